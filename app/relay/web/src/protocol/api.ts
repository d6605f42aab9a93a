/** The requests of the page (link.md, "For the signer's page"). All go to the page's own origin; the page talks to nobody else. */
import { b64, type Bytes } from './bytes';
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
export class Unreachable extends Error {}

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
  blob(hash: string, signal?: AbortSignal): Promise<Bytes>;
  putBlob(hash: string, sealed: Bytes, progress: Progress): Promise<void>;
  answer(body: string, progress: Progress): Promise<Receipt>;
  question(body: string): Promise<void>;
  sendCode(): Promise<CodeSent>;
  checkCode(code: string): Promise<{ readonly grant: string }>;
}

const kMaxBlob = (1 << 20) + 28;
const kTimeout = 60_000;

/** `grant` is what a checked one-time code gave, empty before. */
export function relayApi(linkId: string, auth: Uint8Array, grant: () => string): Api {
  const base = `/api/v1/s/${linkId}`;
  const allowed = (type?: string): Record<string, string> => ({
    Authorization: `Link ${b64(auth)}`,
    ...(type ? { 'Content-Type': type } : {}),
    ...(grant() ? { 'Countersign-Grant': grant() } : {}),
  });
  const json = 'application/json';
  const post = async (path: string, body: string): Promise<unknown> => parse(await request(`${base}/${path}`, { method: 'POST', headers: allowed(json), body }));
  return {
    async open() {
      const text = JSON.stringify({ a: b64(auth), grant: grant() || undefined });
      return (await parse(await request(`${base}/open`, { method: 'POST', headers: { 'Content-Type': json }, body: text }))) as Opened | CodeNeeded;
    },
    async blob(hash, signal) {
      const reply = await request(`${base}/blobs/${hash}`, { headers: allowed(), signal: signal ?? null });
      const bytes = new Uint8Array(await body(reply.arrayBuffer()));
      if (bytes.length > kMaxBlob) throw new Refused(502, 'too_large', 0);
      return bytes;
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

async function request(url: string, init: RequestInit): Promise<Response> {
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), kTimeout);
  init.signal?.addEventListener('abort', () => timeout.abort(), { once: true });
  let reply: Response;
  try {
    reply = await fetch(url, {
      ...init,
      signal: timeout.signal,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
  } catch {
    throw new Unreachable();
  } finally {
    clearTimeout(timer);
  }
  if (reply.ok) return reply;
  throw refusal(reply.status, reply.headers.get('Retry-After'), await reply.json().catch(() => null));
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
  if (status === 502 || status === 503 || status === 504) return new Unreachable();
  const told = typeof reply === 'object' && reply !== null ? (reply as Record<string, unknown>) : {};
  const code = typeof told['error'] === 'string' ? told['error'] : '';
  return new Refused(status, code, Number(retryAfter) || 0, Number(told['tries_left']) || 0);
}

async function parse(reply: Response): Promise<unknown> {
  return body(reply.json());
}

/** A connection that breaks in the middle of a body is a lost connection too. */
async function body<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch {
    throw new Unreachable();
  }
}
