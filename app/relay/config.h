// What the operator chose, in the configuration file and on the command line (which counts more), checked.
#pragma once

#include "app/relay/relay_error.h"
#include "app/relay/retention.h"
#include "app/relay/sms_gateway.h"
#include "app/relay/verify_api.h"
#include "app/relay/webhook_delivery.h"

#include <QString>
#include <QUrl>

#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace countersign::relay {

struct Config {
    QString data; // folder
    QString listenAddress;
    quint16 listenPort = 0;
    QString adminAddress; // of health, readiness and metrics; empty: nowhere
    quint16 adminPort = 0;
    QString publicUrl; // without a slash at the end
    bool isHttps = false;
    QString certificate, certificateKey; // of TLS by ourselves; empty: plain HTTP behind a proxy
    QByteArray database; // how to reach PostgreSQL; empty: a SQLite file in `data`
    QByteArray smtpUrl;
    bool smtpRequiresTls = true;
    QString smtpUser, smtpPassword;
    QString smtpFrom;
    QString bounceAddress; // empty: later failures are not told to the relay
    QString dkimSelector; // of the mail server, told to desktops
    QByteArray helloName;
    QString deliveryCaFile; // PEM; certificates of mail servers, gateways and webhooks. Empty: the system's
    std::optional<SmsAccess> sms;
    std::optional<WebhookRules> webhooks;
    int smtpTimeoutSeconds = 60;
    QString web; // folder of the pages
    QString trustedProxy;
    std::int64_t retryBaseMs = 2000;
    Retention retention;
    VerifyRules verification;
};

struct RunOptions { // as typed
    std::string data, listen, adminListen, publicUrl, tlsCertificate, tlsKey, database;
    std::string smtp, smtpFrom, smtpUser, smtpPasswordFile, bounceAddress, web, trustProxy;
    std::string smsGateway, smsFrom, smsUser, smsTokenFile, webhookHosts, deliveryCaFile, verifyWorker, verifyTrust,
        dkimSelector;
    bool smtpPlain = false;
    bool mayReachPrivate = false;
    int smtpTimeout = 60;
    int verifySeconds = 20;
    int retryBaseMs = 2000;
    int keepClosedDays = 30;
    int keepAddressesDays = 365;
};

// One setting: a line of the file and an option of `run` have the same name.
struct Setting {
    using Member = std::variant<std::string RunOptions::*, int RunOptions::*, bool RunOptions::*>;
    const char *name;
    Member member;
    const char *help;
    const char *example = ""; // of a fresh configuration file; with a # it stays a comment there
    int least = 0, most = 0; // of numbers
};
[[nodiscard]] const std::vector<Setting> &settings();

// Takes the lines "name = value" of a file, except those of settings in `typed`. Fails on what it does not know.
[[nodiscard]] Result<void> readConfigFile(const QString &path, const std::set<std::string> &typed, RunOptions &options);
// A commented file to begin with, with what `options` say in it.
[[nodiscard]] QByteArray configTemplate(const RunOptions &options);

// The built pages beside the program, or of the build tree; empty where there are none.
[[nodiscard]] QString pagesBeside(const QString &programFolder);

// countersign-cli beside the program; empty where there is none.
[[nodiscard]] QString workerBeside(const QString &programFolder);

[[nodiscard]] Result<Config> checkOptions(const RunOptions &options, const QString &programFolder);

} // namespace countersign::relay
