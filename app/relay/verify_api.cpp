#include "app/relay/verify_api.h"

#include "app/relay/api_support.h"
#include "app/relay/ip_address.h"

#include <QCborArray>

namespace countersign::relay {

namespace {

QString key(const char *name) { return QString::fromLatin1(name); }

Response busy(int retryAfterSeconds)
{
    Response response = Response::error(503, "busy");
    response.headers.emplace_back("Retry-After", QByteArray::number(retryAfterSeconds));
    return response;
}

} // namespace

VerifyApi::VerifyApi(Storage &storage, const Clock &clock, VerifyRules rules)
    : m_storage(storage),
      m_clock(clock),
      m_rules(std::move(rules)),
      m_lookups(clock),
      m_files(clock, 12, 0.1) // processor time is dearer than a look-up
{
    if (!m_rules.worker.isEmpty())
        for (int i = 0; i < m_rules.atOnce; ++i)
            m_threads.emplace_back(&VerifyApi::workLoop, this);
}

VerifyApi::~VerifyApi()
{
    ending();
    for (std::thread &thread : m_threads)
        thread.join();
}

void VerifyApi::ending()
{
    std::deque<Job> left;
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
        left.swap(m_jobs);
    }
    m_wake.notify_all();
    for (const Job &job : left)
        job.reply(busy(5));
}

void VerifyApi::handle(Request request, const RouteMatch &match, const Reply &reply)
{
    switch (match.route) {
    case Route::VerifyOffer: return reply(offer());
    case Route::VerifyLookup: return reply(isJson(request) ? lookup(request) : notJson());
    case Route::VerifyFile: return takeFile(std::move(request), reply);
    default: return reply(Response::error(404, "unknown"));
    }
}

Response VerifyApi::offer() const
{
    return Response::json("{\"file\":" + QByteArray(m_rules.worker.isEmpty() ? "false" : "true")
                          + ",\"most\":" + QByteArray::number(static_cast<qint64>(kMostVerified)) + '}');
}

Response VerifyApi::lookup(const Request &request)
{
    if (const std::int64_t wait = m_lookups.secondsToWait(request.address); wait > 0)
        return Response::tooMany(wait);
    const auto id = wire::decodeLookup(request.body);
    if (!id)
        return badRequest(id.error());
    const auto sealed = m_storage.findFinished(*id);
    if (!sealed)
        return storageFailed(sealed.error());
    if (*sealed)
        return Response::json(wire::encodeLookupReply(**sealed));
    m_lookups.noteFailure(request.address);
    return Response::error(404, "unknown");
}

void VerifyApi::takeFile(Request request, const Reply &reply)
{
    if (m_rules.worker.isEmpty())
        return reply(Response::error(404, "not_offered"));
    if (request.header("content-type").split(';').first().trimmed().toLower() != "application/pdf")
        return reply(Response::error(415, "unsupported", QStringLiteral("application/pdf expected")));
    if (request.body.isEmpty())
        return reply(Response::error(400, "empty"));
    if (const std::int64_t wait = m_files.secondsToWait(request.address); wait > 0)
        return reply(Response::tooMany(wait));
    {
        const QString share = shareOf(request.address);
        const std::lock_guard lock(m_mutex);
        if (m_busy.contains(share)) // one after the other
            return reply(Response::tooMany(2));
        if (m_isEnding || static_cast<int>(m_jobs.size()) >= m_rules.waiting)
            return reply(busy(5));
        m_busy.insert(share);
        m_jobs.push_back({std::move(request.body), share, reply});
    }
    m_files.noteFailure(request.address); // each one counts, good or bad
    m_wake.notify_one();
}

void VerifyApi::workLoop()
{
    for (;;) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_isEnding || !m_jobs.empty(); });
            if (m_jobs.empty())
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        Response response = judge(job.pdf);
        job.pdf = {};
        {
            const std::lock_guard lock(m_mutex);
            m_busy.remove(job.share);
        }
        job.reply(std::move(response));
    }
}

Response VerifyApi::judge(const QByteArray &pdf) const
{
    QCborArray anchors;
    for (const QByteArray &anchor : m_rules.anchors)
        anchors.append(anchor);
    const auto answer = askWorker(m_rules.worker,
                                  {{key("act"), key("verdict-json")},
                                   {key("data"), pdf},
                                   {key("anchors"), anchors},
                                   {key("at"), static_cast<qint64>(m_clock.now().msSinceEpoch)}},
                                  m_rules.limits, m_isEnding);
    const QByteArray json = answer ? (*answer)[key("json")].toByteArray() : QByteArray();
    if (json.startsWith('{'))
        return Response::json(json);
    // The detail is about our process, never about the file.
    const bool isLate = !answer && answer.error().is(RelayError::WorkerTimedOut);
    logEvent(LogLevel::Warning, "verify_worker",
             {{QStringLiteral("detail"), answer ? QStringLiteral("no verdict") : answer.error().detail}});
    return Response::error(422, isLate ? "too_long" : "stopped");
}

} // namespace countersign::relay
