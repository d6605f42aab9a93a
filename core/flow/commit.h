// One transaction's worth of a step: events, tasks, cursors. What the events mean for the automation is written down in
// the same transaction, so that a program killed right after it still moves the card when it comes back.
#pragma once

#include "core/flow/office.h"
#include "core/store/journal.h"

namespace countersign::flow {

class Commit
{
public:
    explicit Commit(Office &office) : m_office(office), m_author(office.me().id) { }

    Commit &by(domain::MemberId author); // null: the program itself
    Commit &add(domain::StreamId stream, domain::EventBody body);
    Commit &expect(domain::StreamId stream, quint64 version); // compare-and-set
    Commit &task(store::NewTask task);
    Commit &done(qint64 task);
    Commit &cursor(const QString &name, qint64 value);

    // All or nothing. Changed when somebody was faster, NotSaved when the disk refused. Afterwards the listeners are told
    // and the automation has run.
    [[nodiscard]] Result<void> save();

private:
    [[nodiscard]] Result<void> noteHappenings();
    [[nodiscard]] bool isListenedTo(const QStringList &changed) const; // a trigger waits for one of these

    Office &m_office;
    domain::MemberId m_author;
    store::Change m_change;
};

} // namespace countersign::flow
