#include "tests/app/desktop/second_desk.h"

#include "core/flow/heartbeat.h"
#include "core/flow/intake.h"
#include "core/flow/joining.h"
#include "core/flow/local_signing.h"
#include "core/flow/ports.h"
#include "core/flow/routing.h"
#include "core/flow/workspace_setup.h"
#include "tests/app/desktop/kill_point.h"
#include "tests/support/story.h"

#include <QFile>
#include <QThread>

#include <cstdio>
#include <random>

namespace countersign::test::desk {

namespace {

void say(const char *what, const QString &words)
{
    std::printf("%s %s\n", what, qPrintable(words));
    std::fflush(stdout);
}

int failed(const char *where, const Error &error)
{
    std::fprintf(stderr, "%s: %s/%d %s\n", where, std::string(error.code.module).c_str(), error.code.value,
                 qPrintable(error.detail));
    for (const Error &cause : error.causes)
        failed("  for", cause);
    return 1;
}

// One thing that a person may do, on whatever there is. A colleague may have been faster: then nothing is said.
void act(flow::Office &office, const QString &name, std::mt19937 &random)
{
    const auto pick = [&random](std::size_t below) {
        return std::uniform_int_distribution<std::size_t>(0, below - 1)(random);
    };
    const std::vector<domain::Card> cards = office.cards();
    if (cards.empty())
        return;
    const domain::Card card = cards[pick(cards.size())];
    switch (pick(8)) {
    case 0:
    case 1:
    case 2:
        if (flow::comment(office, card.id, QStringLiteral("word ") + name))
            say("did", QStringLiteral("word word ") + name);
        return;
    case 3:
    case 4: {
        const auto envelope = office.envelope(card.id);
        const std::vector<domain::Stage> stages = office.stages();
        if (envelope)
            (void)flow::moveCard(office, card.id, stages[pick(stages.size())].id, envelope->stageVersion);
        return;
    }
    case 5: {
        domain::Contact contact = office.contacts().front();
        contact.position = QStringLiteral("position ") + name;
        (void)flow::saveContact(office, contact);
        return;
    }
    default: {
        const QString title = QStringLiteral("Contract ") + name;
        if (!draft(office, title))
            return;
        say("did", QStringLiteral("draft ") + title);
        for (const domain::Card &made : office.cards())
            if (made.title == title && sendAndApprove(office, made.id))
                say("did", QStringLiteral("send ") + title);
    }
    }
}

int work(const QString &folder, const QString &seed, int beats)
{
    killpoint::begin("open");
    auto office = flow::openOffice(setupOf(folder));
    if (!office)
        return failed("open", office.error());
    say("open", folder);
    std::mt19937 random(seed.toUInt());
    for (int n = 0; n < beats; ++n) {
        killpoint::begin("act");
        act(**office, QStringLiteral("%1.%2").arg(seed).arg(n), random);
        say("beats", QString::number(n));
        killpoint::begin("beat");
        if (const auto beaten = flow::heartbeat(**office); !beaten)
            return failed("beat", beaten.error());
        say("beaten", QString::number(n));
    }
    return 0;
}

int join(const QString &folder, const QString &url, const QString &code)
{
    auto join = flow::Join::ask(url, code, QStringLiteral("Second desk"));
    if (!join)
        return failed("ask", join.error());
    say("asks", (*join)->compare());
    for (;;) {
        const auto isIn = (*join)->isLetIn();
        if (!isIn)
            return failed("wait", isIn.error());
        if (*isIn)
            break;
        QThread::msleep(20);
    }
    say("enters", folder);
    killpoint::begin("join");
    const auto office = (*join)->enter(setupOf(folder), {.stop = {}, .progress = [begun = false](int, int) mutable {
                                                             if (!std::exchange(begun, true))
                                                                 killpoint::begin("fetch"); // the log, page by page
                                                         }});
    if (!office)
        return failed("enter", office.error());
    say("joined", folder);
    return 0;
}

} // namespace

flow::OfficeSetup setupOf(const QString &folder)
{
    return {.folder = folder,
            .workerProgram = qEnvironmentVariable("COUNTERSIGN_BIN_DIR") + QStringLiteral("/countersign-cli"),
            .ownPages = {},
            .evidenceWords = {},
            .passphrase = Story::passphrase(),
            .keyringCost = 1024};
}

QString clientOf(const QString &title)
{
    return QString(title).toLower().replace(QLatin1Char(' '), QLatin1Char('-')) + QStringLiteral("@client.example");
}

Result<void> draft(flow::Office &office, const QString &title)
{
    CS_TRY(const flow::TakenIn taken,
           flow::takeIn(office, {{title + QStringLiteral(".pdf"), Story::contract(title), {}}}));
    CS_TRY(const domain::Envelope envelope, office.envelope(taken.envelope));
    const Clock &clock = *office.ports().clock;
    domain::Party client = flow::partyOf(office.contacts().front(), clock);
    client.email = clientOf(title);
    client.step = 1;
    domain::Party ours = flow::partyOf(office.me(), office.companies().front(), clock);
    ours.act = domain::PartyAct::Approve;
    domain::DraftEdited edit;
    edit.parties = {ours, client};
    edit.steps = {domain::Step{}, domain::Step{}};
    edit.fields = {domain::Field{.id = domain::FieldId::fresh(clock),
                                 .document = envelope.documents.front().id,
                                 .party = client.id,
                                 .kind = domain::FieldKind::Signature,
                                 .page = 0,
                                 .rect = {50, 200, 200, 60},
                                 .label = {}}};
    return flow::editDraft(office, envelope.id, edit);
}

Result<void> sendAndApprove(flow::Office &office, domain::EnvelopeId id)
{
    CS_TRY(const domain::Envelope envelope, office.envelope(id));
    if (!envelope.isSent)
        CS_CHECK(flow::send(office, id));
    if (envelope.parties.front().state == domain::PartyState::Acted)
        return {};
    return flow::approve(office, id);
}

int run(const QStringList &arguments)
{
    QList<killpoint::Target> targets;
    for (qsizetype i = 4; i + 1 < arguments.size(); i += 2) {
        const QStringList at = arguments[i + 1].split(QLatin1Char('@'));
        targets.append({.step = at.value(0).toLatin1(),
                        .label = at.value(1).toLatin1(),
                        .occurrence = at.value(2).toInt(),
                        .isTorn = at.size() > 3});
    }
    killpoint::watch(QFile::encodeName(arguments.value(1)));
    killpoint::dieAt(targets);
    return arguments.value(0) == QLatin1String("join")
        ? join(arguments.value(1), arguments.value(2), arguments.value(3))
        : work(arguments.value(1), arguments.value(2), arguments.value(3).toInt());
}

} // namespace countersign::test::desk
