/** Which screen is shown when. GET changed nothing; from here on everything starts with a press of a button. */
import './theme.css';
import './styles/kit.css';
import './styles/frame.css';
import './styles/viewer.css';
import './styles/panel.css';
import { Draft } from './fields/draft';
import { restoreDraft } from './fields/saved_draft';
import { button, setBusy } from './kit/button';
import { h } from './kit/dom';
import type { Delegate } from './protocol/answer';
import { Refused, retryAfter, Unreachable, type Receipt } from './protocol/api';
import type { Arrival } from './protocol/arrival';
import { readLink } from './protocol/keys';
import type { DocumentInfo } from './protocol/manifest';
import { Altered } from './protocol/package';
import { kFirstWait, lull, patiently, waitOut } from './protocol/patience';
import { accessCode, answered, completed, declined, delegated, done, failure, heading, prompt, type FailureKind } from './screens/states';
import { loading } from './screens/loading';
import { oneTimeCode } from './screens/one_time_code';
import { askQuestion } from './screens/question';
import { download, type FileCopy } from './screens/download';
import type { Reading } from './screens/reading';
import { AttachmentLost, Session } from './session';
import { DraftKeeper } from './storage/draft_keeper';
import { hasKeptDraft } from './storage/link_store';
import type { SendProblem } from './steps/panel';
import { asLanguage, browserLanguage, currentLanguage, onLanguage, setLanguage, t } from './texts/texts';
import { who } from './texts/who';
import type { PdfSource } from './viewer/engine';
import type { ViewerDocument } from './viewer/viewer';

const kFirstLook = 4_000;
const kLongestWait = 10 * 60_000;
const kLongestLost = 30_000;

const root = document.getElementById('app')!;

/** The screen that is shown, and how to draw it again in another language (a reading screen does that by itself). */
let redraw: (() => HTMLElement) | null = null;
let shown: { dispose(): void } | null = null;
let draft: Draft | null = null;
let keeper: DraftKeeper | null = null;
let retryOnline: (() => void) | null = null;
const question = { text: '' };
let promptLanguage = currentLanguage();
let shows = 0;

const documentCode = (): Promise<typeof import('./screens/with_document')> => import('./screens/with_document');

// The secret leaves the address bar, and with it the history and whatever reads that, before anything else happens.
const link = readLink(location.pathname, location.hash);
if (location.hash) history.replaceState(null, '', location.pathname);

addEventListener('beforeunload', (event) => {
  if (draft?.consentedAt && !keeper?.isKept) event.preventDefault();
});
addEventListener('online', () => retryOnline?.());
// The same link pressed again while its page is open: only the fragment changes, and the browser loads nothing by itself.
addEventListener('hashchange', () => {
  if (location.hash) location.reload();
});
onLanguage(() => {
  if (redraw) root.replaceChildren(redraw());
});
void start();

async function start(): Promise<void> {
  await setLanguage(browserLanguage()).catch(() => setLanguage('en'));
  promptLanguage = currentLanguage();
  if (!globalThis.isSecureContext || !crypto.subtle) show(() => failure('old'));
  else if (!link) {
    const kept = await hasKeptDraft(location.pathname);
    show(() => failure('link', 0, kept ? t('link_kept') : null));
  } else {
    show(() => prompt((pressed) => (link.hasCode ? askAccessCode(new Session(link), false) : void openSession(new Session(link), null, pressed))));
    documentCode().catch(() => undefined); // asked for again, and reported, when it is needed
  }
}

/** Whether the screen is still the one that was shown when this was called: a reply that comes later must not throw the reader off another. */
function stay(): () => boolean {
  const now = shows;
  return () => now === shows;
}

function show(draw: () => HTMLElement): void {
  shows++;
  retryOnline = null;
  shown?.dispose();
  shown = null;
  redraw = draw;
  root.replaceChildren(draw());
  // Screen readers and keyboards start at the new screen's heading.
  root.querySelector<HTMLElement>('h2[tabindex]')?.focus({ preventScroll: true });
}

function askAccessCode(session: Session, wasWrong: boolean): void {
  show(() => accessCode(wasWrong, (entered, pressed) => void openSession(session, entered, pressed)));
}

async function openSession(session: Session, code: string | null, pressed: HTMLButtonElement): Promise<void> {
  setBusy(pressed, true);
  try {
    await session.open(code);
  } catch (error) {
    // S alone gave the wrong A: the sender set an access code, or the link is damaged. Only a code can tell.
    if (error instanceof Refused && error.status === 403) askAccessCode(session, code !== null);
    else fail(error, (again) => void openSession(session, code, again));
    return;
  }
  await entered(session);
}

/** The link is open, or waits for a one-time code. */
async function entered(session: Session): Promise<void> {
  // The sender chose the language; whoever has switched already keeps what they chose.
  const sent = asLanguage(session.codeWanted?.language ?? session.manifest.language);
  if (sent && currentLanguage() === promptLanguage) {
    await setLanguage(sent).catch(() => undefined);
    promptLanguage = currentLanguage();
  }
  if (session.codeWanted) showOneTimeCode(session);
  else await route(session);
}

function showOneTimeCode(session: Session): void {
  const screen = oneTimeCode({
    wanted: session.codeWanted!,
    clockAhead: () => session.clockAhead,
    send: () => session.sendCode(),
    check: async (code) => {
      await session.checkCode(code);
      await entered(session);
    },
    fail: (error) => fail(error, (pressed) => void lookAnew(session, pressed)),
  });
  show(screen.draw);
  shown = screen;
}

async function lookAnew(session: Session, pressed: HTMLButtonElement): Promise<void> {
  setBusy(pressed, true);
  try {
    await session.look();
    await entered(session);
  } catch (error) {
    fail(error, (again) => void lookAnew(session, again));
  }
}

async function route(session: Session): Promise<void> {
  if (session.state === 'completed') showCompleted(session);
  else if (session.state === 'answered') showAnswered(session, null);
  else await read(session, true);
}

async function read(session: Session, act: boolean): Promise<void> {
  const progress = loading();
  show(progress.draw);
  let close = (): void => undefined;
  try {
    const finished = session.state === 'completed';
    const arrival = finished ? session.finishedDocuments : session.sentDocuments;
    const infos = finished ? session.completion!.documents : session.manifest.documents;
    arrival.listen(progress.set);
    const whole = arrival.complete();
    const [{ openPdf, openPdfLater, reading }, kept] = await unlessTrouble(whole, Promise.all([documentCode(), act ? bringBack(session) : null]));
    // Page one has the line to itself: what the further documents ask for comes after it.
    let begin = (): void => undefined;
    const begun = Promise.race([new Promise<void>((resolve) => (begin = resolve)), whole.then(() => undefined, () => undefined)]);
    const sources = infos.map(({ size }, index): PdfSource => ({ size, range: (from, to) => arrival.range(index, from, to) }));
    const pdfs = sources.map((source, index) => (index === 0 ? openPdf(source) : openPdfLater(source, begun)));
    close = () => pdfs.forEach((pdf) => pdf.close());
    const documents = infos.map(({ name, pages }, index): ViewerDocument => ({ name, pages, pdf: pdfs[index]!.pdf, isWaiting: pdfs[index]!.isWaiting }));
    const all = Promise.all(documents.map((document) => document.pdf));
    all.catch(() => undefined); // said below
    const opening = reading({
      manifest: session.manifest,
      replies: session.replies,
      documents,
      files: () => patiently(() => copiesOf(arrival, infos)),
      draft: kept,
      submit: (part) => submit(session, part),
      decline: (reason) => deliver(session, () => session.decline(draft, reason), () => show(() => declined(session.manifest))).then(problemText),
      delegate: (to, reason) => delegate(session, to, reason).then(problemText),
      ask: () => ask(session),
      attachments: {
        attach: (field, name, type, bytes) => session.attach(draft!, field, name, type, bytes),
        detach: (attachment) => session.detach(draft!, attachment),
      },
      startAfresh: () => void startAfresh(session),
      back: act ? undefined : () => void route(session),
    });
    const opened = await unlessTrouble(whole, opening);
    show(() => opened.element);
    redraw = null;
    shown = { dispose: () => (opened.dispose(), close()) };
    void opened.drawn.then(() => {
      begin();
      arrival.hurry();
    });
    follow(arrival, whole, all, opened).catch((error: unknown) => readFailed(session, error, act));
  } catch (error) {
    close();
    await readFailed(session, error, act);
  }
}

async function readFailed(session: Session, error: unknown, act: boolean): Promise<void> {
  for (const dialog of document.querySelectorAll('dialog')) dialog.close(); // what was begun in one has nowhere to go
  if (needsCode(error)) await backToCode(session);
  else fail(error, () => void read(session, act));
}

/** What `work` comes to, or the trouble that the documents meet before: what waits for their bytes would wait for ever. */
function unlessTrouble<T>(whole: Promise<unknown>, work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return Promise.race([work, whole.then(() => work)]);
}

/** The rest comes while it is read. A lost connection or a busy server is waited for; whatever else goes wrong ends the reading. */
async function follow(arrival: Arrival, whole: Promise<unknown>, all: Promise<unknown>, opened: Reading): Promise<void> {
  const isHere = stay();
  const tell = (isLost: boolean): void => opened.arrive({ part: arrival.part, isWhole: arrival.isWhole, isLost });
  arrival.listen((_, isLost) => tell(isLost));
  tell(arrival.isLost);
  for (let wait = kFirstWait; ; wait = Math.min(2 * wait, kLongestLost)) {
    try {
      await Promise.all([whole, all]);
      if (isHere()) tell(false);
      return;
    } catch (error) {
      if (!isHere()) return;
      if (retryAfter(error) !== null) tell(true);
      await waitOut(error, wait);
      if (!isHere()) return;
      whole = arrival.complete();
    }
  }
}

async function copiesOf(arrival: Arrival, infos: readonly DocumentInfo[]): Promise<readonly FileCopy[]> {
  const files = await arrival.complete();
  return files.map((bytes, index) => ({ name: infos[index]!.name, bytes }));
}

function sentCopies(session: Session): Promise<readonly FileCopy[]> {
  return copiesOf(session.sentDocuments, session.manifest.documents);
}

function finishedCopies(session: Session): Promise<readonly FileCopy[]> {
  return copiesOf(session.finishedDocuments, session.completion!.documents);
}

/** What an earlier visit on this device left, or a new draft; kept from now on. */
async function bringBack(session: Session): Promise<Draft> {
  if (draft) return draft;
  const fresh = new Draft(session.manifest);
  await restoreDraft(fresh, await session.savedDraft()).catch(() => false);
  keeper = new DraftKeeper(fresh, (saved) => session.saveDraft(saved));
  draft = fresh;
  return fresh;
}

async function forget(session: Session): Promise<void> {
  draft = null;
  await keeper?.stop();
  keeper = null;
  await session.forgetDraft();
}

async function startAfresh(session: Session): Promise<void> {
  await forget(session);
  await read(session, true);
}

function submit(session: Session, part: (part: number) => void): Promise<SendProblem | null> {
  return deliver(session, () => session.sign(draft!, part), (receipt) => showDone(session, receipt));
}

function delegate(session: Session, to: Delegate, reason: string): Promise<SendProblem | null> {
  return deliver(session, () => session.delegate(to, reason), () => show(() => delegated(session.manifest, to.name)));
}

const problemText = (problem: SendProblem | null): string | null => problem?.text ?? null;

/** Says what is wrong when the answer was not taken and another try may help; null when the page has moved on. */
async function deliver(session: Session, send: () => Promise<Receipt>, then: (receipt: Receipt) => void): Promise<SendProblem | null> {
  try {
    const receipt = await send();
    await forget(session);
    then(receipt);
    return null;
  } catch (error) {
    if (error instanceof Unreachable) return { text: t('submit_offline'), again: true };
    if (error instanceof AttachmentLost) return { text: t('attach_lost'), again: false };
    if (!(error instanceof Refused)) throw error;
    if (needsCode(error)) {
      await backToCode(session);
      return null;
    }
    if (error.status === 409) {
      await forget(session);
      showAnswered(session, t('conflict_text'));
      return null;
    }
    if ([403, 404, 410, 423].includes(error.status)) {
      if (error.status === 410) await forget(session);
      fail(error, () => location.reload());
      return null;
    }
    return error.status === 429 ? { text: t('submit_busy'), again: true } : { text: t('submit_failed', { code: error.code || error.status }), again: false };
  }
}

function needsCode(error: unknown): boolean {
  return error instanceof Refused && error.status === 401;
}

/** The proof of the one-time code has run out; what was entered is kept meanwhile. */
async function backToCode(session: Session): Promise<void> {
  try {
    await session.look();
    await entered(session);
  } catch (error) {
    fail(error, (pressed) => void lookAnew(session, pressed));
  }
}

function ask(session: Session): void {
  askQuestion(who(session.manifest), session.manifest.sender.email, question, async (text) => {
    try {
      await session.ask(text);
      return null;
    } catch (error) {
      if (error instanceof Unreachable) return t('offline_text');
      if (error instanceof Refused && error.status === 429) return t('question_many');
      return error instanceof Refused ? t('submit_failed', { code: error.code || error.status }) : t('failed_text');
    }
  });
}

function showDone(session: Session, receipt: Receipt): void {
  show(() => done(session.manifest, receipt, copies(session)));
  void watch(session);
}

/**
 * Looks whether the finished document has come, while the screen that waits for it is shown: ever more seldom, in the end only when the
 * connection or the reader comes back.
 */
async function watch(session: Session): Promise<void> {
  const isHere = stay();
  for (let wait = kFirstLook; ; wait = wait < kLongestWait ? wait * 1.4 : Infinity) {
    await lull(wait);
    if (!isHere()) return;
    const known = session.replies.length;
    if (document.visibilityState === 'visible') await session.look().catch(() => undefined);
    if (!isHere()) return;
    if (session.state === 'completed') return showCompleted(session);
    if (session.replies.length > known) return showAnswered(session, null);
  }
}

function showAnswered(session: Session, note: string | null): void {
  show(() => answered(session.manifest, session.replies, note, () => void read(session, false), (pressed) => void lookAgain(session, pressed), () => ask(session)));
  void watch(session);
}

function showCompleted(session: Session): void {
  show(() => completed(session.manifest, session.completion!, session.expires, copies(session), () => void read(session, false), (pressed) => void check(session, pressed)));
}

async function check(session: Session, pressed: HTMLButtonElement): Promise<void> {
  setBusy(pressed, true);
  const isHere = stay();
  try {
    const { checkFiles, checkedScreen } = await import('./screens/checked');
    const files = await checkFiles(await finishedCopies(session), await sentCopies(session));
    if (isHere()) show(() => checkedScreen(files, heading(session.manifest), () => showCompleted(session)));
  } catch (error) {
    if (isHere()) fail(error, () => showCompleted(session));
  }
}

/** Downloads what the link holds now: as sent, or finished. */
function copies(session: Session): (pressed: HTMLButtonElement) => void {
  return (pressed) => {
    setBusy(pressed, true);
    const isHere = stay();
    (session.state === 'completed' ? finishedCopies(session) : sentCopies(session))
      .then(download)
      .catch((error: unknown) => isHere() && fail(error, () => void route(session)))
      .finally(() => setBusy(pressed, false));
  };
}

async function lookAgain(session: Session, pressed: HTMLButtonElement): Promise<void> {
  setBusy(pressed, true);
  const isHere = stay();
  try {
    await session.look();
    if (!isHere()) return;
    if (session.state === 'completed') showCompleted(session);
    else showAnswered(session, t('waiting'));
  } catch (error) {
    if (isHere()) fail(error, () => void route(session));
  }
}

function fail(error: unknown, again: (pressed: HTMLButtonElement) => void): void {
  const kind = failureKind(error);
  const retry = kind === 'offline' || kind === 'busy' || kind === 'failed';
  const act = (): HTMLButtonElement | null => root.querySelector<HTMLButtonElement>('[data-act=retry]');
  show(() => {
    const screen = failure(kind, error instanceof Refused ? error.retryAfter : 0);
    if (retry) {
      const press = (): void => again(act()!);
      const pressed = button({ label: t('retry'), icon: 'refresh-cw', look: 'primary', press, props: { class: 'button primary', 'data-act': 'retry' } });
      screen.querySelector('.notice')!.append(h('div', { class: 'notice-actions' }, pressed));
    }
    return screen;
  });
  if (kind === 'offline') retryOnline = () => act()?.click();
}

function failureKind(error: unknown): FailureKind {
  if (error instanceof Unreachable) return 'offline';
  if (error instanceof Altered) return 'altered';
  if (!(error instanceof Refused)) return 'failed';
  if (error.status === 410) return error.code === 'cancelled' || error.code === 'replaced' ? error.code : 'expired';
  if (error.status === 404) return 'unknown';
  if (error.status === 403) return 'link';
  if (error.status === 423) return 'locked';
  return error.status === 429 ? 'busy' : 'failed';
}
