// A lane is one thread that runs functions in the order they were given. The store lane owns the writing connection;
// answers come back through QFuture::then(context, ...), so nothing waits on the window's thread. Work that waits in an
// event loop of its own, for the network, lets what was given after it run inside that wait.
#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace countersign {

class Lane
{
public:
    explicit Lane(const QString &name);
    ~Lane(); // runs what was given before, then ends the thread

    Lane(const Lane &) = delete;
    Lane &operator=(const Lane &) = delete;

    // Runs `work` on the lane; thread-safe. The future finishes after `work` returned.
    template <typename Work> auto run(Work &&work) { return give(std::forward<Work>(work), Manner::Shared); }

    // The same for work that takes away what other work stands on: it runs inside no wait, and nothing runs inside a wait
    // of its own. What was given before it has ended by then, and is told to hurry: isAwaited().
    template <typename Work> auto runAlone(Work &&work) { return give(std::forward<Work>(work), Manner::Alone); }

    // Whether the calling thread is a lane's on which work that runs alone is waiting: whoever waits there for something
    // from outside gives up now. False on every other thread.
    [[nodiscard]] static bool isAwaited();

    [[nodiscard]] bool isCurrent() const { return QThread::currentThread() == &m_thread; }

private:
    enum class Manner { Shared, Alone };
    struct Job {
        std::function<void()> work;
        Manner manner = Manner::Shared;
    };

    template <typename Work> auto give(Work &&work, Manner manner) -> QFuture<std::invoke_result_t<Work>>
    {
        using T = std::invoke_result_t<Work>;
        auto promise = std::make_shared<QPromise<T>>(); // shared: std::function wants copyable work
        promise->start(); // here, not on the lane: who waits for a future that has not started waits for nothing
        QFuture<T> future = promise->future();
        post({[promise, work = std::forward<Work>(work)]() mutable {
                  if constexpr (std::is_void_v<T>)
                      work();
                  else
                      promise->addResult(work());
                  promise->finish();
              },
              manner});
        return future;
    }
    void post(Job job);
    void take(Job job);
    void perform(Job job);

    QThread m_thread;
    QObject *m_anchor = nullptr; // lives on m_thread; its event queue is the lane's queue
    std::atomic<int> m_awaited = 0; // jobs to run alone, given and not begun
    // On m_thread only:
    int m_depth = 0; // jobs that have begun and not ended, one inside the wait of the other
    bool m_isAlone = false; // the one that runs was to run alone
    std::deque<Job> m_behind; // came during a wait that they must not run in; in their order
};

} // namespace countersign
