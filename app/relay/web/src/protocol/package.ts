/** Opening what the relay keeps for us: the wrapped document key, the manifest and the completion. */
import { open } from './aead';
import type { Opened } from './api';
import { concat, equal, fromB64, fromUtf8, sha256, utf8, type Bytes } from './bytes';
import type { LinkKeys, LinkSecret } from './keys';
import { Malformed, parseCompletion, parseManifest, type Completion, type Manifest } from './manifest';

/** What we received is not what the sender sealed. */
export class Altered extends Error {}

export interface Package {
  readonly documentKey: Bytes;
  readonly manifest: Manifest;
  readonly manifestHash: Bytes;
}

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
