// The relay that carries links and answers, and what this office noticed about it. Object names: deliveryState (banner),
// relayUrl, relayToken, relayJoin, trialMail, trialMailSend, trialSms,
// trialSmsSend, trialSaid (banner).
#pragma once

#include "ui/models/desk.h"
#include "ui/settings/settings_page.h"

namespace countersign::ui {

class Banner;
class Button;
class OwnMailCard;
class RelayTrustCard;
class TextField;

class DeliveryPage : public SettingsPage
{
    Q_OBJECT
public:
    explicit DeliveryPage(const Desk &desk, QWidget *parent = nullptr);
    void reload() override;

private:
    void join();
    void refreshJoin();
    void tryDelivery(bool bySms);
    void showState();
    void showSmsCost();
    Desk m_desk;
    Banner *m_state;
    RelayTrustCard *m_trust;
    OwnMailCard *m_ownMail;
    QString m_knownUrl; // as the office has it
    TextField *m_url;
    TextField *m_token;
    Button *m_join;
    QWidget *m_trials;
    TextField *m_mail;
    Button *m_sendMail;
    TextField *m_number;
    Button *m_sendSms;
    Banner *m_said;
    bool m_reached = true;
};

} // namespace countersign::ui
