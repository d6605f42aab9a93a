#include "tests/support/watched_test.h"
#include "ui/kit/theme.h"
#include "ui/kit/typography.h"

#include <QApplication>
#include <QSignalSpy>
#include <QtTest>

using namespace countersign::ui;

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contrastFollowsTheDefinition()
    {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 100), 2100);
        QCOMPARE(qRound(contrast(Qt::white, Qt::white) * 100), 100);
        QCOMPARE(qRound(contrast(QColor("#777777"), Qt::white) * 100), 448); // the known grey that just fails
    }

    void everyTextIsReadableOnItsGround_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("text");
        QTest::addColumn<int>("ground");
        for (const bool dark : {false, true})
            for (const TextOnGround &pair : textPairs())
                QTest::addRow("%s %d on %d", dark ? "dark" : "light", static_cast<int>(pair.text),
                              static_cast<int>(pair.ground))
                    << dark << static_cast<int>(pair.text) << static_cast<int>(pair.ground);
    }
    void everyTextIsReadableOnItsGround()
    {
        QFETCH(bool, dark);
        QFETCH(int, text);
        QFETCH(int, ground);
        const QPalette palette = paletteFor(dark);
        const double ratio =
            contrast(color(static_cast<Role>(text), palette), color(static_cast<Role>(ground), palette));
        QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
    }

    void changesAtRunTime()
    {
        Theme theme(*qApp);
        QSignalSpy spy(&theme, &Theme::changed);
        Label label(QStringLiteral("Text"), TextSize::Body, Role::Second);
        theme.setAppearance(Appearance::Dark);
        QVERIFY(isDark());
        QTRY_COMPARE(label.palette().color(QPalette::WindowText), color(Role::Second, paletteFor(true)));
        theme.setAppearance(Appearance::Light);
        QVERIFY(!isDark());
        QTRY_COMPARE(label.palette().color(QPalette::WindowText), color(Role::Second, paletteFor(false)));
        QCOMPARE(spy.size(), 2); // once for each, at once
        QCOMPARE(softOf(Role::Ok), Role::OkSoft);
    }

    void growsWithTheText()
    {
        Theme theme(*qApp);
        theme.setTextScale(1);
        const int usual = scaled(32);
        Label label(QStringLiteral("Text"));
        const int height = label.sizeHint().height();
        theme.setTextScale(2);
        QVERIFY(std::abs(scaled(32) - 2 * usual) <= 1);
        QTRY_VERIFY(label.sizeHint().height() > height * 3 / 2);
        theme.setTextScale(1);
        QTRY_COMPARE(label.sizeHint().height(), height);
    }

    void movesNotAtAllWhenAsked()
    {
        Theme theme(*qApp);
        theme.setReducedMotion(true);
        QCOMPARE(motionMs(150), 0);
        theme.setReducedMotion(false);
        QCOMPARE(motionMs(150), 150);
    }
};

COUNTERSIGN_WATCHED_TEST(TestTheme)
#include "tst_theme.moc"
