// The relay that carries links and answers. Object names: deliveryState (banner), relayUrl, relayToken, relayJoin.
#pragma once

#include "ui/models/desk.h"
#include "ui/settings/settings_page.h"

namespace countersign::ui {

class Banner;
class Button;
class TextField;

class DeliveryPage : public SettingsPage
{
    Q_OBJECT
public:
    explicit DeliveryPage(const Desk &desk, QWidget *parent = nullptr);
    void reload() override;

private:
    void join();
    void showState();
    Desk m_desk;
    Banner *m_state;
    TextField *m_url;
    TextField *m_token;
    Button *m_join;
    bool m_reached = true;
};

} // namespace countersign::ui
