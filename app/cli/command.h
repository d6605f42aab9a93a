// One command of the program: its options, and what it does. Each has a file of its own; main() only lists them.
#pragma once

#include <CLI/CLI.hpp>

namespace countersign::cli {

// Exit codes of every command but verify, which has its own (verify_command.h). Wrong usage is CLI11's business.
enum ExitCode : int {
    kDone = 0,
    kRefused = 1, // asked for something the file, the key or an authority does not allow, or that failed
    kUnreadable = 4, // a file that cannot be read, or is not what it should be
};

class Command
{
public:
    virtual ~Command() = default;
    [[nodiscard]] bool isChosen() const { return m_app->parsed(); }
    // Whether it draws with Qt's painter, which needs a QGuiApplication: slower to start.
    [[nodiscard]] virtual bool draws() const { return false; }
    [[nodiscard]] virtual int run() = 0;

protected:
    explicit Command(CLI::App *app) : m_app(app) { }
    [[nodiscard]] CLI::App &app() const { return *m_app; }

private:
    CLI::App *m_app; // owned by the parser, which outlives the commands
};

} // namespace countersign::cli
