// The words of the mails, per kind and language. Only the sending company is named: never the document, the recipient
// or the other parties, because mail is read by more eyes than the link is.
#pragma once

#include <QString>

namespace countersign::mail {

struct MailText {
    QString subject; // %1: the company
    QString lead; // %1: the company
    QString button; // empty: no link in this kind
    QString until; // %1: a date
    QString caution;
};

// Unknown languages get English, unknown kinds nothing (an empty subject).
[[nodiscard]] MailText mailText(const QString &kind, const QString &language);
[[nodiscard]] QString mailNoName(const QString &language); // stands where the company's name is missing

} // namespace countersign::mail
