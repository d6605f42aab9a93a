/** What the sender chose for the fields, in a real browser: their order, how numbers are written, and the face. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newStage } from './support/stage.mjs';

let stage;
before(async () => (stage = await newStage()));
after(() => stage?.close());

/** From the top: Town, Day, Amount, Ground; the sender wants them the other way round, and Ground where it falls. */
const kChosen = [
  { id: 'f-town', document: 0, page: 0, rect: [330, 240, 120, 20], kind: 'text', label: 'Town', required: true, order: 3, font: 'serif' },
  { id: 'f-day', document: 0, page: 0, rect: [330, 210, 120, 20], kind: 'date', label: 'Day', required: true, order: 2 },
  { id: 'f-amount', document: 0, page: 0, rect: [330, 180, 120, 20], kind: 'number', label: 'Amount', required: true, order: 1, format: '#.##0,00', font: 'typewriter' },
  { id: 'f-ground', document: 0, page: 0, rect: [330, 265, 120, 20], kind: 'text', label: 'Ground', required: true, font: 'handwriting' },
  { id: 'f-sign', document: 0, page: 0, rect: [330, 90, 200, 64], kind: 'signature', label: 'Sign here', required: true },
];

for (const viewport of ['phone', 'desktop']) {
  test(`fields are asked for and written as the sender chose: ${viewport}`, async () => {
    const link = await stage.newLink({ manifest: { fields: kChosen } });
    const values = { Amount: '1.234.567,5', Day: '2026-11-22', Town: 'Łódź', Ground: 'Zażółć gęślą' };
    await stage.client({ viewport, signer: { values } }, async (page, signer) => {
      const asked = [];
      signer.shot = async (name) => {
        if (name.startsWith('field-')) asked.push(name.slice('field-'.length));
      };
      await signer.open(link.url);
      await signer.read();

      // More decimals than the format has room for are refused on the spot, and said.
      await signer.raise();
      await signer.answer(page.locator('.step[data-current]'), 'consent');
      await signer.next();
      const amount = page.locator('.step[data-current][data-index="1"]');
      await amount.locator('input').fill('1,234');
      await signer.next();
      await amount.locator('.error:not(:empty)').waitFor();
      assert.equal(await page.locator('.step[data-current]').getAttribute('data-index'), '1');

      await signer.fill();
      assert.deepEqual(asked, ['amount', 'day', 'town', 'ground']);
      const written = (field) => page.locator(`.box[data-field=${field}] .box-text`);
      assert.equal(await written('f-amount').textContent(), '1.234.567,50');
      const faces = Object.fromEntries(
        await Promise.all(['f-amount', 'f-town', 'f-ground', 'f-day'].map(async (field) => [field, await written(field).evaluate((text) => getComputedStyle(text).fontFamily)])),
      );
      assert.match(faces['f-amount'], /monospace/);
      assert.match(faces['f-town'], /\bserif/);
      assert.match(faces['f-ground'], /Caveat/);
      assert.match(faces['f-day'], /Inter/);
      // Nothing is cut, whatever the face.
      for (const field of Object.keys(faces)) {
        const [wide, room] = await written(field).evaluate((text) => [text.scrollWidth, text.clientWidth]);
        assert.ok(wide <= room + 1, `${field}: ${wide} in ${room}`);
      }
      if (process.env.COUNTERSIGN_SHOTS) await page.screenshot({ path: `${process.env.COUNTERSIGN_SHOTS}/fields-${viewport}.png` });
      await signer.send();
    });
    const answer = await stage.desktop.answer(link);
    assert.deepEqual(answer.values, { 'f-amount': '1234567.5', 'f-day': '2026-11-22', 'f-town': 'Łódź', 'f-ground': 'Zażółć gęślą' });
  });
}

test('dates are reviewed as they will be written: in the sender’s form and language, whatever the page speaks', async () => {
  const day = (id, over) => ({ id, document: 0, page: 0, rect: [330, 210, 120, 20], kind: 'date', label: id, required: true, ...over });
  const fields = [day('words', { order: 1, format: 'd MMMM yyyy' }), day('figures', { order: 2, rect: [330, 180, 120, 20], format: 'dd/MM/yyyy' }), day('older', { order: 3, rect: [330, 150, 120, 20] })];
  const link = await stage.newLink({ manifest: { fields, act: 'approve', language: 'de' } });
  const values = { words: '2026-11-03', figures: '2026-11-03', older: '2026-11-03' };
  await stage.client({ viewport: 'desktop', locale: 'de-DE', signer: { values } }, async (page, signer) => {
    await signer.open(link.url);
    await signer.read();
    await signer.fill();
    await page.locator('.language select').selectOption('ru');
    await page.locator('html[lang=ru]').waitFor();
    const shown = ['3. November 2026', '03/11/2026', '3 нояб. 2026 г.'];
    assert.deepEqual((await page.locator('.review-text').allTextContents()).slice(0, 3), shown);
    assert.deepEqual(await Promise.all(fields.map(({ id }) => page.locator(`.box[data-field=${id}] .box-text`).textContent())), shown);
    await signer.send();
  });
  assert.deepEqual((await stage.desktop.answer(link)).values, values);
});
