// Objects out of bytes (ISO 32000-2, 7.3). Nesting is limited; nothing is repaired.
#pragma once

#include "core/base/result.h"
#include "core/pdf/lexer.h"
#include "core/pdf/object.h"
#include "core/pdf/pdf_error.h"

#include <functional>
#include <memory>
#include <optional>

namespace countersign::pdf {

// Small sins that every reader forgives, but that the verifier wants to know of.
struct ParseNotes {
    bool duplicateKeys = false; // readers differ on which one counts
    bool missingEndobj = false;
    bool streamWithoutLineEnd = false; // "stream" followed by a lone CR
};

struct IndirectObject {
    Reference reference;
    Object object;
    qint64 start = 0; // of the object number
    qint64 bodyStart = 0; // after "obj" and white space
    qint64 end = 0; // after "endobj"
    ParseNotes notes;
};

class Parser
{
public:
    static constexpr int kMaxDepth = 64;

    Parser(QByteArrayView data, std::shared_ptr<const void> keepAlive, qint64 position = 0)
        : m_lexer(data, position),
          m_keepAlive(std::move(keepAlive))
    {
    }

    // The object at the position. Keywords that are no object (endobj, R out of place) are errors.
    [[nodiscard]] Result<Object> object(int depth = 0);
    // "n g obj … endobj" at the position. `length` resolves an indirect /Length; without it such streams are Damaged.
    using LengthOf = std::function<std::optional<qint64>(Reference)>;
    [[nodiscard]] Result<IndirectObject> indirect(const LengthOf &length);

    [[nodiscard]] Lexer &lexer() { return m_lexer; }
    [[nodiscard]] const ParseNotes &notes() const { return m_notes; }

private:
    [[nodiscard]] Result<Object> fromToken(const Token &token, int depth);
    [[nodiscard]] std::optional<quint16> restOfReference(); // its generation
    [[nodiscard]] Result<Object> dictionary(int depth);
    [[nodiscard]] Result<Object> stream(const Object &dictionary, const LengthOf &length);

    Lexer m_lexer;
    std::shared_ptr<const void> m_keepAlive; // handed to the streams
    ParseNotes m_notes;
};

} // namespace countersign::pdf
