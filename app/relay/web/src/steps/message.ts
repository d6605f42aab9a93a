import { h } from '../kit/dom';
import type { Manifest } from '../protocol/manifest';
import type { Reply } from '../protocol/question';
import { t } from '../texts/texts';

/** The sender's own words: open at first, and out of the way when read. */
export function messageFrom(manifest: Manifest): HTMLElement {
  const name = manifest.sender.name || manifest.sender.company;
  return h('details', { class: 'message', open: true }, h('summary', { text: t('message_from', { name }) }), h('p', { text: manifest.message }));
}

/** What the sender answered; the newest first. Null where nothing was asked or answered. */
export function answersFrom(manifest: Manifest, replies: readonly Reply[]): HTMLElement | null {
  if (replies.length === 0) return null;
  const one = ({ question, text, from }: Reply, index: number): HTMLElement =>
    h(
      'details',
      { class: 'message answer', open: index === 0 },
      h('summary', { text: t('answer_from', { name: from || manifest.sender.name || manifest.sender.company }) }),
      h('p', { class: 'asked', text: t('you_asked', { text: question }) }),
      h('p', { text }),
    );
  return h('div', { class: 'answers', role: 'group', 'aria-label': t('answers') }, ...[...replies].reverse().map(one));
}
