// Object names: profileName, profileEmail, profilePosition, profileSave, and the certificate card's.
#pragma once

#include "ui/models/desk.h"
#include "ui/settings/settings_page.h"

namespace countersign::ui {

class Button;
class CertificateCard;
class TextField;

class ProfilePage : public SettingsPage
{
    Q_OBJECT
public:
    explicit ProfilePage(const Desk &desk, QWidget *parent = nullptr);
    void reload() override;

private:
    void save();
    Desk m_desk;
    TextField *m_name;
    TextField *m_email;
    TextField *m_position;
    Button *m_save;
    CertificateCard *m_certificate;
};

} // namespace countersign::ui
