#include "core/pdf/parser.h"

#include <algorithm>

namespace countersign::pdf {

namespace {

tl::unexpected<Error> damaged(const char *what, qint64 at)
{
    return fail(PdfError::Damaged, QStringLiteral("%1 at byte %2").arg(QLatin1String(what)).arg(at));
}

constexpr qsizetype kManyKeys = 256; // beyond that, looking for each key as it comes would be quadratic

bool hasKeyTwice(const Dictionary &dictionary)
{
    QList<QByteArrayView> keys;
    keys.reserve(dictionary.size());
    for (const Dictionary::Entry &entry : dictionary)
        keys.append(entry.key);
    std::sort(keys.begin(), keys.end());
    return std::adjacent_find(keys.cbegin(), keys.cend()) != keys.cend();
}

} // namespace

Result<Object> Parser::object(int depth) { return fromToken(m_lexer.next(), depth); }

Result<Object> Parser::fromToken(const Token &token, int depth)
{
    if (depth > kMaxDepth)
        return fail(PdfError::TooLarge, QStringLiteral("objects nested too deeply at byte %1").arg(token.start));
    switch (token.kind) {
    case Token::Kind::Integer:
        if (token.integer >= 0 && token.integer <= 0xffffffffLL) {
            if (const auto generation = restOfReference())
                return Object(Reference{static_cast<quint32>(token.integer), *generation});
        }
        return Object::integer(token.integer);
    case Token::Kind::Real: return Object::realText(token.bytes);
    case Token::Kind::Name: return Object::name(token.bytes);
    case Token::Kind::String: return Object::string(token.bytes);
    case Token::Kind::HexString: return Object::string(token.bytes, true);
    case Token::Kind::ArrayOpen: {
        Array items;
        for (;;) {
            const Token item = m_lexer.next();
            if (item.kind == Token::Kind::ArrayClose)
                return Object(items);
            CS_TRY(auto value, fromToken(item, depth + 1));
            items.append(std::move(value));
        }
    }
    case Token::Kind::DictionaryOpen: return dictionary(depth);
    case Token::Kind::Keyword:
        if (token.bytes == "null")
            return Object();
        if (token.bytes == "true" || token.bytes == "false")
            return Object::boolean(token.bytes == "true");
        return damaged("an unexpected keyword", token.start);
    case Token::Kind::End: return damaged("the file ends within an object", token.start);
    default: return damaged("a syntax error", token.start);
    }
}

// "12 0 R" looks like a number until the third token. Numbers are everywhere, so the rest is looked at byte by byte; when
// it is no reference, nothing was read.
std::optional<quint16> Parser::restOfReference()
{
    const QByteArrayView data = m_lexer.data();
    const auto gap = [&](qint64 at) { // at least one white space; comments, which nobody writes here, count as none
        const qint64 start = at;
        while (at < data.size() && isWhite(data[at]))
            ++at;
        return at > start && at < data.size() ? at : -1;
    };
    qint64 at = gap(m_lexer.position());
    if (at < 0 || !isDigit(data[at]))
        return std::nullopt;
    int generation = 0;
    for (int digits = 0; at < data.size() && isDigit(data[at]); ++at, ++digits) {
        generation = generation * 10 + (data[at] - '0');
        if (digits == 9 || generation > 65535)
            return std::nullopt;
    }
    at = gap(at);
    if (at < 0 || data[at] != 'R')
        return std::nullopt;
    ++at;
    if (at < data.size() && !isWhite(data[at]) && !isDelimiter(data[at]))
        return std::nullopt;
    m_lexer.seek(at);
    return static_cast<quint16>(generation);
}

Result<Object> Parser::dictionary(int depth)
{
    Dictionary result;
    for (;;) {
        const Token key = m_lexer.next();
        if (key.kind == Token::Kind::DictionaryClose) {
            m_notes.duplicateKeys = m_notes.duplicateKeys || (result.size() > kManyKeys && hasKeyTwice(result));
            return Object(result);
        }
        if (key.kind != Token::Kind::Name)
            return damaged("a dictionary key that is no name", key.start);
        CS_TRY(auto value, fromToken(m_lexer.next(), depth + 1));
        if (result.size() <= kManyKeys && result.contains(key.bytes))
            m_notes.duplicateKeys = true;
        result.append(key.bytes, value);
    }
}

Result<IndirectObject> Parser::indirect(const LengthOf &length)
{
    IndirectObject result;
    m_notes = {};
    const Token number = m_lexer.next();
    const Token generation = m_lexer.next();
    const Token obj = m_lexer.next();
    if (number.kind != Token::Kind::Integer || generation.kind != Token::Kind::Integer || !obj.isKeyword("obj"))
        return damaged("no object", number.start);
    if (number.integer < 1 || number.integer > 0xffffffffLL || generation.integer < 0 || generation.integer > 65535)
        return damaged("an object with an impossible number", number.start);
    result.reference = {static_cast<quint32>(number.integer), static_cast<quint16>(generation.integer)};
    result.start = number.start;
    m_lexer.skipWhite();
    result.bodyStart = m_lexer.position();
    const Token first = m_lexer.next();
    if (first.isKeyword("endobj")) { // an empty object is null
        result.end = m_lexer.position();
        return result;
    }
    CS_TRY(result.object, fromToken(first, 0));
    qint64 after = m_lexer.position();
    Token word = m_lexer.next();
    if (word.isKeyword("stream") && result.object.isDictionary()) {
        CS_TRY(result.object, stream(result.object, length));
        after = m_lexer.position();
        word = m_lexer.next();
    }
    if (!word.isKeyword("endobj")) {
        m_notes.missingEndobj = true;
        m_lexer.seek(after);
    }
    result.end = m_lexer.position();
    result.notes = m_notes;
    return result;
}

Result<Object> Parser::stream(const Object &dictionary, const LengthOf &length)
{
    // 7.3.8.1: "stream" is followed by CR LF or LF; a CR alone is forgiven and noted.
    const QByteArrayView data = m_lexer.data();
    qint64 at = m_lexer.position();
    while (at < data.size() && (data[at] == ' ' || data[at] == '\t'))
        ++at;
    if (at < data.size() && data[at] == '\r') {
        ++at;
        if (at < data.size() && data[at] == '\n')
            ++at;
        else
            m_notes.streamWithoutLineEnd = true;
    } else if (at < data.size() && data[at] == '\n') {
        ++at;
    } else {
        return damaged("a stream without a line end", at);
    }
    const Object &written = dictionary.dictionary()["Length"];
    qint64 size = -1;
    if (written.isInteger()) {
        size = written.toInteger();
    } else if (written.isReference() && length) {
        if (const auto found = length(written.toReference()))
            size = *found;
    }
    if (size < 0 || size > data.size() - at)
        return damaged("a stream without a sound /Length", at);
    m_lexer.seek(at + size);
    // White space only (an end of line is usual) may stand before endstream: anything else means that /Length lies,
    // and then readers differ on what the stream holds.
    qint64 close = at + size;
    while (close < data.size() && isWhite(data[close]))
        ++close;
    if (!data.sliced(close).startsWith("endstream"))
        return damaged("a stream whose /Length is wrong", at);
    m_lexer.seek(close + 9);
    return Object::streamView(dictionary.dictionary(), data.sliced(at, size), m_keepAlive);
}

} // namespace countersign::pdf
