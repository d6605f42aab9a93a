#include "tests/bench/large_office.h"

#include "core/flow/ports.h"
#include "core/flow/workspace_setup.h"
#include "tests/support/fake_clock.h"
#include "tests/support/journey.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <cstdio>
#include <random>

namespace countersign::test {

namespace {

using namespace domain;

constexpr int kMembers = 10;

const char *const kFirst[] = {"Umowa", "Aneks", "Contract", "Rahmenvertrag", "Договор", "Protocolo", "Lease", "NDA"};
const char *const kSecond[] = {"najmu",    "dostawy",   "Hamburg",  "поставки",
                               "services", "warehouse", "software", "fit-out"};

Result<void> setUp(flow::Office &office)
{
    flow::WorkspaceRequest request{.name = QStringLiteral("Nord Biuro"),
                                   .administrator = {QStringLiteral("Member 1"), QStringLiteral("m1@nord.example"),
                                                     QStringLiteral("Office manager")}};
    request.company.requisites.name = QStringLiteral("Nord Biuro sp. z o.o.");
    CS_CHECK(flow::setUpWorkspace(office, request));
    for (int i = 2; i <= kMembers; ++i) {
        Member member = office.me();
        member.id = {};
        member.name = QStringLiteral("Member %1").arg(i);
        member.email = QStringLiteral("m%1@nord.example").arg(i);
        CS_CHECK(flow::saveMember(office, member));
    }
    return {};
}

Result<void> fill(flow::Office &office, int envelopes, bool ownFiles)
{
    store::WorkspaceStore &store = *office.ports().store;
    FakeClock clock(QStringLiteral("2026-01-01T08:00:00.000Z"));
    std::mt19937 random(20261122); // the same office each time
    const QByteArray contract = drawnPdf(3);
    CS_TRY(const QByteArray file, store.vault().put(contract));
    int files = 0;
    const auto keepFile = [&](const QByteArray &) {
        return ownFiles ? store.vault().put(contract + "% " + QByteArray::number(++files)).value() : file;
    };
    // Known before its envelopes are: the search learns it with each of them, not of all of them at once.
    CS_CHECK(store.rememberText(file, QStringLiteral("The supplier delivers, and the client takes and pays.")));
    BoardDefaults board = defaultBoard(clock);
    const std::vector<Stage> stages = office.stages();
    for (std::size_t i = 0; i < board.stages.size() && i < stages.size(); ++i)
        board.stages[i] = stages[i];
    const std::vector<Member> members = office.members();
    const CompanyId company = office.companies().front().id;
    std::vector<Event> batch;
    for (int i = 0; i < envelopes; ++i) {
        Journey j(clock);
        j.board = board;
        j.company = company;
        j.employee = members[random() % members.size()].id;
        j.director = members[random() % members.size()].id;
        j.keepFile = keepFile;
        j.title = QString::fromUtf8(kFirst[random() % std::size(kFirst)]) + QLatin1Char(' ')
            + QString::fromUtf8(kSecond[random() % std::size(kSecond)]) + QLatin1Char(' ') + QString::number(i);
        if (ownFiles)
            j.number = QStringLiteral("2026/%1").arg(i + 1, 4, 10, QLatin1Char('0'));
        clock.advanceSeconds(60);
        j.createDraft();
        const auto until = random() % 100;
        if (until >= 3)
            j.prepareAndSend();
        if (until >= 5)
            j.ourSideSigns();
        if (until >= 8) {
            j.issueLink();
            j.clientSigns();
            j.sealAndComplete();
        }
        batch.insert(batch.end(), j.events.begin(), j.events.end());
        if (batch.size() > 2000 || i + 1 == envelopes) {
            CS_CHECK(store.append({.events = batch}));
            batch.clear();
            std::fprintf(stderr, "\r%d of %d", i + 1, envelopes);
        }
    }
    std::fprintf(stderr, "\n");
    return {};
}

} // namespace

flow::OfficeSetup largeOfficeSetup(const QString &folder)
{
    flow::OfficeSetup setup;
    setup.folder = QDir(folder).absoluteFilePath(QStringLiteral("office"));
    setup.workerProgram =
        qEnvironmentVariable("COUNTERSIGN_BIN_DIR", QCoreApplication::applicationDirPath() + QStringLiteral("/../bin"))
        + QStringLiteral("/countersign-cli");
    setup.passphrase.emplace(QByteArrayView("bench bench"));
    setup.keyringCost = 1024;
    return setup;
}

Result<void> ensureLargeOffice(const QString &folder, int envelopes, bool ownFiles)
{
    const flow::OfficeSetup setup = largeOfficeSetup(folder);
    const QString whole = setup.folder + QStringLiteral("/made");
    if (QFileInfo::exists(whole))
        return {};
    QDir(setup.folder).removeRecursively();
    QDir().mkpath(folder);
    CS_TRY(const auto office, flow::createOffice(setup));
    CS_CHECK(setUp(*office));
    CS_CHECK(fill(*office, envelopes, ownFiles));
    return LocalDisk().writeDurably(whole, QByteArray::number(envelopes));
}

QByteArray drawnPdf(int pages)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setResolution(72);
    QPainter painter(&writer);
    for (int page = 1; page <= pages; ++page) {
        if (page > 1)
            writer.newPage();
        painter.setFont(QFont(QStringLiteral("Inter"), 16));
        painter.drawText(40, 60, QStringLiteral("Service agreement, page %1 of %2").arg(page).arg(pages));
        painter.setFont(QFont(QStringLiteral("Inter"), 9));
        for (int line = 0; line < 48; ++line)
            painter.drawText(40, 96 + line * 14,
                             QStringLiteral("§ %1.%2  The supplier delivers, and the client takes and pays, what "
                                            "annex %3 lists, within %4 days.")
                                 .arg(page)
                                 .arg(line + 1)
                                 .arg(line % 7 + 1)
                                 .arg(14 + (page * 31 + line * 7) % 60));
    }
    painter.end();
    return pdf;
}

} // namespace countersign::test
