// The trade's nouns and states as an office says them.
#pragma once

#include "core/domain/board.h"
#include "core/domain/preflight.h"

#include <QString>
#include <QStringList>

namespace countersign::ui {

QString nameOf(domain::FieldKind kind); // "Signature"
QString nameOf(domain::Channel channel); // "E-mail"
QString nameOf(domain::Authentication authentication);
QString nameOf(domain::EnvelopeState state);
QString nameOf(domain::Happening happening); // "The client has signed"
QString nameOf(domain::ActionKind kind); // "send the link"
QString nameOf(domain::ConditionKind kind); // "our company is"
QString nameOfValue(const QString &changed); // of domain::changedFields(): "the deadline"; "any value" for none
QString nameOf(domain::StageRole role); // of a stage that nobody renamed
QString languageName(const QString &code); // "Polski" for "pl": a language is named in itself
QStringList languageCodes(); // those the product speaks

// The wizard's steps, for the place of a finding.
enum class WizardStep { Document, Parties, Fields, Delivery, Check };
struct PreflightLine {
    WizardStep step = WizardStep::Document; // where its place is …
    QString settings; // … unless it is a page of the settings: "certificates"
    bool blocks = true;
    QString sentence; // what is missing
    QString action; // what a click does: "Add a signature field"
};
PreflightLine lineFor(const domain::PreflightFinding &finding, const domain::Envelope &envelope);

// What intake found inside a file: "javascript" -> "It contains JavaScript, which was removed/ignored."
QString remarkWords(const QString &code);

// "due today", "due in 3 days", "2 days overdue"; and whether it should warn (a day or less).
struct DeadlineWords {
    QString text;
    bool warns = false;
    bool isPast = false;
};
DeadlineWords deadlineWords(Time deadline, Time now);

// "After you sign, the document goes to Klaus Müller by e-mail."
QString afterSigning(const domain::Envelope &envelope, domain::PartyId signer);

} // namespace countersign::ui
