#include "core/base/result.h"

#include <QTest>

#include <memory>

using namespace countersign;

namespace {

enum class Low { A, B };
std::string_view errorModule(Low) { return "low"; }
enum class High { A };
std::string_view errorModule(High) { return "high"; }

Result<std::unique_ptr<int>> make(bool isGood)
{
    if (!isGood)
        return fail(Low::B, QStringLiteral("no"));
    return std::make_unique<int>(1);
}

Result<int> use(bool isGood)
{
    CS_TRY(auto value, make(isGood));
    CS_TRY(const auto second, make(true));
    return *value + *second;
}

Result<void> check(bool isGood)
{
    CS_CHECK(use(isGood));
    return {};
}

} // namespace

class TestResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tryAndCheck()
    {
        QCOMPARE(*use(true), 2);
        QVERIFY(use(false).error().is(Low::B));
        QVERIFY(check(true));
        QCOMPARE(check(false).error().detail, QStringLiteral("no"));
    }

    void causes()
    {
        const Error outer = use(false).error().as(High::A, QStringLiteral("above"));
        QVERIFY(outer.code == High::A);
        QVERIFY(outer.is(High::A) && outer.is(Low::B));
        QVERIFY(!outer.is(Low::A)); // the same number as High::A, another module
        QCOMPARE(outer.causes.front().detail, QStringLiteral("no"));
    }
};

QTEST_GUILESS_MAIN(TestResult)
#include "tst_result.moc"
