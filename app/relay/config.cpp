#include "app/relay/config.h"

#include "app/relay/bounces.h"
#include "app/relay/http_server.h"
#include "core/mail/mail.h"
#include "core/base/disk.h"
#include "core/crypto/certificate.h"

#include "app/relay/postgres_database.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace countersign::relay {

namespace {

bool isThisMachine(const QString &host) { return host == QLatin1String("localhost") || ipAddress(host).isLoopback; }

// `what` names the file to its operator.
Result<QByteArray> fileOf(const QString &what, const QString &path, qint64 most)
{
    auto bytes = LocalDisk().readAll(path, most);
    if (!bytes)
        return fail(std::move(bytes.error())
                        .as(RelayError::BadConfiguration, QStringLiteral("%1 cannot be read: %2").arg(what, path)));
    return bytes;
}

Result<void> checkOtherChannels(const RunOptions &o, Config &config)
{
    const auto bad = [](const QString &words) { return fail(RelayError::BadConfiguration, words); };
    config.deliveryCaFile = QString::fromStdString(o.deliveryCaFile);
    if (!config.deliveryCaFile.isEmpty() && !QFileInfo(config.deliveryCaFile).isReadable())
        return bad(QStringLiteral("--delivery-ca-file cannot be read"));
    if (!o.smsGateway.empty()) {
        SmsAccess access{.from = QString::fromStdString(o.smsFrom),
                         .user = QString::fromStdString(o.smsUser),
                         .mayBePrivate = o.mayReachPrivate,
                         .caFile = config.deliveryCaFile};
        CS_TRY(access.gateway, smsGateway(QString::fromStdString(o.smsGateway)));
        if (access.gateway.url.startsWith(QLatin1String("http:")) && !o.mayReachPrivate)
            return bad(QStringLiteral("the SMS gateway's address must begin with https"));
        if (!o.smsTokenFile.empty()) {
            CS_TRY(QByteArray token,
                   fileOf(QStringLiteral("--sms-token-file"), QString::fromStdString(o.smsTokenFile), 4096));
            access.token = Secret(QByteArrayView(token.trimmed()));
            wipeMemory(token.data(), static_cast<std::size_t>(token.size()));
        }
        config.sms = std::move(access);
    }
    if (!o.webhookHosts.empty()) {
        WebhookRules rules{.hosts = {}, .mayBePrivate = o.mayReachPrivate, .caFile = config.deliveryCaFile};
        for (const QString &host : QString::fromStdString(o.webhookHosts).split(QLatin1Char(','), Qt::SkipEmptyParts))
            rules.hosts.append(host.trimmed());
        config.webhooks = std::move(rules);
    }
    return {};
}

} // namespace

const std::vector<Setting> &settings()
{
    using O = RunOptions;
    static const std::vector<Setting> all{
        {"data", &O::data, "Folder of database, blobs and keys; made where it is missing",
         "/var/lib/countersign-relay"},
        {"listen", &O::listen, "Address and port, like 127.0.0.1:8440", "127.0.0.1:8440"},
        {"admin-listen", &O::adminListen,
         "Address and port of /healthz, /readyz and /metrics; keep it from the internet", "127.0.0.1:8441"},
        {"public-url", &O::publicUrl, "The address signers see; it is needed", "#https://sign.example.com"},
        {"tls-certificate", &O::tlsCertificate,
         "HTTPS by the relay itself: certificate chain in PEM, taken anew when the file changes",
         "#/etc/letsencrypt/live/sign.example.com/fullchain.pem"},
        {"tls-key", &O::tlsKey, "Its private key in PEM", "#/etc/letsencrypt/live/sign.example.com/privkey.pem"},
        {"trust-proxy", &O::trustProxy, "Believe X-Forwarded-For from this address", "#127.0.0.1"},
        {"database", &O::database,
         "PostgreSQL instead of a file in the data folder, like host=/run/postgresql dbname=countersign; a password"
         " belongs into a passfile",
         "#host=/run/postgresql dbname=countersign"},
        {"web", &O::web, "Folder of the built pages (default: beside the program)",
         "#/usr/share/countersign/relay-web"},
        {"smtp", &O::smtp, "Mail server, like smtp://127.0.0.1:25", "smtp://127.0.0.1:25"},
        {"smtp-from", &O::smtpFrom, "Sender's address of all mail (default: countersign@<public host>)",
         "#signing@example.com"},
        {"bounce-address", &O::bounceAddress,
         "Where mail servers report failures that show later: each mail gets an address of its own below it, and your "
         "mail"
         " server pipes what comes there into countersign-relay bounce (docs/relay.md)",
         "#bounces@example.com"},
        {"dkim-selector", &O::dkimSelector,
         "Under which name the mail server signs (DKIM): offices check the sender's domain with it", "#mail"},
        {"smtp-user", &O::smtpUser, "Login at the mail server", "#signing"},
        {"smtp-password-file", &O::smtpPasswordFile, "File with its password", "#/etc/countersign/smtp-password"},
        {"smtp-plain", &O::smtpPlain, "Allow mail without TLS to another machine", "#no"},
        {"smtp-timeout", &O::smtpTimeout, "Seconds for one attempt", "#60", 1, 600},
        {"sms-gateway", &O::smsGateway,
         "SMS through smsapi, twilio, or a gateway described in a file (docs/formats/sms-gateway.md)", "#smsapi"},
        {"sms-from", &O::smsFrom, "Sender's name or number of all SMS", "#Example"},
        {"sms-user", &O::smsUser, "Account at the gateway; Twilio's begins with AC", "#AC0123456789"},
        {"sms-token-file", &O::smsTokenFile, "File with the gateway's token", "#/etc/countersign/sms-token"},
        {"webhook-hosts", &O::webhookHosts, "Hosts that may get webhooks, with commas; *.example.com for all below it",
         "#crm.example.com"},
        {"private-network", &O::mayReachPrivate, "Let the SMS gateway and webhooks be on a private network", "#no"},
        {"delivery-ca-file", &O::deliveryCaFile,
         "Certificates to believe of mail servers, gateways and webhooks (default: the system's)", "#/etc/ssl/ca.pem"},
        {"verify-worker", &O::verifyWorker,
         "countersign-cli, whose worker process judges the files of /verify (default: beside the program); no: none are"
         " taken",
         "#/usr/bin/countersign-cli"},
        {"verify-trust", &O::verifyTrust, "Root certificates in PEM that /verify trusts, such as your offices' own",
         "#/etc/countersign/roots.pem"},
        {"verify-seconds", &O::verifySeconds, "How long judging one file may take", "#20", 1, 120},
        {"retry-base-ms", &O::retryBaseMs, "First delay after a temporary mail failure", "#2000", 10, 3600000},
        {"keep-closed-days", &O::keepClosedDays, "How long a link's contents stay after it stopped opening", "#30", 0,
         3650},
        {"keep-addresses-days", &O::keepAddressesDays, "How long the log keeps signers' addresses and browsers", "#365",
         0, 3650},
    };
    return all;
}

Result<void> readConfigFile(const QString &path, const std::set<std::string> &typed, RunOptions &options)
{
    CS_TRY(const QByteArray bytes, fileOf(QStringLiteral("the configuration file"), path, 256 * 1024));
    int number = 0;
    std::set<std::string> seen;
    for (const QByteArray &raw : bytes.split('\n')) {
        ++number;
        const QByteArray line = raw.trimmed();
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const auto bad = [&](const QString &words) {
            return fail(RelayError::BadConfiguration,
                        QStringLiteral("%1, line %2: %3").arg(path).arg(number).arg(words));
        };
        const qsizetype mark = line.indexOf('=');
        if (mark < 0)
            return bad(QStringLiteral("expected name = value"));
        const std::string name = line.left(mark).trimmed().toStdString();
        const QByteArray value = line.mid(mark + 1).trimmed();
        const auto setting =
            std::find_if(settings().begin(), settings().end(), [&name](const Setting &s) { return name == s.name; });
        if (setting == settings().end())
            return bad(QStringLiteral("there is no setting \"%1\"").arg(QString::fromStdString(name)));
        if (!seen.insert(name).second)
            return bad(QStringLiteral("%1 is set twice").arg(QString::fromStdString(name)));
        if (typed.contains(name))
            continue;
        if (const auto *text = std::get_if<std::string RunOptions::*>(&setting->member)) {
            options.**text = value.toStdString();
        } else if (const auto *flag = std::get_if<bool RunOptions::*>(&setting->member)) {
            if (value != "yes" && value != "no")
                return bad(QStringLiteral("expected yes or no"));
            options.**flag = value == "yes";
        } else {
            bool isNumber = false;
            const int n = value.toInt(&isNumber);
            if (!isNumber || n < setting->least || n > setting->most)
                return bad(QStringLiteral("expected a number from %1 to %2").arg(setting->least).arg(setting->most));
            options.*std::get<int RunOptions::*>(setting->member) = n;
        }
    }
    return {};
}

namespace {

// As a line of the file says it; empty where it is what it would be anyway.
QByteArray chosen(const RunOptions &options, const Setting &setting)
{
    if (const auto *text = std::get_if<std::string RunOptions::*>(&setting.member))
        return QByteArray::fromStdString(options.**text);
    if (const auto *flag = std::get_if<bool RunOptions::*>(&setting.member))
        return options.**flag ? "yes" : "";
    const auto number = std::get<int RunOptions::*>(setting.member);
    return options.*number != RunOptions{}.*number ? QByteArray::number(options.*number) : QByteArray();
}

} // namespace

QByteArray configTemplate(const RunOptions &options)
{
    QByteArray text =
        "# The Countersign relay. \"countersign-relay check --config THIS-FILE\" tells what is wrong with it.\n";
    for (const Setting &setting : settings()) {
        const QByteArray example = setting.example, given = chosen(options, setting);
        const bool isComment = given.isEmpty() && example.startsWith('#');
        text += QByteArray("\n# ") + setting.help + (isComment ? "\n#" : "\n") + setting.name + " = "
            + (!given.isEmpty() ? given
                   : isComment  ? example.mid(1)
                                : example)
            + '\n';
    }
    return text;
}

namespace {

// "127.0.0.1:8440", "[::1]:8440"
std::optional<std::pair<QString, quint16>> addressAndPort(const std::string &text)
{
    const QUrl url(QStringLiteral("tcp://") + QString::fromStdString(text));
    if (!url.isValid() || url.host().isEmpty() || url.port(-1) < 0 || !ipAddress(url.host()).isValid)
        return std::nullopt;
    return std::pair(url.host(), static_cast<quint16>(url.port()));
}

} // namespace

QString pagesBeside(const QString &programFolder)
{
    for (const char *place : {"/../share/countersign/relay-web", "/../../../app/relay/web/dist"})
        if (const QString folder = programFolder + QLatin1String(place); QFileInfo(folder).isDir())
            return QFileInfo(folder).canonicalFilePath();
    return {};
}

QString workerBeside(const QString &programFolder)
{
    const QFileInfo program(programFolder + QStringLiteral("/countersign-cli"));
    return program.isExecutable() ? program.canonicalFilePath() : QString();
}

namespace {

Result<VerifyRules> verifyRules(const RunOptions &o, const QString &programFolder)
{
    const auto bad = [](const QString &words) { return fail(RelayError::BadConfiguration, words); };
    VerifyRules rules;
    rules.limits.seconds = o.verifySeconds;
    if (o.verifyWorker.empty()) {
        rules.worker = workerBeside(programFolder);
    } else if (o.verifyWorker != "no") {
        const QFileInfo program(QString::fromStdString(o.verifyWorker));
        if (!program.isExecutable() || !program.isFile())
            return bad(QStringLiteral("--verify-worker takes the program countersign-cli, or no"));
        rules.worker = program.absoluteFilePath();
    }
    if (o.verifyTrust.empty())
        return rules;
    CS_TRY(const QByteArray pem,
           fileOf(QStringLiteral("--verify-trust"), QString::fromStdString(o.verifyTrust), 1024 * 1024));
    static const QByteArray end = "-----END CERTIFICATE-----";
    for (qsizetype at = 0, next = 0; (next = pem.indexOf(end, at)) >= 0; at = next + end.size()) {
        const auto certificate = crypto::Certificate::fromPem(QByteArrayView(pem).sliced(at));
        if (!certificate)
            return bad(QStringLiteral("--verify-trust holds a certificate that cannot be read"));
        rules.anchors.push_back(certificate->der());
    }
    if (rules.anchors.empty())
        return bad(QStringLiteral("--verify-trust takes certificates in PEM"));
    return rules;
}

} // namespace

Result<Config> checkOptions(const RunOptions &o, const QString &programFolder)
{
    const auto bad = [](const QString &words) { return fail(RelayError::BadConfiguration, words); };
    for (const auto &[name, value] :
         {std::pair("data", &o.data), {"listen", &o.listen}, {"public-url", &o.publicUrl}, {"smtp", &o.smtp}})
        if (value->empty())
            return bad(QStringLiteral("--%1 is needed, here or in the configuration file").arg(QLatin1String(name)));
    Config config;
    config.data = QFileInfo(QString::fromStdString(o.data)).absoluteFilePath();

    const auto listen = addressAndPort(o.listen);
    if (!listen)
        return bad(QStringLiteral("--listen takes an address and a port, like 127.0.0.1:8440"));
    std::tie(config.listenAddress, config.listenPort) = *listen;
    if (!o.adminListen.empty()) {
        const auto admin = addressAndPort(o.adminListen);
        if (!admin)
            return bad(QStringLiteral("--admin-listen takes an address and a port, like 127.0.0.1:8441"));
        std::tie(config.adminAddress, config.adminPort) = *admin;
    }

    const QUrl url(QString::fromStdString(o.publicUrl), QUrl::StrictMode);
    config.isHttps = url.scheme() == QLatin1String("https");
    if (!url.isValid() || url.host().isEmpty() || (!config.isHttps && url.scheme() != QLatin1String("http"))
        || url.hasQuery() || url.hasFragment() || !url.userInfo().isEmpty() || url.path().size() > 1)
        return bad(QStringLiteral("--public-url takes the address that signers see, like https://sign.example.com"));
    if (!config.isHttps && !isThisMachine(url.host()))
        return bad(QStringLiteral("--public-url must begin with https, except on this machine"));
    config.publicUrl = url.toString(QUrl::RemovePath | QUrl::FullyEncoded);

    if (o.tlsCertificate.empty() != o.tlsKey.empty())
        return bad(QStringLiteral("--tls-certificate and --tls-key belong together"));
    if (!o.tlsCertificate.empty() && !config.isHttps)
        return bad(QStringLiteral("with --tls-certificate, --public-url begins with https"));
    config.certificate = QString::fromStdString(o.tlsCertificate);
    config.certificateKey = QString::fromStdString(o.tlsKey);
    config.database = QByteArray::fromStdString(o.database);
    if (!config.database.isEmpty())
        if (const auto reason = PostgresDatabase::whyNot(config.database))
            return bad(QStringLiteral("--database: ") + *reason);
    config.retention.keepClosed = o.keepClosedDays * std::int64_t(24 * 3600);
    config.retention.keepAddresses = o.keepAddressesDays * std::int64_t(24 * 3600);

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
        CS_TRY(const QByteArray password,
               fileOf(QStringLiteral("--smtp-password-file"), QString::fromStdString(o.smtpPasswordFile), 4096));
        config.smtpPassword = QString::fromUtf8(password).trimmed();
    }

    const QString domain = !ipAddress(url.host()).isValid ? url.host() : QStringLiteral("localhost");
    config.helloName = QUrl::toAce(domain);
    config.smtpFrom = o.smtpFrom.empty() ? QStringLiteral("countersign@") + domain : QString::fromStdString(o.smtpFrom);
    if (mail::smtpAddress(config.smtpFrom).isEmpty())
        return bad(QStringLiteral("--smtp-from takes an e-mail address"));
    config.bounceAddress = QString::fromStdString(o.bounceAddress);
    if (!config.bounceAddress.isEmpty() && !canTakeBounces(config.bounceAddress))
        return bad(
            QStringLiteral("--bounce-address takes an e-mail address with at most 30 letters before the @, and no +"));
    config.dkimSelector = QString::fromStdString(o.dkimSelector);
    static const QRegularExpression selector(QStringLiteral("^[A-Za-z0-9]([A-Za-z0-9.-]{0,61}[A-Za-z0-9])?\\z"));
    if (!config.dkimSelector.isEmpty() && !selector.match(config.dkimSelector).hasMatch())
        return bad(QStringLiteral("--dkim-selector takes a name, like mail"));
    CS_CHECK(checkOtherChannels(o, config));

    if (!o.web.empty()) {
        config.web = QFileInfo(QString::fromStdString(o.web)).absoluteFilePath();
        if (!QFileInfo(config.web).isDir())
            return bad(QStringLiteral("--web takes the folder of the built pages"));
    } else {
        config.web = pagesBeside(programFolder);
    }

    if (!o.trustProxy.empty()) {
        const IpAddress proxy = ipAddress(QString::fromStdString(o.trustProxy));
        if (!proxy.isValid)
            return bad(QStringLiteral("--trust-proxy takes an address"));
        config.trustedProxy = proxy.text;
    }
    config.retryBaseMs = o.retryBaseMs;
    CS_TRY(config.verification, verifyRules(o, programFolder));
    return config;
}

} // namespace countersign::relay
