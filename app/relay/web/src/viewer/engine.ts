/**
 * PDF.js, started once. Nothing of a document is ever executed: no eval, no scripting sandbox, no XFA. Glyphs are drawn as outlines
 * (`disableFontFace`), so the fonts inside a stranger's file never reach the browser's own font code.
 */
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { startPdfWorker } from '../trusted_types';

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A worker that broke, or never came over a bad line, is begun anew by the next document. */
function startWorker(): Worker {
  const worker = startPdfWorker();
  worker.addEventListener('error', () => {
    if (GlobalWorkerOptions.workerPort === worker) GlobalWorkerOptions.workerPort = null;
  });
  return worker;
}

// With this code, which comes while the first screen is read: the longest thing to load is there when the link is opened.
GlobalWorkerOptions.workerPort = startWorker();

export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  GlobalWorkerOptions.workerPort ??= startWorker();
  const data = new URL(__PDF_DATA__, location.origin).href;
  return getDocument({
    // PDF.js hands its copy over to the worker; ours stays for the download.
    data: bytes.slice(),
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
  }).promise;
}
