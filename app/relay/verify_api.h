// What the integrity page asks (docs/formats/integrity.md): whether a file's hash is known here, and, where the visitor wants
// it, the full verdict over the file itself. The file stays in memory and goes to a worker process, and to nowhere else.
#pragma once

#include "app/relay/attempts.h"
#include "app/relay/http_message.h"
#include "app/relay/routes.h"
#include "app/relay/storage.h"
#include "app/relay/worker_process.h"

#include <QSet>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace countersign::relay {

struct VerifyRules {
    QString worker; // countersign-cli; empty: files are not judged here
    std::vector<QByteArray> anchors; // DER, whom the operator trusts
    WorkerLimits limits;
    int atOnce = 2; // processes
    int waiting = 6; // files beyond those
};

class VerifyApi
{
public:
    VerifyApi(Storage &storage, const Clock &clock, VerifyRules rules);
    ~VerifyApi(); // whoever still waits is answered

    // Answers from any thread.
    void handle(Request request, const RouteMatch &match, const Reply &reply);
    void ending(); // waiting files are refused, running processes ended

private:
    struct Job {
        QByteArray pdf;
        QString share; // of the address it came from
        Reply reply;
    };
    [[nodiscard]] Response offer() const;
    [[nodiscard]] Response lookup(const Request &request);
    void takeFile(Request request, const Reply &reply);
    void workLoop();
    [[nodiscard]] Response judge(const QByteArray &pdf) const;

    Storage &m_storage;
    const Clock &m_clock;
    const VerifyRules m_rules;
    Attempts m_lookups, m_files;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    QSet<QString> m_busy; // shares of addresses with a file in hand
    std::atomic<bool> m_isEnding = false;
    std::vector<std::thread> m_threads;
};

} // namespace countersign::relay
