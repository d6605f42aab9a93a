/**
 * Documents as they arrive, chunk by chunk: what is asked for first, the rest behind it. What has come may be read at once, because
 * each chunk is authentic by itself (sealed with its place and their number, its hash in the signed manifest). That nothing is missing
 * and the whole is what the manifest names is known only when all of it is here: `complete()` says so, and nothing is done with
 * documents before, except looking at them.
 */
import { open } from './aead';
import { Refused, retryAfter, Unreachable, type Api } from './api';
import { concat, hex, sha256, u32, utf8, type Bytes } from './bytes';
import type { LinkSecret } from './keys';
import type { DocumentInfo } from './manifest';
import { Altered } from './package';

export interface Source {
  readonly api: Pick<Api, 'blob'>;
  readonly link: LinkSecret;
  readonly documentKey: Uint8Array;
  readonly documents: readonly DocumentInfo[];
  readonly use: 'chunk' | 'completed-chunk';
}

interface Chunk {
  readonly file: File;
  readonly index: number;
  state: 'missing' | 'coming' | 'here';
  readonly waiting: (() => void)[];
}

interface File {
  readonly number: number;
  readonly document: DocumentInfo;
  readonly chunks: readonly Chunk[];
  /** Holes in it until all chunks are here. */
  bytes: Bytes;
  missing: number;
  isChecked: boolean;
}

/**
 * At a time. What is asked for has places of its own, so that nothing slow is ever before it; and until something is shown the rest
 * takes little of the line. Browsers open six connections to a server.
 */
const kParallel = 3;
const kRestAtFirst = 1;
/** Whoever has asked for so many pieces will want them all: then the rest need not step back. */
const kMuch = 8;
const kTries = 3;

/** Between 0 and 1; and whether what was tried last did not come, and is tried again. */
export type Listener = (part: number, isLost: boolean) => void;

export class Arrival {
  private readonly files: readonly File[];
  private readonly wanted: Chunk[] = [];
  private readonly rest: Chunk[] = [];
  private readonly waiting: { resolve: () => void; reject: (reason: unknown) => void }[] = [];
  private readonly total: number;
  private arrived = 0;
  private asked = 0;
  private wantedFlying = 0;
  private restFlying = 0;
  private isPaused = true;
  private isHurried = false;
  private lost = false;
  private listener: Listener = () => undefined;

  constructor(private readonly source: Source) {
    this.files = source.documents.map(plan);
    this.total = source.documents.reduce((sum, document) => sum + document.size, 0);
    // The ends first: there a reader of PDF looks where everything else is.
    for (const { chunks } of this.files) this.rest.push(...new Set([chunks[0]!, chunks[chunks.length - 1]!, ...chunks]));
  }

  /** Between 0 and 1. */
  get part(): number {
    return this.arrived / this.total;
  }

  /** From the first try that failed until it goes on and the next chunk comes. */
  get isLost(): boolean {
    return this.lost;
  }

  get isWhole(): boolean {
    return this.files.every((file) => file.isChecked);
  }

  /** The hashes of the documents that are here and as the manifest names them. */
  get checked(): string[] {
    return this.files.filter((file) => file.isChecked).map((file) => file.document.sha256);
  }

  /** Hears of each chunk that comes, and of the first try that fails. One listener at a time. */
  listen(listener: Listener): void {
    this.listener = listener;
  }

  /**
   * Begins, or goes on where a trouble ended it. Resolves with all documents, each checked against the manifest's hash; rejects at the
   * next trouble: Unreachable, Refused, Altered.
   */
  async complete(): Promise<readonly Bytes[]> {
    this.isPaused = false;
    if (!this.isWhole) {
      const done = new Promise<void>((resolve, reject) => this.waiting.push({ resolve, reject }));
      this.pump();
      // Chunks that came after a trouble may have been the last.
      for (const file of this.files) if (file.missing === 0 && !file.isChecked) void this.check(file);
      await done;
    }
    return this.files.map((file) => file.bytes);
  }

  /** A copy of these bytes as soon as they are here, before everything else; waits through a trouble until somebody goes on. */
  async range(document: number, begin: number, end: number): Promise<Bytes> {
    const file = this.files[document]!;
    const { chunkSize } = file.document;
    const missing = file.chunks.slice(Math.floor(begin / chunkSize), Math.ceil(end / chunkSize)).filter((chunk) => chunk.state !== 'here');
    const came = missing.map((chunk) => new Promise<void>((resolve) => chunk.waiting.push(resolve)));
    this.wanted.push(...missing);
    this.asked += missing.length;
    if (this.asked > kMuch) this.isHurried = true;
    this.pump();
    await Promise.all(came);
    return file.bytes.slice(begin, end);
  }

  /** What had to be fast is there: the rest may take the whole line. */
  hurry(): void {
    this.isHurried = true;
    this.pump();
  }

  private pump(): void {
    if (this.isPaused) return;
    const restMost = this.isHurried ? kParallel : kRestAtFirst;
    while (this.wantedFlying < kParallel) {
      const chunk = nextMissing(this.wanted);
      if (!chunk) break;
      this.wantedFlying++;
      void this.bring(chunk).then(() => (this.wantedFlying--, this.pump()));
    }
    while (this.restFlying < restMost) {
      const chunk = nextMissing(this.rest);
      if (!chunk) break;
      this.restFlying++;
      void this.bring(chunk).then(() => (this.restFlying--, this.pump()));
    }
  }

  private async bring(chunk: Chunk): Promise<void> {
    const { file } = chunk;
    chunk.state = 'coming';
    let plain: Bytes;
    try {
      plain = await this.fetch(chunk);
    } catch (error) {
      chunk.state = 'missing';
      (chunk.waiting.length > 0 ? this.wanted : this.rest).unshift(chunk);
      this.stop(error);
      return;
    }
    file.bytes.set(plain, chunk.index * file.document.chunkSize);
    chunk.state = 'here';
    file.missing--;
    this.arrived += plain.length;
    if (!this.isPaused) this.lost = false;
    for (const resolve of chunk.waiting.splice(0)) resolve();
    this.tell();
    if (file.missing === 0) await this.check(file);
  }

  /** Tried three times: a phone's connection comes and goes. */
  private async fetch({ file, index }: Chunk): Promise<Bytes> {
    const { api, link, documentKey, use } = this.source;
    const { chunks, chunkSize, size } = file.document;
    const address = chunks[index]!;
    const cipher = await fetchBlob(api, address, () => this.lose());
    const plain = await open(documentKey, cipher, concat(utf8(use), link.idBytes, u32(file.number), u32(index), u32(chunks.length)));
    if (!plain || plain.length !== Math.min(chunkSize, size - index * chunkSize)) throw new Altered('chunk');
    return plain;
  }

  private async check(file: File): Promise<void> {
    try {
      if (!file.isChecked && hex(await sha256(file.bytes)) !== file.document.sha256) throw new Altered('document');
    } catch (error) {
      this.stop(error); // also where the browser could not say, for want of memory
      return;
    }
    file.isChecked = true;
    if (this.isWhole) for (const { resolve } of this.waiting.splice(0)) resolve();
  }

  private lose(): void {
    if (this.lost) return;
    this.lost = true;
    this.tell();
  }

  /** A listener that fails is a trouble of its own; what has come is here all the same. */
  private tell(): void {
    try {
      this.listener(this.part, this.lost);
    } catch (error) {
      this.stop(error);
    }
  }

  private stop(trouble: unknown): void {
    this.isPaused = true;
    for (const { reject } of this.waiting.splice(0)) reject(trouble);
  }
}

function plan(document: DocumentInfo, number: number): File {
  const chunks: Chunk[] = [];
  const file: File = { number, document, chunks, bytes: new Uint8Array(document.size), missing: document.chunks.length, isChecked: false };
  document.chunks.forEach((_, index) => chunks.push({ file, index, state: 'missing', waiting: [] }));
  return file;
}

function nextMissing(queue: Chunk[]): Chunk | undefined {
  for (let chunk = queue.shift(); chunk; chunk = queue.shift()) if (chunk.state === 'missing') return chunk;
  return undefined;
}

/** What is refused stays refused, unless a server is busy or in trouble. A wait that it asks for is not waited here. */
function mayPass(error: unknown): boolean {
  if (!(error instanceof Refused || error instanceof Unreachable)) return true;
  const wait = retryAfter(error);
  return wait !== null && wait <= 1;
}

function isLoss(error: unknown): boolean {
  return !(error instanceof Altered) && !(error instanceof Refused && retryAfter(error) === null);
}

async function fetchBlob(api: Pick<Api, 'blob'>, address: string, lost: () => void): Promise<Bytes> {
  for (let attempt = 1; ; attempt++) {
    try {
      const cipher = await api.blob(address);
      if (hex(await sha256(cipher)) !== address) throw new Altered('blob');
      return cipher;
    } catch (error) {
      if (isLoss(error)) lost();
      if (attempt === kTries || !mayPass(error)) throw error;
      await new Promise((done) => setTimeout(done, 400 * attempt * attempt));
    }
  }
}
