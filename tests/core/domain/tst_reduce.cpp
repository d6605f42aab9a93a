#include "core/domain/reduce.h"
#include "core/domain/snapshot.h"
#include "tests/support/fake_clock.h"
#include "tests/support/journey.h"

#include <QTest>

#include <random>

using namespace countersign;
using namespace countersign::domain;
using countersign::test::FakeClock;
using countersign::test::Journey;

namespace {

const QByteArray kHash(32, 'h');

// A journey up to a named place.
Journey at(const Clock &clock, const QString &place)
{
    Journey j(clock);
    if (place == QLatin1String("nothing"))
        return j;
    j.createDraft();
    if (place == QLatin1String("draft"))
        return j;
    if (place == QLatin1String("prepared")) {
        j.add(Prepared{.number = QStringLiteral("1"),
                       .revisions = {{j.document, {.sha256 = kHash, .kind = RevisionKind::Prepared}}}});
        return j;
    }
    j.prepareAndSend();
    if (place == QLatin1String("ours"))
        return j;
    j.ourSideSigns();
    if (place == QLatin1String("theirs"))
        return j;
    j.issueLink();
    if (place == QLatin1String("linked"))
        return j;
    if (place == QLatin1String("declined"))
        j.add(PartyDeclined{.party = j.theirs, .reason = QStringLiteral("price"), .evidence = {}});
    else if (place == QLatin1String("cancelled"))
        j.add(Cancelled{QStringLiteral("mistake")});
    else if (place == QLatin1String("expired"))
        j.add(Expired{});
    else {
        j.clientSigns();
        if (place == QLatin1String("answered"))
            return j;
        if (place == QLatin1String("sealfailed")) {
            j.add(SealFailed{QStringLiteral("no timestamp")});
            return j;
        }
        j.sealAndComplete();
    }
    return j;
}

EventBody actNamed(const QString &name, Journey &j)
{
    const NewRevision signedRevision{j.document, {.sha256 = kHash, .kind = RevisionKind::Signed}};
    const std::pair<const char *, EventBody> acts[] = {
        {"create", EnvelopeCreated{}},
        {"add document",
         DocumentAdded{{.id = DocumentId::fresh(j.clock), .name = {}, .revisions = {{.sha256 = kHash}}}}},
        {"add document twice", DocumentAdded{{.id = j.document, .name = {}, .revisions = {{.sha256 = kHash}}}}},
        {"add bare document", DocumentAdded{{.id = DocumentId::fresh(j.clock), .name = {}, .revisions = {}}}},
        {"remove document", DocumentRemoved{j.document}},
        {"remove other document", DocumentRemoved{DocumentId::fresh(j.clock)}},
        {"edit title", DraftEdited{.title = QStringLiteral("New")}},
        {"edit fields", DraftEdited{.fields = std::vector<Field>{}}},
        {"edit parties", DraftEdited{.parties = std::vector<Party>{}}},
        {"prepare",
         Prepared{.number = QStringLiteral("7"),
                  .revisions = {{j.document, {.sha256 = kHash, .kind = RevisionKind::Prepared}}}}},
        {"prepare without number",
         Prepared{.number = {}, .revisions = {{j.document, {.sha256 = kHash, .kind = RevisionKind::Prepared}}}}},
        {"prepare nothing", Prepared{.number = QStringLiteral("7"), .revisions = {}}},
        {"prepare with other kind",
         Prepared{.number = QStringLiteral("7"),
                  .revisions = {{j.document, {.sha256 = kHash, .kind = RevisionKind::Sealed}}}}},
        {"send", Sent{}},
        {"start our turn", TurnStarted{0, {j.ours}}},
        {"start their turn", TurnStarted{1, {j.theirs}}},
        {"start a stranger's turn", TurnStarted{0, {PartyId::fresh(j.clock)}}},
        {"approve", Approved{j.ours, {}}},
        {"we sign", PartySigned{.party = j.ours, .evidence = {}, .revisions = {signedRevision}}},
        {"we sign without revision", PartySigned{.party = j.ours, .evidence = {}}},
        {"they sign", PartySigned{.party = j.theirs, .evidence = {}}},
        {"they sign with revision", PartySigned{.party = j.theirs, .evidence = {}, .revisions = {signedRevision}}},
        {"a stranger signs", PartySigned{.party = PartyId::fresh(j.clock), .evidence = {}}},
        {"we decline", PartyDeclined{j.ours, {}, {}}},
        {"they decline", PartyDeclined{j.theirs, {}, {}}},
        {"issue link",
         LinkIssued{.party = j.theirs,
                    .linkId = QByteArray(16, 'l'),
                    .secret = kHash,
                    .documentKey = kHash,
                    .manifestSha256 = kHash}},
        {"issue short link",
         LinkIssued{.party = j.theirs,
                    .linkId = QByteArray(15, 'l'),
                    .secret = kHash,
                    .documentKey = kHash,
                    .manifestSha256 = kHash}},
        {"issue our link",
         LinkIssued{.party = j.ours,
                    .linkId = QByteArray(16, 'l'),
                    .secret = kHash,
                    .documentKey = kHash,
                    .manifestSha256 = kHash}},
        {"post link", LinkPosted{j.theirs}},
        {"view link", LinkViewed{.party = j.theirs}},
        {"report delivery", DeliveryReported{.party = j.theirs}},
        {"seal", Sealed{{{j.document, {.sha256 = kHash, .kind = RevisionKind::Sealed}}}}},
        {"seal nothing", Sealed{}},
        {"fail to seal", SealFailed{QStringLiteral("x")}},
        {"complete", Completed{}},
        {"cancel", Cancelled{}},
        {"expire", Expired{}},
        {"move", StageMoved{.from = j.envelope.stage, .to = j.board.stages.back().id}},
        {"move from elsewhere", StageMoved{.from = StageId::fresh(j.clock), .to = j.board.stages.back().id}},
        {"move nowhere", StageMoved{.from = j.envelope.stage, .to = j.envelope.stage}},
        {"comment", Commented{QStringLiteral("!")}},
        {"comment nothing", Commented{QStringLiteral("  ")}},
        {"hand over", ResponsibleChanged{j.director, {}}},
        {"hand over to nobody", ResponsibleChanged{}},
        {"save a contact", ContactSaved{}},
    };
    for (const auto &[key, body] : acts)
        if (name == QLatin1String(key))
            return body;
    qFatal("no such act: %s", qPrintable(name));
}

} // namespace

class TestReduce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void possible_data()
    {
        QTest::addColumn<QStringList>("places"); // where the act is possible
        const QStringList everywhere{
            QStringLiteral("draft"),      QStringLiteral("prepared"),  QStringLiteral("ours"),
            QStringLiteral("theirs"),     QStringLiteral("linked"),    QStringLiteral("answered"),
            QStringLiteral("sealfailed"), QStringLiteral("completed"), QStringLiteral("declined"),
            QStringLiteral("cancelled"),  QStringLiteral("expired")};
        const auto row = [](const char *act, const char *places) {
            QTest::newRow(act) << QString::fromLatin1(places).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        };
        row("create", "nothing");
        row("add document", "draft");
        row("add document twice", "");
        row("add bare document", "");
        row("remove document", "draft");
        row("remove other document", "");
        row("edit title", "draft prepared ours theirs linked answered sealfailed");
        row("edit fields", "draft");
        row("edit parties", "draft");
        row("prepare", "draft");
        row("prepare without number", "");
        row("prepare nothing", "");
        row("prepare with other kind", "");
        row("send", "prepared");
        row("start our turn", "ours");
        row("start their turn", "theirs linked");
        row("start a stranger's turn", "");
        row("approve", "");
        row("we sign", "ours");
        row("we sign without revision", "");
        row("they sign", "theirs linked");
        row("they sign with revision", "");
        row("a stranger signs", "");
        row("we decline", "ours");
        row("they decline", "theirs linked");
        row("issue link", "theirs linked");
        row("issue short link", "");
        row("issue our link", "");
        row("post link", "linked answered sealfailed completed declined cancelled expired");
        row("view link", "linked answered sealfailed completed declined cancelled expired");
        QTest::newRow("report delivery") << everywhere;
        row("seal", "answered sealfailed");
        row("seal nothing", "");
        row("fail to seal", "answered sealfailed");
        row("complete", "");
        row("cancel", "draft prepared ours theirs linked answered sealfailed");
        row("expire", "ours theirs linked");
        QTest::newRow("move") << everywhere;
        row("move from elsewhere", "");
        row("move nowhere", "");
        QTest::newRow("comment") << everywhere;
        row("comment nothing", "");
        QTest::newRow("hand over") << everywhere;
        row("hand over to nobody", "");
        row("save a contact", "");
    }

    void possible()
    {
        QFETCH(QStringList, places);
        FakeClock clock;
        for (const char *place : {"nothing", "draft", "prepared", "ours", "theirs", "linked", "answered", "sealfailed",
                                  "completed", "declined", "cancelled", "expired"}) {
            Journey j = at(clock, QLatin1String(place));
            const Event event = j.event(actNamed(QString::fromLatin1(QTest::currentDataTag()), j));
            const Envelope before = j.envelope;
            const auto after = reduce(j.envelope, event);
            QVERIFY2(after.has_value() == places.contains(QLatin1String(place)), place);
            QCOMPARE(j.envelope, before);
            if (after) {
                QCOMPARE(after->version, before.version + 1);
                QCOMPARE(after->changed, event.at);
            } else {
                QCOMPARE(after.error().code.module, std::string_view("domain"));
            }
        }
    }

    void states_data()
    {
        QTest::addColumn<int>("state");
        QTest::newRow("draft") << int(EnvelopeState::Draft);
        QTest::newRow("prepared") << int(EnvelopeState::Draft);
        QTest::newRow("ours") << int(EnvelopeState::InSigning);
        QTest::newRow("theirs") << int(EnvelopeState::InSigning);
        QTest::newRow("answered") << int(EnvelopeState::Sealing);
        QTest::newRow("sealfailed") << int(EnvelopeState::SealFailed);
        QTest::newRow("completed") << int(EnvelopeState::Completed);
        QTest::newRow("declined") << int(EnvelopeState::Declined);
        QTest::newRow("cancelled") << int(EnvelopeState::Cancelled);
        QTest::newRow("expired") << int(EnvelopeState::Expired);
    }

    void states()
    {
        QFETCH(int, state);
        FakeClock clock;
        const Journey j = at(clock, QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(int(stateOf(j.envelope)), state);
    }

    void wholeJourney()
    {
        FakeClock clock;
        const Journey j = at(clock, QStringLiteral("completed"));
        QCOMPARE(j.envelope.number, QStringLiteral("2026/0001"));
        const std::vector<Revision> &revisions = j.envelope.documents.front().revisions;
        QCOMPARE(revisions.size(), std::size_t(4));
        QCOMPARE(revisions[0].kind, RevisionKind::Original);
        QCOMPARE(revisions[1].kind, RevisionKind::Prepared);
        QCOMPARE(revisions[2].kind, RevisionKind::Signed);
        QCOMPARE(revisions[3].kind, RevisionKind::Sealed);
        const Party *client = j.envelope.party(j.theirs);
        QVERIFY(client->link && client->link->isPosted && client->link->isDelivered && client->link->viewed);
        QCOMPARE(client->answers.value(QStringLiteral("f1")), QStringLiteral("Łódź"));
        QCOMPARE(client->state, PartyState::Acted);
        QCOMPARE(j.envelope.version, quint64(j.events.size()));
        QCOMPARE(j.envelope.stageVersion, quint64(3));
    }

    void draftKeepsItselfWhole()
    {
        FakeClock clock;
        Journey j(clock);
        j.createDraft();
        // Progress in an edit is ignored.
        std::vector<Party> parties = j.envelope.parties;
        parties[0].state = PartyState::Acted;
        parties[0].link = LinkProgress{};
        parties[1].step = 4;
        j.add(DraftEdited{.parties = parties});
        QCOMPARE(j.envelope.parties[0].state, PartyState::Waiting);
        QVERIFY(!j.envelope.parties[0].link);
        QCOMPARE(j.envelope.steps.size(), std::size_t(5));
        // A party's fields go with it.
        parties.pop_back();
        j.add(DraftEdited{.parties = parties});
        QCOMPARE(j.envelope.fields.size(), std::size_t(1));
        // What cannot be is refused.
        auto field = j.envelope.fields.front();
        const auto refuses = [&](Field bad, DomainError why) {
            const auto after = reduce(j.envelope, j.event(DraftEdited{.fields = std::vector<Field>{bad}}));
            return !after && after.error().is(why);
        };
        field.party = PartyId::fresh(clock);
        QVERIFY(refuses(field, DomainError::UnknownParty));
        field = j.envelope.fields.front();
        field.document = DocumentId::fresh(clock);
        QVERIFY(refuses(field, DomainError::UnknownDocument));
        field = j.envelope.fields.front();
        field.rect.setWidth(0);
        QVERIFY(refuses(field, DomainError::NotPossible));
        field = j.envelope.fields.front();
        field.page = -1;
        QVERIFY(refuses(field, DomainError::NotPossible));
        const auto twice =
            reduce(j.envelope, j.event(DraftEdited{.fields = std::vector<Field>(2, j.envelope.fields.front())}));
        QVERIFY(!twice);
        // The document's fields go with the document.
        j.add(DocumentRemoved{j.document});
        QVERIFY(j.envelope.fields.empty());
        // A deadline is set, kept by other edits, and taken away.
        j.add(DraftEdited{.deadline = std::optional<Time>(clock.now())});
        j.add(DraftEdited{.title = QStringLiteral("x")});
        QVERIFY(j.envelope.deadline.has_value());
        j.add(DraftEdited{.deadline = std::optional<std::optional<Time>>(std::in_place)});
        QVERIFY(!j.envelope.deadline.has_value());
    }

    void foreignStream()
    {
        FakeClock clock;
        Journey j(clock);
        j.createDraft();
        Event event = j.event(Commented{QStringLiteral("x")});
        event.stream = newUuid(clock);
        QVERIFY(!reduce(j.envelope, event));
    }

    void deliveryTellsItsStory()
    {
        FakeClock clock;
        Journey j = at(clock, QStringLiteral("theirs"));
        j.add(LinkIssued{.party = j.theirs,
                         .linkId = QByteArray(16, 'l'),
                         .secret = kHash,
                         .documentKey = kHash,
                         .manifestSha256 = kHash});
        using Outcome = DeliveryReported::Outcome;
        const auto link = [&] { return *j.envelope.party(j.theirs)->link; };
        j.add(DeliveryReported{j.theirs, Outcome::Deferred, QStringLiteral("invitation"), QStringLiteral("451 later")});
        QCOMPARE(link().deliveryProblem, QStringLiteral("451 later"));
        j.add(DeliveryReported{j.theirs, Outcome::Failed, QStringLiteral("invitation"), QStringLiteral("550 no")});
        QVERIFY(link().deliveryFailed && !link().isDelivered);
        j.add(DeliveryReported{j.theirs, Outcome::Delivered, QStringLiteral("invitation"), {}});
        QVERIFY(!link().deliveryFailed && link().isDelivered && link().deliveryProblem.isEmpty());
        // A new link starts from nothing.
        j.add(LinkIssued{.party = j.theirs,
                         .linkId = QByteArray(16, 'n'),
                         .secret = kHash,
                         .documentKey = kHash,
                         .manifestSha256 = kHash});
        QVERIFY(!link().isDelivered);
    }

    // Random acts, possible and impossible, against random envelopes: whatever reduce() accepts keeps the invariants,
    // reduces again to the same from the start, and survives the codecs.
    void randomJournals()
    {
        FakeClock clock;
        std::mt19937 random(20261122);
        const auto pick = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
        static const char *const kNames[] = {"add document",
                                             "remove document",
                                             "edit title",
                                             "edit fields",
                                             "edit parties",
                                             "prepare",
                                             "send",
                                             "start our turn",
                                             "start their turn",
                                             "we sign",
                                             "they sign",
                                             "we decline",
                                             "they decline",
                                             "issue link",
                                             "post link",
                                             "view link",
                                             "report delivery",
                                             "seal",
                                             "fail to seal",
                                             "complete",
                                             "cancel",
                                             "expire",
                                             "move",
                                             "comment",
                                             "hand over",
                                             "prepare",
                                             "send",
                                             "we sign",
                                             "they sign",
                                             "seal",
                                             "complete",
                                             "issue link",
                                             "move",
                                             "start our turn"};
        int accepted = 0, refused = 0, completed = 0;
        for (int run = 0; run < 400; ++run) {
            Journey j(clock);
            j.createDraft();
            std::vector<Event> journal = j.events;
            for (int step = 0; step < 60; ++step) {
                clock.advanceSeconds(pick(50));
                // Endings are rare, so that many journals go far.
                const QString name = QLatin1String(kNames[pick(std::size(kNames))]);
                const bool isEnding = name.contains(QLatin1String("decline")) || name == QLatin1String("cancel")
                    || name == QLatin1String("expire") || name.startsWith(QLatin1String("remove"))
                    || name == QLatin1String("edit parties");
                if (isEnding && pick(20) != 0)
                    continue;
                const Event event = j.event(actNamed(name, j));
                auto after = reduce(j.envelope, event);
                if (!after) {
                    ++refused;
                    continue;
                }
                ++accepted;
                const bool wasOver = isOver(stateOf(j.envelope));
                j.envelope = *after;
                journal.push_back(event);
                QCOMPARE(j.envelope.version, quint64(journal.size()));
                QVERIFY(!wasOver || isOver(stateOf(j.envelope)));
                QCOMPARE(whoseTurn(j.envelope).empty(), stateOf(j.envelope) != EnvelopeState::InSigning);
                for (const Field &field : j.envelope.fields) {
                    QVERIFY(j.envelope.document(field.document));
                    QVERIFY(field.party.isNull() || j.envelope.party(field.party));
                }
                if (j.envelope.isCompleted)
                    QVERIFY(j.envelope.isSealed && j.envelope.isSent && j.envelope.isPrepared);
            }
            completed += j.envelope.isCompleted ? 1 : 0;
            Envelope again;
            for (const Event &event : journal) {
                const auto body = decodeBody(actName(event.body), encodeBody(event.body));
                QVERIFY(body);
                Event copy = event;
                copy.body = *body;
                const auto after = reduce(again, copy);
                QVERIFY(after);
                again = *after;
            }
            QCOMPARE(again, j.envelope);
            const auto snapshot = decodeEnvelope(encodeEnvelope(again));
            QVERIFY(snapshot);
            QCOMPARE(*snapshot, again);
        }
        QVERIFY2(accepted > 3000 && refused > 3000 && completed > 10,
                 qPrintable(QStringLiteral("%1 %2 %3").arg(accepted).arg(refused).arg(completed)));
    }
};

QTEST_GUILESS_MAIN(TestReduce)
#include "tst_reduce.moc"
