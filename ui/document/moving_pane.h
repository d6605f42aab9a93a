// What moves a document on that stands still at the other side: remind, more time, another address. Buttons under the
// route while somebody by link is awaited; two of them open a small form in place.
//
// Object names: remind, moreTime, correctRecipient, timeCard, timeChoice, timeDate, timeConfirm, recipientCard,
// recipientAddress, recipientConfirm; moveBack closes either form.
#pragma once

#include "core/domain/envelope.h"
#include "ui/kit/messages.h"
#include "ui/models/desk.h"

#include <QWidget>

class QDateEdit;

namespace countersign::ui {

class Button;
class Card;
class ChoiceField;
class Label;
class TextField;

class MovingPane : public QWidget
{
    Q_OBJECT
public:
    explicit MovingPane(const Desk &desk, QWidget *parent = nullptr);

    void show(const domain::Envelope &envelope);

Q_SIGNALS:
    void toastRequested(const countersign::ui::ToastMessage &message);

private:
    void act(Button *asked, std::function<Result<void>(flow::Office &)> work, const QString &done);
    void openTime();
    void openRecipient();
    void closeForms();
    [[nodiscard]] Time chosenDeadline() const;

    Desk m_desk;
    domain::Envelope m_envelope;
    std::optional<domain::PartyId> m_party; // the one by link who is awaited
    Button *m_remind;
    Button *m_time;
    Button *m_recipient;
    Card *m_timeCard;
    ChoiceField *m_choice;
    QDateEdit *m_date;
    Label *m_timeWords;
    Button *m_timeConfirm;
    Card *m_recipientCard;
    TextField *m_address;
    Button *m_recipientConfirm;
};

} // namespace countersign::ui
