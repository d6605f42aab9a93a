#include "core/store/projections.h"

#include "core/crypto/aead.h"
#include "core/domain/reduce.h"
#include "core/domain/reduce_deal.h"
#include "core/domain/snapshot.h"
#include "core/store/card_table.h"
#include "core/store/search_index.h"
#include "core/store/sql.h"

#include <algorithm>

namespace countersign::store {

using namespace domain;

namespace {

template <typename T>
concept RecordAct = requires(const T &act)
{
    act.record.id;
};

// Whether the search must learn of it: most events change neither names nor files.
bool isFoundOtherwise(const Envelope &before, const Envelope &after)
{
    if (before.title != after.title || before.number != after.number || before.parties.size() != after.parties.size()
        || before.documents.size() != after.documents.size())
        return true;
    for (std::size_t i = 0; i < after.parties.size(); ++i)
        if (before.parties[i].name != after.parties[i].name
            || before.parties[i].companyName != after.parties[i].companyName)
            return true;
    for (std::size_t i = 0; i < after.documents.size(); ++i)
        if (before.documents[i].id != after.documents[i].id)
            return true;
    return false;
}

const QString kDealAct = QStringLiteral("deal.saved");

QByteArray snapshotAad(EnvelopeId id) { return QByteArray("countersign-snapshot-v1") + id.value.toBytes(); }

} // namespace

std::optional<Uuid> recordIdOf(const EventBody &body)
{
    return std::visit(
        []<typename T>(const T &act) -> std::optional<Uuid> {
            if constexpr (RecordAct<T>)
                return act.record.id.value;
            else
                return std::nullopt;
        },
        body);
}

Result<void> Projections::apply(const Event &event, quint64 baseVersion)
{
    if (std::holds_alternative<RecordRemoved>(event.body) || recordIdOf(event.body)
        || std::holds_alternative<DealMoved>(event.body))
        return applyToRecord(event, baseVersion);

    CS_TRY(const std::optional<Envelope> before, envelope(EnvelopeId{event.stream}));
    // A rule that fired, a comment: of an envelope, or of a deal.
    if (!before && !std::holds_alternative<EnvelopeCreated>(event.body))
        return applyToRecord(event, baseVersion);
    if ((before ? before->version : 0) != baseVersion)
        return fail(StoreError::Refused, QStringLiteral("a stream of another kind"));
    auto after = reduce(before.value_or(Envelope{}), event);
    if (!after)
        return fail(std::move(after).error().as(StoreError::Refused, actName(event.body)));
    return write(before, *after, event);
}

Result<void> Projections::applyToRecord(const Event &event, quint64 baseVersion)
{
    return guarded(m_database, [&]() -> Result<void> {
        const std::optional<Uuid> id = recordIdOf(event.body);
        if (event.stream.isNull() || (id && *id != event.stream))
            return fail(StoreError::Refused, QStringLiteral("a record's id is its stream's"));
        Query before(m_database, "SELECT act, version, body FROM records WHERE id = ?", event.stream);
        const bool exists = before.next();
        if ((exists ? static_cast<quint64>(before.integer(1)) : 0) != baseVersion || (!exists && !id))
            return fail(StoreError::Refused, QStringLiteral("a stream of another kind"));
        const bool isRemoval = std::holds_alternative<RecordRemoved>(event.body);
        const QString act = id ? actName(event.body) : before.text(0);
        QByteArray body = id ? encodeBody(event.body) : before.blob(2);
        // Other records are saved whole; a deal is reduced, and what is kept is the deal as it now is.
        if (act == kDealAct) {
            DealSaved kept;
            if (exists) {
                CS_TRY(const EventBody last, decodeBody(act, before.blob(2)));
                kept = std::get<DealSaved>(last);
            }
            auto after = reduceDeal(kept.record, event);
            if (!after)
                return fail(std::move(after).error().as(StoreError::Refused, actName(event.body)));
            body = encodeBody(DealSaved{std::move(*after)});
        } else if (!id && !isRemoval) {
            return fail(StoreError::Refused, QStringLiteral("no act on a record"));
        }
        if (exists && before.text(0) != act)
            return fail(StoreError::Refused, QStringLiteral("a record does not become another kind"));
        Query(m_database,
              "INSERT INTO records (id, act, version, is_removed, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO "
              "UPDATE "
              "SET version = excluded.version, is_removed = excluded.is_removed, body = excluded.body",
              event.stream, act, baseVersion + 1, isRemoval, body)
            .run();
        return {};
    });
}

Result<Projections::Owner> Projections::ownerFor(const Event &event)
{
    if (const auto *created = std::get_if<EnvelopeCreated>(&event.body))
        return Owner{event.author, created->department};
    if (const auto *saved = std::get_if<TemplateSaved>(&event.body))
        return Owner{saved->record.owner, saved->record.department};
    if (const auto *saved = std::get_if<DealSaved>(&event.body);
        saved || std::holds_alternative<DealMoved>(event.body)) {
        CS_TRY(const std::optional<EventBody> known, record(event.stream));
        if (const auto *kept = known ? std::get_if<DealSaved>(&*known) : nullptr)
            return Owner{kept->record.owner, kept->record.department};
        return saved ? Owner{event.author, saved->record.department} : Owner{};
    }
    return guarded(m_database, [&]() -> Result<Owner> {
        Query query(m_database, "SELECT owner, department FROM envelopes WHERE id = ?", event.stream);
        if (query.next())
            return Owner{query.id<MemberId>(0), query.id<DepartmentId>(1)};
        return Owner{};
    });
}

Result<void> Projections::clear()
{
    return guarded(m_database, [&]() -> Result<void> {
        for (const char *sql :
             {"DELETE FROM parties", "DELETE FROM envelopes", "DELETE FROM records", "DELETE FROM search",
              "DELETE FROM cards", "DELETE FROM stays", "DELETE FROM originals"})
            Query(m_database, sql).run();
        return {};
    });
}

Result<void> Projections::forget(StreamId stream)
{
    return guarded(m_database, [&]() -> Result<void> {
        Query(m_database, "DELETE FROM records WHERE id = ?", stream).run();
        Query known(m_database, "SELECT row FROM envelopes WHERE id = ?", stream);
        if (!known.next())
            return {};
        const qint64 row = known.integer(0);
        known.run();
        for (const char *sql : {"DELETE FROM parties WHERE envelope = ?", "DELETE FROM stays WHERE envelope = ?",
                                "DELETE FROM originals WHERE envelope = ?", "DELETE FROM cards WHERE row = ?",
                                "DELETE FROM search WHERE rowid = ?", "DELETE FROM envelopes WHERE row = ?"})
            Query(m_database, sql, row).run();
        return {};
    });
}

Result<void> Projections::write(const std::optional<Envelope> &before, const Envelope &envelope, const Event &event)
{
    CS_TRY(const QByteArray snapshot, crypto::seal(m_rowKey, encodeEnvelope(envelope), snapshotAad(envelope.id)));
    return guarded(m_database, [&]() -> Result<void> {
        std::optional<Time> deadline = envelope.deadline;
        Query written(
            m_database,
            "INSERT INTO envelopes (id, number, title, state, owner, responsible, department, company, stage, "
            "deadline, created, changed, version, snapshot) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET number = excluded.number, title = excluded.title, "
            "state = excluded.state, owner = excluded.owner, responsible = excluded.responsible, "
            "department = excluded.department, company = excluded.company, stage = excluded.stage, "
            "deadline = excluded.deadline, changed = excluded.changed, version = excluded.version, "
            "snapshot = excluded.snapshot RETURNING row",
            envelope.id, envelope.number, envelope.title, stateOf(envelope), envelope.owner, envelope.responsible,
            envelope.department, envelope.company, envelope.stage, deadline, envelope.created, envelope.changed,
            envelope.version, snapshot);
        if (!written.next())
            return fail(StoreError::Database, QStringLiteral("no row written"));
        const qint64 row = written.integer(0);
        written.run();

        const std::vector<PartyId> turn = whoseTurn(envelope);
        Query(m_database, "DELETE FROM parties WHERE envelope = ?", row).run();
        int position = 0;
        for (const Party &party : envelope.parties) {
            std::optional<QByteArray> link;
            if (party.link)
                link = party.link->linkId;
            const bool hasTurn = std::find(turn.begin(), turn.end(), party.id) != turn.end();
            Query(
                m_database,
                "INSERT INTO parties (envelope, position, id, side, act, step, state, has_turn, member, contact, name, "
                "company_name, link) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row, position++, party.id, party.side, party.act, party.step, party.state, hasTurn, party.member,
                party.contact, party.name, party.companyName, link)
                .run();
        }
        writeCard(m_database, row, envelope, event);
        if (!before || isFoundOtherwise(*before, envelope))
            indexEnvelope(m_database, row, envelope);
        return {};
    });
}

Result<Envelope> Projections::openSnapshot(const QByteArray &sealed, EnvelopeId id)
{
    auto cbor = crypto::open(m_rowKey, sealed, snapshotAad(id));
    if (!cbor)
        return fail(std::move(cbor).error().as(StoreError::Database, QStringLiteral("snapshot; rebuild projections")));
    return decodeEnvelope(*cbor);
}

Result<std::optional<Envelope>> Projections::envelope(EnvelopeId id)
{
    return guarded(m_database, [&]() -> Result<std::optional<Envelope>> {
        Query query(m_database, "SELECT snapshot FROM envelopes WHERE id = ?", id);
        if (!query.next())
            return std::optional<Envelope>();
        CS_TRY(Envelope envelope, openSnapshot(query.blob(0), id));
        return std::optional<Envelope>(std::move(envelope));
    });
}

Result<std::vector<Envelope>> Projections::envelopes()
{
    return guarded(m_database, [&]() -> Result<std::vector<Envelope>> {
        std::vector<Envelope> envelopes;
        Query query(m_database, "SELECT id, snapshot FROM envelopes ORDER BY changed DESC, row DESC");
        while (query.next()) {
            CS_TRY(Envelope envelope, openSnapshot(query.blob(1), query.id<EnvelopeId>(0)));
            envelopes.push_back(std::move(envelope));
        }
        return envelopes;
    });
}

Result<std::optional<EnvelopeId>> Projections::envelopeOfLink(const QByteArray &linkId)
{
    return guarded(m_database, [&]() -> Result<std::optional<EnvelopeId>> {
        Query query(m_database, "SELECT e.id FROM parties p JOIN envelopes e ON e.row = p.envelope WHERE p.link = ?",
                    linkId);
        if (!query.next())
            return std::optional<EnvelopeId>();
        return std::optional<EnvelopeId>(query.id<EnvelopeId>(0));
    });
}

Result<std::vector<QString>> Projections::numbers()
{
    return guarded(m_database, [&]() -> Result<std::vector<QString>> {
        std::vector<QString> numbers;
        Query query(m_database, "SELECT number FROM envelopes WHERE number <> '' ORDER BY row");
        while (query.next())
            numbers.push_back(query.text(0));
        return numbers;
    });
}

Result<std::vector<EnvelopeId>> Projections::search(const QString &words)
{
    return guarded(m_database, [&]() -> Result<std::vector<EnvelopeId>> {
        std::vector<EnvelopeId> ids;
        for (const Hit &hit : findWords(m_database, words, 200)) {
            Query query(m_database, "SELECT id FROM envelopes WHERE row = ?", hit.row);
            if (query.next())
                ids.push_back(query.id<EnvelopeId>(0));
        }
        return ids;
    });
}

Result<void> Projections::rememberText(const QByteArray &sha256, const QString &text)
{
    CS_TRY(auto transaction, m_database.begin());
    CS_CHECK(guarded(m_database, [&]() -> Result<void> {
        keepText(m_database, sha256, text);
        return {};
    }));
    return transaction.commit();
}

Result<bool> Projections::indexNextText()
{
    CS_TRY(auto transaction, m_database.begin());
    CS_TRY(const bool isAny, guarded(m_database, [&]() -> Result<bool> { return indexNext(m_database); }));
    CS_CHECK(transaction.commit());
    return isAny;
}

Result<std::optional<QByteArray>> Projections::originalWithoutText()
{
    return guarded(m_database,
                   [&]() -> Result<std::optional<QByteArray>> { return store::originalWithoutText(m_database); });
}

Result<std::vector<EventBody>> Projections::records(const QString &act)
{
    return guarded(m_database, [&]() -> Result<std::vector<EventBody>> {
        std::vector<EventBody> bodies;
        Query query(m_database, "SELECT body FROM records WHERE act = ? AND is_removed = 0 ORDER BY id", act);
        while (query.next()) {
            CS_TRY(EventBody body, decodeBody(act, query.blob(0)));
            bodies.push_back(std::move(body));
        }
        return bodies;
    });
}

Result<std::optional<EventBody>> Projections::record(const Uuid &id)
{
    return guarded(m_database, [&]() -> Result<std::optional<EventBody>> {
        Query query(m_database, "SELECT act, body FROM records WHERE id = ? AND is_removed = 0", id);
        if (!query.next())
            return std::optional<EventBody>();
        CS_TRY(EventBody body, decodeBody(query.text(0), query.blob(1)));
        return std::optional<EventBody>(std::move(body));
    });
}

Result<QByteArray> Projections::dump()
{
    return guarded(m_database, [&]() -> Result<QByteArray> {
        QByteArray text;
        // All columns but the row number, which is the order of creation, and the sealed one, which is opened.
        const auto table = [&](const char *name, const char *sql) {
            Query query(m_database, sql);
            while (query.next())
                text += QByteArray(name) + ' ' + query.text(0).toUtf8() + '\n';
        };
        table("envelope",
              "SELECT hex(id) || '|' || number || '|' || title || '|' || state || '|' || hex(owner) || '|' || "
              "hex(responsible) || '|' || hex(department) || '|' || hex(company) || '|' || hex(stage) || '|' || "
              "ifnull(deadline, '-') || '|' || created || '|' || changed || '|' || version FROM envelopes ORDER BY id");
        table(
            "party",
            "SELECT hex(e.id) || '|' || p.position || '|' || hex(p.id) || '|' || p.side || '|' || p.act || '|' || "
            "p.step "
            "|| '|' || p.state || '|' || p.has_turn || '|' || ifnull(hex(p.member), '-') || '|' || "
            "ifnull(hex(p.contact), '-') || '|' || p.name || '|' || p.company_name || '|' || ifnull(hex(p.link), '-') "
            "FROM parties p JOIN envelopes e ON e.row = p.envelope ORDER BY e.id, p.position");
        table("record",
              "SELECT hex(id) || '|' || act || '|' || version || '|' || is_removed || '|' || hex(body) FROM records "
              "ORDER BY id");
        table("search",
              "SELECT hex(e.id) || '|' || s.title || '|' || s.number || '|' || s.parties || '|' || s.text "
              "FROM search s JOIN envelopes e ON e.row = s.rowid ORDER BY e.id");
        table("card",
              "SELECT hex(id) || '|' || number || '|' || title || '|' || title_key || '|' || other_side || '|' || "
              "state || "
              "'|' || is_over || '|' || hex(responsible) || '|' || hex(stage) || '|' || stage_version || '|' || "
              "entered || "
              "'|' || ifnull(deadline, '-') || '|' || changed || '|' || need || '|' || waits_for || '|' || "
              "ifnull(hex(waits_member), '-') || '|' || ifnull(since, '-') || '|' || is_viewed || '|' || problem || "
              "'|' || "
              "parties || '|' || ifnull(sent, '-') || '|' || ifnull(completed, '-') || '|' || ifnull(news, '-') || '|' "
              "|| "
              "ifnull(hex(news_by), '-') || '|' || ifnull(hex(deal), '-') || '|' || ifnull(hex(template), '-') FROM "
              "cards "
              "ORDER BY id");
        table(
            "stay",
            "SELECT hex(c.id) || '|' || s.entered || '|' || hex(s.stage) || '|' || ifnull(s.left_at, '-') FROM stays s "
            "JOIN cards c ON c.row = s.envelope ORDER BY c.id, s.entered, s.stage");
        table("original",
              "SELECT hex(c.id) || '|' || hex(o.sha256) FROM originals o JOIN cards c ON c.row = o.envelope ORDER BY "
              "c.id, "
              "o.sha256");
        Query snapshots(m_database, "SELECT id, snapshot FROM envelopes ORDER BY id");
        while (snapshots.next()) {
            CS_TRY(const Envelope envelope, openSnapshot(snapshots.blob(1), snapshots.id<EnvelopeId>(0)));
            text += "snapshot " + encodeEnvelope(envelope).toHex() + '\n';
        }
        return text;
    });
}

} // namespace countersign::store
