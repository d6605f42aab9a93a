// Watches the window's thread: what it does for longer than 50 ms at a stretch, with the place. A measurement, not a
// verdict: a busy machine makes everything slow, so nothing fails by it.
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QMetaEnum>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace countersign::test {

class WatchedApplication : public QApplication
{
public:
    static constexpr int kLimitMs = 50; // of the issue: no work on the window's thread may exceed it

    using QApplication::QApplication;

    struct Stretch {
        qint64 ms = 0;
        QString place; // "Timer of QTimer in boardScreen"
    };

    // Events delivered inside of events belong to the outer one; the innermost slow one is the place.
    bool notify(QObject *receiver, QEvent *event) override
    {
        if (QThread::currentThread() != thread()) // Qt hands the events of every thread to the application
            return QApplication::notify(receiver, event);
        const QString place = m_depth < kDeepest ? placeOf(receiver, event->type()) : QString();
        const qsizetype told = qsizetype(m_stretches.size());
        ++m_depth;
        QElapsedTimer timer;
        timer.start();
        const bool handled = QApplication::notify(receiver, event);
        const qint64 ms = timer.elapsed();
        --m_depth;
        ++m_events;
        if (ms > kLimitMs && qsizetype(m_stretches.size()) == told)
            m_stretches.push_back({ms, place});
        return handled;
    }
    [[nodiscard]] const std::vector<Stretch> &stretches() const { return m_stretches; }

    void report(const char *of) const
    {
        std::vector<Stretch> worst = m_stretches;
        std::sort(worst.begin(), worst.end(), [](const Stretch &a, const Stretch &b) { return a.ms > b.ms; });
        std::printf("%s: of %lld events on the window's thread %zu took longer than %d ms\n", of,
                    static_cast<long long>(m_events), worst.size(), kLimitMs);
        for (std::size_t i = 0; i < std::min<std::size_t>(worst.size(), 12); ++i)
            std::printf("  %5lld ms  %s\n", static_cast<long long>(worst[i].ms), qPrintable(worst[i].place));
        std::fflush(stdout);
    }

private:
    static constexpr int kDeepest = 12;

    // Made beforehand: the receiver may be gone afterwards.
    static QString placeOf(const QObject *receiver, QEvent::Type type)
    {
        const char *key = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
        QString place = QString::fromLatin1(key ? key : "?") + QStringLiteral(" of ")
            + QString::fromLatin1(receiver->metaObject()->className());
        int named = 0;
        for (const QObject *up = receiver; up && named < 2; up = up->parent())
            if (!up->objectName().isEmpty()) {
                place += (named++ ? QStringLiteral(" in ") : QStringLiteral(" ")) + up->objectName();
            }
        return place;
    }
    int m_depth = 0;
    qint64 m_events = 0;
    std::vector<Stretch> m_stretches;
};

} // namespace countersign::test
