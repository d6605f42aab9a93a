#include "tests/ui/office/ui_office.h"
#include "ui/first_start/first_start.h"
#include "ui/kit/button.h"
#include "ui/kit/messages.h"

#include <QLineEdit>
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

    void asksForNoPassphraseWhereThereIsAKeychain()
    {
        FirstStart start(QStringLiteral("/tmp/office"), false);
        QVERIFY(!start.findChild<QLineEdit *>(QStringLiteral("firstPassphrase")));
    }
};

QTEST_MAIN(TestFirstStart)
#include "tst_first_start.moc"
