/** A picture of the company's stamp, taken as it is: paper is removed only where the file has no transparency of its own. */
import { h, uniqueId } from '../kit/dom';
import { icon } from '../kit/icon';
import type { Image } from '../protocol/answer';
import { t, type TextKey } from '../texts/texts';
import { context, encode, shrink, trim } from './image';
import { readPicture } from './photo';

export interface StampForm {
  readonly element: HTMLElement;
  finish(): Promise<Image | TextKey>;
}

export function stampForm(current: Image | null): StampForm {
  let chosen: Image | null = current;
  const note = h('p', { class: 'error', role: 'alert' });
  const preview = h('div', { class: 'photo-preview' });
  const words = h('span');
  const file = h('input', {
    type: 'file', accept: 'image/png,image/jpeg,image/webp', class: 'visually-hidden', id: uniqueId('stamp'),
    onchange: () => void read(),
  });

  async function read(): Promise<void> {
    const source = file.files?.[0];
    if (!source) return;
    note.textContent = '';
    const picture = await readPicture(source, 800);
    if (picture === null || picture === 'large') {
      note.textContent = t(picture === null ? 'sig_photo_unreadable' : 'image_large');
      return;
    }
    const cut = trim(hasTransparency(picture) ? picture : whiteToClear(picture));
    if (!cut) {
      note.textContent = t('stamp_blank');
      return;
    }
    chosen = { png: await encode(shrink(cut, Math.min(1, 600 / Math.max(cut.width, cut.height)))) };
    show();
  }

  function show(): void {
    words.textContent = t(chosen ? 'stamp_other' : 'stamp_choose');
    preview.hidden = !chosen;
    if (!chosen) return;
    const image = h('img', { alt: t('stamp_preview') });
    const url = URL.createObjectURL(new Blob([chosen.png], { type: 'image/png' }));
    image.addEventListener('load', () => URL.revokeObjectURL(url), { once: true });
    image.src = url;
    preview.replaceChildren(image);
  }

  show();
  return {
    element: h(
      'div',
      { class: 'stamp-form' },
      h('p', { class: 'hint', text: t('stamp_text') }),
      preview,
      file,
      h('label', { class: 'button secondary', for: file.id }, icon('image-up', 18), words),
      note,
    ),
    finish: async () => chosen ?? 'stamp_needed',
  };
}

function hasTransparency(canvas: HTMLCanvasElement): boolean {
  const { data } = context(canvas).getImageData(0, 0, canvas.width, canvas.height);
  for (let i = 3; i < data.length; i += 4) if (data[i]! < 200) return true;
  return false;
}

/** Colours stay; white and nearly white become clear, so that the stamp does not cover what it is put on. */
function whiteToClear(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const target = context(canvas);
  const image = target.getImageData(0, 0, canvas.width, canvas.height);
  const { data } = image;
  for (let i = 0; i < data.length; i += 4) {
    const darkest = Math.min(data[i]!, data[i + 1]!, data[i + 2]!);
    data[i + 3] = Math.min(255, Math.max(0, (240 - darkest) * 5));
  }
  target.putImageData(image, 0, 0);
  return canvas;
}
