#include "core/flow/link_fields.h"

#include "core/domain/date_format.h"
#include "core/pdf/document.h"
#include "core/pdf/form_fill.h"
#include "core/pdf/page_geometry.h"
#include "core/pdf/reading_order.h"

#include <algorithm>
#include <map>

namespace countersign::flow {

namespace {

QString kindName(domain::FieldKind kind)
{
    switch (kind) {
    case domain::FieldKind::Signature: return QStringLiteral("signature");
    case domain::FieldKind::Initials: return QStringLiteral("initials");
    case domain::FieldKind::Stamp: return QStringLiteral("stamp");
    case domain::FieldKind::Date: return QStringLiteral("date");
    case domain::FieldKind::Details: return QStringLiteral("details");
    case domain::FieldKind::Number: return QStringLiteral("number");
    case domain::FieldKind::Checkbox: return QStringLiteral("checkbox");
    case domain::FieldKind::Choice: return QStringLiteral("choice");
    case domain::FieldKind::Attachment: return QStringLiteral("attachment");
    case domain::FieldKind::Text:
    case domain::FieldKind::MergeValue: break;
    }
    return QStringLiteral("text");
}

QString writtenAs(const domain::Field &field)
{
    switch (field.kind) {
    case domain::FieldKind::Date: return domain::dateFormat(field.style.format);
    case domain::FieldKind::Number: return field.style.format;
    default: return {};
    }
}

// The page that plans the signer's steps knows no rotation then; so each field is given its place here.
Result<void> putInOrder(std::vector<wire::LinkField> &fields, const std::vector<link::LinkDocumentBytes> &documents)
{
    std::map<int, pdf::Document> opened;
    std::vector<pdf::OrderedPlace> places;
    for (const wire::LinkField &field : fields) {
        const auto index = static_cast<std::size_t>(field.document);
        auto at = opened.find(field.document);
        if (at == opened.end()) {
            CS_TRY(pdf::Document document, pdf::Document::open(documents[index].bytes));
            at = opened.emplace(field.document, std::move(document)).first;
        }
        int page = field.page;
        for (std::size_t i = 0; i < index; ++i)
            page += documents[i].pages;
        CS_TRY(const pdf::Page shown, at->second.page(field.page));
        places.push_back({page, pdf::userToDisplay(pdf::pageBox(at->second, shown)).mapRect(field.rect), field.order});
    }
    int place = 0;
    for (const std::size_t index : pdf::goingOrder(places))
        fields[index].order = ++place;
    return {};
}

} // namespace

Result<std::vector<wire::LinkField>> linkFields(const domain::Envelope &envelope, const domain::Party &party,
                                                const MappingFacts &facts,
                                                const std::vector<link::LinkDocumentBytes> &documents)
{
    std::vector<wire::LinkField> fields;
    for (const domain::Field &field : envelope.fields) {
        if (field.party != party.id)
            continue;
        const auto document = std::find_if(envelope.documents.begin(), envelope.documents.end(),
                                           [&](const domain::Document &d) { return d.id == field.document; });
        if (document == envelope.documents.end())
            continue;
        const bool isKnownFace = pdf::fieldFont(field.style.family) != pdf::FontRole::Text;
        fields.push_back({.id = field.id.toString(),
                          .document = static_cast<int>(document - envelope.documents.begin()),
                          .page = field.page,
                          .rect = field.rect,
                          .kind = kindName(field.kind),
                          .label = field.label,
                          .isRequired = field.isRequired,
                          .value = linkPrefill(field, envelope, facts),
                          .options = field.options,
                          .isMultiline = field.isMultiline || field.kind == domain::FieldKind::Details,
                          .format = writtenAs(field),
                          .order = field.tabIndex.value_or(0),
                          .font = isKnownFace ? field.style.family : QString()});
    }
    CS_CHECK(putInOrder(fields, documents));
    return fields;
}

} // namespace countersign::flow
