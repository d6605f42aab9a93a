// What other programs say about a signed file. Empty words: nothing to complain about.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

namespace countersign::test {

struct SignedFile {
    QString path;
    QByteArray password; // of the user; empty: none
    int signatures = 1; // document timestamps included
    int timestamps = 0; // of those, document timestamps
    bool isCovered = true; // the last signature covers the whole file (validation data may follow it)
};

[[nodiscard]] QByteArray pdfsigOn(const SignedFile &file);
[[nodiscard]] QByteArray mutoolOn(const SignedFile &file);
// `openssl cms -verify -cades` on the CMS and the bytes of each signature, `openssl ts -verify` on document timestamps.
// `anchors`: a PEM file with whom to trust; `untrusted`: issuers for timestamps.
[[nodiscard]] QByteArray opensslOn(const SignedFile &file, const QString &anchors, const QString &untrusted);

// Compiles and runs tests/java/Check.java once over all files; its answers by path. Nothing: it did not run, and `why`.
[[nodiscard]] QMap<QString, QJsonObject> javaOn(const QList<SignedFile> &files, const QString &workFolder,
                                                QByteArray *why);

} // namespace countersign::test
