// Object names: profileName, profileEmail, profilePosition, profileSave, profileReset, and the signature's and certificate's cards'.
#pragma once

#include "ui/models/desk.h"
#include "ui/settings/settings_page.h"

namespace countersign::ui {

class Button;
class CertificateCard;
class OwnSignatureCard;
class TextField;

class ProfilePage : public SettingsPage
{
    Q_OBJECT
public:
    explicit ProfilePage(const Desk &desk, QWidget *parent = nullptr);
    void reload() override;

private:
    void save();
    void show(const domain::Member &me);
    void refresh();
    [[nodiscard]] bool isChanged() const;
    Desk m_desk;
    domain::Member m_before; // as it was loaded
    TextField *m_name;
    TextField *m_email;
    TextField *m_position;
    Button *m_save;
    Button *m_reset;
    OwnSignatureCard *m_signature;
    CertificateCard *m_certificate;
};

} // namespace countersign::ui
