#include "ui/words/trade_words.h"

#include "ui/words/day_words.h"
#include "ui/words/sentence.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace countersign::ui {
namespace {

class TradeWords
{
    Q_DECLARE_TR_FUNCTIONS(TradeWords)
};

} // namespace

QString nameOf(domain::FieldKind kind)
{
    using enum domain::FieldKind;
    switch (kind) {
    case Signature: return TradeWords::tr("Signature");
    case Initials: return TradeWords::tr("Initials");
    case Stamp: return TradeWords::tr("Stamp");
    case Date: return TradeWords::tr("Date");
    case Text: return TradeWords::tr("Text");
    case Details: return TradeWords::tr("Details");
    case Number: return TradeWords::tr("Number");
    case Checkbox: return TradeWords::tr("Checkbox");
    case Choice: return TradeWords::tr("Choice");
    case Attachment: return TradeWords::tr("Attachment");
    case MergeValue: return TradeWords::tr("Merge value");
    }
    return {};
}

QString nameOf(domain::Channel channel)
{
    switch (channel) {
    case domain::Channel::InApp: return TradeWords::tr("In the app");
    case domain::Channel::Email: return TradeWords::tr("E-mail");
    case domain::Channel::Sms: return TradeWords::tr("SMS");
    case domain::Channel::EmailAndSms: return TradeWords::tr("E-mail and SMS");
    }
    return {};
}

QString nameOf(domain::Authentication authentication)
{
    switch (authentication) {
    case domain::Authentication::None: return TradeWords::tr("The link alone");
    case domain::Authentication::EmailCode: return TradeWords::tr("A code by e-mail");
    case domain::Authentication::SmsCode: return TradeWords::tr("A code by SMS");
    case domain::Authentication::AccessCode: return TradeWords::tr("An access code you tell them");
    }
    return {};
}

QString nameOf(domain::EnvelopeState state)
{
    switch (state) {
    case domain::EnvelopeState::Draft: return TradeWords::tr("Draft");
    case domain::EnvelopeState::InApproval: return TradeWords::tr("In approval");
    case domain::EnvelopeState::InSigning: return TradeWords::tr("Being signed");
    case domain::EnvelopeState::Sealing: return TradeWords::tr("Being sealed");
    case domain::EnvelopeState::SealFailed: return TradeWords::tr("Sealing failed");
    case domain::EnvelopeState::Completed: return TradeWords::tr("Completed");
    case domain::EnvelopeState::Declined: return TradeWords::tr("Declined");
    case domain::EnvelopeState::Cancelled: return TradeWords::tr("Cancelled");
    case domain::EnvelopeState::Expired: return TradeWords::tr("Expired");
    }
    return {};
}

QString nameOf(domain::Happening happening)
{
    switch (happening) {
    case domain::Happening::Sent: return TradeWords::tr("It is our signatory's turn");
    case domain::Happening::Approved: return TradeWords::tr("It was approved");
    case domain::Happening::Rejected: return TradeWords::tr("It was not approved");
    case domain::Happening::OurSideSigned: return TradeWords::tr("Our side has signed");
    case domain::Happening::ClientSigned: return TradeWords::tr("The client has signed");
    case domain::Happening::AllSigned: return TradeWords::tr("Everybody has signed");
    case domain::Happening::Viewed: return TradeWords::tr("The client has opened it");
    case domain::Happening::Declined: return TradeWords::tr("It was declined");
    case domain::Happening::Expired: return TradeWords::tr("The deadline has passed");
    case domain::Happening::Cancelled: return TradeWords::tr("It was cancelled");
    case domain::Happening::DeliveryFailed: return TradeWords::tr("A mail could not be delivered");
    case domain::Happening::DeadlineNear: return TradeWords::tr("The deadline is near");
    case domain::Happening::ApprovalRequested: return TradeWords::tr("An approval is asked for");
    case domain::Happening::ClientsTurn: return TradeWords::tr("It is the client's turn");
    case domain::Happening::FieldChanged: return TradeWords::tr("A value was changed");
    case domain::Happening::CreatedFromDeal: return TradeWords::tr("It was made for a deal");
    }
    return {};
}

QString nameOf(domain::ActionKind kind)
{
    switch (kind) {
    case domain::ActionKind::SendLinks: return TradeWords::tr("send the link");
    case domain::ActionKind::NotifyMembers: return TradeWords::tr("notify members");
    case domain::ActionKind::SendEmail: return TradeWords::tr("send an e-mail");
    case domain::ActionKind::ChangeResponsible: return TradeWords::tr("change the responsible member");
    case domain::ActionKind::MoveCard: return TradeWords::tr("move the card");
    case domain::ActionKind::SetDeadline: return TradeWords::tr("set the deadline");
    case domain::ActionKind::Remind: return TradeWords::tr("remind");
    case domain::ActionKind::CallWebhook: return TradeWords::tr("call a webhook");
    case domain::ActionKind::ExportPdf: return TradeWords::tr("export the PDF");
    case domain::ActionKind::AskApproval: return TradeWords::tr("ask for approval");
    case domain::ActionKind::SendForSigning: return TradeWords::tr("send for signing");
    case domain::ActionKind::CreateFromTemplate: return TradeWords::tr("create a document from a template");
    }
    return {};
}

QString nameOf(domain::ConditionKind kind)
{
    switch (kind) {
    case domain::ConditionKind::CompanyIs: return TradeWords::tr("our company is");
    case domain::ConditionKind::ResponsibleIs: return TradeWords::tr("responsible is");
    case domain::ConditionKind::TitleContains: return TradeWords::tr("the title contains");
    case domain::ConditionKind::AmountAtLeast: return TradeWords::tr("the amount is at least");
    case domain::ConditionKind::AmountBelow: return TradeWords::tr("the amount is below");
    }
    return {};
}

QString nameOfValue(const QString &changed)
{
    static const std::pair<const char *, const char *> known[] = {
        {"title", QT_TRANSLATE_NOOP("TradeWords", "the title")},
        {"message", QT_TRANSLATE_NOOP("TradeWords", "the message")},
        {"deadline", QT_TRANSLATE_NOOP("TradeWords", "the deadline")},
        {"company", QT_TRANSLATE_NOOP("TradeWords", "our company")},
        {"responsible", QT_TRANSLATE_NOOP("TradeWords", "who is responsible")},
    };
    for (const auto &[value, words] : known)
        if (changed == QLatin1String(value))
            return TradeWords::tr(words);
    if (changed.startsWith(QLatin1String("field:")))
        return TradeWords::tr("the field “%1”").arg(changed.mid(6));
    return TradeWords::tr("any value");
}

QString nameOf(domain::StageRole role)
{
    switch (role) {
    case domain::StageRole::None: return {};
    case domain::StageRole::Draft: return TradeWords::tr("Draft");
    case domain::StageRole::InApproval: return TradeWords::tr("In approval");
    case domain::StageRole::WithOurSignatory: return TradeWords::tr("With our signatory");
    case domain::StageRole::SentToClient: return TradeWords::tr("Sent to client");
    case domain::StageRole::ViewedByClient: return TradeWords::tr("Viewed by client");
    case domain::StageRole::Signed: return TradeWords::tr("Signed");
    case domain::StageRole::Declined: return TradeWords::tr("Declined");
    case domain::StageRole::Expired: return TradeWords::tr("Expired");
    case domain::StageRole::Cancelled: return TradeWords::tr("Cancelled");
    //: a stage of the pipeline of deals
    case domain::StageRole::DealNew: return TradeWords::tr("New");
    case domain::StageRole::DealOffer: return TradeWords::tr("Offer made");
    case domain::StageRole::DealNegotiation: return TradeWords::tr("Negotiation");
    case domain::StageRole::DealContract: return TradeWords::tr("Contract");
    case domain::StageRole::DealWon: return TradeWords::tr("Won");
    case domain::StageRole::DealLost: return TradeWords::tr("Lost");
    }
    return {};
}

QStringList languageCodes()
{
    return {QStringLiteral("en"), QStringLiteral("pl"), QStringLiteral("de"), QStringLiteral("pt_BR"),
            QStringLiteral("ru")};
}

QString languageName(const QString &code)
{
    static const QHash<QString, QString> names{{QStringLiteral("en"), QStringLiteral("English")},
                                               {QStringLiteral("pl"), QStringLiteral("Polski")},
                                               {QStringLiteral("de"), QStringLiteral("Deutsch")},
                                               {QStringLiteral("pt_BR"), QStringLiteral("Português (Brasil)")},
                                               {QStringLiteral("ru"), QStringLiteral("Русский")}};
    return names.value(code, code);
}

PreflightLine lineFor(const domain::PreflightFinding &f, const domain::Envelope &envelope)
{
    using enum domain::PreflightIssue;
    const domain::Party *party = f.party ? envelope.party(*f.party) : nullptr;
    const QString name = party && !party->name.isEmpty() ? party->name : TradeWords::tr("One party");
    const auto fieldIt = std::find_if(envelope.fields.begin(), envelope.fields.end(),
                                      [&](const domain::Field &field) { return f.field && field.id == *f.field; });
    const QString field = fieldIt == envelope.fields.end()
        ? TradeWords::tr("A field")
        //: a field and its page, e.g. "Signature on page 2"
        : TradeWords::tr("“%1” on page %2")
              .arg(fieldIt->label.isEmpty() ? nameOf(fieldIt->kind) : fieldIt->label)
              .arg(fieldIt->page + 1);
    switch (f.issue) {
    case NoTitle:
        return {WizardStep::Document,
                {},
                f.blocks,
                TradeWords::tr("The document has no title."),
                TradeWords::tr("Give it one")};
    case NoDocument:
        return {WizardStep::Document,
                {},
                f.blocks,
                TradeWords::tr("There is no file to sign."),
                TradeWords::tr("Add a file")};
    case NoPartyOfOurs:
        return {WizardStep::Parties,
                {},
                f.blocks,
                TradeWords::tr("Nobody signs for our side."),
                TradeWords::tr("Choose a signatory")};
    case NoPartyOfTheirs:
        return {WizardStep::Parties,
                {},
                f.blocks,
                TradeWords::tr("Nobody of the other side takes part. That is fine for an internal document."),
                TradeWords::tr("Add the other side")};
    case PartyWithoutName:
        return {WizardStep::Parties,
                {},
                f.blocks,
                TradeWords::tr("It is not chosen yet who takes part in one place."),
                TradeWords::tr("Choose who it is")};
    case PartyWithoutAddress:
        return {WizardStep::Delivery,
                {},
                f.blocks,
                TradeWords::tr("%1 has no e-mail address for the link.").arg(name),
                TradeWords::tr("Enter it")};
    case PartyWithoutPhone:
        return {WizardStep::Delivery,
                {},
                f.blocks,
                TradeWords::tr("%1 has no phone number that begins with + and the country's code.").arg(name),
                TradeWords::tr("Enter it")};
    case PartyWithoutMailForCode:
        return {WizardStep::Delivery,
                {},
                f.blocks,
                TradeWords::tr("%1 is asked for a code by e-mail and has no e-mail address.").arg(name),
                TradeWords::tr("Enter it")};
    case PartyWithoutAccessCode:
        return {
            WizardStep::Delivery,
            {},
            f.blocks,
            TradeWords::tr("%1 is asked for an access code of at least six characters, and there is none.").arg(name),
            TradeWords::tr("Set one")};
    case NoSmsGateway:
        return {WizardStep::Delivery,
                {},
                f.blocks,
                TradeWords::tr("%1 is to get an SMS, and the relay has no SMS gateway.").arg(name),
                TradeWords::tr("Choose e-mail, or have a gateway set up at the relay")};
    case PackageTooLarge:
        return {WizardStep::Document,
                {},
                f.blocks,
                TradeWords::tr("A link carries at most %1 MB of documents, and these are %2 MB together.")
                    .arg(domain::kMostLinkBytes >> 20)
                    .arg(f.detail),
                TradeWords::tr("Make the files smaller, or send them as several documents")};
    case TooManyDocuments:
        return {WizardStep::Document,
                {},
                f.blocks,
                TradeWords::tr("A link carries at most %1 files, and there are %2.")
                    .arg(domain::kMostLinkDocuments)
                    .arg(f.detail),
                TradeWords::tr("Send them as several documents")};
    case TooManyPages:
        return {WizardStep::Document,
                {},
                f.blocks,
                TradeWords::tr("A file in a link has at most %1 pages, and one has %2.")
                    .arg(domain::kMostLinkPages)
                    .arg(f.detail),
                TradeWords::tr("Split the file")};
    case PartyWithoutSignature:
        return {WizardStep::Fields,
                {},
                f.blocks,
                TradeWords::tr("%1 signs, but has no signature field.").arg(name),
                TradeWords::tr("Place one")};
    case SignatoryWithoutCertificate:
        return {WizardStep::Parties,
                {},
                f.blocks,
                TradeWords::tr("%1 has no signing certificate yet.").arg(name),
                TradeWords::tr("Choose somebody else, or have one issued in Settings")};
    case NoSealCertificate:
        return {WizardStep::Check, QStringLiteral("certificates"), f.blocks,
                TradeWords::tr("The company has no seal certificate, so the document could not be closed."),
                TradeWords::tr("An administrator makes one in Settings")};
    case FieldOutsidePage:
        return {WizardStep::Fields,
                {},
                f.blocks,
                TradeWords::tr("%1 reaches beyond its page.").arg(field),
                TradeWords::tr("Move it")};
    case FieldsOverlap:
        return {WizardStep::Fields,
                {},
                f.blocks,
                TradeWords::tr("%1 lies over another field.").arg(field),
                TradeWords::tr("Look at it")};
    case ChoiceWithoutOptions:
        return {WizardStep::Fields,
                {},
                f.blocks,
                TradeWords::tr("%1 has nothing to choose from.").arg(field),
                TradeWords::tr("Enter the options")};
    case MissingGlyph:
        return {WizardStep::Fields,
                {},
                f.blocks,
                TradeWords::tr("No installed font can print: %1").arg(f.detail),
                TradeWords::tr("Change the text")};
    case CannotPrepare:
        return {WizardStep::Fields,
                {},
                f.blocks,
                f.detail.isEmpty() ? TradeWords::tr("The pages cannot be prepared for signing.")
                                   : TradeWords::tr("The pages cannot be prepared for signing: %1").arg(f.detail),
                TradeWords::tr("Look at the fields")};
    case DeadlinePast:
        return {WizardStep::Delivery,
                {},
                f.blocks,
                TradeWords::tr("The deadline is in the past."),
                TradeWords::tr("Choose a later one")};
    case NoRelay:
        return {WizardStep::Delivery, QStringLiteral("delivery"), f.blocks,
                TradeWords::tr("Links go over a relay, and none is set up."),
                TradeWords::tr("An administrator sets it up in Settings")};
    case MissingValue: {
        // A place in the text asks for it, or a field does.
        const bool isOfDeal = f.detail.startsWith(QLatin1String("deal."));
        const bool isOfContact = f.detail.startsWith(QLatin1String("contact."));
        const bool isOfCompany = f.detail.startsWith(QLatin1String("company."));
        const WizardStep step = f.field                      ? WizardStep::Fields
            : f.detail == QLatin1String("envelope.title")    ? WizardStep::Document
            : f.detail == QLatin1String("envelope.deadline") ? WizardStep::Delivery
                                                             : WizardStep::Parties;
        return {step, isOfCompany && !f.field ? QStringLiteral("companies") : QString(), f.blocks,
                TradeWords::tr("The document asks for %1, and nobody has entered it.")
                    .arg(QStringLiteral("{{") + f.detail + QStringLiteral("}}")),
                isOfDeal          ? TradeWords::tr("Choose a deal for the document, or enter it there")
                    : isOfContact ? TradeWords::tr("Choose the contact, or complete the contact's record")
                                  : TradeWords::tr("Complete the record it comes from")};
    }
    }
    return {};
}

QString remarkWords(const QString &code)
{
    static const std::pair<const char *, const char *> known[] = {
        {"javascript", QT_TRANSLATE_NOOP("TradeWords", "It contains JavaScript. It is never run here.")},
        {"xfa_form", QT_TRANSLATE_NOOP("TradeWords", "It contains an XFA form, which many readers do not show.")},
        {"launch_action", QT_TRANSLATE_NOOP("TradeWords", "It wants to start programs. That is never done here.")},
        {"embedded_files",
         QT_TRANSLATE_NOOP("TradeWords", "Other files are embedded in it. The signer will not see them.")},
        {"external_reference",
         QT_TRANSLATE_NOOP("TradeWords", "It refers to things outside the file. They are not loaded here.")},
        {"open_action",
         QT_TRANSLATE_NOOP("TradeWords", "It wants to do something when it is opened. That is never done here.")},
        {"repaired",
         QT_TRANSLATE_NOOP("TradeWords", "The PDF was damaged and has been repaired. Look through the pages.")},
        {"linearised",
         QT_TRANSLATE_NOOP("TradeWords",
                           "It was arranged for the web and has been rewritten; nothing that shows has changed.")},
        {"has_form", QT_TRANSLATE_NOOP("TradeWords", "It contains form fields of its own.")},
        {"has_annotations", QT_TRANSLATE_NOOP("TradeWords", "It contains comments or links.")},
        {"normalised",
         QT_TRANSLATE_NOOP("TradeWords", "The PDF was rewritten into a clean form; nothing that shows has changed.")},
        {"converted", QT_TRANSLATE_NOOP("TradeWords", "It was converted to PDF. Look through the pages.")},
        {"signed", QT_TRANSLATE_NOOP("TradeWords", "It is already signed by somebody.")},
        {"submit_action", QT_TRANSLATE_NOOP("TradeWords", "It wants to send data somewhere. That is never done here.")},
        {"decrypted", QT_TRANSLATE_NOOP("TradeWords", "It was protected by a password and is kept here without it.")},
        {"flattened", QT_TRANSLATE_NOOP("TradeWords", "Its form fields are now part of the pages.")},
        {"removed", QT_TRANSLATE_NOOP("TradeWords", "What you chose was removed from it.")},
        {"archive", QT_TRANSLATE_NOOP("TradeWords", "It is a PDF/A and stays one.")},
    };
    for (const auto &[word, sentence] : known)
        if (code == QLatin1String(word))
            return TradeWords::tr(sentence);
    return TradeWords::tr("Found inside: %1").arg(code);
}

DeadlineWords deadlineWords(Time deadline, Time now)
{
    const QDate due = deadline.toUtc().toLocalTime().date();
    const QDate today = now.toUtc().toLocalTime().date();
    const int days = int(today.daysTo(due));
    const bool past = deadline < now;
    if (past && days == 0)
        return {TradeWords::tr("overdue since today"), true, true};
    if (past)
        return {days == -1 ? TradeWords::tr("1 day overdue") : TradeWords::tr("%n days overdue", nullptr, -days), true,
                true};
    if (days == 0)
        return {TradeWords::tr("due today"), true, false};
    if (days == 1)
        return {TradeWords::tr("due tomorrow"), true, false};
    if (days <= 14)
        return {TradeWords::tr("in %n days", nullptr, days), false, false};
    //: %1 is a date
    return {TradeWords::tr("by %1").arg(QLocale().toString(due, shortDayFormat())), false, false};
}

QString afterSigning(const domain::Envelope &envelope, domain::PartyId signer)
{
    const domain::Party *self = envelope.party(signer);
    const int step = self ? self->step : 0;
    std::vector<const domain::Party *> same, next;
    int nextStep = INT_MAX;
    for (const domain::Party &p : envelope.parties) {
        if (p.id == signer || p.act == domain::PartyAct::ReceiveCopy || p.state == domain::PartyState::Acted)
            continue;
        if (p.step == step)
            same.push_back(&p);
        else if (p.step > step)
            nextStep = std::min(nextStep, p.step);
    }
    for (const domain::Party &p : envelope.parties)
        if (p.step == nextStep && p.act != domain::PartyAct::ReceiveCopy)
            next.push_back(&p);
    domain::Envelope after = envelope;
    if (domain::Party *signing = after.party(signer))
        signing->state = domain::PartyState::Acted;
    if (!same.empty() && !domain::isStepDone(after, step)) {
        QStringList names;
        for (const auto *p : same)
            names << p->name;
        return withSingleStops(
            TradeWords::tr("After you sign, it still waits for %1.").arg(QLocale().createSeparatedList(names)));
    }
    if (next.empty())
        return TradeWords::tr("You are the last to sign. After that the document is sealed and everybody gets it.");
    if (next.size() == 1) {
        const domain::Party &p = *next.front();
        switch (p.channel) {
        case domain::Channel::Email:
            return TradeWords::tr("After you sign, the document goes to %1 by e-mail.").arg(p.name);
        case domain::Channel::Sms: return TradeWords::tr("After you sign, the document goes to %1 by SMS.").arg(p.name);
        case domain::Channel::EmailAndSms:
            return TradeWords::tr("After you sign, the document goes to %1 by e-mail and SMS.").arg(p.name);
        case domain::Channel::InApp:
            return withSingleStops(TradeWords::tr("After you sign, it is the turn of %1.").arg(p.name));
        }
    }
    QStringList names;
    for (const auto *p : next)
        names << p->name;
    return withSingleStops(
        TradeWords::tr("After you sign, the document goes to %1.").arg(QLocale().createSeparatedList(names)));
}

} // namespace countersign::ui
