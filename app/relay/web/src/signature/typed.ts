/** A typed name in Caveat, which covers Latin Extended and Cyrillic. */
import { blankCanvas, context, kInk } from './image';

const kSize = 120;
const kFont = `600 ${kSize}px Caveat`;

export async function drawTyped(text: string): Promise<HTMLCanvasElement | null> {
  const name = text.trim().replace(/\s+/g, ' ');
  if (name === '') return null;
  await document.fonts.load(kFont, name);
  const probe = context(blankCanvas(1, 1));
  probe.font = kFont;
  const measured = probe.measureText(name);
  const canvas = blankCanvas(Math.min(4000, measured.width + kSize), kSize * 2.2);
  const pen = context(canvas);
  pen.font = kFont;
  pen.fillStyle = kInk;
  pen.textBaseline = 'alphabetic';
  pen.fillText(name, kSize / 2, kSize * 1.4);
  return canvas;
}
