/** A draft as JSON and back. What does not fit the manifest any more, or this version of the page, is left out. */
import { b64, fromB64, type Bytes } from '../protocol/bytes';
import type { DrawnImage } from '../protocol/answer';
import type { Attachment } from '../protocol/attachment';
import type { SignatureEntry } from '../signature/entry';
import { isPicture, type Draft } from './draft';

const kVersion = 1;

type Json = Record<string, unknown>;

export function savedDraft(draft: Draft, now: number): object {
  const fields = draft.manifest.fields.filter((field) => !isPicture(field) && field.kind !== 'attachment');
  return {
    v: kVersion,
    at: now,
    step: draft.step,
    consented_at: draft.consentedAt,
    entries: Object.fromEntries(fields.map((field) => [field.id, draft.entry(field)])),
    signature: savedImage(draft.signature),
    initials: savedImage(draft.initials),
    stamp: draft.stamp ? b64(draft.stamp.png) : null,
    signature_entry: savedEntry(draft.signatureEntry),
    initials_entry: savedEntry(draft.initialsEntry),
    attachments: draft.attachments().map((attachment) => ({ ...attachment, key: b64(attachment.key) })),
  };
}

/** False when there is nothing in it that this page understands. */
export async function restoreDraft(draft: Draft, saved: unknown): Promise<boolean> {
  const from = object(saved);
  if (from?.['v'] !== kVersion) return false;
  const entries = object(from['entries']) ?? {};
  for (const field of draft.manifest.fields) {
    const entry = entries[field.id];
    if (typeof entry === (field.kind === 'checkbox' ? 'boolean' : 'string')) draft.enter(field, entry as string | boolean);
  }
  draft.consentedAt = number(from['consented_at']);
  draft.step = Math.floor(number(from['step']));
  draft.signature = restoredImage(from['signature']);
  draft.initials = restoredImage(from['initials']);
  const stamp = bytes(from['stamp']);
  draft.stamp = stamp ? { png: stamp } : null;
  await Promise.all([restoreEntry(draft.signatureEntry, from['signature_entry']), restoreEntry(draft.initialsEntry, from['initials_entry'])]);
  const asked = new Set(draft.manifest.fields.filter((field) => field.kind === 'attachment').map((field) => field.id));
  for (const attachment of list(from['attachments']).map(restoredAttachment)) if (attachment && asked.has(attachment.field)) draft.attach(attachment);
  draft.restoredFrom = number(from['at']);
  return true;
}

function savedImage(image: DrawnImage | null): Json | null {
  return image ? { method: image.method, text: image.text, png: b64(image.png) } : null;
}

function restoredImage(saved: unknown): DrawnImage | null {
  const from = object(saved);
  const png = bytes(from?.['png']);
  const method = from?.['method'];
  if (!from || !png || (method !== 'typed' && method !== 'drawn' && method !== 'photo')) return null;
  return { method, text: String(from['text'] ?? ''), png };
}

function savedEntry(entry: SignatureEntry): Json {
  const { method, text, strokes, strokeBox, photoPng } = entry;
  return { method, text, strokes, strokeBox, photo: photoPng ? b64(photoPng) : null };
}

async function restoreEntry(entry: SignatureEntry, saved: unknown): Promise<void> {
  const from = object(saved);
  if (!from) return;
  const { method, text, strokes } = from;
  if (method === 'typed' || method === 'drawn' || method === 'photo') entry.method = method;
  if (typeof text === 'string') entry.text = text;
  const box = object(from['strokeBox']);
  if (Array.isArray(strokes) && box && number(box['width']) > 0 && number(box['height']) > 0) {
    entry.strokes = strokes as SignatureEntry['strokes'];
    entry.strokeBox = { width: number(box['width']), height: number(box['height']) };
  }
  const png = bytes(from['photo']);
  if (!png) return;
  try {
    const bitmap = await createImageBitmap(new Blob([png], { type: 'image/png' }));
    const canvas = document.createElement('canvas');
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    entry.photo = canvas;
    entry.photoPng = png;
  } catch {
    // the form then asks for the photo again
  }
}

function restoredAttachment(saved: unknown): Attachment | null {
  const from = object(saved);
  const key = bytes(from?.['key']);
  if (!from || !key || key.length !== 32) return null;
  const { field, name, type, size, sha256, chunks } = from;
  const isText = [field, name, type, sha256].every((part) => typeof part === 'string');
  if (!isText || !Array.isArray(chunks)) return null;
  return { field: field as string, name: name as string, type: type as string, size: number(size), sha256: sha256 as string, key, chunks: chunks.map(String) };
}

function object(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function bytes(value: unknown): Bytes | null {
  return typeof value === 'string' ? fromB64(value) : null;
}
