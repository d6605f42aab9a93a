#include "ui/models/office_session.h"

#include "core/flow/checking.h"
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
    m_stopping.request_stop();
    m_lane.runAlone([this] { m_office.reset(); });
    // m_lane is the last member: its destructor runs what was given and joins, before m_office goes.
}

Answer<Result<void>> OfficeSession::open(Opener opener)
{
    m_isOpen = false;
    return Answer(m_lane.runAlone([this, opener = std::move(opener)]() -> Result<void> {
        m_office.reset(); // the one before, with its lock
        auto opened = opener();
        if (!opened)
            return fail(std::move(opened).error());
        m_office = std::move(*opened);
        m_office->onChanged([this](const std::vector<domain::StreamId> &streams) {
            const QList<Uuid> list(streams.begin(), streams.end());
            QMetaObject::invokeMethod(
                this, [this, list] { Q_EMIT changed(list); }, Qt::QueuedConnection);
        });
        QMetaObject::invokeMethod(
            this,
            [this, check = flow::dueCheck(*m_office)] {
                m_isOpen = true;
                if (check)
                    checkDatabase(check);
            },
            Qt::QueuedConnection);
        return {};
    }));
}

void OfficeSession::checkDatabase(const flow::DueCheck &check)
{
    Answer(m_checks.run([check, stop = m_stopping.get_token()] {
        return check(stop);
    })).then(this, [this](flow::CheckOutcome outcome) {
        if (!m_isOpen)
            return;
        run([outcome](flow::Office &office) {
            return flow::finishCheck(office, outcome);
        }).then(this, [this, outcome](const Result<void> &) {
            if (outcome == flow::CheckOutcome::Damaged)
                Q_EMIT damageFound();
        });
    });
}

void OfficeSession::startHeartbeat(int ms)
{
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this] {
        if (m_heartbeatRunning || !m_isOpen)
            return;
        m_heartbeatRunning = true;
        run([](flow::Office &office) {
            return flow::heartbeat(office);
        }).then(this, [this](const Result<flow::HeartbeatOutcome> &outcome) {
            m_heartbeatRunning = false;
            if (outcome)
                Q_EMIT heartbeatDone(outcome->relayReached);
            else
                Q_EMIT heartbeatFailed(outcome.error());
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
    tellTexts();
}

// A few envelopes each time: what else was asked for comes between.
void OfficeSession::tellTexts()
{
    if (!m_isOpen)
        return stopIndexing();
    run([](flow::Office &office) { return flow::indexNextText(office); }).then(this, [this](const Result<bool> &isAny) {
        if (!isAny)
            stopIndexing();
        else if (*isAny)
            tellTexts();
        else
            takeNextText();
    });
}

// It is tried again with the next beat.
void OfficeSession::stopIndexing()
{
    m_indexing = false;
    m_textsKnown = false;
}

void OfficeSession::takeNextText()
{
    if (!m_isOpen)
        return stopIndexing();
    run([](flow::Office &office) {
        return flow::nextUntold(office);
    }).then(this, [this](const Result<std::optional<flow::Untold>> &next) {
        if (!next)
            return stopIndexing();
        if (!*next) {
            m_indexing = false;
            Q_EMIT textsKnown();
            return;
        }
        Answer(m_texts.run([file = **next] {
            return flow::textOf(file);
        })).then(this, [this, sha256 = (*next)->sha256](const QString &text) {
            if (!m_isOpen)
                return stopIndexing();
            run([sha256, text](flow::Office &office) {
                return flow::rememberText(office, sha256, text);
            }).then(this, [this](const Result<void> &kept) {
                if (kept)
                    tellTexts(); // and then the next one
                else
                    stopIndexing();
            });
        });
    });
}

} // namespace countersign::ui
