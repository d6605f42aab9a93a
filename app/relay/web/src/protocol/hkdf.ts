/** HKDF-SHA256 (RFC 5869) as two calls, because HPKE and the link keys use extract and expand apart; WebCrypto joins them. */
import { concat, type Bytes } from './bytes';

const kHashLength = 32;

async function hmac(key: Uint8Array, data: Uint8Array): Promise<Bytes> {
  // WebCrypto refuses an empty HMAC key; HMAC pads keys with zeros, so 32 zero bytes are the same key.
  const bytes = key.length === 0 ? new Uint8Array(kHashLength) : (key as Bytes);
  const imported = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, data as Bytes));
}

export function extract(salt: Uint8Array, ikm: Uint8Array): Promise<Bytes> {
  return hmac(salt, ikm);
}

export async function expand(prk: Uint8Array, info: Uint8Array, length: number): Promise<Bytes> {
  if (length > 255 * kHashLength) throw new RangeError('HKDF-Expand: too long');
  const out = new Uint8Array(length);
  let block: Uint8Array = new Uint8Array(0);
  for (let at = 0, counter = 1; at < length; at += kHashLength, counter++) {
    block = await hmac(prk, concat(block, info, Uint8Array.of(counter)));
    out.set(block.subarray(0, Math.min(kHashLength, length - at)), at);
  }
  return out;
}
