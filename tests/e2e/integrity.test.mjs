/** Checking finished files: on the link after completion, and on the integrity page, with files signed by the real core. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createHash } from 'node:crypto';
import { Signer } from './support/signer.mjs';
import { SigningOffice } from './support/signed_pdf.mjs';
import { newStage } from './support/stage.mjs';

let stage, office, seal, signed;
before(async () => {
  stage = await newStage();
  office = new SigningOffice();
  seal = office.key(['--seal', 'Nord Biuro sp. z o.o.'], 'p256');
  const first = await office.sign(stage.contract.bytes, office.key(['--person', 'Jolanta Wiśniewska'], 'rsa3072'));
  signed = { first, both: await office.sign(first, seal) };
});
after(async () => {
  office?.close();
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

test('the integrity page checks a file and sends none of it', async () => {
  for (const viewport of ['phone', 'desktop']) {
    await stage.client({ viewport }, async (page) => {
      const sent = [];
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
      assert.deepEqual(sent.filter((line) => !/^GET .* 0$/.test(line)), []);
      await page.locator('input[type=file]').setInputFiles({ name: 'kaputt.pdf', mimeType: 'application/pdf', buffer: damaged(signed.both) });
      await page.locator('.report[data-sum=bad]').waitFor();
    });
  }
});

test('a file is dropped anywhere on the integrity page', async () => {
  await stage.client({ viewport: 'desktop' }, async (page) => {
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
