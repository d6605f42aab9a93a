/** What this server can say about a file: whether it knows its hash, and, when asked, the full verdict (docs/formats/integrity.md). */
import { open } from '../protocol/aead';
import { b64, fromB64, fromUtf8, utf8, type Bytes } from '../protocol/bytes';
import { expand, extract } from '../protocol/hkdf';

export interface Offer {
  readonly file: boolean;
  /** Bytes. */
  readonly most: number;
}

export type Known = { readonly kind: 'yes'; readonly number: string; readonly completed: number } | { readonly kind: 'no' | 'away' };

export interface JudgedSignature {
  readonly indication: string;
  readonly intact: boolean;
  readonly documentTimestamp: boolean;
  readonly modifications: { readonly level: string; readonly permitted: boolean; readonly changes: readonly { readonly kind: string; readonly permitted: boolean; readonly page: number | null; readonly object: string }[] };
  readonly signer: { readonly subject: string | null; readonly trusted: boolean; readonly anchor: string | null };
  readonly claimedTime: string | null;
  readonly provenTime: string | null;
}

export interface Verdict {
  readonly indication: string;
  readonly signatures: readonly JudgedSignature[];
}

/** Why there is no verdict. */
export type NoVerdict = 'wait' | 'too_large' | 'stopped' | 'away';

const kApi = '/api/v1/verify';
const kPatience = 180_000;

function call(path: string, init: RequestInit, patience = 20_000): Promise<Response> {
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), patience);
  return fetch(`${kApi}${path}`, { ...init, signal: timeout.signal, cache: 'no-store', credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' }).finally(() => clearTimeout(timer));
}

export async function offer(): Promise<Offer> {
  try {
    const reply = await call('', {});
    const said = (await reply.json()) as Partial<Offer>;
    return { file: reply.ok && said.file === true, most: Number(said.most) || 0 };
  } catch {
    return { file: false, most: 0 };
  }
}

/** Both what is asked for and what opens the answer come from the file's hash; the hash itself is not told. */
export async function lookUp(hash: Uint8Array): Promise<Known> {
  const root = await extract(utf8('countersign-finished-v1'), hash);
  const id = await expand(root, utf8('id'), 32);
  try {
    const reply = await call('/lookup', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ id: b64(id) }) });
    if (reply.status === 404) return { kind: 'no' };
    if (!reply.ok) return { kind: 'away' };
    const sealed = fromB64(String(((await reply.json()) as { sealed?: unknown }).sealed));
    const words = sealed && (await open(await expand(root, utf8('key'), 32), sealed, id));
    if (!words) return { kind: 'no' }; // not left by whoever had the file
    const { number, completed } = JSON.parse(fromUtf8(words)) as { number?: unknown; completed?: unknown };
    return { kind: 'yes', number: String(number ?? ''), completed: Number(completed) || 0 };
  } catch {
    return { kind: 'away' };
  }
}

export async function judge(bytes: Bytes): Promise<Verdict | NoVerdict> {
  try {
    const reply = await call('/file', { method: 'POST', headers: { 'Content-Type': 'application/pdf' }, body: bytes }, kPatience);
    if (reply.ok) return (await reply.json()) as Verdict;
    if (reply.status === 413) return 'too_large';
    if (reply.status === 429 || reply.status === 503) return 'wait';
    return reply.status === 422 ? 'stopped' : 'away';
  } catch {
    return 'away';
  }
}
