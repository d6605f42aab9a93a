#include "core/flow/lists.h"

#include "core/flow/ports.h"

#include <QCollator>

#include <algorithm>

namespace countersign::flow {

namespace {

domain::CardQuery filled(Office &office, domain::CardQuery query)
{
    if (query.me.isNull())
        query.me = office.me().id;
    if (query.now.isNull())
        query.now = office.ports().clock->now();
    return query;
}

QString viewKey(Office &office, const QString &view)
{
    return QStringLiteral("view/%1/%2").arg(view, office.me().id.toString());
}

} // namespace

Result<domain::BoardPage> board(Office &office, domain::CardQuery query, int perStage,
                                const QHash<domain::StageId, int> &more)
{
    return office.ports().store->lists().board(filled(office, std::move(query)), perStage, more);
}

Result<domain::CardPage> list(Office &office, domain::CardQuery query, domain::CardOrder order, bool descending,
                              int offset, int limit)
{
    std::vector<Uuid> ranks;
    if (order == domain::CardOrder::Stage) {
        for (const domain::Stage &stage : office.stages())
            ranks.push_back(stage.id.value);
    } else if (order == domain::CardOrder::Responsible) {
        std::vector<domain::Member> members = office.members();
        QCollator collator;
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        std::stable_sort(members.begin(), members.end(),
                         [&](const auto &a, const auto &b) { return collator.compare(a.name, b.name) < 0; });
        for (const domain::Member &member : members)
            ranks.push_back(member.id.value);
    }
    return office.ports().store->lists().list(filled(office, std::move(query)), {order, descending, std::move(ranks)},
                                              offset, limit);
}

Result<domain::ViewCounts> viewCounts(Office &office)
{
    return office.ports().store->lists().counts(office.me().id, office.ports().clock->now());
}

Result<domain::Supervision> supervision(Office &office, int weeks)
{
    return office.ports().store->lists().supervision(office.ports().clock->now(), weeks);
}

Result<std::vector<domain::Card>> cardsOfContact(Office &office, domain::ContactId contact)
{
    return office.ports().store->lists().withContact(contact, 50);
}

Result<void> markSeen(Office &office, domain::EnvelopeId envelope)
{
    CS_TRY([[maybe_unused]] const domain::Envelope known, office.envelope(envelope));
    return office.ports().store->lists().markSeen(office.me().id, envelope, office.ports().clock->now());
}

QByteArray viewSettings(Office &office, const QString &view)
{
    const auto kept = office.ports().store->localSetting(viewKey(office, view));
    return kept && *kept ? (*kept)->toUtf8() : QByteArray();
}

Result<void> saveViewSettings(Office &office, const QString &view, const QByteArray &json)
{
    return office.ports().store->setLocalSetting(viewKey(office, view), QString::fromUtf8(json));
}

} // namespace countersign::flow
