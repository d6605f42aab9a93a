// countersign-cli bench sign|verify: how fast, measured in process with the key loaded.
#pragma once

#include "app/cli/command.h"
#include "app/cli/key_options.h"

#include <memory>
#include <string>

namespace countersign::cli {

class BenchCommand final : public Command
{
public:
    explicit BenchCommand(CLI::App &cli);
    [[nodiscard]] int run() override;

private:
    struct Part { // sign and verify take the same options
        CLI::App *app = nullptr;
        std::unique_ptr<KeyOptions> keys;
        std::string folder;
        int repeats = 5;
        int threads = 0;
        bool json = false;
    };
    void addOptions(Part &part);
    [[nodiscard]] int runPart(const Part &part, bool signs) const;

    Part m_sign, m_verify;
};

} // namespace countersign::cli
