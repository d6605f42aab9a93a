// Files out of a document's page, by hand: the menu of downloads, the file dialog, and what then lies on the disk.
#include "core/flow/heartbeat.h"
#include "core/flow/intake.h"
#include "core/flow/routing.h"
#include "core/pdf/document.h"
#include "core/pdf/signature_slot.h"
#include "tests/support/watched_test.h"
#include "tests/ui/office/by_keyboard.h"
#include "tests/ui/office/desk.h"
#include "tests/ui/office/file_dialog.h"
#include "tests/ui/office/menu_hands.h"
#include "ui/document/document_screen.h"
#include "ui/kit/button.h"
#include "ui/pages/page_view.h"

#include <QDialogButtonBox>
#include <QMessageBox>
#include <QPushButton>

using namespace countersign;
using namespace countersign::ui;
using test::Hand;

class TestDocumentSaving : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::TestDesk> m_desk;
    std::unique_ptr<DocumentScreen> m_screen;
    domain::EnvelopeId m_id;
    QTemporaryDir m_folder;
    QStringList m_toasts;

    template <typename T> T *find(const char *name) { return m_screen->findChild<T *>(QString::fromLatin1(name)); }
    void ask(const char *entry, Hand hand)
    {
        m_toasts.clear();
        auto *download = find<Button>("documentDownload");
        if (hand == Hand::Mouse)
            QTest::mouseClick(download, Qt::LeftButton);
        else
            QVERIFY(test::pressAt(download, Qt::Key_Space));
        QVERIFY2(test::choose(QString::fromLatin1(entry), hand), entry);
        QVERIFY(test::fileDialog("saveDialog"));
    }
    QByteArray saved(const QString &path)
    {
        if (!QTest::qWaitFor([&] { return !m_toasts.isEmpty(); }, 30'000))
            return {};
        if (m_toasts != QStringList{QStringLiteral("Saved as %1").arg(path)})
            qWarning("%s", qPrintable(m_toasts.join(u' ')));
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static qsizetype signaturesIn(const QByteArray &pdf)
    {
        const auto document = pdf::Document::open(pdf);
        return document ? pdf::signatures(*document).size() : -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        m_desk = std::make_unique<test::TestDesk>();
        m_id = m_desk->office.draft(QStringLiteral("Umowa"));
        QVERIFY(m_desk->office.ask([id = m_id](flow::Office &o) -> Result<void> {
            domain::DraftEdited edit;
            edit.title = QStringLiteral("Umowa 3/2026: dostawa \"ekspres\""); // as people call them
            CS_CHECK(flow::editDraft(o, id, edit));
            return flow::send(o, id);
        }));
        std::ignore = m_desk->office.signedPdf(m_id);
        m_screen = std::make_unique<DocumentScreen>(m_desk->desk());
        connect(m_screen.get(), &Screen::toastRequested, this,
                [this](const ToastMessage &message) { m_toasts << message.text; });
        m_screen->open({{}, m_id});
        test::showLarge(*m_screen);
        QTRY_VERIFY_WITH_TIMEOUT(find<PageView>("documentPages")->source()->isOpen(), 30'000);
    }
    void cleanup()
    {
        while (QWidget *open = QApplication::activePopupWidget() ? QApplication::activePopupWidget()
                                                                 : QApplication::activeModalWidget())
            open->close();
    }
    void cleanupTestCase()
    {
        m_screen.reset();
        m_desk.reset();
    }

    void eachIsSaved_data()
    {
        QTest::addColumn<Hand>("hand");
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<int>("signatures");
        for (const Hand hand : {Hand::Mouse, Hand::Keyboard}) {
            const QByteArray by = hand == Hand::Mouse ? "by mouse" : "by keyboard";
            QTest::newRow(("original " + by).constData()) << hand << QByteArray("downloadOriginal") << 0;
            QTest::newRow(("signed " + by).constData()) << hand << QByteArray("downloadLatest") << 1;
            QTest::newRow(("evidence " + by).constData()) << hand << QByteArray("downloadEvidence") << 0;
        }
    }
    void eachIsSaved()
    {
        QFETCH(Hand, hand);
        QFETCH(QByteArray, entry);
        QFETCH(int, signatures);
        ask(entry.constData(), hand);
        const QString name = test::nameIn(*test::fileDialog("saveDialog"));
        QVERIFY2(name.endsWith(QStringLiteral(".pdf")) && !name.contains(QLatin1Char('/')), qPrintable(name));
        QCOMPARE(name,
                 entry == "downloadEvidence" ? QStringLiteral("Umowa 3-2026- dostawa -ekspres- - evidence.pdf")
                                             : QStringLiteral("Umowa.pdf"));
        // Typed without its ending: it gets one.
        const QString path = m_folder.filePath(QString::fromLatin1(entry) + QString::number(int(hand)));
        QVERIFY(test::chooseFile("saveDialog", path));
        const QByteArray bytes = saved(path + QStringLiteral(".pdf"));
        QCOMPARE(signaturesIn(bytes), signatures);
        const domain::Document document = m_desk->office.envelope(m_id).documents.front();
        const auto of = [&](const domain::Revision &revision) {
            return *m_desk->office.ask([sha = revision.sha256](flow::Office &o) { return o.pdf(sha); });
        };
        if (entry == "downloadOriginal")
            QCOMPARE(bytes, of(document.revisions.front()));
        if (entry == "downloadLatest")
            QCOMPARE(bytes, of(document.latest()));
    }

    // The dialog stays in the folder of the last time.
    void theFolderIsRemembered()
    {
        ask("downloadOriginal", Hand::Mouse);
        QVERIFY(test::chooseFile("saveDialog", m_folder.filePath(QStringLiteral("once.pdf"))));
        QVERIFY(!saved(m_folder.filePath(QStringLiteral("once.pdf"))).isEmpty());
        ask("downloadOriginal", Hand::Mouse);
        QCOMPARE(test::fileDialog("saveDialog")->directory().canonicalPath(), QDir(m_folder.path()).canonicalPath());
        QVERIFY(test::chooseFile("saveDialog", QStringLiteral("again.pdf")));
        QVERIFY(!saved(m_folder.filePath(QStringLiteral("again.pdf"))).isEmpty());
    }

    // A file that is there is asked about first, and stays when the answer is no.
    void aFileThatIsThereIsAskedAbout()
    {
        const QString path = m_desk->office.file(QStringLiteral("mine.pdf"), "mine");
        ask("downloadOriginal", Hand::Keyboard);
        const QPointer<QFileDialog> dialog = test::fileDialog("saveDialog");
        QVERIFY(dialog);
        auto *line = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        line->selectAll();
        test::typeText(*line, path);
        bool isAsked = false;
        QTimer answer; // the question stands over the dialog, and holds this test in its own loop
        connect(&answer, &QTimer::timeout, this, [&] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (!box)
                return;
            isAsked = true;
            QTest::mouseClick(box->button(QMessageBox::No), Qt::LeftButton);
        });
        answer.start(10);
        QTest::keyClick(line, Qt::Key_Return);
        answer.stop();
        QVERIFY(isAsked);
        QVERIFY(dialog && dialog->isVisible());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!dialog);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("mine"));
        QVERIFY(m_toasts.isEmpty());
    }

    void whereNothingCanBeWrittenIsSaid()
    {
        ask("downloadEvidence", Hand::Mouse);
        const QString file = m_desk->office.file(QStringLiteral("no folder"), {});
        QVERIFY(test::chooseFile("saveDialog", file + QStringLiteral("/evidence.pdf")));
        QTRY_VERIFY_WITH_TIMEOUT(!m_toasts.isEmpty(), 30'000);
        QVERIFY2(m_toasts.first().contains(QStringLiteral("The disk refused to save.")), qPrintable(m_toasts.first()));
    }

    // Both lie in one folder.
    void theFinishedOneIsNotNamedLikeItsOriginal()
    {
        const domain::EnvelopeId id = m_desk->office.draft(QStringLiteral("Regulamin"));
        QVERIFY(m_desk->office.ask([id](flow::Office &o) -> Result<void> {
            CS_TRY(const domain::Envelope e, o.envelope(id));
            domain::DraftEdited edit; // among ourselves: the seal closes it at once
            edit.parties = e.parties;
            std::erase_if(*edit.parties, [](const auto &party) { return party.channel != domain::Channel::InApp; });
            edit.fields = e.fields;
            std::erase_if(*edit.fields, [&](const auto &field) { return field.party != edit.parties->front().id; });
            CS_CHECK(flow::editDraft(o, id, edit));
            return flow::send(o, id);
        }));
        std::ignore = m_desk->office.signedPdf(id);
        QVERIFY(m_desk->office.ask([](flow::Office &o) { return flow::heartbeat(o); }));
        QVERIFY(m_desk->office.envelope(id).isCompleted);
        m_screen->open({{}, id});
        QTRY_VERIFY_WITH_TIMEOUT(find<PageView>("documentPages")->source()->isOpen(), 30'000);
        for (const auto &[entry, name] :
             {std::pair("downloadLatest", "Regulamin - signed.pdf"), std::pair("downloadOriginal", "Regulamin.pdf")}) {
            ask(entry, Hand::Mouse);
            QCOMPARE(test::nameIn(*test::fileDialog("saveDialog")), QString::fromLatin1(name));
            cleanup();
        }
    }
};

COUNTERSIGN_WATCHED_TEST(TestDocumentSaving)
#include "tst_document_saving.moc"
