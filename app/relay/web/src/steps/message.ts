import { h } from '../kit/dom';
import type { Manifest } from '../protocol/manifest';
import { t } from '../texts/texts';

/** The sender's own words: open at first, and out of the way when read. */
export function messageFrom(manifest: Manifest): HTMLElement {
  const name = manifest.sender.name || manifest.sender.company;
  return h('details', { class: 'message', open: true }, h('summary', { text: t('message_from', { name }) }), h('p', { text: manifest.message }));
}
