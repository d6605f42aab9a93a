#include "ui/editor/field_geometry.h"
#include "ui/editor/field_set.h"
#include "ui/editor/tab_order.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace countersign;
using namespace countersign::ui;

namespace {
constexpr QSizeF kA4{595, 842};

domain::Field fieldAt(FieldSet &set, QRectF rect)
{
    return {.id = set.freshId(), .kind = domain::FieldKind::Text, .rect = rect};
}
} // namespace

class TestFieldGeometry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void paperAndUserSpaceGoBackAndForth_data()
    {
        QTest::addColumn<int>("rotate");
        QTest::addColumn<QRectF>("crop");
        for (int rotate : {0, 90, 180, 270})
            for (const QRectF &crop : {QRectF(), QRectF(30, 40, 400, 500)})
                QTest::addRow("%d %d", rotate, int(crop.isEmpty())) << rotate << crop;
    }
    void paperAndUserSpaceGoBackAndForth()
    {
        QFETCH(int, rotate);
        QFETCH(QRectF, crop);
        const pdf::PageBox box{.mediaBox = QRectF(0, 0, 595, 842), .cropBox = crop, .rotate = rotate};
        const QRectF user(100, 120, 80, 30);
        const QRectF paper = toPaper(box, user);
        const QRectF back = toUser(box, paper);
        QVERIFY(qAbs(back.x() - user.x()) < 1e-6 && qAbs(back.y() - user.y()) < 1e-6);
        QCOMPARE(qRound(back.width()), 80);
        QCOMPARE(qRound(paper.width()), rotate % 180 == 0 ? 80 : 30);
        if (rotate == 0 && crop.isEmpty())
            QCOMPARE(qRound(paper.top()), 842 - 150); // y turns over
    }

    void movingSnapsToEdgesAndMiddles_data()
    {
        QTest::addColumn<QRectF>("moving");
        QTest::addColumn<QPointF>("expected");
        QTest::addColumn<int>("guides");
        QTest::newRow("same top") << QRectF(320, 203, 90, 60) << QPointF(320, 200) << 1;
        QTest::newRow("same left") << QRectF(97, 400, 90, 40) << QPointF(100, 400) << 1;
        QTest::newRow("middles") << QRectF(133, 208, 80, 30) << QPointF(135, 210) << 2;
        QTest::newRow("the paper's middle") << QRectF(244, 600, 100, 20) << QPointF(247.5, 600) << 1;
        QTest::newRow("far from everything") << QRectF(330, 500, 60, 30) << QPointF(330, 500) << 0;
    }
    void movingSnapsToEdgesAndMiddles()
    {
        QFETCH(QRectF, moving);
        QFETCH(QPointF, expected);
        QFETCH(int, guides);
        const Snapped s = snapMove(moving, {QRectF(100, 200, 150, 50)}, kA4, 5);
        QCOMPARE(s.rect.topLeft(), expected);
        QCOMPARE(s.rect.size(), moving.size());
        QCOMPARE(int(s.guides.size()), guides);
    }

    void resizingMovesOnlyWhatIsDragged()
    {
        const Snapped s = snapResize(QRectF(300, 300, 97, 50), Qt::RightEdge, {QRectF(100, 500, 300, 20)}, kA4, 5);
        QCOMPARE(s.rect, QRectF(300, 300, 100, 50));
        const Snapped small = snapResize(QRectF(QPointF(300, 300), QPointF(290, 350)), Qt::RightEdge, {}, kA4, 0);
        QVERIFY(small.rect.width() >= kLeastField.width());
        QCOMPARE(small.rect.left(), 300.0);
    }

    void nothingLeavesThePaper_data()
    {
        QTest::addColumn<QRectF>("rect");
        QTest::newRow("right") << QRectF(580, 10, 100, 20);
        QTest::newRow("above") << QRectF(10, -30, 100, 20);
        QTest::newRow("larger than the paper") << QRectF(-50, -50, 5000, 5000);
    }
    void nothingLeavesThePaper()
    {
        QFETCH(QRectF, rect);
        QVERIFY(QRectF(QPointF(), kA4).contains(keptOnPaper(rect, kA4)));
    }

    void arranging_data()
    {
        QTest::addColumn<int>("arrangement");
        QTest::addColumn<QList<QRectF>>("expected");
        QTest::newRow("left") << int(Arrangement::Left)
                              << QList<QRectF>{{10, 10, 20, 10}, {10, 50, 30, 10}, {10, 200, 10, 10}};
        QTest::newRow("bottom") << int(Arrangement::Bottom)
                                << QList<QRectF>{{10, 200, 20, 10}, {60, 200, 30, 10}, {200, 200, 10, 10}};
        QTest::newRow("across") << int(Arrangement::DistributeAcross)
                                << QList<QRectF>{{10, 10, 20, 10}, {100, 50, 30, 10}, {200, 200, 10, 10}};
        QTest::newRow("down") << int(Arrangement::DistributeDown)
                              << QList<QRectF>{{10, 10, 20, 10}, {60, 105, 30, 10}, {200, 200, 10, 10}};
        QTest::newRow("same size") << int(Arrangement::SameSize)
                                   << QList<QRectF>{{10, 10, 20, 10}, {60, 50, 20, 10}, {200, 200, 20, 10}};
    }
    void arranging()
    {
        QFETCH(int, arrangement);
        QFETCH(QList<QRectF>, expected);
        const auto out = arranged({{10, 10, 20, 10}, {60, 50, 30, 10}, {200, 200, 10, 10}}, Arrangement(arrangement));
        QCOMPARE(QList<QRectF>(out.begin(), out.end()), expected);
    }

    void everyChangeCanBeTakenBack()
    {
        FieldSet set;
        FieldListModel model(set, [](const domain::Field &f) { return FieldListModel::Description{f.label, {}, {}}; });
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const domain::Field a = fieldAt(set, {0, 0, 10, 10}), b = fieldAt(set, {20, 0, 10, 10}),
                            c = fieldAt(set, {40, 0, 10, 10});
        set.add({a}, QStringLiteral("add"));
        set.add({b, c}, QStringLiteral("add two"));
        QCOMPARE(set.selection(), (QList<domain::FieldId>{b.id, c.id}));
        domain::Field moved = b;
        moved.rect.translate(5, 5);
        set.change({moved}, QStringLiteral("move"));
        set.remove({a.id, c.id}, QStringLiteral("delete"));
        QCOMPARE(model.rowCount(), 1);
        const auto last = set.fields();
        for (int i = 0; i < 4; ++i)
            set.history().undo();
        QVERIFY(set.fields().empty());
        QVERIFY(set.selection().isEmpty());
        for (int i = 0; i < 4; ++i)
            set.history().redo();
        QVERIFY(set.fields() == last);
        set.history().undo(); // the deletion: both come back to their places
        QCOMPARE(set.fields().size(), std::size_t(3));
        QVERIFY(set.fields()[0].id == a.id && set.fields()[2].id == c.id);
    }

    void nudgesAreOneStepOfUndo()
    {
        FieldSet set;
        set.add({fieldAt(set, {0, 0, 10, 10})}, QStringLiteral("add"));
        for (int i = 1; i <= 5; ++i) {
            domain::Field f = set.fields().front();
            f.rect.translate(1, 0);
            set.change({f}, QStringLiteral("nudge"), 1);
        }
        QCOMPARE(set.fields().front().rect.x(), 5.0);
        QCOMPARE(set.history().count(), 2);
        set.history().undo();
        QCOMPARE(set.fields().front().rect.x(), 0.0);
        set.change(set.fields(), QStringLiteral("no change"));
        QVERIFY(set.history().canRedo()); // nothing changed, so nothing was pushed over what can be redone
    }

    void pagesAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("pages");
        QTest::newRow("one") << QStringLiteral("3") << QList<int>{2};
        QTest::newRow("ranges") << QStringLiteral(" 2, 4-6 ;5") << QList<int>{1, 3, 4, 5};
        QTest::newRow("a dash of print") << QStringLiteral("1\u20132") << QList<int>{0, 1};
        QTest::newRow("beyond the end") << QStringLiteral("6-8") << QList<int>{};
        QTest::newRow("backwards") << QStringLiteral("4-2") << QList<int>{};
        QTest::newRow("nothing") << QStringLiteral(" , ") << QList<int>{};
        QTest::newRow("words") << QStringLiteral("all") << QList<int>{};
        QTest::newRow("page zero") << QStringLiteral("0") << QList<int>{};
    }
    void pagesAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QList<int>, pages);
        QCOMPARE(pagesIn(text, 7).value_or(QList<int>{}), pages);
    }

    void aGridCatchesWhatNothingElseDoes_data()
    {
        QTest::addColumn<QPointF>("at");
        QTest::addColumn<double>("step");
        QTest::addColumn<QPointF>("snapped");
        const double mm5 = 5 * kPointsPerMm;
        QTest::newRow("5 mm") << QPointF(201, 150) << mm5 << QPointF(14 * mm5, 11 * mm5);
        QTest::newRow("10 pt") << QPointF(203, 156) << 10.0 << QPointF(200, 160);
        QTest::newRow("no grid") << QPointF(203, 156) << 0.0 << QPointF(203, 156);
        // 300 is an edge of another field: that is nearer to what a person means than a line of the grid.
        QTest::newRow("a field is stronger") << QPointF(302, 156) << 25.0 << QPointF(300, 150);
    }
    void aGridCatchesWhatNothingElseDoes()
    {
        QFETCH(QPointF, at);
        QFETCH(double, step);
        QFETCH(QPointF, snapped);
        const Snapped s = snapMove(QRectF(at, QSizeF(33, 17)), {QRectF(300, 600, 90, 20)}, kA4, 4, step);
        QVERIFY2(qAbs(s.rect.x() - snapped.x()) < 1e-6 && qAbs(s.rect.y() - snapped.y()) < 1e-6,
                 qPrintable(QStringLiteral("%1 %2").arg(s.rect.x()).arg(s.rect.y())));
        QCOMPARE(s.rect.size(), QSizeF(33, 17));
        const Snapped sized = snapResize(QRectF(20, 20, 84, 33), Qt::RightEdge | Qt::BottomEdge, {}, kA4, 0, 10);
        QCOMPARE(sized.rect, QRectF(20, 20, 80, 30));
    }

    void theTabOrderIsChosenByParty()
    {
        FieldSet set;
        const SystemClock clock;
        const auto us = domain::PartyId::fresh(clock), them = domain::PartyId::fresh(clock);
        std::vector<domain::Field> fields;
        const auto add = [&](domain::PartyId party, int page, QRectF paper) {
            fields.push_back(fieldAt(set, paper));
            fields.back().party = party;
            fields.back().page = page;
            return fields.back().id;
        };
        const PlaceOf placeOf = [](const domain::Field &f) { return FieldPlace{f.page, f.rect}; };
        const auto last = add(us, 1, {10, 10, 50, 20}), right = add(us, 0, {200, 12, 50, 20}),
                   left = add(us, 0, {10, 15, 50, 20});
        const auto theirs = add(them, 0, {10, 300, 50, 20});
        const auto ids = [&](domain::PartyId party) {
            QList<domain::FieldId> out;
            for (const domain::Field &f : tabOrder(fields, party, placeOf))
                out << f.id;
            return out;
        };
        QCOMPARE(ids(us), QList({left, right, last})); // as read: left first on one line
        QCOMPARE(ids(them), QList({theirs}));
        for (const domain::Field &moved : movedInOrder(fields, last, 1, placeOf))
            for (domain::Field &f : fields)
                if (f.id == moved.id)
                    f = moved;
        QCOMPARE(ids(us), QList({last, left, right}));
        const auto fresh = add(us, 0, {10, 1, 50, 20}); // placed later: after those that were chosen
        QCOMPARE(ids(us), QList({last, left, right, fresh}));
        for (const domain::Field &f : fields)
            QCOMPARE(f.tabIndex.has_value(), f.party == us && f.id != fresh);
        for (const domain::Field &moved : inReadingOrder(fields))
            for (domain::Field &f : fields)
                if (f.id == moved.id)
                    f = moved;
        QCOMPARE(ids(us), QList({fresh, left, right, last}));
    }
};

QTEST_GUILESS_MAIN(TestFieldGeometry)
#include "tst_field_geometry.moc"
