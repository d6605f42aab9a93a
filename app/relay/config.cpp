#include "app/relay/config.h"

#include "app/relay/http_server.h"
#include "app/relay/mail.h"
#include "core/base/disk.h"

#include <QFileInfo>

namespace countersign::relay {

namespace {

bool isThisMachine(const QString &host) { return host == QLatin1String("localhost") || ipAddress(host).isLoopback; }

} // namespace

Result<Config> checkOptions(const RunOptions &o, const QString &programFolder)
{
    const auto bad = [](const QString &words) { return fail(RelayError::BadConfiguration, words); };
    Config config;
    config.data = QFileInfo(QString::fromStdString(o.data)).absoluteFilePath();

    const QUrl listen(QStringLiteral("tcp://") + QString::fromStdString(o.listen));
    if (!listen.isValid() || listen.host().isEmpty() || listen.port(-1) < 0 || !ipAddress(listen.host()).isValid)
        return bad(QStringLiteral("--listen takes an address and a port, like 127.0.0.1:8440"));
    config.listenAddress = listen.host();
    config.listenPort = static_cast<quint16>(listen.port());

    const QUrl url(QString::fromStdString(o.publicUrl), QUrl::StrictMode);
    config.isHttps = url.scheme() == QLatin1String("https");
    if (!url.isValid() || url.host().isEmpty() || (!config.isHttps && url.scheme() != QLatin1String("http"))
        || url.hasQuery() || url.hasFragment() || !url.userInfo().isEmpty() || url.path().size() > 1)
        return bad(QStringLiteral("--public-url takes the address that signers see, like https://sign.example.com"));
    if (!config.isHttps && !isThisMachine(url.host()))
        return bad(QStringLiteral("--public-url must begin with https, except on this machine"));
    config.publicUrl = url.toString(QUrl::RemovePath | QUrl::FullyEncoded);

    const QUrl smtp(QString::fromStdString(o.smtp), QUrl::StrictMode);
    if (!smtp.isValid() || smtp.host().isEmpty()
        || (smtp.scheme() != QLatin1String("smtp") && smtp.scheme() != QLatin1String("smtps"))
        || !smtp.userInfo().isEmpty() || smtp.path().size() > 1)
        return bad(
            QStringLiteral("--smtp takes a mail server, like smtp://127.0.0.1:25 or smtps://mail.example.com:465"));
    config.smtpUrl = smtp.toString(QUrl::RemovePath | QUrl::FullyEncoded).toLatin1();
    config.smtpRequiresTls = !o.smtpPlain && !isThisMachine(smtp.host());
    config.smtpTimeoutSeconds = o.smtpTimeout;
    config.smtpUser = QString::fromStdString(o.smtpUser);
    if (!o.smtpPasswordFile.empty()) {
        CS_TRY(const QByteArray password, LocalDisk().readAll(QString::fromStdString(o.smtpPasswordFile), 4096));
        config.smtpPassword = QString::fromUtf8(password).trimmed();
    }

    const QString domain = !ipAddress(url.host()).isValid ? url.host() : QStringLiteral("localhost");
    config.helloName = QUrl::toAce(domain);
    config.smtpFrom = o.smtpFrom.empty() ? QStringLiteral("countersign@") + domain : QString::fromStdString(o.smtpFrom);
    if (smtpAddress(config.smtpFrom).isEmpty())
        return bad(QStringLiteral("--smtp-from takes an e-mail address"));

    if (!o.web.empty()) {
        config.web = QString::fromStdString(o.web);
        if (!QFileInfo(config.web).isDir())
            return bad(QStringLiteral("--web takes the folder of the built pages"));
    } else {
        // Installed beside the program, or the build tree's own.
        for (const char *place : {"/../share/countersign/relay-web", "/../../../app/relay/web/dist"})
            if (const QString folder = programFolder + QLatin1String(place);
                config.web.isEmpty() && QFileInfo(folder).isDir())
                config.web = QFileInfo(folder).canonicalFilePath();
    }

    if (!o.trustProxy.empty()) {
        const IpAddress proxy = ipAddress(QString::fromStdString(o.trustProxy));
        if (!proxy.isValid)
            return bad(QStringLiteral("--trust-proxy takes an address"));
        config.trustedProxy = proxy.text;
    }
    config.retryBaseMs = o.retryBaseMs;
    return config;
}

} // namespace countersign::relay
