#include "ui/settings/desktops_page.h"

#include "ui/kit/button.h"
#include "ui/kit/choice_field.h"
#include "ui/words/error_words.h"

#include <QLocale>
#include <QTimer>

#include <algorithm>

namespace countersign::ui {

namespace {

constexpr int kLookMs = 2000;

Label *sentence(const QString &text, Role role = Role::Second)
{
    auto *label = new Label(text, TextSize::Body, role);
    label->setWordWrap(true);
    return label;
}

void clear(QWidget *rows)
{
    while (QLayoutItem *item = rows->layout()->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

DesktopsPage::DesktopsPage(const Desk &desk, QWidget *parent)
    : SettingsPage(tr("Desktops"),
                   tr("Several people work on the same documents, each on a computer of their own. The relay carries "
                      "everything between them, sealed: it cannot read any of it."),
                   parent),
      m_desk(desk),
      m_lost(new Card),
      m_lostRows(new QWidget),
      m_deviceRows(new QWidget),
      m_problem(new Banner(Role::Bad)),
      m_for(new ChoiceField(tr("Whose computer is it?"))),
      m_invite(new Button(tr("Invite a desktop"), Button::Kind::Primary, QStringLiteral("plus"))),
      m_invitation(new Card),
      m_address(new Label({}, TextSize::PanelTitle, Role::Text, Weight::Strong)),
      m_code(new Label({}, TextSize::ScreenTitle, Role::Text, Weight::Strong)),
      m_until(sentence({})),
      m_asking(new Card),
      m_who(sentence({}, Role::Text)),
      m_compare(new Label({}, TextSize::Headline, Role::Text, Weight::Strong)),
      m_letIn(new Button(tr("They are the same: let it in"), Button::Kind::Primary, QStringLiteral("check"))),
      m_refuse(new Button(tr("They differ"), Button::Kind::Plain)),
      m_look(new QTimer(this))
{
    m_lost->setObjectName(QStringLiteral("desktopsLost"));
    m_problem->setObjectName(QStringLiteral("desktopsProblem"));
    m_for->setObjectName(QStringLiteral("desktopsFor"));
    m_invite->setObjectName(QStringLiteral("desktopsInvite"));
    m_code->setObjectName(QStringLiteral("desktopsCode"));
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_code->setWordWrap(true);
    m_address->setTextInteractionFlags(m_code->textInteractionFlags());
    m_address->setWordWrap(true);
    m_compare->setObjectName(QStringLiteral("desktopsCompare"));
    m_letIn->setObjectName(QStringLiteral("desktopsLetIn"));
    m_refuse->setObjectName(QStringLiteral("desktopsRefuse"));

    auto *lost = column(m_lost, scaled(12));
    lost->addWidget(new Label(tr("Not applied"), TextSize::Body, Role::Text, Weight::Strong));
    lost->addWidget(sentence(tr("Somebody else was faster. These acts of this computer have changed nothing:")));
    column(m_lostRows, kRelated);
    lost->addWidget(m_lostRows);
    static_cast<Card *>(m_lost)->setTone(Role::Warning);
    page()->addWidget(m_lost);
    column(m_deviceRows, kRelated);
    page()->addWidget(m_deviceRows);
    page()->addWidget(m_problem);
    page()->addWidget(new SectionLabel(tr("A further computer")));
    page()->addWidget(m_for);
    page()->addWidget(m_invite, 0, Qt::AlignLeft);

    auto *invitation = column(m_invitation, scaled(12));
    invitation->addWidget(sentence(tr("On the other computer choose \"Join an office\" in Countersign, and write this "
                                      "address and this code there.")));
    invitation->addWidget(m_address);
    invitation->addWidget(m_code);
    invitation->addWidget(m_until);
    page()->addWidget(m_invitation);

    auto *asking = column(m_asking, scaled(12));
    asking->addWidget(m_who);
    asking->addWidget(m_compare);
    asking->addWidget(sentence(tr("Does the other screen show the same number?")));
    auto *answers = new QWidget;
    auto *wrap = new WrapLayout(answers, scaled(kRelated));
    wrap->addWidget(m_letIn);
    wrap->addWidget(m_refuse);
    asking->addWidget(answers);
    static_cast<Card *>(m_asking)->setTone(Role::Accent);
    page()->addWidget(m_asking);

    m_look->setInterval(kLookMs);
    connect(m_look, &QTimer::timeout, this, &DesktopsPage::lookForAsking);
    connect(m_invite, &Button::clicked, this, &DesktopsPage::invite);
    connect(m_letIn, &Button::clicked, this, &DesktopsPage::letIn);
    connect(m_refuse, &Button::clicked, this, [this] {
        m_refused = m_asks ? m_asks->device : domain::DeviceId{};
        m_asks.reset();
        m_open.reset(); // somebody else has the code
        showInvitation();
        Q_EMIT toastRequested(
            {tr("It is not let in, and the code is not used any more. Invite again."), Role::Warning, {}, {}});
    });
    connect(&desk.facts, &OfficeFacts::changed, this, &DesktopsPage::reload);
    m_lost->hide();
    m_problem->hide();
    showInvitation();
    reload();
}

void DesktopsPage::showEvent(QShowEvent *event)
{
    SettingsPage::showEvent(event);
    reload();
    m_look->start();
}

void DesktopsPage::hideEvent(QHideEvent *event)
{
    SettingsPage::hideEvent(event);
    m_look->stop();
}

QString DesktopsPage::nameOf(domain::MemberId member) const
{
    const domain::Member *known = m_desk.facts.member(member);
    return known ? known->name : tr("somebody who is no member any more");
}

void DesktopsPage::showMembers()
{
    std::vector<domain::MemberId> members;
    for (const domain::Member &member : m_desk.facts.members())
        if (member.isActive)
            members.push_back(member.id);
    const bool isSame = members == m_members;
    if (isSame)
        return;
    const QVariant before = m_for->value();
    m_members = std::move(members);
    m_for->clear();
    for (const domain::MemberId &member : m_members)
        m_for->addChoice(nameOf(member), member.toString());
    m_for->setValue(before);
}

void DesktopsPage::reload()
{
    showMembers();
    const bool hasRelay = !m_desk.facts.workspace().relayUrl.isEmpty();
    m_invite->setReasonNot(hasRelay ? m_desk.facts.reasonNot(domain::Act::Manage, {domain::Object::Members, {}, {}})
                                    : tr("Desktops meet through a relay. Join one under Delivery first."));
    m_desk.session
        .run([](flow::Office &office) {
            return Seen{flow::officeDevices(office), flow::notAppliedActs(office)};
        })
        .then(this, [this](const Seen &seen) { show(seen); });
}

QString DesktopsPage::actWords(const store::NotApplied &item) const
{
    if (item.act == QLatin1String("stage.moved"))
        return tr("Moving a document to another stage");
    if (item.act == QLatin1String("deal.moved"))
        return tr("Moving a deal to another stage");
    if (item.act == QLatin1String("party.signed") || item.act == QLatin1String("envelope.sealed"))
        return tr("A signature");
    if (item.act == QLatin1String("envelope.prepared") || item.act == QLatin1String("envelope.sent")
        || item.act == QLatin1String("link.issued"))
        return tr("Sending a document");
    if (item.act.endsWith(QLatin1String(".saved")) || item.act == QLatin1String("record.removed"))
        return tr("A change in contacts, members or settings");
    return tr("A change of a document");
}

void DesktopsPage::show(const Seen &seen)
{
    clear(m_lostRows);
    for (const store::NotApplied &item : seen.notApplied) {
        auto *line = new QWidget;
        auto *layout = row(line, kRelated);
        layout->addWidget(
            sentence(tr("%1, %2").arg(actWords(item),
                                      QLocale().toString(item.at.toUtc().toLocalTime(), QLocale::ShortFormat)),
                     Role::Text),
            1);
        auto *away = new Button(tr("Put away"), Button::Kind::Quiet);
        away->setObjectName(QStringLiteral("desktopsPutAway"));
        layout->addWidget(away);
        connect(away, &Button::clicked, this, [this, id = item.operation] {
            m_desk.session.run([id](flow::Office &office) { return flow::putAway(office, id); })
                .then(this, [this](const Result<void> &) { reload(); });
        });
        m_lostRows->layout()->addWidget(line);
    }
    m_lost->setVisible(!seen.notApplied.empty());

    clear(m_deviceRows);
    const QString reason = m_desk.facts.reasonNot(domain::Act::Manage, {domain::Object::Members, {}, {}});
    for (const flow::OfficeDevice &device : seen.devices) {
        auto *card = new Card;
        auto *layout = row(card, kRelated);
        auto *words = column(nullptr, 0);
        words->addWidget(new Label(nameOf(device.member), TextSize::Body, Role::Text, Weight::Strong));
        words->addWidget(sentence(device.isThis        ? tr("This computer")
                                      : device.isAdmin ? tr("May invite others and change the settings")
                                                       : tr("Works on documents, contacts and deals")));
        layout->addLayout(words, 1);
        if (!device.isThis) {
            auto *away = new Button(tr("Remove"), Button::Kind::Plain);
            away->setObjectName(QStringLiteral("desktopsRemove"));
            away->setReasonNot(reason);
            connect(away, &Button::clicked, this, [this, id = device.device, away] { remove(id, away); });
            layout->addWidget(away, 0, Qt::AlignVCenter);
        }
        m_deviceRows->layout()->addWidget(card);
    }
    m_deviceRows->setVisible(!seen.devices.empty());
}

void DesktopsPage::showInvitation()
{
    m_invitation->setVisible(m_open && !m_asks);
    m_asking->setVisible(m_asks.has_value());
    if (m_open) {
        m_code->setText(m_open->code);
        m_address->setText(m_desk.facts.workspace().relayUrl);
        m_until->setText(
            tr("It works once, until %1. Whoever has it can ask to come in: say it over the telephone or "
               "show it.")
                .arg(QLocale().toString(m_open->expires.toUtc().toLocalTime().time(), QLocale::ShortFormat)));
    }
    if (m_asks) {
        m_who->setText(tr("The computer \"%1\" asks to come in for %2.").arg(m_asks->name, nameOf(m_asks->member)));
        m_compare->setText(m_asks->compare);
    }
}

void DesktopsPage::invite()
{
    const auto member = domain::MemberId::fromString(m_for->value().toString());
    if (!member)
        return;
    m_problem->hide();
    std::stop_source stop;
    m_invite->setBusy(stop);
    m_desk.session.run([id = *member](flow::Office &office) { return flow::invite(office, id); }, stop.get_token())
        .then(this, [this](const Result<flow::Invitation> &invitation) {
            m_invite->setBusy(false);
            if (!invitation) {
                m_problem->setText(tr("Nobody is invited."), sentenceFor(invitation.error()));
                m_problem->show();
                return;
            }
            m_open = *invitation;
            m_asks.reset();
            showInvitation();
            reload();
        });
}

void DesktopsPage::lookForAsking()
{
    if (!m_open || m_isLooking)
        return;
    if (m_open->expires <= m_desk.clock.now() && !m_asks) {
        m_open.reset();
        return showInvitation();
    }
    m_isLooking = true;
    m_desk.session.run([](flow::Office &office) { return flow::whoAsks(office); })
        .then(this, [this](const Result<std::vector<flow::Asking>> &asking) {
            m_isLooking = false;
            if (asking) // else the next look; the foot of the window says that the relay is away
                ask(*asking);
        });
}

void DesktopsPage::ask(const std::vector<flow::Asking> &asking)
{
    if (!m_open || m_asks)
        return;
    const auto one = std::find_if(asking.begin(), asking.end(),
                                  [this](const flow::Asking &each) { return each.device != m_refused; });
    if (one == asking.end())
        return;
    m_asks = *one;
    showInvitation();
    m_letIn->setFocus();
}

void DesktopsPage::letIn()
{
    if (!m_asks)
        return;
    std::stop_source stop;
    m_letIn->setBusy(stop);
    m_refuse->setEnabled(false);
    m_desk.session
        .run([device = m_asks->device](flow::Office &office) { return flow::letIn(office, device); }, stop.get_token())
        .then(this, [this, name = m_asks->name](const Result<void> &outcome) {
            m_letIn->setBusy(false);
            m_refuse->setEnabled(true);
            if (!outcome) {
                m_problem->setText(tr("It is not let in."), sentenceFor(outcome.error()));
                m_problem->show();
                return;
            }
            m_problem->hide();
            m_open.reset();
            m_asks.reset();
            showInvitation();
            reload();
            Q_EMIT toastRequested({tr("%1 belongs to the office now.").arg(name), Role::Ok, {}, {}});
        });
}

void DesktopsPage::remove(domain::DeviceId device, Button *button)
{
    std::stop_source stop;
    button->setBusy(stop);
    m_desk.session.run([device](flow::Office &office) { return flow::removeDevice(office, device); }, stop.get_token())
        .then(this, [this](const Result<void> &outcome) {
            if (!outcome) {
                m_problem->setText(tr("The computer is not removed."), sentenceFor(outcome.error()));
                m_problem->show();
            } else {
                m_problem->hide();
                Q_EMIT toastRequested(
                    {tr("It is shut out. What it already has stays on it: take the computer back."), Role::Ok, {}, {}});
            }
            reload();
        });
}

} // namespace countersign::ui
