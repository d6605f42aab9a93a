// What the operator chose on the command line, checked.
#pragma once

#include "app/relay/relay_error.h"

#include <QString>
#include <QUrl>

namespace countersign::relay {

struct Config {
    QString data; // folder
    QString listenAddress;
    quint16 listenPort = 0;
    QString publicUrl; // without a slash at the end
    bool isHttps = false;
    QByteArray smtpUrl;
    bool smtpRequiresTls = true;
    QString smtpUser, smtpPassword;
    QString smtpFrom;
    QByteArray helloName;
    int smtpTimeoutSeconds = 60;
    QString web; // folder of the pages
    QString trustedProxy;
    std::int64_t retryBaseMs = 2000;
};

struct RunOptions { // as typed
    std::string data, listen, publicUrl, smtp, smtpFrom, smtpUser, smtpPasswordFile, web, trustProxy;
    bool smtpPlain = false;
    int smtpTimeout = 60;
    int retryBaseMs = 2000;
};

[[nodiscard]] Result<Config> checkOptions(const RunOptions &options, const QString &programFolder);

} // namespace countersign::relay
