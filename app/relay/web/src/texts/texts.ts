/**
 * The words of the page. English is part of the bundle, the others are loaded when asked for. Before the manifest is open the
 * browser's language decides, after that the sender's choice, and the signer's own choice over both.
 */
import en from './en.json';

export type TextKey = keyof typeof en;
type Stem<Key> = Key extends `${infer Before}_other` ? (`${Before}_one` extends TextKey ? Before : never) : never;
/** What has a form for each kind of number. */
export type PluralKey = Stem<TextKey>;
export type Language = 'en' | 'pl' | 'de' | 'pt_BR' | 'ru';

export const kLanguages: Readonly<Record<Language, string>> = {
  en: 'English',
  pl: 'Polski',
  de: 'Deutsch',
  pt_BR: 'Português (Brasil)',
  ru: 'Русский',
};

/** Languages with more plural forms than English have more keys. */
type Table = Partial<Record<TextKey, string>> & Readonly<Record<string, string>>;

const loaders: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ default: Table }>>> = {
  pl: () => import('./pl.json'),
  de: () => import('./de.json'),
  pt_BR: () => import('./pt_BR.json'),
  ru: () => import('./ru.json'),
};

let language: Language = 'en';
let table: Table = en;
const listeners = new Set<() => void>();

export function currentLanguage(): Language {
  return language;
}

/** For Intl and the lang attribute: `pt_BR` is written `pt-BR` there. */
export function locale(): string {
  return language.replace('_', '-');
}

export async function setLanguage(wanted: Language): Promise<void> {
  if (wanted !== language) {
    table = wanted === 'en' ? en : (await loaders[wanted]()).default;
    language = wanted;
  }
  document.documentElement.lang = locale();
  for (const listener of [...listeners]) listener();
}

/** Calls `listener` after each change; returns how to stop that. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function t(key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  const text = table[key] ?? en[key];
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The words that fit a number in this language: `key_one`, `key_few`, `key_many`, `key_other` (Unicode plural rules). */
export function plural(key: PluralKey, count: number): string {
  const rule = `${key}_${new Intl.PluralRules(locale()).select(count)}`;
  return t(rule in table ? (rule as TextKey) : `${key}_other`, { count });
}

export function asLanguage(name: string): Language | null {
  const wanted = name.replace('-', '_');
  if (wanted in kLanguages) return wanted as Language;
  const short = wanted.split('_')[0]!.toLowerCase();
  if (short === 'pt') return 'pt_BR';
  return short in kLanguages ? (short as Language) : null;
}

export function browserLanguage(): Language {
  for (const name of navigator.languages ?? []) {
    const found = asLanguage(name);
    if (found) return found;
  }
  return 'en';
}

export function dateText(seconds: number, withTime = false): string {
  return new Intl.DateTimeFormat(locale(), withTime ? { dateStyle: 'long', timeStyle: 'short' } : { dateStyle: 'long' }).format(seconds * 1000);
}

/** An ISO date as people of this language write it. */
export function isoDateText(iso: string): string {
  const date = new Date(`${iso}T12:00:00Z`);
  return Number.isNaN(date.getTime()) ? iso : new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(date);
}

/** "640 KB", "2.4 MB", as people of this language write it. */
export function sizeText(bytes: number): string {
  const [value, unit] = bytes < 1 << 20 ? [Math.max(1, Math.round(bytes / 1024)), 'KB'] : [bytes / (1 << 20), 'MB'];
  return `${new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(value as number)} ${unit}`;
}

/** A time to wait, rounded up: "5 min", "24 hours". */
export function waitText(seconds: number): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  const [value, style] = minutes < 120 ? [minutes, { unit: 'minute', unitDisplay: 'short' } as const] : [Math.ceil(minutes / 60), { unit: 'hour', unitDisplay: 'long' } as const];
  return new Intl.NumberFormat(locale(), { style: 'unit', ...style }).format(value);
}

/** A moment of this device's clock, in milliseconds. */
export function momentText(ms: number): string {
  const sameDay = new Date(ms).toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(locale(), sameDay ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' }).format(ms);
}
