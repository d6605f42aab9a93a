#include "ui/create/delivery_party.h"

#include "ui/kit/avatar.h"
#include "ui/kit/beside_field.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/layout.h"
#include "ui/kit/text_field.h"
#include "ui/words/trade_words.h"

#include <QLineEdit>
#include <QRandomGenerator>

namespace countersign::ui {
namespace {

using domain::Authentication;
using domain::Channel;

// Without letters and digits that are mistaken for each other when they are read out.
QString freshCode()
{
    static const QString alphabet = QStringLiteral("ABCDEFGHJKLMNPQRSTUVWXYZ23456789");
    QString code;
    for (int i = 0; i < 8; ++i)
        code += (i == 4 ? QStringLiteral("-") : QString())
            + alphabet[QRandomGenerator::system()->bounded(static_cast<int>(alphabet.size()))];
    return code;
}

template <typename T> bool isChanged(const T &now, const T &before) { return !(now == before); }

} // namespace

DeliveryParty::DeliveryParty(const domain::Party &party, int number, std::optional<bool> sendsSms, int files,
                             QWidget *parent)
    : Card(parent),
      m_loaded(party),
      m_sendsSms(sendsSms),
      m_files(files),
      m_channel(new ChoiceField(tr("The link goes by"))),
      m_email(new TextField(tr("E-mail"))),
      m_phone(new TextField(tr("Phone for SMS"))),
      m_language(new ChoiceField(tr("Language"))),
      m_summary(new Label({}, TextSize::Small, Role::Second)),
      m_more(new Button(tr("More"), Button::Kind::Quiet, QStringLiteral("chevron-down"))),
      m_details(new QWidget),
      m_authentication(new ChoiceField(tr("Who may open it"))),
      m_codeLine(new QWidget),
      m_code(new TextField(tr("Access code"))),
      m_delegate(new CheckBox(tr("May pass it on to another person, once")))
{
    const QString n = QString::number(number);
    setObjectName(QStringLiteral("deliveryParty") + n);
    const bool isCopy = party.act == domain::PartyAct::ReceiveCopy;
    auto *lines = column(this, 12);
    auto *head = row(nullptr, 10);
    head->addWidget(new Avatar(party.name, party.side == domain::Side::Ours ? Role::Ours : Role::Theirs));
    auto *words = column(nullptr, 1);
    words->addWidget(new Label(party.name, TextSize::Body, Role::Text, Weight::Strong));
    if (!party.companyName.isEmpty())
        words->addWidget(new Label(party.companyName, TextSize::Small, Role::Second));
    head->addLayout(words, 1);
    head->addWidget(new Chip({isCopy ? QStringLiteral("mail") : QStringLiteral("signature"),
                              isCopy ? tr("gets a copy") : tr("signs"), Role::Theirs}));
    lines->addLayout(head);

    auto *fields = row(nullptr, 12);
    m_channel->setName(QStringLiteral("deliveryChannel") + n);
    m_email->setName(QStringLiteral("deliveryAddress") + n);
    m_phone->setName(QStringLiteral("deliveryPhone") + n);
    m_phone->setPlaceholder(QStringLiteral("+48 601 222 318"));
    m_language->setName(QStringLiteral("deliveryLanguage") + n);
    for (const QString &code : languageCodes())
        m_language->addChoice(languageName(code), code);
    fields->addWidget(m_channel, 2, Qt::AlignTop);
    fields->addWidget(m_email, 3, Qt::AlignTop);
    fields->addWidget(m_phone, 3, Qt::AlignTop);
    fields->addWidget(m_language, 2, Qt::AlignTop);
    lines->addLayout(fields);

    auto *foot = row(nullptr, kRelated);
    m_summary->setObjectName(QStringLiteral("deliverySummary") + n);
    m_summary->setWordWrap(true);
    m_more->setObjectName(QStringLiteral("deliveryMore") + n);
    m_more->setCheckable(true);
    m_more->setAccessibleName(tr("More about %1").arg(party.name));
    foot->addWidget(m_summary, 1);
    foot->addWidget(m_more, 0, Qt::AlignTop);
    lines->addLayout(foot);
    addDetails(number, files);
    lines->addWidget(m_details);

    fillChannels();
    m_email->setText(party.email);
    m_phone->setText(party.phone);
    m_language->setValue(party.language);
    fillAuthentications();
    m_code->setText(QString::fromUtf8(party.accessCode));
    m_delegate->setChecked(party.mayDelegate);
    m_delegate->setVisible(!isCopy);
    m_details->hide();
    showWhatIsNeeded();

    connect(m_more, &QPushButton::toggled, this, [this](bool isOpen) {
        m_details->setVisible(isOpen);
        m_more->setText(isOpen ? tr("Less") : tr("More"));
        m_more->setIconName(isOpen ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"));
        showWhatIsNeeded();
    });
    const auto changed = [this] {
        showWhatIsNeeded();
        Q_EMIT edited();
    };
    connect(m_channel, &ChoiceField::chosen, this, changed);
    connect(m_authentication, &ChoiceField::chosen, this, [this, changed] {
        if (authentication() == Authentication::AccessCode && m_code->text().isEmpty())
            suggestCode();
        changed();
    });
    connect(m_language, &ChoiceField::chosen, this, &DeliveryParty::edited);
    connect(m_delegate, &QCheckBox::clicked, this, changed);
    for (TextField *field : {m_email, m_phone, m_code})
        connect(field, &TextField::edited, this, &DeliveryParty::edited);
    connect(m_phone->edit(), &QLineEdit::editingFinished, this, [this] {
        const QString typed = m_phone->text();
        const QString found = domain::internationalNumber(typed);
        if (!found.isEmpty() && !typed.startsWith(QLatin1Char('+')))
            m_phone->setText(QLatin1Char('+') + typed.mid(2)); // 0048 …
        m_phone->setError(typed.isEmpty() || !found.isEmpty()
                              ? QString()
                              : tr("Begin with + and the country's code, such as +48 601 222 318."));
    });
}

void DeliveryParty::addDetails(int number, int files)
{
    const QString n = QString::number(number);
    m_details->setObjectName(QStringLiteral("deliveryDetails") + n);
    auto *all = column(m_details, 12);
    all->addWidget(new HairLine);
    m_authentication->setName(QStringLiteral("deliveryAuthentication") + n);
    auto *proof = row(nullptr, 12);
    proof->addWidget(m_authentication, 1, Qt::AlignTop);
    m_code->setName(QStringLiteral("deliveryAccessCode") + n);
    m_code->edit()->setMaxLength(64);
    m_code->edit()->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_code->setHint(tr("Tell it by telephone or in person. It is not in the message with the link."));
    auto *suggest =
        Button::iconOnly(QStringLiteral("refresh-cw"), tr("Suggest another access code"), Button::Kind::Plain);
    suggest->setObjectName(QStringLiteral("deliverySuggest") + n);
    column(m_codeLine, 0)->addLayout(besideField(m_code, suggest));
    proof->addWidget(m_codeLine, 1, Qt::AlignTop);
    all->addLayout(proof);
    m_delegate->setObjectName(QStringLiteral("deliveryDelegate") + n);
    all->addWidget(m_delegate);
    if (m_loaded.act == domain::PartyAct::Sign) {
        auto *line = row(nullptr, kRelated);
        auto *words = new Label(files > 0 ? tr("%n field(s) ask for files.", nullptr, files)
                                          : tr("No field asks for files, so none can be attached."),
                                TextSize::Small, Role::Second);
        words->setObjectName(QStringLiteral("deliveryFiles") + n);
        words->setWordWrap(true);
        auto *ask = new Button(files > 0 ? tr("See the fields") : tr("Ask for files"), Button::Kind::Quiet,
                               QStringLiteral("paperclip"));
        ask->setObjectName(QStringLiteral("deliveryAskFiles") + n);
        line->addWidget(words, 1);
        line->addWidget(ask);
        all->addLayout(line);
        connect(ask, &Button::clicked, this, &DeliveryParty::filesAsked);
    }
    connect(suggest, &Button::clicked, this, [this] {
        suggestCode();
        Q_EMIT edited();
    });
}

void DeliveryParty::suggestCode()
{
    m_code->setText(freshCode());
    m_code->setError({});
}

// SMS is offered where the relay sends them, and where it is chosen already: then the preflight says what is missing.
void DeliveryParty::fillChannels()
{
    m_channel->addChoice(nameOf(Channel::Email), int(Channel::Email), QStringLiteral("mail"));
    if (m_sendsSms.value_or(true) || domain::usesSms(m_loaded.channel)) {
        m_channel->addChoice(nameOf(Channel::Sms), int(Channel::Sms), QStringLiteral("smartphone"));
        m_channel->addChoice(nameOf(Channel::EmailAndSms), int(Channel::EmailAndSms), QStringLiteral("send"));
    }
    m_channel->setValue(int(m_loaded.channel));
}

void DeliveryParty::fillAuthentications()
{
    m_authentication->addChoice(tr("Whoever has the link"), int(Authentication::None));
    if (m_loaded.act != domain::PartyAct::ReceiveCopy) { // a copy is opened without asking for a code
        m_authentication->addChoice(tr("With a code sent by e-mail"), int(Authentication::EmailCode));
        if (m_sendsSms.value_or(true) || m_loaded.authentication == Authentication::SmsCode)
            m_authentication->addChoice(tr("With a code sent by SMS"), int(Authentication::SmsCode));
    }
    m_authentication->addChoice(tr("With an access code you tell them"), int(Authentication::AccessCode));
    m_authentication->setValue(int(m_loaded.authentication));
}

Channel DeliveryParty::channel() const { return static_cast<Channel>(m_channel->value().toInt()); }

Authentication DeliveryParty::authentication() const
{
    return static_cast<Authentication>(m_authentication->value().toInt());
}

// The address that the way or the code needs is there, the others are not; the summary says what is behind "More".
void DeliveryParty::showWhatIsNeeded()
{
    const bool isMail = domain::usesMail(channel()), isSms = domain::usesSms(channel());
    m_email->setVisible(isMail || authentication() == Authentication::EmailCode);
    m_phone->setVisible(isSms || authentication() == Authentication::SmsCode);
    // The longest way's words whole, and the language's, whose share both addresses would take.
    const bool isBoth = isMail && isSms;
    m_channel->setMinimumWidth(isBoth ? scaled(172) : 0);
    m_language->setMinimumWidth(isBoth ? scaled(128) : 0);
    m_email->setLabel(isMail ? tr("E-mail") : tr("E-mail for the code"));
    m_phone->setLabel(isSms ? tr("Phone for SMS") : tr("Phone for the code"));
    m_phone->setHint(m_sendsSms == false ? tr("The relay has no SMS gateway yet.") : QString());
    m_codeLine->setVisible(authentication() == Authentication::AccessCode);
    const auto opening = [this] {
        switch (authentication()) {
        case Authentication::None: return tr("Whoever has the link may open it.");
        case Authentication::EmailCode: return tr("Opens with a code sent by e-mail.");
        case Authentication::SmsCode: return tr("Opens with a code sent by SMS.");
        case Authentication::AccessCode: return tr("Opens with an access code you tell them.");
        }
        return QString();
    };
    m_summary->setText(m_delegate->isChecked() ? opening() + QLatin1Char(' ') + tr("May be passed on.") : opening());
}

bool DeliveryParty::isOf(const domain::Party &party, int files) const
{
    return party.id == m_loaded.id && party.name == m_loaded.name && party.companyName == m_loaded.companyName
        && party.act == m_loaded.act && files == m_files;
}

void DeliveryParty::update(const domain::Party &party)
{
    const domain::Party before = std::exchange(m_loaded, party);
    domain::Party shown = before;
    writeTo(shown);
    if (isChanged(party.channel, before.channel) && shown.channel == before.channel)
        m_channel->setValue(int(party.channel));
    if (isChanged(party.email, before.email) && shown.email == before.email)
        m_email->setText(party.email);
    if (isChanged(party.phone, before.phone) && shown.phone == before.phone)
        m_phone->setText(party.phone);
    if (isChanged(party.language, before.language) && shown.language == before.language)
        m_language->setValue(party.language);
    if (isChanged(party.authentication, before.authentication) && shown.authentication == before.authentication)
        m_authentication->setValue(int(party.authentication));
    if (isChanged(party.accessCode, before.accessCode) && shown.accessCode == before.accessCode)
        m_code->setText(QString::fromUtf8(party.accessCode));
    if (isChanged(party.mayDelegate, before.mayDelegate) && shown.mayDelegate == before.mayDelegate)
        m_delegate->setChecked(party.mayDelegate);
    showWhatIsNeeded();
}

void DeliveryParty::writeTo(domain::Party &party) const
{
    party.channel = channel();
    party.email = m_email->text();
    party.phone = m_phone->text();
    party.language = m_language->value().toString();
    party.authentication = authentication();
    party.accessCode = party.authentication == Authentication::AccessCode ? m_code->text().toUtf8() : QByteArray();
    party.mayDelegate = m_delegate->isChecked() && party.act != domain::PartyAct::ReceiveCopy;
}

void DeliveryParty::focusFirst() { (channel() == Channel::Sms ? m_phone : m_email)->control()->setFocus(); }

void DeliveryParty::focusOn(domain::PreflightIssue issue)
{
    using enum domain::PreflightIssue;
    switch (issue) {
    case PartyWithoutPhone: return m_phone->control()->setFocus();
    case PartyWithoutAddress:
    case PartyWithoutMailForCode: return m_email->control()->setFocus();
    case NoSmsGateway:
        if (domain::usesSms(channel()))
            return m_channel->control()->setFocus();
        m_more->setChecked(true);
        return m_authentication->control()->setFocus();
    case PartyWithoutAccessCode: m_more->setChecked(true); return m_code->control()->setFocus();
    default: return focusFirst();
    }
}

} // namespace countersign::ui
