// The ladder B, T, LT, LTA: every level made, extended and renewed, and each file shown to other programs.
#include "core/base/process_usage.h"
#include "core/crypto/authority.h"
#include "core/sign/pades_lta.h"
#include "core/sign/verifier.h"
#include "level_samples.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>

using namespace countersign;
using namespace countersign::sign;
using namespace countersign::sign::samples;
using crypto::DigestAlgorithm;
using crypto::RsaPadding;

Q_DECLARE_METATYPE(countersign::domain::PadesLevel)
Q_DECLARE_METATYPE(countersign::crypto::DigestAlgorithm)
Q_DECLARE_METATYPE(countersign::crypto::RsaPadding)

class PadesLevelsTest : public QObject
{
    Q_OBJECT

    test::PkiLab m_lab;
    SystemClock m_clock;
    Wire m_wire;

    QStringList honest() const { return {m_lab.url(QStringLiteral("tsa/good"))}; }

    Result<QByteArray> make(PadesLevel wanted, const QString &name = QStringLiteral("rsa2048"),
                            const pdf::Document &document = sample(), const PadesRequest &how = request())
    {
        const auto key = m_lab.key(name);
        return signAndExtend(document, how, *key, level(wanted, honest()), &m_wire, m_clock);
    }
    Result<Extended> grow(const QByteArray &file, PadesLevel wanted)
    {
        return extend(opened(file), level(wanted, honest()), m_wire, m_clock);
    }
    // The four facts of a level, as our own parsers see them.
    static PadesLevel levelIn(const QByteArray &file)
    {
        const pdf::Document document = opened(file);
        const SignedParts signedParts = readSignedParts(document);
        if (signedParts.parts.empty())
            return PadesLevel::None;
        const SignedPart &first = signedParts.parts.front();
        if (!signedParts.provenAt(first))
            return PadesLevel::B;
        const auto vri = pdf::vriOf(pdf::readSecurityStore(document), document, first.value);
        if (!vri || (vri->ocspResponses.isEmpty() && vri->revocationLists.isEmpty()))
            return PadesLevel::T;
        return signedParts.parts.back().value.isTimestamp && signedParts.parts.back().value.coversWholeFile
            ? PadesLevel::LTA
            : PadesLevel::LT;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_lab.start()); }
    void cleanup()
    {
        m_wire.isCut = false;
        m_wire.asked.clear();
    }

    void everyLevelIsAccepted_data()
    {
        QTest::addColumn<PadesLevel>("wanted");
        QTest::addColumn<int>("xref");
        QTest::newRow("B") << PadesLevel::B << 0;
        QTest::newRow("T") << PadesLevel::T << 0;
        QTest::newRow("LT") << PadesLevel::LT << 0;
        QTest::newRow("LTA") << PadesLevel::LTA << 0;
        QTest::newRow("LTA, xref stream") << PadesLevel::LTA << 1;
        QTest::newRow("LTA, hybrid") << PadesLevel::LTA << 2;
    }
    void everyLevelIsAccepted()
    {
        QFETCH(PadesLevel, wanted);
        QFETCH(int, xref);
        const pdf::Document original = sample(pdf::samples::Xref(xref));
        const auto file = make(wanted, QStringLiteral("rsa2048"), original);
        QVERIFY2(file, words(file).constData());
        QVERIFY(file->startsWith(original.bytes().toByteArray()));
        QCOMPARE(levelIn(*file), wanted);
        QCOMPARE(complaints(m_lab, *file), QByteArray());
        // Everything after the signature is what a verifier allows.
        const auto verdict =
            verify(*file, {.anchors = {m_lab.certificate(QStringLiteral("root"))}, .at = m_clock.now()});
        QVERIFY(verdict);
        const domain::SignatureVerdict &first = verdict->signatures.front();
        QVERIFY(first.isIntact && first.modificationsPermitted);
        QCOMPARE(first.level, wanted);
        QCOMPARE(first.provenTime.has_value(), wanted != PadesLevel::B);
        QCOMPARE(verdict->indication, domain::Indication::TotalPassed);
        QCOMPARE(verdict->trailingBytes, qint64(0));
    }

    void everyKeySigns_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<RsaPadding>("padding");
        QTest::addColumn<DigestAlgorithm>("digest");
        QTest::addColumn<QString>("words");
        using enum DigestAlgorithm;
        QTest::newRow("RSA 2048") << "rsa2048" << RsaPadding::Pkcs1 << Sha256 << "RSA 2048, SHA-256";
        QTest::newRow("RSA 3072") << "rsa3072" << RsaPadding::Pkcs1 << Sha384 << "RSA 3072, SHA-384";
        QTest::newRow("RSA 4096") << "rsa4096" << RsaPadding::Pkcs1 << Sha512 << "RSA 4096, SHA-512";
        QTest::newRow("PSS 2048") << "rsa2048" << RsaPadding::Pss << Sha256 << "RSA-PSS 2048, SHA-256";
        QTest::newRow("PSS 4096") << "rsa4096" << RsaPadding::Pss << Sha512 << "RSA-PSS 4096, SHA-512";
        QTest::newRow("P-256") << "p256" << RsaPadding::Pkcs1 << Sha256 << "ECDSA P-256, SHA-256";
        QTest::newRow("P-256, 512") << "p256" << RsaPadding::Pkcs1 << Sha512 << "ECDSA P-256, SHA-512";
        QTest::newRow("P-384") << "p384" << RsaPadding::Pkcs1 << Sha384 << "ECDSA P-384, SHA-384";
        QTest::newRow("P-521") << "p521" << RsaPadding::Pkcs1 << Sha512 << "ECDSA P-521, SHA-512";
        QTest::newRow("Ed25519") << "ed25519" << RsaPadding::Pkcs1 << Sha512 << "Ed25519, SHA-512";
    }
    void everyKeySigns()
    {
        QFETCH(QString, name);
        QFETCH(RsaPadding, padding);
        QFETCH(DigestAlgorithm, digest);
        QFETCH(QString, words);
        const auto key = m_lab.key(name, padding);
        QVERIFY(key);
        PadesRequest how = request();
        how.digest = digest;
        const auto file = signAndExtend(sample(), how, *key, level(PadesLevel::T, honest()), &m_wire, m_clock);
        QVERIFY2(file, samples::words(file).constData());
        const SignedParts signedParts = readSignedParts(opened(*file));
        QCOMPARE(signedParts.parts.size(), std::size_t(1));
        QCOMPARE(signedParts.parts[0].cms.signatureWords, words);
        QCOMPARE(signedParts.parts[0].timestamps.size(), std::size_t(1));
        QVERIFY(!signedParts.parts[0].cms.signingTime); // pitfall 7
        QVERIFY(signedParts.parts[0].cms.hasSigningCertificateV2); // pitfall 8
        QVERIFY(
            signedParts.parts[0].cms.certificates.contains(m_lab.certificate(QStringLiteral("inter")))); // pitfall 12
        QCOMPARE(readSignedParts(opened(*file)).parts[0].value.paddingIsZero, true);
        if (name == QLatin1String("ed25519")) { // openssl 3.0's cms and poppler's NSS know no Ed25519
            PadesRequest wrong = how;
            wrong.digest = DigestAlgorithm::Sha256;
            QVERIFY(failsWith(signPades(sample(), wrong, *key), SignError::KeyRefused));
            return;
        }
        QCOMPARE(complaints(m_lab, *file), QByteArray());
    }

    void whatIsAskedForStandsInTheFile_data()
    {
        QTest::addColumn<int>("certify");
        QTest::addColumn<int>("lock");
        for (int certify = 0; certify <= 3; ++certify)
            QTest::addRow("P%d", certify) << certify << -1;
        QTest::newRow("all") << 2 << int(pdf::FieldLock::Action::All);
        QTest::newRow("include") << 0 << int(pdf::FieldLock::Action::Include);
        QTest::newRow("exclude") << 0 << int(pdf::FieldLock::Action::Exclude);
    }
    void whatIsAskedForStandsInTheFile()
    {
        QFETCH(int, certify);
        QFETCH(int, lock);
        PadesRequest how = request();
        how.slot.certification = pdf::Certification(certify);
        how.slot.reason = QStringLiteral("Umowa zawarta");
        how.slot.location = QStringLiteral("Łódź");
        if (lock >= 0)
            how.slot.lock = pdf::FieldLock{pdf::FieldLock::Action(lock),
                                           lock ? QStringList{QStringLiteral("name")} : QStringList()};
        // A certification that forbids every change still allows validation data and document timestamps.
        const auto file = make(PadesLevel::LTA, QStringLiteral("p256"), sample(), how);
        QVERIFY2(file, words(file).constData());
        const QList<pdf::SignatureValue> values = pdf::signatures(opened(*file));
        QCOMPARE(values.size(), 2);
        QCOMPARE(int(values[0].certification), certify);
        QCOMPARE(values[0].inPerms, certify > 0);
        QCOMPARE(values[0].reason, how.slot.reason);
        QCOMPARE(values[0].location, how.slot.location);
        QCOMPARE(values[0].fieldLock.has_value(), lock >= 0);
        if (lock >= 0) {
            QCOMPARE(int(values[0].fieldLock->action), lock);
            QCOMPARE(values[0].fieldLock->fields, how.slot.lock->fields);
        }
        QCOMPARE(complaints(m_lab, *file), QByteArray());
        const auto verdict =
            verify(*file, {.anchors = {m_lab.certificate(QStringLiteral("root"))}, .at = m_clock.now()});
        QVERIFY(verdict && verdict->signatures.front().modificationsPermitted);
    }

    // Pitfall 9: the room is measured, and grows when an authority's token turns out larger.
    void aLargeTokenFindsRoom()
    {
        const auto key = m_lab.key(QStringLiteral("p256"));
        const auto small = make(PadesLevel::T, QStringLiteral("p256"));
        QVERIFY2(small, words(small).constData());
        const auto file =
            signAndExtend(sample(), request(), *key, level(PadesLevel::LTA, {m_lab.url(QStringLiteral("tsa/padded"))}),
                          &m_wire, m_clock);
        QVERIFY2(file, words(file).constData());
        QCOMPARE(complaints(m_lab, *file), QByteArray());
        const SignedParts signedParts = readSignedParts(opened(*file));
        QVERIFY(signedParts.parts.front().timestamps.front().cms.der.size() > 10'000);
        QVERIFY(signedParts.parts.front().value.reservedBytes - signedParts.parts.front().value.contents.size() < 2048);
        // Without an authority in sight the file stays small: 40 KB is what a signature with image may add.
        const auto plain = make(PadesLevel::B, QStringLiteral("rsa4096"));
        QVERIFY2(plain, words(plain).constData());
        QVERIFY(plain->size() - sample().size() < 30 * 1024);
    }

    // Pitfall 9: /Contents has room for each certificate that goes into it, however many they are.
    void aLongChainHasItsRoom()
    {
        PadesRequest how = request();
        how.chain = {m_lab.certificate(QStringLiteral("inter"))};
        for (int i = 0; i < 40; ++i) {
            const auto other = crypto::Authority::create(
                {.organization = QStringLiteral("Authority %1").arg(i), .keyKind = crypto::KeyKind::EcP256},
                m_clock.now());
            QVERIFY(other);
            how.chain.append(other->certificate());
        }
        const auto key = m_lab.key(QStringLiteral("rsa2048"));
        auto prepared = preparePades(sample(), how, key->certificate(), DigestAlgorithm::Sha256);
        QVERIFY(prepared);
        const auto signature = key->sign(DigestAlgorithm::Sha256, prepared->attributes.digest);
        QVERIFY(signature);
        const auto file = finishPades(*prepared, *signature, crypto::SignatureAlgorithm::RsaPkcs1, how.chain);
        QVERIFY2(file, words(file).constData());
        QCOMPARE(complaints(m_lab, *file), QByteArray());
        const auto embedded = readSignedParts(opened(*file)).parts[0].cms.certificates;
        for (const crypto::Certificate &one : std::as_const(how.chain))
            QVERIFY(embedded.contains(one));
    }

    // Pitfall 12 and 13: a key without its chain gets it from where its certificate says.
    void aMissingChainIsFetchedAndEmbedded()
    {
        const auto key = m_lab.key(QStringLiteral("lonely"));
        QVERIFY(key->chain().isEmpty());
        const auto file = make(PadesLevel::LT, QStringLiteral("lonely"));
        QVERIFY2(file, words(file).constData());
        QVERIFY(readSignedParts(opened(*file))
                    .parts[0]
                    .cms.certificates.contains(m_lab.certificate(QStringLiteral("inter"))));
        QCOMPARE(complaints(m_lab, *file), QByteArray());
        // Or from what was handed over: --chain.
        PadesRequest how = request();
        how.chain = {m_lab.certificate(QStringLiteral("inter"))};
        const auto plain = signPades(sample(), how, *key);
        QVERIFY2(plain, words(plain).constData());
        QCOMPARE(complaints(m_lab, *plain), QByteArray());
    }

    // Pitfall 13: nothing is missing for judging the file with no network at all, by anybody.
    void theStoreIsComplete()
    {
        const auto file = make(PadesLevel::LTA);
        QVERIFY2(file, words(file).constData());
        const pdf::Document document = opened(*file);
        const pdf::SecurityStore store = pdf::readSecurityStore(document);
        const SignedParts signedParts = readSignedParts(document);
        const SignedPart &signature = signedParts.parts.front();
        QCOMPARE(store.vri.keys(), QList<QByteArray>{pdf::vriKey(document, signature.value)});
        const QByteArray whole =
            QByteArray::fromHex(file->mid(signature.value.contentsStart + 1, signature.value.reservedBytes * 2));
        QVERIFY(store.vri.contains(QCryptographicHash::hash(whole, QCryptographicHash::Sha1).toHex().toUpper()));
        crypto::PathRequest question{.leaf = signature.cms.signer,
                                     .anchors = {m_lab.certificate(QStringLiteral("root"))},
                                     .ocspResponses = store.ocspResponses,
                                     .requireRevocation = true};
        for (const QByteArray &der : store.certificates)
            question.pool.append(*crypto::Certificate::fromDer(der));
        for (const QByteArray &der : store.revocationLists)
            question.revocationLists.append(*crypto::RevocationList::fromDer(der));
        for (const crypto::Certificate &leaf : {signature.cms.signer, signature.timestamps[0].cms.signer,
                                                m_lab.certificate(QStringLiteral("ocsp-tsaca"))}) {
            question.leaf = leaf;
            question.purpose = crypto::PathPurpose::Any;
            question.at = *signature.stampedAt;
            const auto path = crypto::buildPath(question);
            QVERIFY2(path, words(path).constData());
            question.ocspResponses.clear();
            if (leaf == signature.cms.signer) { // and the guard works: without answers there is no path
                QVERIFY(failsWith(crypto::buildPath(question), crypto::PathError::RevocationUnknown));
            }
            question.ocspResponses = store.ocspResponses;
        }
        // Collected after the signing time (pitfall 13), to the second.
        for (const QByteArray &der : store.ocspResponses)
            for (const char *name : {"rsa2048", "inter", "tsa", "tsaca"}) {
                const QString issuer = QLatin1String(name) == QLatin1String("rsa2048") ? QStringLiteral("inter")
                    : QLatin1String(name) == QLatin1String("tsa")                      ? QStringLiteral("tsaca")
                                                                                       : QStringLiteral("root");
                const auto answer = crypto::readOcspResponse(der, m_lab.certificate(QString::fromLatin1(name)),
                                                             m_lab.certificate(issuer));
                QVERIFY(!answer || answer->thisUpdate.msSinceEpoch / 1000 >= signature.stampedAt->msSinceEpoch / 1000);
            }
    }

    // Pitfall 14: first the store, then the document timestamp that protects it; the signature's is over its value.
    void theOrderIsRight()
    {
        const auto file = make(PadesLevel::LTA);
        QVERIFY2(file, words(file).constData());
        const pdf::Document document = opened(*file);
        const SignedParts signedParts = readSignedParts(document);
        QCOMPARE(signedParts.parts.size(), std::size_t(2));
        const SignedPart &last = signedParts.parts.back();
        QVERIFY(last.value.isTimestamp && last.value.coversWholeFile);
        QCOMPARE(last.value.subFilter, QByteArray("ETSI.RFC3161"));
        const auto before = document.prefix(signedParts.parts.front().value.coveredEnd);
        QVERIFY(before && pdf::readSecurityStore(*before).isEmpty());
        QVERIFY(!pdf::readSecurityStore(document).isEmpty());
        const crypto::Timestamp &stamp = signedParts.parts.front().timestamps.front();
        QCOMPARE(stamp.imprint, crypto::digest(stamp.digestAlgorithm, signedParts.parts.front().cms.signature));
        // A token over something else is not counted as this signature's.
        const auto other = make(PadesLevel::T, QStringLiteral("p256"));
        const auto token = readSignedParts(opened(*other)).parts[0].cms.signatureTimestamps[0];
        const auto plain = make(PadesLevel::B);
        const auto swapped =
            crypto::withSignatureTimestamp(readSignedParts(opened(*plain)).parts[0].value.contents, token);
        QVERIFY(swapped);
        QByteArray forged = *plain;
        const auto value = readSignedParts(opened(*plain)).parts[0].value;
        forged.replace(value.contentsStart + 1, swapped->size() * 2, swapped->toHex());
        QVERIFY(!readSignedParts(opened(forged)).parts[0].stampedAt);
    }

    void aRevokedCertificateSignsNothing()
    {
        m_lab.revoke(QStringLiteral("revoked"));
        const auto file = make(PadesLevel::LT, QStringLiteral("revoked"));
        QVERIFY2(failsWith(file, SignError::Revoked), words(file).constData());
        QCOMPARE(m_wire.countOf(QStringLiteral("/tsa/")), 0); // refused before anything was signed
        m_wire.isCut = true;
        const auto alone = make(PadesLevel::LT);
        QVERIFY2(failsWith(alone, SignError::NoValidationData), words(alone).constData());
        QVERIFY(failsWith(signAndExtend(sample(), request(), *m_lab.key(QStringLiteral("p256")),
                                        level(PadesLevel::T, {}), &m_wire, m_clock),
                          SignError::NoTimestamp));
    }

    // Pitfalls 8 and 11: what validators would turn down is not made.
    void badKeysSignNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("code");
        QTest::newRow("RSA 1024") << "rsa1024" << 0 << int(SignError::WeakKey);
        QTest::newRow("issued over SHA-1") << "sha1" << 0 << int(SignError::WeakKey);
        QTest::newRow("expired") << "p256" << 31 << int(SignError::CertificateNotValid);
        QTest::newRow("not yet valid") << "p256" << -1 << int(SignError::CertificateNotValid);
        QTest::newRow("for enciphering") << "enciphering" << 0 << int(SignError::UsageForbidden);
    }
    void badKeysSignNothing()
    {
        QFETCH(QString, name);
        QFETCH(int, days);
        QFETCH(int, code);
        const auto key = m_lab.key(name);
        QVERIFY(key);
        const Time at = m_clock.now().plusSeconds(days * 24LL * 3600);
        const auto file = signPades(sample(), request(QStringLiteral("ours"), at), *key);
        QVERIFY2(failsWith(file, SignError(code)), words(file).constData());
        PadesRequest old = request();
        old.digest = DigestAlgorithm::Sha1;
        QVERIFY(!signPades(sample(), old, *m_lab.key(QStringLiteral("rsa2048"))));
    }

    // Pitfall 10: nothing is signed behind bytes that stand before the header, from wherever its offsets count.
    void bytesBeforeTheHeaderAreRefused()
    {
        for (const bool fromStart : {false, true}) {
            const auto document =
                opened(pdf::samples::make({.junkBefore = "From: somebody\r\n\r\n", .offsetsFromStart = fromStart}));
            QVERIFY(
                failsWith(signPades(document, request(), *m_lab.key(QStringLiteral("p256"))), SignError::NotSignable));
        }
    }

    void bigFilesAreWrittenWithoutBeingHeld()
    {
        const QString path = m_lab.path(QStringLiteral("to-file.pdf"));
        qint64 last = 0;
        PadesRequest how = request();
        how.progress = [&last](qint64 done, qint64) { last = done; };
        TimestampSource timestamps(m_wire, {.authorities = {m_lab.url(QStringLiteral("tsa/padded"))}});
        const auto written = signPadesToFile(path, sample(), how, *m_lab.key(QStringLiteral("p256")), &timestamps);
        QVERIFY2(written, words(written).constData());
        QVERIFY(last > 0);
        QCOMPARE(complaints(m_lab, m_lab.file(QStringLiteral("to-file.pdf"))), QByteArray());
        QCOMPARE(levelIn(m_lab.file(QStringLiteral("to-file.pdf"))), PadesLevel::T);
        std::stop_source stop;
        stop.request_stop();
        how.stop = stop.get_token();
        const QString none = m_lab.path(QStringLiteral("stopped.pdf"));
        QVERIFY(!signPadesToFile(none, sample(), how, *m_lab.key(QStringLiteral("p256"))));
        QVERIFY(!QFile::exists(none));
    }

    // The whole ladder from file to file, over the original itself: nothing big is held, and a failure changes nothing.
    void theLadderIsClimbedOnTheDisk()
    {
        constexpr qint64 kBallast = 64 * 1024 * 1024;
        const QString folder = m_lab.path(QStringLiteral("ladder")), path = folder + QStringLiteral("/big.pdf");
        QVERIFY(QDir().mkpath(folder));
        {
            const QByteArray plain = pdf::samples::make(), piece(1024 * 1024, 'x');
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(plain + "50 0 obj\n<</Length " + QByteArray::number(kBallast) + ">>\nstream\n");
            for (qint64 done = 0; done < kBallast; done += piece.size())
                file.write(piece);
            file.write("\nendstream\nendobj\n");
            const qint64 xref = file.pos();
            file.write("xref\n50 1\n" + QByteArray::number(plain.size()).rightJustified(10, '0')
                       + " 00000 n \ntrailer\n<</Size 51/Root 1 0 R/Prev "
                       + QByteArray::number(opened(plain).xref().startxref) + ">>\nstartxref\n"
                       + QByteArray::number(xref) + "\n%%EOF\n");
        }
        const auto hashOf = [](const QString &name, qint64 size) {
            QFile file(name);
            QCryptographicHash hash(QCryptographicHash::Sha256);
            if (file.open(QIODevice::ReadOnly))
                for (qint64 left = size; left > 0; left -= 1024 * 1024)
                    hash.addData(file.read(std::min<qint64>(left, 1024 * 1024)));
            return hash.result();
        };
        const qint64 size = QFileInfo(path).size();
        const QByteArray original = hashOf(path, size);
        const auto key = m_lab.key(QStringLiteral("rsa2048"));
        const auto document = [&] { return *pdf::Document::openFile(path); };
        const auto intoItself = [&](const LevelRequest &wanted) {
            return signAndExtendToFile(path, document(), request(), *key, wanted, &m_wire, m_clock);
        };
        // No authority answers: the original stays, and nothing lies beside it.
        QVERIFY(!intoItself(level(PadesLevel::LTA, {m_lab.url(QStringLiteral("tsa/nowhere"))})));
        QCOMPARE(QFileInfo(path).size(), size);
        QCOMPARE(hashOf(path, size), original);
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("big.pdf")});

        const qint64 before = peakMemoryKb();
        const auto done = intoItself(level(PadesLevel::LTA, honest()));
        QVERIFY2(done, words(done).constData());
        const auto renewed = extendToFile(path, document(), level(PadesLevel::LTA, honest()), m_wire, m_clock);
        QVERIFY2(renewed, words(renewed).constData());
        QVERIFY(renewed->isChanged);
        // What is mapped counts, but once: never the original and what it became, nor a copy of either.
        if (before > 0)
            QVERIFY2(peakMemoryKb() < before + kBallast / 1024 + 60 * 1024,
                     qPrintable(QStringLiteral("%1 KB, before %2 KB").arg(peakMemoryKb()).arg(before)));
        QCOMPARE(hashOf(path, size), original);
        const QByteArray file = m_lab.file(QStringLiteral("ladder/big.pdf"));
        QCOMPARE(levelIn(file), PadesLevel::LTA);
        QCOMPARE(complaints(m_lab, file), QByteArray());
        // A level that is there already is a copy; T comes into the signature where nothing follows it.
        const QString small = folder + QStringLiteral("/small.pdf");
        const auto plain = make(PadesLevel::B);
        QVERIFY2(plain, words(plain).constData());
        const auto stamped = extendToFile(small, opened(*plain), level(PadesLevel::T, honest()), m_wire, m_clock);
        QVERIFY2(stamped && stamped->isChanged, words(stamped).constData());
        const QByteArray once = m_lab.file(QStringLiteral("ladder/small.pdf"));
        QCOMPARE(once.size(), plain->size());
        QCOMPARE(complaints(m_lab, once), QByteArray());
        const auto again = extendToFile(small, opened(once), level(PadesLevel::T, honest()), m_wire, m_clock);
        QVERIFY2(again && !again->isChanged, words(again).constData());
        QCOMPARE(m_lab.file(QStringLiteral("ladder/small.pdf")), once);
    }

    // Two phases with a key elsewhere, then the ladder.
    void aForeignSignatureClimbs()
    {
        const crypto::Certificate signer = m_lab.certificate(QStringLiteral("rsa2048"));
        PadesRequest how = request();
        how.chain = {m_lab.certificate(QStringLiteral("inter"))};
        auto prepared = preparePades(sample(), how, signer, DigestAlgorithm::Sha256);
        QVERIFY(prepared);
        QVERIFY(write(m_lab.path(QStringLiteral("digest.bin")), prepared->attributes.digest));
        const auto signing =
            m_lab.run(QStringLiteral("openssl"),
                      {QStringLiteral("pkeyutl"), QStringLiteral("-sign"), QStringLiteral("-inkey"),
                       QStringLiteral("rsa2048.key"), QStringLiteral("-in"), QStringLiteral("digest.bin"),
                       QStringLiteral("-pkeyopt"), QStringLiteral("digest:sha256"), QStringLiteral("-out"),
                       QStringLiteral("external.sig")});
        QVERIFY2(signing.exitCode == 0, signing.output.constData());
        const QByteArray signature = m_lab.file(QStringLiteral("external.sig"));
        QByteArray wrong = signature;
        wrong[5] = static_cast<char>(wrong[5] ^ 1);
        QVERIFY(failsWith(finishPades(*prepared, wrong, crypto::SignatureAlgorithm::RsaPkcs1, how.chain),
                          SignError::KeyRefused));
        const auto file = finishPades(*prepared, signature, crypto::SignatureAlgorithm::RsaPkcs1, how.chain);
        QVERIFY2(file, words(file).constData());
        const auto grown = grow(*file, PadesLevel::LTA);
        QVERIFY2(grown, words(grown).constData());
        QCOMPARE(levelIn(grown->file), PadesLevel::LTA);
        QCOMPARE(complaints(m_lab, grown->file), QByteArray());
    }

    void anExtensionGoesWhereItFits()
    {
        const auto plain = make(PadesLevel::B);
        QVERIFY2(plain, words(plain).constData());
        // Into the signature: not a byte longer, and nothing else changed.
        const auto inside = grow(*plain, PadesLevel::T);
        QVERIFY2(inside, words(inside).constData());
        QCOMPARE(inside->file.size(), plain->size());
        const auto value = readSignedParts(opened(*plain)).parts[0].value;
        QCOMPARE(inside->file.left(value.contentsStart), plain->left(value.contentsStart));
        QCOMPARE(inside->file.mid(value.contentsEnd), plain->mid(value.contentsEnd));
        QCOMPARE(levelIn(inside->file), PadesLevel::T);
        QCOMPARE(complaints(m_lab, inside->file), QByteArray());
        // Once is enough.
        const auto again = grow(inside->file, PadesLevel::T);
        QVERIFY(again && !again->isChanged);
        QCOMPARE(again->file, inside->file);

        // No room, or something follows: a document timestamp proves the time of all.
        PadesRequest tight = request();
        tight.timestampRoom = 0;
        const auto small = signPades(sample(), tight, *m_lab.key(QStringLiteral("p256")));
        QVERIFY2(small, words(small).constData());
        const auto outside = grow(*small, PadesLevel::T);
        QVERIFY2(outside, words(outside).constData());
        QVERIFY(outside->file.startsWith(*small) && outside->file.size() > small->size());
        QCOMPARE(levelIn(outside->file), PadesLevel::T);
        QCOMPARE(complaints(m_lab, outside->file), QByteArray());
        const auto second =
            signPades(opened(*plain), request(QStringLiteral("theirs")), *m_lab.key(QStringLiteral("p384")));
        QVERIFY2(second, words(second).constData());
        const auto both = grow(*second, PadesLevel::LTA);
        QVERIFY2(both, words(both).constData());
        QVERIFY(both->file.startsWith(*second));
        QCOMPARE(readSignedParts(opened(both->file)).parts.size(),
                 std::size_t(4)); // two signatures, T by document, LTA
        QCOMPARE(complaints(m_lab, both->file), QByteArray());
    }

    void longTermIsRenewed()
    {
        const auto lt = make(PadesLevel::LT);
        QVERIFY2(lt, words(lt).constData());
        const auto same = grow(*lt, PadesLevel::LT);
        QVERIFY2(same, words(same).constData());
        QVERIFY(!same->isChanged);
        QTest::qWait(1100); // so that the answers about the first are older than the next timestamp
        const auto lta = grow(*lt, PadesLevel::LTA);
        QVERIFY2(lta, words(lta).constData());
        QCOMPARE(levelIn(lta->file), PadesLevel::LTA);
        // Renewed by another authority: the old timestamp's validation data is in the store before the new one closes it.
        const auto renewed = extend(opened(lta->file),
                                    level(PadesLevel::LTA, {m_lab.url(QStringLiteral("tsa/second"))}), m_wire, m_clock);
        QVERIFY2(renewed, words(renewed).constData());
        QVERIFY(renewed->file.startsWith(lta->file));
        const pdf::Document document = opened(renewed->file);
        const SignedParts signedParts = readSignedParts(document);
        QCOMPARE(signedParts.parts.size(), std::size_t(3));
        const auto protectedStore = pdf::readSecurityStore(*document.prefix(signedParts.parts[2].value.coveredEnd));
        const auto old = pdf::vriOf(protectedStore, document, signedParts.parts[1].value);
        QVERIFY(pdf::readSecurityStore(document).certificates.contains(m_lab.certificate(QStringLiteral("tsa")).der()));
        QVERIFY(old && !old->ocspResponses.isEmpty());
        QVERIFY(!pdf::vriOf(pdf::readSecurityStore(opened(lta->file)), document, signedParts.parts[1].value));
        QCOMPARE(complaints(m_lab, renewed->file), QByteArray());
        const auto third = grow(renewed->file, PadesLevel::LTA);
        QVERIFY2(third, words(third).constData());
        const pdf::SecurityStore store = pdf::readSecurityStore(opened(third->file));
        QVERIFY(
            store.certificates.contains(m_lab.certificate(QStringLiteral("tsa2")).der())); // the second one's, by now
        QVERIFY(pdf::vriOf(store, opened(third->file), signedParts.parts[2].value));
        QCOMPARE(complaints(m_lab, third->file), QByteArray());
    }

    void nothingToExtendIsSaid()
    {
        QVERIFY(
            failsWith(extend(sample(), level(PadesLevel::LTA, honest()), m_wire, m_clock), SignError::NothingToExtend));
    }

    void manySignersInARow()
    {
        QByteArray file = *make(PadesLevel::LTA, QStringLiteral("rsa2048"));
        const auto second =
            make(PadesLevel::LTA, QStringLiteral("p384"), opened(file), request(QStringLiteral("theirs")));
        QVERIFY2(second, words(second).constData());
        QVERIFY(second->startsWith(file));
        QCOMPARE(complaints(m_lab, *second), QByteArray());
        const auto verdict =
            verify(*second, {.anchors = {m_lab.certificate(QStringLiteral("root"))}, .at = m_clock.now()});
        QVERIFY(verdict);
        for (const auto &signature : verdict->signatures)
            QVERIFY(signature.modificationsPermitted);
    }

    // Files of other programs: a timestamp over whatever they signed, their signatures undisturbed.
    void foreignFilesAreExtended()
    {
        const QString corpus = qEnvironmentVariable(
            "COUNTERSIGN_CORPUS", qEnvironmentVariable("COUNTERSIGN_SOURCE_DIR") + QStringLiteral("/../shared/corpus"));
        if (!QDir(corpus).exists()) {
            qInfo("the corpus is not here: 0 files");
            return;
        }
        m_wire.isCut = true; // nobody in the world is bothered but our own authority
        int stamped = 0, had = 0, refused = 0;
        QStringList files;
        for (const char *folder :
             {"/dss-pades/validation", "/pyhanko-fixtures", "/pyhanko-generated/pdf", "/siva", "/pdfcpu-signatures"}) {
            QDirIterator walk(corpus + QLatin1String(folder), {QStringLiteral("*.pdf")}, QDir::Files,
                              QDirIterator::Subdirectories);
            QStringList found;
            while (walk.hasNext())
                found.append(walk.next());
            found.sort();
            files += found.mid(0, 60);
        }
        for (const QString &path : std::as_const(files)) {
            const auto document = pdf::Document::openFile(path);
            if (!document || !pdf::hasSignatures(*document))
                continue;
            const SignedParts before = readSignedParts(*document);
            const auto extended = extend(*document, level(PadesLevel::T, honest()), m_wire, m_clock);
            if (!extended) {
                ++refused;
                qInfo().noquote() << path << words(extended);
                QVERIFY2(extended.error().is(SignError::NotSignable) || extended.error().is(SignError::NotVerifiable),
                         (path.toUtf8() + words(extended)).constData());
                continue;
            }
            const SignedParts after = readSignedParts(opened(extended->file));
            QVERIFY2(after.parts.size() >= before.parts.size(), qPrintable(path));
            for (std::size_t i = 0; i < before.parts.size(); ++i)
                QCOMPARE(after.parts[i].cms.signature, before.parts[i].cms.signature);
            if (!extended->isChanged) {
                ++had;
                continue;
            }
            ++stamped;
            for (const SignedPart &part : after.parts)
                QVERIFY2(after.provenAt(part).has_value(), qPrintable(path));
        }
        qInfo("of %d files: %d timestamped, %d had a timestamp, %d refused", int(files.size()), stamped, had, refused);
        QVERIFY(stamped > 20);
    }
};

QTEST_GUILESS_MAIN(PadesLevelsTest)
#include "tst_pades_levels.moc"
