#include "core/domain/numbering.h"

#include <QTest>

using namespace countersign;
using namespace countersign::domain;

class TestNumbering : public QObject
{
    Q_OBJECT

    Time m_now = Time::fromIso(QStringLiteral("2026-03-22T10:00:00.000Z"));

private Q_SLOTS:
    void formats_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("made");
        const auto row = [](const char *format, int number, const char *made) {
            QTest::newRow(format) << QString::fromUtf8(format) << number << QString::fromUtf8(made);
        };
        row("{year}/{number:4}", 142, "2026/0142");
        row("{number}", 7, "7");
        row("UMOWA-{month}.{year}-{number:2}", 123, "UMOWA-03.2026-123");
        row("{year}", 5, "2026/5");
        row("", 5, "/5");
        row("{nonsense} {number:3}", 5, "{nonsense} 005");
        row("№{number:99}", 5, "№000000005");
        row("{number}-{number}", 5, "5-");
    }

    void formats()
    {
        QFETCH(QString, format);
        QFETCH(int, number);
        QTEST(formatNumber(format, m_now, number), "made");
        QCOMPARE(parseNumber(format, m_now, formatNumber(format, m_now, number)), number);
    }

    void next()
    {
        const QString format = QStringLiteral("{year}/{number:4}");
        const auto next = [&](const std::vector<QString> &taken) { return nextNumber(format, m_now, taken); };
        QCOMPARE(next({}), QStringLiteral("2026/0001"));
        QCOMPARE(next({QStringLiteral("2026/0009"), QStringLiteral("2026/0002")}), QStringLiteral("2026/0010"));
        QCOMPARE(next({QStringLiteral("2025/0500")}), QStringLiteral("2026/0001")); // a new year starts anew
        QCOMPARE(next({QStringLiteral("2026/9999")}), QStringLiteral("2026/10000"));
        QCOMPARE(next({QStringLiteral("2026/12")}), QStringLiteral("2026/0001")); // not of this format
        QCOMPARE(next({QStringLiteral("x2026/0012"), QStringLiteral("2026/0012 ")}), QStringLiteral("2026/0001"));
    }

    void doesNotTakeWhatIsTaken()
    {
        // The month is not in the parsed part when the format has none: every text counts.
        QCOMPARE(nextNumber(QStringLiteral("A{number}"), m_now, {QStringLiteral("A1"), QStringLiteral("A2")}),
                 QStringLiteral("A3"));
        QVERIFY(!parseNumber(QStringLiteral("A{number}"), m_now, QStringLiteral("A99999999999999")));
    }
};

QTEST_GUILESS_MAIN(TestNumbering)
#include "tst_numbering.moc"
