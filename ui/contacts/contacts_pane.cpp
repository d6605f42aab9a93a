#include "ui/contacts/contacts_pane.h"

#include "core/flow/erasure.h"
#include "core/flow/lists.h"
#include "core/flow/workspace_setup.h"
#include "ui/contacts/field_checks.h"
#include "ui/contacts/requisites_form.h"
#include "ui/contacts/sign_offer.h"
#include "ui/kit/button.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/inset.h"
#include "ui/kit/layout.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/text_field.h"
#include "ui/models/contact_files.h"
#include "ui/models/contact_matching.h"
#include "ui/models/time_words.h"
#include "ui/words/error_words.h"
#include "ui/words/trade_words.h"

#include <QPointer>
#include <QVBoxLayout>

namespace countersign::ui {

class ContactsPane::Form final : public QWidget
{
public:
    explicit Form(const domain::Contact &contact)
        : m_contact(contact),
          m_given(new TextField(ContactsPane::tr("Name"))),
          m_surname(new TextField(ContactsPane::tr("Surname"))),
          m_email(new TextField(ContactsPane::tr("E-mail"))),
          m_phone(new TextField(ContactsPane::tr("Phone"))),
          m_position(new TextField(ContactsPane::tr("Position"))),
          m_language(new ChoiceField(ContactsPane::tr("Language of messages"))),
          m_individual(new CheckBox(ContactsPane::tr("A private individual, no company"))),
          m_company(new RequisitesForm(QStringLiteral("contactCompany"), true)),
          m_note(new TextArea(ContactsPane::tr("Note"), 2))
    {
        auto *layout = column(this, scaled(12));
        auto *name = row(nullptr, kRelated);
        name->addWidget(m_given);
        name->addWidget(m_surname);
        layout->addLayout(name);
        layout->addWidget(m_email);
        layout->addWidget(m_phone);
        layout->addWidget(m_language);
        layout->addWidget(m_individual);
        layout->addWidget(m_position);
        layout->addWidget(m_company);
        layout->addWidget(m_note);
        m_history = column(nullptr, scaled(2));
        layout->addLayout(m_history);
        m_given->setName(QStringLiteral("contactGivenName"));
        m_surname->setName(QStringLiteral("contactSurname"));
        m_email->setName(QStringLiteral("contactEmail"));
        m_phone->setName(QStringLiteral("contactPhone"));
        m_position->setName(QStringLiteral("contactPosition"));
        m_language->setName(QStringLiteral("contactLanguage"));
        m_individual->setObjectName(QStringLiteral("contactIsIndividual"));
        m_note->setName(QStringLiteral("contactNote"));
        m_email->setHint(ContactsPane::tr("Links to sign and finished documents go here."));
        m_note->setPlaceholder(ContactsPane::tr("For your colleagues only"));
        for (const QString &code : languageCodes())
            m_language->addChoice(languageName(code), code);

        m_given->setText(contact.givenName);
        m_surname->setText(contact.surname);
        m_email->setText(contact.email);
        m_phone->setText(contact.phone);
        m_position->setText(contact.position);
        m_language->setValue(contact.language);
        m_company->set(contact.company);
        m_note->setText(contact.note);
        const bool isNew = contact.id.isNull();
        m_individual->setChecked(!isNew && contact.isIndividual());
        const auto showCompany = [this] {
            m_company->setVisible(!m_individual->isChecked());
            m_position->setVisible(!m_individual->isChecked());
        };
        QObject::connect(m_individual, &QCheckBox::toggled, this, showCompany);
        showCompany();
        setFocusProxy(m_given);
    }

    [[nodiscard]] bool check()
    {
        m_surname->setError(m_given->text().isEmpty() && m_surname->text().isEmpty() ? ContactsPane::tr("Write a name.")
                                                                                     : QString());
        m_email->setError(problemOfEmail(m_email->text()));
        m_phone->setError(problemOfPhone(m_phone->text()));
        if (m_email->text().isEmpty() && m_phone->text().isEmpty())
            m_email->setError(
                ContactsPane::tr("Write an e-mail address or a phone number: one of them is needed to send a link."));
        const bool companyIsRight = m_individual->isChecked() || m_company->check(true);
        return !m_surname->hasError() && !m_email->hasError() && !m_phone->hasError() && companyIsRight;
    }

    [[nodiscard]] domain::Contact get() const
    {
        domain::Contact contact = m_contact;
        contact.givenName = m_given->text();
        contact.surname = m_surname->text();
        contact.email = m_email->text();
        contact.phone = normalisedPhone(m_phone->text());
        contact.language = m_language->value().toString();
        contact.note = m_note->text();
        contact.position = m_individual->isChecked() ? QString() : m_position->text();
        contact.company = m_individual->isChecked() ? domain::Requisites{} : m_company->get();
        return contact;
    }
    [[nodiscard]] const domain::Contact &before() const { return m_contact; }
    [[nodiscard]] QVBoxLayout *history() const { return m_history; }

private:
    domain::Contact m_contact;
    TextField *m_given;
    TextField *m_surname;
    TextField *m_email;
    TextField *m_phone;
    TextField *m_position;
    ChoiceField *m_language;
    CheckBox *m_individual;
    RequisitesForm *m_company;
    TextArea *m_note;
    QVBoxLayout *m_history;
};

ContactsPane::ContactsPane(const Desk &desk, QWidget *parent)
    : RecordPane(desk, QStringLiteral("contact"), parent),
      m_duplicates(new Banner(Role::Warning)),
      m_merge(new Button(tr("Make it one"), Button::Kind::Plain))
{
    m_duplicates->setObjectName(QStringLiteral("contactDuplicates"));
    m_merge->setObjectName(QStringLiteral("contactMerge"));
    m_duplicates->addAction(m_merge);
    auto *apart = new Button(tr("They are two"), Button::Kind::Quiet);
    apart->setObjectName(QStringLiteral("contactApart"));
    m_duplicates->addAction(apart);
    m_duplicates->hide();
    addAbove(new Inset(m_duplicates, {scaled(kMargin), scaled(8), scaled(kMargin), scaled(8)}));
    connect(m_merge, &Button::clicked, this, &ContactsPane::mergeNext);
    connect(apart, &Button::clicked, this, [this] {
        if (m_pairs.empty())
            return;
        const auto &rows = m_model.rows();
        m_apart.insert(rows[static_cast<std::size_t>(m_pairs.front().first)].id.toString()
                       + rows[static_cast<std::size_t>(m_pairs.front().second)].id.toString());
        showDuplicates();
    });
    setRows(&m_model, QStringLiteral("contact-round"), tr("No contacts yet"),
            tr("People and firms of the other side. Add one here, or type them while you prepare a document: they are "
               "kept."),
            tr("New contact"));
    setTone(Role::Theirs);
    connect(&desk.session, &OfficeSession::changed, this, [this] {
        if (isVisible())
            reload();
    });
}

void ContactsPane::reload()
{
    m_desk.session.run([](flow::Office &office) { return office.contacts(); })
        .then(this, [this](const std::vector<domain::Contact> &contacts) {
            m_model.setContacts(contacts);
            refresh();
            showDuplicates();
        });
}

void ContactsPane::showDuplicates()
{
    const auto &rows = m_model.rows();
    m_pairs = duplicatesIn(rows);
    std::erase_if(m_pairs, [&](const auto &pair) {
        return m_apart.contains(rows[static_cast<std::size_t>(pair.first)].id.toString()
                                + rows[static_cast<std::size_t>(pair.second)].id.toString());
    });
    m_duplicates->setVisible(!m_pairs.empty());
    if (m_pairs.empty())
        return;
    const auto words = [](const domain::Contact &c) {
        QStringList parts{c.fullName(), c.company.name, c.email.isEmpty() ? c.phone : c.email};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    };
    m_duplicates->setText(tr("%n contact(s) may be there twice.", nullptr, static_cast<int>(m_pairs.size())),
                          tr("%1 and %2")
                              .arg(words(rows[static_cast<std::size_t>(m_pairs.front().first)]),
                                   words(rows[static_cast<std::size_t>(m_pairs.front().second)])));
    const QString reason = m_desk.facts.reasonNot(domain::Act::Delete, {domain::Object::Contact, {}, {}});
    m_merge->setReasonNot(reason);
}

// The older one stays and takes what it lacks; the other goes. Documents keep what they were sent with.
void ContactsPane::mergeNext()
{
    if (m_pairs.empty())
        return;
    const auto &rows = m_model.rows();
    domain::Contact kept = rows[static_cast<std::size_t>(m_pairs.front().first)];
    domain::Contact other = rows[static_cast<std::size_t>(m_pairs.front().second)];
    if (other.id < kept.id)
        std::swap(kept, other);
    const domain::Contact one = merged(kept, other);
    m_merge->setBusy(true);
    m_desk.session
        .run([one, gone = other.id](flow::Office &office) -> Result<void> {
            CS_CHECK(flow::saveContact(office, one));
            return flow::removeRecord(office, gone.value);
        })
        .then(this, [this, name = one.fullName()](const Result<void> &done) {
            m_merge->setBusy(false);
            finished(done, tr("%1 is one contact now.").arg(name));
        });
}

void ContactsPane::showHistory(domain::ContactId contact)
{
    QPointer<Form> form = m_form;
    m_desk.session.run([contact](flow::Office &office) { return flow::cardsOfContact(office, contact); })
        .then(this, [this, form](const Result<std::vector<domain::Card>> &cards) {
            if (!form || !cards)
                return;
            form->history()->addWidget(new SectionLabel(tr("Documents")));
            for (const domain::Card &card : *cards) {
                const QString words = card.number.isEmpty() ? card.title : card.number + QLatin1Char(' ') + card.title;
                auto *open = new Button(words, Button::Kind::Quiet, QStringLiteral("file-text"));
                open->setObjectName(QStringLiteral("contactHistory"));
                open->setAccessibleDescription(nameOf(card.state));
                open->setToolTip(nameOf(card.state) + QStringLiteral(" · ")
                                 + dayAndTime(card.changed, m_desk.clock.now()));
                connect(open, &Button::clicked, this, [this, id = card.id] { Q_EMIT documentRequested(id); });
                form->history()->addWidget(open, 0, Qt::AlignLeft);
            }
            if (cards->empty())
                form->history()->addWidget(new Label(tr("None yet."), TextSize::Small, Role::Second));
            else if (!m_desk.facts.workspace().relayUrl.isEmpty())
                offerErasure(form->history(), form->before());
        });
}

void ContactsPane::offerErasure(QVBoxLayout *place, const domain::Contact &contact)
{
    place->addSpacing(scaled(12));
    place->addWidget(new SectionLabel(tr("On the relay")));
    auto *words =
        new Label(tr("It keeps sealed packages, answers and network addresses for a while. Somebody who asks to "
                     "be forgotten is forgotten there at once; your signed documents stay."),
                  TextSize::Small, Role::Second);
    words->setWordWrap(true);
    place->addWidget(words);
    auto *erase = new Button(tr("Have it forget this person"), Button::Kind::Plain, QStringLiteral("eraser"));
    erase->setObjectName(QStringLiteral("contactErase"));
    erase->setReasonNot(m_desk.facts.reasonNot(domain::Act::Delete, {domain::Object::Contact, {}, {}}));
    connect(erase, &Button::clicked, this, [this, erase, contact, isSure = false]() mutable {
        if (!std::exchange(isSure, true)) {
            erase->setText(tr("Forget for good?"));
            return;
        }
        std::stop_source stop;
        erase->setBusy(stop);
        m_desk.session
            .run([contact](flow::Office &office) { return flow::eraseAtRelay(office, contact); }, stop.get_token())
            .then(this, [this, button = QPointer<Button>(erase)](const Result<flow::ErasureOutcome> &outcome) {
                if (button) {
                    button->setBusy(false);
                    button->setEnabled(!outcome);
                    button->setText(outcome ? tr("Asked") : tr("Have it forget this person"));
                }
                sayErasure(outcome);
            });
    });
    place->addWidget(erase, 0, Qt::AlignLeft);
}

void ContactsPane::sayErasure(const Result<flow::ErasureOutcome> &outcome)
{
    if (!outcome)
        return Q_EMIT toastRequested(
            {sentenceFor(outcome.error()), wasStopped(outcome.error()) ? Role::Second : Role::Bad, {}, {}});
    if (outcome->asked == 0 && outcome->underWay == 0)
        return Q_EMIT toastRequested({tr("The relay holds nothing of this person."), Role::Second, {}, {}});
    QStringList words;
    if (outcome->asked > 0)
        words << tr("The relay forgets %n link(s) of this person.", nullptr, outcome->asked);
    if (outcome->underWay > 0)
        words << tr("%n document(s) are still under way: ask again when they are finished.", nullptr,
                    outcome->underWay);
    Q_EMIT toastRequested({words.join(QLatin1Char(' ')), outcome->underWay > 0 ? Role::Warning : Role::Ok, {}, {}});
}

void ContactsPane::startNew()
{
    domain::Contact contact;
    contact.language = m_desk.facts.workspace().language;
    open(contact);
}

void ContactsPane::edit(const QModelIndex &sourceIndex)
{
    if (const domain::Contact *contact = m_model.at(sourceIndex))
        open(*contact);
}

void ContactsPane::open(const domain::Contact &contact)
{
    m_form = new Form(contact);
    const bool isNew = contact.id.isNull();
    const QString reason =
        m_desk.facts.reasonNot(isNew ? domain::Act::Create : domain::Act::Edit, {domain::Object::Contact, {}, {}});
    openPanel(isNew ? tr("New contact") : contact.fullName(), isNew ? QString() : contact.company.name, m_form, !isNew,
              reason);
    if (!isNew) {
        auto *offer = new SignOffer(m_desk, contact);
        static_cast<QVBoxLayout *>(m_form->layout())->insertWidget(0, offer); // at hand, not below the record
        connect(offer, &SignOffer::toastRequested, this, &RecordPane::toastRequested);
        connect(offer, &SignOffer::documentRequested, this, &ContactsPane::documentRequested);
        showHistory(contact.id);
    }
    m_form->setFocus();
}

void ContactsPane::save()
{
    if (!m_form->check())
        return;
    setSaving(true);
    const domain::Contact contact = m_form->get();
    m_desk.session.run([contact](flow::Office &office) { return flow::saveContact(office, contact); })
        .then(this, [this, name = contact.fullName()](const Result<domain::ContactId> &saved) {
            finished(saved ? Result<void>() : Result<void>(fail(saved.error())), tr("%1 is saved.").arg(name));
        });
}

void ContactsPane::remove()
{
    const domain::Contact contact = m_form->before();
    m_desk.session.run([id = contact.id](flow::Office &office) { return flow::removeRecord(office, id.value); })
        .then(this, [this, name = contact.fullName()](const Result<void> &removed) {
            finished(removed, tr("%1 is removed.").arg(name));
        });
}

} // namespace countersign::ui
