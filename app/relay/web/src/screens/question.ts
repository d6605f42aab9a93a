/** A question to the sender, sealed for the office. It changes nothing: the document waits. */
import { button, setBusy } from '../kit/button';
import { h, uniqueId } from '../kit/dom';
import { openDialog } from '../kit/dialog';
import { icon } from '../kit/icon';
import { kMaxQuestion } from '../protocol/question';
import { t } from '../texts/texts';

/** `send` resolves with a sentence when it did not work. `kept` holds what was typed while the dialog is closed. */
export function askQuestion(who: string, email: string, kept: { text: string }, send: (text: string) => Promise<string | null>): void {
  const id = uniqueId('question');
  const error = h('p', { class: 'error', id: `${id}-error`, role: 'alert' });
  const fail = (text: string): void => error.replaceChildren(icon('circle-alert', 16), h('span', { text }));
  const text = h('textarea', {
    id, class: 'input', rows: 5, maxlength: kMaxQuestion, 'aria-describedby': error.id,
    oninput: () => {
      kept.text = text.value;
      error.replaceChildren();
    },
  });
  text.value = kept.text;
  const dialog = openDialog(t('question_title'), (close) => {
    const confirm = button({
      label: t('question_send'), look: 'primary', props: { class: 'button primary', 'data-act': 'question' },
      press: async () => {
        const question = text.value.trim();
        if (question === '') {
          fail(t('question_needed'));
          text.focus();
          return;
        }
        setBusy(confirm, true);
        const problem = await send(question);
        setBusy(confirm, false);
        if (problem) {
          fail(problem);
          return;
        }
        kept.text = '';
        const ok = button({ label: t('close'), look: 'primary', press: close });
        dialog.querySelector('.dialog-body')!.replaceChildren(
          h('p', { class: 'sent', role: 'status' }, icon('circle-check', 20), h('span', { text: t('question_sent', { who }) })),
          h('div', { class: 'row end' }, ok),
        );
        ok.focus();
      },
    });
    const mail = /^[^\s@?&<>]+@[^\s@?&<>]+$/.test(email);
    return [
      h('p', { class: 'hint', text: t('question_text', { who }) }),
      h('label', { class: 'label', for: id, text: t('question_label') }),
      text,
      mail ? h('p', { class: 'hint' }, `${t('question_mail')} `, h('a', { href: `mailto:${email}`, text: email })) : null,
      h('div', { class: 'dialog-foot' }, error, h('div', { class: 'row end' }, button({ label: t('question_later'), look: 'secondary', press: close }), confirm)),
    ];
  });
  text.focus();
}
