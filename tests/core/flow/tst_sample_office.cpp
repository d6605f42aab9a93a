// The office to look around in.
#include "core/flow/sample_office.h"

#include "core/flow/local_signing.h"
#include "core/flow/preparation.h"
#include "tests/core/flow/stories.h"

#include <QFile>
#include <QTemporaryDir>

using namespace countersign;

class SampleOfficeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isMadeOnceAndThereAgain()
    {
        QTemporaryDir place;
        flow::OfficeSetup setup;
        setup.folder = place.filePath(QStringLiteral("samples"));
        setup.workerProgram = qEnvironmentVariable("COUNTERSIGN_BIN_DIR") + QStringLiteral("/countersign-cli");
        setup.keyringCost = 1024;
        domain::EnvelopeId first;
        {
            const auto office = flow::openSampleOffice(setup);
            QVERIFY2(office, office ? "" : qPrintable(office.error().detail));
            QCOMPARE((*office)->cards().size(), std::size_t(2));
            QCOMPARE((*office)->contacts().size(), std::size_t(3));
            first = (*office)->cards().front().id;
            QVERIFY(flow::checkDraft(**office, first)); // its pages open
        }
        QFile word(setup.folder + QStringLiteral("/keys/passphrase.txt"));
        QVERIFY(word.open(QIODevice::ReadOnly) && word.readAll().trimmed().size() >= 8);
        QVERIFY(QFile::exists(setup.folder + QStringLiteral("/keys/joanna-wisniewska.p12")));
        {
            const auto again = flow::openSampleOffice(setup);
            QVERIFY(again);
            QCOMPARE((*again)->cards().front().id, first);
        }
        word.remove(); // as if it had been killed while it was made
        const auto anew = flow::openSampleOffice(setup);
        QVERIFY(anew);
        QCOMPARE((*anew)->cards().size(), std::size_t(2));
        QVERIFY(!(*anew)->envelope(first));
    }
};

QTEST_MAIN(SampleOfficeTest)
#include "tst_sample_office.moc"
