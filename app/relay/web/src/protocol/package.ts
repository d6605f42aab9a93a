/** Opening what the relay keeps for us: the wrapped document key, the manifest, the documents' chunks and the completion. */
import { open } from './aead';
import type { Api, Opened } from './api';
import { concat, equal, fromB64, fromUtf8, hex, sha256, u32, utf8, type Bytes } from './bytes';
import type { LinkKeys, LinkSecret } from './keys';
import { Malformed, parseCompletion, parseManifest, type Completion, type DocumentInfo, type Manifest } from './manifest';

/** What we received is not what the sender sealed. */
export class Altered extends Error {}

export interface Package {
  readonly documentKey: Bytes;
  readonly manifest: Manifest;
  readonly manifestHash: Bytes;
}

const kParallel = 4;
const kTries = 3;

export async function openPackage(link: LinkSecret, keys: LinkKeys, opened: Opened): Promise<Package> {
  const wrapped = await open(keys.wrap, sealed(opened.wrapped), link.idBytes);
  if (!wrapped || wrapped.length !== 64) throw new Altered('wrapped');
  const documentKey = wrapped.slice(0, 32);
  const manifestHash = wrapped.slice(32);

  const envelope = await open(documentKey, sealed(opened.manifest), concat(utf8('manifest'), link.idBytes));
  if (!envelope) throw new Altered('manifest');
  const { text, signature } = readEnvelope(fromUtf8(envelope));
  if (!equal(await sha256(utf8(text)), manifestHash)) throw new Altered('manifest hash');

  const manifest = parseManifest(text);
  if (manifest.link !== link.id) throw new Altered('another link');
  if (!(await signedByDevice(manifest, manifestHash, signature))) throw new Altered('manifest signature');
  return { documentKey, manifest, manifestHash };
}

export async function openCompletion(link: LinkSecret, documentKey: Uint8Array, completion: string): Promise<Completion> {
  const plain = await open(documentKey, sealed(completion), concat(utf8('completion'), link.idBytes));
  if (!plain) throw new Altered('completion');
  return parseCompletion(fromUtf8(plain));
}

export interface FetchRequest {
  readonly api: Api;
  readonly link: LinkSecret;
  readonly documentKey: Uint8Array;
  readonly document: DocumentInfo;
  readonly index: number;
  readonly use: 'chunk' | 'completed-chunk';
  /** Chunks that have arrived, by address: a fetch after a lost connection goes on where the last one ended. */
  readonly arrived?: Map<string, Bytes>;
  /** Bytes of plaintext that have arrived since the last call. */
  readonly progress: (bytes: number) => void;
}

/** One document, whole and checked against the manifest's hash. A few chunks at a time; each is tried three times. */
export async function fetchDocument(request: FetchRequest): Promise<Bytes> {
  const { document, link, index } = request;
  const count = document.chunks.length;
  const bytes = new Uint8Array(document.size);
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      const i = next++;
      const aad = concat(utf8(request.use), link.idBytes, u32(index), u32(i), u32(count));
      const address = document.chunks[i]!;
      const cipher = request.arrived?.get(address) ?? (await fetchChunk(request.api, address));
      request.arrived?.set(address, cipher);
      const plain = await open(request.documentKey, cipher, aad);
      if (!plain || plain.length !== Math.min(1 << 20, document.size - (i << 20))) throw new Altered('chunk');
      bytes.set(plain, i * (1 << 20));
      request.progress(plain.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(kParallel, count) }, worker));
  if (hex(await sha256(bytes)) !== document.sha256) throw new Altered('document');
  for (const address of document.chunks) request.arrived?.delete(address);
  return bytes;
}

async function fetchChunk(api: Api, address: string): Promise<Bytes> {
  for (let attempt = 1; ; attempt++) {
    try {
      const cipher = await api.blob(address);
      if (hex(await sha256(cipher)) !== address) throw new Altered('blob');
      return cipher;
    } catch (error) {
      if (attempt === kTries || (error instanceof Error && 'status' in error)) throw error;
      await new Promise((done) => setTimeout(done, 400 * attempt * attempt));
    }
  }
}

function sealed(text: unknown): Bytes {
  const bytes = typeof text === 'string' ? fromB64(text) : null;
  if (!bytes) throw new Malformed('not base64url');
  return bytes;
}

function readEnvelope(text: string): { text: string; signature: Bytes } {
  const envelope: unknown = JSON.parse(text);
  if (typeof envelope !== 'object' || envelope === null) throw new Malformed('envelope');
  const { manifest, signature } = envelope as Record<string, unknown>;
  if (typeof manifest !== 'string') throw new Malformed('envelope');
  return { text: manifest, signature: sealed(signature) };
}

/**
 * The hash inside `wrapped` already binds the manifest to this link: the relay cannot exchange it. The device's signature says
 * in addition which device wrote it. A browser without Ed25519 (before 2024-25) cannot check that and goes without.
 */
async function signedByDevice(manifest: Manifest, manifestHash: Uint8Array, signature: Bytes): Promise<boolean> {
  let key: CryptoKey;
  try {
    key = await crypto.subtle.importKey('raw', manifest.deviceKey, { name: 'Ed25519' }, false, ['verify']);
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotSupportedError';
  }
  return crypto.subtle.verify({ name: 'Ed25519' }, key, signature, concat(utf8('countersign-manifest-v1'), manifestHash));
}
