#include "ui/board/card_words.h"

#include <QDateTime>
#include <QLocale>
#include <QtTest>

using namespace countersign;
using namespace countersign::ui;

namespace {
const Time kNow{QDateTime(QDate(2026, 11, 22), QTime(18, 0)).toMSecsSinceEpoch()};
}

class TestCardWords : public QObject
{
    Q_OBJECT
private:
    SystemClock m_clock;
    domain::MemberId m_me = domain::MemberId::fresh(m_clock);

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void namesAreShortened_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        QTest::newRow("two") << QStringLiteral("Joanna Wiśniewska") << QStringLiteral("J. Wiśniewska");
        QTest::newRow("three") << QStringLiteral("Anna Maria Kowalska") << QStringLiteral("A. Kowalska");
        QTest::newRow("one") << QStringLiteral("Ольга") << QStringLiteral("Ольга");
        QTest::newRow("short already") << QStringLiteral("J. Wiśniewska") << QStringLiteral("J. Wiśniewska");
        QTest::newRow("none") << QString() << QString();
    }
    void namesAreShortened()
    {
        QFETCH(QString, name);
        QFETCH(QString, expected);
        QCOMPARE(shortName(name), expected);
    }

    void saysWhatIsNeeded_data()
    {
        QTest::addColumn<int>("need");
        QTest::addColumn<bool>("mine");
        QTest::addColumn<bool>("viewed");
        QTest::addColumn<int>("daysAgo");
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("tone");
        using N = domain::Need;
        const auto row = [](const char *name, N need, bool mine, bool viewed, int days, const char *words, Role tone) {
            QTest::newRow(name) << static_cast<int>(need) << mine << viewed << days << QString::fromUtf8(words)
                                << static_cast<int>(tone);
        };
        row("me", N::WaitsForMember, true, false, 0, "Waits for your signature", Role::Accent);
        row("another", N::WaitsForMember, false, false, 0, "Waits for J. Wiśniewska", Role::Accent);
        row("sent", N::WaitsForClient, false, false, 0, "Sent 2 h ago by e-mail", Role::Second);
        row("yesterday", N::WaitsForClient, false, false, 1, "Sent yesterday by e-mail", Role::Second);
        row("viewed", N::WaitsForClient, false, true, 0, "Viewed, not signed yet", Role::Second);
        row("viewed long ago", N::WaitsForClient, false, true, 4, "Viewed, not signed yet", Role::Warning);
        row("no relay", N::LinkNotPosted, false, false, 0, "Goes out when the relay answers", Role::Warning);
        row("failed", N::DeliveryFailed, false, false, 0, "Delivery failed: mailbox full", Role::Bad);
        row("seal failed", N::SealFailed, false, false, 0, "Sealing failed: try again", Role::Bad);
        row("completed", N::Nothing, false, false, 0, "Completed today 16:00", Role::Ok);
    }
    void saysWhatIsNeeded()
    {
        QFETCH(int, need);
        QFETCH(bool, mine);
        QFETCH(bool, viewed);
        QFETCH(int, daysAgo);
        QFETCH(QString, words);
        QFETCH(int, tone);
        domain::Card card;
        card.need = static_cast<domain::Need>(need);
        card.waitsFor = QStringLiteral("Joanna Wiśniewska");
        card.waitsForMember = mine ? m_me : domain::MemberId::fresh(m_clock);
        card.channel = domain::Channel::Email;
        card.isViewed = viewed;
        card.problem = QStringLiteral("mailbox full");
        card.since = Time{kNow.msSinceEpoch - 2 * 3600'000LL - daysAgo * 24 * 3600'000LL};
        card.changed = *card.since;
        if (card.need == domain::Need::Nothing)
            card.state = domain::EnvelopeState::Completed;
        const auto chips = chipsOf(card, m_me, kNow);
        QCOMPARE(chips.size(), std::size_t(1));
        QCOMPARE(chips.front().text, words);
        QCOMPARE(static_cast<int>(chips.front().tone), tone);
        QVERIFY(!chips.front().icon.isEmpty()); // never a colour alone
    }

    void deadlinesAreSaidAndWarnWhenClose()
    {
        domain::Card card;
        card.deadline = kNow.plusSeconds(3600);
        QCOMPARE(chipsOf(card, m_me, kNow).size(), std::size_t(2));
        QCOMPARE(chipsOf(card, m_me, kNow).back().tone, Role::Warning);
        card.deadline = kNow.plusSeconds(-2 * 24 * 3600);
        QCOMPARE(chipsOf(card, m_me, kNow).back().tone, Role::Bad);
        for (const int days : {3, 30}) { // calm, and with an icon, as long as there is time
            card.deadline = kNow.plusSeconds(days * 24 * 3600);
            QCOMPARE(chipsOf(card, m_me, kNow).size(), std::size_t(2));
            QCOMPARE(chipsOf(card, m_me, kNow).back().tone, Role::Second);
            QCOMPARE(chipsOf(card, m_me, kNow).back().icon, QStringLiteral("clock"));
            QVERIFY(!chipsOf(card, m_me, kNow).back().text.isEmpty());
            QCOMPARE(chipsOf(card, m_me, kNow, false).size(), std::size_t(1)); // the field is off
        }
        card.deadline = kNow.plusSeconds(-1);
        card.state = domain::EnvelopeState::Completed;
        card.need = domain::Need::Nothing;
        QCOMPARE(chipsOf(card, m_me, kNow).size(), std::size_t(1)); // what is over is not late
    }
};

QTEST_GUILESS_MAIN(TestCardWords)
#include "tst_card_words.moc"
