// A document from marked-up words, for papers that the program itself brings along. Documents of people come from intake.h.
#pragma once

#include <QByteArray>
#include <QString>

namespace countersign::pdf {

// A PDF of A4 pages from the HTML that QTextDocument knows. Needs a QGuiApplication.
[[nodiscard]] QByteArray paperFromHtml(const QString &html);

} // namespace countersign::pdf
