#include "core/flow/field_anchoring.h"
#include "tests/support/fake_clock.h"

#include <QTest>

using namespace countersign;

namespace {

struct Line {
    int page;
    double x, y;
    const char *words;
};

// Words eight points apart on their lines.
std::vector<pdf::PageText> pagesOf(const std::vector<Line> &lines, int pages)
{
    std::vector<pdf::PageText> texts;
    for (int i = 0; i < pages; ++i)
        texts.push_back({.page = i, .words = {}});
    for (const Line &line : lines) {
        double x = line.x;
        for (const QString &word : QString::fromUtf8(line.words).split(QLatin1Char(' '))) {
            const double width = 6.0 * static_cast<double>(word.size());
            texts[static_cast<std::size_t>(line.page)].words.push_back(
                {.text = word, .rect = QRectF(x, line.y, width, 10), .letters = {}, .spaceAfter = true});
            x += width + 8;
        }
    }
    return texts;
}

const QRectF kPage(0, 0, 595, 842);

domain::Field fieldAt(int page, QRectF rect)
{
    static test::FakeClock clock;
    return {.id = domain::FieldId::fresh(clock), .page = page, .rect = rect};
}

} // namespace

class TestFieldAnchoring : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fieldsGoWithTheirWords()
    {
        const auto before = pagesOf({{0, 70, 700, "Between Nord Biuro and {{contact.name}}"},
                                     {0, 70, 300, "Signature of the client"},
                                     {0, 320, 300, "Signature of the company"}},
                                    1);
        const auto after = pagesOf({{0, 70, 700, "Between Nord Biuro and Klaus Müller of Möbel"},
                                    {0, 70, 260, "Signature of the client"},
                                    {0, 320, 260, "Signature of the company"}},
                                   1);
        const auto moved = flow::moveWithText(
            {fieldAt(0, QRectF(70, 240, 180, 50)), fieldAt(0, QRectF(320, 240, 180, 50))}, before, after, {kPage});
        QVERIFY(moved.lost.empty());
        QCOMPARE(moved.fields[0].rect, QRectF(70, 200, 180, 50));
        QCOMPARE(moved.fields[1].rect, QRectF(320, 200, 180, 50));
    }

    void fieldsGoToTheNextPage()
    {
        const auto before = pagesOf({{0, 70, 120, "Place and date"}, {1, 70, 700, "Annex one"}}, 2);
        const auto after = pagesOf({{1, 70, 760, "Place and date"}, {2, 70, 700, "Annex one"}}, 3);
        const auto moved =
            flow::moveWithText({fieldAt(0, QRectF(200, 118, 120, 16))}, before, after, {kPage, kPage, kPage});
        QCOMPARE(moved.fields.front().page, 1);
        QCOMPARE(moved.fields.front().rect.topLeft(), QPointF(200, 758));
    }

    // The same words often: the one in the same place of the order is meant.
    void repeatedWordsKeepTheirOrder()
    {
        std::vector<Line> was, is;
        for (int i = 0; i < 5; ++i) {
            was.push_back({0, 70, 700.0 - i * 60, "Initials"});
            is.push_back({0, 70, 690.0 - i * 70, "Initials"});
        }
        const auto moved = flow::moveWithText({fieldAt(0, QRectF(130, 700 - 3 * 60, 40, 12))}, pagesOf(was, 1),
                                              pagesOf(is, 1), {kPage});
        QCOMPARE(moved.fields.front().rect.topLeft(), QPointF(130, 690 - 3 * 70));
    }

    void whatIsLostStaysOnThePaper()
    {
        const auto before = pagesOf({{2, 70, 700, "Signature"}}, 3);
        const auto after = pagesOf({{0, 70, 700, "Podpis"}}, 1);
        const domain::Field field = fieldAt(2, QRectF(70, 640, 600 - 80, 50));
        const auto moved = flow::moveWithText({field}, before, after, {QRectF(0, 0, 595, 620)});
        QCOMPARE(moved.lost, std::vector{field.id});
        QCOMPARE(moved.fields.front().page, 0);
        QVERIFY(QRectF(0, 0, 595, 620).contains(moved.fields.front().rect));
        QCOMPARE(moved.fields.front().rect.size(), field.rect.size());
    }

    void withoutTextNothingMoves()
    {
        const domain::Field field = fieldAt(0, QRectF(70, 640, 100, 50));
        const auto moved = flow::moveWithText({field}, {}, {}, {});
        QCOMPARE(moved.fields, std::vector{field});
        QCOMPARE(moved.lost.size(), 1u);
    }
};

QTEST_GUILESS_MAIN(TestFieldAnchoring)
#include "tst_field_anchoring.moc"
