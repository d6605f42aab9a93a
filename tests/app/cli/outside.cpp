#include "tests/app/cli/outside.h"

#include "core/pdf/signature_slot.h"
#include "tests/app/cli/cli_program.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace countersign::test {

namespace {

QString text(const char *word) { return QString::fromLatin1(word); }

QStringList words(std::initializer_list<const char *> list)
{
    QStringList out;
    for (const char *word : list)
        out += QString::fromLatin1(word);
    return out;
}

QByteArray said(const Ran &ran)
{
    return "exit " + QByteArray::number(ran.exitCode) + ' ' + ran.output + ran.complaint;
}

} // namespace

QByteArray pdfsigOn(const SignedFile &file)
{
    QStringList arguments{text("-nocert")};
    if (!file.password.isEmpty())
        arguments += {text("-upw"), QString::fromUtf8(file.password)};
    const Ran ran = run(text("pdfsig"), arguments << file.path);
    // Every signature must be named valid, and the last one must cover the whole file. Poppler judges no document
    // timestamps (ETSI.RFC3161): those are for openssl and Bouncy Castle.
    const bool isGood = ran.exitCode == 0
        && ran.output.count("Signature is Valid.") == file.signatures - file.timestamps
        && (!file.isCovered || ran.output.contains("Total document signed"));
    return isGood ? QByteArray() : said(ran);
}

QByteArray mutoolOn(const SignedFile &file)
{
    QStringList arguments = words({"sign", "-v"});
    if (!file.password.isEmpty())
        arguments += {text("-p"), QString::fromUtf8(file.password)};
    const Ran ran = run(text("mutool"), arguments << file.path);
    // It has no anchors, so it complains about the certificate; and it knows no document timestamps.
    const qsizetype valid = ran.output.count("The document is unchanged since signing.")
        + ran.output.count("The signature is valid but there have been edits since signing.");
    const bool isGood = ran.exitCode == 0 && valid >= file.signatures - file.timestamps
        && ran.output.count("Digest error") <= file.timestamps;
    return isGood ? QByteArray() : said(ran);
}

QByteArray opensslOn(const SignedFile &file, const QString &anchors, const QString &untrusted)
{
    const auto document = pdf::Document::openFile(file.path, {}, Secret(file.password));
    if (!document)
        return "not opened: " + document.error().detail.toUtf8();
    const QTemporaryDir folder;
    QByteArray all;
    int seen = 0;
    for (const pdf::SignatureValue &value : pdf::signatures(*document)) {
        ++seen;
        const QByteArrayView bytes = document->bytes();
        put(folder.filePath(text("signed.bin")),
            bytes.first(value.contentsStart).toByteArray()
                + bytes.sliced(value.contentsEnd, value.coveredEnd - value.contentsEnd).toByteArray());
        put(folder.filePath(text("signature.der")), value.contents);
        const QStringList ts = words({"ts", "-verify", "-token_in", "-in", "signature.der", "-data", "signed.bin"})
            << text("-untrusted") << untrusted << text("-CAfile") << anchors;
        const QStringList cms = words({"cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", "signature.der",
                                       "-content", "signed.bin", "-out", "/dev/null", "-purpose", "any"})
            << text("-CAfile") << anchors;
        const Ran ran = run(text("openssl"), value.isTimestamp ? ts : cms, folder.path());
        if (ran.exitCode != 0)
            all += value.fieldName.toUtf8() + ": " + said(ran) + '\n';
    }
    if (seen != file.signatures)
        all += "found " + QByteArray::number(seen) + " signatures\n";
    return all;
}

QMap<QString, QJsonObject> javaOn(const QList<SignedFile> &files, const QString &workFolder, QByteArray *why)
{
    QStringList jars;
    for (const char *jar : {"pdfbox2", "fontbox2", "commons-logging", "bcprov", "bcpkix", "bcutil"})
        jars += QStringLiteral("/usr/share/java/%1.jar").arg(text(jar));
    const QString classes = workFolder + text("/java"), list = workFolder + text("/files.tsv");
    QDir().mkpath(classes);
    const Ran compiled = run(text("javac"),
                             {text("-nowarn"), text("-d"), classes, text("-cp"), jars.join(u':'),
                              qEnvironmentVariable("COUNTERSIGN_SOURCE_DIR") + text("/tests/java/Check.java")},
                             workFolder, 120'000);
    if (compiled.exitCode != 0) {
        *why = "javac: " + said(compiled);
        return {};
    }
    QByteArray rows;
    for (const SignedFile &file : files)
        rows += file.path.toUtf8() + '\t' + file.password + '\n';
    put(list, rows);
    const Ran ran =
        run(text("java"), {text("-cp"), classes + u':' + jars.join(u':'), text("Check"), list}, workFolder, 120'000);
    if (ran.exitCode != 0)
        *why = "java: " + said(ran);
    QMap<QString, QJsonObject> answers;
    for (const QByteArray &line : ran.output.split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (!object.isEmpty())
            answers.insert(object[text("file")].toString(), object);
    }
    return answers;
}

} // namespace countersign::test
