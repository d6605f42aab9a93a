#include "ui/deals/deal_form.h"

#include "ui/deals/deal_model.h"
#include "ui/kit/button.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/layout.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/text_field.h"
#include "ui/models/time_words.h"
#include "ui/words/trade_words.h"

#include <QLocale>
#include <QMenu>

namespace countersign::ui {

namespace {

constexpr int kMostEvents = 30;

// Those an office of Europe or Brazil writes most often; the deal's own is always there.
const QStringList &currencies()
{
    static const QStringList codes =
        QStringLiteral("EUR PLN USD GBP CHF CZK BRL RUB UAH SEK NOK DKK HUF RON JPY").split(QLatin1Char(' '));
    return codes;
}

QString usualCurrency() // of the country of the window's language
{
    const QString code = QLocale().currencySymbol(QLocale::CurrencyIsoCode);
    return currencies().contains(code) ? code : currencies().front();
}

} // namespace

DealForm::DealForm(const Desk &desk, const DealDetails &details, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_details(details),
      m_title(new TextField(tr("Title"))),
      m_contact(new ChoiceField(tr("Contact"))),
      m_company(new ChoiceField(tr("Our company"))),
      m_amount(new TextField(tr("Amount"))),
      m_currency(new ChoiceField(tr("Currency"))),
      m_responsible(new ChoiceField(tr("Responsible"))),
      m_note(new TextArea(tr("Note"), 2)),
      m_new(new Button(tr("New document"), Button::Kind::Plain, QStringLiteral("file-plus")))
{
    m_title->setName(QStringLiteral("dealTitle"));
    m_contact->setName(QStringLiteral("dealContact"));
    m_company->setName(QStringLiteral("dealCompany"));
    m_amount->setName(QStringLiteral("dealAmount"));
    m_currency->setName(QStringLiteral("dealCurrency"));
    m_responsible->setName(QStringLiteral("dealResponsible"));
    m_note->setName(QStringLiteral("dealNote"));
    m_new->setObjectName(QStringLiteral("dealNewDocument"));
    auto *layout = column(this, scaled(12));
    layout->addWidget(m_title);
    layout->addWidget(m_contact);
    auto *money = row(nullptr, kRelated);
    money->addWidget(m_amount, 3);
    money->addWidget(m_currency, 2);
    layout->addLayout(money);
    layout->addWidget(m_company);
    layout->addWidget(m_responsible);
    layout->addWidget(m_note);

    const domain::Deal &deal = details.deal;
    const bool isNew = deal.id.isNull();
    m_contact->addChoice(tr("Nobody yet"), QString());
    for (const domain::Contact &contact : details.contacts)
        m_contact->addChoice(contact.company.name.isEmpty()
                                 ? contact.fullName()
                                 : tr("%1, %2").arg(contact.fullName(), contact.company.name),
                             contact.id.toString());
    for (const domain::Company &company : desk.facts.companies())
        m_company->addChoice(company.requisites.name, company.id.toString());
    for (const domain::Member &member : desk.facts.members())
        if (member.isActive || member.id == deal.responsible)
            m_responsible->addChoice(member.name, member.id.toString());
    QStringList codes = currencies();
    if (deal.amount && !codes.contains(deal.amount->currency))
        codes.prepend(deal.amount->currency);
    for (const QString &code : codes)
        m_currency->addChoice(code, code);

    m_title->setText(deal.title);
    m_contact->setValue(deal.contact ? deal.contact->toString() : QString());
    m_company->setValue(deal.company.toString());
    m_currency->setValue(deal.amount ? deal.amount->currency : usualCurrency());
    if (deal.amount) {
        const QLocale locale;
        m_amount->setText(domain::groupedAmount(*deal.amount, locale.groupSeparator(), locale.decimalPoint()));
    }
    m_responsible->setValue((isNew ? desk.facts.me().id : deal.responsible).toString());
    m_note->setText(deal.note);
    m_note->setPlaceholder(tr("For your colleagues only"));

    auto *heads = new QWidget;
    auto *below = column(heads, scaled(12));
    below->addWidget(new SectionLabel(tr("Documents")));
    m_documents = column(nullptr, scaled(2));
    below->addLayout(m_documents);
    below->addWidget(m_new, 0, Qt::AlignLeft);
    below->addWidget(new SectionLabel(tr("What happened")));
    auto *timeline = new QWidget;
    timeline->setObjectName(QStringLiteral("dealTimeline"));
    m_events = column(timeline, scaled(8));
    below->addWidget(timeline);
    layout->addWidget(heads);
    heads->setVisible(!isNew);
    connect(m_new, &Button::clicked, this, [this] {
        auto *menu = new QMenu(this);
        menu->setObjectName(QStringLiteral("dealTemplates"));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (const domain::Template &t : m_details.templates)
            connect(menu->addAction(t.name), &QAction::triggered, this,
                    [this, id = t.id] { Q_EMIT newDocumentRequested(id); });
        menu->popup(m_new->mapToGlobal(QPoint(0, m_new->height() + 4)));
    });
    refresh(details);
    setFocusProxy(m_title);
}

void DealForm::refresh(const DealDetails &details)
{
    m_details.documents = details.documents;
    m_details.events = details.events;
    m_details.templates = details.templates;
    m_details.deal.version = details.deal.version;
    m_details.deal.stage = details.deal.stage;
    m_new->setReasonNot(details.templates.empty()
                            ? tr("There is no template yet. Save a document as a template from its page.")
                            : QString());
    showDocuments();
    showEvents();
}

void DealForm::showDocuments()
{
    clearLayout(m_documents);
    int n = 0;
    for (const domain::Card &card : m_details.documents) {
        const QString words = card.number.isEmpty() ? card.title : card.number + QLatin1Char(' ') + card.title;
        auto *open = new Button(words, Button::Kind::Quiet, QStringLiteral("file-text"));
        open->setObjectName(QStringLiteral("dealDocument%1").arg(n++));
        open->setAccessibleDescription(nameOf(card.state));
        open->setToolTip(nameOf(card.state) + QStringLiteral(" · ") + dayAndTime(card.changed, m_desk.clock.now()));
        connect(open, &Button::clicked, this, [this, id = card.id] { Q_EMIT documentRequested(id); });
        auto *line = row(nullptr, kRelated);
        line->addWidget(open);
        line->addWidget(new Label(nameOf(card.state), TextSize::Small, Role::Second));
        line->addStretch(1);
        m_documents->addLayout(line);
    }
    if (m_details.documents.empty())
        m_documents->addWidget(new Label(tr("None yet."), TextSize::Small, Role::Second));
}

void DealForm::showEvents()
{
    clearLayout(m_events);
    EventNames names;
    for (const domain::Member &member : m_desk.facts.members())
        names.members.insert(member.id, member.name);
    for (const domain::Stage &stage : m_details.stages)
        names.stages.insert(stage.id, nameOf(stage));
    for (const domain::Rule &rule : m_desk.facts.rules())
        names.rules.insert(rule.id, nameOf(rule));
    int shown = 0;
    for (auto event = m_details.events.rbegin(); event != m_details.events.rend() && shown < kMostEvents;
         ++event, ++shown) {
        EventWords words = wordsOf(*event, names);
        if (std::holds_alternative<domain::DealSaved>(event->body)) {
            const bool isFirst = std::next(event) == m_details.events.rend();
            const QString who = m_desk.facts.memberName(event->author);
            words.sentence = isFirst ? tr("%1 created the deal").arg(who) : tr("%1 edited the deal").arg(who);
            words.detail.clear();
        }
        auto *box = column(nullptr, 0);
        auto *sentence = new Label(words.sentence, TextSize::Small);
        sentence->setWordWrap(true);
        box->addWidget(sentence);
        QString when = dayAndTime(event->at, m_desk.clock.now());
        if (!words.detail.isEmpty())
            when += QStringLiteral(" · ") + words.detail;
        auto *second = new Label(when, TextSize::Meta, words.tone == Tone::Bad ? Role::Bad : Role::Second);
        second->setWordWrap(true);
        box->addWidget(second);
        m_events->addLayout(box);
    }
}

bool DealForm::check()
{
    m_title->setError(m_title->text().isEmpty() ? tr("Give it a title.") : QString());
    const bool isRight =
        m_amount->text().isEmpty() || domain::parseMoney(m_amount->text(), m_currency->value().toString()).has_value();
    m_amount->setError(isRight ? QString()
                               : tr("Write an amount, such as %1.").arg(QLocale().toString(12500.5, 'f', 2)));
    return !m_title->hasError() && isRight;
}

domain::Deal DealForm::get() const
{
    domain::Deal deal = m_details.deal;
    deal.title = m_title->text();
    deal.contact = domain::ContactId::fromString(m_contact->value().toString());
    deal.company = domain::CompanyId::fromString(m_company->value().toString()).value_or(domain::CompanyId{});
    deal.amount = domain::parseMoney(m_amount->text(), m_currency->value().toString());
    deal.responsible = domain::MemberId::fromString(m_responsible->value().toString()).value_or(domain::MemberId{});
    deal.note = m_note->text();
    return deal;
}

} // namespace countersign::ui
