#include "ui/models/card_table_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

#include <random>

using namespace countersign;
using namespace countersign::ui;

class TestCardTableModel : public QObject
{
    Q_OBJECT
    SystemClock m_clock;
    OfficeSession m_session;
    OfficeFacts m_facts{m_session};

    domain::Card card(const QString &title)
    {
        domain::Card c;
        c.id = domain::EnvelopeId::fresh(m_clock);
        c.title = title;
        c.changed = m_clock.now();
        return c;
    }
    static QStringList titles(const CardTableModel &model)
    {
        QStringList list;
        for (int i = 0; i < model.rowCount(); ++i)
            list << model.index(i, CardTableModel::TitleColumn).data().toString();
        return list;
    }

private Q_SLOTS:
    void loadsPageByPage()
    {
        CardTableModel model(m_facts, m_clock);
        std::vector<domain::Card> all;
        for (int i = 0; i < 10; ++i)
            all.push_back(card(QString::number(i)));
        model.setFirst({all.begin(), all.begin() + 4}, 10);
        QSignalSpy wanted(&model, &CardTableModel::pageWanted);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        model.fetchMore({}); // asked already
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toInt(), 4);
        model.append(3, {all[3]}); // of an older question
        QCOMPARE(model.rowCount(), 4);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        model.append(4, {all.begin() + 3, all.end()}); // one came twice: somebody moved meanwhile
        QCOMPARE(model.rowCount(), 10);
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(model.indexOf(all[7].id).row(), 7);
        QVERIFY(!model.indexOf(domain::EnvelopeId::fresh(m_clock)).isValid());
    }

    // Whatever the office answers, the model says what changed and ends where the answer is.
    void anyAnswerLeadsToItsRows()
    {
        CardTableModel model(m_facts, m_clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        std::mt19937 random(11);
        std::vector<domain::Card> cards;
        for (int round = 0; round < 300; ++round) {
            switch (random() % 5) {
            case 0: cards.insert(cards.begin(), card(QString::number(round))); break;
            case 1: cards.push_back(card(QString::number(round))); break;
            case 2:
                if (!cards.empty())
                    cards.erase(cards.begin() + static_cast<int>(random() % cards.size()));
                break;
            case 3:
                if (!cards.empty())
                    cards[random() % cards.size()].title += QLatin1Char('!');
                break;
            default: std::shuffle(cards.begin(), cards.end(), random);
            }
            model.setFirst(cards, static_cast<int>(cards.size()));
            QStringList wanted;
            for (const auto &c : cards)
                wanted << c.title;
            QCOMPARE(titles(model), wanted);
        }
        QCOMPARE(resets.size(), 0);
    }

    void aChangeOnTopLeavesTheRestAlone()
    {
        CardTableModel model(m_facts, m_clock);
        std::vector<domain::Card> cards;
        for (int i = 0; i < 50; ++i)
            cards.push_back(card(QString::number(i)));
        model.setFirst(cards, 50);
        const QPersistentModelIndex below(model.index(40, 0));
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        std::rotate(cards.begin(), cards.begin() + 5, cards.begin() + 6); // the sixth came to the top
        model.setFirst(cards, 50);
        QCOMPARE(removed.size(), 1);
        QVERIFY(below.isValid());
        QCOMPARE(below.row(), 40);
    }

    void knowsItsOrders()
    {
        for (int order = 0; order <= static_cast<int>(domain::kLastCardOrder); ++order) {
            const int column = CardTableModel::columnOf(static_cast<domain::CardOrder>(order));
            if (static_cast<domain::CardOrder>(order) != domain::CardOrder::Created) // no column of its own
                QCOMPARE(CardTableModel::orderOf(column), std::optional(static_cast<domain::CardOrder>(order)));
        }
        QVERIFY(!CardTableModel::orderOf(CardTableModel::NeedColumn));
    }
};

QTEST_GUILESS_MAIN(TestCardTableModel)
#include "tst_card_table_model.moc"
