/** The one Trusted Types policy of the page. It lets exactly one script address through: the PDF.js worker of this build. */
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

const policy = window.trustedTypes?.createPolicy('countersign', {
  createScriptURL(url) {
    if (url !== workerUrl) throw new TypeError(`not a script of this page: ${url}`);
    return url;
  },
});

export function startPdfWorker(): Worker {
  const url = policy ? policy.createScriptURL(workerUrl) : workerUrl;
  return new Worker(url as string, { type: 'module', name: 'pdf' });
}
