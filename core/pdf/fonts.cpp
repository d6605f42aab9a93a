#include "core/pdf/fonts.h"

#include "core/pdf/shaping.h"

#include <QCoreApplication>
#include <QDir>
#include <QFontDatabase>
#include <QRawFont>
#include <QSet>
#include <QTextLayout>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <mutex>

static void initialiseResources() // Q_INIT_RESOURCE wants the global namespace; static libraries need it
{
    Q_INIT_RESOURCE(countersign_fonts);
}

namespace countersign::pdf {

namespace {

struct KnownFace {
    FontRole role;
    const char *name; // in journals
    const char *resource; // in forms
    const char *standard;
};
constexpr std::array<KnownFace, 4> kFaces{{
    {FontRole::Text, "", "Helv", "Helvetica"},
    {FontRole::Serif, "serif", "TiRo", "Times-Roman"},
    {FontRole::Typewriter, "typewriter", "Cour", "Courier"},
    {FontRole::Handwriting, "handwriting", "Hand", "Times-Italic"},
}};

const KnownFace &faceOf(FontRole role)
{
    const auto *const known =
        std::find_if(kFaces.begin(), kFaces.end(), [role](const KnownFace &face) { return face.role == role; });
    return known == kFaces.end() ? kFaces.front() : *known;
}

// The first one installed that may be embedded; where one is wanted and none is there, all are named as missing.
QString firstOf(std::initializer_list<const char *> families, QStringList &missing)
{
    for (const char *name : families) {
        const QString family = QLatin1String(name);
        if (QFontDatabase::hasFamily(family) && mayBeEmbedded(QRawFont::fromFont(QFont(family))))
            return family;
        missing << family;
    }
    return {};
}

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
    report.textFamily = firstOf({"Inter", "Noto Sans", "DejaVu Sans"}, report.missing);
    QStringList others; // what only a field may ask for is no fault of a machine
    report.serifFamily =
        firstOf({"Noto Serif", "DejaVu Serif", "Liberation Serif", "Times New Roman", "Times"}, others);
    report.typewriterFamily =
        firstOf({"Noto Sans Mono", "DejaVu Sans Mono", "Liberation Mono", "Courier New", "Menlo"}, others);
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
    const QString family = role == FontRole::Handwriting ? known.handwritingFamily
        : role == FontRole::Serif                        ? known.serifFamily
        : role == FontRole::Typewriter                   ? known.typewriterFamily
                                                         : QString();
    QFont font(family.isEmpty() ? known.textFamily : family);
    font.setWeight(role == FontRole::Strong ? QFont::DemiBold : QFont::Normal);
    font.setPointSizeF(points);
    font.setHintingPreference(QFont::PreferNoHinting); // widths must not depend on a screen's pixels
    font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferOutline | QFont::ForceOutline));
    return font;
}

QList<FieldFace> fieldFaces()
{
    const auto report = registerFonts();
    const FontReport known = report ? *report : FontReport{};
    QList<FieldFace> faces{{{}, FontRole::Text, known.textFamily}};
    for (const auto &[role, family] : {std::pair{FontRole::Serif, known.serifFamily},
                                       {FontRole::Typewriter, known.typewriterFamily},
                                       {FontRole::Handwriting, known.handwritingFamily}})
        if (!family.isEmpty())
            faces.append({QLatin1String(faceOf(role).name), role, family});
    return faces;
}

FontRole fieldFont(const QString &name)
{
    for (const KnownFace &face : kFaces)
        if (name == QLatin1String(face.name))
            return face.role;
    return FontRole::Text;
}

FontRole fontOfResource(const QByteArray &resource)
{
    for (const KnownFace &face : kFaces)
        if (resource == face.resource)
            return face.role;
    return FontRole::Text;
}

QByteArray resourceOfFont(FontRole role) { return faceOf(role).resource; }

QByteArray standardFont(FontRole role) { return faceOf(role).standard; }

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
