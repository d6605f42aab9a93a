#include "core/flow/pdf_mapping.h"

#include "core/crypto/digest.h"
#include "core/domain/date_format.h"
#include "core/domain/merge_values.h"
#include "core/domain/number_format.h"
#include "core/domain/revision_plan.h"
#include "core/flow/ports.h"
#include "core/flow/relay_abilities.h"
#include "core/pdf/images.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

namespace countersign::flow {

namespace {

pdf::FieldKind pdfKind(domain::FieldKind kind)
{
    switch (kind) {
    case domain::FieldKind::Signature: return pdf::FieldKind::Signature;
    case domain::FieldKind::Initials: return pdf::FieldKind::Initials;
    case domain::FieldKind::Stamp: return pdf::FieldKind::Stamp;
    case domain::FieldKind::Date: return pdf::FieldKind::Date;
    case domain::FieldKind::Details: return pdf::FieldKind::Details;
    case domain::FieldKind::Number: return pdf::FieldKind::Number;
    case domain::FieldKind::Checkbox: return pdf::FieldKind::Checkbox;
    case domain::FieldKind::Choice: return pdf::FieldKind::Choice;
    case domain::FieldKind::Attachment: return pdf::FieldKind::Attachment;
    case domain::FieldKind::Text:
    case domain::FieldKind::MergeValue: break;
    }
    return pdf::FieldKind::Text;
}

const domain::Requisites *requisitesOf(const domain::Party &party, const domain::Envelope &envelope,
                                       const MappingFacts &facts)
{
    if (party.side == domain::Side::Ours) {
        for (const domain::Company &company : facts.companies)
            if (company.id == envelope.company)
                return &company.requisites;
    } else if (party.contact) {
        for (const domain::Contact &contact : facts.contacts)
            if (contact.id == *party.contact)
                return &contact.company;
    }
    return nullptr;
}

// {{envelope.number}} and its like; what has no value here stays as it is, so that preflight can name it.
QString merged(const QString &text, const domain::Envelope &envelope, const QString &number, const MappingFacts &facts)
{
    if (!text.contains(QLatin1String("{{")))
        return text;
    return domain::withValues(text,
                              domain::mergeValues(envelope,
                                                  {.companies = facts.companies,
                                                   .contacts = facts.contacts,
                                                   .deals = facts.deals,
                                                   .number = number,
                                                   .now = facts.now,
                                                   .locale = QLocale(facts.workspace.language)}));
}

QString prefill(const domain::Field &field, const domain::Envelope &envelope, const QString &number,
                const MappingFacts &facts)
{
    if (field.kind == domain::FieldKind::Details && field.value.isEmpty()) {
        const domain::Party *party = envelope.party(field.party);
        const domain::Requisites *details = party ? requisitesOf(*party, envelope, facts) : nullptr;
        return details ? domain::requisitesText(*details) : QString();
    }
    if (field.kind == domain::FieldKind::Number && field.value.isEmpty() && field.party.isNull())
        return number;
    return merged(field.value, envelope, number, facts);
}

// Answers carry dates as yyyy-MM-dd; what is no such date stays as it was typed. Empty: the day of the act.
QString dateText(const QString &answer, QDate dayOfAct, const QString &format, const QString &language)
{
    const QDate date = answer.isEmpty() ? dayOfAct : QDate::fromString(answer, Qt::ISODate);
    return date.isValid() ? domain::dateText(date, format, language) : answer;
}

bool isChecked(const QString &value) { return value == QLatin1String("yes") || value == QLatin1String("true"); }

QString hex(const QByteArray &sha256) { return QString::fromLatin1(sha256.toHex()); }

QString roleOf(const domain::Party &party) { return party.companyName.isEmpty() ? party.position : party.companyName; }

pdf::FieldFill evidenceFill(const QString &key, const pdf::PartyEvidence &block)
{
    return {.name = pdf::evidenceFieldName(key), .value = pdf::evidenceText(block), .look = pdf::evidenceLook(block)};
}

QString channelWords(domain::Channel channel, const pdf::EvidenceWords &words)
{
    switch (channel) {
    case domain::Channel::InApp: return words.inApplication;
    case domain::Channel::Email: return words.linkByMail;
    case domain::Channel::Sms: return words.linkBySms;
    case domain::Channel::EmailAndSms: return words.linkByMail + QStringLiteral(", ") + words.linkBySms;
    }
    return {};
}

QString authenticationWords(domain::Authentication authentication, const pdf::EvidenceWords &words)
{
    switch (authentication) {
    case domain::Authentication::None: return words.byLinkOnly;
    case domain::Authentication::EmailCode: return words.byMailCode;
    case domain::Authentication::SmsCode: return words.bySmsCode;
    case domain::Authentication::AccessCode: return words.byAccessCode;
    }
    return {};
}

pdf::PartyEvidence evidenceBlock(const domain::Party &party, const domain::Evidence &evidence, const PartyMarks &marks,
                                 const pdf::EvidenceWords &words)
{
    pdf::PartyEvidence block{.heading = evidence.signerName,
                             .subheading = QStringList{evidence.signerRole, party.companyName}
                                               .filter(QRegularExpression(QStringLiteral(".")))
                                               .join(QStringLiteral(", ")),
                             .state = words.hasSigned};
    const auto row = [&block](const QString &label, const QString &value) {
        if (!value.isEmpty())
            block.rows.push_back({label, value});
    };
    const bool byLink = evidence.channel != domain::Channel::InApp;
    // What the act will leave has its line in a preview, too: the page is laid out as it will be.
    const auto toCome = [&](const QString &value, bool willBe, int length) {
        return value.isEmpty() && marks.isForeseen && willBe ? QString(length, QChar(0x2013)) : value;
    };
    constexpr int kHash = 64, kSome = 12;
    row(words.timeUtc, evidence.at.toIso());
    row(words.timeLocal, localTime(evidence.at, evidence.utcOffsetMinutes, words.language));
    row(words.channel, channelWords(evidence.channel, words));
    row(words.checkedBy, byLink ? authenticationWords(evidence.authentication, words) : QString());
    row(words.address, toCome(evidence.address, byLink, kSome));
    row(words.program, toCome(evidence.agent.left(120), byLink, kSome));
    row(words.consent,
        evidence.consentVersion.isEmpty()
            ? QString()
            : words.consentVersion.arg(evidence.consentVersion, hex(evidence.consentSha256).left(16)));
    row(words.documentShown, toCome(hex(evidence.shownSha256), true, kHash));
    row(words.answerReceived, toCome(hex(evidence.answerSha256), byLink, kHash));
    row(words.certificate, toCome(hex(evidence.certificateSha256), !byLink, kHash));
    row(words.signature, marks.certifier);
    block.mark = marks.signature;
    block.typedName = marks.typedName;
    return block;
}

} // namespace

QString localTime(Time at, int utcOffsetMinutes, const QString &language)
{
    const QDateTime local = at.toUtc().toOffsetFromUtc(utcOffsetMinutes * 60);
    const QChar sign = utcOffsetMinutes < 0 ? QLatin1Char('-') : QLatin1Char('+');
    const int minutes = std::abs(utcOffsetMinutes);
    const QLocale locale = language == QLatin1String("en") ? QLocale::c() : QLocale(language);
    return locale.toString(local, QStringLiteral("d MMM yyyy HH:mm:ss "))
        + QStringLiteral("%1%2:%3")
              .arg(sign)
              .arg(minutes / 60, 2, 10, QLatin1Char('0'))
              .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString partyKey(const domain::Envelope &envelope, domain::PartyId id)
{
    int ours = 0, theirs = 0;
    for (const domain::Party &party : envelope.parties) {
        int &count = party.side == domain::Side::Ours ? ours : theirs;
        ++count;
        if (party.id == id)
            return (party.side == domain::Side::Ours ? QStringLiteral("ours%1") : QStringLiteral("theirs%1"))
                .arg(count);
    }
    return {};
}

MappingFacts mappingFacts(const Office &office)
{
    MappingFacts facts{
        .workspace = office.workspace(), .companies = office.companies(), .contacts = office.contacts(), .words = {}};
    facts.deals = office.ports().store->deals().value_or(std::vector<domain::Deal>{});
    facts.now = office.ports().clock->now();
    facts.verifyUrl = verifyPageUrl(office);
    if (office.ports().evidenceWords)
        facts.words = office.ports().evidenceWords(facts.workspace.language);
    return facts;
}

QString linkPrefill(const domain::Field &field, const domain::Envelope &envelope, const MappingFacts &facts)
{
    return prefill(field, envelope, envelope.number, facts);
}

QString companyName(const MappingFacts &facts, const domain::Envelope &envelope)
{
    for (const domain::Company &company : facts.companies)
        if (company.id == envelope.company)
            return company.requisites.name;
    return facts.workspace.name;
}

pdf::PreparedRequest preparedRequest(const domain::Envelope &envelope, const domain::Document &document,
                                     const QString &number, const MappingFacts &facts)
{
    pdf::PreparedRequest request;
    for (const domain::Party &party : envelope.parties) {
        if (party.act != domain::PartyAct::Sign)
            continue;
        request.parties.push_back({.key = partyKey(envelope, party.id),
                                   .displayName = party.name,
                                   .role = roleOf(party),
                                   .waiting = facts.words.waiting});
    }
    if (domain::mayCloseWithFinalSeal(envelope)) {
        request.parties.push_back({.key = kFinalSealKey,
                                   .displayName = companyName(facts, envelope),
                                   .role = facts.words.companySeal,
                                   .waiting = facts.words.waiting});
    }
    for (const domain::Field &field : envelope.fields) {
        if (field.document != document.id)
            continue;
        const domain::Party *party = envelope.party(field.party);
        // A party's own values are drawn when they act; what belongs to nobody, and our details, are known now.
        const bool isKnown = !party || (party->side == domain::Side::Ours && field.kind == domain::FieldKind::Details);
        QString value = isKnown ? prefill(field, envelope, number, facts) : QString();
        if (field.kind == domain::FieldKind::Number)
            value = domain::typedNumberText(value, field.style.format);
        if (field.kind == domain::FieldKind::Checkbox)
            value = isChecked(value) ? QStringLiteral("true") : QString();
        request.fields.push_back({.id = field.id.toString(),
                                  .kind = pdfKind(field.kind),
                                  .page = field.page,
                                  .rect = field.rect,
                                  .partyKey = party ? partyKey(envelope, party->id) : QString(),
                                  .required = field.isRequired,
                                  .label = field.label,
                                  .value = value,
                                  .options = field.options,
                                  .multiline = field.isMultiline || field.kind == domain::FieldKind::Details,
                                  .font = pdf::fieldFont(field.style.family),
                                  .points = field.style.size,
                                  .colour = QColor(field.style.color),
                                  .order = field.tabIndex.value_or(0)});
    }

    const QString original = hex(document.revisions.front().sha256);
    const QString sealFingerprint =
        hex(crypto::digest(crypto::DigestAlgorithm::Sha256, facts.workspace.sealCertificate));
    pdf::EvidenceFrame frame;
    frame.envelopeTitle = envelope.title;
    frame.envelopeNumber = number;
    frame.title = facts.words.title;
    frame.note = facts.words.note;
    frame.rows = {{facts.words.document, document.name},
                  {facts.words.originalHash, original},
                  {facts.words.preparedBy, facts.workspace.name},
                  {facts.words.companySeal, sealFingerprint}};
    frame.qrText = pdf::evidenceQrText(number, original, sealFingerprint, facts.verifyUrl);
    frame.qrCaption = QString(facts.verifyUrl).remove(QRegularExpression(QStringLiteral("^https?://")));
    request.evidence = frame;
    // The page numbers are the writer's to fill in.
    request.footer = QStringLiteral("Countersign %1 · %2-%3 · ")
                         .arg(number, original.left(4).toUpper(), original.mid(4, 4).toUpper())
        + facts.words.page;
    return request;
}

std::vector<pdf::FieldFill> partyFills(const domain::Envelope &envelope, const domain::Party &party,
                                       const domain::Evidence &evidence, const PartyMarks &marks,
                                       const pdf::PreparedRequest &request, const pdf::EvidenceWords &words)
{
    std::vector<pdf::FieldFill> fills;
    const QString key = partyKey(envelope, party.id);
    const QDateTime local = marks.at.toUtc().toOffsetFromUtc(marks.utcOffsetMinutes * 60);
    const bool isByLink = evidence.channel != domain::Channel::InApp;
    // Theirs as their page shows it; for ours nobody chooses a language.
    const QString language = party.side == domain::Side::Theirs ? party.language : words.language;
    for (const pdf::PdfField &placed : request.fields) {
        if (placed.partyKey != key)
            continue;
        const QString name = pdf::formFieldFor(request, placed);
        if (name == pdf::signatureFieldName(key))
            continue; // the signature itself
        const auto field = std::find_if(envelope.fields.begin(), envelope.fields.end(),
                                        [&](const domain::Field &f) { return f.id.toString() == placed.id; });
        const QString answer = marks.answers.value(placed.id, field->value);
        pdf::FieldFill fill{.name = name};
        switch (field->kind) {
        case domain::FieldKind::Signature: fill.look = signatureLook(party, marks); break;
        case domain::FieldKind::Initials:
            fill.look = pdf::SignatureLook{.image = marks.initials, .typedName = domain::initialsOf(party.name)};
            break;
        case domain::FieldKind::Stamp:
            if (marks.stamp.isNull())
                continue; // left empty
            fill.look = pdf::ImageLook{marks.stamp};
            break;
        case domain::FieldKind::Checkbox: fill.checked = isChecked(answer); break;
        case domain::FieldKind::Date:
            if (answer.isEmpty() && isByLink && !marks.isForeseen)
                continue; // left empty, as they saw it
            fill.value = dateText(answer, local.date(), field->style.format, language);
            break;
        case domain::FieldKind::Number:
            // What came by link is plain; what was filled in beforehand is as somebody typed it.
            fill.value = marks.answers.contains(placed.id) ? domain::numberText(answer, field->style.format)
                                                           : domain::typedNumberText(answer, field->style.format);
            break;
        case domain::FieldKind::Details:
            if (party.side == domain::Side::Ours)
                continue; // drawn when prepared
            fill.value = answer;
            break;
        default: fill.value = answer;
        }
        if (!fill.look && fill.value.isEmpty() && field->kind != domain::FieldKind::Checkbox)
            continue;
        fills.push_back(std::move(fill));
    }
    fills.push_back(evidenceFill(key, evidenceBlock(party, evidence, marks, words)));
    return fills;
}

std::vector<pdf::FieldFill> closingFills(const domain::Envelope &envelope, const MappingFacts &facts,
                                         bool isClosedBySeal, Time at)
{
    std::vector<pdf::FieldFill> fills;
    const auto fill = [&fills](const QString &key, const QString &heading, const QString &role, const QString &state,
                               std::vector<pdf::EvidenceRow> rows) {
        fills.push_back(evidenceFill(key,
                                     {.heading = heading,
                                      .subheading = role,
                                      .state = state,
                                      .rows = std::move(rows),
                                      .mark = {},
                                      .typedName = {}}));
    };
    for (const domain::Party &party : envelope.parties)
        if (party.act == domain::PartyAct::Sign && domain::isNotNeeded(envelope, party))
            fill(partyKey(envelope, party.id), party.name, roleOf(party), facts.words.notNeeded, {});
    if (domain::mayCloseWithFinalSeal(envelope))
        fill(kFinalSealKey, companyName(facts, envelope), facts.words.companySeal,
             isClosedBySeal ? facts.words.closedBySeal : facts.words.notNeeded,
             isClosedBySeal ? std::vector<pdf::EvidenceRow>{{facts.words.timeUtc, at.toIso()}}
                            : std::vector<pdf::EvidenceRow>());
    return fills;
}

QString sealedBy(const QString &method, const QString &company)
{
    return QStringLiteral("%1, sealed by %2").arg(method, company);
}

pdf::SignatureLook signatureLook(const domain::Party &party, const PartyMarks &marks)
{
    return {.image = marks.signature,
            .typedName = marks.typedName.isEmpty() ? party.name : marks.typedName,
            .caption = {party.name, localTime(marks.at, marks.utcOffsetMinutes)}};
}

Result<QImage> stampOf(const Office &office, const domain::Envelope &envelope)
{
    for (const domain::Company &company : office.companies()) {
        if (company.id != envelope.company || company.stampSha256.isEmpty())
            continue;
        CS_TRY(const QByteArray png, office.pdf(company.stampSha256));
        return pdf::decodeImage(png);
    }
    return QImage();
}

} // namespace countersign::flow
