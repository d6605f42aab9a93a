/** Files asked of the signer: chosen (or photographed), looked at, listed, taken back. They leave this device with the answer only. */
import { button } from '../kit/button';
import { h, uniqueId } from '../kit/dom';
import { icon } from '../kit/icon';
import { attachmentType, kMaxAttachment, kMaxFilesPerField, type Attachment } from '../protocol/attachment';
import type { Bytes } from '../protocol/bytes';
import type { Field } from '../protocol/manifest';
import { sizeText, t } from '../texts/texts';
import type { Draft } from './draft';
import type { FieldForm } from './inputs';
import { fieldLabel } from './label';

export interface AttachmentHost {
  /** Null when the files of this link are more than may be sent. */
  attach(field: Field, name: string, type: string, bytes: Bytes): Promise<Attachment | null>;
  detach(attachment: Attachment): Promise<void>;
}

export function attachmentForm(field: Field, draft: Draft, host: AttachmentHost): FieldForm {
  const id = uniqueId('files');
  const error = h('p', { class: 'error', id: `${id}-error`, role: 'alert' });
  const list = h('ul', { class: 'file-list', 'aria-label': fieldLabel(field) });
  const words = h('span');
  const input = h('input', {
    type: 'file', id, multiple: true, accept: 'application/pdf,image/jpeg,image/png', class: 'visually-hidden', 'aria-describedby': error.id,
    onchange: () => void take(),
  });
  const label = h('label', { class: 'button secondary', for: id }, icon('paperclip', 18), words);

  function complain(text: string): void {
    error.replaceChildren(...(text ? [icon('circle-alert', 16), h('span', { text })] : []));
  }

  async function take(): Promise<void> {
    const chosen = [...(input.files ?? [])];
    input.value = ''; // the same file may be chosen again after it was removed
    complain('');
    label.toggleAttribute('data-busy', true);
    for (const file of chosen) {
      const problem = await add(file);
      if (problem) complain(`${file.name}: ${problem}`);
    }
    label.toggleAttribute('data-busy', false);
    show();
  }

  async function add(file: File): Promise<string> {
    if (draft.attachments(field).length >= kMaxFilesPerField) return t('attach_many', { most: kMaxFilesPerField });
    if (file.size > kMaxAttachment) return t('attach_large', { most: sizeText(kMaxAttachment) });
    if (file.size === 0) return t('attach_empty');
    let bytes: Bytes;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      return t('attach_unreadable');
    }
    const type = attachmentType(bytes);
    if (!type) return t('attach_kind');
    return (await host.attach(field, file.name, type, bytes)) ? '' : t('attach_total');
  }

  function show(): void {
    const files = draft.attachments(field);
    words.textContent = t(files.length > 0 ? 'attach_more' : 'attach_choose');
    label.hidden = files.length >= kMaxFilesPerField;
    list.replaceChildren(...files.map((file) =>
      h(
        'li',
        {},
        icon(file.type === 'application/pdf' ? 'file-text' : 'image', 18),
        h('span', { class: 'file-name' }, h('span', { text: file.name }), h('span', { class: 'file-size', text: sizeText(file.size) })),
        button({
          label: t('attach_remove', { name: file.name }), icon: 'x', look: 'quiet', iconOnly: true,
          press: async () => {
            await host.detach(file);
            complain('');
            show();
            input.focus({ preventScroll: true });
          },
        }),
      )));
  }

  show();
  return {
    element: h('div', { class: 'field-form kind-attachment' }, h('p', { class: 'hint', text: t('attach_hint', { most: sizeText(kMaxAttachment) }) }), list, input, label, error),
    focus: () => input.focus({ preventScroll: true }),
    accept() {
      const isMissing = field.required && draft.attachments(field).length === 0;
      complain(isMissing ? t('error_attachment') : '');
      if (isMissing) input.focus({ preventScroll: true });
      return !isMissing;
    },
  };
}
