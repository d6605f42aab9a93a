#include "core/crypto/key_store.h"

#include "core/crypto/digest_info.h"
#include "core/crypto/qca_session.h"

#include <QtCrypto>

#include <QThread>

namespace countersign::crypto {

namespace {

void startStores()
{
    startQca();
    static const bool started = [] { // counts for the process, as QCA itself
        QCA::KeyStoreManager::start();
        return true;
    }();
    Q_UNUSED(started)
}

Result<QList<Certificate>> certificatesOf(const QCA::CertificateChain &chain)
{
    QList<Certificate> certificates;
    for (const QCA::Certificate &one : chain) {
        CS_TRY(Certificate certificate, Certificate::fromDer(one.toDER()));
        certificates.append(std::move(certificate));
    }
    if (certificates.isEmpty())
        return fail(KeyStoreError::NotUsable, QStringLiteral("no certificate"));
    return certificates;
}

StoreIdentity::Use useOf(const Certificate &certificate)
{
    if (certificate.keyAlgorithm() != KeyAlgorithm::Rsa)
        return StoreIdentity::Use::NotRsa;
    return certificate.maySignDocuments() ? StoreIdentity::Use::Signs : StoreIdentity::Use::NotForSigning;
}

// Answers a store's question for a passphrase while it lives. QCA asks on another thread and blocks the caller, so the
// answer comes from a thread of its own.
class PassphraseAnswer
{
public:
    explicit PassphraseAnswer(const Secret &passphrase) : m_passphrase(passphrase)
    {
        m_context.moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(
            &m_context, [this] { begin(); }, Qt::BlockingQueuedConnection);
    }
    ~PassphraseAnswer()
    {
        QMetaObject::invokeMethod(
            &m_context, [this] { delete m_handler; }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    PassphraseAnswer(const PassphraseAnswer &) = delete;
    PassphraseAnswer &operator=(const PassphraseAnswer &) = delete;

private:
    void begin()
    {
        m_handler = new QCA::EventHandler;
        QObject::connect(m_handler, &QCA::EventHandler::eventReady, &m_context,
                         [this](int id, const QCA::Event &event) {
                             // Once: a store that asks again has refused it, and would ask for ever.
                             if (event.type() != QCA::Event::Password || m_isGiven) {
                                 m_handler->reject(id);
                                 return;
                             }
                             m_isGiven = true;
                             QCA::SecureArray bytes(static_cast<int>(m_passphrase.size()));
                             std::copy_n(m_passphrase.view().data(), m_passphrase.size(), bytes.data());
                             m_handler->submitPassword(id, bytes);
                         });
        m_handler->start();
    }

    const Secret &m_passphrase;
    QThread m_thread;
    QObject m_context;
    QCA::EventHandler *m_handler = nullptr; // lives and dies on m_thread
    bool m_isGiven = false;
};

class StoreKey final : public SigningKey
{
public:
    StoreKey(const QCA::PrivateKey &key, QList<Certificate> certificates, Secret passphrase)
        : m_key(key),
          m_certificates(std::move(certificates)),
          m_passphrase(std::move(passphrase))
    {
    }
    [[nodiscard]] Certificate certificate() const override { return m_certificates.first(); }
    [[nodiscard]] QList<Certificate> chain() const override { return m_certificates.mid(1); }
    [[nodiscard]] SignatureAlgorithm signatureAlgorithm() const override { return SignatureAlgorithm::RsaPkcs1; }
    [[nodiscard]] Result<QByteArray> sign(DigestAlgorithm algorithm, QByteArrayView digest) override
    {
        const QByteArray info = digestInfo(algorithm, digest);
        if (info.isEmpty())
            return fail(CryptoError::Unsupported, QStringLiteral("this key does not sign such digests"));
        if (digest.size() != digestSize(algorithm))
            return fail(CryptoError::BadInput, QStringLiteral("digest size"));
        const QuietQca quiet;
        const PassphraseAnswer answer(m_passphrase);
        const QByteArray signature = m_key.signMessage(info, QCA::EMSA3_Raw);
        if (signature.isEmpty())
            return fail(KeyStoreError::Failed, QStringLiteral("the store gave no signature"));
        return signature;
    }

private:
    QCA::PrivateKey m_key;
    QList<Certificate> m_certificates; // the key's own first
    Secret m_passphrase; // stores lock again after a while
};

} // namespace

Result<QList<StoreIdentity>> listStoreIdentities()
{
    startStores();
    const QuietQca quiet;
    QCA::KeyStoreManager manager;
    manager.waitForBusyFinished();
    QList<StoreIdentity> identities;
    for (const QString &storeId : manager.keyStores()) {
        const QCA::KeyStore store(storeId, &manager);
        if (!store.isValid() || !store.holdsIdentities() || store.type() == QCA::KeyStore::SmartCard)
            continue;
        for (const QCA::KeyStoreEntry &entry : store.entryList()) {
            if (entry.type() != QCA::KeyStoreEntry::TypeKeyBundle)
                continue;
            auto certificates = certificatesOf(entry.keyBundle().certificateChain());
            if (!certificates)
                continue; // nothing to sign with, and nothing to show
            const Certificate own = certificates->takeFirst();
            identities.append({.id = entry.toString(),
                               .store = store.name(),
                               .name = entry.name(),
                               .certificate = own,
                               .chain = std::move(*certificates),
                               .use = useOf(own)});
        }
    }
    return identities;
}

Result<std::unique_ptr<SigningKey>> signingKeyFromStore(const QString &id, const Secret &passphrase)
{
    startStores();
    const QuietQca quiet;
    QCA::KeyStoreManager manager;
    manager.waitForBusyFinished();
    QCA::KeyStoreEntry entry(id);
    if (entry.isNull() || entry.type() != QCA::KeyStoreEntry::TypeKeyBundle)
        return fail(KeyStoreError::NotFound);
    const QCA::KeyBundle bundle = entry.keyBundle();
    CS_TRY(QList<Certificate> certificates, certificatesOf(bundle.certificateChain()));
    if (useOf(certificates.first()) != StoreIdentity::Use::Signs)
        return fail(KeyStoreError::NotUsable);
    {
        const PassphraseAnswer answer(passphrase);
        if (!entry.ensureAccess())
            return fail(KeyStoreError::NotAccessible);
    }
    return std::make_unique<StoreKey>(bundle.privateKey(), std::move(certificates), passphrase);
}

} // namespace countersign::crypto
