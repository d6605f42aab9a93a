#include "core/flow/heartbeat.h"
#include "core/flow/templates.h"
#include "tests/core/pdf/pdf_samples.h"
#include "tests/support/watched_test.h"
#include "tests/ui/office/ui_office.h"
#include "ui/create/create_screen.h"
#include "ui/editor/field_editor.h"
#include "ui/editor/field_palette.h"
#include "ui/kit/button.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/list_row.h"
#include "ui/kit/surfaces.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>

using namespace countersign;
using namespace countersign::ui;

class TestCreate : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::UiOffice> m_office;
    std::unique_ptr<CreateScreen> m_screen;

    template <typename T> T *find(const char *name) { return m_screen->findChild<T *>(QString::fromLatin1(name)); }
    Button *primary()
    {
        auto *b = find<Button>("createContinue");
        return b ? b : find<Button>("createSend");
    }
    void type(const char *name, const QString &text)
    {
        auto *edit = find<QLineEdit>(name);
        QVERIFY2(edit, name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void place(const char *palette, double x, double y)
    {
        FieldCanvas &canvas = *find<FieldCanvas>("editorCanvas");
        QTest::mouseClick(find<PaletteButton>(palette), Qt::LeftButton);
        const QPoint at = (canvas.pageRect(0).topLeft() + QPointF(x, y) * canvas.pixelsPerPoint()).toPoint();
        QTest::mouseMove(canvas.viewport(), at);
        QTest::mouseClick(canvas.viewport(), Qt::LeftButton, {}, at);
    }
    std::vector<domain::Card> cards()
    {
        return m_office->ask([](flow::Office &o) { return o.cards(); });
    }

private Q_SLOTS:
    void initTestCase() { m_office = std::make_unique<test::UiOffice>(); }
    void init()
    {
        m_screen = std::make_unique<CreateScreen>(m_office->session());
        test::showLarge(*m_screen);
    }
    void cleanup() { m_screen.reset(); }

    void refusedFilesSayWhyAndChangeNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QByteArray() << "empty";
        QTest::newRow("no PDF") << QByteArray("hello, this is a letter") << "not accepted";
    }
    void refusedFilesSayWhyAndChangeNothing()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const auto before = cards().size();
        m_screen->startWith(std::vector<flow::IncomingFile>{{QStringLiteral("letter.pdf"), bytes}});
        auto *banner = find<QWidget>("createProblem");
        QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), 30'000);
        QString said;
        for (const QLabel *label : banner->findChildren<QLabel *>())
            said += label->text() + QLatin1Char(' ');
        QVERIFY2(said.contains(says), qPrintable(said));
        QCOMPARE(cards().size(), before);
        QVERIFY(!primary()->isEnabled());
    }

    void whatIsInsideIsNamedAndTakenOutByChoice()
    {
        namespace samples = pdf::samples;
        const QByteArray armed = samples::make(
            {.catalogExtra = " /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"
                             " /Names << /EmbeddedFiles << /Names [(a.txt) << /Type /Filespec /F (a.txt) >>] >> >>"});
        m_screen->startWith(std::vector<flow::IncomingFile>{{QStringLiteral("offer.pdf"), armed, {}}});
        QTRY_VERIFY_WITH_TIMEOUT(find<Card>("contents0"), 30'000);
        QVERIFY(find<QLabel>("contents0_words")->text().contains(QStringLiteral("JavaScript")));
        auto *script = find<QCheckBox>("contents0_javascript");
        QVERIFY(script && script->isChecked());
        QVERIFY(find<QCheckBox>("contents0_flatten") && !find<QCheckBox>("contents0_flatten")->isChecked());
        test::shootBoth(*m_screen, QStringLiteral("create-1-inside"));
        const QByteArray before = m_office->envelope(cards().front().id).documents.front().latest().sha256;
        QTest::mouseClick(find<Button>("contents0_clean"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_office->envelope(cards().front().id).documents.front().latest().sha256 != before,
                                 30'000);
        // What was chosen is gone, the form is still one, and the card says so.
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("contents0_words")
                                     && !find<QLabel>("contents0_words")->text().contains(QStringLiteral("JavaScript")),
                                 30'000);
        QVERIFY(!find<QCheckBox>("contents0_javascript") || !find<QCheckBox>("contents0_javascript")->isVisible());
        QTest::mouseClick(find<Button>("contents0_keep"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!find<Card>("contents0"), 30'000);
    }

    void theFiveStepsByMouseAndKeyboard()
    {
        test::shootBoth(*m_screen, QStringLiteral("create-1-empty"));
        QSignalSpy finished(m_screen.get(), &CreateScreen::finished);
        m_screen->startWith(
            QStringList{m_office->file(QStringLiteral("Service agreement.pdf"), test::UiOffice::contract())});
        QTRY_VERIFY_WITH_TIMEOUT(find<Card>("documentRow0"), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(primary()->isEnabled(), 30'000);
        type("documentTitle", QStringLiteral("Service agreement 2026"));
        test::shootBoth(*m_screen, QStringLiteral("create-1-document"));

        QTest::mouseClick(primary(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("createParties")->isVisible(), 30'000);
        QVERIFY(find<Card>("party0")); // the company's default signatory is there already
        type("partiesSearch", QStringLiteral("klaus"));
        auto *contacts = find<ListView>("partiesContacts");
        QTRY_COMPARE_WITH_TIMEOUT(contacts->model()->rowCount(), 1, 30'000);
        QCOMPARE(contacts->viewport()->height(),
                 contacts->sizeHintForRow(0) - 1); // no sliver of a row that is not there
        QTest::mouseClick(contacts->viewport(), Qt::LeftButton, {},
                          contacts->visualRect(contacts->model()->index(0, 0)).center());
        QTRY_VERIFY_WITH_TIMEOUT(find<Card>("party1"), 30'000);
        QTest::mouseClick(find<Button>("partiesNew"), Qt::LeftButton);
        type("newName", QStringLiteral("Nils Bergstrom"));
        QTest::mouseClick(find<Button>("newAdd"), Qt::LeftButton);
        QVERIFY(!find<Card>("party2")); // neither e-mail nor phone
        type("newEmail", QStringLiteral("nils@bergstrom.example"));
        test::shootBoth(*m_screen, QStringLiteral("create-2-new"));
        QTest::mouseClick(find<Button>("newAdd"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(find<Card>("party2"), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_office->ask([](flow::Office &o) { return o.contacts().size(); }), std::size_t(3),
                                  30'000); // kept
        QTest::mouseClick(find<Button>("partyRemove2"), Qt::LeftButton);
        test::shootBoth(*m_screen, QStringLiteral("create-2-parties"));

        QTest::keyClick(m_screen.get(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("createFields")->isVisible(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(find<FieldEditor>("fieldEditor")->source().isOpen(), 30'000);
        QTest::keyClick(m_screen.get(), Qt::Key_5, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("createCheck")->isVisible(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(find<Card>("checkLine0"), 30'000);
        QVERIFY(!primary()->isEnabled()); // nobody has a signature field
        test::shootBoth(*m_screen, QStringLiteral("create-5-missing"));
        QTest::mouseClick(find<Card>("checkLine0"), Qt::LeftButton); // goes to its place
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("createFields")->isVisible(), 30'000);

        place("palette_ours0_signature", 150, 560);
        place("palette_theirs0_signature", 430, 560);
        place("palette_ours0_stamp", 250, 620);
        place("palette_ours0_details", 150, 470);
        place("palette_theirs0_details", 430, 470);
        place("palette_theirs0_date", 400, 640);
        QCOMPARE(find<FieldEditor>("fieldEditor")->fields().size(), std::size_t(6));
        QTest::mouseClick(find<Button>("createUndo"), Qt::LeftButton);
        QCOMPARE(find<FieldEditor>("fieldEditor")->fields().size(), std::size_t(5));
        QTest::mouseClick(find<Button>("createRedo"), Qt::LeftButton);
        QTest::qWait(300);
        test::shootBoth(*m_screen, QStringLiteral("create-3-fields"));
        // A draft that is still being made can be kept for the next time; what is on the page now is what is kept.
        QSignalSpy toasts(m_screen.get(), &Screen::toastRequested);
        auto *keep = find<Button>("createTemplate");
        QVERIFY(keep && keep->isVisible() && keep->isEnabled());
        QTest::mouseClick(keep, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(toasts.size(), 1, 30'000);
        const auto templates = m_office->ask([](flow::Office &o) { return flow::templates(o); });
        QCOMPARE(templates.size(), std::size_t(1));
        QCOMPARE(templates.front().name, QStringLiteral("Service agreement 2026"));
        QCOMPARE(templates.front().fields.size(), std::size_t(6));

        // The preview is the file itself, written and signed for the eye; off, the fields are back.
        auto *exact = find<PageView>("editorExact");
        QTest::mouseClick(find<Button>("createPreview"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(exact->isVisible() && exact->source()->isOpen(), 30000);
        QCOMPARE(exact->source()->count(), 4); // the evidence page is there, too
        QTest::qWait(600);
        test::shootBoth(*m_screen, QStringLiteral("create-3-exact"));
        QTest::mouseClick(find<Button>("createPreview"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!exact->isVisible() && find<FieldCanvas>("editorCanvas")->isVisible(), 30'000);

        QTest::keyClick(m_screen.get(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("createDelivery")->isVisible(), 30'000);
        QCOMPARE(find<QLineEdit>("deliveryAddress0")->text(), QStringLiteral("klaus@mueller.example"));
        auto *deadline = find<ComboBox>("deliveryDeadline");
        QVERIFY(deadline);
        deadline->setFocus();
        QTest::keyClick(deadline, Qt::Key_Down);
        test::shootBoth(*m_screen, QStringLiteral("create-4-delivery"));

        // Leaving and coming back: the draft is as it was, at the step that is next.
        const auto drafts = cards();
        const auto mine = std::find_if(drafts.begin(), drafts.end(), [](const auto &c) {
            return c.title == QStringLiteral("Service agreement 2026");
        });
        QVERIFY(mine != drafts.end());
        m_screen->leave();
        QTRY_VERIFY_WITH_TIMEOUT(m_office->envelope(mine->id).deadline.has_value(), 30'000);
        m_screen->resume(mine->id);
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("createCheck")->isVisible(), 30'000);
        QCOMPARE(m_office->envelope(mine->id).fields.size(), std::size_t(6));

        QTRY_VERIFY_WITH_TIMEOUT(primary()->isEnabled(), 30000);
        QCOMPARE(primary()->objectName(), QStringLiteral("createSend"));
        test::shootBoth(*m_screen, QStringLiteral("create-5-green"));
        QTest::keyClick(m_screen.get(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(finished.wait(30000));
        const domain::Envelope sent = m_office->envelope(mine->id);
        QVERIFY(sent.isSent && sent.isPrepared);
        QVERIFY(sent.party(sent.parties.front().id)->state == domain::PartyState::Turn);
    }

    // What the step says of links, their end and reminders is for those who get one.
    void aDocumentOfTheHouseSpeaksOfNoLinks()
    {
        const domain::EnvelopeId id = m_office->draft(QStringLiteral("Among ourselves"));
        const auto atDelivery = [&] {
            m_screen->resume(id);
            QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("createCheck")->isVisible(), 30'000);
            m_screen->goToStep(3);
            QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("createDelivery")->isVisible(), 30'000);
        };
        const auto saysLinks = [&] {
            return std::pair(find<Label>("deliveryLead")->isVisible(),
                             find<ComboBox>("deliveryReminders")->isVisible());
        };
        atDelivery();
        QTRY_COMPARE(saysLinks(), std::pair(true, true));
        const auto withoutClient = m_office->ask([id](flow::Office &o) -> Result<void> {
            CS_TRY(domain::Envelope e, o.envelope(id));
            domain::DraftEdited edit;
            edit.parties = e.parties;
            std::erase_if(*edit.parties, [](const auto &party) { return party.channel != domain::Channel::InApp; });
            edit.fields = e.fields;
            std::erase_if(*edit.fields, [&](const auto &field) {
                return std::none_of(edit.parties->begin(), edit.parties->end(),
                                    [&](const auto &party) { return party.id == field.party; });
            });
            return flow::editDraft(o, id, edit);
        });
        QVERIFY(withoutClient);
        atDelivery();
        QTRY_COMPARE(saysLinks(), std::pair(false, false));
    }

    // A route that somebody has thought about is shown, and neither looking at it nor adding to it puts it back.
    void anOwnOrderIsKept()
    {
        const domain::EnvelopeId id = m_office->draft(QStringLiteral("Client first"));
        const auto clientFirst = m_office->ask([id](flow::Office &o) -> Result<void> {
            CS_TRY(domain::Envelope e, o.envelope(id));
            std::swap(e.parties[0].step, e.parties[1].step);
            domain::DraftEdited edit;
            edit.parties = e.parties;
            return flow::editDraft(o, id, edit);
        });
        QVERIFY(clientFirst);
        m_screen->resume(id);
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("createCheck")->isVisible(), 30'000);
        m_screen->goToStep(1);
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("createParties")->isVisible(), 30'000);
        QVERIFY(find<QWidget>("routeCard")->isVisible());
        QVERIFY(find<QLabel>("partiesLead")->text().contains(QStringLiteral("order that is set below")));
        m_screen->goToStep(2);
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("createFields")->isVisible(), 30'000);
        QCOMPARE(m_office->envelope(id).parties[0].step, 1);
        QCOMPARE(m_office->envelope(id).parties[1].step, 0);

        m_screen->goToStep(1);
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("createParties")->isVisible(), 30'000);
        auto *members = find<ComboBox>("partiesAddMember"); // a colleague comes last
        members->setFocus();
        QTest::keyClick(members, Qt::Key_Down);
        QTRY_VERIFY_WITH_TIMEOUT(find<Card>("party2"), 30'000);
        test::shootBoth(*m_screen, QStringLiteral("create-2-order"));
        m_screen->leave();
        const auto stepsAre = [&](std::vector<int> steps) {
            std::vector<int> now;
            for (const domain::Party &party : m_office->envelope(id).parties)
                now.push_back(party.step);
            return now == steps;
        };
        QTRY_VERIFY_WITH_TIMEOUT(stepsAre({1, 0, 2}), 30'000);

        // Back to the usual order with one press.
        QTest::mouseClick(find<Button>("routeUsual"), Qt::LeftButton);
        QVERIFY(find<QLabel>("partiesLead")->text().contains(QStringLiteral("Our side signs first")));
        m_screen->leave();
        QTRY_VERIFY_WITH_TIMEOUT(stepsAre({0, 1, 0}), 30'000);
    }

    void oneOfTwoIsEnoughByMouseAndKeyboard()
    {
        const domain::EnvelopeId id = m_office->draft(QStringLiteral("Either of them"));
        m_screen->resume(id);
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("createCheck")->isVisible(), 30'000);
        m_screen->goToStep(1);
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("createParties")->isVisible(), 30'000);
        auto *route = find<QWidget>("routeCard");
        QVERIFY(!route->isVisible()); // calm until it is asked for
        QTest::mouseClick(find<Button>("partiesOrder"), Qt::LeftButton);
        QVERIFY(route->isVisible());
        QVERIFY(!find<Button>("routeUsual")->isVisible());
        QVERIFY(!find<Button>("routeEarlier0")->isEnabled() && find<Button>("routeEarlier1")->isEnabled());
        auto *earlier = find<Button>("routeEarlier1"); // the client joins our signatory
        earlier->setFocus();
        QTest::keyClick(earlier, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(find<ComboBox>("routeNeeded0"), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::focusWidget()->objectName(), QStringLiteral("routeEarlier1"), 30'000);
        auto *needed = find<ComboBox>("routeNeeded0");
        QCOMPARE(needed->count(), 2);
        needed->setFocus();
        QTest::keyClick(needed, Qt::Key_Down);
        m_screen->leave();
        const auto saved = [&] { return m_office->envelope(id); };
        QTRY_COMPARE_WITH_TIMEOUT(saved().steps.size(), std::size_t(1), 30'000);
        QCOMPARE(saved().steps.front().needed, 1);
        QCOMPARE(saved().parties[1].step, 0);
        test::shootBoth(*m_screen, QStringLiteral("create-2-any"));

        // In a narrow window, or with large text, what they do goes below the name rather than cut it short.
        const auto *card = find<Card>("party1");
        const auto *act = find<ComboBox>("partyAct1");
        QVERIFY(act->mapTo(card, QPoint()).x() > card->width() / 3);
        m_screen->resize(620, 900);
        QTRY_VERIFY(act->mapTo(card, QPoint()).x() < card->width() / 3);
    }

    void howTheLinkOpensIsChosenForEachParty()
    {
        m_office->relay().sendsSms = true;
        QVERIFY(m_office->ask([](flow::Office &o) { return flow::heartbeat(o).has_value(); }));
        const domain::EnvelopeId id = m_office->draft(QStringLiteral("Lease"));
        m_screen->resume(id);
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("createCheck")->isVisible(), 30'000);
        m_screen->goToStep(3);
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("createDelivery")->isVisible(), 30'000);
        auto *details = find<QWidget>("deliveryDetails0");
        QVERIFY(!details->isVisible()); // calm until it is asked for
        QVERIFY(!find<QLineEdit>("deliveryPhone0")->isVisible());
        QCOMPARE(find<QLabel>("deliverySummary0")->text(), QStringLiteral("Whoever has the link may open it."));
        test::shootBoth(*m_screen, QStringLiteral("create-4-calm"));
        QTest::mouseClick(find<Button>("deliveryMore0"), Qt::LeftButton);
        QVERIFY(details->isVisible());
        const auto choose = [this](const char *name, int downs) {
            auto *box = find<ComboBox>(name);
            box->setFocus();
            QTest::keyClick(box, Qt::Key_Home);
            for (int i = 0; i < downs; ++i)
                QTest::keyClick(box, Qt::Key_Down);
        };
        QCOMPARE(find<ComboBox>("deliveryAuthentication0")->count(), 4);
        choose("deliveryAuthentication0", 2); // a code by SMS
        auto *phone = find<QLineEdit>("deliveryPhone0");
        QVERIFY(phone->isVisible() && find<QLineEdit>("deliveryAddress0")->isVisible());
        type("deliveryPhone0", QStringLiteral("601 222 318"));
        QTest::keyClick(phone, Qt::Key_Tab);
        QVERIFY(phone->property("invalid").toBool());
        test::shootBoth(*m_screen, QStringLiteral("create-4-code"));

        // The list of what is missing names it and goes there.
        m_screen->goToStep(4);
        QTRY_VERIFY_WITH_TIMEOUT(find<Card>("checkLine0"), 30'000);
        QVERIFY(find<Card>("checkLine0")->accessibleName().contains(QStringLiteral("phone number")));
        QTest::mouseClick(find<Card>("checkLine0"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("createDelivery")->isVisible(), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::focusWidget(), find<QLineEdit>("deliveryPhone0"), 30'000);
        type("deliveryPhone0", QStringLiteral("0048 601 222 318"));
        QTest::keyClick(find<QLineEdit>("deliveryPhone0"), Qt::Key_Tab);
        QCOMPARE(find<QLineEdit>("deliveryPhone0")->text(), QStringLiteral("+48 601 222 318"));
        QTRY_COMPARE_WITH_TIMEOUT(m_office->envelope(id).parties.back().phone, QStringLiteral("+48 601 222 318"),
                                  30'000); // by itself

        // What is being typed outlives the save that comes between.
        const QPointer<QLineEdit> address = find<QLineEdit>("deliveryAddress0");
        type("deliveryAddress0", QStringLiteral("k@mueller.exampl"));
        QTRY_COMPARE_WITH_TIMEOUT(m_office->envelope(id).parties.back().email, QStringLiteral("k@mueller.exampl"),
                                  30'000);
        QTest::qWait(200);
        QVERIFY(address && address->hasFocus());
        QTest::keyClicks(address, QStringLiteral("e"));
        QCOMPARE(address->text(), QStringLiteral("k@mueller.example"));

        QTest::mouseClick(find<Button>("deliveryMore0"), Qt::LeftButton); // may have been closed by the jump
        if (!find<QWidget>("deliveryDetails0")->isVisible())
            QTest::mouseClick(find<Button>("deliveryMore0"), Qt::LeftButton);
        choose("deliveryAuthentication0", 3); // an access code: one is suggested
        QCOMPARE(find<QLineEdit>("deliveryAccessCode0")->text().size(), 9);
        QVERIFY(!find<QLineEdit>("deliveryPhone0")->isVisible());
        const QString first = find<QLineEdit>("deliveryAccessCode0")->text();
        QTest::mouseClick(find<Button>("deliverySuggest0"), Qt::LeftButton);
        QVERIFY(find<QLineEdit>("deliveryAccessCode0")->text() != first);
        type("deliveryAccessCode0", QStringLiteral("tulip 42"));
        QTest::mouseClick(find<QCheckBox>("deliveryDelegate0"), Qt::LeftButton, {}, QPoint(8, 8));
        choose("deliveryReminders", 2);
        test::shootBoth(*m_screen, QStringLiteral("create-4-more"));
        m_screen->leave();
        const auto client = [&] { return m_office->envelope(id).parties.back(); };
        QTRY_COMPARE_WITH_TIMEOUT(client().accessCode, QByteArray("tulip 42"), 30'000);
        QCOMPARE(client().authentication, domain::Authentication::AccessCode);
        QVERIFY(client().mayDelegate);
        QCOMPARE(m_office->envelope(id).reminderDays, (std::vector<int>{3, 7}));

        // Files are asked for on the pages.
        m_screen->resume(id);
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("createCheck")->isVisible(), 30'000);
        m_screen->goToStep(3);
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("createDelivery")->isVisible(), 30'000);
        QTest::mouseClick(find<Button>("deliveryMore0"), Qt::LeftButton);
        QTest::mouseClick(find<Button>("deliveryAskFiles0"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("createFields")->isVisible(), 30'000);

        // Both ways: both addresses are asked for, and kept.
        m_screen->resume(id);
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("createCheck")->isVisible(), 30'000);
        m_screen->goToStep(3);
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("createDelivery")->isVisible(), 30'000);
        QCOMPARE(find<ComboBox>("deliveryChannel0")->count(), 3);
        choose("deliveryChannel0", 2);
        QVERIFY(find<QLineEdit>("deliveryAddress0")->isVisible() && find<QLineEdit>("deliveryPhone0")->isVisible());
        type("deliveryPhone0", QStringLiteral("+48 601 222 318"));
        test::shootBoth(*m_screen, QStringLiteral("create-4-both"));
        m_screen->leave();
        QTRY_COMPARE_WITH_TIMEOUT(client().channel, domain::Channel::EmailAndSms, 30'000);
        QCOMPARE(client().phone, QStringLiteral("+48 601 222 318"));

        // A relay without a gateway: SMS is not offered at all.
        m_office->relay().sendsSms = false;
        QVERIFY(m_office->ask([](flow::Office &o) { return flow::heartbeat(o).has_value(); }));
        m_screen->resume(m_office->draft(QStringLiteral("Lease 2")));
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("createCheck")->isVisible(), 30'000);
        m_screen->goToStep(3);
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("createDelivery")->isVisible(), 30'000);
        QCOMPARE(find<ComboBox>("deliveryChannel0")->count(), 1);
        QCOMPARE(find<ComboBox>("deliveryAuthentication0")->count(), 3);
    }

    void aFileCanBeTakenOutAndItsFieldsGoWithIt()
    {
        m_screen->startWith(std::vector<flow::IncomingFile>{
            {QStringLiteral("a.pdf"), test::UiOffice::contract()},
            {QStringLiteral("b.pdf"), test::UiOffice::contract(QStringLiteral("EUR 1.00"))}});
        QTRY_VERIFY_WITH_TIMEOUT(find<Card>("documentRow1"), 30'000);
        QTest::mouseClick(find<Button>("documentRemove1"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!find<Card>("documentRow1"), 30'000);
        QVERIFY(find<Card>("documentRow0"));
    }

    void severalFilesAreOneRowOfPages()
    {
        // Many files in one document: their pages follow each other in one editor.
        m_screen->startWith(std::vector<flow::IncomingFile>{
            {QStringLiteral("a.pdf"), test::UiOffice::contract()},
            {QStringLiteral("b.pdf"), test::UiOffice::contract(QStringLiteral("EUR 1.00"))}});
        QTRY_VERIFY_WITH_TIMEOUT(find<Card>("documentRow1"), 30'000);
        m_screen->goToStep(2);
        FieldEditor *editor = find<FieldEditor>("fieldEditor");
        QTRY_COMPARE_WITH_TIMEOUT(editor->source().count(), 6, 30'000);
        editor->canvas().placeOnPage({.kind = domain::FieldKind::Text, .value = QStringLiteral("x")}, 4,
                                     QRectF(50, 50, 100, 20));
        QCOMPARE(editor->fields().back().page, 1);
        QVERIFY(editor->fields().back().document == editor->canvas().context().documents[1]);
    }
};

COUNTERSIGN_WATCHED_TEST(TestCreate)
#include "tst_create.moc"
