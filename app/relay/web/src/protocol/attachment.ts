/** A file asked of the signer (link.md, "Attachments"): sealed in chunks under a key of its own, which only the answer carries. */
import { seal } from './aead';
import { concat, hex, sha256, u32, utf8, type Bytes } from './bytes';
import type { LinkSecret } from './keys';

export const kMaxAttachment = 10 << 20;
export const kMaxAttachments = 25 << 20;
export const kMaxFilesPerField = 5;

const kChunk = 1 << 20;
const kSealing = 28; // nonce and tag

export interface Attachment {
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
  readonly key: Bytes;
  readonly chunks: readonly string[];
}

export interface SealedAttachment {
  readonly attachment: Attachment;
  readonly chunks: readonly { readonly hash: string; readonly sealed: Bytes }[];
}

/** What a file is by its first bytes, whatever its name says; null for what may not be sent. */
export function attachmentType(bytes: Uint8Array): 'application/pdf' | 'image/jpeg' | 'image/png' | null {
  const starts = (...magic: number[]): boolean => magic.every((byte, i) => bytes[i] === byte);
  if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf';
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  return null;
}

export async function sealAttachment(link: LinkSecret, field: string, name: string, type: string, bytes: Bytes): Promise<SealedAttachment> {
  const key = crypto.getRandomValues(new Uint8Array(32));
  const count = Math.ceil(bytes.length / kChunk);
  const chunks: { hash: string; sealed: Bytes }[] = [];
  for (let i = 0; i < count; i++) {
    const aad = concat(utf8('attachment'), link.idBytes, utf8(field), u32(i), u32(count));
    const sealed = await seal(key, bytes.subarray(i * kChunk, (i + 1) * kChunk), aad);
    chunks.push({ hash: hex(await sha256(sealed)), sealed });
  }
  const attachment = { field, name: name.slice(0, 200), type, size: bytes.length, sha256: hex(await sha256(bytes)), key, chunks: chunks.map((chunk) => chunk.hash) };
  return { attachment, chunks };
}

/** Its sealed chunks, and how large each is. */
export function sealedSizes({ chunks, size }: Attachment): { readonly hash: string; readonly size: number }[] {
  return chunks.map((hash, i) => ({ hash, size: Math.min(kChunk, size - i * kChunk) + kSealing }));
}
