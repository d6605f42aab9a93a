// What a date looks like on paper: the rows are the signer's page's, too (tests/e2e/unit/values.test.mjs).
#include "core/domain/date_format.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace countersign;

class TestDateFormat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void written_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QFile file(QStringLiteral(COUNTERSIGN_DATE_TEXTS));
        QVERIFY(file.open(QFile::ReadOnly));
        const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
        QVERIFY(!rows.isEmpty());
        for (const QJsonValue &value : rows) {
            const QJsonObject row = value.toObject();
            const QString date = row[QLatin1String("date")].toString(),
                          format = row[QLatin1String("format")].toString();
            for (const char *language : {"en", "pl", "de", "pt_BR", "ru"})
                QTest::addRow("%s %s %s", qPrintable(date), qPrintable(format), language)
                    << QDate::fromString(date, Qt::ISODate) << format << QString::fromLatin1(language)
                    << row[QLatin1String(language)].toString();
        }
    }
    void written()
    {
        QFETCH(QDate, date);
        QFETCH(QString, format);
        QFETCH(QString, language);
        QFETCH(QString, text);
        QCOMPARE(domain::dateText(date, format, language), text);
    }

    void otherLanguages()
    {
        const QDate day(2026, 11, 23);
        QCOMPARE(domain::dateText(day, {}, QString()), QStringLiteral("23 November 2026"));
        QCOMPARE(domain::dateText(day, {}, QStringLiteral("no such language")), QStringLiteral("23 November 2026"));
        QCOMPARE(domain::dateFormat(QStringLiteral("dd.MM.yyyy")), QStringLiteral("dd.MM.yyyy"));
        QCOMPARE(domain::dateFormat(QStringLiteral("dd.MM.yyyy").repeated(4)), QStringLiteral("d MMMM yyyy"));
    }
};

QTEST_GUILESS_MAIN(TestDateFormat)
#include "tst_date_format.moc"
