#include "core/flow/journal_exchange.h"

#include "core/crypto/aead.h"
#include "core/crypto/digest.h"
#include "core/crypto/kdf.h"
#include "core/flow/ports.h"
#include "core/flow/relay_failure.h"
#include "core/link/journal_port.h"

#include <QDataStream>
#include <QIODevice>
#include <QSet>

namespace countersign::flow {

namespace {

const QString kCursor = QStringLiteral("journal");
const QString kCollected = QStringLiteral("relay"); // of return_collecting
constexpr int kMostAtOnce = 200;
constexpr qsizetype kMostBytes = 1024 * 1024;
constexpr int kRounds = 2000; // a first journal of 400,000 acts; more goes with the next beat
constexpr int kDutySeconds = 120;

Error failure(Error error)
{
    if (error.is(link::LinkError::Unauthorised))
        return std::move(error).as(FlowError::NotAllowed, QStringLiteral("device-removed"));
    return relayFailure(std::move(error));
}

// ---- files -----------------------------------------------------------------------------------------------------------

// Of the office's first key, which every desktop has: names stay what they are when the key changes.
Result<Secret> vaultKey(const store::WorkspaceStore &store)
{
    const Secret root = crypto::hkdfExtract("countersign-vault-v1", store.keys().workspaceKeys.begin()->second.view());
    return crypto::hkdfExpand(root, "vault", 32);
}

QByteArray number(quint64 value)
{
    QByteArray bytes;
    QDataStream(&bytes, QIODevice::WriteOnly) << value;
    return bytes;
}

QByteArray chunkAad(const QByteArray &name, qsizetype index, qsizetype total)
{
    return "countersign-vault-chunk-v1" + name + number(static_cast<quint64>(index))
        + number(static_cast<quint64>(total));
}

Result<void> giveFile(Office &office, link::JournalPort &port, const QByteArray &sha256)
{
    store::WorkspaceStore &store = *office.ports().store;
    CS_TRY(const Secret key, vaultKey(store));
    const QByteArray name = crypto::hmacSha256(key.view(), sha256);
    if (const auto known = port.namedFile(name))
        return {};
    else if (!known.error().is(link::LinkError::NotFound))
        return fail(failure(Error(known.error())));
    CS_TRY(const QByteArray bytes, store.vault().get(sha256));
    // A key that is the file's own and the same at each try: chunks that arrived before are not sent again.
    CS_TRY(const Secret fileKey, crypto::hkdfExpand(key, "countersign-vault-file-v1" + name, 32));
    wire::VaultFile file;
    std::vector<QByteArray> chunks;
    const qsizetype total = std::max<qsizetype>(1, (bytes.size() + wire::kChunkPlaintext - 1) / wire::kChunkPlaintext);
    if (total > wire::kMaxVaultChunks)
        return fail(FlowError::FileRefused, QStringLiteral("too large"));
    for (qsizetype i = 0; i < total; ++i) {
        const QByteArray part = bytes.mid(i * wire::kChunkPlaintext, wire::kChunkPlaintext);
        CS_TRY(QByteArray sealed, crypto::sealRepeatably(fileKey, part, chunkAad(name, i, total)));
        file.chunks.append(QString::fromLatin1(crypto::sha256(sealed).toHex()));
        chunks.push_back(std::move(sealed));
    }
    const auto chunk = [&](qsizetype i) -> Result<QByteArray> { return chunks[static_cast<std::size_t>(i)]; };
    if (auto put = office.ports().relay->putBlobs(file.chunks, chunk); !put)
        return fail(failure(std::move(put).error()));
    CS_TRY(file.manifest,
           crypto::seal(key, fileKey.view().toByteArray() + number(static_cast<quint64>(bytes.size())), name));
    if (auto named = port.nameFile(name, file); !named) // last: a name means that all of it is there
        return fail(failure(std::move(named).error()));
    return {};
}

Result<void> takeFile(Office &office, link::JournalPort &port, const QByteArray &sha256)
{
    store::WorkspaceStore &store = *office.ports().store;
    CS_TRY(const Secret key, vaultKey(store));
    const QByteArray name = crypto::hmacSha256(key.view(), sha256);
    auto file = port.namedFile(name);
    if (!file)
        return fail(failure(std::move(file).error()));
    const auto manifest = crypto::openSecret(key, file->manifest, name);
    if (!manifest || manifest->size() != 40)
        return fail(FlowError::NoRelay, QStringLiteral("a file's manifest"));
    const Secret fileKey{manifest->view().first(32)};
    QByteArray bytes;
    for (qsizetype i = 0; i < file->chunks.size(); ++i) {
        auto sealed = port.vaultChunk(file->chunks[i]);
        if (!sealed)
            return fail(failure(std::move(sealed).error()));
        auto part = crypto::open(fileKey, *sealed, chunkAad(name, i, file->chunks.size()));
        if (!part)
            return fail(std::move(part).error().as(FlowError::NoRelay, QStringLiteral("a file's chunk")));
        bytes += *part;
    }
    if (crypto::sha256(bytes) != sha256)
        return fail(FlowError::NoRelay, QStringLiteral("a file with other bytes"));
    CS_CHECK(store.vault().put(bytes));
    return store.journal().fileCame(sha256);
}

// ---- operations ------------------------------------------------------------------------------------------------------

Result<void> followStatements(Office &office, link::JournalPort &port)
{
    store::Journal &journal = office.ports().store->journal();
    auto told = port.statements();
    if (!told)
        return fail(failure(std::move(told).error()));
    CS_TRY(const std::vector<QByteArray> known, journal.statements());
    for (std::size_t i = 0; i < told->size(); ++i) {
        if (i < known.size()) {
            if ((*told)[i] != known[i])
                return fail(FlowError::NoRelay, QStringLiteral("the relay tells of other members than before"));
            continue;
        }
        CS_CHECK(journal.followStatement((*told)[i]));
    }
    return {};
}

void note(Office &office, ExchangeOutcome &outcome, const store::Merged &merged)
{
    outcome.taken += merged.applied;
    outcome.given += merged.confirmed;
    outcome.notApplied += static_cast<int>(merged.notApplied.size());
    if (!merged.streams.empty())
        office.announce(merged.streams);
}

Result<void> pull(Office &office, link::JournalPort &port, ExchangeOutcome &outcome, const ExchangeWatch &watch = {})
{
    store::WorkspaceStore &store = *office.ports().store;
    for (;;) {
        if (watch.stop.stop_requested())
            return fail(FlowError::Stopped);
        CS_TRY(const qint64 cursor, store.cursor(kCursor));
        auto page = port.operationsSince(cursor);
        if (!page)
            return fail(failure(std::move(page).error()));
        CS_TRY(const qint64 now, store.cursor(kCursor));
        if (now != cursor)
            continue; // another exchange ran inside this one's wait: read further on from there
        if (page->end < cursor)
            return fail(FlowError::NoRelay, QStringLiteral("the relay's journal is shorter than it was"));
        if (page->operations.empty())
            return {};
        if (watch.progress)
            watch.progress(static_cast<int>(cursor), static_cast<int>(page->end));
        auto merged = store.journal().merge(page->operations, page->cursor);
        if (!merged)
            return fail(std::move(merged).error().as(FlowError::NotSaved));
        note(office, outcome, *merged);
    }
}

using GivenFiles = QSet<QByteArray>; // in this exchange: an envelope's acts name the same ones again and again

Result<void> giveFilesOf(Office &office, link::JournalPort &port, const domain::Event &event, GivenFiles &given)
{
    store::WorkspaceStore &store = *office.ports().store;
    for (const QByteArray &sha256 : store::filesNamedBy(event.body)) {
        if (given.contains(sha256) || !store.vault().contains(sha256)) // then it is still to come from a colleague
            continue;
        CS_CHECK(giveFile(office, port, sha256));
        given.insert(sha256);
    }
    return {};
}

// Two desktops that prepare a document at the same moment take the same number: the relay keeps it for the first. Of the
// office's first key, as every desktop has it.
Result<QByteArray> claimOf(const store::WorkspaceStore &store, const domain::Event &event)
{
    const auto *prepared = std::get_if<domain::Prepared>(&event.body);
    if (!prepared)
        return QByteArray();
    const Secret root = crypto::hkdfExtract("countersign-claim-v1", store.keys().workspaceKeys.begin()->second.view());
    CS_TRY(const Secret key, crypto::hkdfExpand(root, "number", 32));
    return crypto::hmacSha256(key.view(), prepared->number.toUtf8());
}

// One request's worth of what waits. What the relay says no to is taken out of the journal here.
Result<bool> push(Office &office, link::JournalPort &port, ExchangeOutcome &outcome, GivenFiles &given)
{
    store::Journal &journal = office.ports().store->journal();
    CS_TRY(const std::vector<store::StoredOperation> waiting, journal.outgoing(kMostAtOnce));
    if (waiting.empty())
        return false;
    std::vector<wire::SharedOperation> operations;
    QHash<Uuid, QString> refused;
    qsizetype size = 0;
    for (const store::StoredOperation &one : waiting) {
        CS_TRY(const domain::Event event, journal.eventIn(one.bytes));
        if (one.bytes.size() > wire::kMaxSharedOperation) {
            refused.insert(event.id.value, QStringLiteral("too large"));
            break; // what follows it in its stream would stand on it
        }
        size += one.bytes.size();
        if (size > kMostBytes && !operations.empty())
            break;
        CS_CHECK(giveFilesOf(office, port, event, given)); // the file first, then the act that names it
        CS_TRY(QByteArray claim, claimOf(*office.ports().store, event));
        operations.push_back({.bytes = one.bytes, .claim = std::move(claim)});
    }
    bool hasConflict = false;
    if (!operations.empty()) {
        auto outcomes = port.push(operations);
        if (!outcomes)
            return fail(failure(std::move(outcomes).error()));
        for (const wire::OperationOutcome &one : *outcomes) {
            if (one.outcome == QLatin1String("refused"))
                refused.insert(one.operation, one.detail);
            hasConflict = hasConflict || one.outcome == QLatin1String("conflict");
        }
    }
    CS_CHECK(pull(office, port, outcome)); // confirms what was stored, puts the rest on newer ground
    if (hasConflict) {
        // What nothing newer explains has no ground to stand on: it stood on an act that was refused.
        QSet<QByteArray> sent;
        for (const wire::SharedOperation &one : operations)
            sent.insert(one.bytes);
        CS_TRY(const std::vector<store::StoredOperation> left, journal.outgoing(kMostAtOnce));
        for (const store::StoredOperation &one : left) {
            if (!sent.contains(one.bytes))
                continue;
            CS_TRY(const domain::Event event, journal.eventIn(one.bytes));
            if (!refused.contains(event.id.value) && refused.isEmpty())
                refused.insert(event.id.value, QStringLiteral("somebody was faster"));
        }
    }
    if (!refused.isEmpty()) {
        CS_TRY(const qint64 cursor, office.ports().store->cursor(kCursor));
        auto merged = journal.merge({}, cursor, refused);
        if (!merged)
            return fail(std::move(merged).error().as(FlowError::NotSaved));
        note(office, outcome, *merged);
    }
    return true;
}

QByteArray dutyOf(const store::WorkspaceStore &store)
{
    return crypto::sha256("countersign-duty-v1" + store.workspaceId().value.toBytes());
}

} // namespace

Result<link::JournalPort *> journalPort(const Office &office)
{
    link::JournalPort *port = office.ports().relay ? office.ports().relay->journal() : nullptr;
    if (!port)
        return fail(FlowError::NoRelay);
    return port;
}

bool isShared(const Office &office)
{
    const auto statements = office.ports().store->journal().statements();
    return statements && !statements->empty();
}

Result<ExchangeOutcome> exchangeJournal(Office &office, const ExchangeWatch &watch)
{
    ExchangeOutcome outcome;
    if (!isShared(office))
        return outcome;
    CS_TRY(link::JournalPort *const port, journalPort(office));
    CS_CHECK(followStatements(office, *port));
    CS_CHECK(pull(office, *port, outcome, watch));
    GivenFiles given;
    int rounds = 0;
    for (bool hasMore = true; hasMore && rounds < kRounds; ++rounds) {
        CS_TRY(hasMore, push(office, *port, outcome, given));
    }
    CS_TRY(const std::vector<store::StoredOperation> left, office.ports().store->journal().outgoing(1));
    outcome.isLevel = left.empty();
    return outcome;
}

Result<void> fetchMissingFiles(Office &office, int most)
{
    if (!isShared(office))
        return {};
    CS_TRY(link::JournalPort *const port, journalPort(office));
    CS_TRY(const std::vector<QByteArray> missing, office.ports().store->journal().missingFiles(most));
    Result<void> outcome;
    for (const QByteArray &sha256 : missing) {
        if (office.ports().store->vault().contains(sha256)) {
            CS_CHECK(office.ports().store->journal().fileCame(sha256));
        } else if (auto taken = takeFile(office, *port, sha256); !taken) {
            if (!taken.error().is(FlowError::NoRelay))
                return taken;
            outcome = std::move(taken); // this one the relay cannot give, or not whole: the others still come
            continue;
        }
        office.announce({}); // its page can be shown now
    }
    return outcome;
}

Result<void> fetchFilesOf(Office &office, domain::EnvelopeId envelope)
{
    if (!isShared(office))
        return {};
    CS_TRY(link::JournalPort *const port, journalPort(office));
    CS_TRY(const std::vector<domain::Event> events, office.events(envelope.value));
    for (const domain::Event &event : events)
        for (const QByteArray &sha256 : store::filesNamedBy(event.body))
            if (!office.ports().store->vault().contains(sha256))
                CS_CHECK(takeFile(office, *port, sha256));
    return {};
}

Result<Duty> takeDuty(Office &office)
{
    if (!isShared(office))
        return Duty{};
    CS_TRY(link::JournalPort *const port, journalPort(office));
    store::WorkspaceStore &store = *office.ports().store;
    auto lease = port->lease({dutyOf(store), kDutySeconds, 0});
    if (!lease)
        return fail(failure(std::move(lease).error()));
    return Duty{lease->isGranted, lease->position};
}

Result<void> reportDuty(Office &office)
{
    if (!isShared(office))
        return {};
    CS_TRY(link::JournalPort *const port, journalPort(office));
    store::WorkspaceStore &store = *office.ports().store;
    CS_TRY(const qint64 position, store.cursor(kCollected));
    auto lease = port->lease({dutyOf(store), kDutySeconds, position});
    if (!lease)
        return fail(failure(std::move(lease).error()));
    return {};
}

std::vector<store::NotApplied> notAppliedActs(const Office &office)
{
    return office.ports().store->journal().notApplied().value_or(std::vector<store::NotApplied>{});
}

Result<void> putAway(Office &office, const Uuid &operation)
{
    CS_CHECK(office.ports().store->journal().forgetNotApplied(operation));
    office.announce({});
    return {};
}

} // namespace countersign::flow
