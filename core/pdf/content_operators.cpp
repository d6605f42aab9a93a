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

std::optional<double> brightnessOf(const QList<Object> &operands)
{
    const auto part = [&](qsizetype i) { return std::clamp(operands[i].toReal(), 0.0, 1.0); };
    if (std::any_of(operands.cbegin(), operands.cend(), [](const Object &one) { return !one.isNumber(); }))
        return std::nullopt;
    switch (operands.size()) {
    case 1: return part(0);
    case 3: return 0.3 * part(0) + 0.59 * part(1) + 0.11 * part(2);
    case 4: return (1 - part(3)) * (1 - (0.3 * part(0) + 0.59 * part(1) + 0.11 * part(2)));
    default: return std::nullopt;
    }
}

} // namespace countersign::pdf
