#include "core/pdf/prepared_parts.h"
#include "core/pdf/signature_slot.h"
#include "core/pdf/slot_rules.h"

#include <QRegularExpression>
#include <QSet>

#include <array>

namespace countersign::pdf {

namespace {

constexpr std::array<std::pair<FieldKind, const char *>, 10> kKinds{{
    {FieldKind::Signature, "signature"},
    {FieldKind::Initials, "initials"},
    {FieldKind::Stamp, "stamp"},
    {FieldKind::Date, "date"},
    {FieldKind::Text, "text"},
    {FieldKind::Number, "number"},
    {FieldKind::Details, "details"},
    {FieldKind::Checkbox, "checkbox"},
    {FieldKind::Choice, "choice"},
    {FieldKind::Attachment, "attachment"},
}};

QString safeName(const QString &text) // dots separate levels of a field tree; the rest is caution
{
    static const QRegularExpression unsafe(QStringLiteral("[^A-Za-z0-9_-]"));
    return QString(text).replace(unsafe, QStringLiteral("_"));
}

bool hasSignatureField(const PreparedRequest &request, const QString &partyKey)
{
    for (const PdfParty &party : request.parties)
        if (party.key == partyKey)
            return party.signs;
    return false;
}

Result<void> checkField(const Document &document, const PreparedRequest &request, const PdfField &field)
{
    if (field.page < 0 || field.page >= document.pageCount())
        return fail(MakingError::NoSuchPage, QStringLiteral("field %1 on page %2").arg(field.id).arg(field.page + 1));
    CS_TRY(const Page page, document.page(field.page));
    if (field.rect.width() < 2 || field.rect.height() < 2 || !fitsPage(field.rect, page))
        return fail(MakingError::BadField, QStringLiteral("the rectangle of field %1").arg(field.id));
    bool known = field.partyKey.isEmpty() && (field.kind != FieldKind::Signature || field.signatureField);
    for (const PdfParty &party : request.parties)
        known = known || party.key == field.partyKey;
    if (!known)
        return fail(MakingError::BadField, QStringLiteral("the party of field %1").arg(field.id));
    if (field.kind == FieldKind::Choice
        && (field.options.isEmpty() || (!field.value.isEmpty() && !field.options.contains(field.value))))
        return fail(MakingError::BadField, QStringLiteral("the options of field %1").arg(field.id));
    const AppearanceSpec spec{field.rect.size(), page.rotate,
                              field.kind == FieldKind::Checkbox ? Look(CheckLook{}) : emptyLook(field)};
    if (auto drawable = checkAppearance(spec); !drawable) {
        Error error = std::move(drawable).error();
        error.detail = QStringLiteral("field %1: ").arg(field.id) + error.detail;
        return fail(std::move(error));
    }
    return {};
}

} // namespace

bool isMark(FieldKind kind)
{
    return kind == FieldKind::Signature || kind == FieldKind::Initials || kind == FieldKind::Stamp;
}

const PdfField *signaturePlace(const PreparedRequest &request, const QString &partyKey)
{
    for (const PdfField &field : request.fields)
        if (field.kind == FieldKind::Signature && field.partyKey == partyKey)
            return &field;
    return nullptr;
}

bool isFirstPlace(const PreparedRequest &request, const PdfField &field)
{
    const PdfField *place = signaturePlace(request, field.partyKey);
    return place && place->id == field.id && hasSignatureField(request, field.partyKey);
}

PartyEvidence waitingBlock(const PdfParty &party)
{
    return {.heading = party.displayName,
            .subheading = party.role,
            .state = party.waiting,
            .rows = {},
            .mark = {},
            .typedName = {}};
}

Look emptyLook(const PdfField &field)
{
    if (field.value.isEmpty() || isMark(field.kind))
        return PlaceholderLook{field.label};
    const bool multiline = field.multiline || field.kind == FieldKind::Details;
    return TextLook{.text = field.value,
                    .font = field.font,
                    .points = field.points,
                    .colour = field.colour,
                    .align = field.align | (multiline ? Qt::AlignTop : Qt::AlignVCenter),
                    .multiline = multiline};
}

QString fieldKindName(FieldKind kind)
{
    for (const auto &[known, name] : kKinds)
        if (known == kind)
            return QString::fromLatin1(name);
    return {};
}

std::optional<FieldKind> fieldKindFromName(const QString &name)
{
    for (const auto &[kind, known] : kKinds)
        if (name == QLatin1String(known))
            return kind;
    return std::nullopt;
}

QString pdfFieldName(const PdfField &field)
{
    const QString party = field.partyKey.isEmpty() ? QStringLiteral("common") : safeName(field.partyKey);
    return party + QLatin1Char('-') + fieldKindName(field.kind) + QLatin1Char('-') + safeName(field.id);
}

QString signatureFieldName(const QString &partyKey) { return safeName(partyKey) + QStringLiteral("-signature"); }

QString evidenceFieldName(const QString &partyKey) { return safeName(partyKey) + QStringLiteral("-evidence"); }

QString formFieldFor(const PreparedRequest &request, const PdfField &field)
{
    if (!field.formName.isEmpty())
        return field.formName;
    return isFirstPlace(request, field) ? signatureFieldName(field.partyKey) : pdfFieldName(field);
}

bool becomesSignature(const PreparedRequest &request, const PdfField &field)
{
    return field.kind == FieldKind::Signature && (field.signatureField || isFirstPlace(request, field));
}

QStringList lockedFields(const PreparedRequest &request, const QString &partyKey)
{
    QStringList names;
    const bool first = !request.parties.empty() && request.parties.front().key == partyKey;
    for (const PdfField &field : request.fields) {
        if (field.partyKey != partyKey && !(first && request.lockCommon && field.partyKey.isEmpty()))
            continue;
        if (!becomesSignature(request, field))
            names << formFieldFor(request, field);
    }
    if (request.evidence)
        names << evidenceFieldName(partyKey);
    return names;
}

std::vector<Error> checkPrepared(const Document &document, const PreparedRequest &request)
{
    std::vector<Error> errors;
    const auto note = [&](const Result<void> &result) {
        if (!result)
            errors.push_back(result.error());
    };
    if (!request.allowSigned && hasSignatures(document))
        errors.push_back({MakingError::AlreadySigned, {}, {}});
    if (document.pageCount() == 0)
        errors.push_back({MakingError::NoSuchPage, QStringLiteral("the document has no pages"), {}});
    QSet<QString> names = takenNames(document.fields());
    const auto claim = [&](const QString &name) {
        if (names.contains(name))
            errors.push_back({MakingError::DuplicateField, name, {}});
        names.insert(name);
    };
    for (const PdfParty &party : request.parties) {
        if (party.key.isEmpty() || safeName(party.key) != party.key)
            errors.push_back({MakingError::BadField, QStringLiteral("the key of party %1").arg(party.key), {}});
        if (party.signs && !signaturePlace(request, party.key))
            claim(signatureFieldName(party.key));
        if (request.evidence) {
            claim(evidenceFieldName(party.key));
            note(checkAppearance({QSizeF(400, 100), 0, evidenceLook(waitingBlock(party))}));
        }
    }
    for (const PdfField &field : request.fields) {
        if (field.formName.contains(QLatin1Char('.'))) // it would be another field's part (12.7.4.2)
            errors.push_back({MakingError::BadField, QStringLiteral("a dot in the name %1").arg(field.formName), {}});
        claim(formFieldFor(request, field));
        note(checkField(document, request, field));
    }
    if (request.evidence)
        note(checkAppearance({QSizeF(595, 842), 0, evidencePageLook(*request.evidence, 0, 1)}));
    if (!request.footer.isEmpty())
        note(checkAppearance({QSizeF(400, kFooterHeight), 0, TextLook{.text = request.footer}}));
    return errors;
}

} // namespace countersign::pdf
