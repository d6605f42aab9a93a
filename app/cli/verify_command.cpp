#include "app/cli/verify_command.h"

#include "app/cli/console.h"
#include "core/crypto/certificate.h"
#include "core/crypto/digest.h"
#include "core/flow/comparison.h"
#include "core/flow/verification.h"
#include "ui/words/verdict_words.h"

#include <QFileInfo>

#include <algorithm>

namespace countersign::cli {

namespace {

constexpr int kPassed = 0, kFailed = 1, kIndeterminate = 2, kNoSignature = 3, kUnreadable = 4;

int exitCodeOf(domain::Indication indication)
{
    switch (indication) {
    case domain::Indication::TotalPassed: return kPassed;
    case domain::Indication::TotalFailed: return kFailed;
    case domain::Indication::Indeterminate: return kIndeterminate;
    case domain::Indication::NoSignature: break;
    }
    return kNoSignature;
}

// Of several files: an unreadable one is worst, then a failed one, an indeterminate one, one without a signature.
int worseOf(int a, int b)
{
    static constexpr int kRank[] = {0, 3, 2, 1, 4};
    return kRank[a] >= kRank[b] ? a : b;
}

} // namespace

VerifyCommand::VerifyCommand(CLI::App &cli)
    : m_command(cli.add_subcommand(
        "verify", "say whether PDFs were changed since they were signed, and by whom they were signed"))
{
    m_command->add_option("file", m_files, "PDFs to verify")->required()->expected(1, -1);
    m_command->add_option("--trust", m_trust, "certificates (PEM or DER) that are trusted; may be repeated");
    m_command->add_option("--original", m_original, "your own copy: says what an overwritten file showed before");
    m_command->add_flag("--json", m_json, "one JSON object per file");
}

int VerifyCommand::run() const
{
    std::vector<QByteArray> anchors;
    for (const std::string &path : m_trust) {
        const auto bytes = readFile(path);
        const auto certificate = bytes ? crypto::Certificate::fromFileBytes(*bytes) : fail(bytes.error());
        if (!certificate)
            return complain(QString::fromStdString(path), certificate.error(), kUnreadable);
        anchors.push_back(certificate->der());
    }
    int exitCode = kPassed;
    for (const std::string &file : m_files)
        exitCode = worseOf(exitCode, runOne(file, anchors));
    return exitCode;
}

int VerifyCommand::runOne(const std::string &file, const std::vector<QByteArray> &anchors) const
{
    const QString name = QString::fromStdString(file);
    const auto pdf = readFile(file);
    if (!pdf)
        return complain(name, pdf.error(), kUnreadable);
    const Time now = SystemClock().now();
    auto verdict = flow::verifyPdf(*pdf, anchors, now);
    if (!verdict)
        return complain(name, verdict.error(), kUnreadable);
    if (!m_original.empty()) {
        const auto original = readFile(m_original);
        if (!original)
            return complain(QString::fromStdString(m_original), original.error(), kUnreadable);
        if (const auto explained = flow::explainAgainst(*verdict, *pdf, *original); !explained)
            return complain(QString::fromStdString(m_original), explained.error(), kUnreadable);
    }
    const QByteArray sha256 = crypto::sha256(*pdf);
    const QString shortName = QFileInfo(name).fileName();
    print(m_json ? QString::fromUtf8(ui::reportJson(*verdict, name, sha256, now)).trimmed()
                 : ui::reportText(*verdict, shortName, sha256, now));
    return exitCodeOf(verdict->indication);
}

} // namespace countersign::cli
