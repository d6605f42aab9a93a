/** The order of what the signer does: consent, the asked values from top to bottom, the pictures, a last look. Pure. */
import { check } from '../fields/values';
import { isPicture, type Draft } from '../fields/draft';
import type { Field, Manifest } from '../protocol/manifest';

export type Step =
  | { readonly kind: 'consent' }
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'signature' | 'initials' | 'stamp'; readonly fields: readonly Field[]; readonly required: boolean }
  | { readonly kind: 'review' };

export function planSteps(manifest: Manifest): Step[] {
  if (manifest.act === 'copy') return [];
  const fields = [...manifest.fields].sort(readingOrder);
  const steps: Step[] = [{ kind: 'consent' }];
  for (const field of fields) if (!isPicture(field)) steps.push({ kind: 'field', field });
  for (const kind of ['signature', 'initials', 'stamp'] as const) {
    const places = fields.filter((field) => field.kind === kind);
    // Who is asked to sign signs, even where the sender forgot to say where: an answer without a signature is none.
    const signing = kind === 'signature' && manifest.act === 'sign';
    if (signing || places.length > 0) steps.push({ kind, fields: places, required: signing || places.some((field) => field.required) });
  }
  steps.push({ kind: 'review' });
  return steps;
}

export function isDone(step: Step, draft: Draft, locale: string): boolean {
  switch (step.kind) {
    case 'consent':
      return draft.consentedAt > 0;
    case 'field':
      return check(step.field, draft.entry(step.field), locale).ok;
    case 'signature':
    case 'initials':
    case 'stamp':
      return !step.required || draft[step.kind] !== null;
    case 'review':
      return false;
  }
}

export function fieldsOf(step: Step): readonly Field[] {
  return step.kind === 'field' ? [step.field] : 'fields' in step ? step.fields : [];
}

/** By document and page, then from the top, then from the left; half a line apart is the same line. */
function readingOrder(a: Field, b: Field): number {
  if (a.document !== b.document) return a.document - b.document;
  if (a.page !== b.page) return a.page - b.page;
  const [ax, ay, , ah] = a.rect;
  const [bx, by, , bh] = b.rect;
  const tops = by + bh - (ay + ah);
  return Math.abs(tops) > 6 ? tops : ax - bx;
}
