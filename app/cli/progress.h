// A line on stderr that says how far long work has come, when somebody is looking: stderr is a terminal and the work has
// taken a second. Nothing is ever written to a pipe or a file.
#pragma once

#include <QElapsedTimer>
#include <QString>

namespace countersign::cli {

class Progress
{
public:
    // `total` 0: unknown; then only the words are shown.
    explicit Progress(QString what, qint64 total = 0);
    ~Progress();
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;

    void reach(qint64 done); // at most ten lines a second
    void say(const QString &what); // the next step

    static void clear(); // wipes the line, before something else is written

private:
    void show();

    QString m_what;
    qint64 m_total = 0, m_done = 0;
    QElapsedTimer m_since, m_shown;
};

} // namespace countersign::cli
