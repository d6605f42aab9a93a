/** Packages made by the test's own packer (node:crypto) and opened by the page's code (WebCrypto): round trip, and every alteration. */
import assert from 'node:assert/strict';
import { randomBytes, webcrypto } from 'node:crypto';
import test from 'node:test';
import { b64, fromB64, linkKeys, makeLink, newOffice, openAttachment, sha256 } from '../support/packer.mjs';
import { pageModules } from '../support/protocol.mjs';

globalThis.crypto ??= webcrypto; // Node 18
const modules = await pageModules('protocol/keys', 'protocol/package', 'protocol/arrival', 'protocol/bytes', 'protocol/answer', 'protocol/manifest', 'protocol/attachment', 'protocol/question');
const { deriveKeys, readLink } = modules['protocol/keys'];
const { openCompletion, openPackage } = modules['protocol/package'];
const { Arrival } = modules['protocol/arrival'];
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
  assert.equal(pack.manifest.documents[0].chunkSize, 64 << 10);
  const arrival = new Arrival({ api: store(link), link: secret, documentKey: pack.documentKey, documents: pack.manifest.documents, use: 'chunk' });
  const shares = [];
  arrival.listen((part) => shares.push(part));
  const [document] = await arrival.complete();
  assert.deepEqual(Buffer.from(document), contract.bytes);
  assert.equal(shares.length, link.blobs.length);
  assert.deepEqual(shares, [...shares].sort((a, b) => a - b));
  assert.equal(shares.at(-1), 1);
  assert.deepEqual(arrival.checked, [sha256(contract.bytes).toString('hex')]);
});

test('a link of an older program says no chunk size: one mebibyte each', async () => {
  const { pack, arrival, link } = await arriving({ chunkSize: null });
  assert.equal(link.blobs.length, 3);
  assert.equal(pack.manifest.documents[0].chunkSize, 1 << 20);
  assert.deepEqual(pack.manifest.route, []);
  assert.deepEqual(Buffer.from((await arrival.complete())[0]), contract.bytes);
});

test('what is asked for comes first, the ends of the file before its middle, each chunk once', async () => {
  const { arrival, asked, link } = await arriving({});
  const at = 20 * (64 << 10) + 100;
  const [range] = await Promise.all([arrival.range(0, at, at + 70_000), arrival.complete()]);
  assert.deepEqual(Buffer.from(range), contract.bytes.subarray(at, at + 70_000));
  const order = asked.map((hash) => link.put.chunks.indexOf(hash));
  assert.deepEqual(order.slice(0, 4), [20, 21, 0, link.blobs.length - 1]);
  assert.equal(new Set(order).size, order.length);
});

test('a range that has come is there before the rest is', async () => {
  const { arrival, held, release } = await arriving({ hold: (index) => index > 1 });
  const whole = arrival.complete();
  assert.deepEqual(Buffer.from(await arrival.range(0, 10, 60_000)), contract.bytes.subarray(10, 60_000));
  assert.equal(arrival.isWhole, false);
  assert.deepEqual(arrival.checked, []);
  assert.ok(held.size > 0);
  release();
  await whole;
  assert.equal(arrival.isWhole, true);
});

test('a lost connection: what waits goes on waiting, and goes on when somebody goes on', async () => {
  let isLost = true;
  const { arrival, asked, link } = await arriving({ lose: (index) => isLost && index === 5 });
  let range = null;
  void arrival.range(0, 5 * (64 << 10), 6 * (64 << 10)).then((bytes) => (range = bytes));
  await assert.rejects(arrival.complete(), /away/);
  assert.equal(range, null);
  const before = asked.length;
  isLost = false;
  await arrival.complete();
  assert.equal(range.length, 64 << 10);
  assert.equal(asked.filter((hash) => hash === link.put.chunks[5]).length, 4, 'three tries, and the one that came through');
  const others = asked.filter((hash) => hash !== link.put.chunks[5]);
  assert.equal(new Set(others).size, others.length, `nothing twice (${before} before)`);
});

test('a chunk altered later ends it, and its bytes are never handed out', async () => {
  const { arrival } = await arriving({ alter: (index) => index === 7 });
  let range = null;
  void arrival.range(0, 7 * (64 << 10), 8 * (64 << 10)).then((bytes) => (range = bytes));
  await assert.rejects(arrival.complete(), /blob/);
  await assert.rejects(arrival.complete(), /blob/);
  assert.equal(range, null);
  assert.deepEqual(arrival.checked, []);
});

test('the first try that fails is told, and that it goes on', async () => {
  let failures = 1;
  const { arrival } = await arriving({ lose: (index) => index === 5 && failures-- > 0 });
  const heard = [];
  arrival.listen((_, isLost) => heard.push(isLost));
  await arrival.complete();
  assert.equal(heard.filter(Boolean).length, 1);
  assert.equal(heard.at(-1), false);
  assert.equal(arrival.isLost, false);
});

test('a listener that fails ends it once; the chunk has come all the same', async () => {
  const { arrival, asked, link } = await arriving({});
  let fails = true;
  arrival.listen(() => {
    if (!fails) return;
    fails = false;
    throw new Error('no screen');
  });
  await assert.rejects(arrival.complete(), /no screen/);
  assert.deepEqual(Buffer.from((await arrival.complete())[0]), contract.bytes);
  assert.equal(arrival.part, 1);
  assert.equal(asked.length, link.blobs.length, 'each once');
});

test('a browser that cannot hash the whole says so, and may try again', async (t) => {
  const { arrival } = await arriving({});
  const { subtle } = globalThis.crypto;
  const digest = subtle.digest.bind(subtle);
  let fails = true;
  t.mock.method(subtle, 'digest', async (algorithm, data) => {
    if (fails && data.byteLength === contract.bytes.length) throw new Error('no memory');
    return digest(algorithm, data);
  });
  await assert.rejects(arrival.complete(), /no memory/);
  assert.equal(arrival.isWhole, false);
  fails = false;
  assert.deepEqual(Buffer.from((await arrival.complete())[0]), contract.bytes);
});

test('several documents: each is checked by itself', async () => {
  const second = { name: 'annex.pdf', bytes: randomBytes(200_000), pages: 1 };
  const { arrival, pack } = await arriving({ documents: [contract, second] }, (documents) => [{ ...documents[0], sha256: '0'.repeat(64) }, documents[1]]);
  await assert.rejects(arrival.complete(), /document/);
  for (let i = 0; i < 200 && arrival.part < 1; i++) {
    await arrival.complete().catch(() => undefined);
    await new Promise((done) => setTimeout(done, 5));
  }
  assert.deepEqual(arrival.checked, [pack.manifest.documents[1].sha256]);
  assert.equal(arrival.isWhole, false);
});

/** An arrival over a relay that keeps, loses, holds back or alters chunks by their number. */
async function arriving({ lose = () => false, alter = () => false, hold = () => false, ...over }, change = (documents) => documents) {
  const link = fixture(over);
  const secret = parts(link);
  const pack = await openPackage(secret, await deriveKeys(secret, null), reply(link));
  const { blob } = store(link);
  const asked = [];
  const held = new Set();
  let isHolding = true;
  const api = {
    blob: async (hash) => {
      asked.push(hash);
      const index = link.put.chunks.indexOf(hash);
      if (lose(index)) throw new Error('away');
      if (hold(index) && isHolding) await new Promise((go) => held.add(go));
      const bytes = await blob(hash);
      if (alter(index)) bytes[50] ^= 1;
      return bytes;
    },
  };
  const release = () => {
    isHolding = false;
    for (const go of held) go();
  };
  const arrival = new Arrival({ api, link: secret, documentKey: pack.documentKey, documents: change(pack.manifest.documents), use: 'chunk' });
  return { arrival, asked, held, release, link, pack };
}

test('the completion opens, and its chunks do not pass for the first ones', async () => {
  const link = fixture();
  const secret = parts(link);
  const keys = await deriveKeys(secret, null);
  const { documentKey } = await openPackage(secret, keys, reply(link));
  const finished = { name: 'contract.pdf', bytes: randomBytes(70_000), pages: 4 };
  const complete = link.complete([finished]);
  const completion = await openCompletion(secret, documentKey, complete.put.completion);
  const source = { api: store(link, complete.blobs), link: secret, documentKey, documents: completion.documents };
  assert.deepEqual(Buffer.from((await new Arrival({ ...source, use: 'completed-chunk' }).complete())[0]), finished.bytes);
  await assert.rejects(new Arrival({ ...source, use: 'chunk' }).complete(), /chunk/);
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
  const fetch = (over) => new Arrival({ api: store(link), link: secret, documentKey: pack.documentKey, documents: [document], use: 'chunk', ...over }).complete();
  const [first, second, ...rest] = document.chunks;
  await t.test('chunks exchanged', () => assert.rejects(fetch({ documents: [{ ...document, chunks: [second, first, ...rest] }] }), /chunk/));
  await t.test('chunk of another document', () => assert.rejects(fetch({ documents: [document, document] }), /chunk/));
  await t.test('chunks said to be larger', () => assert.rejects(fetch({ documents: [{ ...document, chunkSize: 128 << 10 }] }), /chunk/));
  await t.test('document hash', () => assert.rejects(fetch({ documents: [{ ...document, sha256: '0'.repeat(64) }] }), /document/));
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
  const you = { name: 'Klaus', company: '', act: 'sign', state: 'now', you: true };
  const parsed = parseManifest(JSON.stringify({ ...good, route: [{ parties: [{ name: 'Anna', company: 'Nord', act: 'approve', state: 'done' }] }, { any: 1, parties: [you, { ...you, you: undefined, name: 'Ewa' }] }] }));
  assert.equal(parsed.fields[0].kind, 'text');
  assert.deepEqual(parsed.route.map((step) => [step.any, step.parties.map((party) => [party.name, party.state, party.isYou])]), [[0, [['Anna', 'done', false]]], [1, [['Klaus', 'now', true], ['Ewa', 'now', false]]]]);
  for (const size of [64, 128, 256, 512, 1024]) assert.equal(parseManifest(JSON.stringify({ ...good, documents: [{ ...good.documents[0], chunk_size: size << 10 }] })).documents[0].chunkSize, size << 10);
  const large = { ...good.documents[0], size: 1 << 30, chunk_size: 1 << 20, chunks: Array(1024).fill(hash) };
  assert.equal(parseManifest(JSON.stringify({ ...good, documents: [large] })).documents[0].size, 1 << 30);
  const most = { ...good.documents[0], pages: 20_000 };
  const choice = { ...good.fields[0], kind: 'choice', options: ['o'.repeat(512)], value: 'v'.repeat(16_384) };
  assert.equal(parseManifest(JSON.stringify({ ...good, documents: Array(64).fill(most), fields: [choice] })).fields[0].value.length, 16_384);
  const rows = {
    version: { v: 2 },
    act: { act: 'run' },
    'no documents': { documents: [] },
    'chunks do not fit the size': { documents: [{ ...good.documents[0], size: 3 << 20 }] },
    'a chunk size below the least': { documents: [{ ...good.documents[0], chunk_size: 32 << 10 }] },
    'a chunk size above the most': { documents: [{ ...good.documents[0], chunk_size: 2 << 20 }] },
    'a chunk size that is no power of two': { documents: [{ ...good.documents[0], chunk_size: 65_537 }] },
    'a chunk size that is no number': { documents: [{ ...good.documents[0], chunk_size: '65536' }] },
    'chunks do not fit the chunk size': { documents: [{ ...good.documents[0], size: 70_000, chunk_size: 64 << 10 }] },
    'a chunk too many': { documents: [{ ...good.documents[0], chunk_size: 64 << 10, chunks: [hash, hash] }] },
    'more than a gibibyte': { documents: [{ ...large, size: (1 << 30) + 1, chunks: Array(1025).fill(hash) }] },
    'more documents than a link carries': { documents: Array(65).fill(good.documents[0]) },
    'more pages than a document has': { documents: [{ ...good.documents[0], pages: 20_001 }] },
    'a route without the reader': { route: [{ parties: [{ ...you, you: false }] }] },
    'a route with two readers': { route: [{ parties: [you, you] }] },
    'an empty step': { route: [{ parties: [you] }, { parties: [] }] },
    'a party without a name': { route: [{ parties: [{ ...you, name: '' }] }] },
    'a party in no state': { route: [{ parties: [{ ...you, state: 'soon' }] }] },
    'a party that only gets a copy': { route: [{ parties: [{ ...you, act: 'copy' }] }] },
    'any of all': { route: [{ parties: [you], any: 1 }] },
    'any of none': { route: [{ parties: [you, { ...you, you: false }], any: 0 }] },
    'too many parties': { route: [{ parties: [you, ...Array(256).fill({ ...you, you: false })] }] },
    'a route that is no list': { route: { parties: [you] } },
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
