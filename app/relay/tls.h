// The relay's own certificate for HTTPS, loaded from PEM files and again when they change. Connections keep the one
// they began with.
#pragma once

#include "app/relay/relay_error.h"

#include <QDateTime>
#include <QString>

#include <memory>
#include <mutex>

namespace boost::asio::ssl {
class context;
}

namespace countersign::relay {

class TlsCertificate
{
public:
    // The chain, leaf first, and its private key without a passphrase. Fails where they do not belong together.
    [[nodiscard]] static Result<std::unique_ptr<TlsCertificate>> load(const QString &chain, const QString &key);
    ~TlsCertificate();

    [[nodiscard]] std::shared_ptr<boost::asio::ssl::context> context() const; // thread-safe
    // True: there are new files and they are in use. New files that do not work are logged once and left alone.
    bool reloadIfChanged(bool isForced = false);

    [[nodiscard]] QDateTime expires() const; // UTC

private:
    TlsCertificate(QString chain, QString key);
    struct Loaded {
        std::shared_ptr<boost::asio::ssl::context> context;
        QDateTime expires;
    };
    [[nodiscard]] Result<Loaded> read() const;
    [[nodiscard]] QString state() const; // of the files, as the file system tells it

    const QString m_chain, m_key;
    mutable std::mutex m_mutex;
    Loaded m_loaded;
    QString m_state;
};

} // namespace countersign::relay
