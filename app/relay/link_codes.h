// When a one-time code may be sent, is good, and locks its link: pure rules and the storage's words for them.
// docs/formats/link.md, "One-time codes".
#pragma once

#include "app/relay/link_state.h"

#include <QString>

#include <vector>

namespace countersign::relay {

constexpr std::int64_t kCodeLife = 600; // seconds, as all below
constexpr std::int64_t kCodePause = 30; // between two
constexpr int kCodesAnHour = 3;
constexpr int kCodeTries = 5;
constexpr int kCodeFailuresToLock = 20;
constexpr std::int64_t kGrantLife = 12LL * 3600;

// When the next code may go, after those sent at these times.
[[nodiscard]] std::int64_t nextCodeAt(std::vector<std::int64_t> sent);

struct CodeState { // of a link that asks for codes
    QString channel;
    QByteArray payload;
    bool isLocked = false;
    std::vector<std::int64_t> sent; // of the last hour
    std::optional<std::int64_t> currentSent, currentExpires; // of the code that is good now
    int triesLeft = kCodeTries;
};

struct CodeIssue {
    enum class Outcome { Issued, TooSoon, Locked, NoCode } outcome = Outcome::NoCode;
    std::int64_t nextAt = 0; // when another may be asked for
};

struct CodeCheck {
    enum class Outcome { Right, Wrong, Expired, Locked, NoCode } outcome = Outcome::NoCode;
    int triesLeft = 0;
};

struct GrantedCode { // what a grant proves
    QString channel;
    std::int64_t checked = 0;
};

enum class QuestionOutcome { Stored, Same, TooMany };
enum class ChunkOutcome { Stored, Same, TooMuch };

} // namespace countersign::relay
