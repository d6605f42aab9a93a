#include "tests/app/relay/raw_http.h"

#include <QElapsedTimer>
#include <QList>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <utility>

namespace countersign::test {

RawConnection::RawConnection(quint16 port, const char *source)
{
    m_fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int on = 1;
    setsockopt(m_fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
    setsockopt(m_fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    sockaddr_in from{};
    from.sin_family = AF_INET;
    inet_pton(AF_INET, source, &from.sin_addr);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    inet_pton(AF_INET, "127.0.0.1", &to.sin_addr);
    if (::bind(m_fd, reinterpret_cast<sockaddr *>(&from), sizeof from) != 0
        || ::connect(m_fd, reinterpret_cast<sockaddr *>(&to), sizeof to) != 0) {
        ::close(m_fd);
        m_fd = -1;
        return;
    }
    fcntl(m_fd, F_SETFL, fcntl(m_fd, F_GETFL) | O_NONBLOCK);
}

RawConnection::RawConnection(RawConnection &&other) noexcept
    : m_fd(std::exchange(other.m_fd, -1)),
      m_buffer(std::move(other.m_buffer))
{
}

RawConnection &RawConnection::operator=(RawConnection &&other) noexcept
{
    std::swap(m_fd, other.m_fd);
    std::swap(m_buffer, other.m_buffer);
    return *this;
}

RawConnection::~RawConnection()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

qint64 RawConnection::sendSome(const QByteArray &bytes)
{
    const ssize_t n = ::send(m_fd, bytes.constData(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL);
    if (n >= 0)
        return n;
    return errno == EAGAIN || errno == EWOULDBLOCK ? 0 : -1;
}

bool RawConnection::send(const QByteArray &bytes, int timeoutMs)
{
    QElapsedTimer timer;
    timer.start();
    for (qint64 at = 0; at < bytes.size();) {
        const qint64 n = sendSome(bytes.mid(at));
        if (n < 0 || timer.elapsed() > timeoutMs)
            return false;
        at += n;
        if (n == 0) {
            pollfd wait{m_fd, POLLOUT, 0};
            ::poll(&wait, 1, 100);
        }
    }
    return true;
}

std::optional<RawReply> RawConnection::read(int timeoutMs)
{
    QElapsedTimer timer;
    timer.start();
    for (;;) {
        if (const qsizetype end = m_buffer.indexOf("\r\n\r\n"); end >= 0) {
            RawReply reply{m_buffer.mid(9, 3).toInt(), m_buffer.left(end + 4), {}};
            qsizetype length = 0;
            for (const QByteArray &line : reply.head.split('\n'))
                if (line.toLower().startsWith("content-length:"))
                    length = line.mid(15).trimmed().toLongLong();
            if (reply.status != 100 && m_buffer.size() >= end + 4 + length) {
                reply.body = m_buffer.mid(end + 4, length);
                m_buffer.remove(0, end + 4 + length);
                return reply;
            }
            if (reply.status == 100) {
                m_buffer.remove(0, end + 4);
                continue;
            }
        }
        const auto left = timeoutMs - timer.elapsed();
        pollfd wait{m_fd, POLLIN, 0};
        if (left <= 0 || ::poll(&wait, 1, static_cast<int>(left)) <= 0)
            return std::nullopt;
        char bytes[65536];
        const ssize_t n = ::recv(m_fd, bytes, sizeof bytes, 0);
        if (n <= 0)
            return std::nullopt;
        m_buffer.append(bytes, n);
    }
}

int RawConnection::statusSoFar()
{
    char bytes[4096];
    const ssize_t n = ::recv(m_fd, bytes, sizeof bytes, MSG_DONTWAIT);
    if (n > 0)
        m_buffer.append(bytes, n);
    if (m_buffer.size() > 12)
        return m_buffer.mid(9, 3).toInt();
    return n == 0 || (n < 0 && errno != EAGAIN && errno != EWOULDBLOCK) ? -1 : 0;
}

QByteArray httpPost(const QString &path, const QByteArray &json, const QByteArray &authorization)
{
    return "POST " + path.toLatin1()
        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(json.size()) + (authorization.isEmpty() ? "" : "\r\nAuthorization: " + authorization)
        + "\r\n\r\n" + json;
}

QByteArray httpGet(const QString &path, const QByteArray &authorization)
{
    return "GET " + path.toLatin1() + " HTTP/1.1\r\nHost: localhost"
        + (authorization.isEmpty() ? QByteArray() : "\r\nAuthorization: " + authorization) + "\r\n\r\n";
}

} // namespace countersign::test
