// Work elsewhere, its answer here: asked(session, work).then(this, [](const auto &result) { … }).
// QFuture::then(context, …) posts to the context from the other thread without holding anything, so a screen that is
// closed while its answer is on the way is written to after it is gone; and it calls back at once, inside the call that
// asked, when the work was quick. A watcher is disconnected under the future's own lock, and always answers later.
#pragma once

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <utility>

namespace countersign::ui {

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
                             answer(watcher->result());
                         });
        watcher->setFuture(m_future);
    }

private:
    QFuture<T> m_future;
};

// On an OfficeSession or a Lane.
template <typename Source, typename Work> auto asked(Source &source, Work work)
{
    auto future = source.run(std::move(work));
    return Answer(std::move(future));
}

// On the thread pool.
template <typename Work> auto onPool(Work work)
{
    auto future = QtConcurrent::run(std::move(work));
    return Answer(std::move(future));
}

} // namespace countersign::ui
