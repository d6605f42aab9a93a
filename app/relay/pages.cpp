#include "app/relay/pages.h"

#include "core/base/disk.h"
#include "core/crypto/digest.h"
#include "core/wire/base64url.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>

#include <algorithm>

namespace countersign::relay {

namespace {

constexpr qint64 kMaxFile = 16 * 1024 * 1024;
constexpr qsizetype kSentAsFile = 16 * 1024;
constexpr qint64 kMaxTotal = 64 * 1024 * 1024;

// "HTTP front" of the protocol: nothing runs, loads or frames this page but the page itself.
constexpr char kContentSecurityPolicy[] =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; "
    "img-src 'self' blob: data:; font-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types countersign";
constexpr const char *kScriptSecurityPolicy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'none'";

QByteArray typeOf(const QString &name)
{
    static const QHash<QString, QByteArray> types{
        {"html", "text/html; charset=utf-8"},
        {"js", "text/javascript; charset=utf-8"},
        {"mjs", "text/javascript; charset=utf-8"},
        {"css", "text/css; charset=utf-8"},
        {"json", "application/json"},
        {"svg", "image/svg+xml"},
        {"png", "image/png"},
        {"ico", "image/x-icon"},
        {"woff2", "font/woff2"},
        {"woff", "font/woff"},
        {"ttf", "font/ttf"},
        {"otf", "font/otf"},
        {"wasm", "application/wasm"},
        {"txt", "text/plain; charset=utf-8"},
        {"webmanifest", "application/manifest+json"},
    };
    return types.value(name.section(QLatin1Char('.'), -1).toLower(), "application/octet-stream");
}

bool accepts(const QByteArray &acceptEncoding, const QByteArray &coding)
{
    for (const QByteArray &part : acceptEncoding.toLower().split(',')) {
        const QList<QByteArray> pieces = part.split(';');
        if (pieces.first().trimmed() == coding)
            return pieces.size() < 2
                || !QRegularExpression(QStringLiteral("^\\s*q=0(\\.0*)?\\s*$"))
                        .match(QString::fromLatin1(pieces[1]))
                        .hasMatch();
    }
    return false;
}

// RFC 9110, 13.1.2: a list, compared weakly: a proxy that packed the bytes anew says W/ before our tag.
bool isNamed(const QByteArray &tag, const QByteArray &ifNoneMatch)
{
    const QByteArrayList named = ifNoneMatch.split(',');
    return std::any_of(named.begin(), named.end(), [&tag](const QByteArray &entry) {
        const QByteArray name = entry.trimmed();
        return name == "*" || name == tag || name == "W/" + tag;
    });
}

Response plainText(int status, const QByteArray &text)
{
    Response response{.status = status, .contentType = "text/plain; charset=utf-8", .body = text};
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

} // namespace

Result<Pages> Pages::load(const QString &folder, bool isHttps)
{
    Pages pages;
    pages.m_isHttps = isHttps;
    static const QRegularExpression allowed(
        QStringLiteral("^[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*\\z"));
    const QDir root(folder);
    qint64 total = 0;
    QDirIterator walk(folder, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (!folder.isEmpty() && walk.hasNext()) {
        const QString path = walk.next();
        const QString name = root.relativeFilePath(path);
        if (!allowed.match(name).hasMatch())
            continue;
        CS_TRY(QByteArray bytes, LocalDisk().readAll(path, kMaxFile));
        total += bytes.size();
        if (total > kMaxTotal)
            return fail(RelayError::BadConfiguration, QStringLiteral("the web folder is too large"));
        // name.gz beside name is its compressed form; alone it is a file like any other.
        const bool isGzip = name.endsWith(QStringLiteral(".gz")) && root.exists(name.chopped(3));
        const bool isBrotli = name.endsWith(QStringLiteral(".br")) && root.exists(name.chopped(3));
        const QString base = isGzip || isBrotli ? name.chopped(3) : name;
        File &file = pages.m_files[base.toLatin1()];
        (isGzip ? file.gzip : isBrotli ? file.brotli : file.plain).bytes = bytes;
        if (isGzip || isBrotli)
            continue;
        file.type = typeOf(base);
        file.etag = crypto::sha256(bytes).toHex().left(24);
        file.isImmutable = base.startsWith(QStringLiteral("assets/"));
    }
    for (File &file : pages.m_files)
        prepare(file, isHttps);
    return pages;
}

// What can be made before anybody asks: a page is asked for more often than anything else.
void Pages::prepare(File &file, bool isHttps)
{
    Response common{.contentType = file.type};
    common.headers.emplace_back("Vary", "Accept-Encoding");
    common.headers.emplace_back("Cache-Control",
                                file.type.startsWith("text/html") ? "no-cache"
                                    : file.isImmutable            ? "public, max-age=31536000, immutable"
                                                                  : "public, max-age=3600");
    addSecurityHeaders(common, isHttps);
    QByteArray lines;
    for (const auto &[name, value] : common.headers)
        lines += name + ": " + value + "\r\n";
    for (const auto &[coded, coding] :
         {std::pair(&file.plain, QByteArray()), {&file.gzip, QByteArray("gzip")}, {&file.brotli, QByteArray("br")}}) {
        // Other bytes, another tag (RFC 9110, 8.8.3.3).
        coded->tag = '"' + file.etag + (coding.isEmpty() ? "" : "-") + coding + '"';
        coded->linesUnchanged = lines + "ETag: " + coded->tag + "\r\n";
        coded->lines = coded->linesUnchanged;
        if (!coding.isEmpty())
            coded->lines += "Content-Encoding: " + coding + "\r\n";
        if (coded->bytes.size() > kSentAsFile)
            coded->file = SentFile::make(coded->bytes);
    }
}

QByteArray Pages::fingerprint() const
{
    QList<QByteArray> names = m_files.keys();
    std::sort(names.begin(), names.end());
    QByteArray list;
    for (const QByteArray &name : names)
        list += crypto::sha256(m_files[name].plain.bytes).toHex() + "  " + name + '\n';
    return crypto::sha256(list).toHex();
}

PageLook Pages::look() const
{
    static const QRegularExpression link(
        QStringLiteral("<link [^>]*rel=\"(icon|stylesheet)\"[^>]* href=\"(/[^\"<>]+)\""));
    PageLook look;
    const QString index = QString::fromUtf8(m_files.value("index.html").plain.bytes);
    for (auto found = link.globalMatch(index); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QByteArray address = match.captured(2).toLatin1();
        if (match.captured(1) == QLatin1String("icon"))
            look.mark = address;
        else
            look.stylesheets.append(address);
    }
    return look;
}

void Pages::addSecurityHeaders(Response &response, bool isHttps)
{
    if (response.isShared) // a page: it has them
        return;
    const auto add = [&response](const char *name, const char *value) {
        const bool isThere = std::any_of(response.headers.begin(), response.headers.end(),
                                         [name](const auto &h) { return h.first == name; });
        if (!isThere)
            response.headers.emplace_back(name, value);
    };
    // A worker runs under the policy of its own response: without 'wasm-unsafe-eval' PDF.js silently leaves pictures
    // out.
    const char *policy = response.contentType.startsWith("text/html") ? kContentSecurityPolicy
        : response.contentType.startsWith("text/javascript")          ? kScriptSecurityPolicy
                                                                      : "default-src 'none'; frame-ancestors 'none'";
    add("Content-Security-Policy", policy);
    add("X-Content-Type-Options", "nosniff");
    add("Referrer-Policy", "no-referrer");
    add("Cross-Origin-Opener-Policy", "same-origin");
    add("Cross-Origin-Resource-Policy", "same-origin");
    add("Permissions-Policy", "camera=(self), microphone=(), geolocation=(), payment=(), usb=()");
    add("X-Robots-Tag", "noindex, nofollow");
    add("Cache-Control", "no-store");
    if (isHttps)
        add("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
}

Response Pages::send(const File &file, const Request &request)
{
    const QByteArray accepted = request.header("accept-encoding");
    const Coded &coded = !file.brotli.bytes.isEmpty() && accepts(accepted, "br") ? file.brotli
        : !file.gzip.bytes.isEmpty() && accepts(accepted, "gzip")                ? file.gzip
                                                                                 : file.plain;
    Response response{.contentType = file.type};
    response.isShared = true;
    if (isNamed(coded.tag, request.header("if-none-match"))) {
        response.status = 304;
        response.lines = coded.linesUnchanged;
        return response;
    }
    response.lines = coded.lines;
    response.body = coded.bytes;
    response.file = coded.file;
    return response;
}

Response Pages::get(const Request &request) const
{
    const QByteArray &path = request.path;
    if (path == "/robots.txt")
        return plainText(200, "User-agent: *\nDisallow: /\n");
    QByteArray name;
    if (path.startsWith("/s/")) {
        const auto id = wire::fromB64(QString::fromLatin1(path.mid(3)));
        if (!id || id->size() != 16)
            return plainText(404, "There is no such page.\n");
        name = "index.html"; // the same bytes for every id: looking at a link changes nothing and tells nothing
    } else if (path == "/verify") {
        name = "verify.html";
    } else {
        name = path.mid(1);
        if (name.endsWith(".html"))
            return plainText(404, "There is no such page.\n");
    }
    const auto file = m_files.constFind(name);
    if (file != m_files.constEnd() && !file->type.isEmpty())
        return send(*file, request);
    if (m_files.isEmpty() && name.endsWith(".html"))
        return plainText(503, "The signing page is not installed on this server.\n");
    return plainText(404, "There is no such page.\n");
}

} // namespace countersign::relay
