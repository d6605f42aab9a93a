#include "app/cli/progress.h"

#include <algorithm>
#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace countersign::cli {

namespace {

constexpr qint64 kPatienceMs = 1000, kEveryMs = 100;
bool s_isShown = false;

bool somebodyLooks()
{
#ifdef Q_OS_WIN
    static const bool is = _isatty(2) != 0;
#else
    static const bool is = ::isatty(2) == 1;
#endif
    return is;
}

} // namespace

Progress::Progress(QString what, qint64 total) : m_what(std::move(what)), m_total(total) { m_since.start(); }
Progress::~Progress() { clear(); }

void Progress::reach(qint64 done)
{
    m_done = done;
    show();
}

void Progress::say(const QString &what)
{
    m_what = what;
    m_done = 0;
    m_shown.invalidate();
    show();
}

void Progress::show()
{
    if (!somebodyLooks() || m_since.elapsed() < kPatienceMs || (m_shown.isValid() && m_shown.elapsed() < kEveryMs))
        return;
    m_shown.start();
    s_isShown = true;
    QString line = m_what;
    if (m_total > 0)
        line += QStringLiteral(" %1 %").arg(std::clamp<qint64>(m_done * 100 / m_total, 0, 100));
    const QByteArray text = QByteArray("\r\x1b[K") + line.toUtf8();
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stderr);
    std::fflush(stderr);
}

void Progress::clear()
{
    if (!s_isShown)
        return;
    s_isShown = false;
    std::fputs("\r\x1b[K", stderr);
    std::fflush(stderr);
}

} // namespace countersign::cli
