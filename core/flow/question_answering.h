// A client's question, answered from the desktop. Where the client's link opens, the answer is sealed for its page and the client
// hears by the link's own way (e-mail, SMS) that it is there: the relay reads none of it. Otherwise the words go to the
// client's mail address as a message of the office. The journal says which question they answer.
#pragma once

#include "core/flow/office.h"
#include "core/store/tasks.h"

namespace countersign::flow {

inline const QString kPostReplyTask = QStringLiteral("reply.post");

// Whether the answer would stand on the page of the party's link.
[[nodiscard]] bool answersOnPage(const domain::Envelope &envelope, const domain::Party &party, Time now);

// NotAllowed (as for sending); Changed: nobody asked that, or it has no words, or too many; BadAddress: the party's link
// no longer opens and there is no mail address.
[[nodiscard]] Result<void> answerQuestion(Office &office, domain::EnvelopeId envelope, const Uuid &question,
                                          const QString &subject, const QString &text);

// The task's work. What the relay refuses for good stands in the journal.
[[nodiscard]] Result<void> postReply(Office &office, const store::Task &task);

} // namespace countersign::flow
