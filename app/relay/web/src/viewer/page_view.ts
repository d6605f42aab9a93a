/** One page: a white sheet of the right size at once, its picture and its selectable text only while it is near the screen. */
import { AnnotationMode, TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { h } from '../kit/dom';
import { t } from '../texts/texts';
import type { PDFDocumentProxy, PDFPageProxy } from './engine';

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Left, top, width, height as parts of the page as shown (rotation applied). */
export type Place = readonly [number, number, number, number];

// A phone's browser gives up on larger canvases, and on many of them.
const kMaxPixels = 6_000_000;

export class PageView {
  readonly element: HTMLElement;
  readonly caption: HTMLElement;
  readonly overlay: HTMLElement;
  private readonly sheet: HTMLElement;
  private readonly textHolder: HTMLElement;
  private page: PDFPageProxy | null = null;
  private loading: Promise<PDFPageProxy> | null = null;
  private canvas: HTMLCanvasElement | null = null;
  private task: { cancel(): void } | null = null;
  private size: PageSize = { width: 595, height: 842 };
  /** Of the picture that is being made. */
  private coming = 0;
  private text: TextLayer | null = null;
  private drawnAt = 0;
  private near = false;
  private wasNear = false;
  private readonly waiting: (() => void)[] = [];
  private leave: () => void = () => undefined;

  constructor(
    private readonly pdf: Promise<PDFDocumentProxy>,
    readonly document: number,
    readonly index: number,
    guess: PageSize,
  ) {
    this.textHolder = h('div', { class: 'text-layer textLayer' });
    this.overlay = h('div', { class: 'overlay' });
    this.sheet = h('div', { class: 'sheet' }, this.textHolder, this.overlay);
    this.caption = h('p', { class: 'page-caption' });
    this.element = h('div', { class: 'page' }, this.sheet, this.caption);
    this.resize(guess, 1);
  }

  /** Loads what is known about the page (not its picture) and sets its real size. */
  load(): Promise<PDFPageProxy> {
    this.loading ??= this.pdf.then((pdf) => pdf.getPage(this.index + 1)).then((page) => {
      const viewport = page.getViewport({ scale: 1 });
      this.resize({ width: viewport.width, height: viewport.height }, page.userUnit || 1);
      this.page = page;
      return page;
    });
    return this.loading;
  }

  /** Where a rectangle of PDF user space lies on the page as shown. */
  async place(rect: readonly [number, number, number, number]): Promise<Place> {
    const viewport = (await this.load()).getViewport({ scale: 1 });
    const [x, y, width, height] = rect;
    const [ax, ay, bx, by] = viewport.convertToViewportRectangle([x, y, x + width, y + height]) as [number, number, number, number];
    return [
      Math.min(ax, bx) / viewport.width,
      Math.min(ay, by) / viewport.height,
      Math.abs(bx - ax) / viewport.width,
      Math.abs(by - ay) / viewport.height,
    ];
  }

  /** Calls `act` when the page is near the screen for the first time. */
  onceNear(act: () => void): void {
    if (this.wasNear) act();
    else this.waiting.push(act);
  }

  /** Lets go of the picture and the text when far. */
  setNear(near: boolean): void {
    this.near = near;
    if (!near) {
      this.release();
      this.leave();
      return;
    }
    this.wasNear = true;
    for (const act of this.waiting.splice(0)) act();
  }

  /** Of the pictures it has, or is making. */
  get pixels(): number {
    return this.coming + (this.canvas ? this.canvas.width * this.canvas.height : 0);
  }

  /** Of its picture at this scale. */
  pixelsAt(scale: number): number {
    return Math.ceil(this.size.width * this.size.height * pictureScale(this.size, scale) ** 2);
  }

  /** Gives up its picture, for nearer ones, until it is drawn again. */
  letGo(): void {
    this.release();
    this.leave();
  }

  /** Near, and not yet drawn at this scale (CSS pixels for each point). */
  wants(scale: number): boolean {
    return this.near && this.drawnAt !== scale;
  }

  /** Ends when the page is drawn, or is no longer near: one whose part of the file has not come holds up no other. */
  async draw(scale: number): Promise<void> {
    this.drawnAt = scale;
    this.coming = this.pixelsAt(scale);
    const left = new Promise<void>((resolve) => (this.leave = resolve));
    try {
      await Promise.race([this.paint(scale), left]);
    } catch (error) {
      const cancelled = error instanceof Error && /Cancelled|Abort/.test(error.name);
      if (cancelled || !this.near) return;
      this.sheet.classList.add('failed');
      this.sheet.dataset['note'] = t('page_failed');
    } finally {
      if (this.drawnAt === scale) this.coming = 0;
    }
  }

  private async paint(scale: number): Promise<void> {
    const page = await this.load();
    if (!this.near || this.drawnAt !== scale) return;
    this.task?.cancel();

    const base = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: pictureScale(base, scale) });
    const canvas = h('canvas', { 'aria-hidden': 'true' });
    canvas.width = Math.max(1, Math.floor(viewport.width));
    canvas.height = Math.max(1, Math.floor(viewport.height));
    const task = page.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE, background: '#FFFFFF' });
    this.task = task;
    try {
      await task.promise;
    } catch (error) {
      canvas.width = 0;
      throw error;
    }
    if (!this.near || this.drawnAt !== scale) {
      canvas.width = 0;
      return;
    }

    // The old picture stays until the new one is there: zooming never flashes white.
    const old = this.canvas;
    this.canvas = canvas;
    this.sheet.prepend(canvas);
    if (old) {
      old.remove();
      old.width = 0;
    }
    this.sheet.dataset['drawn'] = 'true';
    await this.drawText(page);
  }

  private async drawText(page: PDFPageProxy): Promise<void> {
    if (this.text) return; // sized by a CSS variable: a new scale needs no new text
    this.text = new TextLayer({
      textContentSource: page.streamTextContent(),
      container: this.textHolder,
      viewport: page.getViewport({ scale: 1 }),
    });
    await this.text.render();
  }

  private release(): void {
    this.task?.cancel();
    this.task = null;
    if (this.canvas) {
      this.canvas.width = 0; // gives the memory back at once
      this.canvas.remove();
      this.canvas = null;
    }
    this.text?.cancel();
    this.text = null;
    this.textHolder.replaceChildren();
    delete this.sheet.dataset['drawn'];
    this.drawnAt = 0;
    this.coming = 0;
    this.page?.cleanup();
  }

  /** Until the page itself says. */
  guess(size: PageSize): void {
    if (!this.page) this.resize(size, 1);
  }

  private resize(size: PageSize, userUnit: number): void {
    this.size = size;
    const { style } = this.sheet;
    style.width = `calc(var(--scale-factor) * ${size.width}px)`;
    style.height = `calc(var(--scale-factor) * ${size.height}px)`;
    style.setProperty('--total-scale-factor', `calc(var(--scale-factor) * ${userUnit})`);
    style.setProperty('--scale-round-x', '1px');
    style.setProperty('--scale-round-y', '1px');
  }
}

/** Pixels of the picture for each point of the page. */
function pictureScale({ width, height }: PageSize, scale: number): number {
  return Math.min(scale * Math.min(window.devicePixelRatio || 1, 3), Math.sqrt(kMaxPixels / (width * height)));
}
