// What a program and its worker hand each other in memory that both have, and what a worker could do with it that its file
// has taken over.
#include "core/pdf/renderer.h"
#include "core/base/shared_room.h"
#include "core/pdf/worker_client.h"
#include "core/pdf/worker_protocol.h"
#include "core/pdf/worker_service.h"
#include "making_samples.h"

#include <QProcess>
#include <QtTest>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace countersign;
using namespace countersign::pdf;
using namespace countersign::pdf::samples;

namespace {

QString program()
{
    const QString set = qEnvironmentVariable("COUNTERSIGN_BIN_DIR");
    return (set.isEmpty() ? QCoreApplication::applicationDirPath() + QStringLiteral("/../bin") : set)
        + QStringLiteral("/countersign-cli");
}

QByteArray twoPages()
{
    return makePdf({{PageBox{}, "BT /F1 20 Tf 100 100 Td (One) Tj ET"}, {PageBox{}, "0 1 0 rg 50 60 70 80 re f"}});
}

QString word(const char *name) { return QString::fromLatin1(name); }

} // namespace

class TestSharedRoom : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
#ifdef Q_OS_LINUX
        QVERIFY(SharedRoom().handle() >= 0);
#else
        QSKIP("There is no such memory here: the pipe carries all.");
#endif
    }

    void whatWasLeftIsTaken()
    {
        const SharedRoom room;
        QByteArray left(300'000, 'x'), taken(300'000, ' ');
        QVERIFY(leaveIn(room.handle(), left.constData(), left.size()));
        QVERIFY(takeFrom(room.handle(), taken.data(), taken.size()));
        QCOMPARE(taken, left);
        QVERIFY(!leaveIn(-1, left.constData(), left.size()));
        QVERIFY(!leaveIn(room.handle(), left.constData(), 0));
        QVERIFY(!leaveIn(room.handle(), left.constData(), SharedRoom::kBytes + 1)); // not even looked at
        QVERIFY(!takeFrom(room.handle(), taken.data(), SharedRoom::kBytes + 1));
    }

#ifdef Q_OS_LINUX
    // A worker that its file has taken over can neither take more memory by it nor cut it off under the program.
    void itsSizeIsForGood()
    {
        const SharedRoom room;
        QVERIFY(::ftruncate(room.handle(), static_cast<off_t>(SharedRoom::kBytes * 2)) != 0);
        QVERIFY(::ftruncate(room.handle(), 0) != 0);
        QVERIFY(::pwrite(room.handle(), "x", 1, static_cast<off_t>(SharedRoom::kBytes)) != 1);
        struct stat is {
        };
        QCOMPARE(::fstat(room.handle(), &is), 0);
        QCOMPARE(qint64(is.st_size), SharedRoom::kBytes);
    }

    void itTakesMemoryForWhatIsUsedOnly()
    {
        SharedRoom room;
        const auto used = [&room] {
            struct stat is {
            };
            return ::fstat(room.handle(), &is) == 0 ? qint64(is.st_blocks) * 512 : -1;
        };
        QCOMPARE(used(), 0);
        const QByteArray large(40'000'000, 'x');
        QVERIFY(leaveIn(room.handle(), large.constData(), large.size()));
        QVERIFY(used() >= large.size());
        room.tidy();
        QVERIFY(used() < large.size() / 2);
    }

    // Who is not lent it does not inherit it.
    void onlyTheWorkerGetsIt()
    {
        const SharedRoom room;
        const auto has = [&room](bool isLent) {
            QProcess other;
            if (isLent)
                room.lendTo(other);
            other.start(QStringLiteral("/bin/sh"),
                        {QStringLiteral("-c"), QStringLiteral("test -e /proc/self/fd/%1").arg(room.handle())});
            return other.waitForFinished() && other.exitCode() == 0;
        };
        QVERIFY(!has(false));
        QVERIFY(has(true));
        QVERIFY(!has(false));
    }

    // By the system, for want of memory, say: between two pages, and while it waits for its first file.
    void aWorkerThatEndedMeanwhileIsReplaced()
    {
        const QTemporaryDir folder;
        const QString note = folder.filePath(QStringLiteral("pid"));
        WorkerClient worker({.program = QStringLiteral("/bin/sh"), .arguments = {
                                 QStringLiteral("-c"),
                                 QStringLiteral("echo $$ > '%1'; exec '%2' worker").arg(note, program())
                             }});
        const auto kill = [&note] {
            QFile file(note);
            return file.open(QIODevice::ReadOnly) && ::kill(file.readAll().trimmed().toInt(), SIGKILL) == 0;
        };
        worker.warmUp();
        QVERIFY(kill());
        QTest::qSleep(100);
        QVERIFY(worker.open(twoPages()).has_value());
        const auto before = worker.renderPage(1, 1);
        QVERIFY(before.has_value());
        QVERIFY(kill());
        QTest::qSleep(100);
        const auto after = worker.renderPage(1, 1);
        QVERIFY2(after.has_value(), after ? "" : qPrintable(after.error().detail));
        QCOMPARE(*after, *before);
        QVERIFY(worker.renderPage(0, 1).has_value());
    }
#endif

    // Both ways carry the same pixels; the document too may come either way.
    void theRoomAndThePipeSayTheSame()
    {
        const SharedRoom room;
        const QByteArray pdf = twoPages();
        WorkerService piped, shared;
        QVERIFY(piped.answer({{word("act"), word("open")}, {word("data"), pdf}}).value(word("ok")).toBool());
        QVERIFY(leaveIn(room.handle(), pdf.constData(), pdf.size()));
        QVERIFY(shared.answer({{word("act"), word("open")}, {word("left"), pdf.size()}, {word("room"), room.handle()}})
                    .value(word("ok"))
                    .toBool());
        QCborMap ask{{word("act"), word("render")}, {word("page"), 1}, {word("scale"), 1.5}};
        const QCborMap inPipe = piped.answer(ask);
        ask.insert(word("room"), room.handle());
        const QCborMap inRoom = shared.answer(ask);
        QVERIFY(inRoom.value(word("pixels")).isUndefined());
        const QImage one = unpackImage(inPipe), other = unpackImage(inRoom, room.handle());
        QVERIFY(!one.isNull());
        QCOMPARE(other, one);
        // Where nothing can be left, it comes in the answer.
        ask.insert(word("room"), 9999);
        QCOMPARE(unpackImage(shared.answer(ask)), one);
        QVERIFY(!shared.answer({{word("act"), word("open")}, {word("left"), 5}, {word("room"), 9999}})
                     .value(word("ok"))
                     .toBool());
    }

    // The picture that was drawn before is not the one that is asked for.
    void everyPictureIsItsOwn()
    {
        WorkerClient worker({.program = program()});
        QVERIFY(worker.open(twoPages()).has_value());
        const auto first = worker.renderPage(0, 1.5);
        QVERIFY(first.has_value());
        const QImage kept = first->copy();
        const auto second = worker.renderPage(1, 1.5);
        QVERIFY(second.has_value());
        QVERIFY(*second != kept);
        QCOMPARE(*first, kept);
        const auto part = worker.renderPage(1, 1.5, QRect(10, 20, 300, 200));
        QVERIFY(part.has_value());
        QCOMPARE(*part, second->copy(10, 20, 300, 200));
        const auto huge = worker.renderPage(1, 7.2); // 26 million pixels: more than there is room for
        QVERIFY(huge.has_value());
        QVERIFY(huge->sizeInBytes() > SharedRoom::kBytes);
    }

    void aDocumentLargerThanTheRoomComesThroughThePipe()
    {
        WorkerClient worker({.program = program()});
        const QByteArray large = makePdf({{PageBox{}, QByteArray(qsizetype(SharedRoom::kBytes), ' ')}});
        QVERIFY(large.size() > SharedRoom::kBytes);
        const auto opened = worker.open(large);
        QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().detail));
        QCOMPARE(opened->pages, 1);
    }

    // Of what the other side claims nothing is believed.
    void aLieIsNoPicture()
    {
        const SharedRoom room;
        const auto claim = [&room](qint64 width, qint64 height, int from) {
            QCborMap map{{word("width"), width}, {word("height"), height}, {word("inRoom"), true}};
            return unpackImage(map, from == 0 ? room.handle() : from, QImage(20, 20, QImage::Format_RGB32));
        };
        QCOMPARE(claim(30, 40, 0).size(), QSize(30, 40)); // not of the size that was expected: as it says
        QCOMPARE(claim(20, 20, 0).size(), QSize(20, 20));
        QVERIFY(claim(30, 40, -1).isNull());
        QVERIFY(claim(90'000, 90'000, 0).isNull());
        QVERIFY(claim(6000, 6000, 0).isNull()); // more than there is room for
        QVERIFY(claim(-1, 40, 0).isNull());
        QVERIFY(claim(0, 0, 0).isNull());
        QVERIFY(claim(qint64(1) << 33, 1, 0).isNull());
    }
};

QTEST_MAIN(TestSharedRoom)
#include "tst_shared_room.moc"
