/**
 * The data PDF.js fetches only when a document needs it (CMaps, the 14 standard fonts, image decoders, colour profiles), put under a
 * directory named after its version, so that it may be cached for ever like the hashed files beside it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

export const kPdfData = `assets/pdfjs-${version}/`;

export function pdfjsData(): Plugin {
  return {
    name: 'pdfjs-data',
    apply: 'build',
    generateBundle() {
      for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
        for (const name of readdirSync(join(root, folder))) {
          if (name.startsWith('LICENSE') || name.endsWith('_fallback.js')) continue;
          this.emitFile({
            type: 'asset',
            fileName: `${kPdfData}${folder}/${name}`,
            source: readFileSync(join(root, folder, name)),
          });
        }
      }
    },
  };
}
