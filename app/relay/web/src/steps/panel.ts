/**
 * The guide beside the document: on large screens a column with every step, on phones a sheet at the bottom that shows the
 * current step and can be lowered to read. The primary button always leads to what comes next.
 */
import type { AttachmentHost } from '../fields/attachments';
import type { Draft } from '../fields/draft';
import { button, setBusy } from '../kit/button';
import { h, isPhone, uniqueId, type Child } from '../kit/dom';
import { icon } from '../kit/icon';
import type { Field } from '../protocol/manifest';
import type { Reply } from '../protocol/question';
import type { Arriving } from '../screens/arriving';
import { locale, momentText, t } from '../texts/texts';
import { stepForm, stepNext, stepTitle, type StepForm } from './forms';
import { answersFrom, messageFrom } from './message';
import { fieldsOf, isDone, type Step } from './plan';
import { routeOf } from './route';

/** Why an answer did not go; `again` where the same try may work later without anybody's doing. */
export interface SendProblem {
  readonly text: string;
  readonly again: boolean;
}

export interface PanelHost {
  /** Bring the step's places into view. */
  showStep(step: Step): void;
  /** Seals and sends; says how far it is, between 0 and 1, and what came of it. */
  submit(progress: (part: number) => void): Promise<SendProblem | null>;
  readonly files: AttachmentHost;
  /** Empties what was kept from the last visit. */
  readonly startAfresh: () => void;
  readonly asides: () => Child[];
  readonly replies: readonly Reply[];
}

const kFirstRetry = 5_000;
const kLongestRetry = 60_000;
const kShortRoute = 3;

export class Panel {
  readonly element = h('section', { class: 'panel' });
  private current = 0;
  private open = false;
  private form: StepForm | null = null;
  private problem: SendProblem | null = null;
  private retrying = 0;
  private retryWait = kFirstRetry;
  private arriving: Arriving = { part: 0, isWhole: false, isLost: false };
  private readonly online = (): void => this.retry();
  private readonly phone = matchMedia('(max-width: 899px)');
  private readonly turned = (): void => {
    if (this.element.isConnected) this.render();
  };
  private readonly sizes = new ResizeObserver(() => this.keepInSight());
  private welcome: boolean;

  constructor(
    private readonly steps: readonly Step[],
    private readonly draft: Draft,
    private readonly host: PanelHost,
  ) {
    this.current = this.isDone(0) ? Math.min(Math.max(0, draft.step), steps.length - 1) : 0;
    this.welcome = draft.restoredFrom > 0;
    this.render();
    this.phone.addEventListener('change', this.turned);
    draft.onChange(() => this.refreshMarks());
  }

  dispose(): void {
    this.stopRetrying();
    this.phone.removeEventListener('change', this.turned);
    this.sizes.disconnect();
    this.form?.dispose?.();
  }

  /** Nobody signs what is not here to its last byte. */
  arrive(state: Arriving): void {
    this.arriving = state;
    const note = this.element.querySelector<HTMLElement>('.still-arriving');
    if (!note) return;
    if (!state.isWhole) {
      note.textContent = this.arrivingText();
      return;
    }
    const primary = this.element.querySelector<HTMLButtonElement>('[data-act=next]')!;
    if (!primary.hasAttribute('data-busy')) primary.disabled = false;
    primary.removeAttribute('aria-describedby');
    note.remove();
    // Said once, in a place that was there before: only then is it read out.
    this.part('.all-arrived')!.textContent = t('arriving_whole');
  }

  /** The step of a pressed field. */
  showField(field: Field): void {
    const index = this.steps.findIndex((step) => fieldsOf(step).includes(field));
    // Consent comes first: nothing is filled in before.
    if (index >= 0) this.goTo(this.isDone(0) ? index : 0);
  }

  render(): void {
    this.form?.dispose?.();
    const step = this.steps[this.current]!;
    const opened = this.open || !isPhone();
    this.form = stepForm(step, {
      draft: this.draft,
      steps: this.steps,
      files: this.host.files,
      next: () => void this.next(),
      goTo: (index) => this.goTo(index),
    });
    this.element.setAttribute('aria-label', t('steps'));
    this.element.dataset['open'] = String(opened);
    this.element.parentElement?.toggleAttribute('data-raised', opened);
    this.element.replaceChildren(this.head(), this.list(), this.actions(opened));
    this.sizes.disconnect();
    for (const part of this.element.querySelectorAll('.steps, .step[data-current]')) this.sizes.observe(part);
  }

  private head(): HTMLElement {
    const { manifest } = this.draft;
    const total = this.steps.length;
    const text = t('step_of', { step: this.current + 1, steps: total });
    const bar = h('span', { class: 'bar-fill' });
    bar.style.width = `${((this.current + (this.allDone() ? 1 : 0)) / total) * 100}%`;
    const coming = this.steps[this.open || !isPhone() ? this.current + 1 : this.current];
    const next = coming ? t('next_is', { what: stepNext(coming, manifest) }) : this.allDone() ? t('all_done') : '';
    return h(
      'div',
      { class: 'panel-head' },
      h('div', { class: 'panel-title' }, h('h2', { text: t('signing_as', { name: manifest.recipient.name || manifest.recipient.company }) }), manifest.recipient.name && manifest.recipient.company ? h('p', { text: manifest.recipient.company }) : null),
      answersFrom(manifest, this.host.replies),
      manifest.message ? this.message() : null,
      this.route(),
      this.welcome ? this.welcomeBack() : null,
      h(
        'div',
        { class: 'progress' },
        h('strong', { text }),
        h('span', { class: 'bar', role: 'progressbar', 'aria-label': t('steps'), 'aria-valuemin': 0, 'aria-valuemax': total, 'aria-valuenow': this.current + 1, 'aria-valuetext': text }, bar),
        h('span', { class: 'progress-next', text: next }),
        this.open ? button({ label: t('show_document'), icon: 'chevron-down', look: 'quiet', iconOnly: true, press: () => this.lower(), props: { class: 'button quiet icon-only lower' } }) : null,
      ),
    );
  }

  /** What an earlier visit left is here again, and whoever shares the device can clear it. */
  private welcomeBack(): HTMLElement {
    const afresh = button({ label: t('resume_afresh'), look: 'quiet', press: () => this.host.startAfresh(), props: { class: 'button quiet', 'data-act': 'afresh' } });
    return h('div', { class: 'welcome', role: 'status' }, icon('history', 18), h('span', { text: t('resume_text', { when: momentText(this.draft.restoredFrom) }) }), afresh);
  }

  /** Folded away by itself once the signer has begun. */
  private message(): HTMLElement {
    const element = messageFrom(this.draft.manifest);
    element.toggleAttribute('open', this.current === 0);
    return element;
  }

  /** A short one lies open until the signer has begun, where it takes no room from the steps. */
  private route(): HTMLElement | null {
    const { manifest } = this.draft;
    const hasRoom = !manifest.message && this.host.replies.length === 0 && matchMedia('(min-height: 50rem)').matches;
    const element = routeOf(manifest);
    element?.toggleAttribute('open', this.current === 0 && hasRoom && manifest.route.flatMap((step) => step.parties).length <= kShortRoute);
    return element;
  }

  private list(): HTMLElement {
    return h('ol', { class: 'steps' }, ...this.steps.map((step, index) => this.item(step, index)));
  }

  private item(step: Step, index: number): HTMLElement {
    const isCurrent = index === this.current;
    const title = stepTitle(step, this.draft.manifest);
    const optional = (step.kind === 'field' && !step.field.required && step.field.kind !== 'checkbox') || ('required' in step && !step.required);
    const heading = h(
      'button',
      {
        type: 'button', class: 'step-title', 'aria-current': isCurrent ? 'step' : undefined, 'aria-expanded': String(isCurrent),
        disabled: index > 0 && !this.isDone(0), onclick: () => this.goTo(index),
      },
      h('span', { class: 'step-mark', 'aria-hidden': 'true' }),
      h('span', { class: 'step-name', text: title }),
      optional ? h('span', { class: 'optional', text: t('optional') }) : null,
    );
    const item = h('li', { class: 'step', 'data-index': index }, heading);
    item.toggleAttribute('data-current', isCurrent);
    this.mark(item, step, index);
    if (isCurrent) item.append(h('div', { class: 'step-body' }, this.form!.element));
    return item;
  }

  private actions(opened: boolean): HTMLElement {
    const step = this.steps[this.current]!;
    const waits = opened && step.kind === 'review' && !this.arriving.isWhole;
    const note = waits ? h('p', { class: 'hint still-arriving', id: uniqueId('arriving'), text: this.arrivingText() }) : null;
    const whole = waits ? h('p', { class: 'visually-hidden all-arrived', role: 'status' }) : null;
    const primary = button({
      ...this.primaryLook(step, opened), look: 'primary', press: () => void this.next(),
      props: { class: 'button primary wide', 'data-act': 'next', disabled: waits, 'aria-describedby': note?.id },
    });
    const back = opened && isPhone() && this.current > 0
      ? button({ label: t('back'), icon: 'chevron-left', look: 'secondary', iconOnly: true, press: () => this.goTo(this.current - 1), props: { class: 'button secondary icon-only back' } })
      : null;
    const skip = opened && 'required' in step && !step.required && this.draft[step.kind] === null
      ? button({ label: t('skip'), look: 'quiet', press: () => this.goTo(this.current + 1) })
      : null;
    const error = h('p', { class: 'error send-error', role: 'alert' });
    if (this.problem) error.append(icon(this.problem.again ? 'wifi-off' : 'circle-alert', 16), h('span', { text: this.problem.text }));
    const sending = h('div', { class: 'bar sending', role: 'progressbar', 'aria-label': t('submitting'), 'aria-valuemin': 0, 'aria-valuemax': 100, hidden: true }, h('span', { class: 'bar-fill' }));
    return h('div', { class: 'panel-foot' }, sending, error, note, whole, h('div', { class: 'panel-actions' }, back, primary, skip), opened && isPhone() ? null : h('div', { class: 'asides' }, ...this.host.asides()));
  }

  private arrivingText(): string {
    return t('arriving_wait', { percent: Math.floor(this.arriving.part * 100) });
  }

  private primaryLook(step: Step, opened: boolean): { label: string; icon?: string } {
    const { act } = this.draft.manifest;
    if (!opened && this.current === 0) return { label: t('start'), icon: 'arrow-right' };
    if (!opened && this.welcome) return { label: t('continue'), icon: 'arrow-right' };
    if (!opened && step.kind === 'signature') return { label: t('sign'), icon: 'signature' };
    if (!opened && step.kind === 'review') return { label: stepTitle(step, this.draft.manifest), icon: 'signature' };
    if (step.kind === 'review') return act === 'approve' ? { label: t('submit_approve'), icon: 'check' } : { label: t('submit_sign'), icon: 'signature' };
    return { label: t(step.kind === 'field' ? 'next' : 'continue') };
  }

  private async next(): Promise<void> {
    if (!this.open && isPhone()) {
      this.raise();
      return;
    }
    const primary = this.element.querySelector<HTMLButtonElement>('[data-act=next]')!;
    if (primary.disabled) return;
    setBusy(primary, true);
    try {
      if (!(await this.form!.accept())) {
        this.keepInSight();
        return;
      }
      if (this.steps[this.current]!.kind !== 'review') {
        this.goTo(this.current + 1);
        return;
      }
      primary.querySelector('span')!.textContent = t('submitting');
      this.stopRetrying();
      this.problem = await this.host.submit((part) => this.showSending(part));
      if (this.problem) this.render();
      if (this.problem?.again) this.retryLater();
    } finally {
      setBusy(primary, false);
    }
  }

  private showSending(part: number): void {
    const bar = this.element.querySelector<HTMLElement>('.sending');
    if (!bar) return;
    bar.hidden = false;
    bar.setAttribute('aria-valuenow', String(Math.round(part * 100)));
    bar.querySelector<HTMLElement>('.bar-fill')!.style.width = `${Math.max(0, part) * 100}%`;
  }

  /** The signer has said "send": it goes as soon as there is a connection, unless they go back to change something. */
  private retryLater(): void {
    this.retrying = window.setTimeout(() => this.retry(), this.retryWait);
    this.retryWait = Math.min(this.retryWait * 2, kLongestRetry);
    addEventListener('online', this.online);
  }

  private retry(): void {
    this.stopRetrying();
    if (this.element.isConnected && this.steps[this.current]!.kind === 'review') void this.next();
  }

  private stopRetrying(): void {
    clearTimeout(this.retrying);
    removeEventListener('online', this.online);
  }

  private goTo(index: number): void {
    this.current = Math.min(this.steps.length - 1, Math.max(0, index));
    this.problem = null;
    this.welcome = false;
    this.stopRetrying();
    this.retryWait = kFirstRetry;
    this.draft.step = this.current;
    this.draft.touched();
    this.raise();
  }

  private raise(): void {
    this.open = true;
    this.render();
    this.host.showStep(this.steps[this.current]!);
    const title = this.element.querySelector<HTMLElement>('.step[data-current] .step-title');
    if (this.form?.focus) this.form.focus();
    else title?.focus({ preventScroll: true });
    // The step begins where the list does: whatever it grows by has the most room.
    const [list, item] = [this.part('.steps'), this.part('.step[data-current]')];
    if (list && item) list.scrollTop = item.offsetTop;
  }

  /** The current step, as much of it as there is room for, and above all what it complains of. */
  private keepInSight(): void {
    const list = this.part('.steps');
    if (!list?.clientHeight) return;
    for (const part of [this.part('.step[data-current]'), this.part('.step[data-current] .error:not(:empty)')]) if (part) scrollTo(list, part);
  }

  private part(selector: string): HTMLElement | null {
    return this.element.querySelector<HTMLElement>(selector);
  }

  private lower(): void {
    this.open = false;
    this.render();
    this.element.querySelector<HTMLElement>('[data-act=next]')?.focus({ preventScroll: true });
  }

  private refreshMarks(): void {
    for (const item of this.element.querySelectorAll<HTMLElement>('.step')) {
      const index = Number(item.dataset['index']);
      this.mark(item, this.steps[index]!, index);
      if (index > 0) item.querySelector<HTMLButtonElement>('.step-title')!.disabled = !this.isDone(0);
    }
  }

  private mark(item: HTMLElement, step: Step, index: number): void {
    const done = this.isDone(index) && (index < this.current || step.kind === 'consent' || hasContent(step, this.draft));
    item.toggleAttribute('data-done', done);
    item.querySelector('.step-mark')!.replaceChildren(done ? icon('check', 14) : String(index + 1));
  }

  private isDone(index: number): boolean {
    return isDone(this.steps[index]!, this.draft, locale());
  }

  private allDone(): boolean {
    return this.steps.every((step, index) => step.kind === 'review' || this.isDone(index));
  }
}

/** No further than it takes. scrollIntoView would move the whole page along with the list. */
function scrollTo(list: HTMLElement, part: HTMLElement): void {
  const room = list.getBoundingClientRect();
  const box = part.getBoundingClientRect();
  const [least, most] = [box.top - room.top, box.bottom - room.bottom].sort((a, b) => a - b) as [number, number];
  if (least > 0) list.scrollTop += least;
  else if (most < 0) list.scrollTop += most;
}

function hasContent(step: Step, draft: Draft): boolean {
  if (step.kind === 'field') return draft.entry(step.field) !== '' && draft.entry(step.field) !== false;
  return step.kind !== 'consent' && step.kind !== 'review' && draft[step.kind] !== null;
}
