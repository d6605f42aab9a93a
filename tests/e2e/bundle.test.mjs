/** The built pages: two builds give one hash and the relay prints it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { relayProgram, webFolder } from './support/relay.mjs';

const source = resolve(dirname(fileURLToPath(import.meta.url)), '../../app/relay/web');

/** As app/relay/pages.h says: SHA-256 of what sha256sum prints for all files but the compressed copies, in the order of their paths. */
function fingerprint(folder, also = () => false) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());
  const bases = new Set(names);
  const plain = names.filter((name) => also(name) || !(/\.(br|gz)$/.test(name) && bases.has(name.slice(0, -3))));
  const lines = plain.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))).map((name) => `${createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')}  ${name}\n`);
  return createHash('sha256').update(lines.join('')).digest('hex');
}

test('two builds of one source have one hash, the compressed copies too; it is the hash of what is served', (t) => {
  const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'countersign-pages-')));
  t.after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
  for (const folder of folders) execFileSync(process.execPath, [join(source, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'], { cwd: source, stdio: 'pipe' });
  const [first, second] = folders;
  assert.equal(fingerprint(first, () => true), fingerprint(second, () => true));
  assert.equal(fingerprint(first), fingerprint(webFolder()), 'the folder that is served was built from these sources');
});

test('the relay prints the hash of its pages', () => {
  const program = relayProgram();
  const beside = resolve(dirname(program), '../../../app/relay/web/dist');
  const printed = execFileSync(program, ['--version'], { encoding: 'utf8' });
  assert.equal(/^pages ([0-9a-f]{64})$/m.exec(printed)?.[1], fingerprint(beside));
  // Desktops and the command line were built with the same one, and compare.
  const own = execFileSync(resolve(dirname(program), 'countersign-cli'), ['--version'], { encoding: 'utf8' });
  assert.equal(/^pages ([0-9a-f]{64})$/m.exec(own)?.[1], fingerprint(beside));
});
