// What moves a document on that stands still: remind, more time, another address, the same link anew, a locked link
// opened, a colleague instead. Buttons under the route while somebody is awaited; some open a small form in place.
//
// Object names: remind, moreTime, correctRecipient, sendAgain, unlockLink, handOver, timeCard, timeChoice, timeDate,
// timeConfirm, recipientCard, recipientWho, recipientAddress, recipientPhone, recipientWords, recipientConfirm,
// handOverCard, handOverMember, handOverReason, handOverConfirm; moveBack closes any form.
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
    void showRecipient();
    void showWhatGoesOut();
    void correct();
    void openHandOver();
    void handOver();
    void showButtons();
    void closeForms();
    [[nodiscard]] Time chosenDeadline() const;

    Desk m_desk;
    domain::Envelope m_envelope;
    std::vector<domain::PartyId> m_open; // all by link who are awaited, or will be
    std::optional<domain::PartyId> m_corrected; // the one of them that the form is about
    std::optional<domain::PartyId> m_party; // the awaited one that the buttons are about
    std::optional<domain::PartyId> m_ours; // the one of ours who is awaited in the app
    Button *m_remind;
    Button *m_time;
    Button *m_recipient;
    Button *m_again;
    Button *m_unlock;
    Button *m_hand;
    Card *m_timeCard;
    ChoiceField *m_choice;
    QDateEdit *m_date;
    Label *m_timeWords;
    Button *m_timeConfirm;
    Card *m_recipientCard;
    ChoiceField *m_who;
    TextField *m_address;
    TextField *m_phone;
    Label *m_recipientWords;
    Button *m_recipientConfirm;
    Card *m_handCard;
    ChoiceField *m_member;
    TextField *m_handReason;
    Label *m_handWords;
    Button *m_handConfirm;
};

} // namespace countersign::ui
