/** Text at 200 % (the reader's own setting, WCAG 1.4.4) and forced colours: every step stays whole and can be told apart. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { newStage } from './support/stage.mjs';

let stage;
before(async () => (stage = await newStage()));
after(() => stage?.close());

async function shot(page, name) {
  if (!process.env.COUNTERSIGN_SHOTS) return;
  mkdirSync(process.env.COUNTERSIGN_SHOTS, { recursive: true });
  await page.screenshot({ path: `${process.env.COUNTERSIGN_SHOTS}/${name}.png` });
}

/** Words that an edge cuts, that stand beside the window, or that lie under the foot and cannot be scrolled up. */
function cutWords() {
  const faults = [];
  const clips = (style) => /hidden|clip/.test(style.overflowX) || /hidden|clip/.test(style.overflowY);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || !parent.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) continue;
    if (parent.closest('.visually-hidden, .sheet, .viewer, select, option, .typed-preview, [aria-hidden=true]')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const words = range.getBoundingClientRect();
    if (words.width < 2 || words.height < 2) continue;
    // What scrolls down may be scrolled; sideways nothing may.
    if (words.left < -1 || words.right > innerWidth + 1) faults.push(`beside the window: ${node.data.trim().slice(0, 40)}`);
    for (let box = parent; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box);
      if (style.position === 'absolute' && box.clientWidth <= 1) break; // for readers only
      if (/auto|scroll/.test(style.overflowY)) break;
      if (!clips(style)) continue;
      const edge = box.getBoundingClientRect();
      if (words.left < edge.left - 1.5 || words.right > edge.right + 1.5 || words.bottom > edge.bottom + 3 || words.top < edge.top - 3) {
        faults.push(`cut by .${box.className || box.tagName}: ${node.data.trim().slice(0, 40)}`);
        break;
      }
    }
  }
  return faults;
}

// The longest words on the narrowest window, and the other alphabet on the widest.
for (const [viewport, language, locale] of [['phone', 'de', 'de-DE'], ['desktop', 'ru', 'ru-RU']]) {
  test(`text at 200 %: ${viewport}, ${language}`, async () => {
    const link = await stage.newLink({ manifest: { language, may_delegate: true } });
    const faults = [];
    await stage.client({ viewport, locale, allow: [/404.*lookup/] }, async (page, signer, context) => {
      const control = await context.newCDPSession(page);
      await control.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
      signer.shot = async (name) => {
        await page.waitForTimeout(300);
        faults.push(...(await page.evaluate(cutWords)).map((fault) => `${name}: ${fault}`));
        const next = await page.locator('[data-act=next]:visible').first().boundingBox({ timeout: 500 }).catch(() => null);
        if (next) {
          const { width, height } = page.viewportSize();
          if (next.x < 0 || next.y < 0 || next.x + next.width > width + 1 || next.y + next.height > height + 1) faults.push(`${name}: “next” is out of reach`);
        }
        await shot(page, `large-${viewport}-${language}-${name}`);
      };
      await signer.open(link.url);
      assert.equal(await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize)), 32, 'the text is larger');
      await signer.read();
      for (const act of ['ask-decline', 'ask-delegate', 'ask-question']) {
        await page.locator(`[data-act=${act}]`).click();
        await page.locator('dialog .primary, dialog .danger').click(); // nothing is entered yet
        await signer.shot(act);
        const { scrollWidth, clientWidth } = await page.locator('dialog').evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
        if (scrollWidth > clientWidth) faults.push(`${act}: the dialog is ${scrollWidth} wide where ${clientWidth} have room`);
        await page.keyboard.press('Escape');
      }
      await signer.fill();
      await signer.send();
      await page.goto(`${stage.relay.origin}/verify`);
      await signer.reach('choose');
      await signer.shot('verify');
      await page.locator('input[type=file]').setInputFiles({ name: 'vertrag-unterschrieben-endgueltig.pdf', mimeType: 'application/pdf', buffer: stage.contract.bytes });
      await signer.reach('checked');
      await signer.shot('verified');
    });
    assert.deepEqual([...new Set(faults)], []);
  });
}

test('forced colours: buttons, fields and the current tab keep an edge, the focus is seen', async () => {
  const link = await stage.newLink();
  const faults = [];
  await stage.client({ viewport: 'desktop', forcedColors: 'active' }, async (page, signer) => {
    assert.ok(await page.evaluate(() => matchMedia('(forced-colors: active)').matches));
    signer.shot = async (name) => {
      faults.push(
        ...(await page.evaluate(() => {
          const found = [];
          const edge = (element) => {
            const style = getComputedStyle(element);
            return parseFloat(style.borderTopWidth) >= 1 && style.borderTopStyle !== 'none' && style.borderTopColor !== style.backgroundColor;
          };
          for (const element of document.querySelectorAll('.button.primary, .button.secondary, .input, textarea')) {
            if (element.checkVisibility() && !edge(element)) found.push(`no edge: ${element.className} ${element.textContent.trim().slice(0, 30)}`);
          }
          const current = document.querySelector('.tab[aria-selected=true]');
          const other = document.querySelector('.tab[aria-selected=false]');
          if (current && other) {
            const look = (tab) => ['backgroundColor', 'color', 'borderBottomWidth', 'outlineWidth', 'textDecorationLine'].map((name) => getComputedStyle(tab)[name]).join();
            if (look(current) === look(other)) found.push('the current tab looks like the others');
          }
          return found;
        })).map((fault) => `${name}: ${fault}`),
      );
      await shot(page, `forced-${name}`);
    };
    await signer.open(link.url);
    await signer.read();
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    assert.notEqual(outline, 'none');
    await signer.fill();
    await signer.send();
  });
  assert.deepEqual([...new Set(faults)], []);
});
