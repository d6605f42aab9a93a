#include "core/flow/own_mail.h"

#include "core/crypto/digest.h"
#include "core/domain/route.h"
#include "core/flow/guard.h"
#include "core/flow/link_sending.h"
#include "core/flow/ports.h"
#include "core/flow/relay_failure.h"
#include "core/mail/mail.h"

#include <QCborMap>
#include <QCborValue>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace countersign::flow {

namespace {

const QString kSetting = QStringLiteral("mail/own-server"); // JSON
const QString kPassword = QStringLiteral("mail/own-server");
const QString kKind = QStringLiteral("kind");
const QString kLink = QStringLiteral("link");
const QString kWhat = QStringLiteral("what");
constexpr int kTimeoutSeconds = 30;
constexpr int kMostAttempts = 300; // with 15 minutes between them at the end: about three days
constexpr qsizetype kMostAttached = 15 * 1024 * 1024; // many servers take 25 MB, and base64 makes a third more of it

bool isThisMachine(const QString &host)
{
    return host == QLatin1String("localhost") || host == QLatin1String("127.0.0.1") || host == QLatin1String("::1");
}

bool canBeHost(const QString &host)
{
    static const QRegularExpression shape(
        QStringLiteral("^([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*"
                       "|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]+)\\z"));
    return host.size() <= 253 && shape.match(host).hasMatch();
}

Result<void> check(const OwnMailServer &server)
{
    if (mail::smtpAddress(server.fromAddress).isEmpty())
        return fail(FlowError::BadAddress, server.fromAddress);
    if (!canBeHost(server.host) || server.port < 1 || server.port > 65535)
        return fail(FlowError::BadRecord, QStringLiteral("the mail server's address"));
    if (server.security == OwnMailServer::Security::None && !isThisMachine(server.host))
        return fail(FlowError::BadRecord, QStringLiteral("a plain connection to another machine"));
    return {};
}

Result<mail::SmtpAccess> accessTo(const OwnMailServer &server, const Secret &password)
{
    CS_CHECK(check(server));
    const bool isTls = server.security == OwnMailServer::Security::Tls;
    const QByteArray host =
        server.host.contains(QLatin1Char(':')) ? '[' + server.host.toLatin1() + ']' : server.host.toLatin1();
    const QByteArray from = mail::smtpAddress(server.fromAddress);
    return mail::SmtpAccess{.url = (isTls ? "smtps://" : "smtp://") + host + ':' + QByteArray::number(server.port),
                            .user = server.user.toUtf8(),
                            .password = server.user.isEmpty() ? QByteArray() : password.view().toByteArray(),
                            .requiresTls = server.security != OwnMailServer::Security::None,
                            .helloName = from.mid(from.lastIndexOf('@') + 1),
                            .timeoutSeconds = kTimeoutSeconds};
}

struct Ready {
    OwnMailServer server;
    mail::SmtpAccess access;
};

// As it is kept.
Result<Ready> keptServer(Office &office)
{
    CS_TRY(const OwnMailSettings settings, ownMailSettings(office));
    CS_TRY(const std::optional<Secret> password, office.ports().keyring->get(kPassword));
    Ready ready{.server = settings.server, .access = {}};
    CS_TRY(ready.access, accessTo(settings.server, password.value_or(Secret())));
    return ready;
}

DeliveryTrial asTrial(const mail::SendResult &sent)
{
    using Outcome = mail::SendResult::Outcome;
    return {.isDelivered = sent.outcome == Outcome::Delivered,
            .isForGood = sent.outcome == Outcome::Refused,
            .words = sent.words};
}

// The same for the same mail, so that the receiving server can tell a repeat.
QByteArray messageId(const Office &office, const QString &dedupKey)
{
    return crypto::sha256(office.workspace().id.value.toBytes() + dedupKey.toUtf8()).toHex().left(40);
}

Result<DeliveryTrial> hand(Office &office, const Ready &ready, const wire::DeliveryPayload &payload,
                           const mail::MailFrame &frame)
{
    if (!office.ports().sendMail)
        return fail(FlowError::NoRelay);
    auto composed = mail::composeMail(payload, frame);
    if (!composed) // no server would take it
        return DeliveryTrial{
            .isDelivered = false, .isForGood = true, .words = QStringLiteral("This is no e-mail address.")};
    return asTrial(office.ports().sendMail(ready.access, *composed));
}

// The finished files as attachments; none where they are too big for mail: the link in it gives them.
Result<std::vector<mail::Attachment>> finishedFiles(Office &office, const domain::Envelope &envelope)
{
    std::vector<mail::Attachment> files;
    qsizetype size = 0;
    for (const domain::Document &document : envelope.documents) {
        CS_TRY(QByteArray bytes, office.pdf(document.latest().sha256));
        size += bytes.size();
        if (size > kMostAttached)
            return std::vector<mail::Attachment>{};
        QString name = document.name;
        if (!name.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
            name =
                name.section(QLatin1Char('.'), 0, name.contains(QLatin1Char('.')) ? -2 : -1) + QStringLiteral(".pdf");
        files.push_back({.name = name, .bytes = std::move(bytes)});
    }
    return files;
}

bool isStillDue(const domain::Envelope &envelope, const domain::Party &party, const QByteArray &linkId,
                const QString &kind)
{
    if (!party.link || party.link->linkId != linkId)
        return false; // another link went out instead
    if (kind != QLatin1String("invitation") && kind != QLatin1String("reminder"))
        return true;
    if (kind == QLatin1String("reminder") && party.link->wantsNoReminders)
        return false;
    const std::vector<domain::PartyId> turn = domain::whoseTurn(envelope);
    return std::find(turn.begin(), turn.end(), party.id) != turn.end();
}

} // namespace

Result<OwnMailSettings> ownMailSettings(const Office &office)
{
    OwnMailSettings settings;
    CS_TRY(const std::optional<QString> kept, office.ports().store->localSetting(kSetting));
    if (!kept)
        return settings;
    const QJsonObject in = QJsonDocument::fromJson(kept->toUtf8()).object();
    OwnMailServer &server = settings.server;
    server.isUsed = in[QLatin1String("used")].toBool();
    server.host = in[QLatin1String("host")].toString();
    server.port = in[QLatin1String("port")].toInt(server.port);
    server.security = static_cast<OwnMailServer::Security>(std::clamp(in[QLatin1String("security")].toInt(), 0, 2));
    server.user = in[QLatin1String("user")].toString();
    server.fromAddress = in[QLatin1String("from")].toString();
    server.attachesFinished = in[QLatin1String("attach")].toBool();
    settings.hasPassword = in[QLatin1String("password")].toBool();
    return settings;
}

Result<void> saveOwnMailServer(Office &office, const OwnMailServer &server, const std::optional<Secret> &password)
{
    CS_CHECK(allow(office, domain::Act::Manage, domain::Target{domain::Object::Delivery, {}, {}}));
    if (server.isUsed)
        CS_CHECK(check(server));
    CS_TRY(const OwnMailSettings before, ownMailSettings(office));
    bool hasPassword = before.hasPassword;
    if (password) {
        hasPassword = !password->isEmpty();
        CS_CHECK(hasPassword ? office.ports().keyring->put(kPassword, *password)
                             : office.ports().keyring->remove(kPassword));
    }
    const QJsonObject out{{QStringLiteral("used"), server.isUsed},
                          {QStringLiteral("host"), server.host},
                          {QStringLiteral("port"), server.port},
                          {QStringLiteral("security"), static_cast<int>(server.security)},
                          {QStringLiteral("user"), server.user},
                          {QStringLiteral("from"), server.fromAddress},
                          {QStringLiteral("attach"), server.attachesFinished},
                          {QStringLiteral("password"), hasPassword}};
    return office.ports().store->setLocalSetting(kSetting,
                                                 QString::fromUtf8(QJsonDocument(out).toJson(QJsonDocument::Compact)));
}

Result<DeliveryTrial> tryOwnMail(Office &office, const OwnMailServer &server, const std::optional<Secret> &password,
                                 const TrialRequest &request)
{
    CS_CHECK(allow(office, domain::Act::Manage, domain::Target{domain::Object::Delivery, {}, {}}));
    if (mail::smtpAddress(request.to.trimmed()).isEmpty())
        return fail(FlowError::BadAddress, request.to);
    CS_TRY(const std::optional<Secret> kept, office.ports().keyring->get(kPassword));
    Ready ready{.server = server, .access = {}};
    CS_TRY(ready.access, accessTo(server, password ? *password : kept.value_or(Secret())));
    const std::vector<domain::Company> companies = office.companies();
    return hand(office, ready,
                {.to = request.to.trimmed(),
                 .fromName = companies.empty() ? office.workspace().name : companies.front().requisites.name,
                 .language = office.workspace().language,
                 .subject = request.subject,
                 .text = request.text},
                {.kind = QStringLiteral("message"),
                 .fromAddress = server.fromAddress,
                 .messageId = messageId(office, newUuid(*office.ports().clock).toString()),
                 .nowMs = office.ports().clock->now().msSinceEpoch});
}

bool sendsOwnMail(const Office &office)
{
    const auto settings = ownMailSettings(office);
    return settings && settings->server.isUsed;
}

bool sendsOwnMail(const Office &office, const domain::Party &party)
{
    return domain::usesMail(party.channel) && sendsOwnMail(office);
}

void addOwnMail(Commit &commit, domain::EnvelopeId envelope, domain::PartyId party, const QByteArray &linkId,
                const QString &kind, const QString &what, Time notBefore)
{
    const QString name = what.isEmpty() ? kind : what;
    commit.task({.kind = kOwnMailTask,
                 .envelope = envelope,
                 .party = party,
                 .payload = QCborValue(QCborMap{{kKind, kind}, {kWhat, name}, {kLink, linkId}}).toCbor(),
                 .notBefore = notBefore,
                 .dedupKey = QStringLiteral("%1:%2:%3:%4")
                                 .arg(kOwnMailTask, QString::fromLatin1(linkId.toHex()), party.toString(), name)});
}

Result<void> sendOwnMail(Office &office, const store::Task &task)
{
    using Outcome = domain::DeliveryReported::Outcome;
    store::Tasks &tasks = office.ports().store->tasks();
    const QCborMap words = QCborValue::fromCbor(task.payload).toMap();
    const QString kind = words.value(kKind).toString();
    const QByteArray linkId = words.value(kLink).toByteArray();
    CS_TRY(const domain::Envelope envelope, office.envelope(task.envelope));
    const domain::Party *party = task.party ? envelope.party(*task.party) : nullptr;
    if (!party || !isStillDue(envelope, *party, linkId, kind))
        return tasks.complete(task.id);
    CS_TRY(const Posting post, posting(office, task));
    auto identity = office.ports().relay->identity();
    if (!identity)
        return fail(relayFailure(std::move(identity).error()));

    CS_TRY(const Ready ready, keptServer(office));
    mail::MailFrame frame{.kind = kind,
                          .fromAddress = ready.server.fromAddress,
                          .messageId = messageId(office, task.dedupKey),
                          .nowMs = office.ports().clock->now().msSinceEpoch};
    if (kind == QLatin1String("completed") && ready.server.attachesFinished) {
        CS_TRY(frame.attachments, finishedFiles(office, envelope));
    }
    CS_TRY(
        const DeliveryTrial sent,
        hand(office, ready, mailAbout(office, identity->publicUrl, envelope, *post.party, post.opened.secrets), frame));

    const bool isOver = sent.isDelivered || sent.isForGood || task.attempts >= kMostAttempts;
    const Outcome outcome = sent.isDelivered ? Outcome::Delivered : isOver ? Outcome::Failed : Outcome::Deferred;
    Commit commit(office);
    commit.by({});
    if (outcome != Outcome::Deferred || post.party->link->deliveryProblem != sent.words)
        commit.add(envelope.id.value,
                   domain::DeliveryReported{.party = post.party->id,
                                            .outcome = outcome,
                                            .what = words.value(kWhat).toString(),
                                            .detail = sent.words.left(500)});
    if (isOver) {
        commit.done(task.id);
        return commit.save();
    }
    if (post.party->link->deliveryProblem != sent.words)
        CS_CHECK(commit.save());
    return tasks.retryLater(task.id, sent.words);
}

Result<DeliveryTrial> sendOwnMessage(Office &office, const wire::DeliveryPayload &words, const QString &dedupKey)
{
    CS_TRY(const Ready ready, keptServer(office));
    return hand(office, ready, words,
                {.kind = QStringLiteral("message"),
                 .fromAddress = ready.server.fromAddress,
                 .messageId = messageId(office, dedupKey),
                 .nowMs = office.ports().clock->now().msSinceEpoch});
}

} // namespace countersign::flow
