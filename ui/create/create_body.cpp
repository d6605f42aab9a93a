#include "ui/create/create_body.h"

#include "core/flow/preparation.h"
#include "core/flow/relay_abilities.h"
#include "core/flow/routing.h"
#include "core/flow/templates.h"
#include "core/flow/workspace_setup.h"
#include "ui/kit/button.h"
#include "ui/kit/inset.h"
#include "ui/kit/keys.h"
#include "ui/kit/layout.h"
#include "ui/pages/answer.h"
#include "ui/words/error_words.h"

#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

namespace countersign::ui {
namespace {

constexpr int kAutosaveMs = 1500;

DraftDesk deskOf(flow::Office &o)
{
    return {o.me(), o.workspace(), o.companies(), o.members(), o.contacts(), flow::relaySendsSms(o)};
}

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
    m_template =
        Button::iconOnly(QStringLiteral("copy-plus"), CreateScreen::tr("Save as a template"), Button::Kind::Plain);
    m_template->setObjectName(QStringLiteral("createTemplate"));
    m_preview = new Button(CreateScreen::tr("Preview"), Button::Kind::Plain, QStringLiteral("eye"));
    m_preview->setObjectName(QStringLiteral("createPreview"));
    m_preview->setCheckable(true);
    m_continue = new Button(CreateScreen::tr("Continue"), Button::Kind::Primary);
    for (QWidget *w :
         {static_cast<QWidget *>(m_undo), static_cast<QWidget *>(m_redo), static_cast<QWidget *>(m_template),
          static_cast<QWidget *>(m_preview), static_cast<QWidget *>(m_continue)})
        m_title->addAction(w);

    m_problem = new Banner(Role::Bad);
    m_problem->setObjectName(QStringLiteral("createProblem"));
    m_problem->hide();
    m_addingRow = new QWidget;
    m_adding = new ProgressInPlace;
    m_adding->setObjectName(QStringLiteral("createAdding"));
    row(m_addingRow, 0, {scaled(kMargin), kRelated, scaled(kMargin), 0})->addWidget(m_adding);
    m_addingRow->hide();
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
    all->addWidget(new Inset(m_problem, {scaled(kMargin), kRelated, scaled(kMargin), 0}));
    all->addWidget(m_addingRow);
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
    const auto stopAdding = [this] { m_stop.request_stop(); };
    QObject::connect(m_document, &DocumentStep::cancelAsked, this, stopAdding);
    QObject::connect(m_adding, &ProgressInPlace::cancelled, this, stopAdding);
    QObject::connect(m_document, &DocumentStep::removeAsked, this, [this](domain::DocumentId id) { remove(id); });
    QObject::connect(m_document, &DocumentStep::replaceAsked, this,
                     [this](domain::DocumentId id, const QString &path) { replace(id, path); });
    QObject::connect(m_document, &DocumentStep::cleanAsked, this,
                     [this](domain::DocumentId id, const pdf::IntakeChoices &choices) { clean(id, choices); });
    QObject::connect(m_document, &DocumentStep::keepAsked, this, [this](domain::DocumentId id) {
        std::erase_if(m_found, [id](const auto &one) { return one.document == id; });
        m_document->setFound(m_found);
    });
    QObject::connect(m_document, &DocumentStep::templateChosen, this, [this](domain::TemplateId id) {
        begin([id](flow::Office &o, const std::stop_token &stop) {
            flow::TemplateUse use;
            use.id = id;
            return flow::createFromTemplate(o, use, stop);
        });
    });
    QObject::connect(m_document, &DocumentStep::likeChosen, this, [this](domain::EnvelopeId id) {
        begin([id](flow::Office &o, const std::stop_token &stop) { return flow::createLike(o, id, stop); });
    });
    QObject::connect(m_parties, &PartiesStep::keepAsked, this,
                     [this](domain::PartyId party, const domain::Contact &contact) { keep(party, contact); });
    QObject::connect(m_delivery, &DeliveryStep::filesAsked, this, [this] { goTo(int(WizardStep::Fields)); });
    QObject::connect(m_checkStep, &CheckStep::jumpAsked, this,
                     [this](const domain::PreflightFinding &finding, QPoint at) { jump(finding, at); });
    QObject::connect(m_checkStep, &CheckStep::cancelAsked, this, [this] { goTo(int(WizardStep::Delivery)); });
    QUndoStack &history = m_fields->editor().history();
    QObject::connect(m_undo, &QPushButton::clicked, this, [&history] { history.undo(); });
    QObject::connect(m_redo, &QPushButton::clicked, this, [&history] { history.redo(); });
    QObject::connect(&history, &QUndoStack::indexChanged, this, [this] { refresh(); });
    QObject::connect(m_template, &QPushButton::clicked, this, [this] { keepAsTemplate(); });
    QObject::connect(m_preview, &QPushButton::toggled, this, [this](bool on) { preview(on); });
    const auto onKeys = [&screen](const QKeySequence &keys, const QString &does, auto act) {
        addKeys(&screen, keys, does, act, Qt::WidgetWithChildrenShortcut);
    };
    onKeys(QKeySequence(Qt::CTRL | Qt::Key_Return), CreateScreen::tr("Next step; in the last one: send"),
           [this] { primary(); });
    for (int i = 0; i < 5; ++i)
        onKeys(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)), CreateScreen::tr("Go to a step"),
               [this, i] { goTo(i); });
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
    m_stop.request_stop(); // what was being added to another draft
    setAdding({});
    m_pdfHashes.clear();
    m_afterPdfs = nullptr;
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
    offerStarts();
    enter(0);
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
    const bool isNameless = std::any_of(m_draft.parties.begin(), m_draft.parties.end(),
                                        [](const auto &p) { return p.name.trimmed().isEmpty(); });
    // A template's placeholder waits for its person; nobody outside is a choice once fields are placed.
    if (!ours || (!theirs && m_draft.fields.empty()) || isNameless)
        return 1;
    for (const domain::Party &p : m_draft.parties)
        if (p.act == domain::PartyAct::Sign
            && std::none_of(m_draft.fields.begin(), m_draft.fields.end(),
                            [&](const auto &f) { return f.party == p.id && f.kind == domain::FieldKind::Signature; }))
            return 2;
    for (const domain::Party &p : m_draft.parties)
        if ((domain::usesMail(p.channel) && p.email.isEmpty())
            || (domain::usesSms(p.channel) && domain::internationalNumber(p.phone).isEmpty()))
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
        // Whoever has left the draft hears of it where they are.
        if (!saved && (generation != m_generation || !m_screen.isVisible()))
            Q_EMIT m_screen.toastRequested(
                {QStringLiteral("%1. %2").arg(CreateScreen::tr("The draft could not be saved"),
                                              sentenceFor(saved.error())),
                 Role::Bad,
                 {},
                 {}});
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
    m_look.request_stop(); // saving would wait for it
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
    if (m_screen.isVisible()) // it may have been left while the draft was loading
        page(step).focusFirst();
}

void CreateScreen::Body::primary()
{
    if (!page(m_step).reasonNot().isEmpty() || m_isAdding || m_isSending || m_isSent)
        return;
    if (m_step < 4)
        goTo(m_step + 1);
    else
        send();
}

void CreateScreen::Body::leave()
{
    m_look.request_stop();
    save();
}

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
    m_template->setVisible(hasFiles);
    m_template->setReasonNot(m_draft.title.trimmed().isEmpty() ? CreateScreen::tr("Give it a title first") : QString());
    QUndoStack &history = m_fields->editor().history();
    m_undo->setEnabled(history.canUndo());
    m_redo->setEnabled(history.canRedo());
    const bool last = m_step == 4;
    m_continue->setObjectName(last ? QStringLiteral("createSend") : QStringLiteral("createContinue"));
    m_continue->setText(last ? CreateScreen::tr("Send") : CreateScreen::tr("Continue"));
    m_continue->setIconName(last ? QStringLiteral("send") : QString());
    m_continue->setToolTip(CreateScreen::tr("Ctrl+Enter"));
    m_continue->setReasonNot(m_isAdding ? CreateScreen::tr("The files are still being read.")
                                        : page(m_step).reasonNot());
    m_addingRow->setVisible(m_isAdding && m_step > 0);
}

} // namespace countersign::ui
