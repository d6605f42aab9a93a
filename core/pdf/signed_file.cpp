// The second phase of signing: the signature into its place, the revision read back, the file written.
#include "core/base/durable_file.h"
#include "core/pdf/filters.h"
#include "core/pdf/parser.h"
#include "core/pdf/signature_slot.h"

#include <QHash>

#include <algorithm>
#include <cstring>

namespace countersign::pdf {

namespace {

constexpr qsizetype kPart = 8 * 1024 * 1024;

tl::unexpected<Error> wrong(const char *what)
{
    return fail(PdfError::Damaged, QStringLiteral("the revision just made: %1").arg(QLatin1String(what)));
}

Result<void> inParts(const QList<QByteArrayView> &views, const std::function<Result<void>(QByteArrayView)> &take,
                     const std::stop_token &stop, const Progress &progress)
{
    qint64 total = 0, done = 0;
    for (const QByteArrayView view : views)
        total += view.size();
    for (const QByteArrayView view : views) {
        for (qsizetype at = 0; at < view.size(); at += kPart) {
            if (stop.stop_requested())
                return fail(PdfError::Stopped);
            const QByteArrayView part = view.sliced(at, std::min(kPart, view.size() - at));
            CS_CHECK(take(part));
            done += part.size();
            if (progress)
                progress(done, total);
        }
    }
    return {};
}

bool isZero(QByteArrayView bytes)
{
    return bytes.isEmpty()
        || (bytes.front() == '\0'
            && std::memcmp(bytes.data(), bytes.data() + 1, static_cast<std::size_t>(bytes.size() - 1)) == 0);
}

// The rows of the appended cross-reference section, by number: offset of what is in use. Only the kinds RevisionWriter makes.
struct AppendedXref {
    QHash<quint32, qint64> offsets;
    Dictionary trailer;
    qint64 end = 0;
};

Result<AppendedXref> appendedTable(Lexer lexer, QByteArrayView appended)
{
    AppendedXref xref;
    for (;;) {
        const Token first = lexer.next();
        if (first.isKeyword("trailer"))
            break;
        const Token count = lexer.next();
        if (first.kind != Token::Kind::Integer || count.kind != Token::Kind::Integer)
            return wrong("a broken cross-reference table");
        for (qint64 i = 0; i < count.integer; ++i) {
            const Token offset = lexer.next(), generation = lexer.next(), type = lexer.next();
            if (offset.kind != Token::Kind::Integer || generation.kind != Token::Kind::Integer
                || (!type.isKeyword("n") && !type.isKeyword("f")))
                return wrong("a broken cross-reference entry");
            if (type.isKeyword("n"))
                xref.offsets.insert(static_cast<quint32>(first.integer + i), offset.integer);
        }
    }
    Parser parser(appended, nullptr, lexer.position());
    CS_TRY(const Object trailer, parser.object());
    xref.trailer = trailer.dictionary();
    xref.end = parser.lexer().position();
    return xref;
}

Result<AppendedXref> appendedStream(const IndirectObject &stream)
{
    AppendedXref xref{.trailer = stream.object.dictionary(), .end = stream.end};
    const Array widths = xref.trailer["W"].array(), index = xref.trailer["Index"].array();
    if (!xref.trailer["Type"].isName("XRef") || widths.size() != 3 || widths[0].toInteger() != 1)
        return wrong("no cross-reference stream");
    CS_TRY(const QByteArray rows,
           decodeStream(
               stream.object, [](const Object &o) { return o; }, 1 << 28));
    const qint64 width = widths[1].toInteger(), row = 1 + width + widths[2].toInteger();
    const auto *at = reinterpret_cast<const unsigned char *>(rows.constData());
    const unsigned char *const end = at + rows.size();
    for (qsizetype part = 0; part + 1 < index.size(); part += 2) {
        for (qint64 i = 0; i < index[part + 1].toInteger(); ++i, at += row) {
            if (end - at < row)
                return wrong("a short cross-reference stream");
            qint64 offset = 0;
            for (qint64 b = 1; b <= width; ++b)
                offset = offset << 8 | at[b];
            if (at[0] == 1)
                xref.offsets.insert(static_cast<quint32>(index[part].toInteger() + i), offset);
        }
    }
    if (at != end)
        return wrong("a long cross-reference stream");
    return xref;
}

} // namespace

Result<void> digestInParts(const PreparedSignature &prepared, const std::function<void(QByteArrayView)> &add,
                           const std::stop_token &stop, const Progress &progress)
{
    return inParts(
        prepared.digestParts(),
        [&](QByteArrayView part) -> Result<void> {
            add(part);
            return {};
        },
        stop, progress);
}

Result<QByteArray> embedContentsAppended(PreparedSignature prepared, QByteArrayView der)
{
    if (der.isEmpty() || der.size() > prepared.contentsBytes)
        return fail(PdfError::DoesNotFit,
                    QStringLiteral("%1 bytes of signature, room for %2").arg(der.size()).arg(prepared.contentsBytes));
    QByteArray appended = std::move(prepared.appended);
    char *digit = appended.data() + (prepared.byteRange[1] - prepared.base.size() + 1);
    for (const char byte : der) {
        static constexpr char kDigits[] = "0123456789abcdef";
        *digit++ = kDigits[static_cast<unsigned char>(byte) >> 4];
        *digit++ = kDigits[static_cast<unsigned char>(byte) & 15];
    }
    return appended;
}

Result<QByteArray> embedContents(PreparedSignature prepared, QByteArrayView der)
{
    const Document base = prepared.base;
    CS_TRY(const QByteArray appended, embedContentsAppended(std::move(prepared), der));
    QByteArray whole;
    whole.reserve(base.size() + appended.size());
    whole.append(base.bytes());
    whole.append(appended);
    return whole;
}

Result<void> checkAppended(const PreparedSignature &prepared, QByteArrayView appended, QByteArrayView der)
{
    const qint64 base = prepared.base.size();
    const qint64 shift = base - prepared.base.xref().offsetBase; // of the appended bytes, as the cross-reference counts
    const auto &range = prepared.byteRange;
    if (appended.size() != prepared.appended.size() || range[0] != 0 || range[2] + range[3] != base + appended.size())
        return wrong("its size");
    // Where startxref leads must be the section of this revision, and the end must be the end.
    const qsizetype keyword = appended.lastIndexOf("startxref");
    if (keyword < 0)
        return wrong("no startxref");
    Lexer tail(appended, keyword + 9);
    const Token start = tail.next();
    if (start.kind != Token::Kind::Integer || start.integer < shift || start.integer >= shift + keyword
        || appended.sliced(tail.position()) != QByteArrayView("\n%%EOF\n"))
        return wrong("its end");

    const qint64 xrefAt = start.integer - shift;
    QHash<quint32, qint64> found; // every object of the revision, where it lies
    Object value;
    qint64 bodyAt = 0;
    Lexer lexer(appended, 0);
    for (lexer.skipWhite(); lexer.position() < xrefAt; lexer.skipWhite()) {
        Parser parser(appended, nullptr, lexer.position());
        CS_TRY(const IndirectObject object, parser.indirect({}));
        if (object.notes.duplicateKeys || object.notes.missingEndobj || found.contains(object.reference.number))
            return wrong("a broken object");
        found.insert(object.reference.number, shift + object.start);
        if (object.reference == prepared.value) {
            value = object.object;
            bodyAt = object.bodyStart;
        }
        lexer.seek(object.end);
    }
    if (lexer.position() != xrefAt)
        return wrong("startxref");
    AppendedXref xref;
    if (lexer.next().isKeyword("xref")) {
        CS_TRY(xref, appendedTable(lexer, appended));
    } else {
        Parser parser(appended, nullptr, xrefAt);
        CS_TRY(const IndirectObject stream, parser.indirect({}));
        CS_TRY(xref, appendedStream(stream));
        found.insert(stream.reference.number, shift + stream.start);
    }
    if (found != xref.offsets)
        return wrong("its cross-reference");
    Lexer rest(appended, xref.end);
    rest.skipWhite();
    if (rest.position() != keyword || xref.trailer["Prev"].toInteger() != prepared.base.xref().startxref
        || !(xref.trailer["Root"] == Object(prepared.base.catalogReference())))
        return wrong("its trailer");

    // The signature itself.
    const Dictionary &dictionary = value.dictionary();
    const QByteArray contents = dictionary["Contents"].bytes();
    const Array written = dictionary["ByteRange"].array();
    bool same = written.size() == 4 && contents.size() == prepared.contentsBytes && contents.startsWith(der)
        && isZero(QByteArrayView(contents).sliced(der.size()));
    for (qsizetype i = 0; same && i < 4; ++i)
        same = written[i].isInteger() && written[i].toInteger() == range[static_cast<std::size_t>(i)];
    const qint64 open = range[1] - base, close = range[2] - base;
    if (!same || open <= bodyAt || close - open != qint64(prepared.contentsBytes) * 2 + 2 || appended[open] != '<'
        || appended[close - 1] != '>')
        return wrong("the signature");
    return {};
}

Result<void> writeSignedFile(const QString &path, PreparedSignature prepared, QByteArrayView der,
                             const std::stop_token &stop, const Progress &progress)
{
    CS_TRY(const QByteArray appended, embedContentsAppended(prepared, der));
    CS_CHECK(checkAppended(prepared, appended, der));
    if (stop.stop_requested())
        return fail(PdfError::Stopped);
    CS_TRY(DurableFile file, DurableFile::create(path));
    const Document &base = prepared.base;
    bool isCopied = false;
    if (base.file()) {
        CS_TRY(isCopied, file.beginWithCopyOf(*base.file(), base.size(), [&](qint64 done) -> Result<void> {
            if (stop.stop_requested())
                return fail(PdfError::Stopped);
            if (progress)
                progress(done, prepared.fileSize());
            return {};
        }));
    }
    if (!isCopied) {
        CS_CHECK(inParts(
            {base.bytes(), appended}, [&](QByteArrayView part) { return file.write(part); }, stop, progress));
        return file.publish();
    }
    CS_CHECK(file.write(appended));
    if (progress)
        progress(prepared.fileSize(), prepared.fileSize());
    return file.publish();
}

} // namespace countersign::pdf
