/** Saves a draft shortly after each change, and at once when the page is left: a phone may never come back to a hidden tab. */
import type { Draft } from '../fields/draft';
import { savedDraft } from '../fields/saved_draft';

const kSoon = 300;

export class DraftKeeper {
  private timer = 0;
  private stopped = false;
  private saving: Promise<boolean> = Promise.resolve(true);
  /** False once a save failed: then leaving the page does lose something. */
  isKept = true;
  private readonly stopListening: () => void;
  private readonly hidden = (): void => {
    if (document.visibilityState === 'hidden') this.flush();
  };
  private readonly leaving = (): void => this.flush();

  constructor(
    private readonly draft: Draft,
    private readonly save: (saved: object) => Promise<boolean>,
  ) {
    this.stopListening = draft.onTouch(() => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.flush(), kSoon);
    });
    document.addEventListener('visibilitychange', this.hidden);
    addEventListener('pagehide', this.leaving);
  }

  /** Ends when nothing is being written any more: what is then removed stays removed. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    this.timer = 0;
    this.stopListening();
    document.removeEventListener('visibilitychange', this.hidden);
    removeEventListener('pagehide', this.leaving);
    await this.saving;
  }

  private flush(): void {
    if (this.timer === 0 || this.stopped) return;
    clearTimeout(this.timer);
    this.timer = 0;
    // One after another, so that an older state never overwrites a newer one.
    this.saving = this.saving.then(async () => (this.isKept = await this.save(savedDraft(this.draft, Date.now())).catch(() => false)));
  }
}
