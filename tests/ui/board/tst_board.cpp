#include "core/flow/routing.h"
#include "tests/ui/office/desk.h"
#include "ui/board/board_column.h"
#include "ui/board/board_screen.h"
#include "ui/kit/button.h"
#include "ui/kit/search_field.h"
#include "ui/kit/tabs.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>

using namespace countersign;
using namespace countersign::ui;

class TestBoard : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::TestDesk> m_desk;
    std::unique_ptr<BoardScreen> m_screen;
    QString m_toast;
    std::function<void()> m_undo;
    domain::EnvelopeId m_draft, m_sent;

    CardList *list(int column)
    {
        return m_screen->findChild<QWidget *>(QStringLiteral("column_%1").arg(column))->findChild<CardList *>();
    }
    int columnOf(domain::StageRole role)
    {
        const auto &stages = m_desk->facts.stages();
        for (std::size_t i = 0; i < stages.size(); ++i)
            if (stages[i].role == role)
                return static_cast<int>(i);
        return -1;
    }
    int rows(int column) { return list(column)->model()->rowCount(list(column)->rootIndex()); }
    QString titleIn(int column, int row)
    {
        return list(column)->model()->index(row, 0, list(column)->rootIndex()).data().toString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_desk = std::make_unique<test::TestDesk>();
        m_draft = m_desk->office.draft(QStringLiteral("Office lease annex 3"));
        m_sent = m_desk->office.sent(QStringLiteral("Service agreement"));
        m_screen = std::make_unique<BoardScreen>(m_desk->desk());
        connect(m_screen.get(), &Screen::toastRequested, this, [this](const ToastMessage &message) {
            m_toast = message.text;
            m_undo = message.onAction;
        });
        m_screen->open({});
        test::showLarge(*m_screen);
        QTRY_COMPARE(rows(columnOf(domain::StageRole::Draft)), 1);
        QTRY_COMPARE(rows(columnOf(domain::StageRole::WithOurSignatory)), 1);
    }
    void cleanupTestCase()
    {
        test::shootBoth(*m_screen, QStringLiteral("board"));
        m_screen.reset();
        m_desk.reset();
    }

    void countsItsViews()
    {
        auto *tabs = m_screen->findChild<Tabs *>(QStringLiteral("boardTabs"));
        auto *all = tabs->findChild<QAbstractButton *>(QStringLiteral("tab_all"));
        auto *waits = tabs->findChild<QAbstractButton *>(QStringLiteral("tab_waits"));
        QCOMPARE(all->text(), QStringLiteral("All 2"));
        QCOMPARE(waits->text(), QStringLiteral("Waits for me 0")); // it waits for the director
        QTest::mouseClick(waits, Qt::LeftButton);
        QCOMPARE(rows(columnOf(domain::StageRole::WithOurSignatory)), 0);
        QTest::mouseClick(all, Qt::LeftButton);
        QCOMPARE(rows(columnOf(domain::StageRole::WithOurSignatory)), 1);
    }

    void findsAsOneTypes()
    {
        auto *search = m_screen->findChild<SearchField *>(QStringLiteral("boardSearch"));
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("lease"));
        QTRY_COMPARE(rows(columnOf(domain::StageRole::WithOurSignatory)), 0);
        QCOMPARE(rows(columnOf(domain::StageRole::Draft)), 1);
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_COMPARE(rows(columnOf(domain::StageRole::WithOurSignatory)), 1);
    }

    void opensByEnterAndDoubleClick()
    {
        QSignalSpy opened(m_screen.get(), &Screen::documentRequested);
        const int column = columnOf(domain::StageRole::Draft);
        CardList *cards = list(column);
        const QModelIndex index = cards->model()->index(0, 0, cards->rootIndex());
        cards->setCurrentIndex(index);
        cards->setFocus();
        QTest::keyClick(cards, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().value<domain::EnvelopeId>(), m_draft);
        const QPoint at = cards->visualRect(index).center();
        QTest::mouseClick(cards->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(cards->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(opened.size(), 2);
    }

    void arrowsGoThroughTheColumns()
    {
        CardList *from = list(columnOf(domain::StageRole::Draft));
        CardList *to = list(columnOf(domain::StageRole::WithOurSignatory));
        from->setCurrentIndex(from->model()->index(0, 0, from->rootIndex()));
        from->setFocus();
        QTest::keyClick(from, Qt::Key_Right); // over an empty column
        QVERIFY(to->currentIndex().isValid());
        QVERIFY(!from->currentIndex().isValid());
        QTest::keyClick(to, Qt::Key_Left);
        QVERIFY(from->currentIndex().isValid());
    }

    void movesByKeyboardAndBack()
    {
        const int draft = columnOf(domain::StageRole::Draft);
        CardList *from = list(draft);
        from->setCurrentIndex(from->model()->index(0, 0, from->rootIndex()));
        QTest::keyClick(from, Qt::Key_Right, Qt::ControlModifier);
        QTRY_COMPARE(rows(draft + 1), 1);
        QCOMPARE(rows(draft), 0);
        QVERIFY2(m_toast.contains(QStringLiteral("Office lease annex 3")), qPrintable(m_toast));
        QVERIFY(list(draft + 1)->currentIndex().isValid()); // it is selected where it arrived
        QCOMPARE(m_desk->office.envelope(m_draft).stage,
                 m_desk->facts.stages()[static_cast<std::size_t>(draft + 1)].id);
        QVERIFY(m_undo);
        m_undo();
        QTRY_COMPARE(rows(draft), 1);
        QTRY_VERIFY(!m_undo); // an undo offers no undo
    }

    void movesByDropping()
    {
        const int draft = columnOf(domain::StageRole::Draft);
        CardList *from = list(draft);
        CardList *to = list(draft + 1);
        const std::unique_ptr<QMimeData> data(from->model()->mimeData({from->model()->index(0, 0, from->rootIndex())}));
        QVERIFY(data);
        QDragEnterEvent enter(QPoint(20, 20), Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(to->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(20, 20), Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(to->viewport(), &drop);
        QCOMPARE(rows(draft), 1); // not before the event is back
        QTRY_COMPARE(rows(draft + 1), 1);
        QCOMPARE(titleIn(draft + 1, 0), QStringLiteral("Office lease annex 3"));
        m_screen->move(m_draft, m_desk->facts.stages()[static_cast<std::size_t>(draft)].id, false);
        QTRY_COMPARE(rows(draft), 1);
    }

    void saysWhyACardStays()
    {
        // Somebody else moves it first; this window has not heard of it yet.
        const auto &stages = m_desk->facts.stages();
        const std::size_t draft = static_cast<std::size_t>(columnOf(domain::StageRole::Draft));
        const auto card = m_desk->office.envelope(m_draft);
        m_toast.clear();
        m_desk->office.session().run(
            [id = m_draft, to = stages[draft + 2].id, version = card.stageVersion](flow::Office &office) {
                return flow::moveCard(office, id, to, version).has_value();
            });
        m_screen->move(m_draft, stages[draft + 1].id);
        QTRY_VERIFY(m_toast.contains(QStringLiteral("stays where it is")));
        QVERIFY(m_toast.size() > 50); // with the reason
        QTRY_COMPARE(rows(static_cast<int>(draft) + 2),
                     stages[draft + 2].role == domain::StageRole::WithOurSignatory ? 2 : 1);
        m_screen->move(m_draft, stages[draft].id, false);
        QTRY_COMPARE(rows(static_cast<int>(draft)), 1);
    }

    void hearsOfNewDocuments()
    {
        const int before = rows(columnOf(domain::StageRole::Draft));
        m_desk->office.draft(QStringLiteral("NDA with Aurora Labs"));
        QTRY_COMPARE(rows(columnOf(domain::StageRole::Draft)), before + 1);
        QCOMPARE(titleIn(columnOf(domain::StageRole::Draft), 0),
                 QStringLiteral("NDA with Aurora Labs")); // the newest on top
    }

    void startsDocuments()
    {
        QSignalSpy create(m_screen.get(), &Screen::createRequested);
        QTest::mouseClick(m_screen->findChild<Button *>(QStringLiteral("boardNew")), Qt::LeftButton);
        QCOMPARE(create.size(), 1);
    }
};

QTEST_MAIN(TestBoard)
#include "tst_board.moc"
