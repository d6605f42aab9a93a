/** The one-time code: sent when asked for, typed, pasted or filled in by the phone, checked as soon as it is whole. */
import { button, setBusy } from '../kit/button';
import { h, uniqueId } from '../kit/dom';
import { icon } from '../kit/icon';
import { Refused, type CodeSent, type CodeWanted } from '../protocol/api';
import { t, waitText } from '../texts/texts';
import { notice } from './notice';

export interface CodeHost {
  readonly wanted: CodeWanted;
  /** The relay's clock less this one's, in seconds. */
  readonly clockAhead: () => number;
  send(): Promise<CodeSent>;
  /** Resolves when the link is open. */
  check(code: string): Promise<void>;
  /** What cannot be said beside the box: no connection, locked, expired. */
  fail(error: unknown): void;
}

export interface CodeScreen {
  readonly draw: () => HTMLElement;
  dispose(): void;
}

export function oneTimeCode(host: CodeHost): CodeScreen {
  const { wanted } = host;
  let sent = wanted.sent;
  let resendAt = wanted.sent === null ? 0 : wanted.resend_after;
  let typed = '';
  let problem = '';
  let checking = false;
  let ticking = 0;

  const now = (): number => Date.now() / 1000 + host.clockAhead();
  const wait = (): number => Math.max(0, Math.ceil(resendAt - now()));

  function draw(): HTMLElement {
    clearInterval(ticking);
    return sent === null ? askToSend() : entry();
  }

  function askToSend(): HTMLElement {
    const error = errorLine();
    const act = button({
      label: t(wanted.channel === 'sms' ? 'otc_send_sms' : 'otc_send_email', { to: wanted.to }), icon: wanted.channel === 'sms' ? 'smartphone' : 'mail', look: 'primary',
      press: () => void send(act, error.show), props: { class: 'button primary', 'data-act': 'send-code' },
    });
    if (problem) error.show(problem);
    return notice(
      { tone: 'accent', icon: 'shield-check', title: t('otc_title'), text: t('otc_text', { sender: wanted.sender }), body: [h('div', { class: 'code-form' }, error.element, h('div', { class: 'notice-actions' }, act))] },
      'one-time-code',
    );
  }

  function entry(): HTMLElement {
    const id = uniqueId('otc');
    const error = errorLine();
    const input = h('input', {
      id, class: 'input digits', type: 'text', inputmode: 'numeric', autocomplete: 'one-time-code', maxlength: 24, 'aria-describedby': `${id}-hint ${error.element.id}`,
      oninput: () => {
        // A pasted "123 456" or "Your code: 123456" is understood.
        typed = input.value.replace(/\D/g, '').slice(0, wanted.digits);
        if (input.value !== typed) input.value = typed;
        error.show('');
        if (typed.length === wanted.digits) void check();
      },
      onkeydown: (event: KeyboardEvent) => {
        if (event.key === 'Enter') void check();
      },
    });
    input.value = typed;
    const act = button({ label: t('code_open'), look: 'primary', press: () => void check(), props: { class: 'button primary', 'data-act': 'check-code' } });
    const again = button({ label: '', look: 'quiet', press: () => void send(again, error.show), props: { class: 'button quiet', 'data-act': 'send-code' } });
    const tick = (): void => {
      const seconds = wait();
      again.disabled = seconds > 0;
      again.querySelector('span')!.textContent = seconds > 0 ? t('otc_again_in', { seconds }) : t('otc_again');
    };
    tick();
    ticking = window.setInterval(tick, 1000);
    if (problem) error.show(problem);

    async function check(): Promise<void> {
      if (checking) return;
      if (typed.length < wanted.digits) {
        error.show(t('otc_short', { digits: wanted.digits }));
        input.focus();
        return;
      }
      checking = true;
      setBusy(act, true);
      try {
        await host.check(typed);
      } catch (failed) {
        typed = '';
        input.value = '';
        const text = sentence(failed);
        if (text === null) host.fail(failed);
        else if (failed instanceof Refused && failed.code === 'code_expired') restart(text);
        else error.show(text);
        input.focus();
      } finally {
        checking = false;
        setBusy(act, false);
      }
    }

    function restart(text: string): void {
      problem = text;
      sent = null;
      typed = '';
      const screen = input.closest('.screen');
      screen?.replaceWith(draw());
      document.querySelector<HTMLElement>('[data-act=send-code]')?.focus();
    }

    queueMicrotask(() => input.focus());
    return notice(
      {
        tone: 'accent', icon: 'shield-check', title: t('otc_enter'),
        text: t(wanted.channel === 'sms' ? 'otc_sent_sms' : 'otc_sent_email', { to: wanted.to }),
        body: [
          h(
            'div',
            { class: 'code-form' },
            h('label', { class: 'label', for: id, text: t('otc_label', { digits: wanted.digits }) }),
            input,
            h('p', { class: 'hint', id: `${id}-hint`, text: t('otc_hint') }),
            error.element,
            h('div', { class: 'notice-actions' }, act, again),
          ),
        ],
      },
      'one-time-code',
    );
  }

  async function send(pressed: HTMLButtonElement, show: (text: string) => void): Promise<void> {
    setBusy(pressed, true);
    try {
      const reply = await host.send();
      sent = reply.sent;
      resendAt = reply.resend_after;
      problem = '';
      typed = '';
      const screen = pressed.closest('.screen');
      screen?.replaceWith(draw());
    } catch (error) {
      setBusy(pressed, false);
      const text = sentence(error);
      if (text === null) host.fail(error);
      else show(text);
    }
  }

  return { draw, dispose: () => clearInterval(ticking) };
}

/** Null for what takes the whole screen. */
function sentence(error: unknown): string | null {
  if (!(error instanceof Refused)) return null;
  if (error.code === 'wrong_code') return t('otc_wrong', { left: error.triesLeft });
  if (error.code === 'code_expired') return t('otc_expired');
  if (error.status === 429) return t('otc_wait', { time: waitText(error.retryAfter) });
  return null;
}

function errorLine(): { element: HTMLElement; show(text: string): void } {
  const element = h('p', { class: 'error', id: uniqueId('otc-error'), role: 'alert' });
  return { element, show: (text) => element.replaceChildren(...(text ? [icon('circle-alert', 16), h('span', { text })] : [])) };
}
