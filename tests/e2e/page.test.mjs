/**
 * The signer's page against the real relay, with packages made here: what a link says and does in each of its states. Every visit also fails on a policy violation, a console error,
 * an exception or a request to another host.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeLink } from './support/packer.mjs';
import { bulkyPdf, contractPdf } from './support/samples.mjs';
import { Signer } from './support/signer.mjs';
import { newStage } from './support/stage.mjs';

let stage, relay, browser, desktop, contract, office, newLink, client;

before(async () => {
  stage = await newStage();
  ({ relay, browser, desktop, contract, office, newLink, client } = stage);
});

after(() => stage?.close());

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

test('a link that was declined or passed on promises no document when it is opened again', async () => {
  for (const [language, promise] of [['en', /As soon as|will give/], ['de', /Sobald/], ['pl', /Gdy /], ['pt_BR', /Assim que/], ['ru', /Когда /]]) {
    const link = await newLink({ manifest: { language } });
    await client({ locale: language.replace('_', '-') }, async (page, signer, context) => {
      await signer.open(link.url);
      await signer.read();
      await signer.decline('Zu teuer.');
      const again = new Signer(await context.newPage());
      await again.open(link.url);
      await again.reach('answered');
      assert.doesNotMatch(await again.page.locator('.notice-text').textContent(), promise);
    });
  }
});

test('whoever is reading goes on reading when the document is finished meanwhile', async () => {
  const link = await newLink();
  await client({}, async (page, signer, context) => {
    await signer.open(link.url);
    await signer.read();
    await signer.fill();
    await signer.send();
    await page.close();
    const reader = new Signer(await context.newPage());
    await reader.open(link.url);
    await reader.reach('answered');
    let letGo = null;
    const asked = new Promise((asks) =>
      reader.page.route('**/open', async (route) => {
        await new Promise((go) => ((letGo = go), asks()));
        await route.continue();
      }),
    );
    await asked; // the page looks by itself whether the document is finished
    await reader.page.locator('[data-act=read]').click();
    await reader.reach('read-only');
    await desktop.complete(link, [contract]);
    const told = reader.page.waitForResponse('**/open');
    letGo();
    await told;
    await reader.page.waitForTimeout(600);
    assert.equal(await reader.state(), 'read-only');
    await reader.page.unroute('**/open');
  });
});

test('the finished document is looked for when the connection or the reader comes back', async () => {
  for (const wake of ['online', 'visibilitychange']) {
    const link = await newLink({ manifest: { fields: [] } });
    await client({}, async (page, signer) => {
      // Nothing happens by the clock here.
      await page.addInitScript(() => {
        const real = window.setTimeout;
        window.setTimeout = (act, wait, ...rest) => (wait >= 3_000 ? 0 : real(act, wait, ...rest));
      });
      await signer.open(link.url);
      await signer.read();
      await signer.fill();
      await signer.send();
      await desktop.complete(link, [contract]);
      await page.evaluate((event) => (event === 'online' ? window : document).dispatchEvent(new Event(event)), wake);
      await signer.reach('completed');
    });
  }
});

/** The sizes of the byte arrays that are alive on the page; what nothing holds any more is collected before. */
async function heldBytes(page) {
  const session = await page.context().newCDPSession(page);
  const parts = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const { snapshot, nodes, strings } = JSON.parse(parts.join(''));
  const members = snapshot.meta.node_fields;
  const [name, size] = [members.indexOf('name'), members.indexOf('self_size')];
  const sizes = [];
  for (let at = 0; at < nodes.length; at += members.length) if (strings[nodes[at + name]] === 'system / JSArrayBufferData') sizes.push(nodes[at + size]);
  return sizes;
}

test('what was sent and read is not held once the finished document is there', async () => {
  const sent = { name: 'sent.pdf', bytes: bulkyPdf(3_000_000), pages: 2 };
  const file = { id: 'f-file', document: 0, page: 1, rect: [62, 380, 160, 22], kind: 'attachment', label: 'Register extract', required: true };
  const link = await newLink({ documents: [sent], manifest: { fields: [file] } });
  await client({}, async (page, signer) => {
    await signer.open(link.url);
    await signer.read();
    assert.ok((await heldBytes(page)).includes(sent.bytes.length), 'the document itself, while it is read');
    await signer.raise();
    await page.locator('.consent input').check();
    await signer.next();
    // Chosen by the page's own means: a handle of the test's would hold the field, and with it everything it knows.
    await page.evaluate(() => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([`%PDF-1.7\n${' '.repeat(2_300_000)}`], 'Auszug.pdf'));
      const input = document.querySelector('.field-form.kind-attachment input[type=file]');
      input.files = chosen.files;
      input.dispatchEvent(new Event('change'));
    });
    await page.locator('.file-list li').waitFor();
    await signer.fill();
    assert.ok(!(await heldBytes(page)).includes((1 << 20) + 28), 'sealed files wait in the browser’s storage');
    await signer.send();
    await desktop.complete(link, [contract]);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await signer.reach('completed');
    const large = (await heldBytes(page)).filter((size) => size > 500_000);
    assert.deepEqual(large, []);
  });
});

test('a link that is busy for a day says hours, in every language', async () => {
  const link = await newLink();
  for (const [locale, words] of [['en-GB', /in 24 hours\./], ['de-DE', /in 24 Stunden /], ['pl-PL', /za 24 godziny\./], ['pt-BR', /em 24 horas\./], ['ru-RU', /через 24 часа\./]]) {
    await client({ locale, allow: [/429/] }, async (page, signer) => {
      await page.route('**/open', (route) => route.fulfill({ status: 429, headers: { 'Retry-After': '86399' }, json: { error: 'too_many' } }));
      await signer.open(link.url);
      await signer.reach('busy');
      assert.match(await page.locator('.notice-text').textContent(), words);
    });
  }
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
    const expires = Math.floor(Date.now() / 1000) + 15; // it must be there before
    const link = await newLink({ expires });
    await new Promise((done) => setTimeout(done, (expires + 1.2) * 1000 - Date.now()));
    await client({ allow }, async (_, signer) => {
      await signer.open(link.url);
      await signer.reach('expired');
    });
  });
  await t.test('expires while it is being read', async () => {
    const link = await newLink({ expires: Math.floor(Date.now() / 1000) + 60 });
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
