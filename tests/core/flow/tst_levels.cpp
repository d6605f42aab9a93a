// Signing above B-B: the workspace's level, its timestamp authorities, what happens when they do not answer, and keys that
// are not files. Against authorities on loopback and a software token.
#include "core/flow/heartbeat.h"
#include "core/flow/intake.h"
#include "core/flow/local_signing.h"
#include "core/flow/ports.h"
#include "core/flow/routing.h"
#include "core/flow/sealing.h"
#include "core/flow/trust_settings.h"
#include "core/flow/verification.h"
#include "core/crypto/authority.h"
#include "core/crypto/key_store_error.h"
#include "core/crypto/token_error.h"
#include "core/crypto/trust_network.h"
#include "core/link/trust_http.h"
#include "core/sign/sign_error.h"
#include "tests/core/crypto/soft_token.h"
#include "tests/core/flow/stories.h"
#include "tests/support/pki_lab.h"
#include "ui/words/error_words.h"

#include <algorithm>

#include <QTest>

using namespace countersign;
using domain::PadesLevel;
using test::Story;

namespace {

// Authorities answer with the time it is: the story's clock has to agree with them.
void untilDone(Story &story)
{
    for (int i = 0; i < 6; ++i) {
        story.time() = SystemClock().now();
        test::beat(story);
    }
}

domain::EnvelopeId sentTo(Story &story)
{
    story.time() = SystemClock().now();
    story.office().ports().network = std::make_unique<link::TrustHttp>(link::TrustHttpLimits{.timeoutMs = 4000});
    const domain::EnvelopeId id = story.draft();
    [&] { QVERIFY(flow::send(story.office(), id)); }();
    return id;
}

QByteArray latest(Story &story, domain::EnvelopeId id)
{
    return *story.office().pdf(story.office().envelope(id)->documents.front().latest().sha256);
}

flow::LocalSignature signature(Story &story, domain::EnvelopeId id, flow::KeyPlace key, Secret secret)
{
    story.time() = SystemClock().now();
    return {.envelope = id,
            .look = {.text = QStringLiteral("J. Wiśniewska")},
            .key = std::move(key),
            .passphrase = std::move(secret)};
}

QString told(const Error &error) { return error.detail + QLatin1Char('|') + ui::sentenceFor(error); }

} // namespace

class LevelsTest : public QObject
{
    Q_OBJECT

    test::PkiLab m_lab;
    test::SoftTokens m_tokens;

    void believeTheLab(Story &story)
    {
        QVERIFY(flow::addAnchors(story.office(), m_lab.file(QStringLiteral("root.pem"))));
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_lab.start()); }

    void aWholeJourneyAtItsLevel_data()
    {
        QTest::addColumn<PadesLevel>("level");
        QTest::newRow("T") << PadesLevel::T;
        QTest::newRow("LT") << PadesLevel::LT;
        QTest::newRow("LTA") << PadesLevel::LTA;
    }
    void aWholeJourneyAtItsLevel()
    {
        QFETCH(const PadesLevel, level);
        Story story;
        const domain::EnvelopeId id = sentTo(story);
        believeTheLab(story);
        QVERIFY(flow::saveSignatureLevel(story.office(), level, {m_lab.url(QStringLiteral("tsa/good"))}));
        story.directorSigns(id);
        const auto early = flow::verifyPdf(latest(story, id), flow::groundFor(story.office(), {}), story.time());
        QVERIFY(early);
        QCOMPARE(early->indication, domain::Indication::TotalPassed);
        QVERIFY(early->signatures.front().level >= level);
        QVERIFY(early->signatures.front().provenTime);

        untilDone(story);
        story.clientAnswers();
        untilDone(story);
        QCOMPARE(domain::stateOf(*story.office().envelope(id)), domain::EnvelopeState::Completed);
        const auto verdict = flow::verifyPdf(latest(story, id), flow::groundFor(story.office(), {}), story.time());
        QVERIFY(verdict);
        for (const auto &one : verdict->signatures) {
            for (const auto &error : one.errors)
                qWarning() << one.field << error.code << error.detail;
            QCOMPARE(one.indication, domain::Indication::TotalPassed);
            if (!one.isDocumentTimestamp)
                QVERIFY2(one.level >= level && one.provenTime, qPrintable(one.field));
        }
    }

    void anAuthorityThatDoesNotAnswer()
    {
        Story story;
        const domain::EnvelopeId id = sentTo(story);
        const QString path = QStringLiteral("tsa/good");
        QVERIFY(flow::saveSignatureLevel(story.office(), PadesLevel::T, {m_lab.url(path)}));
        m_lab.set(path, QStringLiteral("500"));
        story.office().actAs(story.people().director);
        flow::LocalSignature wish = signature(story, id, {.file = story.people().directorKey}, Story::passphrase());
        const quint64 before = story.office().envelope(id)->version;
        const auto refused = flow::signLocally(story.office(), wish);
        QVERIFY(!refused);
        QVERIFY(refused.error().is(flow::FlowError::NoTimestamp));
        // What the authority said is among the words, and nothing has changed.
        const QString words = ui::otherSideWords(refused.error()).join(QLatin1Char(' '));
        QVERIFY2(words.contains(QStringLiteral("500")), qPrintable(words));
        QCOMPARE(story.office().envelope(id)->version, before);

        wish.level = PadesLevel::B; // the signatory's choice
        QVERIFY(flow::signLocally(story.office(), wish));
        story.office().actAs(story.people().employee);
        untilDone(story);
        story.clientAnswers();
        untilDone(story);
        // The seal waits for the authority, visibly, and comes by itself.
        QCOMPARE(domain::stateOf(*story.office().envelope(id)), domain::EnvelopeState::SealFailed);
        const auto kept = flow::sealProblemOf(story.office().envelope(id)->sealProblem).codes;
        QVERIFY(std::any_of(kept.begin(), kept.end(), [](const flow::SealProblem::Code &code) {
            return code.module == "flow" && code.value == static_cast<int>(flow::FlowError::NoTimestamp);
        }));
        const quint64 told = story.office().envelope(id)->version;
        story.time() = SystemClock().now().plusSeconds(60);
        test::beat(story);
        QCOMPARE(story.office().envelope(id)->version, told); // said once
        m_lab.set(path, {});
        story.time() = SystemClock().now().plusSeconds(200);
        test::beat(story);
        QCOMPARE(domain::stateOf(*story.office().envelope(id)), domain::EnvelopeState::Completed);
        const auto verdict = flow::verifyPdf(latest(story, id), flow::groundFor(story.office(), {}), story.time());
        QVERIFY(verdict);
        QVERIFY(verdict->signatures.back().level >= PadesLevel::T);
    }

    void theNextAuthorityOfTheListIsAsked()
    {
        Story story;
        const domain::EnvelopeId id = sentTo(story);
        QVERIFY(flow::saveSignatureLevel(
            story.office(), PadesLevel::T,
            {m_lab.url(QStringLiteral("tsa/refuse")), m_lab.url(QStringLiteral("tsa/second"))}));
        story.directorSigns(id);
        const auto verdict = flow::verifyPdf(latest(story, id), flow::groundFor(story.office(), {}), story.time());
        QVERIFY(verdict);
        QCOMPARE(verdict->signatures.front().level, PadesLevel::T);
    }

    void authoritiesAreTriedOut()
    {
        const auto good = flow::tryTimestampAuthority(m_lab.url(QStringLiteral("tsa/good")));
        QVERIFY(good);
        QVERIFY(!good->signer.isEmpty());
        QVERIFY(!good->at.isNull());
        const auto bad = flow::tryTimestampAuthority(m_lab.url(QStringLiteral("tsa/refuse")));
        QVERIFY(!bad);
        const QString words = ui::otherSideWords(bad.error()).join(QLatin1Char(' '));
        QVERIFY2(words.contains(QStringLiteral("not today")), qPrintable(words)); // its very words
    }

    void settingsThatCannotWorkAreRefused()
    {
        Story story;
        const auto level = [&](PadesLevel wanted, const QStringList &authorities) {
            return flow::saveSignatureLevel(story.office(), wanted, authorities);
        };
        QVERIFY(level(PadesLevel::T, {}).error().is(flow::FlowError::NoTimestamp));
        QVERIFY(level(PadesLevel::T, {QStringLiteral("ftp://tsa.example")}).error().is(flow::FlowError::BadAddress));
        QVERIFY(level(PadesLevel::B, {}));
        const auto person = flow::addAnchors(story.office(), m_lab.file(QStringLiteral("p256.pem")));
        QVERIFY(!person);
        QVERIFY(person.error().is(flow::FlowError::NotAnAuthority));
        QVERIFY(flow::addAnchors(story.office(), "nothing of the kind").error().is(flow::FlowError::FileRefused));
        QCOMPARE(*flow::addAnchors(story.office(), m_lab.file(QStringLiteral("root.pem"))), 1);
        QCOMPARE(*flow::addAnchors(story.office(), m_lab.file(QStringLiteral("root.pem"))), 0);
        QCOMPARE(flow::ownAnchors(story.office()).size(), 1u);
        QVERIFY(flow::removeAnchor(story.office(), flow::ownAnchors(story.office()).front().sha256));
        QVERIFY(flow::ownAnchors(story.office()).empty());
        story.office().actAs(story.people().director);
        QVERIFY(level(PadesLevel::B, {}).error().is(flow::FlowError::NotAllowed));
    }

    void aKeyOfOnesOwnIsTakenOnce()
    {
        Story story;
        const domain::EnvelopeId id = sentTo(story);
        const QByteArray pem = m_lab.file(QStringLiteral("p256.key"));
        const flow::KeyPlace place{.file = pem, .certificateFile = m_lab.file(QStringLiteral("p256.pem"))};
        story.office().actAs(story.people().director);
        const auto strange = flow::signLocally(story.office(), signature(story, id, place, {}));
        QVERIFY(!strange);
        QVERIFY2(strange.error().is(flow::FlowError::NotYourKey), qPrintable(told(strange.error())));
        const auto key = flow::openKey(place, {});
        QVERIFY(key);
        QVERIFY(flow::adoptKey(story.office(), *key));
        const auto done = flow::signLocally(story.office(), signature(story, id, place, {}));
        QVERIFY2(done, done ? "" : qPrintable(told(done.error())));
        story.office().actAs(story.people().employee);
        const auto taken = flow::adoptKey(story.office(), *key);
        QVERIFY(!taken);
        QVERIFY(taken.error().is(flow::FlowError::KeyOfAnother));
    }

    void manyUnderOnePinOfAToken()
    {
        QVERIFY2(!test::SoftTokens::modulePath().isEmpty(), "SoftHSM2 is not installed");
        const QByteArray pin = "648219";
        const QString label = QStringLiteral("Karta");
        auto authority = crypto::Authority::create({.organization = QStringLiteral("Izba")}, SystemClock().now());
        QVERIFY(authority);
        const auto person = authority->issuePerson(
            {.name = QStringLiteral("Joanna Wiśniewska"), .keyKind = crypto::KeyKind::EcP256}, SystemClock().now());
        QVERIFY(person);
        const QByteArray pem = person->keyToPem(Secret(QByteArrayView("file pass"))).value();
        QCOMPARE(m_tokens.addToken(label, pin), QString());
        QCOMPARE(m_tokens.importKey(label, pin, pem, "file pass", "\x01", QStringLiteral("podpis")), QString());
        QCOMPARE(m_tokens.addCertificate(label, pin, person->certificate(), "\x01", QStringLiteral("podpis")),
                 QString());

        const flow::TokenSurvey survey = flow::surveyTokens({test::SoftTokens::modulePath()}, SystemClock().now());
        const auto token = std::find_if(survey.tokens.begin(), survey.tokens.end(),
                                        [&](const flow::TokenFacts &one) { return one.label == label; });
        QVERIFY(token != survey.tokens.end());
        QCOMPARE(token->keys.size(), 1u);
        QCOMPARE(token->keys.front().facts.commonName, QStringLiteral("Joanna Wiśniewska"));
        QVERIFY(token->keys.front().canSign);
        const flow::KeyPlace place = token->keys.front().place;

        const auto wrong = flow::openKey(place, Secret(QByteArrayView("000000")));
        QVERIFY(!wrong);
        // SoftHSM counts few tries from the first wrong one on.
        QVERIFY2(wrong.error().is(crypto::TokenError::PinWrong)
                     || wrong.error().is(crypto::TokenError::PinWrongFewLeft),
                 qPrintable(told(wrong.error())));
        QVERIFY(ui::sentenceFor(wrong.error()).contains(QStringLiteral("PIN is wrong")));

        Story story;
        const std::vector<domain::EnvelopeId> ids{sentTo(story), sentTo(story), sentTo(story)};
        story.office().actAs(story.people().director);
        const auto key = flow::openKey(place, Secret(QByteArrayView(pin)));
        QVERIFY2(key, key ? "" : qPrintable(told(key.error())));
        QVERIFY(flow::adoptKey(story.office(), *key));
        for (const domain::EnvelopeId id : ids) {
            const auto done = flow::signLocally(story.office(), signature(story, id, {}, {}), *key);
            QVERIFY2(done, done ? "" : qPrintable(told(done.error())));
            const auto verdict = flow::verifyPdf(latest(story, id), {authority->certificate().der()}, story.time());
            QVERIFY(verdict);
            QCOMPARE(verdict->indication, domain::Indication::TotalPassed);
            QCOMPARE(verdict->signatures.front().signer.commonName, QStringLiteral("Joanna Wiśniewska"));
        }

        // Taken out between the PIN and the signature.
        story.office().actAs(story.people().employee);
        const domain::EnvelopeId last = sentTo(story);
        story.office().actAs(story.people().director);
        QCOMPARE(m_tokens.deleteToken(label), QString());
        const auto gone = flow::signLocally(story.office(), signature(story, last, {}, {}), *key);
        QVERIFY(!gone);
        QVERIFY(!ui::sentenceFor(gone.error()).isEmpty());
        QVERIFY(!story.office().envelope(last)->parties.front().evidence);
    }
};

QTEST_MAIN(LevelsTest)
#include "tst_levels.moc"
