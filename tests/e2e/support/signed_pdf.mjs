/** PDFs signed by the real core through countersign-cli, with keys of an authority made for the test. */
import { execFile, execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { relayProgram } from './relay.mjs';

const run = promisify(execFile);

export class SigningOffice {
  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'countersign-office-'));
    this.cli = join(dirname(relayProgram()), 'countersign-cli');
    this.secret = this.file('passphrase', 'correct horse');
    this.pki('init', '--organization', 'Nord Biuro');
    this.count = 0;
  }

  file(name, content) {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  pki(verb, ...args) {
    execFileSync(this.cli, ['pki', verb, join(this.folder, 'pki'), '--passphrase-file', this.secret, ...args], { stdio: 'pipe' });
  }

  /** The certificate to trust, as a PEM file. */
  root() {
    const path = join(this.folder, 'root.pem');
    execFileSync(this.cli, ['pki', 'export', join(this.folder, 'pki'), '-o', path], { stdio: 'pipe' });
    return path;
  }

  /** `who`: ["--person", name] or ["--seal", name]; returns the PKCS#12 file. */
  key(who, kind) {
    const path = join(this.folder, `key-${++this.count}.p12`);
    this.pki('issue', ...who, '--key', kind, '--organization', 'Nord Biuro', '-o', path, '--output-passphrase-file', this.secret);
    return path;
  }

  /** Asynchronous: a timestamping authority of this process may have to answer meanwhile. */
  async sign(bytes, key, ...args) {
    const input = this.file(`in-${++this.count}.pdf`, bytes);
    const output = join(this.folder, `out-${this.count}.pdf`);
    await run(this.cli, ['sign', input, '--p12', key, '--passphrase-file', this.secret, '-o', output, ...args]);
    return readFileSync(output);
  }

  /** A timestamping authority (RFC 3161) by openssl over HTTP; returns its address. */
  async timestamps() {
    const path = (name) => join(this.folder, name);
    const config = this.file('tsa.cnf', `[req]\ndistinguished_name=dn\n[dn]\n[ext]\nextendedKeyUsage=critical,timeStamping\nkeyUsage=critical,digitalSignature
[tsa]\nserial=${this.file('serial', '01')}\ndefault_policy=1.2.3.4.1\ndigests=sha256,sha384,sha512\nsigner_digest=sha256\ness_cert_id_chain=no\ness_cert_id_alg=sha256\n`);
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', path('tsa.key'), '-out', path('tsa.pem'), '-days', '30', '-subj', '/O=Zeit AG/CN=Test timestamps', '-config', config, '-extensions', 'ext'], { stdio: 'pipe' });
    const server = createServer(async (request, reply) => {
      const parts = [];
      for await (const part of request) parts.push(part);
      const query = this.file('query.tsq', Buffer.concat(parts));
      execFileSync('openssl', ['ts', '-reply', '-config', config, '-section', 'tsa', '-queryfile', query, '-signer', path('tsa.pem'), '-inkey', path('tsa.key'), '-out', path('reply.tsr')], { stdio: 'pipe' });
      reply.writeHead(200, { 'Content-Type': 'application/timestamp-reply' }).end(readFileSync(path('reply.tsr')));
    });
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    this.server = server;
    return `http://127.0.0.1:${server.address().port}/`;
  }

  close() {
    this.server?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
