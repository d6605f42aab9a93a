// HTTP over a plain socket, for what well-behaved clients cannot do: any source address of 127/8, any bytes, any pace.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace countersign::test {

struct RawReply {
    int status = 0;
    QByteArray head, body;
};

class RawConnection
{
public:
    explicit RawConnection(quint16 port, const char *source = "127.0.0.1");
    RawConnection(RawConnection &&other) noexcept;
    RawConnection &operator=(RawConnection &&other) noexcept;
    ~RawConnection();

    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    bool send(const QByteArray &bytes, int timeoutMs = 30000); // all of it
    qint64 sendSome(const QByteArray &bytes); // what goes without waiting; -1: the other side closed
    // One answer, as its Content-Length says. Nothing: none came in time, or the connection ended before.
    [[nodiscard]] std::optional<RawReply> read(int timeoutMs = 30000);
    [[nodiscard]] std::optional<RawReply> ask(const QByteArray &request, int timeoutMs = 30000)
    {
        return send(request, timeoutMs) ? read(timeoutMs) : std::nullopt;
    }
    // The status of an answer that is there already; 0: none yet, -1: closed without one.
    [[nodiscard]] int statusSoFar();

private:
    int m_fd = -1;
    QByteArray m_buffer;
};

[[nodiscard]] QByteArray httpPost(const QString &path, const QByteArray &json, const QByteArray &authorization = {});
[[nodiscard]] QByteArray httpGet(const QString &path, const QByteArray &authorization = {});

} // namespace countersign::test
