#include "app/relay/tls.h"

#include "app/relay/log.h"

#include <QFile>
#include <QFileInfo>

#include <boost/asio/ssl/context.hpp>

#include <ctime>

namespace countersign::relay {

namespace ssl = boost::asio::ssl;

namespace {

// TLS 1.2 with forward secrecy and authenticated ciphers only; TLS 1.3 brings its own.
constexpr char kCiphers[] = "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:"
                            "ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305";

int chooseHttp1(SSL *, const unsigned char **out, unsigned char *outSize, const unsigned char *in, unsigned int inSize,
                void *)
{
    static const unsigned char offered[] = "\x08http/1.1";
    return SSL_select_next_proto(const_cast<unsigned char **>(out), outSize, offered, sizeof offered - 1, in, inSize)
            == OPENSSL_NPN_NEGOTIATED
        ? SSL_TLSEXT_ERR_OK
        : SSL_TLSEXT_ERR_ALERT_FATAL;
}

} // namespace

TlsCertificate::TlsCertificate(QString chain, QString key) : m_chain(std::move(chain)), m_key(std::move(key)) { }

TlsCertificate::~TlsCertificate() = default;

Result<std::unique_ptr<TlsCertificate>> TlsCertificate::load(const QString &chain, const QString &key)
{
    std::unique_ptr<TlsCertificate> made(new TlsCertificate(chain, key));
    made->m_state = made->state();
    CS_TRY(made->m_loaded, made->read());
    return made;
}

Result<TlsCertificate::Loaded> TlsCertificate::read() const
{
    const auto bad = [](const QString &words) { return fail(RelayError::BadConfiguration, words); };
    if (QFile::permissions(m_key) & (QFile::ReadOther | QFile::WriteOther))
        return bad(m_key + QStringLiteral(" must not be readable by everybody"));
    boost::system::error_code error;
    auto context = std::make_shared<ssl::context>(ssl::context::tls_server);
    context->set_options(ssl::context::default_workarounds | ssl::context::no_sslv3 | ssl::context::no_tlsv1
                         | ssl::context::no_tlsv1_1 | ssl::context::single_dh_use);
    SSL_CTX *const native = context->native_handle();
    SSL_CTX_set_options(native, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS); // thousands of idle connections
    SSL_CTX_set_session_cache_mode(native, SSL_SESS_CACHE_OFF); // tickets carry the state at the client
    SSL_CTX_set_alpn_select_cb(native, chooseHttp1, nullptr);
    if (SSL_CTX_set_cipher_list(native, kCiphers) != 1)
        return bad(QStringLiteral("no cipher that this build of OpenSSL knows"));
    context->use_certificate_chain_file(m_chain.toStdString(), error);
    if (error)
        return bad(QStringLiteral("%1 is no certificate chain in PEM: %2")
                       .arg(m_chain, QString::fromStdString(error.message())));
    // An empty answer instead of a question on the terminal.
    context->set_password_callback([](std::size_t, ssl::context::password_purpose) { return std::string(); }, error);
    context->use_private_key_file(m_key.toStdString(), ssl::context::pem, error);
    if (error)
        return bad(QStringLiteral("%1 is no usable private key of this certificate: %2")
                       .arg(m_key, QString::fromStdString(error.message())));
    if (SSL_CTX_check_private_key(native) != 1)
        return bad(QStringLiteral("certificate and private key do not belong together"));
    std::tm until{};
    const X509 *const leaf = SSL_CTX_get0_certificate(native);
    if (!leaf || ASN1_TIME_to_tm(X509_get0_notAfter(leaf), &until) != 1)
        return bad(QStringLiteral("the certificate has no end date"));
    return Loaded{std::move(context), QDateTime::fromSecsSinceEpoch(timegm(&until), Qt::UTC)};
}

QString TlsCertificate::state() const
{
    QString text;
    for (const QString &path : {m_chain, m_key}) {
        const QFileInfo file(path);
        text += QString::number(file.lastModified().toMSecsSinceEpoch()) + QLatin1Char(' ')
            + QString::number(file.size()) + QLatin1Char(' ') + file.canonicalFilePath() + QLatin1Char('\n');
    }
    return text;
}

std::shared_ptr<ssl::context> TlsCertificate::context() const
{
    const std::lock_guard lock(m_mutex);
    return m_loaded.context;
}

QDateTime TlsCertificate::expires() const
{
    const std::lock_guard lock(m_mutex);
    return m_loaded.expires;
}

bool TlsCertificate::reloadIfChanged(bool isForced)
{
    QString now = state();
    if (!isForced && now == m_state)
        return false;
    // Remembered either way: while chain and key are replaced one by one, the second change brings us here again.
    m_state = std::move(now);
    auto loaded = read();
    if (!loaded) {
        logEvent(LogLevel::Error, "certificate", {{QStringLiteral("detail"), loaded.error().detail}});
        return false;
    }
    {
        const std::lock_guard lock(m_mutex);
        m_loaded = std::move(*loaded);
    }
    logEvent(LogLevel::Info, "certificate", {{QStringLiteral("expires"), expires().toString(Qt::ISODate)}});
    return true;
}

} // namespace countersign::relay
