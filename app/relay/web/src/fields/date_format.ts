/**
 * How a date will be written on the page (link.md, `format`): "dd.MM.yyyy". Pure. The desktop writes it by the same rules
 * (core/domain/date_format.h), and tests/date_texts.json holds both to the same text. `language` is the manifest's, whatever language
 * the page itself speaks.
 */
const kInWords = 'd MMMM yyyy';
const kLongest = 32;
const kPart = /d+|M+|y+|'[^']*'|[ .,/\u00a0-]/g;
const kParts: readonly string[] = ['d', 'dd', 'dddd', 'M', 'MM', 'MMMM', 'yyyy'];

/** `iso` is a valid YYYY-MM-DD. */
export function writtenDate(iso: string, format: string, language: string): string {
  const tag = language.replace('_', '-');
  const pattern = isFormat(format) && format !== kInWords ? format : inWords(tag);
  const [year = '', month = '', day = ''] = iso.split('-');
  const names = namesOf(iso, tag);
  return pattern.replace(kPart, (part) => {
    switch (part) {
      case 'd': return String(Number(day));
      case 'dd': return day;
      case 'dddd': return names.weekday;
      case 'M': return String(Number(month));
      case 'MM': return month;
      case 'MMMM': return names.month;
      case 'yyyy': return year;
      default: return part.replaceAll("'", '');
    }
  });
}

function isFormat(format: string): boolean {
  const parts = format.match(kPart) ?? [];
  return format !== '' && format.length <= kLongest && parts.join('') === format && parts.every((part) => kParts.includes(part) || /^[^dMy']$/.test(part));
}

/** What the language puts between the parts. */
function inWords(tag: string): string {
  if (/^de\b/.test(tag)) return 'd. MMMM yyyy';
  return /^pt\b/.test(tag) ? "d 'de' MMMM 'de' yyyy" : kInWords;
}

/** The month as it stands beside a day: "23 listopada", not "listopad". */
function namesOf(iso: string, tag: string): { month: string; weekday: string } {
  let format: Intl.DateTimeFormat;
  const options = { day: 'numeric', month: 'long', weekday: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  try {
    format = new Intl.DateTimeFormat(tag || 'en', options);
  } catch {
    format = new Intl.DateTimeFormat('en', options); // no tag of a language
  }
  const parts = format.formatToParts(new Date(`${iso}T12:00:00Z`));
  const named = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return { month: named('month'), weekday: named('weekday') };
}
