#include "tests/floors/floors.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace countersign::test {

namespace {

const QRegularExpression &pattern(const char *text)
{
    static QHash<QByteArray, QRegularExpression> patterns;
    auto &made = patterns[text];
    if (made.pattern().isEmpty())
        made.setPattern(QString::fromLatin1(text));
    return made;
}

bool matches(const QString &text, const char *regex) { return pattern(regex).match(text).hasMatch(); }

// ---- floors ---------------------------------------------------------------------------------------------------------

// What a folder may include of the house, besides itself. The first that fits counts.
struct Floor {
    const char *folder;
    const char *mayInclude; // a regular expression over paths from the root
};
constexpr Floor kFloors[] = {
    {"core/base/", "^$"},
    {"core/domain/", "^core/base/"},
    {"core/crypto/", "^core/base/"},
    {"core/wire/", "^core/base/"},
    {"core/store/", "^core/(base|domain|crypto|wire)/"},
    {"core/pdf/", "^core/(base|domain|crypto|wire)/"},
    {"core/link/", "^core/(base|domain|crypto|wire)/"},
    {"core/mail/", "^core/(base|wire)/"},
    {"core/sign/", "^core/(base|domain|crypto|wire|store|pdf|link)/"},
    {"core/flow/", "^core/"},
    // The interface talks to the flow, the trade's values and the page renderer; never to store, crypto or link.
    // Words are made once, so the words see every module's error codes, and nothing else of it.
    {"ui/words/", "^(ui/|core/(base|domain|flow)/|core/\\w+/\\w+_error\\.h$)"},
    {"ui/",
     "^(core/(base|domain|flow)/|core/pdf/"
     "(renderer|page_geometry|fonts|text|images|document|form_fill|report_pages|worker_client|making_error|reading_order)\\.h$)"},
    {"app/desktop/", "^(core|ui|app/pages)/"},
    {"app/cli/", "^(core|ui|app/pages)/"},
    {"app/pages/", "^$"},
    // pdf and sign for its integrity page.
    {"app/relay/", "^core/(base|domain|wire|crypto|mail|pdf|sign)/"},
};

std::optional<QString> whyNotBelow(const QString &file, const QString &include)
{
    for (const Floor &floor : kFloors) {
        const QString folder = QString::fromLatin1(floor.folder);
        if (!file.startsWith(folder))
            continue;
        if (include.startsWith(folder) || matches(include, floor.mayInclude))
            return std::nullopt;
        return QStringLiteral("%1 may not include \"%2\"").arg(folder.chopped(1), include);
    }
    return QStringLiteral("a folder without a floor");
}

// ---- libraries ------------------------------------------------------------------------------------------------------

struct Library {
    const char *name;
    const char *headers; // of an include
    const char *owners; // paths that may include it
};
constexpr Library kLibraries[] = {
    {"zlib", "^(zlib|zconf)\\.h$", "^core/pdf/"},
    {"qpdf", "^qpdf/", "^core/pdf/"},
    {"Poppler", "^poppler", "^core/pdf/"},
    {"OpenSSL", "^openssl/", "^core/crypto/"},
    {"p11-kit", "^p11-kit/", "^core/crypto/"},
    {"xmlsec", "^(xmlsec/|libxml/)", "^core/crypto/"},
    {"QCA", "^(QtCrypto|Qca-qt6/|qca)", "^core/crypto/"},
    {"SQLite", "^(SQLiteCpp/|sqlite3(ext)?\\.h$|QtSql|QSql)", "^(core/store/|app/relay/(storage/|sqlite_))"},
    {"PostgreSQL", "^(libpq|pqxx|postgresql/)", "^app/relay/(storage/|postgres_)"},
    {"Boost", "^boost/", "^app/relay/"},
    {"libcurl", "^curl/", "^(app/relay|core/mail)/"},
    {"QtKeychain", "keychain\\.h$", "^core/store/"},
    {"CLI11", "^CLI/", "^app/"},
};

// Headers by Qt module, as installed: <QWidget>, <QtWidgets/QWidget>, <QtWidgets>.
bool isOfQtModule(const QString &include, const QString &module)
{
    if (include == module || include.startsWith(module + QLatin1Char('/')))
        return true;
    return !include.contains(QLatin1Char('/'))
        && QFile::exists(QLibraryInfo::path(QLibraryInfo::HeadersPath) + QLatin1Char('/') + module + QLatin1Char('/')
                         + include);
}

QStringList whyNotLibrary(const QString &file, const QString &include)
{
    QStringList reasons;
    for (const Library &library : kLibraries) {
        if (matches(include, library.headers) && !matches(file, library.owners))
            reasons << QStringLiteral("%1 is not included here (<%2>)").arg(QLatin1String(library.name), include);
    }
    const bool isCore = file.startsWith(QLatin1String("core/"));
    if ((isCore || file.startsWith(QLatin1String("ui/models/"))) && isOfQtModule(include, QStringLiteral("QtWidgets")))
        reasons << QStringLiteral("no widgets here (<%1>)").arg(include);
    if (isCore && !file.startsWith(QLatin1String("core/pdf/")) && isOfQtModule(include, QStringLiteral("QtGui")))
        reasons << QStringLiteral("only core/pdf uses Gui (<%1>)").arg(include);
    if (file.startsWith(QLatin1String("core/domain/"))
        && matches(
            include,
            "^(QObject|QFile|QDir|QSaveFile|QTemporary\\w*|QProcess|QSettings|QThread|QTimer|QElapsedTimer|QNetwork\\w*"
            "|QRandomGenerator|fstream|filesystem|chrono|thread|random|iostream)$"))
        reasons << QStringLiteral("core/domain is pure (<%1>)").arg(include);
    return reasons;
}

// ---- reading --------------------------------------------------------------------------------------------------------

QStringList filesOf(const QString &root, const QStringList &names)
{
    QStringList paths;
    for (const char *top : {"core", "ui", "app"}) {
        QDirIterator it(root + QLatin1Char('/') + QLatin1String(top), names, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = QDir(root).relativeFilePath(it.next());
            if (!path.contains(QLatin1String("/node_modules/")) && !path.startsWith(QLatin1String("app/relay/web/")))
                paths << path;
        }
    }
    paths.sort();
    return paths;
}

QStringList sources(const QString &root)
{
    return filesOf(root,
                   {QStringLiteral("*.h"), QStringLiteral("*.hpp"), QStringLiteral("*.cpp"), QStringLiteral("*.cc"),
                    QStringLiteral("*.inc")});
}

QStringList linesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(QLatin1Char('\n')) : QStringList();
}

QStringList whyNotLine(const QString &file, const QString &line)
{
    static const QRegularExpression include(
        QStringLiteral("^\\s*#\\s*(?:include|import)\\s*(?:\"([^\"]+)\"|<([^>]+)>)"));
    QStringList reasons;
    if (const auto match = include.match(line); match.hasMatch()) {
        const QString own = match.captured(1);
        const QString name = own.isEmpty() ? match.captured(2) : own;
        reasons << whyNotLibrary(file, name);
        const bool isFromRoot = matches(name, "^(core|ui|app)/") && !name.contains(QLatin1String(".."));
        if (isFromRoot) {
            if (const auto reason = whyNotBelow(file, name))
                reasons << *reason;
        } else if (!own.isEmpty() && !matches(own, "^[\\w]+\\.moc$|^moc_[\\w]+\\.cpp$")) {
            reasons << QStringLiteral("an include is written from the root (\"%1\")").arg(own);
        }
    }
    const QString code = line.section(QStringLiteral("//"), 0, 0);
    if (file.startsWith(QLatin1String("core/domain/")) && matches(code, "\\bQ_(OBJECT|GADGET)\\b"))
        reasons << QStringLiteral("core/domain has no QObject");
    if (file.startsWith(QLatin1String("core/")) && !file.startsWith(QLatin1String("core/base/clock"))
        && matches(code,
                   "\\bcurrentDateTime|\\bcurrentMSecsSinceEpoch|\\bcurrentSecsSinceEpoch|\\bsystem_clock::now|\\bstd::"
                   "time\\s*\\("))
        reasons << QStringLiteral("time comes from an injected clock");
    return reasons;
}

// Targets link what their folder may include: transitive linking would otherwise hide a wrong arrow.
QStringList whyNotLink(const QString &file, const QString &line)
{
    const QString code = line.section(QLatin1Char('#'), 0, 0);
    QStringList reasons;
    const bool isCore = file.startsWith(QLatin1String("core/"));
    if (isCore && matches(code, "\\bQt6::Widgets\\b"))
        reasons << QStringLiteral("nothing in core links Widgets");
    if (isCore && !file.startsWith(QLatin1String("core/pdf/")) && matches(code, "\\bQt6::Gui\\b"))
        reasons << QStringLiteral("only core/pdf links Gui");
    auto targets = pattern("\\bcore_(base|domain|crypto|wire|store|pdf|link|mail|sign|sync|flow)\\b").globalMatch(code);
    while (targets.hasNext()) {
        const QString target = QStringLiteral("core/%1/").arg(targets.next().captured(1));
        // ui links core_pdf for the renderer; which of its headers, the includes tell.
        if (file.startsWith(QLatin1String("ui/")) && target == QLatin1String("core/pdf/"))
            continue;
        if (const auto reason = whyNotBelow(file, target))
            reasons << QString(*reason).replace(QLatin1String("include"), QLatin1String("link"));
    }
    return reasons;
}

} // namespace

QStringList brokenFloors(const QString &root)
{
    QStringList broken;
    const auto read = [&](const QStringList &files, QStringList (*whyNot)(const QString &, const QString &)) {
        for (const QString &file : files) {
            const QStringList lines = linesOf(root + QLatin1Char('/') + file);
            for (int i = 0; i < lines.size(); ++i) {
                for (const QString &reason : whyNot(file, lines[i]))
                    broken << QStringLiteral("%1:%2: %3").arg(file).arg(i + 1).arg(reason);
            }
        }
    };
    read(sources(root), whyNotLine);
    read(filesOf(root, {QStringLiteral("CMakeLists.txt")}), whyNotLink);
    return broken;
}

int sourcesIn(const QString &root) { return static_cast<int>(sources(root).size()); }

} // namespace countersign::test
