#include "ui/board/board_line.h"

#include "ui/board/board_menus.h"
#include "ui/kit/button.h"
#include "ui/kit/layout.h"
#include "ui/kit/tabs.h"
#include "ui/kit/text_field.h"

#include <QEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>

namespace countersign::ui {

BoardLine::BoardLine(const Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_tabs(new Tabs),
      m_save(new Button(tr("Save view"), Button::Kind::Quiet, QStringLiteral("plus"))),
      m_naming(new QWidget),
      m_name(new TextField),
      m_remove(new Button(tr("Remove this view"), Button::Kind::Quiet, QStringLiteral("trash-2"))),
      m_filter(new Button(tr("Filter"), Button::Kind::Quiet, QStringLiteral("list-filter"))),
      m_group(new Button({}, Button::Kind::Quiet, QStringLiteral("rows-3"))),
      m_viewButton(new Button(tr("View"), Button::Kind::Quiet, QStringLiteral("sliders-horizontal")))
{
    m_tabs->setObjectName(QStringLiteral("boardTabs"));
    m_save->setObjectName(QStringLiteral("boardSaveView"));
    m_remove->setObjectName(QStringLiteral("boardViewRemove"));
    m_filter->setObjectName(QStringLiteral("boardFilter"));
    m_group->setObjectName(QStringLiteral("boardGroup"));
    m_viewButton->setObjectName(QStringLiteral("boardView"));
    m_buttons = new QWidget;
    auto *wrapped = new WrapLayout(m_buttons, kGrid);
    for (Button *button : {m_remove, m_save, m_filter, m_group, m_viewButton}) {
        button->setTone(Role::Second);
        wrapped->addWidget(button);
    }
    m_line = row(nullptr, kRelated, {scaled(kMargin), 0, scaled(kMargin), scaled(12)});
    m_line->addWidget(m_tabs, 1, Qt::AlignVCenter); // their words level with those of the buttons
    m_line->addWidget(m_buttons, 0, Qt::AlignTop);
    auto *layout = column(this, 0);
    layout->addLayout(m_line);
    auto *naming = row(m_naming, kRelated, {scaled(kMargin), 0, scaled(kMargin), scaled(12)});
    m_name->setName(QStringLiteral("boardViewName"));
    m_name->setPlaceholder(tr("A name for this view"));
    m_name->edit()->setAccessibleName(tr("A name for this view"));
    m_name->setMaximumWidth(scaled(320));
    auto *keep = new Button(tr("Save"), Button::Kind::Plain);
    keep->setObjectName(QStringLiteral("boardViewKeep"));
    naming->addWidget(m_name, 1);
    naming->addWidget(keep, 0, Qt::AlignTop);
    naming->addStretch(1);
    m_naming->hide();
    layout->addWidget(m_naming);

    connect(m_tabs, &Tabs::currentChanged, this, [this](int index) {
        showButtons();
        Q_EMIT tabChosen(index);
    });
    connect(m_save, &Button::clicked, this, [this] {
        m_naming->setVisible(!m_naming->isVisible());
        m_name->clear();
        m_name->edit()->setFocus();
    });
    connect(keep, &Button::clicked, this, &BoardLine::nameView);
    connect(m_name, &TextField::accepted, this, &BoardLine::nameView);
    connect(m_remove, &Button::clicked, this, &BoardLine::removeView);
    const auto chosen = [this](const BoardViewSettings &next) { Q_EMIT viewChosen(next); };
    connect(m_filter, &Button::clicked, this, [this] {
        popup(m_filter, [this](QMenu &menu) {
            BoardMenus::fillFilter(menu, m_desk, m_query,
                                   [this](const domain::CardQuery &next) { Q_EMIT filterChosen(next); });
        });
    });
    connect(m_group, &Button::clicked, this,
            [this, chosen] { popup(m_group, [&](QMenu &menu) { BoardMenus::fillGrouping(menu, m_view, chosen); }); });
    connect(m_viewButton, &Button::clicked, this, [this, chosen] {
        popup(m_viewButton, [&](QMenu &menu) {
            // Whoever may look at everybody's documents may look at how everybody is doing.
            const QString reason = m_desk.facts.reasonNot(
                domain::Act::View, {domain::Object::Envelope, domain::MemberId::fresh(m_desk.clock), {}});
            BoardMenus::fillView(menu, m_desk, m_view, reason, chosen);
        });
    });
    showTabs();
    showButtons();
}

// Beside the tabs where there is room for all of it; below them otherwise, with large text or many saved views.
void BoardLine::arrange()
{
    const QMargins margins = m_line->contentsMargins();
    const int needed = m_tabs->sizeHint().width() + m_buttons->sizeHint().width() + m_line->spacing() + margins.left()
        + margins.right();
    const auto direction = needed <= width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (direction != m_line->direction())
        m_line->setDirection(direction);
}

void BoardLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool BoardLine::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return handled;
}

void BoardLine::popup(Button *from, const std::function<void(QMenu &)> &fill)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(from->objectName() + QStringLiteral("Menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(*menu);
    menu->popup(from->mapToGlobal(QPoint(from->width() - menu->sizeHint().width(), from->height() + 4)));
}

void BoardLine::setView(const BoardViewSettings &view)
{
    m_view = view;
    showTabs();
    showButtons();
}

void BoardLine::setQuery(const domain::CardQuery &query)
{
    m_query = query;
    showButtons();
}

void BoardLine::setCounts(const domain::ViewCounts &counts)
{
    const int shown[] = {counts.all, counts.mine, counts.waitsForMe, counts.overdue, counts.unread};
    for (int i = 0; i < static_cast<int>(std::size(shown)); ++i)
        m_tabs->setCount(i, shown[i]);
}

void BoardLine::chooseTab(int index) { m_tabs->setCurrent(index); }

void BoardLine::showTab(int index)
{
    const QSignalBlocker quiet(m_tabs);
    m_tabs->setCurrent(index);
    showButtons();
}

int BoardLine::tabs() const { return m_tabs->count(); }

void BoardLine::showTabs()
{
    std::vector<std::pair<QString, QString>> tabs{{QStringLiteral("all"), tr("All")},
                                                  {QStringLiteral("mine"), tr("Mine")},
                                                  {QStringLiteral("waits"), tr("Waits for me")},
                                                  {QStringLiteral("overdue"), tr("Overdue")},
                                                  {QStringLiteral("unread"), tr("Unread")}};
    for (std::size_t i = 0; i < m_view.saved.size(); ++i)
        tabs.emplace_back(QStringLiteral("saved_%1").arg(i), m_view.saved[i].name);
    if (tabs == m_shown) // the tab that has the focus stays where nothing else changed
        return;
    m_shown = tabs;
    const int current = m_tabs->current();
    const QSignalBlocker quiet(m_tabs);
    m_tabs->clear();
    for (const auto &[name, words] : tabs)
        m_tabs->addTab(name, words);
    m_tabs->setCurrent(current >= 0 && current < m_tabs->count() ? current : 0);
}

void BoardLine::showButtons()
{
    QStringList words;
    if (m_query.onlyOpen)
        words << tr("open");
    if (m_query.responsible)
        words << m_desk.facts.memberName(*m_query.responsible);
    if (m_query.turnOf)
        words << (m_query.turnOf->isNull() ? tr("the other side’s turn")
                                           : tr("%1’s turn").arg(m_desk.facts.memberName(*m_query.turnOf)));
    if (m_query.stage)
        words << m_desk.facts.stageName(*m_query.stage);
    if (m_query.company)
        for (const domain::Company &company : m_desk.facts.companies())
            if (company.id == *m_query.company)
                words << company.requisites.name;
    m_filter->setText(words.isEmpty() ? tr("Filter") : tr("Filter: %1").arg(words.join(QStringLiteral(", "))));
    m_filter->setTone(words.isEmpty() ? Role::Second : Role::Accent);
    m_group->setText(tr("Group: %1").arg(BoardMenus::nameOf(m_view.grouping)));
    m_group->setVisible(m_view.layout == BoardLayout::Columns);
    const bool isSaved = m_tabs->current() > static_cast<int>(domain::kLastCardView);
    m_remove->setVisible(isSaved);
    m_save->setVisible(!isSaved);
}

void BoardLine::nameView()
{
    if (m_name->text().isEmpty()) {
        m_name->setError(tr("Write a name."));
        return;
    }
    m_naming->hide();
    Q_EMIT nameGiven(m_name->text().left(60));
}

void BoardLine::removeView()
{
    const int at = m_tabs->current() - static_cast<int>(domain::kLastCardView) - 1;
    if (at < 0 || at >= static_cast<int>(m_view.saved.size()))
        return;
    BoardViewSettings next = m_view;
    next.saved.erase(next.saved.begin() + at);
    m_tabs->setCurrent(0);
    Q_EMIT viewChosen(next);
}

} // namespace countersign::ui
