#include "ui/create/parties_step.h"

#include "core/domain/route.h"
#include "core/domain/route_editing.h"
#include "core/flow/intake.h"
#include "ui/create/party_card.h"
#include "ui/create/route_card.h"
#include "ui/kit/button.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/layout.h"
#include "ui/kit/list_row.h"
#include "ui/kit/search_field.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/text_field.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStandardItemModel>

#include <algorithm>

namespace countersign::ui {
namespace {

const SystemClock kClock; // ids only

bool looksLikeEmail(const QString &text)
{
    const auto at = text.indexOf(QLatin1Char('@'));
    return at > 0 && at == text.lastIndexOf(QLatin1Char('@')) && text.indexOf(QLatin1Char('.'), at) > at + 1
        && !text.contains(QLatin1Char(' ')) && !text.endsWith(QLatin1Char('.'));
}

bool looksLikePhone(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }) >= 6;
}

} // namespace

PartiesStep::PartiesStep(QWidget *parent) : StepPage(parent)
{
    setObjectName(QStringLiteral("createParties"));
    auto *inner = new QWidget;
    auto *centre = row(inner, 0, {kMargin, 28, kMargin, kMargin});
    auto *box = new QWidget;
    box->setMaximumWidth(scaled(980));
    auto *all = column(box, kGroup);
    centre->addStretch(1);
    centre->addWidget(box, 12);
    centre->addStretch(1);
    all->addWidget(new Label(tr("Who signs?"), TextSize::Headline, Role::Text, Weight::Strong));
    m_lead = new Label({}, TextSize::Body, Role::Second);
    m_lead->setObjectName(QStringLiteral("partiesLead"));
    m_lead->setWordWrap(true);
    all->addWidget(m_lead);

    auto *sides = row(nullptr, 28);
    auto *left = column(nullptr, kRelated);
    left->addWidget(new SectionLabel(tr("Our side"), Role::Ours));
    m_companyChoice = new ChoiceField(tr("Company"));
    m_companyChoice->setName(QStringLiteral("partiesCompany"));
    left->addWidget(m_companyChoice);
    m_ours = column(nullptr, kRelated);
    left->addLayout(m_ours);
    m_addMember = new ComboBox;
    m_addMember->setObjectName(QStringLiteral("partiesAddMember"));
    m_addMember->setAccessibleName(tr("Add a colleague"));
    left->addWidget(m_addMember);
    left->addSpacing(kGroup);
    m_message = new TextArea(tr("Message to the other side"), 4);
    m_message->setName(QStringLiteral("partiesMessage"));
    m_message->setHint(tr("It is shown above the document. May be empty."));
    left->addWidget(m_message);
    left->addStretch(1);
    sides->addLayout(left, 1);

    auto *right = column(nullptr, kRelated);
    right->addWidget(new SectionLabel(tr("The other side"), Role::Theirs));
    m_theirs = column(nullptr, kRelated);
    right->addLayout(m_theirs);
    m_finder = new QWidget;
    auto *finder = column(m_finder, kRelated);
    m_search = new SearchField(tr("Find a contact by name, company or e-mail"));
    m_search->setObjectName(QStringLiteral("partiesSearch"));
    finder->addWidget(m_search);
    m_contactModel = new QStandardItemModel(this);
    m_contacts = new ListView;
    m_contacts->setObjectName(QStringLiteral("partiesContacts"));
    m_contacts->setAccessibleName(tr("Contacts"));
    m_contacts->setModel(m_contactModel);
    m_contacts->setItemDelegate(new ListRow(m_contacts));
    auto *contactGround = new Card;
    contactGround->setContentsMargins(1, scaled(7), 1, scaled(7) + 1); // the rows begin below the round corners
    column(contactGround, 0)->addWidget(m_contacts);
    m_contactGround = contactGround;
    finder->addWidget(contactGround);
    m_new = new Button(tr("Somebody new"), Button::Kind::Quiet, QStringLiteral("user-plus"));
    m_new->setObjectName(QStringLiteral("partiesNew"));
    m_new->setTone(Role::Accent);
    auto *newRow = row(nullptr, 0);
    newRow->addWidget(m_new);
    newRow->addStretch(1);
    finder->addLayout(newRow);
    right->addWidget(m_finder);
    m_newCard = new Card;
    auto *form = column(m_newCard, 12);
    form->addWidget(new Label(tr("Somebody new"), TextSize::Body, Role::Text, Weight::Strong));
    m_newName = new TextField(tr("Name"));
    m_newName->setName(QStringLiteral("newName"));
    m_newEmail = new TextField(tr("E-mail"));
    m_newEmail->setName(QStringLiteral("newEmail"));
    m_newPhone = new TextField(tr("Phone"));
    m_newPhone->setName(QStringLiteral("newPhone"));
    m_newCompany = new TextField(tr("Company (empty for a private person)"));
    m_newCompany->setName(QStringLiteral("newCompany"));
    m_newKeep = new CheckBox(tr("Keep in the contacts"));
    m_newKeep->setObjectName(QStringLiteral("newKeep"));
    m_newKeep->setChecked(true);
    form->addWidget(m_newName);
    auto *reach = row(nullptr, 12);
    reach->addWidget(m_newEmail, 1);
    reach->addWidget(m_newPhone, 1);
    form->addLayout(reach);
    form->addWidget(m_newCompany);
    form->addWidget(m_newKeep);
    auto *formActs = row(nullptr, kRelated);
    auto *cancel = new Button(tr("Cancel"), Button::Kind::Quiet);
    cancel->setObjectName(QStringLiteral("newCancel"));
    m_newAdd = new Button(tr("Add"), Button::Kind::Plain, QStringLiteral("plus"));
    m_newAdd->setObjectName(QStringLiteral("newAdd"));
    formActs->addStretch(1);
    formActs->addWidget(cancel);
    formActs->addWidget(m_newAdd);
    form->addLayout(formActs);
    m_newCard->hide();
    right->addWidget(m_newCard);
    right->addStretch(1);
    sides->addLayout(right, 1);
    all->addLayout(sides);
    m_order = new Button(tr("Order"), Button::Kind::Quiet, QStringLiteral("chevron-down"));
    m_order->setObjectName(QStringLiteral("partiesOrder"));
    m_order->setCheckable(true);
    auto *orderRow = row(nullptr, 0);
    orderRow->addWidget(m_order);
    orderRow->addStretch(1);
    all->addLayout(orderRow);
    m_route = new RouteCard;
    m_route->hide();
    all->addWidget(m_route);
    all->addStretch(1);
    column(this, 0)->addWidget(new ScrollArea(inner));

    connect(m_companyChoice, &ChoiceField::chosen, this, [this](const QVariant &value) {
        m_company = domain::CompanyId::fromString(value.toString()).value_or(m_company);
        for (const domain::Company &c : m_desk.companies)
            if (c.id == m_company)
                for (domain::Party &p : m_now.parties)
                    if (p.side == domain::Side::Ours)
                        p.companyName = c.requisites.name;
        changed();
    });
    connect(m_addMember, &QComboBox::activated, this, [this](int index) {
        const QString id = m_addMember->itemData(index).toString();
        for (const domain::Member &m : m_desk.members)
            if (m.id.toString() == id)
                addMember(m);
    });
    connect(m_search, &SearchField::searched, this, &PartiesStep::showContacts);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_contactModel->rowCount() == 1)
            Q_EMIT m_contacts->activated(m_contactModel->index(0, 0));
    });
    const auto take = [this](const QModelIndex &index) {
        const QString id = index.data(Qt::UserRole).toString();
        for (const domain::Contact &c : m_desk.contacts)
            if (c.id.toString() == id)
                return addContact(c);
    };
    connect(m_contacts, &QListView::clicked, this, take);
    connect(m_contacts, &QListView::activated, this, [this, take](const QModelIndex &index) {
        if (m_contacts->hasFocus() || m_search->hasFocus())
            take(index);
    });
    connect(m_new, &QPushButton::clicked, this, [this] {
        m_newCard->show();
        m_finder->hide();
        const QString typed = m_search->text().trimmed();
        m_newName->setText(looksLikeEmail(typed) ? QString() : typed);
        m_newEmail->setText(looksLikeEmail(typed) ? typed : QString());
        m_newPhone->setText({});
        m_newCompany->setText({});
        m_newName->control()->setFocus();
    });
    connect(cancel, &QPushButton::clicked, this, [this] {
        m_newCard->hide();
        m_finder->show();
    });
    connect(m_newAdd, &QPushButton::clicked, this, &PartiesStep::addTyped);
    for (TextField *field : {m_newName, m_newEmail, m_newPhone, m_newCompany}) {
        connect(field, &TextField::accepted, this, &PartiesStep::addTyped);
        connect(field, &TextField::edited, field, [field] { field->setError({}); });
    }
    connect(m_message, &TextArea::edited, this, &StepPage::edited);
    connect(m_order, &QPushButton::toggled, this, [this](bool isOpen) {
        m_route->setVisible(isOpen);
        m_order->setIconName(isOpen ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"));
    });
    connect(m_route, &RouteCard::earlierAsked, this,
            [this](domain::PartyId id) { reorder([id](domain::Envelope &e) { domain::moveEarlier(e, id); }); });
    connect(m_route, &RouteCard::laterAsked, this,
            [this](domain::PartyId id) { reorder([id](domain::Envelope &e) { domain::moveLater(e, id); }); });
    connect(m_route, &RouteCard::neededChosen, this, [this](int step, int needed) {
        reorder([=](domain::Envelope &e) { domain::setNeeded(e, step, needed); });
    });
    connect(m_route, &RouteCard::usualAsked, this, [this] {
        reorder(&domain::applyDefaultRoute);
        m_order->setFocus(); // not to whatever comes after the button that is gone
    });
}

// The person's own order is kept from now on, as long as it is another than the usual one.
void PartiesStep::reorder(const std::function<void(domain::Envelope &)> &act)
{
    act(m_now);
    m_isUsualOrder = domain::hasDefaultRoute(m_now);
    changed();
}

void PartiesStep::load(const domain::Envelope &draft, const DraftDesk &desk)
{
    m_loading = true;
    const bool other = draft.id != m_draft.id;
    const bool dirty =
        !other && !m_draft.id.isNull() && (m_now.parties != m_draft.parties || m_now.steps != m_draft.steps);
    m_desk = desk;
    if (other || !m_message->control()->hasFocus())
        m_message->setText(draft.message);
    m_draft = draft;
    if (!dirty) {
        m_now = draft;
        m_isUsualOrder = domain::hasDefaultRoute(draft);
    }
    if (other)
        m_order->setChecked(!m_isUsualOrder); // what is unusual is shown
    m_company = draft.company;
    m_companyChoice->clear();
    for (const domain::Company &c : desk.companies)
        m_companyChoice->addChoice(c.requisites.name, c.id.toString(), QStringLiteral("building-2"));
    m_companyChoice->setValue(m_company.toString());
    m_companyChoice->setVisible(desk.companies.size() > 1);
    // The default signatory is there from the start: it is right most of the time and one click away otherwise.
    if (m_now.parties.empty())
        for (const domain::Company &c : desk.companies)
            if (c.id == m_company && c.defaultSignatory)
                for (const domain::Member &m : desk.members)
                    if (m.id == *c.defaultSignatory && m.isActive)
                        add(flow::partyOf(m, c, kClock));
    m_loading = false;
    rebuild();
    showContacts(m_search->text());
}

void PartiesStep::rebuild()
{
    clearLayout(m_ours);
    clearLayout(m_theirs);
    for (std::size_t i = 0; i < m_now.parties.size(); ++i)
        (m_now.parties[i].side == domain::Side::Ours ? m_ours : m_theirs)->addWidget(cardOf(i));
    m_addMember->clear();
    const bool none = std::none_of(m_now.parties.begin(), m_now.parties.end(),
                                   [](const auto &p) { return p.side == domain::Side::Ours; });
    m_addMember->addChoice(none ? tr("Choose who signs for us") : tr("Add a colleague"), QString(),
                           QStringLiteral("user-plus"));
    for (const domain::Member &m : m_desk.members)
        if (m.isActive && std::none_of(m_now.parties.begin(), m_now.parties.end(), [&](const auto &p) {
                return p.member == m.id;
            }))
            m_addMember->addChoice(m.position.isEmpty() ? m.name : tr("%1, %2").arg(m.name, m.position),
                                   m.id.toString());
    m_addMember->setVisible(m_addMember->count() > 1);
    m_lead->setText(m_isUsualOrder ? tr("Our side signs first. The other side hears nothing before that.")
                                   : tr("Everybody acts in the order that is set below."));
    const auto actors = std::count_if(m_now.parties.begin(), m_now.parties.end(),
                                      [](const auto &p) { return p.act != domain::PartyAct::ReceiveCopy; });
    m_order->setVisible(actors > 1 || !m_isUsualOrder); // one alone needs none
    m_route->setVisible(m_order->isChecked() && !m_order->isHidden());
    domain::Envelope tidy = m_now;
    domain::tidyRoute(tidy);
    m_route->showRoute(tidy);
}

QWidget *PartiesStep::cardOf(std::size_t index)
{
    const domain::Party &p = m_now.parties[index];
    const auto member =
        std::find_if(m_desk.members.begin(), m_desk.members.end(), [&](const auto &m) { return p.member == m.id; });
    const bool lacksCertificate = p.side == domain::Side::Ours && p.act == domain::PartyAct::Sign
        && member != m_desk.members.end() && !member->hasCertificate();
    auto *card = new PartyCard(p, index, lacksCertificate);
    const domain::PartyId id = p.id;
    connect(card, &PartyCard::actChosen, this, [this, id](domain::PartyAct act) {
        for (domain::Party &q : m_now.parties)
            if (q.id == id)
                q.act = act;
        changed();
    });
    connect(card, &PartyCard::removeAsked, this, [this, id] {
        std::erase_if(m_now.parties, [&](const domain::Party &q) { return q.id == id; });
        changed();
        m_search->setFocus(); // not to whatever comes after the button that is gone
    });
    return card;
}

void PartiesStep::showContacts(const QString &words)
{
    m_contactModel->clear();
    const QStringList wanted = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    int shown = 0;
    for (const domain::Contact &c : m_desk.contacts) {
        if (std::any_of(m_now.parties.begin(), m_now.parties.end(), [&](const auto &p) { return p.contact == c.id; }))
            continue;
        const QString hay =
            c.fullName() + QLatin1Char(' ') + c.company.name + QLatin1Char(' ') + c.email + QLatin1Char(' ') + c.phone;
        if (!std::all_of(wanted.begin(), wanted.end(),
                         [&](const QString &w) { return hay.contains(w, Qt::CaseInsensitive); }))
            continue;
        if (++shown > 50)
            break;
        auto *item = new QStandardItem(c.fullName().isEmpty() ? c.company.name : c.fullName());
        item->setEditable(false);
        QStringList about;
        if (!c.company.name.isEmpty())
            about << c.company.name;
        about << (c.email.isEmpty() ? c.phone : c.email);
        item->setData(about.join(QStringLiteral(" · ")), SecondLineRole);
        item->setData(item->text(), AvatarRole);
        item->setData(int(Role::Theirs), AvatarToneRole);
        item->setData(c.id.toString(), Qt::UserRole);
        m_contactModel->appendRow(item);
    }
    m_contactGround->setVisible(shown > 0);
    int height = 0;
    for (int i = 0; i < std::min(shown, 4); ++i)
        height += m_contacts->sizeHintForRow(i);
    m_contacts->setFixedHeight(std::max(0, height - 1)); // without the line that would divide it from another
    m_contacts->setVerticalScrollBarPolicy(shown > 4 ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    m_new->setText(shown == 0 && !words.trimmed().isEmpty() ? tr("Add “%1”").arg(words.trimmed()) : tr("Somebody new"));
}

void PartiesStep::addMember(const domain::Member &member)
{
    for (const domain::Company &c : m_desk.companies)
        if (c.id == m_company) {
            add(flow::partyOf(member, c, kClock));
            return changed();
        }
}

void PartiesStep::addContact(const domain::Contact &contact)
{
    add(flow::partyOf(contact, kClock));
    m_search->clear();
    changed();
    showContacts({});
}

void PartiesStep::addTyped()
{
    const QString email = m_newEmail->text(), phone = m_newPhone->text();
    m_newName->setError(m_newName->text().isEmpty() ? tr("Enter the name.") : QString());
    m_newEmail->setError(!email.isEmpty() && !looksLikeEmail(email) ? tr("This is no e-mail address.")
                             : email.isEmpty() && phone.isEmpty()   ? tr("Enter an e-mail address or a phone number.")
                                                                    : QString());
    m_newPhone->setError(!phone.isEmpty() && !looksLikePhone(phone) ? tr("This is no phone number.") : QString());
    for (TextField *field : {m_newName, m_newEmail, m_newPhone})
        if (field->hasError())
            return field->control()->setFocus();
    domain::Contact contact;
    const QStringList parts = m_newName->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    contact.surname = parts.last();
    contact.givenName = parts.mid(0, parts.size() - 1).join(QLatin1Char(' '));
    contact.email = email;
    contact.phone = phone;
    contact.company.name = m_newCompany->text();
    contact.language = m_desk.workspace.language;
    domain::Party party = flow::partyOf(contact, kClock);
    party.contact.reset();
    const domain::PartyId id = add(party);
    m_newCard->hide();
    m_finder->show();
    m_search->clear();
    changed();
    if (m_newKeep->isChecked())
        Q_EMIT keepAsked(id, contact);
}

void PartiesStep::contactSaved(domain::PartyId party, domain::ContactId contact)
{
    for (domain::Party &p : m_now.parties)
        if (p.id == party)
            p.contact = contact;
    Q_EMIT edited();
}

// Where a template keeps a place for somebody of that side, into it: its fields and its step wait for them. Otherwise into
// the usual order, or behind everybody in one of the person's own.
domain::PartyId PartiesStep::add(const domain::Party &party)
{
    for (domain::Party &place : m_now.parties)
        if (place.side == party.side && place.name.trimmed().isEmpty()) {
            flow::takePlace(place, party);
            return place.id;
        }
    m_now.parties.push_back(party);
    if (!m_isUsualOrder)
        domain::moveToTheEnd(m_now, party.id);
    putInOrder();
    return party.id;
}

void PartiesStep::putInOrder()
{
    if (m_isUsualOrder)
        domain::applyDefaultRoute(m_now);
    else
        domain::tidyRoute(m_now);
}

void PartiesStep::changed()
{
    if (m_loading)
        return;
    putInOrder();
    rebuild();
    Q_EMIT edited();
}

domain::DraftEdited PartiesStep::edit() const
{
    domain::DraftEdited e;
    if (m_now.parties != m_draft.parties || m_now.steps != m_draft.steps) {
        e.parties = m_now.parties;
        e.steps = m_now.steps;
        // Fields of somebody who is gone go with them.
        std::vector<domain::Field> fields = m_draft.fields;
        std::erase_if(fields, [&](const domain::Field &f) {
            return !f.party.isNull() && std::none_of(m_now.parties.begin(), m_now.parties.end(), [&](const auto &p) {
                return p.id == f.party;
            });
        });
        if (fields.size() != m_draft.fields.size())
            e.fields = fields;
    }
    if (m_company != m_draft.company)
        e.company = m_company;
    if (m_message->text() != m_draft.message)
        e.message = m_message->text();
    return e;
}

void PartiesStep::focusFirst() { m_search->setFocus(); }

void PartiesStep::focusOn(const domain::PreflightFinding &finding)
{
    using enum domain::PreflightIssue;
    const domain::Party *party = finding.party ? m_now.party(*finding.party) : nullptr;
    const bool isOurs = finding.issue == NoPartyOfOurs || (party && party->side == domain::Side::Ours)
        || (finding.issue == MissingValue && finding.detail.startsWith(QLatin1String("signatory.")));
    const auto focusCard = [this](const domain::PartyId &id) {
        for (std::size_t i = 0; i < m_now.parties.size(); ++i)
            if (m_now.parties[i].id == id)
                if (auto *act = findChild<QWidget *>(QStringLiteral("partyAct%1").arg(i)))
                    act->setFocus();
    };
    if (finding.issue == SignatoryWithoutCertificate && party)
        return focusCard(party->id);
    if (isOurs && !m_addMember->isHidden())
        return m_addMember->setFocus();
    if (party && finding.issue != PartyWithoutName)
        return focusCard(party->id);
    if (m_finder->isHidden()) // somebody new was being typed
        return m_newName->control()->setFocus();
    m_search->setFocus();
}

} // namespace countersign::ui
