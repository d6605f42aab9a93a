#include "ui/settings/relay_trust_card.h"

#include "ui/kit/button.h"
#include "ui/kit/layout.h"
#include "ui/kit/messages.h"
#include "ui/pages/answer.h"
#include "ui/words/error_words.h"

namespace countersign::ui {

RelayTrustCard::RelayTrustCard(const Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_trust(new Banner),
      m_faultSeen(new Button(tr("I have looked into it"), Button::Kind::Plain)),
      m_mail(new Banner),
      m_mailCheck(new Button(tr("Check how its mail is received"), Button::Kind::Plain, QStringLiteral("mail-check")))
{
    m_trust->setObjectName(QStringLiteral("relayTrust"));
    m_faultSeen->setObjectName(QStringLiteral("relayFaultSeen"));
    m_mail->setObjectName(QStringLiteral("relayMailState"));
    m_mailCheck->setObjectName(QStringLiteral("relayMailCheck"));
    m_trust->addAction(m_faultSeen);
    auto *layout = column(this, kGroup);
    layout->addWidget(m_trust);
    layout->addWidget(m_mail);
    layout->addWidget(m_mailCheck, 0, Qt::AlignLeft);
    m_trust->hide();
    m_mail->hide();
    hide();
    connect(m_faultSeen, &Button::clicked, this, [this] {
        m_desk.session.run([](flow::Office &office) { return flow::acknowledgeFault(office); })
            .then(this, [this](const Result<void> &) { reload(); });
    });
    connect(m_mailCheck, &Button::clicked, this, &RelayTrustCard::checkMail);
    connect(&desk.session, &OfficeSession::heartbeatDone, this, &RelayTrustCard::reload);
}

void RelayTrustCard::reload()
{
    setVisible(!m_desk.facts.workspace().relayUrl.isEmpty());
    m_desk.session.run([](flow::Office &office) { return flow::relayTrust(office); })
        .then(this, [this](const Result<flow::RelayTrust> &trust) {
            if (trust)
                showTrust(*trust);
        });
}

void RelayTrustCard::checkMail()
{
    std::stop_source stop;
    m_mailCheck->setBusy(stop);
    asked(m_desk.session, flow::mailDomainCheck).then(this, [this, stop](const flow::MailDomainCheck &check) {
        onPool([check, stop = stop.get_token()] {
            return check(stop);
        }).then(this, [this](const Result<flow::MailDomain> &mail) {
            m_mailCheck->setBusy(false);
            if (mail)
                return showMail(*mail);
            if (wasStopped(mail.error()))
                return;
            m_mail->setTone(Role::Warning);
            m_mail->setText(tr("Nothing to check yet."), tr("The relay did not say which domain its mail comes from."));
            m_mail->show();
        });
    });
}

void RelayTrustCard::showMail(const flow::MailDomain &mail)
{
    using Record = flow::MailRecord;
    const auto word = [](Record record) {
        switch (record) {
        case Record::Good: return tr("in order");
        case Record::Weak: return tr("too lax");
        case Record::Missing: return tr("missing");
        case Record::Unknown: break;
        }
        return tr("not known");
    };
    const auto is = [&mail](Record record) {
        return mail.spf == record || mail.dkim == record || mail.dmarc == record;
    };
    m_mail->setTone(is(Record::Missing) || is(Record::Weak) ? Role::Warning
                        : is(Record::Unknown)               ? Role::Accent
                                                            : Role::Ok);
    const QString facts = tr("Who may send (SPF): %1. Signature (DKIM): %2. Instruction to receivers (DMARC): %3.")
                              .arg(word(mail.spf), word(mail.dkim), word(mail.dmarc));
    m_mail->setText(is(Record::Missing) || is(Record::Weak)
                        ? tr("Invitations from %1 may end up as spam.").arg(mail.domain)
                        : tr("Mail comes from %1.").arg(mail.domain),
                    facts);
    m_mail->show();
}

void RelayTrustCard::showTrust(const flow::RelayTrust &trust)
{
    m_faultSeen->setVisible(trust.fault.has_value());
    if (trust.fault) {
        const QString headline = *trust.fault == flow::LogFault::Rewound ? tr("The relay has forgotten something.")
            : *trust.fault == flow::LogFault::Forked                     ? tr("The relay tells another history now.")
                                                                         : tr("The relay's history was altered.");
        const QString text = *trust.fault == flow::LogFault::Rewound
            ? tr(
                "Its log ends at entry %1, and this office has seen later ones. That happens when an old backup is put "
                "back: ask whoever runs the relay.")
            : tr("Entry %1 of its log does not fit what this office has seen before. Ask whoever runs the relay, and "
                 "compare recent evidence with what your clients say.");
        m_trust->setTone(Role::Bad);
        m_trust->setText(headline, text.arg(trust.faultAt));
    } else if (trust.isOtherPage) {
        m_trust->setTone(Role::Warning);
        m_trust->setText(
            tr("The relay shows clients another page than this program knows."),
            tr("That is so while only one of the two is updated. Otherwise ask whoever runs the relay: its "
               "page has the hash %1, and this program knows %2.")
                .arg(trust.servedPages.left(12), trust.ownPages.left(12)));
    } else if (trust.entries > 0) {
        m_trust->setTone(Role::Ok);
        m_trust->setText(tr("Its history holds."),
                         tr("%n entry(s) of its log follow from each other, and none was altered since.", nullptr,
                            static_cast<int>(trust.entries)));
    }
    m_trust->setVisible(trust.fault || trust.isOtherPage || trust.entries > 0);
}

} // namespace countersign::ui
