/** All pages of all documents in one scroll, drawn on demand; knows the scale, and how to bring a place into view. */
import { button } from '../kit/button';
import { calmMotion, h } from '../kit/dom';
import { onLanguage, t } from '../texts/texts';
import type { PDFDocumentProxy } from './engine';
import { PageView, type Place } from './page_view';

export interface ViewerDocument {
  readonly name: string;
  readonly pdf: PDFDocumentProxy;
}

const kZooms = [1, 1.25, 1.5, 2, 2.5, 3];
const kWidestPage = 760; // CSS pixels at zoom 1: a comfortable line on large screens

export class Viewer {
  readonly element: HTMLElement;
  readonly pages: PageView[] = [];
  private readonly scroller: HTMLElement;
  private readonly zoomText: HTMLElement;
  private readonly pageText: HTMLElement;
  private readonly visible = new Set<PageView>();
  private readonly observer: IntersectionObserver;
  private readonly resizing: ResizeObserver;
  private readonly stopLanguage: () => void;
  private widest = 595;
  private zoom = 0;
  private scale = 1;
  private settle = 0;
  private fitted = false;
  private relabel = (): void => undefined;

  private constructor(private readonly documents: readonly ViewerDocument[]) {
    this.scroller = h('div', { class: 'scroller', tabindex: '0', role: 'region' });
    this.zoomText = h('span', { class: 'zoom-text' });
    this.pageText = h('span', { class: 'chip page-text' });
    this.element = h('div', { class: 'viewer' }, this.scroller);
    const views = new Map<Element, PageView>();
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const view = views.get(entry.target)!;
          if (entry.isIntersecting) this.visible.add(view);
          else this.visible.delete(view);
          void view.update(entry.isIntersecting, this.scale);
        }
      },
      { root: this.scroller, rootMargin: '100% 0px' },
    );
    this.resizing = new ResizeObserver(() => this.fit());
    this.stopLanguage = onLanguage(() => this.label());
    this.views = views;
  }

  private readonly views: Map<Element, PageView>;

  /** `head` and `foot` scroll with the pages, before the first and after the last. */
  static async create(documents: readonly ViewerDocument[], head: HTMLElement | null, foot: HTMLElement): Promise<Viewer> {
    const viewer = new Viewer(documents);
    if (head) viewer.scroller.append(head);
    for (const [number, { pdf, name }] of documents.entries()) {
      const first = (await pdf.getPage(1)).getViewport({ scale: 1 });
      viewer.widest = Math.max(number === 0 ? 0 : viewer.widest, first.width);
      if (documents.length > 1) viewer.scroller.append(h('h2', { class: 'document-name', text: name }));
      for (let i = 0; i < pdf.numPages; i++) {
        const view = new PageView(pdf, number, i, first);
        viewer.views.set(view.element, view);
        viewer.pages.push(view);
        viewer.scroller.append(view.element);
      }
    }
    viewer.scroller.append(foot);
    viewer.scroller.addEventListener('keydown', (event) => viewer.key(event));
    viewer.scroller.addEventListener('scroll', () => viewer.sayPage(), { passive: true });
    viewer.element.append(viewer.bar());
    viewer.label();
    viewer.fit();
    for (const view of viewer.pages) viewer.observer.observe(view.element);
    viewer.resizing.observe(viewer.scroller);
    return viewer;
  }

  page(document: number, index: number): PageView | undefined {
    return this.pages.find((view) => view.document === document && view.index === index);
  }

  /** Scrolls so that the place is in the middle of what can be seen. */
  reveal(view: PageView, place: Place): void {
    const sheet = view.overlay.getBoundingClientRect();
    const box = this.scroller.getBoundingClientRect();
    const [left, top, width, height] = place;
    const middleY = sheet.top - box.top + (top + height / 2) * sheet.height;
    const middleX = sheet.left - box.left + (left + width / 2) * sheet.width;
    this.scroller.scrollTo({
      top: this.scroller.scrollTop + middleY - box.height / 2,
      left: this.scroller.scrollLeft + middleX - box.width / 2,
      behavior: calmMotion() ? 'auto' : 'smooth',
    });
  }

  dispose(): void {
    this.observer.disconnect();
    this.resizing.disconnect();
    this.stopLanguage();
    for (const view of this.pages) void view.update(false, 0);
  }

  private label(): void {
    this.scroller.setAttribute('aria-label', t('document'));
    for (const view of this.pages) {
      const { pdf, name } = this.documents[view.document]!;
      const values = { name, page: view.index + 1, pages: pdf.numPages };
      view.caption.textContent = t('page_of', values);
      view.element.setAttribute('role', 'group');
      view.element.setAttribute('aria-label', this.documents.length > 1 ? t('page_of_document', values) : t('page_of', values));
    }
    this.sayPage();
    this.relabel();
  }

  /** Which page is in the middle of the screen. */
  private sayPage(): void {
    const box = this.scroller.getBoundingClientRect();
    const middle = box.top + box.height / 2;
    const view = this.pages.find((candidate) => candidate.element.getBoundingClientRect().bottom > middle) ?? this.pages[this.pages.length - 1]!;
    this.pageText.textContent = view.caption.textContent;
  }

  private fit(): void {
    const room = this.scroller.clientWidth;
    if (room === 0) return;
    const margin = room < 600 ? 28 : 64;
    const width = Math.min(room - margin, kWidestPage);
    const scale = (Math.max(width, 120) / this.widest) * kZooms[this.zoom]!;
    this.zoomText.textContent = `${Math.round(kZooms[this.zoom]! * 100)} %`;
    if (this.fitted && Math.abs(scale - this.scale) < 0.001) {
      this.sayPage();
      return;
    }

    // Keep the middle of the screen where it is.
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = this.scroller;
    const ratio = scale / this.scale;
    this.scale = scale;
    this.element.style.setProperty('--scale-factor', String(scale));
    if (this.fitted) {
      this.scroller.scrollTop = (scrollTop + clientHeight / 2) * ratio - clientHeight / 2;
      this.scroller.scrollLeft = (scrollLeft + clientWidth / 2) * ratio - clientWidth / 2;
    }
    this.fitted = true;
    this.sayPage();
    clearTimeout(this.settle);
    this.settle = window.setTimeout(() => {
      for (const view of this.visible) void view.update(true, this.scale);
    }, 120);
  }

  private setZoom(index: number): void {
    this.zoom = Math.min(kZooms.length - 1, Math.max(0, index));
    this.fit();
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== this.scroller) return;
    if (event.key === '+' || event.key === '=') this.setZoom(this.zoom + 1);
    else if (event.key === '-') this.setZoom(this.zoom - 1);
    else if (event.key === '0') this.setZoom(0);
  }

  private bar(): HTMLElement {
    const out = button({ label: t('zoom_out'), icon: 'zoom-out', look: 'quiet', iconOnly: true, press: () => this.setZoom(this.zoom - 1) });
    const into = button({ label: t('zoom_in'), icon: 'zoom-in', look: 'quiet', iconOnly: true, press: () => this.setZoom(this.zoom + 1) });
    this.relabel = () => {
      for (const [target, key] of [[out, 'zoom_out'], [into, 'zoom_in']] as const) {
        target.setAttribute('aria-label', t(key));
        target.title = t(key);
      }
    };
    return h('div', { class: 'viewer-bar' }, this.pageText, h('div', { class: 'zoom' }, out, this.zoomText, into));
  }
}
