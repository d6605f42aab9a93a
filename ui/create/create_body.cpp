#include "ui/create/create_body.h"

#include "core/base/disk.h"
#include "core/flow/preview.h"
#include "core/flow/preparation.h"
#include "core/flow/routing.h"
#include "core/flow/workspace_setup.h"
#include "ui/kit/button.h"
#include "ui/kit/layout.h"
#include "ui/pages/answer.h"
#include "ui/words/error_words.h"

#include <QFileInfo>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

namespace countersign::ui {
namespace {

constexpr qint64 kMostBytes = 200LL * 1024 * 1024;
constexpr int kAutosaveMs = 1500;

DraftDesk deskOf(flow::Office &o) { return {o.me(), o.workspace(), o.companies(), o.members(), o.contacts()}; }

} // namespace

CreateScreen::Body::Body(CreateScreen &screen, OfficeSession &session)
    : m_screen(screen),
      m_session(session),
      m_title(new TitleLine(CreateScreen::tr("New document"))),
      m_autosave(new QTimer(&screen))
{
    m_title->setRole(Role::Surface);
    m_title->setEdges(Qt::BottomEdge);
    m_title->setBack(true);
    m_stepTitle =
        new StepTitle({CreateScreen::tr("Document"), CreateScreen::tr("Who signs"), CreateScreen::tr("Fields"),
                       CreateScreen::tr("Delivery"), CreateScreen::tr("Check and send")});
    m_stepTitle->setObjectName(QStringLiteral("createSteps"));
    m_title->setMiddle(m_stepTitle);
    m_undo = Button::iconOnly(QStringLiteral("undo-2"), CreateScreen::tr("Undo (Ctrl+Z)"), Button::Kind::Plain);
    m_undo->setObjectName(QStringLiteral("createUndo"));
    m_redo = Button::iconOnly(QStringLiteral("redo-2"), CreateScreen::tr("Redo (Ctrl+Shift+Z)"), Button::Kind::Plain);
    m_redo->setObjectName(QStringLiteral("createRedo"));
    m_preview = new Button(CreateScreen::tr("Preview"), Button::Kind::Plain, QStringLiteral("eye"));
    m_preview->setObjectName(QStringLiteral("createPreview"));
    m_preview->setCheckable(true);
    m_continue = new Button(CreateScreen::tr("Continue"), Button::Kind::Primary);
    for (QWidget *w : {static_cast<QWidget *>(m_undo), static_cast<QWidget *>(m_redo),
                       static_cast<QWidget *>(m_preview), static_cast<QWidget *>(m_continue)})
        m_title->addAction(w);

    m_problem = new Banner(Role::Bad);
    m_problem->setObjectName(QStringLiteral("createProblem"));
    m_problem->hide();
    auto *problemRow = row(nullptr, 0, {kMargin, kRelated, kMargin, 0});
    problemRow->addWidget(m_problem);
    m_stack = new QStackedWidget;
    m_document = new DocumentStep;
    m_parties = new PartiesStep;
    m_fields = new FieldsStep;
    m_delivery = new DeliveryStep;
    m_checkStep = new CheckStep;
    m_steps = {m_document, m_parties, m_fields, m_delivery, m_checkStep};
    for (StepPage *step : m_steps) {
        m_stack->addWidget(step);
        QObject::connect(step, &StepPage::edited, this, [this] {
            refresh();
            if (!m_draft.id.isNull() && m_step < 4)
                m_autosave->start();
        });
    }
    auto *all = column(&screen, 0);
    all->addWidget(m_title);
    all->addLayout(problemRow);
    all->addWidget(m_stack, 1);

    m_autosave->setSingleShot(true);
    m_autosave->setInterval(kAutosaveMs);
    QObject::connect(m_autosave, &QTimer::timeout, this, [this] { save(); });
    QObject::connect(m_title, &TitleLine::backRequested, this, [this] {
        leave();
        Q_EMIT m_screen.closed();
    });
    QObject::connect(m_stepTitle, &StepTitle::stepRequested, this, [this](int step) { goTo(step); });
    QObject::connect(m_continue, &QPushButton::clicked, this, [this] { primary(); });
    QObject::connect(m_document, &DocumentStep::filesChosen, this, [this](const QStringList &paths) { takeIn(paths); });
    QObject::connect(m_document, &DocumentStep::removeAsked, this, [this](domain::DocumentId id) { remove(id); });
    QObject::connect(m_document, &DocumentStep::cleanAsked, this,
                     [this](domain::DocumentId id, const pdf::IntakeChoices &choices) { clean(id, choices); });
    QObject::connect(m_document, &DocumentStep::keepAsked, this, [this](domain::DocumentId id) {
        std::erase_if(m_found, [id](const auto &one) { return one.document == id; });
        m_document->setFound(m_found);
    });
    QObject::connect(m_parties, &PartiesStep::keepAsked, this,
                     [this](domain::PartyId party, const domain::Contact &contact) { keep(party, contact); });
    QObject::connect(m_checkStep, &CheckStep::jumpAsked, this,
                     [this](const domain::PreflightFinding &finding, WizardStep step) { jump(finding, step); });
    QUndoStack &history = m_fields->editor().history();
    QObject::connect(m_undo, &QPushButton::clicked, this, [&history] { history.undo(); });
    QObject::connect(m_redo, &QPushButton::clicked, this, [&history] { history.redo(); });
    QObject::connect(&history, &QUndoStack::indexChanged, this, [this] { refresh(); });
    QObject::connect(m_preview, &QPushButton::toggled, this, [this](bool on) { preview(on); });
    const auto onKeys = [this, &screen](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, &screen);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        QObject::connect(shortcut, &QShortcut::activated, this, act);
    };
    onKeys(QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { primary(); });
    for (int i = 0; i < 5; ++i)
        onKeys(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)), [this, i] { goTo(i); });
    QObject::connect(&session, &OfficeSession::changed, this, [this] {
        // Contacts and members may have changed elsewhere; the draft itself is ours while it is open.
        asked(m_session, deskOf).then(this, [this](const DraftDesk &desk) { m_desk = desk; });
    });
    start();
}

void CreateScreen::Body::start()
{
    ++m_generation;
    m_autosave->stop();
    m_draft = {};
    m_isSent = false;
    m_isSending = false;
    m_pdfHashes.clear();
    m_found.clear();
    m_document->setFound({});
    m_problem->hide();
    for (int i = 0; i < 5; ++i)
        m_stepTitle->setDone(i, false);
    const int generation = m_generation;
    asked(m_session, deskOf).then(this, [this, generation](const DraftDesk &desk) {
        if (generation == m_generation && m_draft.id.isNull())
            show({{}, desk});
    });
    enter(0);
}

void CreateScreen::Body::takeIn(const QStringList &paths)
{
    m_problem->hide();
    m_document->setBusy(paths.size() == 1 ? CreateScreen::tr("Reading %1").arg(QFileInfo(paths.first()).fileName())
                                          : CreateScreen::tr("Reading %n files", nullptr, int(paths.size())));
    const int generation = m_generation;
    onPool([paths]() -> Result<std::vector<flow::IncomingFile>> {
        std::vector<flow::IncomingFile> files;
        for (const QString &path : paths) {
            CS_TRY(QByteArray bytes, LocalDisk().readAll(path, kMostBytes));
            files.push_back({QFileInfo(path).fileName(), std::move(bytes)});
        }
        return files;
    }).then(this, [this, generation](const Result<std::vector<flow::IncomingFile>> &files) {
        if (generation != m_generation)
            return;
        if (files)
            return takeIn(*files);
        m_document->setBusy({});
        problem(CreateScreen::tr("The file could not be added"), files.error());
    });
}

void CreateScreen::Body::takeIn(std::vector<flow::IncomingFile> files)
{
    if (files.empty())
        return;
    m_problem->hide();
    m_document->setBusy(CreateScreen::tr("Checking and converting %1").arg(files.front().name));
    const int generation = m_generation;
    const domain::EnvelopeId draft = m_draft.id;
    const QString name = files.front().name;
    asked(m_session, [files = std::move(files), draft](flow::Office &o) -> Result<flow::TakenIn> {
        if (draft.isNull())
            return flow::takeIn(o, files);
        flow::TakenIn taken{.envelope = draft, .remarks = {}, .documents = {}};
        for (const flow::IncomingFile &file : files) {
            CS_TRY(flow::DocumentRemarks added, flow::addDocument(o, draft, file));
            taken.documents.push_back(std::move(added));
        }
        return taken;
    }).then(this, [this, generation, name](const Result<flow::TakenIn> &taken) {
        if (generation != m_generation)
            return;
        m_document->setBusy({});
        if (!taken)
            return problem(CreateScreen::tr("%1 could not be added").arg(name), taken.error());
        m_found.insert(m_found.end(), taken->documents.begin(), taken->documents.end());
        m_document->setFound(m_found);
        load(taken->envelope, [this] { m_document->focusFirst(); });
    });
}

void CreateScreen::Body::resume(domain::EnvelopeId id)
{
    start();
    load(id, [this] {
        if (m_draft.isPrepared || m_draft.isSent) {
            Q_EMIT m_screen.documentRequested(m_draft.id); // no draft any more: its own page shows it
            return;
        }
        enter(firstOpenStep());
    });
}

int CreateScreen::Body::firstOpenStep() const
{
    if (m_draft.documents.empty() || m_draft.title.trimmed().isEmpty())
        return 0;
    const bool theirs = std::any_of(m_draft.parties.begin(), m_draft.parties.end(),
                                    [](const auto &p) { return p.side == domain::Side::Theirs; });
    const bool ours = std::any_of(m_draft.parties.begin(), m_draft.parties.end(),
                                  [](const auto &p) { return p.side == domain::Side::Ours; });
    if (!ours || !theirs)
        return 1;
    for (const domain::Party &p : m_draft.parties)
        if (p.act == domain::PartyAct::Sign
            && std::none_of(m_draft.fields.begin(), m_draft.fields.end(),
                            [&](const auto &f) { return f.party == p.id && f.kind == domain::FieldKind::Signature; }))
            return 2;
    for (const domain::Party &p : m_draft.parties)
        if (p.channel == domain::Channel::Email && p.email.isEmpty())
            return 3;
    return 4;
}

void CreateScreen::Body::load(domain::EnvelopeId id, std::function<void()> then)
{
    const int generation = m_generation;
    asked(m_session, [id](flow::Office &o) -> Result<Loaded> {
        CS_TRY(domain::Envelope envelope, o.envelope(id));
        return Loaded{std::move(envelope), deskOf(o)};
    }).then(this, [this, generation, then = std::move(then)](const Result<Loaded> &loaded) {
        if (generation != m_generation)
            return;
        if (!loaded)
            return problem(CreateScreen::tr("The draft could not be opened"), loaded.error());
        show(*loaded);
        if (then)
            then();
    });
}

void CreateScreen::Body::show(const Loaded &loaded)
{
    m_draft = loaded.envelope;
    m_desk = loaded.desk;
    for (StepPage *step : m_steps)
        step->load(m_draft, m_desk);
    refresh();
}

void CreateScreen::Body::save(std::function<void()> then)
{
    m_autosave->stop();
    const domain::DraftEdited edit = page(m_step).edit();
    if (m_draft.id.isNull() || m_isSent || isEmpty(edit)) {
        if (then)
            then();
        return;
    }
    if (m_isSaving) { // one after the other: the second sees what the first has changed
        QTimer::singleShot(50, this, [this, then = std::move(then)] { save(then); });
        return;
    }
    m_isSaving = true;
    refresh();
    const int generation = m_generation;
    const domain::EnvelopeId id = m_draft.id;
    asked(m_session, [id, edit](flow::Office &o) {
        return flow::editDraft(o, id, edit);
    }).then(this, [this, generation, id, then = std::move(then)](const Result<void> &saved) {
        m_isSaving = false;
        if (generation != m_generation)
            return;
        if (!saved)
            return problem(CreateScreen::tr("The draft could not be saved"), saved.error());
        m_problem->hide();
        load(id, then);
    });
}

void CreateScreen::Body::goTo(int step, std::function<void()> then)
{
    if (step < 0 || step > 4 || (m_draft.documents.empty() && step > 0))
        return;
    save([this, step, then = std::move(then)] {
        enter(step);
        if (then)
            then();
    });
}

void CreateScreen::Body::enter(int step)
{
    m_step = step;
    m_stack->setCurrentIndex(step);
    m_stepTitle->setCurrent(step);
    m_preview->setChecked(false);
    if (step == 2)
        loadPdfs();
    if (step == 4)
        check();
    refresh();
    page(step).focusFirst();
}

void CreateScreen::Body::loadPdfs()
{
    QList<QByteArray> hashes;
    for (const domain::Document &d : m_draft.documents)
        hashes << d.latest().sha256;
    if (hashes == m_pdfHashes)
        return;
    const int generation = m_generation;
    asked(m_session, [hashes](flow::Office &o) -> Result<std::vector<QByteArray>> {
        std::vector<QByteArray> pdfs;
        for (const QByteArray &hash : hashes) {
            CS_TRY(QByteArray pdf, o.pdf(hash));
            pdfs.push_back(std::move(pdf));
        }
        return pdfs;
    }).then(this, [this, generation, hashes](const Result<std::vector<QByteArray>> &pdfs) {
        if (generation != m_generation)
            return;
        if (!pdfs)
            return problem(CreateScreen::tr("The pages could not be read"), pdfs.error());
        m_pdfHashes = hashes;
        m_fields->setPdfs(*pdfs);
    });
}

void CreateScreen::Body::check()
{
    m_checkStep->setChecking();
    const int generation = m_generation;
    const domain::EnvelopeId id = m_draft.id;
    asked(m_session, [id](flow::Office &o) {
        return flow::checkDraft(o, id);
    }).then(this, [this, generation](const Result<std::vector<domain::PreflightFinding>> &findings) {
        if (generation != m_generation || m_step != 4)
            return;
        if (!findings)
            return m_checkStep->setProblem(sentenceFor(findings.error()));
        m_checkStep->setFindings(*findings);
        if (m_checkStep->isGreen())
            m_continue->setFocus(Qt::OtherFocusReason);
        else
            m_checkStep->focusFirst();
    });
}

void CreateScreen::Body::primary()
{
    if (!page(m_step).reasonNot().isEmpty() || m_isSending || m_isSent)
        return;
    if (m_step < 4)
        goTo(m_step + 1);
    else
        send();
}

void CreateScreen::Body::send()
{
    m_isSending = true;
    m_continue->setBusy(true);
    const int generation = m_generation;
    const domain::EnvelopeId id = m_draft.id;
    asked(m_session, [id](flow::Office &o) {
        return flow::send(o, id);
    }).then(this, [this, generation, id](const Result<void> &sent) {
        if (generation != m_generation)
            return;
        m_isSending = false;
        m_continue->setBusy(false);
        if (!sent) {
            problem(CreateScreen::tr("It was not sent"), sent.error());
            return check();
        }
        m_isSent = true;
        Q_EMIT m_screen.finished(id);
    });
}

void CreateScreen::Body::remove(domain::DocumentId document)
{
    const int generation = m_generation;
    const domain::EnvelopeId id = m_draft.id;
    save([this, generation, id, document] {
        asked(m_session, [id, document](flow::Office &o) {
            return flow::removeDocument(o, id, document);
        }).then(this, [this, generation, id](const Result<void> &removed) {
            if (generation != m_generation)
                return;
            if (!removed)
                return problem(CreateScreen::tr("It could not be taken out"), removed.error());
            load(id);
        });
    });
}

void CreateScreen::Body::preview(bool on)
{
    m_fields->editor().setPreview(on);
    if (!on)
        return;
    save([this] {
        const int generation = m_generation;
        asked(m_session, [id = m_draft.id](flow::Office &o) {
            return flow::previewDraft(o, id, QDateTime::currentDateTime().offsetFromUtc() / 60);
        }).then(this, [this, generation](const Result<std::vector<QByteArray>> &pages) {
            if (generation != m_generation)
                return;
            if (pages)
                m_fields->editor().showExact(*pages);
            else
                m_fields->editor().showExactProblem(pages.error());
        });
    });
}

void CreateScreen::Body::clean(domain::DocumentId document, const pdf::IntakeChoices &choices)
{
    m_document->setBusy(CreateScreen::tr("Taking it out"));
    const int generation = m_generation;
    const domain::EnvelopeId id = m_draft.id;
    asked(m_session, [id, document, choices](flow::Office &o) {
        return flow::cleanDocument(o, id, document, choices);
    }).then(this, [this, generation, id, document](const Result<flow::DocumentRemarks> &cleaned) {
        if (generation != m_generation)
            return;
        m_document->setBusy({});
        if (!cleaned)
            return problem(CreateScreen::tr("It could not be taken out"), cleaned.error());
        std::erase_if(m_found, [document](const auto &one) { return one.document == document; });
        m_found.push_back(*cleaned);
        m_document->setFound(m_found);
        load(id);
    });
}

void CreateScreen::Body::keep(domain::PartyId party, const domain::Contact &contact)
{
    const int generation = m_generation;
    asked(m_session, [contact](flow::Office &o) {
        return flow::saveContact(o, contact);
    }).then(this, [this, generation, party](const Result<domain::ContactId> &saved) {
        if (generation != m_generation)
            return;
        if (saved)
            m_parties->contactSaved(party, *saved);
        else // the party stays on the document; only the address book refused
            Q_EMIT m_screen.toastRequested(
                {CreateScreen::tr("Not kept in the contacts: %1").arg(sentenceFor(saved.error())),
                 Role::Warning,
                 {},
                 {}});
    });
}

void CreateScreen::Body::jump(const domain::PreflightFinding &finding, WizardStep step)
{
    goTo(int(step), [this, finding, step] {
        if (step == WizardStep::Fields && finding.field)
            m_fields->editor().showField(*finding.field);
        else if (step == WizardStep::Delivery && finding.party)
            m_delivery->focusParty(*finding.party);
    });
}

void CreateScreen::Body::leave() { save(); }

void CreateScreen::Body::problem(const QString &headline, const Error &error)
{
    m_problem->setText(headline, sentenceFor(error));
    m_problem->show();
    refresh();
}

void CreateScreen::Body::refresh()
{
    const bool isDraft = !m_draft.id.isNull();
    m_title->setTitle(isDraft && !m_draft.title.isEmpty() ? m_draft.title : CreateScreen::tr("New document"));
    m_title->setSubtitle(!isDraft         ? QString()
                             : m_isSaving ? CreateScreen::tr("saving…")
                                          : CreateScreen::tr("draft saved"));
    const bool hasFiles = !m_draft.documents.empty();
    for (int i = 0; i < 5; ++i) {
        m_stepTitle->setReachable(i, i == 0 || hasFiles);
        m_stepTitle->setDone(i, isDraft && i < firstOpenStep() && i != m_step);
    }
    const bool fields = m_step == 2;
    for (Button *b : {m_undo, m_redo, m_preview})
        b->setVisible(fields);
    QUndoStack &history = m_fields->editor().history();
    m_undo->setEnabled(history.canUndo());
    m_redo->setEnabled(history.canRedo());
    const bool last = m_step == 4;
    m_continue->setObjectName(last ? QStringLiteral("createSend") : QStringLiteral("createContinue"));
    m_continue->setText(last ? CreateScreen::tr("Send") : CreateScreen::tr("Continue"));
    m_continue->setIconName(last ? QStringLiteral("send") : QString());
    m_continue->setToolTip(CreateScreen::tr("Ctrl+Enter"));
    m_continue->setReasonNot(page(m_step).reasonNot());
}

} // namespace countersign::ui
