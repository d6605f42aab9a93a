/** Reading while the documents arrive: what is there is shown, nothing is signed or saved before all of it is, and what is altered ends it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chunks, isLater, kBulky, kChunk, silentFront, wholly } from './support/arriving.mjs';
import { bulkyPdf, kFields } from './support/samples.mjs';
import { newStage } from './support/stage.mjs';

let stage;
before(async () => (stage = await newStage()));
after(() => stage?.close());

const bulky = kBulky;
const fields = kFields.filter((field) => ['f-sign', 'f-place'].includes(field.id));

const text = (page, words) => page.locator('.textLayer span', { hasText: words }).first().waitFor({ state: 'attached' });

for (const viewport of ['phone', 'desktop']) {
  test(`page one is there before the last chunk; what is signed is whole (${viewport})`, async () => {
    const link = await stage.newLink({ documents: [bulky], manifest: { fields } });
    assert.equal(link.blobs.length, 13);
    await stage.client({ viewport }, async (page, signer) => {
      const { release } = await chunks(page, link, { hold: isLater });
      await signer.open(link.url);
      await signer.read();
      await text(page, 'The first page is here');
      const bar = page.locator('.arriving [role=progressbar]');
      await bar.waitFor();
      const percent = Number(await bar.getAttribute('aria-valuenow'));
      assert.ok(percent > 0 && percent < 100, `${percent} %`);
      assert.equal(await page.locator('.arriving-lost').textContent(), '');

      let saved = null;
      page.on('download', (download) => (saved = download));
      await page.locator('[data-act=download]').click();
      await signer.fill(); // the fields are on the first page
      const send = page.locator('[data-act=next]');
      assert.equal(await send.isDisabled(), true);
      assert.match(await page.locator('.still-arriving').textContent(), /\d+ %/);
      assert.equal(await page.locator('.panel [role=status].all-arrived').textContent(), '');
      assert.ok(await page.evaluate(() => document.getElementById(document.querySelector('[data-act=next]').getAttribute('aria-describedby'))));
      await page.waitForTimeout(300);
      assert.equal(saved, null, 'nothing is saved in part');
      assert.equal(await signer.state(), 'reading');

      release();
      await wholly(page);
      await page.waitForFunction(() => !document.querySelector('[data-act=next]').disabled);
      assert.equal(await page.locator('.still-arriving').isVisible(), false);
      assert.equal(await send.getAttribute('aria-describedby'), null);
      assert.match(await page.locator('.panel [role=status].all-arrived').textContent(), /You can finish now/);
      if (viewport === 'desktop') {
        for (let i = 0; i < 100 && !saved; i++) await page.waitForTimeout(50);
        assert.ok(saved, 'the file that was asked for');
      }
      await signer.send();
    });
    const answer = await stage.desktop.answer(link);
    assert.equal(answer.kind, 'signed');
    assert.equal(answer.shown.length, 1);
  });
}

test('the second page is drawn when its part has come, without a press', async () => {
  const link = await stage.newLink({ documents: [bulky], manifest: { fields: [] } });
  await stage.client({ viewport: 'desktop' }, async (page, signer) => {
    const { release } = await chunks(page, link, { hold: isLater });
    await signer.open(link.url);
    await signer.read();
    await page.evaluate(() => (document.querySelector('.scroller').scrollTop = 1e6));
    await page.waitForTimeout(500);
    assert.equal(await page.locator('.sheet').nth(1).getAttribute('data-drawn'), null);
    release();
    await page.locator('.sheet').nth(1).and(page.locator('[data-drawn]')).waitFor();
    await text(page, 'The second page is here');
  });
});

test('who declines before all is there has been shown nothing whole', async () => {
  const link = await stage.newLink({ documents: [bulky], manifest: { fields } });
  await stage.client({}, async (page, signer) => {
    const { release } = await chunks(page, link, { hold: isLater });
    await signer.open(link.url);
    await signer.read();
    await signer.decline('Not like this.');
    release();
  });
  const answer = await stage.desktop.answer(link);
  assert.equal(answer.kind, 'declined');
  assert.deepEqual(answer.shown, []);
});

test('a later chunk that was altered ends the reading, whatever was begun', async () => {
  const link = await stage.newLink({ documents: [bulky], manifest: { fields } });
  await stage.client({}, async (page, signer) => {
    const { release } = await chunks(page, link, { hold: isLater, alter: (index) => index === 7 });
    await signer.open(link.url);
    await signer.read();
    await page.locator('[data-act=ask-decline]').click();
    await page.locator('dialog textarea').fill('…');
    release();
    await signer.reach('altered');
    assert.equal(await page.locator('dialog').count(), 0);
    assert.equal(await page.locator('[data-act=retry]').count(), 0);
  });
});

test('a whole that is not what the manifest names ends the reading, too', async () => {
  const link = await stage.newLink({ documents: [bulky], manifest: { fields }, describe: (document) => ({ ...document, sha256: '0'.repeat(64) }) });
  await stage.client({}, async (page, signer) => {
    const { release } = await chunks(page, link, { hold: isLater });
    await signer.open(link.url);
    await signer.read();
    release();
    await signer.reach('altered');
  });
});

test('a chunk size that is not to be: nothing is opened', async () => {
  for (const size of [100_000, 32 << 10]) {
    const link = await stage.newLink({ documents: [bulky], manifest: { fields }, describe: (document) => ({ ...document, chunk_size: size }) });
    await stage.client({}, async (page, signer) => {
      await signer.open(link.url);
      await signer.reach('failed');
    });
  }
});

test('a link of an older program, in chunks of one mebibyte, is read and signed', async () => {
  const older = { ...bulky, bytes: bulkyPdf(40 * kChunk) };
  const link = await stage.newLink({ documents: [older], manifest: { fields }, chunkSize: null });
  assert.equal(link.blobs.length, 3);
  await stage.client({}, async (page, signer) => {
    await signer.open(link.url);
    await signer.read();
    await signer.fill();
    await signer.send();
    await stage.desktop.complete(link, [older]);
    await signer.reach('completed');
  });
  assert.equal((await stage.desktop.answer(link)).kind, 'signed');
});

test('a connection lost while it is read: a sentence, and it goes on by itself where it ended', async () => {
  const link = await stage.newLink({ documents: [bulky], manifest: { fields } });
  await stage.client({ allow: [/ERR_/] }, async (page, signer) => {
    const { fetched, release } = await chunks(page, link, { lose: isLater });
    await signer.open(link.url);
    await signer.read();
    await page.locator('.arriving-lost', { hasText: /connection was lost/ }).waitFor();
    await signer.fill(); // what is there can be worked with
    assert.equal(await page.locator('[data-act=next]').isDisabled(), true);
    assert.match(await page.locator('.still-arriving').textContent(), /\d+ %/);
    release();
    await wholly(page);
    assert.deepEqual([...fetched].sort((a, b) => a - b), link.put.chunks.map((_, index) => index), 'each once');
    await signer.send();
  });
});

test('a line that falls silent in the middle of a chunk is a lost one: said at its first try, and it goes on', async () => {
  const link = await stage.newLink({ documents: [bulky], manifest: { fields } });
  const front = await silentFront(stage.relay, link, (index) => index === 7);
  try {
    await stage.client({ origin: front.origin }, async (page, signer) => {
      await signer.open(link.url.replace(stage.relay.origin, front.origin));
      await signer.read();
      await page.locator('.arriving-lost:not(:empty)').waitFor();
      assert.ok(front.tries.get(7) <= 2, `${front.tries.get(7)} tries before anything was said`);
      front.release();
      await wholly(page);
      await signer.fill();
      await signer.send();
    });
  } finally {
    await front.close();
  }
  assert.equal((await stage.desktop.answer(link)).kind, 'signed');
});

test('a reply that was lost, then the rest of the document: the same answer again is taken as the same', async () => {
  const link = await stage.newLink({ documents: [bulky], manifest: { fields } });
  await stage.client({ allow: [/ERR_/] }, async (page, signer) => {
    const { release } = await chunks(page, link, { hold: isLater });
    const posted = [];
    await page.route('**/answer', async (route) => {
      posted.push(route.request().postData());
      const reply = await route.fetch();
      return posted.length === 1 ? route.abort() : route.fulfill({ response: reply });
    });
    await signer.open(link.url);
    await signer.read();
    await page.locator('[data-act=ask-decline]').click();
    await page.locator('dialog textarea').fill('Not like this.');
    await page.locator('dialog [data-act=decline]').click();
    await page.locator('dialog .error:not(:empty)').waitFor();
    release();
    await wholly(page);
    await page.locator('dialog [data-act=decline]').click();
    await signer.reach('declined');
    assert.equal(posted.length, 2);
    assert.equal(posted[1], posted[0]);
  });
  assert.deepEqual((await stage.desktop.answer(link)).shown, []);
});

for (const [name, refusal] of Object.entries({
  'too many requests': { status: 429, headers: { 'Retry-After': '2' } },
  'a server in trouble': { status: 500 },
  'a relay that is away for a moment': { status: 503, headers: { 'Retry-After': '2' } },
})) {
  test(`refused for a while (${name}): the reader stays, and so does what was typed`, async () => {
    const link = await stage.newLink({ documents: [bulky], manifest: { fields } });
    await stage.client({ allow: [/429|50[03]/] }, async (page, signer) => {
      let begin;
      const begun = new Promise((go) => (begin = go));
      const { release } = await chunks(page, link, { refuse: async (index) => (isLater(index) ? begun.then(() => refusal) : null) });
      await signer.open(link.url);
      await signer.read();
      begin();
      await page.locator('[data-act=ask-decline]').click();
      await page.locator('dialog textarea').fill('The term is too long.');
      await page.locator('.arriving-lost:not(:empty)').waitFor();
      release();
      await wholly(page);
      assert.equal(await page.locator('dialog textarea').inputValue(), 'The term is too long.');
      assert.equal(await signer.state(), 'reading');
    });
  });
}

test('a server that asks for a longer wait is not asked meanwhile, whatever the connection does', async () => {
  const link = await stage.newLink({ documents: [bulky], manifest: { fields } });
  await stage.client({ allow: [/429/] }, async (page, signer) => {
    let begin;
    const begun = new Promise((go) => (begin = go));
    const refusal = { status: 429, headers: { 'Retry-After': '600' } };
    const { asked } = await chunks(page, link, { refuse: async (index) => (isLater(index) ? begun.then(() => refusal) : null) });
    await signer.open(link.url);
    await signer.read();
    begin();
    await page.locator('.arriving-lost:not(:empty)').waitFor();
    await page.waitForTimeout(500); // what was under way
    const before = asked.length;
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.waitForTimeout(4_000);
    assert.equal(asked.length, before);
    assert.equal(await signer.state(), 'reading');
  });
});

test('a page that waits for its part holds up no other: the zoom reaches what is here', async () => {
  const link = await stage.newLink({ documents: [bulky], manifest: { fields: [] } });
  await stage.client({ viewport: 'desktop' }, async (page, signer) => {
    const { release } = await chunks(page, link, { hold: isLater });
    await signer.open(link.url);
    await signer.read();
    await page.evaluate(() => (document.querySelector('.scroller').scrollTop = 1e6));
    await page.waitForTimeout(500);
    const before = await page.locator('.sheet').first().locator('canvas').evaluate((canvas) => canvas.width);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.waitForFunction((width) => document.querySelector('.sheet canvas')?.width > width, before);
    assert.equal(await page.locator('.sheet').nth(1).getAttribute('data-drawn'), null);
    release();
    await page.locator('.sheet').nth(1).and(page.locator('[data-drawn]')).waitFor();
  });
});

test('page one has the line to itself: nothing further is asked for before it is drawn', async () => {
  const others = [1, 2, 3, 4].map((n) => ({ ...bulky, name: `annex-${n}.pdf` }));
  const link = await stage.newLink({ documents: [bulky, ...others], manifest: { fields: [] } });
  await stage.client({ viewport: 'desktop' }, async (page, signer) => {
    const first = countOf(bulky);
    const { asked, release } = await chunks(page, link, { hold: (index) => index < first });
    await signer.open(link.url);
    await page.locator('.loading').waitFor();
    await page.waitForTimeout(1_500);
    assert.deepEqual(asked.filter((index) => index >= first), []);
    assert.ok(asked.length > 0);
    release();
    await signer.read();
    await page.evaluate(() => (document.querySelector('.scroller').scrollTop = 1e6));
    await page.locator('.sheet').last().and(page.locator('[data-drawn]')).waitFor();
  });
});

test('a link that is withdrawn while it is read says so', async () => {
  const link = await stage.newLink({ documents: [bulky], manifest: { fields } });
  await stage.client({ allow: [/410/] }, async (page, signer) => {
    const { release } = await chunks(page, link, { hold: isLater });
    await signer.open(link.url);
    await signer.read();
    await stage.desktop.cancel(link);
    release();
    await signer.reach('cancelled');
  });
});

test('further documents come behind the first, and their own pages count', async () => {
  const link = await stage.newLink({ documents: [stage.contract, { ...bulky, pages: 5 }, { ...stage.contract, name: 'third.pdf', pages: 1 }], manifest: { fields } });
  await stage.client({ viewport: 'desktop' }, async (page, signer) => {
    const { release } = await chunks(page, link, { hold: (index) => index >= countOf(stage.contract) }); // all but the first document
    await signer.open(link.url);
    await signer.read();
    assert.deepEqual(await page.locator('.document').evaluateAll((all) => all.map((one) => one.querySelectorAll('.page').length)), [3, 5, 1]);
    release();
    await page.waitForFunction(() => [...document.querySelectorAll('.document')].map((one) => one.querySelectorAll('.page').length).join() === '3,2,3');
    assert.match(await page.locator('.page-caption').last().textContent(), /page 3 of 3/);
    await page.evaluate(() => (document.querySelector('.scroller').scrollTop = 1e6));
    await page.locator('.sheet').last().and(page.locator('[data-drawn]')).waitFor();
    await signer.fill();
    await signer.send();
  });
});

const countOf = (document) => Math.ceil(document.bytes.length / kChunk);

test('a file that needs mending is mended when all of it is here; one that is none says so', async (t) => {
  const allow = [/Indexing all PDF objects/]; // PDF.js says so
  await t.test('its table of objects is gone', async () => {
    const broken = { ...bulky, bytes: Buffer.from(bulky.bytes.toString('latin1').replace('\nxref\n', '\nxrof\n'), 'latin1') };
    const link = await stage.newLink({ documents: [broken], manifest: { fields: [] } });
    await stage.client({ allow }, async (page, signer) => {
      await signer.open(link.url);
      await signer.read();
      await text(page, 'The first page is here');
    });
  });
  await t.test('no PDF', async () => {
    const link = await stage.newLink({ documents: [{ ...bulky, bytes: Buffer.alloc(3 * kChunk, 0x41) }], manifest: { fields: [] } });
    await stage.client({ allow }, async (page, signer) => {
      await signer.open(link.url);
      await signer.reach('failed');
    });
  });
  await t.test('the second document is no PDF', async () => {
    const link = await stage.newLink({ documents: [bulky, { ...bulky, bytes: Buffer.alloc(3 * kChunk, 0x41) }], manifest: { fields: [] } });
    await stage.client({ allow }, async (page, signer) => {
      await signer.open(link.url);
      await signer.reach('failed');
    });
  });
});
