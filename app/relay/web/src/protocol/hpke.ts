/**
 * HPKE (RFC 9180), the sender's half, single shot: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-GCM, modes base and PSK.
 * PSK mode is what the answer uses: in base mode anyone who knows the reception key, the relay included, could write one.
 */
import { encryptAt } from './aead';
import { concat, utf8, type Bytes } from './bytes';
import { expand, extract } from './hkdf';

const kKemP256 = 0x0010;
const kKdfSha256 = 0x0001;
const kNonce = 12;
const kNone = new Uint8Array(0);
const kCurve = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** AES-256-GCM for this product; AES-128-GCM is there for the vectors of RFC 9180, appendix A.3. */
export const kAead = {
  aes128gcm: { id: 0x0001, key: 16 },
  aes256gcm: { id: 0x0002, key: 32 },
} as const;

export interface SealRequest {
  readonly recipient: Uint8Array; // uncompressed point, 65 bytes
  readonly info: Uint8Array;
  readonly aad: Uint8Array;
  readonly plain: Uint8Array;
  /** Both or neither (RFC 9180, 5.1: VerifyPSKInputs). At least 32 bytes of entropy. */
  readonly psk?: { readonly key: Uint8Array; readonly id: Uint8Array };
  readonly aead?: (typeof kAead)[keyof typeof kAead];
  /** Only tests give one. */
  readonly ephemeral?: CryptoKeyPair;
}

export interface Sealed {
  readonly enc: Bytes;
  readonly ct: Bytes;
}

export async function sealTo(request: SealRequest): Promise<Sealed> {
  const { psk, aead = kAead.aes256gcm } = request;
  if (psk && (psk.key.length < 32 || psk.id.length === 0)) throw new RangeError('HPKE: the pre-shared key is too short');

  const { shared, enc } = await encapsulate(request.recipient, request.ephemeral);
  const suite = concat(utf8('HPKE'), i2osp(kKemP256), i2osp(kKdfSha256), i2osp(aead.id));
  const [pskIdHash, infoHash, secret] = await Promise.all([
    labeledExtract(suite, kNone, 'psk_id_hash', psk?.id ?? kNone),
    labeledExtract(suite, kNone, 'info_hash', request.info),
    labeledExtract(suite, shared, 'secret', psk?.key ?? kNone),
  ]);
  const context = concat(Uint8Array.of(psk ? 1 : 0), pskIdHash, infoHash);
  const key = await labeledExpand(suite, secret, 'key', context, aead.key);
  const nonce = await labeledExpand(suite, secret, 'base_nonce', context, kNonce);
  return { enc, ct: await encryptAt(key, nonce, request.plain, request.aad) };
}

/** RFC 9180, 4.1: Encap for DHKEM. Importing the point checks that it is on the curve (7.1.4). */
async function encapsulate(recipient: Uint8Array, ephemeral?: CryptoKeyPair): Promise<{ shared: Bytes; enc: Bytes }> {
  const theirs = await crypto.subtle.importKey('raw', recipient as Bytes, kCurve, true, []);
  const ours = ephemeral ?? ((await crypto.subtle.generateKey(kCurve, true, ['deriveBits'])) as CryptoKeyPair);
  const enc = new Uint8Array(await crypto.subtle.exportKey('raw', ours.publicKey));
  const dh = new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, ours.privateKey, 256));
  const suite = concat(utf8('KEM'), i2osp(kKemP256));
  const prk = await labeledExtract(suite, kNone, 'eae_prk', dh);
  return { shared: await labeledExpand(suite, prk, 'shared_secret', concat(enc, recipient), 32), enc };
}

function i2osp(value: number): Bytes {
  return Uint8Array.of(value >> 8, value & 0xff);
}

function labeledExtract(suite: Uint8Array, salt: Uint8Array, label: string, ikm: Uint8Array): Promise<Bytes> {
  return extract(salt, concat(utf8('HPKE-v1'), suite, utf8(label), ikm));
}

function labeledExpand(suite: Uint8Array, prk: Uint8Array, label: string, info: Uint8Array, length: number): Promise<Bytes> {
  return expand(prk, concat(i2osp(length), utf8('HPKE-v1'), suite, utf8(label), info), length);
}
