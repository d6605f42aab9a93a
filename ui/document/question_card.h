// A question of the other side that nobody has answered yet, and the answer: for the page of their link, or as a mail.
// Object names: questionCard, questionText, questionAnswer, questionSend.
#pragma once

#include "core/domain/envelope.h"
#include "ui/document/party_words.h"
#include "ui/kit/messages.h"
#include "ui/kit/surfaces.h"
#include "ui/models/desk.h"

namespace countersign::ui {

class Button;
class TextArea;

class QuestionCard : public Card
{
    Q_OBJECT
public:
    explicit QuestionCard(const Desk &desk, QWidget *parent = nullptr);
    // Shows the oldest open question; hides where there is none. What somebody is just writing stays.
    void show(const domain::Envelope &envelope, const QHash<domain::PartyId, PartyNotes> &notes);

Q_SIGNALS:
    void toastRequested(const countersign::ui::ToastMessage &message);

private:
    void send();

    Desk m_desk;
    domain::EnvelopeId m_envelope;
    QString m_title;
    Uuid m_question;
    Label *m_text;
    TextArea *m_answer;
    Label *m_way;
    Button *m_send;
};

} // namespace countersign::ui
