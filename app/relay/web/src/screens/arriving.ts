/** While somebody reads, the rest of the documents comes: a thin line under the title, and words only where it does not. */
import { h } from '../kit/dom';
import { icon } from '../kit/icon';
import { t } from '../texts/texts';

export interface Arriving {
  /** Between 0 and 1. */
  readonly part: number;
  /** Here to the last byte, and checked. */
  readonly isWhole: boolean;
  /** The connection is away; it is tried again by itself. */
  readonly isLost: boolean;
}

export function arriving(): { element: HTMLElement; show(state: Arriving): void; relabel(): void } {
  const fill = h('span', { class: 'bar-fill' });
  const bar = h('div', { class: 'arriving-bar', role: 'progressbar', 'aria-valuemin': 0, 'aria-valuemax': 100 }, fill);
  const words = h('p', { class: 'arriving-lost', role: 'status' });
  const element = h('section', { class: 'arriving', hidden: true }, bar, words);
  let isLost = false;
  const say = (): void => {
    for (const part of [element, bar]) part.setAttribute('aria-label', t('arriving'));
    words.replaceChildren(...(isLost ? [icon('wifi-off', 16), h('span', { text: t('arriving_lost') })] : []));
  };
  say();
  return {
    element,
    relabel: say,
    show(state) {
      const percent = Math.floor(state.part * 100);
      element.hidden = state.isWhole;
      fill.style.width = `${percent}%`;
      bar.setAttribute('aria-valuenow', String(percent));
      if (isLost === state.isLost) return;
      isLost = state.isLost;
      say();
    },
  };
}
