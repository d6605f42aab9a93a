#include "tests/app/relay/relay_process.h"

#include "core/crypto/digest.h"
#include "core/crypto/random.h"
#include "core/wire/base64url.h"
#include "core/wire/signer_messages.h"

#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>

namespace countersign::test {

namespace {

const SystemClock &systemClock()
{
    static const SystemClock clock;
    return clock;
}

std::int64_t nowSeconds() { return systemClock().now().msSinceEpoch / 1000; }

} // namespace

bool SmtpProcess::start()
{
    QDir().mkpath(m_out);
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process->start(
        QStringLiteral("/usr/bin/python3"),
        {QString::fromLocal8Bit(qgetenv("COUNTERSIGN_SOURCE_DIR")) + QStringLiteral("/tests/support/smtp_server.py"),
         QStringLiteral("--out"), m_out, QStringLiteral("--port"), QString::number(m_port)});
    QElapsedTimer timer;
    timer.start();
    while (!m_process->canReadLine() && timer.elapsed() < 120000 && m_process->state() != QProcess::NotRunning)
        m_process->waitForReadyRead(200);
    const QByteArray line = m_process->readLine();
    m_port = line.simplified().split(' ').value(1).toUShort();
    if (m_port == 0)
        qWarning("mail server: %s, exit %d, %s", line.constData(), m_process->exitCode(),
                 qPrintable(m_process->errorString()));
    return m_port != 0;
}

void SmtpProcess::stop()
{
    if (!m_process)
        return;
    m_process->kill();
    m_process->waitForFinished();
    m_process.reset();
}

void SmtpProcess::setMode(const QByteArray &mode) const
{
    QFile::remove(m_out + QStringLiteral("/hanging"));
    QFile file(m_out + QStringLiteral("/mode"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(mode);
}

bool SmtpProcess::isHanging() const { return QFile::exists(m_out + QStringLiteral("/hanging")); }

QList<QJsonObject> SmtpProcess::mails() const
{
    QList<QJsonObject> all;
    for (int i = 1;; ++i) {
        QFile file(m_out + QStringLiteral("/%1.json").arg(i));
        if (!file.open(QIODevice::ReadOnly))
            return all;
        all.append(QJsonDocument::fromJson(file.readAll()).object());
    }
}

QList<QJsonObject> SmtpProcess::mailsTo(const QString &address) const
{
    QList<QJsonObject> found;
    for (const QJsonObject &mail : mails())
        if (mail.value(QStringLiteral("rcpt_tos")).toVariant().toStringList().contains(address))
            found.append(mail);
    return found;
}

QString HttpAnswer::error() const { return wire::decodeErrorReply(body).error; }

RelayProcess::~RelayProcess() { stop(); }

bool RelayProcess::start(const QStringList &more)
{
    m_process = std::make_unique<QProcess>();
    QStringList arguments{"run",
                          "--data",
                          m_data,
                          "--listen",
                          QStringLiteral("127.0.0.1:%1").arg(m_port),
                          "--public-url",
                          "http://localhost:8440",
                          "--smtp",
                          QStringLiteral("smtp://127.0.0.1:%1").arg(m_smtpPort),
                          "--smtp-from",
                          "signing@relay.example",
                          "--retry-base-ms",
                          "200"};
    if (!m_web.isEmpty())
        arguments << "--web" << m_web;
    m_process->start(QString::fromLocal8Bit(qgetenv("COUNTERSIGN_BIN_DIR")) + QStringLiteral("/countersign-relay"),
                     arguments + more);
    QElapsedTimer timer;
    timer.start();
    qsizetype from = m_log.size();
    while (timer.elapsed() < 120000) {
        if (m_process->state() == QProcess::NotRunning && timer.elapsed() > 2000) {
            qWarning("%s", log().constData());
            return false;
        }
        m_process->waitForReadyRead(100);
        m_log += m_process->readAllStandardError();
        for (const QByteArray &line : m_log.mid(from).split('\n')) {
            const QJsonObject entry = QJsonDocument::fromJson(line).object();
            if (entry.value(QStringLiteral("event")).toString() == QLatin1String("listening")) {
                m_port = static_cast<quint16>(entry.value(QStringLiteral("port")).toInt());
                return true;
            }
        }
    }
    return false;
}

void RelayProcess::kill()
{
    m_process->kill();
    m_process->waitForFinished();
    m_log += m_process->readAllStandardError();
    m_process.reset();
}

void RelayProcess::stop()
{
    if (!m_process)
        return;
    m_process->terminate();
    if (!m_process->waitForFinished(60000)) {
        m_process->kill();
        m_process->waitForFinished();
    }
    m_log += m_process->readAllStandardError();
    m_process.reset();
}

QByteArray RelayProcess::log()
{
    if (m_process) {
        m_process->waitForReadyRead(10);
        m_log += m_process->readAllStandardError();
    }
    return m_log;
}

QString RelayProcess::token() const
{
    // The file appears shortly after the relay serves.
    for (int i = 0; i < 100; ++i) {
        QFile file(m_data + QStringLiteral("/enrolment-token"));
        if (file.open(QIODevice::ReadOnly))
            return QString::fromLatin1(file.readAll().trimmed());
        QTest::qSleep(50);
    }
    return {};
}

HttpAnswer RelayProcess::http(const QByteArray &method, const QString &path, const QByteArray &body,
                              const QMap<QByteArray, QByteArray> &headers) const
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(url() + path));
    request.setRawHeader("User-Agent", "Test Phone/1.0");
    request.setTransferTimeout(60000);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    if (!body.isEmpty())
        request.setRawHeader("Content-Type", "application/json");
    for (auto it = headers.begin(); it != headers.end(); ++it)
        request.setRawHeader(it.key(), it.value());
    const std::unique_ptr<QNetworkReply> reply(method == "HEAD" ? network.head(request)
                                                                : network.sendCustomRequest(request, method, body));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    HttpAnswer answer{reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(), {}};
    for (const auto &[name, value] : reply->rawHeaderPairs())
        answer.headers.insert(name.toLower(), value);
    return answer;
}

QByteArray RelayProcess::raw(const QByteArray &bytes, int timeoutMs) const
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
    if (!socket.waitForConnected(3000))
        return {};
    socket.write(bytes);
    QByteArray all;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < timeoutMs && socket.state() == QAbstractSocket::ConnectedState) {
        socket.waitForReadyRead(50);
        all += socket.readAll();
    }
    return all + socket.readAll();
}

HttpAnswer RelayProcess::open(const QByteArray &linkId, const QByteArray &a) const
{
    return http("POST", QStringLiteral("/api/v1/s/") + wire::toB64(linkId) + QStringLiteral("/open"),
                wire::encode(wire::OpenPost{a, {}}));
}

HttpAnswer RelayProcess::answer(const QByteArray &linkId, const QByteArray &a, const wire::AnswerPost &post) const
{
    return http("POST", QStringLiteral("/api/v1/s/") + wire::toB64(linkId) + QStringLiteral("/answer"),
                wire::encode(post), {{"Authorization", "Link " + wire::toB64(a).toLatin1()}});
}

Office::Office(const QString &url)
    : reception(crypto::ReceptionKey::generate()),
      m_workspace(newUuid(systemClock())),
      m_device(newUuid(systemClock())),
      m_key(crypto::DeviceKey::generate()),
      m_relay(std::make_unique<link::HttpRelay>(link::RelayAccess{QUrl(url), m_workspace, m_device, m_key}))
{
}

std::unique_ptr<link::HttpRelay> Office::anotherDevice(const QString &url) const
{
    return std::make_unique<link::HttpRelay>(
        link::RelayAccess{QUrl(url), m_workspace, newUuid(systemClock()), crypto::DeviceKey::generate()});
}

Office::Sent Office::build(const Wish &wish)
{
    Sent sent;
    sent.document = wish.document.isEmpty()
        ? "%PDF-1.7\nSECRETBODY of the contract about Kwiatowa\n" + crypto::randomBytes(2500000)
        : wish.document;
    wire::Manifest &m = sent.manifest;
    m.envelopeNumber = QStringLiteral("2026/0142");
    m.envelopeTitle = QStringLiteral("Umowa najmu lokalu SECRETTITLE");
    m.language = wish.language;
    m.senderName = QStringLiteral("Anna Nowak");
    m.senderCompany = wish.company;
    m.senderEmail = QStringLiteral("anna.nowak@northwind.example");
    m.recipientName = QStringLiteral("Jan Kowalski");
    m.recipientCompany = QStringLiteral("Kowalski i Synowie");
    m.expires = nowSeconds() + wish.expiresIn;
    m.fields = {{.id = QStringLiteral("f1"),
                 .rect = QRectF(10, 20, 100, 30),
                 .kind = QStringLiteral("text"),
                 .label = QStringLiteral("Address")},
                {.id = QStringLiteral("f2"), .rect = QRectF(10, 80, 200, 60), .kind = QStringLiteral("signature")}};
    m.consentVersion = QStringLiteral("1");
    m.consentText = QStringLiteral("I agree to sign electronically.");
    auto package = link::buildPackage({.manifest = m,
                                       .documents = {{QStringLiteral("SECRETNAME.pdf"), 3, sent.document}},
                                       .envelope = newUuid(systemClock()),
                                       .accessCode = Secret(QByteArrayView(wish.accessCode)),
                                       .receptionPublicKey = reception.publicKey,
                                       .device = m_device,
                                       .deviceKey = &m_key});
    if (!package)
        qFatal("package: %s", qPrintable(package.error().detail));
    sent.package = std::move(*package);
    // The manifest as it was sealed: what openAnswer() compares with.
    wire::OpenReply reply;
    reply.wrapped = sent.package.upload.wrapped;
    reply.manifest = sent.package.upload.manifest;
    auto opened =
        link::openLink(sent.id(), sent.package.secrets.shared, Secret(QByteArrayView(wish.accessCode)), reply);
    if (!opened)
        qFatal("own link does not open");
    sent.manifest = opened->manifest;
    sent.a = link::linkAuthenticator(sent.id(), sent.package.secrets.shared, Secret(QByteArrayView(wish.accessCode)))
                 .value();
    sent.to = QStringLiteral("jan%1.kowalski@client.example").arg(++m_count);
    if (wish.hasInvitation) {
        auto identity = m_relay->identity();
        if (!identity)
            qFatal("identity: %s", qPrintable(identity.error().detail));
        sent.dedupKey = newUuid(systemClock()).toString() + QStringLiteral(":r1:invitation");
        auto delivery = link::sealDelivery(identity->deliveryKey, sent.dedupKey, QStringLiteral("invitation"),
                                           {.to = sent.to,
                                            .fromName = wish.company,
                                            .language = wish.language,
                                            .url = link::linkUrl(identity->publicUrl, sent.package.secrets),
                                            .expires = m.expires,
                                            .replyTo = QStringLiteral("anna.nowak@northwind.example")});
        if (!delivery)
            qFatal("delivery");
        sent.package.upload.deliveries = {*delivery};
    }
    return sent;
}

Result<void> Office::upload(const Sent &sent)
{
    for (const link::SealedChunk &chunk : sent.package.chunks)
        CS_CHECK(m_relay->putBlob(chunk.address, chunk.sealed));
    return m_relay->putLink(sent.id(), sent.package.upload);
}

Office::Sent Office::send(const Wish &wish)
{
    Sent sent = build(wish);
    if (auto uploaded = upload(sent); !uploaded)
        qFatal("upload: %s", qPrintable(uploaded.error().detail));
    return sent;
}

wire::AnswerContent Office::answerTo(const Sent &sent, const QString &value) const
{
    wire::AnswerContent content;
    content.attempt = newUuid(systemClock());
    content.manifestHash = sent.package.secrets.manifestHash;
    content.kind = QStringLiteral("signed");
    content.consentVersion = sent.manifest.consentVersion;
    content.consentTextSha256 = QString::fromLatin1(crypto::sha256(sent.manifest.consentText.toUtf8()).toHex());
    content.consentAtMs = nowSeconds() * 1000;
    content.values = {{QStringLiteral("f1"), value}};
    content.signature =
        wire::Mark{QStringLiteral("typed"), QStringLiteral("Jan Kowalski"), "\x89PNG", QStringLiteral("Caveat")};
    content.shown = {sent.manifest.documents.front().sha256};
    content.agent = QStringLiteral("Test Phone/1.0");
    content.timeZone = QStringLiteral("Europe/Warsaw");
    content.utcOffsetMinutes = 60;
    content.language = QStringLiteral("pl");
    content.atMs = nowSeconds() * 1000;
    return content;
}

wire::Delivery Office::delivery(const QString &to, const QString &kind, const QString &url)
{
    const auto identity = m_relay->identity();
    if (!identity)
        qFatal("identity");
    return link::sealDelivery(
               identity->deliveryKey, newUuid(systemClock()).toString() + QStringLiteral(":r:") + kind, kind,
               {.to = to, .fromName = QStringLiteral("Northwind Ltd"), .language = QStringLiteral("en"), .url = url})
        .value();
}

void Office::look()
{
    const auto page = m_relay->fetchChanges(m_seen.isEmpty() ? 0 : m_seen.last().seq, 0, {});
    if (page)
        for (const wire::Change &change : page->changes)
            m_seen.append(change);
}

template <typename Predicate> bool Office::waitUntil(Predicate isThere, int timeoutMs)
{
    QElapsedTimer timer;
    timer.start();
    while (std::none_of(m_seen.begin(), m_seen.end(), isThere)) {
        if (timer.elapsed() > timeoutMs)
            return false;
        const auto page = m_relay->fetchChanges(m_seen.isEmpty() ? 0 : m_seen.last().seq, 1, {});
        if (!page)
            QTest::qWait(100);
        else
            for (const wire::Change &change : page->changes)
                m_seen.append(change);
    }
    return true;
}

bool Office::waitFor(const QString &kind, const QByteArray &link, int timeoutMs)
{
    return waitUntil([&](const wire::Change &c) { return c.kind == kind && c.link == link; }, timeoutMs);
}

bool Office::waitForKey(const QString &kind, const QString &dedupKey, int timeoutMs)
{
    return waitUntil([&](const wire::Change &c) { return c.kind == kind && c.dedupKey == dedupKey; }, timeoutMs);
}

QList<wire::Change> Office::seen(const QString &kind, const QByteArray &link) const
{
    QList<wire::Change> found;
    for (const wire::Change &change : m_seen)
        if (change.kind == kind && change.link == link)
            found.append(change);
    return found;
}

} // namespace countersign::test
