#include "core/domain/number_format.h"

#include <QTest>

using namespace countersign::domain;

class TestNumberFormat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void formats_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<bool>("isOne");
        QTest::newRow("plain") << "###0" << true;
        QTest::newRow("thousands") << "#,##0" << true;
        QTest::newRow("money") << "#,##0.00" << true;
        QTest::newRow("continental") << "#.##0,00" << true;
        QTest::newRow("space") << "# ##0,000" << true;
        QTest::newRow("narrow space") << QStringLiteral("#\u202f##0,0") << true;
        QTest::newRow("Swiss") << "#'##0.00" << true;
        QTest::newRow("no thousands") << "###0,000000" << true;
        QTest::newRow("empty") << "" << false;
        QTest::newRow("a date's") << "d MMMM yyyy" << false;
        QTest::newRow("the same sign twice") << "#.##0.00" << false;
        QTest::newRow("too many decimals") << "#,##0.0000000" << false;
        QTest::newRow("a point and nothing") << "###0." << false;
        QTest::newRow("something after") << "###0.00 EUR" << false;
    }
    void formats()
    {
        QFETCH(QString, format);
        QFETCH(bool, isOne);
        const auto parsed = numberFormat(format);
        QCOMPARE(parsed.has_value(), isOne);
        if (parsed)
            QCOMPARE(formatName(*parsed), format);
    }

    void written_data()
    {
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("text");
        QTest::newRow("grouped") << "1234567.5"
                                 << "# ##0,00"
                                 << "1 234 567,50";
        QTest::newRow("English") << "1234567.5"
                                 << "#,##0.00"
                                 << "1,234,567.50";
        QTest::newRow("German") << "1234"
                                << "#.##0,00"
                                << "1.234,00";
        QTest::newRow("ungrouped") << "1234.5"
                                   << "###0,0"
                                   << "1234,5";
        QTest::newRow("whole") << "1234"
                               << "#,##0"
                               << "1,234";
        QTest::newRow("short") << "12"
                               << "#,##0"
                               << "12";
        QTest::newRow("three") << "123"
                               << "#,##0"
                               << "123";
        QTest::newRow("negative") << "-123456"
                                  << "#,##0.0"
                                  << "-123,456.0";
        QTest::newRow("zeros taken") << "7.500"
                                     << "###0.0"
                                     << "7.5";
        QTest::newRow("never rounded") << "7.256"
                                       << "###0.0"
                                       << "7.256";
        QTest::newRow("never cut to whole") << "7.2"
                                            << "#.##0"
                                            << "7,2";
        QTest::newRow("very long") << "123456789012345678901234.01"
                                   << "# ##0,00"
                                   << "123 456 789 012 345 678 901 234,01";
        QTest::newRow("no number") << "2026/0142"
                                   << "#,##0.00"
                                   << "2026/0142";
        QTest::newRow("no format") << "1234.5"
                                   << ""
                                   << "1234.5";
        QTest::newRow("a bad format") << "1234.5"
                                      << "0.00"
                                      << "1234.5";
        QTest::newRow("empty") << ""
                               << "#,##0.00"
                               << "";
    }
    void written()
    {
        QFETCH(QString, plain);
        QFETCH(QString, format);
        QFETCH(QString, text);
        QCOMPARE(numberText(plain, format), text);
    }

    void typed_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("point");
        QTest::addColumn<QString>("plain"); // empty: no number
        QTest::newRow("plain") << "1234.5"
                               << "."
                               << "1234.5";
        QTest::newRow("the other point") << "1234.5"
                                         << ","
                                         << "1234.5";
        QTest::newRow("both, comma last") << "1.234,50"
                                          << "."
                                          << "1234.50";
        QTest::newRow("both, point last") << "1,234.50"
                                          << ","
                                          << "1234.50";
        QTest::newRow("groups") << "1.234"
                                << ","
                                << "1234";
        QTest::newRow("decimals") << "1.234"
                                  << "."
                                  << "1.234";
        QTest::newRow("many groups") << "1.234.567"
                                     << "."
                                     << "1234567";
        QTest::newRow("spaces") << QStringLiteral("1\u00a0234\u202f567,5") << ","
                                << "1234567.5";
        QTest::newRow("apostrophe") << "1'234.5"
                                    << "."
                                    << "1234.5";
        QTest::newRow("sign") << "-0,5"
                              << ","
                              << "-0.5";
        QTest::newRow("no whole") << ",5"
                                  << ","
                                  << "0.5";
        QTest::newRow("leading zeros") << "0012"
                                       << ","
                                       << "12";
        QTest::newRow("badly grouped") << "1.23.456"
                                       << ","
                                       << "";
        QTest::newRow("two points") << "1,2.3,4"
                                    << "."
                                    << "";
        QTest::newRow("words") << "12 EUR"
                               << "."
                               << "";
        QTest::newRow("other digits") << QStringLiteral("\u0661\u0662") << "."
                                      << "";
        QTest::newRow("endless") << QString(100, QLatin1Char('9')) << "."
                                 << "";
    }
    void typed()
    {
        QFETCH(QString, typed);
        QFETCH(QString, point);
        QFETCH(QString, plain);
        QCOMPARE(plainNumber(typed, point.at(0)).value_or(QString()), plain);
    }
};

QTEST_APPLESS_MAIN(TestNumberFormat)
#include "tst_number_format.moc"
