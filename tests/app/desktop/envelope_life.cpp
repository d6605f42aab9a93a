#include "tests/app/desktop/envelope_life.h"

#include "core/domain/reduce.h"
#include "core/flow/heartbeat.h"
#include "core/flow/intake.h"
#include "core/flow/local_signing.h"
#include "core/flow/opening.h"
#include "core/flow/ports.h"
#include "core/flow/routing.h"
#include "tests/app/desktop/kill_point.h"
#include "tests/app/desktop/watched_relay.h"
#include "tests/support/office_files.h"
#include "tests/support/story.h"
#include "ui/words/error_words.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cstdio>

namespace countersign::test::life {

namespace {

using domain::Envelope;

struct Asked {
    QString folder, keyFile, title, finished;
    bool withOfficeFile = false, isAnswered = false;
};

void say(const char *what, const QString &word)
{
    std::printf("%s %s\n", what, qPrintable(word));
    std::fflush(stdout);
}

QByteArray picture(int width, int height)
{
    QImage image(width, height, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(QPen(QColor(20, 40, 140), 5));
    painter.drawLine(10, height - 10, width / 2, 10);
    painter.drawLine(width / 2, 10, width - 10, height - 20);
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

const domain::Member *director(const std::vector<domain::Member> &members)
{
    const auto found = std::find_if(members.begin(), members.end(),
                                    [](const domain::Member &m) { return m.name.startsWith(QLatin1String("Joanna")); });
    return found == members.end() ? nullptr : &*found;
}

const domain::Party *clientOf(const Envelope &envelope)
{
    for (const domain::Party &party : envelope.parties)
        if (party.side == domain::Side::Theirs)
            return &party;
    return nullptr;
}

bool hasSigned(const Envelope &envelope, domain::Side side)
{
    return std::any_of(envelope.parties.begin(), envelope.parties.end(), [side](const domain::Party &party) {
        return party.side == side && party.state == domain::PartyState::Acted;
    });
}

bool isPosted(const Envelope &envelope)
{
    const domain::Party *client = clientOf(envelope);
    return client && client->link && client->link->isPosted;
}

// Which steps an office remembers of its envelope.
bool remembers(const Envelope &envelope, const QString &step)
{
    if (step == QLatin1String("intake"))
        return !envelope.documents.empty();
    if (step == QLatin1String("place"))
        return !envelope.fields.empty();
    if (step == QLatin1String("send"))
        return envelope.isSent;
    if (step == QLatin1String("sign"))
        return hasSigned(envelope, domain::Side::Ours);
    if (step == QLatin1String("post"))
        return isPosted(envelope);
    return envelope.isCompleted;
}

// Everything that happened holds, and every file that is named is there and unchanged.
Result<void> lookThrough(flow::Office &office)
{
    CS_CHECK(flow::verifyJournal(office));
    CS_TRY(const std::vector<Envelope> envelopes, office.ports().store->envelopes());
    for (const Envelope &envelope : envelopes)
        for (const domain::Document &document : envelope.documents)
            for (const domain::Revision &revision : document.revisions)
                CS_CHECK(office.pdf(revision.sha256));
    return {};
}

Result<std::optional<Envelope>> envelopeNamed(flow::Office &office, const QString &title)
{
    std::optional<Envelope> found;
    for (const domain::Card &card : office.cards())
        if (card.title == title) {
            if (found)
                return fail(flow::FlowError::Changed, QStringLiteral("there are two of them"));
            CS_TRY(found, office.envelope(card.id));
        }
    return found;
}

// ---- the steps -------------------------------------------------------------------------------------------------------
Result<void> intake(flow::Office &office, const Asked &asked)
{
    std::vector<flow::IncomingFile> files{{asked.title + QStringLiteral(".pdf"), Story::contract(), {}},
                                          {QStringLiteral("Plan.png"), picture(400, 300), {}}};
    if (asked.withOfficeFile)
        files.push_back({QStringLiteral("Annex.docx"), docxOf(paragraphXml(runXml(QStringLiteral("Annex 1")))), {}});
    return flow::takeIn(office, files).map([](const auto &) {});
}

Result<void> place(flow::Office &office, const Asked &asked, const Envelope &envelope)
{
    const Clock &clock = *office.ports().clock;
    const std::vector<domain::Member> members = office.members();
    const std::vector<domain::Contact> contacts = office.contacts();
    const domain::Party ours = flow::partyOf(*director(members), office.companies().front(), clock);
    domain::Party theirs = flow::partyOf(contacts.front(), clock);
    theirs.email = clientAddress(asked.title);
    domain::DraftEdited edit;
    edit.parties = {ours, theirs};
    edit.steps = {domain::Step{}, domain::Step{}};
    edit.fields.emplace();
    const auto add = [&](domain::DocumentId document, const domain::Party &party, domain::FieldKind kind, QRectF rect) {
        edit.fields->push_back({.id = domain::FieldId::fresh(clock),
                                .document = document,
                                .party = party.id,
                                .kind = kind,
                                .page = 0,
                                .rect = rect,
                                .label = QStringLiteral("Field")});
    };
    using Kind = domain::FieldKind;
    for (const domain::Document &document : envelope.documents) {
        add(document.id, ours, Kind::Signature, {40, 60, 110, 40});
        add(document.id, theirs, Kind::Signature, {170, 60, 110, 40});
    }
    add(envelope.documents.front().id, theirs, Kind::Text, {320, 170, 160, 18});
    return flow::editDraft(office, envelope.id, edit);
}

Result<void> sign(flow::Office &office, const Asked &asked, const Envelope &envelope)
{
    CS_TRY(const QByteArray key, LocalDisk().readAll(asked.keyFile, 1024 * 1024));
    const domain::MemberId before = office.me().id;
    const std::vector<domain::Member> members = office.members();
    office.actAs(director(members)->id);
    auto done = flow::signLocally(office,
                                  {.envelope = envelope.id,
                                   .look = {.method = flow::SignatureLook::Method::Drawn, .png = picture(300, 90)},
                                   .key = {.file = key},
                                   .passphrase = Story::passphrase(),
                                   .utcOffsetMinutes = 60});
    office.actAs(before);
    return done;
}

// Beats until nothing more comes of it, as the window's clock does.
Result<void> beatUntilQuiet(flow::Office &office)
{
    for (int n = 0; n < 20; ++n) {
        CS_TRY(const flow::HeartbeatOutcome beat, flow::heartbeat(office));
        if (!beat.relayReached)
            return fail(flow::FlowError::RelayUnreachable);
        if (beat.posted + beat.collected + beat.sealed == 0)
            return {};
    }
    return fail(flow::FlowError::Changed, QStringLiteral("it never comes to rest"));
}

Result<void> take(flow::Office &office, const Asked &asked, const QString &step, const std::optional<Envelope> &now)
{
    if (step == QLatin1String("intake"))
        return intake(office, asked);
    if (step == QLatin1String("place"))
        return place(office, asked, *now);
    if (step == QLatin1String("send"))
        return flow::send(office, now->id);
    if (step == QLatin1String("sign"))
        return sign(office, asked, *now);
    return beatUntilQuiet(office);
}

// How often each thing happened that may happen once.
Result<void> tellEvents(flow::Office &office, const Envelope &envelope)
{
    CS_TRY(const std::vector<domain::Event> events, office.events(envelope.id.value));
    QMap<QString, int> counts;
    for (const domain::Event &event : events)
        ++counts[domain::actName(event.body)];
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        std::printf("happened %s %d\n", qPrintable(it.key()), it.value());
    return {};
}

Result<void> giveOut(flow::Office &office, const Envelope &envelope, const QString &folder)
{
    for (const domain::Document &document : envelope.documents) {
        CS_TRY(const QByteArray bytes, office.pdf(document.latest().sha256));
        CS_CHECK(LocalDisk().writeDurably(folder + QLatin1Char('/') + document.id.toString() + QStringLiteral(".pdf"),
                                          bytes));
    }
    return tellEvents(office, envelope);
}

Result<void> live(const Asked &asked)
{
    killpoint::begin("open");
    CS_TRY(std::unique_ptr<flow::Office> office,
           flow::openOffice(
               {.folder = asked.folder,
                .workerProgram = qEnvironmentVariable("COUNTERSIGN_BIN_DIR") + QStringLiteral("/countersign-cli"),
                .passphrase = Story::passphrase(),
                .keyringCost = 1024}));
    CS_CHECK(lookThrough(*office));
    office->ports().relay = std::make_unique<WatchedRelay>(std::move(office->ports().relay));
    CS_TRY(std::optional<Envelope> envelope, envelopeNamed(*office, asked.title));
    for (const QString &step : steps())
        if (envelope && remembers(*envelope, step))
            say("found", step);

    for (const QString &step : steps()) {
        const bool isLast = step == QLatin1String("collect");
        const domain::Party *client = envelope ? clientOf(*envelope) : nullptr;
        if (envelope && remembers(*envelope, step) && !isLast)
            continue;
        killpoint::begin(isLast && !asked.isAnswered ? QByteArray("wait") : step.toLatin1());
        CS_CHECK(take(*office, asked, step, envelope));
        CS_TRY(envelope, envelopeNamed(*office, asked.title));
        client = envelope ? clientOf(*envelope) : nullptr;
        if (isLast && client && client->state != domain::PartyState::Acted) {
            say("waits", client->email);
            break;
        }
        if (!envelope || !remembers(*envelope, step))
            return fail(flow::FlowError::Changed, step + QStringLiteral(" left nothing"));
        say("did", step);
        if (isLast) {
            if (!asked.finished.isEmpty())
                CS_CHECK(giveOut(*office, *envelope, asked.finished));
            say("finished", {});
        }
    }
    killpoint::begin("close");
    office.reset();
    return {};
}

} // namespace

QStringList steps()
{
    return {QStringLiteral("intake"), QStringLiteral("place"), QStringLiteral("send"),
            QStringLiteral("sign"),   QStringLiteral("post"),  QStringLiteral("collect")};
}

QString clientAddress(const QString &title)
{
    return title.toLower().replace(QLatin1Char(' '), QLatin1Char('-')) + QStringLiteral("@client.example");
}

int run(const QStringList &arguments)
{
    Asked asked{.folder = arguments.value(0), .keyFile = arguments.value(1), .title = arguments.value(2)};
    QList<killpoint::Target> targets;
    for (int i = 3; i < arguments.size(); ++i) {
        const QString &option = arguments[i];
        if (option == QLatin1String("--office-file"))
            asked.withOfficeFile = true;
        else if (option == QLatin1String("--answered"))
            asked.isAnswered = true;
        else if (option == QLatin1String("--tell"))
            killpoint::tellAll();
        else if (option == QLatin1String("--finished"))
            asked.finished = arguments.value(++i);
        else if (option == QLatin1String("--kill")) {
            const QStringList at = arguments.value(++i).split(QLatin1Char('@'));
            targets.append({.step = at.value(0).toLatin1(),
                            .label = at.value(1).toLatin1(),
                            .occurrence = at.value(2).toInt(),
                            .isTorn = at.size() > 3});
        }
    }
    killpoint::watch(QFile::encodeName(asked.folder));
    killpoint::dieAt(targets);
    if (const auto lived = live(asked); !lived) {
        say("failed", ui::sentenceFor(lived.error()) + QLatin1Char(' ') + lived.error().detail);
        return 1;
    }
    return 0;
}

} // namespace countersign::test::life
