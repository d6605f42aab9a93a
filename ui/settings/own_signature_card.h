// The member's own signature, as pages will show it: kept for the queue, which proposes it. On this computer only, encrypted.
//
// Object names: ownSignatureSave, ownSignatureReset, and those of the signature's input (ui/signing/signature_input.h).
#pragma once

#include "core/flow/local_signing.h"
#include "ui/models/desk.h"
#include "ui/settings/settings_page.h"

#include <optional>

namespace countersign::ui {

class Button;
class SignatureInput;

class OwnSignatureCard : public QWidget
{
    Q_OBJECT
public:
    explicit OwnSignatureCard(const Desk &desk, QWidget *parent = nullptr);
    void show(const domain::Member &me); // what is being drawn for this member stays

Q_SIGNALS:
    void toastRequested(const countersign::ui::ToastMessage &message);

private:
    void read();
    void keep(const flow::SignatureLook &look); // an empty one forgets it
    void refresh();

    Desk m_desk;
    domain::Member m_me;
    std::optional<flow::SignatureLook> m_kept;
    SignatureInput *m_input;
    Button *m_save;
    Button *m_reset;
};

} // namespace countersign::ui
