#include "core/store/card_table.h"

#include "core/domain/route.h"

#include <QStringList>

#include <algorithm>

namespace countersign::store {

using namespace domain;

namespace {

// One party a line: side, state, turn, name. Names hold no line breaks there.
QString partiesText(const std::vector<CardParty> &parties)
{
    QString text;
    for (const CardParty &party : parties) {
        QString name = party.name;
        name.replace(QLatin1Char('\n'), QLatin1Char(' '));
        text += QStringLiteral("%1%2%3%4\n")
                    .arg(static_cast<int>(party.side))
                    .arg(static_cast<int>(party.state))
                    .arg(party.hasTurn ? 1 : 0)
                    .arg(name);
    }
    return text;
}

std::vector<CardParty> partiesOf(const QString &text)
{
    std::vector<CardParty> parties;
    const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines)
        if (line.size() >= 3)
            parties.push_back({.name = line.mid(3),
                               .side = line[0] == QLatin1Char('0') ? Side::Ours : Side::Theirs,
                               .state = static_cast<PartyState>(std::clamp(line[1].digitValue(), 0, 3)),
                               .hasTurn = line[2] == QLatin1Char('1')});
    return parties;
}

template <typename... Kinds> bool isOneOf(const EventBody &body)
{
    return (std::holds_alternative<Kinds>(body) || ...);
}

std::optional<Time> when(bool happened, const Event &event)
{
    return happened ? std::optional<Time>(event.at) : std::nullopt;
}

bool isNews(const EventBody &body)
{
    if (const auto *report = std::get_if<DeliveryReported>(&body))
        return report->outcome == DeliveryReported::Outcome::Failed;
    return isOneOf<Approved, PartySigned, PartyDeclined, LinkViewed, SealFailed, Completed, Cancelled, Expired,
                   Commented, ResponsibleChanged, DeadlineNeared, TurnStarted>(body);
}

// They wait anew from here: something went out to whom the envelope waits for.
bool startsWaiting(const Envelope &envelope, const EventBody &body)
{
    if (const auto *corrected = std::get_if<RecipientCorrected>(&body)) {
        const std::vector<PartyId> turn = whoseTurn(envelope); // before it, only the address is another
        return std::find(turn.begin(), turn.end(), corrected->party) != turn.end();
    }
    return isOneOf<TurnStarted, LinkPosted, Reminded>(body);
}

} // namespace

QString sortingKey(const QString &text)
{
    QString key;
    const QString apart = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar c : apart) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        key += c == QChar(0x142) ? QLatin1Char('l') : c == QChar(0xF8) ? QLatin1Char('o') : c;
    }
    return key;
}

void writeCard(Database &database, qint64 row, const Envelope &envelope, const Event &event)
{
    const Card card = cardOf(envelope);
    const auto *moved = std::get_if<StageMoved>(&event.body);
    const bool isNew = std::holds_alternative<EnvelopeCreated>(event.body);
    const bool entered = isNew || (moved && moved->to == envelope.stage);
    const bool isAwaited = card.state == EnvelopeState::InApproval || card.state == EnvelopeState::InSigning;
    const auto since = when(isAwaited && startsWaiting(envelope, event.body), event);
    const auto news = when(isNews(event.body), event);
    const std::optional<MemberId> newsBy = news ? std::optional(event.author) : std::nullopt;
    Query(database,
          "INSERT INTO cards (row, id, number, title, title_key, other_side, other_key, state, is_over, owner, "
          "responsible, "
          "company, stage, stage_version, entered, deadline, created, changed, need, waits_for, waits_member, channel, "
          "since, is_viewed, problem, parties, sent, completed, news, news_by, deal, template) "
          "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, coalesce(?15, ?17), ?16, ?17, ?18, "
          "?19, ?20, "
          "?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32) "
          "ON CONFLICT (row) DO UPDATE SET number = ?3, title = ?4, title_key = ?5, other_side = ?6, other_key = ?7, "
          "state = ?8, is_over = ?9, owner = ?10, responsible = ?11, company = ?12, stage = ?13, stage_version = ?14, "
          "entered = coalesce(?15, entered), deadline = ?16, changed = ?18, need = ?19, waits_for = ?20, "
          "waits_member = ?21, channel = ?22, since = coalesce(?23, since), is_viewed = ?24, problem = ?25, "
          "parties = ?26, sent = coalesce(?27, sent), completed = coalesce(?28, completed), "
          "news = coalesce(?29, news), news_by = CASE WHEN ?29 IS NULL THEN news_by ELSE ?30 END, "
          "deal = ?31, template = ?32",
          row, card.id, card.number, card.title, sortingKey(card.title), card.otherSide, sortingKey(card.otherSide),
          card.state, isOver(card.state), card.owner, card.responsible, card.company, card.stage, card.stageVersion,
          when(entered, event), card.deadline, card.created, card.changed, card.need, card.waitsFor,
          card.waitsForMember, card.channel, since, card.isViewed, card.problem, partiesText(card.parties),
          when(std::holds_alternative<Sent>(event.body), event),
          when(std::holds_alternative<Completed>(event.body), event), news, newsBy, card.deal, card.fromTemplate)
        .run();
    if (entered) {
        Query(database, "UPDATE stays SET left_at = ? WHERE envelope = ? AND left_at IS NULL", event.at, row).run();
        Query(database, "INSERT OR REPLACE INTO stays (envelope, entered, stage) VALUES (?, ?, ?)", row, event.at,
              envelope.stage)
            .run();
    }
    if (isOneOf<EnvelopeCreated, DocumentAdded, DocumentRemoved>(event.body)) {
        Query(database, "DELETE FROM originals WHERE envelope = ?", row).run();
        for (const Document &document : envelope.documents)
            Query(database, "INSERT OR IGNORE INTO originals (envelope, sha256) VALUES (?, ?)", row,
                  document.revisions.front().sha256)
                .run();
    }
}

Card cardAt(Query &query)
{
    const auto moment = [&](int column) {
        return query.isNull(column) ? std::nullopt : std::optional<Time>(Time{query.integer(column)});
    };
    return {.id = query.id<EnvelopeId>(0),
            .number = query.text(1),
            .title = query.text(2),
            .otherSide = query.text(3),
            .stage = query.id<StageId>(8),
            .stageVersion = static_cast<quint64>(query.integer(9)),
            .state = static_cast<EnvelopeState>(query.integer(4)),
            .responsible = query.id<MemberId>(6),
            .deadline = moment(11),
            .changed = Time{query.integer(13)},
            .need = static_cast<Need>(query.integer(14)),
            .waitsFor = query.text(15),
            .waitsForMember = query.maybeId<MemberId>(16),
            .channel = static_cast<Channel>(query.integer(17)),
            .since = moment(18),
            .isViewed = query.integer(19) != 0,
            .problem = query.text(20),
            .owner = query.id<MemberId>(5),
            .company = query.id<CompanyId>(7),
            .deal = query.maybeId<DealId>(25),
            .fromTemplate = query.maybeId<TemplateId>(26),
            .created = Time{query.integer(12)},
            .parties = partiesOf(query.text(21)),
            .entered = Time{query.integer(10)}};
}

} // namespace countersign::store
