#include "core/pdf/fonts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFontDatabase>
#include <QGlyphRun>
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
    const QList<uint> characters = text.normalized(QString::NormalizationForm_C).toUcs4();
    QList<uint> seen;
    for (const uint character : characters) {
        if (seen.contains(character))
            continue;
        seen << character;
        const QChar::Category category = QChar::category(character);
        if (category == QChar::Other_Control || category == QChar::Other_Format || QChar::isSpace(character)
            || QChar::isMark(character))
            continue; // marks are drawn with their letter
        const QString one = QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1);
        QTextLayout layout(one, font(role, 12));
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
        bool drawn = false, broken = false;
        const QList<QGlyphRun> runs = layout.glyphRuns();
        for (const QGlyphRun &run : runs) {
            drawn = drawn || !run.glyphIndexes().isEmpty();
            broken = broken || run.glyphIndexes().contains(0u);
        }
        if (!drawn || broken)
            missing << QStringLiteral("U+%1").arg(character, 4, 16, QLatin1Char('0')).toUpper();
    }
    return missing;
}

} // namespace countersign::pdf
