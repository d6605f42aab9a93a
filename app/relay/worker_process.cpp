#include "app/relay/worker_process.h"

#include <QCborValue>
#include <QtEndian>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#endif

namespace countersign::relay {

#ifdef Q_OS_LINUX

namespace {

constexpr qsizetype kMostAnswer = 4 * 1024 * 1024; // a verdict is kilobytes
constexpr int kLookForStopMs = 250;

class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor(int fd) : m_fd(fd) { }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor() { close(); }
    [[nodiscard]] int get() const { return m_fd; }
    void set(int fd)
    {
        close();
        m_fd = fd;
    }
    void close()
    {
        if (m_fd >= 0)
            ::close(m_fd);
        m_fd = -1;
    }

private:
    int m_fd = -1;
};

struct Pipe {
    Descriptor reading, writing;
    [[nodiscard]] bool open()
    {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0)
            return false;
        reading.set(ends[0]);
        writing.set(ends[1]);
        return true;
    }
};

// The child's end is what is worked on last: whatever happens, no process is left behind.
class Child
{
public:
    Child() = default;
    Child(const Child &) = delete;
    Child &operator=(const Child &) = delete;
    ~Child() { end(); }
    [[nodiscard]] bool start(const QString &program, const Pipe &in, const Pipe &out, const WorkerLimits &limits)
    {
        const QByteArray path = program.toLocal8Bit();
        QByteArray worker = "worker";
        std::array<char *, 3> arguments{const_cast<char *>(path.constData()), worker.data(), nullptr};
        // Nothing of our own environment: it may hold what only we should know.
        QByteArray platform = "QT_QPA_PLATFORM=offscreen", home = "HOME=/nonexistent", language = "LANG=C.UTF-8";
        std::array<char *, 4> environment{platform.data(), home.data(), language.data(), nullptr};
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, in.reading.get(), 0);
        posix_spawn_file_actions_adddup2(&actions, out.writing.get(), 1);
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addclosefrom_np(&actions, 3); // sockets of others, the database
        const int failed =
            ::posix_spawn(&m_pid, path.constData(), &actions, nullptr, arguments.data(), environment.data());
        posix_spawn_file_actions_destroy(&actions);
        if (failed != 0) {
            m_pid = -1;
            return false;
        }
        // Before it gets a byte of the file.
        const auto seconds = static_cast<rlim_t>(limits.seconds);
        const auto memory = static_cast<rlim_t>(limits.memoryBytes);
        return limit(RLIMIT_AS, memory) && limit(RLIMIT_CPU, seconds) && limit(RLIMIT_CORE, 0)
            && limit(RLIMIT_FSIZE, 0);
    }
    void end()
    {
        if (m_pid <= 0)
            return;
        ::kill(m_pid, SIGKILL);
        while (::waitpid(m_pid, nullptr, 0) < 0 && errno == EINTR) { }
        m_pid = -1;
    }

private:
    [[nodiscard]] bool limit(__rlimit_resource resource, rlim_t most) const
    {
        const rlimit both{most, most};
        return ::prlimit(m_pid, resource, &both, nullptr) == 0;
    }

    pid_t m_pid = -1;
};

Result<QCborMap> readAnswer(const QByteArray &buffer)
{
    QCborParserError error;
    const QCborValue value =
        QCborValue::fromCbor(QByteArray::fromRawData(buffer.constData() + 4, buffer.size() - 4), &error);
    if (error.error != QCborError::NoError || !value.isMap())
        return fail(RelayError::WorkerFailed, QStringLiteral("an answer that cannot be read"));
    return value.toMap();
}

} // namespace

Result<QCborMap> askWorker(const QString &program, const QCborMap &request, const WorkerLimits &limits,
                           const std::atomic<bool> &stop)
{
    using Clock = std::chrono::steady_clock;
    const auto deadline = Clock::now() + std::chrono::seconds(limits.seconds);
    Pipe in, out;
    Child child;
    if (!in.open() || !out.open() || !child.start(program, in, out, limits))
        return fail(RelayError::WorkerFailed, QStringLiteral("the worker cannot be started"));
    in.reading.close();
    out.writing.close();
    for (const int fd : {in.writing.get(), out.reading.get()})
        if (::fcntl(fd, F_SETFL, O_NONBLOCK) != 0)
            return fail(RelayError::WorkerFailed, QStringLiteral("the worker cannot be talked to"));

    QByteArray message(4, Qt::Uninitialized);
    message += QCborValue(request).toCbor();
    qToBigEndian(static_cast<quint32>(message.size() - 4), message.data());
    qsizetype sent = 0;
    QByteArray buffer;
    std::array<char, 65536> chunk{};
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0)
            return fail(RelayError::WorkerTimedOut, QStringLiteral("no answer in %1 s").arg(limits.seconds));
        if (stop)
            return fail(RelayError::WorkerTimedOut, QStringLiteral("the relay is ending"));
        std::array<pollfd, 2> polled{
            {{out.reading.get(), POLLIN, 0}, {in.writing.get(), POLLOUT, 0}}}; // a closed one (-1) is passed over
        if (::poll(polled.data(), polled.size(), static_cast<int>(std::min<long long>(left, kLookForStopMs))) < 0
            && errno != EINTR)
            return fail(RelayError::WorkerFailed, QStringLiteral("the worker cannot be talked to"));
        if (polled[1].revents != 0) {
            const ssize_t n =
                ::write(in.writing.get(), message.constData() + sent, static_cast<std::size_t>(message.size() - sent));
            if (n > 0)
                sent += n;
            if (sent == message.size() || (n < 0 && errno != EAGAIN && errno != EINTR)) {
                in.writing.close(); // it ends by itself after this one
                message = {};
                sent = 0;
            }
        }
        if (polled[0].revents != 0) {
            const ssize_t n = ::read(out.reading.get(), chunk.data(), chunk.size());
            if (n == 0) {
                // Out of processor time it is killed: the same to whoever asked.
                const bool wasLate = Clock::now() + std::chrono::seconds(1) >= deadline;
                return fail(wasLate ? RelayError::WorkerTimedOut : RelayError::WorkerFailed,
                            QStringLiteral("the worker ended without an answer"));
            }
            if (n > 0)
                buffer.append(chunk.data(), n);
            if (buffer.size() < 4)
                continue;
            const qsizetype size = qFromBigEndian<quint32>(buffer.constData());
            if (size > kMostAnswer || buffer.size() > size + 4)
                return fail(RelayError::WorkerFailed, QStringLiteral("an answer of the wrong size"));
            if (buffer.size() == size + 4)
                return readAnswer(buffer);
        }
    }
}

#else

Result<QCborMap> askWorker(const QString &, const QCborMap &, const WorkerLimits &, const std::atomic<bool> &)
{
    return fail(RelayError::WorkerFailed, QStringLiteral("there is no worker process on this system"));
}

#endif

} // namespace countersign::relay
