// The window's connection to the office: every act runs on the store lane and answers on the window's thread.
#pragma once

#include "core/base/answer.h"
#include "core/base/lane.h"
#include "core/flow/office.h"

#include <QList>
#include <QObject>

#include <memory>

namespace countersign::ui {

class OfficeSession : public QObject
{
    Q_OBJECT
public:
    // The office is made on the lane by `open` (it must not touch the window's thread) and destroyed there.
    using Opener = std::function<Result<std::unique_ptr<flow::Office>>()>;
    explicit OfficeSession(QObject *parent = nullptr);
    ~OfficeSession() override; // finishes what was begun

    // Answers once; afterwards run() may be used.
    Answer<Result<void>> open(Opener opener);

    // session->run([](flow::Office &o) { return o.cards(); }).then(this, [this](auto cards) { … });
    // Work given before open() answered waits for it. Must not be called when opening failed.
    template <typename Work> auto run(Work work) -> Answer<std::invoke_result_t<Work, flow::Office &>>
    {
        return Answer(m_lane.run([this, work = std::move(work)]() mutable { return work(*m_office); }));
    }

    // Starts calling flow::heartbeat on the lane every `ms`; results arrive as heartbeatDone. Between the beats the texts of
    // new documents are taken out for the search, one at a time, on a thread of their own.
    void startHeartbeat(int ms);
    // Takes the texts out that are not known yet, one after the other; answers nothing, textsKnown() says when it is done.
    void indexTexts();

Q_SIGNALS:
    // Once per commit, after it, on the window's thread: the streams that changed.
    void changed(const QList<countersign::Uuid> &streams);
    // After each heartbeat: whether the relay answered.
    void heartbeatDone(bool relayReached);
    // Every document can be found by its words.
    void textsKnown();

private:
    std::unique_ptr<flow::Office> m_office; // touched on the lane only
    bool m_heartbeatRunning = false;
    bool m_indexing = false;
    bool m_textsKnown = false; // until something changes: asking for the next one looks at every document
    Lane m_texts{QStringLiteral("texts")}; // waits for the worker; never touches the office
    Lane m_lane{QStringLiteral("store")};
};

} // namespace countersign::ui
