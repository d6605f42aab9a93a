#include "core/flow/commit.h"
#include "core/flow/heartbeat.h"
#include "core/flow/messaging.h"
#include "core/flow/opening.h"
#include "core/flow/ports.h"
#include "core/flow/workspace_setup.h"
#include "core/link/link_error.h"
#include "tests/support/fake_clock.h"
#include "tests/support/journey.h"
#include "ui/models/office_session.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QtTest>
#include <SQLiteCpp/SQLiteCpp.h>

using namespace countersign;
using namespace countersign::ui;

class TestOfficeSession : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] flow::OfficeSetup setup() const
    {
        flow::OfficeSetup setup;
        setup.folder = m_folder.filePath(QStringLiteral("office"));
        setup.passphrase.emplace(QByteArrayView("session"));
        setup.keyringCost = 1024;
        setup.mayCheckLater = true;
        setup.checkedUpTo = 0; // this one counts as large
        return setup;
    }
    static flow::WorkspaceRequest request()
    {
        flow::WorkspaceRequest request{.name = QStringLiteral("Nord Biuro"),
                                       .administrator = {QStringLiteral("Anna Nowak"),
                                                         QStringLiteral("anna@nord.example"),
                                                         QStringLiteral("Office manager")}};
        request.company.requisites.name = QStringLiteral("Nord Biuro sp. z o.o.");
        return request;
    }
    [[nodiscard]] QString database() const { return m_folder.filePath(QStringLiteral("office/workspace.db")); }

    // As a program leaves it that was killed.
    void leaveLog() const
    {
        QFile log(database() + QStringLiteral("-wal"));
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write(QByteArray(64, '\0'));
    }
    static Result<void> opened(OfficeSession &session, const flow::OfficeSetup &setup)
    {
        std::optional<Result<void>> outcome;
        session.open([setup] { return flow::openOffice(setup); }).then(&session, [&](const Result<void> &answer) {
            outcome = answer;
        });
        while (!outcome)
            QTest::qWait(1);
        return *outcome;
    }
    static bool isAnyTextUnknown(OfficeSession &session)
    {
        std::optional<bool> isAny;
        session.run([](flow::Office &office) { return office.ports().store->originalWithoutText()->has_value(); })
            .then(&session, [&](bool answer) { isAny = answer; });
        while (!isAny)
            QTest::qWait(1);
        return *isAny;
    }

    // A second office, which uses this relay.
    [[nodiscard]] flow::OfficeSetup withRelay(const QTcpServer &relay) const
    {
        flow::OfficeSetup joined = setup();
        joined.folder = m_folder.filePath(QStringLiteral("joined-%1").arg(relay.serverPort()));
        const auto office = flow::createOffice(joined);
        if (!office || !flow::setUpWorkspace(**office, request()))
            qFatal("no office");
        domain::Workspace workspace = (*office)->workspace();
        workspace.relayUrl = QStringLiteral("http://127.0.0.1:%1").arg(relay.serverPort());
        flow::Commit commit(**office);
        commit.add(workspace.id.value, domain::WorkspaceSaved{workspace});
        if (!commit.save())
            qFatal("not saved");
        return joined;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto office = flow::createOffice(setup());
        QVERIFY(office);
        QVERIFY(flow::setUpWorkspace(**office, request()));
    }

    // It was the first one only, until something else changed.
    void takesEveryTextOutNotOnlyTheFirst()
    {
        OfficeSession session;
        QVERIFY(opened(session, setup()));
        std::optional<bool> isKept;
        session
            .run([](flow::Office &office) {
                test::FakeClock clock(QStringLiteral("2026-01-01T08:00:00.000Z"));
                store::WorkspaceStore &store = *office.ports().store;
                for (int i = 0; i < 3; ++i) {
                    test::Journey j(clock);
                    j.board = domain::defaultBoard(clock);
                    j.employee = j.director = office.me().id;
                    j.company = office.companies().front().id;
                    j.keepFile = [&](const QByteArray &bytes) {
                        return *store.vault().put(bytes + QByteArray::number(i));
                    };
                    clock.advanceSeconds(60);
                    j.createDraft();
                    if (!store.append({.events = j.events}))
                        return false;
                }
                return true;
            })
            .then(&session, [&](bool answer) { isKept = answer; });
        QTRY_VERIFY(isKept);
        QVERIFY(*isKept);
        QVERIFY(isAnyTextUnknown(session));
        QSignalSpy known(&session, &OfficeSession::textsKnown);
        session.indexTexts(); // no worker here: each is remembered as having no words
        QTRY_COMPARE_WITH_TIMEOUT(known.size(), 1, 60'000);
        QVERIFY(!isAnyTextUnknown(session));
    }

    // A relay that takes connections and says nothing. The office went away under the call that waited for it.
    void closesWhileTheRelayIsSilent()
    {
        QTcpServer relay;
        QVERIFY(relay.listen(QHostAddress::LocalHost));
        const flow::OfficeSetup shared = withRelay(relay);
        for (const bool isOpenedAgain : {false, true}) {
            std::optional<bool> isReached;
            bool isAnswered = false;
            std::atomic<bool> isWaiting = false;
            {
                OfficeSession session;
                QVERIFY(opened(session, shared));
                session.run([](flow::Office &office) { return flow::heartbeat(office); })
                    .then(&session, [&](const Result<flow::HeartbeatOutcome> &outcome) {
                        isReached = outcome && outcome->relayReached;
                    });
                QTRY_VERIFY(relay.hasPendingConnections());
                // Meanwhile the office answers.
                session.run([&isWaiting](flow::Office &office) { return isWaiting = !office.me().name.isEmpty(); })
                    .then(&session, [&](bool answer) { isAnswered = answer; });
                QTRY_VERIFY(isAnswered);
                QVERIFY(!isReached);
                if (isOpenedAgain) {
                    QVERIFY(opened(session, shared));
                    QTRY_VERIFY(isReached.has_value());
                    QVERIFY(!*isReached);
                    QVERIFY(!isAnyTextUnknown(session));
                }
            }
            while (relay.hasPendingConnections())
                delete relay.nextPendingConnection();
        }
    }

    // Somebody who is tired of waiting for a silent relay: the wait is given up, and only that one.
    void givesAWaitUpWhenAsked()
    {
        QTcpServer relay;
        QVERIFY(relay.listen(QHostAddress::LocalHost));
        OfficeSession session;
        QVERIFY(opened(session, withRelay(relay)));
        std::stop_source stop;
        std::optional<Result<flow::DeliveryTrial>> trial;
        session
            .run(
                [](flow::Office &office) {
                    return flow::tryDelivery(office,
                                             {.to = QStringLiteral("a@nord.example"), .subject = {}, .text = {}});
                },
                stop.get_token())
            .then(&session, [&](const Result<flow::DeliveryTrial> &answer) { trial = answer; });
        QTRY_VERIFY(relay.hasPendingConnections());
        QTest::qWait(100);
        QVERIFY(!trial);
        stop.request_stop();
        QTRY_VERIFY(trial.has_value());
        QVERIFY(!*trial && trial->error().is(link::LinkError::Stopped));
    }

    void opensBeforeALargeDatabaseIsChecked()
    {
        leaveLog();
        OfficeSession session;
        QSignalSpy damage(&session, &OfficeSession::damageFound);
        QVERIFY(opened(session, setup()));
        QVERIFY(!isAnyTextUnknown(session)); // it answers
        const auto isChecked = [&] {
            std::optional<bool> answer;
            session.run([](flow::Office &office) { return !office.ports().store->dueCheck(); })
                .then(&session, [&](bool is) { answer = is; });
            while (!answer)
                QTest::qWait(1);
            return *answer;
        };
        QTRY_VERIFY(isChecked());
        QVERIFY(damage.isEmpty());
    }

    void tellsOfDamageAndSetsItAsideNextTime()
    {
        qint64 at = 0;
        {
            SQLite::Database plain(database().toStdString(), SQLite::OPEN_READWRITE);
            const int page =
                plain.execAndGet("SELECT rootpage FROM sqlite_master WHERE name = 'cards_by_title'").getInt();
            at = (page - 1) * qint64(plain.execAndGet("PRAGMA page_size").getInt());
        }
        QFile file(database());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(at));
        file.write(QByteArray(512, '\x5A'));
        file.close();
        leaveLog();
        OfficeSession session;
        QSignalSpy damage(&session, &OfficeSession::damageFound);
        session.startHeartbeat(5);
        QVERIFY(opened(session, setup()));
        QTRY_COMPARE_WITH_TIMEOUT(damage.size(), 1, 30'000);
        QVERIFY(QFileInfo::exists(database())); // still under its name
        // The same session again, as the program does it.
        const Result<void> again = opened(session, setup());
        QVERIFY(!again);
        QVERIFY(again.error().is(flow::FlowError::WorkspaceDamaged));
        QVERIFY(!QFileInfo::exists(database()));
        QVERIFY(QDir(setup().folder).entryList({QStringLiteral("workspace.db.damaged-*")}).size() >= 2); // and its log
        QTest::qWait(50); // beats find no office, and say nothing
    }
};

QTEST_GUILESS_MAIN(TestOfficeSession)
#include "tst_office_session.moc"
