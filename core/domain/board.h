// Stages, triggers and rules: people and triggers move cards; the state only moves by events.
#pragma once

#include "core/domain/ids.h"

#include <QMap>
#include <QString>

#include <optional>
#include <vector>

namespace countersign::domain {

enum class StageMeaning { InProgress, Success, Failure };

// Which of the default stages this was made as; lets triggers and texts find it after renaming. None for own ones.
enum class StageRole {
    None,
    Draft,
    InApproval,
    WithOurSignatory,
    SentToClient,
    ViewedByClient,
    Signed,
    Declined,
    Expired,
    Cancelled
};

struct Stage {
    StageId id;
    QString name; // empty: the translated name of its role
    QString color = QStringLiteral("#7C8696");
    int order = 0;
    StageMeaning meaning = StageMeaning::InProgress;
    StageRole role = StageRole::None;
    friend bool operator==(const Stage &, const Stage &) = default;
};

enum class Happening {
    Sent, // our side's turn began
    Approved,
    Rejected,
    OurSideSigned,
    ClientSigned,
    AllSigned,
    Viewed,
    Declined,
    Expired,
    Cancelled,
    DeliveryFailed,
    DeadlineNear,
    ApprovalRequested, // an approver's turn began
    ClientsTurn, // the other side's turn began
};
inline constexpr Happening kLastHappening = Happening::ClientsTurn; // new ones go last: the number is written

// When `when` happens to an envelope, it moves to `stage`.
struct Trigger {
    TriggerId id;
    Happening when = Happening::Sent;
    StageId stage;
    bool isEnabled = true;
    friend bool operator==(const Trigger &, const Trigger &) = default;
};

enum class ActionKind {
    SendLinks,
    NotifyMembers, // setting members (ids, spaces between; empty: the responsible), text
    SendEmail, // to (client | an address), subject, text
    ChangeResponsible, // member
    MoveCard, // stage
    SetDeadline, // days from now
    Remind,
    CallWebhook, // "url" (https) and "secret" (24 to 64 bytes)
    ExportPdf, // folder
    AskApproval, // member
    SendForSigning, // a draft goes off
};
inline constexpr ActionKind kLastAction = ActionKind::SendForSigning; // new ones go last: the number is written

struct Action {
    ActionKind kind = ActionKind::SendLinks;
    QMap<QString, QString> settings; // named above; ids as text
    friend bool operator==(const Action &, const Action &) = default;
};

// When a card enters `stage`, do the actions in order; with a delay, only if the card is still there by then.
struct Rule {
    RuleId id;
    QString name; // empty: the interface describes what it does
    StageId stage;
    std::vector<Action> actions;
    int delaySeconds = 0;
    bool isEnabled = true;
    friend bool operator==(const Rule &, const Rule &) = default;
};

struct BoardDefaults {
    std::vector<Stage> stages;
    std::vector<Trigger> triggers;
    std::vector<Rule> rules;
};
// The default board of DOMAIN.md; works out of the box.
BoardDefaults defaultBoard(const Clock &clock);

} // namespace countersign::domain
