#include "core/mail/smtp_delivery.h"

#include "core/base/lane.h"

#include <curl/curl.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace countersign::mail {

namespace {

struct CurlSession {
    CURL *handle = curl_easy_init();
    curl_slist *recipients = nullptr;
    CurlSession() = default;
    CurlSession(const CurlSession &) = delete;
    CurlSession &operator=(const CurlSession &) = delete;
    ~CurlSession()
    {
        curl_slist_free_all(recipients);
        curl_easy_cleanup(handle);
    }
};

struct Upload {
    const QByteArray *data;
    qsizetype at = 0;
};

// The server's last reply of several lines ("250-first", "250 last"). The one to our QUIT says nothing about the mail.
struct Conversation {
    QByteArray reply;
    bool isComplete = true;

    void take(QByteArray line)
    {
        line = line.trimmed();
        if (line.size() < 3 || line.startsWith("221") || reply.size() > 2000)
            return;
        if (isComplete)
            reply.clear();
        isComplete = line.size() == 3 || line[3] == ' ';
        reply += (reply.isEmpty() ? "" : " ") + (reply.isEmpty() ? line : line.mid(4));
    }
    [[nodiscard]] int code() const { return reply.left(3).toInt(); }
};

size_t readUpload(char *buffer, size_t size, size_t count, void *context)
{
    auto *upload = static_cast<Upload *>(context);
    const qsizetype n = std::min<qsizetype>(static_cast<qsizetype>(size * count), upload->data->size() - upload->at);
    std::memcpy(buffer, upload->data->constData() + upload->at, static_cast<size_t>(n));
    upload->at += n;
    return static_cast<size_t>(n);
}

size_t takeReply(char *buffer, size_t size, size_t count, void *context)
{
    static_cast<Conversation *>(context)->take(QByteArray(buffer, static_cast<qsizetype>(size * count)));
    return size * count;
}

size_t dropBody(char *, size_t size, size_t count, void *) { return size * count; }

struct Waiting {
    const std::atomic<bool> &isStopping;
    Lane::Patience patience{};
};

int mayGoOn(void *context, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    const auto *waiting = static_cast<const Waiting *>(context);
    return waiting->isStopping || waiting->patience.isOver() ? 1 : 0;
}

} // namespace

SmtpDelivery::SmtpDelivery(SmtpAccess access) : m_access(std::move(access)) { }

SendResult SmtpDelivery::send(const Mail &mail, const std::atomic<bool> &isStopping) const
{
    CurlSession session;
    CURL *const curl = session.handle;
    if (!curl)
        return {SendResult::Outcome::Deferred, QStringLiteral("no memory")};
    const QByteArray url = m_access.url + '/' + m_access.helloName;
    const QByteArray from = '<' + mail.from + '>';
    const QByteArray to = '<' + mail.to + '>';
    session.recipients = curl_slist_append(nullptr, to.constData());
    Upload upload{&mail.data};
    Waiting waiting{isStopping};
    Conversation conversation;

    curl_easy_setopt(curl, CURLOPT_URL, url.constData());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L); // several threads
    curl_easy_setopt(curl, CURLOPT_USE_SSL, static_cast<long>(m_access.requiresTls ? CURLUSESSL_ALL : CURLUSESSL_TRY));
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, static_cast<long>(std::min(m_access.timeoutSeconds, 15)));
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, static_cast<long>(m_access.timeoutSeconds));
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, from.constData());
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, session.recipients);
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, readUpload);
    curl_easy_setopt(curl, CURLOPT_READDATA, &upload);
    curl_easy_setopt(curl, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(mail.data.size()));
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, takeReply);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &conversation);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, dropBody);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, mayGoOn);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &waiting);
    const QByteArray caFile = m_access.caFile.toLocal8Bit();
    if (!caFile.isEmpty())
        curl_easy_setopt(curl, CURLOPT_CAINFO, caFile.constData());
    if (!m_access.user.isEmpty()) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, m_access.user.constData());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, m_access.password.constData());
    }

    const CURLcode code = curl_easy_perform(curl);
    if (code == CURLE_OK)
        return {SendResult::Outcome::Delivered, {}};
    const int reply = conversation.code();
    if (reply < 400)
        return {SendResult::Outcome::Deferred,
                QStringLiteral("The mail server could not be used: ") + QString::fromUtf8(curl_easy_strerror(code)),
                upload.at > 0}; // the message was on its way when the connection broke
    // 530, 534, 535, 538 (RFC 4954): our own login or the settings, nothing about this recipient.
    const bool isAboutLogin =
        code == CURLE_LOGIN_DENIED || reply == 530 || reply == 534 || reply == 535 || reply == 538;
    return {reply >= 500 && !isAboutLogin ? SendResult::Outcome::Refused : SendResult::Outcome::Deferred,
            withoutAddresses(conversation.reply, mail.to)};
}

} // namespace countersign::mail
