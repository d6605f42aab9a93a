// Stories of one member acting instead of another, and of what the relay says it can do.
#include "core/flow/handing_over.h"
#include "core/flow/heartbeat.h"
#include "core/flow/intake.h"
#include "core/flow/local_signing.h"
#include "core/flow/company_authority.h"
#include "core/flow/ports.h"
#include "core/flow/preparation.h"
#include "core/flow/relay_abilities.h"
#include "core/flow/resending.h"
#include "core/flow/routing.h"
#include "core/flow/workspace_setup.h"
#include "tests/core/flow/stories.h"

using namespace countersign;
using namespace countersign::test;

namespace {

// Another signatory with a key of their own.
struct Deputy {
    domain::MemberId id;
    QByteArray key;
};

Deputy deputy(Story &story, bool hasCertificate = true)
{
    Deputy made;
    domain::Member member;
    for (const domain::Member &known : story.office().members())
        if (known.id == story.people().director)
            member = known;
    member.id = {};
    member.name = QStringLiteral("Tomasz Zieliński");
    member.email = QStringLiteral("tomasz@nord.example");
    member.position = QStringLiteral("Proxy");
    member.certificateSha256.clear();
    const auto saved = flow::saveMember(story.office(), member);
    if (!saved)
        qFatal("no deputy");
    made.id = *saved;
    if (hasCertificate)
        made.key = flow::issueCertificate(story.office(), made.id, Story::passphrase()).value();
    return made;
}

const domain::Party &ours(const domain::Envelope &envelope)
{
    for (const domain::Party &party : envelope.parties)
        if (party.side == domain::Side::Ours)
            return party;
    qFatal("nobody of ours");
}

Result<void> signAs(Story &story, domain::EnvelopeId id, domain::MemberId member, const QByteArray &key)
{
    story.office().actAs(member);
    auto result = flow::signLocally(
        story.office(),
        {.envelope = id,
         .look = {.method = flow::SignatureLook::Method::Typed, .text = QStringLiteral("T. Zieliński")},
         .key = {.file = key},
         .passphrase = Story::passphrase(),
         .utcOffsetMinutes = 60});
    story.office().actAs(story.people().employee);
    return result;
}

} // namespace

class HandingOverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTurnGoesFromOneQueueToTheOther()
    {
        Story story;
        const Deputy other = deputy(story);
        const domain::EnvelopeId id = story.draft();
        QVERIFY(flow::send(story.office(), id));
        QCOMPARE(story.office().queueOf(story.people().director).size(), 1u);
        const domain::PartyId party = ours(*story.office().envelope(id)).id;
        QVERIFY(flow::handOver(story.office(), id, party, other.id, QStringLiteral("On leave until Monday")));
        QVERIFY(story.office().queueOf(story.people().director).empty());
        QCOMPARE(story.office().queueOf(other.id).size(), 1u);
        const auto handed = eventsOf<domain::PartyHandedOver>(story, id);
        QCOMPARE(handed.size(), 1u);
        QCOMPARE(handed.front().reason, QStringLiteral("On leave until Monday"));

        // Whoever gave it away signs no more; the other one does, under their own name, and the client gets the link.
        story.reopen();
        const auto refused = signAs(story, id, story.people().director, story.people().directorKey);
        QVERIFY(!refused && refused.error().is(flow::FlowError::NotYourTurn));
        QVERIFY(signAs(story, id, other.id, other.key));
        const domain::Envelope after = *story.office().envelope(id);
        QCOMPARE(ours(after).state, domain::PartyState::Acted);
        QCOMPARE(ours(after).evidence->signerName, QStringLiteral("Tomasz Zieliński"));
        beat(story);
        QCOMPARE(mailsOf(story, QStringLiteral("invitation")).size(), 1u);
        story.clientAnswers();
        settle(story);
        QCOMPARE(domain::stateOf(*story.office().envelope(id)), domain::EnvelopeState::Completed);
    }

    void whoseTurnItIsMayPassItOn()
    {
        Story story;
        const Deputy other = deputy(story);
        const domain::EnvelopeId id = story.draft();
        QVERIFY(flow::send(story.office(), id));
        const domain::PartyId party = ours(*story.office().envelope(id)).id;
        story.office().actAs(other.id); // a signatory may sign, not edit, and it is not their turn
        const auto notTheirs = flow::handOver(story.office(), id, party, other.id);
        QVERIFY(!notTheirs && notTheirs.error().is(flow::FlowError::NotAllowed));
        story.office().actAs(story.people().director);
        QVERIFY(flow::handOver(story.office(), id, party, other.id));
        QCOMPARE(*ours(*story.office().envelope(id)).member, other.id);
    }

    void notToSomebodyWhoCouldNotAct()
    {
        Story story;
        const Deputy without = deputy(story, false);
        const domain::EnvelopeId id = story.draft();
        const domain::PartyId party = ours(*story.office().envelope(id)).id;
        QVERIFY(!flow::handOver(story.office(), id, party, without.id)); // a draft: choose somebody else there
        QVERIFY(flow::send(story.office(), id));
        const auto isRefused = [&](domain::MemberId to, flow::FlowError why) {
            const auto handed = flow::handOver(story.office(), id, party, to);
            return !handed && handed.error().is(why);
        };
        QVERIFY(isRefused(without.id, flow::FlowError::NoCertificate));
        QVERIFY(isRefused(story.people().director, flow::FlowError::Changed)); // to the same
        QVERIFY(isRefused(domain::MemberId::fresh(*story.office().ports().clock), flow::FlowError::Changed));
        const domain::PartyId client = story.office().envelope(id)->parties.back().id;
        QVERIFY(isRefused(story.people().director, flow::FlowError::Changed));
        QVERIFY(!flow::handOver(story.office(), id, client, story.people().director)); // theirs is not ours to give
        story.directorSigns(id);
        const Deputy other = deputy(story);
        QVERIFY(isRefused(other.id, flow::FlowError::Changed)); // too late
    }

    void theRelaySaysWhetherItSendsSms()
    {
        Story story;
        QVERIFY(!flow::relaySendsSms(story.office())); // an old one does not say
        const domain::EnvelopeId id = story.draft();
        domain::DraftEdited edit;
        edit.parties = story.office().envelope(id)->parties;
        edit.parties->back().channel = domain::Channel::Sms;
        edit.parties->back().phone = QStringLiteral("0049 40 1234567");
        QVERIFY(flow::editDraft(story.office(), id, edit));
        const auto hasFinding = [&] {
            const auto found = flow::checkDraft(story.office(), id);
            return std::any_of(found->begin(), found->end(), [](const auto &finding) {
                return finding.issue == domain::PreflightIssue::NoSmsGateway;
            });
        };
        QVERIFY(!hasFinding());
        story.relay().sendsSms = false;
        beat(story);
        QVERIFY(hasFinding());
        QVERIFY(!flow::send(story.office(), id));
        story.relay().sendsSms = true;
        beat(story);
        story.reopen();
        QCOMPARE(flow::relaySendsSms(story.office()), true);
        QVERIFY(flow::send(story.office(), id));
        story.directorSigns(id);
        beat(story);
        const auto invitations = mailsOf(story, QStringLiteral("invitation"));
        QCOMPARE(invitations.size(), 1u);
        QCOMPARE(invitations.front().to, QStringLiteral("+49401234567")); // as gateways take it
        // Corrected to another number: only one that could be one.
        const domain::PartyId client = story.office().envelope(id)->parties.back().id;
        const auto bad = flow::resend(story.office(), id, client, {.email = {}, .phone = QStringLiteral("1234567")});
        QVERIFY(!bad && bad.error().is(flow::FlowError::BadAddress));
        QVERIFY(flow::resend(story.office(), id, client, {.email = {}, .phone = QStringLiteral("+49 40 7654321")}));
        beat(story);
        QCOMPARE(story.office().envelope(id)->parties.back().link->sentTo, QStringLiteral("+49407654321"));
    }
};

QTEST_MAIN(HandingOverTest)
#include "tst_handing_over.moc"
