/** Two fingers, a double tap and a trackpad's pinch (a wheel with Ctrl, says every browser) on the document. */

export interface ZoomHost {
  /** The fingers moved: `ratio` since they came down, around a point of the window, which has moved by dx, dy. Only a preview. */
  preview(ratio: number, x: number, y: number, dx: number, dy: number): void;
  /** They left. */
  commit(ratio: number, x: number, y: number, dx: number, dy: number): void;
  /** Closer, or back to the whole width. */
  toggle(x: number, y: number): void;
  /** By a factor, at once. */
  by(factor: number, x: number, y: number): void;
}

const kDoubleTap = 320;
const kNear = 28;
const kStill = 12;

interface Pinch {
  readonly distance: number;
  readonly x: number;
  readonly y: number;
  ratio: number;
  dx: number;
  dy: number;
}

export function watchZoom(area: HTMLElement, host: ZoomHost): void {
  let pinch: Pinch | null = null;
  let down: { x: number; y: number; at: number } | null = null;
  let tapped: { x: number; y: number; at: number } | null = null;

  const begin = (event: TouchEvent): void => {
    if (event.touches.length === 2) {
      const { x, y, distance } = span(event);
      pinch = { distance: Math.max(1, distance), x, y, ratio: 1, dx: 0, dy: 0 };
      down = tapped = null;
      event.preventDefault();
    } else if (event.touches.length === 1) {
      const touch = event.touches[0]!;
      down = { x: touch.clientX, y: touch.clientY, at: event.timeStamp };
    }
  };
  const move = (event: TouchEvent): void => {
    if (!pinch || event.touches.length !== 2) return;
    event.preventDefault();
    const { x, y, distance } = span(event);
    pinch.ratio = distance / pinch.distance;
    pinch.dx = x - pinch.x;
    pinch.dy = y - pinch.y;
    host.preview(pinch.ratio, pinch.x, pinch.y, pinch.dx, pinch.dy);
  };
  const end = (event: TouchEvent): void => {
    if (pinch) {
      const { ratio, x, y, dx, dy } = pinch;
      pinch = null;
      host.commit(ratio, x, y, dx, dy);
      return;
    }
    const touch = event.changedTouches[0];
    if (!touch || !down || event.touches.length > 0) return;
    const { clientX: x, clientY: y } = touch;
    const isTap = Math.hypot(x - down.x, y - down.y) < kStill && event.timeStamp - down.at < kDoubleTap;
    // A field is pressed, not zoomed.
    if (!isTap || (event.target instanceof Element && event.target.closest('button, a, summary'))) {
      tapped = null;
    } else if (tapped && event.timeStamp - tapped.at < kDoubleTap && Math.hypot(x - tapped.x, y - tapped.y) < kNear) {
      tapped = null;
      event.preventDefault();
      host.toggle(x, y);
    } else {
      tapped = { x, y, at: event.timeStamp };
    }
  };
  area.addEventListener('touchstart', begin, { passive: false });
  area.addEventListener('touchmove', move, { passive: false });
  area.addEventListener('touchend', end, { passive: false });
  area.addEventListener('touchcancel', end, { passive: false });
  area.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      host.by(Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) / 120), event.clientX, event.clientY);
    },
    { passive: false },
  );
}

function span(event: TouchEvent): { x: number; y: number; distance: number } {
  const [a, b] = [event.touches[0]!, event.touches[1]!];
  return {
    x: (a.clientX + b.clientX) / 2,
    y: (a.clientY + b.clientY) / 2,
    distance: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY),
  };
}
