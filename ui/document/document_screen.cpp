#include "ui/document/document_screen.h"

#include "core/flow/lists.h"
#include "core/flow/routing.h"
#include "core/flow/sealing.h"
#include "ui/document/journal_pane.h"
#include "ui/document/moving_pane.h"
#include "ui/document/question_card.h"
#include "ui/document/route_view.h"
#include "ui/kit/button.h"
#include "ui/kit/inset.h"
#include "ui/kit/keys.h"
#include "ui/kit/layout.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/text_field.h"
#include "ui/kit/title_line.h"
#include "ui/models/seal_words.h"
#include "ui/pages/page_view.h"
#include "ui/pages/print_preview.h"
#include "ui/words/error_words.h"
#include "ui/words/trade_words.h"

#include <QMenu>
#include <QScrollBar>

#include <tuple>

namespace countersign::ui {

namespace {

ChipLook stateChip(const domain::Envelope &envelope)
{
    const domain::EnvelopeState state = domain::stateOf(envelope);
    switch (state) {
    case domain::EnvelopeState::Completed: return {QStringLiteral("circle-check"), nameOf(state), Role::Ok};
    case domain::EnvelopeState::Declined: return {QStringLiteral("circle-x"), nameOf(state), Role::Bad};
    case domain::EnvelopeState::SealFailed: return {QStringLiteral("triangle-alert"), nameOf(state), Role::Bad};
    case domain::EnvelopeState::Expired: return {QStringLiteral("hourglass"), nameOf(state), Role::Warning};
    case domain::EnvelopeState::Cancelled: return {QStringLiteral("ban"), nameOf(state), Role::Second};
    case domain::EnvelopeState::Sealing: return {QStringLiteral("stamp"), nameOf(state), Role::Accent};
    default: return {QStringLiteral("signature"), nameOf(state), Role::Accent};
    }
}

} // namespace

DocumentScreen::DocumentScreen(const Desk &desk, QWidget *parent)
    : Screen(parent),
      m_desk(desk),
      m_line(new TitleLine({})),
      m_primary(new Button({}, Button::Kind::Primary)),
      m_download(new Button(tr("Download"), Button::Kind::Plain, QStringLiteral("download"))),
      m_more(Button::iconOnly(QStringLiteral("ellipsis"), tr("More"), Button::Kind::Plain)),
      m_downloads(new QMenu(this)),
      m_acts(new QMenu(this)),
      m_problem(new Banner(Role::Bad)),
      m_pages(new PageView),
      m_route(new RouteView),
      m_moving(new MovingPane(desk)),
      m_question(new QuestionCard(desk)),
      m_journal(new JournalPane(desk)),
      m_cancelCard(new Card),
      m_reason(new TextField(tr("Why is it cancelled?"))),
      m_cancel(new Button(tr("Cancel the document"), Button::Kind::Danger, QStringLiteral("ban")))
{
    setObjectName(QStringLiteral("documentScreen"));
    m_line->setBack(true);
    m_line->setEdges(Qt::BottomEdge);
    m_primary->setObjectName(QStringLiteral("documentPrimary"));
    m_download->setObjectName(QStringLiteral("documentDownload"));
    m_more->setObjectName(QStringLiteral("documentMore"));
    m_line->addAction(m_primary);
    m_line->addAction(m_download);
    m_line->addAction(m_more);
    m_problem->setObjectName(QStringLiteral("documentProblem"));
    m_problem->hide();
    m_pages->setObjectName(QStringLiteral("documentPages"));
    m_pages->setAccessibleName(tr("Pages"));
    m_pages->setSource(&m_source);

    auto *side = new Ground(Role::Surface);
    side->setEdges(Qt::LeftEdge);
    side->setMinimumWidth(scaled(320));
    side->setMaximumWidth(scaled(432));
    // The panel scrolls as a whole where large text or a long route leave the journal too little room.
    auto *sideContent = new QWidget;
    auto *inner = column(sideContent, kRelated, {scaled(16), scaled(16), scaled(16), scaled(12)});
    m_side = new ScrollArea(sideContent);
    m_side->setGround(Role::Surface);
    m_side->setObjectName(QStringLiteral("documentSide"));
    column(side, 0, {1, 0, 0, 0})->addWidget(m_side);
    inner->addWidget(new SectionLabel(tr("Route")));
    inner->addWidget(m_route);
    inner->addWidget(m_question);
    inner->addWidget(m_moving);

    m_cancelCard->setObjectName(QStringLiteral("cancelCard"));
    m_cancelCard->setTone(Role::Bad);
    auto *ask = column(m_cancelCard, kRelated);
    auto *what = new Label(tr("Nobody can sign it any more and open links die. It stays in the journal."),
                           TextSize::Small, Role::Second);
    what->setWordWrap(true);
    ask->addWidget(m_reason);
    ask->addWidget(what);
    auto *answers = row(nullptr, kRelated);
    auto *keep = new Button(tr("Keep it"), Button::Kind::Quiet);
    keep->setObjectName(QStringLiteral("cancelKeep"));
    m_cancel->setObjectName(QStringLiteral("cancelConfirm"));
    m_reason->setName(QStringLiteral("cancelReason"));
    answers->addWidget(m_cancel);
    answers->addWidget(keep);
    answers->addStretch(1);
    ask->addLayout(answers);
    m_cancelCard->hide();
    inner->addSpacing(kGrid);
    inner->addWidget(m_cancelCard);
    inner->addSpacing(kGrid);
    inner->addWidget(m_journal, 1);

    auto *left = column(nullptr, 0);
    left->addWidget(new Inset(m_problem, {scaled(kMargin), scaled(8), scaled(kMargin), scaled(8)}));
    left->addWidget(m_pages, 1);
    auto *body = row(nullptr, 0);
    body->addLayout(left, 3);
    body->addWidget(side, 2);
    auto *layout = column(this, 0);
    layout->addWidget(m_line);
    layout->addLayout(body, 1);

    addKeys(this, QKeySequence::Print, tr("Print"), [this] { print(); });
    connect(m_line, &TitleLine::backRequested, this, &Screen::closed);
    connect(m_primary, &Button::clicked, this, [this] {
        if (m_primaryAct)
            m_primaryAct();
    });
    connect(m_download, &Button::clicked, this,
            [this] { m_downloads->popup(m_download->mapToGlobal(QPoint(0, m_download->height() + 4))); });
    connect(m_more, &Button::clicked, this, [this] {
        m_acts->popup(m_more->mapToGlobal(QPoint(m_more->width() - m_acts->sizeHint().width(), m_more->height() + 4)));
    });
    connect(keep, &Button::clicked, m_cancelCard, &QWidget::hide);
    connect(m_cancel, &Button::clicked, this, [this] {
        const QString reason = m_reason->text();
        if (reason.isEmpty()) {
            m_reason->setError(tr("Write why: it is kept in the journal."));
            return;
        }
        m_cancelCard->hide();
        act(
            tr("Cancelling"), [id = m_id, reason](flow::Office &office) { return flow::cancel(office, id, reason); },
            tr("The document is cancelled."));
    });
    connect(m_moving, &MovingPane::toastRequested, this, &Screen::toastRequested);
    connect(m_question, &QuestionCard::toastRequested, this, &Screen::toastRequested);
    connect(m_journal, &JournalPane::toastRequested, this, &Screen::toastRequested);
    connect(m_journal, &JournalPane::revisionChosen, this, [this](int document, int revision) {
        if (!m_envelope)
            return;
        m_chosen = m_envelope->documents[static_cast<std::size_t>(document)]
                       .revisions[static_cast<std::size_t>(revision)]
                       .sha256;
        showPages(document, revision);
    });
    connect(&m_source, &PageSource::failed, this, [this](const Error &error) {
        m_problem->setText(tr("The pages cannot be shown."), sentenceFor(error));
        m_problem->show();
    });
    connect(&desk.session, &OfficeSession::changed, this, [this](const QList<Uuid> &streams) {
        if (isVisible() && streams.contains(m_id.value))
            reload();
    });
    connect(&desk.facts, &OfficeFacts::changed, this, [this] {
        if (isVisible())
            reload();
    });
}

QString DocumentScreen::title() const
{
    return m_envelope && !m_envelope->title.isEmpty() ? m_envelope->title : tr("Document");
}

void DocumentScreen::open(const ScreenRequest &request)
{
    if (request.envelope && *request.envelope != m_id) {
        m_id = *request.envelope;
        m_envelope.reset();
        m_shown.clear();
        m_chosen.clear();
        m_source.close();
        m_cancelCard->hide();
        m_moving->hide(); // its buttons are about the document before
        m_question->hide();
        m_side->verticalScrollBar()->setValue(0);
        m_line->setTitle({});
        m_line->setChips({});
        m_primary->hide();
    }
    reload();
}

void DocumentScreen::focusFirst() { m_pages->setFocus(Qt::OtherFocusReason); }

void DocumentScreen::reload()
{
    if (m_loading) {
        m_again = true;
        return;
    }
    m_loading = true;
    struct Answer {
        Result<domain::Envelope> envelope;
        Result<std::vector<domain::Event>> events;
    };
    m_desk.session
        .run([id = m_id](flow::Office &office) {
            std::ignore = flow::markSeen(office, id); // losing the mark costs a look
            return Answer{office.envelope(id), office.events(id.value)};
        })
        .then(this, [this, id = m_id](const Answer &answer) {
            m_loading = false;
            if (std::exchange(m_again, false) || id != m_id)
                return reload();
            if (!answer.envelope) {
                m_problem->setText(tr("This document cannot be opened."), sentenceFor(answer.envelope.error()));
                m_problem->show();
                return;
            }
            showEnvelope(*answer.envelope, answer.events ? *answer.events : std::vector<domain::Event>());
        });
}

void DocumentScreen::showEnvelope(const domain::Envelope &envelope, const std::vector<domain::Event> &events)
{
    m_envelope = envelope;
    m_events = events;
    m_problem->hide();
    const Time now = m_desk.clock.now();
    m_line->setTitle(envelope.title);
    std::vector<ChipLook> chips{stateChip(envelope)};
    if (!envelope.number.isEmpty())
        chips.insert(chips.begin(), {QStringLiteral("hash"), envelope.number, Role::Second});
    if (envelope.deadline && !domain::isOver(domain::stateOf(envelope))) {
        const DeadlineWords words = deadlineWords(*envelope.deadline, now);
        chips.push_back({QStringLiteral("clock"), words.text,
                         words.isPast      ? Role::Bad
                             : words.warns ? Role::Warning
                                           : Role::Second});
    }
    m_line->setChips(chips);
    m_route->show(envelope, events, now);
    m_question->show(envelope, notesOf(events));
    m_moving->show(envelope);
    m_journal->show(envelope, events);
    const domain::Card card = domain::cardOf(envelope);
    offerPrimary(card);
    fillMenus();
    if (domain::stateOf(envelope) == domain::EnvelopeState::SealFailed) {
        m_problem->setText(tr("The seal could not be made."),
                           whySealFailed(envelope.sealProblem) + QLatin1Char(' ')
                               + afterSealFailed(envelope.sealProblem));
        m_problem->show();
    }
    if (envelope.documents.empty())
        return;
    // The latest revision, unless the person looks at an older one.
    for (int d = 0; d < static_cast<int>(envelope.documents.size()) && !m_chosen.isEmpty(); ++d) {
        const auto &revisions = envelope.documents[static_cast<std::size_t>(d)].revisions;
        for (int r = 0; r < static_cast<int>(revisions.size()); ++r)
            if (revisions[static_cast<std::size_t>(r)].sha256 == m_chosen)
                return showPages(d, r);
    }
    showPages(0, static_cast<int>(envelope.documents.front().revisions.size()) - 1);
}

void DocumentScreen::showPages(int document, int revision)
{
    if (!m_envelope)
        return;
    const bool isLatest = m_chosen.isEmpty();
    const QByteArray key =
        m_envelope->documents[static_cast<std::size_t>(document)].revisions[static_cast<std::size_t>(revision)].sha256;
    if (key == m_shown)
        return;
    m_shown = key;
    // All documents of the envelope one under the other; of an older revision, that one alone.
    std::vector<QByteArray> hashes;
    if (isLatest)
        for (const domain::Document &d : m_envelope->documents)
            hashes.push_back(d.latest().sha256);
    else
        hashes.push_back(key);
    using Files = Result<std::vector<QByteArray>>;
    m_desk.session
        .run([hashes](flow::Office &office) -> Files {
            std::vector<QByteArray> files;
            for (const QByteArray &hash : hashes) {
                CS_TRY(QByteArray pdf, office.pdf(hash));
                files.push_back(std::move(pdf));
            }
            return files;
        })
        .then(this, [this, key](const Files &files) {
            if (key != m_shown)
                return;
            if (files)
                return m_source.open(*files);
            m_problem->setText(tr("The pages cannot be read."), sentenceFor(files.error()));
            m_problem->show();
        });
}

void DocumentScreen::print()
{
    if (!m_envelope || m_envelope->documents.empty())
        return;
    // What is on the screen: the latest of each document, or the older revision that was chosen.
    std::vector<QByteArray> hashes;
    if (!m_chosen.isEmpty())
        hashes.push_back(m_chosen);
    else
        for (const domain::Document &d : m_envelope->documents)
            hashes.push_back(d.latest().sha256);
    using Files = Result<std::vector<QByteArray>>;
    m_desk.session
        .run([hashes](flow::Office &office) -> Files {
            std::vector<QByteArray> files;
            for (const QByteArray &hash : hashes) {
                CS_TRY(QByteArray pdf, office.pdf(hash));
                files.push_back(std::move(pdf));
            }
            return files;
        })
        .then(this, [this, title = m_envelope->title](const Files &files) {
            if (files)
                return (new PrintPreview(title, *files, this))->show();
            m_problem->setText(tr("The pages cannot be read."), sentenceFor(files.error()));
            m_problem->show();
        });
}

void DocumentScreen::offerPrimary(const domain::Card &card)
{
    m_primaryAct = nullptr;
    const auto offer = [this](const QString &words, const QString &iconName, std::function<void()> what) {
        m_primary->setText(words);
        m_primary->setIconName(iconName);
        m_primaryAct = std::move(what);
    };
    const domain::EnvelopeId id = card.id;
    switch (card.need) {
    case domain::Need::FinishDraft:
        offer(tr("Continue"), QStringLiteral("pencil"), [this, id] { Q_EMIT documentRequested(id); });
        break;
    case domain::Need::WaitsForMember:
        if (card.waitsForMember == m_desk.facts.me().id)
            offer(card.state == domain::EnvelopeState::InApproval ? tr("Read and decide") : tr("Read and sign"),
                  QStringLiteral("signature"), [this, id] { Q_EMIT queueRequested(id); });
        break;
    case domain::Need::SealFailed:
        offer(tr("Try the seal again"), QStringLiteral("rotate-cw"), [this, id] {
            act(
                tr("Sealing"), [id](flow::Office &office) { return flow::seal(office, id); },
                tr("The document is sealed."));
        });
        break;
    default: break;
    }
    m_primary->setVisible(static_cast<bool>(m_primaryAct));
}

void DocumentScreen::act(const QString &doing, std::function<Result<void>(flow::Office &)> work, const QString &done)
{
    std::stop_source stop;
    m_primary->setBusy(stop);
    m_primary->setAccessibleDescription(doing);
    m_desk.session.run(std::move(work), stop.get_token()).then(this, [this, done](const Result<void> &outcome) {
        m_primary->setBusy(false);
        m_primary->setAccessibleDescription({});
        if (outcome)
            Q_EMIT toastRequested({done, Role::Ok, {}, {}});
        else
            Q_EMIT toastRequested(
                {sentenceFor(outcome.error()), wasStopped(outcome.error()) ? Role::Second : Role::Bad, {}, {}});
        reload();
    });
}

} // namespace countersign::ui
