/** The answer (link.md, "Answer"): its JSON, and sealing it so that only the office can read it and only a link holder can write it. */
import type { Attachment } from './attachment';
import { b64, concat, hex, newUuid, sha256, utf8, uuidBytes, type Bytes } from './bytes';
import { sealTo } from './hpke';
import type { LinkKeys, LinkSecret } from './keys';
import type { Package } from './package';

export interface Image {
  readonly png: Bytes;
}

export interface DrawnImage extends Image {
  readonly method: 'typed' | 'drawn' | 'photo';
  /** What was typed, for method `typed`. */
  readonly text: string;
}

export type FieldValue = string | boolean;

/** Who is to act instead; an e-mail address or a phone number is there. */
export interface Delegate {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly position: string;
}

export interface Answer {
  readonly kind: 'signed' | 'declined' | 'delegated';
  readonly reason: string;
  readonly consentedAt: number;
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly signature: DrawnImage | null;
  readonly initials: DrawnImage | null;
  readonly stamp: Image | null;
  readonly delegate: Delegate | null;
  readonly attachments: readonly Attachment[];
  /** SHA-256 of the documents that were shown. */
  readonly shown: readonly string[];
  readonly language: string;
}

/**
 * The request body, ready to post. It is kept and posted again byte for byte when a reply was lost: the relay then gives the
 * same receipt instead of taking it for a second answer.
 */
export async function sealAnswer(link: LinkSecret, keys: LinkKeys, pack: Package, answer: Answer, now: number): Promise<string> {
  const attempt = newUuid();
  const plain = await answerText(pack, answer, attempt, now);
  const { enc, ct } = await sealTo({
    recipient: pack.manifest.receptionKey,
    info: utf8('countersign-answer-v1'),
    psk: { key: keys.psk, id: link.idBytes },
    aad: concat(link.idBytes, pack.manifestHash, uuidBytes(attempt)),
    plain: utf8(plain),
  });
  const chunks = answer.attachments.flatMap((attachment) => attachment.chunks);
  return JSON.stringify({ attempt, enc: b64(enc), ct: b64(ct), chunks: chunks.length > 0 ? chunks : undefined });
}

async function answerText(pack: Package, answer: Answer, attempt: string, now: number): Promise<string> {
  const { consent } = pack.manifest;
  return JSON.stringify({
    v: 1,
    attempt,
    manifest_hash: b64(pack.manifestHash),
    kind: answer.kind,
    reason: answer.reason,
    consent: answer.consentedAt
      ? { version: consent.version, text_sha256: hex(await sha256(utf8(consent.text))), at_ms: answer.consentedAt }
      : undefined,
    values: answer.values,
    signature: drawn(answer.signature),
    initials: drawn(answer.initials),
    stamp: answer.stamp ? { png: b64(answer.stamp.png) } : undefined,
    delegate: answer.delegate ?? undefined,
    attachments: answer.attachments.length > 0
      ? answer.attachments.map(({ field, name, type, size, sha256: hash, key, chunks }) => ({ field, name, type, size, sha256: hash, key: b64(key), chunks }))
      : undefined,
    shown: answer.shown,
    agent: navigator.userAgent,
    time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone ?? '',
    utc_offset_minutes: -new Date(now).getTimezoneOffset(),
    language: answer.language,
    at_ms: now,
  });
}

function drawn(image: DrawnImage | null): object | undefined {
  if (!image) return undefined;
  const typed = image.method === 'typed';
  return { method: image.method, text: typed ? image.text : '', png: b64(image.png), font: typed ? 'Caveat' : '' };
}
