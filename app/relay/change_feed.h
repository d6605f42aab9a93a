// Desktops that wait for the next change. A waiter costs a list entry, not a thread: one thread answers them when a
// commit brings news for their workspace or their time is up.
#pragma once

#include "app/relay/http_message.h"
#include "app/relay/storage.h"

#include <chrono>
#include <condition_variable>
#include <list>
#include <mutex>
#include <set>
#include <thread>

namespace countersign::relay {

class ChangeFeed
{
public:
    explicit ChangeFeed(Storage &storage);
    ~ChangeFeed(); // answers everybody who still waits

    // Answers at once when there is something after `since`, otherwise at the first change or after `seconds`.
    void fetch(const Uuid &workspace, std::int64_t since, int seconds, Reply reply);
    void notify(const Uuid &workspace); // from any thread
    void answerAll(); // the server ends: nobody waits any longer

private:
    using Instant = std::chrono::steady_clock::time_point;
    struct Waiter {
        Uuid workspace;
        std::int64_t since = 0;
        Instant until;
        Reply reply;
    };
    void loop();
    void answer(const Waiter &waiter);

    Storage &m_storage;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::list<Waiter> m_waiters;
    std::set<Uuid> m_changed;
    bool m_isEnding = false;
    bool m_isClosing = false; // waits are over; looking is still possible
    std::thread m_thread;
};

} // namespace countersign::relay
