#include "core/flow/commit.h"
#include "core/flow/deals.h"
#include "core/flow/intake.h"
#include "core/flow/routing.h"
#include "core/flow/templates.h"
#include "core/flow/workspace_setup.h"
#include "tests/support/watched_test.h"
#include "tests/ui/office/desk.h"
#include "ui/board/board_column.h"
#include "ui/board/board_groups.h"
#include "ui/board/board_screen.h"
#include "ui/board/card_table.h"
#include "ui/board/deal_menu.h"
#include "ui/board/overview_pane.h"
#include "ui/board/selection_bar.h"
#include "ui/kit/button.h"
#include "ui/kit/search_field.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/tabs.h"

#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPointer>
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
        auto *found = m_screen->findChild<QWidget *>(QStringLiteral("column_%1").arg(column));
        return found ? found->findChild<CardList *>() : nullptr;
    }
    int columnOf(domain::StageRole role)
    {
        const auto &stages = m_desk->facts.stages();
        for (std::size_t i = 0; i < stages.size(); ++i)
            if (stages[i].role == role)
                return static_cast<int>(i);
        return -1;
    }
    // -1: not there yet
    int rows(int column) { return list(column) ? list(column)->model()->rowCount(list(column)->rootIndex()) : -1; }
    QString titleIn(int column, int row)
    {
        return list(column)->model()->index(row, 0, list(column)->rootIndex()).data().toString();
    }
    bool isIn(std::size_t column, const QString &title)
    {
        for (int row = 0; row < rows(static_cast<int>(column)); ++row)
            if (titleIn(static_cast<int>(column), row) == title)
                return true;
        return false;
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
        QTRY_COMPARE(rows(columnOf(domain::StageRole::WithOurSignatory)), 0);
        QTest::mouseClick(all, Qt::LeftButton);
        QTRY_COMPARE(rows(columnOf(domain::StageRole::WithOurSignatory)), 1);
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
        const auto undo = std::exchange(m_undo, {});
        undo();
        QTRY_COMPARE(rows(draft), 1);
        QVERIFY(!m_undo); // an undo offers no undo
        QVERIFY2(m_toast.contains(QStringLiteral("is back in")), qPrintable(m_toast));
        QTest::keyClick(m_screen.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_toast, QStringLiteral("There is nothing to undo.")); // each once
    }

    // Long after the message is gone, the last first.
    void undoesByKey()
    {
        const auto draft = static_cast<std::size_t>(columnOf(domain::StageRole::Draft));
        const auto &stages = m_desk->facts.stages();
        const auto stage = [this] { return m_desk->office.envelope(m_draft).stage; };
        for (const std::size_t to : {draft + 1, draft + 2}) {
            m_toast.clear();
            m_screen->move(m_draft, stages[to].id);
            QTRY_VERIFY(!m_toast.isEmpty());
            QTRY_VERIFY(isIn(to, QStringLiteral("Office lease annex 3")));
        }
        for (const std::size_t back : {draft + 1, draft}) {
            m_toast.clear();
            QTest::keyClick(m_screen.get(), Qt::Key_Z, Qt::ControlModifier);
            QTRY_VERIFY2(m_toast.contains(QStringLiteral("is back in")), qPrintable(m_toast));
            QCOMPARE(stage(), stages[back].id);
        }
        QTRY_COMPARE(rows(static_cast<int>(draft)), 1);

        // Somebody moved it on meanwhile: it stays, and the message says why.
        m_toast.clear();
        m_screen->move(m_draft, stages[draft + 1].id);
        QTRY_VERIFY(!m_toast.isEmpty());
        m_desk->office.ask([id = m_draft, to = stages[draft + 2].id](flow::Office &office) {
            return flow::moveCard(office, id, to, office.envelope(id)->stageVersion).has_value();
        });
        m_toast.clear();
        QTest::keyClick(m_screen.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY2(m_toast.contains(QStringLiteral("stays where it is")), qPrintable(m_toast));
        QVERIFY2(m_toast.contains(QStringLiteral("Somebody else changed this")), qPrintable(m_toast));
        QCOMPARE(stage(), stages[draft + 2].id);
        QTRY_VERIFY(isIn(draft + 2, QStringLiteral("Office lease annex 3")));
        m_screen->move(m_draft, stages[draft].id, false);
        QTRY_COMPARE(rows(static_cast<int>(draft)), 1);
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

    // The words inside the PDF, once the worker has told them; the place is shown.
    void findsInTheTextOfThePdf()
    {
        QSignalSpy known(&m_desk->office.session(), &OfficeSession::textsKnown);
        m_desk->office.session().indexTexts();
        QTRY_VERIFY_WITH_TIMEOUT(!known.isEmpty(), 60'000);
        auto *search = m_screen->findChild<SearchField *>(QStringLiteral("boardSearch"));
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("remun instalm"));
        const int draft = columnOf(domain::StageRole::Draft);
        QTRY_VERIFY(rows(draft) > 0
                    && !list(draft)
                            ->model()
                            ->index(0, 0, list(draft)->rootIndex())
                            .data(BoardModel::CardRole)
                            .value<domain::Card>()
                            .hit.isEmpty());
        const QString hit = list(draft)
                                ->model()
                                ->index(0, 0, list(draft)->rootIndex())
                                .data(BoardModel::CardRole)
                                .value<domain::Card>()
                                .hit;
        QVERIFY2(hit.contains(QStringLiteral("Remuneration")) || hit.contains(QStringLiteral("instalments")),
                 qPrintable(hit));
        test::shootBoth(*m_screen, QStringLiteral("board-search"));
        QTest::keyClicks(search, QStringLiteral(" nowhere"));
        QTRY_VERIFY(m_screen->findChild<QWidget *>(QStringLiteral("boardNothingFound"))->isVisible());
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_VERIFY(rows(columnOf(domain::StageRole::WithOurSignatory)) > 0);
    }

    void listSortsAndOpens()
    {
        m_desk->office.draft(QStringLiteral("Aardvark terms"));
        BoardViewSettings view = m_screen->view();
        view.layout = BoardLayout::List;
        m_screen->setView(view);
        auto *table = m_screen->findChild<CardTable *>();
        QTRY_VERIFY(table->isVisible() && table->model()->rowCount() >= 3);
        const auto title = [table](int row) {
            return table->model()->index(row, CardTableModel::TitleColumn).data().toString();
        };
        QHeaderView *header = table->header();
        const QPoint at(header->sectionViewportPosition(CardTableModel::TitleColumn) + 30, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
        QTRY_COMPARE(title(0), QStringLiteral("Aardvark terms"));
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
        QTRY_COMPARE(title(table->model()->rowCount() - 1), QStringLiteral("Aardvark terms"));
        test::shootBoth(*m_screen, QStringLiteral("board-list"));
        // The same by keyboard, from the menu of the view.
        const auto choose = [this](const QString &name) {
            QTest::keyClick(m_screen->findChild<Button *>(QStringLiteral("boardView")), Qt::Key_Space);
            const QPointer<QMenu> menu = m_screen->findChild<QMenu *>(QStringLiteral("boardViewMenu"));
            QVERIFY(menu && menu->findChild<QAction *>(name));
            menu->findChild<QAction *>(name)->trigger();
            menu->close();
            QTRY_VERIFY(!menu);
        };
        choose(QStringLiteral("sort_%1").arg(static_cast<int>(domain::CardOrder::Changed)));
        QVERIFY(m_screen->view().listOrder == domain::CardOrder::Changed && m_screen->view().listDescending);
        choose(QStringLiteral("sort_%1").arg(static_cast<int>(domain::CardOrder::Title)));
        QTRY_COMPARE(title(0), QStringLiteral("Aardvark terms"));
        choose(QStringLiteral("sort_descending"));
        QTRY_COMPARE(title(table->model()->rowCount() - 1), QStringLiteral("Aardvark terms"));
        QSignalSpy opened(m_screen.get(), &Screen::documentRequested);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
    }

    void manyAtOnce()
    {
        auto *table = m_screen->findChild<CardTable *>();
        auto *bar = m_screen->findChild<SelectionBar *>();
        table->setFocus();
        table->clearSelection();
        QVERIFY(!bar->isVisible());
        table->selectAll();
        const int all = table->model()->rowCount();
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(table->selected().size(), std::size_t(all));
        test::shootBoth(*m_screen, QStringLiteral("board-selection"));

        // Another one is responsible; the one who lost the right to say so is told.
        QTest::mouseClick(bar->findChild<Button *>(QStringLiteral("bulkResponsible")), Qt::LeftButton);
        const QString name = QStringLiteral("bulkResponsible_") + m_desk->office.cast().director.toString();
        auto *act = bar->findChild<QAction *>(name);
        QVERIFY(act);
        m_toast.clear();
        act->trigger();
        QTRY_VERIFY2(m_toast.contains(QStringLiteral("Joanna Wiśniewska is responsible")), qPrintable(m_toast));
        QCOMPARE(m_desk->office.envelope(m_draft).responsible, m_desk->office.cast().director);

        // Nobody by link is awaited anywhere: each says why.
        QTRY_VERIFY(bar->isVisible());
        m_toast.clear();
        QTest::mouseClick(bar->findChild<Button *>(QStringLiteral("bulkRemind")), Qt::LeftButton);
        QTRY_VERIFY(m_toast.size() > 40);

        // PDFs into a folder.
        QTemporaryDir folder;
        QTRY_VERIFY(bar->isVisible());
        m_toast.clear();
        QTest::mouseClick(bar->findChild<Button *>(QStringLiteral("bulkExport")), Qt::LeftButton);
        QFileDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = bar->findChild<QFileDialog *>(QStringLiteral("exportDialog"))));
        Q_EMIT dialog->fileSelected(folder.path());
        dialog->close();
        QTRY_VERIFY2(m_toast.contains(folder.path()), qPrintable(m_toast));
        QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("*.pdf")}, QDir::Files).size(), all);

        // Cancelling asks why first.
        table->clearSelection();
        const QModelIndex aardvark = table->model()
                                         ->match(table->model()->index(0, CardTableModel::TitleColumn), Qt::DisplayRole,
                                                 QStringLiteral("Aardvark terms"))
                                         .value(0);
        QVERIFY(aardvark.isValid());
        table->setCurrentIndex(aardvark.siblingAtColumn(0));
        const auto id = domain::EnvelopeId::fromString(aardvark.data(CardTableModel::IdRole).toString());
        bar->showMenu(table->selected(), m_screen->mapToGlobal(QPoint(200, 200)));
        auto *menu = bar->findChild<QMenu *>(QStringLiteral("cardMenu"));
        QVERIFY(menu);
        menu->findChild<QAction *>(QStringLiteral("cardCancel"))->trigger();
        menu->close();
        auto *confirm = bar->findChild<Button *>(QStringLiteral("bulkCancelConfirm"));
        QVERIFY(confirm->isVisible());
        QCOMPARE(confirm->text(), QStringLiteral("Cancel the document")); // one
        // The question goes with what it was about.
        BoardViewSettings other = m_screen->view();
        other.layout = BoardLayout::Overview;
        m_screen->setView(other);
        QVERIFY(!bar->isVisible());
        other.layout = BoardLayout::List;
        m_screen->setView(other);
        QTRY_VERIFY(table->isVisible());
        QVERIFY(!bar->isVisible());
        table->setCurrentIndex(QModelIndex());
        table->setCurrentIndex(aardvark.siblingAtColumn(0));
        bar->showMenu(table->selected(), m_screen->mapToGlobal(QPoint(200, 200)));
        menu = bar->findChild<QMenu *>(QStringLiteral("cardMenu"));
        QVERIFY(menu);
        menu->findChild<QAction *>(QStringLiteral("cardCancel"))->trigger();
        menu->close();
        QVERIFY(confirm->isVisible());
        QTest::mouseClick(confirm, Qt::LeftButton);
        QVERIFY(domain::stateOf(m_desk->office.envelope(*id)) != domain::EnvelopeState::Cancelled); // why?
        auto *reason = bar->findChild<QLineEdit *>(QStringLiteral("bulkReason"));
        QTest::keyClicks(reason, QStringLiteral("Wrong file"));
        QTest::keyClick(reason, Qt::Key_Return);
        QTRY_COMPARE(domain::stateOf(m_desk->office.envelope(*id)), domain::EnvelopeState::Cancelled);
    }

    void viewIsTheMembersOwn()
    {
        BoardViewSettings view = m_screen->view();
        view.layout = BoardLayout::Columns;
        view.density = CardDensity::Compact;
        m_screen->setView(view);
        QTRY_VERIFY(m_screen->findChild<QWidget *>(QStringLiteral("column_0"))->isVisible());
        // By the column's own menu: collapsed, then hidden.
        auto *first = qobject_cast<BoardColumn *>(m_screen->findChild<QWidget *>(QStringLiteral("column_0")));
        const domain::StageId stage = first->stage().id;
        const auto pick = [this](const char *name) {
            auto *column = m_screen->findChild<QWidget *>(QStringLiteral("column_0"));
            QTest::mouseClick(column->findChild<Button *>(QStringLiteral("columnMenu")), Qt::LeftButton);
            const auto menus = m_screen->findChildren<QMenu *>(QStringLiteral("columnActs"));
            auto *act = menus.last()->findChild<QAction *>(QString::fromLatin1(name));
            act->trigger();
            menus.last()->close();
        };
        pick("column_wider");
        QCOMPARE(m_screen->view().column(stage)->width, kColumnWidth + 40);
        pick("column_collapse");
        QVERIFY(first->isCollapsed());
        test::shootBoth(*m_screen, QStringLiteral("board-collapsed"));
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Return); // a strip opens by keyboard
        QVERIFY(!first->isCollapsed());
        pick("column_hide");
        QTRY_VERIFY(qobject_cast<BoardColumn *>(m_screen->findChild<QWidget *>(QStringLiteral("column_0")))->stage().id
                    != stage);

        // Saved filters are tabs.
        QTest::mouseClick(m_screen->findChild<Button *>(QStringLiteral("boardSaveView")), Qt::LeftButton);
        auto *name = m_screen->findChild<QLineEdit *>(QStringLiteral("boardViewName"));
        QTest::keyClicks(name, QStringLiteral("Leases"));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(m_screen->findChild<QAbstractButton *>(QStringLiteral("tab_saved_0")));
        QTest::qWait(700); // kept a moment after the last change

        // Another member has the board as designed; this one finds theirs again.
        m_desk->facts.actAs(m_desk->office.cast().director);
        QTRY_COMPARE(m_screen->view().density, CardDensity::Comfortable);
        QVERIFY(m_screen->view().saved.empty());
        m_desk->facts.actAs(m_desk->office.cast().employee);
        QTRY_COMPARE(m_screen->view().density, CardDensity::Compact);
        QCOMPARE(m_screen->view().saved.size(), std::size_t(1));
        QVERIFY(m_screen->view().column(stage)->isHidden);
    }

    void swimLanes()
    {
        BoardViewSettings view = m_screen->view();
        view.grouping = BoardGrouping::Responsible;
        m_screen->setView(view);
        QTRY_VERIFY(m_screen->findChild<QWidget *>(QStringLiteral("laneHead_0")));
        QTRY_COMPARE(m_screen->findChild<Label *>(QStringLiteral("laneName"))->text(),
                     QStringLiteral("Joanna Wiśniewska"));
        QTest::qWait(50);
        test::shootBoth(*m_screen, QStringLiteral("board-lanes"));
        // The cards that had the focus are others now; whoever works by keyboard stays among them.
        const auto isAmongCards = [this] { return qobject_cast<CardList *>(m_screen->window()->focusWidget()); };
        m_screen->focusFirst();
        QVERIFY(isAmongCards());
        view.grouping = BoardGrouping::None;
        m_screen->setView(view);
        QTRY_VERIFY(!m_screen->findChild<QWidget *>(QStringLiteral("laneHead_0")));
        QTRY_VERIFY(isAmongCards());
    }

    void supervisorSeesWhoHasWhat()
    {
        BoardViewSettings view = m_screen->view();
        view.layout = BoardLayout::Overview;
        m_screen->setView(view);
        auto *overview = m_screen->findChild<OverviewPane *>();
        const QString hers = QStringLiteral("overview_") + m_desk->office.cast().director.toString();
        QTRY_VERIFY(overview->isVisible() && overview->findChild<Button *>(hers));
        test::shootBoth(*m_screen, QStringLiteral("board-overview"));
        // Two times chosen one after the other, quicker than the office answers: the last one counts.
        auto *range = overview->findChild<QComboBox *>(QStringLiteral("overviewRange"));
        const auto *chart = overview->findChild<WeeksChart *>();
        range->setFocus();
        QTest::keyClick(range, Qt::Key_End);
        QTest::keyClick(range, Qt::Key_Home);
        QCOMPARE(range->currentIndex(), 0);
        QTRY_COMPARE(chart->weeks(), std::size_t(4));
        QTest::qWait(100);
        QCOMPARE(chart->weeks(), std::size_t(4));
        QTest::mouseClick(overview->findChild<Button *>(hers), Qt::LeftButton);
        QTRY_COMPARE(m_screen->view().layout, BoardLayout::List); // what she has, as a list
        auto *table = m_screen->findChild<CardTable *>();
        QTRY_VERIFY(table->model()->rowCount() > 0);
        for (int i = 0; i < table->model()->rowCount(); ++i)
            QCOMPARE(table->model()->index(i, CardTableModel::ResponsibleColumn).data().toString(),
                     QStringLiteral("Joanna Wiśniewska"));

        // Each figure leads to exactly what it counts, by key as well, whatever was looked at before.
        const domain::EnvelopeId late = m_desk->office.draft(QStringLiteral("Late lease"));
        const bool isSent = m_desk->office.ask([late](flow::Office &office) {
            domain::DraftEdited edit;
            edit.deadline = SystemClock().now().plusSeconds(4);
            return flow::editDraft(office, late, edit) && flow::send(office, late);
        });
        QVERIFY(isSent);
        const auto show = [&] {
            view.layout = BoardLayout::Overview;
            m_screen->setView(view);
        };
        const QString mine = m_desk->office.cast().employee.toString();
        const auto figure = [&](const QString &name) { return overview->findChild<Button *>(name); };
        QTRY_VERIFY_WITH_TIMEOUT((show(), QTest::qWait(300), figure(QStringLiteral("overviewLate_") + mine)), 30'000);
        QCOMPARE(figure(QStringLiteral("overviewLate_") + mine)->text(), QStringLiteral("1"));
        test::shootBoth(*m_screen, QStringLiteral("board-overview-late"));
        const auto listed = [&] {
            QStringList titles;
            for (int i = 0; i < table->model()->rowCount(); ++i)
                titles << table->model()->index(i, CardTableModel::TitleColumn).data().toString();
            return titles;
        };
        auto *button = figure(QStringLiteral("overviewLate_") + mine);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QTRY_COMPARE(listed(), QStringList{QStringLiteral("Late lease")});
        QCOMPARE(m_screen->view().layout, BoardLayout::List);
        QVERIFY(table->isAncestorOf(QApplication::focusWidget()) || table->hasFocus());
        show();
        auto *overdue = overview->findChild<Card *>(QStringLiteral("overviewOverdue"));
        QTRY_VERIFY(overdue->focusPolicy() != Qt::NoFocus);
        overdue->setFocus();
        QTest::keyClick(overdue, Qt::Key_Return);
        QTRY_COMPARE(listed(), QStringList{QStringLiteral("Late lease")});
        show();
        const QString turn = QStringLiteral("overviewTurn_") + m_desk->office.cast().director.toString();
        QTRY_VERIFY(figure(turn));
        const int waiting = figure(turn)->text().toInt();
        QTest::mouseClick(figure(turn), Qt::LeftButton);
        QTRY_COMPARE(table->model()->rowCount(), waiting);
        QVERIFY(m_screen->findChild<Button *>(QStringLiteral("boardFilter"))
                    ->text()
                    .contains(QStringLiteral("Joanna Wiśniewska’s turn")));
        m_screen->findChild<Tabs *>(QStringLiteral("boardTabs"))->setCurrent(1); // as it was, for what follows
        m_screen->findChild<Tabs *>(QStringLiteral("boardTabs"))->setCurrent(0);
        view.layout = BoardLayout::Columns;
        m_screen->setView(view);
    }

    // From the card's own menu: it is put to a deal and taken back, and becomes a template.
    void aCardIsPutToADealAndKeptAsATemplate()
    {
        const auto deal = m_desk->office.ask([](flow::Office &office) {
            domain::Deal made;
            made.title = QStringLiteral("Chairs & tables");
            return flow::saveDeal(office, made);
        });
        QVERIFY(deal);
        const domain::EnvelopeId draft = m_desk->office.draft(QStringLiteral("Chairs order")); // one's own
        auto *bar = m_screen->findChild<SelectionBar *>(QStringLiteral("selectionBar"));
        const auto dealOf = [this, draft] { return m_desk->office.envelope(draft).deal; };
        const auto card = [draft, dealOf] {
            CardActs::Subjects one(1);
            one.front().id = draft;
            one.front().title = QStringLiteral("Chairs order");
            one.front().deal = dealOf();
            return one;
        };
        const auto noMenu = [bar] { // of a test before: whoever looks for one finds the one that is up
            for (QMenu *open : bar->findChildren<QMenu *>(QStringLiteral("cardMenu")))
                open->close();
            QTRY_VERIFY(!bar->findChild<QMenu *>(QStringLiteral("cardMenu")));
        };
        const auto choose = [&](const QString &name) {
            noMenu();
            bar->showMenu(card(), m_screen->mapToGlobal(QPoint(200, 200)));
            const QPointer<QMenu> menu = bar->findChildren<QMenu *>(QStringLiteral("cardMenu")).value(0);
            QVERIFY(menu);
            QMenu *deals = nullptr;
            for (QAction *act : menu->actions())
                if (act->objectName() == QLatin1String("cardDeal"))
                    deals = act->menu();
            QVERIFY(deals);
            deals->popup(m_screen->mapToGlobal(QPoint(300, 300)));
            QTRY_VERIFY(deals->findChild<QAction *>(name));
            test::shootBoth(*deals, QStringLiteral("board-card-deals"));
            deals->findChild<QAction *>(name)->trigger();
            menu->close();
            QTRY_VERIFY(!menu);
        };
        choose(QStringLiteral("deal_") + deal->toString());
        QTRY_VERIFY2(m_toast.contains(QStringLiteral("part of the deal")), qPrintable(m_toast));
        QCOMPARE(dealOf(), std::optional(*deal));
        QVERIFY(m_undo);
        std::exchange(m_undo, {})();
        QTRY_VERIFY(m_toast.contains(QStringLiteral("back where"))); // said once it is done, and the next may begin
        QCOMPARE(dealOf(), std::optional<domain::DealId>());
        choose(QStringLiteral("deal_") + deal->toString());
        QTRY_VERIFY(m_toast.contains(QStringLiteral("part of the deal")));
        QCOMPARE(dealOf(), std::optional(*deal));
        choose(QStringLiteral("deal_none"));
        QTRY_VERIFY(m_toast.contains(QStringLiteral("part of no deal")));
        QCOMPARE(dealOf(), std::optional<domain::DealId>());
        QTest::keyClick(m_screen.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(m_toast.contains(QStringLiteral("back where")));
        QCOMPARE(dealOf(), std::optional(*deal));

        noMenu();
        bar->showMenu(card(), m_screen->mapToGlobal(QPoint(200, 200)));
        auto *menu = bar->findChild<QMenu *>(QStringLiteral("cardMenu"));
        menu->findChild<QAction *>(QStringLiteral("cardTemplate"))->trigger();
        menu->close();
        QTRY_VERIFY(m_toast.contains(QStringLiteral("is a template now")));
        const auto templates = m_desk->office.ask([](flow::Office &office) { return flow::templates(office); });
        QCOMPARE(templates.size(), 1u);
        QCOMPARE(templates.front().name, QStringLiteral("Chairs order"));
    }

    // The last changed are at hand; every other one is a step behind them, by name.
    void everyOpenDealCanBeChosen()
    {
        const auto made = m_desk->office.ask([](flow::Office &office) {
            std::vector<domain::DealId> ids;
            for (int i = 0; i < 20; ++i) {
                domain::Deal deal;
                deal.title = QStringLiteral("Fleet %1").arg(i, 2, 10, QLatin1Char('0'));
                if (const auto id = flow::saveDeal(office, deal))
                    ids.push_back(*id);
            }
            return ids;
        });
        QCOMPARE(made.size(), 20u);
        QMenu menu;
        std::optional<domain::DealId> chosen;
        DealMenu::fill(&menu, m_desk->office.session(), {},
                       [&chosen](std::optional<domain::DealId> deal) { chosen = deal; });
        menu.popup(m_screen->mapToGlobal(QPoint(300, 100)));
        const auto first = [&] { return menu.findChild<QAction *>(QStringLiteral("deal_") + made[0].toString()); };
        QTRY_VERIFY(first());
        QVERIFY(menu.screen()->availableGeometry().contains(menu.geometry()));
        QMenu *more = menu.actions().back()->menu();
        QVERIFY(more);
        QCOMPARE(menu.actions().size(), 13);
        QVERIFY(!menu.actions().contains(first()) && more->actions().contains(first()));
        QStringList names;
        for (const QAction *act : more->actions())
            names << act->text();
        QStringList sorted = names;
        std::sort(sorted.begin(), sorted.end());
        QCOMPARE(names, sorted);
        test::shootBoth(*more, QStringLiteral("board-more-deals"));
        first()->trigger();
        QCOMPARE(chosen, std::optional(made[0]));
        menu.close();
        menu.popup(m_screen->mapToGlobal(QPoint(300, 100))); // once more: nothing is there twice
        QTRY_COMPARE(menu.findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly).size(), 1);
        QTRY_COMPARE(menu.actions().size(), 13);
        menu.close();
    }

    void handingOverIsUndone()
    {
        CardActs acts(m_desk->desk());
        QSignalSpy finished(&acts, &CardActs::finished);
        QString said;
        connect(&acts, &CardActs::toastRequested, this, [&said](const ToastMessage &message) { said = message.text; });
        const domain::EnvelopeId id = m_desk->office.draft(QStringLiteral("Handed over"));
        const CardActs::Subjects card{{.id = id, .title = QStringLiteral("Handed over"), .stage = {}}};
        acts.changeResponsible(card, m_desk->office.cast().director);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(m_desk->office.envelope(id).responsible, m_desk->office.cast().director);
        acts.undo();
        QTRY_COMPARE(finished.size(), 2);
        QVERIFY2(said.contains(QStringLiteral("back where")), qPrintable(said));
        QCOMPARE(m_desk->office.envelope(id).responsible, m_desk->office.cast().employee);
    }

    // Marking as read says nothing when it is done; what could not be marked is said.
    void whatStaysUnreadIsSaid()
    {
        CardActs acts(m_desk->desk());
        QSignalSpy finished(&acts, &CardActs::finished);
        QString said;
        connect(&acts, &CardActs::toastRequested, this, [&said](const ToastMessage &message) { said = message.text; });
        acts.markSeen({{.id = m_draft, .title = QStringLiteral("Lease"), .stage = {}}});
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY2(said.isEmpty(), qPrintable(said));
        acts.markSeen({{.id = domain::EnvelopeId::fresh(SystemClock()), .title = QStringLiteral("Gone"), .stage = {}}});
        QTRY_COMPARE(finished.size(), 2);
        QVERIFY2(said.startsWith(QStringLiteral("“Gone” stays unread. ")), qPrintable(said));
    }

    void startsDocuments()
    {
        QSignalSpy create(m_screen.get(), &Screen::createRequested);
        QTest::mouseClick(m_screen->findChild<Button *>(QStringLiteral("boardNew")), Qt::LeftButton);
        QCOMPARE(create.size(), 1);
    }

    // More companies and deals than lanes: what has no lane of its own is in the last one, and nothing is lost.
    void noCardIsLostBetweenLanes()
    {
        const auto made = m_desk->office.ask([](flow::Office &office) -> Result<void> {
            const domain::StageId stage = office.stages().front().id;
            const domain::CompanyId first = office.companies().front().id;
            const auto put = [&](domain::CompanyId company, std::optional<domain::DealId> deal) {
                flow::Commit commit(office);
                commit.add(newUuid(SystemClock()),
                           domain::EnvelopeCreated{.title = QStringLiteral("One of many"),
                                                   .responsible = office.me().id,
                                                   .department = {},
                                                   .company = company,
                                                   .stage = stage,
                                                   .documents = {},
                                                   .deal = deal,
                                                   .fromTemplate = {}});
                return commit.save();
            };
            office.actAs(office.members().front().id); // who may add companies
            for (std::size_t i = 0; i < kMostLanes + 3; ++i) {
                domain::Company company = office.companies().front();
                company.id = {};
                company.requisites.name = QStringLiteral("Firm %1").arg(i);
                CS_TRY(const domain::CompanyId ours, flow::saveCompany(office, company));
                domain::Deal deal;
                deal.title = QStringLiteral("Deal %1").arg(i);
                CS_TRY(const domain::DealId which, flow::saveDeal(office, deal));
                CS_CHECK(put(ours, {}));
                CS_CHECK(put(first, which));
            }
            return {};
        });
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        using Groups = std::vector<BoardRows::Group>;
        const auto grouped = [this](BoardGrouping grouping) {
            return m_desk->office.ask(
                [grouping](flow::Office &office) -> Groups { return groupsOf(office, {}, grouping, {}); });
        };
        const auto cards = [](const BoardRows::Group &group) {
            int total = 0;
            for (const domain::BoardLane &lane : group.page.lanes)
                total += lane.total;
            return total;
        };
        const auto all = [cards](const Groups &groups) {
            int total = 0;
            for (const BoardRows::Group &group : groups)
                total += cards(group);
            return total;
        };
        const int everything = all(grouped(BoardGrouping::None));
        const Groups companies = grouped(BoardGrouping::Company);
        QCOMPARE(companies.size(), kMostLanes + 1);
        QCOMPARE(companies.back().name, QStringLiteral("Others"));
        QCOMPARE(companies.back().key, kOtherLanes);
        QCOMPARE(all(companies), everything);

        const Groups deals = grouped(BoardGrouping::Deal);
        QCOMPARE(deals.size(), kMostLanes + 2);
        QCOMPARE(deals[kMostLanes].name, QStringLiteral("Without a deal"));
        QCOMPARE(deals.back().key, kOtherLanes);
        QCOMPARE(all(deals), everything);

        const Groups members = grouped(BoardGrouping::Responsible); // each has a lane: there are no others
        QVERIFY(std::none_of(members.begin(), members.end(), [](const auto &g) { return g.key == kOtherLanes; }));
        QCOMPARE(all(members), everything);
        m_desk->office.actAs(m_desk->office.cast().employee);
    }
};

COUNTERSIGN_WATCHED_TEST(TestBoard)
#include "tst_board.moc"
