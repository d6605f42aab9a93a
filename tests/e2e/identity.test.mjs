/** One-time codes by a real mail server, delegation, questions and files, and the states of a link that has moved on. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { codeIn, startMailbox } from './support/mailbox.mjs';
import { makeLink, openAttachment, sealCodeTarget } from './support/packer.mjs';
import { kFields } from './support/samples.mjs';
import { Signer } from './support/signer.mjs';
import { newStage } from './support/stage.mjs';

let stage, mailbox;
before(async () => {
  mailbox = await startMailbox();
  stage = await newStage({ smtp: mailbox.url });
});
after(async () => {
  await stage?.close();
  await mailbox?.close();
});

const fields = kFields.filter((field) => ['f-sign', 'f-place'].includes(field.id));
const file = { id: 'f-file', document: 0, page: 2, rect: [62, 380, 160, 22], kind: 'attachment', label: 'Register extract', required: true };
const kAllowed = [/40[139]|410|423|429/];
let people = 0;

async function guarded(over = {}) {
  const to = `klaus${++people}@client.example`;
  const link = makeLink({ office: stage.office, documents: [stage.contract], publicUrl: stage.relay.origin, manifest: { fields }, ...over });
  link.put.code = { channel: 'email', payload: sealCodeTarget(stage.desktop.deliveryKey, link.linkId, to) };
  await stage.desktop.send(link);
  return { link, to };
}

for (const viewport of ['phone', 'desktop']) {
  test(`a one-time code: sent when asked for, pasted, remembered (${viewport})`, async () => {
    const { link, to } = await guarded();
    await stage.client({ viewport, allow: kAllowed }, async (page, signer, context) => {
      await signer.open(link.url);
      await signer.reach('one-time-code');
      assert.equal(mailbox.mails.filter((mail) => mail.to.includes(to)).length, 0, 'nothing is sent unasked');
      assert.match(await page.locator('[data-act=send-code]').textContent(), /k•••@c•••\.example/);
      await page.locator('[data-act=send-code]').click();
      const input = page.locator('input.digits');
      await input.waitFor();
      assert.deepEqual([await input.getAttribute('autocomplete'), await input.getAttribute('inputmode')], ['one-time-code', 'numeric']);
      assert.ok(await input.evaluate((element) => element === document.activeElement), 'typing can begin');
      const code = codeIn(await mailbox.next(to));
      await input.fill(String((Number(code) + 1) % 1_000_000).padStart(6, '0'));
      await page.locator('.error:not(:empty)').waitFor();
      assert.match(await page.locator('.error').textContent(), /4/);
      // As copied out of a mail, by paste.
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.evaluate((text) => navigator.clipboard.writeText(text), `Code: ${code.slice(0, 3)} ${code.slice(3)}`);
      await input.focus();
      await page.keyboard.press('Control+V');
      await signer.read(); // by itself
      await signer.fill();

      // On the same device the proof is kept beside the draft.
      const again = new Signer(await context.newPage());
      await again.open(link.url);
      await again.read();
      await signer.send();
    });
    assert.equal((await stage.desktop.answer(link)).kind, 'signed');
    // Another device has to prove it again.
    await stage.client({ allow: kAllowed }, async (_, signer) => {
      await signer.open(link.url);
      await signer.reach('one-time-code');
    });
  });
}

test('wrong codes: the tries left are counted down, the fifth spoils the code', async () => {
  const { link, to } = await guarded();
  await stage.client({ allow: kAllowed }, async (page, signer) => {
    await signer.open(link.url);
    await signer.reach('one-time-code');
    await page.locator('[data-act=send-code]').click();
    const input = page.locator('input.digits');
    await input.waitFor();
    const right = codeIn(await mailbox.next(to));
    for (let i = 1; i <= 5; i++) {
      await input.fill(String((Number(right) + i) % 1_000_000).padStart(6, '0'));
      if (i < 5) await page.locator('.error', { hasText: `${5 - i}` }).waitFor();
    }
    await page.locator('.error', { hasText: /: 0|no longer/ }).waitFor();
    if (await page.locator('input.digits').count()) await page.locator('input.digits').fill(right); // spoilt, though it is the right one
    await page.locator('.error', { hasText: 'no longer valid' }).waitFor();
    assert.equal(await page.locator('input.digits').count(), 0);
    await page.locator('[data-act=send-code]').waitFor();
  });
});

test('a link with an access code asks for it at once', async () => {
  const link = await stage.newLink({ code: 'Żuraw 7', manifest: { fields } });
  await stage.client({}, async (page, signer) => {
    await signer.open(`${link.url}.c`);
    await signer.reach('code');
    await page.locator('input').fill('Żuraw 7');
    await page.keyboard.press('Enter');
    await signer.read();
  });
});

test('a locked link says that only the sender can open it', async () => {
  const { link } = await guarded();
  await stage.client({ allow: kAllowed }, async (page, signer) => {
    // Twenty wrong codes take hours at three codes an hour: the relay's refusal is put in its place here.
    await page.route('**/open', (route) => route.fulfill({ status: 423, contentType: 'application/json', body: '{"error":"locked"}' }));
    await signer.open(link.url);
    await signer.reach('locked');
  });
});

test('replaced and cancelled links say which they are', async () => {
  for (const [replaced, state] of [[true, 'replaced'], [false, 'cancelled']]) {
    const link = await stage.newLink();
    await stage.desktop.cancel(link, replaced);
    await stage.client({ allow: kAllowed }, async (_, signer) => {
      await signer.open(link.url);
      await signer.reach(state);
    });
  }
});

test('delegates where allowed, to an address or a number', async () => {
  const link = await stage.newLink({ manifest: { fields, may_delegate: true } });
  await stage.client({}, async (page, signer) => {
    await signer.open(link.url);
    await signer.read();
    await page.locator('[data-act=ask-delegate]').click();
    const send = page.locator('dialog [data-act=delegate]');
    const refused = async () => {
      await send.click();
      await page.locator('dialog .error:not(:empty)').waitFor();
    };
    await refused();
    await page.locator('dialog input').nth(0).fill('Petra Schön');
    await refused();
    await page.locator('dialog input[type=email]').fill('petra@');
    await refused();
    await page.locator('dialog input[type=email]').fill('petra@client.example');
    await page.locator('dialog input[type=tel]').fill('12');
    await refused();
    await page.locator('dialog input[type=tel]').fill('0049 (151) 234-567 89');
    await page.locator('dialog input').nth(3).fill('Geschäftsführerin');
    await send.click();
    await signer.reach('delegated');
  });
  const answer = await stage.desktop.answer(link);
  assert.equal(answer.kind, 'delegated');
  assert.deepEqual(answer.delegate, { name: 'Petra Schön', email: 'petra@client.example', phone: '+4915123456789', position: 'Geschäftsführerin' });
  assert.equal(answer.signature, undefined);
  const closed = await stage.newLink({ manifest: { fields } });
  await stage.client({}, async (page, signer) => {
    await signer.open(closed.url);
    await signer.read();
    assert.equal(await page.locator('[data-act=ask-delegate]').count(), 0);
  });
});

test('a question reaches the office and changes nothing', async () => {
  const link = await stage.newLink({ manifest: { fields } });
  await stage.client({ allow: [/ERR_INTERNET_DISCONNECTED/] }, async (page, signer, context) => {
    await signer.open(link.url);
    await signer.read();
    await page.locator('[data-act=ask-question]').click();
    await page.locator('dialog [data-act=question]').click();
    await page.locator('dialog .error:not(:empty)').waitFor();
    await page.locator('dialog textarea').fill('Ist die Frist von 90 Tagen verhandelbar?');
    await page.keyboard.press('Escape');
    await page.locator('[data-act=ask-question]').click();
    assert.match(await page.locator('dialog textarea').inputValue(), /90 Tagen/, 'closed by mistake, still there');
    await context.setOffline(true);
    await page.locator('dialog [data-act=question]').click();
    await page.locator('dialog .error:not(:empty)').waitFor();
    await context.setOffline(false);
    await page.locator('dialog [data-act=question]').click();
    await page.locator('dialog .sent').waitFor();
    assert.equal(await signer.state(), 'reading');
  });
  const questions = await stage.desktop.questions(link);
  assert.deepEqual(questions.map(({ text, language }) => [text, language]), [['Ist die Frist von 90 Tagen verhandelbar?', 'en']]);
  assert.ok(!stage.relay.output().includes('90 Tagen'));
});

for (const viewport of ['phone', 'desktop']) {
  test(`the office's answer stands beside the document, and over the page that waits (${viewport})`, async () => {
    const link = await stage.newLink({ manifest: { fields } });
    const asked = 'Ist die Frist von 90 Tagen <b>verhandelbar</b>?';
    const text = 'Ja, bis zu 120 Tage.\n<img src=x onerror=alert(1)>';
    const ask = async (page) => {
      await page.locator('[data-act=ask-question]').click();
      await page.locator('dialog textarea').fill(asked);
      await page.locator('dialog [data-act=question]').click();
      await page.locator('dialog .sent').waitFor();
    };
    await stage.client({ viewport }, async (page, signer) => {
      await signer.open(link.url);
      await signer.read();
      assert.equal(await page.locator('.answer').count(), 0);
      await ask(page);
    });
    const [{ id }] = await stage.desktop.questions(link);
    await stage.desktop.reply(link, id, { asked, text });
    await stage.client({ viewport }, async (page, signer) => {
      await signer.open(link.url);
      await signer.read();
      const answer = page.locator('.answer:visible');
      assert.equal(await answer.count(), 1);
      assert.match(await answer.locator('summary').innerText(), /Anna Nowak/);
      assert.ok((await answer.innerText()).includes(asked), 'with the question, as typed');
      assert.ok((await answer.innerText()).includes('<img src=x'), 'words, never elements');
      assert.deepEqual(await page.locator('.answer img, .answer b').count(), 0);
      const box = await answer.boundingBox();
      assert.ok(box.y >= 0 && box.y < page.viewportSize().height, 'in sight without scrolling');
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
      await signer.fill();
      await signer.send();
    });
    // Afterwards, too: somebody who asks while the others sign, on a page that stays open.
    await stage.client({ viewport }, async (page, signer) => {
      await signer.open(link.url);
      await signer.reach('answered');
      assert.equal(await page.locator('.answer').count(), 1);
      await stage.desktop.reply(link, crypto.randomUUID(), { asked: 'Wann?', text: 'Im Mai.' });
      await page.locator('.answer', { hasText: 'Im Mai.' }).waitFor({ timeout: 60_000 });
    });
    // Under another key, or about another question: it is said, and nothing is shown.
    const other = await stage.newLink({ manifest: { fields } });
    await stage.desktop.reply({ id: other.id, sealReply: link.sealReply }, id, { asked, text });
    await stage.client({ viewport }, async (page, signer) => {
      await signer.open(other.url);
      await signer.reach('altered');
      assert.equal(await page.locator('.answer').count(), 0);
    });
  });
}

test('files: checked, listed, kept over a closed tab, sent sealed with the answer', async (t) => {
  const link = await stage.newLink({ manifest: { fields: [...fields, file] } });
  const scan = Buffer.concat([stage.contract.bytes, Buffer.alloc(2_300_000, 0x20)]);
  const folder = mkdtempSync(join(tmpdir(), 'countersign-files-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  // Chosen by their paths: megabytes through the test's own pipe take long.
  const put = (name, bytes) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const large = put('large.pdf', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(10 << 20)]));
  const both = [put('wrong.pdf', stage.contract.bytes), put('Auszug.pdf', scan)];
  await stage.client({}, async (page, signer, context) => {
    await signer.open(link.url);
    await signer.read();
    await signer.raise();
    await page.locator('.consent input').check();
    await signer.next();
    await page.locator('.field-form input').fill('Kiel');
    await signer.next();
    const input = page.locator('.field-form.kind-attachment input[type=file]');
    await signer.next();
    await page.locator('.field-form .error:not(:empty)').waitFor();
    const refused = async (name, buffer) => {
      await input.setInputFiles({ name, mimeType: 'application/pdf', buffer });
      await page.locator('.field-form .error', { hasText: name }).waitFor();
      assert.equal(await page.locator('.field-form .file-list li').count(), 0, name);
    };
    await refused('script.pdf', Buffer.from('<html><script>alert(1)</script>'));
    await refused('nothing.pdf', Buffer.alloc(0));
    await input.setInputFiles(large);
    await page.locator('.field-form .error', { hasText: 'large.pdf' }).waitFor();
    assert.equal(await page.locator('.field-form .file-list li').count(), 0);
    await input.setInputFiles(both);
    await page.locator('.file-list li').nth(1).waitFor();
    await page.locator('.file-list li').first().locator('button').click();
    await page.waitForFunction(() => document.querySelectorAll('.field-form .file-list li').length === 1);
    await signer.next();
    await page.locator('.signature-form').waitFor();
    await page.waitForTimeout(800);
    await page.close();

    const again = new Signer(await context.newPage());
    await again.open(link.url);
    await again.read();
    await again.fill();
    assert.match(await again.page.locator('.review').textContent(), /Auszug\.pdf/);
    await again.send();
  });
  const answer = await stage.desktop.answer(link);
  assert.equal(answer.attachments.length, 1);
  const [sent] = answer.attachments;
  assert.deepEqual([sent.field, sent.name, sent.type, sent.size], ['f-file', 'Auszug.pdf', 'application/pdf', scan.length]);
  assert.ok(openAttachment(link.linkId, sent, await stage.desktop.attachment(link, sent)).equals(scan));
});

test('several pieces of a file are on the way at once', async () => {
  const link = await stage.newLink({ manifest: { fields: [file] } });
  const scan = Buffer.concat([stage.contract.bytes, Buffer.alloc(3_300_000, 0x20)]);
  await stage.client({}, async (page, signer) => {
    const waiting = [];
    let sent = 0;
    await page.route('**/blobs/*', async (route) => {
      if (route.request().method() !== 'PUT') return route.continue();
      sent++;
      if (sent > 3) return route.continue();
      waiting.push(route);
      if (waiting.length === 3) for (const held of waiting) void held.continue(); // one after the other, the first would wait in vain
    });
    await signer.open(link.url);
    await signer.read();
    await signer.raise();
    await page.locator('.consent input').check();
    await signer.next();
    await page.locator('.field-form.kind-attachment input[type=file]').setInputFiles({ name: 'Auszug.pdf', mimeType: 'application/pdf', buffer: scan });
    await page.locator('.file-list li').waitFor();
    await signer.fill();
    await signer.send();
    assert.equal(sent, 4);
  });
  const [got] = (await stage.desktop.answer(link)).attachments;
  assert.ok(openAttachment(link.linkId, got, await stage.desktop.attachment(link, got)).equals(scan));
});

test('files over a connection that breaks: what has arrived is not sent twice', async () => {
  const link = await stage.newLink({ manifest: { fields: [file] } });
  const scan = Buffer.concat([stage.contract.bytes, Buffer.alloc(2_300_000, 0x20)]);
  await stage.client({ allow: [/ERR_FAILED/] }, async (page, signer) => {
    const put = [];
    let broken = true;
    await page.route('**/blobs/*', async (route) => {
      if (route.request().method() !== 'PUT') return route.continue();
      put.push(route.request().url().split('/').pop());
      return broken && put.length === 2 ? route.abort() : route.continue();
    });
    await signer.open(link.url);
    await signer.read();
    await signer.raise();
    await page.locator('.consent input').check();
    await signer.next();
    await page.locator('.field-form.kind-attachment input[type=file]').setInputFiles({ name: 'Auszug.pdf', mimeType: 'application/pdf', buffer: scan });
    await page.locator('.file-list li').waitFor();
    await signer.fill();
    await signer.next();
    await page.locator('.send-error:not(:empty)').waitFor();
    broken = false;
    await signer.send();
    assert.equal(put.length, 4, 'three chunks, one of them twice');
    assert.equal(new Set(put).size, 3);
  });
  assert.equal((await stage.desktop.answer(link)).attachments[0].size, scan.length);
});
