/** AES-256-GCM; a sealed value is nonce(12) ‖ ciphertext ‖ tag(16). */
import { concat, type Bytes } from './bytes';

const kNonce = 12;
const kTag = 16;

export async function seal(key: Uint8Array, plain: Uint8Array, aad: Uint8Array): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(kNonce));
  return concat(iv, await encryptAt(key, iv, plain, aad));
}

/** Null when the key, the data or its place (aad) is not the right one. */
export async function open(key: Uint8Array, sealed: Uint8Array, aad: Uint8Array): Promise<Bytes | null> {
  if (sealed.length < kNonce + kTag) return null;
  const imported = await crypto.subtle.importKey('raw', key as Bytes, 'AES-GCM', false, ['decrypt']);
  try {
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: sealed.subarray(0, kNonce) as Bytes, additionalData: aad as Bytes, tagLength: 8 * kTag },
      imported,
      sealed.subarray(kNonce) as Bytes,
    );
    return new Uint8Array(plain);
  } catch {
    return null;
  }
}

/** With a nonce of the caller's: only for HPKE, whose key is used once. */
export async function encryptAt(key: Uint8Array, iv: Uint8Array, plain: Uint8Array, aad: Uint8Array): Promise<Bytes> {
  const imported = await crypto.subtle.importKey('raw', key as Bytes, 'AES-GCM', false, ['encrypt']);
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: iv as Bytes, additionalData: aad as Bytes, tagLength: 8 * kTag },
    imported,
    plain as Bytes,
  );
  return new Uint8Array(sealed);
}
