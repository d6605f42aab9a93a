#include "app/cli/inspect_command.h"

#include "app/cli/console.h"
#include "core/pdf/fill_values.h"
#include "core/pdf/form_fill.h"
#include "core/pdf/revision_history.h"
#include "core/pdf/signature_slot.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace countersign::cli {

namespace {

QString wordFor(pdf::HistoryFinding::Kind kind)
{
    using enum pdf::HistoryFinding::Kind;
    switch (kind) {
    case Comment: return QStringLiteral("comment");
    case SuspiciousComment: return QStringLiteral("suspiciousComment");
    case RepeatedEntry: return QStringLiteral("repeatedEntry");
    case OrphanObject: return QStringLiteral("orphanObject");
    case UnreferencedObject: return QStringLiteral("unreferencedObject");
    case DuplicateObject: return QStringLiteral("duplicateObject");
    case InexactOffset: return QStringLiteral("inexactOffset");
    case WrongOffset: return QStringLiteral("wrongOffset");
    case PointsOutside: return QStringLiteral("pointsOutside");
    case DamagedObject: return QStringLiteral("damagedObject");
    case Garbage: return QStringLiteral("garbage");
    case MissingTail: return QStringLiteral("missingTail");
    case WrongStartxref: return QStringLiteral("wrongStartxref");
    case TrailingBytes: return QStringLiteral("trailingBytes");
    case DuplicateEntries: return QStringLiteral("duplicateEntries");
    }
    return {};
}

QJsonArray rectOf(const QRectF &rect) { return {rect.x(), rect.y(), rect.width(), rect.height()}; }

QJsonArray pagesOf(const pdf::Document &document)
{
    QJsonArray list;
    for (int i = 0; i < document.pageCount(); ++i)
        if (const auto page = document.page(i))
            list.append(QJsonObject{{QStringLiteral("mediaBox"), rectOf(page->mediaBox)},
                                    {QStringLiteral("cropBox"), rectOf(page->cropBox)},
                                    {QStringLiteral("rotate"), page->rotate},
                                    {QStringLiteral("userUnit"), pdf::pageBox(document, *page).userUnit}});
    return list;
}

QJsonArray foundIn(const QList<pdf::HistoryFinding> &findings)
{
    QJsonArray list;
    for (const pdf::HistoryFinding &finding : findings)
        list.append(QJsonObject{{QStringLiteral("kind"), wordFor(finding.kind)},
                                {QStringLiteral("offset"), finding.offset},
                                {QStringLiteral("harmless"), finding.isHarmless()},
                                {QStringLiteral("detail"), finding.detail}});
    return list;
}

QJsonArray revisionsOf(const pdf::RevisionHistory &history)
{
    QJsonArray list;
    for (const pdf::Revision &revision : history.revisions()) {
        const QList<pdf::HistoryFinding> findings = history.check(revision.index);
        list.append(QJsonObject{{QStringLiteral("start"), revision.start},
                                {QStringLiteral("end"), revision.end},
                                {QStringLiteral("objects"), static_cast<qint64>(revision.numbers.size())},
                                {QStringLiteral("findings"), static_cast<qint64>(findings.size())},
                                {QStringLiteral("found"), foundIn(findings)}});
    }
    return list;
}

QJsonArray fieldsOf(const pdf::Document &document)
{
    QJsonArray list;
    for (const pdf::FormFieldFacts &field : pdf::formFields(document))
        list.append(QJsonObject{{QStringLiteral("name"), field.name},
                                {QStringLiteral("kind"), field.kind},
                                {QStringLiteral("value"), field.value},
                                {QStringLiteral("options"), QJsonArray::fromStringList(field.options)},
                                {QStringLiteral("page"), field.page < 0 ? QJsonValue() : QJsonValue(field.page + 1)},
                                {QStringLiteral("required"), field.required},
                                {QStringLiteral("readOnly"), field.readOnly},
                                {QStringLiteral("locked"), field.locked}});
    return list;
}

QJsonArray signaturesOf(const pdf::Document &document)
{
    QJsonArray list;
    for (const pdf::SignatureValue &value : pdf::signatures(document)) {
        QJsonArray range;
        for (const qint64 number : value.byteRange)
            range.append(number);
        list.append(QJsonObject{{QStringLiteral("field"), value.fieldName},
                                {QStringLiteral("isTimestamp"), value.isTimestamp},
                                {QStringLiteral("subFilter"), QString::fromLatin1(value.subFilter)},
                                {QStringLiteral("byteRange"), range},
                                {QStringLiteral("coversWholeFile"), value.coversWholeFile},
                                {QStringLiteral("contentsBytes"), static_cast<qint64>(value.contents.size())},
                                {QStringLiteral("reservedBytes"), static_cast<qint64>(value.reservedBytes)},
                                {QStringLiteral("certification"), static_cast<int>(value.certification)},
                                {QStringLiteral("signedAt"), value.signedAt},
                                {QStringLiteral("name"), value.name},
                                {QStringLiteral("reason"), value.reason},
                                {QStringLiteral("location"), value.location}});
    }
    return list;
}

QString asWords(const QJsonValue &value)
{
    if (value.isObject()) {
        QStringList parts;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            parts += it.key() + QLatin1Char('=') + asWords(it.value());
        return parts.join(QLatin1Char(' '));
    }
    if (!value.isArray())
        return value.toVariant().toString();
    QStringList parts;
    for (const QJsonValue &one : value.toArray())
        parts += one.isObject() ? QLatin1Char('(') + asWords(one) + QLatin1Char(')') : asWords(one);
    return QLatin1Char('[') + parts.join(QLatin1Char(' ')) + QLatin1Char(']');
}

void printAsText(const QJsonObject &facts)
{
    print(QStringLiteral("%1 pages, PDF %2, %3 bytes")
              .arg(facts[QStringLiteral("pages")].toArray().size())
              .arg(facts[QStringLiteral("version")].toString())
              .arg(facts[QStringLiteral("bytes")].toInteger()));
    for (const QString &section :
         {QStringLiteral("revisions"), QStringLiteral("fields"), QStringLiteral("signatures")}) {
        print(section + QLatin1Char(':'));
        for (const QJsonValue &value : facts[section].toArray()) {
            QStringList parts;
            const QJsonObject object = value.toObject();
            for (auto it = object.begin(); it != object.end(); ++it)
                parts += it.key() + QLatin1Char('=') + asWords(it.value());
            print(QStringLiteral("  ") + parts.join(QStringLiteral("  ")));
        }
    }
}

} // namespace

InspectCommand::InspectCommand(CLI::App &cli)
    : Command(cli.add_subcommand("inspect", "list revisions, form fields and signatures of a PDF")),
      m_pdf(app(), "file")
{
    app().add_flag("--json", m_json, "as one JSON object (docs/formats/cli.md)");
}

int InspectCommand::run()
{
    const QString name = m_pdf.name();
    const auto document = m_pdf.open();
    if (!document)
        return complain(document.error().about, document.error().error, document.error().exitCode);
    const auto history = pdf::RevisionHistory::read(*document);
    if (!history)
        return complain(name, history.error(), kUnreadable);
    const QJsonObject facts{{QStringLiteral("file"), name},
                            {QStringLiteral("bytes"), document->size()},
                            {QStringLiteral("version"), QString::fromLatin1(document->headerVersion())},
                            {QStringLiteral("encrypted"), document->isEncrypted()},
                            {QStringLiteral("pages"), pagesOf(*document)},
                            {QStringLiteral("certification"), static_cast<int>(pdf::certificationOf(*document))},
                            {QStringLiteral("revisions"), revisionsOf(*history)},
                            {QStringLiteral("fields"), fieldsOf(*document)},
                            {QStringLiteral("signatures"), signaturesOf(*document)}};
    if (m_json)
        print(QString::fromUtf8(QJsonDocument(facts).toJson(QJsonDocument::Compact)));
    else
        printAsText(facts);
    return kDone;
}

} // namespace countersign::cli
