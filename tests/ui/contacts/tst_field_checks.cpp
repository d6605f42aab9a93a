#include "ui/contacts/field_checks.h"

#include <QtTest>

using namespace countersign::ui;

class TestFieldChecks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void emails_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isRight");
        QTest::newRow("empty") << QString() << true;
        QTest::newRow("plain") << QStringLiteral("k.mueller@firm.example") << true;
        QTest::newRow("plus") << QStringLiteral("a+b@x.co.uk") << true;
        QTest::newRow("international") << QStringLiteral("имя@фирма.рф") << true;
        QTest::newRow("no at") << QStringLiteral("firm.example") << false;
        QTest::newRow("no domain") << QStringLiteral("a@b") << false;
        QTest::newRow("dot at end") << QStringLiteral("a@b.") << false;
        QTest::newRow("two") << QStringLiteral("a@b.c, d@e.f") << false;
        QTest::newRow("header injection") << QStringLiteral("a@b.c\nBcc: x@y.z") << false;
    }
    void emails()
    {
        QFETCH(QString, text);
        QFETCH(bool, isRight);
        QCOMPARE(problemOfEmail(text).isEmpty(), isRight);
    }
    void phones_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("normalised");
        QTest::addColumn<bool>("isRight");
        QTest::newRow("spaces") << QStringLiteral("+48 600 100-200") << QStringLiteral("+48600100200") << true;
        QTest::newRow("zeros") << QStringLiteral("0048 600100200") << QStringLiteral("+48600100200") << true;
        QTest::newRow("brackets") << QStringLiteral("+49 (40) 123456") << QStringLiteral("+4940123456") << true;
        QTest::newRow("national") << QStringLiteral("600100200") << QStringLiteral("600100200") << false;
        QTest::newRow("letters") << QStringLiteral("+48 CALL ME") << QStringLiteral("+48 CALL ME") << false;
        QTest::newRow("too long") << QStringLiteral("+4860010020012345678") << QStringLiteral("+4860010020012345678")
                                  << false;
    }
    void phones()
    {
        QFETCH(QString, text);
        QFETCH(QString, normalised);
        QFETCH(bool, isRight);
        QCOMPARE(normalisedPhone(text), normalised);
        QCOMPARE(problemOfPhone(text).isEmpty(), isRight);
    }
    void accountNumbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isRight");
        QTest::newRow("empty") << QString() << true;
        QTest::newRow("PL") << QStringLiteral("PL61 1090 1014 0000 0712 1981 2874") << true;
        QTest::newRow("DE") << QStringLiteral("de89370400440532013000") << true;
        QTest::newRow("one digit off") << QStringLiteral("PL61 1090 1014 0000 0712 1981 2875") << false;
        QTest::newRow("swapped") << QStringLiteral("DE89370400440532010300") << false;
        QTest::newRow("no IBAN") << QStringLiteral("12345678") << false;
    }
    void accountNumbers()
    {
        QFETCH(QString, text);
        QFETCH(bool, isRight);
        QCOMPARE(problemOfIban(text).isEmpty(), isRight);
    }
    void everyCountryOnce()
    {
        const auto list = countries();
        QSet<QString> codes;
        for (const auto &[code, name] : list) {
            QVERIFY(!codes.contains(code));
            QVERIFY(!name.isEmpty());
            codes.insert(code);
        }
        for (const char *code : {"PL", "DE", "BR", "RU", "GB", "US"})
            QVERIFY(codes.contains(QLatin1String(code)));
    }
};

QTEST_GUILESS_MAIN(TestFieldChecks)
#include "tst_field_checks.moc"
