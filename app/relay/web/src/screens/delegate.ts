/** Names somebody else to act instead. That is an answer: the sender then sends that person a link of their own. */
import { button, setBusy } from '../kit/button';
import { h, uniqueId, type Props } from '../kit/dom';
import { openDialog } from '../kit/dialog';
import { icon } from '../kit/icon';
import type { Delegate } from '../protocol/answer';
import { t, type TextKey } from '../texts/texts';

type Send = (to: Delegate, reason: string) => Promise<string | null>;

export function askDelegate(who: string, send: Send): void {
  const error = h('p', { class: 'error', id: uniqueId('delegate-error'), role: 'alert' });
  const fail = (text: string): void => error.replaceChildren(icon('circle-alert', 16), h('span', { text }));
  const line = (label: TextKey, props: Props, isOptional = false): { input: HTMLInputElement; parts: Node[] } => {
    const id = uniqueId('delegate');
    const input = h('input', { id, class: 'input', maxlength: 200, 'aria-describedby': error.id, oninput: () => error.replaceChildren(), ...props });
    const mark = isOptional ? h('span', { class: 'optional', text: t('optional') }) : null;
    return { input, parts: [h('label', { class: 'label', for: id }, t(label), mark), input] };
  };
  const name = line('delegate_name', { type: 'text', autocomplete: 'off', required: true });
  const email = line('delegate_email', { type: 'email', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false' });
  const phone = line('delegate_phone', { type: 'tel', autocomplete: 'off', placeholder: '+48 …' });
  const position = line('delegate_position', { type: 'text', autocomplete: 'off' }, true);
  const reason = line('delegate_reason', { type: 'text', autocomplete: 'off', maxlength: 500 }, true);

  openDialog(t('delegate_title'), (close) => {
    const confirm = button({
      label: t('delegate_send'), look: 'primary', props: { class: 'button primary', 'data-act': 'delegate' },
      press: async () => {
        const to: Delegate = {
          name: name.input.value.trim(), email: email.input.value.trim(), phone: phoneNumber(phone.input.value), position: position.input.value.trim(),
        };
        const wrong = whatIsWrong(to, phone.input.value);
        if (wrong) {
          fail(t(wrong.text));
          ({ name, email, phone })[wrong.at].input.focus();
          return;
        }
        setBusy(confirm, true);
        const problem = await send(to, reason.input.value.trim());
        setBusy(confirm, false);
        if (problem) fail(problem);
        else close();
      },
    });
    return [
      h('p', { class: 'hint', text: t('delegate_text', { who }) }),
      ...name.parts, ...email.parts, ...phone.parts, ...position.parts, ...reason.parts,
      h('div', { class: 'dialog-foot' }, error, h('div', { class: 'row end' }, button({ label: t('decline_keep'), look: 'secondary', press: close }), confirm)),
    ];
  });
  name.input.focus();
}

function whatIsWrong(to: Delegate, phoneTyped: string): { text: TextKey; at: 'name' | 'email' | 'phone' } | null {
  if (to.name === '') return { text: 'delegate_needs_name', at: 'name' };
  if (to.email === '' && phoneTyped.trim() === '') return { text: 'delegate_needs_way', at: 'email' };
  if (to.email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(to.email)) return { text: 'delegate_bad_email', at: 'email' };
  if (phoneTyped.trim() !== '' && to.phone === '') return { text: 'delegate_bad_phone', at: 'phone' };
  return null;
}

/** International, as gateways want it: "+" and 7 to 15 digits. Empty for anything else. */
function phoneNumber(typed: string): string {
  const bare = typed.replace(/[\s().\-/]/g, '').replace(/^00/, '+');
  return /^\+\d{7,15}$/.test(bare) ? bare : '';
}
