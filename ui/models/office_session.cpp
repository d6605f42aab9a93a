#include "ui/models/office_session.h"

#include "core/flow/heartbeat.h"
#include "core/flow/text_indexing.h"

#include <QTimer>

namespace countersign::ui {

OfficeSession::OfficeSession(QObject *parent) : QObject(parent)
{
    connect(this, &OfficeSession::changed, this, [this] { m_textsKnown = false; });
}

OfficeSession::~OfficeSession()
{
    m_lane.run([this] { m_office.reset(); });
    // m_lane is the last member: its destructor runs what was given and joins, before m_office goes.
}

Answer<Result<void>> OfficeSession::open(Opener opener)
{
    return Answer(m_lane.run([this, opener = std::move(opener)]() -> Result<void> {
        auto opened = opener();
        if (!opened)
            return fail(std::move(opened).error());
        m_office = std::move(*opened);
        m_office->onChanged([this](const std::vector<domain::StreamId> &streams) {
            const QList<Uuid> list(streams.begin(), streams.end());
            QMetaObject::invokeMethod(
                this, [this, list] { Q_EMIT changed(list); }, Qt::QueuedConnection);
        });
        return {};
    }));
}

void OfficeSession::startHeartbeat(int ms)
{
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this] {
        if (m_heartbeatRunning)
            return;
        m_heartbeatRunning = true;
        run([](flow::Office &office) {
            return flow::heartbeat(office);
        }).then(this, [this](const Result<flow::HeartbeatOutcome> &outcome) {
            m_heartbeatRunning = false;
            Q_EMIT heartbeatDone(outcome && outcome->relayReached);
        });
        indexTexts();
    });
    timer->start(ms);
}

void OfficeSession::indexTexts()
{
    if (m_indexing)
        return;
    if (m_textsKnown) {
        Q_EMIT textsKnown();
        return;
    }
    m_indexing = true;
    m_textsKnown = true; // unless something changes meanwhile
    run([](flow::Office &office) {
        return flow::nextUntold(office);
    }).then(this, [this](const Result<std::optional<flow::Untold>> &next) {
        if (!next || !*next) {
            m_indexing = false;
            if (next)
                Q_EMIT textsKnown();
            return;
        }
        Answer(m_texts.run([file = **next] {
            return flow::textOf(file);
        })).then(this, [this, sha256 = (*next)->sha256](const QString &text) {
            run([sha256, text](flow::Office &office) {
                return flow::rememberText(office, sha256, text);
            }).then(this, [this](const Result<void> &kept) {
                m_indexing = false;
                if (kept) // otherwise it is tried again with the next beat
                    indexTexts();
            });
        });
    });
}

} // namespace countersign::ui
