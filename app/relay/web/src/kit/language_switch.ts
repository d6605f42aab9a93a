import { h } from './dom';
import { currentLanguage, kLanguages, setLanguage, t, type Language } from '../texts/texts';

/** The chip at the right of the title line. A native select: phones show their own picker, keyboards and readers know it. */
export function languageSwitch(): HTMLElement {
  const select = h(
    'select',
    {
      'aria-label': t('language'),
      onchange: async () => {
        await setLanguage(select.value as Language).catch(() => undefined);
        // The title line was drawn anew; the focus stays where it was.
        document.querySelector<HTMLElement>('.language select')?.focus();
      },
    },
    ...Object.entries(kLanguages).map(([code, name]) => h('option', { value: code, text: name, lang: code.replace('_', '-') })),
  );
  select.value = currentLanguage();
  return h('span', { class: 'language' }, h('span', { class: 'language-code', 'aria-hidden': 'true', text: currentLanguage().slice(0, 2).toUpperCase() }), select);
}
