import { h } from '../kit/dom';
import { t } from '../texts/texts';
import { page, titleLine } from './frame';

/** A sheet of paper taking shape; the words and the bar come after half a second, so that a quick link shows no flicker. */
export function loading(): { draw: () => HTMLElement; set: (part: number) => void } {
  const fill = h('span', { class: 'bar-fill' });
  const words = h('p', { role: 'status', text: t('loading') });
  let percent = 0;
  const say = (): void => {
    words.textContent = percent > 0 && percent < 100 ? t('loading_part', { percent }) : t('loading');
  };
  return {
    draw: () => {
      say();
      const lines = Array.from({ length: 7 }, () => h('span', { class: 'ghost-line' }));
      const screen = page(
        titleLine('Countersign', ''),
        h('main', { class: 'loading' }, h('div', { class: 'ghost' }, ...lines), h('div', { class: 'loading-note' }, words, h('span', { class: 'bar' }, fill))),
      );
      screen.dataset['state'] = 'loading';
      return screen;
    },
    set: (part) => {
      percent = Math.round(part * 100);
      fill.style.width = `${percent}%`;
      say();
    },
  };
}
