/** The box to draw in. Strokes survive a change of size: they are kept as points and scaled. */
import SignaturePad from 'signature_pad';
import { h } from '../kit/dom';
import type { SignatureEntry } from './entry';
import { kInk } from './image';

export interface DrawingBox {
  readonly element: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  clear(): void;
  undo(): void;
  dispose(): void;
}

export function drawingBox(entry: SignatureEntry, label: string, changed: () => void): DrawingBox {
  const canvas = h('canvas', { role: 'img', 'aria-label': label });
  const hint = h('span', { class: 'draw-hint', 'aria-hidden': 'true', text: label });
  const element = h('div', { class: 'draw-box' }, hint, h('span', { class: 'draw-line', 'aria-hidden': 'true' }), canvas);
  const pad = new SignaturePad(canvas, { penColor: kInk, minWidth: 0.9, maxWidth: 2.8, velocityFilterWeight: 0.6 });

  const keep = (): void => {
    entry.strokes = pad.toData();
    entry.strokeBox = { width: element.clientWidth, height: element.clientHeight };
    element.toggleAttribute('data-inked', !pad.isEmpty());
    changed();
  };
  const redraw = (): void => {
    const { clientWidth: width, clientHeight: height } = element;
    if (width === 0 || height === 0) return;
    const ratio = Math.max(2, window.devicePixelRatio || 1);
    canvas.width = width * ratio;
    canvas.height = height * ratio;
    canvas.getContext('2d')?.scale(ratio, ratio);
    pad.clear();
    const scale = Math.min(width / entry.strokeBox.width, height / entry.strokeBox.height);
    if (entry.strokes.length > 0) {
      const moved = entry.strokes.map((stroke) => ({
        ...stroke,
        points: stroke.points.map((point) => ({ ...point, x: point.x * scale, y: point.y * scale })),
      }));
      pad.fromData(moved);
    }
    element.toggleAttribute('data-inked', entry.strokes.length > 0);
  };

  pad.addEventListener('beginStroke', () => element.toggleAttribute('data-inked', true));
  pad.addEventListener('endStroke', keep);
  const resizing = new ResizeObserver(redraw);
  resizing.observe(element);
  return {
    element,
    canvas,
    clear() {
      pad.clear();
      keep();
    },
    undo() {
      pad.fromData(pad.toData().slice(0, -1));
      keep();
    },
    dispose() {
      resizing.disconnect();
      pad.off();
    },
  };
}
