/** The full verdict in words: four facts for each signature, kept apart. */
import { h } from '../kit/dom';
import { icon } from '../kit/icon';
import { dateText, t, type TextKey } from '../texts/texts';
import type { JudgedSignature, Verdict } from './server';

interface Head {
  readonly icon: string;
  readonly tone: string;
  readonly title: TextKey;
  readonly text: TextKey;
}

const kHeads: Readonly<Record<string, Head>> = {
  TOTAL_PASSED: { icon: 'shield-check', tone: 'ok', title: 'full_passed', text: 'full_passed_text' },
  TOTAL_FAILED: { icon: 'shield-alert', tone: 'bad', title: 'full_failed', text: 'full_failed_text' },
  INDETERMINATE: { icon: 'circle-alert', tone: 'warning', title: 'full_open', text: 'full_open_text' },
  NO_SIGNATURE: { icon: 'file-text', tone: 'plain', title: 'check_none_title', text: 'check_none_text' },
  UNREADABLE: { icon: 'circle-alert', tone: 'warning', title: 'full_unreadable', text: 'full_unreadable_text' },
};

const kMarks: Readonly<Record<string, { icon: string; tone: string; text: TextKey }>> = {
  TOTAL_PASSED: { icon: 'check', tone: 'ok', text: 'full_valid' },
  TOTAL_FAILED: { icon: 'x', tone: 'bad', text: 'full_invalid' },
};

/** How a fact weighs: for the signature, against it, or neither. */
type Weight = 'ok' | 'bad' | 'open';

const kWeights: Readonly<Record<Weight, string>> = { ok: 'check', bad: 'x', open: 'circle-alert' };

export function fullReport(verdict: Verdict): HTMLElement {
  const head = kHeads[verdict.indication] ?? kHeads['INDETERMINATE']!;
  const signatures = Array.isArray(verdict.signatures) ? verdict.signatures : [];
  return h(
    'section',
    { class: 'report full', 'data-indication': verdict.indication, 'aria-label': t('full_title') },
    h('div', { class: 'report-head' }, h('span', { class: `notice-icon ${head.tone}` }, icon(head.icon, 28)), h('div', {}, h('h3', { text: t(head.title), tabindex: '-1' }), h('p', { class: 'hint', text: t(head.text) }))),
    signatures.length > 0 ? h('ul', { class: 'signatures' }, ...signatures.map(signature)) : null,
  );
}

function signature(judged: JudgedSignature): HTMLElement {
  const mark = kMarks[judged.indication] ?? { icon: 'circle-alert', tone: 'warning', text: 'full_undecided' as const };
  const name = nameIn(judged.signer.subject) || t('sign_nobody');
  const { modifications: since } = judged;
  const sinceText: TextKey = !since.permitted ? 'full_forbidden' : since.level === 'none' ? 'full_same' : 'full_allowed';
  const facts: readonly (readonly [Weight, string])[] = [
    [judged.intact ? 'ok' : 'bad', t(judged.intact ? 'full_intact' : 'full_broken')],
    [since.permitted ? 'ok' : 'bad', t(sinceText)],
    [judged.signer.trusted ? 'ok' : 'open', judged.signer.trusted ? t('full_trusted', { name: judged.signer.anchor ?? '' }) : t('full_untrusted')],
    [judged.provenTime ? 'ok' : 'open', judged.provenTime ? t('full_proven', { when: when(judged.provenTime) }) : judged.claimedTime ? t('full_stated', { when: when(judged.claimedTime) }) : t('full_timeless')],
  ];
  return h(
    'li',
    { class: 'signature-fact' },
    h(
      'div',
      { class: 'signature-line' },
      icon(judged.documentTimestamp ? 'clock' : 'signature', 18),
      h('strong', { text: judged.documentTimestamp ? `${t('sign_timestamp')}: ${name}` : name }),
      h('span', { class: `chip ${mark.tone}` }, icon(mark.icon, 14), h('span', { text: t(mark.text) })),
    ),
    h('ul', { class: 'facts' }, ...facts.map(([weight, text]) => h('li', { class: weight }, icon(kWeights[weight], 14), h('span', { text })))),
    since.permitted ? null : h('ul', { class: 'changes' }, ...[...new Set(since.changes.filter((change) => !change.permitted).map(changeText))].slice(0, 12).map((text) => h('li', { text }))),
  );
}

function changeText({ kind, page, object }: JudgedSignature['modifications']['changes'][number]): string {
  if (kind === 'pageAdded' || kind === 'pageRemoved') return t('change_pages');
  if (kind === 'annotationChanged') return t('change_note');
  if (kind === 'fieldAltered' || kind === 'fieldFilled') return t('change_field', { name: object });
  if ((kind === 'pageContentChanged' || kind === 'rendering' || kind === 'resourceChanged') && page) return t('change_page', { page });
  return t('change_other');
}

/** The common name out of an RFC 4514 name, with what a backslash hides. */
function nameIn(subject: string | null): string {
  const part = (type: string): string => (new RegExp(`(?:^|[,+])${type}=((?:\\\\.|[^,+\\\\])*)`).exec(subject ?? '')?.[1] ?? '').replace(/\\([^0-9A-Fa-f])/g, '$1');
  const [person, company] = [part('CN'), part('O')];
  return person && company && !person.includes(company) ? `${person}, ${company}` : person || company;
}

function when(iso: string): string {
  const ms = Date.parse(iso);
  return Number.isNaN(ms) ? iso : dateText(ms / 1000, true);
}
