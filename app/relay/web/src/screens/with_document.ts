/** Everything that is only needed once a document is open, PDF.js above all: loaded while the first screen is being read. */
export { reading, type Reading } from './reading';
export { openPdf, openPdfLater } from '../viewer/engine';
