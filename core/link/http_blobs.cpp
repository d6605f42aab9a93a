// HttpRelay's uploads of many chunks: a way to the relay is long more often than it is narrow, so several are on it.
#include "core/link/http_relay.h"

#include <QEventLoop>
#include <QNetworkReply>
#include <QTimer>

#include <algorithm>
#include <list>
#include <numeric>
#include <optional>

namespace countersign::link {

namespace {

// Qt keeps at most six connections to a host; what else the lane asks for uses its own.
constexpr std::size_t kParallel = 4;

struct Upload {
    qsizetype index = 0;
    bool isPut = false; // first asked for, then sent
    std::unique_ptr<QNetworkReply> reply;
};

} // namespace

Result<void> HttpRelay::putSeveral(const QStringList &addresses, const BlobSource &sealed, std::deque<qsizetype> &todo)
{
    QEventLoop loop;
    QTimer stopPoll;
    QObject::connect(&stopPoll, &QTimer::timeout, &loop, &QEventLoop::quit); // looked at below
    stopPoll.start(kStopPollMs);
    std::list<Upload> flying;
    std::optional<Error> trouble;
    const auto depart = [&](qsizetype index, bool isPut) -> Result<void> {
        Call call{.method = isPut ? "PUT" : "HEAD", .path = QStringLiteral("/api/v1/blobs/") + addresses[index]};
        if (isPut) {
            CS_TRY(call.body, sealed(index));
            call.contentType = "application/octet-stream";
        }
        CS_TRY(std::unique_ptr<QNetworkReply> reply, begin(call, m_bearer));
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        flying.push_back({index, isPut, std::move(reply)});
        return {};
    };
    const auto fly = [&](qsizetype index, bool isPut) {
        if (trouble)
            todo.push_front(index);
        else if (auto departed = depart(index, isPut); !departed) {
            todo.push_front(index);
            trouble = std::move(departed).error();
        }
    };
    const auto land = [&](const Upload &upload) {
        auto outcome = outcomeOf(*upload.reply);
        if (outcome)
            return;
        if (!upload.isPut && outcome.error().is(LinkError::NotFound)) {
            fly(upload.index, true);
            return;
        }
        todo.push_front(upload.index);
        if (!trouble)
            trouble = std::move(outcome).error();
    };
    for (;;) {
        while (!trouble && flying.size() < kParallel && !todo.empty()) {
            const qsizetype index = todo.front();
            todo.pop_front();
            fly(index, false);
        }
        if (flying.empty())
            break;
        const auto landed =
            std::find_if(flying.begin(), flying.end(), [](const Upload &upload) { return upload.reply->isFinished(); });
        if (landed == flying.end()) {
            if (loop.exec(QEventLoop::ExcludeUserInputEvents) != 0)
                return fail(LinkError::Stopped, QStringLiteral("the thread is ending")); // nothing would ever land
            if (mustStop({}))
                return fail(LinkError::Stopped);
            continue;
        }
        const Upload upload = std::move(*landed);
        flying.erase(landed);
        land(upload);
    }
    if (trouble)
        return fail(std::move(*trouble));
    return {};
}

Result<void> HttpRelay::putBlobs(const QStringList &addresses, const BlobSource &sealed)
{
    std::deque<qsizetype> todo(static_cast<std::size_t>(addresses.size()));
    std::iota(todo.begin(), todo.end(), qsizetype(0));
    while (!todo.empty()) {
        const bool isFresh = m_bearer.isEmpty();
        if (isFresh)
            CS_CHECK(openSession());
        const std::size_t before = todo.size();
        auto put = putSeveral(addresses, sealed, todo);
        if (put)
            break;
        // A session that ran out on the way is renewed, but not for ever where nothing gets through in it.
        if (!put.error().is(LinkError::Unauthorised) || (isFresh && todo.size() == before))
            return fail(std::move(put).error());
        m_bearer.clear();
    }
    return {};
}

} // namespace countersign::link
