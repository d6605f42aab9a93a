#include "core/pdf/content_operators.h"

#include "core/pdf/content_balance.h"

#include <algorithm>

namespace countersign::pdf {

bool ContentOperators::next()
{
    constexpr qsizetype kMaxOperands = 64;
    m_operands.clear();
    Lexer &lexer = m_parser.lexer();
    while (!lexer.atEnd()) {
        const qint64 at = lexer.position();
        const Token token = lexer.next();
        if (token.kind == Token::Kind::End)
            return false;
        if (token.kind != Token::Kind::Keyword || token.bytes == "true" || token.bytes == "false"
            || token.bytes == "null") {
            lexer.seek(at);
            auto object = m_parser.object();
            if (!object)
                lexer.seek(std::max(at + 1, lexer.position()));
            else if (m_operands.size() < kMaxOperands)
                m_operands.append(std::move(*object));
            continue;
        }
        m_name = token.bytes;
        if (m_name == "ID")
            lexer.seek(afterInlineImage(lexer.data(), lexer.position()));
        return true;
    }
    return false;
}

} // namespace countersign::pdf
