// A backup opens by itself, under its own passphrase, and holds everything; a restored office goes on working.
#include "core/flow/backup.h"
#include "core/flow/company_authority.h"
#include "core/flow/opening.h"
#include "core/flow/ports.h"
#include "core/flow/routing.h"
#include "tests/core/flow/stories.h"

#include <QDirIterator>
#include <QTest>

using namespace countersign;
using test::Story;

namespace {

Secret word() { return Secret(QByteArrayView("a passphrase for the copy")); }

std::unique_ptr<flow::Office> opened(const QString &folder)
{
    auto office = flow::openOffice(
        {.folder = folder,
         .workerProgram = qEnvironmentVariable("COUNTERSIGN_BIN_DIR") + QStringLiteral("/countersign-cli"),
         .evidenceWords = {},
         .passphrase = word()});
    if (!office)
        qWarning() << office.error().detail;
    return office ? std::move(*office) : nullptr;
}

} // namespace

class BackupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAndBack()
    {
        Story story;
        const domain::EnvelopeId id = story.draft();
        QVERIFY(flow::send(story.office(), id));
        story.directorSigns(id);
        QTemporaryDir place;
        const QString copy = place.filePath(QStringLiteral("copy"));
        int told = 0;
        const auto made = flow::backUp(story.office(), copy, word(), [&](int, int) { ++told; });
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail + made.error().causes.front().detail));
        QVERIFY(made->files > 2);
        QCOMPARE(told, made->files);
        QVERIFY(flow::isBackup(copy));

        // Again, into the same folder: brought up to date. The office was never stopped.
        const domain::EnvelopeId later = story.draft();
        QVERIFY(flow::backUp(story.office(), copy, word()));
        const auto wrong = flow::backUp(story.office(), copy, Secret(QByteArrayView("another word")));
        QVERIFY(!wrong);
        QVERIFY(wrong.error().is(flow::FlowError::WrongPassphrase));

        const QString back = place.filePath(QStringLiteral("back"));
        const auto closed = flow::restore(copy, back, Secret(QByteArrayView("not it")));
        QVERIFY(!closed);
        QVERIFY(closed.error().is(flow::FlowError::WrongPassphrase));
        QVERIFY(!QFileInfo::exists(back));
        const auto restored = flow::restore(copy, back, word());
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().detail));
        const auto twice = flow::restore(copy, back, word());
        QVERIFY(!twice); // never over something that is there
        QVERIFY(twice.error().is(flow::FlowError::BackupFailed));

        QVERIFY(flow::needsPassphrase(back));
        const auto office = opened(back);
        QVERIFY(office);
        QVERIFY(flow::verifyJournal(*office));
        QCOMPARE(*office->ports().store->dumpProjections(), *story.office().ports().store->dumpProjections());
        QVERIFY(office->envelope(later));
        const auto envelope = office->envelope(id);
        QVERIFY(envelope);
        for (const domain::Document &document : envelope->documents)
            for (const domain::Revision &revision : document.revisions)
                QVERIFY(office->pdf(revision.sha256));
        QVERIFY(flow::sealKey(*office)); // the seal's key came along
        QVERIFY(flow::cancel(*office, id, QStringLiteral("goes on working")));
    }

    void aVaultThatIsNotWholeIsSaid()
    {
        Story story;
        const domain::EnvelopeId id = story.draft();
        const QByteArray sha256 = story.office().envelope(id)->documents.front().latest().sha256;
        QFile file(story.office().ports().store->vault().pathOf(sha256));
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(100));
        QVERIFY(file.write("X", 1) == 1);
        file.close();
        QTemporaryDir place;
        const QString copy = place.filePath(QStringLiteral("copy"));
        const auto made = flow::backUp(story.office(), copy, word());
        QVERIFY(!made);
        QVERIFY(made.error().is(store::StoreError::AlteredFile));
        QVERIFY(!flow::isBackup(copy)); // half a backup opens nowhere
    }

    // One byte of one file of the backup: nothing is restored, nothing is left in the way of the next try, and what was in
    // the folder before is not touched.
    void aDamagedBackupIsSaid()
    {
        Story story;
        const domain::EnvelopeId id = story.draft();
        const QByteArray sha256 = story.office().envelope(id)->documents.front().latest().sha256;
        QTemporaryDir place;
        const QString copy = place.filePath(QStringLiteral("copy")), back = place.filePath(QStringLiteral("back"));
        QVERIFY(flow::backUp(story.office(), copy, word()));
        const QString hex = QString::fromLatin1(sha256.toHex());
        QFile file(copy + QStringLiteral("/vault/") + hex.left(2) + QLatin1Char('/') + hex.mid(2));
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray before = file.readAll();
        QVERIFY(file.seek(100) && file.write("X", 1) == 1);
        file.close();
        const auto restored = flow::restore(copy, back, word());
        QVERIFY(!restored);
        QVERIFY(restored.error().is(flow::FlowError::WorkspaceDamaged));
        QVERIFY(!QFileInfo::exists(back));

        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QVERIFY(file.write(before) == before.size());
        file.close();
        QVERIFY(QDir().mkpath(back));
        QFile note(back + QStringLiteral("/.note"));
        QVERIFY(note.open(QIODevice::WriteOnly));
        note.close();
        const auto over = flow::restore(copy, back, word());
        QVERIFY(!over && over.error().is(flow::FlowError::BackupFailed));
        QVERIFY(note.exists());
        QVERIFY(note.remove());
        QVERIFY(flow::restore(copy, back, word()));
        QVERIFY(opened(back)->envelope(id));
    }

    void stopped()
    {
        Story story;
        std::stop_source stop;
        stop.request_stop();
        QTemporaryDir place;
        (void)story.draft();
        const auto made =
            flow::backUp(story.office(), place.filePath(QStringLiteral("copy")), word(), {}, stop.get_token());
        QVERIFY(!made);
        QVERIFY(made.error().is(flow::FlowError::Stopped));
    }

    void theAuthorityIsRenewed()
    {
        Story story;
        const QByteArray oldRoot = story.office().workspace().rootCertificate;
        const QByteArray oldSeal = story.office().workspace().sealCertificate;
        QVERIFY(flow::renewSeal(story.office()));
        QVERIFY(story.office().workspace().sealCertificate != oldSeal);
        QCOMPARE(story.office().workspace().rootCertificate, oldRoot);
        QCOMPARE((*flow::sealKey(story.office()))->certificate().der(), story.office().workspace().sealCertificate);

        // The director's key file serves as a seal that came from elsewhere.
        QVERIFY(flow::importSeal(story.office(), story.people().directorKey, Story::passphrase()));
        QCOMPARE((*flow::sealKey(story.office()))->certificate().subject().displayName(),
                 QStringLiteral("Joanna Wiśniewska"));
        QVERIFY(!flow::importSeal(story.office(), story.people().directorKey, Secret(QByteArrayView("no"))));
        QVERIFY(flow::renewSeal(story.office())); // back to its own
        QVERIFY((*flow::sealKey(story.office()))->certificate().subject().displayName()
                != QStringLiteral("Joanna Wiśniewska"));

        const flow::AuthorityState before = flow::authorityState(story.office());
        QCOMPARE(before.members.size(), 1u);
        QVERIFY(flow::makeNewAuthority(story.office()));
        QVERIFY(story.office().workspace().rootCertificate != oldRoot);
        QVERIFY(story.office().workspace().ownAnchors == std::vector<QByteArray>{oldRoot});
        QVERIFY(flow::authorityState(story.office()).members.empty());
        QCOMPARE((*flow::sealKey(story.office()))->certificate().der(), story.office().workspace().sealCertificate);
        const auto file = flow::rootFile(story.office());
        QVERIFY(file);
        QCOMPARE(file->der, story.office().workspace().rootCertificate);
        QVERIFY(file->pem.startsWith("-----BEGIN CERTIFICATE-----"));
    }
};

QTEST_MAIN(BackupTest)
#include "tst_backup.moc"
