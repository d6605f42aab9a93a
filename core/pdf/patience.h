// How long a page is waited for. Poppler asks between the operators of a page's content whether it shall go on; a page may
// have billions of them. Internal to core/pdf.
#pragma once

#include <QDeadlineTimer>
#include <QVariant>

#include <stop_token>

namespace countersign::pdf {

struct Patience {
    QDeadlineTimer deadline;
    std::stop_token stop;

    [[nodiscard]] bool isOver() const { return deadline.hasExpired() || stop.stop_requested(); }
    // What Poppler is given, and what it asks with it. This object must outlive the call.
    [[nodiscard]] QVariant closure() const { return QVariant::fromValue(reinterpret_cast<quintptr>(this)); }
    static bool isAsked(const QVariant &closure)
    {
        return reinterpret_cast<const Patience *>(closure.value<quintptr>())->isOver();
    }
};

} // namespace countersign::pdf
