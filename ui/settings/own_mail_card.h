// The office's own mail server, by which mail leaves this desktop instead of the relay. Object names: ownMailUsed, ownMailHost,
// ownMailPort, ownMailSecurity, ownMailUser, ownMailPassword, ownMailFrom, ownMailAttach, ownMailSave, ownMailReset, ownMailTo,
// ownMailTry, ownMailSaid (banner).
#pragma once

#include "core/flow/own_mail.h"
#include "ui/models/desk.h"

#include <QWidget>

namespace countersign::ui {

class Banner;
class Button;
class CheckBox;
class ChoiceField;
class TextField;

class OwnMailCard : public QWidget
{
    Q_OBJECT
public:
    explicit OwnMailCard(const Desk &desk, QWidget *parent = nullptr);
    void reload(); // what is kept, unless something was typed since

private:
    void show(const flow::OwnMailSettings &settings);
    void showFields();
    [[nodiscard]] bool isComplete(); // and says at the fields what is missing
    [[nodiscard]] flow::OwnMailServer typed() const;
    [[nodiscard]] bool isChanged() const;
    void refresh();
    [[nodiscard]] std::optional<Secret> typedPassword() const;
    void save();
    void sendTrial();
    Desk m_desk;
    CheckBox *m_used;
    QWidget *m_fields;
    TextField *m_host;
    TextField *m_port;
    ChoiceField *m_security;
    TextField *m_user;
    TextField *m_password;
    TextField *m_from;
    CheckBox *m_attach;
    TextField *m_to;
    Button *m_try;
    Button *m_save;
    Button *m_reset;
    Banner *m_said;
    flow::OwnMailSettings m_before; // as kept
};

} // namespace countersign::ui
