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
#include <stop_token>
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

    // Runs `work` on the lane; thread-safe. The future finishes after `work` returned. Once `stop` is requested, what the
    // work waits for from outside is given up: see Patience. The work itself runs in any case.
    template <typename Work> auto run(Work &&work, std::stop_token stop = {})
    {
        return give(std::forward<Work>(work), Manner::Shared, std::move(stop));
    }

    // The same for work that takes away what other work stands on: it runs inside no wait, and nothing runs inside a wait
    // of its own. What was given before it has ended by then, and is told to hurry: isAwaited().
    template <typename Work> auto runAlone(Work &&work, std::stop_token stop = {})
    {
        return give(std::forward<Work>(work), Manner::Alone, std::move(stop));
    }

    // Whether the calling thread is a lane's on which work that runs alone is waiting: whoever waits there for something
    // from outside gives up now. False on every other thread.
    [[nodiscard]] static bool isAwaited();

    // Made where a wait for something from outside begins, and asked now and then on that thread until it ends.
    class Patience
    {
    public:
        Patience(); // of the work that this thread, where it is a lane's, has begun last
        [[nodiscard]] bool isOver() const { return m_stop.stop_requested() || isAwaited(); }

    private:
        std::stop_token m_stop;
    };

    [[nodiscard]] bool isCurrent() const { return QThread::currentThread() == &m_thread; }

private:
    enum class Manner { Shared, Alone };
    struct Job {
        std::function<void()> work;
        Manner manner = Manner::Shared;
        std::stop_token stop;
    };

    template <typename Work>
    auto give(Work &&work, Manner manner, std::stop_token stop) -> QFuture<std::invoke_result_t<Work>>
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
              manner, std::move(stop)});
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
