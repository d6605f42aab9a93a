// A lane is one thread that runs functions in the order they were given. The store lane owns the writing connection;
// answers come back through QFuture::then(context, ...), so nothing waits on the window's thread.
#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

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
    template <typename Work> auto run(Work &&work) -> QFuture<std::invoke_result_t<Work>>
    {
        using T = std::invoke_result_t<Work>;
        auto promise = std::make_shared<QPromise<T>>(); // shared: std::function wants copyable work
        promise->start(); // here, not on the lane: who waits for a future that has not started waits for nothing
        QFuture<T> future = promise->future();
        post([promise, work = std::forward<Work>(work)]() mutable {
            if constexpr (std::is_void_v<T>)
                work();
            else
                promise->addResult(work());
            promise->finish();
        });
        return future;
    }

    [[nodiscard]] bool isCurrent() const { return QThread::currentThread() == &m_thread; }

private:
    void post(std::function<void()> work);

    QThread m_thread;
    QObject *m_anchor = nullptr; // lives on m_thread; its event queue is the lane's queue
};

} // namespace countersign
