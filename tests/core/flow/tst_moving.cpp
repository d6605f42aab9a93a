// Stories of an envelope that stands still: reminding, more time, a wrong address, deadlines.
#include "core/domain/card.h"
#include "core/flow/extension.h"
#include "core/flow/heartbeat.h"
#include "core/flow/ports.h"
#include "core/flow/reminding.h"
#include "core/flow/resending.h"
#include "core/flow/routing.h"
#include "core/flow/workspace_setup.h"
#include "tests/support/story.h"
#include "tests/core/flow/stories.h"

#include <QTest>

using namespace countersign;
using namespace countersign::test;

namespace {

// Sent, signed by our side, with the client since now.
domain::EnvelopeId atTheClient(Story &story)
{
    const domain::EnvelopeId id = story.draft();
    if (!flow::send(story.office(), id))
        qFatal("not sent");
    story.directorSigns(id);
    beat(story);
    return id;
}

const domain::Party &client(const domain::Envelope &envelope)
{
    for (const domain::Party &party : envelope.parties)
        if (party.side == domain::Side::Theirs)
            return party;
    qFatal("no client");
}

} // namespace

class MovingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReminderMailsTheSameLinkAgain()
    {
        Story story;
        const domain::EnvelopeId id = atTheClient(story);
        QCOMPARE(story.relay().mails.size(), 1);
        const QString invitation = story.relay().mails.first().url;

        const auto reminded = flow::remind(story.office(), id);
        QVERIFY(reminded);
        QCOMPARE(*reminded, 1);
        beat(story);
        QCOMPARE(mailsOf(story, QStringLiteral("reminder-1")).size(), 1u);
        QCOMPARE(mailsOf(story, QStringLiteral("reminder-1")).front().url, invitation);
        QCOMPARE(mailsOf(story, QStringLiteral("reminder-1")).front().to, QStringLiteral("klaus@mueller.example"));

        QVERIFY(flow::remind(story.office(), id));
        beat(story);
        QCOMPARE(mailsOf(story, QStringLiteral("reminder-2")).size(), 1u);
        QCOMPARE(client(*story.office().envelope(id)).link->reminders, 2);

        // The report about a reminder finds its way to the party though it came without a link.
        beat(story);
        const auto reports = eventsOf<domain::DeliveryReported>(story, id);
        QVERIFY(std::any_of(reports.begin(), reports.end(),
                            [](const auto &report) { return report.what == QLatin1String("reminder-2"); }));
    }

    void nobodyIsRemindedBeforeTheInvitationOrAfterTheAnswer()
    {
        Story story;
        const domain::EnvelopeId id = story.draft();
        QVERIFY(flow::send(story.office(), id));
        QVERIFY(flow::remind(story.office(), id).error().is(flow::FlowError::NobodyToRemind)); // our side's turn
        story.relay().isAway = true;
        story.directorSigns(id);
        beat(story);
        QVERIFY(flow::remind(story.office(), id).error().is(flow::FlowError::NobodyToRemind)); // not posted yet
        story.relay().isAway = false;
        story.time() = story.time().plusSeconds(3600);
        beat(story);

        QVERIFY(flow::remind(story.office(), id));
        story.relay().isAway = true; // the reminder waits in the outbox …
        beat(story);
        story.relay().isAway = false;
        story.clientAnswers();
        story.time() = story.time().plusSeconds(3600);
        settle(story);
        QVERIFY(mailsOf(story, QStringLiteral("reminder-1")).empty()); // … and is dropped: they have signed
        QVERIFY(flow::remind(story.office(), id).error().is(flow::FlowError::NobodyToRemind));
    }

    void onlyWhoMaySendMayRemind()
    {
        Story story;
        const domain::EnvelopeId id = atTheClient(story);
        story.office().actAs(story.people().director); // a signatory signs, others send
        QVERIFY(flow::remind(story.office(), id).error().is(flow::FlowError::NotAllowed));
        QVERIFY(flow::extendDeadline(story.office(), id, story.time().plusSeconds(86400))
                    .error()
                    .is(flow::FlowError::NotAllowed));
        const domain::PartyId party = client(*story.office().envelope(id)).id;
        QVERIFY(flow::resend(story.office(), id, party, {.email = QStringLiteral("a@b.example")})
                    .error()
                    .is(flow::FlowError::NotAllowed));
    }

    void aCorrectedRecipientGetsANewLinkAndTheOldOneDies()
    {
        Story story;
        const domain::EnvelopeId id = atTheClient(story);
        const QByteArray oldLink = story.relay().links.firstKey();
        const domain::PartyId party = client(*story.office().envelope(id)).id;

        for (const char *wrong : {"", "klaus", "klaus@", "@b.example", "a b@c.example", "a@b..example"})
            QVERIFY2(flow::resend(story.office(), id, party, {.email = QString::fromLatin1(wrong)})
                         .error()
                         .is(flow::FlowError::BadAddress),
                     wrong);
        QVERIFY(flow::resend(story.office(), id, party, {.email = QStringLiteral("k.mueller@soehne.example")}));
        settle(story);
        QVERIFY(story.relay().links[oldLink].isCancelled);
        QCOMPARE(story.relay().links.size(), 2);
        QCOMPARE(mailsOf(story, QStringLiteral("invitation")).size(), 2u);
        const domain::Envelope envelope = *story.office().envelope(id);
        QCOMPARE(client(envelope).link->sentTo, QStringLiteral("k.mueller@soehne.example"));
        QVERIFY(client(envelope).link->linkId != oldLink);

        // What comes of the dead link changes nothing any more.
        const quint64 version = envelope.version;
        story.relay().note(oldLink, QStringLiteral("viewed"));
        beat(story);
        QCOMPARE(story.office().envelope(id)->version, version);
    }

    void whoIsNotAwaitedYetIsCorrectedAndNothingGoesOut()
    {
        Story story;
        const domain::EnvelopeId id = story.draft();
        const domain::PartyId party = client(*story.office().envelope(id)).id;
        const flow::Recipient right{.email = QStringLiteral("k.mueller@soehne.example")};
        QVERIFY(
            flow::resend(story.office(), id, party, right).error().is(flow::FlowError::Changed)); // a draft is edited
        QVERIFY(flow::send(story.office(), id));
        const domain::Party ours = story.office().envelope(id)->parties.front();
        QCOMPARE(ours.side, domain::Side::Ours);
        QVERIFY(flow::resend(story.office(), id, ours.id, right).error().is(flow::FlowError::Changed)); // in the app
        QVERIFY(flow::resend(story.office(), id, party, {.email = QStringLiteral("klaus@")})
                    .error()
                    .is(flow::FlowError::BadAddress));

        const domain::Card before = domain::cardOf(*story.office().envelope(id));
        QVERIFY(flow::resend(story.office(), id, party, right));
        settle(story);
        QCOMPARE(client(*story.office().envelope(id)).email, right.email);
        QVERIFY(!client(*story.office().envelope(id)).link);
        QCOMPARE(eventsOf<domain::RecipientCorrected>(story, id).size(), 1u);
        QCOMPARE(eventsOf<domain::LinkIssued>(story, id).size(), 0u);
        QVERIFY(story.relay().links.isEmpty());
        QVERIFY(story.relay().mails.isEmpty());
        const domain::Card after = domain::cardOf(*story.office().envelope(id));
        QCOMPARE(after.need, before.need);
        QCOMPARE(after.waitsFor, before.waitsFor);
        comesOutOfTheJournal(story);

        story.directorSigns(id);
        settle(story);
        QCOMPARE(story.relay().links.size(), 1);
        const auto invitations = mailsOf(story, QStringLiteral("invitation"));
        QCOMPARE(invitations.size(), 1u);
        QCOMPARE(invitations.front().to, right.email);
        QCOMPARE(client(*story.office().envelope(id)).link->sentTo, right.email);

        story.clientAnswers();
        settle(story);
        const quint64 version = story.office().envelope(id)->version;
        QVERIFY(flow::resend(story.office(), id, party, right).error().is(flow::FlowError::Changed)); // has acted
        QCOMPARE(story.office().envelope(id)->version, version);
        QCOMPARE(story.relay().links.size(), 1);
    }

    void ofWhatIsOverNobodyIsCorrected()
    {
        Story story;
        const domain::EnvelopeId cancelled = story.draft();
        QVERIFY(flow::send(story.office(), cancelled));
        QVERIFY(flow::cancel(story.office(), cancelled, QStringLiteral("Another price.")));
        const flow::Recipient to{.email = QStringLiteral("k.mueller@soehne.example")};
        QVERIFY(flow::resend(story.office(), cancelled, client(*story.office().envelope(cancelled)).id, to)
                    .error()
                    .is(flow::FlowError::Changed));
        const domain::EnvelopeId declined = atTheClient(story);
        story.clientAnswers(QStringLiteral("declined"), QStringLiteral("Too dear."));
        settle(story);
        QVERIFY(flow::resend(story.office(), declined, client(*story.office().envelope(declined)).id, to)
                    .error()
                    .is(flow::FlowError::Changed));
        QCOMPARE(eventsOf<domain::RecipientCorrected>(story, declined).size(), 0u);
    }

    void moreTimeForALinkThatWouldEndEarlierMeansANewLink()
    {
        Story story;
        const domain::EnvelopeId id = atTheClient(story); // no deadline: the link lives thirty days
        const QByteArray oldLink = story.relay().links.firstKey();
        QVERIFY(flow::extendDeadline(story.office(), id, story.time().plusSeconds(-60))
                    .error()
                    .is(flow::FlowError::DeadlinePast));

        QVERIFY(flow::extendDeadline(story.office(), id, story.time().plusSeconds(10 * 86400)));
        settle(story);
        QVERIFY(!story.relay().links[oldLink].isCancelled); // it lives long enough
        QCOMPARE(mailsOf(story, QStringLiteral("invitation")).size(), 1u);

        const Time later = story.time().plusSeconds(60 * 86400);
        QVERIFY(flow::extendDeadline(story.office(), id, later));
        settle(story);
        QVERIFY(story.relay().links[oldLink].isCancelled);
        QCOMPARE(mailsOf(story, QStringLiteral("invitation")).size(), 2u);
        QCOMPARE(client(*story.office().envelope(id)).link->expires, later);
        QCOMPARE(*story.office().envelope(id)->deadline, later);
    }

    void aDeadlineIsNearOnceAndThenPast()
    {
        Story story;
        domain::Trigger trigger{.when = domain::Happening::DeadlineNear,
                                .stage = stageNamed(story, domain::StageRole::InApproval)};
        QVERIFY(flow::saveTrigger(story.office(), trigger));
        const domain::EnvelopeId id = atTheClient(story);
        QVERIFY(flow::extendDeadline(story.office(), id, story.time().plusSeconds(10 * 86400)));
        beat(story);
        QCOMPARE(eventsOf<domain::DeadlineNeared>(story, id).size(), 0u);

        story.time() = story.time().plusSeconds(8 * 86400 + 60);
        beat(story);
        beat(story);
        QCOMPARE(eventsOf<domain::DeadlineNeared>(story, id).size(), 1u);
        QCOMPARE(story.office().envelope(id)->stage, trigger.stage);

        // Another deadline can be near once more.
        QVERIFY(flow::extendDeadline(story.office(), id, story.time().plusSeconds(20 * 86400)));
        story.time() = story.time().plusSeconds(19 * 86400);
        beat(story);
        QCOMPARE(eventsOf<domain::DeadlineNeared>(story, id).size(), 2u);

        story.time() = story.time().plusSeconds(2 * 86400);
        settle(story);
        QCOMPARE(story.stageRoleOf(id), QStringLiteral("expired"));
        for (const auto &link : story.relay().links)
            QVERIFY(link.isCancelled);
    }
};

QTEST_MAIN(MovingTest)
#include "tst_moving.moc"
