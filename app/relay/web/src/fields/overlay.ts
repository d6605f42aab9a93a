/** The fields where they lie on the pages: a box says what goes there, or shows what was entered. Pressing one goes to its step. */
import { h } from '../kit/dom';
import { icon } from '../kit/icon';
import type { Field } from '../protocol/manifest';
import { onLanguage, t } from '../texts/texts';
import type { PageView, Place } from '../viewer/page_view';
import type { Viewer } from '../viewer/viewer';
import { isPicture, type Draft } from './draft';
import { entryText, fieldLabel, kFieldIcons } from './label';
import { fitText } from './text_fit';
import { isMultiline } from './values';

export class Overlay {
  private readonly boxes = new Map<string, HTMLButtonElement>();
  private readonly stop: (() => void)[];
  private current: ReadonlySet<string> = new Set();

  constructor(
    private readonly viewer: Viewer,
    private readonly draft: Draft,
    private readonly press: (field: Field) => void,
  ) {
    // A field gets its box when its page is first near: asking for three hundred pages at once would delay the first.
    const byPage = new Map<PageView, Field[]>();
    for (const field of draft.manifest.fields) {
      const view = viewer.page(field.document, field.page);
      if (view) byPage.set(view, [...(byPage.get(view) ?? []), field]);
    }
    for (const [view, fields] of byPage) view.onceNear(() => fields.forEach((field) => void this.add(field)));
    // A face that came later measures otherwise.
    if (draft.manifest.fields.some((field) => field.font === 'handwriting')) void document.fonts.load('600 100px Caveat').then(() => this.refresh());
    this.stop = [draft.onChange(() => this.refresh()), onLanguage(() => this.refresh())];
  }

  /** Brings a field into view, once the page knows its size and the layout has settled. */
  async reveal(field: Field): Promise<void> {
    const view = this.viewer.page(field.document, field.page);
    if (!view) return;
    const place = await view.place(field.rect);
    requestAnimationFrame(() => this.viewer.reveal(view, place));
  }

  mark(fields: readonly Field[]): void {
    this.current = new Set(fields.map((field) => field.id));
    this.refresh();
  }

  dispose(): void {
    for (const stop of this.stop) stop();
  }

  private async add(field: Field): Promise<void> {
    const view = this.viewer.page(field.document, field.page);
    if (!view) return;
    const place = await view.place(field.rect);
    const box = h('button', { type: 'button', class: `box kind-${field.kind}`, 'data-field': field.id, onclick: () => this.press(field) });
    position(box, place);
    const height = Math.min(field.rect[2], field.rect[3]) || field.rect[3];
    box.style.setProperty('--box-height', `${height}`);
    view.overlay.append(box);
    this.boxes.set(field.id, box);
    this.show(field, box);
    this.viewer.clearFields();
  }

  private refresh(): void {
    for (const field of this.draft.manifest.fields) {
      const box = this.boxes.get(field.id);
      if (box) this.show(field, box);
    }
  }

  private show(field: Field, box: HTMLButtonElement): void {
    const label = fieldLabel(field);
    const content = isPicture(field) ? this.picture(field) : this.value(field);
    box.toggleAttribute('data-filled', content !== null);
    box.toggleAttribute('data-current', this.current.has(field.id));
    box.toggleAttribute('data-optional', !field.required);
    if (content) {
      box.replaceChildren(content);
    } else {
      box.replaceChildren(icon(kFieldIcons[field.kind], 16), h('span', { class: 'box-label', text: label }));
    }
    const value = content && !isPicture(field) ? entryText(field, this.draft.entry(field), this.draft.manifest) : '';
    box.setAttribute('aria-label', value ? t('filled', { label, value }) : t('fill_in', { label }));
  }

  private picture(field: Field): Node | null {
    const { signature, initials, stamp } = this.draft;
    const image = field.kind === 'signature' ? signature : field.kind === 'initials' ? initials : stamp;
    if (!image) return null;
    const element = h('img', { alt: '', class: 'box-picture' });
    const url = URL.createObjectURL(new Blob([image.png], { type: 'image/png' }));
    const free = (): void => URL.revokeObjectURL(url);
    element.addEventListener('load', free, { once: true });
    element.addEventListener('error', free, { once: true });
    element.src = url;
    return element;
  }

  private value(field: Field): Node | null {
    const entry = this.draft.entry(field);
    if (field.kind === 'checkbox') return entry === true ? icon('check', 18) : null;
    const text = entryText(field, entry, this.draft.manifest);
    if (!text) return null;
    const multiline = isMultiline(field);
    const shown = h('span', { class: multiline ? 'box-text multiline' : 'box-text', text });
    if (field.font) shown.dataset['font'] = field.font;
    shown.style.setProperty('--text-size', String(fitText(text, field.rect, multiline, field.font)));
    return shown;
  }
}

function position(box: HTMLElement, [left, top, width, height]: Place): void {
  const { style } = box;
  style.left = `${left * 100}%`;
  style.top = `${top * 100}%`;
  style.width = `${width * 100}%`;
  style.height = `${height * 100}%`;
}
