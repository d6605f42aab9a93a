/** WCAG 2.2 AA by hand: sizes of targets, focus that is always seen, no motion, and axe on every state there is. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chunks, isLater, kBulky } from './support/arriving.mjs';
import { violations } from './support/axe.mjs';
import { startMailbox } from './support/mailbox.mjs';
import { makeLink, sealCodeTarget } from './support/packer.mjs';
import { kFields, stampPng } from './support/samples.mjs';
import { Signer } from './support/signer.mjs';
import { newStage } from './support/stage.mjs';

let stage, mailbox, photo;
before(async () => {
  mailbox = await startMailbox();
  stage = await newStage({ smtp: mailbox.url });
  photo = await stampPng(stage.browser);
});
after(async () => {
  await stage?.close();
  await mailbox?.close();
});

const kAllowed = [/40[0-9]|410|423|429|ERR_/];
const file = { id: 'f-file', document: 0, page: 2, rect: [62, 380, 160, 22], kind: 'attachment', label: 'Register extract', required: true };
const some = kFields.filter((field) => ['f-sign', 'f-place', 'f-choice', 'f-check', 'f-stamp'].includes(field.id));

/** Every state of the page, one after the other; `look(name, page)` at each. */
async function walk(page, context, look) {
  const signer = new Signer(page);
  const at = async (name, on = page) => {
    await on.waitForTimeout(350);
    await look(name, on);
  };
  const link = await stage.newLink({ manifest: { fields: [...some, file], may_delegate: true, message: 'Dear Mr Müller,\nplease sign by Friday.' } });
  await page.goto(link.url);
  await signer.reach('prompt');
  await at('prompt');
  await page.locator('[data-act=open]').click();
  await signer.read();
  await at('reading');
  for (const [act, name] of [['ask-decline', 'decline'], ['ask-delegate', 'delegate'], ['ask-question', 'question']]) {
    await page.locator(`[data-act=${act}]`).click();
    await page.locator('dialog button').last().click();
    await at(`${name} refused`);
    await page.keyboard.press('Escape');
  }
  await signer.raise();
  await signer.next();
  await at('consent missing');
  await page.locator('.consent input').check();
  await signer.next();
  await signer.next();
  await at('value missing');
  await page.locator('.field-form input').fill('Emden');
  await signer.next();
  await page.locator('.field-form select').selectOption({ index: 1 });
  await at('choice');
  await signer.next();
  await page.locator('.field-form input[type=checkbox]').check();
  await at('checkbox');
  await signer.next();
  await page.locator('.field-form.kind-attachment input[type=file]').setInputFiles([{ name: 'a.pdf', mimeType: 'application/pdf', buffer: stage.contract.bytes }, { name: 'b.txt', mimeType: 'text/plain', buffer: Buffer.from('b') }]);
  await page.locator('.field-form .error:not(:empty)').waitFor();
  await at('attachment');
  await signer.next();
  await at('typed signature');
  await page.locator('.tab[data-method=drawn]').click();
  await at('drawn signature');
  await page.locator('.tab[data-method=photo]').click();
  await at('photo missing');
  await page.locator('.signature-body input[type=file]').setInputFiles({ name: 'hand.png', mimeType: 'image/png', buffer: photo });
  await page.locator('.photo-preview canvas').waitFor();
  await at('photo');
  await signer.next();
  await page.locator('.stamp-form').waitFor();
  await at('stamp');
  await page.getByRole('button', { name: 'Skip' }).click();
  await page.locator('.review').waitFor();
  await at('review');
  await context.setOffline(true);
  await signer.next();
  await page.locator('.send-error:not(:empty)').waitFor();
  await at('not sent');
  await page.waitForTimeout(300);
  await context.setOffline(false);
  await signer.reach('done');
  await at('done');

  const other = async (name, target, act) => {
    const tab = new Signer(await context.newPage());
    await act?.(tab.page);
    await tab.page.goto(target.url);
    await tab.reach('prompt');
    await tab.page.locator('[data-act=open]').click();
    await tab.reach(name);
    await at(name, tab.page);
    return tab;
  };
  await other('answered', link);
  const bulky = await stage.newLink({ documents: [kBulky], manifest: { fields: some.filter((field) => field.kind === 'signature') } });
  let isLost = true;
  let rest = null;
  const arriving = await other('reading', bulky, async (tab) => (rest = await chunks(tab, bulky, { lose: (index) => isLost && index === 9, hold: isLater })));
  await arriving.page.locator('.arriving-lost:not(:empty)').waitFor();
  await at('arriving, connection lost', arriving.page);
  isLost = false;
  await arriving.page.evaluate(() => dispatchEvent(new Event('online')));
  await arriving.fill();
  await arriving.page.locator('.still-arriving').waitFor();
  await at('review waits', arriving.page);
  rest.release();
  await arriving.page.locator('.all-arrived:not(:empty)').waitFor();
  await at('review, all is here', arriving.page);
  const words = { asked: 'Ist die Frist von 90 Tagen verhandelbar?', text: 'Ja, bis zu 120 Tage. '.repeat(20) };
  await stage.desktop.reply(link, crypto.randomUUID(), words);
  await other('answered', link);
  const told = await stage.newLink();
  await stage.desktop.reply(told, crypto.randomUUID(), words);
  await other('reading', told);
  const waiting = makeLink({ office: stage.office, documents: [stage.contract], publicUrl: stage.relay.origin });
  waiting.put.code = { channel: 'email', payload: sealCodeTarget(stage.desktop.deliveryKey, waiting.linkId, 'x@client.example') };
  await stage.desktop.send(waiting);
  const code = await other('one-time-code', waiting);
  await code.page.locator('[data-act=send-code]').click();
  await code.page.locator('input.digits').waitFor();
  await code.page.keyboard.press('Enter');
  await at('one-time code, too short', code.page);
  const gone = await stage.newLink();
  await stage.desktop.cancel(gone);
  await other('cancelled', gone);
  const moved = await stage.newLink();
  await stage.desktop.cancel(moved, true);
  await other('replaced', moved);
  await other('expired', await stage.newLink(), (tab) => tab.route('**/open', (route) => route.fulfill({ status: 410, contentType: 'application/json', body: '{"error":"expired"}' })));
  await other('locked', await stage.newLink(), (tab) => tab.route('**/open', (route) => route.fulfill({ status: 423, contentType: 'application/json', body: '{"error":"locked"}' })));
  await other('busy', await stage.newLink(), (tab) => tab.route('**/open', (route) => route.fulfill({ status: 429, headers: { 'Retry-After': '600' }, contentType: 'application/json', body: '{"error":"too_many"}' })));
  await other('offline', await stage.newLink(), (tab) => tab.route('**/open', (route) => route.abort()));
  await other('code', { url: (await stage.newLink({ manifest: { fields: [] } })).url.replace(/#v1\..{4}/, '#v1.AAAA') });
  const finished = await stage.newLink({ manifest: { fields: [], act: 'copy' } });
  const copy = await other('read-only', finished);
  await copy.page.close();
  await stage.desktop.complete(finished, [stage.contract]);
  const completed = await other('completed', finished);
  await completed.page.locator('[data-act=check]').click();
  await completed.reach('checked');
  await at('checked', completed.page);
  const verify = new Signer(await context.newPage());
  await verify.page.goto(`${stage.relay.origin}/verify`);
  await verify.reach('choose');
  await at('verify', verify.page);
  await verify.page.locator('input[type=file]').setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: stage.contract.bytes });
  await verify.reach('checked');
  await at('verify result', verify.page);
}

/** Targets under 24 px without room around them (2.5.8), content that leaves the screen sideways, pieces of a focused thing that are covered. */
function measure() {
  const problems = [];
  const seen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.getClientRects().length > 0;
  for (const element of document.querySelectorAll('button, a[href], input, select, textarea, summary, [tabindex="0"]')) {
    if (!seen(element) || element.closest('.overlay') || element.matches('.visually-hidden')) continue;
    const inText = element.matches('a') && element.parentElement.matches('p');
    const target = element.matches('input[type=checkbox]') ? element.closest('label') ?? element : element;
    const { width, height } = target.getBoundingClientRect();
    if (!inText && (width < 24 || height < 24)) problems.push(`small: ${element.className || element.tagName} ${Math.round(width)} x ${Math.round(height)}`);
  }
  for (const element of document.querySelectorAll('.title-line, .notice, .panel, .panel *, dialog, dialog *, .verify-card *')) {
    if (!seen(element) || element.closest('.visually-hidden, .crop, svg, .label')) continue;
    const { left, right, width } = element.getBoundingClientRect();
    if (width > 1 && (left < -1 || right > innerWidth + 1)) problems.push(`sideways: ${element.className || element.tagName} ${Math.round(left)} to ${Math.round(right)} of ${innerWidth}`);
  }
  return problems;
}

test('axe and rulers find nothing on any of all states: phone, dark', async () => {
  const found = new Set();
  let states = 0;
  const look = async (state, page) => {
    states++;
    const broken = await violations(page, { include: [['html']], exclude: [['.textLayer']] }); // the document's own words are not ours
    for (const problem of [...broken, ...(await page.evaluate(measure))]) found.add(`${state}: ${problem}`);
  };
  await stage.client({ viewport: 'phone', dark: true, bypassCSP: true, allow: kAllowed }, (page, _, context) => walk(page, context, look));
  assert.deepEqual([...found], []);
  assert.ok(states > 33, `${states} states`);
});

test('the focus is never hidden: tabbing through a page with a raised sheet', async () => {
  for (const viewport of ['phone', 'desktop']) {
    const link = await stage.newLink({ manifest: { may_delegate: true } });
    await stage.client({ viewport }, async (page, signer) => {
      await signer.open(link.url);
      await signer.read();
      await signer.raise();
      await page.locator('.consent input').check();
      for (let i = 0; i < 40; i++) {
        await page.keyboard.press('Tab');
        await page.waitForTimeout(60);
        const hidden = await page.evaluate(() => {
          const focused = document.activeElement;
          if (!focused || focused === document.body || focused.matches('.scroller')) return '';
          const { left, top, right, bottom } = (focused.matches('select') ? focused.parentElement : focused).getBoundingClientRect();
          const [x, y] = [(left + right) / 2, (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2];
          const above = document.elementFromPoint(x, y);
          const isSeen = above && (focused.contains(above) || above.contains(focused) || focused.parentElement.contains(above));
          return isSeen ? '' : `${focused.className || focused.tagName} is under ${above?.className}`;
        });
        assert.equal(hidden, '');
      }
    });
  }
});

test('no motion where none is wanted', async () => {
  const link = await stage.newLink();
  await stage.client({ reducedMotion: 'reduce' }, async (page, signer) => {
    await signer.open(link.url);
    await signer.read();
    await signer.raise();
    const moving = await page.evaluate(() => document.getAnimations().length);
    assert.equal(moving, 0);
    await page.locator('.consent input').check();
    await signer.next();
    const jumps = await page.evaluate(async () => {
      const area = document.querySelector('.scroller');
      const before = area.scrollTop;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const soon = area.scrollTop;
      await new Promise((done) => setTimeout(done, 500));
      return [before, soon, area.scrollTop];
    });
    assert.equal(jumps[1], jumps[2], 'the page jumps, it does not glide');
  });
});
