// Secrets at rest: the system's keychain, or a file under a passphrase where there is none. Small secrets only (keys);
// bigger ones (PKCS#12) go to SealedFiles under a key that is kept here.
// Calls block until the keychain answers (it may ask the user): never call from the window's thread.
#pragma once

#include "core/base/disk.h"
#include "core/base/secret.h"
#include "core/store/store_error.h"

#include <map>
#include <memory>
#include <optional>

namespace countersign::store {

class Keyring
{
public:
    virtual ~Keyring() = default;

    // Nothing when there is no such secret. Names: letters, digits and "-./".
    [[nodiscard]] virtual Result<std::optional<Secret>> get(const QString &name) = 0;
    [[nodiscard]] virtual Result<void> put(const QString &name, const Secret &secret) = 0; // replaces
    [[nodiscard]] virtual Result<void> remove(const QString &name) = 0; // fine when there is none
};

// The system's keychain (Secret Service, KWallet, macOS keychain, Windows credentials). Make one per process: its jobs
// run on a thread of its own. NoKeychain from any call means that the machine has none.
class SystemKeyring final : public Keyring
{
public:
    explicit SystemKeyring(QString service = QStringLiteral("Countersign"));
    ~SystemKeyring() override;

    [[nodiscard]] Result<std::optional<Secret>> get(const QString &name) override;
    [[nodiscard]] Result<void> put(const QString &name, const Secret &secret) override;
    [[nodiscard]] Result<void> remove(const QString &name) override;

    // Writes, reads back and removes a probe, so that the choice is made before anything depends on it.
    [[nodiscard]] bool isUsable();

private:
    struct Worker;
    std::unique_ptr<Worker> m_worker;
};

// One file, sealed (AES-256-GCM) under a key made from the passphrase (scrypt); written durably on every change.
// One thread at a time.
class PassphraseKeyring final : public Keyring
{
public:
    // The cost is written into the file; the default takes about 0.3 s and 128 MiB. Tests take less.
    struct Cost {
        quint64 n = 1 << 17;
        quint64 r = 8;
        quint64 p = 1;
    };

    // Makes the file when there is none. WrongPassphrase, BrokenKeyFile.
    [[nodiscard]] static Result<std::unique_ptr<PassphraseKeyring>> open(Disk &disk, const QString &path,
                                                                         const Secret &passphrase);
    [[nodiscard]] static Result<std::unique_ptr<PassphraseKeyring>> open(Disk &disk, const QString &path,
                                                                         const Secret &passphrase, const Cost &cost);
    // Seals the file anew under another passphrase.
    [[nodiscard]] Result<void> changePassphrase(const Secret &passphrase);

    [[nodiscard]] Result<std::optional<Secret>> get(const QString &name) override;
    [[nodiscard]] Result<void> put(const QString &name, const Secret &secret) override;
    [[nodiscard]] Result<void> remove(const QString &name) override;

private:
    PassphraseKeyring(Disk &disk, QString path) : m_disk(disk), m_path(std::move(path)) { }
    [[nodiscard]] Result<void> save(const std::map<QString, Secret> &secrets) const;

    Disk &m_disk;
    QString m_path;
    Cost m_cost;
    QByteArray m_salt;
    Secret m_key;
    std::map<QString, Secret> m_secrets;
};

} // namespace countersign::store
