/** The finished documents, checked in this browser: their signatures, and that they grew out of what the signer was shown. */
import { button } from '../kit/button';
import { h, type Child } from '../kit/dom';
import { icon } from '../kit/icon';
import { t } from '../texts/texts';
import { checkPdf, type FoundSignature } from '../verify/pdf_signatures';
import { report, sumUp, type Sum } from '../verify/report';
import type { FileCopy } from './download';
import { notice } from './notice';
import '../styles/verify.css';

export interface CheckedFile {
  readonly name: string;
  readonly found: readonly FoundSignature[];
  /** Null where nothing was shown under that name. */
  readonly beginsAsShown: boolean | null;
}

export async function checkFiles(finished: readonly FileCopy[], shown: readonly FileCopy[]): Promise<CheckedFile[]> {
  const files: CheckedFile[] = [];
  for (const [index, file] of finished.entries()) {
    const before = finished.length === shown.length ? shown[index] : undefined;
    files.push({ name: file.name, found: await checkPdf(file.bytes as Uint8Array<ArrayBuffer>), beginsAsShown: before ? startsWith(file.bytes, before.bytes) : null });
  }
  return files;
}

export function checkedScreen(files: readonly CheckedFile[], head: { title: string; subtitle: string }, back: () => void): HTMLElement {
  const worst = (['bad', 'unknown', 'none', 'added', 'good'] as Sum[]).find((sum) => files.some((file) => sumUp(file.found) === sum))!;
  const tone = worst === 'good' ? 'ok' : worst === 'bad' ? 'bad' : 'warning';
  const body: Child[] = files.map((file) => report(file.found, null, files.length > 1 ? h('p', { class: 'file-title', text: file.name }) : null, origin(file)));
  const screen = notice(
    { tone, icon: tone === 'ok' ? 'shield-check' : 'shield-alert', title: t('check_here'), text: '', head, body: [...body, h('div', { class: 'notice-actions' }, button({ label: t('back'), icon: 'chevron-left', look: 'secondary', press: back }))] },
    'checked',
  );
  screen.querySelector('.notice')!.classList.add('wide');
  screen.querySelector('.notice > .notice-icon')?.remove();
  return screen;
}

function origin({ beginsAsShown }: CheckedFile): HTMLElement | null {
  if (beginsAsShown === null) return null;
  return h('p', { class: `lookup ${beginsAsShown ? 'ok' : 'plain'}` }, icon(beginsAsShown ? 'check' : 'circle-alert', 18), h('span', { text: t(beginsAsShown ? 'check_same_start' : 'check_other_start') }));
}

function startsWith(whole: Uint8Array, start: Uint8Array): boolean {
  if (whole.length < start.length) return false;
  for (let i = 0; i < start.length; i++) if (whole[i] !== start[i]) return false;
  return true;
}
