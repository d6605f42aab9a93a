#include "core/store/projections.h"

#include "core/crypto/aead.h"
#include "core/domain/reduce.h"
#include "core/domain/snapshot.h"
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
    if (std::holds_alternative<RecordRemoved>(event.body) || recordIdOf(event.body))
        return applyToRecord(event, baseVersion);

    CS_TRY(const std::optional<Envelope> before, envelope(EnvelopeId{event.stream}));
    if ((before ? before->version : 0) != baseVersion)
        return fail(StoreError::Refused, QStringLiteral("a stream of another kind"));
    auto after = reduce(before.value_or(Envelope{}), event);
    if (!after)
        return fail(std::move(after).error().as(StoreError::Refused, actName(event.body)));
    return write(*after);
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
        const QString act = id ? actName(event.body) : before.text(0);
        const QByteArray body = id ? encodeBody(event.body) : before.blob(2);
        if (exists && before.text(0) != act)
            return fail(StoreError::Refused, QStringLiteral("a record does not become another kind"));
        Query(m_database,
              "INSERT INTO records (id, act, version, is_removed, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO "
              "UPDATE "
              "SET version = excluded.version, is_removed = excluded.is_removed, body = excluded.body",
              event.stream, act, baseVersion + 1, !id, body)
            .run();
        return {};
    });
}

Result<Projections::Owner> Projections::ownerFor(const Event &event)
{
    if (const auto *created = std::get_if<EnvelopeCreated>(&event.body))
        return Owner{event.author, created->department};
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
             {"DELETE FROM parties", "DELETE FROM envelopes", "DELETE FROM records", "DELETE FROM search"})
            Query(m_database, sql).run();
        return {};
    });
}

Result<void> Projections::write(const Envelope &envelope)
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
        return index(row, envelope);
    });
}

Result<void> Projections::index(qint64 row, const Envelope &envelope)
{
    QString parties, text;
    for (const Party &party : envelope.parties)
        parties += party.name + QLatin1Char(' ') + party.companyName + QLatin1Char('\n');
    for (const Document &document : envelope.documents) {
        text += document.name + QLatin1Char('\n');
        Query words(m_database, "SELECT text FROM document_texts WHERE sha256 = ?", document.revisions.front().sha256);
        if (words.next())
            text += words.text(0) + QLatin1Char('\n');
    }
    Query(m_database, "DELETE FROM search WHERE rowid = ?", row).run();
    Query(m_database, "INSERT INTO search (rowid, title, number, parties, text) VALUES (?, ?, ?, ?, ?)", row,
          envelope.title, envelope.number, parties, text)
        .run();
    return {};
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

Result<std::vector<EnvelopeId>> Projections::waitingFor(MemberId member)
{
    return guarded(m_database, [&]() -> Result<std::vector<EnvelopeId>> {
        std::vector<EnvelopeId> ids;
        Query query(m_database,
                    "SELECT DISTINCT e.id FROM parties p JOIN envelopes e ON e.row = p.envelope "
                    "WHERE p.member = ? AND p.has_turn = 1 ORDER BY e.changed, e.row",
                    member);
        while (query.next())
            ids.push_back(query.id<EnvelopeId>(0));
        return ids;
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
    // Each word in quotes, so that nothing of it is taken for FTS5's query language, and a star: it may be a beginning.
    QStringList terms;
    for (QString word : words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts))
        terms << QLatin1Char('"') + word.remove(QLatin1Char('"')).remove(QChar(0)) + QStringLiteral("\"*");
    terms.removeAll(QStringLiteral("\"\"*"));
    return guarded(m_database, [&]() -> Result<std::vector<EnvelopeId>> {
        std::vector<EnvelopeId> ids;
        if (terms.isEmpty())
            return ids;
        Query query(m_database,
                    "SELECT e.id FROM search JOIN envelopes e ON e.row = search.rowid WHERE search MATCH ? "
                    "ORDER BY bm25(search, 10.0, 10.0, 5.0, 1.0), e.row DESC LIMIT 200",
                    terms.mid(0, 20).join(QLatin1Char(' ')));
        while (query.next())
            ids.push_back(query.id<EnvelopeId>(0));
        return ids;
    });
}

Result<void> Projections::rememberText(const QByteArray &sha256, const QString &text)
{
    CS_TRY(auto transaction, m_database.begin());
    CS_CHECK(guarded(m_database, [&]() -> Result<void> {
        Query(m_database, "INSERT OR REPLACE INTO document_texts (sha256, text) VALUES (?, ?)", sha256,
              text.left(2'000'000))
            .run();
        return {};
    }));
    CS_TRY(const std::vector<Envelope> all, envelopes());
    for (const Envelope &envelope : all) {
        const bool isHere = std::any_of(envelope.documents.begin(), envelope.documents.end(),
                                        [&](const Document &d) { return d.revisions.front().sha256 == sha256; });
        if (!isHere)
            continue;
        CS_CHECK(guarded(m_database, [&]() -> Result<void> {
            Query row(m_database, "SELECT row FROM envelopes WHERE id = ?", envelope.id);
            return row.next() ? index(row.integer(0), envelope) : Result<void>();
        }));
    }
    return transaction.commit();
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
        Query snapshots(m_database, "SELECT id, snapshot FROM envelopes ORDER BY id");
        while (snapshots.next()) {
            CS_TRY(const Envelope envelope, openSnapshot(snapshots.blob(1), snapshots.id<EnvelopeId>(0)));
            text += "snapshot " + encodeEnvelope(envelope).toHex() + '\n';
        }
        return text;
    });
}

} // namespace countersign::store
