/** The size, in points, at which a text fits its box: a long date or address gets smaller, it is never cut. */

const kProbe = 100;
const kPadding = 6;
const kLargest = 11;
const kLargestLines = 9;
const kSmallest = 4;
const kLineHeight = 1.25;

let pen: CanvasRenderingContext2D | null = null;

export function fitText(text: string, rect: readonly [number, number, number, number], multiline: boolean): number {
  const width = Math.max(1, rect[2] - kPadding);
  const height = rect[3];
  if (!multiline) return Math.max(kSmallest, Math.min(kLargest, height * 0.62, width / widthAt1(text)));
  for (let size = kLargestLines; size > kSmallest; size -= 0.5) {
    if (lines(text, width / size) * size * kLineHeight <= height - 4) return size;
  }
  return kSmallest;
}

/** Lines when wrapped at `width` ems, breaking between words. */
function lines(text: string, width: number): number {
  let count = 0;
  for (const paragraph of text.split('\n')) {
    count++;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const wide = widthAt1(`${word} `);
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

function widthAt1(text: string): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return text.length * 0.55;
  pen.font = `450 ${kProbe}px 'Inter Variable', sans-serif`;
  return Math.max(0.01, pen.measureText(text).width / kProbe);
}
