/** The four requests of the page (link.md, "For the signer's page"). All go to the page's own origin; the page talks to nobody else. */
import { b64, type Bytes } from './bytes';

/** The relay answered, and refused. `code` is the relay's word: wrong_secret, unknown, expired, cancelled, already_answered, … */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly retryAfter: number,
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
  readonly expires: number;
}

export interface Receipt {
  readonly receipt: string;
  readonly received: number;
}

export interface Api {
  open(): Promise<Opened>;
  blob(hash: string, signal?: AbortSignal): Promise<Bytes>;
  answer(body: string): Promise<Receipt>;
}

const kMaxBlob = (1 << 20) + 28;
const kTimeout = 60_000;

export function relayApi(linkId: string, auth: Uint8Array): Api {
  const base = `/api/v1/s/${linkId}`;
  const authorization = { Authorization: `Link ${b64(auth)}` };
  const json = { 'Content-Type': 'application/json' };
  return {
    async open() {
      const reply = await request(`${base}/open`, { method: 'POST', headers: json, body: JSON.stringify({ a: b64(auth) }) });
      return (await parse(reply)) as Opened;
    },
    async blob(hash, signal) {
      const reply = await request(`${base}/blobs/${hash}`, { headers: authorization, signal: signal ?? null });
      const bytes = new Uint8Array(await body(reply.arrayBuffer()));
      if (bytes.length > kMaxBlob) throw new Refused(502, 'too_large', 0);
      return bytes;
    },
    async answer(text) {
      const reply = await request(`${base}/answer`, { method: 'POST', headers: { ...json, ...authorization }, body: text });
      return (await parse(reply)) as Receipt;
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
  if (reply.status === 502 || reply.status === 503 || reply.status === 504) throw new Unreachable();
  const error: unknown = await reply.json().catch(() => null);
  const code = typeof error === 'object' && error !== null && 'error' in error ? String(error.error) : '';
  throw new Refused(reply.status, code, Number(reply.headers.get('Retry-After')) || 0);
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
