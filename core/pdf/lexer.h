// Tokens of PDF syntax (ISO 32000-2, 7.2 and 7.3). Reads from a view and never past its end; also serves content streams.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace countersign::pdf {

[[nodiscard]] bool isWhite(char c); // 7.2.3, table 1
[[nodiscard]] bool isDelimiter(char c); // table 2
[[nodiscard]] inline bool isDigit(char c) { return c >= '0' && c <= '9'; }

struct Token {
    enum class Kind : quint8 {
        End,
        Bad, // an unfinished string, a stray delimiter
        Integer,
        Real,
        Name, // bytes: decoded
        String, // bytes: decoded
        HexString,
        ArrayOpen,
        ArrayClose,
        DictionaryOpen,
        DictionaryClose,
        Keyword, // bytes: as written
    };
    Kind kind = Kind::End;
    qint64 start = 0; // of the token itself, after white space and comments
    qint64 integer = 0;
    QByteArray bytes; // of a real: as written

    [[nodiscard]] bool isKeyword(QByteArrayView word) const { return kind == Kind::Keyword && bytes == word; }
};

class Lexer
{
public:
    explicit Lexer(QByteArrayView data, qint64 position = 0) : m_data(data) { seek(position); }

    [[nodiscard]] Token next();
    [[nodiscard]] qint64 position() const { return m_position; }
    void seek(qint64 position);
    [[nodiscard]] bool atEnd() const { return m_position >= m_data.size(); }
    [[nodiscard]] QByteArrayView data() const { return m_data; }
    void skipWhite(); // white space and comments
    // True when the bytes here are exactly `word`; does not move.
    [[nodiscard]] bool startsWith(QByteArrayView word) const { return m_data.sliced(m_position).startsWith(word); }

private:
    Token readNumber(Token token);
    Token readName(Token token);
    Token readString(Token token);
    Token readHexString(Token token);

    QByteArrayView m_data;
    qint64 m_position = 0;
};

} // namespace countersign::pdf
