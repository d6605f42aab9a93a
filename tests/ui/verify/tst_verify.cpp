#include "core/pdf/document.h"
#include "core/pdf/revision_writer.h"
#include "tests/support/watched_test.h"
#include "tests/ui/office/ui_office.h"
#include "ui/kit/button.h"
#include "ui/kit/list_row.h"
#include "ui/pages/page_view.h"
#include "ui/verify/verify_screen.h"
#include "ui/words/verdict_words.h"

#include <QFile>
#include <QLabel>

using namespace countersign;
using namespace countersign::ui;

namespace {

// What a forger would do: a revision appended after the signature whose page shows another amount.
QByteArray withAmountChanged(const QByteArray &pdf)
{
    const auto document = pdf::Document::open(pdf);
    if (!document)
        qFatal("not readable");
    const auto page = document->page(0);
    pdf::RevisionWriter writer(*document);
    const QByteArray content = "q 1 1 1 rg 150 600 300 60 re f 0 0 0 rg BT /F1 12 Tf 160 620 Td ET Q";
    pdf::Dictionary changed = page->dictionary;
    changed.set("Contents", writer.addStream({}, content));
    writer.replace(page->reference, changed);
    const auto bytes = writer.finish();
    if (!bytes)
        qFatal("not written");
    return *bytes;
}

} // namespace

class TestVerify : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::UiOffice> m_office;
    std::unique_ptr<VerifyScreen> m_screen;
    QByteArray m_signed;

    template <typename T> T *find(const char *name) { return m_screen->findChild<T *>(QString::fromLatin1(name)); }
    bool check(const QString &name, const QByteArray &pdf)
    {
        QSignalSpy verified(m_screen.get(), &VerifyScreen::verified);
        m_screen->verifyFile(m_office->file(name, pdf));
        if (!verified.wait(60'000))
            qFatal("no verdict");
        return verified.first().first().toBool();
    }
    QString banner() { return find<QWidget>("verifyBanner")->accessibleName(); }
    Tone fact(const char *name) { return Tone(find<QWidget>(name)->property("tone").toInt()); }

private Q_SLOTS:
    void initTestCase()
    {
        m_office = std::make_unique<test::UiOffice>();
        m_signed = m_office->signedPdf(m_office->sent());
        m_screen = std::make_unique<VerifyScreen>(m_office->session());
        test::showLarge(*m_screen);
    }
    void cleanupTestCase() { m_screen.reset(); }

    void nothingYet()
    {
        QVERIFY(find<QWidget>("verifyDrop")->isVisible());
        test::shootBoth(*m_screen, QStringLiteral("verify-empty"));
    }

    void aGenuineFilePasses()
    {
        QVERIFY(check(QStringLiteral("service-agreement.pdf"), m_signed));
        QVERIFY2(banner().contains(QStringLiteral("Genuine and unchanged")), qPrintable(banner()));
        QCOMPARE(fact("verifyFact0Intact"), Tone::Ok);
        QCOMPARE(fact("verifyFact0Changed"), Tone::Ok);
        QCOMPARE(fact("verifyFact0Trusted"), Tone::Ok);
        QCOMPARE(fact("verifyFact0Time"), Tone::Neutral); // B-B: the signer's own clock
        auto *now = find<PageView>("verifyNow");
        QTRY_VERIFY_WITH_TIMEOUT(now->source()->isOpen(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(!now->source()->page(0, now->pixelsPerPoint()).isNull(), 30'000);
        QTest::qWait(400);
        test::shootBoth(*m_screen, QStringLiteral("verify-genuine"));
    }

    void anAppendedRevisionThatChangesThePageIsNamed()
    {
        QVERIFY(!check(QStringLiteral("service-agreement-signed.pdf"), withAmountChanged(m_signed)));
        QVERIFY2(banner().contains(QStringLiteral("Changed after it was signed")), qPrintable(banner()));
        QCOMPARE(fact("verifyFact0Intact"), Tone::Ok); // the signature itself is genuine
        QCOMPARE(fact("verifyFact0Changed"), Tone::Bad);
        QVERIFY(find<ListView>("verifyChanges")->model()->rowCount() > 0);
        auto *was = find<PageView>("verifySigned");
        QTRY_VERIFY_WITH_TIMEOUT(was->isVisible() && was->source()->isOpen(), 30'000);
        auto *now = find<PageView>("verifyNow");
        QTRY_VERIFY_WITH_TIMEOUT(now->source()->isOpen() && !now->source()->page(0, now->pixelsPerPoint()).isNull(),
                                 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(!was->source()->page(0, was->pixelsPerPoint()).isNull(), 30'000);
        QTest::qWait(400);
        test::shootBoth(*m_screen, QStringLiteral("verify-changed"));
        QTest::mouseClick(find<Button>("verifyViewSigned"), Qt::LeftButton);
        QVERIFY(was->isVisible() && !now->isVisible());

        const QString path = m_office->file(QStringLiteral("report.txt"), "x");
        QSignalSpy toasts(m_screen.get(), &Screen::toastRequested);
        const auto said = [&] { return toasts.takeFirst().first().value<ToastMessage>().text; };
        m_screen->saveReport(path);
        QTRY_COMPARE_WITH_TIMEOUT(toasts.size(), 1, 30'000);
        QCOMPARE(said(), QStringLiteral("The report was saved."));
        m_screen->saveReport(QStringLiteral("/proc/no-such-place/report.pdf")); // nobody may write there
        QTRY_COMPARE_WITH_TIMEOUT(toasts.size(), 1, 30'000);
        QVERIFY(said().contains(QStringLiteral("The disk refused to save.")));
        QVERIFY(find<Button>("verifySave")->isEnabled());
        QFile report(path);
        QVERIFY(report.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(report.readAll());
        QVERIFY(text.contains(QStringLiteral("CHANGED AFTER IT WAS SIGNED")));
        QVERIFY(text.contains(QStringLiteral("Joanna Wiśniewska")));
    }

    void aCheckCanBeStopped()
    {
        QSignalSpy verified(m_screen.get(), &VerifyScreen::verified);
        m_screen->verifyBytes(QStringLiteral("large.pdf"), m_signed);
        Q_EMIT find<ProgressInPlace>("verifyProgress")->cancelled();
        QVERIFY(find<QWidget>("verifyDrop")->isVisible()); // ready for another one
        QVERIFY(!verified.wait(2000)); // nothing comes of it any more
        QVERIFY(check(QStringLiteral("service-agreement.pdf"), m_signed));
    }

    void anOverwrittenByteBreaksTheSignature()
    {
        QByteArray broken = m_signed;
        const qsizetype at = broken.indexOf("/MediaBox");
        QVERIFY(at > 0);
        broken[at + 12] = broken[at + 12] == '1' ? '2' : '1';
        QVERIFY(!check(QStringLiteral("broken.pdf"), broken));
        if (find<QWidget>("verifyBanner")->isVisible()) {
            QVERIFY(banner().contains(QStringLiteral("Changed")));
            QCOMPARE(fact("verifyFact0Intact"), Tone::Bad);
            for (const QLabel *label : find<QWidget>("verifySignature0")->findChildren<QLabel *>())
                QVERIFY2(label->text() != QLatin1String("The bytes in the file are not the ones that were signed."),
                         "said twice");
            test::shootBoth(*m_screen, QStringLiteral("verify-broken"));
        }
    }

    void filesThatAreNoPdfGetASentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("Dear Sir or Madam");
    }
    void filesThatAreNoPdfGetASentence()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!check(QStringLiteral("letter.pdf"), bytes));
        auto *problem = find<QWidget>("verifyProblem");
        QVERIFY(problem->isVisible());
        QString said;
        for (const QLabel *label : problem->findChildren<QLabel *>())
            said += label->text();
        QVERIFY2(said.contains(QStringLiteral("letter.pdf cannot be checked")), qPrintable(said));
    }

    void anUnsignedFileSaysSo()
    {
        QVERIFY(!check(QStringLiteral("plain.pdf"), test::UiOffice::contract()));
        QVERIFY(banner().contains(QStringLiteral("Not signed")));
    }
};

COUNTERSIGN_WATCHED_TEST(TestVerify)
#include "tst_verify.moc"
