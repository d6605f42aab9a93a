#include "tests/support/watched_test.h"
#include "tests/ui/kit/shots.h"
#include "tests/ui/office/desk.h"
#include "ui/create/create_screen.h"
#include "ui/kit/button.h"
#include "ui/kit/messages.h"
#include "ui/shell/drop_overlay.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/rail.h"

#include <QApplication>
#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QUrl>

using namespace countersign;
using namespace countersign::ui;

class TestMainWindow : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::TestDesk> m_desk;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<MainWindow> m_window;
    domain::EnvelopeId m_sent, m_draft;

    RailButton *rail(const char *place)
    {
        return m_window->findChild<RailButton *>(QStringLiteral("rail_") + QLatin1String(place));
    }
    QString place() { return m_window->place(); }

private Q_SLOTS:
    void initTestCase()
    {
        m_desk = std::make_unique<test::TestDesk>();
        m_draft = m_desk->office.draft(QStringLiteral("Office lease annex 3"));
        m_sent = m_desk->office.sent(QStringLiteral("Service agreement"));
        m_preferences = std::make_unique<Preferences>(m_desk->office.file(QStringLiteral("settings.ini"), {}));
        m_window = std::make_unique<MainWindow>(m_desk->desk(), *m_preferences);
        test::showLarge(*m_window);
        QCOMPARE(place(), QStringLiteral("board"));
        QTest::qWait(300);
        test::shootBoth(*m_window, QStringLiteral("window"));
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_desk.reset();
    }

    void goesToEveryPlace_data()
    {
        QTest::addColumn<QString>("place");
        for (const char *name : {"queue", "contacts", "verify", "settings", "board"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void goesToEveryPlace()
    {
        QFETCH(QString, place);
        QTest::mouseClick(rail(place.toLatin1().constData()), Qt::LeftButton);
        QCOMPARE(m_window->place(), place);
        QVERIFY(rail(place.toLatin1().constData())->isChecked());
        QVERIFY(m_window->windowTitle().contains(QStringLiteral("Countersign")));
    }

    void goesBackTheWayItCame()
    {
        m_window->show(QStringLiteral("board"));
        m_window->show(QStringLiteral("contacts"));
        m_window->show(QStringLiteral("verify"));
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(place(), QStringLiteral("contacts"));
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(place(), QStringLiteral("board"));
        QTest::keyClick(m_window.get(), Qt::Key_5, Qt::ControlModifier);
        QCOMPARE(place(), QStringLiteral("contacts"));
        // Numbered as the rail has them from top to foot.
        const QStringList order = m_window->findChild<Rail *>()->places();
        for (int i = 0; i < order.size(); ++i) {
            QTest::keyClick(m_window.get(), static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
            QCOMPARE(place(), order[i]);
        }
    }

    void opensDraftsInTheWizardAndOthersOnTheirPage()
    {
        Screen *board = m_window->screen(QStringLiteral("board"));
        Q_EMIT board->documentRequested(m_sent);
        QTRY_COMPARE(place(), QStringLiteral("document"));
        QVERIFY(m_window->findChild<Rail *>()->isVisible());
        m_window->show(QStringLiteral("board"));
        Q_EMIT board->documentRequested(m_draft);
        QTRY_COMPARE(place(), QStringLiteral("create"));
        QVERIFY(!m_window->findChild<Rail *>()->isVisible()); // the wizard has the whole window
        Q_EMIT m_window->screen(QStringLiteral("create"))->closed();
        QTRY_COMPARE(place(), QStringLiteral("board"));
        QVERIFY(m_window->findChild<Rail *>()->isVisible());
    }

    void takesDroppedFilesAnywhere()
    {
        m_window->show(QStringLiteral("contacts"));
        const QString path = m_desk->office.file(QStringLiteral("Dropped.pdf"), test::UiOffice::contract());
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        auto *overlay = m_window->findChild<DropOverlay *>();
        QVERIFY(overlay->isVisible());
        QVERIFY(tests::shoot(*m_window, QStringLiteral("window-drop")));
        QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &drop);
        QVERIFY(!overlay->isVisible());
        QCOMPARE(place(), QStringLiteral("create"));
        const auto cards = [this] { return m_desk->office.ask([](flow::Office &office) { return office.cards(); }); };
        QTRY_VERIFY_WITH_TIMEOUT(cards().size() == 3u, 20000);
        m_window->show(QStringLiteral("board"));
    }

    void aDroppedPdfIsMadeADocumentOrVerified_data()
    {
        QTest::addColumn<bool>("isSigned");
        QTest::addColumn<int>("files");
        QTest::addColumn<double>("at"); // of the window's width
        QTest::addColumn<QString>("goesTo");
        const QString create = QStringLiteral("create"), verify = QStringLiteral("verify");
        QTest::newRow("the middle") << false << 1 << 0.5 << create;
        QTest::newRow("the right") << false << 1 << 0.9 << verify;
        QTest::newRow("signed, the middle") << true << 1 << 0.5 << verify;
        QTest::newRow("signed, the left") << true << 1 << 0.1 << create;
        QTest::newRow("several, the right") << false << 2 << 0.9 << create;
    }
    void aDroppedPdfIsMadeADocumentOrVerified()
    {
        QFETCH(bool, isSigned);
        QFETCH(int, files);
        QFETCH(double, at);
        static const QByteArray kSigned =
            m_desk->office.signedPdf(m_desk->office.sent(QStringLiteral("Signed before")));
        m_window->show(QStringLiteral("contacts"));
        QList<QUrl> urls;
        for (int i = 0; i < files; ++i)
            urls << QUrl::fromLocalFile(m_desk->office.file(QStringLiteral("Other %1.pdf").arg(i),
                                                            isSigned ? kSigned : test::UiOffice::contract()));
        QMimeData data;
        data.setUrls(urls);
        const QPoint point(int(m_window->width() * at), 300);
        QDragEnterEvent enter(QPoint(5, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        auto *overlay = m_window->findChild<DropOverlay *>();
        QTRY_COMPARE(overlay->isLikelySigned(), isSigned);
        QDragMoveEvent move(point, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &move);
        test::shootBoth(*m_window, QStringLiteral("window-drop-") + QString::fromLatin1(QTest::currentDataTag()));
        QDropEvent drop(point, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &drop);
        QVERIFY(!overlay->isVisible());
        QTEST(place(), "goesTo");
        m_window->show(QStringLiteral("board"));
    }

    void leavesStrangeFilesAlone()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/program.exe")),
                      QUrl(QStringLiteral("https://firm.example/a.pdf"))});
        QVERIFY(DropOverlay::filesOf(&data).isEmpty());
        QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(!enter.isAccepted());
    }

    void switchesTheMember()
    {
        QSignalSpy acting(&m_desk->facts, &OfficeFacts::actingChanged);
        QTest::mouseClick(m_window->findChild<RailButton *>(QStringLiteral("railMember")), Qt::LeftButton);
        auto *menu = m_window->findChild<QMenu *>(QStringLiteral("memberMenu"));
        QVERIFY(menu);
        QVERIFY(tests::shoot(*menu, QStringLiteral("member-menu")));
        auto *director =
            menu->findChild<QAction *>(QStringLiteral("member_") + m_desk->office.cast().director.toString());
        QVERIFY(director);
        director->trigger();
        menu->close();
        QTRY_COMPARE(acting.size(), 1);
        QTRY_COMPARE(m_window->findChild<RailButton *>(QStringLiteral("railMember"))->text(),
                     QStringLiteral("Joanna Wiśniewska"));
        QTRY_VERIFY(rail("queue")->accessibleName().contains(QLatin1Char('1'))); // one waits for her
        m_window->show(QStringLiteral("queue"));
        QTest::qWait(500);
        test::shootBoth(*m_window, QStringLiteral("window-queue"));
        m_window->show(QStringLiteral("board"));
    }

    void foldsTheRail()
    {
        auto *side = m_window->findChild<Rail *>();
        const int wide = side->width();
        QTest::mouseClick(m_window->findChild<Button *>(QStringLiteral("railFold")), Qt::LeftButton);
        QVERIFY(side->isNarrow());
        QVERIFY(m_preferences->railIsNarrow());
        QTRY_VERIFY(side->width() < wide / 2);
        const auto middleOf = [side](const QWidget *w) { return w->mapTo(side, w->rect().center()).x(); };
        auto *fold = side->findChild<Button *>(QStringLiteral("railFold"));
        QTRY_VERIFY2(std::abs(middleOf(fold) - middleOf(rail("board"))) <= 1,
                     qPrintable(QString::number(middleOf(fold))));
        QVERIFY(fold->width() >= fold->sizeHint().width());
        QVERIFY(tests::shoot(*m_window, QStringLiteral("window-narrow")));
        QVERIFY(!rail("board")->toolTip().isEmpty());
        QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(!side->isNarrow());
    }

    void showsWhatItSays()
    {
        m_window->toast({QStringLiteral("The relay does not answer. It is tried again."), Role::Bad, {}, {}});
        auto *toast = m_window->findChild<ToastArea *>(QStringLiteral("toast"));
        QVERIFY(toast->isVisible());
        QVERIFY(tests::shoot(*m_window, QStringLiteral("window-toast")));
        // The screen that is gone to does not hide it.
        for (const char *screen : {"contacts", "verify", "board"}) {
            m_window->show(QString::fromLatin1(screen));
            const auto *stack = m_window->findChild<QWidget *>(QStringLiteral("screens"));
            const QWidget *seen = stack->childAt(toast->geometry().center());
            QVERIFY2(seen == toast || toast->isAncestorOf(seen), screen);
        }
    }

    void saysWhetherTheRelayAnswers()
    {
        auto *sync = m_window->findChild<RailButton *>(QStringLiteral("railSync"));
        Q_EMIT m_desk->office.session().heartbeatDone(false);
        const QString away = sync->text();
        Q_EMIT m_desk->office.session().heartbeatDone(true);
        QVERIFY(m_desk->facts.workspace().relayUrl.isEmpty() || sync->text() != away);
        QVERIFY(!sync->text().isEmpty());
    }

    // Something of a draft is put right elsewhere: the way back is at hand.
    void aDraftIsComeBackTo()
    {
        m_window->openDocument(m_draft);
        QTRY_COMPARE(place(), QStringLiteral("create"));
        auto *create = m_window->findChild<CreateScreen *>();
        QTRY_COMPARE_WITH_TIMEOUT(create->draft(), m_draft, 30'000);
        Q_EMIT create->settingsRequested(QStringLiteral("certificates"));
        QCOMPARE(place(), QStringLiteral("settings"));
        auto *toast = m_window->findChild<ToastArea *>();
        QTRY_VERIFY(toast->isVisible() && toast->text() == QStringLiteral("The draft is kept."));
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(place(), QStringLiteral("create"));
        QTRY_COMPARE_WITH_TIMEOUT(create->draft(), m_draft, 30'000);
        // A contact's record, and back by the message's button.
        const domain::ContactId contact = m_desk->office.cast().client;
        Q_EMIT create->contactRequested(contact);
        QCOMPARE(place(), QStringLiteral("contacts"));
        QTRY_VERIFY(m_window->findChild<QLineEdit *>(QStringLiteral("contactSurname"))
                    && m_window->findChild<QLineEdit *>(QStringLiteral("contactSurname"))->text()
                        == QStringLiteral("Müller"));
        QTRY_VERIFY(toast->isVisible());
        for (Button *button : toast->findChildren<Button *>())
            if (button->text() == QStringLiteral("Back to the draft"))
                QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(place(), QStringLiteral("create"));
        m_window->show(QStringLiteral("board"));
    }

    void startsInEachLanguage_data()
    {
        QTest::addColumn<QString>("board");
        QTest::newRow("en") << QStringLiteral("Board");
        QTest::newRow("pl") << QStringLiteral("Tablica");
        QTest::newRow("de") << QStringLiteral("Board");
        QTest::newRow("pt_BR") << QStringLiteral("Quadro");
        QTest::newRow("ru") << QStringLiteral("Доска");
    }
    void startsInEachLanguage()
    {
        Language language;
        language.use(QString::fromLatin1(QTest::currentDataTag()));
        MainWindow window(m_desk->desk(), *m_preferences);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QTEST(window.findChild<RailButton *>(QStringLiteral("rail_board"))->text(), "board");
        for (const char *place : {"queue", "contacts", "verify", "settings", "create", "board"}) {
            window.show(QString::fromLatin1(place));
            QTest::qWait(30);
            QCOMPARE(window.place(), QString::fromLatin1(place));
            QVERIFY(!window.screen(window.place())->title().isEmpty());
        }
        window.close();
        language.use(QStringLiteral("en"));
    }
};

COUNTERSIGN_WATCHED_TEST(TestMainWindow)
#include "tst_main_window.moc"
