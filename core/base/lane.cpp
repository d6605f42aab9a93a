#include "core/base/lane.h"

namespace countersign {

Lane::Lane(const QString &name) : m_anchor(new QObject)
{
    m_thread.setObjectName(name);
    m_anchor->moveToThread(&m_thread);
    m_thread.start();
}

Lane::~Lane()
{
    post([this] {
        delete m_anchor;
        m_thread.quit();
    });
    m_thread.wait();
}

void Lane::post(std::function<void()> work)
{
    QMetaObject::invokeMethod(m_anchor, std::move(work), Qt::QueuedConnection);
}

} // namespace countersign
