// "Sign" on a contact: the template used last time, filled in and sent at once; any other one in its menu.
// Object names: contactSign, contactSignOther.
#pragma once

#include "core/domain/records.h"
#include "ui/kit/messages.h"
#include "ui/models/desk.h"

#include <QWidget>

#include <vector>

namespace countersign::domain {
struct Template;
}

namespace countersign::ui {

class Button;

class SignOffer : public QWidget
{
    Q_OBJECT
public:
    SignOffer(const Desk &desk, const domain::Contact &contact, QWidget *parent = nullptr);

Q_SIGNALS:
    void toastRequested(const countersign::ui::ToastMessage &message);
    void documentRequested(const countersign::domain::EnvelopeId &envelope); // a draft that lacks something

private:
    void offer(const std::vector<domain::Template> &templates, std::optional<domain::TemplateId> usual);
    void sign(domain::TemplateId id);

    Desk m_desk;
    domain::Contact m_contact;
    Button *m_sign;
    Button *m_other;
};

} // namespace countersign::ui
