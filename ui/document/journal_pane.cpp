#include "ui/document/journal_pane.h"

#include "core/flow/checking.h"
#include "core/flow/routing.h"
#include "ui/document/timeline_delegate.h"
#include "ui/kit/button.h"
#include "ui/kit/layout.h"
#include "ui/kit/list_row.h"
#include "ui/kit/tabs.h"
#include "ui/kit/text_field.h"
#include "ui/pages/answer.h"
#include "ui/words/error_words.h"

#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QStackedWidget>
#include <QStandardItemModel>

namespace countersign::ui {

namespace {

enum TabIndex { Journal, Deliveries, Comments, Versions };

QString nameOf(domain::RevisionKind kind)
{
    switch (kind) {
    case domain::RevisionKind::Original: return JournalPane::tr("Original");
    case domain::RevisionKind::Prepared: return JournalPane::tr("Prepared for signing");
    case domain::RevisionKind::Signed: return JournalPane::tr("Signed");
    case domain::RevisionKind::Sealed: return JournalPane::tr("Sealed and complete");
    }
    return {};
}

// As wide as its place: sentences wrap anew when it changes.
class EventList final : public QListView
{
public:
    EventList()
    {
        setFrameShape(QFrame::NoFrame);
        setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setEditTriggers(QAbstractItemView::NoEditTriggers);
        viewport()->setAutoFillBackground(false);
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QListView::resizeEvent(event);
        scheduleDelayedItemsLayout();
    }
};

} // namespace

class JournalPane::Filter final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setRoleThatMustHold(int role)
    {
        m_role = role;
        invalidateFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        return m_role == 0 || sourceModel()->index(row, 0, parent).data(m_role).toBool();
    }

private:
    int m_role = 0;
};

JournalPane::JournalPane(const Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_filter(new Filter(this)),
      m_tabs(new Tabs),
      m_pages(new QStackedWidget),
      m_list(new EventList),
      m_composer(new QWidget),
      m_comment(new TextField),
      m_send(new Button(tr("Comment"), Button::Kind::Plain, QStringLiteral("message-square-text"))),
      m_versions(new ListView),
      m_versionRows(new QStandardItemModel(this)),
      m_state(new Label({}, TextSize::Small, Role::Second)),
      m_check(new Button(tr("Check the journal"), Button::Kind::Quiet, QStringLiteral("link-2"))),
      m_checking(new ProgressInPlace)
{
    m_tabs->setObjectName(QStringLiteral("documentTabs"));
    m_tabs->addTab(QStringLiteral("journal"), tr("Journal"));
    m_tabs->addTab(QStringLiteral("deliveries"), tr("Deliveries"));
    m_tabs->addTab(QStringLiteral("comments"), tr("Comments"));
    m_tabs->addTab(QStringLiteral("versions"), tr("Versions"));
    m_filter->setSourceModel(&m_model);
    m_list->setObjectName(QStringLiteral("journalList"));
    m_list->setAccessibleName(tr("Journal"));
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new TimelineDelegate(this));
    m_comment->setName(QStringLiteral("commentText"));
    m_comment->setPlaceholder(tr("A note for your colleagues; the other side never sees it"));
    m_comment->edit()->setAccessibleName(tr("Comment"));
    m_send->setObjectName(QStringLiteral("commentSend"));
    m_versions->setObjectName(QStringLiteral("versionsList"));
    m_versions->setAccessibleName(tr("Versions"));
    m_versions->setModel(m_versionRows);
    m_state->setObjectName(QStringLiteral("journalState"));
    m_state->setWordWrap(true);
    m_check->setObjectName(QStringLiteral("journalCheck"));

    auto *layout = column(this, scaled(12));
    layout->addWidget(m_tabs);
    auto *composer = row(m_composer, kRelated);
    composer->addWidget(m_comment, 1);
    composer->addWidget(m_send, 0, Qt::AlignTop);
    layout->addWidget(m_composer);
    m_pages->setMinimumHeight(scaled(200)); // less is no list: the panel around scrolls then
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_versions);
    layout->addWidget(m_pages, 1);
    m_checking->setObjectName(QStringLiteral("journalChecking"));
    layout->addWidget(m_checking);
    auto *foot = row(nullptr, kRelated);
    foot->addWidget(m_state, 1);
    foot->addWidget(m_check);
    layout->addLayout(foot);

    connect(m_tabs, &Tabs::currentChanged, this, &JournalPane::filter);
    connect(m_send, &Button::clicked, this, &JournalPane::sendComment);
    connect(m_comment, &TextField::accepted, this, &JournalPane::sendComment);
    connect(m_check, &Button::clicked, this, &JournalPane::checkJournal);
    connect(m_checking, &ProgressInPlace::cancelled, this, [this] { m_stop.request_stop(); });
    connect(m_versions, &QListView::clicked, this, [this](const QModelIndex &index) {
        Q_EMIT revisionChosen(index.data(Qt::UserRole + 1).toInt(), index.data(Qt::UserRole + 2).toInt());
    });
    connect(m_versions, &QListView::activated, m_versions, &QListView::clicked);
    filter();
}

JournalPane::~JournalPane() { m_stop.request_stop(); }

void JournalPane::show(const domain::Envelope &envelope, const std::vector<domain::Event> &events)
{
    const bool another = envelope.id != m_id;
    m_id = envelope.id;
    EventNames names;
    for (const auto &member : m_desk.facts.members())
        names.members.insert(member.id, member.name);
    for (const auto &party : envelope.parties)
        names.parties.insert(party.id, party.name);
    for (const auto &stage : m_desk.facts.stages())
        names.stages.insert(stage.id, ui::nameOf(stage));
    for (const auto &rule : m_desk.facts.rules())
        names.rules.insert(rule.id, ui::nameOf(rule));
    m_names = names;
    m_model.setNames(std::move(names));
    m_model.setEvents(events);

    int comments = 0;
    for (const auto &event : events)
        comments += std::holds_alternative<domain::Commented>(event.body) ? 1 : 0;
    m_tabs->setCount(Comments, comments > 0 ? comments : -1);
    if (another) {
        m_comment->clear();
        m_tabs->setCurrent(Journal);
    }
    m_state->setRole(Role::Second);
    m_state->setText(tr("%n event(s) in the journal", nullptr, static_cast<int>(events.size())));

    m_versionRows->clear();
    for (int d = 0; d < static_cast<int>(envelope.documents.size()); ++d) {
        const domain::Document &document = envelope.documents[static_cast<std::size_t>(d)];
        for (int r = static_cast<int>(document.revisions.size()) - 1; r >= 0; --r) {
            const domain::Revision &revision = document.revisions[static_cast<std::size_t>(r)];
            auto *item = new QStandardItem(nameOf(revision.kind));
            item->setData(tr("%1 · %n page(s) · %2 · SHA-256 %3…", nullptr, revision.pages)
                              .arg(document.name, QLocale().formattedDataSize(revision.size),
                                   QString::fromLatin1(revision.sha256.toHex().left(12))),
                          SecondLineRole);
            item->setData(QStringLiteral("file-text"), IconRole);
            item->setData(d, Qt::UserRole + 1);
            item->setData(r, Qt::UserRole + 2);
            m_versionRows->appendRow(item);
        }
    }
}

void JournalPane::filter()
{
    const int tab = m_tabs->current();
    m_filter->setRoleThatMustHold(tab == Deliveries     ? TimelineModel::IsDeliveryRole
                                      : tab == Comments ? TimelineModel::IsCommentRole
                                                        : 0);
    m_pages->setCurrentIndex(tab == Versions ? 1 : 0);
    m_composer->setVisible(tab == Comments);
    m_state->setVisible(tab == Journal);
    m_check->setVisible(tab == Journal);
}

void JournalPane::sendComment()
{
    const QString text = m_comment->text();
    if (text.isEmpty()) {
        m_comment->setError(tr("Write something first."));
        return;
    }
    m_send->setBusy(true);
    m_desk.session.run([id = m_id, text](flow::Office &office) { return flow::comment(office, id, text); })
        .then(this, [this](const Result<void> &done) {
            m_send->setBusy(false);
            if (done)
                m_comment->clear();
            else
                m_comment->setError(sentenceFor(done.error()));
        });
}

void JournalPane::checkJournal()
{
    m_stop = {};
    m_check->setBusy(true);
    m_checking->start(tr("Checking the journal"), true);
    asked(m_desk.session, flow::journalCheck).then(this, [this](const flow::JournalCheck &check) {
        onPool([check, stop = m_stop.get_token(), count = countOn({m_checking})] {
            return check(stop, count);
        }).then(this, [this](const Result<void> &outcome) { journalChecked(outcome); });
    });
}

void JournalPane::journalChecked(const Result<void> &outcome)
{
    m_check->setBusy(false);
    m_checking->stop();
    const bool isStopped = m_stop.stop_requested();
    m_state->setRole(isStopped ? Role::Second : outcome ? Role::Ok : Role::Bad);
    m_state->setText(isStopped     ? tr("The check was stopped.")
                         : outcome ? tr("Journal unbroken: every hash and every signature was computed again and fits.")
                                   : tr("The journal does not fit. %1").arg(sentenceFor(outcome.error())));
}

} // namespace countersign::ui
