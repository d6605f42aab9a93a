/** The part of the store that belongs to one link, opened and sealed with the link's own key. */
import { open, seal } from '../protocol/aead';
import { concat, fromUtf8, utf8, type Bytes } from '../protocol/bytes';
import type { LinkKeys, LinkSecret } from '../protocol/keys';
import { Store } from './store';

export class LinkStore {
  private readonly store = new Store();

  constructor(
    private readonly link: LinkSecret,
    private readonly keys: LinkKeys,
  ) {}

  /** Null when there is none, or none that this link and manifest sealed. */
  async draft(manifestHash: Bytes): Promise<unknown> {
    const sealed = await this.store.get(this.key('draft'));
    const plain = sealed ? await open(this.keys.draft, sealed, this.draftAad(manifestHash)) : null;
    try {
      return plain ? (JSON.parse(fromUtf8(plain)) as unknown) : null;
    } catch {
      return null;
    }
  }

  async putDraft(manifestHash: Bytes, draft: unknown): Promise<boolean> {
    return this.store.put(this.key('draft'), await seal(this.keys.draft, utf8(JSON.stringify(draft)), this.draftAad(manifestHash)));
  }

  async grant(): Promise<string> {
    const sealed = await this.store.get(this.key('grant'));
    const plain = sealed ? await open(this.keys.draft, sealed, concat(utf8('grant'), this.link.idBytes)) : null;
    return plain ? fromUtf8(plain) : '';
  }

  async putGrant(grant: string): Promise<void> {
    await this.store.put(this.key('grant'), await seal(this.keys.draft, utf8(grant), concat(utf8('grant'), this.link.idBytes)));
  }

  /** Sealed chunks of attachments; their key is in the draft. */
  chunk(hash: string): Promise<Bytes | null> {
    return this.store.get(this.key(`chunk.${hash}`));
  }

  async putChunk(hash: string, sealed: Bytes): Promise<void> {
    await this.store.put(this.key(`chunk.${hash}`), sealed);
  }

  removeChunk(hash: string): Promise<void> {
    return this.store.remove(this.key(`chunk.${hash}`));
  }

  async forgetDraft(): Promise<void> {
    await this.store.removeAll(this.key('draft'));
    await this.store.removeAll(this.key('chunk.'));
  }

  private key(what: string): string {
    return `countersign.${this.link.id}.${what}`;
  }

  private draftAad(manifestHash: Bytes): Bytes {
    return concat(utf8('draft'), this.link.idBytes, manifestHash);
  }
}

/** Whether something of the link in this address waits here; only the link's secret can open it. */
export async function hasKeptDraft(pathname: string): Promise<boolean> {
  const id = /^\/s\/([A-Za-z0-9_-]{22})\/?$/.exec(pathname)?.[1];
  return id !== undefined && (await new Store().get(`countersign.${id}.draft`)) !== null;
}
