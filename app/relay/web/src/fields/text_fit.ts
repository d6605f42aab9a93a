import type { FieldFont } from '../protocol/manifest';

/** The size, in points, at which a text fits its box: a long date or address gets smaller, it is never cut. */

const kProbe = 100;
const kPadding = 6;
const kLargest = 11;
const kLargestLines = 9;
const kSmallest = 4;
const kLineHeight = 1.25;

let pen: CanvasRenderingContext2D | null = null;

/** As in styles/viewer.css. */
const kFaces: Readonly<Record<FieldFont, string>> = {
  '': "450 100px 'Inter Variable', sans-serif",
  serif: "400 100px 'Noto Serif', 'Times New Roman', serif",
  typewriter: "400 100px 'DejaVu Sans Mono', 'Courier New', monospace",
  handwriting: '600 100px Caveat, cursive',
};

export function fitText(text: string, rect: readonly [number, number, number, number], multiline: boolean, font: FieldFont): number {
  const width = Math.max(1, rect[2] - kPadding);
  const height = rect[3];
  if (!multiline) return Math.max(kSmallest, Math.min(kLargest, height * 0.62, width / widthAt1(text, font)));
  for (let size = kLargestLines; size > kSmallest; size -= 0.5) {
    if (lines(text, width / size, font) * size * kLineHeight <= height - 4) return size;
  }
  return kSmallest;
}

/** Lines when wrapped at `width` ems, breaking between words. */
function lines(text: string, width: number, font: FieldFont): number {
  let count = 0;
  for (const paragraph of text.split('\n')) {
    count++;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const wide = widthAt1(`${word} `, font);
      if (used > 0 && used + wide > width) {
        count++;
        used = 0;
      }
      used += wide;
      for (; used > width; used -= width) count++;
    }
  }
  return count;
}

function widthAt1(text: string, font: FieldFont): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return text.length * 0.55;
  pen.font = kFaces[font];
  return Math.max(0.01, pen.measureText(text).width / kProbe);
}
