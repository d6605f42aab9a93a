#include "core/flow/commit.h"
#include "core/flow/company_authority.h"
#include "core/flow/heartbeat.h"
#include "core/flow/lists.h"
#include "core/flow/question_answering.h"
#include "core/flow/routing.h"
#include "core/flow/workspace_setup.h"
#include "tests/support/watched_test.h"
#include "tests/ui/office/desk.h"
#include "ui/document/document_screen.h"
#include "ui/document/route_view.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/list_row.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/tabs.h"
#include "ui/pages/page_view.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProcess>
#include <QScrollArea>
#include <QSignalSpy>

using namespace countersign;
using namespace countersign::ui;

class TestDocument : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::TestDesk> m_desk;
    std::unique_ptr<DocumentScreen> m_screen;
    domain::EnvelopeId m_id;
    QString m_toast;

    template <typename T> T *find(const char *name) { return m_screen->findChild<T *>(QString::fromLatin1(name)); }
    int journalRows() { return find<QListView>("journalList")->model()->rowCount(); }
    QAction *action(const char *name)
    {
        for (QAction *a : m_screen->findChildren<QAction *>())
            if (a->objectName() == QLatin1String(name))
                return a;
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_desk = std::make_unique<test::TestDesk>();
        m_id = m_desk->office.sent(QStringLiteral("Service agreement"));
        m_screen = std::make_unique<DocumentScreen>(m_desk->desk());
        connect(m_screen.get(), &Screen::toastRequested, this,
                [this](const ToastMessage &message) { m_toast = message.text; });
        m_screen->open({{}, m_id});
        test::showLarge(*m_screen);
        QTRY_VERIFY_WITH_TIMEOUT(find<PageView>("documentPages")->source()->isOpen(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(journalRows() > 3, 30'000);
        QTest::qWait(300);
        test::shootBoth(*m_screen, QStringLiteral("document"));
    }
    void cleanupTestCase()
    {
        m_screen.reset();
        m_desk.reset();
    }

    void showsTheRoute()
    {
        auto *ours = find<Chip>("party_0_state");
        auto *theirs = find<Chip>("party_1_state");
        QVERIFY(ours && theirs);
        QCOMPARE(ours->look().text, QStringLiteral("to sign now"));
        QCOMPARE(theirs->look().text, QStringLiteral("later"));
        QVERIFY(find<Button>("documentPrimary")->isHidden()); // it is the director's turn, not ours
        // Each chip stands under the words, and the address is whole.
        for (const int party : {0, 1}) {
            auto *chip = find<Chip>(qPrintable(QStringLiteral("party_%1_state").arg(party)));
            const QString way = QStringLiteral("party_%1_way").arg(party);
            auto *words = m_screen->findChild<Label *>(way);
            QVERIFY(chip && words);
            QVERIFY(chip->y() >= words->geometry().bottom());
            QVERIFY(words->wordWrap() && words->height() >= words->heightForWidth(words->width()));
        }
    }

    // Where one of two is enough the other is not said to act "later", for ever.
    void whoWasNotNeededIsSaidSo()
    {
        domain::Envelope envelope;
        envelope.isSent = true;
        envelope.steps = {{1}};
        for (const char *name : {"Anna", "Jan"}) {
            domain::Party party;
            party.id = domain::PartyId::fresh(SystemClock());
            party.name = QString::fromLatin1(name);
            envelope.parties.push_back(party);
        }
        envelope.parties[0].state = domain::PartyState::Acted;
        RouteView route;
        route.show(envelope, {}, SystemClock().now());
        QVERIFY(
            route.findChild<Chip *>(QStringLiteral("party_0_state"))->look().text.startsWith(QStringLiteral("signed")));
        QCOMPARE(route.findChild<Chip *>(QStringLiteral("party_1_state"))->look().text, QStringLiteral("not needed"));
    }

    void theJournalIsAProperModel()
    {
        const QAbstractItemModelTester tester(find<QListView>("journalList")->model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        const int all = journalRows();
        for (const char *tab : {"tab_deliveries", "tab_comments", "tab_journal"})
            QTest::mouseClick(find<QWidget>(tab), Qt::LeftButton);
        QCOMPARE(journalRows(), all);
    }

    void offersTheSignatoryToSign()
    {
        m_desk->facts.actAs(m_desk->office.cast().director);
        QTRY_VERIFY_WITH_TIMEOUT(!find<Button>("documentPrimary")->isHidden(), 30'000);
        QSignalSpy queue(m_screen.get(), &Screen::queueRequested);
        QTest::mouseClick(find<Button>("documentPrimary"), Qt::LeftButton);
        QCOMPARE(queue.size(), 1);
        m_desk->facts.actAs(m_desk->office.cast().employee);
        QTRY_VERIFY_WITH_TIMEOUT(find<Button>("documentPrimary")->isHidden(), 30'000);
    }

    void keepsComments()
    {
        const int before = journalRows();
        QTest::mouseClick(find<QWidget>("tab_comments"), Qt::LeftButton);
        QCOMPARE(journalRows(), 0);
        auto *text = find<QLineEdit>("commentText");
        QTest::mouseClick(find<Button>("commentSend"), Qt::LeftButton);
        QVERIFY(!text->accessibleDescription().isEmpty()); // nothing written
        QTest::keyClicks(text, QStringLiteral("Call her on Monday"));
        QTest::keyClick(text, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(journalRows(), 1, 30'000);
        QVERIFY(find<QListView>("journalList")
                    ->model()
                    ->index(0, 0)
                    .data()
                    .toString()
                    .contains(QStringLiteral("Call her on Monday")));
        QTRY_VERIFY_WITH_TIMEOUT(text->text().isEmpty(), 30'000);
        QTest::mouseClick(find<QWidget>("tab_journal"), Qt::LeftButton);
        QCOMPARE(journalRows(), before + 1);
    }

    void checksTheJournal()
    {
        QTest::mouseClick(find<Button>("journalCheck"), Qt::LeftButton);
        auto *state = find<Label>("journalState");
        QTRY_VERIFY_WITH_TIMEOUT(state->role() == Role::Ok, 30'000);
    }

    void showsOlderVersions()
    {
        QTest::mouseClick(find<QWidget>("tab_versions"), Qt::LeftButton);
        auto *versions = find<ListView>("versionsList");
        QCOMPARE(versions->model()->rowCount(), 2); // prepared, original
        QSignalSpy opened(find<PageView>("documentPages")->source(), &PageSource::opened);
        QTest::mouseClick(versions->viewport(), Qt::LeftButton, {},
                          versions->visualRect(versions->model()->index(1, 0)).center());
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 30'000);
        QTest::mouseClick(find<QWidget>("tab_journal"), Qt::LeftButton);
    }

    void handsItToVerification()
    {
        QSignalSpy verify(m_screen.get(), &DocumentScreen::verifyBytesRequested);
        QVERIFY(action("moreVerify"));
        action("moreVerify")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(verify.size(), 1, 30'000);
        QVERIFY(verify.first().at(1).toByteArray().startsWith("%PDF-"));
    }

    void givesTheEvidence()
    {
        QVERIFY(action("downloadEvidence"));
        action("downloadEvidence")->trigger();
        QFileDialog *dialog = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((dialog = m_screen->findChild<QFileDialog *>(QStringLiteral("saveDialog"))), 30'000);
        const QString path = m_desk->office.file(QStringLiteral("evidence.pdf"), "");
        m_toast.clear();
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        QTRY_VERIFY_WITH_TIMEOUT(m_toast.contains(path), 30'000);
        // Another program reads it: names, the journal and the hashes are in it.
        QProcess text;
        text.start(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
        QVERIFY(text.waitForFinished());
        const QString said = QString::fromUtf8(text.readAllStandardOutput()).simplified();
        QVERIFY(said.contains(QStringLiteral("Joanna Wiśniewska")) && said.contains(QStringLiteral("Klaus Müller")));
        QString together = said;
        together.remove(QLatin1Char(' '));
        const QByteArray hash = m_desk->office.envelope(m_id).documents.front().latest().sha256.toHex();
        QVERIFY(together.contains(QString::fromLatin1(hash.left(24))));
    }

    void isReadOnceItIsOpened()
    {
        m_desk->office.ask(
            [id = m_id](flow::Office &o) { return flow::comment(o, id, QStringLiteral("mine")).has_value(); });
        m_desk->office.actAs(m_desk->office.cast().director);
        m_desk->office.ask(
            [id = m_id](flow::Office &o) { return flow::comment(o, id, QStringLiteral("hers")).has_value(); });
        m_desk->office.actAs(m_desk->office.cast().employee);
        const auto unread = [this] {
            return m_desk->office.ask([](flow::Office &o) { return flow::viewCounts(o)->unread; });
        };
        m_screen->open({{}, m_id});
        QTRY_COMPARE_WITH_TIMEOUT(unread(), 0, 30'000);
    }

    // Nothing is cut off on a laptop with large text: the panel scrolls.
    void largeTextKeepsItsTabs()
    {
        test::theme().setTextScale(2.0);
        QTest::qWait(100);
        m_screen->resize(1440, 900);
        QTest::qWait(100);
        test::shootBoth(*m_screen, QStringLiteral("document-200"));
        auto *tabs = find<Tabs>("documentTabs");
        for (const char *name : {"tab_journal", "tab_deliveries", "tab_comments", "tab_versions"}) {
            auto *tab = find<QWidget>(name);
            QTRY_VERIFY_WITH_TIMEOUT(tabs->rect().contains(tab->geometry()), 30'000);
            QVERIFY2(tab->width() >= tab->sizeHint().width(), name);
        }
        QVERIFY(find<QListView>("journalList")->height() >= 200);
        auto *side = find<QScrollArea>("documentSide");
        side->ensureWidgetVisible(find<QWidget>("journalCheck"));
        const QRect check(find<QWidget>("journalCheck")->mapTo(side->viewport(), QPoint()),
                          find<QWidget>("journalCheck")->size());
        QVERIFY(side->viewport()->rect().contains(check));
        test::theme().setTextScale(1.0);
        QTest::qWait(100);
    }

    void cancelsOnlyWithAReason()
    {
        QVERIFY(action("moreCancel")->isEnabled());
        action("moreCancel")->trigger();
        auto *card = find<Card>("cancelCard");
        QVERIFY(card->isVisible());
        QTest::mouseClick(find<Button>("cancelConfirm"), Qt::LeftButton);
        QVERIFY(card->isVisible()); // without a reason nothing happens
        QTest::mouseClick(find<Button>("cancelKeep"), Qt::LeftButton);
        QVERIFY(!card->isVisible());
        action("moreCancel")->trigger();
        QTest::keyClicks(find<QLineEdit>("cancelReason"), QStringLiteral("Sent by mistake"));
        QTest::mouseClick(find<Button>("cancelConfirm"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(domain::stateOf(m_desk->office.envelope(m_id)), domain::EnvelopeState::Cancelled,
                                  30'000);
        QTRY_VERIFY_WITH_TIMEOUT(!action("moreCancel"), 30'000);
        QVERIFY(m_toast.contains(QStringLiteral("cancelled")));
    }

    void aColleagueSignsInstead()
    {
        domain::MemberId deputy;
        m_desk->office.ask([&deputy, director = m_desk->office.cast().director](flow::Office &o) {
            domain::Member member;
            for (const domain::Member &known : o.members())
                if (known.id == director)
                    member = known;
            member.id = {};
            member.name = QStringLiteral("Tomasz Zieliński");
            member.certificateSha256.clear();
            deputy = flow::saveMember(o, member).value();
            return flow::issueCertificate(o, deputy, Secret(QByteArrayView("correct horse battery"))).has_value();
        });
        const domain::EnvelopeId id = m_desk->office.sent(QStringLiteral("Lease of the hall"));
        m_screen->open({{}, id});
        QTRY_VERIFY_WITH_TIMEOUT(find<Button>("handOver")->isVisible() && find<Button>("handOver")->isEnabled(),
                                 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->facts.member(deputy) && m_desk->facts.member(deputy)->hasCertificate(),
                                 30'000);
        QTest::mouseClick(find<Button>("handOver"), Qt::LeftButton);
        QVERIFY(find<QWidget>("handOverCard")->isVisible());
        QCOMPARE(find<QComboBox>("handOverMember")->count(), 1); // the employee has no certificate
        QTest::keyClicks(find<QLineEdit>("handOverReason"), QStringLiteral("On leave"));
        test::shootBoth(*m_screen, QStringLiteral("document-hand-over"));
        QTest::mouseClick(find<Button>("handOverConfirm"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(*m_desk->office.envelope(id).parties.front().member, deputy, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("party_0_instead"), 30'000);
        QVERIFY(find<QLabel>("party_0_instead")->text().contains(QStringLiteral("Joanna Wiśniewska")));
        const QAbstractItemModel *journal = find<QListView>("journalList")->model();
        bool isTold = false;
        for (int row = 0; row < journal->rowCount(); ++row)
            isTold =
                isTold || journal->index(row, 0).data().toString().contains(QStringLiteral("Tomasz Zieliński acts"));
        QVERIFY(isTold);
        QVERIFY(m_desk->office.ask([director = m_desk->office.cast().director, id](flow::Office &o) {
            const auto queue = o.queueOf(director);
            return std::none_of(queue.begin(), queue.end(), [&](const auto &card) { return card.id == id; });
        }));
    }

    void aLockedLinkIsUnlockedAndAQuestionIsSeen()
    {
        const domain::EnvelopeId id = m_desk->office.sent(QStringLiteral("Order of chairs"));
        std::ignore = m_desk->office.signedPdf(id);
        const auto beat = [this] {
            return m_desk->office.ask([](flow::Office &o) { return flow::heartbeat(o).has_value(); });
        };
        for (int i = 0; i < 3; ++i)
            QVERIFY(beat());
        m_screen->open({{}, id});
        QTRY_VERIFY_WITH_TIMEOUT(find<Button>("remind")->isVisible(), 30'000);
        QVERIFY(!find<Button>("unlockLink")->isVisible() && !find<Button>("sendAgain")->isVisible());
        test::MemoryRelay::State &relay = m_desk->office.relay();
        const QByteArray link = m_desk->office.envelope(id).parties.back().link->linkId;
        relay.note(link, QStringLiteral("locked"));
        relay.changes.back().detail = QStringLiteral("code");
        QVERIFY(beat());
        QTRY_VERIFY_WITH_TIMEOUT(find<Button>("unlockLink")->isVisible(), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(find<Chip>("party_1_state")->look().text, QStringLiteral("locked: wrong codes"),
                                  30'000);
        test::shootBoth(*m_screen, QStringLiteral("document-locked"));
        QTest::mouseClick(find<Button>("unlockLink"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!find<Button>("unlockLink")->isVisible(), 30'000);
        QVERIFY(relay.links[link].isUnlocked);
        QVERIFY(!m_desk->office.envelope(id).parties.back().link->isLocked);

        // As collecting notes it; the words themselves are tested with the link's protocol.
        const domain::PartyId party = m_desk->office.envelope(id).parties.back().id;
        m_desk->office.ask([id, party](flow::Office &o) {
            flow::Commit commit(o);
            commit.by({}).add(id.value,
                              domain::QuestionAsked{.party = party,
                                                    .question = newUuid(SystemClock()),
                                                    .text = QStringLiteral("Is the price <b>with</b> VAT?")});
            return commit.save().has_value();
        });
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("party_1_question"), 30'000);
        QVERIFY(find<QLabel>("party_1_question")->text().contains(QStringLiteral("<b>with</b> VAT")));
        QCOMPARE(find<QLabel>("party_1_question")->textFormat(), Qt::PlainText);
        QTRY_COMPARE_WITH_TIMEOUT(find<Chip>("party_1_state")->look().text, QStringLiteral("has a question"), 30'000);
        // Answered from here: it stands on the client's page, they hear so, and the question is no longer open.
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("questionCard")->isVisible(), 30'000);
        QVERIFY(find<QLabel>("questionText")->text().contains(QStringLiteral("<b>with</b> VAT")));
        QCOMPARE(find<QLabel>("questionText")->textFormat(), Qt::PlainText);
        test::shootBoth(*m_screen, QStringLiteral("document-question"));
        QTest::mouseClick(find<Button>("questionSend"), Qt::LeftButton); // without a word
        QVERIFY(find<QPlainTextEdit>("questionAnswer")->property("invalid").toBool());
        find<QPlainTextEdit>("questionAnswer")->setPlainText(QStringLiteral("With VAT."));
        QTest::mouseClick(find<Button>("questionSend"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_toast.contains(QStringLiteral("answer is on its way")), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(!find<QWidget>("questionCard")->isVisible(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(find<Chip>("party_1_state")->look().text != QStringLiteral("has a question"), 30'000);
        QVERIFY(beat());
        QCOMPARE(relay.links[link].replies.size(), 1U);
        const QStringList keys = relay.mails.keys();
        QVERIFY(std::any_of(keys.begin(), keys.end(),
                            [](const QString &key) { return key.contains(QStringLiteral(":replied-")); }));
        for (const wire::DeliveryPayload &sent : relay.mails)
            QVERIFY(!sent.text.contains(QStringLiteral("With VAT"))); // the relay has none of the words
        const auto nobodyAsked = m_desk->office.ask([id](flow::Office &o) {
            return flow::answerQuestion(o, id, newUuid(SystemClock()), QStringLiteral("s"), QStringLiteral("t"));
        });
        QVERIFY(!nobodyAsked && nobodyAsked.error().is(flow::FlowError::Changed));

        m_desk->office.ask([id, party](flow::Office &o) {
            flow::Commit commit(o);
            commit.by({}).add(id.value,
                              domain::QuestionAsked{.party = party,
                                                    .question = newUuid(SystemClock()),
                                                    .text = QStringLiteral("And delivery?")});
            return commit.save().has_value();
        });
        QTRY_COMPARE_WITH_TIMEOUT(find<Chip>("party_1_state")->look().text, QStringLiteral("has a question"), 30'000);
        m_desk->office.ask(
            [id](flow::Office &o) { return flow::comment(o, id, QStringLiteral("Called him: with VAT")).has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(find<Chip>("party_1_state")->look().text != QStringLiteral("has a question"), 30'000);
    }

    void movesOnWhatStandsStillAtTheClient()
    {
        const domain::EnvelopeId id = m_desk->office.sent(QStringLiteral("Framework agreement"));
        m_screen->open({{}, id});
        QTRY_VERIFY_WITH_TIMEOUT(find<Button>("moreTime")->isVisible(), 30'000);
        QVERIFY(!find<Button>("remind")->isVisible()); // our own signatory sees it in the queue

        // A slip in the client's address is put right before it is their turn: nothing goes out.
        QTest::mouseClick(find<Button>("correctRecipient"), Qt::LeftButton);
        QVERIFY(find<QWidget>("recipientCard")->isVisible());
        QVERIFY(!find<QWidget>("recipientPhone")->isVisible()); // the link goes by mail
        QVERIFY(find<QLabel>("recipientWords")->text().contains(QStringLiteral("when it is their turn")));
        QCOMPARE(find<Button>("recipientConfirm")->text(), QStringLiteral("Correct it"));
        test::shootBoth(*m_screen, QStringLiteral("document-correct-early"));
        find<QLineEdit>("recipientAddress")->setText(QStringLiteral("klaus.m@mueller.example"));
        m_toast.clear();
        find<Button>("recipientConfirm")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!find<QWidget>("recipientCard")->isVisible(), 30'000);
        QVERIFY(m_toast.contains(QStringLiteral("invitation will go to klaus.m@mueller.example")));
        QCOMPARE(m_desk->office.envelope(id).parties.back().email, QStringLiteral("klaus.m@mueller.example"));
        QVERIFY(!m_desk->office.envelope(id).parties.back().link);

        std::ignore = m_desk->office.signedPdf(id);
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_desk->office.ask([](flow::Office &o) { return flow::heartbeat(o).has_value(); }));
        QTRY_VERIFY_WITH_TIMEOUT(find<Button>("remind")->isVisible() && find<Button>("remind")->isEnabled(), 30'000);
        m_toast.clear();
        QTest::mouseClick(find<Button>("remind"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_toast.contains(QStringLiteral("reminder")), 30'000);

        QTest::mouseClick(find<Button>("correctRecipient"), Qt::LeftButton);
        QVERIFY(find<QWidget>("recipientCard")->isVisible());
        auto *address = find<QLineEdit>("recipientAddress");
        QCOMPARE(address->text(), QStringLiteral("klaus.m@mueller.example"));
        QCOMPARE(find<Button>("recipientConfirm")->text(), QStringLiteral("Send a new link"));
        QVERIFY(find<QLabel>("recipientWords")->text().contains(QStringLiteral("stops working at once")));
        address->setText(QStringLiteral("klaus"));
        find<Button>("recipientConfirm")->click();
        QVERIFY(address->property("invalid").toBool());
        address->setText(QStringLiteral("k.mueller@soehne.example"));
        find<Button>("recipientConfirm")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!find<QWidget>("recipientCard")->isVisible(), 30'000);
        QCOMPARE(m_desk->office.envelope(id).parties.back().link->sentTo, QStringLiteral("k.mueller@soehne.example"));

        const auto before = m_desk->office.envelope(id).deadline;
        QTest::mouseClick(find<Button>("moreTime"), Qt::LeftButton);
        QVERIFY(find<QWidget>("timeCard")->isVisible());
        test::shootBoth(*m_screen, QStringLiteral("document-more-time"));
        find<Button>("timeConfirm")->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->office.envelope(id).deadline > before, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(!find<QWidget>("timeCard")->isVisible(), 30'000);
    }
};

COUNTERSIGN_WATCHED_TEST(TestDocument)
#include "tst_document.moc"
