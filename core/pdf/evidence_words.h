// Every word the evidence page, the footer and the parties' blocks say, in the language of the office. core knows English
// only; ui fills this from its translations (ui/words/evidence_words.h).
#pragma once

#include <QString>

namespace countersign::pdf {

struct EvidenceWords {
    QString language = QStringLiteral("en"); // for dates
    QString title = QStringLiteral("Evidence of signing");
    QString note = QStringLiteral("Check this document with any PDF reader that shows signatures, or with Countersign: "
                                  "the signatures prove that nothing was changed since.");
    QString document = QStringLiteral("Document");
    QString originalHash = QStringLiteral("SHA-256 of the original");
    QString preparedBy = QStringLiteral("Prepared by");
    QString companySeal = QStringLiteral("Company seal");
    QString page = QStringLiteral("page %1 of %2");
    QString waiting = QStringLiteral("Waiting");
    QString notNeeded = QStringLiteral("Not needed"); // others of the same step were enough
    QString hasSigned = QStringLiteral("Signed");
    QString timeUtc = QStringLiteral("Time (UTC)");
    QString timeLocal = QStringLiteral("Local time");
    QString channel = QStringLiteral("Channel");
    QString inApplication = QStringLiteral("in the application, with an own key");
    QString linkByMail = QStringLiteral("link by e-mail");
    QString linkBySms = QStringLiteral("link by SMS");
    QString checkedBy = QStringLiteral("Checked by");
    QString byLinkOnly = QStringLiteral("possession of the link");
    QString byMailCode = QStringLiteral("one-time code by e-mail");
    QString bySmsCode = QStringLiteral("one-time code by SMS");
    QString byAccessCode = QStringLiteral("access code agreed beforehand");
    QString address = QStringLiteral("Address");
    QString program = QStringLiteral("Program");
    QString consent = QStringLiteral("Consent text");
    QString consentVersion = QStringLiteral("version %1, %2"); // version, start of its hash
    QString documentShown = QStringLiteral("Document shown");
    QString answerReceived = QStringLiteral("Answer received");
    QString certificate = QStringLiteral("Certificate");
    QString signature = QStringLiteral("Signature");
    // Not on the page: the signature dictionary's /Reason.
    QString signedFor = QStringLiteral("Signed for %1"); // our company
    QString sealsActOf = QStringLiteral("Seals the act of %1, who signed by link"); // a person
    QString closedBySeal = QStringLiteral("Closed by the company seal");
};

} // namespace countersign::pdf
