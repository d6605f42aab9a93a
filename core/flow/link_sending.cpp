#include "core/flow/link_sending.h"

#include "core/domain/revision_plan.h"
#include "core/domain/route.h"
#include "core/flow/consent.h"
#include "core/flow/link_fields.h"
#include "core/flow/link_route.h"
#include "core/flow/own_mail.h"
#include "core/flow/pdf_mapping.h"
#include "core/flow/ports.h"
#include "core/flow/relay_failure.h"

#include <algorithm>

namespace countersign::flow {

QString sendingCompany(const Office &office, const domain::Envelope &envelope)
{
    for (const domain::Company &company : office.companies())
        if (company.id == envelope.company)
            return company.requisites.name;
    return office.workspace().name;
}

namespace {

constexpr int kDefaultDays = 30;

Result<std::vector<link::LinkDocumentBytes>> latestDocuments(Office &office, const domain::Envelope &envelope)
{
    std::vector<link::LinkDocumentBytes> documents;
    for (const domain::Document &document : envelope.documents) {
        CS_TRY(QByteArray bytes, office.pdf(document.latest().sha256));
        documents.push_back({.name = document.name, .pages = document.latest().pages, .bytes = std::move(bytes)});
    }
    return documents;
}

const domain::Member *findMember(const std::vector<domain::Member> &members, domain::MemberId id)
{
    const auto found =
        std::find_if(members.begin(), members.end(), [&](const auto &member) { return member.id == id; });
    return found == members.end() ? nullptr : &*found;
}

Result<wire::Manifest> manifestFor(const Office &office, const domain::Envelope &envelope, const domain::Party &party,
                                   Time expires, const std::vector<link::LinkDocumentBytes> &documents)
{
    wire::Manifest manifest;
    manifest.envelopeNumber = envelope.number;
    manifest.envelopeTitle = envelope.title;
    manifest.language = party.language;
    const std::vector<domain::Member> members = office.members();
    if (const domain::Member *sender = findMember(members, envelope.responsible)) {
        manifest.senderName = sender->name;
        manifest.senderEmail = sender->email;
    }
    manifest.senderCompany = sendingCompany(office, envelope);
    manifest.recipientName = party.name;
    manifest.recipientCompany = party.companyName;
    manifest.message = envelope.message;
    manifest.expires = expires.msSinceEpoch / 1000;
    manifest.mayDelegate = party.mayDelegate && party.act != domain::PartyAct::ReceiveCopy;
    manifest.act = party.act == domain::PartyAct::Sign ? QStringLiteral("sign")
        : party.act == domain::PartyAct::Approve       ? QStringLiteral("approve")
                                                       : QStringLiteral("copy");
    CS_TRY(manifest.fields, linkFields(envelope, party, mappingFacts(office), documents));
    manifest.route = linkRoute(envelope, party);
    const ConsentText consent = consentText(party.language);
    manifest.consentVersion = consent.version;
    manifest.consentText = consent.text;
    return manifest;
}

Result<void> putChunks(link::RelayPort &relay, Office &office, const QStringList &addresses)
{
    const store::Vault &vault = office.ports().store->vault();
    return relay.putBlobs(addresses,
                          [&](qsizetype i) { return vault.get(QByteArray::fromHex(addresses[i].toLatin1())); });
}

Result<void> keepChunks(Office &office, const std::vector<link::SealedChunk> &chunks)
{
    for (const link::SealedChunk &chunk : chunks) {
        CS_TRY([[maybe_unused]] const QByteArray kept, office.ports().store->vault().put(chunk.sealed));
    }
    return {};
}

// As the relay takes it; what an older draft has there stays as it is, and the relay's refusal is shown.
QString smsAddress(const domain::Party &party)
{
    const QString number = domain::internationalNumber(party.phone);
    return number.isEmpty() ? party.phone : number;
}

// Whether the relay has anything to send to the party.
bool isToldByRelay(const Office &office, const domain::Party &party)
{
    return domain::usesSms(party.channel) || !sendsOwnMail(office, party);
}

// What the relay is to send of one kind to one party, by each of the party's ways. Sealed when it is posted, because only
// the relay itself tells its key.
Result<std::vector<wire::Delivery>> deliveriesTo(Office &office, const wire::RelayIdentity &relay,
                                                 const domain::Envelope &envelope, const domain::Party &party,
                                                 const link::LinkSecrets &secrets, const QString &kind,
                                                 const QString &what = {}, Time notBefore = {})
{
    const QString key =
        QStringLiteral("%1:%2:%3")
            .arg(QString::fromLatin1(secrets.linkId.toHex()), party.id.toString(), what.isEmpty() ? kind : what);
    wire::DeliveryPayload words = mailAbout(office, relay.publicUrl, envelope, party, secrets);
    std::vector<wire::Delivery> deliveries;
    const auto add = [&](const QString &dedupKey, const QString &channel) -> Result<void> {
        CS_TRY(wire::Delivery delivery, link::sealDelivery(relay.deliveryKey, dedupKey, kind, words, channel));
        delivery.notBefore = notBefore.msSinceEpoch / 1000;
        deliveries.push_back(std::move(delivery));
        return {};
    };
    if (domain::usesMail(party.channel) && !sendsOwnMail(office, party))
        CS_CHECK(add(key, QStringLiteral("email")));
    if (domain::usesSms(party.channel)) {
        const bool isBoth = party.channel == domain::Channel::EmailAndSms;
        if (isBoth)
            words.to = smsAddress(party);
        CS_CHECK(add(isBoth ? key + QStringLiteral("-sms") : key, QStringLiteral("sms")));
    }
    return deliveries;
}

// Where the party's one-time codes go; nothing where none are asked for.
Result<std::optional<wire::CodePolicy>> codePolicy(Office &office, const wire::RelayIdentity &relay,
                                                   const domain::Envelope &envelope, const domain::Party &party)
{
    const bool isSms = party.authentication == domain::Authentication::SmsCode;
    if (!isSms && party.authentication != domain::Authentication::EmailCode)
        return std::nullopt;
    const QString to = isSms ? domain::internationalNumber(party.phone) : party.email;
    if (to.isEmpty()) // the preflight asks for it; a party of an older version may lack it
        return fail(FlowError::BadAddress, QStringLiteral("nowhere to send a code to"));
    CS_TRY(wire::CodePolicy policy,
           link::sealCodePolicy(relay.deliveryKey, party.link->linkId,
                                isSms ? QStringLiteral("sms") : QStringLiteral("email"),
                                {.to = to, .fromName = sendingCompany(office, envelope), .language = party.language}));
    return policy;
}

} // namespace

wire::DeliveryPayload mailAbout(const Office &office, const QString &publicUrl, const domain::Envelope &envelope,
                                const domain::Party &party, const link::LinkSecrets &secrets)
{
    const std::vector<domain::Member> members = office.members();
    const domain::Member *sender = findMember(members, envelope.responsible);
    return {.to = party.link->sentTo,
            .fromName = sendingCompany(office, envelope),
            .language = party.language,
            .url = link::linkUrl(publicUrl, secrets, !party.link->accessCode.isEmpty()),
            .expires = party.link->expires.msSinceEpoch / 1000,
            .replyTo = sender ? sender->email : QString()};
}

Result<Posting> posting(Office &office, const store::Task &task)
{
    if (!office.ports().relay)
        return fail(FlowError::NoRelay);
    Posting posting;
    CS_TRY(posting.envelope, office.envelope(task.envelope));
    posting.party = task.party ? posting.envelope.party(*task.party) : nullptr;
    if (!posting.party || !posting.party->link)
        return fail(FlowError::Changed, QStringLiteral("the link is gone"));
    CS_TRY(posting.opened, reopenLink(office, *posting.party->link));
    return posting;
}

Result<link::OpenedLink> reopenLink(Office &office, const domain::LinkProgress &link)
{
    CS_TRY(const QByteArray package, office.ports().store->vault().get(link.packageSha256));
    CS_TRY(const wire::LinkUpload upload, wire::decodeLinkUpload(package));
    wire::OpenReply reply;
    reply.wrapped = upload.wrapped;
    reply.manifest = upload.manifest;
    return link::openLink(link.linkId, Secret(link.secret), Secret(link.accessCode), reply);
}

Result<void> addLink(Commit &commit, Office &office, const domain::Envelope &envelope, const domain::Party &party)
{
    Ports &ports = office.ports();
    const Time now = ports.clock->now();
    const Time expires =
        envelope.deadline && *envelope.deadline > now ? *envelope.deadline : now.plusSeconds(kDefaultDays * 24 * 3600);
    const QByteArray accessCode =
        party.authentication == domain::Authentication::AccessCode ? party.accessCode : QByteArray();
    CS_TRY(std::vector<link::LinkDocumentBytes> documents, latestDocuments(office, envelope));
    CS_TRY(wire::Manifest manifest, manifestFor(office, envelope, party, expires, documents));
    link::LinkRequest request{.manifest = std::move(manifest),
                              .documents = std::move(documents),
                              .envelope = envelope.id.value,
                              .accessCode = Secret(QByteArrayView(accessCode)),
                              .receptionPublicKey = office.workspace().receptionKey,
                              .device = ports.store->deviceId().value,
                              .deviceKey = &ports.store->deviceKey()};
    CS_TRY(link::LinkPackage package, link::buildPackage(std::move(request)));
    CS_CHECK(keepChunks(office, package.chunks));
    CS_TRY(const QByteArray packageSha256, ports.store->vault().put(wire::encode(package.upload)));

    commit.add(envelope.id.value,
               domain::LinkIssued{.party = party.id,
                                  .linkId = package.secrets.linkId,
                                  .secret = package.secrets.shared.view().toByteArray(),
                                  .documentKey = package.secrets.documentKey.view().toByteArray(),
                                  .manifestSha256 = package.secrets.manifestHash,
                                  .packageSha256 = packageSha256,
                                  .expires = expires,
                                  .sentTo = party.channel == domain::Channel::Sms ? smsAddress(party) : party.email,
                                  .accessCode = accessCode});
    commit.task({.kind = kPostLinkTask,
                 .envelope = envelope.id,
                 .party = party.id,
                 .payload = {},
                 .notBefore = {},
                 .dedupKey = kPostLinkTask + QLatin1Char(':') + QString::fromLatin1(package.secrets.linkId.toHex())});
    return {};
}

Result<int> addLinks(Commit &commit, Office &office, const domain::Envelope &envelope)
{
    int issued = 0;
    for (const domain::PartyId partyId : domain::whoseTurn(envelope)) {
        const domain::Party &party = *envelope.party(partyId);
        if (party.channel == domain::Channel::InApp || party.link)
            continue;
        CS_CHECK(addLink(commit, office, envelope, party));
        ++issued;
    }
    return issued;
}

std::vector<Time> reminderTimes(const std::vector<int> &days, Time sent, Time expires)
{
    std::vector<Time> times;
    for (const int day : days)
        if (const Time time = sent.plusSeconds(day * 24LL * 3600); time < expires)
            times.push_back(time);
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    return times;
}

Result<int> issueLinks(Office &office, domain::EnvelopeId id)
{
    CS_TRY(const domain::Envelope envelope, office.envelope(id));
    Commit commit(office);
    commit.by({}).expect(id.value, envelope.version);
    CS_TRY(const int issued, addLinks(commit, office, envelope));
    if (issued > 0)
        CS_CHECK(commit.save());
    return issued;
}

namespace {

// `how` follows the link's id in the task: "replaced", or the kind of a notice.
void addCancelTask(Commit &commit, domain::EnvelopeId envelope, const domain::LinkProgress &link, const QString &how)
{
    commit.task({.kind = kCancelLinkTask,
                 .envelope = envelope,
                 .party = {},
                 .payload = link.linkId + how.toLatin1(), // the party may have another link by the time this runs
                 .notBefore = {},
                 .dedupKey = kCancelLinkTask + QLatin1Char(':') + QString::fromLatin1(link.linkId.toHex())});
}

// Who hears about the end of this link; nobody of one that never went out.
const domain::Party *partyOf(const domain::Envelope &envelope, const QByteArray &linkId)
{
    const auto party = std::find_if(envelope.parties.begin(), envelope.parties.end(), [&](const domain::Party &p) {
        return p.link && p.link->linkId == linkId && p.link->isPosted;
    });
    return party == envelope.parties.end() ? nullptr : &*party;
}

// What the relay is to tell them.
Result<std::vector<wire::Delivery>> endNotice(Office &office, const domain::Envelope &envelope,
                                              const domain::Party *party, const QString &kind)
{
    if (kind.isEmpty() || !party || !isToldByRelay(office, *party))
        return std::vector<wire::Delivery>{};
    auto identity = office.ports().relay->identity();
    if (!identity)
        return fail(relayFailure(std::move(identity).error()));
    CS_TRY(const link::OpenedLink opened, reopenLink(office, *party->link));
    return deliveriesTo(office, *identity, envelope, *party, opened.secrets, kind);
}

} // namespace

void addLinkReplacement(Commit &commit, domain::EnvelopeId envelope, const domain::LinkProgress &link)
{
    addCancelTask(commit, envelope, link, QStringLiteral("replaced"));
}

void addLinkCancellations(Commit &commit, const domain::Envelope &envelope, const QString &notice,
                          std::optional<domain::PartyId> except)
{
    for (const domain::Party &party : envelope.parties)
        if (party.link && party.id != except)
            addCancelTask(commit, envelope.id, *party.link, notice);
}

void addUnneededCancellations(Commit &commit, const domain::Envelope &envelope)
{
    for (const domain::Party &party : envelope.parties)
        if (party.link && domain::isNotNeeded(envelope, party))
            addCancelTask(commit, envelope.id, *party.link, QStringLiteral("cancelled"));
}

Result<void> postLink(Office &office, const store::Task &task)
{
    CS_TRY(const Posting post, posting(office, task));
    link::RelayPort &relay = *office.ports().relay;
    const domain::LinkProgress &progress = *post.party->link;
    CS_TRY(const QByteArray package, office.ports().store->vault().get(progress.packageSha256));
    CS_TRY(wire::LinkUpload upload, wire::decodeLinkUpload(package));

    auto identity = relay.identity();
    if (!identity)
        return fail(relayFailure(std::move(identity).error()));
    // A copy of a finished file is announced when its completion is posted.
    const bool isInvited = post.party->act != domain::PartyAct::ReceiveCopy;
    const bool isOwn = sendsOwnMail(office, *post.party);
    const std::vector<Time> reminders =
        reminderTimes(post.envelope.reminderDays, office.ports().clock->now(), progress.expires);
    if (isInvited) {
        CS_TRY(upload.deliveries,
               deliveriesTo(office, *identity, post.envelope, *post.party, post.opened.secrets,
                            QStringLiteral("invitation")));
        int count = 0;
        for (const Time time : reminders) {
            CS_TRY(const std::vector<wire::Delivery> later,
                   deliveriesTo(office, *identity, post.envelope, *post.party, post.opened.secrets,
                                QStringLiteral("reminder"), QStringLiteral("scheduled-%1").arg(++count), time));
            upload.deliveries.insert(upload.deliveries.end(), later.begin(), later.end());
        }
    }
    if (isInvited) {
        CS_TRY(upload.code, codePolicy(office, *identity, post.envelope, *post.party));
    }
    if (auto put = putChunks(relay, office, upload.chunks); !put)
        return fail(relayFailure(std::move(put).error()));
    if (auto put = relay.putLink(progress.linkId, upload); !put)
        return fail(relayFailure(std::move(put).error()));

    Commit commit(office);
    commit.by({}).done(task.id).add(post.envelope.id.value, domain::LinkPosted{post.party->id});
    if (isInvited && isOwn) {
        addOwnMail(commit, post.envelope.id, post.party->id, progress.linkId, QStringLiteral("invitation"));
        int count = 0;
        for (const Time time : reminders)
            addOwnMail(commit, post.envelope.id, post.party->id, progress.linkId, QStringLiteral("reminder"),
                       QStringLiteral("scheduled-%1").arg(++count), time);
    }
    return commit.save();
}

Result<void> cancelLink(Office &office, const store::Task &task)
{
    if (!office.ports().relay)
        return fail(FlowError::NoRelay);
    using link::LinkError;
    const QByteArray linkId = task.payload.left(16);
    const QString how = QString::fromLatin1(task.payload.mid(16));
    const bool isReplaced = how == QLatin1String("replaced");
    wire::Cancellation cancellation{.isReplaced = isReplaced, .deliveries = {}};
    CS_TRY(const domain::Envelope envelope, office.envelope(task.envelope));
    const domain::Party *party = partyOf(envelope, linkId);
    const QString kind = isReplaced ? QString() : how;
    CS_TRY(cancellation.deliveries, endNotice(office, envelope, party, kind));
    auto cancelled = office.ports().relay->cancel(linkId, cancellation);
    // A link that never reached the relay, or no longer opens there, has nothing to cancel.
    const bool isDone = cancelled || cancelled.error().is(LinkError::NotFound)
        || cancelled.error().is(LinkError::Expired) || cancelled.error().is(LinkError::Conflict);
    if (!isDone)
        return fail(relayFailure(std::move(cancelled).error()));
    Commit commit(office);
    commit.by({}).done(task.id);
    if (!kind.isEmpty() && party && sendsOwnMail(office, *party))
        addOwnMail(commit, envelope.id, party->id, linkId, kind);
    return commit.save();
}

Result<std::vector<wire::Delivery>> noticesTo(Office &office, const Posting &post, const QString &kind,
                                              const QString &what)
{
    if (!isToldByRelay(office, *post.party))
        return std::vector<wire::Delivery>{};
    auto identity = office.ports().relay->identity();
    if (!identity)
        return fail(relayFailure(std::move(identity).error()));
    return deliveriesTo(office, *identity, post.envelope, *post.party, post.opened.secrets, kind, what);
}

Result<void> postMail(Office &office, const Posting &post, const QString &what, const QString &kind, qint64 task)
{
    CS_TRY(const std::vector<wire::Delivery> notices, noticesTo(office, post, kind, what));
    if (!notices.empty())
        if (auto posted = office.ports().relay->postDeliveries(notices); !posted)
            return fail(relayFailure(std::move(posted).error()));
    Commit commit(office);
    commit.by({}).done(task);
    if (sendsOwnMail(office, *post.party))
        addOwnMail(commit, post.envelope.id, post.party->id, post.party->link->linkId, kind, what);
    return commit.save();
}

Result<void> postCompletion(Office &office, const store::Task &task)
{
    CS_TRY(const Posting post, posting(office, task));
    if (domain::isNotNeeded(post.envelope, *post.party)) // their link no longer opens
        return office.ports().store->tasks().complete(task.id);
    link::RelayPort &relay = *office.ports().relay;
    auto identity = relay.identity();
    if (!identity)
        return fail(relayFailure(std::move(identity).error()));

    // Made at each try, but the same bytes: chunks that arrived before are not sent again, and the mail goes out once per
    // key.
    CS_TRY(const std::vector<link::LinkDocumentBytes> documents, latestDocuments(office, post.envelope));
    CS_TRY(link::CompletionPackage package,
           link::buildCompletion(post.opened.secrets, documents, post.envelope.changed.msSinceEpoch / 1000));
    const bool isOwn = sendsOwnMail(office, *post.party);
    CS_TRY(
        package.upload.deliveries,
        deliveriesTo(office, *identity, post.envelope, *post.party, post.opened.secrets, QStringLiteral("completed")));
    const auto chunk = [&](qsizetype i) -> Result<QByteArray> {
        return package.chunks[static_cast<std::size_t>(i)].sealed;
    };
    if (auto put = relay.putBlobs(package.upload.chunks, chunk); !put)
        return fail(relayFailure(std::move(put).error()));
    // A conflict says that a completion is there already: of an earlier try whose reply was lost, before the card changed
    // (or of an older version, which sealed each anew). Its mail went out with it.
    if (auto put = relay.putCompletion(post.party->link->linkId, package.upload);
        !put && !put.error().is(link::LinkError::Conflict))
        return fail(relayFailure(std::move(put).error()));
    Commit commit(office);
    commit.by({}).done(task.id);
    if (isOwn)
        addOwnMail(commit, post.envelope.id, post.party->id, post.party->link->linkId, QStringLiteral("completed"));
    return commit.save();
}

} // namespace countersign::flow
