/** The integrity page: a PDF is hashed and its signatures are checked in the browser. The file itself is sent only when the visitor asks for the full check. */
import '../theme.css';
import '../styles/kit.css';
import '../styles/frame.css';
import '../styles/verify.css';
import { button } from '../kit/button';
import { h, uniqueId, type Child } from '../kit/dom';
import { icon } from '../kit/icon';
import { hex, sha256, type Bytes } from '../protocol/bytes';
import { page, titleLine } from '../screens/frame';
import { browserLanguage, dateText, onLanguage, setLanguage, sizeText, t, type TextKey } from '../texts/texts';
import { fullReport } from './full_report';
import { isSame, matchPaper, paperCard, paperLine, readPaper, type Match } from './paper';
import { checkPdf, type FoundSignature } from './pdf_signatures';
import { report } from './report';
import { judge, lookUp, offer, type Known, type NoVerdict, type Offer, type Verdict } from './server';

const kMost = 256 << 20;

interface Checked {
  readonly name: string;
  readonly bytes: Bytes;
  readonly hash: string;
  readonly found: readonly FoundSignature[];
  readonly paper: Match | null;
  known: Known | null;
  verdict: Verdict | NoVerdict | 'asking' | null;
}

const root = document.getElementById('app')!;
let checked: Checked | null = null;
let problem: TextKey | null = null;
let working = false;
let paper = readPaper(location.hash);
let offered: Offer = { file: false, most: 0 };

onLanguage(draw);
// Another code scanned into a page that is open already.
addEventListener('hashchange', () => {
  paper = readPaper(location.hash);
  checked = null;
  draw();
});
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
void offer().then((said) => {
  offered = said;
  if (checked) draw();
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
      else {
        const hash = await sha256(bytes);
        const found = await checkPdf(bytes);
        const taken: Checked = { name: file.name, bytes, hash: hex(hash), found, paper: paper && (await matchPaper(paper, bytes, found)), known: null, verdict: null };
        checked = taken;
        void lookUp(hash).then((known) => {
          taken.known = known;
          redraw(taken);
        });
      }
    }
  } catch {
    problem = 'attach_unreadable';
  }
  working = false;
  draw();
  root.querySelector<HTMLElement>('h2[tabindex]')?.focus({ preventScroll: true });
}

/** What came back is shown where it belongs, if that file is still the one in view; the focus and the place stay where they are. */
function redraw(file: Checked): void {
  if (checked !== file) return;
  const act = document.activeElement?.getAttribute('data-act');
  const place = room()?.scrollTop ?? 0;
  draw();
  room()?.scrollTo(0, place);
  if (act) root.querySelector<HTMLElement>(`[data-act=${act}]`)?.focus({ preventScroll: true });
}

async function askFully(file: Checked): Promise<void> {
  file.verdict = 'asking';
  redraw(file);
  file.verdict = file.bytes.length > offered.most ? 'too_large' : await judge(file.bytes);
  if (checked !== file) return;
  redraw(file);
  const verdict = root.querySelector<HTMLElement>('.report.full, .full-ask');
  verdict?.scrollIntoView({ block: 'start' });
  verdict?.querySelector<HTMLElement>('h3, .error')?.focus({ preventScroll: true });
}

const room = (): Element | null => root.querySelector('.notice-room');

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
    paper ? paperCard(paper) : null,
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
  const onPaper = paper && file.paper;
  const other = onPaper && !isSame(onPaper) ? 'paper_not_this' : null;
  const inBrowser = report(file.found, other, onPaper ? paperLine(paper!, onPaper) : null, knownLine(file.known));
  if (file.verdict) inBrowser.querySelector('.quiet-note')?.remove(); // it says that the file was not sent
  return [
    h('h2', { text: file.name, class: 'file-title', tabindex: '-1' }),
    h('p', { class: 'hint', text: sizeText(file.bytes.length) }),
    inBrowser,
    ...full(file),
    h('dl', { class: 'receipt' }, h('dt', { text: t('verify_hash') }), h('dd', {}, h('code', { class: 'hash', text: file.hash.match(/.{8}/g)!.join(' ') }))),
    picker('verify_other', 'secondary'),
  ];
}

function knownLine(known: Known | null): HTMLElement {
  const line = h('p', { class: `lookup ${known?.kind === 'yes' ? 'ok' : 'plain'}`, 'data-known': known?.kind ?? 'asking', role: 'status' });
  if (!known) line.append(icon('file-search', 18), h('span', { text: t('check_working') }));
  else if (known.kind === 'yes') line.append(icon('check', 18), h('span', { text: t('known_yes', { number: known.number, when: dateText(known.completed, true) }) }));
  else line.append(icon('circle-alert', 18), h('span', { text: t(known.kind === 'no' ? 'known_no' : 'known_away') }));
  return line;
}

const kNoVerdict: Readonly<Record<NoVerdict, TextKey>> = { wait: 'full_wait', too_large: 'full_too_large', stopped: 'full_stopped', away: 'offline_text' };

function full(file: Checked): Child[] {
  const { verdict } = file;
  if (verdict && typeof verdict === 'object') return [fullReport(verdict)];
  if (!offered.file) return [];
  const error = h('p', { class: 'error', role: 'alert', tabindex: '-1' });
  if (verdict && verdict !== 'asking') error.append(icon('circle-alert', 16), h('span', { text: t(kNoVerdict[verdict], { size: sizeText(offered.most) }) }));
  const ask = button({ label: t(verdict === 'asking' ? 'full_sending' : 'full_ask'), icon: 'shield-check', look: 'secondary', press: () => void askFully(file), props: { 'data-act': 'full', disabled: verdict === 'asking', 'aria-busy': String(verdict === 'asking') } });
  return [h('div', { class: 'full-ask' }, ask, h('p', { class: 'hint', text: t('full_hint', { host: location.host }) }), error)];
}
