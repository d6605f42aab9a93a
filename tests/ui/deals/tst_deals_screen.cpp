#include "core/flow/templates.h"
#include "tests/support/watched_test.h"
#include "tests/ui/office/desk.h"
#include "tests/ui/office/typing.h"
#include "ui/deals/deal_bar.h"
#include "ui/deals/deal_delegate.h"
#include "ui/deals/deal_table.h"
#include "ui/deals/deals_screen.h"
#include "ui/kit/button.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/surfaces.h"
#include "ui/stages/stage_column.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>

using namespace countersign;
using namespace countersign::ui;

class TestDealsScreen : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::TestDesk> m_desk;
    std::unique_ptr<DealsScreen> m_screen;
    QString m_toast;

    template <typename T> T *find(const char *name) { return m_screen->findChild<T *>(QString::fromLatin1(name)); }
    StageColumn *column(int i) { return find<StageColumn>(qPrintable(QStringLiteral("column_%1").arg(i))); }
    int cardsIn(int i) { return column(i)->cards()->model()->rowCount(); }
    QString titleIn(int i, int row) { return column(i)->cards()->model()->index(row, 0).data().toString(); }
    void type(const char *name, const QString &text)
    {
        auto *line = find<QLineEdit>(name);
        QVERIFY2(line, name);
        line->setFocus();
        line->selectAll();
        test::typeText(*line, text);
    }
    void choose(const char *name, const QString &value)
    {
        auto *combo = find<ComboBox>(name);
        QVERIFY2(combo, name);
        const int index = combo->findData(value);
        QVERIFY2(index >= 0, qPrintable(value));
        combo->setCurrentIndex(index);
        Q_EMIT combo->activated(index);
    }
    std::vector<flow::DealLine> lines()
    {
        return m_desk->office.ask([](flow::Office &office) { return flow::dealLines(office); });
    }
    // As the window system delivers what is dragged.
    static void drop(StageList *from, int row, StageColumn *to)
    {
        std::unique_ptr<QMimeData> carried(from->model()->mimeData({from->model()->index(row, 0)}));
        const QPoint at(40, 120);
        QDragEnterEvent enter(at, Qt::MoveAction, carried.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(to->cards()->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(at, Qt::MoveAction, carried.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(to->cards()->viewport(), &event);
        QVERIFY(event.isAccepted());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_desk = std::make_unique<test::TestDesk>();
        m_screen = std::make_unique<DealsScreen>(m_desk->desk());
        connect(m_screen.get(), &Screen::toastRequested, this,
                [this](const ToastMessage &message) { m_toast = message.text; });
        m_screen->open({});
        test::showLarge(*m_screen);
        QTRY_VERIFY(column(5));
    }
    void cleanupTestCase()
    {
        m_screen.reset();
        m_desk.reset();
    }

    void theModelKeepsItsPromises()
    {
        SystemClock clock;
        DealModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<flow::DealLine> some(3);
        for (flow::DealLine &line : some)
            line.deal.id = domain::DealId::fresh(clock);
        model.set(some);
        std::swap(some[0], some[2]);
        some[1].deal.amount = domain::Money{500, QStringLiteral("EUR")};
        model.set(some);
        some.erase(some.begin());
        model.set(some);
        QCOMPARE(model.rowCount(), 2);
        DealTableModel table(m_desk->facts);
        QAbstractItemModelTester tableTester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        table.set(model.rows());
        QCOMPARE(table.columnCount(), int(DealTableModel::kColumns));
        QCOMPARE(table.index(0, DealTableModel::Amount).data(DealTableModel::SortRole).toLongLong(),
                 model.rows().front().deal.amount ? 500 : -1);
        const std::unique_ptr<QMimeData> data(model.mimeData({model.index(0, 0), model.index(1, 0)}));
        QCOMPARE(data->data(DealModel::kMimeType).count('\n'), 1);
    }

    // As on the board: the second line of a long title is there, the third is not.
    void longTitlesTakeTwoLines()
    {
        SystemClock clock;
        const QString half = QStringLiteral("Desks and chairs for the offices of the second floor");
        std::vector<flow::DealLine> lines;
        for (const QString &title : {QStringLiteral("Desks"), half, half + QStringLiteral(", and then ") + half}) {
            lines.emplace_back();
            lines.back().deal.id = domain::DealId::fresh(clock);
            lines.back().deal.title = title;
        }
        DealModel model;
        model.set(lines);
        QListView view;
        view.setModel(&model);
        view.setItemDelegate(new DealDelegate(m_desk->desk(), &view));
        view.resize(260, 700);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const auto height = [&](int row) { return view.visualRect(model.index(row, 0)).height(); };
        QVERIFY(height(1) > height(0));
        QCOMPARE(height(2), height(1));
        test::shootBoth(view, QStringLiteral("deals-long-titles"));
    }

    void anEmptyPipelineSaysWhatToDo()
    {
        QTRY_VERIFY(find<QWidget>("dealsEmpty")->isVisible());
        QCOMPARE(cardsIn(0), 0);
        QTest::qWait(100);
        test::shootBoth(*m_screen, QStringLiteral("deals-empty"));
    }

    void addsADealOnceItIsRight()
    {
        QTest::mouseClick(find<Button>("dealsNew"), Qt::LeftButton);
        QTRY_VERIFY(find<SidePanel>("dealPanel")->isOpen());
        QTRY_VERIFY(find<QLineEdit>("dealTitle"));
        type("dealAmount", QStringLiteral("twelve"));
        QTest::mouseClick(find<Button>("dealSave"), Qt::LeftButton);
        QVERIFY(find<QLineEdit>("dealTitle")->property("invalid").toBool());
        QVERIFY(find<QLineEdit>("dealAmount")->property("invalid").toBool());
        QVERIFY(lines().empty());
        type("dealTitle", QStringLiteral("Office chairs"));
        type("dealAmount", QStringLiteral("12 500,50"));
        choose("dealCurrency", QStringLiteral("EUR"));
        choose("dealContact", m_desk->office.cast().client.toString());
        QTest::mouseClick(find<Button>("dealSave"), Qt::LeftButton);
        QTRY_COMPARE(cardsIn(0), 1);
        const domain::Deal deal = lines().front().deal;
        QCOMPARE(deal.amount, std::optional(domain::Money{1'250'050, QStringLiteral("EUR")}));
        QCOMPARE(deal.contact, std::optional(m_desk->office.cast().client));
        QVERIFY(!find<QWidget>("dealsEmpty")->isVisible());
    }

    void movesByKeyboard()
    {
        StageList *list = column(0)->cards();
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Right, Qt::ControlModifier);
        QTRY_COMPARE(cardsIn(1), 1);
        QCOMPARE(cardsIn(0), 0);
        QVERIFY2(m_toast.contains(QStringLiteral("Office chairs")), qPrintable(m_toast));
    }

    // The promise: drag the deal to a stage, and its document is on its way.
    void aStageSendsADocument()
    {
        const domain::EnvelopeId draft = m_desk->office.draft();
        const auto made = m_desk->office.ask([draft](flow::Office &office) {
            return flow::saveAsTemplate(office, draft, QStringLiteral("Service agreement")).has_value();
        });
        QVERIFY(made);
        Q_EMIT column(3)->menuRequested(column(3)->mapToGlobal(QPoint(10, 10)));
        auto *menu = find<QMenu>("stageMenu");
        QVERIFY(menu);
        menu->findChild<QAction *>(QStringLiteral("stageRule"))->trigger();
        menu->close();
        QTRY_VERIFY(find<ComboBox>("ruleTemplate"));
        choose("ruleSignatory", m_desk->office.cast().director.toString());
        QTest::qWait(200);
        test::shootBoth(*m_screen, QStringLiteral("deals-rule"));
        QTest::mouseClick(find<Button>("dealSave"), Qt::LeftButton);
        QTRY_VERIFY(!m_desk->facts.rules().empty() && m_desk->facts.rules().back().stage == column(3)->stage().id);

        drop(column(1)->cards(), 0, column(3));
        QTRY_COMPARE_WITH_TIMEOUT(cardsIn(3), 1, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(lines().front().documents == 1, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(lines().front().latest->state == domain::EnvelopeState::InSigning, 60'000);
        QTRY_VERIFY(m_toast.contains(QStringLiteral("is made")));

        // The deal shows it, and opens it.
        column(3)->cards()->setFocus();
        column(3)->cards()->setCurrentIndex(column(3)->cards()->model()->index(0, 0));
        QTest::keyClick(column(3)->cards(), Qt::Key_Return);
        QTRY_VERIFY(find<Button>("dealDocument0"));
        QTest::qWait(300);
        test::shootBoth(*m_screen, QStringLiteral("deals"));
        QSignalSpy opened(m_screen.get(), &Screen::documentRequested);
        find<Button>("dealDocument0")->click();
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.front().front().value<domain::EnvelopeId>(), lines().front().latest->id);
        QStringList said;
        for (const QLabel *label : find<QWidget>("dealTimeline")->findChildren<QLabel *>())
            said << label->text();
        QVERIFY2(said.join(QLatin1Char('|')).contains(QStringLiteral("created the deal")),
                 qPrintable(said.join(QLatin1Char('|'))));
    }

    void searchesAsYouType()
    {
        auto *search = find<QLineEdit>("dealsSearch");
        search->setFocus();
        test::typeText(*search, QStringLiteral("nothing like it"));
        QTRY_COMPARE(cardsIn(3), 0);
        search->clear();
        test::typeText(*search, QStringLiteral("CHAIRS"));
        QTRY_COMPARE(cardsIn(3), 1);
        search->selectAll();
        QTest::keyClick(search, Qt::Key_Delete);
        QTRY_COMPARE(titleIn(3, 0), QStringLiteral("Office chairs"));
    }

    // Several at once, from the columns and from the list; what is refused says why.
    void manyAtOnce()
    {
        m_desk->office.ask([](flow::Office &office) {
            for (const char *title : {"Desks", "Lamps"}) {
                domain::Deal deal;
                deal.title = QString::fromLatin1(title);
                if (!flow::saveDeal(office, deal))
                    return false;
            }
            return true;
        });
        QTRY_COMPARE(cardsIn(0), 2);
        auto *bar = find<DealBar>("dealBar");
        StageList *first = column(0)->cards();
        first->setFocus();
        first->setCurrentIndex(first->model()->index(0, 0));
        QVERIFY(!bar->isVisible()); // one has its panel
        first->selectAll();
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(find<QLabel>("dealBarCount")->text(), QStringLiteral("2 selected"));
        QTest::qWait(100);
        test::shootBoth(*m_screen, QStringLiteral("deals-selected"));
        find<Button>("dealBarMove")->click();
        auto *move = m_screen->findChild<QAction *>(QStringLiteral("dealMove_") + column(2)->stage().id.toString());
        QVERIFY(move);
        move->trigger();
        QTRY_COMPARE(cardsIn(2), 2);
        QTRY_VERIFY(m_toast.contains(QStringLiteral("2 deal(s) are now in")));
        QCOMPARE(cardsIn(0), 0);
        for (QWidget *menu : QApplication::topLevelWidgets())
            if (qobject_cast<QMenu *>(menu))
                menu->close();

        // As a list: sorted, and the same acts on what is selected there.
        find<Button>("dealsView")->click();
        auto *menu = find<QMenu>("dealsViewMenu");
        menu->findChild<QAction *>(QStringLiteral("view_list"))->trigger();
        menu->close();
        auto *table = find<DealTable>("dealTable");
        QTRY_VERIFY(table->isVisible());
        QVERIFY(!bar->isVisible()); // what was chosen in the columns is not seen here
        QCOMPARE(table->model()->rowCount(), 3);
        table->sortByColumn(DealTableModel::Title, Qt::AscendingOrder);
        QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("Desks"));
        table->sortByColumn(DealTableModel::Amount, Qt::DescendingOrder);
        QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("Office chairs"));
        table->sortByColumn(DealTableModel::Title, Qt::AscendingOrder);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
        QTRY_VERIFY(bar->isVisible());
        QTest::qWait(100);
        test::shootBoth(*m_screen, QStringLiteral("deals-list"));
        find<Button>("dealBarResponsible")->click();
        auto *hand = m_screen->findChild<QAction *>(QStringLiteral("dealResponsible_")
                                                    + m_desk->office.cast().director.toString());
        QVERIFY(hand);
        hand->trigger();
        const auto handed = [this] {
            const auto all = lines();
            return std::count_if(all.begin(), all.end(), [this](const flow::DealLine &line) {
                return line.deal.responsible == m_desk->office.cast().director;
            });
        };
        QTRY_COMPARE(handed(), 2);
        for (QWidget *open : QApplication::topLevelWidgets())
            if (qobject_cast<QMenu *>(open))
                open->close();

        // Removing asks first.
        table->clearSelection();
        table->selectionModel()->select(table->model()->index(0, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
        bar->showMenu(table->selected(), m_screen->mapToGlobal(QPoint(200, 200)));
        auto *acts = bar->findChild<QMenu *>(QStringLiteral("dealMenu"));
        acts->findChild<QAction *>(QStringLiteral("dealRemove"))->trigger();
        acts->close();
        QTRY_VERIFY(find<Button>("dealBarRemoveConfirm")->isVisible());
        QCOMPARE(lines().size(), 3u);
        find<Button>("dealBarKeep")->click();
        QVERIFY(!bar->isVisible());
        bar->showMenu(table->selected(), m_screen->mapToGlobal(QPoint(200, 200)));
        acts = bar->findChild<QMenu *>(QStringLiteral("dealMenu"));
        acts->findChild<QAction *>(QStringLiteral("dealRemove"))->trigger();
        acts->close();
        find<Button>("dealBarRemoveConfirm")->click();
        QTRY_COMPARE(lines().size(), 2u);
        QTRY_COMPARE(table->model()->rowCount(), 2);
    }

    // A column is hidden and a stage has a name of its own; both are there again when the screen is.
    void theViewIsTheMembersOwn()
    {
        const auto view = [this](const QString &name) {
            find<Button>("dealsView")->click();
            auto *menu = find<QMenu>("dealsViewMenu");
            QVERIFY(menu);
            auto *act = menu->findChild<QAction *>(name);
            QVERIFY2(act, qPrintable(name));
            act->trigger();
            menu->close();
            menu->setObjectName({});
        };
        view(QStringLiteral("view_columns"));
        QTRY_VERIFY(column(1)->isVisible());
        view(QStringLiteral("show_") + column(1)->stage().id.toString());
        QTRY_VERIFY(!column(1)->isVisible());
        QVERIFY(column(0)->isVisible() && column(2)->isVisible());

        Q_EMIT column(2)->menuRequested(column(2)->mapToGlobal(QPoint(10, 10)));
        auto *menu = find<QMenu>("stageMenu");
        QVERIFY(menu);
        menu->findChild<QAction *>(QStringLiteral("stageRename"))->trigger();
        menu->close();
        QTRY_VERIFY(find<QLineEdit>("stageName"));
        type("stageName", QStringLiteral("Talks"));
        test::shootBoth(*m_screen, QStringLiteral("deals-stage-name"));
        find<Button>("dealSave")->click();
        QTRY_COMPARE(m_desk->facts.pipeline()[2].name, QStringLiteral("Talks"));
        QTRY_VERIFY(column(2));
        QTRY_COMPARE(nameOf(column(2)->stage()), QStringLiteral("Talks"));
        QTRY_VERIFY(column(2)->isVisible() && !column(1)->isVisible());

        DealsScreen again(m_desk->desk());
        again.open({});
        test::showLarge(again);
        QTRY_VERIFY(again.findChild<StageColumn *>(QStringLiteral("column_2")));
        QTRY_VERIFY(again.findChild<StageColumn *>(QStringLiteral("column_2"))->isVisible());
        QVERIFY(!again.findChild<StageColumn *>(QStringLiteral("column_1"))->isVisible());
        QCOMPARE(nameOf(again.findChild<StageColumn *>(QStringLiteral("column_2"))->stage()), QStringLiteral("Talks"));
    }

    // A signatory looks at deals and changes none.
    void refusalsAreSaid()
    {
        m_desk->office.actAs(m_desk->office.cast().director);
        m_desk->facts.reload();
        QTRY_COMPARE(m_desk->facts.me().id, m_desk->office.cast().director);
        m_screen->open({});
        QTRY_VERIFY(!find<Button>("dealsNew")->isEnabled());
        m_toast.clear();
        drop(column(3)->cards(), 0, column(0));
        QTRY_VERIFY(!m_toast.isEmpty());
        QTRY_COMPARE(cardsIn(3), 1);
        QCOMPARE(cardsIn(0), 0);
    }
};

COUNTERSIGN_WATCHED_TEST(TestDealsScreen)
#include "tst_deals_screen.moc"
