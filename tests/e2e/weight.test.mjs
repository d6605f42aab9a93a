/** What a client loads before the first page can be read: at most 600 KiB in every language, besides the document itself. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newStage } from './support/stage.mjs';

const kMost = 600 * 1024;
// A sender whose name needs the letters outside of Latin-1: what a font costs then is part of the weight.
const kLanguages = { en: 'en-GB', pl: 'pl-PL', de: 'de-DE', pt_BR: 'pt-BR', ru: 'ru-RU' };

let stage;
before(async () => (stage = await newStage()));
after(() => stage?.close());

/** Body bytes as they go over the wire to a browser that takes Brotli. */
async function weightOf(url) {
  // fetch() unpacks what it gets; the length the relay declares is that of the packed bytes.
  const reply = await fetch(url, { headers: { 'Accept-Encoding': 'br' } });
  await reply.arrayBuffer();
  assert.equal(reply.status, 200, url);
  return Number(reply.headers.get('content-length'));
}

for (const [language, locale] of Object.entries(kLanguages)) {
  test(`the page in ${language}`, async () => {
    const link = await stage.newLink({ manifest: { language: locale.startsWith('pt') ? 'pt-BR' : language, sender: { name: 'Jolanta Wiśniewska', company: 'Łódzka Księgowość', email: 'j@example.com' } } });
    const loaded = new Set();
    await stage.client({ locale }, async (page, signer, context) => {
      context.on('request', (request) => request.method() === 'GET' && !/^(blob|data):|\/api\//.test(request.url()) && loaded.add(request.url()));
      await signer.open(link.url);
      await signer.read();
      await page.evaluate(() => document.fonts.ready);
      assert.equal(await page.locator('html').getAttribute('lang'), language.replace('_', '-'));
    });
    const urls = [...loaded];
    for (const part of ['/s/', 'pdf.worker', 'inter-latin-wght', 'inter-european']) assert.ok(urls.some((url) => url.includes(part)), `${part} in ${urls.join(' ')}`);
    const weights = await Promise.all(urls.map(weightOf));
    const sum = weights.reduce((a, b) => a + b, 0);
    assert.ok(weights.every((weight) => weight > 0));
    const list = urls.map((url, i) => `${weights[i]} ${new URL(url).pathname}`).join('\n');
    assert.ok(sum <= kMost, `${(sum / 1024).toFixed(0)} KiB in ${language}:\n${list}`);
    assert.ok(sum > 400 * 1024, `only ${(sum / 1024).toFixed(0)} KiB: something was not counted\n${list}`);
    console.log(`${language}: ${(sum / 1024).toFixed(0)} KiB`);
  });
}
