/** Packages made by the test's own packer (node:crypto) and opened by the page's code (WebCrypto): round trip, and every alteration. */
import assert from 'node:assert/strict';
import { randomBytes, webcrypto } from 'node:crypto';
import test from 'node:test';
import { b64, fromB64, linkKeys, makeLink, newOffice, openAttachment, sha256 } from '../support/packer.mjs';
import { pageModules } from '../support/protocol.mjs';

globalThis.crypto ??= webcrypto; // Node 18
const modules = await pageModules('protocol/keys', 'protocol/package', 'protocol/bytes', 'protocol/answer', 'protocol/manifest', 'protocol/attachment', 'protocol/question');
const { deriveKeys, readLink } = modules['protocol/keys'];
const { fetchDocument, openCompletion, openPackage } = modules['protocol/package'];
const bytes = modules['protocol/bytes'];

const office = newOffice();
const contract = { name: 'contract.pdf', bytes: randomBytes((1 << 20) * 2 + 12_345), pages: 3 };

function fixture(over = {}) {
  return makeLink({ office, documents: [contract], publicUrl: 'https://sign.example', ...over });
}

function parts(link) {
  const url = new URL(link.url);
  return readLink(url.pathname, url.hash);
}

const reply = (link, over = {}) => ({ state: 'open', wrapped: link.put.wrapped, manifest: link.put.manifest, completion: null, expires: 0, ...over });

function store(link, also = []) {
  const blobs = new Map([...link.blobs, ...also].map((blob) => [blob.hash, blob.sealed]));
  return { blob: async (hash) => Uint8Array.from(blobs.get(hash)), blobs };
}

const nothing = () => undefined;

test('base64url: strict both ways', () => {
  for (let length = 0; length < 40; length++) {
    const data = randomBytes(length);
    assert.equal(bytes.b64(data), b64(data));
    assert.deepEqual(Buffer.from(bytes.fromB64(b64(data))), data);
  }
  for (const bad of ['A', 'AB=', 'A+', 'A/', 'AB', 'ABD*', ' AAA', 'AAB']) {
    const decoded = bytes.fromB64(bad);
    assert.ok(decoded === null || bytes.b64(decoded) === bad, bad);
  }
  assert.equal(bytes.fromB64('AB'), null);
});

test('a link is read from its address, damaged ones are not', () => {
  const link = fixture();
  assert.equal(parts(link).id, link.id);
  assert.deepEqual(Buffer.from(parts(link).s), link.secret);
  const { pathname, hash } = new URL(link.url);
  assert.equal(parts(link).hasCode, false);
  assert.equal(readLink(pathname, `${hash}.c`).hasCode, true);
  for (const [path, fragment] of [
    [pathname, ''], [pathname, hash.slice(0, -1)], [pathname, `${hash}A`], [pathname, hash.replace('v1', 'v2')],
    [pathname, `${hash}.d`], [pathname, `${hash}.c.c`], [pathname.slice(0, -1), hash], [`${pathname}/x`, hash], ['/', hash],
  ]) {
    assert.equal(readLink(path, fragment), null, `${path}${fragment}`);
  }
});

test('keys agree with another implementation, with and without an access code', async () => {
  for (const code of [null, 'żółw-4711']) {
    const link = fixture({ code });
    const mine = await deriveKeys(parts(link), code);
    const theirs = linkKeys(link.secret, link.linkId, code);
    for (const key of ['wrap', 'auth', 'psk', 'draft']) assert.deepEqual(Buffer.from(mine[key]), theirs[key], key);
    assert.equal(b64(sha256(Buffer.from(mine.auth))), link.put.auth);
  }
});

test('a package opens, its document arrives whole, progress adds up', async () => {
  const link = fixture({ manifest: { envelope: { number: '7', title: 'Zażółć' } } });
  const secret = parts(link);
  const keys = await deriveKeys(secret, null);
  const pack = await openPackage(secret, keys, reply(link));
  assert.equal(pack.manifest.envelope.title, 'Zażółć');
  assert.deepEqual(Buffer.from(pack.manifestHash), link.manifestHash);
  let arrived = 0;
  const document = await fetchDocument({
    api: store(link), link: secret, documentKey: pack.documentKey, document: pack.manifest.documents[0], index: 0, use: 'chunk',
    progress: (count) => (arrived += count),
  });
  assert.deepEqual(Buffer.from(document), contract.bytes);
  assert.equal(arrived, contract.bytes.length);
});

test('the completion opens, and its chunks do not pass for the first ones', async () => {
  const link = fixture();
  const secret = parts(link);
  const keys = await deriveKeys(secret, null);
  const { documentKey } = await openPackage(secret, keys, reply(link));
  const finished = { name: 'contract.pdf', bytes: randomBytes(70_000), pages: 4 };
  const complete = link.complete([finished]);
  const completion = await openCompletion(secret, documentKey, complete.put.completion);
  const request = { api: store(link, complete.blobs), link: secret, documentKey, document: completion.documents[0], index: 0, progress: nothing };
  assert.deepEqual(Buffer.from(await fetchDocument({ ...request, use: 'completed-chunk' })), finished.bytes);
  await assert.rejects(fetchDocument({ ...request, use: 'chunk' }), /chunk/);
});

test('whatever was altered is refused', async (t) => {
  const link = fixture();
  const other = fixture();
  const secret = parts(link);
  const keys = await deriveKeys(secret, null);
  const flip = (text) => {
    const raw = fromB64(text);
    raw[raw.length >> 1] ^= 1;
    return b64(raw);
  };
  const bad = {
    'wrapped flipped': reply(link, { wrapped: flip(link.put.wrapped) }),
    'wrapped of another link': reply(link, { wrapped: other.put.wrapped }),
    'wrapped cut': reply(link, { wrapped: link.put.wrapped.slice(0, 20) }),
    'manifest flipped': reply(link, { manifest: flip(link.put.manifest) }),
    'manifest of another link': reply(link, { manifest: other.put.manifest }),
    'manifest is no base64url': reply(link, { manifest: '***' }),
    'wrapped missing': reply(link, { wrapped: undefined }),
  };
  for (const [name, answer] of Object.entries(bad)) await t.test(name, () => assert.rejects(openPackage(secret, keys, answer)));

  await t.test('signature by another device', async () => {
    const forged = fixture({ office: { ...office, sign: newOffice().sign } });
    const at = parts(forged);
    await assert.rejects(openPackage(at, await deriveKeys(at, null), reply(forged)), /signature/);
  });
  await t.test('manifest names another link', async () => {
    const moved = fixture({ manifest: { link: other.id } });
    const at = parts(moved);
    await assert.rejects(openPackage(at, await deriveKeys(at, null), reply(moved)), /another link/);
  });

  const pack = await openPackage(secret, keys, reply(link));
  const document = pack.manifest.documents[0];
  const fetch = (over) => fetchDocument({ api: store(link), link: secret, documentKey: pack.documentKey, document, index: 0, use: 'chunk', progress: nothing, ...over });
  await t.test('chunks exchanged', () => assert.rejects(fetch({ document: { ...document, chunks: [document.chunks[1], document.chunks[0], document.chunks[2]] } })));
  await t.test('chunk of another document', () => assert.rejects(fetch({ index: 1 })));
  await t.test('document hash', () => assert.rejects(fetch({ document: { ...document, sha256: '0'.repeat(64) } })));
  await t.test('blob under a wrong address', () => assert.rejects(fetch({ api: { blob: async () => Uint8Array.from(link.blobs[1].sealed) } })));
});

test('a faulty manifest is refused by its member', async (t) => {
  const { parseManifest } = modules['protocol/manifest'];
  const hash = 'a'.repeat(64);
  const good = {
    v: 1, link: 'x', envelope: {}, language: 'en', sender: {}, recipient: {}, message: '', expires: 1, act: 'sign',
    documents: [{ name: 'a.pdf', sha256: hash, size: 10, pages: 1, chunks: [hash] }],
    fields: [{ id: '1', document: 0, page: 0, rect: [1, 2, 3, 4], kind: 'text', label: '', required: true }],
    consent: { version: '1', text: 'ok' }, reception_key: b64(Buffer.alloc(65, 4)), device: { key: b64(Buffer.alloc(32)) },
  };
  assert.equal(parseManifest(JSON.stringify(good)).fields[0].kind, 'text');
  const rows = {
    version: { v: 2 },
    act: { act: 'run' },
    'no documents': { documents: [] },
    'chunks do not fit the size': { documents: [{ ...good.documents[0], size: 3 << 20 }] },
    'hash in capitals': { documents: [{ ...good.documents[0], sha256: hash.toUpperCase() }] },
    'field on a page that is not there': { fields: [{ ...good.fields[0], page: 1 }] },
    'field in a document that is not there': { fields: [{ ...good.fields[0], document: 1 }] },
    'unknown kind': { fields: [{ ...good.fields[0], kind: 'script' }] },
    'rect not finite': { fields: [{ ...good.fields[0], rect: [1, 2, null, 4] }] },
    'empty rect': { fields: [{ ...good.fields[0], rect: [1, 2, 0, 4] }] },
    'the same id twice': { fields: [good.fields[0], good.fields[0]] },
    'short key': { reception_key: b64(Buffer.alloc(64)) },
    'no consent': { consent: null },
  };
  for (const [name, over] of Object.entries(rows)) {
    await t.test(name, () => assert.throws(() => parseManifest(JSON.stringify({ ...good, ...over }))));
  }
  for (const text of ['', 'null', '[]', '"x"', '{}']) assert.throws(() => parseManifest(text));
});

test('an answer opens at the office and says what was entered', async () => {
  const { sealAnswer } = modules['protocol/answer'];
  const link = fixture();
  const secret = parts(link);
  const keys = await deriveKeys(secret, null);
  const pack = await openPackage(secret, keys, reply(link));
  globalThis.navigator ??= { userAgent: 'node' };
  const png = Uint8Array.from(randomBytes(100));
  const answer = {
    kind: 'signed', reason: '', consentedAt: 1_700_000_000_000, values: { a: 'Łódź', b: true }, initials: null, stamp: { png },
    signature: { method: 'typed', text: 'Klaus Müller', png }, shown: ['00'], language: 'pl', delegate: null, attachments: [],
  };
  const opened = link.openAnswer(JSON.parse(await sealAnswer(secret, keys, pack, answer, 1_700_000_001_000)));
  assert.deepEqual(opened.values, answer.values);
  assert.equal(opened.manifest_hash, b64(link.manifestHash));
  assert.equal(opened.consent.text_sha256, sha256(Buffer.from(pack.manifest.consent.text)).toString('hex'));
  assert.deepEqual(opened.signature, { method: 'typed', text: 'Klaus Müller', png: b64(png), font: 'Caveat' });
  assert.equal(opened.stamp.png, b64(png));
  assert.equal(opened.initials, undefined);
  assert.throws(() => fixture().openAnswer(JSON.parse(JSON.stringify({ attempt: opened.attempt, enc: '', ct: '' }))));
});

test('an attachment: sealed in chunks whose place is fixed, its key in the answer only', async () => {
  const { attachmentType, sealAttachment } = modules['protocol/attachment'];
  const link = fixture();
  const secret = parts(link);
  const file = Uint8Array.from(Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes((1 << 20) + 4_000)]));
  assert.equal(attachmentType(file), 'application/pdf');
  assert.equal(attachmentType(Uint8Array.from(Buffer.from('<html>'))), null);
  const { attachment, chunks } = await sealAttachment(secret, 'f-file', 'scan.pdf', 'application/pdf', file);
  assert.equal(chunks.length, 2);
  assert.equal(attachment.sha256, sha256(file).toString('hex'));
  assert.deepEqual(openAttachment(link.linkId, { ...attachment, key: b64(attachment.key) }, chunks.map((chunk) => Buffer.from(chunk.sealed))), Buffer.from(file));
  assert.throws(() => openAttachment(link.linkId, { ...attachment, key: b64(attachment.key) }, chunks.map((chunk) => Buffer.from(chunk.sealed)).reverse()));
  assert.throws(() => openAttachment(link.linkId, { ...attachment, field: 'other', key: b64(attachment.key) }, chunks.map((chunk) => Buffer.from(chunk.sealed))));
});

test('a question opens at the office', async () => {
  const { sealQuestion } = modules['protocol/question'];
  const link = fixture();
  const secret = parts(link);
  const keys = await deriveKeys(secret, null);
  const pack = await openPackage(secret, keys, reply(link));
  const opened = link.openQuestion(JSON.parse(await sealQuestion(secret, keys, pack, 'Czy termin jest pewny?', 'pl', 1_700_000_001_000)));
  assert.equal(opened.text, 'Czy termin jest pewny?');
  assert.equal(opened.manifest_hash, b64(link.manifestHash));
});
