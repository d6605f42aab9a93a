#include "tests/support/journey.h"

#include <QCryptographicHash>
#include <QDebug>

namespace countersign::test {

using namespace domain;

Journey::Journey(const Clock &theClock) : clock(theClock), board(defaultBoard(theClock))
{
    employee = MemberId::fresh(clock);
    director = MemberId::fresh(clock);
    company = CompanyId::fresh(clock);
    ours = PartyId::fresh(clock);
    theirs = PartyId::fresh(clock);
    document = DocumentId::fresh(clock);
    id = EnvelopeId::fresh(clock);
}

Event Journey::event(EventBody body)
{
    return {.id = EventId::fresh(clock),
            .stream = id.value,
            .at = clock.now(),
            .author = employee,
            .body = std::move(body)};
}

void Journey::add(EventBody body)
{
    events.push_back(event(std::move(body)));
    auto after = reduce(envelope, events.back());
    if (!after)
        qFatal("%s is not possible: %s", qPrintable(actName(events.back().body)), qPrintable(after.error().detail));
    envelope = std::move(*after);
}

Revision Journey::revision(RevisionKind kind)
{
    const QByteArray bytes = "%PDF-1.7 revision " + QByteArray::number(++m_serial) + ' ' + id.value.toBytes().toHex();
    const QByteArray sha256 = keepFile ? keepFile(bytes) : QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    return {.sha256 = sha256, .kind = kind, .size = bytes.size(), .pages = 2};
}

void Journey::createDraft()
{
    add(EnvelopeCreated{
        .title = title,
        .responsible = employee,
        .department = {},
        .company = company,
        .stage = board.stages.front().id,
        .documents = {
            {.id = document, .name = QStringLiteral("umowa.pdf"), .revisions = {revision(RevisionKind::Original)}}}});
    Party director1{.id = ours,
                    .side = Side::Ours,
                    .step = 0,
                    .channel = Channel::InApp,
                    .member = director,
                    .name = QStringLiteral("Jadwiga Wiśniewska")};
    Party client{.id = theirs,
                 .side = Side::Theirs,
                 .step = 1,
                 .channel = Channel::Email,
                 .name = QStringLiteral("Иван Петров"),
                 .companyName = QStringLiteral("Ромашка"),
                 .email = QStringLiteral("ivan@example.com")};
    std::vector<Field> placed;
    for (const PartyId party : {ours, theirs})
        placed.push_back({.id = FieldId::fresh(clock),
                          .document = document,
                          .party = party,
                          .kind = FieldKind::Signature,
                          .page = 1,
                          .rect = QRectF(72, 72 + 100.0 * static_cast<double>(placed.size()), 160, 50)});
    add(DraftEdited{.parties = std::vector<Party>{director1, client}, .steps = std::vector<Step>(2), .fields = placed});
}

void Journey::prepareAndSend()
{
    add(Prepared{.number = number, .revisions = {{document, revision(RevisionKind::Prepared)}}});
    add(Sent{});
    add(TurnStarted{.step = 0, .parties = {ours}});
    add(StageMoved{.from = envelope.stage, .to = board.stages[2].id, .trigger = board.triggers[1].id});
}

void Journey::ourSideSigns()
{
    add(PartySigned{.party = ours,
                    .evidence = {.signerName = QStringLiteral("Jadwiga Wiśniewska"),
                                 .at = clock.now(),
                                 .method = QStringLiteral("drawn")},
                    .revisions = {{document, revision(RevisionKind::Signed)}}});
    add(StageMoved{.from = envelope.stage, .to = board.stages[3].id, .trigger = board.triggers[2].id});
    add(TurnStarted{.step = 1, .parties = {theirs}});
}

void Journey::issueLink()
{
    add(LinkIssued{.party = theirs,
                   .linkId = QByteArray(16, 'l'),
                   .secret = QByteArray(32, 's'),
                   .documentKey = QByteArray(32, 'k'),
                   .manifestSha256 = QByteArray(32, 'm'),
                   .expires = clock.now().plusSeconds(86400),
                   .sentTo = QStringLiteral("ivan@example.com")});
    add(LinkPosted{.party = theirs});
    add(DeliveryReported{.party = theirs, .what = QStringLiteral("invitation")});
    add(LinkViewed{.party = theirs, .address = QStringLiteral("192.0.2.7"), .agent = QStringLiteral("Browser")});
}

void Journey::clientSigns()
{
    add(PartySigned{.party = theirs,
                    .evidence = {.signerName = QStringLiteral("Иван Петров"),
                                 .channel = Channel::Email,
                                 .at = clock.now(),
                                 .method = QStringLiteral("typed")},
                    .answers = {{QStringLiteral("f1"), QStringLiteral("Łódź")}},
                    .signatureImageSha256 = revision(RevisionKind::Original).sha256});
}

void Journey::sealAndComplete()
{
    add(Sealed{.revisions = {{document, revision(RevisionKind::Sealed)}}});
    add(Completed{});
    add(StageMoved{.from = envelope.stage, .to = board.stages[5].id, .trigger = board.triggers[5].id});
}

Journey Journey::whole(const Clock &clock, const std::function<QByteArray(const QByteArray &)> &keepFile)
{
    Journey journey(clock);
    journey.keepFile = keepFile;
    journey.createDraft();
    journey.prepareAndSend();
    journey.ourSideSigns();
    journey.issueLink();
    journey.clientSigns();
    journey.sealAndComplete();
    return journey;
}

} // namespace countersign::test
