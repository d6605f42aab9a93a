#include "core/crypto/authority.h"
#include "core/flow/backup.h"
#include "core/flow/company_authority.h"
#include "tests/core/crypto/soft_token.h"
#include "tests/support/pki_lab.h"
#include "tests/ui/office/desk.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/list_row.h"
#include "ui/kit/messages.h"
#include "ui/kit/surfaces.h"
#include "ui/settings/certificate_card.h"
#include "ui/settings/certificates_page.h"
#include "ui/settings/settings_screen.h"
#include "ui/settings/trust_page.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace countersign;
using namespace countersign::ui;

class TestSettings : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::TestDesk> m_desk;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<SettingsScreen> m_screen;
    QString m_toast;

    template <typename T> T *find(const char *name) { return m_screen->findChild<T *>(QString::fromLatin1(name)); }
    void type(const char *name, const QString &text)
    {
        auto *line = find<QLineEdit>(name);
        QVERIFY2(line, name);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_desk = std::make_unique<test::TestDesk>();
        m_preferences = std::make_unique<Preferences>(m_desk->office.file(QStringLiteral("settings.ini"), {}));
        m_screen = std::make_unique<SettingsScreen>(m_desk->desk(), *m_preferences);
        connect(m_screen.get(), &Screen::toastRequested, this,
                [this](const ToastMessage &message) { m_toast = message.text; });
        test::showLarge(*m_screen);
        m_screen->open({});
    }
    void cleanupTestCase()
    {
        m_screen.reset();
        m_desk.reset();
    }

    void looksRight()
    {
        for (const char *page : {"profile", "companies", "members", "board", "rules", "certificates", "signatures",
                                 "trust", "delivery", "backup", "appearance"}) {
            m_screen->showPage(QString::fromLatin1(page));
            QTest::qWait(50);
            test::shootBoth(*m_screen, QStringLiteral("settings-") + QString::fromLatin1(page));
        }
    }

    void savesTheProfile()
    {
        m_screen->showPage(QStringLiteral("profile"));
        type("profilePosition", QStringLiteral("Head of office"));
        type("profileEmail", QStringLiteral("nonsense"));
        QTest::mouseClick(find<Button>("profileSave"), Qt::LeftButton);
        QVERIFY(find<QLineEdit>("profileEmail")->property("invalid").toBool());
        type("profileEmail", QStringLiteral("anna@nord.example"));
        QTest::mouseClick(find<Button>("profileSave"), Qt::LeftButton);
        QTRY_COMPARE(m_desk->facts.me().position, QStringLiteral("Head of office"));
    }

    void makesACertificate()
    {
        auto *card = m_screen->findChild<CertificateCard *>();
        QCOMPARE(find<Chip>("certificateState")->look().tone, Role::Warning);
        QSignalSpy issued(card, &CertificateCard::issued);
        QTest::mouseClick(find<Button>("certificateMake"), Qt::LeftButton);
        type("certificatePassphrase", QStringLiteral("short"));
        type("certificateRepeat", QStringLiteral("short"));
        QTest::mouseClick(find<Button>("certificateCreate"), Qt::LeftButton);
        QVERIFY(find<QLineEdit>("certificatePassphrase")->property("invalid").toBool());
        type("certificatePassphrase", QStringLiteral("long enough"));
        type("certificateRepeat", QStringLiteral("long enougj"));
        QTest::mouseClick(find<Button>("certificateCreate"), Qt::LeftButton);
        QVERIFY(find<QLineEdit>("certificateRepeat")->property("invalid").toBool());
        QCOMPARE(issued.size(), 0);
        type("certificateRepeat", QStringLiteral("long enough"));
        QTest::mouseClick(find<Button>("certificateCreate"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(issued.size(), 1, 20000);
        QVERIFY(issued.first().at(1).toByteArray().size() > 500);
        QTRY_VERIFY(!m_desk->facts.me().certificateSha256.isEmpty());
        QTRY_COMPARE(find<Chip>("certificateState")->look().tone, Role::Ok);
        auto *dialog = card->findChild<QFileDialog *>();
        QVERIFY(dialog);
        dialog->reject();
        QTRY_VERIFY(m_toast.contains(QStringLiteral("not saved")));
    }

    void addsAMemberWithARole()
    {
        m_screen->showPage(QStringLiteral("members"));
        const auto before = m_desk->facts.members().size();
        QTest::mouseClick(find<Button>("settingsNew"), Qt::LeftButton);
        QTRY_VERIFY(find<SidePanel>("memberPanel")->isOpen());
        type("memberName", QStringLiteral("Karol Malinowski"));
        type("memberEmail", QStringLiteral("karol@nord.example"));
        QTest::qWait(200);
        test::shootBoth(*m_screen, QStringLiteral("settings-member"));
        QTest::mouseClick(find<Button>("memberSave"), Qt::LeftButton);
        QTRY_COMPARE(m_desk->facts.members().size(), before + 1);
        QVERIFY(!m_desk->facts.members().back().roles.empty());
    }

    void renamesAndOrdersStages()
    {
        m_screen->showPage(QStringLiteral("board"));
        const auto first = m_desk->facts.stages()[0].id;
        type("stage_0_name", QStringLiteral("Ideas"));
        QTest::keyClick(find<QLineEdit>("stage_0_name"), Qt::Key_Return);
        QTRY_COMPARE(nameOf(m_desk->facts.stages()[0]), QStringLiteral("Ideas"));
        QVERIFY(!find<Button>("stage_0_up")->isEnabled());
        QTest::mouseClick(find<Button>("stage_0_down"), Qt::LeftButton);
        QTRY_COMPARE(m_desk->facts.stages()[1].id, first);
        const auto count = m_desk->facts.stages().size();
        QTest::mouseClick(find<Button>("stagesAdd"), Qt::LeftButton);
        QTRY_COMPARE(m_desk->facts.stages().size(), count + 1);
    }

    void wantsARealAddressOfTheRelay()
    {
        m_screen->showPage(QStringLiteral("delivery"));
        type("relayUrl", QStringLiteral("not an address"));
        QTest::mouseClick(find<Button>("relayJoin"), Qt::LeftButton);
        QVERIFY(find<QLineEdit>("relayUrl")->property("invalid").toBool());
        QVERIFY(find<QLineEdit>("relayToken")->property("invalid").toBool());
    }

    void rulesAreSwitchedAddedAndKeptFromRunningInCircles()
    {
        m_screen->showPage(QStringLiteral("rules"));
        QVERIFY(find<QCheckBox>("trigger_0"));
        QCOMPARE(m_desk->facts.rules().size(), std::size_t(2));
        QVERIFY(find<QCheckBox>("rule_0")->isChecked());
        QTest::mouseClick(find<QCheckBox>("rule_0"), Qt::LeftButton, {}, QPoint(8, 8));
        QTRY_VERIFY(std::any_of(m_desk->facts.rules().begin(), m_desk->facts.rules().end(),
                                [](const domain::Rule &rule) { return !rule.isEnabled; }));

        const auto choose = [this](const char *name, int downs) {
            auto *box = find<ComboBox>(name);
            box->setFocus();
            QTest::keyClick(box, Qt::Key_Home);
            for (int i = 0; i < downs; ++i)
                QTest::keyClick(box, Qt::Key_Down);
        };
        QTest::mouseClick(find<Button>("ruleAdd"), Qt::LeftButton);
        QVERIFY(find<QWidget>("ruleCard")->isVisible());
        QVERIFY(!find<QLineEdit>("ruleFolder")->isVisible());
        choose("ruleStage", 1);
        choose("ruleAction", 5); // moves the card, to the first stage
        QVERIFY(find<ComboBox>("ruleTarget")->isVisible());
        test::shootBoth(*m_screen, QStringLiteral("settings-rule"));
        find<Button>("ruleSave")->click();
        QTRY_COMPARE(m_desk->facts.rules().size(), std::size_t(3));

        QTRY_VERIFY(find<Button>("ruleAdd")->isVisible());
        find<Button>("ruleAdd")->click();
        choose("ruleStage", 0);
        choose("ruleAction", 5);
        choose("ruleTarget", 1); // and back
        m_toast.clear();
        find<Button>("ruleSave")->click();
        QTRY_VERIFY(m_toast.contains(QStringLiteral("round and round")));
        QCOMPARE(m_desk->facts.rules().size(), std::size_t(3));
        m_toast.clear();
        find<Button>("ruleTry")->click();
        QTRY_VERIFY(m_toast.contains(QStringLiteral("Nothing would have happened")));
    }

    void timestampAuthoritiesAreTriedAndKept()
    {
        test::PkiLab lab;
        QVERIFY(lab.start());
        m_screen->showPage(QStringLiteral("signatures"));
        auto *level = find<ComboBox>("signatureLevel");
        level->setFocus();
        QTest::keyClick(level, Qt::Key_Home);
        QTest::keyClick(level, Qt::Key_Down);
        QTest::keyClick(level, Qt::Key_Down);
        QTest::mouseClick(find<Button>("levelSave"), Qt::LeftButton); // no authority for B-LT
        QVERIFY(level->property("invalid").toBool());
        QTest::mouseClick(find<Button>("tsaAdd"), Qt::LeftButton);
        type("tsa_0", lab.url(QStringLiteral("tsa/refuse")));
        QTest::mouseClick(find<Button>("tsa_0_test"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("tsa_0_said")->text().contains(QStringLiteral("not today")), 15000);
        test::shootBoth(*m_screen, QStringLiteral("settings-tsa-refuses"));
        type("tsa_0", lab.url(QStringLiteral("tsa/good")));
        QVERIFY(!find<QLabel>("tsa_0_said")->isVisible()); // said of another address
        QTest::mouseClick(find<Button>("tsa_0_test"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("tsa_0_said")->text().startsWith(QStringLiteral("It works.")), 15000);
        QTest::mouseClick(find<Button>("levelSave"), Qt::LeftButton);
        QTRY_COMPARE(m_desk->facts.workspace().signatureLevel, domain::PadesLevel::LT);
        QCOMPARE(m_desk->facts.workspace().timestampAuthorities, QStringList{lab.url(QStringLiteral("tsa/good"))});

        // Partners' authorities.
        m_screen->showPage(QStringLiteral("trust"));
        auto *trust = m_screen->findChild<TrustPage *>();
        trust->addAnchorsFrom(lab.path(QStringLiteral("p256.pem"))); // a person's certificate
        QTRY_VERIFY(m_toast.contains(QStringLiteral("authority behind it")));
        trust->addAnchorsFrom(lab.path(QStringLiteral("root.pem")));
        QTRY_VERIFY(find<Card>("anchor_0"));
        QTRY_VERIFY_WITH_TIMEOUT(!find<QLabel>("trustSystemCount")->text().isEmpty(), 10000);
        QTest::mouseClick(find<QCheckBox>("trustSystem"), Qt::LeftButton, {}, QPoint(8, 8));
        QTRY_VERIFY(m_desk->facts.workspace().trustsSystem);
        test::shootBoth(*m_screen, QStringLiteral("settings-trust-anchors"));
        trust->importList(lab.path(QStringLiteral("root.pem")), {}); // no list at all
        QTRY_VERIFY(m_toast.contains(QStringLiteral("no EU trusted list")));
        QTest::mouseClick(find<Button>("anchor_0_remove"), Qt::LeftButton);
        QTRY_VERIFY(m_desk->facts.workspace().ownAnchors.empty());
    }

    void theCompanyAuthority()
    {
        m_screen->showPage(QStringLiteral("certificates"));
        auto *page = m_screen->findChild<CertificatesPage *>();
        QTRY_VERIFY(find<QLabel>("authorityRoot")->text().contains(QStringLiteral("Nord Biuro")));
        const QString file = m_desk->office.file(QStringLiteral("root.pem"), {});
        page->exportRootTo(file);
        QTRY_VERIFY(m_toast.contains(QStringLiteral("fingerprint")));
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QVERIFY(saved.readAll().startsWith("-----BEGIN CERTIFICATE-----"));
        const QByteArray seal = m_desk->facts.workspace().sealCertificate;
        QTest::mouseClick(find<Button>("sealRenew"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->facts.workspace().sealCertificate != seal, 20000);
        // Two clicks for a new authority: the second one says what it means.
        const QByteArray root = m_desk->facts.workspace().rootCertificate;
        QVERIFY(!find<Button>("authorityNewConfirm")->isVisible());
        QTest::mouseClick(find<Button>("authorityNew"), Qt::LeftButton);
        QTRY_VERIFY(find<Button>("authorityNewConfirm")->isVisible());
        find<Button>("authorityNewConfirm")->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->facts.workspace().rootCertificate != root, 30000);
        QCOMPARE(m_desk->facts.workspace().ownAnchors.size(), 1u); // the old one is still believed
    }

    void cardsAreDiagnosed()
    {
        test::SoftTokens tokens;
        QVERIFY2(!test::SoftTokens::modulePath().isEmpty(), "SoftHSM2 is not installed");
        QCOMPARE(tokens.addToken(QStringLiteral("Office card"), "123456"), QString());
        m_screen->showPage(QStringLiteral("certificates"));
        m_screen->findChild<CertificatesPage *>()->setFurtherModules(
            {test::SoftTokens::modulePath(), QStringLiteral("/nowhere/module.so")});
        find<Button>("tokensLook")->click();
        QTRY_VERIFY_WITH_TIMEOUT(find<Card>("token_0"), 15000);
        QVERIFY(find<QLabel>("tokensSaid")->text().contains(QStringLiteral("/nowhere/module.so: The card's driver")));
        test::shootBoth(*m_screen, QStringLiteral("settings-tokens"));
    }

    void aBackupAndBack()
    {
        m_screen->showPage(QStringLiteral("backup"));
        QTemporaryDir place;
        QTest::mouseClick(find<Button>("backupMake"), Qt::LeftButton);
        QVERIFY(find<QLineEdit>("backupFolder")->property("invalid").toBool());
        type("backupFolder", place.filePath(QStringLiteral("copy")));
        type("backupPassphrase", QStringLiteral("long enough"));
        type("backupRepeat", QStringLiteral("long enougj"));
        QTest::mouseClick(find<Button>("backupMake"), Qt::LeftButton);
        QVERIFY(find<QLineEdit>("backupRepeat")->property("invalid").toBool());
        type("backupRepeat", QStringLiteral("long enough"));
        QTest::mouseClick(find<Button>("backupMake"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("backupState")->isVisible(), 20000);
        QVERIFY(flow::isBackup(place.filePath(QStringLiteral("copy"))));
        QVERIFY(find<QLineEdit>("backupPassphrase")->text().isEmpty());
        test::shootBoth(*m_screen, QStringLiteral("settings-backup-made"));
        type("restoreFrom", place.filePath(QStringLiteral("copy")));
        type("restoreTo", place.filePath(QStringLiteral("back")));
        type("restorePassphrase", QStringLiteral("not it"));
        find<Button>("restoreDo")->click();
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("backupState")->isVisible(), 20000);
        QVERIFY(!QFileInfo::exists(place.filePath(QStringLiteral("back"))));
        type("restorePassphrase", QStringLiteral("long enough"));
        find<Button>("restoreDo")->click();
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(place.filePath(QStringLiteral("back/workspace.json"))), 20000);
    }

    void remembersTheLook()
    {
        m_screen->showPage(QStringLiteral("appearance"));
        QSignalSpy look(m_preferences.get(), &Preferences::lookChanged);
        QSignalSpy language(m_preferences.get(), &Preferences::languageChanged);
        auto *appearance = find<ComboBox>("appearance");
        appearance->setFocus();
        QTest::keyClick(appearance, Qt::Key_Down);
        QTest::keyClick(appearance, Qt::Key_Down);
        QCOMPARE(m_preferences->appearance(), QStringLiteral("dark"));
        QCOMPARE(look.size(), 2);
        QTest::keyClick(find<ComboBox>("textSize"), Qt::Key_End);
        QCOMPARE(m_preferences->textPercent(), 200);
        QTest::keyClick(find<ComboBox>("language"), Qt::Key_Down);
        QCOMPARE(m_preferences->language(), QStringLiteral("en"));
        QCOMPARE(language.size(), 1);
    }
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
