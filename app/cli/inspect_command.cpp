#include "app/cli/inspect_command.h"

#include "app/cli/console.h"
#include "core/pdf/revision_history.h"
#include "core/pdf/signature_slot.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace countersign::cli {

namespace {

constexpr int kUnreadable = 4;

QJsonArray revisionsOf(const pdf::RevisionHistory &history)
{
    QJsonArray list;
    for (const pdf::Revision &revision : history.revisions())
        list.append(
            QJsonObject{{QStringLiteral("start"), revision.start},
                        {QStringLiteral("end"), revision.end},
                        {QStringLiteral("objects"), static_cast<qint64>(revision.numbers.size())},
                        {QStringLiteral("findings"), static_cast<qint64>(history.check(revision.index).size())}});
    return list;
}

QJsonArray fieldsOf(const pdf::Document &document)
{
    QJsonArray list;
    for (const pdf::Field &field : document.fields())
        list.append(QJsonObject{{QStringLiteral("name"), field.name},
                                {QStringLiteral("type"), QString::fromLatin1(field.type)},
                                {QStringLiteral("value"), field.isSignature() ? QString() : field.value.toText()}});
    return list;
}

QJsonArray signaturesOf(const pdf::Document &document)
{
    QJsonArray list;
    for (const pdf::SignatureValue &value : pdf::signatures(document))
        list.append(QJsonObject{{QStringLiteral("field"), value.fieldName},
                                {QStringLiteral("subFilter"), QString::fromLatin1(value.subFilter)},
                                {QStringLiteral("coveredEnd"), value.coveredEnd},
                                {QStringLiteral("coversWholeFile"), value.coversWholeFile},
                                {QStringLiteral("certification"), static_cast<int>(value.certification)},
                                {QStringLiteral("signedAt"), value.signedAt},
                                {QStringLiteral("reason"), value.reason}});
    return list;
}

void printAsText(const QJsonObject &facts)
{
    print(QStringLiteral("%1 pages, PDF %2")
              .arg(facts[QStringLiteral("pages")].toInt())
              .arg(facts[QStringLiteral("version")].toString()));
    for (const QString &section :
         {QStringLiteral("revisions"), QStringLiteral("fields"), QStringLiteral("signatures")}) {
        print(section + QLatin1Char(':'));
        for (const QJsonValue &value : facts[section].toArray()) {
            QStringList parts;
            const QJsonObject object = value.toObject();
            for (auto it = object.begin(); it != object.end(); ++it)
                parts += it.key() + QLatin1Char('=') + it.value().toVariant().toString();
            print(QStringLiteral("  ") + parts.join(QStringLiteral("  ")));
        }
    }
}

} // namespace

InspectCommand::InspectCommand(CLI::App &cli)
    : m_command(cli.add_subcommand("inspect", "list revisions, form fields and signatures of a PDF"))
{
    m_command->add_option("file", m_file, "the PDF")->required();
    m_command->add_flag("--json", m_json, "as one JSON object");
}

int InspectCommand::run() const
{
    const QString name = QString::fromStdString(m_file);
    const auto bytes = readFile(m_file);
    if (!bytes)
        return complain(name, bytes.error(), kUnreadable);
    const auto document = pdf::Document::open(*bytes);
    if (!document)
        return complain(name, document.error(), kUnreadable);
    const auto history = pdf::RevisionHistory::read(*document);
    if (!history)
        return complain(name, history.error(), kUnreadable);
    const QJsonObject facts{{QStringLiteral("file"), name},
                            {QStringLiteral("version"), QString::fromLatin1(document->headerVersion())},
                            {QStringLiteral("pages"), document->pageCount()},
                            {QStringLiteral("revisions"), revisionsOf(*history)},
                            {QStringLiteral("fields"), fieldsOf(*document)},
                            {QStringLiteral("signatures"), signaturesOf(*document)}};
    if (m_json)
        print(QString::fromUtf8(QJsonDocument(facts).toJson(QJsonDocument::Compact)));
    else
        printAsText(facts);
    return 0;
}

} // namespace countersign::cli
