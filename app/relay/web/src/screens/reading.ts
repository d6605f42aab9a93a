/** The document with, for whoever has something to do, the guide beside it. */
import { Draft } from '../fields/draft';
import { Overlay } from '../fields/overlay';
import { button, setBusy } from '../kit/button';
import { h, type Child } from '../kit/dom';
import { icon } from '../kit/icon';
import type { AttachmentHost } from '../fields/attachments';
import type { Delegate } from '../protocol/answer';
import type { Manifest } from '../protocol/manifest';
import type { Reply } from '../protocol/question';
import { fieldsOf, planSteps } from '../steps/plan';
import { Panel, type SendProblem } from '../steps/panel';
import { onLanguage, t } from '../texts/texts';
import { who } from '../texts/who';
import { Viewer, type ViewerDocument } from '../viewer/viewer';
import { askDecline } from './decline';
import { askDelegate } from './delegate';
import { arriving, type Arriving } from './arriving';
import { download, type FileCopy } from './download';
import { page, privateChip, titleLine } from './frame';
import { answersFrom, messageFrom } from '../steps/message';
import { routeOf } from '../steps/route';

export interface ReadingHost {
  readonly manifest: Manifest;
  readonly replies: readonly Reply[];
  readonly documents: readonly ViewerDocument[];
  /** Once they are here to the last byte. */
  files(): Promise<readonly FileCopy[]>;
  /** Null where the document is only to be read. */
  readonly draft: Draft | null;
  submit(progress: (part: number) => void): Promise<SendProblem | null>;
  decline(reason: string): Promise<string | null>;
  delegate(to: Delegate, reason: string): Promise<string | null>;
  ask(): void;
  readonly attachments: AttachmentHost;
  startAfresh(): void;
  /** Where reading only leads back to. */
  readonly back?: () => void;
}

export interface Reading {
  readonly element: HTMLElement;
  /** When the first page has a picture. */
  readonly drawn: Promise<void>;
  /** How much of the documents is here. */
  arrive(state: Arriving): void;
  dispose(): void;
}

export async function reading(host: ReadingHost): Promise<Reading> {
  const { manifest, draft } = host;
  const foot = h('div', { class: 'viewer-foot' }, privateChip());
  const notes = (): HTMLElement[] => [answersFrom(manifest, host.replies), manifest.message && draft ? messageFrom(manifest) : null, draft ? routeOf(manifest) : null].filter((one) => one !== null);
  const note = notes().length > 0 ? h('div', { class: 'viewer-head' }, ...notes()) : null;
  const viewer = await Viewer.create(host.documents, note, foot);
  const steps = draft ? planSteps(manifest) : [];
  let overlay: Overlay | null = null;
  let panel: Panel | null = null;
  if (draft && steps.length > 0) {
    const marks = new Overlay(viewer, draft, (field) => panel?.showField(field));
    overlay = marks;
    panel = new Panel(steps, draft, {
      showStep(step) {
        const fields = fieldsOf(step);
        marks.mark(fields);
        if (fields[0]) void marks.reveal(fields[0]);
      },
      submit: (progress) => host.submit(progress),
      files: host.attachments,
      startAfresh: () => host.startAfresh(),
      asides: () => asides(host),
      replies: host.replies,
    });
  }

  const bar = arriving();
  const side = panel ? panel.element : readingFoot(host);
  const screen = page(head(manifest), bar.element, h('main', { class: panel ? 'work' : 'work read-only' }, viewer.element, side));
  screen.dataset['state'] = panel ? 'reading' : 'read-only';
  const stop = onLanguage(() => {
    screen.firstElementChild!.replaceWith(head(manifest));
    foot.replaceChildren(privateChip());
    bar.relabel();
    note?.replaceChildren(...notes());
    panel?.render();
    if (!panel) screen.querySelector('.read-foot')?.replaceWith(readingFoot(host));
  });
  return {
    element: screen,
    drawn: viewer.drawn,
    arrive(state) {
      bar.show(state);
      panel?.arrive(state);
    },
    dispose() {
      stop();
      overlay?.dispose();
      panel?.dispose();
      viewer.dispose();
    },
  };
}

function head(manifest: Manifest): HTMLElement {
  // A long name is cut, what its bearer asks for is not.
  const [before = '', after = ''] = t(`asks_${manifest.act}`).split('{who}');
  const asks = [before, who(manifest), after].flatMap((text, at) => [at > 0 && ' ', text.trim() && h('span', { class: at === 1 ? 'asker' : 'asked-for', text: text.trim() })]);
  return titleLine(manifest.envelope.title || manifest.documents[0]!.name, ...asks);
}

function asides(host: ReadingHost): Child[] {
  const { manifest } = host;
  const quiet = (act: string): { class: string; 'data-act': string } => ({ class: 'button quiet', 'data-act': act });
  return [
    button({ label: t('decline'), look: 'quiet', press: () => askDecline(who(manifest), (reason) => host.decline(reason)), props: quiet('ask-decline') }),
    manifest.mayDelegate
      ? button({ label: t('delegate'), look: 'quiet', press: () => askDelegate(who(manifest), (to, reason) => host.delegate(to, reason)), props: quiet('ask-delegate') })
      : null,
    button({ label: t('ask'), look: 'quiet', press: () => host.ask(), props: quiet('ask-question') }),
    button({ label: t('pdf'), icon: 'download', look: 'quiet', press: save(host), props: { ...quiet('download'), 'aria-label': t('download') } }),
  ];
}

function readingFoot(host: ReadingHost): HTMLElement {
  return h(
    'div',
    { class: 'panel read-foot', 'data-open': 'false' },
    host.manifest.act === 'copy' ? h('p', { class: 'what-next' }, icon('file-text', 18), h('span', { text: t('copy_text') })) : null,
    h(
      'div',
      { class: 'panel-actions' },
      host.back ? button({ label: t('back'), icon: 'chevron-left', look: 'secondary', press: host.back }) : null,
      button({ label: t('download'), icon: 'download', look: 'primary', press: save(host), props: { class: 'button primary wide', 'data-act': 'download' } }),
    ),
  );
}

/** Waits, where something is still to come. */
function save(host: ReadingHost): (event: MouseEvent) => void {
  return (event) => {
    const pressed = event.currentTarget as HTMLButtonElement;
    setBusy(pressed, true);
    void host.files().then(download).catch(() => undefined).finally(() => setBusy(pressed, false));
  };
}
