/** Nothing is typed twice: closed tabs, reloads, lost connections, and what stays on the device. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { wholly } from './support/arriving.mjs';
import { kFields } from './support/samples.mjs';
import { Signer } from './support/signer.mjs';
import { newStage } from './support/stage.mjs';

let stage;
before(async () => (stage = await newStage()));
after(() => stage?.close());

const fields = kFields.filter((field) => ['f-sign', 'f-place', 'f-details', 'f-check'].includes(field.id));

/** Every byte the page keeps in this browser, as text. */
function kept(page) {
  return page.evaluate(async () => {
    const found = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise((done) => (indexedDB.open(name).onsuccess = (event) => done(event.target.result)));
      for (const table of database.objectStoreNames) {
        const store = database.transaction(table).objectStore(table);
        const get = (request) => new Promise((done) => (request.onsuccess = () => done(request.result)));
        const keys = await get(store.getAllKeys());
        const rows = await get(store.getAll());
        rows.forEach((row, i) => found.push(`${keys[i]} ${[...row.bytes].map((byte) => String.fromCharCode(byte)).join('')}`));
      }
      database.close();
    }
    return found;
  });
}

async function fillSome(page, signer) {
  await signer.raise();
  await page.locator('.consent input').check();
  await signer.next();
  await page.locator('.field-form input').fill('Wejherowo');
  await signer.next();
  await page.locator('.field-form textarea').fill('Müller GmbH\nNeuer Wall 1, Hamburg');
  await signer.next();
  await page.locator('.kind-checkbox input').check();
  await signer.next();
  await page.locator('.tab[data-method=drawn]').click();
  await signer.draw(page.locator('.draw-box'));
  await page.waitForTimeout(900); // what is typed is kept a moment later
}

for (const viewport of ['phone', 'desktop']) {
  test(`a closed tab: the same link brings everything back, drawn strokes too (${viewport})`, async () => {
    const link = await stage.newLink({ manifest: { fields } });
    await stage.client({ viewport }, async (page, signer, context) => {
      await signer.open(link.url);
      await signer.read();
      await fillSome(page, signer);
      await page.close();

      const again = new Signer(await context.newPage());
      await again.open(link.url);
      await again.read();
      await again.page.locator('.welcome').waitFor();
      await again.raise();
      await again.page.locator('.step[data-current] .draw-box[data-inked]').waitFor();
      await again.next();
      await again.page.locator('.step[data-current] .review').waitFor();
      const review = await again.page.locator('.review-text').allTextContents();
      assert.deepEqual(review, ['Wejherowo', 'Müller GmbH\nNeuer Wall 1, Hamburg', 'yes']);
      assert.equal(await again.page.locator('.review-picture').count(), 1);
      await again.send();
      assert.deepEqual((await kept(again.page)).filter((row) => row.startsWith('countersign.')), [], 'cleared after it was sent');
    });
    const answer = await stage.desktop.answer(link);
    assert.equal(answer.values['f-place'], 'Wejherowo');
    assert.equal(answer.signature.method, 'drawn');
  });
}

test('what is kept is sealed, and only this link opens it', async () => {
  const link = await stage.newLink({ manifest: { fields } });
  await stage.client({}, async (page, signer, context) => {
    await signer.open(link.url);
    await signer.read();
    await fillSome(page, signer);
    const rows = await kept(page);
    const row = rows.find((entry) => entry.startsWith(`countersign.${link.id}.draft `));
    assert.ok(row, 'a draft is there');
    for (const word of ['Wejherowo', 'Neuer Wall', 'Klaus', 'consented_at', link.secret.toString('base64url'), link.secret.toString('latin1')]) {
      assert.ok(!rows.some((entry) => entry.includes(word)), `${word} is not readable`);
    }
    // Put under another link's name it opens nothing.
    const other = await stage.newLink({ manifest: { fields } });
    await page.evaluate(async ([from, to]) => {
      const database = await new Promise((done) => (indexedDB.open('countersign').onsuccess = (event) => done(event.target.result)));
      const store = database.transaction('sealed', 'readwrite').objectStore('sealed');
      const row = await new Promise((done) => (store.get(from).onsuccess = (event) => done(event.target.result)));
      await new Promise((done) => (store.put(row, to).onsuccess = done));
      database.close();
    }, [`countersign.${link.id}.draft`, `countersign.${other.id}.draft`]);
    const visitor = new Signer(await context.newPage());
    await visitor.open(other.url);
    await visitor.read();
    assert.equal(await visitor.page.locator('.welcome').count(), 0);
    await visitor.raise();
    assert.equal(await visitor.page.locator('.consent input').isChecked(), false);
  });
});

test('reloaded: the secret is gone, the entries are not, and the page says so', async () => {
  const link = await stage.newLink({ manifest: { fields } });
  await stage.client({}, async (page, signer) => {
    await signer.open(link.url);
    await signer.read();
    await fillSome(page, signer);
    await page.reload();
    await signer.reach('link');
    await page.locator('.notice .what-next').waitFor();
    await signer.open(link.url);
    await signer.read();
    await page.locator('.welcome').waitFor();
    await page.locator('[data-act=afresh]').click();
    await signer.reach('reading');
    await signer.raise();
    assert.equal(await page.locator('.consent input').isChecked(), false, 'started afresh');
    await page.waitForTimeout(500);
    assert.deepEqual((await kept(page)).filter((row) => row.includes('.draft')), []);
  });
});

test('a lost connection while sending: it goes by itself when the connection is back', async () => {
  const link = await stage.newLink({ manifest: { fields } });
  await stage.client({ allow: [/ERR_INTERNET_DISCONNECTED/] }, async (page, signer, context) => {
    await signer.open(link.url);
    await signer.read();
    await signer.fill();
    await context.setOffline(true);
    await signer.next();
    await page.locator('.send-error:not(:empty)').waitFor();
    await context.setOffline(false);
    await signer.reach('done');
  });
  assert.equal((await stage.desktop.answer(link)).kind, 'signed');
});

test('a lost connection while sending, then a change: nothing is sent behind the signer’s back', async () => {
  const link = await stage.newLink({ manifest: { fields } });
  await stage.client({ allow: [/ERR_INTERNET_DISCONNECTED/] }, async (page, signer, context) => {
    await signer.open(link.url);
    await signer.read();
    await signer.fill();
    await context.setOffline(true);
    await signer.next();
    await page.locator('.send-error:not(:empty)').waitFor();
    await page.locator('.review-row .button').first().click();
    await page.locator('.field-form input').waitFor();
    await context.setOffline(false);
    await page.waitForTimeout(1500);
    assert.equal(await signer.state(), 'reading');
    await assert.rejects(stage.desktop.answer(link), /404/);
  });
});

test('a connection lost before there is anything to read: what came is not fetched again', async () => {
  const big = { ...stage.contract, bytes: Buffer.concat([stage.contract.bytes, Buffer.alloc(1 << 20, 0x20)]) };
  const link = await stage.newLink({ documents: [big], manifest: { fields: [] } });
  await stage.client({ allow: [/ERR_/] }, async (page, signer) => {
    const fetched = [];
    let cut = true;
    await page.route('**/blobs/*', async (route) => {
      const hash = route.request().url().split('/').pop();
      if (cut && fetched.length >= 3) return route.abort();
      fetched.push(hash);
      return route.continue();
    });
    await signer.open(link.url);
    await signer.reach('offline', 240_000);
    cut = false;
    const before = fetched.length;
    await page.locator('[data-act=retry]').click();
    await signer.read();
    await wholly(page);
    assert.ok(before >= 3, `${before} chunks had come`);
    assert.deepEqual([...fetched].sort(), [...link.put.chunks].sort(), 'each once');
  });
});

test('a browser that keeps nothing: the page works, and asks before it is left', async () => {
  const link = await stage.newLink({ manifest: { fields } });
  await stage.client({}, async (page, signer) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', { get: () => { throw new DOMException('denied', 'SecurityError'); } });
    });
    await signer.open(link.url);
    await signer.read();
    await fillSome(page, signer);
    const asked = new Promise((done) => page.once('dialog', (dialog) => done(dialog.type()) || dialog.dismiss()));
    await page.close({ runBeforeUnload: true });
    assert.equal(await asked, 'beforeunload');
    await signer.next();
    await signer.send();
  });
});
