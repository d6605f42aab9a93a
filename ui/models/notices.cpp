#include "ui/models/notices.h"

#include "core/flow/lists.h"
#include "ui/models/seal_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign::ui {

namespace {

class NoticeText
{
    Q_DECLARE_TR_FUNCTIONS(NoticeText)
};

QString partyName(const domain::Envelope &envelope, domain::PartyId id)
{
    const domain::Party *party = envelope.party(id);
    return party ? party->name : QString();
}

} // namespace

std::vector<Notice> noticesOf(const domain::Envelope &envelope, const std::vector<domain::Event> &events,
                              std::size_t known, domain::MemberId me)
{
    std::vector<Notice> told;
    const bool isTheirs = envelope.responsible == me || envelope.owner == me;
    const auto tell = [&](Notice::Kind kind, const QString &who, const QString &detail) {
        told.push_back({kind, envelope.id, who, envelope.title, detail});
    };
    for (std::size_t i = known; i < events.size(); ++i) {
        const domain::Event &event = events[i];
        if (event.author == me)
            continue;
        if (const auto *turn = std::get_if<domain::TurnStarted>(&event.body)) {
            for (const domain::PartyId &id : turn->parties)
                if (const domain::Party *party = envelope.party(id); party && party->member == me
                    && party->state != domain::PartyState::Acted && party->state != domain::PartyState::Declined)
                    tell(Notice::Kind::YourTurn, {}, {});
        } else if (const auto *message = std::get_if<domain::MessageSent>(&event.body)) {
            if (std::find(message->members.begin(), message->members.end(), me) != message->members.end())
                tell(Notice::Kind::Message, message->subject, message->text);
        } else if (!isTheirs) {
            continue;
        } else if (const auto *signedBy = std::get_if<domain::PartySigned>(&event.body)) {
            tell(Notice::Kind::Signed, partyName(envelope, signedBy->party), {});
        } else if (const auto *declined = std::get_if<domain::PartyDeclined>(&event.body)) {
            tell(Notice::Kind::Declined, partyName(envelope, declined->party), declined->reason);
        } else if (const auto *delivery = std::get_if<domain::DeliveryReported>(&event.body)) {
            if (delivery->outcome == domain::DeliveryReported::Outcome::Failed)
                tell(Notice::Kind::DeliveryFailed, partyName(envelope, delivery->party), delivery->detail);
        } else if (const auto *seal = std::get_if<domain::SealFailed>(&event.body)) {
            tell(Notice::Kind::SealFailed, {},
                 whySealFailed(seal->reason) + QLatin1Char(' ') + afterSealFailed(seal->reason));
        } else if (const auto *question = std::get_if<domain::QuestionAsked>(&event.body)) {
            tell(Notice::Kind::Asked, partyName(envelope, question->party), question->text);
        } else if (std::holds_alternative<domain::Completed>(event.body)) {
            std::erase_if(told, [](const Notice &n) { return n.kind == Notice::Kind::Signed; });
            tell(Notice::Kind::AllSigned, {}, {});
        }
    }
    return told;
}

QString headlineOf(const Notice &notice)
{
    switch (notice.kind) {
    case Notice::Kind::YourTurn: return NoticeText::tr("It is your turn");
    case Notice::Kind::Signed: return NoticeText::tr("%1 signed").arg(notice.who);
    case Notice::Kind::AllSigned: return NoticeText::tr("Everybody signed");
    case Notice::Kind::Declined: return NoticeText::tr("%1 declined").arg(notice.who);
    case Notice::Kind::DeliveryFailed: return NoticeText::tr("%1 was not reached").arg(notice.who);
    case Notice::Kind::SealFailed: return NoticeText::tr("The seal could not be made");
    case Notice::Kind::Asked: return NoticeText::tr("%1 asks something").arg(notice.who);
    case Notice::Kind::Message: return notice.who; // its own subject
    }
    return {};
}

QString sentenceOf(const Notice &notice)
{
    const QString first = NoticeText::tr("%1: “%2”.").arg(headlineOf(notice), notice.document);
    // A server's answer or a letter may be long, and may come from a stranger.
    const QString detail = notice.detail.simplified().left(200);
    return detail.isEmpty() ? first : first + QLatin1Char(' ') + detail;
}

Notices::Notices(const Desk &desk, QObject *parent) : QObject(parent), m_desk(desk), m_since(desk.clock.now())
{
    connect(&desk.session, &OfficeSession::changed, this, [this](const QList<Uuid> &streams) { look(streams); });
    connect(&desk.facts, &OfficeFacts::actingChanged, this, &Notices::recount);
    recount();
}

void Notices::look(const QList<Uuid> &streams)
{
    struct Journal {
        domain::Envelope envelope;
        std::vector<domain::Event> events;
    };
    struct Answer {
        std::vector<Journal> journals;
        domain::MemberId me;
    };
    m_desk.session
        .run([streams](flow::Office &office) {
            Answer answer{{}, office.me().id};
            for (const Uuid &stream : streams) {
                auto envelope = office.envelope(domain::EnvelopeId{stream});
                if (!envelope)
                    continue; // a record
                if (auto events = office.events(stream))
                    answer.journals.push_back({std::move(*envelope), std::move(*events)});
            }
            return answer;
        })
        .then(this, [this](const Answer &answer) {
            for (const Journal &journal : answer.journals) {
                const auto &events = journal.events;
                const auto before = [this](const domain::Event &event) { return event.at < m_since; };
                const auto seen = m_known.constFind(journal.envelope.id.value);
                const std::size_t known = seen != m_known.constEnd()
                    ? *seen
                    : std::size_t(std::find_if_not(events.begin(), events.end(), before) - events.begin());
                m_known.insert(journal.envelope.id.value, events.size());
                for (const Notice &notice : noticesOf(journal.envelope, events, known, answer.me))
                    Q_EMIT noticed(notice);
            }
            recount();
        });
}

void Notices::recount()
{
    m_desk.session.run([](flow::Office &office) { return flow::viewCounts(office); })
        .then(this, [this](const Result<domain::ViewCounts> &counts) {
            if (!counts || counts->unread == m_unread)
                return;
            m_unread = counts->unread;
            Q_EMIT unreadChanged(m_unread);
        });
}

} // namespace countersign::ui
