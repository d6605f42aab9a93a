// The operators of a content stream one after the other, each with its operands (ISO 32000-2, 7.8.2). Forgives what viewers
// forgive: what is no object is passed over.
#pragma once

#include "core/pdf/object.h"
#include "core/pdf/parser.h"

#include <QList>

#include <optional>

namespace countersign::pdf {

class ContentOperators
{
public:
    explicit ContentOperators(QByteArrayView content) : m_parser(content, nullptr) { } // which must outlive this

    // Steps to the next operator; false at the end. An inline image is one operator, "ID": what follows up to its EI was
    // skipped.
    [[nodiscard]] bool next();
    [[nodiscard]] const QByteArray &name() const { return m_name; }
    [[nodiscard]] const QList<Object> &operands() const { return m_operands; } // the first 64
    [[nodiscard]] Object last() const { return m_operands.isEmpty() ? Object() : m_operands.last(); }

private:
    Parser m_parser;
    QByteArray m_name;
    QList<Object> m_operands;
};

// How bright a colour is by its operands: 0 black, 1 white; nothing for patterns and other spaces (8.6).
[[nodiscard]] std::optional<double> brightnessOf(const QList<Object> &operands);

} // namespace countersign::pdf
