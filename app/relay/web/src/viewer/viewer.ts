/**
 * All pages of all documents in one scroll; knows the scale, and how to bring a place into view. Only pages near the screen have a
 * picture and text, and they are drawn one at a time, the nearest first: three hundred pages cost what a handful does.
 */
import { button } from '../kit/button';
import { calmMotion, h } from '../kit/dom';
import { onLanguage, t } from '../texts/texts';
import type { PDFDocumentProxy } from './engine';
import { watchZoom } from './gestures';
import { PageView, type PageSize, type Place } from './page_view';

export interface ViewerDocument {
  readonly name: string;
  /** As the sender counted; the file itself has the last word. */
  readonly pages: number;
  readonly pdf: Promise<PDFDocumentProxy>;
  /** Whether a part of the file that is needed for something has not come yet. */
  isWaiting(): boolean;
}

const kZooms = [1, 1.25, 1.5, 2, 2.5, 3, 4];
const kMost = 4;
const kTapZoom = 2.2;
const kPatience = 300; // ms: so long drawing waits for a page before it asks what the page waits for
const kStill = 1_500; // ms: who has pressed a zoom button may press it again without looking
const kAllPixels = 24_000_000; // of all pictures of all documents, four bytes each: phones give a page little more
const kWidestPage = 760; // CSS pixels at zoom 1: a comfortable line on large screens

/** A point of a page, and where in the window it is to stay. */
interface Anchor {
  readonly view: PageView;
  readonly across: number;
  readonly down: number;
  readonly x: number;
  readonly y: number;
}

/** What lies in the middle of the screen. */
type Reading = Pick<Anchor, 'view' | 'across' | 'down'>;

/** One document among the others. */
interface Section {
  readonly element: HTMLElement;
  readonly views: PageView[];
}

export class Viewer {
  readonly element: HTMLElement;
  private readonly sections: Section[] = [];
  private pages: PageView[] = [];
  private readonly scroller: HTMLElement;
  private readonly content: HTMLElement;
  private readonly zoomText: HTMLElement;
  private readonly pageText: HTMLElement;
  private readonly zoomBar: HTMLElement;
  private readonly near = new Set<PageView>();
  private readonly views = new Map<Element, PageView>();
  private readonly observer: IntersectionObserver;
  private readonly resizing: ResizeObserver;
  private readonly stopLanguage: () => void;
  private widest = 595;
  private zoom = 1;
  private scale = 1;
  private settle = 0;
  private saying = 0;
  private stepped = -Infinity;
  private drawing = false;
  private fitted = false;
  /** The width that the pages were laid out for, and what was read in it: turning the device must not lose the place. */
  private room = 0;
  private place: Reading | null = null;
  private disposed = false;
  private firstDrawn: () => void = () => undefined;
  /** When the first page has a picture, or cannot have one. */
  readonly drawn = new Promise<void>((resolve) => (this.firstDrawn = resolve));
  private relabel = (): void => undefined;

  private constructor(private readonly documents: readonly ViewerDocument[]) {
    this.content = h('div', { class: 'pages' });
    this.scroller = h('div', { class: 'scroller', tabindex: '0', role: 'region' }, this.content);
    this.zoomText = h('span', { class: 'zoom-text' });
    this.pageText = h('span', { class: 'chip page-text' });
    this.zoomBar = this.bar();
    this.element = h('div', { class: 'viewer' }, this.scroller);
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const view = this.views.get(entry.target)!;
          if (entry.isIntersecting) this.near.add(view);
          else this.near.delete(view);
          view.setNear(entry.isIntersecting);
        }
        void this.draw();
      },
      { root: this.scroller, rootMargin: '100% 0px' },
    );
    this.resizing = new ResizeObserver(() => this.fit());
    this.stopLanguage = onLanguage(() => this.label());
  }

  /**
   * `head` and `foot` scroll with the pages, before the first and after the last. Waits for the first document only: the pages of the
   * others are blank sheets of its size until they are open.
   */
  static async create(documents: readonly ViewerDocument[], head: HTMLElement | null, foot: HTMLElement): Promise<Viewer> {
    const viewer = new Viewer(documents);
    const { content } = viewer;
    const pdf = await documents[0]!.pdf;
    const first = (await pdf.getPage(1)).getViewport({ scale: 1 });
    viewer.widest = first.width;
    if (head) content.append(head);
    for (const [number, { pages, name }] of documents.entries()) {
      const element = h('div', { class: 'document' }, documents.length > 1 ? h('h2', { class: 'document-name', text: name }) : null);
      viewer.sections.push({ element, views: [] });
      viewer.count(number, number === 0 ? pdf.numPages : pages, first);
      content.append(element);
    }
    content.append(foot);
    viewer.scroller.addEventListener('keydown', (event) => viewer.key(event));
    viewer.scroller.addEventListener('scroll', () => viewer.scrolled(), { passive: true });
    watchZoom(viewer.scroller, {
      preview: (ratio, x, y, dx, dy) => viewer.preview(ratio, x, y, dx, dy),
      commit: (ratio, x, y, dx, dy) => {
        const anchor = viewer.anchor(x, y, true);
        viewer.setZoom(viewer.zoom * ratio, anchor && { ...anchor, x: x + dx, y: y + dy });
      },
      toggle: (x, y) => viewer.setZoom(viewer.zoom > 1.05 ? 1 : kTapZoom, viewer.anchor(x, y)),
      by: (factor, x, y) => viewer.setZoom(viewer.zoom * factor, viewer.anchor(x, y)),
    });
    viewer.element.append(viewer.zoomBar);
    viewer.label();
    viewer.fit();
    viewer.resizing.observe(viewer.scroller);
    for (const [number, document] of documents.entries()) if (number > 0) void document.pdf.then((opened) => viewer.opened(number, opened)).catch(() => undefined);
    return viewer;
  }

  page(document: number, index: number): PageView | undefined {
    return this.sections[document]?.views[index];
  }

  /** A further document tells how many pages it has, and how large they are likely to be. */
  private async opened(number: number, pdf: PDFDocumentProxy): Promise<void> {
    const first = (await pdf.getPage(1)).getViewport({ scale: 1 });
    if (this.disposed) return;
    this.count(number, pdf.numPages, first);
    for (const view of this.sections[number]!.views) view.guess(first);
    this.widest = Math.max(this.widest, first.width);
    this.label();
    this.fit();
  }

  private count(number: number, pages: number, size: PageSize): void {
    const { element, views } = this.sections[number]!;
    for (const view of views.splice(pages)) {
      this.observer.unobserve(view.element);
      this.near.delete(view);
      view.element.remove();
    }
    while (views.length < pages) {
      const view = new PageView(this.documents[number]!.pdf, number, views.length, size);
      views.push(view);
      this.views.set(view.element, view);
      element.append(view.element);
      this.observer.observe(view.element);
    }
    this.pages = this.sections.flatMap((section) => section.views);
  }

  /** Scrolls so that the place is in the middle of what can be seen. */
  reveal(view: PageView, place: Place): void {
    const sheet = view.overlay.getBoundingClientRect();
    const box = this.scroller.getBoundingClientRect();
    const [left, top, width, height] = place;
    const middleY = sheet.top - box.top + (top + height / 2) * sheet.height;
    const middleX = sheet.left - box.left + (left + width / 2) * sheet.width;
    const far = Math.abs(middleY) > 4 * box.height; // a smooth scroll over a hundred pages would draw them all
    this.scroller.scrollTo({
      top: this.scroller.scrollTop + middleY - box.height / 2,
      left: this.scroller.scrollLeft + middleX - box.width / 2,
      behavior: far || calmMotion() ? 'auto' : 'smooth',
    });
  }

  dispose(): void {
    this.disposed = true;
    this.observer.disconnect();
    this.resizing.disconnect();
    this.stopLanguage();
    clearTimeout(this.settle);
    this.near.clear();
    for (const view of this.pages) view.setNear(false);
  }

  /** One page after the other, always the one nearest to the middle of the screen. */
  private async draw(): Promise<void> {
    if (this.drawing) return;
    this.drawing = true;
    try {
      for (let view = this.nextToDraw(); view && !this.disposed && this.makeRoom(view); view = this.nextToDraw()) {
        await this.drawOne(view);
      }
    } finally {
      this.drawing = false;
    }
  }

  /** Until it is drawn, or waits for its part of the file: it goes on by itself when that comes, and holds up no other meanwhile. */
  private async drawOne(view: PageView): Promise<void> {
    const done = view.draw(this.scale).then(() => (this.firstDrawn(), true));
    const { isWaiting } = this.documents[view.document]!;
    while (!(await Promise.race([done, new Promise<false>((resolve) => setTimeout(() => resolve(false), kPatience))]))) if (isWaiting()) return;
  }

  private nextToDraw(): PageView | null {
    let best: PageView | null = null;
    let least = Infinity;
    for (const view of this.near) {
      if (!view.wants(this.scale)) continue;
      const far = this.distance(view);
      if (far < least) [best, least] = [view, far];
    }
    return best;
  }

  /** Lets go of pictures that are farther away until there is room for this one. False where nearer ones need all there is. */
  private makeRoom(view: PageView): boolean {
    const needed = view.pixelsAt(this.scale);
    const others = [...this.near].filter((other) => other !== view && other.pixels > 0).sort((a, b) => this.distance(a) - this.distance(b));
    let total = others.reduce((sum, other) => sum + other.pixels, view.pixels);
    const own = this.distance(view);
    while (total + needed > kAllPixels) {
      const farthest = others.pop();
      if (!farthest || this.distance(farthest) <= own) return false;
      total -= farthest.pixels;
      farthest.letGo();
    }
    return true;
  }

  /** From the middle of the screen. */
  private distance(view: PageView): number {
    const box = this.scroller.getBoundingClientRect();
    const middle = box.top + box.height / 2;
    const { top, bottom } = view.element.getBoundingClientRect();
    return top > middle ? top - middle : middle > bottom ? middle - bottom : 0;
  }

  private label(): void {
    this.scroller.setAttribute('aria-label', t('document'));
    for (const view of this.pages) {
      const { name } = this.documents[view.document]!;
      const values = { name, page: view.index + 1, pages: this.sections[view.document]!.views.length };
      view.caption.textContent = t('page_of', values);
      view.element.setAttribute('role', 'group');
      view.element.setAttribute('aria-label', this.documents.length > 1 ? t('page_of_document', values) : t('page_of', values));
    }
    this.sayPage();
    this.relabel();
  }

  private scrolled(): void {
    if (this.saying) return;
    this.saying = requestAnimationFrame(() => {
      this.saying = 0;
      this.remember();
      this.sayPage();
      if (!this.settle) void this.draw(); // what had no room may be the nearest now
    });
  }

  private sayPage(): void {
    const box = this.scroller.getBoundingClientRect();
    this.pageText.textContent = this.pageAt(box.top + box.height / 2).caption.textContent;
    this.clearFields();
  }

  /** Where the zoom buttons lie over the paper, they move to the other side or away while a field to press is under them. */
  clearFields(): void {
    const { zoomBar } = this;
    if (performance.now() - this.stepped < kStill || getComputedStyle(zoomBar).position !== 'absolute') return;
    const fields = [...this.near].flatMap((view) => [...view.overlay.children]).map((field) => field.getBoundingClientRect());
    const covers = (): boolean => {
      const bar = zoomBar.getBoundingClientRect();
      return fields.some((field) => field.left < bar.right && field.right > bar.left && field.top < bar.bottom && field.bottom > bar.top);
    };
    delete zoomBar.dataset['aside'];
    if (covers()) zoomBar.dataset['aside'] = 'left';
    if (zoomBar.dataset['aside'] && covers()) zoomBar.dataset['aside'] = 'away';
  }

  /** The page at this height of the window: the first that ends below it. */
  private pageAt(y: number): PageView {
    let low = 0;
    let high = this.pages.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.pages[middle]!.element.getBoundingClientRect().bottom > y) high = middle;
      else low = middle + 1;
    }
    return this.pages[low]!;
  }

  /** `undo`: measure as if no pinch were being shown. */
  private anchor(x: number, y: number, undo = false): Anchor {
    if (undo) this.content.style.transform = '';
    const view = this.pageAt(y);
    const sheet = view.overlay.getBoundingClientRect();
    return { view, across: (x - sheet.left) / sheet.width, down: (y - sheet.top) / sheet.height, x, y };
  }

  private middle(): Anchor {
    const box = this.scroller.getBoundingClientRect();
    return this.anchor(box.left + box.width / 2, box.top + box.height / 2);
  }

  private remember(): void {
    if (this.scroller.clientWidth === this.room && !this.content.style.transform) this.place = this.middle();
  }

  /** What was read before the screen changed is in the middle of it again. */
  private kept(): Anchor {
    if (!this.place?.view.element.isConnected) return this.middle();
    const box = this.scroller.getBoundingClientRect();
    return { ...this.place, x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }

  /** While fingers move the pages are only stretched; laying out anew for each step would stutter. */
  private preview(ratio: number, x: number, y: number, dx: number, dy: number): void {
    const most = Math.min(kMost / this.zoom, Math.max(0.8 / this.zoom, ratio));
    const box = this.scroller.getBoundingClientRect();
    const originX = x - box.left + this.scroller.scrollLeft;
    const originY = y - box.top + this.scroller.scrollTop - this.content.offsetTop;
    this.content.style.transformOrigin = `${originX}px ${originY}px`;
    this.content.style.transform = `translate(${dx}px, ${dy}px) scale(${most})`;
  }

  private setZoom(zoom: number, anchor: Anchor | null = null): void {
    this.zoom = Math.min(kMost, Math.max(1, zoom));
    this.fit(anchor);
  }

  /** To the next of the usual steps. */
  private step(direction: 1 | -1): void {
    this.stepped = performance.now();
    const next = direction > 0 ? kZooms.find((zoom) => zoom > this.zoom + 0.01) : [...kZooms].reverse().find((zoom) => zoom < this.zoom - 0.01);
    if (next) this.setZoom(next, this.middle());
  }

  private fit(anchor: Anchor | null = null): void {
    const room = this.scroller.clientWidth;
    if (room === 0) return;
    const margin = room < 600 ? 28 : 64;
    const width = Math.min(room - margin, kWidestPage);
    const scale = (Math.max(width, 120) / this.widest) * this.zoom;
    this.zoomText.textContent = `${Math.round(this.zoom * 100)} %`;
    this.content.style.transform = '';
    const isSame = this.fitted && room === this.room && Math.abs(scale - this.scale) < 0.001;
    this.room = room;
    if (isSame && !anchor) {
      this.remember();
      this.sayPage();
      return;
    }

    // What the reader looks at stays where it is.
    const keep = anchor ?? (this.fitted ? this.kept() : null);
    this.scale = scale;
    this.element.style.setProperty('--scale-factor', String(scale));
    if (keep) {
      const sheet = keep.view.overlay.getBoundingClientRect();
      this.scroller.scrollTop += sheet.top + keep.down * sheet.height - keep.y;
      this.scroller.scrollLeft += sheet.left + keep.across * sheet.width - keep.x;
    }
    this.fitted = true;
    this.place = keep ?? this.middle();
    this.sayPage();
    clearTimeout(this.settle);
    this.settle = window.setTimeout(() => {
      this.settle = 0;
      void this.draw();
    }, 120);
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== this.scroller) return;
    if (event.key === '+' || event.key === '=') this.step(1);
    else if (event.key === '-') this.step(-1);
    else if (event.key === '0') this.setZoom(1, this.middle());
  }

  private bar(): HTMLElement {
    const out = button({ label: t('zoom_out'), icon: 'zoom-out', look: 'quiet', iconOnly: true, press: () => this.step(-1) });
    const into = button({ label: t('zoom_in'), icon: 'zoom-in', look: 'quiet', iconOnly: true, press: () => this.step(1) });
    this.relabel = () => {
      for (const [target, key] of [[out, 'zoom_out'], [into, 'zoom_in']] as const) {
        target.setAttribute('aria-label', t(key));
        target.title = t(key);
      }
    };
    return h('div', { class: 'viewer-bar' }, this.pageText, h('div', { class: 'zoom' }, out, this.zoomText, into));
  }
}
