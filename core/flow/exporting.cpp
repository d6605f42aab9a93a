#include "core/flow/exporting.h"

#include "core/flow/ports.h"

#include <QDir>

namespace countersign::flow {

QString exportName(const domain::Envelope &envelope, const domain::Document &document)
{
    QString name = envelope.number.isEmpty() ? document.name : envelope.number + QLatin1Char(' ') + document.name;
    for (QChar &c : name)
        if (c.unicode() < 0x20 || QStringLiteral("<>:\"/\\|?*").contains(c))
            c = QLatin1Char('-');
    if (name.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        name.chop(4);
    name = name.left(120).trimmed();
    while (name.startsWith(QLatin1Char('.')) || name.endsWith(QLatin1Char('.')))
        name = name.startsWith(QLatin1Char('.')) ? name.mid(1) : name.chopped(1);
    return (name.isEmpty() ? envelope.id.toString() : name) + QStringLiteral(".pdf");
}

namespace {

// A draft has no number yet: what lies under its file's name may be another document, and stays.
bool isAnother(const Office &office, const domain::Envelope &envelope, const QString &path, const QByteArray &pdf)
{
    if (!envelope.number.isEmpty())
        return false;
    const Disk &disk = *office.ports().disk;
    const auto there = disk.exists(path) ? disk.readAll(path, pdf.size() + 1) : Result<QByteArray>(pdf);
    return !there || *there != pdf;
}

} // namespace

Result<QStringList> exportPdfs(Office &office, domain::EnvelopeId id, const QString &folder)
{
    if (folder.isEmpty() || QDir::isRelativePath(folder))
        return fail(FlowError::NotSaved, QStringLiteral("no-folder"));
    CS_TRY(const domain::Envelope envelope, office.envelope(id));
    QStringList written;
    for (const domain::Document &document : envelope.documents) {
        CS_TRY(const QByteArray pdf, office.pdf(document.latest().sha256));
        QString path = QDir(folder).filePath(exportName(envelope, document));
        for (int i = 2; written.contains(path) || isAnother(office, envelope, path, pdf); ++i)
            path = QDir(folder).filePath(QStringLiteral("%1 ").arg(i) + exportName(envelope, document));
        if (auto saved = office.ports().disk->writeDurably(path, pdf); !saved) {
            const QString detail = saved.error().detail;
            return fail(std::move(saved).error().as(FlowError::NotSaved, detail));
        }
        written.append(path);
    }
    return written;
}

} // namespace countersign::flow
