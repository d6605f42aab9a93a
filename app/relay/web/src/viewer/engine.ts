/**
 * PDF.js, started once. Nothing of a document is ever executed: no eval, no scripting sandbox, no XFA. Glyphs are drawn as outlines
 * (`disableFontFace`), so the fonts inside a stranger's file never reach the browser's own font code.
 */
import { getDocument, PDFDataRangeTransport, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { startPdfWorker } from '../trusted_types';

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A file that may still be arriving. */
export interface PdfSource {
  readonly size: number;
  /** Bytes of its own for whoever asks, as soon as they are there; never, where they do not come. */
  range(begin: number, end: number): Promise<Uint8Array>;
}

export interface OpeningPdf {
  readonly pdf: Promise<PDFDocumentProxy>;
  /** Whether a part that was asked for has not come yet. */
  isWaiting(): boolean;
  /** Ends the opening or what was opened. Everything that waits for it ends with an error. */
  close(): void;
}

interface Started {
  readonly worker: PDFWorker;
  /** Rejects when it breaks. */
  readonly broken: Promise<never>;
}

let current: Started | null = null;

/** A worker that broke, or never came over a bad line, is begun anew by the next document. */
function startWorker(): Started {
  const port = startPdfWorker();
  const broken = new Promise<never>((_, reject) =>
    port.addEventListener('error', () => {
      if (current === started) current = null;
      reject(new Error('the worker broke'));
    }),
  );
  broken.catch(() => undefined);
  const started: Started = { worker: PDFWorker.create({ port }), broken };
  return started;
}

// With this code, which comes while the first screen is read: the longest thing to load is there when the link is opened.
current = startWorker();

/** PDF.js asks for the parts of the file it needs. */
class Ranges extends PDFDataRangeTransport {
  private isOver = false;
  private awaited = 0;

  constructor(private readonly source: PdfSource) {
    super(source.size, null);
  }

  get isWaiting(): boolean {
    return this.awaited > 0;
  }

  override requestDataRange(begin: number, end: number): void {
    this.awaited++;
    void this.source.range(begin, end).then((bytes) => {
      this.awaited--;
      if (!this.isOver) this.onDataRange(begin, bytes);
    });
  }

  override abort(): void {
    this.isOver = true;
  }
}

export function openPdf(source: PdfSource): OpeningPdf {
  current ??= startWorker();
  const { worker, broken } = current;
  const data = new URL(__PDF_DATA__, location.origin).href;
  const ranges = new Ranges(source);
  const task = getDocument({
    range: ranges,
    worker,
    // What is not asked for comes by itself (protocol/arrival.ts); PDF.js need not hurry it.
    disableStream: true,
    disableAutoFetch: true,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    cMapUrl: `${data}cmaps/`,
    standardFontDataUrl: `${data}standard_fonts/`,
    wasmUrl: `${data}wasm/`,
    iccUrl: `${data}iccs/`,
    // The worker, which reads the stranger's file, needs no network of its own: what it wants is fetched here.
    useWorkerFetch: false,
    maxImageSize: 64 << 20,
    verbosity: 0,
  });
  return {
    pdf: Promise.race([task.promise, broken]),
    isWaiting: () => ranges.isWaiting,
    close: () => void task.destroy().catch(() => undefined),
  };
}

/** The same, begun when `after` is over. */
export function openPdfLater(source: PdfSource, after: Promise<void>): OpeningPdf {
  let opening: OpeningPdf | null = null;
  let isClosed = false;
  const pdf = after.then(() => {
    if (isClosed) throw new Error('closed before it was begun');
    opening = openPdf(source);
    return opening.pdf;
  });
  pdf.catch(() => undefined); // said to whoever waits for it
  return {
    pdf,
    isWaiting: () => opening?.isWaiting() ?? true,
    close() {
      isClosed = true;
      opening?.close();
    },
  };
}
