#include "ui/models/board_view.h"

#include <QtTest>

using namespace countersign;
using namespace countersign::ui;

class TestBoardView : public QObject
{
    Q_OBJECT
    SystemClock m_clock;

    std::vector<domain::Stage> stages(int n)
    {
        std::vector<domain::Stage> list;
        for (int i = 0; i < n; ++i) {
            domain::Stage stage;
            stage.id = domain::StageId::fresh(m_clock);
            stage.order = i;
            list.push_back(stage);
        }
        return list;
    }
    static QString order(const BoardViewSettings &view, const std::vector<domain::Stage> &stages)
    {
        QString list;
        for (const BoardColumnView &c : view.columns)
            for (std::size_t i = 0; i < stages.size(); ++i)
                if (stages[i].id == c.stage)
                    list += QString::number(i);
        return list;
    }

private Q_SLOTS:
    void comesBackAsItWasKept()
    {
        BoardViewSettings view;
        const auto list = stages(3);
        view.follow(list);
        view.layout = BoardLayout::List;
        view.grouping = BoardGrouping::Company;
        view.density = CardDensity::Compact;
        view.cardFields = {CardField::Parties, CardField::Deadline};
        view.columns[1].isHidden = true;
        view.columns[2].isCollapsed = true;
        view.columns[0].width = 300;
        SavedFilter filter{.name = QStringLiteral("Łódź, overdue"), .query = {}};
        filter.query.view = domain::CardView::Overdue;
        filter.query.onlyOpen = true;
        filter.query.words = QStringLiteral("najem");
        filter.query.responsible = domain::MemberId::fresh(m_clock);
        filter.query.company = domain::CompanyId::fresh(m_clock);
        filter.query.stage = list[1].id;
        view.saved.push_back(filter);
        filter.query.stage.reset();
        filter.query.deal = domain::DealId(); // made for none
        view.saved.push_back(filter);
        filter.query.deal = domain::DealId::fresh(m_clock);
        view.saved.push_back(filter);
        filter.query.turnOf = domain::MemberId::fresh(m_clock);
        view.saved.push_back(filter);
        filter.query.turnOf = domain::MemberId(); // the other side's
        view.saved.push_back(filter);
        view.listOrder = domain::CardOrder::Deadline;
        view.listDescending = false;
        view.listHeader = QByteArray("\0\1\2", 3);
        QCOMPARE(BoardViewSettings::fromJson(view.toJson()), view);
        view.follow({list[0], list[2]}); // what was kept of a stage goes with it
        QCOMPARE(view.saved.size(), std::size_t(4));
    }

    void nonsenseIsAsDesigned_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{\"layout\":");
        QTest::newRow("an array") << QByteArray("[1,2]");
        QTest::newRow("other types") << QByteArray(
            R"({"layout":"x","grouping":99,"density":-1,"columns":{"a":1},"saved":7,"order":400})");
        QTest::newRow("columns of nobody") << QByteArray(R"({"columns":[{"stage":"x"},3,null]})");
    }
    void nonsenseIsAsDesigned()
    {
        QFETCH(QByteArray, json);
        QCOMPARE(BoardViewSettings::fromJson(json), BoardViewSettings());
    }

    void widthsStayWithinReason()
    {
        BoardViewSettings view;
        const auto list = stages(2);
        view.follow(list);
        view.columns[0].width = 5;
        view.columns[1].width = 50'000;
        const auto back = BoardViewSettings::fromJson(view.toJson());
        QCOMPARE(back.columns[0].width, kNarrowestColumn);
        QCOMPARE(back.columns[1].width, kWidestColumn);
    }

    void followsTheOfficesStages()
    {
        auto list = stages(4);
        BoardViewSettings view;
        view.follow(list);
        QCOMPARE(order(view, list), QStringLiteral("0123"));
        view.moveColumn(list[3].id, -1);
        QCOMPARE(order(view, list), QStringLiteral("0132"));
        view.moveColumn(list[0].id, -1); // it is the first
        QCOMPARE(order(view, list), QStringLiteral("0132"));
        view.columns[1].isHidden = true; // 1
        view.moveColumn(list[3].id, -1); // over the hidden one
        QCOMPARE(order(view, list), QStringLiteral("3012"));
        // A stage goes, another comes after its neighbour.
        auto changed = list;
        changed.erase(changed.begin());
        domain::Stage fresh;
        fresh.id = domain::StageId::fresh(m_clock);
        changed.insert(changed.begin() + 2, fresh); // after stage 2
        view.follow(changed);
        QCOMPARE(view.columns.size(), std::size_t(4));
        QVERIFY(!view.column(list[0].id));
        QCOMPARE(view.columns.back().stage, fresh.id);
        QVERIFY(view.column(list[1].id)->isHidden);
    }
};

QTEST_GUILESS_MAIN(TestBoardView)
#include "tst_board_view.moc"
