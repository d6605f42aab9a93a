/** The state of a signature form, kept apart from its elements. */
import type { PointGroup } from 'signature_pad';

export type Method = 'typed' | 'drawn' | 'photo';

export interface SignatureEntry {
  method: Method;
  text: string;
  strokes: PointGroup[];
  /** Size of the box the strokes were drawn in: a turned phone has another one. */
  strokeBox: { width: number; height: number };
  photo: HTMLCanvasElement | null;
}

export function newSignatureEntry(text: string): SignatureEntry {
  return { method: 'typed', text, strokes: [], strokeBox: { width: 1, height: 1 }, photo: null };
}
