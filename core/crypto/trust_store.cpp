#include "core/crypto/trust_store.h"

#include "core/crypto/qca_session.h"

#include <QtCrypto>

#include <QSet>

namespace countersign::crypto {

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
