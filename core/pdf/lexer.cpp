#include "core/pdf/lexer.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

namespace countersign::pdf {

namespace {

constexpr std::array<signed char, 256> kHexValues = [] {
    std::array<signed char, 256> values{};
    values.fill(-1);
    for (std::size_t i = 0; i < 10; ++i)
        values['0' + i] = static_cast<signed char>(i);
    for (std::size_t i = 0; i < 6; ++i) {
        values['a' + i] = static_cast<signed char>(10 + i);
        values['A' + i] = static_cast<signed char>(10 + i);
    }
    return values;
}();

int hexValue(char c) { return kHexValues[static_cast<unsigned char>(c)]; }

// The words of the file's structure, without an allocation each.
QByteArray keyword(QByteArrayView word)
{
    static const QByteArray known[] = {QByteArrayLiteral("obj"),    QByteArrayLiteral("endobj"),
                                       QByteArrayLiteral("stream"), QByteArrayLiteral("R"),
                                       QByteArrayLiteral("n"),      QByteArrayLiteral("f"),
                                       QByteArrayLiteral("true"),   QByteArrayLiteral("false"),
                                       QByteArrayLiteral("null"),   QByteArrayLiteral("startxref")};
    for (const QByteArray &one : known)
        if (one.size() == word.size() && one[0] == word[0] && one == word)
            return one;
    return word.toByteArray();
}

} // namespace

bool isWhite(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0'; }

bool isDelimiter(char c)
{
    switch (c) {
    case '(':
    case ')':
    case '<':
    case '>':
    case '[':
    case ']':
    case '{':
    case '}':
    case '/':
    case '%': return true;
    default: return false;
    }
}

void Lexer::seek(qint64 position) { m_position = std::clamp<qint64>(position, 0, m_data.size()); }

void Lexer::skipWhite()
{
    while (m_position < m_data.size()) {
        const char c = m_data[m_position];
        if (isWhite(c)) {
            ++m_position;
        } else if (c == '%') {
            while (m_position < m_data.size() && m_data[m_position] != '\n' && m_data[m_position] != '\r')
                ++m_position;
        } else {
            return;
        }
    }
}

Token Lexer::next()
{
    skipWhite();
    Token token;
    token.start = m_position;
    if (atEnd())
        return token;
    const char c = m_data[m_position];
    switch (c) {
    case '/': return readName(std::move(token));
    case '(': return readString(std::move(token));
    case '[':
        ++m_position;
        token.kind = Token::Kind::ArrayOpen;
        return token;
    case ']':
        ++m_position;
        token.kind = Token::Kind::ArrayClose;
        return token;
    case '<':
        if (m_position + 1 < m_data.size() && m_data[m_position + 1] == '<') {
            m_position += 2;
            token.kind = Token::Kind::DictionaryOpen;
            return token;
        }
        return readHexString(std::move(token));
    case '>':
        if (m_position + 1 < m_data.size() && m_data[m_position + 1] == '>') {
            m_position += 2;
            token.kind = Token::Kind::DictionaryClose;
            return token;
        }
        ++m_position;
        token.kind = Token::Kind::Bad;
        return token;
    case ')':
        ++m_position;
        token.kind = Token::Kind::Bad;
        return token;
    case '{':
    case '}':
        ++m_position;
        token.kind = Token::Kind::Keyword;
        token.bytes = QByteArray(1, c);
        return token;
    default: break;
    }
    if (isDigit(c) || c == '+' || c == '-' || c == '.')
        return readNumber(std::move(token));
    while (m_position < m_data.size() && !isWhite(m_data[m_position]) && !isDelimiter(m_data[m_position]))
        ++m_position;
    token.kind = Token::Kind::Keyword;
    token.bytes = keyword(m_data.sliced(token.start, m_position - token.start));
    return token;
}

Token Lexer::readNumber(Token token)
{
    qint64 at = m_position;
    const bool negative = m_data[at] == '-';
    if (negative || m_data[at] == '+')
        ++at;
    qint64 value = 0;
    int digits = 0;
    bool dot = false, big = false, odd = false;
    for (; at < m_data.size(); ++at) {
        const char c = m_data[at];
        if (isDigit(c)) {
            ++digits;
            if (!dot && !big) {
                if (value > (std::numeric_limits<qint64>::max() - 9) / 10)
                    big = true;
                else
                    value = value * 10 + (c - '0');
            }
        } else if (c == '.' && !dot) {
            dot = true;
        } else if (isWhite(c) || isDelimiter(c)) {
            break;
        } else {
            odd = true; // "1e5", "12abc", "--3": no number of 7.3.3
        }
    }
    const QByteArrayView written = m_data.sliced(m_position, at - m_position);
    m_position = at;
    if (odd || digits == 0) {
        token.kind = Token::Kind::Keyword;
        token.bytes = written.toByteArray();
    } else if (dot || big) {
        token.kind = Token::Kind::Real;
        token.bytes = written.toByteArray();
    } else {
        token.kind = Token::Kind::Integer;
        token.integer = negative ? -value : value;
    }
    return token;
}

Token Lexer::readName(Token token)
{
    qint64 at = m_position + 1;
    bool escaped = false;
    while (at < m_data.size() && !isWhite(m_data[at]) && !isDelimiter(m_data[at])) {
        escaped = escaped || m_data[at] == '#';
        ++at;
    }
    const QByteArrayView written = m_data.sliced(m_position + 1, at - m_position - 1);
    m_position = at;
    token.kind = Token::Kind::Name;
    if (!escaped) {
        token.bytes = written.toByteArray();
        return token;
    }
    for (qsizetype i = 0; i < written.size(); ++i) {
        if (written[i] == '#' && i + 2 < written.size() && hexValue(written[i + 1]) >= 0
            && hexValue(written[i + 2]) >= 0) {
            token.bytes += static_cast<char>(hexValue(written[i + 1]) * 16 + hexValue(written[i + 2]));
            i += 2;
        } else {
            token.bytes += written[i];
        }
    }
    return token;
}

Token Lexer::readString(Token token)
{
    qint64 at = m_position + 1;
    int open = 1;
    QByteArray &out = token.bytes;
    while (at < m_data.size()) {
        const char c = m_data[at++];
        if (c == '(') {
            ++open;
            out += c;
        } else if (c == ')') {
            if (--open == 0) {
                m_position = at;
                token.kind = Token::Kind::String;
                return token;
            }
            out += c;
        } else if (c == '\r') { // an end of line of any kind is one LF
            out += '\n';
            if (at < m_data.size() && m_data[at] == '\n')
                ++at;
        } else if (c != '\\') {
            out += c;
        } else if (at < m_data.size()) {
            const char e = m_data[at++];
            switch (e) {
            case 'n': out += '\n'; break;
            case 'r': out += '\r'; break;
            case 't': out += '\t'; break;
            case 'b': out += '\b'; break;
            case 'f': out += '\f'; break;
            case '\n': break; // continued on the next line
            case '\r':
                if (at < m_data.size() && m_data[at] == '\n')
                    ++at;
                break;
            case '0':
            case '1':
            case '2':
            case '3':
            case '4':
            case '5':
            case '6':
            case '7': {
                int value = e - '0';
                for (int i = 0; i < 2 && at < m_data.size() && m_data[at] >= '0' && m_data[at] <= '7'; ++i)
                    value = value * 8 + (m_data[at++] - '0');
                out += static_cast<char>(value & 0xff);
                break;
            }
            default: out += e;
            }
        }
    }
    m_position = m_data.size();
    token.kind = Token::Kind::Bad;
    return token;
}

Token Lexer::readHexString(Token token)
{
    // Signatures are hex strings of tens of kilobytes, so digits are gathered in blocks. Nothing is looked up ahead: the
    // first byte that is none ends a string that never closes.
    std::array<char, 1024> block;
    std::size_t filled = 0;
    qint64 at = m_position + 1;
    int pending = -1;
    while (at < m_data.size()) {
        if (filled == block.size()) {
            token.bytes.append(block.data(), static_cast<qsizetype>(filled));
            filled = 0;
        }
        if (pending < 0) { // whole pairs, the common case
            const qint64 pairs = std::min<qint64>((m_data.size() - at) / 2, qint64(block.size() - filled));
            const char *in = m_data.data() + at;
            const char *const end = in + pairs * 2;
            // Most of a signature's place is zeros.
            for (; end - in >= 16 && std::memcmp(in, "0000000000000000", 16) == 0; in += 16, filled += 8)
                std::memset(block.data() + filled, 0, 8);
            for (; in != end; in += 2) {
                const int value = hexValue(in[0]) * 16 | hexValue(in[1]);
                if (value < 0) // one of them is no digit
                    break;
                block[filled++] = static_cast<char>(value);
            }
            const qint64 next = in - m_data.data();
            if (next != at) {
                at = next;
                continue;
            }
        }
        const char c = m_data[at++];
        if (const int value = hexValue(c); value >= 0) {
            if (pending >= 0)
                block[filled++] = static_cast<char>(pending << 4 | value);
            pending = pending >= 0 ? -1 : value;
            continue;
        }
        if (c == '>') {
            token.bytes.append(block.data(), static_cast<qsizetype>(filled));
            if (pending >= 0)
                token.bytes += static_cast<char>(pending << 4); // 7.3.4.3: an odd last digit is followed by 0
            m_position = at;
            token.kind = Token::Kind::HexString;
            return token;
        }
        if (!isWhite(c))
            break;
    }
    m_position = at;
    token.kind = Token::Kind::Bad;
    return token;
}

} // namespace countersign::pdf
