/** The requests of the page (link.md, "For the signer's page"). All go to the page's own origin; the page talks to nobody else. */
import { b64, concat, fromUtf8, type Bytes } from './bytes';
import type { SealedReply } from './question';

/** The relay answered, and refused. `code` is the relay's word: wrong_secret, unknown, expired, cancelled, already_answered, … */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly retryAfter: number,
    readonly triesLeft = 0,
  ) {
    super(`${status} ${code}`);
  }
}

/** No answer came: no network, or the relay is away. Trying again is safe for every request here. */
export class Unreachable extends Error {
  /** In seconds, where a server in between says. */
  constructor(readonly retryAfter = 0) {
    super();
  }
}

/** After how many seconds, at least, the same request may go better by itself; null for what somebody has to do something about. */
export function retryAfter(error: unknown): number | null {
  if (error instanceof Unreachable) return error.retryAfter;
  if (error instanceof Refused && (error.status === 429 || error.status >= 500)) return error.retryAfter;
  return null;
}

export interface Opened {
  readonly state: 'open' | 'answered' | 'completed';
  readonly wrapped: string;
  readonly manifest: string;
  readonly completion: string | null;
  readonly replies?: readonly SealedReply[];
  readonly expires: number;
}

/** The link asks for a one-time code before it opens. Times are UTC seconds of the relay's clock; `now` is that clock. */
export interface CodeWanted {
  readonly channel: 'email' | 'sms';
  /** The masked address or number. */
  readonly to: string;
  readonly sender: string;
  readonly language: string;
  readonly digits: number;
  readonly sent: number | null;
  readonly code_expires: number | null;
  readonly resend_after: number;
  readonly tries_left: number;
}

export interface CodeNeeded {
  readonly state: 'code';
  readonly code: CodeWanted;
  readonly now: number;
}

export interface CodeSent {
  readonly sent: number;
  readonly code_expires: number;
  readonly resend_after: number;
  readonly now: number;
}

export interface Receipt {
  readonly receipt: string;
  readonly received: number;
}

/** Bytes that have left since the last call. */
export type Progress = (bytes: number) => void;

export interface Api {
  open(): Promise<Opened | CodeNeeded>;
  blob(hash: string): Promise<Bytes>;
  putBlob(hash: string, sealed: Bytes, progress: Progress): Promise<void>;
  answer(body: string, progress: Progress): Promise<Receipt>;
  question(body: string): Promise<void>;
  sendCode(): Promise<CodeSent>;
  checkCode(code: string): Promise<{ readonly grant: string }>;
}

const kMaxBlob = (1 << 20) + 28;
const kTimeout = 60_000; // ms
/** Of a body of which nothing more comes: a line that went silent says nothing by itself. */
const kSilence = 15_000; // ms

/** `grant` is what a checked one-time code gave, empty before. */
export function relayApi(linkId: string, auth: Uint8Array, grant: () => string): Api {
  const base = `/api/v1/s/${linkId}`;
  const allowed = (type?: string): Record<string, string> => ({
    Authorization: `Link ${b64(auth)}`,
    ...(type ? { 'Content-Type': type } : {}),
    ...(grant() ? { 'Countersign-Grant': grant() } : {}),
  });
  const json = 'application/json';
  const post = async (path: string, body: string): Promise<unknown> => request(`${base}/${path}`, { method: 'POST', headers: allowed(json), body }, asJson);
  return {
    async open() {
      const text = JSON.stringify({ a: b64(auth), grant: grant() || undefined });
      return (await request(`${base}/open`, { method: 'POST', headers: { 'Content-Type': json }, body: text }, asJson)) as Opened | CodeNeeded;
    },
    blob(hash) {
      return request(`${base}/blobs/${hash}`, { headers: allowed() }, sealedBytes);
    },
    async putBlob(hash, sealed, progress) {
      await upload('PUT', `${base}/blobs/${hash}`, allowed('application/octet-stream'), sealed, progress);
    },
    async answer(text, progress) {
      return (await upload('POST', `${base}/answer`, allowed(json), text, progress)) as Receipt;
    },
    async question(text) {
      await post('question', text);
    },
    async sendCode() {
      return (await post('code', '{}')) as CodeSent;
    },
    async checkCode(code) {
      return (await post('code/check', JSON.stringify({ code }))) as { grant: string };
    },
  };
}

/** Reads the body; calls `came` with each part of it. */
type Reader<T> = (reply: Response, came: () => void) => Promise<T>;

/** Neither the reply nor the next part of its body is waited for without an end: a connection that breaks or falls silent is a lost one. */
async function request<T>(url: string, init: RequestInit, read: Reader<T>): Promise<T> {
  const silence = new AbortController();
  let timer = 0;
  const watch = (wait: number): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => silence.abort(), wait);
  };
  watch(kTimeout);
  try {
    const reply = await fetch(url, {
      ...init,
      signal: silence.signal,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    watch(kSilence);
    if (reply.ok) return await read(reply, () => watch(kSilence));
    throw refusal(reply.status, reply.headers.get('Retry-After'), await reply.json().catch(() => null));
  } catch (error) {
    throw error instanceof Refused || error instanceof Unreachable ? error : new Unreachable();
  } finally {
    clearTimeout(timer);
  }
}

const asJson: Reader<unknown> = async (reply, came) => JSON.parse(fromUtf8(await whole(reply, came, Infinity))) as unknown;

const sealedBytes: Reader<Bytes> = (reply, came) => whole(reply, came, kMaxBlob);

async function whole(reply: Response, came: () => void, most: number): Promise<Bytes> {
  const reader = reply.body!.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    came();
    parts.push(part.value);
    size += part.value.length;
    if (size > most) {
      void reader.cancel().catch(() => undefined);
      throw new Refused(413, 'too_large', 0);
    }
  }
  return concat(...parts);
}

/** XMLHttpRequest, because fetch does not tell how much of a body has left. The time-out counts from the last progress. */
function upload(method: string, url: string, headers: Record<string, string>, content: Bytes | string, progress: Progress): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    let counted = 0;
    let timer = 0;
    const watch = (): void => {
      clearTimeout(timer);
      timer = window.setTimeout(() => call.abort(), kTimeout);
    };
    const lost = (): void => {
      clearTimeout(timer);
      progress(-counted); // it starts again from nothing
      reject(new Unreachable());
    };
    call.open(method, url);
    for (const [name, value] of Object.entries(headers)) call.setRequestHeader(name, value);
    call.upload.addEventListener('progress', (event) => {
      watch();
      progress(event.loaded - counted);
      counted = event.loaded;
    });
    call.addEventListener('error', lost);
    call.addEventListener('abort', lost);
    call.addEventListener('load', () => {
      clearTimeout(timer);
      const reply = readJson(call.responseText);
      if (call.status >= 200 && call.status < 300) resolve(reply);
      else reject(refusal(call.status, call.getResponseHeader('Retry-After'), reply));
    });
    watch();
    call.send(content);
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function refusal(status: number, retryAfter: string | null, reply: unknown): Error {
  const wait = Number(retryAfter) || 0;
  if (status === 502 || status === 503 || status === 504) return new Unreachable(wait);
  const told = typeof reply === 'object' && reply !== null ? (reply as Record<string, unknown>) : {};
  const code = typeof told['error'] === 'string' ? told['error'] : '';
  return new Refused(status, code, wait, Number(told['tries_left']) || 0);
}
