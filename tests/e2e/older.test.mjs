/** The oldest browsers that are promised: what the build aims at is what README says, and nothing that works depends on newer CSS. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { kFields } from './support/samples.mjs';
import { newStage } from './support/stage.mjs';

let stage;
before(async () => (stage = await newStage()));
after(() => stage?.close());

const source = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test('README names the browsers that the page is built for', () => {
  const told = /Chrome and Edge (\d+), Firefox (\d+), Safari and iOS ([\d.]+)/.exec(source('README.md').replace(/\s+/g, ' '));
  assert.ok(told);
  const [, chrome, firefox, safari] = told;
  assert.ok(source('app/relay/web/vite.config.ts').includes(`['es2021', 'chrome${chrome}', 'firefox${firefox}', 'safari${safari}']`));
});

/** As a browser reads them that knows neither `:has()` nor `dvh`: it leaves out the whole rule, or the whole declaration. */
async function olderStyles(page) {
  let changed = 0;
  await page.route('**/*.css', async (route) => {
    const reply = await route.fetch();
    const text = await reply.text();
    const older = text.replaceAll(':has(', ':not-yet-known(').replaceAll('dvh', 'unknown');
    changed += Number(older !== text);
    return route.fulfill({ response: reply, body: older });
  });
  return () => changed;
}

for (const [name, viewport] of [['upright', { width: 390, height: 844 }], ['on its side', { width: 844, height: 390 }]]) {
  test(`signed without :has() and dvh, on a phone ${name}`, async () => {
    const fields = kFields.filter((field) => ['f-sign', 'f-place', 'f-choice'].includes(field.id));
    const link = await stage.newLink({ manifest: { fields } });
    await stage.client({ viewport: 'phone', signer: { method: 'drawn' } }, async (page, signer) => {
      await page.setViewportSize(viewport);
      const changed = await olderStyles(page);
      await signer.open(link.url);
      await signer.read();
      assert.ok(changed() > 0);
      await signer.raise();
      // What the raised sheet covers is not in its way, and the sheet fits on the screen.
      assert.equal(await page.locator('.viewer-bar').isVisible(), false);
      const panel = await page.locator('.panel').boundingBox();
      assert.ok(panel.y >= 0 && panel.y + panel.height <= viewport.height + 1, JSON.stringify(panel));
      await signer.fill();
      await signer.send();
    });
    assert.equal((await stage.desktop.answer(link)).kind, 'signed');
  });
}

test('the focus on a button that chooses a file is seen', async () => {
  const file = { id: 'f-file', document: 0, page: 2, rect: [62, 380, 160, 22], kind: 'attachment', label: 'Register extract', required: true };
  const stamp = kFields.find((field) => field.id === 'f-stamp');
  const link = await stage.newLink({ manifest: { fields: [file, { ...stamp, required: true }] } });
  await stage.client({ viewport: 'desktop' }, async (page, signer) => {
    const ring = async () => {
      const input = page.locator('.step-body input[type=file]');
      await input.focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      return page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.querySelector('.step-body label.button'));
        return document.activeElement.type === 'file' && outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2;
      });
    };
    await signer.open(link.url);
    await signer.read();
    await signer.raise();
    await page.locator('.consent input').check();
    await signer.next();
    for (const [index, what] of [[1, 'attachment'], [2, 'photo'], [3, 'stamp']]) {
      await page.locator('.step .step-title').nth(index).click();
      if (what === 'photo') await page.locator('.tab[data-method=photo]').click();
      assert.equal(await ring(), true, what);
    }
  });
});
