// What a company's name makes of an invitation by SMS.
#include "core/flow/messaging.h"

#include <QTest>

using namespace countersign;

class TstSmsCost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersOutsideTheAlphabetCost_data()
    {
        QTest::addColumn<QString>("company");
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("isGsm7");
        QTest::addColumn<int>("units");
        QTest::addColumn<int>("parts");
        // The link alone has 96 signs here.
        QTest::newRow("English") << QStringLiteral("Nord Ltd") << QStringLiteral("en") << true << 138 << 1;
        QTest::newRow("a name with ł") << QString::fromUtf8("Łódź sp. z o.o.") << QStringLiteral("pl") << false << 136
                                       << 3;
        QTest::newRow("Russian") << QStringLiteral("Nord Ltd") << QStringLiteral("ru") << false << 132 << 2;
    }
    void lettersOutsideTheAlphabetCost()
    {
        QFETCH(QString, company);
        QFETCH(QString, language);
        const flow::SmsCost cost =
            flow::invitationBySms(company, QStringLiteral("https://sign.example.com/"), language);
        QTEST(cost.isGsm7, "isGsm7");
        QTEST(cost.units, "units");
        QTEST(cost.parts, "parts");
    }
};

QTEST_GUILESS_MAIN(TstSmsCost)
#include "tst_sms_cost.moc"
