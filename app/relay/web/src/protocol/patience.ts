/** Waiting for what may go better by itself: the connection comes back, a busy server takes a request again. */
import { retryAfter } from './api';

export const kFirstWait = 3_000; // ms
const kLongestAsked = 60 * 60_000; // ms

/** Tries until it succeeds or the trouble is one that stays. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      await waitOut(error, kFirstWait);
    }
  }
}

/** Until the same may go better: as long as the server asks for, otherwise so many milliseconds or until there is a connection again. */
export async function waitOut(error: unknown, wait: number): Promise<void> {
  const asked = retryAfter(error);
  if (asked === null) throw error;
  if (asked > 0) await new Promise((resolve) => setTimeout(resolve, Math.min(Math.max(asked * 1_000, wait), kLongestAsked)));
  else await online(wait);
}

/** After so many milliseconds, or when the browser has a connection again. */
function online(wait: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, wait);
    addEventListener('online', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
