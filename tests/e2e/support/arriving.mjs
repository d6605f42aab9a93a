/** Documents on their way: chunks that are held back, lost, altered, refused, or stop in their middle. */
import { createServer, request } from 'node:http';
import { bulkyPdf } from './samples.mjs';

export const kChunk = 64 << 10;

/** Two pages in 13 chunks. */
export const kBulky = { name: 'bulky.pdf', bytes: bulkyPdf(12 * kChunk), pages: 2 };
export const isLater = (index) => index >= 4 && index <= 9; // of its second page alone

/** Until all of it is here. (A line without words has no height, which playwright calls hidden.) */
export const wholly = (page) => page.locator('.arriving[hidden]').waitFor({ state: 'attached' });

/** The relay's chunks of a link, held back, lost, refused (`refuse` gives the reply) or altered by their number until `release`. */
export async function chunks(page, link, { hold = () => false, lose = () => false, alter = () => false, refuse = async () => null }) {
  const asked = [];
  const fetched = [];
  let isOver = false;
  let release;
  const over = new Promise((go) => (release = () => ((isOver = true), go())));
  await page.route('**/blobs/*', async (route) => {
    const index = link.put.chunks.indexOf(route.request().url().split('/').pop());
    asked.push(index);
    if (lose(index) && !isOver) return route.abort();
    const refusal = isOver ? null : await refuse(index);
    if (refusal) return route.fulfill({ contentType: 'application/json', body: '{"error":"trouble"}', ...refusal });
    if (hold(index)) await over;
    fetched.push(index);
    if (!alter(index)) return route.continue();
    const reply = await route.fetch();
    const body = await reply.body();
    body[100] ^= 1;
    return route.fulfill({ response: reply, body });
  });
  return { asked, fetched, release };
}

/** A server before the relay over which `isSilent` chunks send their head and half of themselves, and then nothing, until `release`. */
export async function silentFront(relay, link, isSilent) {
  const tries = new Map();
  let isOver = false;
  const server = createServer((incoming, reply) => {
    const index = link.put.chunks.indexOf(incoming.url.split('/').pop());
    tries.set(index, (tries.get(index) ?? 0) + 1);
    const options = { method: incoming.method, headers: incoming.headers };
    const outgoing = request(relay.origin + incoming.url, options, (theirs) => {
      reply.writeHead(theirs.statusCode, theirs.headers);
      if (isOver || !isSilent(index)) {
        theirs.pipe(reply);
        return;
      }
      const parts = [];
      theirs.on('data', (part) => parts.push(part));
      theirs.on('end', () => {
        const whole = Buffer.concat(parts);
        reply.write(whole.subarray(0, whole.length >> 1));
      });
    });
    outgoing.on('error', () => reply.destroy());
    incoming.pipe(outgoing);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    tries,
    release: () => (isOver = true),
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}
