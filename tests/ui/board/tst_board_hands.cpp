// What the board's menus offer, each entry chosen by hand, by mouse and by keyboard, and what became of it: the menu of a
// card, that of a column, and the bar of many.
#include "core/flow/deals.h"
#include "core/flow/heartbeat.h"
#include "core/flow/routing.h"
#include "core/flow/templates.h"
#include "tests/support/watched_test.h"
#include "tests/ui/office/by_keyboard.h"
#include "tests/ui/office/desk.h"
#include "tests/ui/office/file_dialog.h"
#include "tests/ui/office/menu_hands.h"
#include "ui/board/board_column.h"
#include "ui/board/board_screen.h"
#include "ui/board/selection_bar.h"
#include "ui/kit/button.h"

#include <QDir>

using namespace countersign;
using namespace countersign::ui;
using test::Hand;

class TestBoardHands : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::TestDesk> m_desk;
    std::unique_ptr<BoardScreen> m_screen;
    QStringList m_toasts;
    domain::DealId m_deal;

    static void hands()
    {
        QTest::addColumn<Hand>("hand");
        QTest::newRow("by mouse") << Hand::Mouse;
        QTest::newRow("by keyboard") << Hand::Keyboard;
    }
    domain::Envelope envelope(domain::EnvelopeId id) { return m_desk->office.envelope(id); }
    std::vector<BoardColumn *> columns()
    {
        std::vector<BoardColumn *> shown;
        for (int i = 0; auto *column = m_screen->findChild<BoardColumn *>(QStringLiteral("column_%1").arg(i)); ++i)
            shown.push_back(column);
        return shown;
    }
    struct Place {
        CardList *list = nullptr;
        QModelIndex index;
    };
    Place placeOf(const QString &title)
    {
        for (BoardColumn *column : columns()) {
            CardList *list = column->list();
            for (int row = 0; row < list->model()->rowCount(list->rootIndex()); ++row)
                if (const QModelIndex index = list->model()->index(row, 0, list->rootIndex());
                    index.data().toString() == title)
                    return {list, index};
        }
        return {};
    }
    // The menu of the card, at the pointer or by the menu key.
    void openCardMenu(const QString &title, Hand hand)
    {
        QTRY_VERIFY_WITH_TIMEOUT(placeOf(title).list, 30'000);
        const Place place = placeOf(title);
        place.list->scrollTo(place.index);
        const QPoint at = place.list->visualRect(place.index).center();
        if (hand == Hand::Mouse) {
            QTest::mouseClick(place.list->viewport(), Qt::RightButton, {}, at);
            QContextMenuEvent event(QContextMenuEvent::Mouse, at, place.list->viewport()->mapToGlobal(at));
            QApplication::sendEvent(place.list->viewport(), &event);
        } else {
            place.list->setFocus();
            place.list->setCurrentIndex(place.index);
            QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {}); // as the menu key makes it
            QApplication::sendEvent(place.list, &event);
        }
        QVERIFY(test::openMenu());
        QCOMPARE(test::openMenu()->objectName(), QStringLiteral("cardMenu"));
    }
    void chooseOfCard(const QString &title, const QStringList &path, Hand hand)
    {
        m_toasts.clear();
        openCardMenu(title, hand);
        for (const QString &name : path)
            QVERIFY2(test::choose(name, hand), qPrintable(name));
    }
    bool isSaid(const QString &words)
    {
        return QTest::qWaitFor([&] { return m_toasts.join(QLatin1Char(' ')).contains(words); }, 30'000);
    }
    void press(Button *button, Hand hand)
    {
        QVERIFY(button);
        if (hand == Hand::Mouse)
            QTest::mouseClick(button, Qt::LeftButton);
        else
            QVERIFY(test::pressAt(button, Qt::Key_Space));
    }
    SelectionBar *bar() { return m_screen->findChild<SelectionBar *>(); }
    Button *onBar(const char *name) { return bar()->findChild<Button *>(QString::fromLatin1(name)); }
    void chooseCards(const QStringList &titles)
    {
        for (const QString &title : titles)
            QTRY_VERIFY_WITH_TIMEOUT(placeOf(title).list, 30'000);
        for (const QString &title : titles) {
            const Place place = placeOf(title);
            place.list->scrollTo(place.index);
            QTest::mouseClick(place.list->viewport(), Qt::LeftButton,
                              title == titles.first() ? Qt::NoModifier : Qt::ControlModifier,
                              place.list->visualRect(place.index).center());
        }
        QTRY_VERIFY(bar()->isVisible());
        QCOMPARE(bar()->findChild<QLabel *>(QStringLiteral("bulkCount"))->isVisible(), true);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        m_desk = std::make_unique<test::TestDesk>();
        m_screen = std::make_unique<BoardScreen>(m_desk->desk());
        connect(m_screen.get(), &Screen::toastRequested, this,
                [this](const ToastMessage &message) { m_toasts << message.text; });
        const auto deal = m_desk->office.ask([](flow::Office &office) {
            domain::Deal made;
            made.title = QStringLiteral("Chairs & tables");
            return flow::saveDeal(office, made);
        });
        QVERIFY(deal);
        m_deal = *deal;
        m_screen->open({});
        test::showLarge(*m_screen);
    }
    void cleanup()
    {
        while (QWidget *menu = QApplication::activePopupWidget())
            menu->close();
    }
    void cleanupTestCase()
    {
        m_screen.reset();
        m_desk.reset();
    }

    void ofACard_data() { hands(); }
    void ofACard()
    {
        QFETCH(Hand, hand);
        const QString title = QStringLiteral("Lease %1").arg(static_cast<int>(hand));
        const domain::EnvelopeId id = m_desk->office.draft(title);

        QSignalSpy opened(m_screen.get(), &Screen::documentRequested);
        chooseOfCard(title, {QStringLiteral("cardOpen")}, hand);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.front().front().value<domain::EnvelopeId>(), id);

        chooseOfCard(title, {QStringLiteral("cardRemind")}, hand); // nobody is awaited: it says so
        QVERIFY2(isSaid(QStringLiteral("No reminder about “%1”").arg(title)), qPrintable(m_toasts.join(u' ')));

        const domain::StageId elsewhere = m_desk->facts.stages()[1].id;
        QVERIFY(envelope(id).stage != elsewhere);
        chooseOfCard(title, {QStringLiteral("cardMove"), QStringLiteral("bulkMove_") + elsewhere.toString()}, hand);
        QVERIFY2(isSaid(title), qPrintable(m_toasts.join(u' '))); // that it is there now, or why it stays
        const bool isThere = envelope(id).stage == elsewhere;
        QCOMPARE(isThere, m_toasts.join(u' ').contains(QStringLiteral("is now in")));

        chooseOfCard(title, {QStringLiteral("cardDeal"), QStringLiteral("deal_") + m_deal.toString()}, hand);
        QVERIFY2(isSaid(QStringLiteral("part of the deal")), qPrintable(m_toasts.join(u' ')));
        QCOMPARE(envelope(id).deal, std::optional(m_deal));
        const auto card = [&] { return placeOf(title).index.data(BoardModel::CardRole).value<domain::Card>(); };
        QTRY_COMPARE_WITH_TIMEOUT(card().deal, std::optional(m_deal), 30'000);
        chooseOfCard(title, {QStringLiteral("cardDeal"), QStringLiteral("deal_none")}, hand);
        QVERIFY2(isSaid(QStringLiteral("part of no deal")), qPrintable(m_toasts.join(u' ')));
        QCOMPARE(envelope(id).deal, std::optional<domain::DealId>());

        const auto isUnread = [&] {
            return placeOf(title).index.data(BoardModel::CardRole).value<domain::Card>().isUnread;
        };
        m_desk->office.actAs(m_desk->office.cast().director); // somebody else did something about it
        QVERIFY(m_desk->office.ask([id](flow::Office &office) {
            return flow::comment(office, id, QStringLiteral("Please look at clause 4.")).has_value();
        }));
        m_desk->office.actAs(m_desk->office.cast().employee);
        m_screen->open({});
        QTRY_VERIFY_WITH_TIMEOUT(isUnread(), 30'000);
        chooseOfCard(title, {QStringLiteral("cardSeen")}, hand);
        QTRY_VERIFY_WITH_TIMEOUT(!isUnread(), 30'000);

        const auto templates = [&] { return m_desk->office.ask([](flow::Office &o) { return flow::templates(o); }); };
        chooseOfCard(title, {QStringLiteral("cardTemplate")}, hand);
        QVERIFY2(isSaid(QStringLiteral("is a template now")), qPrintable(m_toasts.join(u' ')));
        const auto kept = templates();
        QVERIFY(std::any_of(kept.begin(), kept.end(), [&](const auto &one) { return one.name == title; }));

        const QTemporaryDir folder;
        chooseOfCard(title, {QStringLiteral("cardExport")}, hand);
        QVERIFY(test::chooseFile("exportDialog", folder.path()));
        QVERIFY2(isSaid(folder.path()), qPrintable(m_toasts.join(u' ')));
        QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("*.pdf")}, QDir::Files).size(), 1);

        // Cancelling asks why; kept first, then done.
        chooseOfCard(title, {QStringLiteral("cardCancel")}, hand);
        auto *reason = bar()->findChild<QLineEdit *>(QStringLiteral("bulkReason"));
        QTRY_VERIFY(reason->isVisible() && reason->hasFocus());
        test::typeText(*reason, QStringLiteral("Pomyłka"));
        press(onBar("bulkKeep"), hand);
        QVERIFY(!bar()->isVisible());
        QVERIFY(domain::stateOf(envelope(id)) != domain::EnvelopeState::Cancelled);
        chooseOfCard(title, {QStringLiteral("cardCancel")}, hand);
        QTRY_VERIFY(reason->isVisible() && reason->text().isEmpty());
        test::typeText(*reason, QStringLiteral("Pomyłka"));
        press(onBar("bulkCancelConfirm"), hand);
        QVERIFY(isSaid(QStringLiteral("cancelled")));
        QCOMPARE(domain::stateOf(envelope(id)), domain::EnvelopeState::Cancelled);
    }

    // The last thing one may do oneself to a document: giving it away.
    void ofACardTheResponsible_data() { hands(); }
    void ofACardTheResponsible()
    {
        QFETCH(Hand, hand);
        const QString title = QStringLiteral("Handed on %1").arg(static_cast<int>(hand));
        const domain::EnvelopeId id = m_desk->office.draft(title);
        const domain::MemberId director = m_desk->office.cast().director;
        chooseOfCard(
            title, {QStringLiteral("cardResponsible"), QStringLiteral("bulkResponsible_") + director.toString()}, hand);
        QVERIFY2(isSaid(QStringLiteral("is responsible for")), qPrintable(m_toasts.join(u' ')));
        QCOMPARE(envelope(id).responsible, director);
    }

    void whoIsAwaitedIsReminded_data() { hands(); }
    void whoIsAwaitedIsReminded()
    {
        QFETCH(Hand, hand);
        const QString title = QStringLiteral("Supply %1").arg(static_cast<int>(hand));
        const domain::EnvelopeId id = m_desk->office.sent(title);
        std::ignore = m_desk->office.signedPdf(id);
        for (int i = 0; i < 4; ++i)
            QVERIFY(m_desk->office.ask([](flow::Office &o) { return flow::heartbeat(o).has_value(); }));
        const auto reminders = [&] {
            return m_desk->office.ask([id](flow::Office &o) {
                const auto events = o.events(id.value);
                return std::count_if(events->begin(), events->end(), [](const domain::Event &event) {
                    return std::holds_alternative<domain::Reminded>(event.body);
                });
            });
        };
        QCOMPARE(reminders(), 0);
        chooseOfCard(title, {QStringLiteral("cardRemind")}, hand);
        QVERIFY2(isSaid(QStringLiteral("on their way")), qPrintable(m_toasts.join(u' ')));
        QCOMPARE(reminders(), 1);
    }

    void ofAColumn_data() { hands(); }
    void ofAColumn()
    {
        QFETCH(Hand, hand);
        const domain::StageId stage = columns()[1]->stage().id;
        const auto column = [&]() -> BoardColumn * {
            for (BoardColumn *one : columns())
                if (one->stage().id == stage)
                    return one;
            return nullptr;
        };
        const auto settings = [&] { return *m_screen->view().column(stage); };
        const auto take = [&](const char *name) {
            press(column()->findChild<Button *>(QStringLiteral("columnMenu")), hand);
            QCOMPARE(test::openMenu()->objectName(), QStringLiteral("columnActs"));
            QVERIFY2(test::choose(QString::fromLatin1(name), hand), name);
            QTRY_VERIFY(!QApplication::activePopupWidget());
        };
        const auto left = [&] { return column()->mapTo(m_screen.get(), QPoint()).x(); };

        const int before = left();
        take("column_left");
        QTRY_VERIFY(left() < before);
        take("column_right");
        QTRY_COMPARE(left(), before);

        const int width = column()->width();
        take("column_wider");
        QTRY_VERIFY(column()->width() > width);
        take("column_narrower");
        take("column_narrower");
        QTRY_VERIFY(column()->width() < width);
        take("column_reset");
        QTRY_COMPARE(column()->width(), width);
        QCOMPARE(settings().width, 0);

        take("column_collapse");
        QVERIFY(column()->isCollapsed());
        // The strip has no button: it opens by a click on it, or a key.
        if (hand == Hand::Mouse) {
            QTest::mouseClick(column(), Qt::LeftButton, {}, column()->rect().center());
        } else {
            QVERIFY(test::tabTo(column()));
            QTest::keyClick(column(), Qt::Key_Return);
        }
        QTRY_VERIFY(!column()->isCollapsed());

        take("column_hide");
        QTRY_VERIFY(!column());
        QVERIFY(settings().isHidden);
        // And back, from the menu of the view.
        press(m_screen->findChild<Button *>(QStringLiteral("boardView")), hand);
        QVERIFY(test::choose(QStringLiteral("view_shown"), hand));
        QVERIFY(test::choose(QStringLiteral("show_") + stage.toString(), hand));
        QTRY_VERIFY(column());
        QTRY_COMPARE(left(), before);
    }

    void ofMany_data() { hands(); }
    void ofMany()
    {
        QFETCH(Hand, hand);
        const QString prefix = hand == Hand::Mouse ? QStringLiteral("M") : QStringLiteral("K");
        const QStringList titles{prefix + QStringLiteral(" first"), prefix + QStringLiteral(" second")};
        QList<domain::EnvelopeId> ids;
        for (const QString &title : titles)
            ids << m_desk->office.draft(title);
        const auto all = [&](auto isSo) {
            return std::all_of(ids.begin(), ids.end(), [&](domain::EnvelopeId id) { return isSo(envelope(id)); });
        };
        const auto take = [&](const char *button, const QString &entry) {
            chooseCards(titles);
            m_toasts.clear();
            press(onBar(button), hand);
            if (!entry.isEmpty())
                QVERIFY2(test::choose(entry, hand), qPrintable(entry));
        };

        take("bulkRemind", {});
        QVERIFY2(isSaid(QStringLiteral("stay as they are")), qPrintable(m_toasts.join(u' ')));

        take("bulkDeal", QStringLiteral("deal_") + m_deal.toString());
        QVERIFY2(isSaid(QStringLiteral("part of the deal")), qPrintable(m_toasts.join(u' ')));
        QVERIFY(all([&](const domain::Envelope &e) { return e.deal == m_deal; }));

        const QTemporaryDir folder;
        take("bulkExport", {});
        QVERIFY(test::chooseFile("exportDialog", folder.path()));
        QVERIFY2(isSaid(folder.path()), qPrintable(m_toasts.join(u' ')));
        QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("*.pdf")}, QDir::Files).size(), 2);

        const domain::StageId elsewhere = m_desk->facts.stages()[1].id;
        take("bulkMove", QStringLiteral("bulkMove_") + elsewhere.toString());
        QVERIFY2(isSaid(QStringLiteral("document(s)")), qPrintable(m_toasts.join(u' ')));
        QCOMPARE(all([&](const domain::Envelope &e) { return e.stage == elsewhere; }),
                 m_toasts.join(u' ').contains(QStringLiteral("are now in")));

        take("bulkClear", {});
        QTRY_VERIFY(!bar()->isVisible());

        take("bulkCancel", {});
        auto *reason = bar()->findChild<QLineEdit *>(QStringLiteral("bulkReason"));
        QTRY_VERIFY(reason->isVisible() && reason->hasFocus());
        press(onBar("bulkCancelConfirm"), hand); // without a reason it stays
        QVERIFY(reason->property("invalid").toBool() && reason->isVisible());
        test::typeText(*reason, QStringLiteral("Błędny plik"));
        QTest::keyClick(reason, Qt::Key_Return);
        QVERIFY(isSaid(QStringLiteral("cancelled")));
        QVERIFY(all([](const auto &e) { return domain::stateOf(e) == domain::EnvelopeState::Cancelled; }));
    }

    void ofManyTheResponsible_data() { hands(); }
    void ofManyTheResponsible()
    {
        QFETCH(Hand, hand);
        const QString prefix = hand == Hand::Mouse ? QStringLiteral("MR") : QStringLiteral("KR");
        const QStringList titles{prefix + QStringLiteral(" first"), prefix + QStringLiteral(" second")};
        QList<domain::EnvelopeId> ids;
        for (const QString &title : titles)
            ids << m_desk->office.draft(title);
        chooseCards(titles);
        m_toasts.clear();
        press(onBar("bulkResponsible"), hand);
        const domain::MemberId director = m_desk->office.cast().director;
        QVERIFY(test::choose(QStringLiteral("bulkResponsible_") + director.toString(), hand));
        QVERIFY2(isSaid(QStringLiteral("is responsible for")), qPrintable(m_toasts.join(u' ')));
        for (const domain::EnvelopeId id : ids)
            QCOMPARE(envelope(id).responsible, director);
    }

    // The list of deals is longer than the line it began with, and stays on the screen.
    void aLongListOfDealsIsSeen()
    {
        QVERIFY(m_desk->office.ask([](flow::Office &office) -> Result<void> {
            for (int i = 0; i < 25; ++i) {
                domain::Deal deal;
                deal.title = QStringLiteral("Deal %1").arg(i);
                CS_CHECK(flow::saveDeal(office, deal));
            }
            return {};
        }));
        std::ignore = m_desk->office.draft(QStringLiteral("Many deals A"));
        std::ignore = m_desk->office.draft(QStringLiteral("Many deals B"));
        chooseCards({QStringLiteral("Many deals A"), QStringLiteral("Many deals B")});
        press(onBar("bulkDeal"), Hand::Mouse);
        QMenu *menu = test::openMenu();
        QVERIFY(menu);
        QTRY_COMPARE(menu->actions().size(), 13); // the rest is a step behind
        const auto isInside = [&] { return menu->screen()->availableGeometry().contains(menu->geometry()); };
        QTRY_VERIFY(isInside());
        // Beside its button, not over it: a click there closes it.
        QVERIFY(!menu->geometry().contains(onBar("bulkDeal")->mapToGlobal(onBar("bulkDeal")->rect().center())));
        test::shootBoth(*menu, QStringLiteral("board-bulk-deals"));
    }
};

COUNTERSIGN_WATCHED_TEST(TestBoardHands)
#include "tst_board_hands.moc"
