// A verdict gone through by keyboard alone, and by mouse: its views, its changes, its signatures.
#include "core/pdf/document.h"
#include "core/pdf/revision_writer.h"
#include "tests/support/watched_test.h"
#include "tests/ui/office/by_keyboard.h"
#include "tests/ui/office/ui_office.h"
#include "ui/kit/button.h"
#include "ui/kit/list_row.h"
#include "ui/kit/tabs.h"
#include "ui/pages/page_view.h"
#include "ui/verify/signature_card.h"
#include "ui/verify/verify_screen.h"

#include <QFileDialog>
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
    // What becomes of the report is in tst_verify; here, that the way to it opens.
    void closesDialog()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_screen->window()->findChild<QFileDialog *>(), 30'000);
        QPointer<QFileDialog> dialog = m_screen->window()->findChild<QFileDialog *>();
        QTRY_VERIFY(dialog->isVisible());
        QVERIFY(dialog->acceptMode() == QFileDialog::AcceptSave && dialog->nameFilters().size() == 3);
        dialog->close();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog, 30'000);
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
        closesDialog();
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
        closesDialog();
    }
};

COUNTERSIGN_WATCHED_TEST(TestVerifyHands)
#include "tst_verify_hands.moc"
