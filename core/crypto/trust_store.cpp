#include "core/crypto/trust_store.h"

#include "core/crypto/qca_session.h"

#include <QtCrypto>

#include <QMutex>
#include <QSet>

#include <atomic>

namespace countersign::crypto {

namespace {

QRecursiveMutex &quietMutex()
{
    static QRecursiveMutex mutex;
    return mutex;
}
std::atomic<QtMessageHandler> g_before = nullptr; // who gets the other messages while it is quiet

void dropDebug(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QtMessageHandler before = g_before.load();
    if (type != QtDebugMsg && before)
        before(type, context, message);
}

} // namespace

QuietQca::QuietQca()
{
    quietMutex().lock();
    const QtMessageHandler before = qInstallMessageHandler(dropDebug);
    if (before != dropDebug) // not already quiet further up
        g_before = before;
    else
        m_isInner = true;
}

QuietQca::~QuietQca()
{
    if (!m_isInner)
        qInstallMessageHandler(g_before.load());
    quietMutex().unlock();
}

void startQca()
{
    static const bool started = [] {
        QCA::init();
        return true;
    }();
    Q_UNUSED(started)
}

Result<QList<Certificate>> systemAnchors()
{
    startQca();
    const QuietQca quiet;
    if (!QCA::haveSystemStore())
        return fail(TrustStoreError::NotAvailable, QStringLiteral("QCA has no system store"));
    QList<Certificate> anchors;
    QSet<QByteArray> seen;
    const QList<QCA::Certificate> certificates = QCA::systemStore().certificates();
    for (const QCA::Certificate &one : certificates) {
        const QByteArray der = one.toDER();
        if (der.isEmpty() || seen.contains(der))
            continue;
        seen.insert(der);
        if (auto certificate = Certificate::fromDer(der))
            anchors.append(std::move(*certificate));
    }
    if (anchors.isEmpty())
        return fail(TrustStoreError::NotAvailable, QStringLiteral("the system's store is empty"));
    return anchors;
}

} // namespace countersign::crypto
