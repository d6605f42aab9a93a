import type { Field, Manifest } from '../protocol/manifest';
import { isoDateText, locale, t, type TextKey } from '../texts/texts';
import { writtenDate } from './date_format';
import { numberFormat, numberText } from './number_format';
import { isDate, readNumber, type Entry } from './values';

/** The sender's word for a field, or the name of its kind. */
export function fieldLabel(field: Field): string {
  return field.label.trim() || t(`field_${field.kind}` as TextKey);
}

export const kFieldIcons: Readonly<Record<Field['kind'], string>> = {
  signature: 'signature',
  initials: 'type',
  stamp: 'stamp',
  date: 'calendar',
  text: 'pencil',
  number: 'hash',
  checkbox: 'square-check',
  choice: 'list',
  details: 'id-card',
  attachment: 'paperclip',
};

/** An entry as shown to the signer, and as it will be written; empty for none. */
export function entryText(field: Field, entry: Entry, { language }: Manifest): string {
  if (field.kind === 'checkbox') return entry === true ? t('review_yes') : t('review_no');
  const text = String(entry).trim();
  if (field.kind === 'attachment') return text ? t('attach_count', { count: text }) : '';
  if (field.kind === 'number') return writtenNumber(field, text);
  return field.kind === 'date' && isDate(text) ? shownDate(field, text, language) : text;
}

/** Links of older programs do not say how a date will be written. */
function shownDate(field: Field, iso: string, language: string): string {
  return field.format ? writtenDate(iso, field.format, language) : isoDateText(iso);
}

/** A number as it will stand on the page; while it is none yet, what was typed. */
function writtenNumber(field: Field, text: string): string {
  const format = numberFormat(field.format);
  const plain = format && readNumber(text, locale(), format.point);
  return format && plain ? numberText(plain, format) : text;
}

export function exampleDate(): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'short' }).format(new Date());
}

export function exampleNumber(field: Field): string {
  const format = numberFormat(field.format);
  if (format) return numberText(format.decimals > 0 ? '1234.5' : '1234', format);
  return new Intl.NumberFormat(locale(), { minimumFractionDigits: 2 }).format(1234.5);
}
