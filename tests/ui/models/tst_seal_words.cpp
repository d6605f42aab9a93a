// Why a seal failed, from the error to what the journal keeps of it to what is said.
#include "ui/models/seal_words.h"

#include "core/flow/sealing.h"
#include "core/pdf/pdf_error.h"
#include "ui/words/error_words.h"

#include <QtTest>

using namespace countersign;
using namespace countersign::ui;
using flow::FlowError;

class TestSealWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysItAsAnErrorIsSaid_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<bool>("comesByItself");
        const Error away = Error{FlowError::NoTimestamp, QStringLiteral("https://tsa.example: 500"), {}};
        QTest::newRow("an authority is away") << away << true;
        QTest::newRow("inside another") << Error(away).as(FlowError::SigningFailed, QStringLiteral("closing")) << true;
        QTest::newRow("no certificate") << Error{FlowError::NoCertificate, {}, {}} << false;
        QTest::newRow("of the PDF") << Error{pdf::PdfError::Encrypted, QStringLiteral("line\nbreak [x:1] and more"), {}}
                                           .as(FlowError::SealFailed)
                                    << false;
    }
    void saysItAsAnErrorIsSaid()
    {
        QFETCH(Error, error);
        QFETCH(bool, comesByItself);
        const QString kept = flow::keptSealProblem(error);
        QCOMPARE(whySealFailed(kept), sentenceFor(error));
        QCOMPARE(afterSealFailed(kept).contains(QStringLiteral("by itself")), comesByItself);
        QVERIFY(!afterSealFailed(kept).isEmpty());
    }

    void keepsTheDetailForWhoeverReadsTheJournal()
    {
        const Error error = Error{FlowError::NoTimestamp, QStringLiteral("no answer"), {}}.as(FlowError::SealFailed);
        const flow::SealProblem problem = flow::sealProblemOf(flow::keptSealProblem(error));
        QCOMPARE(problem.detail, QStringLiteral("no answer"));
        QCOMPARE(problem.codes.size(), 2u);
        QCOMPARE(problem.codes.back().module, QByteArray("flow"));
        QCOMPARE(problem.codes.back().value, static_cast<int>(FlowError::NoTimestamp));
    }

    // Journals from before codes were kept, and what other programs may have written.
    void readsWhatWasKeptBefore_data()
    {
        QTest::addColumn<QString>("kept");
        for (const char *kept :
             {"no certificate", "unknown", "", "[]", "no answer [flow]", "[flow:99999999999]", "a [b:c]"})
            QTest::newRow(kept) << QString::fromLatin1(kept);
    }
    void readsWhatWasKeptBefore()
    {
        QFETCH(QString, kept);
        QCOMPARE(whySealFailed(kept), kept);
        QVERIFY(!afterSealFailed(kept).isEmpty());
    }

    void bearsCodesItDoesNotKnow()
    {
        QVERIFY(whySealFailed(QStringLiteral("x [future:7]")).size() > 10);
        QVERIFY(whySealFailed(QStringLiteral("x [flow:900000]")).size() > 10);
    }
};

QTEST_GUILESS_MAIN(TestSealWords)
#include "tst_seal_words.moc"
