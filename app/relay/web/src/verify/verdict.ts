/** The full verdict of the relay's worker (docs/formats/verdict.md), shortened to what a reader asks first. */
import { h } from '../kit/dom';
import { icon } from '../kit/icon';
import { t, type TextKey } from '../texts/texts';

interface Signature {
  readonly who: string;
  readonly indication: string;
  readonly reason: string;
  readonly isPermitted: boolean;
}

export function verdictView(verdict: unknown): HTMLElement {
  const { signatures } = (verdict ?? {}) as { signatures?: unknown };
  const list = Array.isArray(signatures) ? signatures.map(readSignature) : [];
  if (list.length === 0) return h('p', { class: 'hint', text: t('check_none_title') });
  return h('ul', { class: 'signatures', 'data-verdict': '' }, ...list.map(line));
}

function readSignature(value: unknown): Signature {
  const from = (value ?? {}) as Record<string, unknown>;
  const signer = (from['signer'] ?? {}) as Record<string, unknown>;
  const modifications = (from['modifications'] ?? {}) as Record<string, unknown>;
  const subject = String(signer['subject'] ?? '');
  return {
    who: /(?:^|,)\s*CN=((?:\\.|[^,\\])+)/i.exec(subject)?.[1]?.replace(/\\(.)/g, '$1') ?? (subject || t('sign_nobody')),
    indication: String(from['indication'] ?? ''),
    reason: String(from['subIndication'] ?? ''),
    isPermitted: modifications['permitted'] !== false,
  };
}

function line({ who, indication, reason, isPermitted }: Signature): HTMLElement {
  const [name, tone, text] = indication === 'TOTAL_PASSED'
    ? ['shield-check', 'ok', t('verdict_passed')]
    : indication === 'TOTAL_FAILED'
      ? ['shield-alert', 'bad', isPermitted ? t('verdict_failed', { why: why(reason) }) : t('verdict_changes')]
      : ['circle-alert', 'warning', t('verdict_indeterminate', { why: why(reason) })];
  return h('li', { class: 'signature-fact', 'data-indication': indication }, h('div', { class: 'signature-line' }, icon('signature', 18), h('strong', { text: who })), h('p', { class: `verdict-line ${tone}` }, icon(name!, 16), h('span', { text: text! })));
}

const kReasons: Readonly<Record<string, TextKey>> = {
  NO_CERTIFICATE_CHAIN_FOUND: 'why_trust', NO_SIGNING_CERTIFICATE_FOUND: 'why_trust', CHAIN_CONSTRAINTS_FAILURE: 'why_trust',
  NO_POE: 'why_time', NOT_YET_VALID: 'why_expired', EXPIRED: 'why_expired', REVOKED: 'why_revoked', HASH_FAILURE: 'why_changed',
  SIG_CRYPTO_FAILURE: 'why_changed', TRY_LATER: 'why_later',
};

function why(code: string): string {
  return t(kReasons[code] ?? 'why_other', { code });
}
