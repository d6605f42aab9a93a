/** `name.br` and `name.gz` beside what is worth it: the relay sends them as they are and never compresses by itself. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

const kWorth = /\.(js|css|html|svg|wasm|ttf)$/;
const kLeast = 1024;

export function compress(): Plugin {
  let folder = '';
  return {
    name: 'compress',
    apply: 'build',
    configResolved: (config) => {
      folder = resolve(config.root, config.build.outDir);
    },
    closeBundle() {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!kWorth.test(name)) continue;
        const path = join(folder, name);
        const bytes = readFileSync(path);
        if (bytes.length < kLeast) continue;
        const quality = bytes.length > 400_000 ? 10 : 11;
        writeIfSmaller(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }), bytes);
        writeIfSmaller(`${path}.gz`, gzipSync(bytes, { level: 9 }), bytes);
      }
    },
  };
}

function writeIfSmaller(path: string, packed: Uint8Array, bytes: Uint8Array): void {
  if (packed.length < bytes.length * 0.95) writeFileSync(path, packed);
}
