/** Narrow, low and crowded screens: nothing that has to be read or pressed lies under something else, or beside the window. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { kFields } from './support/samples.mjs';
import { hidden } from './support/sight.mjs';
import { newStage } from './support/stage.mjs';

let stage;
before(async () => (stage = await newStage()));
after(() => stage?.close());

const kLongNames = { name: 'Maximiliane Oberhuber-Wagenknecht', company: 'Bayerische Steuerberatungsgesellschaft mbH', email: 'maximiliane.oberhuber-wagenknecht@steuerberatung-muenchen.example' };

async function reading({ width, height, language, ...manifest }, act) {
  const link = await stage.newLink({ manifest: { language, ...manifest } });
  await stage.client({ viewport: width < 900 ? 'phone' : 'desktop', locale: language.replace('_', '-') }, async (page, signer) => {
    await page.setViewportSize({ width, height });
    await signer.open(link.url);
    await signer.read();
    await act(page, signer, async (selector) => assert.equal(await hidden(page.locator(selector).last()), '', selector));
  });
}

for (const [width, height] of [[390, 844], [320, 640], [844, 390], [1366, 768]]) {
  test(`a sender with a long name and address: ${width}x${height}`, async () => {
    for (const language of ['de', 'ru']) {
      await reading({ width, height, language, sender: kLongNames, may_delegate: true, fields: [kFields[0]] }, async (page, signer, seen) => {
        await seen('.asked-for');
        const asked = await page.locator('.asked-for').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
        assert.ok(asked <= 1, 'what is asked for is not cut');
        for (const act of ['ask-decline', 'ask-delegate', 'ask-question']) {
          await page.locator(`[data-act=${act}]`).click();
          const parts = ['dialog h2', 'dialog .row.end .button:first-child', 'dialog .row.end .button:last-child'];
          for (const part of parts) await seen(part);
          await page.locator('dialog .primary, dialog .danger').click();
          for (const part of [...parts, 'dialog .error:not(:empty)']) await seen(part);
          await page.keyboard.press('Escape');
        }
      });
    }
  });
}

test('a phone on its side: the title stays readable while a step is open', async () => {
  await reading({ width: 844, height: 390, language: 'de', fields: [kFields[0]] }, async (page, signer, seen) => {
    await signer.raise();
    await page.locator('.consent input').check();
    await signer.next();
    await page.locator('.tab[data-method=drawn]').click();
    await page.waitForTimeout(1_200); // the document has moved to the field
    for (const part of ['.title-words h1', '.title-words p', '.step[data-current] .step-title']) await seen(part);
  });
});

for (const [width, height] of [[320, 640], [352, 700], [390, 844]]) {
  test(`the progress line is one row, the language beside the title: ${width}x${height}`, async () => {
    for (const language of ['de', 'ru', 'pl', 'pt_BR']) {
      await reading({ width, height, language }, async (page, signer, seen) => {
        await signer.raise();
        for (const part of ['.progress strong', '.progress-next', '.progress .lower']) await seen(part);
        const middles = await page.locator('.progress > *').evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect()).map(({ top, bottom }) => (top + bottom) / 2));
        assert.ok(Math.max(...middles) - Math.min(...middles) < 4, `${language}: ${middles}`);
        const middle = (selector) => page.locator(selector).evaluate((part) => part.getBoundingClientRect()).then(({ top, bottom }) => (top + bottom) / 2);
        assert.ok(Math.abs((await middle('.title-words')) - (await middle('.language'))) < 3, `${language}: the language is level with the title`);
      });
    }
  });
}

test('the zoom buttons cover no field', async () => {
  for (const fields of [kFields.slice(0, 4), [{ ...kFields[0], rect: [60, 90, 200, 64] }], [{ ...kFields[0], rect: [40, 30, 510, 140] }]]) {
    const message = 'Sehr geehrter Herr Müller,\nbitte unterschreiben Sie bis Freitag.';
    await reading({ width: 390, height: 844, language: 'de', fields, message }, async (page) => {
      for (let top = 0; top <= 300; top += 60) {
        await page.locator('.scroller').evaluate((scroller, y) => scroller.scrollTo(0, y), top);
        await page.waitForTimeout(120);
        const covered = await page.evaluate(() => {
          const bar = document.querySelector('.viewer-bar');
          const { left, top, right, bottom } = bar.getBoundingClientRect();
          if (getComputedStyle(bar).visibility === 'hidden') return [];
          return [...document.querySelectorAll('.box')].filter((box) => {
            const field = box.getBoundingClientRect();
            return field.left < right && field.right > left && field.top < bottom && field.bottom > top;
          }).map((box) => box.dataset.field);
        });
        assert.deepEqual(covered, [], `scrolled by ${top}`);
      }
      // Under a finger that presses again they stay.
      const into = page.locator('.zoom .button').last();
      if (!(await into.isVisible())) return;
      const before = await into.boundingBox();
      await into.click();
      await page.waitForTimeout(400);
      assert.deepEqual(await into.boundingBox(), before);
    });
  }
});
