/** One visit: from the link's secret to an open document and a delivered answer. No elements here. */
import type { Draft } from './fields/draft';
import { sealAnswer, type Answer } from './protocol/answer';
import { relayApi, type Api, type Opened, type Receipt } from './protocol/api';
import { deriveKeys, type LinkKeys, type LinkSecret } from './protocol/keys';
import type { Completion, DocumentInfo } from './protocol/manifest';
import { fetchDocument, openCompletion, openPackage, type Package } from './protocol/package';
import type { FileCopy } from './screens/download';
import { currentLanguage, locale } from './texts/texts';

export class Session {
  private keys!: LinkKeys;
  private api!: Api;
  private pack!: Package;
  private opened!: Opened;
  private completed: Completion | null = null;
  private files: FileCopy[] | null = null;
  private finished: FileCopy[] | null = null;
  /** Sealed once and posted again unchanged after a lost reply; dropped when what it says has changed. */
  private sealed: { readonly of: string; readonly body: string } | null = null;

  constructor(readonly link: LinkSecret) {}

  /** POSTs A: the first opening is noted by the relay as "viewed". */
  async open(accessCode: string | null): Promise<void> {
    this.keys = await deriveKeys(this.link, accessCode);
    this.api = relayApi(this.link.id, this.keys.auth);
    await this.look();
  }

  /** Asks again for the state of the link, for instance whether the finished document has come. */
  async look(): Promise<void> {
    this.opened = await this.api.open();
    this.pack = await openPackage(this.link, this.keys, this.opened);
    if (this.opened.completion) this.completed = await openCompletion(this.link, this.pack.documentKey, this.opened.completion);
  }

  get state(): Opened['state'] {
    return this.completed ? 'completed' : this.opened.state;
  }

  get manifest(): Package['manifest'] {
    return this.pack.manifest;
  }

  get completion(): Completion | null {
    return this.completed;
  }

  /** The documents as sent; fetched once. `progress` is between 0 and 1. */
  async documents(progress: (part: number) => void): Promise<readonly FileCopy[]> {
    this.files ??= await this.fetchAll(this.manifest.documents, 'chunk', progress);
    return this.files;
  }

  async finishedDocuments(progress: (part: number) => void): Promise<readonly FileCopy[]> {
    this.finished ??= await this.fetchAll(this.completed!.documents, 'completed-chunk', progress);
    return this.finished;
  }

  sign(draft: Draft): Promise<Receipt> {
    return this.send({
      kind: 'signed',
      reason: '',
      consentedAt: draft.consentedAt,
      values: draft.values(locale()),
      signature: draft.signature,
      initials: draft.initials,
      stamp: draft.stamp,
      shown: this.manifest.documents.map((document) => document.sha256),
      language: currentLanguage(),
    });
  }

  decline(draft: Draft, reason: string): Promise<Receipt> {
    return this.send({
      kind: 'declined',
      reason,
      consentedAt: draft.consentedAt,
      values: {},
      signature: null,
      initials: null,
      stamp: null,
      shown: this.manifest.documents.map((document) => document.sha256),
      language: currentLanguage(),
    });
  }

  private async send(answer: Answer): Promise<Receipt> {
    const of = JSON.stringify(answer, (_, value: unknown) => (value instanceof Uint8Array ? Array.from(value) : value));
    if (this.sealed?.of !== of) this.sealed = { of, body: await sealAnswer(this.link, this.keys, this.pack, answer, Date.now()) };
    return this.api.answer(this.sealed.body);
  }

  private async fetchAll(documents: readonly DocumentInfo[], use: 'chunk' | 'completed-chunk', progress: (part: number) => void): Promise<FileCopy[]> {
    const total = documents.reduce((sum, document) => sum + document.size, 0);
    let arrived = 0;
    const files: FileCopy[] = [];
    for (const [index, document] of documents.entries()) {
      const bytes = await fetchDocument({
        api: this.api, link: this.link, documentKey: this.pack.documentKey, document, index, use,
        progress: (count) => progress((arrived += count) / total),
      });
      files.push({ name: document.name, bytes });
    }
    return files;
  }
}
