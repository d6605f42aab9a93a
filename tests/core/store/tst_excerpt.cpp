#include "core/domain/card.h"
#include "core/store/excerpt.h"

#include <QTest>

using namespace countersign;
using store::excerptOf;

class ExcerptTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsTheFirstPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("shown"); // with [ ] for the marks

        const auto row = [](const char *name, const char *text, const char *words, const char *shown) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(words) << QString::fromUtf8(shown);
        };
        row("beginning of a word", "Strony ustalają czynsz.", "czyn", "Strony ustalają [czynsz]");
        row("its middle is none", "Podczynsz", "czyn", "");
        row("cut at both ends", "a b c d e rent f g h i j k l m", "rent", "…b c d e [rent] f g h i j k l…");
        row("all that match", "The rent is rented. Rents", "rent", "The [rent] is [rented]. [Rents]");
        row("several words", "find the lost and the found", "found lost", "find the [lost] and the [found]");
        row("case and marks", "MIESIĘCZNIE płatny", "miesiecznie", "[MIESIĘCZNIE] płatny");
        row("marks typed", "Uber die Brücke", "Über", "[Uber] die Brücke");
        row("composed otherwise", "Bru\u0308cke", "brücke", "[Bru\u0308cke]");
        row("Cyrillic", "Настоящий Договор", "догов", "Настоящий [Договор]");
        row("a number's parts", "No. 2026/0001 of May", "2026/0001", "No. [2026]/[0001] of May");
        row("lines", "one\n\n two\tthree", "two", "one [two] three");
        row("outside the first plane", "𝐀𝐁 price", "price", "𝐀𝐁 [price]");
        row("signs only", "a § b", "§ \"", "");
        row("a lone mark", "a b", "\u0301", "");
        row("no text", "", "a", "");
        row("no words", "a", " ", "");
    }
    void showsTheFirstPlace()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, words);
        QString shown = excerptOf(text, words);
        shown.replace(domain::kHitFrom, QLatin1Char('[')).replace(domain::kHitTo, QLatin1Char(']'));
        QTEST(shown, "shown");
    }

    void halvesOfCharactersDoNoHarm()
    {
        const QString text = QString(QChar(0xD800)) + QStringLiteral(" a ") + QString(QChar(0xDC00));
        QVERIFY(excerptOf(text, text).contains(domain::kHitFrom));
    }
};

QTEST_GUILESS_MAIN(ExcerptTest)
#include "tst_excerpt.moc"
