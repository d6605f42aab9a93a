/**
 * How a number will be written on the page (link.md, `format`): "# ##0,00". Pure. The desktop writes it by the same rules
 * (core/domain/number_format.h): digits that the format has no room for stay, because nothing is rounded after the signer has seen it.
 */
export interface NumberFormat {
  readonly group: string;
  readonly point: string;
  readonly decimals: number;
}

const kGrammar = /^#([.,' \u00a0\u202f]?)##0(?:([.,])(0{1,6}))?$/;

/** Null for what is no format. */
export function numberFormat(format: string): NumberFormat | null {
  const match = kGrammar.exec(format);
  if (!match) return null;
  const group = match[1]!;
  const point = match[2] ?? (group === '.' ? ',' : '.');
  return group === point ? null : { group, point, decimals: match[3]?.length ?? 0 };
}

/** A plain number ("-1234.5") as the format has it; anything else comes back as it is. */
export function numberText(plain: string, format: NumberFormat): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(plain);
  if (!match) return plain;
  const whole = match[2]!.replace(/\B(?=(\d{3})+$)/g, format.group);
  let fraction = (match[3] ?? '').padEnd(format.decimals, '0');
  while (fraction.length > format.decimals && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  return match[1]! + whole + (fraction ? format.point + fraction : '');
}

/** Whether a plain number has no more decimals than the format has room for. */
export function fits(plain: string, format: NumberFormat): boolean {
  const fraction = (plain.split('.')[1] ?? '').replace(/0+$/, '');
  return fraction.length <= format.decimals;
}
