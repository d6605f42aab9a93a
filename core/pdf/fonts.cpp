#include "core/pdf/fonts.h"

#include "core/pdf/shaping.h"

#include <QCoreApplication>
#include <QDir>
#include <QFontDatabase>
#include <QSet>
#include <QTextLayout>

#include <mutex>

static void initialiseResources() // Q_INIT_RESOURCE wants the global namespace; static libraries need it
{
    Q_INIT_RESOURCE(countersign_fonts);
}

namespace countersign::pdf {

namespace {
Result<FontReport> registerOnce()
{
    initialiseResources();
    FontReport report;
    const QDir beside(QCoreApplication::applicationDirPath() + QStringLiteral("/fonts"));
    const QStringList files = beside.entryList({QStringLiteral("*.ttf"), QStringLiteral("*.otf")}, QDir::Files);
    for (const QString &file : files)
        QFontDatabase::addApplicationFont(beside.filePath(file));
    const int id = QFontDatabase::addApplicationFont(QStringLiteral(":/countersign/fonts/Caveat-Regular.ttf"));
    const QStringList families = id < 0 ? QStringList() : QFontDatabase::applicationFontFamilies(id);
    if (families.isEmpty())
        return fail(MakingError::FontMissing, QStringLiteral("Caveat"));
    report.handwritingFamily = families.constFirst();
    for (const char *family : {"Inter", "Noto Sans", "DejaVu Sans"}) {
        if (QFontDatabase::hasFamily(QLatin1String(family))) {
            report.textFamily = QLatin1String(family);
            break;
        }
        report.missing << QLatin1String(family);
    }
    if (report.textFamily.isEmpty())
        report.textFamily = QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    return report;
}
} // namespace

Result<FontReport> registerFonts()
{
    static std::once_flag once;
    static Result<FontReport> report;
    std::call_once(once, [] { report = registerOnce(); });
    return report;
}

QFont font(FontRole role, double points)
{
    const auto report = registerFonts();
    const FontReport known = report ? *report : FontReport{};
    QFont font(role == FontRole::Handwriting ? known.handwritingFamily : known.textFamily);
    font.setWeight(role == FontRole::Strong ? QFont::DemiBold : QFont::Normal);
    font.setPointSizeF(points);
    font.setHintingPreference(QFont::PreferNoHinting); // widths must not depend on a screen's pixels
    font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferOutline | QFont::ForceOutline));
    return font;
}

QStringList missingGlyphs(const QString &text, FontRole role)
{
    QStringList missing;
    if (text.isEmpty())
        return missing;
    QString line = text.normalized(QString::NormalizationForm_C);
    line.replace(QLatin1Char('\n'), QLatin1Char(' '));
    QTextLayout layout(line, font(role, 12));
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    QSet<QString> judged; // a text says the same letters often
    for (const ShapedCluster &cluster : shapedClusters(layout)) {
        if (judged.contains(cluster.text))
            continue;
        judged.insert(cluster.text);
        if (canBeDrawn(cluster))
            continue;
        const QList<uint> characters = cluster.text.toUcs4();
        for (const uint character : characters) {
            const QString name = QStringLiteral("U+%1").arg(character, 4, 16, QLatin1Char('0')).toUpper();
            if (!missing.contains(name))
                missing << name;
        }
    }
    return missing;
}

} // namespace countersign::pdf
