// What is marked on two versions of a page: the words that are not the same, at their places, and nothing else.
#include "ui/verify/word_marks.h"

#include "core/domain/word_difference.h"
#include "tests/support/watched_test.h"
#include "tests/ui/office/ui_office.h"
#include "ui/pages/page_source.h"

using namespace countersign;
using namespace countersign::ui;

namespace {

QStringList words(const QString &text) { return text.split(QLatin1Char(' '), Qt::SkipEmptyParts); }

QString marked(const QStringList &all, const std::vector<bool> &differs)
{
    QStringList some;
    for (qsizetype i = 0; i < all.size(); ++i)
        if (differs[std::size_t(i)])
            some << all[i];
    return some.join(QLatin1Char(' '));
}

} // namespace

class TestWordMarks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wordsThatDiffer_data()
    {
        QTest::addColumn<QString>("was");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("taken");
        QTest::addColumn<QString>("added");
        QTest::newRow("the same") << "pays EUR 48,600.00 net"
                                  << "pays EUR 48,600.00 net"
                                  << ""
                                  << "";
        QTest::newRow("an amount") << "pays EUR 48,600.00 net"
                                   << "pays EUR 84,600.00 net"
                                   << "48,600.00"
                                   << "84,600.00";
        QTest::newRow("two places") << "a b c d e f g"
                                    << "a X c d e Y g"
                                    << "b f"
                                    << "X Y";
        QTest::newRow("a word more") << "the Client pays"
                                     << "the Client never pays"
                                     << ""
                                     << "never";
        QTest::newRow("a word less") << "shall not pay"
                                     << "shall pay"
                                     << "not"
                                     << "";
        QTest::newRow("from nothing") << ""
                                      << "one two"
                                      << ""
                                      << "one two";
        QTest::newRow("to nothing") << "one two"
                                    << ""
                                    << "one two"
                                    << "";
        QTest::newRow("moved") << "a b c d"
                               << "c d a b"
                               << "a b"
                               << "a b";
    }
    void wordsThatDiffer()
    {
        QFETCH(QString, was);
        QFETCH(QString, now);
        const QStringList before = words(was), after = words(now);
        const domain::DifferingPlaces places = domain::differingPlaces(before, after);
        QTEST(marked(before, places.before), "taken");
        QTEST(marked(after, places.after), "added");
    }

    void tooManyWordsDifferAll()
    {
        QStringList before, after;
        for (int i = 0; i < 5000; ++i) {
            before << QString::number(i);
            after << QString::number(i % 2 ? i : -i - 1);
        }
        before.prepend(QStringLiteral("same"));
        after.prepend(QStringLiteral("same"));
        const domain::DifferingPlaces places = domain::differingPlaces(before, after);
        QVERIFY(!places.before[0]);
        QVERIFY(places.before[1] && places.before[2500] && places.after[2500]);
    }

    void anotherAmountIsMarkedWhereItStands()
    {
        const QString was = QStringLiteral("EUR 48,600.00"), now = QStringLiteral("EUR 84,600.00");
        PageSource wasSource, nowSource;
        WordMarks marks(&wasSource, &nowSource, nullptr);
        QSignalSpy wasOpened(&wasSource, &PageSource::opened), nowOpened(&nowSource, &PageSource::opened);
        wasSource.open({test::UiOffice::contract(was)});
        nowSource.open({test::UiOffice::contract(now)});
        QTRY_VERIFY_WITH_TIMEOUT(!wasOpened.isEmpty() && !nowOpened.isEmpty(), 30'000);
        QSignalSpy ready(&marks, &WordMarks::ready), text(&nowSource, &PageSource::textReady);
        marks.want(0);
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 30'000);
        const WordMarks::Places places = marks.at(0);
        QCOMPARE(places.was.size(), std::size_t(1));
        QCOMPARE(places.now.size(), std::size_t(1));
        QString found;
        for (const pdf::Word &word : text.first().at(1).value<pdf::PageText>().words)
            if (places.now.front().intersects(word.rect))
                found += word.text;
        QCOMPARE(found, QStringLiteral("84,600.00"));

        marks.want(2); // the same on both sides
        marks.want(900); // no such page
        QTest::qWait(300);
        QCOMPARE(ready.size(), 1);
        QVERIFY(marks.at(2).isEmpty() && marks.at(900).isEmpty());
    }
};

COUNTERSIGN_WATCHED_TEST(TestWordMarks)
#include "tst_word_marks.moc"
