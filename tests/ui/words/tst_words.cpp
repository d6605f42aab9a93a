#include "core/domain/verdict_json.h"
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

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
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

// Of an algorithm that cannot be computed here: neither right nor wrong (docs/decisions/0009).
domain::SignatureVerdict uncheckedSignature()
{
    domain::SignatureVerdict s;
    s.field = QStringLiteral("sig2");
    s.indication = domain::Indication::Indeterminate;
    s.subIndication = domain::SubIndication::CryptoConstraintsFailure;
    s.errors = {{QStringLiteral("algorithm-unknown"), QStringLiteral("ED448")}};
    return s;
}

domain::Verdict verdictOf(std::vector<domain::SignatureVerdict> signatures, domain::Indication indication)
{
    domain::Verdict v;
    v.signatures = std::move(signatures);
    v.indication = indication;
    return v;
}

QSet<QString> allOf(const QRegularExpression &pattern, const QString &text)
{
    QSet<QString> found;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        found.insert(it.next().captured(1));
    return found;
}

// The codes of findings as the verifier's sources write them: given to addError() and addWarning(), in the tables those
// look into, and among the warnings about the whole file.
struct FindingCodes {
    QSet<QString> codes;
    QStringList unread; // statements that name a code in a way that is not known here
};

FindingCodes findingCodesIn(const QString &source)
{
    static const QRegularExpression comment(QStringLiteral("//[^\n]*"));
    static const QRegularExpression statement(QStringLiteral("(\\badd(?:Error|Warning)\\([^;]*;)"));
    static const QRegularExpression declaration(QStringLiteral("const char \\*code"));
    static const QRegularExpression word(QStringLiteral("\"([a-z0-9]+(?:-[a-z0-9]+)*)\""));
    static const QRegularExpression row(QStringLiteral("\\{\\w+Error::\\w+,\\s*\"([^\"]+)\""));
    static const QRegularExpression pushed(
        QStringLiteral("(?:errors|warnings)\\.(?:push|emplace)_back\\(\\{?\\s*QStringLiteral\\(\"([^\"]+)\""));
    FindingCodes found;
    const QString text = QString(source).remove(comment);
    found.codes = allOf(row, text) + allOf(pushed, text);
    for (const QString &call : allOf(statement, text)) {
        const QSet<QString> words = allOf(word, call);
        found.codes += words;
        if (words.isEmpty() && !call.contains(QStringLiteral(".code,")) && !call.contains(declaration))
            found.unread << call;
    }
    return found;
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
        QTest::newRow("unknown algorithm") << int(Tone::Warning) << "Could not be checked"
                                           << "cannot be told. The signature uses an algorithm that is not known" << 6;
        QTest::newRow("one of two unknown") << int(Tone::Warning) << "Could not be checked"
                                            << "Not every signature" << 7;
        QTest::newRow("unknown algorithm, altered") << int(Tone::Bad) << "Changed after it was signed"
                                                    << "altered after it was signed, and not every" << 8;
        QTest::newRow("unknown algorithm, one not intact") << int(Tone::Bad) << "Changed after it was signed"
                                                           << "One of its signatures does not fit" << 9;
        QTest::newRow("unknown algorithm, wrong order") << int(Tone::Bad) << "Not valid"
                                                        << "fails its check" << 10;
        QTest::newRow("signature removed") << int(Tone::Bad) << "A signature was removed"
                                           << "a signature of Joanna" << 11;
        QTest::newRow("an unknown signature removed") << int(Tone::Bad) << "A signature was removed"
                                                      << "a signature that somebody" << 12;
        QTest::newRow("malformed") << int(Tone::Bad) << "Not a proper signature"
                                   << "proves nothing" << 13;
        QTest::newRow("one of two malformed") << int(Tone::Bad) << "Not a proper signature"
                                              << "One of its signatures" << 14;
        QTest::newRow("covered by an annotation") << int(Tone::Warning) << "What was signed may be hidden"
                                                  << "drawn over" << 15;
        QTest::newRow("covered by a signature, signer unknown") << int(Tone::Warning) << "What was signed may be hidden"
                                                                << "drawn over" << 16;
        QTest::newRow("filled afterwards") << int(Tone::Ok) << "Genuine"
                                           << "only what the signatures permit" << 17;
        QTest::newRow("filled, and then signed again") << int(Tone::Ok) << "Genuine and unchanged"
                                                       << "Nothing was changed since" << 18;
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
        case 6: v = verdictOf({uncheckedSignature()}, domain::Indication::Indeterminate); break;
        case 7: v = verdictOf({s, uncheckedSignature()}, domain::Indication::Indeterminate); break;
        case 8:
            s = uncheckedSignature();
            s.indication = domain::Indication::TotalFailed;
            s.subIndication = domain::SubIndication::SigConstraintsFailure;
            s.modificationsPermitted = false;
            s.changes = {{.kind = domain::ChangeKind::PageContentChanged, .page = 0}};
            v = verdictOf({s}, domain::Indication::TotalFailed);
            break;
        case 9:
            s.isIntact = false;
            s.indication = domain::Indication::TotalFailed;
            s.subIndication = domain::SubIndication::HashFailure;
            v = verdictOf({s, uncheckedSignature()}, domain::Indication::TotalFailed);
            break;
        case 10:
            s = uncheckedSignature();
            s.indication = domain::Indication::TotalFailed;
            s.subIndication = domain::SubIndication::SigConstraintsFailure;
            v = verdictOf({soundSignature(), s}, domain::Indication::TotalFailed);
            break;
        case 11:
        case 12:
            s.indication = domain::Indication::TotalFailed;
            s.subIndication = domain::SubIndication::SigConstraintsFailure;
            s.modificationsPermitted = false;
            s.errors = {{QStringLiteral("signature-removed"), s.field}};
            if (which == 12)
                s.signer = {};
            v = verdictOf({s, soundSignature()}, domain::Indication::TotalFailed);
            break;
        case 13:
        case 14:
            s.isIntact = false;
            s.indication = domain::Indication::TotalFailed;
            s.subIndication = domain::SubIndication::FormatFailure;
            s.errors = {{QStringLiteral("byte-range"), {}}};
            v = verdictOf({s}, domain::Indication::TotalFailed);
            if (which == 14)
                v.signatures.push_back(soundSignature());
            break;
        case 15:
        case 16:
            s.indication = domain::Indication::Indeterminate;
            s.subIndication = domain::SubIndication::SigConstraintsFailure;
            s.isTrusted = which == 15;
            s.errors = {
                {which == 15 ? QStringLiteral("annotation-covers-content") : QStringLiteral("signature-covers-content"),
                 QStringLiteral("page 1")}};
            v = verdictOf({s}, domain::Indication::Indeterminate);
            break;
        case 17:
        case 18:
            s.modificationLevel = domain::ModificationLevel::FormFilling;
            s.changes = {{.kind = domain::ChangeKind::FieldFilled, .isPermitted = true, .page = 0}};
            v = verdictOf({s}, domain::Indication::TotalPassed);
            if (which == 18)
                v.signatures.push_back(soundSignature());
            break;
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

    void whatCouldNotBeCheckedIsNotCalledChanged()
    {
        const auto facts = factsOf(uncheckedSignature(), QTimeZone::utc());
        QCOMPARE(facts[0].tone, Tone::Warning);
        QCOMPARE(facts[0].title, QStringLiteral("Could not be checked"));
        QVERIFY(facts[0].sentence.contains(QStringLiteral("algorithm")));
        QCOMPARE(facts[1].tone, Tone::Neutral);
        QCOMPARE(facts[2].sentence, QStringLiteral("Who signed could not be checked."));
    }

    void aCardSaysNothingTwice()
    {
        const auto finding = [](const char *code) { return domain::Finding{QString::fromLatin1(code), {}}; };
        domain::SignatureVerdict broken = soundSignature();
        broken.isIntact = false;
        broken.indication = domain::Indication::TotalFailed;
        broken.subIndication = domain::SubIndication::HashFailure;
        QVERIFY(isSaidByAFact(finding("digest-mismatch"), broken));
        QVERIFY(!isSaidByAFact(finding("bytes-after-cms"), broken));
        broken.subIndication = domain::SubIndication::SigCryptoFailure;
        QVERIFY(isSaidByAFact(finding("signature-wrong"), broken));
        QVERIFY(!isSaidByAFact(finding("digest-mismatch"), broken));
        QVERIFY(isSaidByAFact(finding("algorithm-unknown"), uncheckedSignature()));
        domain::SignatureVerdict revoked = soundSignature();
        revoked.isTrusted = false;
        revoked.subIndication = domain::SubIndication::Revoked;
        QVERIFY(isSaidByAFact(finding("certificate-revoked"), revoked));
        QVERIFY(!isSaidByAFact(finding("key-usage-forbidden"), revoked));
    }

    void everyFindingOfTheVerifierHasASentence()
    {
        const QString root = qEnvironmentVariable("COUNTERSIGN_SOURCE_DIR");
        QDirIterator files(root + QStringLiteral("/core/sign"), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                           QDir::Files, QDirIterator::Subdirectories);
        FindingCodes all;
        QStringList paths{root + QStringLiteral("/core/domain/verdict_json.cpp")};
        while (files.hasNext())
            paths << files.next();
        for (const QString &path : std::as_const(paths)) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const FindingCodes found = findingCodesIn(QString::fromUtf8(file.readAll()));
            all.codes += found.codes;
            all.unread += found.unread;
        }
        QVERIFY2(all.unread.isEmpty(), qPrintable(all.unread.join(QLatin1Char('\n'))));
        // One of each way to write them, lest a change of style hides them from here.
        for (const char *code : {"byte-range", "cms-not-der", "timestamp-damaged", "signature-over-content", "not-cms",
                                 "chain-damaged", "hybrid-file", "unreadable"})
            QVERIFY2(all.codes.contains(QLatin1String(code)), code);
        QStringList speechless;
        for (const QString &code : all.codes) {
            const QString sentence = sentenceFor(domain::Finding{code, QStringLiteral("detail")});
            if (sentence.startsWith(code) || !sentence.endsWith(QLatin1Char('.')))
                speechless << code;
        }
        speechless.sort();
        QVERIFY2(speechless.isEmpty(), qPrintable(speechless.join(QLatin1Char('\n'))));
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
        QCOMPARE(json.value(QStringLiteral("indication")).toString(), QStringLiteral("TOTAL_PASSED"));
        // What the command line prints, and what was checked when.
        QJsonObject plain = json;
        QCOMPARE(plain.take(QStringLiteral("sha256")).toString(), QString::fromLatin1(QByteArray(32, 'x').toHex()));
        QCOMPARE(plain.take(QStringLiteral("checked")).toString(), at.toIso());
        QCOMPARE(plain, domain::toJson(v, QStringLiteral("a.pdf")));
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
        for (int i = 0; i <= int(domain::PreflightIssue::TooManyPages); ++i) {
            const PreflightLine line = lineFor({.issue = domain::PreflightIssue(i)}, envelope);
            QVERIFY2(!line.sentence.isEmpty() && !line.action.isEmpty(), qPrintable(QString::number(i)));
        }
        QCOMPARE(lineFor({.issue = domain::PreflightIssue::PartyWithoutSignature}, envelope).step, WizardStep::Fields);
        QCOMPARE(lineFor({.issue = domain::PreflightIssue::PartyWithoutAddress}, envelope).step, WizardStep::Delivery);
        using enum domain::PreflightIssue;
        QCOMPARE(lineFor({.issue = NoSealCertificate}, envelope).settings, QStringLiteral("certificates"));
        QCOMPARE(lineFor({.issue = NoRelay}, envelope).settings, QStringLiteral("delivery"));
        const auto ofValue = [&](const char *name) {
            return lineFor({.issue = MissingValue, .detail = QString::fromLatin1(name)}, envelope);
        };
        QCOMPARE(ofValue("company.iban").settings, QStringLiteral("companies"));
        QCOMPARE(ofValue("envelope.deadline").step, WizardStep::Delivery);
        QCOMPARE(ofValue("envelope.title").step, WizardStep::Document);
        QCOMPARE(ofValue("contact.phone").step, WizardStep::Parties);
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
        // Two of three are enough: the first still waits for another one, the second does not.
        domain::Party second = us, third = us;
        second.id = domain::PartyId::fresh(clock);
        third.id = domain::PartyId::fresh(clock);
        e.parties = {us, second, third, client};
        e.steps = {{2}, {}};
        QVERIFY(afterSigning(e, us.id).contains(QStringLiteral("still waits")));
        e.parties[1].state = domain::PartyState::Acted;
        QVERIFY(afterSigning(e, us.id).contains(QStringLiteral("goes to Klaus Müller")));
        e.parties = {us};
        e.steps = {{}};
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
