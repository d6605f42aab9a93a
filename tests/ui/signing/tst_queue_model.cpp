// The rows of the signing queue: they come, change and go without a reset, so that the chosen one stays chosen.
#include "core/base/clock.h"
#include "ui/kit/list_row.h"
#include "ui/signing/queue_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace countersign;
using namespace countersign::ui;

namespace {

domain::Card card(const QString &title)
{
    static const SystemClock clock;
    return {.id = domain::EnvelopeId::fresh(clock), .number = QStringLiteral("2026/1"), .title = title};
}

QString titles(const QueueModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all << model.index(row).data().toString();
    return all.join(QLatin1Char(' '));
}

} // namespace

class TestQueueModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItsRowsWhileTheQueueChanges()
    {
        QueueModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const Time now = SystemClock().now();
        const auto a = card(QStringLiteral("A")), b = card(QStringLiteral("B")), c = card(QStringLiteral("C"));
        model.setCards({a, c}, now);
        QCOMPARE(titles(model), QStringLiteral("A C"));
        const QPersistentModelIndex chosen = model.indexOf(c.id);

        model.setCards({a, b, c}, now); // a new one comes between
        QCOMPARE(titles(model), QStringLiteral("A B C"));
        QCOMPARE(chosen.row(), 2);
        auto renamed = c;
        renamed.title = QStringLiteral("D");
        model.setCards({b, renamed}, now); // the first is signed, the last has another title
        QCOMPARE(titles(model), QStringLiteral("B D"));
        QCOMPARE(chosen.row(), 1);
        QVERIFY(!model.indexOf(a.id).isValid());
        model.setCards({renamed, b}, now); // another order alone moves nothing from under the eyes
        QCOMPARE(titles(model), QStringLiteral("B D"));
        model.setCards({}, now);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!chosen.isValid());
        QCOMPARE(resets.size(), 0);
    }

    void saysWhatWasLookedThroughAndWhatIsDue()
    {
        QueueModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Time now = SystemClock().now();
        auto due = card(QStringLiteral("A"));
        due.deadline = now.plusSeconds(-86'400);
        const auto calm = card(QStringLiteral("B"));
        model.setCards({due, calm}, now);
        const auto chip = [&](domain::EnvelopeId id) { return model.indexOf(id).data(ChipRole).value<ChipLook>(); };
        QCOMPARE(chip(due.id).tone, Role::Bad);
        QVERIFY(!model.indexOf(calm.id).data(ChipRole).isValid());
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setReviewed(calm.id, true);
        QCOMPARE(changes.size(), 1);
        QVERIFY(model.isReviewed(calm.id));
        QCOMPARE(chip(calm.id).tone, Role::Ok);
        model.setReviewed(card(QStringLiteral("gone")).id, true); // no row of it: nothing to tell
        QCOMPARE(changes.size(), 1);
    }
};

QTEST_MAIN(TestQueueModel)
#include "tst_queue_model.moc"
