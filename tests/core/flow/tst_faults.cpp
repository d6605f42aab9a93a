// What an office meets on real machines: a sentence each time, and nothing lost. In processes of their own where a limit or
// another user is part of the fault.
#include "core/flow/opening.h"
#include "core/flow/ports.h"
#include "core/flow/routing.h"
#include "core/flow/workspace_setup.h"
#include "tests/core/flow/stories.h"
#include "ui/words/error_words.h"

#include <QGuiApplication>
#include <QProcess>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

#include <csignal>
#include <cstdio>
#include <grp.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace countersign;
using test::Story;

namespace {

flow::OfficeSetup setupOf(const QString &folder)
{
    return {.folder = folder, .workerProgram = {}, .passphrase = Story::passphrase(), .keyringCost = 1024};
}

QString sentence(const Error &error) { return ui::sentenceFor(error); }

// An office on the disk, closed.
struct Kept {
    QTemporaryDir root;
    QString folder = root.filePath(QStringLiteral("office"));

    Kept()
    {
        auto office = flow::createOffice(setupOf(folder));
        if (!office)
            qFatal("%s", qPrintable(sentence(office.error())));
        flow::WorkspaceRequest request{
            .name = QStringLiteral("Nord Biuro"),
            .administrator = {QStringLiteral("Anna Nowak"), QStringLiteral("anna@nord.example"), {}}};
        request.company.requisites.name = QStringLiteral("Nord Biuro");
        if (const auto made = flow::setUpWorkspace(**office, request); !made)
            qFatal("%s", qPrintable(sentence(made.error())));
    }
};

Result<domain::ContactId> saveSomebody(flow::Office &office, int n)
{
    return flow::saveContact(office,
                             {.givenName = QStringLiteral("Somebody"),
                              .surname = QString::number(n),
                              .email = QStringLiteral("s%1@firm.example").arg(n),
                              .position = QString(2000, QLatin1Char('x'))});
}

// ---- in a process of its own: tst_faults FOLDER, told what to do by COUNTERSIGN_FAULT --------------------------------
int stranger(const QString &folder)
{
    // Another user of the machine, who may look at the folder and no more.
    if (::getuid() == 0 && (::setgroups(0, nullptr) != 0 || ::setgid(65534) != 0 || ::setuid(65534) != 0))
        return 3;
    const auto office = flow::openOffice(setupOf(folder));
    std::puts(office ? "opened" : qPrintable(sentence(office.error())));
    return 0;
}

int fullDisk(const QString &folder)
{
    std::signal(SIGXFSZ, SIG_IGN); // the write fails instead, as on a full disk
    auto office = flow::openOffice(setupOf(folder));
    if (!office)
        return 3;
    const rlimit limit{256 * 1024, 256 * 1024};
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0)
        return 4;
    int saved = 0;
    for (; saved < 2000; ++saved)
        if (const auto one = saveSomebody(**office, saved); !one) {
            std::printf("%d\n%s\n", saved, qPrintable(sentence(one.error())));
            return 0;
        }
    return 5; // the limit did nothing
}

QStringList elsewhere(const char *fault, const QString &folder)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("COUNTERSIGN_FAULT"), QString::fromLatin1(fault));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {folder});
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        return {QStringLiteral("exit %1").arg(process.exitCode())};
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed().split(QLatin1Char('\n'));
}

} // namespace

class FaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void twoWindowsOnOneWorkspace()
    {
        Kept kept;
        auto first = flow::openOffice(setupOf(kept.folder));
        QVERIFY(first);
        const auto second = flow::openOffice(setupOf(kept.folder));
        QVERIFY(!second && second.error().is(flow::FlowError::WorkspaceInUse));
        QVERIFY(sentence(second.error()).contains(QStringLiteral("another window")));
        QVERIFY(saveSomebody(**first, 1)); // the first one goes on
        first->reset();
        QVERIFY(flow::openOffice(setupOf(kept.folder)));
    }

    void anotherProgramHoldsTheDatabase()
    {
        Kept kept;
        {
            SQLite::Database other((kept.folder + QStringLiteral("/workspace.db")).toStdString(),
                                   SQLite::OPEN_READWRITE);
            other.exec("PRAGMA locking_mode = EXCLUSIVE");
            other.exec("BEGIN EXCLUSIVE");
            const auto office = flow::openOffice(setupOf(kept.folder));
            QVERIFY(!office);
            QVERIFY2(sentence(office.error()).contains(QStringLiteral("another window")),
                     qPrintable(sentence(office.error())));
            QVERIFY(QFileInfo::exists(kept.folder + QStringLiteral("/workspace.db"))); // not taken for damaged
        }
        auto office = flow::openOffice(setupOf(kept.folder));
        QVERIFY(office);
        QVERIFY(flow::verifyJournal(**office));
    }

    void aFolderWithoutRights()
    {
        Kept kept;
        // Readable by everybody, writable by nobody else.
        QDirIterator all(kept.root.path(), QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden,
                         QDirIterator::Subdirectories);
        ::chmod(QFile::encodeName(kept.root.path()).constData(), 0755);
        while (all.hasNext()) {
            const QString path = all.next();
            const bool isFolder = all.fileInfo().isDir();
            ::chmod(QFile::encodeName(path).constData(),
                    ::getuid() == 0 ? (isFolder ? 0755 : 0644) : (isFolder ? 0555 : 0444));
        }
        const QStringList said = elsewhere("stranger", kept.folder);
        // Give the rights back, so that the folder can be removed.
        QDirIterator again(kept.root.path(), QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (again.hasNext())
            ::chmod(QFile::encodeName(again.next()).constData(), 0755);
        QVERIFY2(said.constFirst().contains(QStringLiteral("where you may write")),
                 qPrintable(said.join(QLatin1Char(' '))));
        QVERIFY(!said.constFirst().contains(QStringLiteral("set aside"))); // it was not, and nothing is wrong with it
        QVERIFY(QFileInfo::exists(kept.folder + QStringLiteral("/workspace.db")));
    }

    void aFullDisk()
    {
        Kept kept;
        const QStringList said = elsewhere("fullDisk", kept.folder);
        QVERIFY2(said.size() == 2, qPrintable(said.join(QLatin1Char(' '))));
        const int saved = said.at(0).toInt();
        QVERIFY(saved > 0);
        QVERIFY2(said.at(1).contains(QStringLiteral("refused to save")), qPrintable(said.at(1)));
        // With room again: everything that was saved is there, nothing else, and it goes on.
        auto office = flow::openOffice(setupOf(kept.folder));
        QVERIFY2(office, qPrintable(office ? QString() : sentence(office.error())));
        QVERIFY(flow::verifyJournal(**office));
        QCOMPARE(int((*office)->contacts().size()), saved);
        QVERIFY(saveSomebody(**office, saved));
    }

    void aFailedCheckIsSetAside()
    {
        Kept kept;
        const QString path = kept.folder + QStringLiteral("/workspace.db");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray before = file.readAll();
        QVERIFY(file.seek(4096) && file.write(QByteArray(int(before.size()) - 4096, '\xa5')) > 0);
        file.close();
        const auto office = flow::openOffice(setupOf(kept.folder));
        QVERIFY(!office && office.error().is(flow::FlowError::WorkspaceDamaged));
        QVERIFY(sentence(office.error()).contains(QStringLiteral("set aside")));
        QVERIFY(sentence(office.error()).contains(QStringLiteral("backup")));
        QCOMPARE(QDir(kept.folder).entryList({QStringLiteral("workspace.db.damaged-*")}).isEmpty(),
                 false); // not deleted
        const auto again = flow::openOffice(setupOf(kept.folder));
        QVERIFY(!again);
        QVERIFY(sentence(again.error()).contains(QStringLiteral("backup")));
    }

    void theClockIsChanged()
    {
        Story story;
        story.time() = SystemClock().now();
        story.time() = story.time().plusSeconds(10 * 86'400); // certificates are valid on both sides of the change
        const domain::EnvelopeId id = story.draft();
        QVERIFY(flow::send(story.office(), id));
        story.time() = story.time().plusSeconds(-3 * 86'400); // somebody set it back
        story.directorSigns(id);
        test::beat(story);
        story.time() = story.time().plusSeconds(40 * 86'400); // and far ahead
        test::beat(story);
        story.reopen();
        QVERIFY(flow::verifyJournal(story.office()));
        const auto events = story.office().events(id.value);
        QVERIFY(events && events->size() > 4);
        // What happened stands in the order in which it happened, whatever the clock said.
        qsizetype sent = -1, signedAt = -1, n = 0;
        for (const domain::Event &event : *events) {
            if (std::holds_alternative<domain::Sent>(event.body))
                sent = n;
            if (std::holds_alternative<domain::PartySigned>(event.body))
                signedAt = n;
            ++n;
        }
        QVERIFY(sent >= 0 && signedAt > sent);
    }

    void aLaterVersionsWorkspace()
    {
        Kept kept;
        {
            SQLite::Database later((kept.folder + QStringLiteral("/workspace.db")).toStdString(),
                                   SQLite::OPEN_READWRITE);
            later.exec("PRAGMA user_version = 9999");
        }
        const auto office = flow::openOffice(setupOf(kept.folder));
        QVERIFY(!office);
        QVERIFY(sentence(office.error()).contains(QStringLiteral("newer version")));
        QVERIFY(QFileInfo::exists(kept.folder + QStringLiteral("/workspace.db")));
    }
};

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv); // contracts are painted
    const QByteArray fault = qgetenv("COUNTERSIGN_FAULT");
    if (!fault.isEmpty() && argc > 1)
        return fault == "stranger" ? stranger(QString::fromLocal8Bit(argv[1]))
                                   : fullDisk(QString::fromLocal8Bit(argv[1]));
    FaultsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_faults.moc"
