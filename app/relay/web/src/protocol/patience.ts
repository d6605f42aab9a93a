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

/** Until the same may go better: as long as the server asks for, otherwise for a lull. */
export async function waitOut(error: unknown, wait: number): Promise<void> {
  const asked = retryAfter(error);
  if (asked === null) throw error;
  if (asked > 0) await new Promise((resolve) => setTimeout(resolve, Math.min(Math.max(asked * 1_000, wait), kLongestAsked)));
  else await lull(wait);
}

/** So many milliseconds (for ever, where Infinity), or until the browser has a connection again or the page is looked at again. */
export function lull(wait: number): Promise<void> {
  return new Promise((resolve) => {
    const over = (): void => {
      clearTimeout(timer);
      removeEventListener('online', over);
      document.removeEventListener('visibilitychange', seen);
      resolve();
    };
    const seen = (): void => {
      if (document.visibilityState === 'visible') over();
    };
    const timer = Number.isFinite(wait) ? setTimeout(over, wait) : undefined;
    addEventListener('online', over);
    document.addEventListener('visibilitychange', seen);
  });
}
