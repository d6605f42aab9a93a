// Every screen with words that are half as long again, at the usual size of text and twice as large: nothing is cut.
#include "tests/support/watched_test.h"
#include "tests/ui/kit/shots.h"
#include "tests/ui/shell/clipping.h"
#include "tests/ui/shell/walk.h"

using namespace countersign;
using namespace countersign::ui;

class TestLayout : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::Walk> m_walk;
    test::PseudoLocale m_long;
    int m_percent = 0;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QCoreApplication::installTranslator(&m_long));
        QVERIFY(MainWindow::tr("Board").size() > 6);
        m_walk = std::make_unique<test::Walk>();
    }
    void cleanupTestCase()
    {
        m_walk.reset();
        test::theme().setTextScale(1);
    }

    void noticesWhatIsCut()
    {
        QWidget window;
        auto *label =
            new Label(QStringLiteral("Words that do not fit"), TextSize::Body, Role::Text, Weight::Regular, &window);
        label->setGeometry(0, 0, 40, 20);
        auto *outside = new Label(QStringLiteral("x"), TextSize::Body, Role::Text, Weight::Regular, &window);
        window.resize(100, 100);
        outside->setGeometry(90, 0, 60, 20);
        // What elides may do so with what people wrote, not with what the program says.
        for (const auto &[text, y] :
             {std::pair(QStringLiteral("A long title of a document"), 40), std::pair(MainWindow::tr("Board"), 70)}) {
            auto *elided = new Label(text, TextSize::Body, Role::Text, Weight::Regular, &window);
            elided->setElides(true);
            elided->setGeometry(0, y, 40, 20);
        }
        window.show();
        QCOMPARE(test::cutIn(&window).size(), 3);
    }

    void nothingIsCut_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<QString>("place");
        const QStringList places = m_walk->places();
        for (const int percent : {100, 200})
            for (const QString &place : places)
                QTest::addRow("%d %s", percent, qPrintable(place)) << percent << place;
    }
    void nothingIsCut()
    {
        QFETCH(int, percent);
        QFETCH(QString, place);
        if (std::exchange(m_percent, percent) != percent) {
            test::theme().setTextScale(percent / 100.0);
            m_walk->open(); // as the program does after the setting
        }
        m_walk->goTo(place);
        QStringList faults = test::cutIn(&m_walk->root());
        // What gives way to large text is the layout, never the edge of the screen.
        if (m_walk->window->width() > 1440)
            faults.append(QStringLiteral("the window became %1 px wide").arg(m_walk->window->width()));
        QString file = place;
        file.replace(QLatin1Char(':'), QLatin1Char('-'));
        QVERIFY(tests::shoot(m_walk->root(), QStringLiteral("pseudo-%1-%2").arg(percent).arg(file)));
        QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
    }
};

COUNTERSIGN_WATCHED_TEST(TestLayout)
#include "tst_layout.moc"
