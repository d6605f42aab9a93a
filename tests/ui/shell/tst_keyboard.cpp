// The window by keyboard alone: every control of every screen is reached with Tab, shows that it has the focus, and the
// sheet of keys lists what really works.
#include "tests/support/watched_test.h"
#include "tests/ui/shell/walk.h"
#include "ui/board/board_column.h"
#include "ui/kit/keys.h"
#include "ui/kit/search_field.h"
#include "ui/shell/key_sheet.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace countersign;
using namespace countersign::ui;

namespace {

QString nameOf(const QWidget *widget)
{
    QString name = QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName();
    if (!widget->accessibleName().isEmpty())
        name += QStringLiteral(" “") + widget->accessibleName() + QStringLiteral("”");
    for (const QWidget *up = widget->parentWidget(); up; up = up->parentWidget())
        if (!up->objectName().isEmpty())
            return name + QStringLiteral(" in ") + up->objectName();
    return name;
}

// What a person would want to reach. Items inside of a view, a tab bar or an exclusive group are reached with the arrows.
bool wantsReaching(const QWidget *widget)
{
    if (!widget->isVisible() || !widget->isEnabled() || widget->visibleRegion().isEmpty())
        return false;
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
        // Inside a line edit the button is an addition to what the keys can do there.
        return !qobject_cast<const QLineEdit *>(widget->parentWidget()) && !button->autoExclusive()
            && !QString::fromLatin1(widget->parentWidget()->metaObject()->className()).endsWith(QLatin1String("Tabs"));
    }
    if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
        return !edit->isReadOnly() && !qobject_cast<const QComboBox *>(widget->parentWidget())
            && !qobject_cast<const QAbstractSpinBox *>(widget->parentWidget());
    if (const auto *view = qobject_cast<const QAbstractItemView *>(widget))
        return view->focusPolicy() != Qt::NoFocus && view->model() && view->model()->rowCount(view->rootIndex()) > 0;
    return qobject_cast<const QComboBox *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
}

// A view's own area is covered by its viewport.
bool isInSight(const QWidget *widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget);
    return !(area ? area->viewport() : widget)->visibleRegion().isEmpty();
}

// A list without a row has nothing to show the focus on; it says in words that it is empty.
bool isEmptyView(const QWidget *widget)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    return view && (!view->model() || view->model()->rowCount(view->rootIndex()) == 0);
}

QStringList lines(const KeySheet *sheet)
{
    QStringList all;
    const auto found = sheet->findChildren<QWidget *>(QStringLiteral("keyLine"));
    for (const QWidget *line : found)
        all.append(line->accessibleName());
    return all;
}

} // namespace

class TestKeyboard : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::Walk> m_walk;
    MainWindow *m_window = nullptr;

    KeySheet *sheet() { return m_window->findChild<KeySheet *>(); }
    void goTo(const QString &place) { m_walk->goTo(place); }

private Q_SLOTS:
    void initTestCase()
    {
        m_walk = std::make_unique<test::Walk>();
        m_window = m_walk->window.get();
        QTRY_VERIFY(m_window->isActiveWindow());
    }
    void cleanupTestCase() { m_walk.reset(); }

    // Nothing here sets the focus: the window came up, and the keyboard is on the cards.
    void startDownEnterOpensACard()
    {
        QTRY_VERIFY(qobject_cast<CardList *>(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(m_window->place() == QLatin1String("document") || m_window->place() == QLatin1String("create"));
        // Left at once: what comes later does not take the focus away.
        m_window->show(QStringLiteral("contacts"));
        QTest::qWait(700);
        QVERIFY(m_window->screen(QStringLiteral("contacts"))->isAncestorOf(QApplication::focusWidget()));
    }

    void everyScreenTakesTheFocus_data()
    {
        QTest::addColumn<QString>("place");
        for (const char *place :
             {"queue", "deals", "templates", "contacts", "verify", "settings:board", "document", "create", "board"})
            QTest::newRow(place) << QString::fromLatin1(place);
    }
    void everyScreenTakesTheFocus()
    {
        QFETCH(QString, place);
        goTo(place);
        const Screen *screen = m_window->screen(m_window->place());
        QWidget *now = QApplication::focusWidget();
        QVERIFY2(now && (now == screen || screen->isAncestorOf(now)), now ? qPrintable(nameOf(now)) : "nowhere");
        QVERIFY2(!qobject_cast<SearchField *>(now), "searching is not what one comes for");
    }

    void tabReachesEverything_data()
    {
        QTest::addColumn<QString>("place");
        const QStringList places = m_walk->places();
        for (const QString &place : places)
            QTest::newRow(qPrintable(place)) << place;
    }
    void tabReachesEverything()
    {
        QFETCH(QString, place);
        goTo(place);
        QList<const QWidget *> reached;
        QStringList invisible;
        // Round once: a stop seen before ends it, and one that never comes round would be a trap.
        for (int i = 0; i < 400; ++i) {
            QWidget *before = QApplication::focusWidget();
            QTest::keyClick(before ? before : &m_walk->root(), Qt::Key_Tab);
            QWidget *now = QApplication::focusWidget();
            QVERIFY2(now, "the focus went nowhere");
            if (now != before && !reached.contains(now)) {
                QTest::qWait(15); // scrolled into view
                QVERIFY2(isInSight(now), qPrintable(nameOf(now) + QStringLiteral(" has the focus out of sight")));
                // Its look, and of what frames it, must tell that the focus is here.
                QWidget *around = now->parentWidget() ? now->parentWidget() : now;
                const QImage with = around->grab().toImage();
                now->clearFocus();
                const QImage without = around->grab().toImage();
                now->setFocus(Qt::TabFocusReason);
                if (with == without && !isEmptyView(now))
                    invisible.append(nameOf(now));
            }
            if (reached.contains(now) && reached.constFirst() == now && reached.size() > 1)
                break;
            if (!reached.contains(now))
                reached.append(now);
        }
        QStringList forgotten;
        const auto all = m_walk->root().findChildren<QWidget *>();
        for (const QWidget *widget : all)
            if (widget->window() == m_walk->root().window() && wantsReaching(widget) && !reached.contains(widget)
                && !(widget->focusProxy() && reached.contains(widget->focusProxy())))
                forgotten.append(nameOf(widget));
        QVERIFY2(forgotten.isEmpty(),
                 qPrintable(QStringLiteral("never reached:\n") + forgotten.join(QLatin1Char('\n'))));
        QVERIFY2(invisible.isEmpty(),
                 qPrintable(QStringLiteral("the focus does not show:\n") + invisible.join(QLatin1Char('\n'))));
    }

    void everyShortcutSaysWhatItDoes()
    {
        for (const char *place : {"board", "queue", "contacts", "verify", "document", "draft:2", "settings:board"})
            goTo(QString::fromLatin1(place));
        QStringList silent;
        const auto all = m_window->findChildren<QShortcut *>();
        for (const QShortcut *one : all)
            if (one->whatsThis().isEmpty())
                silent.append(one->key().toString());
        QVERIFY(all.size() > 10);
        QVERIFY2(silent.isEmpty(), qPrintable(silent.join(QLatin1Char(' '))));
    }

    void listsTheKeysOfTheScreen_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QStringList>("present");
        QTest::addColumn<QStringList>("absent");
        QTest::newRow("board") << QStringLiteral("board")
                               << QStringList{QStringLiteral("New document: Ctrl+N"),
                                              QStringLiteral("Search: /"),
                                              QStringLiteral("Open the document: Enter"),
                                              QStringLiteral("Move the card to another stage: Ctrl+Left, Ctrl+Right"),
                                              QStringLiteral("Show the keys: F1, ?"),
                                              QStringLiteral("Undo the last move, deal or handing over: Ctrl+Z"),
                                              QStringLiteral("Go to: Deals: Ctrl+3"),
                                              QStringLiteral("Go to: Settings: Ctrl+7")}
                               << QStringList{QStringLiteral("Next document: Alt+Down")};
        QTest::newRow("document") << QStringLiteral("document")
                                  << QStringList{QStringLiteral("Larger, smaller: Ctrl++, Ctrl+-"),
                                                 QStringLiteral("Back to the screen before: Alt+Left")}
                                  << QStringList{QStringLiteral("New document: Ctrl+N")};
        QTest::newRow("wizard") << QStringLiteral("draft:0")
                                << QStringList{QStringLiteral("Go to a step: Ctrl+1, Ctrl+2, Ctrl+3, Ctrl+4, Ctrl+5")}
                                << QStringList{QStringLiteral("Go to: Deals: Ctrl+3")};
    }
    void listsTheKeysOfTheScreen()
    {
        QFETCH(QString, place);
        QFETCH(QStringList, present);
        QFETCH(QStringList, absent);
        goTo(place);
        QTest::keyClick(m_window, Qt::Key_F1);
        QVERIFY(sheet()->isVisible());
        const QStringList shown = lines(sheet());
        for (const QString &line : present)
            QVERIFY2(shown.contains(line),
                     qPrintable(line + QStringLiteral(" is not in\n") + shown.join(QLatin1Char('\n'))));
        for (const QString &line : absent)
            QVERIFY2(!shown.contains(line), qPrintable(line));
        QTest::qWait(100);
        test::shootBoth(*m_window, QStringLiteral("keys-") + QString::fromLatin1(QTest::currentDataTag()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!sheet()->isVisible());
    }

    void theSheetKeepsTheFocusAndGivesItBack()
    {
        goTo(QStringLiteral("contacts"));
        auto *search = m_window->screen(QStringLiteral("contacts"))->findChild<SearchField *>();
        QVERIFY(search);
        search->setFocus();
        // A question mark typed into a field is a question mark.
        QTest::keyClick(search, Qt::Key_Question, Qt::ShiftModifier);
        QVERIFY(!sheet()->isVisible());
        search->clear();
        QTest::keyClick(search, Qt::Key_F1);
        QVERIFY(sheet()->isVisible());
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QVERIFY(sheet()->isAncestorOf(QApplication::focusWidget()));
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
        QVERIFY(!sheet()->isVisible());
        QCOMPARE(QApplication::focusWidget(), search);
        search->clearFocus();
        QTest::keyClick(m_window, Qt::Key_Question);
        QVERIFY(sheet()->isVisible());
        QTest::mouseClick(sheet(), Qt::LeftButton, {}, QPoint(3, 3));
        QVERIFY(!sheet()->isVisible());
    }
};

COUNTERSIGN_WATCHED_TEST(TestKeyboard)
#include "tst_keyboard.moc"
