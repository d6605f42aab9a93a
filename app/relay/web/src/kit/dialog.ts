import { button } from './button';
import { h, uniqueId, type Child } from './dom';
import { t } from '../texts/texts';

/** A modal dialog in the middle of the screen (a sheet on phones). Escape and the cross close it; it removes itself. */
export function openDialog(title: string, build: (close: () => void) => Child[]): HTMLDialogElement {
  const id = uniqueId('dialog');
  const dialog = h('dialog', { class: 'dialog', 'aria-labelledby': id });
  const close = (): void => dialog.close();
  dialog.append(
    h(
      'header',
      { class: 'dialog-head' },
      h('h2', { id, text: title }),
      button({ label: t('close'), icon: 'x', look: 'quiet', iconOnly: true, press: close }),
    ),
    h('div', { class: 'dialog-body' }, ...build(close)),
  );
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) close();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
