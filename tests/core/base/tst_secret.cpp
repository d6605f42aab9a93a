#include "core/base/secret.h"

#include <QTest>

using namespace countersign;

class TestSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsAndCompares()
    {
        const Secret a{QByteArrayView("pass\0phrase", 11)};
        QCOMPARE(a.size(), std::size_t(11));
        QCOMPARE(a.view().toByteArray(), QByteArray("pass\0phrase", 11));
        QVERIFY(a == Secret{QByteArrayView("pass\0phrase", 11)});
        QVERIFY(!(a == Secret{QByteArrayView("pass\0phrasf", 11)}));
        QVERIFY(!(a == Secret{QByteArrayView("pass")}));
        QVERIFY(Secret() == Secret());
        QVERIFY(Secret().isEmpty() && !a.isEmpty());
        QCOMPARE(Secret(4).view().toByteArray(), QByteArray(4, '\0'));
    }

    void copiesAndMoves()
    {
        Secret a{QByteArrayView("one")};
        Secret b = a;
        b.data()[0] = 'O';
        QCOMPARE(a.view().toByteArray(), QByteArray("one"));
        const Secret c = std::move(b);
        QCOMPARE(c.view().toByteArray(), QByteArray("One"));
        QVERIFY(b.isEmpty()); // NOLINT: what a moved-from secret is, is part of its contract
        a = c;
        QCOMPARE(a, c);
        const Secret &self = a;
        a = self;
        QCOMPARE(a, c);
        a = Secret{QByteArrayView("longer than before")};
        QCOMPARE(a.size(), std::size_t(18));
    }

    // Looks at the memory while it is still ours.
    void wipes()
    {
        QByteArray memory("secret");
        wipeMemory(memory.data(), 3);
        QCOMPARE(memory, QByteArray("\0\0\0ret", 6));
        Secret secret{QByteArrayView("secret")};
        secret.wipe();
        QVERIFY(secret.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
