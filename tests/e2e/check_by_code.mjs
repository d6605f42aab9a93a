#!/usr/bin/env node
/** Follows the code on an evidence page as somebody who holds the paper would: opens its link and compares a file with it. See --help. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { launch, visit } from './support/browser.mjs';
import { shooter, Signer } from './support/signer.mjs';

const kHelp = `check_by_code.mjs --url URL --file FILE --out DIR [--viewport phone|desktop] [--shots PREFIX]

Opens URL (what the code says) in Chromium, chooses FILE there, and prints one JSON object as its last line:
  {"ok", "number", "paper": "same|key|other", "known": "yes|no|away", "sum": "good|…", "faults": […]}
Fails (exit 1) when nothing is said of the paper, when the page breaks its own Content Security Policy or complains on the console,
or when anything of the link's fragment or of the file goes to the network.`;

const { values: args } = parseArgs({
  options: { url: { type: 'string' }, file: { type: 'string' }, out: { type: 'string' }, viewport: { type: 'string', default: 'phone' }, shots: { type: 'string', default: 'code-' }, help: { type: 'boolean', short: 'h' } },
});
if (args.help || !args.url || !args.file || !args.out) {
  console.log(kHelp);
  process.exit(args.help ? 0 : 2);
}

const result = { ok: false, number: null, paper: null, known: null, sum: null, faults: [] };
const browser = await launch();
try {
  const { page, faults } = await visit(browser, { viewport: args.viewport, origin: new URL(args.url).origin, allow: [/404.*lookup/] });
  result.faults = faults;
  const { shot } = shooter(page, args.out, args.shots);
  const bytes = readFileSync(args.file);
  const hash = createHash('sha256').update(bytes).digest();
  const secrets = [...new URL(args.url).hash.slice(1).split('&').map((part) => part.slice(2)), hash.toString('hex'), hash.toString('base64url')];
  page.on('request', (request) => {
    const sent = `${decodeURIComponent(request.url())} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`;
    if (secrets.some((secret) => sent.includes(secret)) || (request.postDataBuffer()?.length ?? 0) > 200) faults.push(`sent away: ${sent.slice(0, 300)}`);
  });
  const where = new Signer(page);
  await page.goto(args.url);
  await where.reach('choose');
  await page.locator('.paper').waitFor();
  result.number = await page.locator('.paper-title').textContent();
  await shot('choose');
  await page.locator('input[type=file]').setInputFiles({ name: basename(args.file), mimeType: 'application/pdf', buffer: bytes });
  await where.reach('checked');
  await page.locator('.lookup[data-known]:not([data-known=asking])').waitFor();
  result.paper = await page.locator('[data-paper]').getAttribute('data-paper');
  result.known = await page.locator('[data-known]').getAttribute('data-known');
  result.sum = await page.locator('.report').first().getAttribute('data-sum');
  await shot('checked');
  result.ok = faults.length === 0;
} catch (error) {
  console.error(String(error));
} finally {
  await browser.close();
}
for (const fault of result.faults) console.error(fault);
console.log(JSON.stringify(result));
process.exit(result.ok ? 0 : 1);
