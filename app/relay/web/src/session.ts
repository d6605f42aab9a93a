/** One visit: from the link's secret to an open document and a delivered answer. No elements here. */
import type { Draft } from './fields/draft';
import { sealAnswer, type Answer, type Delegate } from './protocol/answer';
import { Arrival } from './protocol/arrival';
import { relayApi, Refused, type Api, type CodeSent, type CodeWanted, type Opened, type Receipt } from './protocol/api';
import { kMaxAttachments, sealAttachment, sealedSizes, type Attachment } from './protocol/attachment';
import type { Bytes } from './protocol/bytes';
import { deriveKeys, type LinkKeys, type LinkSecret } from './protocol/keys';
import type { Completion, DocumentInfo, Field } from './protocol/manifest';
import { openCompletion, openPackage, type Package } from './protocol/package';
import { openReplies, sealQuestion, type Reply } from './protocol/question';
import { several } from './protocol/several';
import { LinkStore } from './storage/link_store';
import { currentLanguage, locale } from './texts/texts';

/** Between 0 and 1. */
export type Part = (part: number) => void;

/** Uploads at a time: on a phone's line each waits longer than it sends. */
const kParallel = 3;

/** The sealed copy of an attachment is gone from the browser's storage: the signer has to choose the file again. */
export class AttachmentLost extends Error {}

export class Session {
  private keys!: LinkKeys;
  private api!: Api;
  private store!: LinkStore;
  private grant = '';
  private pack: Package | null = null;
  private opened: Opened | null = null;
  private completed: Completion | null = null;
  private sent: Arrival | null = null;
  private finished: Arrival | null = null;
  /** Chunks of attachments the relay has. */
  private readonly delivered = new Set<string>();
  /**
   * Sealed once and posted again unchanged after a lost reply; dropped when what the signer says has changed. What was shown, and in
   * which language, stays as it was when it was first said: more of the documents may have come since.
   */
  private sealed: { readonly of: string; readonly body: string } | null = null;
  private question: { readonly of: string; readonly body: string } | null = null;

  /** What the sender answered to questions, oldest first. */
  replies: readonly Reply[] = [];
  /** Set while the link waits for a one-time code. */
  codeWanted: CodeWanted | null = null;
  /** The relay's clock less this one's, in seconds. */
  clockAhead = 0;

  constructor(readonly link: LinkSecret) {}

  /** POSTs A: the first opening is noted by the relay as "viewed". */
  async open(accessCode: string | null): Promise<void> {
    this.keys = await deriveKeys(this.link, accessCode);
    this.api = relayApi(this.link.id, this.keys.auth, () => this.grant);
    this.store = new LinkStore(this.link, this.keys);
    this.grant = await this.store.grant();
    await this.look();
  }

  /** Asks again for the state of the link, for instance whether the finished document has come. */
  async look(): Promise<void> {
    const reply = await this.api.open();
    if (reply.state === 'code') {
      this.noteClock(reply.now);
      this.codeWanted = reply.code;
      return;
    }
    this.codeWanted = null;
    this.opened = reply;
    this.pack = await openPackage(this.link, this.keys, reply);
    this.replies = await openReplies(this.link, this.pack.documentKey, reply.replies ?? []);
    if (reply.completion) {
      this.completed = await openCompletion(this.link, this.pack.documentKey, reply.completion);
      this.sent = null;
    }
    if (reply.state !== 'open') await this.store.forgetDraft();
  }

  async sendCode(): Promise<CodeSent> {
    const sent = await this.api.sendCode();
    this.noteClock(sent.now);
    return sent;
  }

  async checkCode(code: string): Promise<void> {
    this.grant = (await this.api.checkCode(code)).grant;
    await this.store.putGrant(this.grant);
    await this.look();
  }

  get state(): Opened['state'] {
    return this.completed ? 'completed' : this.opened!.state;
  }

  /** Until when the link opens, UTC seconds. */
  get expires(): number {
    return this.opened!.expires;
  }

  get manifest(): Package['manifest'] {
    return this.pack!.manifest;
  }

  get completion(): Completion | null {
    return this.completed;
  }

  savedDraft(): Promise<unknown> {
    return this.store.draft(this.pack!.manifestHash);
  }

  saveDraft(saved: object): Promise<boolean> {
    return this.store.putDraft(this.pack!.manifestHash, saved);
  }

  forgetDraft(): Promise<void> {
    return this.store.forgetDraft();
  }

  /** The documents as sent; each chunk is fetched once, whatever is lost in between. Not kept beside the finished ones. */
  get sentDocuments(): Arrival {
    if (this.completed) return this.arrival(this.manifest.documents, 'chunk');
    return (this.sent ??= this.arrival(this.manifest.documents, 'chunk'));
  }

  get finishedDocuments(): Arrival {
    return (this.finished ??= this.arrival(this.completed!.documents, 'completed-chunk'));
  }

  /** Sealed and kept on this device; nothing is sent before the answer is. Null when the link may carry no more. */
  async attach(draft: Draft, field: Field, name: string, type: string, bytes: Bytes): Promise<Attachment | null> {
    const total = draft.attachments().reduce((sum, attachment) => sum + attachment.size, bytes.length);
    if (total > kMaxAttachments) return null;
    const { attachment, chunks } = await sealAttachment(this.link, field.id, name, type, bytes);
    for (const chunk of chunks) await this.store.putChunk(chunk.hash, chunk.sealed);
    draft.attach(attachment);
    return attachment;
  }

  async detach(draft: Draft, attachment: Attachment): Promise<void> {
    draft.detach(attachment);
    for (const hash of attachment.chunks) await this.store.removeChunk(hash);
  }

  /** Only what is here to its last byte is signed. */
  async sign(draft: Draft, progress: Part): Promise<Receipt> {
    await this.sentDocuments.complete();
    const { signature, initials, stamp } = draft;
    return this.send({ kind: 'signed', consentedAt: draft.consentedAt, values: draft.values(locale()), signature, initials, stamp, attachments: draft.attachments() }, progress);
  }

  decline(draft: Draft | null, reason: string): Promise<Receipt> {
    return this.send({ kind: 'declined', consentedAt: draft?.consentedAt ?? 0, reason });
  }

  delegate(to: Delegate, reason: string): Promise<Receipt> {
    return this.send({ kind: 'delegated', reason, delegate: to });
  }

  async ask(text: string): Promise<void> {
    if (this.question?.of !== text) {
      this.question = { of: text, body: await sealQuestion(this.link, this.keys, this.pack!, text, currentLanguage(), Date.now()) };
    }
    await this.api.question(this.question.body);
    this.question = null; // the same words again are another question
  }

  private async send(said: Partial<Omit<Answer, 'shown' | 'language'>> & Pick<Answer, 'kind'>, progress: Part = () => undefined): Promise<Receipt> {
    const words: Omit<Answer, 'shown' | 'language'> = {
      reason: '', consentedAt: 0, values: {}, signature: null, initials: null, stamp: null, delegate: null, attachments: [], ...said,
    };
    const of = JSON.stringify(words, (_, value: unknown) => (value instanceof Uint8Array ? Array.from(value) : value));
    if (this.sealed?.of !== of) {
      const answer: Answer = { ...words, shown: this.sentDocuments.checked, language: currentLanguage() };
      this.sealed = { of, body: await sealAnswer(this.link, this.keys, this.pack!, answer, Date.now()) };
    }
    const { body } = this.sealed;
    try {
      const receipt = await this.deliver(words.attachments, body, progress);
      this.sealed = null; // taken: nothing of it is needed any more
      this.delivered.clear();
      return receipt;
    } catch (error) {
      // The relay forgets chunks that no answer named for a week.
      if (!(error instanceof Refused && error.code === 'missing_blob' && this.delivered.size > 0)) throw error;
      this.delivered.clear();
      return this.deliver(words.attachments, body, progress);
    }
  }

  private async deliver(attachments: readonly Attachment[], body: string, progress: Part): Promise<Receipt> {
    const chunks = attachments.flatMap(sealedSizes).filter(({ hash }) => !this.delivered.has(hash));
    const total = chunks.reduce((sum, chunk) => sum + chunk.size, body.length);
    let left = 0;
    const count = (bytes: number): void => progress(Math.min(1, (left += bytes) / total));
    await several(chunks, kParallel, async ({ hash }) => {
      const sealed = await this.store.chunk(hash);
      if (!sealed) throw new AttachmentLost(hash);
      await this.api.putBlob(hash, sealed, count);
      this.delivered.add(hash);
    });
    return this.api.answer(body, count);
  }

  private noteClock(now: number): void {
    this.clockAhead = Math.round(now - Date.now() / 1000);
  }

  private arrival(documents: readonly DocumentInfo[], use: 'chunk' | 'completed-chunk'): Arrival {
    return new Arrival({ api: this.api, link: this.link, documentKey: this.pack!.documentKey, documents, use });
  }
}
