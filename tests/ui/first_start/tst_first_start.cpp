#include "core/flow/backup.h"
#include "core/flow/opening.h"
#include "tests/support/watched_test.h"
#include "tests/ui/office/ui_office.h"
#include "ui/first_start/first_start.h"
#include "ui/kit/button.h"
#include "ui/kit/messages.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>

using namespace countersign;
using namespace countersign::ui;

class TestFirstStart : public QObject
{
    Q_OBJECT
    static void type(FirstStart &start, const char *name, const QString &text)
    {
        auto *line = start.findChild<QLineEdit *>(QString::fromLatin1(name));
        QVERIFY2(line, name);
        line->clear();
        QTest::keyClicks(line, text);
    }
    static void press(FirstStart &start, const char *name)
    {
        QTest::mouseClick(start.findChild<Button *>(QString::fromLatin1(name)), Qt::LeftButton);
    }

private Q_SLOTS:
    void setsUpAnOffice()
    {
        FirstStart start(QStringLiteral("/tmp/office"), true);
        test::showLarge(start);
        test::shootBoth(start, QStringLiteral("first-start"));
        std::optional<Secret> passphrase;
        flow::WorkspaceRequest request;
        int requests = 0;
        connect(&start, &FirstStart::createRequested, this,
                [&](const QString &folder, const flow::WorkspaceRequest &wanted, const std::optional<Secret> &given) {
                    QCOMPARE(folder, QStringLiteral("/tmp/office"));
                    request = wanted;
                    passphrase = given;
                    ++requests;
                });
        press(start, "firstMake");
        press(start, "firstCreate");
        QCOMPARE(requests, 0); // nothing is written yet
        QVERIFY(start.findChild<QLineEdit *>(QStringLiteral("firstCompanyName"))->property("invalid").toBool());
        type(start, "firstCompanyName", QStringLiteral("Nord Biuro sp. z o.o."));
        type(start, "firstMemberName", QStringLiteral("Anna Nowak"));
        type(start, "firstMemberEmail", QStringLiteral("anna@nord.example"));
        type(start, "firstPassphrase", QStringLiteral("correct horse"));
        press(start, "firstCreate");
        QCOMPARE(requests, 0); // not repeated
        type(start, "firstRepeat", QStringLiteral("correct horse"));
        test::shootBoth(start, QStringLiteral("first-start-form"));
        press(start, "firstCreate");
        QCOMPARE(requests, 1);
        QCOMPARE(request.administrator.name, QStringLiteral("Anna Nowak"));
        QCOMPARE(request.company.requisites.name, request.name);
        QVERIFY(passphrase && *passphrase == Secret(QByteArrayView("correct horse")));
        start.busy(QStringLiteral("Making keys"));
        press(start, "firstCreate");
        QCOMPARE(requests, 1); // once is enough
        start.problem(QStringLiteral("The disk is full."));
        QVERIFY(start.findChild<Banner *>(QStringLiteral("firstProblem"))->isVisible());
        press(start, "firstCreate");
        QCOMPARE(requests, 2);
    }

    void shortPagesDoNotScroll()
    {
        FirstStart start(QStringLiteral("/tmp/office"), true);
        test::showLarge(start);
        start.resize(900, 820);
        const auto *bar = start.findChild<QScrollArea *>()->verticalScrollBar();
        QTRY_COMPARE(bar->maximum(), 0); // Welcome
        for (const auto &[to, back] : {std::pair("firstJoin", "joinBack"), std::pair("firstRestore", "restoreBack")}) {
            press(start, to);
            QTest::qWait(50);
            QCOMPARE(bar->maximum(), 0);
            press(start, back);
        }
    }

    void samplesAreOffered()
    {
        FirstStart start(QStringLiteral("/tmp/office"), true);
        test::showLarge(start);
        QSignalSpy samples(&start, &FirstStart::samplesRequested);
        press(start, "firstSamples");
        QCOMPARE(samples.size(), 1);
        start.busy(QStringLiteral("Making a sample office"));
        press(start, "firstSamples");
        QCOMPARE(samples.size(), 1); // once is enough
    }

    void unlocks()
    {
        FirstStart start(QStringLiteral("/tmp/office"), true);
        start.askPassphrase(QStringLiteral("/tmp/other"));
        test::showLarge(start);
        QSignalSpy open(&start, &FirstStart::openRequested);
        type(start, "unlockPassphrase", QStringLiteral("wrong"));
        QTest::keyClick(start.findChild<QLineEdit *>(QStringLiteral("unlockPassphrase")), Qt::Key_Return);
        QCOMPARE(open.size(), 1);
        QCOMPARE(open.first().first().toString(), QStringLiteral("/tmp/other"));
        start.problem(QStringLiteral("This passphrase does not open it."));
        QVERIFY(start.findChild<QLineEdit *>(QStringLiteral("unlockPassphrase"))->property("invalid").toBool());
    }

    // A real backup of a real office: a damaged one is said and leaves nothing behind, the whole one opens.
    void restoresABackup()
    {
        test::UiOffice office;
        const domain::EnvelopeId draft = office.draft();
        QTemporaryDir place;
        const QString copy = place.filePath(QStringLiteral("copy")), back = place.filePath(QStringLiteral("back"));
        const Secret word(QByteArrayView("a word for it"));
        QVERIFY(office.ask([&](flow::Office &o) { return flow::backUp(o, copy, word).has_value(); }));
        const QByteArray sha256 = office.envelope(draft).documents.front().latest().sha256;
        const QString hex = QString::fromLatin1(sha256.toHex());
        QFile file(copy + QStringLiteral("/vault/") + hex.left(2) + QLatin1Char('/') + hex.mid(2));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        file.close();
        const auto put = [&](const QByteArray &content) {
            QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            QVERIFY(file.write(content) == content.size());
            file.close();
        };

        FirstStart start(back, true);
        test::showLarge(start);
        QSignalSpy open(&start, &FirstStart::openRequested);
        auto *problem = start.findChild<Banner *>(QStringLiteral("restoreProblem"));
        press(start, "firstRestore");
        test::shootBoth(start, QStringLiteral("first-start-restore"));
        press(start, "restoreDo");
        const auto isInvalid = [&](const char *name) {
            return start.findChild<QLineEdit *>(QString::fromLatin1(name))->property("invalid").toBool();
        };
        QVERIFY(isInvalid("restoreFrom") && isInvalid("restorePassphrase"));
        type(start, "restoreFrom", copy);
        type(start, "restorePassphrase", QStringLiteral("another word"));
        press(start, "restoreDo");
        QTRY_VERIFY_WITH_TIMEOUT(!start.findChild<QWidget *>(QStringLiteral("restoreBack"))->isEnabled()
                                     || isInvalid("restorePassphrase"),
                                 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(isInvalid("restorePassphrase"), 20'000);
        QVERIFY(!QFileInfo::exists(back));

        put(bytes.left(bytes.size() / 2));
        type(start, "restorePassphrase", QStringLiteral("a word for it"));
        press(start, "restoreDo");
        QTRY_VERIFY_WITH_TIMEOUT(problem->isVisible(), 20'000);
        QVERIFY2(problem->accessibleName().contains(QStringLiteral("A file of this backup is damaged")),
                 qPrintable(problem->accessibleName()));
        QVERIFY(!QFileInfo::exists(back));
        QCOMPARE(open.size(), 0);
        QTest::qWait(100);
        test::shootBoth(start, QStringLiteral("first-start-restore-damaged"));

        put(bytes);
        QTest::keyClick(start.findChild<QLineEdit *>(QStringLiteral("restorePassphrase")), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(open.size(), 1, 20'000);
        QVERIFY(!problem->isVisible());
        QCOMPARE(open.first().at(0).toString(), back);
        flow::OfficeSetup setup;
        setup.folder = back;
        setup.passphrase = open.first().at(1).value<std::optional<Secret>>();
        const auto again = flow::openOffice(setup);
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        QCOMPARE((*again)->envelope(draft)->title, office.envelope(draft).title);
    }

    void asksForNoPassphraseWhereThereIsAKeychain()
    {
        FirstStart start(QStringLiteral("/tmp/office"), false);
        QVERIFY(!start.findChild<QLineEdit *>(QStringLiteral("firstPassphrase")));
    }
};

COUNTERSIGN_WATCHED_TEST(TestFirstStart)
#include "tst_first_start.moc"
