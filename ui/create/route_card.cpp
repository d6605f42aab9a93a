#include "ui/create/route_card.h"

#include "core/domain/route_editing.h"
#include "ui/kit/avatar.h"
#include "ui/kit/button.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/layout.h"

#include <QApplication>

namespace countersign::ui {

RouteCard::RouteCard(QWidget *parent)
    : Card(parent),
      m_steps(column(nullptr, kGroup)),
      m_usual(new Button(tr("The usual order"), Button::Kind::Quiet, QStringLiteral("undo-2")))
{
    setObjectName(QStringLiteral("routeCard"));
    m_usual->setObjectName(QStringLiteral("routeUsual"));
    m_usual->setTone(Role::Accent);
    auto *all = column(this, kGroup);
    auto *head = row();
    auto *title = new Label(tr("Who acts when"), TextSize::Body, Role::Text, Weight::Strong);
    title->setWordWrap(true);
    head->addWidget(title, 1);
    head->addWidget(m_usual);
    all->addLayout(head);
    all->addLayout(m_steps);
    connect(m_usual, &QPushButton::clicked, this, &RouteCard::usualAsked);
}

void RouteCard::showRoute(const domain::Envelope &route)
{
    const QWidget *focus = QApplication::focusWidget();
    const QString focused = focus && isAncestorOf(focus) ? focus->objectName() : QString();
    clearLayout(m_steps);
    for (int step = 0; step < int(route.steps.size()); ++step)
        addStep(route, step, route.steps.size() == 1);
    m_usual->setVisible(!domain::hasDefaultRoute(route));
    if (focused.isEmpty())
        return;
    // The person who was moved stays at hand: with the same button, or its opposite at the end of the way.
    const bool wasEarlier = focused.startsWith(QLatin1String("routeEarlier"));
    const QString opposite = wasEarlier ? QString(focused).replace(QLatin1String("Earlier"), QLatin1String("Later"))
                                        : QString(focused).replace(QLatin1String("Later"), QLatin1String("Earlier"));
    for (const QString &name : {focused, opposite})
        for (auto *again : findChildren<QWidget *>(name))
            if (!again->isHidden() && again->isEnabled())
                return again->setFocus();
}

void RouteCard::addStep(const domain::Envelope &route, int step, bool isAlone)
{
    auto *box = new QWidget;
    auto *lines = column(box, kRelated);
    const int actors = domain::actorsIn(route, step);
    auto *head = row(nullptr, kRelated);
    head->addWidget(new SectionLabel(isAlone ? tr("At the same time") : tr("Step %1").arg(step + 1)));
    head->addStretch(1);
    if (actors > 1) {
        auto *needed = new ComboBox;
        needed->setObjectName(QStringLiteral("routeNeeded%1").arg(step));
        needed->setAccessibleName(tr("How many of step %1 are enough").arg(step + 1));
        needed->addChoice(tr("All of them"), 0);
        for (int n = actors - 1; n > 0; --n)
            needed->addChoice(tr("Any %n of them", nullptr, n), n);
        needed->setValue(route.steps[std::size_t(step)].needed);
        head->addWidget(needed);
        connect(needed, &QComboBox::activated, this,
                [this, step, needed] { Q_EMIT neededChosen(step, needed->value().toInt()); });
    }
    lines->addLayout(head);
    for (std::size_t i = 0; i < route.parties.size(); ++i)
        if (route.parties[i].step == step && route.parties[i].act != domain::PartyAct::ReceiveCopy)
            lines->addWidget(lineOf(route, i));
    m_steps->addWidget(box);
}

QWidget *RouteCard::lineOf(const domain::Envelope &route, std::size_t number)
{
    const domain::Party &party = route.parties[number];
    auto *box = new QWidget;
    auto *line = row(box, 10);
    line->addWidget(new Avatar(party.name, party.side == domain::Side::Ours ? Role::Ours : Role::Theirs));
    auto *name = new Label(party.name);
    name->setElides(true);
    line->addWidget(name, 1);
    const auto addMove = [&](const QString &icon, const QString &does, const QString &objectName, bool isPossible) {
        auto *move = Button::iconOnly(icon, does);
        move->setObjectName(objectName + QString::number(number));
        move->setEnabled(isPossible);
        line->addWidget(move);
        return move;
    };
    const domain::PartyId id = party.id;
    auto *earlier = addMove(QStringLiteral("arrow-up"), tr("%1 acts earlier").arg(party.name),
                            QStringLiteral("routeEarlier"), domain::canMoveEarlier(route, id));
    auto *later = addMove(QStringLiteral("arrow-down"), tr("%1 acts later").arg(party.name),
                          QStringLiteral("routeLater"), domain::canMoveLater(route, id));
    connect(earlier, &QPushButton::clicked, this, [this, id] { Q_EMIT earlierAsked(id); });
    connect(later, &QPushButton::clicked, this, [this, id] { Q_EMIT laterAsked(id); });
    return box;
}

} // namespace countersign::ui
