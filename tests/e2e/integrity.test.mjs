/** Checking finished files: on the link after completion, and on the integrity page, with files signed by the real core. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { violations } from './support/axe.mjs';
import { hidden } from './support/sight.mjs';
import { Signer } from './support/signer.mjs';
import { SigningOffice } from './support/signed_pdf.mjs';
import { newStage } from './support/stage.mjs';

let stage, office, stranger, seal, signed;
before(async () => {
  office = new SigningOffice();
  stranger = new SigningOffice();
  stage = await newStage({ args: ['--verify-trust', office.root()] });
  seal = office.key(['--seal', 'Nord Biuro sp. z o.o.'], 'p256');
  const first = await office.sign(stage.contract.bytes, office.key(['--person', 'Jolanta Wiśniewska'], 'rsa3072'));
  signed = { first, both: await office.sign(first, seal), foreign: await stranger.sign(stage.contract.bytes, stranger.key(['--person', 'Somebody Else'], 'p256')) };
});
after(async () => {
  office?.close();
  stranger?.close();
  await stage?.close();
});

async function completedLink(bytes, shown = signed.first) {
  const link = await stage.newLink({ documents: [{ name: 'umowa.pdf', bytes: shown, pages: 3 }], manifest: { fields: [], act: 'copy' } });
  await stage.desktop.complete(link, [{ name: 'umowa.pdf', bytes, pages: 3 }]);
  return link;
}

const damaged = (bytes) => {
  const copy = Buffer.from(bytes);
  copy[copy.indexOf('/MediaBox') + 3] ^= 1;
  return copy;
};

test('after completion the link checks the finished file in the browser', async (t) => {
  const rows = [
    ['as it was sealed', signed.both, signed.first, 'good', true],
    ['sealed over another document than was shown', signed.both, Buffer.from('%PDF-1.7 other'), 'good', false],
    ['altered', damaged(signed.both), signed.first, 'bad', false],
    ['something added after the last signature', Buffer.concat([signed.both, Buffer.from('% more\n')]), signed.first, 'added', true],
    ['unsigned', stage.contract.bytes, stage.contract.bytes, 'none', true],
  ];
  for (const [name, finished, shown, sum, same] of rows) {
    await t.test(name, async () => {
      const link = await completedLink(finished, shown);
      await stage.client({}, async (page, signer) => {
        await signer.open(link.url);
        await signer.reach('completed');
        await page.locator('[data-act=check]').click();
        await signer.reach('checked');
        assert.equal(await page.locator('.report').getAttribute('data-sum'), sum);
        assert.equal(await page.locator('.lookup.ok').count(), same ? 1 : 0);
        if (sum === 'good') {
          const names = await page.locator('.signature-line strong').allTextContents();
          assert.match(names[0], /Jolanta Wiśniewska/);
          assert.match(names[1], /Nord Biuro/);
        }
      });
    });
  }
});

test('the integrity page checks a file and sends none of it, unless it is asked to', async () => {
  for (const viewport of ['phone', 'desktop']) {
    await stage.client({ viewport, allow: [/404.*lookup/] }, async (page) => {
      const sent = [];
      const bodies = [];
      page.on('request', (request) => bodies.push(request.postData() ?? ''));
      page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname} ${request.postDataBuffer()?.length ?? 0}`));
      const where = new Signer(page);
      await page.goto(`${stage.relay.origin}/verify`);
      await where.reach('choose');
      await page.locator('input[type=file]').setInputFiles({ name: 'notes.pdf', mimeType: 'application/pdf', buffer: Buffer.from('hello') });
      await page.locator('.error:not(:empty)').waitFor();
      await page.locator('input[type=file]').setInputFiles({ name: 'umowa.pdf', mimeType: 'application/pdf', buffer: signed.both });
      await where.reach('checked');
      assert.equal(await page.locator('.report').getAttribute('data-sum'), 'good');
      const hash = createHash('sha256').update(signed.both).digest('hex');
      assert.equal((await page.locator('.hash').textContent()).replaceAll(' ', ''), hash);
      await page.waitForTimeout(500);
      // A number that is made of the hash, and neither the hash nor a byte of the file.
      const asked = sent.filter((line) => !/^GET .* 0$/.test(line));
      assert.equal(asked.length, 1, asked.join('\n'));
      assert.match(asked[0], /^POST \/api\/v1\/verify\/lookup \d\d$/);
      assert.ok(bodies.every((body) => !body.includes(hash) && !body.includes(Buffer.from(hash, 'hex').toString('base64url'))));
      await page.locator('input[type=file]').setInputFiles({ name: 'kaputt.pdf', mimeType: 'application/pdf', buffer: damaged(signed.both) });
      await page.locator('.report[data-sum=bad]').waitFor();
    });
  }
});

test('a file is dropped anywhere on the integrity page', async () => {
  await stage.client({ viewport: 'desktop', allow: [/404.*lookup/] }, async (page) => {
    const where = new Signer(page);
    await page.goto(`${stage.relay.origin}/verify`);
    await where.reach('choose');
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], 'dropped.pdf', { type: 'application/pdf' }));
      return transfer;
    }, signed.first.toString('base64'));
    await page.dispatchEvent('body', 'drop', { dataTransfer: data });
    await where.reach('checked');
    assert.equal(await page.locator('.report').getAttribute('data-sum'), 'good');
    assert.equal(await page.locator('.file-title').textContent(), 'dropped.pdf');
  });
});

async function choose(page, bytes, name = 'umowa.pdf', fragment = '') {
  const where = new Signer(page);
  await page.goto(`${stage.relay.origin}/verify${fragment}`);
  await where.reach('choose');
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer: bytes });
  await where.reach('checked');
}

test('a file that is not the one of the code on paper has no green headline, however good its signatures are', async (t) => {
  const b64 = (bytes) => createHash('sha256').update(bytes).digest('base64url');
  const sealer = execFileSync('openssl', ['pkcs12', '-in', seal, '-passin', 'pass:correct horse', '-nokeys', '-clcerts'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
  const certificate = Buffer.from(/-----BEGIN CERTIFICATE-----([^-]+)/.exec(sealer)[1], 'base64');
  const code = (document, key) => `#n=2026%2F0142&d=${b64(document)}&k=${b64(key)}`;
  const rows = [
    ['same', code(stage.contract.bytes, certificate), 'ok'],
    ['key', code(stage.contract.bytes, Buffer.from('another key')), 'bad'],
    ['other', code(Buffer.from('another document'), certificate), 'bad'],
  ];
  for (const [match, fragment, tone] of rows) {
    await t.test(match, async () => {
      await stage.client({ allow: [/404.*lookup/] }, async (page) => {
        await choose(page, signed.both, 'umowa.pdf', fragment);
        assert.equal(await page.locator('[data-paper]').getAttribute('data-paper'), match);
        assert.match(await page.locator('.report-head .notice-icon').getAttribute('class'), new RegExp(`\\b${tone}$`));
        assert.equal(await page.locator('.report').getAttribute('data-sum'), 'good');
      });
    });
  }
});

test('a finished file is known by its hash, one altered byte is not', async () => {
  await stage.desktop.leaveFinished(signed.both, { number: '2026/0142', completed: 1_790_000_000 });
  await stage.client({ locale: 'pl-PL' }, async (page) => {
    await choose(page, signed.both);
    await page.locator('.lookup[data-known=yes]').waitFor();
    assert.match(await page.locator('.lookup').textContent(), /2026\/0142.*21 września 2026/);
  });
  await stage.client({ allow: [/404.*lookup/] }, async (page) => {
    await choose(page, damaged(signed.both));
    await page.locator('.lookup[data-known=no]').waitFor();
  });
  await stage.client({ allow: [/ERR_FAILED/] }, async (page) => {
    await page.route('**/lookup', (route) => route.abort());
    await choose(page, signed.both);
    await page.locator('.lookup[data-known=away]').waitFor();
  });
});

test('the full check: on request the file goes to the worker, and its verdict is shown in words', async (t) => {
  const rows = [
    ['as it was sealed', signed.both, 'TOTAL_PASSED', [/Signed content: intact/, /only what the signature allows/, /certified by .*, whom this server trusts/, /as the signer states/]],
    ['of an office that is not trusted here', signed.foreign, 'INDETERMINATE', [/Signed content: intact/, /nothing was changed/, /not known to this server/]],
    ['altered', damaged(signed.both), 'TOTAL_FAILED', [/Signed content: changed/]],
    ['something added after the last signature', Buffer.concat([signed.both, Buffer.from('% more\n')]), 'TOTAL_FAILED', [/changes that the signature forbids/]],
    ['unsigned', stage.contract.bytes, 'NO_SIGNATURE', []],
    ['cut off', signed.both.subarray(0, signed.both.length - 2000), 'UNREADABLE', []],
  ];
  for (const [name, bytes, indication, facts] of rows) {
    await t.test(name, async () => {
      await stage.client({ allow: [/404.*lookup/] }, async (page) => {
        await choose(page, bytes);
        await page.locator('[data-act=full]').click();
        const full = page.locator('.report.full');
        await full.waitFor({ timeout: 240_000 });
        if (indication === 'UNREADABLE') assert.match(await full.getAttribute('data-indication'), /UNREADABLE|TOTAL_FAILED|NO_SIGNATURE/);
        else assert.equal(await full.getAttribute('data-indication'), indication);
        const text = (await full.locator('.facts li, .changes li').allTextContents()).join('\n');
        for (const fact of facts) assert.match(text, fact);
        // What speaks against a signature is red, not just doubtful; and the verdict is where the reader looks.
        const weights = Object.fromEntries(await full.locator('.facts li').evaluateAll((rows) => rows.map((row) => [row.textContent.replace(/:.*/, ''), row.className])));
        if ((await full.getAttribute('data-indication')) === 'TOTAL_FAILED') assert.ok(Object.values(weights).includes('bad'), JSON.stringify(weights));
        else assert.ok(!Object.values(weights).includes('bad'), JSON.stringify(weights));
        assert.equal(await hidden(full.locator('.report-head')), '', 'the verdict is seen');
        assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H3', 'the verdict has the focus');
      });
    });
  }
});

test('the full check in every language; axe finds nothing', async () => {
  const titles = new Set();
  for (const locale of ['en-GB', 'pl-PL', 'de-DE', 'pt-BR', 'ru-RU']) {
    for (const viewport of ['phone', 'desktop']) {
      await stage.client({ locale, viewport, dark: viewport === 'desktop', allow: [/404.*lookup/, /429/] }, async (page) => {
        await choose(page, damaged(signed.both));
        await page.locator('.lookup[data-known=no]').waitFor();
        if (viewport === 'desktop') {
          await page.route('**/verify/file', (route) => route.fulfill({ json: kVerdict }));
          await page.locator('[data-act=full]').click();
          await page.locator('.report.full').waitFor();
          titles.add(await page.locator('.report.full h3').textContent());
        }
        assert.deepEqual(await violations(page), [], `${locale} ${viewport}`);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${locale} ${viewport}: nothing is cut at the side`);
        if (process.env.COUNTERSIGN_SHOTS) await page.screenshot({ path: `${process.env.COUNTERSIGN_SHOTS}/verify-${locale}-${viewport}.png`, fullPage: true });
      });
    }
  }
  assert.equal(titles.size, 5);
});

const kVerdict = {
  indication: 'TOTAL_FAILED',
  signatures: [
    { indication: 'TOTAL_PASSED', intact: true, documentTimestamp: false, modifications: { level: 'formFilling', permitted: true, changes: [] }, signer: { subject: 'CN=Jolanta Wiśniewska,O=Nord Biuro sp. z o.o.', trusted: true, anchor: 'Nord Biuro Root' }, claimedTime: '2026-11-22T10:14:07.000Z', provenTime: '2026-11-22T10:14:09.000Z' },
    { indication: 'TOTAL_FAILED', intact: true, documentTimestamp: false, modifications: { level: 'other', permitted: false, changes: [{ kind: 'pageContentChanged', permitted: false, page: 1, object: '12 0 R' }, { kind: 'fieldAltered', permitted: false, page: 1, object: 'client.details' }, { kind: 'pageAdded', permitted: false, page: 4, object: '' }] }, signer: { subject: 'CN=Nord Biuro\\, Siegel', trusted: false, anchor: null }, claimedTime: null, provenTime: null },
  ],
};

test('when there is no verdict the page says why', async (t) => {
  for (const [name, status, words] of [['busy', 429, /One file after the other/], ['too large', 413, /larger than/], ['stopped', 422, /no verdict/], ['away', 500, /cannot be reached/]]) {
    await t.test(name, async () => {
      await stage.client({ allow: [/404.*lookup/, /status of/] }, async (page) => {
        await page.route('**/verify/file', (route) => route.fulfill({ status, json: { error: 'x' } }));
        await choose(page, signed.first);
        await page.locator('[data-act=full]').click();
        await page.locator('.full-ask .error:not(:empty)').waitFor();
        assert.match(await page.locator('.full-ask .error').textContent(), words);
        assert.ok(await page.locator('[data-act=full]').isEnabled());
      });
    });
  }
});
