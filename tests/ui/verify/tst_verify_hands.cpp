// A verdict gone through by keyboard alone, and by mouse: its views, its changes, its signatures.
#include "core/pdf/document.h"
#include "core/pdf/revision_writer.h"
#include "tests/support/watched_test.h"
#include "tests/ui/office/by_keyboard.h"
#include "tests/ui/office/file_dialog.h"
#include "tests/ui/office/ui_office.h"
#include "ui/kit/button.h"
#include "ui/kit/list_row.h"
#include "ui/kit/tabs.h"
#include "ui/pages/page_view.h"
#include "ui/verify/signature_card.h"
#include "ui/verify/verify_screen.h"

#include <QComboBox>
#include <QDropEvent>
#include <QMimeData>
#include <QPointer>
#include <QScrollBar>

using namespace countersign;
using namespace countersign::ui;

namespace {

// A revision appended after the signature: two pages show something else.
QByteArray withTwoPagesChanged(const QByteArray &pdf)
{
    const auto document = pdf::Document::open(pdf);
    if (!document)
        qFatal("not readable");
    pdf::RevisionWriter writer(*document);
    for (const int number : {0, 1}) {
        const auto page = document->page(number);
        pdf::Dictionary changed = page->dictionary;
        changed.set("Contents", writer.addStream({}, "q 1 1 1 rg 150 600 300 60 re f Q"));
        writer.replace(page->reference, changed);
    }
    const auto bytes = writer.finish();
    if (!bytes)
        qFatal("not written");
    return *bytes;
}

} // namespace

class TestVerifyHands : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::UiOffice> m_office;
    std::unique_ptr<VerifyScreen> m_screen;

    template <typename T> T *find(const char *name) { return m_screen->findChild<T *>(QString::fromLatin1(name)); }
    PageView *now() { return find<PageView>("verifyNow"); }
    PageView *was() { return find<PageView>("verifySigned"); }
    ListView *changes() { return find<ListView>("verifyChanges"); }
    SignatureCard *card() { return m_screen->findChild<SignatureCard *>(); }
    // Its first row folds and unfolds it.
    QWidget *headOf(SignatureCard *card)
    {
        for (QWidget *widget : card->findChildren<QWidget *>())
            if (widget->focusPolicy() & Qt::TabFocus)
                return widget;
        return nullptr;
    }
    // In the dialog that is open: the kind chosen in its list, the name it proposes then, and what the file begins with.
    void savesReport(const char *kind, const char *name, const QByteArray &begins)
    {
        const QPointer<QFileDialog> dialog = test::fileDialog("reportDialog");
        QVERIFY(dialog && dialog->acceptMode() == QFileDialog::AcceptSave);
        auto *kinds = dialog->findChild<QComboBox *>(QStringLiteral("fileTypeCombo"));
        const int row = kinds->findText(QString::fromLatin1(kind));
        QVERIFY2(row >= 0, kind);
        kinds->setFocus();
        QTest::keyClick(kinds, Qt::Key_Home);
        for (int i = 0; i < row; ++i)
            QTest::keyClick(kinds, Qt::Key_Down);
        QCOMPARE(kinds->currentIndex(), row);
        QCOMPARE(test::nameIn(*dialog), QString::fromLatin1(name));
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("Bericht"));
        QSignalSpy toasts(m_screen.get(), &Screen::toastRequested);
        QVERIFY(test::chooseFile("reportDialog", path)); // without an ending: that of its kind
        QTRY_COMPARE_WITH_TIMEOUT(toasts.size(), 1, 60'000);
        QFile file(path + QLatin1Char('.') + QFileInfo(QString::fromLatin1(name)).suffix());
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QByteArray bytes = file.readAll();
        QVERIFY2(bytes.startsWith(begins), bytes.left(80).constData());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        m_office = std::make_unique<test::UiOffice>();
        const QByteArray forged = withTwoPagesChanged(m_office->signedPdf(m_office->sent()));
        m_screen = std::make_unique<VerifyScreen>(m_office->session());
        test::showLarge(*m_screen);
        QTRY_VERIFY(m_screen->isActiveWindow());
        QSignalSpy verified(m_screen.get(), &VerifyScreen::verified);
        m_screen->verifyFile(m_office->file(QStringLiteral("lease.pdf"), forged));
        QTRY_COMPARE_WITH_TIMEOUT(verified.size(), 1, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(now()->source()->isOpen() && was()->isVisible() && was()->source()->isOpen(), 30'000);
        QVERIFY(changes()->model()->rowCount() >= 2);
    }
    void cleanupTestCase() { m_screen.reset(); }

    void byKeyboardAlone()
    {
        // The verdict came with the focus on the pages.
        QVERIFY(now()->hasFocus());
        const int top = now()->verticalScrollBar()->value();
        QTest::keyClick(now(), Qt::Key_PageDown);
        QTRY_VERIFY(now()->verticalScrollBar()->value() != top);

        QVERIFY(test::tabTo(find<QWidget>("tab_change")));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QVERIFY(now()->isVisible() && !was()->isVisible()); // all pages
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QVERIFY(was()->isVisible() && !now()->isVisible()); // as signed
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
        QVERIFY(was()->isVisible() && now()->isVisible());

        QCOMPARE(changes()->currentIndex().row(), 0);
        QVERIFY(test::pressAt(find<Button>("verifyNext"), Qt::Key_Space));
        QCOMPARE(changes()->currentIndex().row(), 1);
        QVERIFY(test::pressAt(find<Button>("verifyPrevious"), Qt::Key_Space));
        QCOMPARE(changes()->currentIndex().row(), 0);
        QVERIFY(test::pressAt(changes(), Qt::Key_Down));
        QCOMPARE(changes()->currentIndex().row(), 1);

        const bool isExpanded = card()->isExpanded();
        QVERIFY(test::pressAt(headOf(card()), Qt::Key_Space));
        QCOMPARE(card()->isExpanded(), !isExpanded);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(card()->isExpanded(), isExpanded);

        QVERIFY(test::pressAt(find<Button>("verifyViewSigned"), Qt::Key_Space));
        QVERIFY(was()->isVisible() && !now()->isVisible());

        QVERIFY(test::pressAt(find<Button>("verifySave"), Qt::Key_Space));
        savesReport("PDF (*.pdf)", "lease-report.pdf", "%PDF-");
        QVERIFY(test::pressAt(find<Button>("verifySave"), Qt::Key_Space));
        savesReport("JSON (*.json)", "lease-report.json", "{");
    }

    void byMouse()
    {
        const auto click = [](QWidget *widget) { QTest::mouseClick(widget, Qt::LeftButton); };
        click(find<QWidget>("tab_pages"));
        QVERIFY(now()->isVisible() && !was()->isVisible());
        click(find<QWidget>("tab_change"));
        QVERIFY(now()->isVisible() && was()->isVisible());
        const auto row = [this](int at) { return changes()->visualRect(changes()->model()->index(at, 0)).center(); };
        QTest::mouseClick(changes()->viewport(), Qt::LeftButton, {}, row(0));
        QCOMPARE(changes()->currentIndex().row(), 0);
        QVERIFY(!find<Button>("verifyPrevious")->isEnabled());
        click(find<Button>("verifyNext"));
        QCOMPARE(changes()->currentIndex().row(), 1);
        click(find<Button>("verifyPrevious"));
        QCOMPARE(changes()->currentIndex().row(), 0);
        const bool isExpanded = card()->isExpanded();
        click(headOf(card()));
        QCOMPARE(card()->isExpanded(), !isExpanded);
        click(headOf(card()));
        // The page is dragged and scrolled with the wheel.
        now()->goToPage(0);
        const int top = now()->verticalScrollBar()->value();
        QVERIFY(now()->verticalScrollBar()->maximum() > top);
        QWheelEvent wheel(QPointF(40, 40), now()->viewport()->mapToGlobal(QPointF(40, 40)), {}, QPoint(0, -240),
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(now()->viewport(), &wheel);
        QTRY_VERIFY(now()->verticalScrollBar()->value() != top);
        click(find<Button>("verifyViewSigned"));
        QVERIFY(was()->isVisible() && !now()->isVisible());
        click(find<Button>("verifySave"));
        savesReport("Text (*.txt)", "lease-report.txt", {});
    }

    // Held anywhere over a verdict, a file is offered a place; dropped, it is checked next.
    void anotherFileIsDroppedOnAVerdict()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_office->file(
            QStringLiteral("other.pdf"), m_office->signedPdf(m_office->sent(QStringLiteral("Other")))))});
        auto *veil = find<QWidget>("dropVeil");
        const QPoint middle = m_screen->rect().center();
        QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_screen.get(), &enter);
        QVERIFY(enter.isAccepted() && veil->isVisible());
        test::shootBoth(*m_screen, QStringLiteral("verify-drop"));
        QDragLeaveEvent away;
        QApplication::sendEvent(m_screen.get(), &away);
        QTRY_VERIFY(!veil->isVisible());

        QApplication::sendEvent(m_screen.get(), &enter);
        QSignalSpy verified(m_screen.get(), &VerifyScreen::verified);
        QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(veil, &drop);
        QVERIFY(!veil->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(verified.size(), 1, 60'000);
        QVERIFY(!changes()->isVisible()); // this one was not changed
    }
};

COUNTERSIGN_WATCHED_TEST(TestVerifyHands)
#include "tst_verify_hands.moc"
