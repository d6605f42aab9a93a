// The desktop as its user has it: the main window with real hands on mouse and keyboard, and the office behind it.
#pragma once

#include "core/domain/board.h"
#include "core/flow/office.h"
#include "ui/models/office_session.h"

#include <QPointer>
#include <QStringList>
#include <QtTest>

#include <memory>

namespace countersign::ui {
class MainWindow;
class OfficeFacts;
class Preferences;
} // namespace countersign::ui

namespace countersign::journey {

class Desktop
{
public:
    Desktop();
    ~Desktop();

    [[nodiscard]] Result<void> open(ui::OfficeSession::Opener opener);
    void showWindow(const QString &folder); // settings of this window are kept there

    // Runs on the office's lane and waits for it: the test's own look at what is kept.
    template <typename Work> auto ask(Work work)
    {
        const auto answer = m_session->run(std::move(work));
        const auto future = answer.future();
        while (!future.isFinished())
            QTest::qWait(5);
        return future.result();
    }
    [[nodiscard]] domain::StageRole stageOf(const QString &titleStart);
    [[nodiscard]] domain::StageRole stageOf(domain::EnvelopeId id);
    [[nodiscard]] domain::EnvelopeId envelopeTitled(const QString &titleStart);
    [[nodiscard]] QString words(const Error &error) const;

    // ---- hands; each fails the test when the thing is not there
    void click(const QString &name);
    void type(const QString &name, const QString &text);
    void waitFor(const QString &name, int ms);
    void waitUntilEnabled(const QString &name, int ms);
    void goTo(const QString &screen); // "board", "queue", "verify"
    void actAs(const QString &member);
    void newDocument(const QStringList &files); // dropped on the window
    void chooseContact(const QString &words);
    void waitForEditor();
    void place(const QString &palette, int page, double x, double y); // points from the page's top left
    [[nodiscard]] int placedFields();
    void lookAtPage(int page);
    void openInQueue(domain::EnvelopeId id);
    void readAllPages();
    void useKey(const QString &file, const QByteArray &passphrase);
    void showLastColumns(); // of the board
    void openDocument(domain::EnvelopeId id);
    void verify(const QString &file);
    [[nodiscard]] bool verdictPassed() const { return m_verdictPassed; }
    void shoot(const QString &file); // a picture of the window

private:
    template <typename T> T *find(const QString &name);

    SystemClock m_clock;
    std::unique_ptr<ui::OfficeSession> m_session;
    std::unique_ptr<ui::OfficeFacts> m_facts;
    std::unique_ptr<ui::Preferences> m_preferences;
    std::unique_ptr<ui::MainWindow> m_window;
    bool m_verdictPassed = false;
};

// The company root as PEM, to give to partners.
QByteArray pemOfRoot(flow::Office &office);
// A second envelope over the protocol, to the same people; sent. Null when anything was refused.
domain::EnvelopeId sendLike(flow::Office &office, domain::EnvelopeId model, const QString &folder);

} // namespace countersign::journey
