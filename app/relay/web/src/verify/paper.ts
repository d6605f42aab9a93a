/**
 * What the code on an evidence page says: it opens the integrity page with the envelope's number, the hash of the document as it was
 * before anybody signed, and the fingerprint of the sealing key in the fragment (docs/formats/integrity.md). Nothing of it is secret,
 * and nothing of it is sent: it is compared with the file that the visitor chooses.
 */
import { h } from '../kit/dom';
import { icon } from '../kit/icon';
import { equal, fromB64, hex, sha256, type Bytes } from '../protocol/bytes';
import { t } from '../texts/texts';
import type { FoundSignature } from './pdf_signatures';

export interface Paper {
  readonly number: string;
  readonly document: Bytes;
  readonly key: Bytes;
}

/** How a file stands to what the paper says. */
export interface Match {
  readonly document: boolean;
  readonly key: boolean;
}

export function isSame(match: Match): boolean {
  return match.document && match.key;
}

/** Null for any other fragment: the page then says nothing of paper. */
export function readPaper(fragment: string): Paper | null {
  const match = /^#?n=([^&]{1,200})&d=([\w-]{43})&k=([\w-]{43})$/.exec(fragment);
  if (!match) return null;
  const document = fromB64(match[2]!);
  const key = fromB64(match[3]!);
  let number: string;
  try {
    number = decodeURIComponent(match[1]!);
  } catch {
    return null;
  }
  if (!document || !key || number.length > 60 || /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(number)) return null;
  return { number, document, key };
}

const kMostEnds = 400;
/** Bytes hashed for one file; each revision costs what lies before its end. */
const kMostHashed = 1 << 30;

/** The file grew out of the document of the paper when one of its earlier revisions, which all end in %%EOF, has that hash. */
export async function matchPaper(paper: Paper, bytes: Bytes, found: readonly FoundSignature[]): Promise<Match> {
  let key = false;
  for (const { signer, outcome } of found) key ||= outcome !== 'bad' && signer !== null && equal(await sha256(signer.raw), paper.key);
  let hashed = 0;
  for (const end of revisionEnds(bytes)) {
    hashed += end;
    if (hashed > kMostHashed) break;
    if (equal(await sha256(bytes.subarray(0, end) as Bytes), paper.document)) return { document: true, key };
  }
  return { document: false, key };
}

/** With the line end after the mark and without it: writers differ. From the first on, where the document as it was lies. */
function* revisionEnds(bytes: Uint8Array): Generator<number> {
  let left = kMostEnds;
  for (let at = bytes.indexOf(0x25); at >= 0 && left > 0; at = bytes.indexOf(0x25, at + 1)) {
    if (bytes[at + 1] !== 0x25 || bytes[at + 2] !== 0x45 || bytes[at + 3] !== 0x4f || bytes[at + 4] !== 0x46) continue;
    left--;
    const end = at + 5;
    yield end;
    if (bytes[end] === 0x0d || bytes[end] === 0x0a) yield end + 1;
    if (bytes[end] === 0x0d && bytes[end + 1] === 0x0a) yield end + 2;
  }
}

/** Before a file is chosen: what the code said, and what to do. */
export function paperCard(paper: Paper): HTMLElement {
  return h(
    'section',
    { class: 'paper', 'aria-label': t('paper_title', { number: paper.number }) },
    h('p', { class: 'paper-title' }, icon('file-text', 18), h('strong', { text: t('paper_title', { number: paper.number }) })),
    h('p', { class: 'hint', text: t('paper_text') }),
    h('dl', { class: 'receipt' }, h('dt', { text: t('paper_hash') }), h('dd', {}, h('code', { class: 'hash', text: hex(paper.document).match(/.{8}/g)!.join(' ') }))),
  );
}

/** Beside the verdict on a chosen file. */
export function paperLine(paper: Paper, match: Match): HTMLElement {
  const good = isSame(match);
  const text = good ? t('paper_same', { number: paper.number }) : t(match.document ? 'paper_other_key' : 'paper_other', { number: paper.number });
  return h('p', { class: `lookup ${good ? 'ok' : 'bad'}`, 'data-paper': good ? 'same' : match.document ? 'key' : 'other' }, icon(good ? 'check' : 'circle-alert', 18), h('span', { text }));
}
