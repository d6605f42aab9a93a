/**
 * The signer's page against the real relay, with packages made here. Every visit also fails on a policy violation, a console error,
 * an exception or a request to another host.
 */
import assert from 'node:assert/strict';
import axe from 'axe-core';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { makeLink } from './support/packer.mjs';
import { contractPdf, kFields, jpxPdf, plainFontPdf, stampPng } from './support/samples.mjs';
import { Signer } from './support/signer.mjs';
import { newStage } from './support/stage.mjs';

let stage, relay, browser, desktop, contract, office, newLink, client;
const kPng = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

before(async () => {
  stage = await newStage();
  ({ relay, browser, desktop, contract, office, newLink, client } = stage);
});

after(() => stage?.close());

for (const viewport of ['phone', 'desktop']) {
  for (const method of ['typed', 'drawn']) {
    test(`signs: ${viewport}, ${method}`, async () => {
      const link = await newLink();
      const values = { Place: 'Łódź', 'Purchase limit (EUR)': '12 500,50', Payment: 'Direct debit', Date: '2026-11-22' };
      await client({ viewport, signer: { method, values } }, async (page, signer) => {
        await signer.open(link.url);
        await signer.read();
        assert.equal(new URL(page.url()).hash, '', 'the secret has left the address bar');
        await signer.fill();
        await signer.send();
      });
      const answer = await desktop.answer(link);
      assert.equal(answer.kind, 'signed');
      assert.deepEqual(answer.values, {
        'f-place': 'Łódź', 'f-date': '2026-11-22', 'f-number': '12500.50', 'f-choice': 'Direct debit', 'f-check': true,
        'f-details': 'Müller & Söhne GmbH\nHafenstraße 4, 20457 Hamburg\nUSt-IdNr. DE 301 882 114',
      });
      for (const mark of [answer.signature, answer.initials]) {
        const png = Buffer.from(mark.png, 'base64url');
        assert.equal(mark.method, method);
        assert.deepEqual(png.subarray(0, 4), kPng);
        assert.ok(png.length <= 200 * 1024 && png.length > 500, `${png.length}`);
        assert.ok([4, 6].includes(png[25]), 'with transparency'); // IHDR colour type
      }
      assert.equal(answer.signature.text, method === 'typed' ? 'Klaus Müller' : '');
      assert.equal(answer.initials.text, method === 'typed' ? 'KM' : '');
      assert.equal(answer.stamp, undefined);
    });
  }
}

test('looking at a link changes nothing; opening it is noted once', async () => {
  const link = await newLink();
  const kinds = async () => (await desktop.changes()).changes.filter((change) => change.link === link.id).map((change) => change.kind);
  await client({}, async (page, signer) => {
    await page.goto(link.url);
    await signer.reach('prompt');
    await page.waitForTimeout(500);
    assert.deepEqual(await kinds(), []);
    await page.locator('[data-act=open]').click();
    await signer.read();
    assert.deepEqual(await kinds(), ['viewed']);
  });
});

test('declines with a reason, and not without one', async () => {
  const link = await newLink();
  await client({}, async (page, signer) => {
    await signer.open(link.url);
    await signer.read();
    await page.locator('[data-act=ask-decline]').click();
    await page.locator('dialog [data-act=decline]').click();
    await page.locator('dialog .error:not(:empty)').waitFor();
    await page.keyboard.press('Escape');
    await signer.decline('Cena jest za wysoka.');
  });
  const answer = await desktop.answer(link);
  assert.equal(answer.kind, 'declined');
  assert.equal(answer.reason, 'Cena jest za wysoka.');
  assert.equal(answer.signature, undefined);
});

test('two tabs: the second answer is refused and says so; the link then says it is answered', async () => {
  const link = await newLink();
  await client({ allow: [/409/] }, async (page, signer, context) => {
    await signer.open(link.url);
    await signer.read();
    await signer.fill();
    const other = new Signer(await context.newPage());
    await other.open(link.url);
    await other.read();
    await other.fill();
    await other.send();
    await signer.next();
    await signer.reach('answered');
    assert.match(await page.locator('.quiet-note').textContent(), /already given/);
  });
  await client({}, async (page, signer) => {
    await signer.open(link.url);
    await signer.reach('answered');
    await page.locator('[data-act=read]').click();
    await signer.reach('read-only');
  });
});

test('a lost reply: the same answer goes out again and gets its receipt', async () => {
  const link = await newLink();
  await client({ allow: [/ERR_FAILED/] }, async (page, signer) => {
    const bodies = [];
    await page.route('**/answer', async (route) => {
      bodies.push(route.request().postData());
      if (bodies.length > 1) return route.continue();
      await route.fetch(); // it arrives and is stored; only the reply is lost
      return route.abort();
    });
    await signer.open(link.url);
    await signer.read();
    await signer.fill();
    await signer.next();
    await page.locator('.send-error:not(:empty)').waitFor();
    await signer.send();
    assert.equal(bodies.length, 2);
    assert.equal(bodies[0], bodies[1]);
  });
});

test('no connection: says so, and opens when it is back', async () => {
  const link = await newLink();
  await client({ allow: [/ERR_/] }, async (page, signer) => {
    await page.route('**/open', (route) => route.abort());
    await signer.open(link.url);
    await signer.reach('offline');
    await page.unroute('**/open');
    await page.locator('[data-act=retry]').click();
    await signer.read();
  });
});

test('expired, cancelled, unknown and damaged links say what they are', async (t) => {
  const allow = [/40[34]|410/];
  await t.test('expired', async () => {
    const link = await newLink({ expires: Math.floor(Date.now() / 1000) + 2 });
    await new Promise((done) => setTimeout(done, 3200));
    await client({ allow }, async (_, signer) => {
      await signer.open(link.url);
      await signer.reach('expired');
    });
  });
  await t.test('expires while it is being read', async () => {
    const link = await newLink({ expires: Math.floor(Date.now() / 1000) + 12 });
    await client({ allow }, async (page, signer) => {
      await signer.open(link.url);
      await signer.read();
      await signer.fill();
      await page.waitForTimeout(Math.max(0, (link.put.expires + 1) * 1000 - Date.now()));
      await signer.next();
      await signer.reach('expired');
    });
  });
  await t.test('cancelled', async () => {
    const link = await newLink();
    await desktop.cancel(link);
    await client({ allow }, async (_, signer) => {
      await signer.open(link.url);
      await signer.reach('cancelled');
    });
  });
  await t.test('unknown', async () => {
    const link = makeLink({ office, documents: [contract], publicUrl: relay.origin });
    await client({ allow }, async (_, signer) => {
      await signer.open(link.url);
      await signer.reach('unknown');
    });
  });
  await t.test('wrong secret', async () => {
    const link = await newLink();
    const wrong = link.url.replace(/#v1\..{4}/, '#v1.AAAA');
    await client({ allow }, async (page, signer) => {
      await signer.open(wrong);
      await signer.reach('code');
      await page.locator('input').fill('guess');
      await page.keyboard.press('Enter');
      await page.locator('.error:not(:empty)').waitFor();
      assert.equal(await signer.state(), 'code');
    });
  });
  await t.test('cut', async () => {
    const link = await newLink();
    await client({}, async (page, signer) => {
      await page.goto(link.url.slice(0, -3));
      await signer.reach('link');
    });
  });
  await t.test('reloaded: the secret is gone with the page', async () => {
    const link = await newLink();
    await client({}, async (page, signer) => {
      await signer.open(link.url);
      await signer.read();
      await page.reload();
      await signer.reach('link');
      assert.equal(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state])), '[{},{},null]');
      assert.equal(await page.locator('.what-next').count(), 0, 'nothing was entered, nothing is kept');
    });
  });
});

test('an access code opens what the link alone does not', async () => {
  const link = await newLink({ code: 'Żuraw 7' });
  await client({ allow: [/403/] }, async (page, signer) => {
    await signer.open(link.url);
    await signer.reach('code');
    await page.locator('input').fill('Żuraw 7');
    await page.locator('[data-act=code]').click();
    await signer.read();
  });
});

test('what a relay altered is not shown', async () => {
  const link = await newLink();
  await client({}, async (page, signer) => {
    await page.route('**/blobs/*', async (route) => {
      const reply = await route.fetch();
      const body = await reply.body();
      body[100] ^= 1;
      await route.fulfill({ response: reply, body });
    });
    await signer.open(link.url);
    await signer.reach('altered');
  });
});

test('languages: the sender’s, then the signer’s own, with nothing lost', async () => {
  const link = await newLink({ manifest: { language: 'pl' } });
  await client({ locale: 'de-DE' }, async (page, signer) => {
    await page.goto(link.url);
    await signer.reach('prompt');
    assert.equal(await page.locator('html').getAttribute('lang'), 'de');
    await page.locator('[data-act=open]').click();
    await signer.read();
    assert.equal(await page.locator('html').getAttribute('lang'), 'pl');
    await signer.raise();
    await page.locator('.consent input').check();
    await signer.next();
    await page.locator('.field-form input').fill('Gdańsk');
    for (const [code, lang] of [['ru', 'ru'], ['pt_BR', 'pt-BR'], ['de', 'de'], ['en', 'en'], ['pl', 'pl']]) {
      await page.locator('.language select').selectOption(code);
      await page.locator(`html[lang="${lang}"]`).waitFor();
      assert.equal(await page.locator('.field-form input').inputValue(), 'Gdańsk');
    }
    await signer.fill();
    await signer.send();
  });
  assert.equal((await desktop.answer(link)).language, 'pl');
});

for (const [viewport, dark] of [['phone', false], ['desktop', true]]) {
  test(`axe finds nothing on any state: ${viewport}, ${dark ? 'dark' : 'light'}`, async () => {
    const link = await newLink({ manifest: { message: 'Dear Mr Müller,\nplease sign by Friday.' } });
    const found = new Set();
    const look = (page) => async (state) => {
      await page.waitForTimeout(400); // colours in motion have no contrast yet
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async () => {
        const { violations } = await window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
        return violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.join(' ')).join(', ')}`);
      });
      for (const violation of violations) found.add(`${state}: ${violation}`);
    };
    // axe has to be put into the page; the policy is watched by every other test.
    await client({ viewport, dark, bypassCSP: true, allow: [/410/] }, async (page, signer, context) => {
      signer.shot = look(page);
      await signer.open(link.url);
      await signer.read();
      await page.locator('[data-act=ask-decline]').click();
      await signer.shot('decline dialog');
      await page.keyboard.press('Escape');
      await signer.fill();
      await signer.send();
      const other = new Signer(await context.newPage());
      other.shot = look(other.page);
      const cancelled = await newLink();
      await desktop.cancel(cancelled);
      await other.open(cancelled.url);
      await other.reach('cancelled');
      await other.shot('cancelled');
    });
    assert.deepEqual([...found], []);
  });
}

test('by keyboard alone', async () => {
  const fields = kFields.filter((field) => ['f-sign', 'f-place', 'f-check'].includes(field.id));
  const link = await newLink({ manifest: { fields } });
  await client({ viewport: 'desktop' }, async (page, signer) => {
    await page.goto(link.url);
    await signer.reach('prompt');
    const tabTo = async (selector) => {
      for (let i = 0; i < 80; i++) {
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`the keyboard does not reach ${selector}`);
    };
    await tabTo('[data-act=open]');
    await page.keyboard.press('Enter');
    await signer.read();
    await tabTo('.consent input');
    await page.keyboard.press('Space');
    await tabTo('[data-act=next]');
    await page.keyboard.press('Enter');
    await page.locator('.step[data-current][data-index="1"]').waitFor();
    assert.ok(await page.evaluate(() => document.activeElement?.matches('.field-form input')), 'the next field has the focus');
    await page.keyboard.type('Gdynia');
    await page.keyboard.press('Enter');
    await page.locator('.step[data-current][data-index="2"]').waitFor();
    await tabTo('.field-form input');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineWidth);
    assert.equal(outline, '2px', 'the focus is seen');
    await page.keyboard.press('Space');
    await tabTo('[data-act=next]');
    await page.keyboard.press('Enter');
    await page.locator('.step[data-current] .signature-form').waitFor();
    await tabTo('[data-act=next]');
    await page.keyboard.press('Enter');
    await page.locator('.step[data-current] .review').waitFor();
    await tabTo('[data-act=next]');
    await page.keyboard.press('Enter');
    await signer.reach('done');
  });
  assert.equal((await desktop.answer(link)).values['f-place'], 'Gdynia');
});

test('nothing goes on without consent, a value or ink', async () => {
  const fields = kFields.filter((field) => ['f-sign', 'f-place'].includes(field.id));
  const link = await newLink({ manifest: { fields } });
  await client({}, async (page, signer) => {
    await signer.open(link.url);
    await signer.read();
    await signer.raise();
    const refused = async () => {
      await signer.next();
      await page.locator('.step[data-current] .error:not(:empty)').waitFor();
    };
    await refused();
    await page.locator('.consent input').check();
    await signer.next();
    await page.locator('.step[data-index="1"][data-current]').waitFor();
    await refused();
    await page.locator('.field-form input').fill('Sopot');
    await signer.next();
    await page.locator('.signature-form').waitFor();
    await page.locator('.signature-body input').fill('  ');
    await refused();
    await page.locator('.tab[data-method=drawn]').click();
    await refused();
    const area = await page.locator('.draw-box').boundingBox();
    await page.mouse.click(area.x + 60, area.y + 60); // a dot is no signature
    await refused();
    await page.locator('.tab[data-method=photo]').click();
    await refused();
    await page.locator('.tab[data-method=drawn]').click();
    await signer.draw(page.locator('.draw-box'));
    await signer.next();
    await page.locator('.review').waitFor();
  });
});

test('a stamp and a photographed signature lose their paper', async () => {
  const link = await newLink({ manifest: { fields: kFields.filter((field) => ['f-sign', 'f-stamp'].includes(field.id)).map((field) => ({ ...field, required: true })) } });
  const stamp = await stampPng(browser);
  await client({}, async (page, signer) => {
    await signer.open(link.url);
    await signer.read();
    await signer.raise();
    await page.locator('.consent input').check();
    await signer.next();
    await page.locator('.tab[data-method=photo]').click();
    await page.locator('.signature-body input[type=file]').setInputFiles({ name: 'hand.png', mimeType: 'image/png', buffer: stamp });
    await page.locator('.photo-preview canvas').waitFor();
    await signer.next();
    await page.locator('.stamp-form').waitFor();
    await page.locator('.stamp-form input[type=file]').setInputFiles({ name: 'nonsense.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
    await page.locator('.stamp-form .error:not(:empty)').waitFor();
    await page.locator('.stamp-form input[type=file]').setInputFiles({ name: 'stamp.png', mimeType: 'image/png', buffer: stamp });
    await page.locator('.stamp-form img').waitFor();
    await signer.next();
    await page.locator('.review').waitFor();
    await signer.send();
  });
  const answer = await desktop.answer(link);
  assert.equal(answer.signature.method, 'photo');
  assert.deepEqual(Buffer.from(answer.stamp.png, 'base64url').subarray(0, 4), kPng);
});

test('after completion the same link gives the finished document', async () => {
  const link = await newLink({ manifest: { fields: [] } });
  const finished = { ...(await contractPdf(browser, 'THE FINISHED ONE')), name: 'Umowa/2026: gotowa.pdf' };
  await client({}, async (page, signer) => {
    await signer.open(link.url);
    await signer.read();
    await signer.fill();
    await signer.send();
    await desktop.complete(link, [finished]);
    await signer.reach('completed'); // by itself
    const [saved] = await Promise.all([page.waitForEvent('download'), page.locator('[data-act=download]').click()]);
    assert.equal(saved.suggestedFilename(), 'Umowa_2026_ gotowa.pdf');
    const chunks = [];
    for await (const chunk of await saved.createReadStream()) chunks.push(chunk);
    assert.ok(Buffer.concat(chunks).equals(finished.bytes));
    await page.locator('[data-act=read]').click();
    await signer.reach('read-only');
    await page.locator('.textLayer span', { hasText: 'THE FINISHED ONE' }).first().waitFor({ state: 'attached' });
  });
});

test('fonts that are not in the file: PDF.js gets its own under the relay’s policies', async () => {
  const document = { name: 'plain.pdf', bytes: plainFontPdf(), pages: 1 };
  const link = await newLink({ documents: [document], manifest: { fields: [] } });
  await client({}, async (page, signer) => {
    const loaded = [];
    page.context().on('response', (reply) => loaded.push(`${reply.status()} ${new URL(reply.url()).pathname}`));
    await signer.open(link.url);
    await signer.read();
    assert.ok(loaded.some((line) => /^200 .*standard_fonts/.test(line)), loaded.join('\n'));
    assert.ok((await inkOf(page)) > 500, 'the text is drawn');
  });
});

test('JPEG 2000: the decoder runs under the worker’s own policy', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-jp2-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  try {
    execFileSync('convert', ['-size', '64x32', 'xc:#1030c0', join(folder, 'blue.jp2')], { stdio: 'ignore' });
  } catch {
    t.skip('no ImageMagick with JPEG 2000');
    return;
  }
  const document = { name: 'picture.pdf', bytes: jpxPdf(readFileSync(join(folder, 'blue.jp2'))), pages: 1 };
  const link = await newLink({ documents: [document], manifest: { fields: [] } });
  await client({}, async (page, signer) => {
    await signer.open(link.url);
    await signer.read();
    assert.ok((await inkOf(page)) > 5000, 'the picture is drawn');
  });
});

test('dark colours, read-only copy, several documents', async () => {
  const second = await contractPdf(browser, 'SECOND DOCUMENT');
  const link = await newLink({ documents: [contract, { ...second, name: 'annex.pdf' }], manifest: { fields: [], act: 'copy' } });
  await client({ dark: true, viewport: 'desktop' }, async (page, signer) => {
    await signer.open(link.url);
    await signer.reach('read-only');
    await page.locator('.sheet[data-drawn]').first().waitFor();
    assert.equal(await page.locator('.page').count(), 6);
    assert.deepEqual(await page.locator('.document-name').allTextContents(), ['contract.pdf', 'annex.pdf']);
    const colours = await page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector('.sheet')).backgroundColor]);
    assert.deepEqual(colours, ['rgb(18, 21, 27)', 'rgb(255, 255, 255)']);
    await page.locator('[data-act=download]').click();
    assert.equal(await page.locator('dialog li').count(), 2);
  });
});

/** Dark pixels on the first page. */
function inkOf(page) {
  return page.evaluate(() => {
    const canvas = document.querySelector('.sheet canvas');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let ink = 0;
    for (let i = 0; i < data.length; i += 4) if (data[i] < 128) ink++;
    return ink;
  });
}
