// How one member likes the board: its layout, columns, cards, and the filters they saved. Kept as JSON (see
// flow::viewSettings); what it does not know is left out, what is missing is as it was designed.
#pragma once

#include "core/domain/board.h"
#include "core/domain/card_query.h"

#include <QByteArray>
#include <QSet>

#include <vector>

namespace countersign::ui {

enum class BoardLayout { Columns, List, Overview };
enum class BoardGrouping { None, Responsible, Company, Deal };
inline constexpr BoardGrouping kLastBoardGrouping = BoardGrouping::Deal;
enum class CardDensity { Comfortable, Compact };
enum class CardField { Number, OtherSide, Parties, Deadline, Responsible };
inline constexpr CardField kLastCardField = CardField::Responsible;

struct BoardColumnView {
    domain::StageId stage;
    bool isHidden = false;
    bool isCollapsed = false;
    int width = 0; // pixels at the usual text size; 0: as designed
    friend bool operator==(const BoardColumnView &, const BoardColumnView &) = default;
};

// A filter under a name, a tab of its own.
struct SavedFilter {
    QString name;
    domain::CardQuery query; // without member, time and stage
    friend bool operator==(const SavedFilter &, const SavedFilter &) = default;
};

struct BoardViewSettings {
    BoardLayout layout = BoardLayout::Columns;
    BoardGrouping grouping = BoardGrouping::None;
    CardDensity density = CardDensity::Comfortable;
    QSet<CardField> cardFields{CardField::Number, CardField::OtherSide, CardField::Parties, CardField::Deadline,
                               CardField::Responsible};
    std::vector<BoardColumnView> columns; // in their order
    std::vector<SavedFilter> saved;
    domain::CardOrder listOrder = domain::CardOrder::Changed;
    bool listDescending = true;
    QByteArray listHeader; // the widths and the order of the list's columns, as the header view says them
    friend bool operator==(const BoardViewSettings &, const BoardViewSettings &) = default;

    // Brings `columns` in step with the office's stages: new ones go where the board has them, lost ones go.
    void follow(const std::vector<domain::Stage> &stages);
    [[nodiscard]] BoardColumnView *column(domain::StageId stage);
    [[nodiscard]] const BoardColumnView *column(domain::StageId stage) const;
    void moveColumn(domain::StageId stage, int by); // over the hidden ones

    [[nodiscard]] QByteArray toJson() const;
    [[nodiscard]] static BoardViewSettings fromJson(const QByteArray &json);
};

inline constexpr int kColumnWidth = 252;
inline constexpr int kNarrowestColumn = 180;
inline constexpr int kWidestColumn = 480;

} // namespace countersign::ui
