#include "core/flow/heartbeat.h"
#include "core/flow/lists.h"
#include "core/flow/routing.h"
#include "tests/ui/office/desk.h"
#include "ui/document/document_screen.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/list_row.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/tabs.h"
#include "ui/pages/page_view.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
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
        QTRY_VERIFY(find<PageView>("documentPages")->source()->isOpen());
        QTRY_VERIFY(journalRows() > 3);
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
    }

    void offersTheSignatoryToSign()
    {
        m_desk->facts.actAs(m_desk->office.cast().director);
        QTRY_VERIFY(!find<Button>("documentPrimary")->isHidden());
        QSignalSpy queue(m_screen.get(), &Screen::queueRequested);
        QTest::mouseClick(find<Button>("documentPrimary"), Qt::LeftButton);
        QCOMPARE(queue.size(), 1);
        m_desk->facts.actAs(m_desk->office.cast().employee);
        QTRY_VERIFY(find<Button>("documentPrimary")->isHidden());
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
        QTRY_COMPARE(journalRows(), 1);
        QVERIFY(find<QListView>("journalList")
                    ->model()
                    ->index(0, 0)
                    .data()
                    .toString()
                    .contains(QStringLiteral("Call her on Monday")));
        QTRY_VERIFY(text->text().isEmpty());
        QTest::mouseClick(find<QWidget>("tab_journal"), Qt::LeftButton);
        QCOMPARE(journalRows(), before + 1);
    }

    void checksTheJournal()
    {
        QTest::mouseClick(find<Button>("journalCheck"), Qt::LeftButton);
        auto *state = find<Label>("journalState");
        QTRY_VERIFY_WITH_TIMEOUT(state->role() == Role::Ok, 20000);
    }

    void showsOlderVersions()
    {
        QTest::mouseClick(find<QWidget>("tab_versions"), Qt::LeftButton);
        auto *versions = find<ListView>("versionsList");
        QCOMPARE(versions->model()->rowCount(), 2); // prepared, original
        QSignalSpy opened(find<PageView>("documentPages")->source(), &PageSource::opened);
        QTest::mouseClick(versions->viewport(), Qt::LeftButton, {},
                          versions->visualRect(versions->model()->index(1, 0)).center());
        QTRY_COMPARE(opened.size(), 1);
        QTest::mouseClick(find<QWidget>("tab_journal"), Qt::LeftButton);
    }

    void handsItToVerification()
    {
        QSignalSpy verify(m_screen.get(), &DocumentScreen::verifyBytesRequested);
        QVERIFY(action("moreVerify"));
        action("moreVerify")->trigger();
        QTRY_COMPARE(verify.size(), 1);
        QVERIFY(verify.first().at(1).toByteArray().startsWith("%PDF-"));
    }

    void givesTheEvidence()
    {
        QVERIFY(action("downloadEvidence"));
        action("downloadEvidence")->trigger();
        QFileDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = m_screen->findChild<QFileDialog *>(QStringLiteral("saveDialog"))));
        const QString path = m_desk->office.file(QStringLiteral("evidence.pdf"), "");
        m_toast.clear();
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        QTRY_VERIFY(m_toast.contains(path));
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
        QTRY_COMPARE(unread(), 0);
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
            QVERIFY2(tabs->rect().contains(tab->geometry()), name);
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
        QTRY_COMPARE(domain::stateOf(m_desk->office.envelope(m_id)), domain::EnvelopeState::Cancelled);
        QTRY_VERIFY(!action("moreCancel"));
        QVERIFY(m_toast.contains(QStringLiteral("cancelled")));
    }

    void movesOnWhatStandsStillAtTheClient()
    {
        const domain::EnvelopeId id = m_desk->office.sent(QStringLiteral("Framework agreement"));
        m_screen->open({{}, id});
        QTRY_VERIFY(find<Button>("moreTime")->isVisible());
        QVERIFY(!find<Button>("remind")->isVisible()); // our own signatory sees it in the queue
        std::ignore = m_desk->office.signedPdf(id);
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_desk->office.ask([](flow::Office &o) { return flow::heartbeat(o).has_value(); }));
        QTRY_VERIFY(find<Button>("remind")->isVisible() && find<Button>("remind")->isEnabled());
        m_toast.clear();
        QTest::mouseClick(find<Button>("remind"), Qt::LeftButton);
        QTRY_VERIFY(m_toast.contains(QStringLiteral("reminder")));

        QTest::mouseClick(find<Button>("correctRecipient"), Qt::LeftButton);
        QVERIFY(find<QWidget>("recipientCard")->isVisible());
        auto *address = find<QLineEdit>("recipientAddress");
        QCOMPARE(address->text(), QStringLiteral("klaus@mueller.example"));
        address->setText(QStringLiteral("klaus"));
        find<Button>("recipientConfirm")->click();
        QVERIFY(address->property("invalid").toBool());
        address->setText(QStringLiteral("k.mueller@soehne.example"));
        find<Button>("recipientConfirm")->click();
        QTRY_VERIFY(!find<QWidget>("recipientCard")->isVisible());
        QCOMPARE(m_desk->office.envelope(id).parties.back().link->sentTo, QStringLiteral("k.mueller@soehne.example"));

        const auto before = m_desk->office.envelope(id).deadline;
        QTest::mouseClick(find<Button>("moreTime"), Qt::LeftButton);
        QVERIFY(find<QWidget>("timeCard")->isVisible());
        test::shootBoth(*m_screen, QStringLiteral("document-more-time"));
        find<Button>("timeConfirm")->click();
        QTRY_VERIFY(m_desk->office.envelope(id).deadline > before);
        QTRY_VERIFY(!find<QWidget>("timeCard")->isVisible());
    }
};

QTEST_MAIN(TestDocument)
#include "tst_document.moc"
