/** The screens around the document. Each says what is the case and what comes next. */
import { button } from '../kit/button';
import { h, uniqueId } from '../kit/dom';
import { icon } from '../kit/icon';
import type { Receipt } from '../protocol/api';
import type { Completion, Manifest } from '../protocol/manifest';
import type { Reply } from '../protocol/question';
import { answersFrom } from '../steps/message';
import { stillToAct } from '../steps/route';
import { dateText, t, waitText } from '../texts/texts';
import { who } from '../texts/who';
import { notice, type Notice } from './notice';

type Press = (pressed: HTMLButtonElement) => void;

export type FailureKind = 'link' | 'unknown' | 'expired' | 'cancelled' | 'replaced' | 'locked' | 'offline' | 'busy' | 'altered' | 'old' | 'failed';

const kFailures: Readonly<Record<FailureKind, Pick<Notice, 'icon' | 'tone'>>> = {
  link: { icon: 'link-2-off', tone: 'warning' },
  unknown: { icon: 'link-2-off', tone: 'warning' },
  expired: { icon: 'clock', tone: 'warning' },
  cancelled: { icon: 'ban', tone: 'plain' },
  replaced: { icon: 'mail', tone: 'plain' },
  locked: { icon: 'lock', tone: 'warning' },
  offline: { icon: 'wifi-off', tone: 'warning' },
  busy: { icon: 'clock', tone: 'plain' },
  altered: { icon: 'circle-alert', tone: 'bad' },
  old: { icon: 'circle-alert', tone: 'warning' },
  failed: { icon: 'circle-alert', tone: 'bad' },
};

/** `retryAfter` in seconds, for a relay that is busy; `note` below the text. */
export function failure(kind: FailureKind, retryAfter = 0, note: string | null = null): HTMLElement {
  const text = kind === 'busy' && retryAfter > 60 ? t('busy_wait', { time: waitText(retryAfter) }) : t(`${kind}_text`);
  const body = note ? [h('p', { class: 'what-next' }, icon('lock', 18), h('span', { text: note }))] : [];
  return notice({ ...kFailures[kind], title: t(`${kind}_title`), text, body }, kind);
}

export function prompt(open: Press): HTMLElement {
  const act = button({ label: t('prompt_open'), icon: 'file-text', look: 'primary', press: () => open(act), props: { class: 'button primary', 'data-act': 'open' } });
  return notice(
    { tone: 'accent', icon: 'signature', title: t('prompt_title'), text: t('prompt_text'), body: [h('div', { class: 'notice-actions' }, act)], note: true },
    'prompt',
  );
}

export function accessCode(wasWrong: boolean, open: (code: string, pressed: HTMLButtonElement) => void): HTMLElement {
  const id = uniqueId('code');
  const error = h('p', { class: 'error', id: `${id}-error`, role: 'alert' });
  const fail = (text: string): void => error.replaceChildren(icon('circle-alert', 16), h('span', { text }));
  const input = h('input', { id, class: 'input', type: 'text', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', maxlength: 200, 'aria-describedby': error.id, oninput: () => error.replaceChildren() });
  const act = button({ label: t('code_open'), look: 'primary', press: () => submit(), props: { class: 'button primary', 'data-act': 'code' } });
  const submit = (): void => {
    const code = input.value.trim();
    if (code === '') fail(t('code_empty'));
    else open(code, act);
  };
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') submit();
  });
  if (wasWrong) fail(t('code_wrong'));
  const form = h('div', { class: 'code-form' }, h('label', { class: 'label', for: id, text: t('code_label') }), input, error, h('div', { class: 'notice-actions' }, act));
  return notice({ tone: 'accent', icon: 'key-round', title: t('code_title'), text: t('code_text'), body: [form] }, 'code');
}

export function done(manifest: Manifest, receipt: Receipt, copy: Press): HTMLElement {
  const approve = manifest.act === 'approve';
  const act = button({ label: t('done_download'), icon: 'download', look: 'secondary', press: () => copy(act), props: { class: 'button secondary', 'data-act': 'download' } });
  return notice(
    {
      tone: 'ok',
      icon: 'circle-check',
      title: t(approve ? 'done_title_approve' : 'done_title'),
      text: t('done_text', { who: who(manifest) }),
      head: heading(manifest),
      body: [
        h(
          'dl',
          { class: 'receipt' },
          h('dt', { text: t('done_receipt') }),
          h('dd', {}, h('span', { text: dateText(receipt.received, true) }), h('code', { text: (receipt.receipt.match(/.{4}/g) ?? []).slice(0, 4).join(' '), title: receipt.receipt })),
        ),
        stillToAct(manifest),
        h('div', { class: 'notice-actions' }, act),
        h('p', { class: 'quiet-note', text: t('done_close') }),
      ],
    },
    'done',
  );
}

export function declined(manifest: Manifest): HTMLElement {
  return notice({ tone: 'plain', icon: 'ban', title: t('declined_title'), text: t('declined_text', { who: who(manifest) }), head: heading(manifest) }, 'declined');
}

export function delegated(manifest: Manifest, name: string): HTMLElement {
  return notice({ tone: 'plain', icon: 'send', title: t('delegated_title'), text: t('delegated_text', { who: who(manifest), name }), head: heading(manifest) }, 'delegated');
}

export function answered(manifest: Manifest, replies: readonly Reply[], note: string | null, readIt: () => void, lookAgain: Press, ask: () => void): HTMLElement {
  const again = button({ label: t('retry'), icon: 'refresh-cw', look: 'secondary', press: () => lookAgain(again), props: { class: 'button secondary', 'data-act': 'look' } });
  const read = button({ label: t('answered_read'), icon: 'file-text', look: 'primary', press: readIt, props: { class: 'button primary', 'data-act': 'read' } });
  return notice(
    {
      tone: 'ok',
      icon: 'circle-check',
      title: t('answered_title'),
      text: t('answered_text', { who: who(manifest) }),
      head: heading(manifest),
      body: [note ? h('p', { class: 'quiet-note', role: 'status', text: note }) : null, answersFrom(manifest, replies), stillToAct(manifest), h('div', { class: 'notice-actions' }, read, again, button({ label: t('ask'), look: 'quiet', press: ask }))],
    },
    'answered',
  );
}

export function completed(manifest: Manifest, completion: Completion, expires: number, copy: Press, readIt: () => void, checkIt: Press): HTMLElement {
  const act = button({ label: t('completed_download'), icon: 'download', look: 'primary', press: () => copy(act), props: { class: 'button primary', 'data-act': 'download' } });
  const read = button({ label: t('completed_read'), icon: 'file-text', look: 'secondary', press: readIt, props: { class: 'button secondary', 'data-act': 'read' } });
  const check = button({ label: t('check_here'), icon: 'shield-check', look: 'secondary', press: () => checkIt(check), props: { class: 'button secondary', 'data-act': 'check' } });
  return notice(
    {
      tone: 'ok',
      icon: 'shield-check',
      title: t('completed_title'),
      text: t('completed_text', { date: dateText(completion.completed), expires: dateText(expires) }),
      head: heading(manifest),
      body: [h('div', { class: 'notice-actions' }, act, read, check)],
      note: true,
    },
    'completed',
  );
}

export function heading(manifest: Manifest): { title: string; subtitle: string } {
  return { title: manifest.envelope.title || manifest.documents[0]!.name, subtitle: who(manifest) };
}
