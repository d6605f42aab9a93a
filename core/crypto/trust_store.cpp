#include "core/crypto/trust_store.h"

#include "core/crypto/qca_session.h"

#include <QtCrypto>

#include <QDir>
#include <QFile>
#include <QMutex>
#include <QSet>

#include <atomic>
#include <optional>

namespace countersign::crypto {

namespace {

QRecursiveMutex &quietMutex()
{
    static QRecursiveMutex mutex;
    return mutex;
}

// SSL_CERT_FILE and SSL_CERT_DIR name another store for this process, as they do for OpenSSL and all that is built on it.
// Nothing when neither is set.
std::optional<QList<Certificate>> namedStore()
{
    constexpr qint64 kMaxFile = 64 * 1024 * 1024;
    QStringList files, folders;
    if (const QString file = qEnvironmentVariable("SSL_CERT_FILE"); !file.isEmpty())
        files.append(file);
    else
        folders = qEnvironmentVariable("SSL_CERT_DIR").split(QDir::listSeparator(), Qt::SkipEmptyParts);
    if (files.isEmpty() && folders.isEmpty())
        return std::nullopt;
    for (const QString &folder : std::as_const(folders))
        for (const QFileInfo &entry : QDir(folder).entryInfoList(QDir::Files | QDir::Readable, QDir::Name))
            files.append(entry.filePath());
    QList<Certificate> anchors;
    for (const QString &path : std::as_const(files)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || file.size() > kMaxFile)
            continue;
        if (const auto list = Certificate::listFromPem(file.readAll())) // a folder may hold other files
            for (const Certificate &one : *list)
                if (!anchors.contains(one))
                    anchors.append(one);
    }
    return anchors;
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
    if (auto named = namedStore()) {
        if (named->isEmpty())
            return fail(TrustStoreError::NotAvailable,
                        QStringLiteral("SSL_CERT_FILE or SSL_CERT_DIR: no certificates"));
        return *std::move(named);
    }
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
