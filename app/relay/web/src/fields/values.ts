/** What may be entered in a field, and what is sent: dates as YYYY-MM-DD, numbers with a point and no grouping, text trimmed. */
import type { FieldValue } from '../protocol/answer';
import type { Field } from '../protocol/manifest';
import { fits, numberFormat } from './number_format';

export type Entry = string | boolean;

export type Problem = 'required' | 'date' | 'number' | 'long' | 'pattern' | 'choice' | 'checkbox' | 'attachment';

/** `value` is null for a field that is left empty and may be. */
export type Checked = { readonly ok: true; readonly value: FieldValue | null } | { readonly ok: false; readonly problem: Problem };

export const kMaxLine = 500;
export const kMaxText = 4_000;

const kEmpty: Checked = { ok: true, value: null };

export function check(field: Field, entry: Entry, locale: string): Checked {
  if (field.kind === 'checkbox') {
    return field.required && entry !== true ? bad('checkbox') : { ok: true, value: entry === true };
  }
  if (field.kind === 'attachment') return field.required && entry === '' ? bad('attachment') : kEmpty; // sent apart from the values
  const text = String(entry).trim();
  if (text === '') return field.required ? bad('required') : kEmpty;
  switch (field.kind) {
    case 'date':
      return isDate(text) ? { ok: true, value: text } : bad('date');
    case 'number': {
      const format = numberFormat(field.format);
      const number = readNumber(text, locale, format?.point);
      return number === null || (format && !fits(number, format)) ? bad('number') : patterned(field, number);
    }
    case 'choice':
      return field.options.includes(text) ? { ok: true, value: text } : bad('choice');
    default: {
      const most = isMultiline(field) ? kMaxText : kMaxLine;
      return text.length > most ? bad('long') : patterned(field, text);
    }
  }
}

export function isMultiline(field: Field): boolean {
  return field.multiline || field.kind === 'details';
}

/** What the sender filled in beforehand, as an entry. A choice or date that would not pass is dropped. */
export function prefill(field: Field): Entry {
  if (field.kind === 'checkbox') return field.value === 'true' || field.value === 'yes';
  if (field.kind === 'choice' && !field.options.includes(field.value)) return '';
  if (field.kind === 'date' && !isDate(field.value)) return '';
  return field.value;
}

export function isDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && Number(parts[1]) >= 1800;
}

/**
 * "1 234,50", "1.234,50", "1,234.50" and "1234.5" are all understood. One lone separator before exactly three digits could mean
 * either; then the field's own decimal mark decides, or the language. Null when it is no number.
 */
export function readNumber(text: string, locale: string, mark?: string): string | null {
  const bare = text.replace(/[\s\u00a0\u202f'’]/g, '');
  const match = /^([+-]?)(\d[\d.,]*|[.,]\d+)$/.exec(bare);
  if (!match) return null;
  const digits = match[2]!;
  const decimal = decimalMark(digits, mark ?? localMark(locale));
  const [whole = '', fraction = '', ...more] = decimal ? digits.split(decimal) : [digits];
  if (more.length > 0 || /[.,]/.test(fraction) || !wellGrouped(whole)) return null;
  const plain = whole.replace(/[.,]/g, '').replace(/^0+(?=\d)/, '') || '0';
  return (match[1] === '-' ? '-' : '') + plain + (fraction ? `.${fraction}` : '');
}

function decimalMark(digits: string, usual: string): '.' | ',' | null {
  const dot = digits.lastIndexOf('.');
  const comma = digits.lastIndexOf(',');
  if (dot < 0 && comma < 0) return null;
  if (dot >= 0 && comma >= 0) return dot > comma ? '.' : ',';
  const mark = dot >= 0 ? '.' : ',';
  if (digits.indexOf(mark) !== digits.lastIndexOf(mark)) return null;
  const couldGroup = /^\d{1,3}[.,]\d{3}$/.test(digits);
  return couldGroup && mark !== usual ? null : mark;
}

function localMark(locale: string): string {
  return new Intl.NumberFormat(locale).formatToParts(1.5).find((part) => part.type === 'decimal')?.value ?? '.';
}

function wellGrouped(whole: string): boolean {
  return /^\d*$/.test(whole) || /^\d{1,3}(\.\d{3})+$/.test(whole) || /^\d{1,3}(,\d{3})+$/.test(whole);
}

function patterned(field: Field, text: string): Checked {
  if (field.pattern === '') return { ok: true, value: text };
  try {
    return new RegExp(`^(?:${field.pattern})$`, 'u').test(text) ? { ok: true, value: text } : bad('pattern');
  } catch {
    return { ok: true, value: text }; // a pattern nobody can satisfy must not lock the signer out; the office checks again
  }
}

function bad(problem: Problem): Checked {
  return { ok: false, problem };
}
