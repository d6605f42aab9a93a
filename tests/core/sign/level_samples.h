// What the tests of the levels share: a small document, the lab, and outside programs to ask.
#pragma once

#include "core/link/trust_http.h"
#include "core/sign/extension.h"
#include "core/sign/signed_parts.h"
#include "tests/core/pdf/pdf_samples.h"
#include "tests/support/pki_lab.h"

#include <QFile>
#include <QTest>

namespace countersign::sign::samples {

using domain::PadesLevel;

inline pdf::Document opened(const QByteArray &bytes)
{
    auto document = pdf::Document::open(bytes);
    if (!document)
        qFatal("not opened: %s", qPrintable(document.error().detail));
    return *document;
}

inline pdf::Document sample(pdf::samples::Xref xref = pdf::samples::Xref::Table)
{
    return opened(pdf::samples::make({.xref = xref}));
}

// All causes, for messages.
inline QByteArray words(const Error &error)
{
    QByteArray text = QByteArray(error.code.module.data(), qsizetype(error.code.module.size())) + ' '
        + QByteArray::number(error.code.value) + " (" + error.detail.toUtf8() + ')';
    for (const Error &cause : error.causes)
        text += " < " + words(cause);
    return text;
}
template <typename T> QByteArray words(const Result<T> &result)
{
    return result ? QByteArray("fine") : words(result.error());
}
template <typename T> bool failsWith(const Result<T> &result, ErrorCode code)
{
    return !result && result.error().is(code);
}

inline PadesRequest request(const QString &field = QStringLiteral("ours"), Time at = SystemClock().now())
{
    PadesRequest wanted;
    wanted.slot.fieldName = field;
    wanted.slot.signedAt = at;
    return wanted;
}

inline LevelRequest level(PadesLevel wanted, const QStringList &authorities)
{
    LevelRequest result;
    result.level = wanted;
    result.timestamps.authorities = authorities;
    return result;
}

// Counts and can be cut off: nothing behind it answers any more.
class Wire final : public crypto::TrustNetwork
{
public:
    Result<QByteArray> ask(const crypto::TrustQuery &query) override
    {
        asked.append(query.url);
        if (isCut && !query.url.contains(letThrough))
            return fail(crypto::TrustNetworkError::Unreachable, query.url);
        return m_http.ask(query);
    }
    [[nodiscard]] int countOf(const QString &part) const
    {
        return int(std::count_if(asked.begin(), asked.end(), [&](const QString &url) { return url.contains(part); }));
    }
    QStringList asked;
    bool isCut = false;
    QString letThrough = QStringLiteral("/tsa/");

private:
    link::TrustHttp m_http{{.timeoutMs = 3000}};
};

inline bool write(const QString &path, QByteArrayView bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes.data(), bytes.size()) == bytes.size();
}

// What the outside says about every signature of the file; empty when nobody complains.
inline QByteArray complaints(const test::PkiLab &lab, const QByteArray &file)
{
    QByteArray all;
    if (!write(lab.path(QStringLiteral("checked.pdf")), file))
        return "not written";
    const pdf::Document document = opened(file);
    const SignedParts signedParts = readSignedParts(document);
    if (!signedParts.unread.isEmpty())
        all += "unread: " + signedParts.unread.join(u' ').toUtf8() + '\n';

    const auto poppler = lab.run(QStringLiteral("pdfsig"), {QStringLiteral("-nocert"), QStringLiteral("checked.pdf")});
    // It knows no document timestamps: those are for openssl ts, below.
    const auto count = std::count_if(signedParts.parts.begin(), signedParts.parts.end(),
                                     [](const SignedPart &part) { return !part.value.isTimestamp; });
    if (poppler.output.count("Signature is Valid.") != count)
        all += "pdfsig: " + poppler.output + '\n';
    const auto mupdf = lab.run(QStringLiteral("mutool"),
                               {QStringLiteral("sign"), QStringLiteral("-v"), QStringLiteral("checked.pdf")});
    // Its PKCS#7 reader knows no RSA-PSS.
    const bool isPss = std::any_of(signedParts.parts.begin(), signedParts.parts.end(), [](const SignedPart &part) {
        return part.cms.signatureAlgorithm == crypto::SignatureAlgorithm::RsaPss;
    });
    if (!isPss
        && mupdf.output.count("is unchanged since signing") + mupdf.output.count("signature is valid but") < count)
        all += "mutool: " + mupdf.output + '\n';
    const auto qpdf = lab.run(QStringLiteral("qpdf"), {QStringLiteral("--check"), QStringLiteral("checked.pdf")});
    if (qpdf.exitCode != 0)
        all += "qpdf: " + qpdf.output + '\n';

    const QStringList roots{QStringLiteral("-CAfile"), QStringLiteral("root.pem")};
    for (const SignedPart &part : signedParts.parts) {
        QByteArray content = file.left(part.value.contentsStart)
            + file.mid(part.value.contentsEnd, part.value.coveredEnd - part.value.contentsEnd);
        write(lab.path(QStringLiteral("content.bin")), content);
        write(lab.path(QStringLiteral("part.der")), part.value.contents);
        const auto stampIs = [&](const QString &token, const QString &data) {
            const auto done =
                lab.run(QStringLiteral("openssl"),
                        QStringList{QStringLiteral("ts"), QStringLiteral("-verify"), QStringLiteral("-token_in"),
                                    QStringLiteral("-in"), token, QStringLiteral("-data"), data,
                                    QStringLiteral("-untrusted"), QStringLiteral("chain.pem")}
                            + roots);
            if (done.exitCode != 0 || !done.output.contains("Verification: OK"))
                all += "openssl ts: " + done.output + '\n';
        };
        if (part.value.isTimestamp) {
            stampIs(QStringLiteral("part.der"), QStringLiteral("content.bin"));
            continue;
        }
        // -cades checks signing-certificate-v2 against the signer. The chain must be in the CMS: only the root is given.
        const auto cms =
            lab.run(QStringLiteral("openssl"),
                    QStringList{QStringLiteral("cms"), QStringLiteral("-verify"), QStringLiteral("-cades"),
                                QStringLiteral("-binary"), QStringLiteral("-inform"), QStringLiteral("DER"),
                                QStringLiteral("-in"), QStringLiteral("part.der"), QStringLiteral("-content"),
                                QStringLiteral("content.bin"), QStringLiteral("-purpose"), QStringLiteral("any"),
                                QStringLiteral("-out"), QStringLiteral("out.bin")}
                        + roots);
        if (cms.exitCode != 0)
            all += "openssl cms: " + cms.output + '\n';
        write(lab.path(QStringLiteral("value.bin")), part.cms.signature);
        for (const QByteArray &token : part.cms.signatureTimestamps) {
            write(lab.path(QStringLiteral("token.der")), token);
            stampIs(QStringLiteral("token.der"), QStringLiteral("value.bin"));
        }
    }
    return all;
}

} // namespace countersign::sign::samples
