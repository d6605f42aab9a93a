#include "ui/signing/queue_body.h"

#include "core/domain/route.h"
#include "core/flow/local_signing.h"
#include "core/pdf/fonts.h"
#include "core/pdf/images.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/layout.h"
#include "ui/kit/list_row.h"
#include "ui/kit/surfaces.h"
#include "ui/pages/answer.h"
#include "ui/pages/zoom_bar.h"
#include "ui/words/error_words.h"
#include "ui/words/trade_words.h"

#include <QLocale>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>

namespace countersign::ui {

// What became of signing, and what to say about it.
struct QueueScreen::Body::Signing {
    Attempt attempt; // what is left of it
    std::optional<flow::KeyFacts> key;
    std::vector<domain::EnvelopeId> done;
    std::optional<Error> error;
};

QueueScreen::Body::Body(QueueScreen &screen, OfficeSession &session)
    : m_screen(screen),
      m_session(session),
      m_model(new QueueModel(&screen)),
      m_source(new PageSource(PageSource::Reading::InProcess, &screen))
{
    // ---- the queue -----------------------------------------------------------------------------------------------------
    auto *left = new Ground(Role::Surface);
    left->setEdges(Qt::RightEdge);
    left->setMinimumWidth(scaled(110));
    left->setMaximumWidth(scaled(300));
    auto *leftColumn = column(left, 0, {0, 0, 1, 0});
    auto *heading = column(nullptr, 4, {16, 14, 16, 12});
    auto *name = new Label(QueueScreen::tr("My queue"), TextSize::ScreenTitle, Role::Text, Weight::Strong);
    name->setElides(true);
    heading->addWidget(name);
    m_count = new Label({}, TextSize::Small, Role::Second);
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
    auto *allRow = row(nullptr, 0, {16, 12, 16, 16});
    allRow->addWidget(m_signAll);
    allRow->addStretch(1);
    leftColumn->addLayout(allRow);

    // ---- the pages -----------------------------------------------------------------------------------------------------
    auto *middle = new QWidget;
    auto *middleColumn = column(middle, 0);
    auto *bar = new Ground(Role::Background);
    bar->setEdges(Qt::BottomEdge);
    auto *barRow = row(bar, 10, {16, 9, 12, 9});
    m_title = new Label({}, TextSize::Body, Role::Text, Weight::Strong);
    m_title->setElides(true);
    m_pageChip = new Chip;
    m_pageChip->setObjectName(QStringLiteral("queuePageChip"));
    m_pages = new PageView;
    m_pages->setObjectName(QStringLiteral("queuePages"));
    barRow->addWidget(m_title);
    barRow->addWidget(m_pageChip);
    barRow->addStretch(1);
    barRow->addWidget(new ZoomBar(*m_pages, QStringLiteral("queue")));
    middleColumn->addWidget(bar);
    m_problem = new Banner(Role::Bad);
    m_problem->setObjectName(QStringLiteral("queueProblem"));
    m_problem->hide();
    middleColumn->addWidget(m_problem);
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
    QObject::connect(m_list, &ListView::currentRowChanged, this, [this] { openCurrent(); });
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
    QObject::connect(m_panel, &SignPanel::lookChanged, this, [this] { m_pages->viewport()->update(); });
    QObject::connect(m_panel, &SignPanel::unseenAsked, this, [this] {
        m_pages->showUnseen();
        m_pages->setFocus();
    });
    QObject::connect(m_panel, &SignPanel::laterAsked, this, [this] { leaveCurrent(); });
    QObject::connect(m_panel, &SignPanel::signAsked, this,
                     [this] { sign({.envelopes = {current()}, .key = {}, .level = {}}); });
    QObject::connect(m_signAll, &QPushButton::clicked, this, [this] {
        std::vector<domain::EnvelopeId> ids;
        for (const domain::Card &c : m_model->cards())
            if (m_model->isReviewed(c.id))
                ids.push_back(c.id);
        if (const QString reason = m_panel->key().reasonNot(); !reason.isEmpty())
            m_panel->showKeyProblem(reason);
        else
            sign({.envelopes = std::move(ids), .key = {}, .level = {}});
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
        auto *shortcut = new QShortcut(QKeySequence(Qt::ALT | Qt::Key(key)), &screen);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        QObject::connect(shortcut, &QShortcut::activated, this, [this, by = by] { step(by); });
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
        return Desk{o.me(), o.companies(), o.queueOf(o.me().id), o.workspace().signatureLevel};
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

void QueueScreen::Body::refreshCounts()
{
    const int n = int(m_model->cards().size());
    m_count->setText(n == 1 ? QueueScreen::tr("1 document waits for you")
                            : QueueScreen::tr("%n documents wait for you", nullptr, n));
    int reviewed = 0;
    for (const domain::Card &c : m_model->cards())
        reviewed += m_model->isReviewed(c.id);
    m_signAll->setVisible(reviewed > 1);
    m_signAll->setText(QueueScreen::tr("Sign all looked through (%1)").arg(reviewed));
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
    if (id.isNull() || id == m_envelope.id)
        return;
    const int generation = ++m_generation;
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
    if (m_party)
        m_panel->setTask(m_envelope, *m_envelope.party(*m_party), company, stamp);
    m_panel->setSeen(0, 0);
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
    const QPalette light = paletteFor(false);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const PagePlace place = m_source->place(page);
    // Signatures first, stamps over them, as they lie on paper.
    for (const bool stamps : {false, true})
        for (const domain::Field &f : m_envelope.fields) {
            if (f.party != *m_party || f.page != place.page
                || std::size_t(place.document) >= m_envelope.documents.size()
                || f.document != m_envelope.documents[std::size_t(place.document)].id
                || (f.kind == domain::FieldKind::Stamp) != stamps)
                continue;
            const QRectF rect = toView.mapRect(f.rect);
            if (stamps) {
                if (m_panel->withStamp())
                    paintFitted(painter, rect, m_panel->stamp());
                continue;
            }
            const bool written = f.kind == domain::FieldKind::Signature || f.kind == domain::FieldKind::Initials
                || f.kind == domain::FieldKind::Date;
            painter.setPen(QPen(color(Role::Ours, light), 1.2));
            // What was filled in when it was sent is on the page already and must be read, not covered.
            painter.setBrush(written ? QBrush(color(Role::OursSoft, light).lighter(104)) : QBrush(Qt::NoBrush));
            painter.drawRoundedRect(rect, 4, 4);
            if (f.kind == domain::FieldKind::Signature) {
                m_panel->signature().paint(painter, rect.adjusted(6, 3, -6, -3));
            } else if (f.kind == domain::FieldKind::Initials) {
                paintTyped(painter, rect, domain::initialsOf(m_desk.me.name));
            } else if (written) {
                QFont face = pdf::font(pdf::FontRole::Text, 10);
                face.setPixelSize(std::max(4, qRound(f.style.size * m_pages->pixelsPerPoint())));
                painter.setFont(face);
                painter.setPen(QColor(f.style.color));
                painter.drawText(
                    rect.adjusted(3, 0, -3, 0), Qt::AlignVCenter | Qt::AlignLeft,
                    QLocale::c().toString(QDate::currentDate(),
                                          f.style.format.isEmpty() ? QStringLiteral("d MMMM yyyy") : f.style.format));
            }
        }
    painter.restore();
}

void QueueScreen::Body::act(const QString &progress, const QString &done,
                            std::function<Result<void>(flow::Office &)> work)
{
    const domain::EnvelopeId id = current();
    if (id.isNull() || m_busy)
        return;
    m_busy = true;
    m_panel->setBusy(true, progress);
    asked(m_session, std::move(work)).then(this, [this, id, done](const Result<void> &result) {
        m_busy = false;
        m_panel->setBusy(false);
        if (result) {
            m_panel->backToSigning();
            Q_EMIT m_screen.toastRequested({done, Role::Ok, {}, {}});
            Q_EMIT m_screen.signedOne(id);
        } else {
            m_panel->showProblem(sentenceFor(result.error()));
        }
        reload();
    });
}

void QueueScreen::Body::sign(Attempt attempt)
{
    if (attempt.envelopes.empty() || m_busy || attempt.envelopes.front().isNull())
        return;
    m_busy = true;
    m_stop = {};
    const bool one = attempt.envelopes.size() == 1;
    m_panel->showProblem({});
    m_panel->setBusy(true,
                     one ? QueueScreen::tr("Signing")
                         : QueueScreen::tr("Signing %n documents", nullptr, int(attempt.envelopes.size())),
                     attempt.level.value_or(m_desk.level) > domain::PadesLevel::B);
    const flow::SignatureLook look = m_panel->signature().look();
    const bool withStamp = m_panel->withStamp();
    const KeyChoice choice = m_panel->key().choice();
    Secret secret = m_panel->key().passphrase();
    m_panel->key().forgetPassphrase(); // from here on it lives in the Secret alone
    const int offset = QDateTime::currentDateTime().offsetFromUtc() / 60;
    asked(m_session,
          [=, stop = m_stop.get_token(), secret = std::move(secret), attempt = std::move(attempt)](flow::Office &o) {
              Signing out{.attempt = attempt, .key = {}, .done = {}, .error = {}};
              if (!out.attempt.key) {
                  const auto place = placeOf(choice);
                  auto opened = place ? flow::openKey(*place, secret) : Result<flow::SignatoryKey>(fail(place.error()));
                  if (!opened) {
                      out.error = opened.error();
                      return out;
                  }
                  out.attempt.key = std::make_shared<const flow::SignatoryKey>(std::move(*opened));
              }
              const flow::SignatoryKey &key = *out.attempt.key;
              out.key = key.facts();
              const auto owner = out.attempt.isAdopted ? flow::adoptKey(o, key) : flow::checkOwner(o, *out.key);
              if (!owner) {
                  out.error = owner.error();
                  return out;
              }
              for (const domain::EnvelopeId id : attempt.envelopes) {
                  const auto done = flow::signLocally(o,
                                                      {.envelope = id,
                                                       .look = look,
                                                       .withStamp = withStamp,
                                                       .utcOffsetMinutes = offset,
                                                       .level = attempt.level,
                                                       .stop = stop},
                                                      key);
                  if (!done) {
                      out.error = done.error();
                      break;
                  }
                  out.done.push_back(id);
                  std::erase(out.attempt.envelopes, id);
              }
              return out;
          })
        .then(this, [this, one](const Signing &result) { signedOrNot(result, one); });
}

void QueueScreen::Body::signedOrNot(const Signing &result, bool one)
{
    m_busy = false;
    m_panel->setBusy(false);
    if (result.key && !(result.error && result.error->is(flow::FlowError::KeyOfAnother)))
        m_panel->key().remember(*result.key);
    if (result.error)
        askAbout(result);
    else
        Q_EMIT m_screen.toastRequested({one ? QueueScreen::tr("Signed.")
                                            : QueueScreen::tr("%n documents signed.", nullptr, int(result.done.size())),
                                        Role::Ok,
                                        {},
                                        {}});
    for (const domain::EnvelopeId id : result.done)
        Q_EMIT m_screen.signedOne(id);
    reload();
}

void QueueScreen::Body::askAbout(const Signing &result)
{
    using flow::FlowError;
    const Error &error = *result.error;
    if (error.is(FlowError::Stopped)) {
        m_panel->showProblem(QueueScreen::tr("Stopped. Nothing was signed."));
    } else if (error.is(FlowError::NotYourKey)) {
        m_panel->ask(
            {.headline = QueueScreen::tr("Is this key yours?"),
             .text = QueueScreen::tr("It names %1; %2 issued it. Once you say that it is yours, nobody else of "
                                     "the office can sign with it.")
                         .arg(result.key->commonName, result.key->issuer),
             .said = {},
             .mainAnswer = QueueScreen::tr("It is mine: sign"),
             .otherAnswer = QueueScreen::tr("Choose another key")},
            [this, attempt = result.attempt]() mutable {
                attempt.isAdopted = true;
                sign(std::move(attempt));
            });
    } else if (error.is(FlowError::NoTimestamp) || error.is(FlowError::NoValidationData)) {
        const bool isTime = error.is(FlowError::NoTimestamp);
        m_panel->ask(
            {.headline = isTime ? QueueScreen::tr("No timestamp could be had")
                                : QueueScreen::tr("What proves it later could not be had"),
             .text = QueueScreen::tr("Nothing was signed. You can wait and try again later, or sign now without: the "
                                     "signature is as binding, but its time is only this computer's word."),
             .said = otherSideWords(error),
             .mainAnswer = QueueScreen::tr("Sign without a timestamp"),
             .otherAnswer = QueueScreen::tr("Wait")},
            [this, attempt = result.attempt]() mutable {
                attempt.level = domain::PadesLevel::B;
                sign(std::move(attempt));
            });
    } else if (result.key && !error.is(FlowError::KeyOfAnother)) {
        m_panel->showProblem(sentenceFor(error));
    } else {
        m_panel->showKeyProblem(
            error.is(FlowError::KeyOfAnother) && result.key
                ? QueueScreen::tr("This key belongs to %1, not to you. Choose your own.").arg(result.key->commonName)
                : sentenceFor(error));
    }
}

} // namespace countersign::ui
