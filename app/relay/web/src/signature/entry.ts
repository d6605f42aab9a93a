/** The state of a signature form, kept apart from its elements. */
import type { PointGroup } from 'signature_pad';
import type { Bytes } from '../protocol/bytes';
import type { Crop } from './crop';

export type Method = 'typed' | 'drawn' | 'photo';

export interface SignatureEntry {
  method: Method;
  text: string;
  strokes: PointGroup[];
  /** Size of the box the strokes were drawn in: a turned phone has another one. */
  strokeBox: { width: number; height: number };
  /** The ink of a photograph, without its paper, and the same as a file. */
  photo: HTMLCanvasElement | null;
  photoPng: Bytes | null;
  /** The photograph itself, what is taken of it, and how faint a line still counts as ink (0 to 100). Not kept between visits. */
  source: HTMLCanvasElement | null;
  crop: Crop;
  ink: number;
}

export function newSignatureEntry(text: string): SignatureEntry {
  return { method: 'typed', text, strokes: [], strokeBox: { width: 1, height: 1 }, photo: null, photoPng: null, source: null, crop: [0, 0, 1, 1], ink: 50 };
}
