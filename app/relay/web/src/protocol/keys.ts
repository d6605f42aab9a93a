/** The keys of one link (link.md, "Keys of one link"): everything comes from the secret S in the fragment and the access code, if any. */
import { concat, fromB64, utf8, type Bytes } from './bytes';
import { expand, extract } from './hkdf';

const kCodeRounds = 600_000;

export interface LinkSecret {
  /** As in the address: 22 characters. */
  readonly id: string;
  readonly idBytes: Bytes;
  readonly s: Bytes;
  /** The sender set an access code, says the link: a courtesy, for asking at once. */
  readonly hasCode: boolean;
}

export interface LinkKeys {
  /** Opens `wrapped`. */
  readonly wrap: Bytes;
  /** Shown to the relay, which knows only its SHA-256. */
  readonly auth: Bytes;
  /** Proves to the office that an answer comes from someone who had the link. */
  readonly psk: Bytes;
  /** Seals what this page keeps in the browser's storage; nobody else uses it. */
  readonly draft: Bytes;
}

/** `/s/<id>` and `#v1.<S>` (with `.c` where there is an access code); null when either part is missing or damaged. */
export function readLink(pathname: string, fragment: string): LinkSecret | null {
  const id = /^\/s\/([A-Za-z0-9_-]{22})\/?$/.exec(pathname)?.[1];
  const [, s, mark] = /^#?v1\.([A-Za-z0-9_-]{43})(\.c)?$/.exec(fragment) ?? [];
  const idBytes = id ? fromB64(id) : null;
  const sBytes = s ? fromB64(s) : null;
  if (!id || !idBytes || idBytes.length !== 16 || !sBytes || sBytes.length !== 32) return null;
  return { id, idBytes, s: sBytes, hasCode: mark !== undefined };
}

export async function deriveKeys(link: LinkSecret, accessCode: string | null): Promise<LinkKeys> {
  const ikm = accessCode === null ? link.s : concat(link.s, await stretch(accessCode, link.idBytes));
  const root = await extract(utf8('countersign-link-v1'), ikm);
  const [wrap, auth, psk, draft] = await Promise.all(['wrap', 'auth', 'psk', 'draft'].map((use) => expand(root, utf8(use), 32)));
  return { wrap: wrap!, auth: auth!, psk: psk!, draft: draft! };
}

async function stretch(code: string, salt: Bytes): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', utf8(code), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: kCodeRounds }, key, 256);
  return new Uint8Array(bits);
}
