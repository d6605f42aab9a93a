import { button, setBusy } from '../kit/button';
import { h, uniqueId } from '../kit/dom';
import { openDialog } from '../kit/dialog';
import { icon } from '../kit/icon';
import { t } from '../texts/texts';

/** Asks for the reason; `send` resolves with a sentence when it did not work. */
export function askDecline(who: string, send: (reason: string) => Promise<string | null>): void {
  const id = uniqueId('reason');
  const error = h('p', { class: 'error', id: `${id}-error`, role: 'alert' });
  const reason = h('textarea', { id, class: 'input', rows: 4, maxlength: 2000, 'aria-describedby': error.id, oninput: () => error.replaceChildren() });
  const fail = (text: string): void => {
    error.replaceChildren(icon('circle-alert', 16), h('span', { text }));
  };
  openDialog(t('decline_title'), (close) => {
    const confirm = button({
      label: t('decline_send'), look: 'danger', props: { class: 'button danger', 'data-act': 'decline' },
      press: async () => {
        const text = reason.value.trim();
        if (text === '') {
          fail(t('decline_needed'));
          reason.focus();
          return;
        }
        setBusy(confirm, true);
        const problem = await send(text);
        setBusy(confirm, false);
        if (problem) fail(problem);
        else close();
      },
    });
    return [
      h('p', { class: 'hint', text: t('decline_text', { who }) }),
      h('label', { class: 'label', for: id, text: t('decline_reason') }),
      reason,
      h('div', { class: 'dialog-foot' }, error, h('div', { class: 'row end' }, button({ label: t('decline_keep'), look: 'secondary', press: close }), confirm)),
    ];
  });
  reason.focus();
}
