// --trust-list: who may sign the lists, and for whom; to verify, to sign and to extend.
#include "core/crypto/certificate.h"
#include "tests/app/cli/cli_program.h"
#include "tests/core/pdf/pdf_samples.h"
#include "tests/support/pki_lab.h"
#include "tests/support/trusted_lists.h"

using namespace countersign;
using namespace countersign::test;

namespace {

QString text(const char *word) { return QString::fromLatin1(word); }

} // namespace

class CliTrustListsTest : public QObject
{
    Q_OBJECT

    TrustedListLab m_lab;
    PkiLab m_pki;
    crypto::Certificate m_root, m_poland, m_europe;

    QString in(const QString &name) const { return m_lab.path(name); }
    QStringList listOptions(const QStringList &lists, const QStringList &signers) const
    {
        QStringList options;
        for (const QString &name : lists)
            options << text("--trust-list") << in(name);
        for (const QString &name : signers)
            options << text("--trust-list-signer") << in(name);
        return options;
    }
    Ran verify(const QStringList &lists, const QStringList &signers) const
    {
        return cli(QStringList{text("verify"), text("--offline")} + listOptions(lists, signers)
                   << in(text("signed.pdf")));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(put(in(text("pass")), "secret\n"));
        QVERIFY(put(in(text("plain.pdf")), pdf::samples::make()));
        const QStringList authority{in(text("ca")), text("--passphrase-file"), in(text("pass"))};
        Ran ran = cli(QStringList{text("pki"), text("init")} + authority
                      + QStringList{text("--organization"), text("Nord"), text("--key"), text("p256")});
        QVERIFY2(ran.exitCode == 0, ran.complaint.constData());
        ran = cli(QStringList{text("pki"), text("issue")} + authority
                  + QStringList{text("--person"), text("Joanna Lis"), text("--key"), text("p256"), text("-o"),
                                in(text("key.p12")), text("--output-passphrase-file"), in(text("pass"))});
        QVERIFY2(ran.exitCode == 0, ran.complaint.constData());
        ran = cli({text("pki"), text("export"), in(text("ca")), text("-o"), in(text("root.pem"))});
        QVERIFY2(ran.exitCode == 0, ran.complaint.constData());
        ran = cli({text("sign"), in(text("plain.pdf")), text("-o"), in(text("signed.pdf")), text("--p12"),
                   in(text("key.p12")), text("--passphrase-file"), in(text("pass"))});
        QVERIFY2(ran.exitCode == 0, ran.complaint.constData());
        const auto root = crypto::Certificate::fromPem(contentOf(in(text("root.pem"))));
        QVERIFY(root);
        m_root = *root;
        m_poland = m_lab.makeOperator(text("poland"));
        m_europe = m_lab.makeOperator(text("europe"));
        QVERIFY(!m_poland.isNull() && !m_europe.isNull());

        const QString service = grantedAuthority(m_root);
        QVERIFY(m_lab.write(text("pl.xml"), trustedList(text("PL"), {}, service), text("poland")));
        QVERIFY(m_lab.write(text("old.xml"), trustedList(text("PL"), {}, service, text("2026-11-02T00:00:00Z")),
                            text("poland")));
        QVERIFY(m_lab.write(text("de.xml"), trustedList(text("DE"), {}, service), text("poland")));
        QVERIFY(m_lab.write(text("lotl.xml"), trustedList(text("EU"), pointerTo(text("PL"), m_poland), {}),
                            text("europe")));
        QByteArray changed = m_lab.contentOf(text("pl.xml"));
        QVERIFY(changed.contains(">Nord<"));
        QVERIFY(put(in(text("changed.xml")), changed.replace(">Nord<", ">Sued<")));
        QVERIFY(put(in(text("plain.xml")), trustedList(text("PL"), {}, service)));

        // A signer who brings no issuer along, and an issuer that nobody gives out any more: only the list knows it.
        QVERIFY(m_pki.start());
        m_pki.set(text("inter.der"), text("gone"));
        QVERIFY(put(in(text("lab")), "lab\n"));
        const QString issuer = grantedAuthority(m_pki.certificate(text("inter")));
        QVERIFY(m_lab.write(text("issuer-pl.xml"), trustedList(text("PL"), {}, issuer), text("poland")));
        QVERIFY(m_lab.write(text("issuer-de.xml"), trustedList(text("DE"), {}, issuer), text("poland")));
    }

    void whoseListCounts_data()
    {
        QTest::addColumn<QStringList>("lists");
        QTest::addColumn<QStringList>("signers");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("complaint");
        const QString poland = text("poland.crt"), europe = text("europe.crt"), pl = text("pl.xml");
        QTest::newRow("no list") << QStringList() << QStringList() << 2 << QByteArray();
        QTest::newRow("its operator's list") << QStringList{pl} << QStringList{poland} << 0 << QByteArray();
        QTest::newRow("past its next update")
            << QStringList{text("old.xml")} << QStringList{poland} << 0 << QByteArray("2026-11-02");
        QTest::newRow("through the list of lists")
            << QStringList{text("lotl.xml"), pl} << QStringList{europe} << 0 << QByteArray();
        QTest::newRow("the list of lists last")
            << QStringList{pl, text("lotl.xml")} << QStringList{europe} << 4 << QByteArray("pl.xml");
        QTest::newRow("another territory's operator")
            << QStringList{text("lotl.xml"), text("de.xml")} << QStringList{europe} << 4 << QByteArray("list of DE");
        QTest::newRow("given directly, for any territory")
            << QStringList{text("de.xml")} << QStringList{poland} << 0 << QByteArray();
        QTest::newRow("a stranger's list") << QStringList{pl} << QStringList{europe} << 4 << QByteArray("pl.xml");
        QTest::newRow("nobody named") << QStringList{pl} << QStringList() << 4 << QByteArray("pl.xml");
        QTest::newRow("changed") << QStringList{text("changed.xml")} << QStringList{poland} << 4
                                 << QByteArray("changed.xml");
        QTest::newRow("not signed") << QStringList{text("plain.xml")} << QStringList{poland} << 4
                                    << QByteArray("plain.xml");
        QTest::newRow("no list at all") << QStringList{text("plain.pdf")} << QStringList{poland} << 4
                                        << QByteArray("plain.pdf");
    }
    void whoseListCounts()
    {
        QFETCH(QStringList, lists);
        QFETCH(QStringList, signers);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, complaint);
        const Ran ran = verify(lists, signers);
        QVERIFY2(ran.exitCode == exitCode, (ran.output + ran.complaint).constData());
        QVERIFY2(ran.complaint.contains(complaint), ran.complaint.constData());
        QCOMPARE(ran.complaint.isEmpty(), complaint.isEmpty());
    }

    void climbsWithListedAnchors_data()
    {
        QTest::addColumn<bool>("isExtended");
        QTest::addColumn<QStringList>("lists");
        QTest::addColumn<QStringList>("signers");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("complaint");
        const QString poland = text("poland.crt"), europe = text("europe.crt"), pl = text("issuer-pl.xml");
        for (const bool isExtended : {false, true}) {
            const QByteArray act = isExtended ? "extend, " : "sign, ";
            QTest::newRow((act + "no list").constData())
                << isExtended << QStringList() << QStringList() << 1 << QByteArray(".pdf");
            QTest::newRow((act + "its operator's list").constData())
                << isExtended << QStringList{pl} << QStringList{poland} << 0 << QByteArray();
            QTest::newRow((act + "through the list of lists").constData())
                << isExtended << QStringList{text("lotl.xml"), pl} << QStringList{europe} << 0 << QByteArray();
            QTest::newRow((act + "another territory's operator").constData())
                << isExtended << QStringList{text("lotl.xml"), text("issuer-de.xml")} << QStringList{europe} << 4
                << QByteArray("list of DE");
            QTest::newRow((act + "a stranger's list").constData())
                << isExtended << QStringList{pl} << QStringList{europe} << 4 << QByteArray("issuer-pl.xml");
        }
    }
    void climbsWithListedAnchors()
    {
        QFETCH(bool, isExtended);
        QFETCH(QStringList, lists);
        QFETCH(QStringList, signers);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, complaint);
        const QString output = in(text("climbed.pdf"));
        QFile::remove(output);
        const QStringList key{text("--p12"), m_pki.path(text("lonely.p12")), text("--passphrase-file"),
                              in(text("lab"))};
        const QStringList climb = QStringList{text("--level"), text("LT"),
                                              text("--tsa"),   m_pki.url(text("tsa/good")),
                                              text("--trust"), m_pki.path(text("root.pem"))}
            + listOptions(lists, signers);
        QStringList start{text("sign"), in(text("plain.pdf")), text("-o"), output};
        if (isExtended) {
            const QString plain = in(text("given.pdf"));
            const Ran made = cli(QStringList{text("sign"), in(text("plain.pdf")), text("-o"), plain} + key);
            QVERIFY2(made.exitCode == 0, made.complaint.constData());
            start = {text("extend"), plain, text("-o"), output};
        }
        const Ran ran = cli(start + (isExtended ? QStringList() : key) + climb);
        QVERIFY2(ran.exitCode == exitCode, ran.complaint.constData());
        QVERIFY2(ran.complaint.contains(complaint), ran.complaint.constData());
        QCOMPARE(QFile::exists(output), exitCode == 0);
        if (exitCode != 0)
            return;
        const Ran judged = cli(QStringList{text("verify"), text("--offline"), text("--json"), text("--trust"),
                                           m_pki.path(text("root.pem"))}
                               + listOptions(lists, signers) + QStringList{output});
        QVERIFY2(judged.exitCode == 0, (judged.output + judged.complaint).constData());
        QVERIFY2(judged.output.contains("\"padesLevel\":\"LT\""), judged.output.constData());
    }
};

QTEST_GUILESS_MAIN(CliTrustListsTest)
#include "tst_cli_trust_lists.moc"
