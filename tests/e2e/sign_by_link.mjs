#!/usr/bin/env node
/** Signs (or declines) by a link as a client would, in a real browser. See --help. */
import { writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { kViewports, launch, visit } from './support/browser.mjs';
import { Signer, shooter } from './support/signer.mjs';

const kHelp = `sign_by_link.mjs --url URL --out DIR [options]

Opens a signing link in Chromium as a client would: presses Open, reads, consents, fills every asked field, signs, reviews and
sends; or declines. Screenshots of every state go to DIR. The last line of output is one JSON object:
  {"ok", "state", "answered": "signed|declined", "receipt", "filled": {label: value}, "screenshots": [...], "faults": [...], "ms"}
Fails (exit 1) when the page does not get there, breaks its own Content Security Policy, writes an error or warning to the console,
throws, or asks any other host for anything.

  --url URL            the whole link, with #v1.<secret>
  --out DIR            where screenshots (and after --finished the PDF) go; made if missing
  --viewport NAME      phone (390x844, touch; default) or desktop (1280x900)
  --method NAME        typed (default) or drawn
  --values JSON        {"label of a field": value, "signature": "name to type"}; what is not named is generated, prefilled values stay.
                       Dates as YYYY-MM-DD, checkboxes true or false, choices by their text
  --code CODE          access code, where the sender set one
  --stamp FILE         picture for a stamp field (left empty without it)
  --decline REASON     decline with this reason instead of signing
  --finished           do not answer: expect the finished document under the link, read it and save it as finished.pdf
  --read-only          do not answer: open the document, take its picture, end
  --language CODE      switch the page to en, pl, de, pt_BR or ru after opening
  --dark               dark colours
  --shots PREFIX       put before the names of the screenshots
  --timeout SECONDS    for the whole visit (default 120)
  CHROMIUM             in the environment: the browser (default /usr/bin/chromium)`;

const { values: args } = parseArgs({
  options: {
    url: { type: 'string' }, out: { type: 'string' }, viewport: { type: 'string', default: 'phone' }, method: { type: 'string', default: 'typed' },
    values: { type: 'string', default: '{}' }, code: { type: 'string' }, stamp: { type: 'string' }, decline: { type: 'string' },
    finished: { type: 'boolean' }, 'read-only': { type: 'boolean' }, language: { type: 'string' }, dark: { type: 'boolean' },
    shots: { type: 'string', default: '' }, timeout: { type: 'string', default: '120' }, help: { type: 'boolean', short: 'h' },
  },
});
if (args.help || !args.url || !args.out) {
  console.log(kHelp);
  process.exit(args.help ? 0 : 2);
}
if (!kViewports[args.viewport] || !['typed', 'drawn'].includes(args.method)) {
  console.error('unknown --viewport or --method; see --help');
  process.exit(2);
}

const started = Date.now();
const origin = new URL(args.url).origin;
const browser = await launch();
const result = { ok: false, state: null, answered: null, receipt: null, filled: {}, screenshots: [], faults: [], ms: 0 };
const overdue = setTimeout(() => {
  console.error(`no end after ${args.timeout} s`);
  process.exit(1);
}, Number(args.timeout) * 1000);

try {
  const { page, faults } = await visit(browser, { viewport: args.viewport, origin, dark: args.dark, allow: args.code ? [/403/] : [] });
  result.faults = faults;
  const { shot, files } = shooter(page, args.out, args.shots);
  result.screenshots = files;
  const signer = new Signer(page, { shot, values: JSON.parse(args.values), method: args.method, stampFile: args.stamp ?? null });
  page.on('response', async (reply) => {
    if (reply.ok() && reply.url().endsWith('/answer')) result.receipt = (await reply.json().catch(() => ({}))).receipt ?? null;
  });
  try {
    await visitLink(page, signer, shot);
    result.ok = faults.length === 0;
  } catch (error) {
    console.error(String(error));
    await shot('failed').catch(() => undefined);
  }
  result.state = await signer.state().catch(() => null);
  result.filled = signer.filled;
} finally {
  clearTimeout(overdue);
  await browser.close();
}
result.ms = Date.now() - started;
for (const fault of result.faults) console.error(fault);
console.log(JSON.stringify(result));
process.exit(result.ok ? 0 : 1);

async function visitLink(page, signer, shot) {
  await signer.open(args.url);
  if (args.code) {
    await signer.reach('code');
    await page.locator('input').fill(args.code);
    await shot('code');
    await page.locator('[data-act=code]').click();
  }
  if (args.finished) {
    await signer.reach('completed');
    await shot('completed');
    await saveFinished(page);
    await page.locator('[data-act=read]').click();
    await page.locator('.sheet[data-drawn]').first().waitFor();
    await shot('finished');
    return;
  }
  await signer.read();
  if (args.language) {
    await page.locator('.language select').selectOption(args.language);
    await shot(`language-${args.language}`);
  }
  if (args['read-only']) return;
  if (args.decline !== undefined) {
    await signer.decline(args.decline);
    result.answered = 'declined';
    return;
  }
  await signer.fill();
  await signer.send();
  result.answered = 'signed';
}

async function saveFinished(page) {
  const [saved] = await Promise.all([page.waitForEvent('download'), page.locator('[data-act=download]').click()]);
  mkdirSync(args.out, { recursive: true });
  const path = join(args.out, 'finished.pdf');
  await saved.saveAs(path);
  writeFileSync(join(args.out, 'finished.name.txt'), `${saved.suggestedFilename()}\n`);
}
