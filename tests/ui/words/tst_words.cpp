#include "core/flow/office.h"
#include "core/pdf/making_error.h"
#include "core/pdf/pdf_error.h"
#include "core/crypto/crypto_error.h"
#include "core/sign/sign_error.h"
#include "core/store/store_error.h"
#include "ui/words/error_words.h"
#include "ui/words/trade_words.h"
#include "ui/words/sentence.h"
#include "ui/words/verdict_words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace countersign;
using namespace countersign::ui;

namespace {

domain::SignatureVerdict soundSignature()
{
    domain::SignatureVerdict s;
    s.field = QStringLiteral("sig1");
    s.indication = domain::Indication::TotalPassed;
    s.isIntact = true;
    s.isTrusted = true;
    s.anchor = QStringLiteral("Nord Biuro company authority");
    s.signer.commonName = QStringLiteral("Joanna Wiśniewska");
    s.algorithm = QStringLiteral("SHA-256 with RSA");
    s.certification = 2;
    s.claimedTime = Time::fromIso(QStringLiteral("2026-11-22T10:14:07.000Z"));
    return s;
}

domain::Verdict verdictOf(std::vector<domain::SignatureVerdict> signatures, domain::Indication indication)
{
    domain::Verdict v;
    v.signatures = std::move(signatures);
    v.indication = indication;
    return v;
}

} // namespace

class TestWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCodeOfAModuleHasASentence_data()
    {
        QTest::addColumn<QByteArray>("module");
        QTest::addColumn<int>("count");
        QTest::newRow("flow") << QByteArray("flow") << int(flow::FlowError::Changed) + 1;
        QTest::newRow("pdf") << QByteArray("pdf") << int(pdf::PdfError::NotReadable) + 1;
        QTest::newRow("making") << QByteArray("pdf.making") << int(pdf::MakingError::WorkerRefused) + 1;
        QTest::newRow("crypto") << QByteArray("crypto") << int(crypto::CryptoError::BadSignature) + 1;
        QTest::newRow("sign") << QByteArray("sign") << int(sign::SignError::Unreadable) + 1;
        QTest::newRow("store") << QByteArray("store") << int(store::StoreError::BadName) + 1;
    }
    void everyCodeOfAModuleHasASentence()
    {
        QFETCH(QByteArray, module);
        QFETCH(int, count);
        for (int value = 0; value < count; ++value) {
            ErrorCode code;
            code.module = std::string_view(module.constData(), std::size_t(module.size()));
            code.value = value;
            const QString sentence = sentenceFor(code);
            QVERIFY2(sentence.endsWith(QLatin1Char('.')),
                     qPrintable(QStringLiteral("%1: %2").arg(value).arg(sentence)));
        }
    }

    void theCauseSpeaksThroughItsWrapper()
    {
        const Error encrypted =
            Error{pdf::PdfError::Encrypted, {}, {}}.as(flow::FlowError::FileRefused, QStringLiteral("a.pdf"));
        QVERIFY(sentenceFor(encrypted).contains(QStringLiteral("password")));
        // A refusal with words of its own keeps them, whatever lies below.
        const Error wrong = Error{crypto::CryptoError::BadKey, {}, {}}.as(flow::FlowError::WrongPassphrase);
        QVERIFY(sentenceFor(wrong).contains(QStringLiteral("passphrase")));
        ErrorCode unknown;
        unknown.module = "nobody";
        QVERIFY(!sentenceFor(Error{unknown, {}, {}}).isEmpty());
    }

    void headlines_data()
    {
        QTest::addColumn<int>("tone");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("says");
        QTest::addColumn<int>("which");
        QTest::newRow("sound") << int(Tone::Ok) << "Genuine and unchanged"
                               << "Joanna" << 0;
        QTest::newRow("unsigned") << int(Tone::Neutral) << "Not signed"
                                  << "no signature" << 1;
        QTest::newRow("altered page") << int(Tone::Bad) << "Changed after it was signed"
                                      << "page 1" << 2;
        QTest::newRow("not intact") << int(Tone::Bad) << "Changed after it was signed"
                                    << "Do not rely" << 3;
        QTest::newRow("unknown signer") << int(Tone::Warning) << "Unchanged, but the signer is not known"
                                        << "Joanna" << 4;
        QTest::newRow("junk at the end") << int(Tone::Bad) << "Changed after it was signed"
                                         << "altered" << 5;
    }
    void headlines()
    {
        QFETCH(int, tone);
        QFETCH(QString, title);
        QFETCH(QString, says);
        QFETCH(int, which);
        auto s = soundSignature();
        domain::Verdict v = verdictOf({s}, domain::Indication::TotalPassed);
        switch (which) {
        case 1: v = {}; break;
        case 2:
            s.modificationsPermitted = false;
            s.changes = {{.kind = domain::ChangeKind::PageContentChanged, .page = 0}};
            v = verdictOf({s}, domain::Indication::TotalFailed);
            break;
        case 3:
            s.isIntact = false;
            v = verdictOf({s}, domain::Indication::TotalFailed);
            break;
        case 4:
            s.isTrusted = false;
            v = verdictOf({s}, domain::Indication::Indeterminate);
            break;
        case 5: v.trailingBytes = 12; break;
        default: break;
        }
        const Headline headline = headlineOf(v);
        QCOMPARE(int(headline.tone), tone);
        QCOMPARE(headline.title, title);
        QVERIFY2(headline.sentence.contains(says), qPrintable(headline.sentence));
    }

    void theFourFactsAreKeptApart()
    {
        auto s = soundSignature();
        s.modificationsPermitted = false;
        s.changes = {{.kind = domain::ChangeKind::PageContentChanged, .page = 0}};
        s.isTrusted = false;
        const auto facts = factsOf(s, QTimeZone::utc());
        QCOMPARE(facts[0].tone, Tone::Ok); // the signed bytes themselves are as signed
        QCOMPARE(facts[1].tone, Tone::Bad);
        QVERIFY(facts[1].sentence.contains(QStringLiteral("page content rewritten")));
        QCOMPARE(facts[2].tone, Tone::Warning);
        QCOMPARE(facts[3].tone, Tone::Neutral); // the signer's own clock proves nothing
        QVERIFY(facts[3].sentence.contains(QStringLiteral("22 Nov 2026 10:14:07 UTC")));
    }

    void theReportIsForPeopleAndForMachines()
    {
        const auto v = verdictOf({soundSignature()}, domain::Indication::TotalPassed);
        const Time at = Time::fromIso(QStringLiteral("2026-11-23T08:00:00.000Z"));
        const QString text = reportText(v, QStringLiteral("a.pdf"), QByteArray(32, 'x'), at);
        QVERIFY(text.contains(QStringLiteral("Joanna Wiśniewska")));
        QVERIFY(text.contains(QStringLiteral("certifies, allows form filling only")));
        const QJsonObject json =
            QJsonDocument::fromJson(reportJson(v, QStringLiteral("a.pdf"), QByteArray(32, 'x'), at)).object();
        QCOMPARE(json.value(QStringLiteral("indication")).toString(), QStringLiteral("TOTAL-PASSED"));
        QCOMPARE(json.value(QStringLiteral("signatures")).toArray().size(), 1);
    }

    void deadlines()
    {
        const Time noon{QDateTime(QDate(2026, 11, 22), QTime(12, 0)).toMSecsSinceEpoch()};
        QCOMPARE(deadlineWords(noon.plusSeconds(3600), noon).text, QStringLiteral("due today"));
        QVERIFY(deadlineWords(noon.plusSeconds(3600), noon).warns);
        QCOMPARE(deadlineWords(noon.plusSeconds(86400), noon).text, QStringLiteral("due tomorrow"));
        QVERIFY(!deadlineWords(noon.plusSeconds(5 * 86400), noon).warns);
        QVERIFY(deadlineWords(noon.plusSeconds(-86400 * 2), noon).isPast);
    }

    void everyFindingHasItsPlace()
    {
        const domain::Envelope envelope;
        for (int i = 0; i <= int(domain::PreflightIssue::NoRelay); ++i) {
            const PreflightLine line = lineFor({.issue = domain::PreflightIssue(i)}, envelope);
            QVERIFY2(!line.sentence.isEmpty() && !line.action.isEmpty(), qPrintable(QString::number(i)));
        }
        QCOMPARE(lineFor({.issue = domain::PreflightIssue::PartyWithoutSignature}, envelope).step, WizardStep::Fields);
        QCOMPARE(lineFor({.issue = domain::PreflightIssue::PartyWithoutAddress}, envelope).step, WizardStep::Delivery);
    }

    void whatHappensNext()
    {
        const SystemClock clock;
        domain::Envelope e;
        domain::Party us{.id = domain::PartyId::fresh(clock), .step = 0, .name = QStringLiteral("Joanna")};
        domain::Party client{.id = domain::PartyId::fresh(clock),
                             .side = domain::Side::Theirs,
                             .step = 1,
                             .channel = domain::Channel::Email,
                             .name = QStringLiteral("Klaus Müller")};
        e.parties = {us, client};
        e.steps = {{}, {}};
        QCOMPARE(afterSigning(e, us.id),
                 QStringLiteral("After you sign, the document goes to Klaus Müller by e-mail."));
        e.parties.pop_back();
        QVERIFY(afterSigning(e, us.id).contains(QStringLiteral("last to sign")));
    }

    void aNameWithAStopEndsTheSentenceItself_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("a company") << "Signed by Nord Biuro sp. z o.o.. Nothing was changed since."
                                   << "Signed by Nord Biuro sp. z o.o. Nothing was changed since.";
        QTest::newRow("at the end") << "It goes to Acme Inc.."
                                    << "It goes to Acme Inc.";
        QTest::newRow("usual") << "It goes to Klaus Müller."
                               << "It goes to Klaus Müller.";
        QTest::newRow("three stay") << "And so on..."
                                    << "And so on...";
    }
    void aNameWithAStopEndsTheSentenceItself()
    {
        QFETCH(QString, text);
        QTEST(withSingleStops(text), "sentence");
    }
};

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
