/**
 * How the page looks: axe on each state, dark and light; fonts and pictures that the browser alone could not draw. Every visit also fails on a policy violation, a console error,
 * an exception or a request to another host.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { violations } from './support/axe.mjs';
import { contractPdf, jpxPdf, plainFontPdf } from './support/samples.mjs';
import { Signer } from './support/signer.mjs';
import { newStage } from './support/stage.mjs';

let stage, relay, browser, desktop, contract, newLink, client;

before(async () => {
  stage = await newStage();
  ({ relay, browser, desktop, contract, newLink, client } = stage);
});

after(() => stage?.close());

for (const [viewport, dark] of [['phone', false], ['desktop', true]]) {
  test(`axe finds nothing on any state: ${viewport}, ${dark ? 'dark' : 'light'}`, async () => {
    const link = await newLink({ manifest: { message: 'Dear Mr Müller,\nplease sign by Friday.' } });
    const found = new Set();
    const look = (page) => async (state) => {
      for (const violation of await violations(page)) found.add(`${state}: ${violation}`);
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
  execFileSync('convert', ['-size', '64x32', 'xc:#1030c0', join(folder, 'blue.jp2')]);
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
