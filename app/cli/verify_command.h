// countersign-cli verify: exit 0 every signature passed, 1 any failed, 2 any indeterminate, 3 no signature, 4 unreadable;
// for several files the worst.
#pragma once

#include <CLI/CLI.hpp>

#include <QByteArray>

#include <string>
#include <vector>

namespace countersign::cli {

class VerifyCommand
{
public:
    explicit VerifyCommand(CLI::App &cli);
    [[nodiscard]] bool isChosen() const { return m_command->parsed(); }
    [[nodiscard]] int run() const;

private:
    [[nodiscard]] int runOne(const std::string &file, const std::vector<QByteArray> &anchors) const;

    CLI::App *m_command;
    std::vector<std::string> m_files;
    std::vector<std::string> m_trust;
    std::string m_original;
    bool m_json = false;
};

} // namespace countersign::cli
