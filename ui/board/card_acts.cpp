#include "ui/board/card_acts.h"

#include "core/flow/deals.h"
#include "core/flow/exporting.h"
#include "core/flow/lists.h"
#include "core/flow/reminding.h"
#include "core/flow/routing.h"
#include "core/flow/templates.h"
#include "ui/words/error_words.h"

#include <QHash>

#include <algorithm>

namespace countersign::ui {

namespace {
constexpr std::size_t kMostUndos = 50;
}

CardActs::CardActs(const Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    connect(&desk.facts, &OfficeFacts::actingChanged, this, [this] { m_undos.clear(); }); // somebody else's acts
}

CardActs::Subject CardActs::subjectOf(const domain::Card &card)
{
    return {
        .id = card.id, .title = card.title, .stage = card.stage, .stageVersion = card.stageVersion, .deal = card.deal};
}

void CardActs::run(const QString &doing, Subjects cards, std::function<Work(const Subject &)> work,
                   std::function<void(const Outcome &)> then)
{
    if (m_isBusy || cards.empty()) {
        if (m_isBusy)
            Q_EMIT toastRequested(
                {tr("Something else is still being done. Try again in a moment."), Role::Warning, {}, {}});
        return;
    }
    m_isBusy = true;
    m_isStopped = false;
    m_doing = doing;
    m_cards = std::move(cards);
    m_at = 0;
    m_work = std::move(work);
    m_then = std::move(then);
    m_outcome = {};
    next();
}

void CardActs::stop() { m_isStopped = true; }

void CardActs::next()
{
    if (m_at >= m_cards.size() || m_isStopped) {
        m_isBusy = false;
        const Outcome outcome = std::exchange(m_outcome, {});
        const auto then = std::exchange(m_then, {});
        then(outcome);
        Q_EMIT finished();
        return;
    }
    m_desk.session.run(m_work(m_cards[m_at])).then(this, [this](const Result<void> &done) {
        const Subject subject = m_cards[m_at];
        if (done)
            m_outcome.done.push_back(subject);
        else
            m_outcome.refused.emplace_back(subject, done.error());
        ++m_at;
        if (m_cards.size() > 1)
            Q_EMIT progressed(m_doing, static_cast<int>(m_at), static_cast<int>(m_cards.size()));
        next();
    });
}

// One sentence for what was done, and one more for what was not, with the first reason.
void CardActs::say(const Outcome &outcome, const QString &done, const QString &refusedOne, ToastMessage message)
{
    QStringList sentences;
    if (!outcome.done.empty() && !done.isEmpty())
        sentences << done;
    message.tone = Role::Ok;
    if (!outcome.refused.empty()) {
        const auto &[subject, error] = outcome.refused.front();
        message.tone = outcome.done.empty() ? Role::Bad : Role::Warning;
        if (outcome.refused.size() == 1)
            sentences << refusedOne.arg(subject.title, sentenceFor(error));
        else
            sentences << tr("%n document(s) stay as they are. “%1”: %2", nullptr,
                            static_cast<int>(outcome.refused.size()))
                             .arg(subject.title, sentenceFor(error));
    }
    if (sentences.isEmpty())
        return;
    message.text = sentences.join(QLatin1Char(' '));
    Q_EMIT toastRequested(message);
}

void CardActs::offerUndo(ToastMessage &message, std::function<void()> takeBack)
{
    if (m_undos.size() == kMostUndos)
        m_undos.erase(m_undos.begin());
    m_undos.push_back({++m_lastUndo, std::move(takeBack)});
    message.action = tr("Undo");
    message.onAction = [this, number = m_lastUndo] { undo(number); };
}

void CardActs::undo()
{
    if (m_undos.empty())
        Q_EMIT toastRequested({tr("There is nothing to undo."), Role::Second, {}, {}});
    else
        undo(m_undos.back().number);
}

// Each once, whether from its message or by key.
void CardActs::undo(int number)
{
    const auto found =
        std::find_if(m_undos.begin(), m_undos.end(), [number](const Undo &one) { return one.number == number; });
    if (found == m_undos.end())
        return;
    const auto takeBack = found->takeBack;
    if (!m_isBusy) // otherwise it says so, and stays
        m_undos.erase(found);
    takeBack();
}

void CardActs::move(const Subjects &cards, domain::StageId to, bool canBeUndone)
{
    Subjects moving;
    for (const Subject &card : cards)
        if (card.stage != to)
            moving.push_back(card);
    run(
        tr("Moving"), moving,
        [to](const Subject &card) -> Work {
            return [card, to](flow::Office &office) { return flow::moveCard(office, card.id, to, card.stageVersion); };
        },
        [this, to, canBeUndone](const Outcome &outcome) {
            ToastMessage message;
            const QString stage = m_desk.facts.stageName(to);
            const QString done = outcome.done.size() == 1
                ? tr("“%1” is now in “%2”.").arg(outcome.done.front().title, stage)
                : tr("%n document(s) are now in “%1”.", nullptr, static_cast<int>(outcome.done.size())).arg(stage);
            if (canBeUndone && !outcome.done.empty())
                offerUndo(message, [this, moved = outcome.done, to] { takeBack(moved, to); });
            if (!outcome.done.empty())
                Q_EMIT moved(outcome.done.back().id);
            say(outcome, done, tr("“%1” stays where it is. %2"), message);
        });
}

// Each goes back to where it was, by a move of its own; one that somebody moved on meanwhile stays.
void CardActs::takeBack(const Subjects &cards, domain::StageId from)
{
    run(
        tr("Moving back"), cards,
        [from](const Subject &card) -> Work {
            return [card, from](flow::Office &office) -> Result<void> {
                CS_TRY(const domain::Envelope envelope, office.envelope(card.id));
                if (envelope.stage != from)
                    return fail(flow::FlowError::Changed);
                return flow::moveCard(office, card.id, card.stage, envelope.stageVersion);
            };
        },
        [this](const Outcome &outcome) {
            if (!outcome.done.empty())
                Q_EMIT moved(outcome.done.back().id);
            const QString done = outcome.done.size() == 1
                ? tr("“%1” is back in “%2”.")
                      .arg(outcome.done.front().title, m_desk.facts.stageName(outcome.done.front().stage))
                : tr("%n document(s) are back where they were.", nullptr, static_cast<int>(outcome.done.size()));
            say(outcome, done, tr("“%1” stays where it is. %2"));
        });
}

void CardActs::remind(const Subjects &cards)
{
    run(
        tr("Reminding"), cards,
        [](const Subject &card) -> Work {
            return [id = card.id](flow::Office &office) -> Result<void> {
                CS_CHECK(flow::remind(office, id));
                return {};
            };
        },
        [this](const Outcome &outcome) {
            say(outcome, tr("%n reminder(s) are on their way.", nullptr, static_cast<int>(outcome.done.size())),
                tr("No reminder about “%1”. %2"));
        });
}

void CardActs::changeResponsible(const Subjects &cards, domain::MemberId to)
{
    using Before = std::vector<std::pair<Subject, domain::MemberId>>;
    const auto before = std::make_shared<Before>();
    run(
        tr("Handing over"), cards,
        [to, before](const Subject &card) -> Work {
            return [card, to, before](flow::Office &office) -> Result<void> {
                CS_TRY(const domain::Envelope envelope, office.envelope(card.id));
                CS_CHECK(flow::changeResponsible(office, card.id, to));
                if (envelope.responsible != to)
                    before->emplace_back(card, envelope.responsible);
                return {};
            };
        },
        [this, to, before](const Outcome &outcome) {
            ToastMessage message;
            if (!before->empty())
                offerUndo(message, [this, before, to] { handBack(*before, to); });
            say(outcome,
                tr("%1 is responsible for %n document(s) now.", nullptr, static_cast<int>(outcome.done.size()))
                    .arg(m_desk.facts.memberName(to)),
                tr("“%1” is not handed over. %2"), message);
        });
}

// To whom each was before; one that somebody handed on meanwhile stays.
void CardActs::handBack(const std::vector<std::pair<Subject, domain::MemberId>> &cards, domain::MemberId from)
{
    Subjects subjects;
    QHash<domain::EnvelopeId, domain::MemberId> members;
    for (const auto &[card, member] : cards) {
        subjects.push_back(card);
        members.insert(card.id, member);
    }
    run(
        tr("Handing back"), subjects,
        [members, from](const Subject &card) -> Work {
            return [id = card.id, to = members.value(card.id), from](flow::Office &office) -> Result<void> {
                CS_TRY(const domain::Envelope envelope, office.envelope(id));
                if (envelope.responsible != from)
                    return fail(flow::FlowError::Changed);
                return flow::changeResponsible(office, id, to);
            };
        },
        [this](const Outcome &outcome) {
            say(outcome, tr("%n document(s) are back where they were.", nullptr, static_cast<int>(outcome.done.size())),
                tr("“%1” stays as it is. %2"));
        });
}

void CardActs::cancel(const Subjects &cards, const QString &reason)
{
    run(
        tr("Cancelling"), cards,
        [reason](const Subject &card) -> Work {
            return [id = card.id, reason](flow::Office &office) { return flow::cancel(office, id, reason); };
        },
        [this](const Outcome &outcome) {
            say(outcome, tr("%n document(s) are cancelled.", nullptr, static_cast<int>(outcome.done.size())),
                tr("“%1” is not cancelled. %2"));
        });
}

void CardActs::exportTo(const Subjects &cards, const QString &folder)
{
    run(
        tr("Exporting"), cards,
        [folder](const Subject &card) -> Work {
            return [id = card.id, folder](flow::Office &office) -> Result<void> {
                CS_CHECK(flow::exportPdfs(office, id, folder));
                return {};
            };
        },
        [this, folder](const Outcome &outcome) {
            say(outcome, tr("%n document(s) are in %1.", nullptr, static_cast<int>(outcome.done.size())).arg(folder),
                tr("“%1” could not be exported. %2"));
        });
}

void CardActs::markSeen(const Subjects &cards)
{
    run(
        tr("Marking"), cards,
        [](const Subject &card) -> Work {
            return [id = card.id](flow::Office &office) { return flow::markSeen(office, id); };
        },
        [this](const Outcome &outcome) { say(outcome, {}, tr("“%1” stays unread. %2")); }); // done, the mark says so
}

// Where each was before is read on the lane in the same breath, so that Undo gives each its own deal back.
void CardActs::assignToDeal(const Subjects &cards, std::optional<domain::DealId> deal, bool canBeUndone)
{
    using Before = std::vector<std::pair<Subject, std::optional<domain::DealId>>>;
    const auto before = std::make_shared<Before>();
    run(
        tr("Putting to a deal"), cards,
        [deal, before](const Subject &card) -> Work {
            return [card, deal, before](flow::Office &office) -> Result<void> {
                CS_TRY(const domain::Envelope envelope, office.envelope(card.id));
                if (envelope.deal == deal)
                    return {};
                CS_CHECK(flow::assignToDeal(office, card.id, deal));
                before->emplace_back(card, envelope.deal);
                return {};
            };
        },
        [this, deal, before, canBeUndone](const Outcome &outcome) {
            ToastMessage message;
            const int n = static_cast<int>(outcome.done.size());
            if (canBeUndone && !before->empty())
                offerUndo(message, [this, before, deal] { giveBack(*before, deal); });
            say(outcome,
                deal ? tr("%n document(s) are part of the deal now.", nullptr, n)
                     : tr("%n document(s) are part of no deal now.", nullptr, n),
                tr("“%1” stays as it is. %2"), message);
        });
}

// One that somebody put elsewhere meanwhile stays there.
void CardActs::giveBack(const std::vector<std::pair<Subject, std::optional<domain::DealId>>> &cards,
                        std::optional<domain::DealId> from)
{
    Subjects subjects;
    QHash<domain::EnvelopeId, std::optional<domain::DealId>> deals;
    for (const auto &[card, deal] : cards) {
        subjects.push_back(card);
        deals.insert(card.id, deal);
    }
    run(
        tr("Putting back"), subjects,
        [deals, from](const Subject &card) -> Work {
            return [id = card.id, deal = deals.value(card.id), from](flow::Office &office) -> Result<void> {
                CS_TRY(const domain::Envelope envelope, office.envelope(id));
                if (envelope.deal != from)
                    return fail(flow::FlowError::Changed);
                return flow::assignToDeal(office, id, deal);
            };
        },
        [this](const Outcome &outcome) {
            say(outcome, tr("%n document(s) are back where they were.", nullptr, static_cast<int>(outcome.done.size())),
                tr("“%1” stays as it is. %2"));
        });
}

void CardActs::saveAsTemplate(const Subject &card)
{
    run(
        tr("Saving the template"), {card},
        [](const Subject &one) -> Work {
            return [one](flow::Office &office) -> Result<void> {
                CS_CHECK(flow::saveAsTemplate(office, one.id, one.title));
                return {};
            };
        },
        [this, title = card.title](const Outcome &outcome) {
            say(outcome, tr("“%1” is a template now. Rename it under Templates.").arg(title),
                tr("“%1” is not a template. %2"));
        });
}

} // namespace countersign::ui
