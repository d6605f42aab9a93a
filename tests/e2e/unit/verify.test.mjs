/** The check of signatures that the page makes in the browser, on files signed by the real core, and on every way to break them. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { pageModules } from '../support/protocol.mjs';
import { plainFontPdf } from '../support/samples.mjs';
import { SigningOffice } from '../support/signed_pdf.mjs';

globalThis.crypto ??= webcrypto;
const modules = await pageModules('verify/pdf_signatures', 'verify/der');
const { checkPdf } = modules['verify/pdf_signatures'];
const { readDer, oid } = modules['verify/der'];
const office = new SigningOffice();
after(() => office.close());

const check = (bytes) => checkPdf(Uint8Array.from(bytes));
const outcomes = async (bytes) => (await check(bytes)).map((found) => found.outcome);

test('every kind of key the core signs with', async (t) => {
  const rows = [['rsa3072', []], ['rsa3072', ['--pss']], ['rsa3072', ['--digest', 'sha512']], ['p256', []], ['p384', []], ['p521', []], ['ed25519', []]];
  for (const [kind, args] of rows) {
    await t.test(`${kind} ${args}`, async () => {
      const key = office.key(['--person', 'Jolanta Wiśniewska'], kind);
      const [found, ...more] = await check(await office.sign(plainFontPdf(), key, ...args));
      assert.equal(more.length, 0);
      assert.equal(found.outcome, 'good');
      assert.equal(found.coversAll, true);
      assert.equal(found.signer.subject.commonName, 'Jolanta Wiśniewska');
      assert.match(found.signer.issuer.organisation, /Nord Biuro/);
      assert.ok(Math.abs(found.claimedAt - Date.now()) < 600_000, String(found.claimedAt));
    });
  }
});

test('two signatures and what was appended', async () => {
  const person = office.key(['--person', 'Anna Nowak'], 'p256');
  const seal = office.key(['--seal', 'Nord Biuro sp. z o.o.'], 'p256');
  const first = await office.sign(plainFontPdf(), person);
  const second = await office.sign(first, seal);
  const found = await check(second);
  assert.deepEqual(found.map(({ outcome, coversAll, end }) => [outcome, coversAll, end]), [['good', false, first.length], ['good', true, second.length]]);
  const appended = await check(Buffer.concat([second, Buffer.from('\n1 0 obj\n<<>>\nendobj\n')]));
  assert.deepEqual(appended.map(({ outcome, coversAll }) => [outcome, coversAll]), [['good', false], ['good', false]]);
});

test('whatever is altered is seen', async (t) => {
  const signed = await office.sign(plainFontPdf(), office.key(['--person', 'Anna Nowak'], 'p256'));
  const at = signed.indexOf('/ByteRange');
  const [, start] = /\[\s*0\s+(\d+)/.exec(signed.subarray(at, at + 80).toString('latin1'));
  const gap = Number(start);
  const flipped = (offset) => {
    const copy = Buffer.from(signed);
    copy[offset] ^= 1;
    return copy;
  };
  const rows = {
    'a byte before': flipped(20),
    'a byte after': flipped(signed.length - 20),
    'cut at the end': signed.subarray(0, signed.length - 8),
    'text between the parts': Buffer.concat([signed.subarray(0, gap), Buffer.from('(x)'), signed.subarray(gap + 3)]),
  };
  for (const [name, bytes] of Object.entries(rows)) await t.test(name, async () => assert.deepEqual(await outcomes(bytes), ['bad']));
  await t.test('the signature itself', async () => {
    let changed = 0;
    for (let i = gap + 300; i < gap + 1800; i += 50) {
      const copy = Buffer.from(signed);
      copy[i] = copy[i] === 0x30 ? 0x31 : 0x30;
      if ((await outcomes(copy))[0] !== 'good') changed++;
    }
    assert.ok(changed >= 25, `${changed} of 30`); // a few bytes, such as those of an issuer's certificate, are not part of what was signed
  });
  await t.test('no signature', async () => assert.deepEqual(await check(plainFontPdf()), []));
});

test('a timestamp over the signature proves when', async () => {
  const address = await office.timestamps();
  const signed = await office.sign(plainFontPdf(), office.key(['--person', 'Anna Nowak'], 'p256'), '--level', 'T', '--tsa', address);
  const [found] = await check(signed);
  assert.equal(found.outcome, 'good');
  assert.equal(found.provenOutcome, 'good');
  assert.equal(found.provenBy.subject.commonName, 'Test timestamps');
  assert.ok(Math.abs(found.provenAt - Date.now()) < 60_000);
});

test('malformed DER ends in an error, never in a loop', () => {
  for (const text of ['', '30', '3080', '3081', '308500000000', '3003020100ff', '1f8100', '30840fffffff00', '06018', '0680']) {
    const bytes = Uint8Array.from(Buffer.from(text, 'hex'));
    try {
      readDer(bytes);
    } catch (error) {
      assert.match(String(error.constructor.name), /Unreadable/);
    }
  }
  assert.equal(oid(readDer(Uint8Array.from(Buffer.from('06092a864886f70d010702', 'hex')))), '1.2.840.113549.1.7.2');
});

test('openssl agrees about the digest that was signed', async () => {
  const signed = await office.sign(plainFontPdf(), office.key(['--person', 'Anna Nowak'], 'p256'));
  assert.deepEqual(await outcomes(signed), ['good']);
  const [, a, b, c] = /\[\s*0\s+(\d+)\s+(\d+)\s+(\d+)/.exec(signed.subarray(signed.indexOf('/ByteRange')).toString('latin1')).map(Number);
  const hex = signed.subarray(a + 1, b - 1).toString('latin1');
  const der = office.file('signature.der', Buffer.from(hex, 'hex'));
  const content = office.file('content.bin', Buffer.concat([signed.subarray(0, a), signed.subarray(b, b + c)]));
  const out = join(office.folder, 'checked.bin');
  execFileSync('openssl', ['cms', '-verify', '-binary', '-inform', 'DER', '-in', der, '-content', content, '-noverify', '-out', out], { stdio: 'pipe' });
  assert.deepEqual(readFileSync(out), readFileSync(content));
});
