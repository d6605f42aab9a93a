/**
 * The sender's side of docs/formats/link.md for tests: makes a link's package and opens its answer. Written on node:crypto and
 * apart from the page's own code, so that a mistake in one of the two cannot hide in the other.
 */
import {
  createCipheriv, createDecipheriv, createECDH, createHash, createHmac, generateKeyPairSync, pbkdf2Sync, randomBytes, sign,
} from 'node:crypto';

export const b64 = (bytes) => Buffer.from(bytes).toString('base64url');
export const fromB64 = (text) => Buffer.from(text, 'base64url');
export const sha256 = (bytes) => createHash('sha256').update(bytes).digest();
export const hexSha256 = (bytes) => sha256(bytes).toString('hex');

const utf8 = (text) => Buffer.from(text, 'utf8');
const kMostChunk = 1 << 20;

/** The smallest power of two from 64 KiB that makes at most 64 chunks, at most 1 MiB: as the desktop seals. */
export function chunkSizeFor(size) {
  let chunk = 64 << 10;
  while (chunk < kMostChunk && chunk * 64 < size) chunk *= 2;
  return chunk;
}

export function u32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

export function seal(key, plain, aad) {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aad);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

const extract = (salt, ikm) => createHmac('sha256', salt.length ? salt : Buffer.alloc(32)).update(ikm).digest();

function expand(prk, info, length) {
  let block = Buffer.alloc(0);
  let out = Buffer.alloc(0);
  for (let i = 1; out.length < length; i++) {
    block = createHmac('sha256', prk).update(Buffer.concat([block, info, Buffer.from([i])])).digest();
    out = Buffer.concat([out, block]);
  }
  return out.subarray(0, length);
}

export function linkKeys(secret, linkId, code = null) {
  const ikm = code === null ? secret : Buffer.concat([secret, pbkdf2Sync(utf8(code), linkId, 600_000, 32, 'sha256')]);
  const root = extract(utf8('countersign-link-v1'), ikm);
  return { wrap: expand(root, utf8('wrap'), 32), auth: expand(root, utf8('auth'), 32), psk: expand(root, utf8('psk'), 32), draft: expand(root, utf8('draft'), 32) };
}

/** The office: its reception key and the device that signs manifests and talks to the relay. */
export function newOffice() {
  const reception = createECDH('prime256v1');
  reception.generateKeys();
  const device = generateKeyPairSync('ed25519');
  return {
    reception,
    device,
    deviceKey: device.publicKey.export({ type: 'spki', format: 'der' }).subarray(-32),
    deviceId: uuid(),
    workspace: uuid(),
    sign: (bytes) => sign(null, bytes, device.privateKey),
  };
}

export function uuid() {
  const bytes = randomBytes(16);
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function sealChunks(bytes, key, linkId, index, use, size) {
  const count = Math.ceil(bytes.length / size);
  return Array.from({ length: count }, (_, i) => {
    const aad = Buffer.concat([utf8(use), linkId, u32(index), u32(i), u32(count)]);
    const sealed = seal(key, bytes.subarray(i * size, (i + 1) * size), aad);
    return { hash: hexSha256(sealed), sealed };
  });
}

/**
 * `documents`: [{name, bytes, pages}]; `manifest`: whatever differs from the usual one. Returns what a desktop uploads (`put`, `blobs`)
 * and what it keeps (`url`, `openAnswer`, `complete`). `chunkSize`: of every document, null for a link of an older program, which has
 * 1 MiB and does not say so. `describe`: what the manifest says of a document, where that is to be untrue.
 */
export function makeLink({ office, documents, manifest = {}, code = null, publicUrl, chunkSize, describe = (document) => document, expires = Math.floor(Date.now() / 1000) + 86_400 }) {
  const linkId = randomBytes(16);
  const secret = randomBytes(32);
  const documentKey = randomBytes(32);
  const keys = linkKeys(secret, linkId, code);
  const blobs = [];
  const list = ({ name, bytes, pages }, index, use, into) => {
    const size = chunkSize === undefined ? chunkSizeFor(bytes.length) : (chunkSize ?? kMostChunk);
    const chunks = sealChunks(bytes, documentKey, linkId, index, use, size);
    into.push(...chunks);
    return { name, sha256: hexSha256(bytes), size: bytes.length, pages, ...(chunkSize === null ? {} : { chunk_size: size }), chunks: chunks.map((chunk) => chunk.hash) };
  };
  const listed = documents.map((document, index) => describe(list(document, index, 'chunk', blobs)));
  const text = JSON.stringify({
    v: 1,
    link: b64(linkId),
    envelope: { number: '2026/0142', title: 'Service agreement' },
    language: 'en',
    sender: { name: 'Anna Nowak', company: 'Nord Biuro', email: 'anna.nowak@nordbiuro.example' },
    recipient: { name: 'Klaus Müller', company: 'Müller & Söhne GmbH' },
    message: '',
    expires,
    act: 'sign',
    may_delegate: false,
    fields: [],
    consent: { version: '1', text: 'I agree to sign this document electronically. My signature has the same effect here as one written by hand, and I can ask for a copy at any time.' },
    ...manifest,
    documents: listed,
    reception_key: b64(office.reception.getPublicKey()),
    device: { id: office.deviceId, key: b64(office.deviceKey) },
  });
  const manifestHash = sha256(utf8(text));
  const signature = office.sign(Buffer.concat([utf8('countersign-manifest-v1'), manifestHash]));
  const envelope = utf8(JSON.stringify({ manifest: text, signature: b64(signature) }));
  const id = b64(linkId);
  return {
    id,
    linkId,
    secret,
    keys,
    blobs,
    manifestHash,
    url: `${publicUrl}/s/${id}#v1.${b64(secret)}`,
    put: {
      envelope: uuid(),
      auth: b64(sha256(keys.auth)),
      wrapped: b64(seal(keys.wrap, Buffer.concat([documentKey, manifestHash]), linkId)),
      manifest: b64(seal(documentKey, envelope, Buffer.concat([utf8('manifest'), linkId]))),
      chunks: blobs.map((blob) => blob.hash),
      expires,
      deliveries: [],
    },
    openAnswer: ({ attempt, enc, ct }) => {
      const aad = Buffer.concat([linkId, manifestHash, Buffer.from(attempt.replaceAll('-', ''), 'hex')]);
      return JSON.parse(hpkeOpenPsk(office.reception, fromB64(enc), fromB64(ct), utf8('countersign-answer-v1'), aad, keys.psk, linkId).toString('utf8'));
    },
    openQuestion: ({ id: question, enc, ct }) => {
      const aad = Buffer.concat([linkId, manifestHash, Buffer.from(question.replaceAll('-', ''), 'hex')]);
      return JSON.parse(hpkeOpenPsk(office.reception, fromB64(enc), fromB64(ct), utf8('countersign-question-v1'), aad, keys.psk, linkId).toString('utf8'));
    },
    sealReply: (question, { text, asked, from = 'Anna Nowak' }) => {
      const aad = Buffer.concat([utf8('reply'), linkId, Buffer.from(question.replaceAll('-', ''), 'hex')]);
      return b64(seal(documentKey, utf8(JSON.stringify({ v: 1, question: asked, text, from, at: Math.floor(Date.now() / 1000) })), aad));
    },
    complete: (finished) => {
      const sealed = [];
      const completion = {
        v: 1,
        completed: Math.floor(Date.now() / 1000),
        documents: finished.map((document, index) => list(document, index, 'completed-chunk', sealed)),
      };
      return {
        blobs: sealed,
        put: {
          completion: b64(seal(documentKey, utf8(JSON.stringify(completion)), Buffer.concat([utf8('completion'), linkId]))),
          chunks: sealed.map((chunk) => chunk.hash),
          deliveries: [],
        },
      };
    },
  };
}

/** The file an answer names, from the sealed chunks the relay kept. */
export function openAttachment(linkId, { field, key, size }, sealed) {
  const plain = sealed.map((chunk, i) => {
    const aad = Buffer.concat([utf8('attachment'), linkId, utf8(field), u32(i), u32(sealed.length)]);
    const open = createDecipheriv('aes-256-gcm', fromB64(key), chunk.subarray(0, 12)).setAAD(aad).setAuthTag(chunk.subarray(-16));
    return Buffer.concat([open.update(chunk.subarray(12, -16)), open.final()]);
  });
  const whole = Buffer.concat(plain);
  if (whole.length !== size) throw new Error('another size');
  return whole;
}

/** RFC 9180, sender, mode_base; enc ‖ ct. */
export function hpkeSealBase(recipient, info, aad, plain) {
  const ephemeral = createECDH('prime256v1');
  const enc = ephemeral.generateKeys();
  const none = Buffer.alloc(0);
  const kem = Buffer.concat([utf8('KEM'), Buffer.from([0, 0x10])]);
  const suite = Buffer.concat([utf8('HPKE'), Buffer.from([0, 0x10, 0, 1, 0, 2])]);
  const labeledExtract = (id, salt, label, ikm) => extract(salt, Buffer.concat([utf8('HPKE-v1'), id, utf8(label), ikm]));
  const labeledExpand = (id, prk, label, data, length) => expand(prk, Buffer.concat([Buffer.from([length >> 8, length & 255]), utf8('HPKE-v1'), id, utf8(label), data]), length);
  const shared = labeledExpand(kem, labeledExtract(kem, none, 'eae_prk', ephemeral.computeSecret(recipient)), 'shared_secret', Buffer.concat([enc, recipient]), 32);
  const context = Buffer.concat([Buffer.from([0]), labeledExtract(suite, none, 'psk_id_hash', none), labeledExtract(suite, none, 'info_hash', info)]);
  const secret = labeledExtract(suite, shared, 'secret', none);
  const cipher = createCipheriv('aes-256-gcm', labeledExpand(suite, secret, 'key', context, 32), labeledExpand(suite, secret, 'base_nonce', context, 12)).setAAD(aad);
  return Buffer.concat([enc, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Where a link's one-time code goes, sealed for the relay. */
export function sealCodeTarget(deliveryKey, linkId, to, language = 'en') {
  const payload = { v: 1, to, from_name: 'Nord Biuro', language, url: '', expires: Math.floor(Date.now() / 1000) + 86_400, reply_to: '' };
  return b64(hpkeSealBase(fromB64(deliveryKey), utf8('countersign-delivery-v1'), utf8(`code:${linkId.toString('hex')}`), utf8(JSON.stringify(payload))));
}

/** RFC 9180, receiver, mode_psk: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. */
export function hpkeOpenPsk(receiver, enc, ct, info, aad, psk, pskId) {
  const dh = receiver.computeSecret(enc);
  const kem = Buffer.concat([utf8('KEM'), Buffer.from([0, 0x10])]);
  const labeledExtract = (suite, salt, label, ikm) => extract(salt, Buffer.concat([utf8('HPKE-v1'), suite, utf8(label), ikm]));
  const labeledExpand = (suite, prk, label, data, length) =>
    expand(prk, Buffer.concat([Buffer.from([length >> 8, length & 255]), utf8('HPKE-v1'), suite, utf8(label), data]), length);
  const none = Buffer.alloc(0);
  const shared = labeledExpand(kem, labeledExtract(kem, none, 'eae_prk', dh), 'shared_secret', Buffer.concat([enc, receiver.getPublicKey()]), 32);
  const suite = Buffer.concat([utf8('HPKE'), Buffer.from([0, 0x10, 0, 1, 0, 2])]);
  const context = Buffer.concat([
    Buffer.from([1]),
    labeledExtract(suite, none, 'psk_id_hash', pskId),
    labeledExtract(suite, none, 'info_hash', info),
  ]);
  const secret = labeledExtract(suite, shared, 'secret', psk);
  const key = labeledExpand(suite, secret, 'key', context, 32);
  const nonce = labeledExpand(suite, secret, 'base_nonce', context, 12);
  const open = createDecipheriv('aes-256-gcm', key, nonce).setAAD(aad).setAuthTag(ct.subarray(-16));
  return Buffer.concat([open.update(ct.subarray(0, -16)), open.final()]);
}

/** As core/link/finished_file.h: what an office leaves at the relay about a finished file. */
export function sealFinished(bytes, { number, completed }) {
  const root = createHmac('sha256', 'countersign-finished-v1').update(sha256(bytes)).digest();
  const id = expand(root, utf8('id'), 32);
  return { id: b64(id), sealed: b64(seal(expand(root, utf8('key'), 32), Buffer.from(JSON.stringify({ v: 1, number, completed })), id)) };
}
