/** The page's own protocol code, bundled for Node, so that the very lines the browser runs are tested without one. */
import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const source = join(dirname(fileURLToPath(import.meta.url)), '../../../app/relay/web/src');

/** `paths` without `.ts`, from app/relay/web/src; each module's exports under its path. */
export async function pageModules(...paths) {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-unit-'));
  try {
    const modules = {};
    for (const path of paths) {
      const outfile = join(folder, `${path.replaceAll('/', '_')}.mjs`);
      await build({ entryPoints: [join(source, `${path}.ts`)], outfile, bundle: true, format: 'esm', platform: 'neutral', target: 'es2022', logLevel: 'error' });
      modules[path] = await import(pathToFileURL(outfile));
    }
    return modules;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
