/**
 * One face of Inter holds everything between Ā and the African letters, 85 KB of it. The letters of Europe's languages are taken
 * out into a file of 15 KB, so that Polish does not load the rest. Made at build time with the subsetter that the lockfile pins:
 * the same bytes on every machine.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subset from 'subset-font';
import type { Plugin } from 'vite';

/** As in src/styles/inter.css. */
const kEuropean: readonly (readonly [number, number])[] = [
  [0x100, 0x17f],
  [0x218, 0x21b],
  [0x1e9e, 0x1e9e],
];

export function fonts(): Plugin {
  return {
    name: 'fonts',
    async configResolved(config) {
      const require = createRequire(import.meta.url);
      const whole = readFileSync(require.resolve('@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2'));
      const letters = kEuropean.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i))).join('');
      const made = await subset(whole, letters, { targetFormat: 'woff2' });
      const path = join(config.root, 'node_modules/.cache/countersign/inter-european.woff2');
      mkdirSync(dirname(path), { recursive: true });
      // Two builds may run at once: none must see half a file of the other's.
      writeFileSync(`${path}.${process.pid}`, made);
      renameSync(`${path}.${process.pid}`, path);
    },
  };
}
