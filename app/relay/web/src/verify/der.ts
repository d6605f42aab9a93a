/** DER (X.690), reading only: definite lengths, bounds checked. Anything else is `Unreadable`. */

export class Unreadable extends Error {}

export interface Der {
  /** The whole first byte: class, constructed, number (below 31). */
  readonly tag: number;
  /** With tag and length. */
  readonly raw: Uint8Array;
  readonly body: Uint8Array;
}

export const kTag = {
  integer: 0x02, bitString: 0x03, octetString: 0x04, oid: 0x06, sequence: 0x30, set: 0x31, utcTime: 0x17, generalizedTime: 0x18,
} as const;

const kMostChildren = 10_000;

/** One value at the start of `bytes`; what follows it is left alone. */
export function readDer(bytes: Uint8Array): Der {
  const tag = bytes[0];
  const first = bytes[1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw new Unreadable('tag');
  let length = first;
  let at = 2;
  if (first >= 0x80) {
    const count = first & 0x7f;
    if (count === 0 || count > 4) throw new Unreadable('length');
    length = 0;
    for (let i = 0; i < count; i++) length = length * 256 + (bytes[at++] ?? NaN);
  }
  if (!(at + length <= bytes.length)) throw new Unreadable('too short');
  return { tag, raw: bytes.subarray(0, at + length), body: bytes.subarray(at, at + length) };
}

export function children(of: Der): Der[] {
  if ((of.tag & 0x20) === 0) throw new Unreadable('not constructed');
  const found: Der[] = [];
  for (let rest = of.body; rest.length > 0; ) {
    const child = readDer(rest);
    found.push(child);
    if (found.length > kMostChildren) throw new Unreadable('too many');
    rest = rest.subarray(child.raw.length);
  }
  return found;
}

export function expect(value: Der | undefined, tag: number): Der {
  if (!value || value.tag !== tag) throw new Unreadable(`tag ${value?.tag} where ${tag} belongs`);
  return value;
}

/** "1.2.840.113549.1.7.2" */
export function oid(value: Der | undefined): string {
  const { body } = expect(value, kTag.oid);
  const parts: number[] = [];
  let part = 0;
  for (const byte of body) {
    part = part * 128 + (byte & 0x7f);
    if (part > Number.MAX_SAFE_INTEGER / 256) throw new Unreadable('oid');
    if (byte & 0x80) continue;
    if (parts.length === 0) parts.push(part < 40 ? 0 : part < 80 ? 1 : 2, part < 80 ? part % 40 : part - 80);
    else parts.push(part);
    part = 0;
  }
  return parts.join('.');
}

/** Milliseconds since 1970 of a UTCTime or GeneralizedTime in UTC. */
export function time(value: Der | undefined): number {
  if (!value) throw new Unreadable('time');
  const text = latin1(value.body);
  const digits = value.tag === kTag.utcTime ? text.replace(/^(\d\d)/, (year) => (Number(year) < 50 ? `20${year}` : `19${year}`)) : text;
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z$/.exec(digits);
  if (!match) throw new Unreadable('time');
  const [, year, month, day, hour, minute, second, part = ''] = match;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${part.slice(0, 4)}Z`);
}

export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
