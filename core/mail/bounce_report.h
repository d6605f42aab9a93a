// What another mail server says later about a mail it had taken: a delivery status notification (RFC 3464). Anybody may write one, so
// nothing of it is believed but that one delivery, which its address names, is said to have failed. Pure.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace countersign::mail {

struct BounceReport {
    enum class Action { Failed, Delayed, Other } action = Action::Other;
    QString words; // status and the server's own, without addresses; at most 300 characters
};

constexpr qsizetype kMostBounceBytes =
    1024 * 1024; // of a message that is read; a report quotes the mail, so it is small

// Nothing for a message that is no such report: a holiday's notice, an answer by hand, spam.
[[nodiscard]] std::optional<BounceReport> readBounce(const QByteArray &message);

} // namespace countersign::mail
