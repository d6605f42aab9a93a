#include "core/base/lane.h"

namespace countersign {

namespace {

thread_local const std::atomic<int> *t_awaited = nullptr; // of the lane that this thread is
thread_local std::stop_token t_stop; // of the work that it has begun last

} // namespace

Lane::Lane(const QString &name) : m_anchor(new QObject)
{
    m_thread.setObjectName(name);
    m_anchor->moveToThread(&m_thread);
    m_thread.start();
}

Lane::~Lane()
{
    post({[this] {
              delete m_anchor;
              m_thread.quit();
          },
          Manner::Alone,
          {}});
    m_thread.wait();
}

bool Lane::isAwaited() { return t_awaited && *t_awaited > 0; }

Lane::Patience::Patience() : m_stop(t_stop) { }

void Lane::post(Job job)
{
    if (job.manner == Manner::Alone)
        ++m_awaited;
    QMetaObject::invokeMethod(
        m_anchor, [this, job = std::move(job)]() mutable { take(std::move(job)); }, Qt::QueuedConnection);
}

void Lane::take(Job job)
{
    t_awaited = &m_awaited;
    const bool isInsideWait = m_depth > 0;
    if (isInsideWait && (job.manner == Manner::Alone || m_isAlone || !m_behind.empty())) {
        m_behind.push_back(std::move(job));
        return;
    }
    perform(std::move(job));
    while (!isInsideWait && !m_behind.empty()) {
        Job next = std::move(m_behind.front());
        m_behind.pop_front();
        perform(std::move(next));
    }
}

void Lane::perform(Job job)
{
    const bool isAlone = job.manner == Manner::Alone;
    if (isAlone)
        --m_awaited;
    m_isAlone = isAlone;
    ++m_depth;
    std::stop_token around = std::exchange(t_stop, std::move(job.stop));
    job.work();
    t_stop = std::move(around);
    --m_depth;
    m_isAlone = false; // whatever waits around it is no work that runs alone
}

} // namespace countersign
