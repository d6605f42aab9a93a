#include "core/pdf/office_merge.h"

#include "core/pdf/intake.h"
#include "core/pdf/making_error.h"
#include "core/pdf/pdf_error.h"

#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <zip.h>

#include <cstdlib>
#include <cstring>
#include <memory>
#include <vector>

namespace countersign::pdf {

namespace {

constexpr zip_int64_t kMostEntries = 5000;
constexpr zip_uint64_t kMostPart = 48ULL * 1024 * 1024; // of one XML part, unpacked
constexpr std::size_t kMostTokens = 4'000'000;

struct ZipClose {
    void operator()(zip_t *archive) const { zip_discard(archive); }
};
struct SourceFree {
    void operator()(zip_source_t *source) const { zip_source_free(source); }
};
struct FileClose {
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};

// One token of XML, kept as it was read with its qualified names.
struct Token {
    QXmlStreamReader::TokenType type = QXmlStreamReader::NoToken;
    QString name; // of an element, or the target of an instruction
    QString text; // characters, comments, data
    std::vector<std::pair<QString, QString>> attributes;
    bool isText = false; // characters that people see
};

// Which elements hold a paragraph and its words, and how a line ends inside.
struct Dialect {
    QStringList paragraphs;
    QString run; // characters count inside this element only; empty: anywhere in a paragraph
    QString lineBreak;
};

const Dialect &docx()
{
    static const Dialect dialect{{QStringLiteral("w:p")}, QStringLiteral("w:t"), QStringLiteral("w:br")};
    return dialect;
}

const Dialect &odt()
{
    static const Dialect dialect{
        {QStringLiteral("text:p"), QStringLiteral("text:h")}, {}, QStringLiteral("text:line-break")};
    return dialect;
}

Result<std::vector<Token>> readTokens(const QByteArray &xml, const Dialect &dialect)
{
    QXmlStreamReader reader(xml);
    reader.setNamespaceProcessing(false); // prefixes stay as they are: others name them in attributes
    std::vector<Token> tokens;
    QStringList open;
    while (!reader.atEnd()) {
        Token token{.type = reader.readNext(), .name = {}, .text = {}, .attributes = {}};
        switch (token.type) {
        case QXmlStreamReader::StartElement:
            token.name = reader.qualifiedName().toString();
            for (const QXmlStreamAttribute &attribute : reader.attributes())
                token.attributes.emplace_back(attribute.qualifiedName().toString(), attribute.value().toString());
            open.append(token.name);
            break;
        case QXmlStreamReader::EndElement:
            token.name = reader.qualifiedName().toString();
            open.removeLast();
            break;
        case QXmlStreamReader::Characters:
            token.text = reader.text().toString();
            token.isText = dialect.run.isEmpty() || (!open.isEmpty() && open.last() == dialect.run);
            break;
        case QXmlStreamReader::DTD: return fail(PdfError::Damaged, QStringLiteral("a document type in an office file"));
        case QXmlStreamReader::Comment: token.text = reader.text().toString(); break;
        case QXmlStreamReader::ProcessingInstruction:
            token.name = reader.processingInstructionTarget().toString();
            token.text = reader.processingInstructionData().toString();
            break;
        default: break;
        }
        if (open.size() > 500 || tokens.size() > kMostTokens)
            return fail(PdfError::TooLarge, QStringLiteral("XML of an office file"));
        tokens.push_back(std::move(token));
    }
    if (reader.hasError())
        return fail(PdfError::Damaged, reader.errorString());
    return tokens;
}

QByteArray writeTokens(const std::vector<Token> &tokens, const Dialect &dialect)
{
    QByteArray xml;
    QXmlStreamWriter writer(&xml);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token &token = tokens[i];
        switch (token.type) {
        case QXmlStreamReader::StartDocument: writer.writeStartDocument(QStringLiteral("1.0"), true); break;
        case QXmlStreamReader::StartElement: {
            writer.writeStartElement(token.name);
            for (const auto &[name, value] : token.attributes)
                writer.writeAttribute(name, value);
            break;
        }
        case QXmlStreamReader::EndElement: writer.writeEndElement(); break;
        case QXmlStreamReader::Characters: {
            const QStringList lines = token.isText ? token.text.split(QLatin1Char('\n')) : QStringList{token.text};
            for (qsizetype line = 0; line < lines.size(); ++line) {
                if (line > 0 && !dialect.run.isEmpty()) { // a break stands beside the text, not in it
                    writer.writeEndElement();
                    writer.writeEmptyElement(dialect.lineBreak);
                    writer.writeStartElement(dialect.run);
                    writer.writeAttribute(QStringLiteral("xml:space"), QStringLiteral("preserve"));
                } else if (line > 0) {
                    writer.writeEmptyElement(dialect.lineBreak);
                }
                writer.writeCharacters(lines[line]);
            }
            break;
        }
        case QXmlStreamReader::Comment: writer.writeComment(token.text); break;
        case QXmlStreamReader::ProcessingInstruction: writer.writeProcessingInstruction(token.name, token.text); break;
        default: break;
        }
    }
    writer.writeEndDocument();
    return xml;
}

const QRegularExpression &tagPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("\\{\\{\\s{0,4}([a-zA-Z]{1,30}(?:\\.[a-zA-Z]{1,30}){1,3})\\s{0,4}\\}\\}"));
    return pattern;
}

// The words of one paragraph lie in several tokens; a tag's value goes into the first of them.
class Paragraph
{
public:
    void add(std::size_t token) { m_tokens.push_back(token); }

    bool merge(std::vector<Token> &tokens, const QMap<QString, QString> &values, QStringList &tags) const
    {
        QString whole;
        for (const std::size_t at : m_tokens)
            whole += tokens[at].text;
        if (!whole.contains(QLatin1String("{{")))
            return false;
        std::vector<QRegularExpressionMatch> matches;
        auto found = tagPattern().globalMatch(whole);
        while (found.hasNext()) {
            const QRegularExpressionMatch match = found.next();
            if (!tags.contains(match.captured(1)))
                tags.append(match.captured(1));
            if (values.contains(match.captured(1)))
                matches.push_back(match);
        }
        // From the end, so that places before stay true.
        for (auto match = matches.rbegin(); match != matches.rend(); ++match)
            put(tokens, match->capturedStart(), match->capturedEnd(), values.value(match->captured(1)));
        return !matches.empty();
    }

private:
    void put(std::vector<Token> &tokens, qsizetype from, qsizetype to, const QString &value) const
    {
        qsizetype start = 0;
        bool isPlaced = false;
        for (const std::size_t at : m_tokens) {
            QString &text = tokens[at].text;
            const qsizetype length = text.size();
            const qsizetype first = std::max(from - start, qsizetype(0));
            const qsizetype last = std::min(to - start, length);
            start += length;
            if (first >= last)
                continue;
            text.replace(first, last - first, isPlaced ? QString() : value);
            isPlaced = true;
            keepSpace(tokens, at);
        }
    }

    // Word drops white space at the edges of a run's text that does not ask to keep it.
    static void keepSpace(std::vector<Token> &tokens, std::size_t at)
    {
        for (std::size_t i = at; i-- > 0;) {
            Token &element = tokens[i];
            if (element.type != QXmlStreamReader::StartElement)
                continue;
            if (element.name == docx().run
                && std::none_of(element.attributes.begin(), element.attributes.end(),
                                [](const auto &a) { return a.first == QLatin1String("xml:space"); }))
                element.attributes.emplace_back(QStringLiteral("xml:space"), QStringLiteral("preserve"));
            return;
        }
    }

    std::vector<std::size_t> m_tokens;
};

struct MergedPart {
    QByteArray xml;
    bool isChanged = false;
};

Result<MergedPart> mergePart(const QByteArray &xml, const Dialect &dialect, const QMap<QString, QString> &values,
                             QStringList &tags)
{
    CS_TRY(std::vector<Token> tokens, readTokens(xml, dialect));
    MergedPart merged{xml, false};
    std::vector<Paragraph> open; // a text box is a paragraph inside another
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token &token = tokens[i];
        if (token.type == QXmlStreamReader::StartElement && dialect.paragraphs.contains(token.name)) {
            open.emplace_back();
        } else if (token.type == QXmlStreamReader::EndElement && dialect.paragraphs.contains(token.name)) {
            const Paragraph paragraph = std::move(open.back());
            open.pop_back();
            merged.isChanged = paragraph.merge(tokens, values, tags) || merged.isChanged;
        } else if (token.isText && !open.empty()) {
            open.back().add(i);
        }
    }
    if (merged.isChanged)
        merged.xml = writeTokens(tokens, dialect);
    return merged;
}

bool isPart(const QString &name, SourceKind kind)
{
    static const QRegularExpression ofDocx(
        QStringLiteral("^word/(document\\d{0,2}|header\\d{1,3}|footer\\d{1,3}|footnotes|endnotes)\\.xml$"));
    if (kind == SourceKind::Docx)
        return ofDocx.match(name).hasMatch();
    return name == QLatin1String("content.xml") || name == QLatin1String("styles.xml"); // heads and feet of pages
}

Result<QByteArray> readEntry(zip_t *archive, zip_uint64_t index)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(archive, index, 0, &stat) != 0 || !(stat.valid & ZIP_STAT_SIZE))
        return fail(PdfError::Damaged, QStringLiteral("an entry of the archive"));
    if (stat.size > kMostPart)
        return fail(PdfError::TooLarge, QStringLiteral("an entry of the archive"));
    const std::unique_ptr<zip_file_t, FileClose> file(zip_fopen_index(archive, index, 0));
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    zip_uint64_t at = 0;
    while (file && at < stat.size) {
        const zip_int64_t read = zip_fread(file.get(), bytes.data() + at, stat.size - at);
        if (read <= 0)
            break;
        at += static_cast<zip_uint64_t>(read);
    }
    if (at != stat.size)
        return fail(PdfError::Damaged, QStringLiteral("an entry that cannot be unpacked"));
    return bytes;
}

Result<QByteArray> readAll(zip_source_t *source)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(source, &stat) != 0 || !(stat.valid & ZIP_STAT_SIZE) || zip_source_open(source) != 0)
        return fail(PdfError::Damaged, QStringLiteral("the new archive"));
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    const zip_int64_t read = zip_source_read(source, bytes.data(), stat.size);
    zip_source_close(source);
    if (read < 0 || static_cast<zip_uint64_t>(read) != stat.size)
        return fail(PdfError::Damaged, QStringLiteral("the new archive"));
    return bytes;
}

} // namespace

Result<MergedOffice> mergeOffice(const QByteArray &file, const QMap<QString, QString> &values)
{
    const SourceKind kind = sourceKind(file);
    if (kind != SourceKind::Docx && kind != SourceKind::Odt)
        return fail(MakingError::NotSupported, QStringLiteral("neither DOCX nor ODT"));
    zip_error_t error;
    zip_error_init(&error);
    // A copy of its own: libzip 1.7 frees parts of a borrowed buffer when it is written to.
    void *copy = std::malloc(static_cast<std::size_t>(file.size()));
    if (!copy)
        return fail(PdfError::TooLarge, QStringLiteral("memory"));
    std::memcpy(copy, file.constData(), static_cast<std::size_t>(file.size()));
    const std::unique_ptr<zip_source_t, SourceFree> source(
        zip_source_buffer_create(copy, static_cast<zip_uint64_t>(file.size()), 1, &error));
    if (!source) {
        std::free(copy);
        return fail(PdfError::Damaged, QStringLiteral("no archive"));
    }
    std::unique_ptr<zip_t, ZipClose> archive(zip_open_from_source(source.get(), 0, &error));
    if (!archive) // NOLINTNEXTLINE(clang-analyzer-unix.Malloc): the source frees it
        return fail(PdfError::Damaged, QStringLiteral("no archive"));
    zip_source_keep(source.get()); // the archive took the first reference over
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    if (count < 0 || count > kMostEntries)
        return fail(PdfError::TooLarge, QStringLiteral("entries of the archive"));

    MergedOffice merged{.file = file, .tags = {}};
    std::vector<QByteArray> parts; // alive until the archive is written
    parts.reserve(static_cast<std::size_t>(count));
    for (zip_int64_t i = 0; i < count; ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        const char *name = zip_get_name(archive.get(), index, 0);
        if (!name || !isPart(QString::fromUtf8(name), kind))
            continue;
        CS_TRY(const QByteArray xml, readEntry(archive.get(), index));
        CS_TRY(MergedPart part, mergePart(xml, kind == SourceKind::Docx ? docx() : odt(), values, merged.tags));
        if (!part.isChanged)
            continue;
        parts.push_back(std::move(part.xml));
        zip_source_t *changed = zip_source_buffer(archive.get(), parts.back().constData(),
                                                  static_cast<zip_uint64_t>(parts.back().size()), 0);
        if (!changed || zip_file_replace(archive.get(), index, changed, 0) != 0) {
            zip_source_free(changed);
            return fail(PdfError::Damaged, QStringLiteral("the archive cannot be changed"));
        }
    }
    if (parts.empty())
        return merged;
    if (zip_close(archive.get()) != 0)
        return fail(PdfError::Damaged, QString::fromUtf8(zip_strerror(archive.get())));
    static_cast<void>(archive.release()); // closed
    CS_TRY(merged.file, readAll(source.get()));
    return merged;
}

} // namespace countersign::pdf
