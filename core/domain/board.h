// Stages, triggers and rules: people and triggers move cards; the state only moves by events.
#pragma once

#include "core/domain/ids.h"

#include <QMap>
#include <QString>

#include <optional>
#include <vector>

namespace countersign::domain {

enum class StageMeaning { InProgress, Success, Failure };

// What moves through it: envelopes over the board, or deals through their pipeline.
enum class Pipeline { Envelopes, Deals };

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
    Cancelled,
    // of the pipeline
    DealNew,
    DealOffer,
    DealNegotiation,
    DealContract,
    DealWon,
    DealLost
};
inline constexpr StageRole kLastStageRole = StageRole::DealLost; // new ones go last: the number is written

struct Stage {
    StageId id;
    QString name; // empty: the translated name of its role
    QString color = QStringLiteral("#7C8696");
    int order = 0;
    StageMeaning meaning = StageMeaning::InProgress;
    StageRole role = StageRole::None;
    Pipeline pipeline = Pipeline::Envelopes;
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
    CreatedFromDeal, // a document was made for a deal
    FieldChanged, // a value of the document: changedFields() of automation.h
};
inline constexpr Happening kLastHappening = Happening::FieldChanged; // new ones go last: the number is written

// When `when` happens to an envelope, it moves to `stage`.
struct Trigger {
    TriggerId id;
    Happening when = Happening::Sent;
    StageId stage;
    bool isEnabled = true;
    QString field; // of FieldChanged: a name of changedFields(); empty: any
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
    CallWebhook, // "url" (https); the secret stands apart
    ExportPdf, // folder
    AskApproval, // member
    SendForSigning, // a draft goes off; of a deal: a document from "template", signed by "signatory" (empty: its own)
    CreateFromTemplate, // a draft from "template" with "signatory", for the same contact and deal
};
inline constexpr ActionKind kLastAction = ActionKind::CreateFromTemplate; // new ones go last: the number is written

struct Action {
    ActionKind kind = ActionKind::SendLinks;
    QMap<QString, QString> settings; // named above; ids as text
    QByteArray secret; // of a webhook, UTF-8, 24 to 64 bytes
    friend bool operator==(const Action &, const Action &) = default;
};

enum class ConditionKind {
    CompanyIs, // value: a company's id
    ResponsibleIs, // value: a member's id
    TitleContains, // value: words
    AmountAtLeast, // field: its label, value: a number
    AmountBelow, // the same
};
inline constexpr ConditionKind kLastCondition = ConditionKind::AmountBelow; // new ones go last: the number is written

struct Condition {
    ConditionKind kind = ConditionKind::CompanyIs;
    QString field;
    QString value;
    friend bool operator==(const Condition &, const Condition &) = default;
};

// When a card enters `stage`, do the actions in order; with a delay, only if the card is still there by then. Only for
// documents that fit all conditions at the time.
struct Rule {
    RuleId id;
    QString name; // empty: the interface describes what it does
    StageId stage;
    std::vector<Action> actions;
    int delaySeconds = 0;
    bool isEnabled = true;
    std::vector<Condition> conditions;
    friend bool operator==(const Rule &, const Rule &) = default;
};

struct BoardDefaults {
    std::vector<Stage> stages;
    std::vector<Trigger> triggers;
    std::vector<Rule> rules;
};
// The default board of DOMAIN.md; works out of the box.
BoardDefaults defaultBoard(const Clock &clock);
// Stages of the pipeline of deals, in order.
std::vector<Stage> defaultPipeline(const Clock &clock);

} // namespace countersign::domain
