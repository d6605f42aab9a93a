import mark from '../kit/mark.svg';
import { h, type Child } from '../kit/dom';
import { icon } from '../kit/icon';
import { languageSwitch } from '../kit/language_switch';
import { t } from '../texts/texts';

/** The title line: the product's mark, what and who, the language. */
export function titleLine(title: string, ...subtitle: Child[]): HTMLElement {
  return h(
    'header',
    { class: 'title-line' },
    h('img', { src: mark, alt: '', width: 28, height: 28 }),
    h('div', { class: 'title-words' }, h('h1', { text: title }), subtitle.some(Boolean) ? h('p', {}, ...subtitle) : null),
    languageSwitch(),
  );
}

export function privateChip(): HTMLElement {
  return h('span', { class: 'chip ok' }, icon('lock', 14), h('span', { text: t('private') }));
}

export function page(head: HTMLElement, ...rest: Child[]): HTMLElement {
  return h('div', { class: 'screen' }, head, ...rest);
}
