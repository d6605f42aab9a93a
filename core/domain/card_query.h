// What a board or a list asks of the office's envelopes, and what it is answered: pages of cards, never all of them.
#pragma once

#include "core/domain/card.h"

#include <optional>
#include <vector>

namespace countersign::domain {

enum class CardView { All, Mine, WaitsForMe, Overdue, Unread };
inline constexpr CardView kLastCardView = CardView::Unread;

enum class CardOrder { Changed, Created, Title, Number, OtherSide, Deadline, Stage, Responsible };
inline constexpr CardOrder kLastCardOrder = CardOrder::Responsible;

struct CardQuery {
    CardView view = CardView::All;
    MemberId me; // whose turns and unread marks
    Time now; // what is overdue
    std::optional<MemberId> responsible;
    std::optional<CompanyId> company;
    std::optional<DealId> deal; // null: made for none
    // Left out: of these members, companies and deals (null: made for none).
    std::vector<MemberId> exceptResponsible;
    std::vector<CompanyId> exceptCompanies;
    std::vector<DealId> exceptDeals;
    std::optional<StageId> stage;
    std::optional<MemberId> turnOf; // whose turn it is; null: somebody's of the other side
    bool onlyOpen = false;
    QString words; // of titles, numbers, names and texts; each may be a beginning
    friend bool operator==(const CardQuery &, const CardQuery &) = default;
};

struct CardPage {
    std::vector<Card> cards;
    int total = 0; // of the whole answer; of a search, of what it looked at
};

// The newest cards of each stage.
struct BoardLane {
    StageId stage;
    int total = 0;
    std::vector<Card> cards;
};

struct ViewCounts { // of everything, whatever else is asked
    int all = 0;
    int mine = 0;
    int waitsForMe = 0;
    int overdue = 0;
    int unread = 0;
    friend bool operator==(const ViewCounts &, const ViewCounts &) = default;
};

struct BoardPage {
    std::vector<BoardLane> lanes; // stages without a card are left out
    ViewCounts counts;
};

// ---- for a supervisor ------------------------------------------------------------------------------------------------
struct Holding { // who has what
    MemberId member; // null: the other side
    int open = 0; // they are responsible for
    int waiting = 0; // it is their turn
    int overdue = 0;
    std::optional<Time> oldest; // turn that waits
    friend bool operator==(const Holding &, const Holding &) = default;
};

struct StagePace {
    StageId stage;
    int now = 0; // cards in it
    int passed = 0; // left it in the time looked at
    std::int64_t meanMs = 0; // how long those had stayed; 0 where none passed
    friend bool operator==(const StagePace &, const StagePace &) = default;
};

struct WeekCount {
    Time from;
    int sent = 0;
    int completed = 0;
    friend bool operator==(const WeekCount &, const WeekCount &) = default;
};

struct Supervision {
    std::vector<Holding> holdings;
    std::vector<StagePace> paces;
    std::vector<WeekCount> weeks; // oldest first
    std::int64_t meanToSignMs = 0; // from sent to completed, of those completed in the time looked at
    int completed = 0;
};

} // namespace countersign::domain
