#include "core/domain/verdict_json.h"
#include "ui/words/verdict_words.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace countersign::ui {
namespace {

class VerdictWords
{
    Q_DECLARE_TR_FUNCTIONS(VerdictWords)
};

QString mark(Tone tone)
{
    switch (tone) {
    case Tone::Ok: return QStringLiteral("[ok]     ");
    case Tone::Warning: return QStringLiteral("[warning]");
    case Tone::Bad: return QStringLiteral("[BAD]    ");
    case Tone::Neutral: return QStringLiteral("[ - ]    ");
    }
    return {};
}

} // namespace

QByteArray reportJson(const domain::Verdict &verdict, const QString &fileName, const QByteArray &fileSha256,
                      Time checked)
{
    QJsonObject report = domain::toJson(verdict, fileName);
    report.insert(QStringLiteral("sha256"), QString::fromLatin1(fileSha256.toHex()));
    report.insert(QStringLiteral("checked"), checked.toIso());
    return QJsonDocument(report).toJson();
}

QString reportText(const domain::Verdict &verdict, const QString &fileName, const QByteArray &fileSha256, Time checked)
{
    const Headline headline = headlineOf(verdict);
    QStringList lines{headline.title.toUpper(),
                      headline.sentence,
                      QString(),
                      VerdictWords::tr("File: %1").arg(fileName),
                      VerdictWords::tr("SHA-256: %1").arg(QString::fromLatin1(fileSha256.toHex())),
                      VerdictWords::tr("Checked: %1").arg(momentText(checked))};
    for (std::size_t i = 0; i < verdict.signatures.size(); ++i) {
        const auto &s = verdict.signatures[i];
        lines << QString() << signerName(s) << roleOf(verdict, i);
        for (const Fact &fact : factsOf(s))
            lines << QStringLiteral("  %1 %2: %3").arg(mark(fact.tone), fact.title, fact.sentence);
        for (const auto &c : s.changes)
            lines << QStringLiteral("      %1 %2")
                         .arg(c.isPermitted ? QStringLiteral("·") : QStringLiteral("!"), sentenceFor(c));
        for (const auto &f : s.errors)
            lines << QStringLiteral("      ! %1").arg(sentenceFor(f));
        for (const auto &f : s.warnings)
            lines << QStringLiteral("      · %1").arg(sentenceFor(f));
    }
    for (const auto &f : verdict.warnings)
        lines << QStringLiteral("· ") + sentenceFor(f);
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace countersign::ui
