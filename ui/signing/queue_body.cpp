#include "ui/signing/queue_body.h"

#include "core/domain/route.h"
#include "core/flow/own_signature.h"
#include "core/pdf/images.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/keys.h"
#include "ui/kit/layout.h"
#include "ui/kit/list_row.h"
#include "ui/kit/surfaces.h"
#include "ui/pages/answer.h"
#include "ui/pages/zoom_bar.h"
#include "ui/signing/queue_line.h"
#include "ui/words/error_words.h"
#include "ui/words/trade_words.h"

#include <QLocale>
#include <QPainter>
#include <QStackedWidget>

namespace countersign::ui {

QueueScreen::Body::Body(QueueScreen &screen, OfficeSession &session)
    : m_screen(screen),
      m_session(session),
      m_model(new QueueModel(&screen)),
      m_source(new PageSource(&screen))
{
    // ---- the queue -----------------------------------------------------------------------------------------------------
    auto *left = new Ground(Role::Surface);
    m_left = left;
    left->setEdges(Qt::RightEdge);
    left->setMinimumWidth(scaled(110));
    left->setMaximumWidth(scaled(300));
    auto *leftColumn = column(left, 0, {0, 0, 1, 0});
    auto *heading = column(nullptr, 4, {16, 14, 16, 12});
    auto *name = new Label(QueueScreen::tr("My queue"), TextSize::ScreenTitle, Role::Text, Weight::Strong);
    name->setElides(true);
    heading->addWidget(name);
    m_count = new Label({}, TextSize::Small, Role::Second);
    m_count->setWordWrap(true);
    heading->addWidget(m_count);
    leftColumn->addLayout(heading);
    leftColumn->addWidget(new HairLine);
    m_list = new ListView;
    m_list->setObjectName(QStringLiteral("queueList"));
    m_list->setAccessibleName(QueueScreen::tr("Documents that wait for you"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ListRow(m_list));
    leftColumn->addWidget(m_list, 1);
    m_signAll = new Button({}, Button::Kind::Plain, QStringLiteral("list-checks"));
    m_signAll->setObjectName(QStringLiteral("queueSignAll"));
    m_signAll->hide();
    m_allRow = row(nullptr, 0, {16, 12, 16, 16});
    m_allRow->addWidget(m_signAll);
    m_allRow->addStretch(1);
    leftColumn->addLayout(m_allRow);

    // ---- the pages -----------------------------------------------------------------------------------------------------
    auto *middle = new QWidget;
    auto *middleColumn = column(middle, 0);
    auto *bar = new Ground(Role::Background);
    bar->setEdges(Qt::BottomEdge);
    auto *barRow = row(bar, 10, {16, 9, 12, 9});
    m_title = new Label({}, TextSize::Body, Role::Text, Weight::Strong);
    m_title->setElides(true);
    m_title->setObjectName(QStringLiteral("queueTitle"));
    m_pageChip = new Chip;
    m_pageChip->setObjectName(QStringLiteral("queuePageChip"));
    m_pageChip->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); // the title is cut short before it is
    m_pages = new PageView;
    m_pages->setObjectName(QStringLiteral("queuePages"));
    barRow->addWidget(m_title);
    barRow->addWidget(m_pageChip);
    barRow->addStretch(1);
    barRow->addWidget(new ZoomBar(*m_pages, QStringLiteral("queue")));
    m_line = new QueueLine;
    m_line->hide();
    middleColumn->addWidget(m_line);
    middleColumn->addWidget(bar);
    m_problem = new Banner(Role::Bad);
    m_problem->setObjectName(QStringLiteral("queueProblem"));
    m_problem->hide();
    middleColumn->addWidget(m_problem);
    m_lookProblem = new Banner(Role::Warning);
    m_lookProblem->setObjectName(QStringLiteral("queueLookProblem"));
    m_lookProblem->hide();
    middleColumn->addWidget(m_lookProblem);
    middleColumn->addWidget(m_pages, 1);
    m_pages->setSource(m_source);
    m_pages->setOverlay([this](QPainter &p, int page, const QTransform &t) { paintFields(p, page, t); });

    auto *right = new Ground(Role::Surface);
    right->setEdges(Qt::LeftEdge);
    m_panel = new SignPanel;
    column(right, 0, {1, 0, 0, 0})->addWidget(m_panel);

    auto *desk = new QWidget;
    auto *deskRow = row(desk, 0);
    deskRow->addWidget(left, 2); // large text or a small window: it gives way first
    deskRow->addWidget(middle, 3);
    deskRow->addWidget(right);
    auto *empty =
        new EmptyState(QStringLiteral("circle-check"), QueueScreen::tr("Nothing waits for you"),
                       QueueScreen::tr("Documents appear here as soon as it is your turn to sign or approve them."));
    empty->setObjectName(QStringLiteral("queueEmpty"));
    m_stack = new QStackedWidget;
    m_stack->addWidget(empty);
    m_stack->addWidget(desk);
    column(&screen, 0)->addWidget(m_stack);

    QObject::connect(&session, &OfficeSession::changed, this, [this] { reload(); });
    QObject::connect(m_list, &ListView::currentRowChanged, this, [this] {
        refreshCounts();
        openCurrent();
    });
    QObject::connect(m_line, &QueueLine::stepAsked, this, [this](int by) { step(by); });
    screen.installEventFilter(this);
    QObject::connect(m_list, &QListView::activated, this, [this] { m_pages->setFocus(); });
    QObject::connect(m_pages, &PageView::pageSeen, this, [this] { refreshSeen(); });
    QObject::connect(m_pages, &PageView::loaded, this, [this] { refreshSeen(); });
    QObject::connect(m_pages, &PageView::currentPageChanged, this, [this](int page) {
        m_pageChip->setLook({{}, QueueScreen::tr("page %1 of %2").arg(page + 1).arg(m_source->count()), Role::Second});
    });
    QObject::connect(m_source, &PageSource::failed, this, [this](const Error &error) {
        m_problem->setText(QueueScreen::tr("The pages cannot be shown, so this cannot be signed here."),
                           sentenceFor(error));
        m_problem->show();
    });
    QObject::connect(m_source, &PageSource::notDrawn, this, [this](int page, const Error &error) {
        m_problem->setText(QueueScreen::tr("Page %1 cannot be shown, so this cannot be signed here.").arg(page + 1),
                           sentenceFor(error));
        m_problem->show();
    });
    m_look = new SignedLook(session, *m_pages, &screen);
    QObject::connect(m_panel, &SignPanel::lookChanged, this, [this] { refreshLook(); });
    QObject::connect(&m_panel->signature(), &SignatureInput::forgetAsked, this, [this] { forgetSignature(); });
    QObject::connect(m_look, &SignedLook::shown, this, [this] { m_lookProblem->hide(); });
    QObject::connect(m_look, &SignedLook::failed, this, [this](const Error &error) {
        m_lookProblem->setText(QueueScreen::tr("How it will look when signed cannot be shown."), sentenceFor(error));
        m_lookProblem->show();
    });
    QObject::connect(m_panel, &SignPanel::unseenAsked, this, [this] {
        m_pages->showUnseen();
        m_pages->setFocus();
    });
    QObject::connect(m_panel, &SignPanel::laterAsked, this, [this] { leaveCurrent(); });
    QObject::connect(m_panel, &SignPanel::signAsked, this, [this] {
        sign({.envelopes = {current()}, .withStamp = m_panel->withStamp(), .key = {}, .level = {}});
    });
    QObject::connect(m_signAll, &QPushButton::clicked, this, [this] {
        if (const QString reason = m_panel->reasonNotReady(); reason.isEmpty())
            sign({.envelopes = lookedThrough(), .withStamp = m_panel->wantsStamps(), .key = {}, .level = {}});
        else if (m_panel->signature().isEmpty())
            m_panel->showProblem(reason);
        else
            m_panel->showKeyProblem(reason);
    });
    QObject::connect(m_panel, &SignPanel::cancelAsked, this, [this] { m_stop.request_stop(); });
    QObject::connect(m_panel, &SignPanel::approveAsked, this, [this] {
        act(QueueScreen::tr("Approving"), QueueScreen::tr("Approved. It goes on along its route."),
            [id = current()](flow::Office &o) { return flow::approve(o, id); });
    });
    QObject::connect(m_panel, &SignPanel::rejected, this, [this](const QString &reason) {
        act(QueueScreen::tr("Rejecting"), QueueScreen::tr("Rejected. Who prepared it sees your reason."),
            [id = current(), reason](flow::Office &o) { return flow::reject(o, id, reason); });
    });
    const std::pair<int, int> steps[] = {{Qt::Key_Down, 1}, {Qt::Key_Up, -1}};
    for (const auto &[key, by] : steps) {
        addKeys(
            &screen, QKeySequence(Qt::ALT | Qt::Key(key)),
            by > 0 ? QueueScreen::tr("Next document") : QueueScreen::tr("Previous document"),
            [this, by = by] { step(by); }, Qt::WidgetWithChildrenShortcut);
    }
    reload();
}

domain::EnvelopeId QueueScreen::Body::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? m_model->cards()[std::size_t(index.row())].id : domain::EnvelopeId{};
}

void QueueScreen::Body::reload()
{
    asked(m_session, [](flow::Office &o) {
        // What cannot be read is as if it had not been kept: there are other ways to sign.
        const auto kept = flow::ownSignature(o);
        return Desk{o.me(), o.companies(), o.queueOf(o.me().id), o.workspace().signatureLevel,
                    kept ? *kept : std::nullopt};
    }).then(this, [this](const Desk &desk) { show(desk); });
}

void QueueScreen::Body::show(const Desk &desk)
{
    const bool otherMember = m_desk.me.id != desk.me.id;
    m_desk = desk;
    if (m_busy)
        return; // the row must not go from under what is being signed; reload() follows when it is done
    m_model->setCards(desk.queue, SystemClock().now());
    m_stack->setCurrentIndex(desk.queue.empty() ? 0 : 1);
    m_panel->setLevel(desk.level);
    if (otherMember) {
        m_envelope = {};
        m_panel->setMember(desk.me, desk.companies.empty() ? QString() : desk.companies.front().requisites.name);
        m_panel->signature().setKept(desk.kept);
    }
    refreshCounts();
    Q_EMIT m_screen.counted(int(desk.queue.size()));
    if (m_wanted) {
        select(*m_wanted);
    } else if (!desk.queue.empty()) {
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_model->index(0));
        else if (current() != m_envelope.id)
            openCurrent();
    }
}

bool QueueScreen::Body::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_screen && event->type() == QEvent::Resize)
        arrange();
    return QObject::eventFilter(watched, event);
}

// With large text or in a small window a line takes the place of the list: the page needs the room.
void QueueScreen::Body::arrange()
{
    const bool isNarrow = m_screen.width() < scaled(880);
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    m_left->setVisible(!isNarrow);
    m_line->setVisible(isNarrow);
    if (isNarrow)
        m_line->acts()->addWidget(m_signAll);
    else
        m_allRow->insertWidget(0, m_signAll);
}

void QueueScreen::Body::refreshCounts()
{
    const int n = int(m_model->cards().size());
    m_line->setPlace(m_list->currentIndex().row(), n);
    m_count->setText(n == 1 ? QueueScreen::tr("1 document waits for you")
                            : QueueScreen::tr("%n documents wait for you", nullptr, n));
    const std::size_t ready = lookedThrough().size();
    m_signAll->setVisible(ready > 1);
    m_signAll->setText(QueueScreen::tr("Sign all looked through (%1)").arg(ready));
}

// Approvals have a button of their own.
std::vector<domain::EnvelopeId> QueueScreen::Body::lookedThrough() const
{
    std::vector<domain::EnvelopeId> ids;
    for (const domain::Card &card : m_model->cards())
        if (m_model->isReviewed(card.id) && m_toSign.contains(card.id))
            ids.push_back(card.id);
    return ids;
}

void QueueScreen::Body::select(domain::EnvelopeId id)
{
    const QModelIndex index = m_model->indexOf(id);
    if (!index.isValid()) {
        m_wanted = id; // as soon as it is there
        return;
    }
    m_wanted.reset();
    m_list->setCurrentIndex(index);
}

void QueueScreen::Body::step(int by)
{
    const int row = m_list->currentIndex().row() + by;
    if (row >= 0 && row < m_model->rowCount())
        m_list->setCurrentIndex(m_model->index(row));
}

void QueueScreen::Body::leaveCurrent()
{
    const int rows = m_model->rowCount();
    if (rows > 1)
        m_list->setCurrentIndex(m_model->index((m_list->currentIndex().row() + 1) % rows));
}

void QueueScreen::Body::openCurrent()
{
    const domain::EnvelopeId id = current();
    if (id.isNull())
        return;
    const int generation = ++m_generation; // what was asked for before is not wanted any more, even if this is shown
    if (id == m_envelope.id)
        return;
    asked(m_session, [id](flow::Office &o) -> Result<Opened> {
        Opened opened;
        CS_TRY(opened.envelope, o.envelope(id));
        for (const domain::Document &d : opened.envelope.documents) {
            CS_TRY(QByteArray pdf, o.pdf(d.latest().sha256));
            opened.pdfs.push_back(std::move(pdf));
        }
        for (const domain::Company &c : o.companies())
            if (c.id == opened.envelope.company && !c.stampSha256.isEmpty())
                if (auto stamp = o.pdf(c.stampSha256))
                    opened.stamp = std::move(*stamp);
        return opened;
    }).then(this, [this, generation](const Result<Opened> &opened) {
        if (generation != m_generation)
            return;
        if (opened) {
            show(*opened);
        } else {
            m_problem->setText(sentenceFor(opened.error()));
            m_problem->show();
        }
    });
}

void QueueScreen::Body::show(const Opened &opened)
{
    m_problem->hide();
    m_lookProblem->hide();
    m_look->clear();
    m_envelope = opened.envelope;
    m_party.reset();
    for (const domain::PartyId id : domain::whoseTurn(m_envelope))
        if (const domain::Party *p = m_envelope.party(id); p && p->member == m_desk.me.id && !m_party)
            m_party = id;
    m_title->setText(m_envelope.title);
    m_title->setToolTip(m_envelope.number);
    m_pageChip->setLook({});
    m_source->open(opened.pdfs);
    QImage stamp;
    if (auto image = pdf::decodeImage(opened.stamp); image && !opened.stamp.isEmpty())
        stamp = *image;
    domain::Company company;
    for (const domain::Company &c : m_desk.companies)
        if (c.id == m_envelope.company)
            company = c;
    const domain::Party *mine = m_party ? m_envelope.party(*m_party) : nullptr;
    if (mine && mine->act == domain::PartyAct::Sign)
        m_toSign.insert(m_envelope.id);
    else
        m_toSign.remove(m_envelope.id);
    if (m_party)
        m_panel->setTask(m_envelope, *m_envelope.party(*m_party), company, stamp);
    m_panel->setSeen(0, 0);
    refreshLook();
}

void QueueScreen::Body::refreshSeen()
{
    if (!m_source->isOpen())
        return;
    const bool before = m_model->isReviewed(m_envelope.id);
    if (m_pages->hasSeenAll() && !before) {
        m_model->setReviewed(m_envelope.id, true);
        refreshCounts();
    }
    const bool all = before || m_pages->hasSeenAll();
    m_panel->setSeen(all ? m_source->count() : m_pages->seenCount(), m_source->count());
}

void QueueScreen::Body::paintFields(QPainter &painter, int page, const QTransform &toView) const
{
    if (!m_party)
        return;
    // Where our signature will be; what it will look like is on the page itself (SignedLook).
    const PagePlace place = m_source->place(page);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(Role::Ours, paletteFor(false)), 1.2));
    painter.setBrush(Qt::NoBrush);
    for (const domain::Field &f : m_envelope.fields)
        if (f.party == *m_party && f.page == place.page && std::size_t(place.document) < m_envelope.documents.size()
            && f.document == m_envelope.documents[std::size_t(place.document)].id)
            painter.drawRoundedRect(toView.mapRect(f.rect).adjusted(-2, -2, 2, 2), 4, 4);
    painter.restore();
}

void QueueScreen::Body::refreshLook()
{
    const domain::Party *party = m_party ? m_envelope.party(*m_party) : nullptr;
    if (!party || party->act != domain::PartyAct::Sign || m_panel->signature().isEmpty())
        return m_look->clear();
    m_look->show(m_envelope.id, m_panel->signature().look(), m_panel->withStamp(), m_panel->key().choice());
}

} // namespace countersign::ui
