#include "ui/document/question_card.h"

#include "core/flow/question_answering.h"
#include "core/flow/resending.h"
#include "ui/kit/button.h"
#include "ui/kit/layout.h"
#include "ui/kit/text_field.h"
#include "ui/words/error_words.h"

#include <QPlainTextEdit>

namespace countersign::ui {

QuestionCard::QuestionCard(const Desk &desk, QWidget *parent)
    : Card(parent),
      m_desk(desk),
      m_text(new Label({}, TextSize::Body, Role::Text)),
      m_answer(new TextArea(tr("Your answer"), 3)),
      m_way(new Label({}, TextSize::Small, Role::Second)),
      m_send(new Button(tr("Send the answer"), Button::Kind::Plain, QStringLiteral("send")))
{
    setObjectName(QStringLiteral("questionCard"));
    m_text->setObjectName(QStringLiteral("questionText"));
    m_text->setTextFormat(Qt::PlainText); // a stranger's words
    m_text->setWordWrap(true);
    m_way->setWordWrap(true);
    m_answer->setName(QStringLiteral("questionAnswer"));
    m_send->setObjectName(QStringLiteral("questionSend"));
    auto *layout = column(this, kRelated);
    layout->addWidget(m_text);
    layout->addWidget(m_answer);
    layout->addWidget(m_way);
    layout->addWidget(m_send, 0, Qt::AlignLeft);
    hide();
    connect(m_send, &Button::clicked, this, &QuestionCard::send);
    connect(m_answer, &TextArea::edited, this, [this] { m_answer->setError({}); });
}

void QuestionCard::show(const domain::Envelope &envelope, const QHash<domain::PartyId, PartyNotes> &notes)
{
    const domain::Party *asking = nullptr;
    for (const domain::Party &party : envelope.parties) {
        const PartyNotes note = notes.value(party.id);
        if (note.isOpen && (!asking || note.asked < notes.value(asking->id).asked))
            asking = &party;
    }
    setVisible(asking != nullptr);
    if (!asking)
        return;
    const PartyNotes note = notes.value(asking->id);
    if (m_envelope != envelope.id || m_question != note.questionId) {
        m_answer->setText({});
        m_answer->setError({});
    }
    m_envelope = envelope.id;
    m_title = envelope.title;
    m_question = note.questionId;
    m_text->setText(tr("%1 asks: “%2”").arg(asking->name, note.question));
    const bool isOnPage = flow::answersOnPage(envelope, *asking, m_desk.clock.now());
    const bool hasMail = flow::looksLikeMail(asking->email);
    m_answer->setVisible(isOnPage || hasMail);
    m_send->setVisible(isOnPage || hasMail);
    m_way->setText(
        isOnPage
            ? tr("Stands beside the document when %1 opens the link again, encrypted on the way. A message says that "
                 "it is there.")
                  .arg(asking->name)
            : hasMail
            ? tr("Goes by e-mail to %1. The relay sends it and can read it: no secrets here.").arg(asking->email)
            : tr("There is no e-mail address: call %1.").arg(asking->phone));
    const domain::Target target{domain::Object::Envelope, envelope.owner, envelope.department};
    m_send->setReasonNot(m_desk.facts.reasonNot(domain::Act::Send, target));
}

void QuestionCard::send()
{
    m_answer->setError(m_answer->text().isEmpty() ? tr("Write the answer.") : QString());
    if (m_answer->hasError())
        return;
    m_send->setBusy(true);
    m_desk.session
        .run([id = m_envelope, question = m_question, subject = tr("Your question about “%1”").arg(m_title),
              text = m_answer->text()](flow::Office &office) {
            return flow::answerQuestion(office, id, question, subject, text);
        })
        .then(this, [this](const Result<void> &sent) {
            m_send->setBusy(false);
            if (!sent) {
                m_answer->setError(sentenceFor(sent.error()));
                return;
            }
            m_answer->setText({});
            Q_EMIT toastRequested({tr("The answer is on its way."), Role::Ok, {}, {}});
        });
}

} // namespace countersign::ui
