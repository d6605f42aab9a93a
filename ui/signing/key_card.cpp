#include "ui/signing/key_card.h"

#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/file_dialogs.h"
#include "ui/kit/icons.h"
#include "ui/kit/layout.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/text_field.h"
#include "ui/kit/typography.h"
#include "ui/pages/answer.h"
#include "ui/pages/icon_mark.h"
#include "ui/words/day_words.h"
#include "ui/words/error_words.h"

#include <QFileInfo>
#include <QLineEdit>
#include <QLocale>

namespace countersign::ui {
namespace {

using Kind = flow::KeyPlace::Kind;

QString validTo(Time notAfter)
{
    //: of a certificate
    return KeyCard::tr("valid to %1").arg(QLocale().toString(notAfter.toUtc().date(), dayFormat()));
}

} // namespace

KeyCard::KeyCard(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("signKey"));
    auto *card = new Card;
    auto *inside = column(card, 10);
    auto *head = row(nullptr, 10);
    auto *mark = new IconMark(QStringLiteral("id-card"), Role::Text, 18);
    head->addWidget(mark, 0, Qt::AlignVCenter);
    auto *words = column(nullptr, 0);
    m_name = new Label({}, TextSize::Body, Role::Text, Weight::Strong);
    m_about = new Label({}, TextSize::Meta, Role::Second);
    m_about->setWordWrap(true);
    words->addWidget(m_name);
    words->addWidget(m_about);
    head->addLayout(words, 1);
    m_choose = new Button({}, Button::Kind::Quiet);
    m_choose->setObjectName(QStringLiteral("signKeyChoose"));
    m_choose->setTone(Role::Accent);
    m_choose->setAccessibleName(tr("Choose the key"));
    head->addWidget(m_choose);
    inside->addLayout(head);

    m_list = new QWidget;
    m_list->setObjectName(QStringLiteral("signKeyList"));
    auto *list = column(m_list, kGrid);
    list->addWidget(new HairLine);
    m_state = new Label({}, TextSize::Small, Role::Second);
    m_state->setObjectName(QStringLiteral("signKeyState"));
    m_state->setWordWrap(true);
    m_rows = column(nullptr, kRelated);
    list->addLayout(m_rows);
    list->addWidget(m_state);
    auto *file = new Button(tr("A key file…"), Button::Kind::Quiet, QStringLiteral("key-round"));
    file->setObjectName(QStringLiteral("signKeyFile"));
    m_look = new Button(tr("Look for cards again"), Button::Kind::Quiet, QStringLiteral("refresh-cw"));
    m_look->setObjectName(QStringLiteral("signKeyLook"));
    list->addWidget(file, 0, Qt::AlignLeft);
    list->addWidget(m_look, 0, Qt::AlignLeft);
    m_list->hide();
    inside->addWidget(m_list);

    m_passphrase = new TextField;
    m_passphrase->setSecret(true);
    m_passphrase->setName(QStringLiteral("signPassphrase"));
    inside->addWidget(m_passphrase);
    m_problem = new Label({}, TextSize::Small, Role::Bad);
    m_problem->setObjectName(QStringLiteral("signKeyProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    inside->addWidget(m_problem);
    column(this, 0)->addWidget(card);
    connect(m_passphrase, &TextField::edited, this, [this] {
        m_passphrase->setError({});
        Q_EMIT changed();
    });
    connect(m_passphrase, &TextField::accepted, this, &KeyCard::accepted);
    connect(m_choose, &QPushButton::clicked, this, &KeyCard::toggleChoices);
    connect(file, &QPushButton::clicked, this, &KeyCard::askForFile);
    connect(m_look, &QPushButton::clicked, this, &KeyCard::lookForCards);
    refresh();
}

void KeyCard::setMember(const domain::Member &member)
{
    if (m_member == member && m_choice.isChosen())
        return;
    m_member = member;
    m_choice = rememberedKey(member);
    forgetPassphrase();
    refresh();
}

void KeyCard::setKeyFile(const QString &path) { choose(keyInFile(path)); }

void KeyCard::choose(const KeyChoice &choice)
{
    m_choice = choice;
    rememberKey(m_member, m_choice);
    m_list->hide();
    m_passphrase->clear();
    setError({});
    refresh();
    if (m_passphrase->isVisible())
        m_passphrase->control()->setFocus();
    Q_EMIT changed();
}

void KeyCard::remember(const flow::KeyFacts &facts)
{
    m_choice.holder = facts.commonName;
    m_choice.certificateSha256 = facts.certificateSha256;
    m_choice.notAfter = facts.notAfter;
    rememberKey(m_member, m_choice);
    refresh();
}

Secret KeyCard::passphrase() const { return m_passphrase->secret(); }

void KeyCard::forgetPassphrase()
{
    m_passphrase->clear();
    Q_EMIT changed();
}

void KeyCard::setError(const QString &sentence)
{
    const bool isAsked = m_choice.needsSecret && m_choice.isChosen();
    m_passphrase->setError(isAsked ? sentence : QString());
    m_problem->setText(sentence);
    m_problem->setVisible(!isAsked && !sentence.isEmpty());
    if (isAsked && !sentence.isEmpty())
        m_passphrase->control()->setFocus();
}

QString KeyCard::reasonNot() const
{
    if (!m_choice.isChosen())
        return tr("Choose your key first.");
    if (m_choice.needsSecret && m_passphrase->edit()->text().isEmpty())
        return m_choice.kind == Kind::Token ? tr("Enter the PIN of your card.")
                                            : tr("Enter the passphrase of your key.");
    return {};
}

void KeyCard::refresh()
{
    const bool isToken = m_choice.kind == Kind::Token;
    m_name->setText(!m_choice.holder.isEmpty() ? m_choice.holder
                        : m_choice.isChosen()  ? m_member.name
                                               : tr("No key chosen"));
    m_name->setElides(m_choice.isChosen()); // a name may be cut short, what we say may not
    m_name->setWordWrap(!m_choice.isChosen());
    QStringList about;
    if (!m_choice.isChosen())
        about << tr("A file, a card or the system's store");
    else if (isToken)
        about << tr("On “%1”").arg(m_choice.carrier);
    else if (m_choice.kind == Kind::SystemStore)
        about << tr("In the system's key store");
    else
        about << QFileInfo(m_choice.place).fileName();
    if (m_choice.isChosen() && !m_choice.notAfter.isNull())
        about << validTo(m_choice.notAfter);
    m_about->setText(about.join(QStringLiteral(" · ")));
    m_about->setToolTip(m_choice.kind == Kind::File ? m_choice.place : QString());
    m_choose->setText(m_list->isVisibleTo(this) ? tr("Close") : m_choice.isChosen() ? tr("Change") : tr("Choose…"));
    m_passphrase->setPlaceholder(isToken ? tr("PIN") : tr("Passphrase"));
    m_passphrase->edit()->setAccessibleName(isToken ? tr("PIN of the card") : tr("Passphrase of the key"));
    m_passphrase->setVisible(m_choice.isChosen() && m_choice.needsSecret && !m_list->isVisibleTo(this));
}

void KeyCard::toggleChoices()
{
    const bool opens = !m_list->isVisibleTo(this);
    m_list->setVisible(opens);
    refresh();
    if (opens)
        lookForCards();
}

void KeyCard::lookForCards()
{
    if (m_isLooking)
        return;
    m_isLooking = true;
    m_look->setBusy(true);
    m_state->setText(tr("Looking for cards and tokens…"));
    m_state->show();
    onPool([modules = m_modules] {
        const Time now = SystemClock().now();
        Found found{.tokens = flow::surveyTokens(modules, now), .system = {}};
        if (auto keys = flow::systemKeys(now))
            found.system = std::move(*keys);
        return found;
    }).then(this, [this](const Found &found) {
        m_isLooking = false;
        m_look->setBusy(false);
        showFound(found);
    });
}

void KeyCard::showFound(const Found &found)
{
    using Pin = flow::TokenFacts::Pin;
    clearLayout(m_rows);
    m_offers = 0;
    QStringList remarks;
    for (const flow::TokenFacts &token : found.tokens.tokens) {
        QString pin;
        switch (token.pin) {
        case Pin::Fine: break;
        case Pin::FewLeft: pin = tr("few PIN tries left"); break;
        case Pin::LastTry: pin = tr("one PIN try left"); break;
        case Pin::Locked: pin = tr("PIN locked"); break;
        }
        for (const flow::OfferedKey &key : token.keys) {
            QStringList about{tr("On “%1”").arg(token.label)};
            about << (pin.isEmpty() ? validTo(key.facts.notAfter) : pin);
            addOffer(keyOnToken(token, key), about.join(QStringLiteral(" · ")),
                     key.canSign && token.pin != Pin::Locked);
        }
        if (token.problem)
            remarks << tr("“%1”: %2").arg(token.label, sentenceFor(*token.problem));
        else if (token.keys.empty())
            remarks << tr("“%1” shows no certificate to sign with.").arg(token.label);
    }
    for (const flow::OfferedKey &key : found.system)
        addOffer(keyInStore(key), tr("In the system's key store") + QStringLiteral(" · ") + validTo(key.facts.notAfter),
                 key.canSign);
    if (found.tokens.modules.empty())
        remarks << tr("No driver for cards (PKCS#11 module) is installed on this computer.");
    else if (found.tokens.tokens.empty())
        remarks << tr("No card or token was found. Insert it and look again.");
    m_state->setText(remarks.join(QLatin1Char('\n')));
    m_state->setVisible(!remarks.isEmpty());
}

void KeyCard::addOffer(const KeyChoice &choice, const QString &about, bool canSign)
{
    auto *offer = new Card;
    offer->setClickable(canSign);
    offer->setSelected(choice.place == m_choice.place);
    offer->setEnabled(canSign);
    offer->setObjectName(QStringLiteral("signKeyOffer_%1").arg(m_offers++));
    offer->setAccessibleName(choice.holder + QStringLiteral(", ") + about);
    auto *words = column(offer, 0);
    auto *name = new Label(choice.holder, TextSize::Body, canSign ? Role::Text : Role::Third, Weight::Strong);
    name->setElides(true);
    auto *second =
        new Label(canSign ? about : about + QStringLiteral(" · ") + tr("cannot sign"), TextSize::Meta, Role::Second);
    second->setWordWrap(true);
    words->addWidget(name);
    words->addWidget(second);
    m_rows->addWidget(offer);
    if (canSign)
        connect(offer, &Card::clicked, this, [this, choice] { choose(choice); });
}

void KeyCard::askForFile()
{
    const QString folder = m_choice.kind == Kind::File ? QFileInfo(m_choice.place).absolutePath() : QString();
    auto *dialog = newOpenDialog(window(), tr("Choose your key file"),
                                 tr("Key files (*.p12 *.pfx *.pem *.key);;All files (*)"), folder);
    connect(dialog, &QFileDialog::fileSelected, this, &KeyCard::setKeyFile);
    dialog->open();
}

} // namespace countersign::ui
