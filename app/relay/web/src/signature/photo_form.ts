/** Choosing a photo of a signature, framing it, and seeing at once what will be taken: the ink without its paper. */
import { button } from '../kit/button';
import { h, uniqueId, type Child } from '../kit/dom';
import { icon } from '../kit/icon';
import { t, type TextKey } from '../texts/texts';
import { cropBox, cut, turned, type Crop, type CropBox } from './crop';
import type { SignatureEntry } from './entry';
import { bounds, encode, trim } from './image';
import { readPicture, removePaper } from './photo';

export interface PhotoForm {
  readonly element: HTMLElement;
  dispose(): void;
}

const kEverything: Crop = [0, 0, 1, 1];

/** `blank`: what is said of a picture without ink. */
export function photoForm(entry: SignatureEntry, blank: TextKey, changed: () => void): PhotoForm {
  const element = h('div', { class: 'photo-form' });
  const note = h('p', { class: 'error', role: 'alert' });
  const preview = h('div', { class: 'photo-preview', role: 'img', 'aria-label': t('sig_preview') });
  let box: CropBox | null = null;
  let ink: HTMLCanvasElement | null = null;
  let wait = 0;
  let round = 0;

  const file = h('input', { type: 'file', accept: 'image/*', class: 'visually-hidden', id: uniqueId('photo'), onchange: () => void choose() });

  async function choose(): Promise<void> {
    const chosen = file.files?.[0];
    if (!chosen) return;
    const picture = await readPicture(chosen);
    if (picture === null || picture === 'large') {
      complain(picture === null ? 'sig_photo_unreadable' : 'image_large');
      return;
    }
    entry.source = picture;
    entry.ink = 50;
    frameInk();
    render();
  }

  /** The frame starts around whatever ink there is. */
  function frameInk(): void {
    if (!entry.source) return;
    ink = removePaper(entry.source, entry.ink);
    const found = bounds(ink);
    const { width, height } = ink;
    const pad = 0.03;
    entry.crop = found
      ? [Math.max(0, found.left / width - pad), Math.max(0, found.top / height - pad), Math.min(1, found.right / width + pad), Math.min(1, found.bottom / height + pad)]
      : kEverything;
    take();
  }

  function take(): void {
    ink ??= entry.source ? removePaper(entry.source, entry.ink) : null;
    const taken = ink ? trim(cut(ink, entry.crop)) : null;
    entry.photo = taken;
    entry.photoPng = null;
    show();
    if (taken) complain(null);
    else complain(blank);
    const mine = ++round;
    if (!taken) changed();
    else {
      void encode(taken).then((png) => {
        if (mine !== round) return;
        entry.photoPng = png;
        changed();
      });
    }
  }

  function complain(key: TextKey | null): void {
    note.replaceChildren(...(key ? [icon('circle-alert', 16), h('span', { text: t(key) })] : []));
  }

  function show(): void {
    preview.hidden = !entry.photo;
    if (entry.photo) preview.replaceChildren(entry.photo);
  }

  function tools(): Child[] {
    const source = entry.source!;
    box = cropBox(source, entry.crop, (crop) => {
      entry.crop = crop;
      take();
    });
    const id = uniqueId('ink');
    const slider = h('input', {
      id, type: 'range', min: 0, max: 100, step: 5, class: 'slider',
      oninput: () => {
        entry.ink = Number(slider.value);
        clearTimeout(wait);
        wait = window.setTimeout(() => {
          ink = null;
          take();
        }, 120);
      },
    });
    slider.value = String(entry.ink);
    const turn = button({
      label: t('crop_turn'), icon: 'rotate-cw', look: 'quiet',
      press: () => {
        entry.source = turned(source);
        frameInk();
        render();
        element.querySelector<HTMLElement>('[data-act=turn]')?.focus({ preventScroll: true });
      },
      props: { class: 'button quiet', 'data-act': 'turn' },
    });
    return [
      box.element,
      h('p', { class: 'hint small', text: t('crop_hint') }),
      h('div', { class: 'crop-tools' }, h('label', { for: id, class: 'label', text: t('crop_ink') }), slider, turn),
    ];
  }

  function render(): void {
    box?.dispose();
    box = null;
    const label = h('label', { class: 'button secondary', for: file.id }, icon('image-up', 18), h('span', { text: t(entry.photo || entry.source ? 'sig_photo_other' : 'sig_photo_choose') }));
    show();
    element.replaceChildren();
    const parts = entry.source ? tools() : entry.photo ? [] : [h('p', { class: 'hint', text: t('sig_photo_text') })];
    for (const part of [...parts, preview, note, file, label]) if (part) element.append(part);
  }

  render();
  return {
    element,
    dispose() {
      clearTimeout(wait);
      box?.dispose();
    },
  };
}
