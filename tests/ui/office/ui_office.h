// An office with real parts behind a session, as the window has it: a company with a stamp, an employee, a director with
// a key file, two clients, and a relay in memory. Everything on the session's lane.
#pragma once

#include "core/domain/envelope.h"
#include "tests/support/memory_relay.h"
#include "ui/kit/theme.h"
#include "ui/models/office_session.h"

#include <QTemporaryDir>
#include <QtTest>

namespace countersign::test {

struct Cast {
    domain::CompanyId company;
    domain::MemberId employee, director;
    domain::ContactId client;
};

class UiOffice
{
public:
    UiOffice(); // acts as the employee
    ~UiOffice();

    static QByteArray passphrase() { return "correct horse battery"; }
    // A contract of three pages with lines to sign on the last one, as a real PDF.
    static QByteArray contract(const QString &amount = QStringLiteral("EUR 48,600.00"));

    ui::OfficeSession &session() { return *m_session; }
    const Cast &cast() const { return m_cast; }
    MemoryRelay::State &relay() { return m_relay; } // touched by the lane: only while nothing runs there
    QString keyFile() const { return m_folder.filePath(QStringLiteral("joanna-wisniewska.p12")); }
    QString folder() const { return m_folder.path(); } // everything of the office is in it
    QString file(const QString &name, const QByteArray &bytes); // written into the test's folder

    // Runs on the lane and waits: for the test's own hands, not for screens.
    template <typename Work> auto ask(Work work)
    {
        const auto answer = m_session->run(std::move(work));
        const auto future = answer.future();
        while (!future.isFinished())
            QTest::qWait(2);
        return future.result();
    }
    void actAs(domain::MemberId member);
    domain::Envelope envelope(domain::EnvelopeId id);
    // Parties and fields for both sides; ready to send.
    domain::EnvelopeId draft(const QString &title = QStringLiteral("Service agreement"),
                             const QByteArray &pdf = contract());
    // It is the director's turn.
    domain::EnvelopeId sent(const QString &title = QStringLiteral("Service agreement"),
                            const QByteArray &pdf = contract());
    QByteArray signedPdf(domain::EnvelopeId id); // by the director; of the first document

private:
    QTemporaryDir m_folder;
    MemoryRelay::State m_relay;
    Cast m_cast;
    std::unique_ptr<ui::OfficeSession> m_session;
};

ui::Theme &theme(); // the program's own

// Puts the theme on, shows the widget at 1440 x 900, and saves pictures of it in light and dark under build/shots.
void showLarge(QWidget &widget);
void shootBoth(QWidget &widget, const QString &name);

} // namespace countersign::test
