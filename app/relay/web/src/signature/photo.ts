/** A photographed signature: the paper, with its shadows, becomes transparent; the ink keeps its shape and its own darkest colour. */
import { blankCanvas, context } from './image';

const kMaxSide = 1400;
const kMaxFile = 30 << 20;

/** Null when the file is no picture the browser can read. */
export async function readPicture(file: File, maxSide = kMaxSide): Promise<HTMLCanvasElement | null | 'large'> {
  if (file.size > kMaxFile) return 'large';
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    return null;
  }
  const scale = Math.min(1, maxSide / Math.max(bitmap.width, bitmap.height));
  const canvas = blankCanvas(bitmap.width * scale, bitmap.height * scale);
  const target = context(canvas);
  target.imageSmoothingQuality = 'high';
  target.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvas;
}

/**
 * Ink is what is clearly darker than the mean of its surroundings; a plain threshold fails on the shadow of a hand. `faint` (0 to 100,
 * 50 is usual) says how faint a line still counts.
 */
export function removePaper(photo: HTMLCanvasElement, faint = 50): HTMLCanvasElement {
  const { width, height } = photo;
  const image = context(photo).getImageData(0, 0, width, height);
  const { data } = image;
  const grey = new Float32Array(width * height);
  for (let i = 0; i < grey.length; i++) {
    const alpha = data[4 * i + 3]! / 255;
    const light = 0.299 * data[4 * i]! + 0.587 * data[4 * i + 1]! + 0.114 * data[4 * i + 2]!;
    grey[i] = light * alpha + 255 * (1 - alpha);
  }
  const paper = localMean(grey, width, height, Math.max(12, Math.round(Math.max(width, height) / 16)));
  const least = 0.24 - 0.0022 * faint;
  const darkest = [0, 0, 0];
  let weight = 0;
  const alphas = new Uint8ClampedArray(grey.length);
  for (let i = 0; i < grey.length; i++) {
    const contrast = (paper[i]! - grey[i]!) / Math.max(paper[i]!, 32);
    const alpha = smooth((contrast - least) / 0.22);
    alphas[i] = Math.round(255 * alpha);
    if (alpha > 0.9) {
      for (let c = 0; c < 3; c++) darkest[c]! += data[4 * i + c]!;
      weight++;
    }
  }
  const ink = darkest.map((sum) => (weight ? Math.min(90, (sum / weight) * 0.8) : 0));
  const blue = weight ? (darkest[2]! / weight) * 0.8 : 0;
  for (let i = 0; i < grey.length; i++) {
    data[4 * i] = ink[0]!;
    data[4 * i + 1] = ink[1]!;
    data[4 * i + 2] = Math.min(150, blue);
    data[4 * i + 3] = alphas[i]!;
  }
  const result = blankCanvas(width, height);
  context(result).putImageData(image, 0, 0);
  return result;
}

function smooth(x: number): number {
  const t = Math.min(1, Math.max(0, x));
  return t * t * (3 - 2 * t);
}

/** Mean over a square of side 2 r + 1, by a summed-area table. */
function localMean(grey: Float32Array, width: number, height: number, r: number): Float32Array {
  const stride = width + 1;
  const sums = new Float64Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += grey[y * width + x]!;
      sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1]! + row;
    }
  }
  const mean = new Float32Array(grey.length);
  for (let y = 0; y < height; y++) {
    const y0 = Math.max(0, y - r), y1 = Math.min(height, y + r + 1);
    for (let x = 0; x < width; x++) {
      const x0 = Math.max(0, x - r), x1 = Math.min(width, x + r + 1);
      const sum = sums[y1 * stride + x1]! - sums[y0 * stride + x1]! - sums[y1 * stride + x0]! + sums[y0 * stride + x0]!;
      mean[y * width + x] = sum / ((x1 - x0) * (y1 - y0));
    }
  }
  return mean;
}
