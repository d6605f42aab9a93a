#include "app/relay/http_post.h"

#include <curl/curl.h>

#ifdef Q_OS_WIN
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <netinet/in.h>
#include <sys/socket.h>
#endif

#include <algorithm>
#include <cstring>

namespace countersign::relay {

namespace {

constexpr qsizetype kMaxReply = 64 * 1024;
constexpr int kMostPatience = 24 * 3600; // seconds

struct Session {
    CURL *handle = curl_easy_init();
    curl_slist *headers = nullptr;
    Session() = default;
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;
    ~Session()
    {
        curl_slist_free_all(headers);
        curl_easy_cleanup(handle);
    }
};

struct Guard {
    bool mayBePrivate = false;
    bool isForbidden = false;
};

size_t takeBody(char *buffer, size_t size, size_t count, void *context)
{
    auto *body = static_cast<QByteArray *>(context);
    const auto n = static_cast<qsizetype>(size * count);
    body->append(buffer, std::min(n, kMaxReply - body->size()));
    return size * count;
}

int mayGoOn(void *context, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<const std::atomic<bool> *>(context)->load() ? 1 : 0;
}

// Asked for the address that the name led to, at the moment of connecting: a name cannot change its mind in between.
curl_socket_t openSocket(void *context, curlsocktype purpose, curl_sockaddr *to)
{
    auto *guard = static_cast<Guard *>(context);
    QByteArray address;
    if (to->family == AF_INET) {
        sockaddr_in v4{};
        std::memcpy(&v4, &to->addr, sizeof v4);
        address = QByteArray(reinterpret_cast<const char *>(&v4.sin_addr), 4);
    } else if (to->family == AF_INET6) {
        sockaddr_in6 v6{};
        std::memcpy(&v6, &to->addr, std::min<size_t>(sizeof v6, to->addrlen));
        address = QByteArray(reinterpret_cast<const char *>(&v6.sin6_addr), 16);
    }
    if (purpose != CURLSOCKTYPE_IPCXN || (!guard->mayBePrivate && !isPublicAddress(address))) {
        guard->isForbidden = true;
        return CURL_SOCKET_BAD;
    }
    return ::socket(to->family, to->socktype, to->protocol);
}

} // namespace

bool isPublicAddress(const QByteArray &address)
{
    const auto at = [&](int i) { return static_cast<unsigned char>(address[i]); };
    if (address.size() == 4) {
        const unsigned a = at(0);
        const unsigned b = at(1);
        const unsigned c = at(2);
        const bool isSpecial = a == 0 || a == 10 || a == 127 || a >= 224 || (a == 100 && b >= 64 && b < 128)
            || (a == 169 && b == 254) || (a == 172 && b >= 16 && b < 32) || (a == 192 && b == 168)
            || (a == 192 && b == 0 && (c == 0 || c == 2)) || (a == 192 && b == 88 && c == 99)
            || (a == 198 && (b == 18 || b == 19)) || (a == 198 && b == 51 && c == 100)
            || (a == 203 && b == 0 && c == 113);
        return !isSpecial;
    }
    if (address.size() != 16)
        return false;
    const QByteArray mapped = QByteArray(10, '\0') + "\xff\xff";
    static const QByteArray translated = QByteArray::fromHex("0064ff9b0000000000000000"); // RFC 6052
    if (address.startsWith(mapped) || address.startsWith(translated))
        return isPublicAddress(address.right(4));
    if (at(0) == 0x20 && at(1) == 0x02) // 6to4 carries an IPv4 address
        return isPublicAddress(address.mid(2, 4));
    const bool isDocumentation = at(0) == 0x20 && at(1) == 0x01 && at(2) == 0x0d && at(3) == 0xb8;
    const bool isTeredo = at(0) == 0x20 && at(1) == 0x01 && at(2) == 0 && at(3) == 0;
    return (at(0) & 0xe0) == 0x20 && !isDocumentation && !isTeredo; // global unicast is 2000::/3
}

HttpReply post(const HttpPost &request, const std::atomic<bool> &isStopping)
{
    Session session;
    CURL *const curl = session.handle;
    HttpReply reply;
    if (!curl) {
        reply.trouble = QStringLiteral("no memory");
        return reply;
    }
    for (const QByteArray &header : request.headers)
        session.headers = curl_slist_append(session.headers, header.constData());
    session.headers = curl_slist_append(session.headers, "Expect:"); // no waiting for a 100
    const QByteArray caFile = request.caFile.toLocal8Bit();
    Guard guard{.mayBePrivate = request.mayBePrivate};

    curl_easy_setopt(curl, CURLOPT_URL, request.url.constData());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, request.mayBePrivate ? "http,https" : "https");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L); // several threads
    curl_easy_setopt(curl, CURLOPT_PROXY, ""); // none, whatever the environment says
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, static_cast<long>(std::min(request.timeoutSeconds, 10)));
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, static_cast<long>(request.timeoutSeconds));
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, session.headers);
    curl_easy_setopt(curl, CURLOPT_POST, 1L);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, request.body.constData());
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, takeBody);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &reply.body);
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, openSocket);
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, &guard);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, mayGoOn);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, const_cast<std::atomic<bool> *>(&isStopping));
    if (!caFile.isEmpty())
        curl_easy_setopt(curl, CURLOPT_CAINFO, caFile.constData());

    const CURLcode code = curl_easy_perform(curl);
    long status = 0;
    curl_off_t retryAfter = 0;
    curl_off_t uploaded = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(curl, CURLINFO_RETRY_AFTER, &retryAfter);
    curl_easy_getinfo(curl, CURLINFO_SIZE_UPLOAD_T, &uploaded);
    reply.isForbidden = guard.isForbidden;
    if (code == CURLE_OK && status > 0) {
        reply.status = static_cast<int>(status);
        reply.retryAfterSeconds = static_cast<int>(std::clamp<curl_off_t>(retryAfter, 0, kMostPatience));
        return reply;
    }
    reply.body.clear();
    reply.wasSent = uploaded > 0 || status > 0;
    reply.trouble = QString::fromUtf8(curl_easy_strerror(code));
    return reply;
}

} // namespace countersign::relay
