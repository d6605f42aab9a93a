// MUST(result): fails the test with the error's module, number, detail and causes.
#pragma once

#include "core/base/result.h"

#include <QTest>

namespace countersign::test {

inline QString wordsOf(const Error &error)
{
    QString words = QString::fromStdString(std::string(error.code.module)) + QLatin1Char(' ')
        + QString::number(error.code.value) + QLatin1Char(' ') + error.detail;
    for (const Error &cause : error.causes)
        words += QStringLiteral(" < ") + wordsOf(cause);
    return words;
}

} // namespace countersign::test

#define MUST(result)                                                                                                   \
    do {                                                                                                               \
        const auto &must_ = (result);                                                                                  \
        QVERIFY2(must_.has_value(), must_ ? "" : qPrintable(countersign::test::wordsOf(must_.error())));               \
    } while (false)
