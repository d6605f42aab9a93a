// For a supervisor: who has what and for how long, what is late, how fast documents go through the stages, and how many were
// sent and completed week by week.
//
// Object names: overview, overviewPeople, overviewStages, overviewChart, overviewMean, overviewRange, overviewOverdue (what is
// late, of everybody); of each member (the other side: a null id) overview_<id>, overviewOpen_<id>, overviewTurn_<id>,
// overviewLate_<id>; of each stage overviewStage_<id>.
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
    [[nodiscard]] std::size_t weeks() const { return m_weeks.size(); }
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
    void chosen(const countersign::domain::CardQuery &query); // a figure: exactly what it counts is to be seen

private:
    void show(const domain::Supervision &all);
    using QWidget::show;
    void showPerson(int line, const domain::Holding &holding, const QString &name);
    // A figure that leads to what it counts; plain where it counts nothing.
    QWidget *figure(int count, const QString &name, const QString &spoken, const domain::CardQuery &query);

    Desk m_desk;
    bool m_isLoading = false;
    bool m_isAsked = false; // again, while it is loading
    ComboBox *m_range;
    Label *m_mean;
    Label *m_completed;
    Label *m_overdue;
    Card *m_overdueCard;
    QGridLayout *m_people;
    QGridLayout *m_stages;
    WeeksChart *m_chart;
};

// "3 days", "5 h", "20 min": how long something lasted.
[[nodiscard]] QString durationWords(std::int64_t ms);

} // namespace countersign::ui
