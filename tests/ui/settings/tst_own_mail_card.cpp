// The office's own mail server under Settings, Delivery: filled in, tried against a real server, kept, and read again.
#include "core/flow/own_mail.h"
#include "core/flow/ports.h"
#include "tests/app/relay/test_server.h"
#include "tests/support/watched_test.h"
#include "tests/ui/office/desk.h"
#include "ui/kit/button.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/messages.h"
#include "ui/settings/own_mail_card.h"
#include "ui/settings/settings_screen.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QTemporaryDir>

using namespace countersign;
using namespace countersign::ui;

class TestOwnMailCard : public QObject
{
    Q_OBJECT
    static constexpr int kWaitMs = 60'000;
    QTemporaryDir m_folder;
    test::TestCertificate m_certificate;
    std::unique_ptr<test::TestServer> m_server;
    std::unique_ptr<test::TestDesk> m_desk;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<SettingsScreen> m_screen;

    template <typename T> T *find(const char *name) { return m_screen->findChild<T *>(QString::fromLatin1(name)); }
    void type(const char *name, const QString &text)
    {
        auto *line = find<QLineEdit>(name);
        QVERIFY2(line, name);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    flow::OwnMailSettings kept()
    {
        flow::OwnMailSettings settings;
        bool isDone = false;
        m_desk->office.session()
            .run([](flow::Office &office) { return flow::ownMailSettings(office); })
            .then(this, [&](const Result<flow::OwnMailSettings> &read) {
                settings = read.value_or(flow::OwnMailSettings{});
                isDone = true;
            });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(isDone, kWaitMs); }();
        return settings;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_certificate = test::makeCertificate(m_folder.path());
        m_server = std::make_unique<test::TestServer>(QStringLiteral("smtp_server.py"),
                                                      m_folder.filePath(QStringLiteral("mails")));
        QVERIFY(m_server->start({QStringLiteral("--tls"), m_certificate.certificate, m_certificate.key,
                                 QStringLiteral("--login"), QStringLiteral("office:p4ss word")}));
        m_desk = std::make_unique<test::TestDesk>();
        bool isDone = false;
        m_desk->office.session()
            .run([ca = m_certificate.certificate](flow::Office &office) -> Result<void> {
                office.ports().sendMail = [ca](mail::SmtpAccess access, const mail::Mail &message) {
                    static const std::atomic<bool> goOn = false;
                    access.caFile = ca; // the test's server, as the system would know a real one
                    return mail::SmtpDelivery(access).send(message, goOn);
                };
                return {};
            })
            .then(this, [&](const Result<void> &) { isDone = true; });
        QTRY_VERIFY_WITH_TIMEOUT(isDone, kWaitMs);
        m_preferences = std::make_unique<Preferences>(m_desk->office.file(QStringLiteral("settings.ini"), {}));
        m_screen = std::make_unique<SettingsScreen>(m_desk->desk(), *m_preferences);
        test::showLarge(*m_screen);
        m_screen->open({});
        m_screen->showPage(QStringLiteral("delivery"));
        QTRY_COMPARE_WITH_TIMEOUT(find<QLineEdit>("ownMailTo")->text(), m_desk->facts.me().email, kWaitMs);
    }
    void cleanupTestCase()
    {
        m_screen.reset();
        m_desk.reset();
    }

    void asksForWhatIsMissing()
    {
        auto *used = find<QCheckBox>("ownMailUsed");
        QVERIFY(!used->isChecked());
        QVERIFY(!find<Button>("ownMailSave")->isEnabled() && !find<Button>("ownMailReset")->isVisible());
        QTest::mouseClick(used, Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(find<Button>("ownMailSave")->isEnabled() && find<Button>("ownMailReset")->isVisible());
        QTest::mouseClick(find<Button>("ownMailReset"), Qt::LeftButton);
        QVERIFY(!used->isChecked() && !find<Button>("ownMailSave")->isEnabled());
        QVERIFY(!find<QLineEdit>("ownMailHost")->isVisible());
        QTest::mouseClick(used, Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(find<QLineEdit>("ownMailHost")->isVisible());
        QTest::mouseClick(find<Button>("ownMailSave"), Qt::LeftButton);
        QVERIFY(find<QLineEdit>("ownMailHost")->property("invalid").toBool());
        QVERIFY(find<QLineEdit>("ownMailFrom")->property("invalid").toBool());
        QVERIFY(!kept().server.isUsed);
    }

    void aTestShowsTheServersWords()
    {
        type("ownMailHost", QStringLiteral("localhost"));
        type("ownMailPort", QString::number(m_server->port()));
        type("ownMailUser", QStringLiteral("office"));
        type("ownMailPassword", QStringLiteral("wrong"));
        type("ownMailFrom", QStringLiteral("office@nord.example"));
        auto *said = find<Banner>("ownMailSaid");
        QTest::mouseClick(find<Button>("ownMailTry"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(said->isVisible(), kWaitMs);
        QVERIFY2(said->accessibleName().contains(QStringLiteral("535")), qPrintable(said->accessibleName()));
        QCOMPARE(m_server->received().size(), 0);
        type("ownMailPassword", QStringLiteral("p4ss word"));
        QTest::mouseClick(find<Button>("ownMailTry"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->received().size(), 1, kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(said->isVisible(), kWaitMs);
        QCOMPARE(m_server->received().front()[QStringLiteral("login")].toString(), QStringLiteral("office"));
        for (QWidget *around = said; around; around = around->parentWidget())
            if (auto *area = qobject_cast<QScrollArea *>(around))
                area->ensureWidgetVisible(find<Button>("ownMailSave"));
        test::shootBoth(*m_screen, QStringLiteral("settings-own-mail"));
    }

    void whatIsSavedIsReadAgain()
    {
        QTest::mouseClick(find<QCheckBox>("ownMailAttach"), Qt::LeftButton, {}, QPoint(8, 8));
        QTest::mouseClick(find<Button>("ownMailSave"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLineEdit>("ownMailPassword")->text().isEmpty(), kWaitMs);
        const flow::OwnMailSettings settings = kept();
        QVERIFY(settings.server.isUsed && settings.server.attachesFinished && settings.hasPassword);
        QCOMPARE(settings.server.host, QStringLiteral("localhost"));
        QCOMPARE(settings.server.port, int(m_server->port()));
        QCOMPARE(settings.server.user, QStringLiteral("office"));
        // The kept password goes with the next test; another machine is never reached without TLS.
        QTest::mouseClick(find<Button>("ownMailTry"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->received().size(), 2, kWaitMs);
        type("ownMailHost", QStringLiteral("smtp.nord.example"));
        find<ChoiceField>("ownMailSecurity")->setValue(static_cast<int>(flow::OwnMailServer::Security::None));
        QTest::mouseClick(find<Button>("ownMailSave"), Qt::LeftButton);
        QVERIFY(find<QLineEdit>("ownMailHost")->property("invalid").toBool());
        QCOMPARE(kept().server.host, QStringLiteral("localhost"));
    }

    void switchedOffMailLeavesByTheRelay()
    {
        QTest::mouseClick(find<QCheckBox>("ownMailUsed"), Qt::LeftButton, {}, QPoint(8, 8));
        QTest::mouseClick(find<Button>("ownMailSave"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!kept().server.isUsed, kWaitMs);
        QVERIFY(kept().hasPassword);
    }
};

COUNTERSIGN_WATCHED_TEST(TestOwnMailCard)
#include "tst_own_mail_card.moc"
