/** A calm full-screen message: what is the case, what to do next. */
import { h, uniqueId, type Child } from '../kit/dom';
import { icon } from '../kit/icon';
import { page, privateChip, titleLine } from './frame';

export interface Notice {
  readonly tone: 'accent' | 'ok' | 'warning' | 'bad' | 'plain';
  readonly icon: string;
  readonly title: string;
  readonly text: string;
  readonly head?: { readonly title: string; readonly subtitle: string };
  readonly body?: readonly Child[];
  readonly note?: boolean;
}

export function notice(spec: Notice, state: string): HTMLElement {
  const id = uniqueId('notice');
  const card = h(
    'main',
    { class: 'notice', 'aria-labelledby': id },
    h('span', { class: `notice-icon ${spec.tone}` }, icon(spec.icon, 30)),
    h('h2', { id, text: spec.title, tabindex: '-1' }),
    spec.text ? h('p', { class: 'notice-text', text: spec.text }) : null,
    ...(spec.body ?? []),
    spec.note ? privateChip() : null,
  );
  const screen = page(titleLine(spec.head?.title ?? 'Countersign', spec.head?.subtitle ?? ''), h('div', { class: 'notice-room' }, card));
  screen.dataset['state'] = state;
  return screen;
}
