#include "ui/board/selection_bar.h"

#include "ui/board/deal_menu.h"
#include "ui/kit/button.h"
#include "ui/kit/file_dialogs.h"
#include "ui/kit/icons.h"
#include "ui/kit/layout.h"
#include "ui/kit/text_field.h"

#include <QLineEdit>
#include <QMenu>
#include <QScreen>

#include <algorithm>

namespace countersign::ui {

namespace {

// Stands on its button, also when it grows while it is open.
class MenuAbove : public QMenu
{
public:
    MenuAbove(const QWidget &button, QWidget *parent) : QMenu(parent), m_foot(button.mapToGlobal(QPoint())) { }
    void popupThere() { popup(m_foot - QPoint(0, sizeHint().height())); }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QMenu::resizeEvent(event);
        if (isVisible())
            move(x(), std::max(screen()->availableGeometry().top(), m_foot.y() - height()));
    }

private:
    QPoint m_foot;
};

} // namespace

SelectionBar::SelectionBar(const Desk &desk, CardActs &acts, QWidget *parent)
    : Ground(Role::Surface, parent),
      m_desk(desk),
      m_acts(acts),
      m_count(new Label({}, TextSize::Body, Role::Text, Weight::Strong)),
      m_buttons(new QWidget),
      m_ask(new QWidget),
      m_reason(new TextField),
      m_progress(new ProgressInPlace)
{
    setObjectName(QStringLiteral("selectionBar"));
    setEdges(Qt::TopEdge);
    m_count->setObjectName(QStringLiteral("bulkCount"));
    m_count->setMinimumHeight(scaled(32)); // as high as the buttons beside it
    auto *all = column(this, 0, {scaled(kMargin), scaled(8), scaled(kMargin), scaled(8)});
    auto *line = new WrapLayout(m_buttons, kRelated);
    line->addWidget(m_count);
    const auto add = [&](const QString &words, const QString &name, const QString &iconName, Button::Kind kind) {
        auto *button = new Button(words, kind, iconName);
        button->setObjectName(name);
        line->addWidget(button);
        return button;
    };
    Button *remind = add(tr("Remind"), QStringLiteral("bulkRemind"), QStringLiteral("bell"), Button::Kind::Plain);
    Button *move = add(tr("Move to"), QStringLiteral("bulkMove"), QStringLiteral("move-right"), Button::Kind::Plain);
    Button *hand =
        add(tr("Responsible"), QStringLiteral("bulkResponsible"), QStringLiteral("user-cog"), Button::Kind::Plain);
    Button *deal =
        add(tr("Put to a deal"), QStringLiteral("bulkDeal"), QStringLiteral("handshake"), Button::Kind::Plain);
    Button *save = add(tr("Export…"), QStringLiteral("bulkExport"), QStringLiteral("folder"), Button::Kind::Plain);
    Button *cancel = add(tr("Cancel…"), QStringLiteral("bulkCancel"), QStringLiteral("ban"), Button::Kind::Plain);
    Button *clear =
        add(tr("Clear the selection"), QStringLiteral("bulkClear"), QStringLiteral("x"), Button::Kind::Quiet);
    all->addWidget(m_buttons);

    auto *ask = row(m_ask, kRelated);
    m_reason->setName(QStringLiteral("bulkReason"));
    m_reason->setPlaceholder(tr("Why is it cancelled? It is kept in the journal."));
    m_reason->edit()->setAccessibleName(tr("Why is it cancelled?"));
    m_confirm = new Button({}, Button::Kind::Danger, QStringLiteral("ban"));
    m_confirm->setObjectName(QStringLiteral("bulkCancelConfirm"));
    m_keep = new Button({}, Button::Kind::Quiet);
    m_keep->setObjectName(QStringLiteral("bulkKeep"));
    ask->addWidget(m_reason, 1);
    ask->addWidget(m_confirm, 0, Qt::AlignTop);
    ask->addWidget(m_keep, 0, Qt::AlignTop);
    m_ask->hide();
    all->addWidget(m_ask);
    all->addWidget(m_progress);
    hide();

    const auto popup = [this](Button *from, auto fill) {
        auto *menu = new MenuAbove(*from, this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fill(menu);
        menu->popupThere();
    };
    connect(remind, &Button::clicked, this, [this] { m_acts.remind(m_cards); });
    connect(move, &Button::clicked, this,
            [this, popup, move] { popup(move, [this](QMenu *menu) { fillStages(menu, m_cards); }); });
    connect(hand, &Button::clicked, this,
            [this, popup, hand] { popup(hand, [this](QMenu *menu) { fillMembers(menu, m_cards); }); });
    connect(deal, &Button::clicked, this,
            [this, popup, deal] { popup(deal, [this](QMenu *menu) { fillDeals(menu, m_cards); }); });
    connect(save, &Button::clicked, this, [this] { chooseFolder(m_cards); });
    connect(cancel, &Button::clicked, this, [this] {
        m_cancelling = m_cards;
        askReason();
    });
    connect(clear, &Button::clicked, this, &SelectionBar::clearRequested);
    connect(m_keep, &Button::clicked, this, [this] { show(false); });
    const auto confirm = [this] {
        if (m_reason->text().isEmpty()) {
            m_reason->setError(tr("Write why: it is kept in the journal."));
            return;
        }
        m_acts.cancel(m_cancelling, m_reason->text());
        show(false);
    };
    connect(m_confirm, &Button::clicked, this, confirm);
    connect(m_reason, &TextField::accepted, this, confirm);
    connect(&acts, &CardActs::progressed, this, [this](const QString &sentence, int done, int of) {
        if (done == 1)
            m_progress->start(sentence, true);
        m_progress->setFraction(static_cast<double>(done) / of);
    });
    connect(&acts, &CardActs::finished, m_progress, &ProgressInPlace::stop);
    connect(m_progress, &ProgressInPlace::cancelled, &acts, &CardActs::stop);
}

void SelectionBar::setSelected(const CardActs::Subjects &cards)
{
    m_cards = cards;
    m_count->setText(tr("%n selected", nullptr, static_cast<int>(cards.size())));
    if (m_ask->isVisible() && !cards.empty())
        return; // a reason is being written for them
    show(false);
}

void SelectionBar::show(bool asksReason)
{
    m_ask->setVisible(asksReason);
    m_buttons->setVisible(!asksReason);
    setVisible(asksReason || m_cards.size() > 1);
}

void SelectionBar::askReason()
{
    const bool isOne = m_cancelling.size() == 1;
    m_confirm->setText(isOne ? tr("Cancel the document") : tr("Cancel the documents"));
    m_keep->setText(isOne ? tr("Keep it") : tr("Keep them"));
    m_reason->clear();
    show(true);
    m_reason->edit()->setFocus();
}

void SelectionBar::fillStages(QMenu *menu, const CardActs::Subjects &cards)
{
    for (const domain::Stage &stage : m_desk.facts.stages()) {
        QAction *act = menu->addAction(nameOf(stage));
        act->setObjectName(QStringLiteral("bulkMove_") + stage.id.toString());
        act->setEnabled(
            std::any_of(cards.begin(), cards.end(), [&](const auto &card) { return card.stage != stage.id; }));
        connect(act, &QAction::triggered, this, [this, cards, to = stage.id] { m_acts.move(cards, to); });
    }
}

void SelectionBar::fillMembers(QMenu *menu, const CardActs::Subjects &cards)
{
    for (const domain::Member &member : m_desk.facts.members()) {
        if (!member.isActive)
            continue;
        QAction *act = menu->addAction(member.name);
        act->setObjectName(QStringLiteral("bulkResponsible_") + member.id.toString());
        connect(act, &QAction::triggered, this, [this, cards, to = member.id] { m_acts.changeResponsible(cards, to); });
    }
}

void SelectionBar::fillDeals(QMenu *menu, const CardActs::Subjects &cards)
{
    // One card's own deal is marked; of several nothing is known yet.
    const auto chosen = [this, cards](std::optional<domain::DealId> deal) { m_acts.assignToDeal(cards, deal); };
    DealMenu::fill(menu, m_desk.session, cards.size() == 1 ? cards.front().deal : std::nullopt, chosen);
}

void SelectionBar::chooseFolder(const CardActs::Subjects &cards)
{
    auto *dialog = newFolderDialog(this, tr("Choose the folder for the PDFs"));
    dialog->setObjectName(QStringLiteral("exportDialog"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, cards](const QString &folder) { m_acts.exportTo(cards, folder); });
    dialog->open();
}

void SelectionBar::showMenu(const CardActs::Subjects &cards, const QPoint &globalPos)
{
    if (cards.empty())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("cardMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &words, const QString &name, const QString &iconName, auto what,
                         Role tone = Role::Second) {
        QAction *act = menu->addAction(icon(iconName, tone), words);
        act->setObjectName(name);
        connect(act, &QAction::triggered, this, what);
    };
    if (cards.size() == 1)
        add(tr("Open"), QStringLiteral("cardOpen"), QStringLiteral("file-text"),
            [this, id = cards.front().id] { Q_EMIT openRequested(id); });
    add(tr("Remind"), QStringLiteral("cardRemind"), QStringLiteral("bell"), [this, cards] { m_acts.remind(cards); });
    QMenu *move = menu->addMenu(icon(QStringLiteral("move-right"), Role::Second), tr("Move to"));
    move->menuAction()->setObjectName(QStringLiteral("cardMove"));
    fillStages(move, cards);
    QMenu *hand = menu->addMenu(icon(QStringLiteral("user-cog"), Role::Second), tr("Responsible"));
    hand->menuAction()->setObjectName(QStringLiteral("cardResponsible"));
    fillMembers(hand, cards);
    QMenu *deal = menu->addMenu(icon(QStringLiteral("handshake"), Role::Second), tr("Put to a deal"));
    deal->menuAction()->setObjectName(QStringLiteral("cardDeal"));
    fillDeals(deal, cards);
    add(tr("Mark as read"), QStringLiteral("cardSeen"), QStringLiteral("check-check"),
        [this, cards] { m_acts.markSeen(cards); });
    add(tr("Export…"), QStringLiteral("cardExport"), QStringLiteral("folder"), [this, cards] { chooseFolder(cards); });
    if (cards.size() == 1) {
        const domain::Member &me = m_desk.facts.me();
        const QString reason =
            m_desk.facts.reasonNot(domain::Act::Create, {domain::Object::Template, me.id, me.department});
        QAction *keep = menu->addAction(icon(QStringLiteral("copy-plus"), Role::Second), tr("Save as a template"), this,
                                        [this, card = cards.front()] { m_acts.saveAsTemplate(card); });
        keep->setObjectName(QStringLiteral("cardTemplate"));
        keep->setEnabled(reason.isEmpty());
        keep->setToolTip(reason);
    }
    menu->addSeparator();
    add(
        tr("Cancel…"), QStringLiteral("cardCancel"), QStringLiteral("ban"),
        [this, cards] {
            m_cancelling = cards;
            askReason();
        },
        Role::Bad);
    menu->popup(globalPos);
}

} // namespace countersign::ui
