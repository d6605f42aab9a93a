/** The order of what the signer does: consent, the asked values in the sender's order, the pictures, a last look. Pure. */
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
  const fields = goingOrder(manifest.fields);
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

/**
 * As the sender chose; what has no chosen place follows as it is read: by document and page, from the top, then from the left.
 * Half a line apart is the same line: what is near the line's first field, as the desktop has it (core/pdf/reading_order.h).
 */
function goingOrder(fields: readonly Field[]): Field[] {
  const top = ({ rect }: Field): number => -(rect[1] + rect[3]);
  const byTop = [...fields].sort((a, b) => a.document - b.document || a.page - b.page || top(a) - top(b) || a.rect[0] - b.rect[0]);
  const line = new Map<Field, number>();
  let first: Field | null = null;
  let lines = 0;
  for (const field of byTop) {
    const same: boolean = first !== null && first.document === field.document && first.page === field.page && top(field) - top(first) <= 6;
    if (!same) {
      first = field;
      ++lines;
    }
    line.set(field, lines);
  }
  return byTop.sort((a, b) => place(a) - place(b) || line.get(a)! - line.get(b)! || a.rect[0] - b.rect[0]);
}

function place(field: Field): number {
  return field.order > 0 ? field.order : Number.MAX_SAFE_INTEGER;
}
