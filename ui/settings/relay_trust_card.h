// What this office noticed about its relay: whether its history holds, whether it shows clients the page this program knows, and,
// on request, how its mail is likely to be received. Object names: relayTrust (banner), relayFaultSeen, relayMailCheck,
// relayMailState (banner).
#pragma once

#include "core/flow/relay_trust.h"
#include "ui/models/desk.h"

#include <QWidget>

namespace countersign::ui {

class Banner;
class Button;

class RelayTrustCard : public QWidget
{
    Q_OBJECT
public:
    explicit RelayTrustCard(const Desk &desk, QWidget *parent = nullptr);
    void reload();

private:
    void showTrust(const flow::RelayTrust &trust);
    void checkMail();
    void showMail(const flow::MailDomain &mail);
    Desk m_desk;
    Banner *m_trust;
    Button *m_faultSeen;
    Banner *m_mail;
    Button *m_mailCheck;
};

} // namespace countersign::ui
