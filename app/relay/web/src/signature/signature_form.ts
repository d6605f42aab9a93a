/** Type, draw or photograph a signature (or initials). Typing is first and enough: nobody has to draw. */
import { button } from '../kit/button';
import { h, uniqueId } from '../kit/dom';
import { icon } from '../kit/icon';
import type { DrawnImage } from '../protocol/answer';
import { t, type TextKey } from '../texts/texts';
import { drawingBox, type DrawingBox } from './drawn';
import type { Method, SignatureEntry } from './entry';
import { encode, trim } from './image';
import { photoForm, type PhotoForm } from './photo_form';
import { drawTyped } from './typed';

export interface SignatureForm {
  readonly element: HTMLElement;
  /** The picture, or which sentence says why there is none. */
  finish(): Promise<DrawnImage | TextKey>;
  dispose(): void;
}

const kTabs: readonly { method: Method; icon: string; label: TextKey }[] = [
  { method: 'typed', icon: 'type', label: 'sig_type' },
  { method: 'drawn', icon: 'pencil', label: 'sig_draw' },
  { method: 'photo', icon: 'camera', label: 'sig_photo' },
];

export function signatureForm(entry: SignatureEntry, kind: 'signature' | 'initials', changed: () => void): SignatureForm {
  const body = h('div', { class: 'signature-body', role: 'tabpanel', id: uniqueId('sig') });
  const told = kind === 'signature' ? 'sig' : 'ini';
  let box: DrawingBox | null = null;
  let photo: PhotoForm | null = null;

  const tabs = kTabs.map(({ method, icon: name, label }) =>
    h(
      'button',
      {
        type: 'button', role: 'tab', class: 'tab', 'data-method': method, 'aria-controls': body.id,
        onclick: () => choose(method),
      },
      icon(name, 16),
      h('span', { text: t(label) }),
    ),
  );
  const bar = h('div', { class: 'tabs', role: 'tablist', 'aria-label': t(kind === 'signature' ? 'step_signature' : 'step_initials') }, ...tabs);
  bar.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = kTabs.findIndex((tab) => tab.method === entry.method);
    const next = (at + step + kTabs.length) % kTabs.length;
    choose(kTabs[next]!.method);
    tabs[next]!.focus();
  });

  function choose(method: Method): void {
    entry.method = method;
    for (const tab of tabs) {
      const chosen = tab.dataset['method'] === method;
      tab.setAttribute('aria-selected', String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
    }
    dispose();
    body.replaceChildren(...(method === 'typed' ? typing() : method === 'drawn' ? drawing() : photographing()));
    changed();
  }

  function typing(): Node[] {
    const id = uniqueId('name');
    const preview = h('div', { class: 'typed-preview', role: 'img', 'aria-label': t('sig_preview') });
    const show = (): void => {
      preview.textContent = entry.text.trim();
    };
    const input = h('input', {
      id, type: 'text', class: 'input', autocomplete: 'name', maxlength: '80', value: entry.text, spellcheck: 'false',
      oninput: () => {
        entry.text = input.value;
        show();
        changed();
      },
    });
    show();
    return [h('label', { for: id, class: 'label', text: t(kind === 'signature' ? 'sig_name' : 'sig_initials') }), input, preview];
  }

  function drawing(): Node[] {
    box = drawingBox(entry, t('sig_draw_here'), changed);
    const current = box;
    return [
      box.element,
      h(
        'div',
        { class: 'row end' },
        button({ label: t('sig_undo'), icon: 'undo-2', look: 'quiet', press: () => current.undo() }),
        button({ label: t('sig_clear'), icon: 'eraser', look: 'quiet', press: () => current.clear() }),
      ),
    ];
  }

  function photographing(): Node[] {
    photo = photoForm(entry, `${told}_blank_photo`, changed);
    return [photo.element];
  }

  choose(entry.method);
  return {
    element: h('div', { class: 'signature-form' }, bar, body),
    async finish() {
      const canvas = await inked();
      if (typeof canvas === 'string') return canvas;
      return { method: entry.method, text: entry.method === 'typed' ? entry.text.trim() : '', png: await encode(canvas) };
    },
    dispose,
  };

  function dispose(): void {
    box?.dispose();
    photo?.dispose();
    box = null;
    photo = null;
  }

  async function inked(): Promise<HTMLCanvasElement | TextKey> {
    switch (entry.method) {
      case 'typed': {
        const canvas = /[\p{L}\p{N}]/u.test(entry.text) ? await drawTyped(entry.text) : null;
        return (canvas && trim(canvas)) ?? `${told}_blank_type`;
      }
      case 'drawn':
        return (entry.strokes.length > 0 && box ? trim(box.canvas) : null) ?? `${told}_blank_draw`;
      case 'photo':
        return entry.photo ?? `${told}_blank_photo_none`;
    }
  }
}
