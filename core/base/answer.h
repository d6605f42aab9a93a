// What a future brings, on the thread of the one who asked: answer.then(this, [](const auto &result) { … }).
// QFuture::then(context, …) of Qt 6.4 posts to the context from the other thread without holding anything, so an object
// that goes while its answer is on the way is written to after it is gone; and it calls back at once, inside the call
// that asked, when the work was quick. A watcher is disconnected under the future's own lock, and always answers later.
#pragma once

#include <QFutureWatcher>

#include <type_traits>
#include <utility>

namespace countersign {

template <typename T> class Answer
{
public:
    explicit Answer(QFuture<T> future) : m_future(std::move(future)) { }

    // `answer` runs on the context's thread, later; never when the context is gone by then.
    template <typename Function> void then(QObject *context, Function answer) &&
    {
        auto *watcher = new QFutureWatcher<T>(context);
        QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                         [watcher, answer = std::move(answer)]() mutable {
                             watcher->deleteLater();
                             if constexpr (std::is_void_v<T>)
                                 answer();
                             else
                                 answer(watcher->result());
                         });
        watcher->setFuture(m_future);
    }

    // Off the window's thread only: blocks.
    [[nodiscard]] const QFuture<T> &future() const { return m_future; }

private:
    QFuture<T> m_future;
};

} // namespace countersign
