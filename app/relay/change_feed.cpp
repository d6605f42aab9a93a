#include "app/relay/change_feed.h"

namespace countersign::relay {

ChangeFeed::ChangeFeed(Storage &storage) : m_storage(storage), m_thread(&ChangeFeed::loop, this) { }

ChangeFeed::~ChangeFeed()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void ChangeFeed::notify(const Uuid &workspace)
{
    {
        const std::lock_guard lock(m_mutex);
        m_changed.insert(workspace);
    }
    m_wake.notify_all();
}

void ChangeFeed::answerAll()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isClosing = true;
    }
    m_wake.notify_all();
}

void ChangeFeed::fetch(const Uuid &workspace, std::int64_t since, int seconds, Reply reply)
{
    Waiter waiter{workspace, since, std::chrono::steady_clock::now() + std::chrono::seconds(seconds), std::move(reply)};
    // Listed before looking: a change between looking and listing would otherwise go unnoticed.
    if (seconds > 0) {
        std::unique_lock lock(m_mutex);
        m_waiters.push_back(std::move(waiter));
        m_changed.insert(workspace);
        lock.unlock();
        m_wake.notify_all();
        return;
    }
    answer(waiter);
}

void ChangeFeed::answer(const Waiter &waiter)
{
    auto page = m_storage.changes(waiter.workspace, waiter.since);
    waiter.reply(page ? Response::json(wire::encode(*page)) : Response::error(500, "storage"));
}

void ChangeFeed::loop()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        Instant next = std::chrono::steady_clock::now() + std::chrono::hours(1);
        for (const Waiter &waiter : m_waiters)
            next = std::min(next, waiter.until);
        m_wake.wait_until(lock, next,
                          [this] { return m_isEnding || !m_changed.empty() || (m_isClosing && !m_waiters.empty()); });

        const std::set<Uuid> changed = std::exchange(m_changed, {});
        const Instant now = std::chrono::steady_clock::now();
        std::list<Waiter> candidates;
        for (auto it = m_waiters.begin(); it != m_waiters.end();) {
            const auto current = it++;
            if (m_isEnding || m_isClosing || current->until <= now || changed.contains(current->workspace))
                candidates.splice(candidates.end(), m_waiters, current);
        }
        const bool isEnding = m_isEnding || m_isClosing;
        lock.unlock();
        std::list<Waiter> stillWaiting;
        while (!candidates.empty()) {
            const Waiter &waiter = candidates.front();
            auto page = m_storage.changes(waiter.workspace, waiter.since);
            if (page && page->changes.empty() && !isEnding && waiter.until > now) {
                stillWaiting.splice(stillWaiting.end(), candidates, candidates.begin());
                continue;
            }
            waiter.reply(page ? Response::json(wire::encode(*page)) : Response::error(500, "storage"));
            candidates.pop_front();
        }
        lock.lock();
        m_waiters.splice(m_waiters.end(), stillWaiting);
        if (m_isEnding && m_waiters.empty())
            return;
    }
}

} // namespace countersign::relay
