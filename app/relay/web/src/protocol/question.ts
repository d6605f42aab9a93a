/** A question to the sender (link.md, "Questions to the sender"): sealed like the answer, readable at the office only. */
import { b64, concat, newUuid, utf8, uuidBytes } from './bytes';
import { sealTo } from './hpke';
import type { LinkKeys, LinkSecret } from './keys';
import type { Package } from './package';

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
