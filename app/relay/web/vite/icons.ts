/**
 * `virtual:icons`: the Lucide outlines this page uses, as element lists. Markup strings would need innerHTML, which Trusted
 * Types forbids, and the whole set is a megabyte; so the few named here are taken at build time.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const kId = 'virtual:icons';

export function icons(names: readonly string[]): Plugin {
  return {
    name: 'icons',
    resolveId: (id) => (id === kId ? `\0${kId}` : null),
    load(id) {
      if (id !== `\0${kId}`) return null;
      const path = createRequire(import.meta.url).resolve('lucide-static/icon-nodes.json');
      const all = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
      const taken = Object.fromEntries(
        names.map((name) => {
          if (!all[name]) throw new Error(`no icon ${name}`);
          return [name, all[name]];
        }),
      );
      return `export const nodes = ${JSON.stringify(taken)};`;
    },
  };
}
