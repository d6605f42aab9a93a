/**
 * Signing by every way there is: typed, drawn, photographed, stamped, by keyboard alone, in every language. Every visit also fails on a policy violation, a console error,
 * an exception or a request to another host.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { kFields, stampPng } from './support/samples.mjs';
import { hidden } from './support/sight.mjs';
import { newStage } from './support/stage.mjs';

let stage, browser, desktop, newLink, client;
const kPng = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

before(async () => {
  stage = await newStage();
  ({ browser, desktop, newLink, client } = stage);
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

for (const [viewport, width, height] of [['desktop', 1366, 768], ['desktop', 1280, 900], ['phone', 320, 640], ['phone', 352, 700], ['phone', 844, 390]]) {
  test(`what is missing is said where it is seen, and the step is whole: ${width}x${height}`, async () => {
    const link = await newLink({ manifest: { language: 'de', message: 'Sehr geehrter Herr Müller,\nbitte unterschreiben Sie bis Freitag.' } });
    const photo = await stampPng(browser);
    await client({ viewport, locale: 'de-DE' }, async (page, signer) => {
      await page.setViewportSize({ width, height });
      await signer.open(link.url);
      await signer.read();
      const seen = async (selector, what = selector) => {
        await page.waitForTimeout(250);
        assert.equal(await hidden(page.locator(`.step[data-current] ${selector}`).last()), '', what);
      };
      const step = page.locator('.step[data-current]');
      await signer.raise();
      await signer.next();
      await seen('.error:not(:empty)', 'consent is missing');
      for (let i = 0; i < 12 && !(await step.locator('.signature-form').count()); i++) {
        await signer.answer(step, (await step.locator('.step-name').textContent()).trim());
        await signer.next();
        await page.locator(`.step[data-current][data-index="${i + 1}"]`).waitFor();
      }
      await step.locator('.tab[data-method=drawn]').click();
      await seen('.draw-box');
      await seen('.row.end .button', 'the button that clears');
      const box = await step.locator('.draw-box').boundingBox();
      assert.ok(box.height >= 110 && box.width >= 240, `${box.width}x${box.height} to draw in`);
      await signer.next();
      await seen('.error:not(:empty)', 'nothing is drawn');
      await signer.next();
      await seen('.error:not(:empty)', 'still nothing is drawn');
      await step.locator('.tab[data-method=photo]').click();
      await step.locator('input[type=file]').setInputFiles({ name: 'hand.png', mimeType: 'image/png', buffer: photo });
      await page.locator('.photo-preview canvas').waitFor();
      await seen('.photo-preview');
      await step.locator('.tab[data-method=drawn]').click();
      await signer.draw(step.locator('.draw-box'));
      await step.locator('.draw-box[data-inked]').waitFor();
      await signer.next();
      await page.locator('.step[data-current] .signature-form').waitFor();
      await step.locator('.tab[data-method=drawn]').click();
      await signer.next();
      await seen('.error:not(:empty)', 'no initials are drawn');
      assert.match(await step.locator('.error').innerText(), /Initialen/);
    });
  });
}

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
