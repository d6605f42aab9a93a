/** The integrity page: a PDF is hashed and its signatures are checked in the browser; nothing of it is sent. */
import '../theme.css';
import '../styles/kit.css';
import '../styles/frame.css';
import '../styles/verify.css';
import { h, uniqueId, type Child } from '../kit/dom';
import { icon } from '../kit/icon';
import { hex, sha256, type Bytes } from '../protocol/bytes';
import { page, titleLine } from '../screens/frame';
import { browserLanguage, onLanguage, setLanguage, sizeText, t, type TextKey } from '../texts/texts';
import { checkPdf, type FoundSignature } from './pdf_signatures';
import { report } from './report';

const kMost = 256 << 20;

interface Checked {
  readonly name: string;
  readonly bytes: Bytes;
  readonly hash: string;
  readonly found: readonly FoundSignature[];
}

const root = document.getElementById('app')!;
let checked: Checked | null = null;
let problem: TextKey | null = null;
let working = false;

onLanguage(draw);
addEventListener('dragover', (event) => {
  event.preventDefault();
  document.documentElement.toggleAttribute('data-dragging', true);
});
addEventListener('dragleave', (event) => {
  if (!event.relatedTarget) document.documentElement.removeAttribute('data-dragging');
});
addEventListener('drop', (event) => {
  event.preventDefault();
  document.documentElement.removeAttribute('data-dragging');
  const file = event.dataTransfer?.files[0];
  if (file) void take(file);
});
void setLanguage(browserLanguage()).catch(() => setLanguage('en'));

async function take(file: File): Promise<void> {
  if (working) return;
  checked = null;
  problem = null;
  working = true;
  draw();
  try {
    if (file.size > kMost) problem = 'verify_too_large';
    else {
      const bytes: Bytes = new Uint8Array(await file.arrayBuffer());
      if (!looksLikePdf(bytes)) problem = 'verify_not_pdf';
      else checked = { name: file.name, bytes, hash: hex(await sha256(bytes)), found: await checkPdf(bytes) };
    }
  } catch {
    problem = 'attach_unreadable';
  }
  working = false;
  draw();
  root.querySelector<HTMLElement>('h2[tabindex]')?.focus({ preventScroll: true });
}

/** Readers accept a header within the first kilobyte. */
function looksLikePdf(bytes: Uint8Array): boolean {
  for (let i = 0; i < Math.min(1024, bytes.length - 5); i++) {
    if (bytes[i] === 0x25 && bytes[i + 1] === 0x50 && bytes[i + 2] === 0x44 && bytes[i + 3] === 0x46 && bytes[i + 4] === 0x2d) return true;
  }
  return false;
}

function draw(): void {
  const screen = page(titleLine('Countersign', t('verify_title')), h('div', { class: 'notice-room' }, h('main', { class: 'verify-card' }, ...(checked ? result(checked) : chooser()))));
  screen.dataset['state'] = checked ? 'checked' : working ? 'working' : 'choose';
  document.title = t('verify_title');
  root.replaceChildren(screen);
}

function chooser(): Child[] {
  const error = h('p', { class: 'error', role: 'alert' });
  if (problem) error.append(icon('circle-alert', 16), h('span', { text: t(problem) }));
  return [
    h('span', { class: 'notice-icon accent' }, icon('file-search', 30)),
    h('h2', { text: t('verify_title'), tabindex: '-1' }),
    h('p', { class: 'notice-text', text: t('verify_text') }),
    picker(working ? 'check_working' : 'verify_choose', 'primary'),
    error,
  ];
}

function picker(label: TextKey, look: 'primary' | 'secondary'): HTMLElement {
  const id = uniqueId('pdf');
  const input = h('input', {
    id, type: 'file', accept: 'application/pdf,.pdf', class: 'visually-hidden', disabled: working,
    onchange: () => {
      const file = input.files?.[0];
      if (file) void take(file);
    },
  });
  return h('div', { class: 'picker' }, input, h('label', { class: `button ${look}`, for: id }, icon('file-text', 18), h('span', { text: t(label) })));
}

function result(file: Checked): Child[] {
  return [
    h('h2', { text: file.name, class: 'file-title', tabindex: '-1' }),
    h('p', { class: 'hint', text: sizeText(file.bytes.length) }),
    report(file.found),
    h('dl', { class: 'receipt' }, h('dt', { text: t('verify_hash') }), h('dd', {}, h('code', { class: 'hash', text: file.hash.match(/.{8}/g)!.join(' ') }))),
    picker('verify_other', 'secondary'),
  ];
}
