/** Pictures of signatures: cut to the ink, transparent, small enough to send; a blank one is told apart. */
import type { Bytes } from '../protocol/bytes';

export const kInk = '#1B2A7A';

const kMaxBytes = 200 * 1024;
const kMaxWidth = 1200;
const kMaxHeight = 480;
const kVisible = 40; // alpha from which a pixel counts as ink
const kLeastInk = 60; // fewer visible pixels than this is a speck, not a signature
const kLeastExtent = 12;
const kMargin = 4;

export function blankCanvas(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  return canvas;
}

export function context(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const result = canvas.getContext('2d', { willReadFrequently: true });
  if (!result) throw new Error('no 2D canvas');
  return result;
}

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Around all ink, right and bottom exclusive. Null when there is too little of it to be a signature. */
export function bounds(canvas: HTMLCanvasElement): Bounds | null {
  const { width, height } = canvas;
  const { data } = context(canvas).getImageData(0, 0, width, height);
  let left = width, right = -1, top = height, bottom = -1, ink = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (data[(y * width + x) * 4 + 3]! < kVisible) continue;
      ink++;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  }
  if (ink < kLeastInk || Math.max(right - left, bottom - top) < kLeastExtent) return null;
  return { left, top, right: right + 1, bottom: bottom + 1 };
}

/** Cut to the ink; null when there is none. */
export function trim(canvas: HTMLCanvasElement): HTMLCanvasElement | null {
  const found = bounds(canvas);
  if (!found) return null;
  const x = Math.max(0, found.left - kMargin);
  const y = Math.max(0, found.top - kMargin);
  const cut = blankCanvas(Math.min(canvas.width, found.right + kMargin) - x, Math.min(canvas.height, found.bottom + kMargin) - y);
  context(cut).drawImage(canvas, -x, -y);
  return cut;
}

export function shrink(canvas: HTMLCanvasElement, most: number): HTMLCanvasElement {
  if (most >= 1) return canvas;
  const smaller = blankCanvas(canvas.width * most, canvas.height * most);
  const target = context(smaller);
  target.imageSmoothingQuality = 'high';
  target.drawImage(canvas, 0, 0, smaller.width, smaller.height);
  return smaller;
}

/** PNG of at most 200 KB. */
export async function encode(canvas: HTMLCanvasElement): Promise<Bytes> {
  let current = shrink(canvas, Math.min(kMaxWidth / canvas.width, kMaxHeight / canvas.height, 1));
  for (;;) {
    const blob = await new Promise<Blob | null>((done) => current.toBlob(done, 'image/png'));
    if (!blob) throw new Error('cannot encode');
    if (blob.size <= kMaxBytes) return new Uint8Array(await blob.arrayBuffer());
    current = shrink(current, 0.75);
  }
}
