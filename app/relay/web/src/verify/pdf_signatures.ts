/**
 * The signatures of a PDF (ISO 32000-2, 12.8), found by their byte ranges. Each is checked over the very bytes it names, and it is said
 * whether anything follows them. Whether what follows was allowed, and whom to trust, is for the full verdict.
 */
import { equal, type Bytes } from '../protocol/bytes';
import type { Certificate } from './certificate';
import { checkCms, type CmsResult, type Outcome } from './cms';
import { latin1 } from './der';

export interface FoundSignature {
  readonly outcome: Outcome;
  readonly signer: Certificate | null;
  /** The signature is a timestamp over the document. */
  readonly isTimestamp: boolean;
  readonly provenAt: number;
  readonly provenBy: Certificate | null;
  readonly provenOutcome: Outcome | null;
  /** What the signer's software said, without proof; 0 for nothing. */
  readonly claimedAt: number;
  /** Bytes from the start that it covers. */
  readonly end: number;
  readonly coversAll: boolean;
}

const kMostSignatures = 200;
const kAround = 4_000;

/** In the order of the bytes they cover. */
export async function checkPdf(bytes: Bytes): Promise<FoundSignature[]> {
  const found: FoundSignature[] = [];
  for (const range of byteRanges(bytes)) {
    found.push(await checkRange(bytes, range));
    if (found.length === kMostSignatures) break;
  }
  return found.sort((a, b) => a.end - b.end);
}

interface Range {
  readonly at: number;
  /** Start and length of both parts. */
  readonly parts: readonly [number, number, number, number];
}

function* byteRanges(bytes: Uint8Array): Generator<Range> {
  const mark = [...'/ByteRange'].map((letter) => letter.charCodeAt(0));
  const first = mark[0]!;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (!mark.every((letter, i) => bytes[at + i] === letter)) continue;
    const match = /^\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/.exec(latin1(bytes.subarray(at, at + 120)));
    if (match) yield { at, parts: [Number(match[1]), Number(match[2]), Number(match[3]), Number(match[4])] };
  }
}

async function checkRange(bytes: Bytes, { at, parts }: Range): Promise<FoundSignature> {
  const [start, length, second, rest] = parts;
  const end = second + rest;
  const dictionary = around(bytes, at, second);
  const claimedAt = pdfDate(/\/M\s*\(D:([^)]{4,40})\)/.exec(dictionary)?.[1] ?? '');
  const isTimestamp = /\/SubFilter\s*\/ETSI\.RFC3161\b/.test(dictionary);
  const base = { isTimestamp, provenAt: 0, provenBy: null, provenOutcome: null, claimedAt, end, coversAll: end === bytes.length };
  const cms = start === 0 && length > 0 && second > length && end <= bytes.length ? hexString(bytes.subarray(length, second)) : null;
  // Bytes between the two parts that are not the signature itself could say anything.
  if (!cms) return { ...base, outcome: 'bad', signer: null };

  const signed = new Uint8Array(length + rest);
  signed.set(bytes.subarray(0, length));
  signed.set(bytes.subarray(second, end), length);
  const result = await checkCms(cms, isTimestamp ? null : signed, isTimestamp);
  if (isTimestamp) return { ...base, ...(await documentTimestamp(result, signed)) };
  const { timestamp } = result;
  return {
    ...base, outcome: result.outcome, signer: result.signer,
    provenAt: timestamp?.at ?? 0, provenBy: timestamp?.by ?? null, provenOutcome: timestamp?.outcome ?? null,
  };
}

async function documentTimestamp(result: CmsResult, signed: Bytes): Promise<Pick<FoundSignature, 'outcome' | 'signer' | 'provenAt' | 'provenBy' | 'provenOutcome'>> {
  const { token, signer } = result;
  if (!token) return { outcome: 'unknown', signer, provenAt: 0, provenBy: signer, provenOutcome: 'unknown' };
  const fits = equal(new Uint8Array(await crypto.subtle.digest(token.hash, signed)), token.imprint);
  const outcome = fits ? result.outcome : 'bad';
  return { outcome, signer, provenAt: token.at, provenBy: signer, provenOutcome: outcome };
}

/** "<hex, zeros at the end>", nothing else. */
function hexString(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0 || bytes[0] !== 0x3c || bytes[bytes.length - 1] !== 0x3e) return null;
  const result = new Uint8Array((bytes.length - 2) / 2);
  for (let i = 0; i < result.length; i++) {
    const value = digit(bytes[1 + 2 * i]!) * 16 + digit(bytes[2 + 2 * i]!);
    if (!(value >= 0)) return null;
    result[i] = value;
  }
  return result;
}

function digit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : NaN;
}

/** The dictionary's text without the signature, for its few plain entries. */
function around(bytes: Uint8Array, at: number, gapEnd: number): string {
  const before = latin1(bytes.subarray(Math.max(0, at - kAround), at));
  const after = latin1(bytes.subarray(at, Math.min(bytes.length, at + 600)));
  const tail = latin1(bytes.subarray(gapEnd, Math.min(bytes.length, gapEnd + kAround)));
  return before.slice(before.lastIndexOf(' obj') + 1) + after.split('endobj')[0]! + tail.split('endobj')[0]!;
}

/** 20261122101407+01'00' */
function pdfDate(text: string): number {
  const match = /^(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-])(\d\d)'?(\d\d)?'?)?/.exec(text);
  if (!match) return 0;
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', sign, zoneHours = '00', zoneMinutes = '00'] = match;
  const utc = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  const zone = (Number(zoneHours) * 60 + Number(zoneMinutes)) * 60_000 * (sign === '-' ? -1 : 1);
  return Number.isNaN(utc) ? 0 : utc - (sign ? zone : 0);
}
