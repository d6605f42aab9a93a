// countersign-cli verify: exit 0 every signature TOTAL_PASSED, 1 any TOTAL_FAILED, 2 any INDETERMINATE (and none failed),
// 3 no signature, 4 unreadable; for several files the worst.
#pragma once

#include "app/cli/command.h"
#include "app/cli/trust_options.h"

#include <QSet>

#include <string>
#include <vector>

namespace countersign::cli {

class VerifyCommand final : public Command
{
public:
    explicit VerifyCommand(CLI::App &cli);
    [[nodiscard]] bool draws() const override { return !m_report.empty(); }
    [[nodiscard]] int run() override;

private:
    [[nodiscard]] int runOne(const std::string &file, const sign::VerifyOptions &options, const Secret &password);
    [[nodiscard]] Result<void> writeReport(const domain::Verdict &verdict, const QString &file,
                                           const QByteArray &sha256, Time at);
    [[nodiscard]] Result<void> extract(const pdf::Document &document, const domain::Verdict &verdict,
                                       const QString &file);

    TrustOptions m_trust;
    std::vector<std::string> m_files;
    std::string m_original, m_report, m_extractFolder, m_passwordFile;
    int m_reports = 0; // written so far
    QSet<QString> m_extracted; // names given so far
    bool m_json = false, m_comparesPages = false;
};

} // namespace countersign::cli
