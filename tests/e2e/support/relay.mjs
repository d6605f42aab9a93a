/** The real relay in a temporary folder, and a desktop of the tests' own that talks to it as link.md says. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { b64, fromB64, sealFinished } from './packer.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

export function relayProgram() {
  return join(resolve(root, process.env.COUNTERSIGN_BIN_DIR ?? 'build/dev/bin'), 'countersign-relay');
}

export function webFolder() {
  return resolve(root, process.env.COUNTERSIGN_WEB_DIR ?? 'app/relay/web/dist');
}

export async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** `args`: further options of `countersign-relay run`. */
export async function startRelay({ args = [], smtp = '' } = {}) {
  const program = relayProgram();
  if (!existsSync(program)) throw new Error(`no relay at ${program}: build it, or set COUNTERSIGN_BIN_DIR`);
  if (!existsSync(join(webFolder(), 'index.html'))) throw new Error(`no page at ${webFolder()}: npm ci && npm run build in app/relay/web`);
  const data = mkdtempSync(join(tmpdir(), 'countersign-relay-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  let output = '';
  const child = spawn(program, [
    'run', '--data', data, '--listen', `127.0.0.1:${port}`, '--public-url', origin,
    '--smtp', smtp || `smtp://127.0.0.1:${await freePort()}`, '--web', webFolder(), ...args,
  ]);
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const ended = new Promise((done) => child.once('exit', done));
  await ready(`${origin}/healthz`, child, () => output);
  return {
    origin,
    data,
    output: () => output,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function ready(url, child, output) {
  for (let i = 0; i < 1200; i++) {
    if (child.exitCode !== null) throw new Error(`the relay ended: ${output()}`);
    const reply = await fetch(url).catch(() => null);
    if (reply?.status === 200) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`the relay does not serve: ${output()}`);
}

/** Enrolled with the relay's single-use token, with a session of its own. */
export async function enrolDesktop(relay, office) {
  const call = async (method, path, body, headers = {}) => {
    const json = !(body instanceof Uint8Array);
    const reply = await fetch(`${relay.origin}/api/v1${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'Content-Type': json ? 'application/json' : 'application/octet-stream' }), ...headers },
      body: body === undefined ? undefined : json ? JSON.stringify(body) : body,
    });
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
    const type = reply.headers.get('content-type') ?? '';
    return type.includes('json') ? reply.json() : type.includes('octet-stream') ? reply.arrayBuffer() : reply.text();
  };
  const token = readFileSync(join(relay.data, 'enrolment-token'), 'utf8').trim();
  const device = office.deviceId;
  await call('POST', '/enrol', { token, workspace: office.workspace, device, key: b64(office.deviceKey) });
  const { challenge } = await call('POST', '/session', { device });
  const signature = b64(office.sign(Buffer.concat([Buffer.from('countersign-session-v1'), fromB64(challenge)])));
  const session = await call('POST', '/session', { device, challenge, signature });
  const bearer = { Authorization: `Bearer ${session.token}` };
  const putBlobs = async (blobs) => {
    for (const blob of blobs) await call('PUT', `/blobs/${blob.hash}`, Uint8Array.from(blob.sealed), bearer);
  };
  return {
    async send(link) {
      await putBlobs(link.blobs);
      await call('PUT', `/links/${link.id}`, link.put, bearer);
      return link;
    },
    async complete(link, documents) {
      const { blobs, put } = link.complete(documents);
      await putBlobs(blobs);
      await call('PUT', `/links/${link.id}/completion`, put, bearer);
    },
    deliveryKey: session.delivery_key,
    async leaveFinished(bytes, words) {
      await call('PUT', '/finished', { finished: [sealFinished(bytes, words)] }, bearer);
    },
    cancel: (link, replaced = false) => call('POST', `/links/${link.id}/cancel`, { deliveries: [], ...(replaced ? { replaced } : {}) }, bearer),
    unlock: (link) => call('POST', `/links/${link.id}/unlock`, {}, bearer),
    questions: async (link) => (await call('GET', `/links/${link.id}/questions`, undefined, bearer)).questions.map((question) => link.openQuestion(question)),
    reply: (link, question, words) =>
      call('PUT', `/links/${link.id}/questions/${Buffer.from(question.replaceAll('-', ''), 'hex').toString('base64url')}`, { sealed: link.sealReply(question, words), deliveries: [] }, bearer),
    attachment: async (link, { chunks }) => {
      const sealed = [];
      for (const hash of chunks) sealed.push(Buffer.from(await call('GET', `/links/${link.id}/blobs/${hash}`, undefined, bearer)));
      return sealed;
    },
    answer: async (link) => link.openAnswer(await call('GET', `/links/${link.id}/answer`, undefined, bearer)),
    changes: () => call('GET', '/changes?since=0&wait=0', undefined, bearer),
  };
}
