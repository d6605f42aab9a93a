/**
 * The manifest (link.md): what the sender asks, as validated values. The sealed manifest is authentic (its hash is inside
 * `wrapped`), yet every member is still checked: a sender's own software may be faulty, and nothing here may break the page.
 */
import { fromB64, type Bytes } from './bytes';

export type FieldKind =
  | 'signature' | 'initials' | 'stamp' | 'date' | 'text' | 'number' | 'checkbox' | 'choice' | 'details' | 'attachment';

export type FieldFont = '' | 'serif' | 'typewriter' | 'handwriting';

export type Act = 'sign' | 'approve' | 'copy';

export interface Field {
  readonly id: string;
  readonly document: number;
  readonly page: number;
  /** x, y, width, height in points of unrotated PDF user space. */
  readonly rect: readonly [number, number, number, number];
  readonly kind: FieldKind;
  readonly label: string;
  readonly required: boolean;
  readonly value: string;
  readonly options: readonly string[];
  readonly pattern: string;
  readonly multiline: boolean;
  /** Of a number or a date: how it will be written; empty: as it is. */
  readonly format: string;
  /** The place in the order of going through the fields, from 1; 0 for none. */
  readonly order: number;
  /** The kind of face the value will be written in. */
  readonly font: FieldFont;
}

export interface DocumentInfo {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly pages: number;
  /** Of plaintext, of every chunk but the last. */
  readonly chunkSize: number;
  readonly chunks: readonly string[];
}

/** Who acts, and whose turn it was when the link was made. */
export interface RouteParty {
  readonly name: string;
  readonly company: string;
  readonly act: Exclude<Act, 'copy'>;
  readonly state: 'done' | 'now' | 'waiting';
  readonly isYou: boolean;
}

export interface RouteStep {
  readonly parties: readonly RouteParty[];
  /** So many of them are enough; 0: all are needed. */
  readonly any: number;
}

export interface Manifest {
  readonly link: string;
  readonly envelope: { readonly number: string; readonly title: string };
  readonly language: string;
  readonly sender: { readonly name: string; readonly company: string; readonly email: string };
  readonly recipient: { readonly name: string; readonly company: string };
  readonly message: string;
  readonly expires: number;
  readonly act: Act;
  readonly mayDelegate: boolean;
  readonly documents: readonly DocumentInfo[];
  /** In order; empty where the sender does not tell. */
  readonly route: readonly RouteStep[];
  readonly fields: readonly Field[];
  readonly consent: { readonly version: string; readonly text: string };
  readonly receptionKey: Bytes;
  readonly deviceKey: Bytes;
}

export class Malformed extends Error {}

const kKinds: readonly string[] = [
  'signature', 'initials', 'stamp', 'date', 'text', 'number', 'checkbox', 'choice', 'details', 'attachment',
];
const kFonts: readonly string[] = ['serif', 'typewriter', 'handwriting'];
const kLeastChunk = 64 << 10;
const kMostChunk = 1 << 20; // and what links of older programs have, which do not say
const kMaxChunks = 1_024;
const kMaxRouteParties = 256;
const kMaxDocuments = 64;
const kMaxDocumentSize = kMaxChunks * kMostChunk;
const kMaxPages = 20_000;
const kMaxFields = 5_000;
const kMaxOrder = 100_000;

export function parseManifest(text: string): Manifest {
  const m = versioned(text);
  const documents = parseDocuments(m['documents']);
  const envelope = object(m['envelope'], 'envelope');
  const sender = object(m['sender'], 'sender');
  const recipient = object(m['recipient'], 'recipient');
  const consent = object(m['consent'], 'consent');
  const device = object(m['device'], 'device');
  const act = string(m['act'], 'act');
  if (act !== 'sign' && act !== 'approve' && act !== 'copy') throw new Malformed('act');
  const fields = list(m['fields'], 'fields', kMaxFields).map((entry) => parseField(entry, documents));
  if (new Set(fields.map((field) => field.id)).size !== fields.length) throw new Malformed('fields: an id twice');
  return {
    link: string(m['link'], 'link'),
    envelope: { number: optional(envelope['number']), title: optional(envelope['title']) },
    language: optional(m['language']),
    sender: { name: optional(sender['name']), company: optional(sender['company']), email: optional(sender['email']) },
    recipient: { name: optional(recipient['name']), company: optional(recipient['company']) },
    message: optional(m['message'], 10_000),
    expires: number(m['expires'], 'expires'),
    act,
    mayDelegate: m['may_delegate'] === true && act !== 'copy',
    documents,
    route: parseRoute(m['route']),
    fields,
    consent: { version: string(consent['version'], 'consent.version'), text: string(consent['text'], 'consent.text', 20_000) },
    receptionKey: bytes(m['reception_key'], 65, 'reception_key'),
    deviceKey: bytes(device['key'], 32, 'device.key'),
  };
}

export interface Completion {
  readonly completed: number;
  readonly documents: readonly DocumentInfo[];
}

export function parseCompletion(text: string): Completion {
  const c = versioned(text);
  return { completed: number(c['completed'], 'completed'), documents: parseDocuments(c['documents']) };
}

function parseDocuments(value: unknown): DocumentInfo[] {
  const documents = list(value, 'documents', kMaxDocuments).map((entry) => {
    const d = object(entry, 'document');
    const size = whole(d['size'], 'document.size', kMaxDocumentSize);
    const chunkSize = absent(d['chunk_size']) ? kMostChunk : whole(d['chunk_size'], 'chunk_size', kMostChunk);
    if (chunkSize < kLeastChunk || (chunkSize & (chunkSize - 1)) !== 0) throw new Malformed('chunk_size');
    const chunks = list(d['chunks'], 'chunks', kMaxChunks).map((chunk) => hash(chunk, 'chunk'));
    if (size === 0 || chunks.length !== Math.ceil(size / chunkSize)) throw new Malformed('document: size and chunks differ');
    return {
      name: string(d['name'], 'document.name', 1_000),
      sha256: hash(d['sha256'], 'document.sha256'),
      size,
      pages: whole(d['pages'], 'document.pages', kMaxPages),
      chunkSize,
      chunks,
    };
  });
  if (documents.length === 0) throw new Malformed('documents: none');
  return documents;
}

function parseRoute(value: unknown): RouteStep[] {
  if (absent(value)) return [];
  const steps = list(value, 'route', kMaxRouteParties).map((entry): RouteStep => {
    const s = object(entry, 'route');
    const parties = list(s['parties'], 'route.parties', kMaxRouteParties).map(parseRouteParty);
    if (parties.length === 0) throw new Malformed('route.parties');
    const any = absent(s['any']) ? 0 : whole(s['any'], 'route.any', parties.length - 1);
    if (any === 0 && !absent(s['any'])) throw new Malformed('route.any');
    return { parties, any };
  });
  const all = steps.flatMap((step) => step.parties);
  if (all.length > kMaxRouteParties || (steps.length > 0 && all.filter((party) => party.isYou).length !== 1)) throw new Malformed('route');
  return steps;
}

function parseRouteParty(value: unknown): RouteParty {
  const p = object(value, 'route.party');
  const name = absent(p['name']) ? '' : string(p['name'], 'route.name', 256);
  const company = absent(p['company']) ? '' : string(p['company'], 'route.company', 256);
  const { act, state } = p;
  if (name === '' && company === '') throw new Malformed('route.name');
  if (act !== 'sign' && act !== 'approve') throw new Malformed('route.act');
  if (state !== 'done' && state !== 'now' && state !== 'waiting') throw new Malformed('route.state');
  return { name, company, act, state, isYou: p['you'] === true };
}

function parseField(value: unknown, documents: readonly DocumentInfo[]): Field {
  const f = object(value, 'field');
  const kind = string(f['kind'], 'field.kind');
  if (!kKinds.includes(kind)) throw new Malformed('field.kind');
  const document = whole(f['document'], 'field.document', documents.length - 1);
  const rect = list(f['rect'], 'field.rect', 4).map((edge) => number(edge, 'field.rect'));
  if (rect.length !== 4 || rect[2]! <= 0 || rect[3]! <= 0) throw new Malformed('field.rect');
  return {
    id: string(f['id'], 'field.id', 200),
    document,
    page: whole(f['page'], 'field.page', Math.max(0, documents[document]!.pages - 1)),
    rect: rect as unknown as Field['rect'],
    kind: kind as FieldKind,
    label: optional(f['label'], 500),
    required: f['required'] === true,
    value: f['value'] === true ? 'true' : optional(f['value'], 16_384),
    options: absent(f['options'])
      ? []
      : list(f['options'], 'field.options', 500).map((option) => string(option, 'option', 512)),
    pattern: optional(f['pattern'], 500),
    multiline: f['multiline'] === true,
    format: optional(f['format'], 32),
    font: kFonts.includes(optional(f['font'])) ? (f['font'] as FieldFont) : '',
    order: absent(f['order']) ? 0 : whole(f['order'], 'field.order', kMaxOrder),
  };
}

function versioned(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Malformed('not JSON');
  }
  const o = object(value, 'top');
  if (o['v'] !== 1) throw new Malformed('version');
  return o;
}

function absent(value: unknown): boolean {
  return value === undefined || value === null;
}

function object(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Malformed(what);
  return value as Record<string, unknown>;
}

function list(value: unknown, what: string, most: number): unknown[] {
  if (!Array.isArray(value) || value.length > most) throw new Malformed(what);
  return value;
}

function string(value: unknown, what: string, most = 2_000): string {
  if (typeof value !== 'string' || value.length > most) throw new Malformed(what);
  return value;
}

function optional(value: unknown, most = 2_000): string {
  return typeof value === 'string' ? value.slice(0, most) : '';
}

function number(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Malformed(what);
  return value;
}

function whole(value: unknown, what: string, most: number): number {
  const n = number(value, what);
  if (!Number.isInteger(n) || n < 0 || n > most) throw new Malformed(what);
  return n;
}

function hash(value: unknown, what: string): string {
  const text = string(value, what);
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Malformed(what);
  return text;
}

function bytes(value: unknown, length: number, what: string): Bytes {
  const decoded = fromB64(string(value, what));
  if (!decoded || decoded.length !== length) throw new Malformed(what);
  return decoded;
}
