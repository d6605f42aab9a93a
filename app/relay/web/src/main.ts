/** Which screen is shown when. GET changed nothing; from here on everything starts with a press of a button. */
import './theme.css';
import './styles/kit.css';
import './styles/frame.css';
import './styles/viewer.css';
import './styles/panel.css';
import { Draft } from './fields/draft';
import { button, setBusy } from './kit/button';
import { h } from './kit/dom';
import { Refused, Unreachable, type Receipt } from './protocol/api';
import { readLink } from './protocol/keys';
import { Altered } from './protocol/package';
import { accessCode, answered, completed, declined, done, failure, prompt, type FailureKind } from './screens/states';
import { loading } from './screens/loading';
import type { Reading } from './screens/with_document';
import { download } from './screens/download';
import { Session } from './session';
import { asLanguage, browserLanguage, currentLanguage, onLanguage, setLanguage, t } from './texts/texts';
import type { ViewerDocument } from './viewer/viewer';

const kLongestWait = 10 * 60_000;

const root = document.getElementById('app')!;

/** The screen that is shown, and how to draw it again in another language (a reading screen does that by itself). */
let redraw: (() => HTMLElement) | null = null;
let shownReading: Reading | null = null;
let draft: Draft | null = null;
let promptLanguage = currentLanguage();
let watching = 0;

const documentCode = (): Promise<typeof import('./screens/with_document')> => import('./screens/with_document');

// The secret leaves the address bar, and with it the history and whatever reads that, before anything else happens.
const link = readLink(location.pathname, location.hash);
if (location.hash) history.replaceState(null, '', location.pathname);

addEventListener('beforeunload', (event) => {
  if (draft?.consentedAt) event.preventDefault();
});
onLanguage(() => {
  if (redraw) root.replaceChildren(redraw());
});
void start();

async function start(): Promise<void> {
  await setLanguage(browserLanguage()).catch(() => setLanguage('en'));
  promptLanguage = currentLanguage();
  if (!globalThis.isSecureContext || !crypto.subtle) show(() => failure('old'));
  else if (!link) show(() => failure('link'));
  else {
    show(() => prompt((pressed) => void openSession(new Session(link), null, pressed)));
    documentCode().catch(() => undefined); // asked for again, and reported, when it is needed
  }
}

function show(draw: () => HTMLElement): void {
  clearTimeout(watching);
  shownReading?.dispose();
  shownReading = null;
  redraw = draw;
  root.replaceChildren(draw());
  // Screen readers and keyboards start at the new screen's heading.
  root.querySelector<HTMLElement>('h2[tabindex]')?.focus({ preventScroll: true });
}

async function openSession(session: Session, code: string | null, pressed: HTMLButtonElement): Promise<void> {
  setBusy(pressed, true);
  try {
    await session.open(code);
  } catch (error) {
    // S alone gave the wrong A: the sender set an access code, or the link is damaged. Only a code can tell.
    const wrong = error instanceof Refused && error.status === 403;
    if (wrong) show(() => accessCode(code !== null, (entered, again) => void openSession(session, entered, again)));
    else fail(error, (again) => void openSession(session, code, again));
    return;
  }
  // The sender chose the language; whoever has switched already keeps what they chose.
  const sent = asLanguage(session.manifest.language);
  if (sent && currentLanguage() === promptLanguage) await setLanguage(sent).catch(() => undefined);
  await route(session);
}

async function route(session: Session): Promise<void> {
  if (session.state === 'completed') showCompleted(session);
  else if (session.state === 'answered') showAnswered(session, null);
  else await read(session, true);
}

async function read(session: Session, act: boolean): Promise<void> {
  const progress = loading();
  show(progress.draw);
  try {
    const finished = session.state === 'completed';
    const files = await (finished ? session.finishedDocuments(progress.set) : session.documents(progress.set));
    const { openPdf, reading } = await documentCode();
    const documents = await Promise.all(files.map(async (file): Promise<ViewerDocument> => ({ name: file.name, pdf: await openPdf(file.bytes) })));
    if (act) draft ??= new Draft(session.manifest);
    const opened = await reading({
      manifest: session.manifest,
      documents,
      files,
      draft: act ? draft : null,
      submit: () => submit(session),
      decline: (reason) => decline(session, reason),
      back: act ? undefined : () => void route(session),
    });
    show(() => opened.element);
    redraw = null;
    shownReading = opened;
  } catch (error) {
    fail(error, () => void read(session, act));
  }
}

async function submit(session: Session): Promise<string | null> {
  return deliver(session, () => session.sign(draft!), (receipt) => showDone(session, receipt));
}

async function decline(session: Session, reason: string): Promise<string | null> {
  return deliver(session, () => session.decline(draft!, reason), () => show(() => declined(session.manifest)));
}

/** A sentence when the answer was not taken and another try may help; null when the page has moved on. */
async function deliver(session: Session, send: () => Promise<Receipt>, then: (receipt: Receipt) => void): Promise<string | null> {
  try {
    const receipt = await send();
    draft = null;
    then(receipt);
    return null;
  } catch (error) {
    if (error instanceof Unreachable) return t('submit_offline');
    if (!(error instanceof Refused)) throw error;
    if (error.status === 409) {
      draft = null;
      showAnswered(session, t('conflict_text'));
      return null;
    }
    if (error.status === 410 || error.status === 404 || error.status === 403) {
      draft = null;
      fail(error, () => location.reload());
      return null;
    }
    return error.status === 429 ? t('submit_busy') : t('submit_failed', { code: error.code || error.status });
  }
}

function showDone(session: Session, receipt: Receipt): void {
  show(() => done(session.manifest, receipt, copies(session)));
  watch(session);
}

/** Looks, ever more seldom, whether the finished document has come, while the screen that waits for it is shown. */
function watch(session: Session, wait = 4_000): void {
  watching = window.setTimeout(async () => {
    if (document.visibilityState === 'visible') await session.look().catch(() => undefined);
    if (session.state === 'completed') showCompleted(session);
    else if (wait < kLongestWait) watch(session, wait * 1.4);
  }, wait);
}

function showAnswered(session: Session, note: string | null): void {
  show(() => answered(session.manifest, note, () => void read(session, false), (pressed) => void lookAgain(session, pressed)));
  watch(session);
}

function showCompleted(session: Session): void {
  show(() => completed(session.manifest, session.completion!, copies(session), () => void read(session, false)));
}

/** Downloads what the link holds now: as sent, or finished. */
function copies(session: Session): (pressed: HTMLButtonElement) => void {
  return (pressed) => {
    setBusy(pressed, true);
    const quiet = (): void => undefined;
    (session.state === 'completed' ? session.finishedDocuments(quiet) : session.documents(quiet))
      .then(download)
      .catch((error: unknown) => fail(error, () => void route(session)))
      .finally(() => setBusy(pressed, false));
  };
}

async function lookAgain(session: Session, pressed: HTMLButtonElement): Promise<void> {
  setBusy(pressed, true);
  try {
    await session.look();
    if (session.state === 'completed') showCompleted(session);
    else showAnswered(session, t('waiting'));
  } catch (error) {
    fail(error, () => void route(session));
  }
}

function fail(error: unknown, again: (pressed: HTMLButtonElement) => void): void {
  const kind = failureKind(error);
  const retry = kind === 'offline' || kind === 'busy' || kind === 'failed';
  show(() => {
    const screen = failure(kind);
    if (retry) {
      const act = button({ label: t('retry'), icon: 'refresh-cw', look: 'primary', press: () => again(act), props: { class: 'button primary', 'data-act': 'retry' } });
      screen.querySelector('.notice')!.append(h('div', { class: 'notice-actions' }, act));
    }
    return screen;
  });
}

function failureKind(error: unknown): FailureKind {
  if (error instanceof Unreachable) return 'offline';
  if (error instanceof Altered) return 'altered';
  if (!(error instanceof Refused)) return 'failed';
  if (error.status === 410) return error.code === 'cancelled' ? 'cancelled' : 'expired';
  if (error.status === 404) return 'unknown';
  if (error.status === 403) return 'link';
  return error.status === 429 ? 'busy' : 'failed';
}

