#include "core/crypto/authority.h"
#include "core/flow/backup.h"
#include "core/flow/company_authority.h"
#include "core/flow/deals.h"
#include "core/flow/own_signature.h"
#include "core/flow/routing.h"
#include "core/flow/templates.h"
#include "core/flow/workspace_setup.h"
#include "tests/core/crypto/soft_token.h"
#include "tests/support/pki_lab.h"
#include "tests/support/watched_test.h"
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

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
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
    std::function<void()> m_undo; // of the last message that offers it

    void undo()
    {
        QVERIFY(m_undo);
        std::exchange(m_undo, {})();
    }

    template <typename T> T *find(const char *name) { return m_screen->findChild<T *>(QString::fromLatin1(name)); }
    template <typename T> T *find(const QByteArray &name) { return find<T>(name.constData()); }
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
        connect(m_screen.get(), &Screen::toastRequested, this, [this](const ToastMessage &message) {
            m_toast = message.text;
            if (message.onAction)
                m_undo = message.onAction;
        });
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
        QTRY_VERIFY(!find<Button>("profileReset")->isVisible()); // nothing left to take back
    }

    void whatIsBeingWrittenStays()
    {
        m_screen->showPage(QStringLiteral("profile"));
        type("profilePosition", QStringLiteral("Half a wor"));
        Q_EMIT m_desk->facts.changed(); // as after anything in the office changed
        QCOMPARE(find<QLineEdit>("profilePosition")->text(), QStringLiteral("Half a wor"));
        QTest::mouseClick(find<Button>("profileReset"), Qt::LeftButton);
        QCOMPARE(find<QLineEdit>("profilePosition")->text(), QStringLiteral("Head of office"));
        QVERIFY(!find<Button>("profileReset")->isVisible());
    }

    void mySignatureIsKeptHere()
    {
        m_screen->showPage(QStringLiteral("profile"));
        const auto kept = [this] {
            const auto look = m_desk->office.ask([](flow::Office &o) { return flow::ownSignature(o); });
            return look && *look ? (*look)->text : QString();
        };
        auto *typed = find<QLineEdit>("signTyped");
        QVERIFY(typed);
        QTRY_VERIFY(!typed->text().isEmpty()); // proposed
        type("signTyped", QStringLiteral("A. Nowak-Zieba"));
        QTest::mouseClick(find<Button>("ownSignatureSave"), Qt::LeftButton);
        QTRY_COMPARE(kept(), QStringLiteral("A. Nowak-Zieba"));
        QTRY_VERIFY(!find<Button>("ownSignatureReset")->isVisible());
        test::shootBoth(*m_screen, QStringLiteral("settings-own-signature"));

        type("signTyped", QStringLiteral("somebody else"));
        QVERIFY(find<Button>("ownSignatureReset")->isVisible());
        QTest::mouseClick(find<Button>("ownSignatureReset"), Qt::LeftButton);
        QTRY_COMPARE(typed->text(), QStringLiteral("A. Nowak-Zieba"));
        QCOMPARE(kept(), QStringLiteral("A. Nowak-Zieba"));
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

    void aStageSaysWhatItMeansAndItsColoursHaveNames()
    {
        m_screen->showPage(QStringLiteral("board"));
        const auto last = m_desk->facts.stages().size() - 1; // the one that was added
        const QByteArray name = "stage_" + QByteArray::number(qulonglong(last)) + "_";
        auto *meaning = find<ComboBox>(name + "meaning");
        QVERIFY(meaning);
        meaning->setFocus();
        QTest::keyClick(meaning, Qt::Key_Down);
        QTRY_COMPARE(m_desk->facts.stages()[last].meaning, domain::StageMeaning::Success);
        QTRY_COMPARE(find<ComboBox>(name + "meaning")->value().toInt(), int(domain::StageMeaning::Success));
        QTest::mouseClick(find<QAbstractButton>(name + "color"), Qt::LeftButton);
        QTRY_VERIFY(find<QMenu>("stageColors"));
        auto *menu = find<QMenu>("stageColors");
        for (const QAction *act : menu->actions())
            QVERIFY2(!act->text().contains(QLatin1Char('#')), qPrintable(act->text()));
        menu->actions().at(1)->trigger();
        menu->close();
        QTRY_COMPARE(m_desk->facts.stages()[last].color, QStringLiteral("#7C5CFC"));
    }

    void aStageGoesAndItsCardsAreToldWhere()
    {
        m_screen->showPage(QStringLiteral("board"));
        const auto remove = [this](std::size_t n) {
            QTest::mouseClick(find<Button>("stage_" + QByteArray::number(qulonglong(n)) + "_remove"), Qt::LeftButton);
            QTRY_VERIFY(find<Card>("stageRemoval")->isVisible());
        };
        // One that triggers move cards to stays, and says what uses it.
        const auto &before = m_desk->facts.stages();
        const auto isSigned = std::find_if(before.begin(), before.end(),
                                           [](const auto &s) { return s.role == domain::StageRole::Signed; });
        QVERIFY(isSigned != before.end());
        remove(std::size_t(isSigned - before.begin()));
        QVERIFY(!find<Button>("stageRemovalDo")->isVisible());
        QVERIFY(find<QLabel>("stageRemovalWords")->text().contains(QStringLiteral("moves cards here")));
        test::shootBoth(*m_screen, QStringLiteral("settings-stage-used"));
        QTest::mouseClick(find<Button>("stageRemovalBack"), Qt::LeftButton);
        QVERIFY(!find<Card>("stageRemoval")->isVisible());

        // One with a card in it asks where that goes.
        const auto count = m_desk->facts.stages().size();
        const domain::StageId own = m_desk->facts.stages().back().id;
        const domain::EnvelopeId card = m_desk->office.draft();
        QVERIFY(m_desk->office.ask(
            [card, own](flow::Office &o) { return flow::moveCard(o, card, own, o.envelope(card)->stageVersion); }));
        remove(count - 1);
        QTRY_VERIFY(find<ComboBox>("stageRemovalTo")->isVisible());
        auto *places = find<ComboBox>("stageRemovalTo");
        places->setFocus();
        QTest::keyClick(places, Qt::Key_End); // out of the way of what is tried below
        const QString to = places->value().toString();
        test::shootBoth(*m_screen, QStringLiteral("settings-stage-remove"));
        QTest::mouseClick(find<Button>("stageRemovalDo"), Qt::LeftButton);
        QTRY_COMPARE(m_desk->facts.stages().size(), count - 1);
        QCOMPARE(m_desk->office.envelope(card).stage.toString(), to);
    }

    void wantsARealAddressOfTheRelay()
    {
        m_screen->showPage(QStringLiteral("delivery"));
        auto *join = find<Button>("relayJoin");
        QVERIFY(!join->isEnabled()); // connected, and nothing was typed
        int primary = 0;
        for (const Button *button : m_screen->findChildren<Button *>())
            primary += button->isVisible() && button->kind() == Button::Kind::Primary;
        QVERIFY2(primary <= 1, qPrintable(QString::number(primary)));
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
        QVERIFY(!find<QLineEdit>("ruleFolder0")->isVisible());
        choose("ruleStage", 1);
        choose("ruleAction0", 5); // moves the card, to the first stage
        QVERIFY(find<ComboBox>("ruleTarget0")->isVisible());
        test::shootBoth(*m_screen, QStringLiteral("settings-rule"));
        find<Button>("ruleSave")->click();
        QTRY_COMPARE(m_desk->facts.rules().size(), std::size_t(3));

        QTRY_VERIFY(find<Button>("ruleAdd")->isVisible());
        find<Button>("ruleAdd")->click();
        choose("ruleStage", 0);
        choose("ruleAction0", 5);
        choose("ruleTarget0", 1); // and back
        m_toast.clear();
        find<Button>("ruleSave")->click();
        QTRY_VERIFY(m_toast.contains(QStringLiteral("round and round")));
        QCOMPARE(m_desk->facts.rules().size(), std::size_t(3));
        m_toast.clear();
        find<Button>("ruleTry")->click();
        QTRY_VERIFY(m_toast.contains(QStringLiteral("Nothing would have happened")));
        find<Button>("ruleBack")->click();
    }

    void aWebhookGetsItsSecretOnce()
    {
        m_screen->showPage(QStringLiteral("rules"));
        const auto choose = [this](const char *name, int downs) {
            auto *box = find<ComboBox>(name);
            box->setFocus();
            QTest::keyClick(box, Qt::Key_Home);
            for (int i = 0; i < downs; ++i)
                QTest::keyClick(box, Qt::Key_Down);
        };
        const auto before = m_desk->facts.rules().size();
        find<Button>("ruleAdd")->click();
        auto *action = find<ComboBox>("ruleAction0");
        choose("ruleAction0", action->count() - 1);
        QTRY_VERIFY(find<QLineEdit>("ruleUrl0")->isVisible());
        const QString secret = find<QLineEdit>("ruleSecret0")->text();
        QCOMPARE(secret.size(), 43);
        find<Button>("ruleSecret0Copy")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), secret);
        find<Button>("ruleSave")->click(); // without an address
        QVERIFY(find<QLineEdit>("ruleUrl0")->property("invalid").toBool());
        type("ruleUrl0", QStringLiteral("https://crm.firm.example/countersign"));
        find<Button>("ruleConditionAdd")->click();
        QTRY_VERIFY(find<QWidget>("condition0"));
        choose("conditionKind0", 3); // an amount at least
        find<Button>("ruleSave")->click();
        QVERIFY(find<QLineEdit>("conditionField0")->property("invalid").toBool());
        type("conditionField0", QStringLiteral("Amount"));
        type("conditionValue0", QStringLiteral("10 000"));
        test::shootBoth(*m_screen, QStringLiteral("settings-webhook"));
        m_toast.clear();
        find<Button>("ruleTry")->click();
        QTRY_VERIFY(m_toast.contains(QStringLiteral("Nothing would have happened")));
        find<Button>("ruleSave")->click();
        QTRY_COMPARE(m_desk->facts.rules().size(), before + 1);
        QTRY_VERIFY(find<QLineEdit>("ruleSecret0")->text().isEmpty()); // gone from the screen
        const domain::Rule shown = m_desk->facts.rules().back();
        QVERIFY(shown.actions.front().secret.isEmpty()); // and never back in the window
        const auto kept = [this, id = shown.id] {
            return m_desk->office.ask([id](flow::Office &o) {
                for (const domain::Rule &rule : o.rules())
                    if (rule.id == id)
                        return QString::fromUtf8(rule.actions.front().secret);
                return QString();
            });
        };
        QCOMPARE(kept(), secret);
        const QByteArray n = QByteArray::number(static_cast<int>(before));
        QTRY_VERIFY(find<QLabel>("rule_" + n + "_only"));
        QCOMPARE(find<QLabel>("rule_" + n + "_only")->text(), QStringLiteral("Only if “Amount” is at least 10 000"));

        // Switching it off and on keeps the secret; replacing it shows a new one, once.
        const auto boxes = [this, &n] {
            return m_screen->findChildren<QCheckBox *>(QString::fromLatin1("rule_" + n)).size();
        };
        QTRY_COMPARE(boxes(), 1); // the list before is gone
        find<QCheckBox>("rule_" + n)->click(); // it may not have its place yet
        const auto isOff = [this, id = shown.id] {
            const auto &rules = m_desk->facts.rules();
            return std::any_of(rules.begin(), rules.end(),
                               [&](const domain::Rule &rule) { return rule.id == id && !rule.isEnabled; });
        };
        QTRY_VERIFY(isOff());
        QCOMPARE(kept(), secret);
        QTRY_VERIFY(find<Button>("rule_" + n + "_secret"));
        find<Button>("rule_" + n + "_secret")->click();
        QVERIFY(find<QWidget>("secretCard")->isVisible());
        const QString fresh = find<QLineEdit>("secretNew")->text();
        QVERIFY(fresh.size() == 43 && fresh != secret);
        find<Button>("secretSave")->click();
        QTRY_COMPARE(kept(), fresh);
        QVERIFY(!find<QWidget>("secretCard")->isVisible() && find<QLineEdit>("secretNew")->text().isEmpty());
    }

    // Two actions in one rule, in the order somebody wants; changed later, put back, removed and put back again.
    void aRuleIsChangedAndPutBack()
    {
        m_screen->showPage(QStringLiteral("rules"));
        const auto set = [this](const QByteArray &name, int value) {
            auto *box = find<ComboBox>(name);
            QVERIFY2(box, name.constData());
            box->setCurrentIndex(box->findData(value));
            Q_EMIT box->activated(box->currentIndex());
        };
        const auto before = m_desk->facts.rules().size();
        find<Button>("ruleAdd")->click();
        QVERIFY(!find<Button>("actionRemove0")->isVisible()); // something must be done
        set("ruleAction0", int(domain::ActionKind::NotifyMembers));
        find<Button>("ruleActionAdd")->click();
        QTRY_VERIFY(find<ComboBox>("ruleAction1"));
        set("ruleAction1", int(domain::ActionKind::SetDeadline));
        m_screen->findChild<QPlainTextEdit *>(QStringLiteral("ruleText0"))->setPlainText(QStringLiteral("Look at it"));
        find<Button>("ruleSave")->click();
        QCOMPARE(m_desk->facts.rules().size(), before);
        QVERIFY(find<QLineEdit>("ruleDays1")->property("invalid").toBool()); // named at its own place
        find<QLineEdit>("ruleDays1")->setText(QStringLiteral("5"));
        find<Button>("actionUp1")->click();
        QTest::qWait(100);
        test::shootBoth(*m_screen, QStringLiteral("settings-rule-actions"));
        find<Button>("ruleSave")->click();
        QTRY_COMPARE(m_desk->facts.rules().size(), before + 1);
        const domain::RuleId id = m_desk->facts.rules().back().id;
        const auto kept = [this, id] {
            for (const domain::Rule &rule : m_desk->facts.rules())
                if (rule.id == id)
                    return rule;
            return domain::Rule{};
        };
        QCOMPARE(kept().actions.size(), 2u);
        QCOMPARE(kept().actions[0].kind, domain::ActionKind::SetDeadline);
        QCOMPARE(kept().actions[1].kind, domain::ActionKind::NotifyMembers);

        // Changed: nothing to save at first, and Reset takes back what was written.
        const QByteArray n = "rule_" + QByteArray::number(static_cast<int>(before));
        QTRY_VERIFY(find<Button>(n + "_edit"));
        find<Button>(n + "_edit")->click();
        QTRY_VERIFY(find<QWidget>("ruleCard")->isVisible());
        QVERIFY(!find<Button>("ruleSave")->isEnabled());
        QVERIFY(!find<Button>("ruleReset")->isVisible());
        QCOMPARE(find<QLineEdit>("ruleDays0")->text(), QStringLiteral("5"));
        type("ruleDays0", QStringLiteral("9"));
        QVERIFY(find<Button>("ruleSave")->isEnabled());
        find<Button>("ruleReset")->click();
        QTRY_COMPARE(find<QLineEdit>("ruleDays0")->text(), QStringLiteral("5"));
        QVERIFY(!find<Button>("ruleSave")->isEnabled());
        type("ruleDays0", QStringLiteral("9"));
        find<Button>("actionRemove1")->click();
        find<Button>("ruleSave")->click();
        QTRY_COMPARE(kept().actions.size(), 1u);
        QCOMPARE(kept().actions[0].settings.value(QStringLiteral("days")), QStringLiteral("9"));
        undo();
        QTRY_COMPARE(kept().actions.size(), 2u);
        QCOMPARE(kept().actions[0].settings.value(QStringLiteral("days")), QStringLiteral("5"));

        QTRY_VERIFY(find<Button>(n + "_remove"));
        find<Button>(n + "_remove")->click();
        QTRY_VERIFY(kept().id.isNull());
        undo();
        QTRY_COMPARE(kept().actions.size(), 2u);
    }

    // A stage of deals: the template and who signs are chosen here, and only what deals can do is offered.
    void aRuleOfDealsMakesADocument()
    {
        const domain::EnvelopeId draft = m_desk->office.draft();
        const auto made = m_desk->office.ask([draft](flow::Office &office) -> Result<domain::TemplateId> {
            CS_CHECK(flow::pipeline(office));
            return flow::saveAsTemplate(office, draft, QStringLiteral("Lease"));
        });
        QVERIFY(made);
        QTRY_COMPARE(m_desk->facts.pipeline().size(), 6u);
        const auto before = m_desk->facts.rules().size();
        m_screen->showPage(QStringLiteral("rules"));
        find<Button>("ruleAdd")->click();
        auto *stage = find<ComboBox>("ruleStage");
        const domain::Stage contract = m_desk->facts.pipeline()[3];
        stage->setCurrentIndex(stage->findData(contract.id.toString()));
        Q_EMIT stage->activated(stage->currentIndex());
        QCOMPARE(find<ComboBox>("ruleAction0")->count(), 3);
        QVERIFY(!find<Button>("ruleConditionAdd")->isVisible());
        QTRY_COMPARE(find<ComboBox>("ruleTemplate0")->currentData().toString(), made->toString());
        auto *signatory = find<ComboBox>("ruleSignatory0");
        QVERIFY(signatory->count() > 1);
        signatory->setCurrentIndex(1);
        Q_EMIT signatory->activated(1);
        test::shootBoth(*m_screen, QStringLiteral("settings-rule-deal"));
        m_toast.clear();
        find<Button>("ruleTry")->click();
        QTRY_VERIFY(m_toast.contains(QStringLiteral("No deal is in this stage")));
        find<Button>("ruleSave")->click();
        QTRY_COMPARE(m_desk->facts.rules().size(), before + 1);
        const domain::Rule saved = m_desk->facts.rules().back();
        QCOMPARE(saved.stage, contract.id);
        QCOMPARE(saved.actions.front().kind, domain::ActionKind::SendForSigning);
        QCOMPARE(saved.actions.front().settings.value(QStringLiteral("template")), made->toString());
        QCOMPARE(saved.actions.front().settings.value(QStringLiteral("signatory")), signatory->itemData(1).toString());
        const QByteArray n = "rule_" + QByteArray::number(static_cast<int>(before));
        QTRY_VERIFY(find<QCheckBox>(n));
        QVERIFY(find<QCheckBox>(n)->text().contains(QStringLiteral("Deals: ")));
    }

    void aTriggerIsChangedAndPutBack()
    {
        m_screen->showPage(QStringLiteral("rules"));
        const domain::Trigger first = m_desk->facts.triggers().front();
        const auto kept = [this, id = first.id] {
            for (const domain::Trigger &trigger : m_desk->facts.triggers())
                if (trigger.id == id)
                    return trigger;
            return domain::Trigger{};
        };
        find<Button>("trigger_0_edit")->click();
        QTRY_VERIFY(find<QWidget>("triggerCard")->isVisible());
        QCOMPARE(find<ComboBox>("triggerWhen")->value().toInt(), int(first.when));
        QCOMPARE(find<ComboBox>("triggerStage")->value().toString(), first.stage.toString());
        QVERIFY(!find<Button>("triggerSave")->isEnabled());
        auto *stage = find<ComboBox>("triggerStage");
        stage->setFocus();
        QTest::keyClick(stage, Qt::Key_End);
        QVERIFY(find<Button>("triggerReset")->isVisible());
        const QString last = stage->value().toString();
        QVERIFY(last != first.stage.toString());
        find<Button>("triggerSave")->click();
        QTRY_COMPARE(kept().stage.toString(), last);
        undo();
        QTRY_COMPARE(kept(), first);
    }

    void aChangedValueMovesACard()
    {
        m_screen->showPage(QStringLiteral("rules"));
        const auto before = m_desk->facts.triggers().size();
        find<Button>("triggerAdd")->click();
        QVERIFY(find<QWidget>("triggerCard")->isVisible());
        auto *when = find<ComboBox>("triggerWhen");
        when->setFocus();
        QTest::keyClick(when, Qt::Key_End); // the newest: a value was changed
        QTRY_VERIFY(find<ComboBox>("triggerValue")->isVisible());
        auto *value = find<ComboBox>("triggerValue");
        value->setFocus();
        QTest::keyClick(value, Qt::Key_End); // a field of the document
        QVERIFY(find<QLineEdit>("triggerField")->isVisible());
        find<Button>("triggerSave")->click();
        QVERIFY(find<QLineEdit>("triggerField")->property("invalid").toBool());
        type("triggerField", QStringLiteral("Amount"));
        test::shootBoth(*m_screen, QStringLiteral("settings-trigger"));
        find<Button>("triggerSave")->click();
        QTRY_COMPARE(m_desk->facts.triggers().size(), before + 1);
        QCOMPARE(m_desk->facts.triggers().back().when, domain::Happening::FieldChanged);
        QCOMPARE(m_desk->facts.triggers().back().field, QStringLiteral("field:Amount"));
        const QByteArray n = QByteArray::number(static_cast<int>(before));
        QTRY_VERIFY(find<QCheckBox>("trigger_" + n));
        QVERIFY(find<QCheckBox>("trigger_" + n)->text().contains(QStringLiteral("Amount")));
        find<Button>("trigger_" + n + "_remove")->click();
        QTRY_COMPARE(m_desk->facts.triggers().size(), before);
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

    void triesTheDelivery()
    {
        m_screen->showPage(QStringLiteral("delivery"));
        QTRY_COMPARE(find<QLineEdit>("trialMail")->text(), m_desk->facts.me().email);
        QTest::mouseClick(find<Button>("trialMailSend"), Qt::LeftButton);
        auto *said = find<Banner>("trialSaid");
        QTRY_VERIFY(said->isVisible());
        QVERIFY2(said->accessibleName().contains(QStringLiteral("250 2.0.0 Ok")), qPrintable(said->accessibleName()));
        QTest::qWait(100);
        test::shootBoth(*m_screen, QStringLiteral("settings-delivery-tried"));
        // What an invitation by SMS costs with the names of this office.
        const auto hasHint = [this](const char *words) {
            return find<QLineEdit>("trialSms")->accessibleDescription().contains(QLatin1String(words));
        };
        QVERIFY2(hasHint("An invitation by SMS has up to"),
                 qPrintable(find<QLineEdit>("trialSms")->accessibleDescription()));
        type("trialSms", QStringLiteral("12"));
        QTest::mouseClick(find<Button>("trialSmsSend"), Qt::LeftButton);
        QTRY_VERIFY(find<QLineEdit>("trialSms")->property("invalid").toBool()); // no number with its country
    }

    void takesACertificateBack()
    {
        m_screen->showPage(QStringLiteral("certificates"));
        auto *page = m_screen->findChild<CertificatesPage *>();
        const auto row = [this](const QString &whose) { // -1: no certificate of theirs can be taken back
            for (int i = 0;; ++i) {
                const auto *button = m_screen->findChild<Button *>(QStringLiteral("revoke_%1").arg(i));
                if (!button || button->accessibleName().contains(whose))
                    return button ? i : -1;
            }
        };
        QTRY_VERIFY_WITH_TIMEOUT(row(QStringLiteral("Joanna")) >= 0, 30'000);
        const QByteArray at = QByteArray::number(row(QStringLiteral("Joanna")));
        const QByteArray revoke = "revoke_" + at, confirm = "revokeConfirm_" + at;
        QVERIFY(!find<Button>(confirm.constData())->isVisible());
        QTest::mouseClick(find<Button>(revoke.constData()), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(find<Button>(confirm.constData())->isVisible(), 30'000);
        QTest::qWait(100);
        test::shootBoth(*m_screen, QStringLiteral("settings-revoke"));
        find<Button>(confirm.constData())->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_toast.contains(QStringLiteral("taken back")), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->facts.workspace().revoked.size(), 1u, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("revoked_0"), 30'000);
        QVERIFY(find<QLabel>("revoked_0")->text().contains(m_desk->facts.workspace().revoked.front().serial));
        QTRY_COMPARE_WITH_TIMEOUT(row(QStringLiteral("Joanna")), -1, 30'000);
        const QString file = m_desk->office.file(QStringLiteral("revoked.crl"), {});
        page->saveRevocationsTo(file);
        QTRY_VERIFY_WITH_TIMEOUT(m_toast.contains(QStringLiteral("list is saved")), 30'000);
        QVERIFY(QFileInfo(file).size() > 100);
        QTest::qWait(100);
        test::shootBoth(*m_screen, QStringLiteral("settings-revoked"));
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

COUNTERSIGN_WATCHED_TEST(TestSettings)
#include "tst_settings.moc"
