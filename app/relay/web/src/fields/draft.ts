/** What the signer has entered so far; saved_draft.ts keeps a sealed copy of it on the device. */
import type { DrawnImage, FieldValue, Image } from '../protocol/answer';
import type { Attachment } from '../protocol/attachment';
import type { Field, Manifest } from '../protocol/manifest';
import { newSignatureEntry, type SignatureEntry } from '../signature/entry';
import { check, prefill, type Entry } from './values';

export class Draft {
  consentedAt = 0;
  /** The step the signer was at. */
  step = 0;
  signature: DrawnImage | null = null;
  initials: DrawnImage | null = null;
  stamp: Image | null = null;
  /** When what is here was brought back from an earlier visit, and its time; 0 otherwise. */
  restoredFrom = 0;
  /** The forms' own state, so that switching the language or going back loses no stroke. */
  readonly signatureEntry: SignatureEntry;
  readonly initialsEntry: SignatureEntry;
  private readonly entries = new Map<string, Entry>();
  private attached: readonly Attachment[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly savers = new Set<() => void>();

  constructor(readonly manifest: Manifest) {
    for (const field of manifest.fields) this.entries.set(field.id, prefill(field));
    this.signatureEntry = newSignatureEntry(manifest.recipient.name);
    this.initialsEntry = newSignatureEntry(initialsOf(manifest.recipient.name));
  }

  /** For an attachment, the number of its files as text, empty for none. */
  entry(field: Field): Entry {
    if (field.kind === 'attachment') return this.attachments(field).length > 0 ? String(this.attachments(field).length) : '';
    return this.entries.get(field.id) ?? '';
  }

  enter(field: Field, entry: Entry): void {
    this.entries.set(field.id, entry);
    this.changed();
  }

  attachments(field?: Field): readonly Attachment[] {
    return field ? this.attached.filter((attachment) => attachment.field === field.id) : this.attached;
  }

  attach(attachment: Attachment): void {
    this.attached = [...this.attached, attachment];
    this.changed();
  }

  detach(attachment: Attachment): void {
    this.attached = this.attached.filter((other) => other !== attachment);
    this.changed();
  }

  /** Something that is shown on the pages or in the steps. */
  changed(): void {
    for (const listener of [...this.listeners]) listener();
    this.touched();
  }

  /** Something worth keeping, such as a stroke, that nothing else shows yet. */
  touched(): void {
    for (const saver of [...this.savers]) saver();
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  onTouch(saver: () => void): () => void {
    this.savers.add(saver);
    return () => this.savers.delete(saver);
  }

  /** The values to send: every field that holds one and passes. */
  values(locale: string): Record<string, FieldValue> {
    const values: Record<string, FieldValue> = {};
    for (const field of this.manifest.fields) {
      if (isPicture(field)) continue;
      const checked = check(field, this.entry(field), locale);
      if (checked.ok && checked.value !== null) values[field.id] = checked.value;
    }
    return values;
  }
}

/** Filled by a picture that is made once for all its places. */
export function isPicture(field: Field): boolean {
  return field.kind === 'signature' || field.kind === 'initials' || field.kind === 'stamp';
}

export function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((word) => [...word][0] ?? '')
    .filter((letter) => /\p{L}/u.test(letter))
    .join('')
    .toUpperCase()
    .slice(0, 4);
}
