// The main screens on a display of other density (QT_SCALE_FACTOR): nothing is cut, icons and pages are sharp.
#include "tests/support/watched_test.h"
#include "tests/ui/kit/shots.h"
#include "tests/ui/shell/clipping.h"
#include "tests/ui/shell/walk.h"
#include "ui/pages/page_view.h"

using namespace countersign;
using namespace countersign::ui;

class TestScaleFactor : public QObject
{
    Q_OBJECT
    test::PseudoLocale m_long;
    std::unique_ptr<test::Walk> m_walk;
    double m_factor = qEnvironmentVariable("QT_SCALE_FACTOR", QStringLiteral("1")).toDouble();

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QCoreApplication::installTranslator(&m_long));
        m_walk = std::make_unique<test::Walk>();
        QCOMPARE(m_walk->window->devicePixelRatioF(), m_factor);
    }
    void cleanupTestCase() { m_walk.reset(); }

    void nothingIsCut_data()
    {
        QTest::addColumn<QString>("place");
        for (const char *place :
             {"board", "board:list", "create", "draft:1", "draft:2", "draft:3", "draft:4", "document", "queue:document",
              "verify:verdict", "settings:profile", "settings:certificates"})
            QTest::newRow(place) << QString::fromLatin1(place);
    }
    void nothingIsCut()
    {
        QFETCH(QString, place);
        m_walk->goTo(place);
        const QStringList faults = test::cutIn(&m_walk->root());
        QString file = place;
        file.replace(QLatin1Char(':'), QLatin1Char('-'));
        QVERIFY(tests::shoot(m_walk->root(), QStringLiteral("factor-%1-%2").arg(m_factor).arg(file)));
        QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
    }

    // A page has a pixel for each of the display's, not for each of the program's.
    void pagesAreSharp()
    {
        m_walk->goTo(QStringLiteral("document"));
        auto *view = m_walk->window->screen(QStringLiteral("document"))->findChild<PageView *>();
        QVERIFY(view);
        QTRY_VERIFY_WITH_TIMEOUT(view->source() && view->source()->isOpen(), 30'000);
        const auto image = [view] {
            return view->source()->page(0, view->pixelsPerPoint() * view->devicePixelRatioF());
        };
        const double wanted = view->pageRect(0).width() * m_factor;
        QTRY_VERIFY_WITH_TIMEOUT(std::abs(image().width() - wanted) <= 2, 30'000);
    }
};

COUNTERSIGN_WATCHED_TEST(TestScaleFactor)
#include "tst_scale_factor.moc"
