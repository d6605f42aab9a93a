// The keys that a desktop is given when it comes into an office: hostile bytes change nothing.
#include "core/crypto/random.h"
#include "core/flow/company_authority.h"
#include "core/flow/join_package.h"
#include "core/flow/reception.h"
#include "tests/support/fake_clock.h"

#include <QTest>

using namespace countersign;
using flow::JoinPackage;

namespace {

JoinPackage sample()
{
    const test::FakeClock clock(QStringLiteral("2026-11-22T10:00:00.000Z"));
    JoinPackage package{.workspace = domain::WorkspaceId::fresh(clock),
                        .member = domain::MemberId::fresh(clock),
                        .root = QByteArray(32, 'r')};
    package.keys[1] = crypto::randomSecret(32);
    package.keys[7] = crypto::randomSecret(32);
    package.secrets[flow::receptionSecrets().front()] = crypto::randomSecret(32);
    package.files[flow::sealFiles().front()] = crypto::randomSecret(3000);
    return package;
}

} // namespace

class JoinPackageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBackAsItWas()
    {
        const JoinPackage given = sample();
        const auto taken = flow::decodeJoinPackage(flow::encode(given));
        QVERIFY(taken.has_value());
        QCOMPARE(taken->workspace, given.workspace);
        QCOMPARE(taken->member, given.member);
        QCOMPARE(taken->root, given.root);
        QVERIFY(taken->keys == given.keys);
        QVERIFY(taken->secrets == given.secrets);
        QVERIFY(taken->files == given.files);
    }
    void isWholeOrNothing()
    {
        const Secret whole = flow::encode(sample());
        for (qsizetype size = 0; size < static_cast<qsizetype>(whole.size()); ++size)
            QVERIFY(!flow::decodeJoinPackage(Secret(whole.view().first(size))));
        QVERIFY(!flow::decodeJoinPackage(Secret(QByteArrayView(whole.view().toByteArray() + '\0'))));
        QByteArray later = whole.view().toByteArray();
        later[0] = 2;
        QVERIFY(!flow::decodeJoinPackage(Secret(QByteArrayView(later))));
    }
    void namesAndKeysAreTheOffices()
    {
        JoinPackage strange = sample();
        strange.files[QStringLiteral("../workspace.db")] = crypto::randomSecret(8);
        QVERIFY(!flow::decodeJoinPackage(flow::encode(strange)));
        JoinPackage keyless = sample();
        keyless.keys.clear();
        QVERIFY(!flow::decodeJoinPackage(flow::encode(keyless)));
        JoinPackage null = sample();
        null.keys[0] = crypto::randomSecret(32);
        QVERIFY(!flow::decodeJoinPackage(flow::encode(null)));
    }
};

QTEST_GUILESS_MAIN(JoinPackageTest)
#include "tst_join_package.moc"
