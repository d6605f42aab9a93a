#include "ui/contacts/record_pane.h"

#include "core/domain/company_name.h"
#include "ui/kit/button.h"
#include "ui/kit/layout.h"
#include "ui/kit/list_row.h"
#include "ui/kit/surfaces.h"
#include "ui/words/error_words.h"

#include <QComboBox>
#include <QIdentityProxyModel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTimer>

namespace countersign::ui {

namespace {

// What every input of a form says, in the order in which they were made.
QVariantList inputsOf(const QWidget &form)
{
    QVariantList said;
    for (const auto *input : form.findChildren<QWidget *>()) {
        if (const auto *line = qobject_cast<const QLineEdit *>(input))
            said << line->text();
        else if (const auto *text = qobject_cast<const QPlainTextEdit *>(input))
            said << text->toPlainText();
        else if (const auto *choice = qobject_cast<const QComboBox *>(input))
            said << choice->currentText();
        else if (const auto *button = qobject_cast<const QAbstractButton *>(input); button && button->isCheckable())
            said << button->isChecked();
    }
    return said;
}

} // namespace

// The models know no widgets: here their rows get what ListRow paints.
class RecordPane::RowsForView final : public QIdentityProxyModel
{
public:
    using QIdentityProxyModel::QIdentityProxyModel;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == SecondLineRole)
            return QIdentityProxyModel::data(index, RecordSecondRole);
        if (role == AvatarToneRole)
            return static_cast<int>(m_tone);
        if (role == AvatarRole)
            return m_tone == Role::Ours
                ? domain::shortCompanyName(QIdentityProxyModel::data(index, Qt::DisplayRole).toString())
                : QIdentityProxyModel::data(index, Qt::DisplayRole);
        return QIdentityProxyModel::data(index, role);
    }
    void setTone(Role tone) { m_tone = tone; }

private:
    Role m_tone = Role::Ours;
};

RecordPane::RecordPane(const Desk &desk, const QString &prefix, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_shown(new RowsForView(this)),
      m_pages(new QStackedWidget),
      m_list(new ListView),
      m_panel(new SidePanel),
      m_problem(new Banner(Role::Bad)),
      m_save(new Button(tr("Save"), Button::Kind::Primary)),
      m_remove(new Button(tr("Remove"), Button::Kind::Quiet)),
      m_prefix(prefix)
{
    m_list->setObjectName(prefix + QStringLiteral("List"));
    m_panel->setObjectName(prefix + QStringLiteral("Panel"));
    m_save->setObjectName(prefix + QStringLiteral("Save"));
    m_remove->setObjectName(prefix + QStringLiteral("Remove"));
    m_problem->setObjectName(prefix + QStringLiteral("Problem"));
    m_remove->setTone(Role::Bad);
    m_filter.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_shown->setSourceModel(&m_filter);
    m_list->setModel(m_shown);
    m_panel->foot()->addWidget(m_save);
    m_panel->foot()->addStretch(1);
    m_panel->foot()->addWidget(m_remove);
    m_save->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));

    auto *layout = row(this, 0);
    m_above = column(nullptr, 0);
    m_above->addWidget(m_pages, 1);
    layout->addLayout(m_above, 1);
    layout->addWidget(m_panel);

    const auto editAt = [this](const QModelIndex &index) {
        if (index.isValid() && mayLeave())
            edit(m_filter.mapToSource(m_shown->mapToSource(index)));
    };
    connect(m_list, &QListView::clicked, this, editAt);
    connect(m_list, &QListView::activated, this, editAt);
    connect(m_save, &Button::clicked, this, [this] { save(); });
    connect(m_remove, &Button::clicked, this, [this] {
        if (std::exchange(m_sure, true)) {
            remove();
            return;
        }
        m_remove->setText(tr("Really remove?"));
        QTimer::singleShot(4000, m_remove, [this] {
            m_sure = false;
            m_remove->setText(tr("Remove"));
        });
    });
    connect(m_panel, &SidePanel::closed, this, [this] { m_list->clearSelection(); });
    m_panel->setGuard([this] { return mayLeave(); });
}

void RecordPane::setRows(QAbstractItemModel *model, const QString &iconName, const QString &emptyHeadline,
                         const QString &emptyText, const QString &newWords)
{
    m_filter.setSourceModel(model);
    m_list->setAccessibleName(emptyHeadline);
    auto *empty = new EmptyState(iconName, emptyHeadline, emptyText);
    empty->setObjectName(m_prefix + QStringLiteral("Empty"));
    m_new = new Button(newWords, Button::Kind::Primary, QStringLiteral("plus"));
    empty->addAction(m_new);
    connect(m_new, &Button::clicked, this, &RecordPane::begin);
    auto *nothing =
        new EmptyState(QStringLiteral("search"), tr("Nothing found"), tr("Try fewer letters, or another word."));
    m_pages->addWidget(m_list);
    m_pages->addWidget(empty);
    m_pages->addWidget(nothing);
    refresh();
}

void RecordPane::addAbove(QWidget *widget) { m_above->insertWidget(m_above->count() - 1, widget); }

void RecordPane::setTone(Role tone) { m_shown->setTone(tone); }

void RecordPane::search(const QString &words)
{
    m_filter.setWords(words);
    refresh();
}

void RecordPane::refresh()
{
    const int all = m_filter.sourceModel()->rowCount();
    m_pages->setCurrentIndex(all == 0 ? 1 : m_filter.rowCount() == 0 ? 2 : 0);
    Q_EMIT counted(all);
}

void RecordPane::openPanel(const QString &title, const QString &subtitle, QWidget *form, bool isRemovable,
                           const QString &reasonNot)
{
    m_panel->setTitle(title);
    m_panel->setSubtitle(subtitle);
    m_problem->setParent(nullptr);
    auto *body = new QWidget;
    auto *layout = column(body, scaled(12), {0, 0, scaled(8), 0});
    layout->addWidget(m_problem);
    layout->addWidget(form);
    layout->addStretch(1);
    m_problem->hide();
    m_panel->setBody(body);
    m_remove->setVisible(isRemovable);
    m_remove->setText(tr("Remove"));
    m_sure = false;
    m_save->setReasonNot(reasonNot);
    m_remove->setReasonNot(reasonNot);
    m_form = form;
    m_isEditable = reasonNot.isEmpty();
    m_asOpened = inputsOf(*form);
    m_warnedOf.reset();
    m_panel->open();
}

void RecordPane::begin()
{
    if (mayLeave())
        startNew();
}

bool RecordPane::mayLeave()
{
    if (!m_panel->isOpen() || !m_form || !m_isEditable)
        return true;
    const QVariantList now = inputsOf(*m_form);
    if (now == m_asOpened || now == m_warnedOf)
        return true;
    m_warnedOf = now;
    m_problem->setTone(Role::Warning);
    m_problem->setText(tr("This is not saved yet"), tr("Save it, or leave it once more to drop the changes."));
    m_problem->show();
    return false;
}

void RecordPane::closePanel() { m_panel->close(); }

void RecordPane::setSaving(bool saving) { m_save->setBusy(saving); }

void RecordPane::finished(const Result<void> &outcome, const QString &done)
{
    setSaving(false);
    if (!outcome) {
        m_problem->setTone(Role::Bad);
        m_problem->setText(sentenceFor(outcome.error()));
        m_problem->show();
        return;
    }
    closePanel();
    Q_EMIT toastRequested({done, Role::Ok, {}, {}});
    reload();
}

} // namespace countersign::ui
