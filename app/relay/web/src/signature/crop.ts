/**
 * The photo with a frame around what is taken of it. The corners are dragged, or moved with the arrow keys; a tap anywhere brings the
 * nearest corner there, so that nobody has to drag (WCAG 2.5.7).
 */
import { h } from '../kit/dom';
import { t, type TextKey } from '../texts/texts';

/** Left, top, right, bottom as parts of the picture. */
export type Crop = readonly [number, number, number, number];

export interface CropBox {
  readonly element: HTMLElement;
  dispose(): void;
}

type Corner = readonly [0 | 2, 1 | 3];

const kCorners: readonly { corner: Corner; label: TextKey; name: string }[] = [
  { corner: [0, 1], label: 'crop_top_left', name: 'tl' },
  { corner: [2, 1], label: 'crop_top_right', name: 'tr' },
  { corner: [0, 3], label: 'crop_bottom_left', name: 'bl' },
  { corner: [2, 3], label: 'crop_bottom_right', name: 'br' },
];
const kLeast = 0.06;
const kStep = 0.02;

export function cropBox(picture: HTMLCanvasElement, start: Crop, changed: (crop: Crop) => void): CropBox {
  let crop = start;
  const frame = h('div', { class: 'crop-frame', 'aria-hidden': 'true' });
  const stage = h('div', { class: 'crop-stage' }, picture, frame);
  const element = h('div', { class: 'crop', role: 'group', 'aria-label': t('crop_label') }, stage);
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', t('crop_picture'));

  const handles = kCorners.map(({ corner, label, name }) => {
    const handle = h('button', { type: 'button', class: 'crop-handle', 'data-corner': name, 'aria-label': t(label), title: t('crop_keys') });
    handle.addEventListener('keydown', (event) => {
      const dx = event.key === 'ArrowRight' ? kStep : event.key === 'ArrowLeft' ? -kStep : 0;
      const dy = event.key === 'ArrowDown' ? kStep : event.key === 'ArrowUp' ? -kStep : 0;
      if (dx === 0 && dy === 0) return;
      event.preventDefault();
      event.stopPropagation();
      move(corner, crop[corner[0]] + dx, crop[corner[1]] + dy, true);
    });
    stage.append(handle);
    return { corner, handle };
  });

  let held: Corner | null = null;
  stage.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    const [x, y] = at(event);
    held = nearest(x, y);
    stage.setPointerCapture(event.pointerId);
    event.preventDefault();
    handles.find(({ corner }) => corner === held)?.handle.focus({ preventScroll: true });
    move(held, x, y, false);
  });
  stage.addEventListener('pointermove', (event) => {
    if (held) move(held, ...at(event), false);
  });
  const release = (): void => {
    if (held) changed(crop);
    held = null;
  };
  stage.addEventListener('pointerup', release);
  stage.addEventListener('pointercancel', release);

  const sizing = new ResizeObserver(() => fit());
  sizing.observe(element);
  draw();
  return { element, dispose: () => sizing.disconnect() };

  function at(event: PointerEvent): [number, number] {
    const box = stage.getBoundingClientRect();
    return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
  }

  function nearest(x: number, y: number): Corner {
    const { width, height } = stage.getBoundingClientRect();
    const far = ([i, j]: Corner): number => Math.hypot((crop[i] - x) * width, (crop[j] - y) * height);
    return kCorners.map(({ corner }) => corner).reduce((best, corner) => (far(corner) < far(best) ? corner : best));
  }

  function move([i, j]: Corner, x: number, y: number, done: boolean): void {
    const next: [number, number, number, number] = [...crop];
    next[i] = i === 0 ? Math.min(Math.max(0, x), crop[2] - kLeast) : Math.max(Math.min(1, x), crop[0] + kLeast);
    next[j] = j === 1 ? Math.min(Math.max(0, y), crop[3] - kLeast) : Math.max(Math.min(1, y), crop[1] + kLeast);
    crop = next;
    draw();
    if (done) changed(crop);
  }

  function draw(): void {
    const [left, top, right, bottom] = crop;
    const percent = (part: number): string => `${(part * 100).toFixed(3)}%`;
    frame.style.left = percent(left);
    frame.style.top = percent(top);
    frame.style.width = percent(right - left);
    frame.style.height = percent(bottom - top);
    for (const { corner, handle } of handles) {
      handle.style.left = percent(crop[corner[0]]);
      handle.style.top = percent(crop[corner[1]]);
    }
  }

  /** The whole picture in the room there is. */
  function fit(): void {
    const room = element.clientWidth - 24;
    const scale = Math.min(room / picture.width, Math.min(200, innerHeight * 0.36) / picture.height);
    if (!(scale > 0)) return;
    stage.style.width = `${Math.round(picture.width * scale)}px`;
    stage.style.height = `${Math.round(picture.height * scale)}px`;
  }
}

export function cut(canvas: HTMLCanvasElement, [left, top, right, bottom]: Crop): HTMLCanvasElement {
  const piece = document.createElement('canvas');
  const x = Math.round(left * canvas.width);
  const y = Math.round(top * canvas.height);
  piece.width = Math.max(1, Math.round(right * canvas.width) - x);
  piece.height = Math.max(1, Math.round(bottom * canvas.height) - y);
  piece.getContext('2d', { willReadFrequently: true })?.drawImage(canvas, -x, -y);
  return piece;
}

/** A quarter turn clockwise: phones lie about which way was up. */
export function turned(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const result = document.createElement('canvas');
  result.width = canvas.height;
  result.height = canvas.width;
  const pen = result.getContext('2d', { willReadFrequently: true });
  pen?.translate(result.width, 0);
  pen?.rotate(Math.PI / 2);
  pen?.drawImage(canvas, 0, 0);
  return result;
}
