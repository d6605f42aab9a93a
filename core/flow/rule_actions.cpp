#include "core/flow/rule_actions.h"

#include "core/domain/reduce.h"
#include "core/domain/route.h"
#include "core/domain/route_editing.h"
#include "core/flow/exporting.h"
#include "core/flow/extension.h"
#include "core/flow/link_sending.h"
#include "core/flow/messaging.h"
#include "core/flow/ports.h"
#include "core/flow/reminding.h"
#include "core/flow/resending.h"
#include "core/flow/routing.h"
#include "core/flow/templates.h"
#include "core/flow/webhook_calling.h"

namespace countersign::flow {

namespace {

using Outcome = Result<QString>;

auto refused(const char *why) { return fail(FlowError::Changed, QString::fromLatin1(why)); }

QString setting(const domain::Action &action, const char *name)
{
    return action.settings.value(QString::fromLatin1(name)).trimmed();
}

const domain::Member *memberOf(const std::vector<domain::Member> &members, const QString &id)
{
    const auto uuid = Uuid::fromString(id);
    const auto found = std::find_if(members.begin(), members.end(), [&](const domain::Member &member) {
        return uuid && member.id.value == *uuid && member.isActive;
    });
    return found == members.end() ? nullptr : &*found;
}

struct Firing {
    Commit &commit;
    Office &office;
    domain::Envelope envelope; // as the actions so far leave it

    // Into the commit only if it fits, so that one impossible action does not take the others with it.
    Outcome add(domain::EventBody body, const QString &outcome)
    {
        const Clock &clock = *office.ports().clock;
        CS_TRY(envelope,
               domain::reduce(envelope,
                              {.id = domain::EventId::fresh(clock),
                               .stream = envelope.id.value,
                               .at = clock.now(),
                               .author = {},
                               .body = body}));
        commit.add(envelope.id.value, std::move(body));
        return outcome;
    }

    Outcome sendLinks()
    {
        CS_TRY(const int issued, addLinks(commit, office, envelope));
        return QStringLiteral("links:%1").arg(issued);
    }

    Outcome moveCard(const domain::Action &action)
    {
        const auto to = domain::StageId::fromString(setting(action, "stage"));
        const std::vector<domain::Stage> stages = office.stages();
        if (!to || std::none_of(stages.begin(), stages.end(), [&](const auto &stage) { return stage.id == *to; }))
            return refused("no-such-stage");
        if (*to == envelope.stage)
            return QStringLiteral("moved");
        return add(domain::StageMoved{.from = envelope.stage, .to = *to, .trigger = {}}, QStringLiteral("moved"));
    }

    Outcome setDeadline(const domain::Action &action)
    {
        bool isNumber = false;
        const int days = setting(action, "days").toInt(&isNumber);
        if (!isNumber || days < 1 || days > 3650)
            return refused("no-days");
        const Time deadline = office.ports().clock->now().plusSeconds(days * 24LL * 3600);
        if (domain::isOver(domain::stateOf(envelope)) || envelope.isSealed)
            return refused("over");
        CS_CHECK(addExtension(commit, office, envelope, deadline));
        envelope.deadline = deadline;
        return QStringLiteral("deadline:%1").arg(days);
    }

    Outcome changeResponsible(const domain::Action &action)
    {
        const std::vector<domain::Member> members = office.members();
        const domain::Member *member = memberOf(members, setting(action, "member"));
        if (!member)
            return refused("no-such-member");
        if (member->id == envelope.responsible)
            return QStringLiteral("responsible");
        return add(domain::ResponsibleChanged{member->id, member->department}, QStringLiteral("responsible"));
    }

    Outcome remind()
    {
        const int reminded = addReminders(commit, envelope);
        return reminded > 0 ? Outcome(QStringLiteral("reminded:%1").arg(reminded)) : refused("nobody-to-remind");
    }

    Outcome notify(const domain::Action &action)
    {
        domain::MessageSent message{.text = setting(action, "text")};
        const std::vector<domain::Member> members = office.members();
        for (const QString &id : setting(action, "members").split(QLatin1Char(' '), Qt::SkipEmptyParts))
            if (const domain::Member *member = memberOf(members, id))
                message.members.push_back(member->id);
        if (setting(action, "members").isEmpty())
            message.members.push_back(envelope.responsible);
        return send(message);
    }

    Outcome mail(const domain::Action &action)
    {
        domain::MessageSent message{.subject = setting(action, "subject"), .text = setting(action, "text")};
        const QString to = setting(action, "to");
        if (to == QLatin1String("client")) {
            for (const domain::Party &party : envelope.parties)
                if (party.side == domain::Side::Theirs && looksLikeMail(party.email))
                    message.to.push_back(party.email);
        } else if (looksLikeMail(to)) {
            message.to.push_back(to);
        }
        return send(message);
    }

    Outcome send(const domain::MessageSent &message)
    {
        if (message.text.isEmpty() || (message.members.empty() && message.to.empty()))
            return refused("nothing-to-send");
        addMessage(commit, office, envelope, message);
        return QStringLiteral("messages:%1").arg(message.members.size() + message.to.size());
    }

    Outcome webhook(const domain::Action &action)
    {
        CS_CHECK(addWebhook(commit, office, envelope, setting(action, "url"), action.secret));
        return QStringLiteral("webhook");
    }

    Outcome exportTo(const domain::Action &action)
    {
        CS_TRY(const QStringList written, exportPdfs(office, envelope.id, setting(action, "folder")));
        return QStringLiteral("exported:%1").arg(written.size());
    }

    // A draft goes to an approver first. What is on its way has its route already.
    Outcome askApproval(const domain::Action &action)
    {
        if (envelope.isPrepared)
            return refused("sent-already");
        const std::vector<domain::Member> members = office.members();
        const domain::Member *member = memberOf(members, setting(action, "member"));
        if (!member)
            return refused("no-such-member");
        const bool isAsked =
            std::any_of(envelope.parties.begin(), envelope.parties.end(), [&](const domain::Party &party) {
                return party.act == domain::PartyAct::Approve && party.member == member->id;
            });
        if (!isAsked) {
            domain::Envelope asked = envelope;
            asked.parties.push_back({.id = domain::PartyId::fresh(*office.ports().clock),
                                     .side = domain::Side::Ours,
                                     .act = domain::PartyAct::Approve,
                                     .member = member->id,
                                     .name = member->name,
                                     .position = member->position,
                                     .email = member->email});
            if (domain::hasDefaultRoute(envelope))
                domain::applyDefaultRoute(asked);
            else
                domain::moveToTheFront(asked, asked.parties.back().id); // an order of the person's own is kept
            domain::DraftEdited edit;
            edit.parties = asked.parties;
            edit.steps = asked.steps;
            Commit first(office);
            first.by({}).add(envelope.id.value, edit);
            CS_CHECK(first.save());
        }
        CS_CHECK(sendOff());
        return QStringLiteral("approval-asked");
    }

    Outcome sendForSigning()
    {
        if (envelope.isSent)
            return QStringLiteral("sent");
        CS_CHECK(sendOff());
        return QStringLiteral("sent");
    }

    // A further document for the same people: a protocol after the contract. It waits as a draft.
    Outcome createDocument(const domain::Action &action)
    {
        const auto id = domain::TemplateId::fromString(setting(action, "template"));
        if (!id)
            return refused("no-template");
        TemplateUse use{.id = *id, .deal = envelope.deal, .company = envelope.company};
        for (const domain::Party &party : envelope.parties)
            if (party.side == domain::Side::Theirs && party.contact && !use.contact)
                use.contact = party.contact;
        if (const auto signatory = domain::MemberId::fromString(setting(action, "signatory")))
            use.signatory = *signatory;
        use.onBehalfOf = envelope.responsible;
        if (auto made = createFromTemplate(office, use); !made)
            return refused(made.error().is(FlowError::NoTemplate) ? "no-template" : "failed");
        return QStringLiteral("document");
    }

    // Preparing writes revisions: a step of its own, which a second run after a crash finds done.
    Result<void> sendOff()
    {
        CS_CHECK(sendByRule(office, envelope.id));
        CS_TRY(envelope, office.envelope(envelope.id));
        return {};
    }

    Outcome perform(const domain::Action &action)
    {
        switch (action.kind) {
        case domain::ActionKind::SendLinks: return sendLinks();
        case domain::ActionKind::NotifyMembers: return notify(action);
        case domain::ActionKind::SendEmail: return mail(action);
        case domain::ActionKind::ChangeResponsible: return changeResponsible(action);
        case domain::ActionKind::MoveCard: return moveCard(action);
        case domain::ActionKind::SetDeadline: return setDeadline(action);
        case domain::ActionKind::Remind: return remind();
        case domain::ActionKind::CallWebhook: return webhook(action);
        case domain::ActionKind::ExportPdf: return exportTo(action);
        case domain::ActionKind::AskApproval: return askApproval(action);
        case domain::ActionKind::SendForSigning: return sendForSigning();
        case domain::ActionKind::CreateFromTemplate: return createDocument(action);
        }
        return refused("unknown-action");
    }
};

QString whyNot(const Error &error)
{
    const QString detail = !error.detail.isEmpty() || error.causes.empty() ? error.detail : error.causes.front().detail;
    if (error.is(FlowError::PreflightBlocks))
        return QStringLiteral("not-ready: ") + detail;
    return detail.isEmpty() ? QStringLiteral("failed") : detail;
}

} // namespace

void addFiring(Commit &commit, Office &office, domain::EnvelopeId id, const domain::Rule &rule)
{
    bool allSucceeded = true;
    QStringList outcomes;
    if (auto envelope = office.envelope(id)) {
        Firing firing{commit, office, std::move(*envelope)};
        for (const domain::Action &action : rule.actions) {
            const Outcome outcome = firing.perform(action);
            allSucceeded = allSucceeded && outcome;
            outcomes.append(outcome ? *outcome : whyNot(outcome.error()));
        }
    } else {
        allSucceeded = false;
        outcomes.append(whyNot(envelope.error()));
    }
    commit.add(id.value, domain::RuleFired{rule.id, allSucceeded, outcomes.join(QLatin1String(", "))});
}

} // namespace countersign::flow
