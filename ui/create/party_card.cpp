#include "ui/create/party_card.h"

#include "ui/kit/avatar.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/layout.h"

#include <QEvent>

namespace countersign::ui {

PartyCard::PartyCard(const domain::Party &party, std::size_t number, bool lacksCertificate, QWidget *parent)
    : Card(parent),
      m_line(row(this, 10)),
      m_person(new QWidget),
      m_acts(new QWidget),
      // a template's place that waits for its person has no name yet
      m_name(new Label(party.name.isEmpty() ? tr("Nobody chosen yet") : party.name, TextSize::Body,
                       party.name.isEmpty() ? Role::Second : Role::Text, Weight::Strong))
{
    const bool ours = party.side == domain::Side::Ours;
    setObjectName(QStringLiteral("party%1").arg(number));
    const QString name = m_name->text();
    setAccessibleName(name);
    auto *who = row(m_person, 10);
    who->addWidget(new Avatar(party.name, ours ? Role::Ours : Role::Theirs));
    auto *words = column(nullptr, 1);
    m_name->setElides(true);
    words->addWidget(m_name);
    QStringList about;
    if (!party.position.isEmpty())
        about << party.position;
    if (!ours && !party.companyName.isEmpty())
        about << party.companyName;
    if (!ours)
        about << (party.email.isEmpty() ? party.phone : party.email);
    auto *second = new Label(about.join(QStringLiteral(" · ")), TextSize::Small, Role::Second);
    second->setElides(true);
    words->addWidget(second);
    if (lacksCertificate) {
        auto *chipRow = row(nullptr, 0, {0, 4, 0, 0});
        chipRow->addWidget(new Chip({QStringLiteral("triangle-alert"), tr("No certificate yet"), Role::Warning}));
        chipRow->addStretch(1);
        words->addLayout(chipRow);
    }
    who->addLayout(words, 1);

    auto *acts = row(m_acts, 10);
    auto *act = new ComboBox;
    act->setObjectName(QStringLiteral("partyAct%1").arg(number));
    act->setAccessibleName(tr("What %1 does").arg(name));
    act->addChoice(tr("Signs"), int(domain::PartyAct::Sign), QStringLiteral("signature"));
    if (ours)
        act->addChoice(tr("Approves"), int(domain::PartyAct::Approve), QStringLiteral("user-check"));
    act->addChoice(tr("Gets a copy"), int(domain::PartyAct::ReceiveCopy), QStringLiteral("mail"));
    act->setValue(int(party.act));
    auto *remove = Button::iconOnly(QStringLiteral("x"), tr("Remove %1").arg(name));
    remove->setObjectName(QStringLiteral("partyRemove%1").arg(number));
    acts->addWidget(act, 1);
    acts->addWidget(remove);
    m_line->addWidget(m_person, 1);
    m_line->addWidget(m_acts);
    connect(act, &QComboBox::activated, this,
            [this, act] { Q_EMIT actChosen(domain::PartyAct(act->value().toInt())); });
    connect(remove, &QPushButton::clicked, this, &PartyCard::removeAsked);
}

void PartyCard::arrange()
{
    const int name = m_name->fontMetrics().horizontalAdvance(m_name->text());
    const int wish = scaled(24) + 10 + name + 10 + m_acts->sizeHint().width(); // the round, the name, what they do
    const auto direction = wish > contentsRect().width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_line->direction() != direction) {
        m_line->setDirection(direction);
        updateGeometry();
    }
}

void PartyCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    arrange();
}

bool PartyCard::event(QEvent *event)
{
    const bool handled = Card::event(event);
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return handled;
}

} // namespace countersign::ui
