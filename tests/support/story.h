// An office on a temporary folder with real parts below it (SQLite, vault, PDF engine, keys, worker process) and a relay
// in memory: the stage for stories about core/flow.
#pragma once

#include "core/flow/office.h"
#include "tests/support/memory_relay.h"

#include <QTemporaryDir>

#include <memory>

namespace countersign::test {

// Its time stands still until the story sets it.
class StoryClock final : public Clock
{
public:
    explicit StoryClock(std::shared_ptr<Time> now) : m_now(std::move(now)) { }
    [[nodiscard]] Time now() const override { return *m_now; }

private:
    std::shared_ptr<Time> m_now; // shared with the story, which outlives several offices
};

struct People {
    domain::CompanyId company;
    domain::MemberId employee;
    domain::MemberId director;
    domain::ContactId client;
    QByteArray directorKey; // PKCS#12 under kPassphrase
};

class Story
{
public:
    static Secret passphrase() { return Secret(QByteArrayView("correct horse battery")); }

    // A workspace with an employee, a director with a certificate, and a client firm. The office acts as the employee.
    Story();

    void reopen(); // as after the program was closed
    flow::Office &office() { return *m_office; }
    const People &people() const { return m_people; }
    MemoryRelay::State &relay() { return m_relay; }
    Time &time() { return *m_time; }
    QString folder() const { return m_folder.filePath(QStringLiteral("office")); }

    // A page of text with a signature line, as a real PDF.
    static QByteArray contract(const QString &amount = QStringLiteral("EUR 48,600.00"));
    // Parties, fields for both sides, ready to send.
    domain::EnvelopeId draft();
    // The client opens the link out of their mail and answers as the page would. Returns the link's id.
    QByteArray clientAnswers(const QString &kind = QStringLiteral("signed"), const QString &reason = {});
    void directorSigns(domain::EnvelopeId envelope);
    QString stageRoleOf(domain::EnvelopeId envelope);

private:
    struct Making {
    };
    explicit Story(Making);

    QTemporaryDir m_folder;
    MemoryRelay::State m_relay;
    std::shared_ptr<Time> m_time;
    People m_people;
    std::unique_ptr<flow::Office> m_office;

    std::unique_ptr<flow::Office> openOffice(bool create);
};

} // namespace countersign::test
