// A second implementation of the signer's side of docs/formats/link.md, on Node's WebCrypto and nothing else: it reads
// {link, s, code, wrapped, manifest, chunks} from stdin, opens the link as a page would, and writes {title, document_sha256,
// a, attempt, enc, ct} with an answer sealed by HPKE (RFC 9180) in PSK mode, a question sealed likewise, and a file of
// two chunks that goes with the answer.
import { createHash, webcrypto } from 'node:crypto';

const { subtle } = webcrypto;
const utf8 = (text) => new TextEncoder().encode(text);
const b64 = (text) => new Uint8Array(Buffer.from(text, 'base64url'));
const toB64 = (bytes) => Buffer.from(bytes).toString('base64url');
const join = (...parts) => new Uint8Array(Buffer.concat(parts.map((p) => Buffer.from(p))));
const u16 = (n) => new Uint8Array([n >> 8, n & 255]);
const u32 = (n) => new Uint8Array([n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]);
const sha256 = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());
const demand = (condition, words) => {
  if (!condition) throw new Error(words);
};

const hmac = async (key, data) => {
  // WebCrypto takes no empty HMAC key; 32 zero bytes are the same key (RFC 2104, padding).
  const imported = await subtle.importKey('raw', key.length ? key : new Uint8Array(32), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await subtle.sign('HMAC', imported, data));
};
const extract = (salt, ikm) => hmac(salt, ikm);
const expand = async (prk, info, length) => {
  let out = new Uint8Array();
  let block = new Uint8Array();
  for (let i = 1; out.length < length; i += 1) {
    block = await hmac(prk, join(block, info, [i]));
    out = join(out, block);
  }
  return out.slice(0, length);
};
const gcm = (key, use) => subtle.importKey('raw', key, 'AES-GCM', false, [use]);
const open = async (key, sealed, aad) =>
  new Uint8Array(await subtle.decrypt({ name: 'AES-GCM', iv: sealed.slice(0, 12), additionalData: aad }, await gcm(key, 'decrypt'), sealed.slice(12)));

// RFC 9180, single shot, DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, mode_psk.
const kemSuite = join(utf8('KEM'), u16(0x0010));
const suite = join(utf8('HPKE'), u16(0x0010), u16(0x0001), u16(0x0002));
const labeledExtract = (id, salt, label, ikm) => extract(salt, join(utf8('HPKE-v1'), id, utf8(label), ikm));
const labeledExpand = (id, prk, label, info, length) => expand(prk, join(u16(length), utf8('HPKE-v1'), id, utf8(label), info), length);
const sealPsk = async (pkR, info, aad, plaintext, psk, pskId) => {
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const pair = await subtle.generateKey(curve, true, ['deriveBits']);
  const enc = new Uint8Array(await subtle.exportKey('raw', pair.publicKey));
  const peer = await subtle.importKey('raw', pkR, curve, false, []);
  const dh = new Uint8Array(await subtle.deriveBits({ name: 'ECDH', public: peer }, pair.privateKey, 256));
  const eaePrk = await labeledExtract(kemSuite, new Uint8Array(), 'eae_prk', dh);
  const shared = await labeledExpand(kemSuite, eaePrk, 'shared_secret', join(enc, pkR), 32);
  const context = join([1], await labeledExtract(suite, new Uint8Array(), 'psk_id_hash', pskId), await labeledExtract(suite, new Uint8Array(), 'info_hash', info));
  const secret = await labeledExtract(suite, shared, 'secret', psk);
  const key = await labeledExpand(suite, secret, 'key', context, 32);
  const nonce = await labeledExpand(suite, secret, 'base_nonce', context, 12);
  const ct = new Uint8Array(await subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: aad }, await gcm(key, 'encrypt'), plaintext));
  return { enc, ct };
};

let text = '';
for await (const part of process.stdin) text += part;
const input = JSON.parse(text);
const link = b64(input.link);
let ikm = b64(input.s);
if (input.code) {
  const password = await subtle.importKey('raw', utf8(input.code), 'PBKDF2', false, ['deriveBits']);
  ikm = join(ikm, new Uint8Array(await subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: link, iterations: 600000 }, password, 256)));
}
const root = await extract(utf8('countersign-link-v1'), ikm);
const [wrap, a, psk] = await Promise.all(['wrap', 'auth', 'psk'].map((label) => expand(root, utf8(label), 32)));

const unwrapped = await open(wrap, b64(input.wrapped), link);
const [dk, manifestHash] = [unwrapped.slice(0, 32), unwrapped.slice(32)];
const envelope = JSON.parse(Buffer.from(await open(dk, b64(input.manifest), join(utf8('manifest'), link))).toString());
demand(Buffer.compare(sha256(utf8(envelope.manifest)), manifestHash) === 0, 'manifest hash');
const manifest = JSON.parse(envelope.manifest);
const spki = join(Buffer.from('302a300506032b6570032100', 'hex'), b64(manifest.device.key));
const deviceKey = await subtle.importKey('spki', spki, 'Ed25519', false, ['verify']);
demand(await subtle.verify('Ed25519', deviceKey, b64(envelope.signature), join(utf8('countersign-manifest-v1'), manifestHash)), 'manifest signature');

const document = manifest.documents[0];
let plain = new Uint8Array();
for (const [i, address] of document.chunks.entries()) {
  const sealed = b64(input.chunks[i]);
  demand(Buffer.from(sha256(sealed)).toString('hex') === address, 'chunk address');
  plain = join(plain, await open(dk, sealed, join(utf8('chunk'), link, u32(0), u32(i), u32(document.chunks.length))));
}
demand(Buffer.from(sha256(plain)).toString('hex') === document.sha256 && plain.length === document.size, 'document');

const seal = async (key, plaintext, aad) => {
  const iv = webcrypto.getRandomValues(new Uint8Array(12));
  return join(iv, new Uint8Array(await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: aad }, await gcm(key, 'encrypt'), plaintext)));
};
const hex = (bytes) => Buffer.from(bytes).toString('hex');
const file = new Uint8Array(1024 * 1024 + 3).fill(7);
const ak = webcrypto.getRandomValues(new Uint8Array(32));
const attached = await Promise.all(
  [0, 1].map((i) => seal(ak, file.slice(i * 1024 * 1024, (i + 1) * 1024 * 1024), join(utf8('attachment'), link, utf8('f4'), u32(i), u32(2)))),
);

const attempt = '01890a5d-ac96-774b-bcce-b302099a8057';
const answer = {
  v: 1, attempt, manifest_hash: toB64(manifestHash), kind: 'signed', reason: '',
  consent: { version: manifest.consent.version, text_sha256: Buffer.from(sha256(utf8(manifest.consent.text))).toString('hex'), at_ms: 1790000000123 },
  values: { f1: 'ulica Kwiatowa 12, Łódź', f3: true },
  signature: { method: 'drawn', text: '', png: toB64(utf8('png')), font: '' },
  attachments: [
    { field: 'f4', name: 'scan.pdf', type: 'application/pdf', size: file.length, sha256: hex(sha256(file)), key: toB64(ak), chunks: attached.map((c) => hex(sha256(c))) },
  ],
  shown: [document.sha256], agent: 'node', time_zone: 'Europe/Warsaw', utc_offset_minutes: 60, language: 'pl', at_ms: 1790000000999,
  unknown_member: [1, 2, 3],
};
const aad = join(link, manifestHash, Buffer.from(attempt.replaceAll('-', ''), 'hex'));
const { enc, ct } = await sealPsk(b64(manifest.reception_key), utf8('countersign-answer-v1'), aad, utf8(JSON.stringify(answer)), psk, link);
const id = '01890a5d-ac96-774b-bcce-b302099a8058';
const question = { v: 1, id, manifest_hash: toB64(manifestHash), text: 'Z VAT czy bez?', language: 'pl', at_ms: 1790000000111 };
const asked = await sealPsk(
  b64(manifest.reception_key),
  utf8('countersign-question-v1'),
  join(link, manifestHash, Buffer.from(id.replaceAll('-', ''), 'hex')),
  utf8(JSON.stringify(question)),
  psk,
  link,
);
process.stdout.write(
  JSON.stringify({
    title: manifest.envelope.title,
    document_sha256: document.sha256,
    a: toB64(a),
    attempt,
    enc: toB64(enc),
    ct: toB64(ct),
    attached: attached.map(toB64),
    question: { id, enc: toB64(asked.enc), ct: toB64(asked.ct) },
  }),
);
