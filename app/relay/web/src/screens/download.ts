import { button } from '../kit/button';
import { h } from '../kit/dom';
import { openDialog } from '../kit/dialog';
import { icon } from '../kit/icon';
import { t } from '../texts/texts';

export interface FileCopy {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One file is saved at once; of several the reader chooses. */
export function download(files: readonly FileCopy[]): void {
  if (files.length === 1) {
    save(files[0]!);
    return;
  }
  openDialog(t('documents'), () => [
    h('ul', { class: 'file-list' }, ...files.map((file) => h('li', {}, icon('file-text', 18), h('span', { class: 'file-name', text: file.name }), button({ label: t('download'), icon: 'download', look: 'quiet', iconOnly: true, press: () => save(file) })))),
  ]);
}

function save(file: FileCopy): void {
  const url = URL.createObjectURL(new Blob([file.bytes as Uint8Array<ArrayBuffer>], { type: 'application/pdf' }));
  const link = h('a', { href: url, download: safeName(file.name) });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A name of the sender's, fit for any file system. */
function safeName(name: string): string {
  // eslint-disable-next-line no-control-regex
  const bare = name.replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]/g, '_').replace(/^[.\s]+/, '').slice(0, 120);
  const stem = bare.replace(/\.pdf$/i, '').trim() || 'document';
  return `${stem}.pdf`;
}
