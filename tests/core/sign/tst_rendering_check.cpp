// What a renderer shows of the signed revision and of the final file; and the report on paper.
#include "attack_makers.h"
#include "core/crypto/authority.h"
#include "core/pdf/content_text.h"
#include "core/pdf/report_pages.h"
#include "core/sign/pades_signer.h"
#include "core/sign/rendering_check.h"
#include "core/sign/verifier.h"

#include <QElapsedTimer>
#include <QTest>

using namespace countersign;
using namespace countersign::attacks;

namespace {

const Time kNow = Time::fromIso(QStringLiteral("2026-11-22T10:00:00.000Z"));

pdf::WorkerSetup worker()
{
    return {.program = qEnvironmentVariable("COUNTERSIGN_BIN_DIR") + QStringLiteral("/countersign-cli")};
}

int renderingsOf(const domain::SignatureVerdict &signature)
{
    return static_cast<int>(std::count_if(signature.changes.begin(), signature.changes.end(), [](const auto &change) {
        return change.kind == domain::ChangeKind::Rendering;
    }));
}

} // namespace

class RenderingCheckTest : public QObject
{
    Q_OBJECT

    QByteArray m_signed;
    crypto::Certificate m_root;

    // Judges, then compares pictures.
    Result<domain::Verdict> look(const QByteArray &pdf)
    {
        CS_TRY(const pdf::Document document, pdf::Document::open(pdf));
        CS_TRY(domain::Verdict verdict, sign::verify(document, {.anchors = {m_root}, .at = kNow}));
        CS_CHECK(sign::compareRendering(verdict, document, {.worker = worker()}));
        return verdict;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto authority = crypto::Authority::create(
            {.organization = QStringLiteral("Nord Biuro"), .keyKind = crypto::KeyKind::EcP256}, kNow);
        QVERIFY(authority);
        auto issued = authority->issuePerson(
            {.name = QStringLiteral("Joanna Wiśniewska"), .keyKind = crypto::KeyKind::EcP256}, kNow);
        QVERIFY(issued);
        m_root = authority->certificate();
        const auto document = pdf::Document::open(plainForm());
        QVERIFY(document);
        pdf::SlotRequest slot{
            .fieldName = QStringLiteral("First"), .signedAt = kNow, .certification = pdf::Certification::FormFilling};
        const auto done = sign::signPades(*document, {.slot = slot, .digest = {}}, *issued->signingKey());
        QVERIFY(done);
        m_signed = *done;
    }

    void nothingLaterNothingDrawn()
    {
        const auto verdict = look(m_signed);
        QVERIFY(verdict);
        QCOMPARE(verdict->indication, domain::Indication::TotalPassed);
    }

    void aFilledFieldIsMasked()
    {
        const QByteArray filled = append(
            m_signed,
            {{Amount, objectIn(m_signed, Amount).replace("/V(100)", "/V(200)").replace("/N 11 0 R", "/N 40 0 R")},
             {40, formXObject("BT /F1 12 Tf 2 5 Td (200) Tj ET")}});
        const auto verdict = look(filled);
        QVERIFY2(verdict, verdict ? "" : qPrintable(verdict.error().detail));
        QCOMPARE(verdict->indication, domain::Indication::TotalPassed);
        QCOMPARE(renderingsOf(verdict->signatures.at(0)), 0);
    }

    void otherWordsAreSeenWhereTheyStand()
    {
        QElapsedTimer timer;
        timer.start();
        const auto verdict = look(append(m_signed, {{Content, evilContent()}}));
        qInfo("%lld ms with two worker processes", static_cast<long long>(timer.elapsed()));
        QVERIFY(verdict);
        const domain::SignatureVerdict &signature = verdict->signatures.at(0);
        QCOMPARE(renderingsOf(signature), 1);
        const auto seen = std::find_if(signature.changes.begin(), signature.changes.end(),
                                       [](const auto &c) { return c.kind == domain::ChangeKind::Rendering; });
        QCOMPARE(seen->page, 0);
        QVERIFY2(seen->rect.intersects(QRectF(72, 695, 300, 30)) && seen->rect.height() < 60,
                 qPrintable(QStringLiteral("%1 %2 %3 %4")
                                .arg(seen->rect.x())
                                .arg(seen->rect.y())
                                .arg(seen->rect.width())
                                .arg(seen->rect.height())));
        QCOMPARE(verdict->indication, domain::Indication::TotalFailed);
    }

    void theReportSaysWhatItIsGiven()
    {
        pdf::Report report{.title = QStringLiteral("Verification report"),
                           .tone = pdf::ReportTone::Bad,
                           .headline = QStringLiteral("Changed after it was signed"),
                           .sentence = QStringLiteral("Page 1 was altered."),
                           .footer = QStringLiteral("contract.pdf")};
        for (int i = 1; i <= 60; ++i)
            report.sections.push_back(
                {.heading = QStringLiteral("Signer %1").arg(i),
                 .subheading = QStringLiteral("Signature %1 of 60").arg(i),
                 .lines = {{pdf::ReportTone::Good, QStringLiteral("Intact"), QStringLiteral("Zażółć gęślą jaźń.")}}});
        const auto bytes = pdf::makeReport(report);
        QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().detail));
        const auto document = pdf::Document::open(*bytes);
        QVERIFY(document);
        QVERIFY(document->pageCount() > 3 && document->pageCount() < 20);
        QString all;
        for (int page = 0; page < document->pageCount(); ++page)
            all += pdf::contentText(*document, page) + QLatin1Char(' ');
        for (const char *words : {"Changed after it was signed", "Page 1 was altered.", "Signer 1", "Signer 60",
                                  "Zażółć gęślą jaźń.", "contract.pdf"})
            QVERIFY2(all.remove(QLatin1Char(' ')).contains(QString::fromUtf8(words).remove(QLatin1Char(' '))), words);
    }
};

QTEST_MAIN(RenderingCheckTest)
#include "tst_rendering_check.moc"
