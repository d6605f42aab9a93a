#include "core/domain/company_name.h"

#include "core/domain/party.h"

#include <QTest>

using namespace countersign::domain;

class TestCompanyName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSaidWithoutItsForm_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("initials");
        QTest::newRow("Poland") << "Nord Biuro sp. z o.o."
                                << "Nord Biuro"
                                << "NB";
        QTest::newRow("Germany") << "Müller & Söhne GmbH"
                                 << "Müller & Söhne"
                                 << "MS";
        QTest::newRow("Brazil") << "Papelaria Lima Ltda"
                                << "Papelaria Lima"
                                << "PL";
        QTest::newRow("no form") << "Контора-Сервис"
                                 << "Контора-Сервис"
                                 << "К";
        QTest::newRow("only a form") << "AG"
                                     << "AG"
                                     << "A";
    }

    void isSaidWithoutItsForm()
    {
        QFETCH(QString, name);
        QTEST(shortCompanyName(name), "said");
        QTEST(initialsOf(shortCompanyName(name)), "initials");
    }
};

QTEST_GUILESS_MAIN(TestCompanyName)
#include "tst_company_name.moc"
