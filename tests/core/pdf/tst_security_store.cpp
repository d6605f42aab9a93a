// The document security store: read from other programs' files, written into ours.
#include "core/pdf/security_store.h"
#include "pdf_samples.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

using namespace countersign;
using namespace countersign::pdf;

namespace {

Document opened(const QByteArray &bytes)
{
    auto document = Document::open(bytes);
    if (!document)
        qFatal("not opened: %s", qPrintable(document.error().detail));
    return *document;
}

QByteArray appended(const Document &document, const SecurityStore &additions)
{
    RevisionWriter writer(document);
    const auto added = writeSecurityStore(writer, additions);
    if (!added || !*added)
        return {};
    auto whole = writer.finish();
    return whole ? *whole : QByteArray();
}

} // namespace

class SecurityStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfFileTakesAStore_data()
    {
        QTest::addColumn<int>("xref");
        QTest::newRow("table") << int(samples::Xref::Table);
        QTest::newRow("stream") << int(samples::Xref::Stream);
        QTest::newRow("hybrid") << int(samples::Xref::Hybrid);
    }
    void everyKindOfFileTakesAStore()
    {
        QFETCH(int, xref);
        const Document original = opened(samples::make({.xref = samples::Xref(xref)}));
        QVERIFY(readSecurityStore(original).isEmpty());
        const Time at = Time::fromIso(QStringLiteral("2026-11-22T10:00:00.000Z"));
        SecurityStore first{.certificates = {"cert-a", "cert-b"},
                            .ocspResponses = {"ocsp-a"},
                            .revocationLists = {QByteArray(5000, 'c')}};
        first.vri.insert("AA", {.certificates = {"cert-a"}, .ocspResponses = {"ocsp-a"}, .madeAt = at});
        const QByteArray once = appended(original, first);
        QVERIFY(once.startsWith(original.bytes().toByteArray()));
        const Document second = opened(once);
        SecurityStore read = readSecurityStore(second);
        QCOMPARE(read.certificates, first.certificates);
        QCOMPARE(read.ocspResponses, first.ocspResponses);
        QCOMPARE(read.revocationLists, first.revocationLists);
        QCOMPARE(read.vri.size(), 1);
        QCOMPARE(read.vri["AA"].certificates, QList<QByteArray>{"cert-a"});
        QCOMPARE(read.vri["AA"].madeAt, at);
        QVERIFY(read.isComplete);

        // Nothing new: no revision.
        RevisionWriter idle(second);
        const auto nothing = writeSecurityStore(idle, first);
        QVERIFY(nothing && !*nothing && idle.isEmpty());

        // New items are added, old ones neither repeated nor lost; one stream for one item.
        SecurityStore more{.certificates = {"cert-b", "cert-d"}};
        more.vri.insert("BB", {.certificates = {"cert-b", "cert-d"}, .revocationLists = {first.revocationLists[0]}});
        more.vri.insert("AA", {.certificates = {"cert-d"}});
        const QByteArray twice = appended(second, more);
        const Document third = opened(twice);
        read = readSecurityStore(third);
        QCOMPARE(read.certificates, (QList<QByteArray>{"cert-a", "cert-b", "cert-d"}));
        QCOMPARE(read.revocationLists, first.revocationLists);
        QCOMPARE(read.vri["AA"].certificates, (QList<QByteArray>{"cert-a", "cert-d"}));
        QCOMPARE(read.vri["AA"].ocspResponses, QList<QByteArray>{"ocsp-a"});
        QCOMPARE(read.vri["BB"].certificates, (QList<QByteArray>{"cert-b", "cert-d"}));
        const Dictionary dss = third.value(third.catalog(), "DSS").dictionary();
        const Dictionary bb = third.value(third.value(dss, "VRI").dictionary(), "BB").dictionary();
        QCOMPARE(third.value(bb, "Cert").array().first(), third.value(dss, "Certs").array().at(1));
        // Only the new stream and what names it was written: the list of 5,000 bytes was not.
        QCOMPARE(twice.mid(once.size()).count("endstream"), xref == int(samples::Xref::Stream) ? 2 : 1);
    }

    void hostileStoresHarmNobody_data()
    {
        QTest::addColumn<QByteArray>("dss");
        QTest::newRow("no dictionary") << QByteArray("/DSS 7");
        QTest::newRow("itself") << QByteArray("/DSS 1 0 R");
        QTest::newRow("wrong kinds") << QByteArray(
            "/DSS << /Certs 5 /OCSPs << >> /CRLs [1 (a) null 99 0 R] /VRI [1 2] >>");
        QTest::newRow("wrong entries") << QByteArray(
            "/DSS << /VRI << /AA 1 0 R /BB [] /CC << /Cert 2 0 R /TU 5 /TS 3 0 R >> >> >>");
        QByteArray many = "/DSS << /Certs [";
        for (int i = 0; i < 10'000; ++i)
            many += "4 0 R ";
        QTest::newRow("many") << many + "] >>";
    }
    void hostileStoresHarmNobody()
    {
        QFETCH(QByteArray, dss);
        const Document document = opened(samples::make({.catalogExtra = " " + dss}));
        const SecurityStore store = readSecurityStore(document);
        QVERIFY(store.certificates.size() <= 4000);
        const QByteArray after = appended(document, {.certificates = {"new"}});
        QVERIFY(!after.isEmpty());
        QVERIFY(readSecurityStore(opened(after)).certificates.contains("new") || store.certificates.size() >= 4000);
    }

    // Which bytes other programs hash for /VRI: their files are the proof.
    void keysOfOtherPrograms()
    {
        const QString corpus = qEnvironmentVariable(
            "COUNTERSIGN_CORPUS", qEnvironmentVariable("COUNTERSIGN_SOURCE_DIR") + QStringLiteral("/../shared/corpus"));
        int files = 0, padded = 0, trimmed = 0, orphans = 0;
        QDirIterator walk(corpus, {QStringLiteral("*.pdf")}, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const auto document = Document::openFile(walk.next());
            if (!document)
                continue;
            const SecurityStore store = readSecurityStore(*document);
            if (store.vri.isEmpty())
                continue;
            ++files;
            QSet<QByteArray> named;
            for (const SignatureValue &signature : signatures(*document)) {
                const QByteArray whole = vriKey(*document, signature);
                const QByteArray cut = vriKey(signature.contents);
                padded += store.vri.contains(whole);
                trimmed += whole != cut && store.vri.contains(cut);
                QCOMPARE(vriOf(store, *document, signature).has_value(),
                         store.vri.contains(whole) || store.vri.contains(cut));
                named << whole << cut;
            }
            for (auto entry = store.vri.keyBegin(); entry != store.vri.keyEnd(); ++entry)
                if (!named.contains(*entry)) {
                    ++orphans;
                    qInfo().noquote() << "an entry for no signature:" << walk.fileName() << *entry;
                }
        }
        qInfo("%d files with /VRI: %d keys over the padded string, %d over the DER, %d of neither", files, padded,
              trimmed, orphans);
        QVERIFY(files == 0 || padded > 0); // 0 files: the corpus is not here
    }
};

QTEST_GUILESS_MAIN(SecurityStoreTest)
#include "tst_security_store.moc"
