// The 4 px grid: 8 between related things, 16 between groups, 20 at a screen's margin.
#pragma once

#include <QBoxLayout>
#include <QLayout>

namespace countersign::ui {

inline constexpr int kGrid = 4;
inline constexpr int kRelated = 8;
inline constexpr int kGroup = 16;
inline constexpr int kMargin = 20;
inline constexpr int kControlRadius = 7;
inline constexpr int kCardRadius = 9;
inline constexpr int kBannerRadius = 10;

// Layouts with no margins of their own.
QVBoxLayout *column(QWidget *on = nullptr, int spacing = kRelated, const QMargins &margins = {});
QHBoxLayout *row(QWidget *on = nullptr, int spacing = kRelated, const QMargins &margins = {});

// Things in a line that wraps.
class WrapLayout : public QLayout
{
public:
    explicit WrapLayout(QWidget *on = nullptr, int spacing = kRelated);
    ~WrapLayout() override;
    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool move) const;
    QList<QLayoutItem *> m_items;
    int m_spacing;
};

void clearLayout(QLayout *layout); // its widgets are deleted later

} // namespace countersign::ui
