#include "core/domain/money.h"

#include <QTest>

using namespace countersign::domain;

class TestMoney : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("plain"); // empty: no amount
        const auto row = [](const char *text, const char *currency, const char *plain) {
            QTest::addRow("%s %s", text, currency)
                << QString::fromUtf8(text) << QString::fromUtf8(currency) << QString::fromUtf8(plain);
        };
        row("12 500,50", "PLN", "12500.50");
        row("12\u00a0500,50", "PLN", "12500.50");
        row("12\u202f500,50", "EUR", "12500.50");
        row("12,500.50", "EUR", "12500.50");
        row("12.500,50", "EUR", "12500.50");
        row("12.500", "EUR", "12500.00");
        row("12,500", "USD", "12500.00");
        row("1.234.567", "BRL", "1234567.00");
        row("1'000.05", "CHF", "1000.05");
        row("0,1", "EUR", "0.10");
        row("0.07", "EUR", "0.07");
        row("48600", "EUR", "48600.00");
        row("1500", "JPY", "1500");
        row("1.500", "JPY", "1500");
        row("1,5", "JPY", "");
        row("1.500", "KWD", "1.500");
        row("1,234.567", "KWD", "1234.567");
        row("9007199254740993", "JPY", ""); // beyond the limit, and not what a double would make of it
        row("900719925474099", "JPY", "900719925474099");
        row("12 50,00", "EUR", "");
        row("1234 567,00", "EUR", "");
        row("12,5 00", "EUR", "");
        row("1.2.3", "EUR", "");
        row("-5", "EUR", "");
        row("5-", "EUR", "");
        row("1,", "EUR", "");
        row("12a", "EUR", "");
        row("", "EUR", "");
        row("1,234.567", "EUR", "");
        row("12,500,00", "EUR", "");
    }
    void parses()
    {
        QFETCH(QString, text);
        QFETCH(QString, currency);
        QFETCH(QString, plain);
        const auto money = parseMoney(text, currency);
        QCOMPARE(money ? plainAmount(*money) : QString(), plain);
    }

    void groups()
    {
        const Money money{1'234'567'890, QStringLiteral("EUR")};
        QCOMPARE(groupedAmount(money, QStringLiteral(" "), QStringLiteral(",")), QStringLiteral("12 345 678,90"));
        QCOMPARE(groupedAmount({100, QStringLiteral("JPY")}, QStringLiteral(","), QStringLiteral(".")),
                 QStringLiteral("100"));
        QCOMPARE(groupedAmount({-5, QStringLiteral("EUR")}, QStringLiteral(","), QStringLiteral(".")),
                 QStringLiteral("-0.05"));
        QCOMPARE(groupedAmount({1'000'000, QStringLiteral("KWD")}, QStringLiteral("."), QStringLiteral(",")),
                 QStringLiteral("1.000,000"));
    }

    // What is written can be typed again, whatever the signs.
    void roundTrips()
    {
        for (qint64 minor = 1; minor < 1'000'000'000'000; minor = minor * 7 + 3)
            for (const char *currency : {"EUR", "JPY", "KWD"}) {
                const Money money{minor, QString::fromLatin1(currency)};
                QCOMPARE(parseMoney(plainAmount(money), money.currency), std::optional(money));
                if (money.currency == QLatin1String("EUR"))
                    QCOMPARE(parseMoney(groupedAmount(money, QStringLiteral("."), QStringLiteral(",")), money.currency),
                             std::optional(money));
            }
    }
};

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"
