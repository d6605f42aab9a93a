/** Whose turn it is: one calm line that unfolds to the names, and who is still to act for whoever waits. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { violations } from './support/axe.mjs';
import { kFields } from './support/samples.mjs';
import { newStage } from './support/stage.mjs';

let stage;
before(async () => (stage = await newStage()));
after(() => stage?.close());

const fields = kFields.filter((field) => field.id === 'f-place');
const you = { name: 'Klaus Müller', company: 'Müller & Söhne GmbH', act: 'sign', state: 'now', you: true };
const anna = { name: 'Anna Nowak', company: 'Nord Biuro', act: 'approve', state: 'done' };
const later = (name, over = {}) => ({ name, company: '', act: 'sign', state: 'waiting', ...over });
const three = [{ parties: [anna] }, { parties: [you] }, { parties: [later('Ewa Lis', { company: 'Lis i Synowie' })] }];

const rows = (scope) => scope.locator('.route-row').evaluateAll((all) => all.map((row) => [row.querySelector('.route-name').textContent, row.querySelector('.route-state').textContent]));

test('on a phone: one line over the first page, the names behind it; afterwards who is still to act', async () => {
  const link = await stage.newLink({ manifest: { fields, route: three } });
  await stage.client({}, async (page, signer) => {
    await signer.open(link.url);
    await signer.read();
    const route = page.locator('.viewer-head .route');
    assert.equal(await route.locator('summary').textContent(), 'It is your turn. 1 person comes after you.');
    await route.locator('summary').click();
    assert.deepEqual(await rows(route), [['Anna Nowak', 'has approved'], ['Klaus Müller', 'your turn'], ['Ewa Lis', 'signs later']]);
    assert.equal(await page.locator('.panel .route').isVisible(), false);
    await signer.fill();
    await signer.send();
    assert.deepEqual(await rows(page.locator('.notice .route')), [['Ewa Lis', 'signs later']]);
  });
  await stage.client({}, async (page, signer) => {
    await signer.open(link.url);
    await signer.reach('answered');
    assert.deepEqual(await rows(page.locator('.notice .route')), [['Ewa Lis', 'signs later']]);
    await page.locator('[data-act=read]').click();
    await signer.reach('read-only');
    assert.equal(await page.locator('.route').count(), 0, 'nothing is asked any more');
  });
});

test('on a large screen it lies open while it is short, until the signer has begun', async () => {
  const link = await stage.newLink({ manifest: { fields, route: three } });
  await stage.client({ viewport: 'desktop' }, async (page, signer) => {
    await signer.open(link.url);
    await signer.read();
    await page.locator('.panel .route[open]').waitFor();
    await page.locator('.consent input').check();
    await signer.next();
    await page.locator('.panel .route:not([open])').waitFor();
  });
});

test('steps where some are enough, and what stands beside, in every language', async () => {
  const some = [
    { parties: [you, later('Jan Kowalski', { state: 'now' }), later('Ola Kowalska', { state: 'now', act: 'approve' })], any: 2 },
    { parties: [1, 2, 3, 4, 5].map((n) => later(`Person ${n}`)) },
  ];
  const said = {
    'en-GB': ['It is your turn. 5 people come after you.', '2 of these are enough:'],
    'de-DE': ['Sie sind an der Reihe. Nach Ihnen kommen noch 5 Personen.', '2 davon genügen:'],
    'pl-PL': ['Teraz Twoja kolej. Po Tobie jest jeszcze 5 osób.', 'Wystarczą 2 z tych osób:'],
    'pt-BR': ['É a sua vez. Depois de você vêm 5 pessoas.', 'Bastam 2 destas pessoas:'],
    'ru-RU': ['Сейчас ваша очередь. После вас — ещё 5 человек.', 'Достаточно 2 из этих людей:'],
  };
  for (const [locale, [line, enough]] of Object.entries(said)) {
    const link = await stage.newLink({ manifest: { fields, route: some, language: locale === 'pt-BR' ? 'pt_BR' : locale.slice(0, 2) } });
    await stage.client({ locale }, async (page, signer) => {
      await signer.open(link.url);
      await signer.read();
      const route = page.locator('.viewer-head .route');
      assert.equal(await route.locator('summary').textContent(), line);
      assert.equal(await route.locator('.route-any').textContent(), enough);
      assert.equal((await rows(route)).length, 8);
    });
  }
  for (const [route, line] of [
    [[{ parties: [anna] }, { parties: [you] }], 'It is your turn. Everyone else has acted.'],
    [[{ parties: [you, later('Jan Kowalski', { state: 'now' })] }], 'It is your turn. 1 other person is asked at the same time.'],
  ]) {
    const link = await stage.newLink({ manifest: { fields, route } });
    await stage.client({}, async (page, signer) => {
      await signer.open(link.url);
      await signer.read();
      assert.equal(await page.locator('.viewer-head .route summary').textContent(), line);
    });
  }
});

test('no route, or only a copy: nothing is said of it', async () => {
  for (const manifest of [{ fields }, { fields: [], act: 'copy', route: three }]) {
    const link = await stage.newLink({ manifest });
    await stage.client({}, async (page, signer) => {
      await signer.open(link.url);
      await signer.reach(manifest.act === 'copy' ? 'read-only' : 'reading');
      assert.equal(await page.locator('.route').count(), 0);
    });
  }
});

for (const [viewport, dark] of [['phone', true], ['desktop', false]]) {
  test(`axe finds nothing: ${viewport}, ${dark ? 'dark' : 'light'}`, async () => {
    const link = await stage.newLink({ manifest: { fields, route: three, message: 'Please sign by Friday.' } });
    await stage.client({ viewport, dark, bypassCSP: true }, async (page, signer) => {
      const look = async () => assert.deepEqual(await violations(page), []);
      await signer.open(link.url);
      await signer.read();
      if (viewport === 'phone') await page.locator('.viewer-head .route summary').click();
      await look();
      await signer.fill();
      await signer.send();
      await look();
    });
  });
}
