/** What the signer has entered so far. It lives in this page's memory only. */
import type { DrawnImage, FieldValue, Image } from '../protocol/answer';
import type { Field, Manifest } from '../protocol/manifest';
import { newSignatureEntry, type SignatureEntry } from '../signature/entry';
import { check, prefill, type Entry } from './values';

export class Draft {
  consentedAt = 0;
  signature: DrawnImage | null = null;
  initials: DrawnImage | null = null;
  stamp: Image | null = null;
  /** The forms' own state, so that switching the language or going back loses no stroke. */
  readonly signatureEntry: SignatureEntry;
  readonly initialsEntry: SignatureEntry;
  private readonly entries = new Map<string, Entry>();
  private readonly listeners = new Set<() => void>();

  constructor(readonly manifest: Manifest) {
    for (const field of manifest.fields) this.entries.set(field.id, prefill(field));
    this.signatureEntry = newSignatureEntry(manifest.recipient.name);
    this.initialsEntry = newSignatureEntry(initialsOf(manifest.recipient.name));
  }

  entry(field: Field): Entry {
    return this.entries.get(field.id) ?? '';
  }

  enter(field: Field, entry: Entry): void {
    this.entries.set(field.id, entry);
    this.changed();
  }

  changed(): void {
    for (const listener of [...this.listeners]) listener();
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
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
