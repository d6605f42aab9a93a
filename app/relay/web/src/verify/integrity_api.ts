/** What the integrity page asks the relay (docs/formats/integrity.md). Only the hash leaves, unless the full verdict is wanted. */

export interface Offers {
  readonly lookup: boolean;
  readonly verdict: boolean;
  readonly maxBytes: number;
}

export type Known = { readonly known: true; readonly completed: number } | { readonly known: false };

const kWays: RequestInit = { cache: 'no-store', credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' };

export async function offers(): Promise<Offers> {
  const told = (await json('/api/v1/integrity')) as Record<string, unknown> | null;
  return { lookup: told?.['lookup'] === true, verdict: told?.['verdict'] === true, maxBytes: Number(told?.['max_bytes']) || 0 };
}

/** Null when it could not be asked. */
export async function lookUp(hash: string): Promise<Known | null> {
  const told = (await json(`/api/v1/integrity/${hash}`)) as Record<string, unknown> | null;
  if (told?.['known'] === true) return { known: true, completed: Number(told['completed']) };
  return told?.['known'] === false ? { known: false } : null;
}

/** The verdict, or the status of the refusal (0 when nothing came). */
export async function fullVerdict(bytes: Uint8Array<ArrayBuffer>): Promise<{ readonly verdict: unknown } | { readonly status: number }> {
  try {
    const reply = await fetch('/api/v1/verdict', { ...kWays, method: 'POST', headers: { 'Content-Type': 'application/pdf' }, body: bytes });
    return reply.ok ? { verdict: (await reply.json()) as unknown } : { status: reply.status };
  } catch {
    return { status: 0 };
  }
}

async function json(url: string): Promise<unknown> {
  try {
    const reply = await fetch(url, kWays);
    return reply.ok ? ((await reply.json()) as unknown) : null;
  } catch {
    return null;
  }
}
