#include "ui/models/board_model.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QtTest>

#include <random>

using namespace countersign;
using namespace countersign::ui;

namespace {

domain::Stage stage(const Clock &clock, const QString &name, int order)
{
    domain::Stage s;
    s.id = domain::StageId::fresh(clock);
    s.name = name;
    s.order = order;
    return s;
}

domain::Card card(const Clock &clock, const domain::Stage &in, const QString &title, qint64 changed)
{
    domain::Card c;
    c.id = domain::EnvelopeId::fresh(clock);
    c.stage = in.id;
    c.title = title;
    c.changed = Time{changed};
    return c;
}

QStringList titles(const QAbstractItemModel &model, const QModelIndex &parent)
{
    QStringList list;
    for (int i = 0; i < model.rowCount(parent); ++i)
        list << model.index(i, 0, parent).data().toString();
    return list;
}

} // namespace

class TestBoardModel : public QObject
{
    Q_OBJECT
private:
    SystemClock m_clock;

private Q_SLOTS:
    void keepsCardsUnderTheirStages()
    {
        BoardModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto draft = stage(m_clock, QStringLiteral("Draft"), 0);
        const auto sent = stage(m_clock, QStringLiteral("Sent"), 1);
        model.setStages({draft, sent});
        auto a = card(m_clock, draft, QStringLiteral("A"), 100);
        auto b = card(m_clock, draft, QStringLiteral("B"), 200);
        auto c = card(m_clock, sent, QStringLiteral("C"), 150);
        model.setCards({a, b, c});
        QCOMPARE(titles(model, model.stageIndex(draft.id)),
                 (QStringList{QStringLiteral("B"), QStringLiteral("A")})); // newest change first
        QCOMPARE(titles(model, model.stageIndex(sent.id)), QStringList{QStringLiteral("C")});

        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        b.stage = sent.id;
        b.changed = Time{300};
        model.setCards({a, b, c});
        QCOMPARE(removed.size(), 1);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(titles(model, model.stageIndex(sent.id)), (QStringList{QStringLiteral("B"), QStringLiteral("C")}));
        a.isViewed = true;
        model.setCards({a, b, c});
        QCOMPARE(changed.size(), 1);
        model.setCards({a, b, c});
        QCOMPARE(changed.size(), 1); // nothing new, nothing said
        QCOMPARE(resets.size(), 0);
        model.setCards({a});
        QCOMPARE(model.rowCount(model.stageIndex(sent.id)), 0);
        QVERIFY(!model.cardIndex(b.id).isValid());
    }

    void keepsCardsOfAStageThatWentAway()
    {
        BoardModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto draft = stage(m_clock, QStringLiteral("Draft"), 0);
        const auto sent = stage(m_clock, QStringLiteral("Sent"), 1);
        model.setStages({draft, sent});
        model.setCards({card(m_clock, sent, QStringLiteral("C"), 1)});
        model.setStages({draft});
        QCOMPARE(model.rowCount(), 1);
        model.setStages({sent, draft}); // back, and in another order
        QCOMPARE(titles(model, {}), (QStringList{QStringLiteral("Sent"), QStringLiteral("Draft")}));
        QCOMPARE(titles(model, model.stageIndex(sent.id)), QStringList{QStringLiteral("C")});
    }

    // Whatever happens to the cards, the model says so by its signals and ends where the cards are.
    void anyChangeLeadsToTheSameRows()
    {
        BoardModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<domain::Stage> stages;
        for (int i = 0; i < 4; ++i)
            stages.push_back(stage(m_clock, QString::number(i), i));
        model.setStages(stages);
        std::mt19937 random(7);
        std::vector<domain::Card> cards;
        for (int round = 0; round < 300; ++round) {
            const auto what = random() % 4;
            if (what == 0 || cards.empty())
                cards.push_back(
                    card(m_clock, stages[random() % 4], QString::number(round), static_cast<qint64>(random() % 1000)));
            else if (what == 1)
                cards.erase(cards.begin() + static_cast<int>(random() % cards.size()));
            else if (what == 2)
                cards[random() % cards.size()].stage = stages[random() % 4].id;
            else
                cards[random() % cards.size()].changed = Time{static_cast<qint64>(random() % 1000)};
            model.setCards(cards);
            int total = 0;
            for (const auto &s : stages) {
                const QModelIndex parent = model.stageIndex(s.id);
                total += model.rowCount(parent);
                for (int i = 1; i < model.rowCount(parent); ++i)
                    QVERIFY(model.card(model.index(i - 1, 0, parent))->changed
                            >= model.card(model.index(i, 0, parent))->changed);
            }
            QCOMPARE(total, static_cast<int>(cards.size()));
            for (const auto &c : cards) {
                QVERIFY(model.card(c.id));
                QCOMPARE(*model.card(c.id), c);
            }
        }
    }

    // Every column hears of every change: a search that shows other cards tells it once a column.
    void neighboursGoAndComeTogether()
    {
        BoardModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto draft = stage(m_clock, QStringLiteral("Draft"), 0);
        const auto sent = stage(m_clock, QStringLiteral("Sent"), 1);
        model.setStages({draft, sent});
        std::vector<domain::Card> all, some;
        for (int i = 0; i < 60; ++i)
            all.push_back(card(m_clock, i % 2 ? draft : sent, QString::number(i), i));
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        model.setCards(all);
        QCOMPARE(inserted.size(), 2);
        some.assign(all.begin() + 20, all.begin() + 40);
        model.setCards(some);
        QCOMPARE(removed.size(), 4); // above and below, of two columns
        model.setCards(all);
        QCOMPARE(inserted.size(), 2 + 4);
        QStringList expected;
        for (int i = 59; i > 0; i -= 2)
            expected << QString::number(i);
        QCOMPARE(titles(model, model.stageIndex(draft.id)), expected);
    }

    void manyChangesAtOnceLeadToTheSameRows()
    {
        BoardModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<domain::Stage> stages;
        for (int i = 0; i < 3; ++i)
            stages.push_back(stage(m_clock, QString::number(i), i));
        model.setStages(stages);
        std::mt19937 random(11);
        std::vector<domain::Card> all;
        for (int i = 0; i < 60; ++i)
            all.push_back(card(m_clock, stages[random() % 3], QString::number(i), static_cast<qint64>(random() % 40)));
        for (int round = 0; round < 100; ++round) {
            std::vector<domain::Card> some;
            for (domain::Card &c : all) {
                if (random() % 8 == 0)
                    c.stage = stages[random() % 3].id;
                if (random() % 8 == 0)
                    c.changed = Time{static_cast<qint64>(random() % 40)};
                if (random() % 2)
                    some.push_back(c);
            }
            model.setCards(some);
            QCOMPARE(model.cards().size(), some.size());
            for (const auto &c : some) {
                QVERIFY(model.card(c.id));
                QCOMPARE(*model.card(c.id), c);
            }
            for (const auto &s : stages) {
                const QModelIndex parent = model.stageIndex(s.id);
                for (int i = 1; i < model.rowCount(parent); ++i)
                    QVERIFY(model.card(model.index(i - 1, 0, parent))->changed
                            >= model.card(model.index(i, 0, parent))->changed);
            }
        }
    }

    void asksForMoreOfAStage()
    {
        BoardModel model;
        const auto draft = stage(m_clock, QStringLiteral("Draft"), 0);
        const auto sent = stage(m_clock, QStringLiteral("Sent"), 1);
        model.setStages({draft, sent});
        const auto a = card(m_clock, draft, QStringLiteral("A"), 2);
        const auto b = card(m_clock, draft, QStringLiteral("B"), 1);
        model.setCards({a});
        model.setTotals({{draft.id, 2}});
        const QModelIndex parent = model.stageIndex(draft.id);
        QCOMPARE(parent.data(BoardModel::TotalRole).toInt(), 2);
        QVERIFY(model.canFetchMore(parent));
        QVERIFY(!model.canFetchMore(model.stageIndex(sent.id)));
        QVERIFY(!model.canFetchMore(model.cardIndex(a.id)));
        QSignalSpy wanted(&model, &BoardModel::moreWanted);
        model.fetchMore(parent);
        model.fetchMore(parent); // asked already
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().value<domain::StageId>(), draft.id);
        model.setCards({a, b});
        model.setTotals({{draft.id, 2}});
        QVERIFY(!model.canFetchMore(parent));
        model.setTotals({}); // never fewer than it holds
        QCOMPARE(model.total(draft.id), 2);
    }

    void dragsByIdAndTakesNothingElse()
    {
        BoardModel model;
        const auto draft = stage(m_clock, QStringLiteral("Draft"), 0);
        model.setStages({draft});
        const auto a = card(m_clock, draft, QStringLiteral("A"), 1);
        model.setCards({a});
        const std::unique_ptr<QMimeData> data(model.mimeData({model.cardIndex(a.id)}));
        QVERIFY(data);
        QCOMPARE(BoardModel::dropped(data.get()), std::vector{a.id});
        QVERIFY(!model.mimeData({model.stageIndex(draft.id)}));
        QMimeData other;
        other.setText(QStringLiteral("hello"));
        QVERIFY(BoardModel::dropped(&other).empty());
        other.setData(BoardModel::kMimeType, "nonsense");
        QVERIFY(BoardModel::dropped(&other).empty());
        QVERIFY(!(model.flags(model.stageIndex(draft.id)) & Qt::ItemIsDragEnabled));
    }
};

QTEST_GUILESS_MAIN(TestBoardModel)
#include "tst_board_model.moc"
