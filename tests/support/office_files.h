// Small office files made by code: archives with stored members.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace countersign::test {

QByteArray zipOf(const QList<std::pair<QByteArray, QByteArray>> &members);
QByteArray paragraphXml(const QString &runs); // of WordprocessingML
QString runXml(const QString &text);
// `body`: paragraphs; `header`: the same for the pages' head.
QByteArray docxOf(const QByteArray &body, const QByteArray &header = {});
QByteArray odtOf(const QByteArray &paragraphs); // of ODF

} // namespace countersign::test
