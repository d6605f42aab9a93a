/** A question to the sender (link.md, "Questions to the sender"): sealed like the answer, readable at the office only. And what the sender answers. */
import { open } from './aead';
import { b64, concat, fromB64, fromUtf8, newUuid, utf8, uuidBytes } from './bytes';
import { sealTo } from './hpke';
import type { LinkKeys, LinkSecret } from './keys';
import { Malformed } from './manifest';
import { Altered, type Package } from './package';

export const kMaxQuestion = 2_000;

/** The request body: posted again unchanged after a lost reply, the relay takes it for the same question. */
export async function sealQuestion(link: LinkSecret, keys: LinkKeys, pack: Package, text: string, language: string, now: number): Promise<string> {
  const id = newUuid();
  const { enc, ct } = await sealTo({
    recipient: pack.manifest.receptionKey,
    info: utf8('countersign-question-v1'),
    psk: { key: keys.psk, id: link.idBytes },
    aad: concat(link.idBytes, pack.manifestHash, uuidBytes(id)),
    plain: utf8(JSON.stringify({ v: 1, id, manifest_hash: b64(pack.manifestHash), text, language, at_ms: now })),
  });
  return JSON.stringify({ id, enc: b64(enc), ct: b64(ct) });
}

export interface SealedReply {
  readonly id: string;
  readonly sealed: string;
}

/** The sender's answer, with the question it answers. */
export interface Reply {
  readonly question: string;
  readonly text: string;
  readonly from: string;
}

export async function openReplies(link: LinkSecret, documentKey: Uint8Array, replies: readonly SealedReply[]): Promise<Reply[]> {
  return Promise.all(
    replies.map(async ({ id, sealed }) => {
      const cipher = fromB64(sealed);
      const plain = cipher && (await open(documentKey, cipher, concat(utf8('reply'), link.idBytes, uuidBytes(id))));
      if (!plain) throw new Altered('reply');
      const { v, question, text, from } = JSON.parse(fromUtf8(plain)) as Record<string, unknown>;
      if (v !== 1 || typeof question !== 'string' || typeof text !== 'string' || typeof from !== 'string') throw new Malformed('reply');
      return { question, text, from };
    }),
  );
}
