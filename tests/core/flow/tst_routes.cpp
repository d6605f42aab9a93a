// Routes where any n of a step are enough: whose turn it is, what the others hear, and how the file is closed.
#include "core/flow/intake.h"
#include "core/flow/local_signing.h"
#include "core/flow/pdf_mapping.h"
#include "core/flow/ports.h"
#include "core/flow/routing.h"
#include "core/flow/verification.h"
#include "tests/core/flow/stories.h"

using namespace countersign;
using test::settle;
using test::Story;

namespace {

struct Cast {
    domain::EnvelopeId id;
    domain::Party director, client; // of the story's draft
};

Cast castOf(Story &story)
{
    Cast cast{.id = story.draft()};
    const auto envelope = story.office().envelope(cast.id);
    cast.director = envelope->parties.front();
    cast.client = envelope->parties.back();
    return cast;
}

domain::Field signatureOf(Story &story, const domain::Envelope &envelope, domain::PartyId party)
{
    return {.id = domain::FieldId::fresh(*story.office().ports().clock),
            .document = envelope.documents.front().id,
            .party = party,
            .kind = domain::FieldKind::Signature,
            .rect = QRectF(320, 500, 200, 60),
            .label = QStringLiteral("Second signature")};
}

void setRoute(Story &story, domain::EnvelopeId id, std::vector<domain::Party> parties, const std::vector<int> &needed)
{
    const auto envelope = story.office().envelope(id);
    domain::DraftEdited edit;
    edit.fields = envelope->fields;
    edit.steps = std::vector<domain::Step>();
    for (const int n : needed)
        edit.steps->push_back({n});
    for (const domain::Party &party : parties)
        if (!envelope->party(party.id) && party.act == domain::PartyAct::Sign)
            edit.fields->push_back(signatureOf(story, *envelope, party.id));
    edit.parties = std::move(parties);
    QVERIFY(flow::editDraft(story.office(), id, edit));
}

void isCompletedAndProven(Story &story, domain::EnvelopeId id, std::size_t signatures)
{
    settle(story);
    const auto envelope = story.office().envelope(id);
    QCOMPARE(envelope->sealProblem, QString());
    QCOMPARE(domain::stateOf(*envelope), domain::EnvelopeState::Completed);
    const auto pdf = story.office().pdf(envelope->documents.front().latest().sha256);
    const auto verdict = flow::verifyPdf(*pdf, flow::trustAnchors(story.office()), story.time());
    QVERIFY(verdict);
    QCOMPARE(verdict->signatures.size(), signatures);
    QCOMPARE(verdict->indication, domain::Indication::TotalPassed);
    test::comesOutOfTheJournal(story);
}

// What the evidence pages of the finished file say of whoever a block is about.
QString evidenceOf(Story &story, domain::EnvelopeId id, const QString &key)
{
    const auto envelope = story.office().envelope(id);
    const auto pdf = story.office().pdf(envelope->documents.front().latest().sha256);
    const auto document = pdf::Document::open(*pdf);
    const auto field = document->field(pdf::evidenceFieldName(key));
    return field ? field->value.toText() : QString();
}

domain::PartyId partyOfLink(Story &story, domain::EnvelopeId id, const QByteArray &link)
{
    const auto envelope = story.office().envelope(id);
    for (const domain::Party &party : envelope->parties)
        if (party.link && party.link->linkId == link)
            return party.id;
    return {};
}

} // namespace

class RoutesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoWasNotNeededHasNoTurnAnyMore()
    {
        Story story;
        Cast cast = castOf(story);
        domain::Party approver = cast.director;
        approver.id = domain::PartyId::fresh(*story.office().ports().clock);
        approver.member = story.people().employee;
        approver.act = domain::PartyAct::Approve;
        approver.step = cast.director.step = 0;
        cast.client.step = 1;
        setRoute(story, cast.id, {approver, cast.director, cast.client}, {1, 0});
        QVERIFY(flow::send(story.office(), cast.id));
        QCOMPARE(story.office().queueOf(story.people().director).size(), 1u);
        QCOMPARE(story.office().queueOf(story.people().employee).size(), 1u);

        story.directorSigns(cast.id);
        QCOMPARE(story.office().queueOf(story.people().employee).size(), 0u);
        const auto late = flow::approve(story.office(), cast.id);
        QVERIFY(!late);
        QVERIFY(late.error().is(flow::FlowError::NotYourTurn));
        settle(story);
        QCOMPARE(test::mailsOf(story, QStringLiteral("invitation")).size(), 1u);
        story.clientAnswers();
        isCompletedAndProven(story, cast.id, 2);
    }

    void oneOfTwoClientsIsEnough()
    {
        Story story;
        Cast cast = castOf(story);
        domain::Party second = cast.client;
        second.id = domain::PartyId::fresh(*story.office().ports().clock);
        second.email = QStringLiteral("second@mueller.example");
        cast.client.step = second.step = 0;
        cast.director.step = 1;
        setRoute(story, cast.id, {cast.client, second, cast.director}, {1, 0});
        QVERIFY(flow::send(story.office(), cast.id));
        settle(story);
        QCOMPARE(test::mailsOf(story, QStringLiteral("invitation")).size(), 2u);
        QVERIFY(story.office().queueOf(story.people().director).empty());

        const domain::PartyId who = partyOfLink(story, cast.id, story.clientAnswers());
        settle(story);
        QCOMPARE(story.office().queueOf(story.people().director).size(), 1u);
        // The other link is closed, and its owner hears that there is nothing to do.
        const auto now = story.office().envelope(cast.id);
        for (const domain::Party &party : now->parties)
            if (party.link)
                QCOMPARE(story.relay().links[party.link->linkId].isCancelled, party.id != who);
        const auto told = test::mailsOf(story, QStringLiteral("cancelled"));
        QCOMPARE(told.size(), 1u);
        QCOMPARE(told.front().to, who == second.id ? cast.client.email : second.email);

        story.directorSigns(cast.id);
        isCompletedAndProven(story, cast.id, 2);
        const auto done = story.office().envelope(cast.id);
        for (const domain::Party &party : done->parties) {
            const QString said = evidenceOf(story, cast.id, flow::partyKey(*done, party.id));
            QVERIFY2(said.contains(party.name), qPrintable(said));
            QVERIFY2(!said.contains(QStringLiteral("Waiting")), qPrintable(said));
            QCOMPARE(said.contains(QStringLiteral("Not needed")), party.state != domain::PartyState::Acted);
        }
        QCOMPARE(test::mailsOf(story, QStringLiteral("completed")).size(), 1u); // to whom the link still opens
    }

    void ourSignatureAloneIsClosedByTheFinalSeal()
    {
        Story story;
        Cast cast = castOf(story);
        cast.client.step = cast.director.step = 0;
        setRoute(story, cast.id, {cast.director, cast.client}, {1});
        QVERIFY(flow::send(story.office(), cast.id));
        settle(story);
        QCOMPARE(test::mailsOf(story, QStringLiteral("invitation")).size(), 1u);
        story.directorSigns(cast.id);
        isCompletedAndProven(story, cast.id, 2); // the director's and the seal
        QVERIFY(evidenceOf(story, cast.id, QStringLiteral("theirs1")).contains(QStringLiteral("Not needed")));
        QVERIFY(evidenceOf(story, cast.id, flow::kFinalSealKey).contains(QStringLiteral("Closed by the company seal")));
        QVERIFY(story.relay().links.first().isCancelled);
        QVERIFY(!story.relay().links.first().completion);
    }

    void theClientAloneLeavesTheFinalSealEmpty()
    {
        Story story;
        Cast cast = castOf(story);
        cast.client.step = cast.director.step = 0;
        setRoute(story, cast.id, {cast.director, cast.client}, {1});
        QVERIFY(flow::send(story.office(), cast.id));
        settle(story);
        story.clientAnswers();
        settle(story);
        QVERIFY(story.office().queueOf(story.people().director).empty());
        isCompletedAndProven(story, cast.id, 1);
        QVERIFY(evidenceOf(story, cast.id, QStringLiteral("ours1")).contains(QStringLiteral("Not needed")));
        QVERIFY(evidenceOf(story, cast.id, flow::kFinalSealKey).contains(QStringLiteral("Not needed")));
    }
};

QTEST_MAIN(RoutesTest)
#include "tst_routes.moc"
