// A public-key infrastructure on loopback: pki_lab.py, which says what is where and how it can be made to misbehave.
#pragma once

#include "core/crypto/signing_key.h"

#include <QProcess>
#include <QTemporaryDir>

namespace countersign::test {

class PkiLab
{
public:
    PkiLab() = default;
    ~PkiLab();

    [[nodiscard]] bool start(); // takes some seconds: keys are made
    [[nodiscard]] QString url(const QString &path) const; // "tsa/good"
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QByteArray file(const QString &name) const;
    [[nodiscard]] crypto::Certificate certificate(const QString &name) const;
    [[nodiscard]] std::unique_ptr<crypto::SigningKey> key(const QString &name,
                                                          crypto::RsaPadding padding = crypto::RsaPadding::Pkcs1) const;

    void revoke(const QString &name) const { ask(QStringLiteral("revoke/") + name); }
    void set(const QString &path, const QString &kind) const { ask(QStringLiteral("set/") + path + u'?' + kind); }
    [[nodiscard]] int requests() const { return ask(QStringLiteral("count")).toInt(); }

    // An outside program, run in the lab's folder.
    struct Done {
        int exitCode = -1;
        QByteArray output; // stdout and stderr
    };
    [[nodiscard]] Done run(const QString &program, const QStringList &arguments) const;

private:
    QByteArray ask(const QString &command) const;

    QTemporaryDir m_folder;
    QProcess m_server;
    int m_port = 0;
};

} // namespace countersign::test
