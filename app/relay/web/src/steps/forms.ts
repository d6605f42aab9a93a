/** The form of each step: what is shown when it is the current one, and what has to hold before the next. */
import type { Draft } from '../fields/draft';
import { attachmentForm, type AttachmentHost } from '../fields/attachments';
import { fieldForm } from '../fields/inputs';
import { entryText, fieldLabel } from '../fields/label';
import { check } from '../fields/values';
import { button } from '../kit/button';
import { h, uniqueId } from '../kit/dom';
import { icon } from '../kit/icon';
import type { Image } from '../protocol/answer';
import type { Field, Manifest } from '../protocol/manifest';
import { signatureForm } from '../signature/signature_form';
import { stampForm } from '../signature/stamp_form';
import { locale, t, type TextKey } from '../texts/texts';
import { isDone, type Step } from './plan';
import { who } from '../texts/who';

export interface StepForm {
  readonly element: HTMLElement;
  /** The control that should have the focus, if typing is what comes next. */
  focus?(): void;
  /** False after saying what is missing. */
  accept(): Promise<boolean>;
  dispose?(): void;
}

export interface StepContext {
  readonly draft: Draft;
  readonly steps: readonly Step[];
  readonly files: AttachmentHost;
  next(): void;
  goTo(index: number): void;
}

export function stepForm(step: Step, context: StepContext): StepForm {
  switch (step.kind) {
    case 'consent':
      return consentForm(context.draft);
    case 'field': {
      const form = step.field.kind === 'attachment'
        ? attachmentForm(step.field, context.draft, context.files)
        : fieldForm(step.field, context.draft, () => context.next());
      const typed = step.field.kind === 'text' || step.field.kind === 'number';
      return { element: form.element, focus: typed ? () => form.focus() : undefined, accept: async () => form.accept() };
    }
    case 'signature':
    case 'initials':
      return pictureForm(step.kind, step, context.draft);
    case 'stamp':
      return stampStep(step, context.draft);
    case 'review':
      return reviewForm(context);
  }
}

export function stepTitle(step: Step, manifest: Manifest): string {
  if (step.kind === 'field') return fieldLabel(step.field);
  if (step.kind === 'review') return t(manifest.act === 'approve' ? 'step_review_approve' : 'step_review');
  return t(`step_${step.kind}`);
}

/** As in "Next: your signature". */
export function stepNext(step: Step, manifest: Manifest): string {
  if (step.kind === 'field') return fieldLabel(step.field);
  if (step.kind === 'review') return t(manifest.act === 'approve' ? 'next_review_approve' : 'next_review');
  return t(`next_${step.kind}`);
}

function errorLine(): { element: HTMLElement; show(key: TextKey | null): void } {
  const element = h('p', { class: 'error', role: 'alert' });
  return {
    element,
    show: (key) => element.replaceChildren(...(key ? [icon('circle-alert', 16), h('span', { text: t(key) })] : [])),
  };
}

function consentForm(draft: Draft): StepForm {
  const error = errorLine();
  const id = uniqueId('consent');
  const box = h('input', {
    type: 'checkbox', id,
    onchange: () => {
      draft.consentedAt = box.checked ? Date.now() : 0;
      error.show(null);
      draft.changed();
    },
  });
  box.checked = draft.consentedAt > 0;
  return {
    element: h(
      'div',
      { class: 'consent' },
      h('p', { class: 'consent-text', text: draft.manifest.consent.text, tabindex: '0' }),
      h('label', { class: 'check', for: id }, box, h('span', { text: t('consent_agree') })),
      error.element,
    ),
    async accept() {
      error.show(draft.consentedAt ? null : 'consent_needed');
      if (!draft.consentedAt) box.focus({ preventScroll: true });
      return draft.consentedAt > 0;
    },
  };
}

function pictureForm(kind: 'signature' | 'initials', step: Step & { fields: readonly Field[]; required: boolean }, draft: Draft): StepForm {
  const entry = kind === 'signature' ? draft.signatureEntry : draft.initialsEntry;
  const error = errorLine();
  const form = signatureForm(entry, kind, () => {
    error.show(null);
    draft.touched();
  });
  const places = step.fields.length > 1 ? h('p', { class: 'hint', text: t('sig_places', { count: step.fields.length }) }) : null;
  return {
    element: h('div', {}, form.element, places, error.element),
    async accept() {
      const made = await form.finish();
      if (typeof made === 'string') {
        draft[kind] = null;
        draft.changed();
        error.show(made);
        return false;
      }
      draft[kind] = made;
      draft.changed();
      return true;
    },
    dispose: () => form.dispose(),
  };
}

function stampStep(step: Step & { required: boolean }, draft: Draft): StepForm {
  const error = errorLine();
  const form = stampForm(draft.stamp);
  return {
    element: h('div', {}, form.element, error.element),
    async accept() {
      const made = await form.finish();
      if (typeof made !== 'string') {
        draft.stamp = made;
        draft.changed();
        return true;
      }
      error.show(step.required ? made : null);
      return !step.required;
    },
  };
}

function reviewForm({ draft, steps, goTo }: StepContext): StepForm {
  const { manifest } = draft;
  const rows = steps.flatMap((step, index) => {
    if (step.kind === 'consent' || step.kind === 'review') return [];
    const title = stepTitle(step, manifest);
    const change = button({ label: t('review_change', { label: title }), icon: 'pencil', look: 'quiet', iconOnly: true, press: () => goTo(index) });
    return [h('li', { class: 'review-row' }, h('div', { class: 'review-value' }, h('span', { class: 'review-label', text: title }), shown(step, draft)), change)];
  });
  return {
    element: h(
      'div',
      { class: 'review' },
      h('p', { class: 'hint', text: t('review_text') }),
      h('ul', {}, ...rows),
      h('p', { class: 'what-next' }, icon('shield-check', 18), h('span', { text: t(manifest.act === 'approve' ? 'review_after_approve' : 'review_after', { who: who(manifest) }) })),
    ),
    async accept() {
      const missing = steps.findIndex((step) => step.kind !== 'review' && !isDone(step, draft, locale()));
      if (missing >= 0) goTo(missing);
      return missing < 0;
    },
  };
}

function shown(step: Step, draft: Draft): HTMLElement {
  if (step.kind === 'field') {
    const entry = draft.entry(step.field);
    const files = draft.attachments(step.field);
    if (files.length > 0) return h('span', { class: 'review-text', text: files.map((file) => file.name).join('\n') });
    if (!check(step.field, entry, locale()).ok) return h('span', { class: 'chip warning', text: t('review_missing') });
    const text = entryText(step.field, entry, draft.manifest);
    return h('span', { class: text ? 'review-text' : 'review-text empty', text: text || t('review_empty') });
  }
  const image: Image | null = step.kind === 'signature' || step.kind === 'initials' || step.kind === 'stamp' ? draft[step.kind] : null;
  if (!image) return h('span', { class: isDone(step, draft, locale()) ? 'review-text empty' : 'chip warning', text: t(isDone(step, draft, locale()) ? 'review_empty' : 'review_missing') });
  const picture = h('img', { alt: '', class: 'review-picture' });
  const url = URL.createObjectURL(new Blob([image.png], { type: 'image/png' }));
  picture.addEventListener('load', () => URL.revokeObjectURL(url), { once: true });
  picture.src = url;
  return h('span', { class: 'review-paper' }, picture);
}
