// Writes sound first inputs: fuzz_seeds FOLDER makes FOLDER/<fuzzer>/….
#include "core/crypto/authority.h"
#include "core/pdf/filters.h"
#include "core/sign/pades_signer.h"
#include "tests/fuzz/fuzz_samples.h"

#include <QDir>
#include <QFile>

#include <cstdio>

using namespace countersign;

namespace {

bool write(const QString &folder, const char *fuzzer, const char *name, const QByteArray &bytes)
{
    const QString path = folder + QLatin1Char('/') + QLatin1String(fuzzer);
    QFile file(path + QLatin1Char('/') + QLatin1String(name));
    return QDir().mkpath(path) && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: fuzz_seeds FOLDER\n");
        return 1;
    }
    const QString folder = QString::fromLocal8Bit(argv[1]);
    const Time now = Time::fromIso(QStringLiteral("2026-11-22T10:00:00.000Z"));
    auto authority = crypto::Authority::create(
        {.organization = QStringLiteral("Nord Biuro"), .keyKind = crypto::KeyKind::EcP256}, now);
    auto issued = authority->issuePerson({.name = QStringLiteral("Joanna"), .keyKind = crypto::KeyKind::EcP256}, now);
    const auto key = issued->signingKey();
    const QByteArray plain = fuzz::wholePdf(fuzz::pageObjects());
    const auto document = pdf::Document::open(plain);
    const auto file = sign::signPades(
        *document,
        {.slot = {.fieldName = QStringLiteral("ours"), .contentsBytes = 2048, .signedAt = now}, .digest = {}}, *key);
    if (!file)
        return 1;
    const auto reopened = pdf::Document::open(*file);
    const pdf::SignatureValue value = pdf::signatures(*reopened).constFirst();
    const QByteArray text("Amount due: 48,600.00 EUR, amount due: 48,600.00 EUR");
    const QByteArray packed = pdf::deflate(text);
    const bool isWritten =
        write(folder, "fuzz_pdf", "plain.pdf", plain) && write(folder, "fuzz_pdf", "signed.pdf", *file)
        && write(folder, "fuzz_verdict", "plain", QByteArray(1, '\0') + plain)
        && write(folder, "fuzz_verdict", "signed", QByteArray(1, '\0') + *file)
        && write(folder, "fuzz_verdict", "appended",
                 QByteArray("\x01")
                     + "8 0 obj\n<< /V (9) >>\nendobj\nxref\n8 1\n0000000000 00000 n \ntrailer\n<< /Size 10 "
                       "/Root 1 0 R /Prev 1000 >>\nstartxref\n2000\n%%EOF\n")
        && write(folder, "fuzz_xref", "table",
                 QByteArray(1, '\0') + "0 1\n0000000000 65535 f \ntrailer\n<< /Size 9 /Root 1 0 R >>")
        && write(folder, "fuzz_xref", "rows", QByteArray("\x01\x01\x00\x0f\x00\x01\x00\x40\x00", 9))
        && write(folder, "fuzz_xref", "stream",
                 QByteArray("\x02")
                     + "<< /Type /XRef /Size 9 /W [1 2 1] /Index [0 2] /Root 1 0 R /Length 8 >>\nstream\n"
                     + QByteArray("\x00\x00\x00\xff\x01\x00\x0f\x00", 8) + "\nendstream\nendobj")
        && write(folder, "fuzz_filters", "flate", QByteArray(2, '\0') + packed)
        && write(folder, "fuzz_filters", "ascii85", QByteArray("\x03\x00", 2) + "87cURD]i,\"Ebo80~>")
        && write(folder, "fuzz_filters", "hex", QByteArray("\x04\x00", 2) + "48656c6c6f>")
        && write(folder, "fuzz_filters", "run", QByteArray("\x05\x00\x04hello\xfe!\x80", 10))
        && write(folder, "fuzz_filters", "rows", QByteArray("\x06\x43", 2) + QByteArray(64, '\x01'))
        && write(
            folder, "fuzz_byte_range", "range",
            "/ByteRange [0 900 1000 400] /Contents <3082010a00> /M (D:20261122100000Z) /Reference [<< /Type /SigRef "
            "/TransformMethod /DocMDP /TransformParams << /P 2 /V /1.2 /Type /TransformParams >> >>]")
        && write(folder, "fuzz_cms", "signature", value.contents)
        && write(folder, "fuzz_tsp", "certificate", QByteArray("\x03") + authority->certificate().der());
    return isWritten ? 0 : 1;
}
