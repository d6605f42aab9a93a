/** What the browser found out about the signatures of a file, in words. */
import { h } from '../kit/dom';
import { icon } from '../kit/icon';
import { dateText, t, type TextKey } from '../texts/texts';
import { sameName, shownName } from './certificate';
import type { Outcome } from './cms';
import type { FoundSignature } from './pdf_signatures';

export type Sum = 'good' | 'added' | 'bad' | 'none' | 'unknown';

export function sumUp(found: readonly FoundSignature[]): Sum {
  if (found.length === 0) return 'none';
  if (found.some((each) => each.outcome === 'bad' || each.provenOutcome === 'bad')) return 'bad';
  if (found.some((each) => each.outcome === 'unknown')) return 'unknown';
  return found[found.length - 1]!.coversAll ? 'good' : 'added';
}

const kSums: Readonly<Record<Sum, { icon: string; tone: string; title: TextKey; text: TextKey }>> = {
  good: { icon: 'shield-check', tone: 'ok', title: 'check_all_good', text: 'check_all_good_text' },
  added: { icon: 'shield-alert', tone: 'warning', title: 'check_added_title', text: 'check_added_text' },
  bad: { icon: 'shield-alert', tone: 'bad', title: 'check_bad_title', text: 'check_bad_text' },
  none: { icon: 'file-text', tone: 'plain', title: 'check_none_title', text: 'check_none_text' },
  unknown: { icon: 'circle-alert', tone: 'warning', title: 'check_unknown_title', text: 'check_unknown_text' },
};

/** The headline and one entry for each signature. `extra` goes between them. `other`: why it is the wrong file, whatever its signatures are. */
export function report(found: readonly FoundSignature[], other: TextKey | null, ...extra: (Node | null)[]): HTMLElement {
  const sum = sumUp(found);
  const { icon: name, tone, title, text } = other ? { ...kSums.bad, title: other, text: kSums[sum].title } : kSums[sum];
  return h(
    'section',
    { class: 'report', 'data-sum': sum },
    h('div', { class: 'report-head' }, h('span', { class: `notice-icon ${tone}` }, icon(name, 28)), h('div', {}, h('h3', { text: t(title) }), h('p', { class: 'hint', text: t(text) }))),
    ...extra,
    found.length > 0 ? h('ul', { class: 'signatures' }, ...found.map(signature)) : null,
    found.length > 0 ? h('p', { class: 'quiet-note', text: t('check_limits') }) : null,
  );
}

const kLooks: Readonly<Record<Outcome, { icon: string; tone: string; text: TextKey }>> = {
  good: { icon: 'check', tone: 'ok', text: 'sign_good' },
  bad: { icon: 'x', tone: 'bad', text: 'sign_bad' },
  unknown: { icon: 'circle-alert', tone: 'warning', text: 'sign_unknown' },
};

function signature(found: FoundSignature): HTMLElement {
  const { signer } = found;
  const look = kLooks[found.outcome];
  const name = signer ? shownName(signer.subject) : t('sign_nobody');
  const facts: string[] = [];
  if (signer) facts.push(t(sameName(signer.subject, signer.issuer) ? 'sign_self' : 'sign_issuer', { issuer: shownName(signer.issuer) }));
  if (found.provenOutcome === 'bad') facts.push(t('sign_proven_bad'));
  else if (found.provenAt && found.provenBy) facts.push(t('sign_proven', { when: when(found.provenAt), by: shownName(found.provenBy.subject) }));
  else if (found.claimedAt) facts.push(t('sign_claimed', { when: when(found.claimedAt) }));
  facts.push(t(found.coversAll ? 'sign_all' : 'sign_part'));
  return h(
    'li',
    { class: 'signature-fact' },
    h(
      'div',
      { class: 'signature-line' },
      icon(found.isTimestamp ? 'clock' : 'signature', 18),
      h('strong', { text: found.isTimestamp ? `${t('sign_timestamp')}: ${name}` : name }),
      h('span', { class: `chip ${look.tone}` }, icon(look.icon, 14), h('span', { text: t(look.text) })),
    ),
    ...facts.map((text) => h('p', { text })),
  );
}

function when(ms: number): string {
  return dateText(ms / 1000, true);
}
