#include "core/pdf/place_fields.h"

#include "core/pdf/slot_rules.h"

#include <QHash>
#include <QSet>

namespace countersign::pdf {

Result<PlacedFields> placeFields(const Document &document, const std::vector<FieldPlacement> &fields)
{
    if (fields.empty())
        return fail(MakingError::BadField, QStringLiteral("no field to place"));
    if (!document.permissions().mayAddFields())
        return fail(PdfError::Protected, QStringLiteral("it forbids new fields"));
    PreparedRequest request;
    request.lockCommon = false;
    QSet<QString> parties, signing, names = takenNames(document.fields());
    for (const FieldPlacement &field : fields) {
        if (!field.name.isEmpty())
            names.insert(field.name);
        if (field.kind == FieldKind::Signature)
            signing.insert(field.party);
    }
    PlacedFields placed;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const FieldPlacement &field = fields[i];
        if (!field.party.isEmpty() && !parties.contains(field.party)) {
            parties.insert(field.party);
            request.parties.push_back(
                {.key = field.party, .displayName = field.party, .role = {}, .signs = signing.contains(field.party)});
        }
        PdfField made{.id = QString::number(i + 1),
                      .kind = field.kind,
                      .page = field.page,
                      .rect = field.rect.normalized(),
                      .partyKey = field.party,
                      .required = field.required,
                      .label = field.label,
                      .value = field.value,
                      .options = field.options,
                      .multiline = field.multiline,
                      .points = field.points,
                      .colour = field.colour,
                      .align = field.align,
                      .formName = field.name,
                      .readOnly = field.readOnly,
                      .signatureField = true};
        if (made.formName.isEmpty()) {
            made.formName = pdfFieldName(made);
            for (int n = 2; names.contains(made.formName); ++n)
                made.formName = pdfFieldName(made) + QLatin1Char('-') + QString::number(n);
            names.insert(made.formName);
        }
        placed.names << made.formName;
        request.fields.push_back(std::move(made));
    }
    CS_TRY(placed.pdf, writePrepared(document, request));
    return placed;
}

} // namespace countersign::pdf
