// For a supervisor: who has what and for how long, what is late, how fast documents go through the stages, and how many were
// sent and completed week by week.
//
// Object names: overview, overviewPeople, overviewStages, overviewChart, overviewMean, overviewRange.
#pragma once

#include "core/domain/card_query.h"
#include "ui/kit/surfaces.h"
#include "ui/models/desk.h"

class QGridLayout;

namespace countersign::ui {

class ComboBox;

// Bars by week: sent beside completed, with their counts; painted in the look.
class WeeksChart : public QWidget
{
    Q_OBJECT
public:
    explicit WeeksChart(QWidget *parent = nullptr);
    void setWeeks(std::vector<domain::WeekCount> weeks);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRectF plot() const;
    std::vector<domain::WeekCount> m_weeks;
};

class OverviewPane : public ScrollArea
{
    Q_OBJECT
public:
    explicit OverviewPane(const Desk &desk, QWidget *parent = nullptr);
    void reload();

Q_SIGNALS:
    void memberChosen(const countersign::domain::MemberId &member); // to see what they have
    void stageChosen(const countersign::domain::StageId &stage);

private:
    void show(const domain::Supervision &all);
    using QWidget::show;

    Desk m_desk;
    bool m_isLoading = false;
    ComboBox *m_range;
    Label *m_mean;
    Label *m_completed;
    Label *m_overdue;
    QGridLayout *m_people;
    QGridLayout *m_stages;
    WeeksChart *m_chart;
};

// "3 days", "5 h", "20 min": how long something lasted.
[[nodiscard]] QString durationWords(std::int64_t ms);

} // namespace countersign::ui
