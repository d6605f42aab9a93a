// A member's certificate from the company authority: whether there is one, and how to make one. The key leaves the office
// only as a file under the member's own passphrase.
//
// Object names: certificateState, certificateMake, certificatePassphrase, certificateRepeat, certificateCreate.
#pragma once

#include "ui/kit/messages.h"
#include "ui/kit/surfaces.h"
#include "ui/models/desk.h"

namespace countersign::ui {

class Button;
class Chip;
class TextField;

class CertificateCard : public Card
{
    Q_OBJECT
public:
    explicit CertificateCard(const Desk &desk, QWidget *parent = nullptr);
    void show(const domain::Member &member, const QString &reasonNot);
    using Card::show;

Q_SIGNALS:
    // The key file is ready to be saved; kept nowhere else.
    void issued(const QString &fileName, const QByteArray &pkcs12);
    void toastRequested(const countersign::ui::ToastMessage &message);

private:
    void create();
    void askWhere(const QString &fileName, const QByteArray &pkcs12);

    Desk m_desk;
    domain::Member m_member;
    Chip *m_state;
    Label *m_words;
    Button *m_make;
    QWidget *m_form;
    TextField *m_passphrase;
    TextField *m_repeat;
    Button *m_create;
};

} // namespace countersign::ui
