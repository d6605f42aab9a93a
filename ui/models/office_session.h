// The window's connection to the office: every act runs on the store lane and answers on the window's thread.
#pragma once

#include "core/base/answer.h"
#include "core/base/lane.h"
#include "core/flow/checking.h"
#include "core/flow/office.h"

#include <QList>
#include <QObject>

#include <memory>
#include <stop_token>

namespace countersign::ui {

class OfficeSession : public QObject
{
    Q_OBJECT
public:
    // The office is made on the lane by `open` (it must not touch the window's thread) and destroyed there.
    using Opener = std::function<Result<std::unique_ptr<flow::Office>>()>;
    explicit OfficeSession(QObject *parent = nullptr);
    ~OfficeSession() override; // finishes what was begun, but a check of the database and waits

    // Answers once; afterwards run() may be used. An office that was open before is closed first; waits for
    // its relay are given up, what stands in its outbox stays. A check of the database
    // that opening left for later runs from then on, on a thread of its own.
    Answer<Result<void>> open(Opener opener);

    // session->run([](flow::Office &o) { return o.cards(); }).then(this, [this](auto cards) { … });
    // Work given before open() answered waits for it. Must not be called when opening failed. Once `stop` is requested, waits
    // for the network inside the work are given up: Lane::run.
    template <typename Work>
    auto run(Work work, std::stop_token stop = {}) -> Answer<std::invoke_result_t<Work, flow::Office &>>
    {
        return Answer(
            m_lane.run([this, work = std::move(work)]() mutable { return work(*m_office); }, std::move(stop)));
    }

    // For what takes a part of the office away that a call may be waiting in, such as its relay: Lane::runAlone.
    template <typename Work>
    auto runAlone(Work work, std::stop_token stop = {}) -> Answer<std::invoke_result_t<Work, flow::Office &>>
    {
        return Answer(
            m_lane.runAlone([this, work = std::move(work)]() mutable { return work(*m_office); }, std::move(stop)));
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
    // Instead of it: the office could not do what was due, for a reason of this computer's, such as a full disk.
    void heartbeatFailed(const countersign::Error &error);
    // Every document can be found by its words.
    void textsKnown();
    // Once, when a check that opening left for later found the database damaged. Nothing is saved from then on; whoever
    // opens it next sets it aside.
    void damageFound();

private:
    void checkDatabase(const flow::DueCheck &check);
    void tellTexts();
    void takeNextText();
    void stopIndexing();

    std::unique_ptr<flow::Office> m_office; // touched on the lane only
    bool m_isOpen = false; // what the session asks of itself waits for it
    bool m_heartbeatRunning = false;
    bool m_indexing = false;
    bool m_textsKnown = false; // until something changes: asking for the next one looks at every document
    std::stop_source m_stopping; // of the check
    Lane m_checks{QStringLiteral("checks")}; // reads the database over a connection of its own
    Lane m_texts{QStringLiteral("texts")}; // waits for the worker; never touches the office
    Lane m_lane{QStringLiteral("store")};
};

} // namespace countersign::ui
