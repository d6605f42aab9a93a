// EU trusted lists in an office: whose lists are taken in, and what they make trusted.
#include "core/crypto/trusted_list.h"
#include "core/flow/office.h"
#include "core/flow/trust_settings.h"
#include "tests/core/flow/stories.h"
#include "tests/support/trusted_lists.h"

#include <QTest>

using namespace countersign;
using namespace countersign::test;

class TrustedListsTest : public QObject
{
    Q_OBJECT
    TrustedListLab m_lab;
    const QString m_pl = QStringLiteral("pl.xml"), m_de = QStringLiteral("de.xml"), m_eu = QStringLiteral("lotl.xml");

    QByteArray operatorOf(const QString &name) const { return m_lab.contentOf(name + QStringLiteral(".crt")); }

private Q_SLOTS:
    void initTestCase()
    {
        const QString poland = QStringLiteral("poland"), europe = QStringLiteral("europe");
        const crypto::Certificate polish = m_lab.makeOperator(poland);
        QVERIFY(!polish.isNull() && !m_lab.makeOperator(europe).isNull());
        const QString service = grantedAuthority(m_lab.makeOperator(QStringLiteral("service")));
        const QString pl = QStringLiteral("PL");
        QVERIFY(m_lab.write(m_pl, trustedList(pl, {}, service), poland));
        QVERIFY(m_lab.write(m_de, trustedList(QStringLiteral("DE"), {}, service), poland));
        QVERIFY(m_lab.write(m_eu, trustedList(QStringLiteral("EU"), pointerTo(pl, polish), {}), europe));
    }

    void aListNeedsItsOperator()
    {
        Story story;
        story.time() = SystemClock().now();
        QVERIFY(!flow::importTrustedList(story.office(), m_lab.contentOf(m_pl), {}));
        QVERIFY(!flow::importTrustedList(story.office(), m_lab.contentOf(m_pl), operatorOf(QStringLiteral("europe"))));
        QVERIFY(story.office().workspace().trustedLists.empty());
        const auto taken =
            flow::importTrustedList(story.office(), m_lab.contentOf(m_pl), operatorOf(QStringLiteral("poland")));
        QVERIFY(taken);
        QCOMPARE(taken->territory, QStringLiteral("PL"));
        QCOMPARE(taken->signatureCount, 1);
        QCOMPARE(story.office().workspace().trustedLists.size(), std::size_t(1));
    }

    // The list of lists says who may sign Poland's; that is no leave to sign Germany's.
    void anOperatorAnswersForItsOwnTerritory()
    {
        Story story;
        story.time() = SystemClock().now();
        QVERIFY(flow::importTrustedList(story.office(), m_lab.contentOf(m_eu), operatorOf(QStringLiteral("europe"))));
        const auto refused = flow::importTrustedList(story.office(), m_lab.contentOf(m_de), {});
        QVERIFY(!refused);
        QVERIFY(refused.error().is(crypto::TrustedListError::OperatorUnknown));
        QVERIFY(refused.error().causes.front().detail.contains(QStringLiteral("list of DE")));
        QCOMPARE(story.office().workspace().trustedLists.size(), std::size_t(1));
        QVERIFY(flow::importTrustedList(story.office(), m_lab.contentOf(m_pl), {}));
        QCOMPARE(story.office().workspace().trustedLists.size(), std::size_t(2));
    }
};

QTEST_GUILESS_MAIN(TrustedListsTest)
#include "tst_trusted_lists.moc"
