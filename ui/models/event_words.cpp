#include "ui/models/event_words.h"

#include "ui/models/seal_words.h"
#include "ui/models/time_words.h"
#include "ui/words/trade_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace countersign::ui {

namespace {

class EventText
{
    Q_DECLARE_TR_FUNCTIONS(EventText)
};

QString methodName(const QString &method)
{
    if (method == QLatin1String("typed"))
        return EventText::tr("typed signature");
    if (method == QLatin1String("drawn"))
        return EventText::tr("drawn signature");
    if (method == QLatin1String("photo"))
        return EventText::tr("signature from a photo");
    return {};
}

QString joined(const QStringList &parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(QStringLiteral(" · "));
}

QString evidenceDetail(const domain::Evidence &evidence)
{
    QStringList parts{nameOf(evidence.channel), methodName(evidence.method)};
    if (evidence.authentication != domain::Authentication::None)
        parts << nameOf(evidence.authentication);
    parts << evidence.address;
    return joined(parts);
}

// One act of a rule, as core/flow notes it: "links:1".
QString actOfRule(const QString &code)
{
    const QString what = code.section(QLatin1Char(':'), 0, 0);
    const int n = code.section(QLatin1Char(':'), 1).toInt();
    if (what == QLatin1String("links"))
        return EventText::tr("%n link(s) made", nullptr, n);
    if (what == QLatin1String("reminded"))
        return EventText::tr("%n person(s) reminded", nullptr, n);
    if (what == QLatin1String("messages"))
        return EventText::tr("%n message(s) sent", nullptr, n);
    if (what == QLatin1String("exported"))
        return EventText::tr("%n file(s) exported", nullptr, n);
    if (what == QLatin1String("deadline"))
        return EventText::tr("deadline in %n day(s)", nullptr, n);
    if (what == QLatin1String("moved"))
        return EventText::tr("card moved");
    if (what == QLatin1String("responsible"))
        return EventText::tr("responsible member set");
    if (what == QLatin1String("approval-asked"))
        return EventText::tr("approval asked for");
    if (what == QLatin1String("sent"))
        return EventText::tr("sent for signing");
    if (what == QLatin1String("circle"))
        return EventText::tr("stopped: rules moved the card in a circle");
    if (what == QLatin1String("nobody-to-remind"))
        return EventText::tr("nobody to remind");
    if (what == QLatin1String("not-ready"))
        return EventText::tr("not ready to send");
    if (what == QLatin1String("sent-already"))
        return EventText::tr("sent before");
    if (what == QLatin1String("nothing-to-send"))
        return EventText::tr("no words or nobody to write to");
    if (what == QLatin1String("no-such-stage") || what == QLatin1String("no-such-member")
        || what == QLatin1String("no-days") || what == QLatin1String("no-folder"))
        return EventText::tr("the rule's settings are incomplete");
    if (what == QLatin1String("webhook"))
        return EventText::tr("webhook called");
    if (what == QLatin1String("no-webhook-address"))
        return EventText::tr("the webhook has no address or secret");
    if (what == QLatin1String("document"))
        return EventText::tr("document created");
    if (what == QLatin1String("no-template"))
        return EventText::tr("the template is archived or gone");
    if (what == QLatin1String("no-contact"))
        return EventText::tr("nobody it could be for");
    if (what == QLatin1String("not-for-deals"))
        return EventText::tr("something a deal cannot do");
    return code;
}

QString outcomeWords(const QString &outcome)
{
    QStringList words;
    for (const QString &code : outcome.split(QStringLiteral(", "), Qt::SkipEmptyParts))
        words << actOfRule(code);
    return words.join(QStringLiteral(", "));
}

struct Speaker {
    const domain::Event &event;
    const EventNames &names;

    [[nodiscard]] QString who() const
    {
        const QString name = names.members.value(event.author);
        return name.isEmpty() ? EventText::tr("Countersign") : name;
    }
    [[nodiscard]] QString party(domain::PartyId id) const
    {
        const QString name = names.parties.value(id);
        return name.isEmpty() ? EventText::tr("A party") : name;
    }
    [[nodiscard]] static QString what(const QString &kind)
    {
        if (kind.startsWith(QLatin1String("reminder")))
            return EventText::tr("The reminder");
        if (kind.startsWith(QLatin1String("replied")))
            return EventText::tr("The news of the answer");
        return kind == QLatin1String("completed") ? EventText::tr("The finished document")
                                                  : EventText::tr("The invitation");
    }

    // ---- records: their own journals are not shown on the document page, but a sentence is never missing ----------
    template <typename Saved> EventWords operator()(const Saved &) const
    {
        return {QStringLiteral("save"), Tone::Neutral, false, EventText::tr("%1 saved a record").arg(who()),
                domain::actName(event.body)};
    }

    EventWords operator()(const domain::EnvelopeCreated &e) const
    {
        QStringList files;
        for (const auto &document : e.documents)
            files << document.name;
        return {QStringLiteral("file-plus"), Tone::Neutral, false, EventText::tr("%1 created the document").arg(who()),
                files.join(QStringLiteral(", "))};
    }
    EventWords operator()(const domain::DocumentAdded &e) const
    {
        return {QStringLiteral("file-plus"), Tone::Neutral, false, EventText::tr("%1 added a file").arg(who()),
                e.document.name};
    }
    EventWords operator()(const domain::DocumentReplaced &e) const
    {
        return {QStringLiteral("refresh-cw"), Tone::Neutral, false,
                event.author.isNull() ? EventText::tr("The values in the text were put in anew")
                                      : EventText::tr("%1 put another file in its place").arg(who()),
                e.document.name};
    }
    EventWords operator()(const domain::DealMoved &e) const
    {
        return {QStringLiteral("move-right"),
                Tone::Neutral,
                false,
                EventText::tr("%1 moved the deal to “%2”").arg(who(), names.stages.value(e.to)),
                {}};
    }
    EventWords operator()(const domain::DocumentRemoved &) const
    {
        return {QStringLiteral("file-x"), Tone::Neutral, false, EventText::tr("%1 removed a file").arg(who()), {}};
    }
    // The one edit that documents on their way take, too.
    [[nodiscard]] static bool isOnlyOfDeal(const domain::DraftEdited &e)
    {
        return e.deal && !e.title && !e.message && !e.deadline && !e.company && !e.parties && !e.steps && !e.fields
            && !e.reminderDays;
    }
    EventWords operator()(const domain::DraftEdited &e) const
    {
        if (isOnlyOfDeal(e))
            return {QStringLiteral("handshake"),
                    Tone::Neutral,
                    false,
                    *e.deal ? EventText::tr("%1 put the document to a deal").arg(who())
                            : EventText::tr("%1 took the document out of its deal").arg(who()),
                    {}};
        QStringList parts;
        if (e.title)
            parts << EventText::tr("title");
        if (e.message)
            parts << EventText::tr("message");
        if (e.deadline)
            parts << EventText::tr("deadline");
        if (e.reminderDays)
            parts << EventText::tr("reminders");
        if (e.parties || e.steps)
            parts << EventText::tr("who signs");
        if (e.fields)
            parts << EventText::tr("%n field(s)", nullptr, static_cast<int>(e.fields->size()));
        return {QStringLiteral("pencil"), Tone::Neutral, false, EventText::tr("%1 edited the draft").arg(who()),
                parts.join(QStringLiteral(", "))};
    }
    EventWords operator()(const domain::Prepared &e) const
    {
        return {QStringLiteral("file-pen"),
                Tone::Neutral,
                false,
                EventText::tr("%1 prepared it as number %2").arg(who(), e.number),
                {}};
    }
    EventWords operator()(const domain::Sent &) const
    {
        return {QStringLiteral("send"), Tone::Neutral, false, EventText::tr("%1 sent it for signing").arg(who()), {}};
    }
    EventWords operator()(const domain::TurnStarted &e) const
    {
        QStringList people;
        for (const auto &id : e.parties)
            people << party(id);
        return {QStringLiteral("milestone"), Tone::Neutral, false,
                EventText::tr("It is the turn of %1").arg(people.join(QStringLiteral(", "))),
                EventText::tr("step %1").arg(e.step + 1)};
    }
    EventWords operator()(const domain::Approved &e) const
    {
        return {QStringLiteral("user-check"), Tone::Ok, false, EventText::tr("%1 approved it").arg(party(e.party)),
                evidenceDetail(e.evidence)};
    }
    EventWords operator()(const domain::PartySigned &e) const
    {
        return {QStringLiteral("signature"), Tone::Ok, false, EventText::tr("%1 signed").arg(party(e.party)),
                evidenceDetail(e.evidence)};
    }
    EventWords operator()(const domain::PartyDeclined &e) const
    {
        return {QStringLiteral("circle-x"), Tone::Bad, false, EventText::tr("%1 declined").arg(party(e.party)),
                e.reason};
    }
    EventWords operator()(const domain::LinkIssued &e) const
    {
        return {QStringLiteral("link"), Tone::Neutral, false,
                EventText::tr("A link for %1 was made").arg(party(e.party)), e.sentTo};
    }
    EventWords operator()(const domain::LinkPosted &e) const
    {
        return {QStringLiteral("cloud-check"),
                Tone::Neutral,
                false,
                EventText::tr("The link for %1 went out to the relay").arg(party(e.party)),
                {}};
    }
    EventWords operator()(const domain::DeliveryReported &e) const
    {
        using enum domain::DeliveryReported::Outcome;
        const QString to = party(e.party);
        switch (e.outcome) {
        case Delivered:
            return {QStringLiteral("mail-check"), Tone::Ok, false,
                    EventText::tr("%1 was delivered to %2").arg(what(e.what), to), e.detail};
        case Deferred:
            return {QStringLiteral("mail"), Tone::Warning, false,
                    EventText::tr("%1 could not be delivered to %2 yet; it is tried again").arg(what(e.what), to),
                    e.detail};
        case Failed:
            return {QStringLiteral("mail-x"), Tone::Bad, false,
                    EventText::tr("%1 could not be delivered to %2").arg(what(e.what), to), e.detail};
        }
        return {};
    }
    EventWords operator()(const domain::LinkViewed &e) const
    {
        return {QStringLiteral("eye"), Tone::Neutral, true, EventText::tr("%1 opened the document").arg(party(e.party)),
                e.address};
    }
    EventWords operator()(const domain::Sealed &) const
    {
        return {QStringLiteral("stamp"), Tone::Ok, false, EventText::tr("The company seal closed the document"), {}};
    }
    EventWords operator()(const domain::SealFailed &e) const
    {
        return {QStringLiteral("triangle-alert"), Tone::Bad, false, EventText::tr("Sealing failed"),
                whySealFailed(e.reason)};
    }
    EventWords operator()(const domain::Completed &) const
    {
        return {QStringLiteral("circle-check"),
                Tone::Ok,
                false,
                EventText::tr("Everybody has signed: the document is complete"),
                {}};
    }
    EventWords operator()(const domain::Cancelled &e) const
    {
        return {QStringLiteral("ban"), Tone::Bad, false, EventText::tr("%1 cancelled it").arg(who()), e.reason};
    }
    EventWords operator()(const domain::Expired &) const
    {
        return {QStringLiteral("hourglass"), Tone::Warning, false, EventText::tr("The deadline has passed"), {}};
    }
    EventWords operator()(const domain::StageMoved &e) const
    {
        const QString to = names.stages.value(e.to);
        const QString from = names.stages.value(e.from);
        const QString sentence = e.trigger ? EventText::tr("The card moved to “%1” by itself").arg(to)
                                           : EventText::tr("%1 moved the card to “%2”").arg(who(), to);
        return {QStringLiteral("square-kanban"), Tone::Neutral, false, sentence,
                from.isEmpty() ? QString() : EventText::tr("from “%1”").arg(from)};
    }
    EventWords operator()(const domain::RuleFired &e) const
    {
        const QString name = names.rules.value(e.rule);
        return {QStringLiteral("zap"), e.succeeded ? Tone::Neutral : Tone::Bad, true,
                e.succeeded ? EventText::tr("Rule “%1” ran").arg(name) : EventText::tr("Rule “%1” failed").arg(name),
                outcomeWords(e.outcome)};
    }
    EventWords operator()(const domain::Commented &e) const
    {
        // The program's own remarks (core has no words).
        if (e.text.startsWith(QLatin1String("answer-refused: ")))
            return {QStringLiteral("triangle-alert"), Tone::Bad, false,
                    EventText::tr("An answer came back that does not fit the document; it was not taken over"),
                    e.text.section(QStringLiteral(": "), 1)};
        if (e.text.startsWith(QLatin1String("webhook-failed: ")))
            return {QStringLiteral("triangle-alert"), Tone::Bad, false,
                    EventText::tr("A webhook could not be delivered"), e.text.section(QStringLiteral(": "), 1)};
        if (e.text.startsWith(QLatin1String("message-failed: ")))
            return {QStringLiteral("mail-x"), Tone::Bad, false, EventText::tr("A message could not be delivered"),
                    e.text.section(QStringLiteral(": "), 1)};
        return {
            QStringLiteral("message-square-text"), Tone::Neutral, true, EventText::tr("%1: %2").arg(who(), e.text), {}};
    }
    EventWords operator()(const domain::ResponsibleChanged &e) const
    {
        return {QStringLiteral("user-cog"),
                Tone::Neutral,
                false,
                EventText::tr("%1 made %2 responsible").arg(who(), names.members.value(e.responsible)),
                {}};
    }
    EventWords operator()(const domain::Reminded &e) const
    {
        return {QStringLiteral("bell"), Tone::Neutral, false,
                EventText::tr("%1 reminded %2").arg(who(), party(e.party)), e.sentTo};
    }
    EventWords operator()(const domain::DeadlineExtended &e) const
    {
        return {QStringLiteral("calendar-plus"),
                Tone::Neutral,
                false,
                EventText::tr("%1 set the deadline to %2").arg(who(), dayWords(e.deadline)),
                {}};
    }
    EventWords operator()(const domain::RecipientCorrected &e) const
    {
        return {
            QStringLiteral("at-sign"), Tone::Neutral, false,
            EventText::tr("%1 corrected the address of %2; any link sent before is dead").arg(who(), party(e.party)),
            e.email.isEmpty() ? e.phone : e.email};
    }
    EventWords operator()(const domain::DeadlineNeared &e) const
    {
        return {QStringLiteral("calendar-clock"),
                Tone::Warning,
                false,
                EventText::tr("The deadline is near: %1").arg(dayWords(e.deadline)),
                {}};
    }
    EventWords operator()(const domain::MessageSent &e) const
    {
        QStringList to(e.to.begin(), e.to.end());
        for (const domain::MemberId member : e.members)
            to << names.members.value(member);
        to.removeAll(QString());
        if (to.isEmpty() && e.question)
            return {QStringLiteral("message-square-text"), Tone::Neutral, true,
                    EventText::tr("%1 answered a question on the page of its link").arg(who()), e.text};
        return {QStringLiteral("send"), Tone::Neutral, true,
                EventText::tr("A message went to %1").arg(to.join(QStringLiteral(", "))), e.text};
    }
    EventWords operator()(const domain::PartyDelegated &e) const
    {
        return {QStringLiteral("user-cog"), Tone::Neutral, false,
                EventText::tr("%1 passed the document on to %2").arg(e.evidence.signerName, e.name),
                joined({e.email, e.phone, e.reason})};
    }
    EventWords operator()(const domain::PartyHandedOver &e) const
    {
        return {QStringLiteral("user-cog"), Tone::Neutral, false,
                EventText::tr("%1 handed it over: %2 acts for us now").arg(who(), e.name), e.reason};
    }
    EventWords operator()(const domain::QuestionAsked &e) const
    {
        return {QStringLiteral("message-square-text"), Tone::Warning, false,
                EventText::tr("%1 has a question").arg(party(e.party)), e.text};
    }
    EventWords operator()(const domain::LinkLocked &e) const
    {
        return {
            QStringLiteral("triangle-alert"), Tone::Bad, false,
            e.byCodes
                ? EventText::tr("The link of %1 is locked after too many wrong codes").arg(party(e.party))
                : EventText::tr("The link of %1 is locked for a day after too many wrong tries").arg(party(e.party)),
            e.address};
    }
    EventWords operator()(const domain::LinkUnlocked &e) const
    {
        return {QStringLiteral("user-cog"),
                Tone::Neutral,
                false,
                EventText::tr("%1 unlocked the link of %2").arg(who(), party(e.party)),
                {}};
    }
    EventWords operator()(const domain::RemindersStopped &e) const
    {
        return {QStringLiteral("bell"),
                Tone::Neutral,
                false,
                EventText::tr("%1 wants no more reminders").arg(party(e.party)),
                {}};
    }
};

} // namespace

EventWords wordsOf(const domain::Event &event, const EventNames &names)
{
    return std::visit(Speaker{event, names}, event.body);
}

} // namespace countersign::ui
