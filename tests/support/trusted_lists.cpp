#include "tests/support/trusted_lists.h"

#include <QFile>
#include <QProcess>

namespace countersign::test {

namespace {

QString text(const char *word) { return QString::fromLatin1(word); }

const QString kXmlDsig = text("http://www.w3.org/2000/09/xmldsig#");

QString identity(const crypto::Certificate &certificate)
{
    return text("<ServiceDigitalIdentity><DigitalId><X509Certificate>%1</X509Certificate></DigitalId>"
                "</ServiceDigitalIdentity>")
        .arg(QString::fromLatin1(certificate.der().toBase64()));
}

bool runs(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program, arguments);
    if (process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return true;
    qWarning("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return false;
}

} // namespace

QString pointerTo(const QString &territory, const crypto::Certificate &itsOperator)
{
    return text("<PointersToOtherTSL><OtherTSLPointer><ServiceDigitalIdentities>%1</ServiceDigitalIdentities>"
                "<TSLLocation>https://lists.example/%2.xml</TSLLocation><AdditionalInformation><OtherInformation>"
                "<SchemeTerritory>%2</SchemeTerritory></OtherInformation></AdditionalInformation></OtherTSLPointer>"
                "</PointersToOtherTSL>")
        .arg(identity(itsOperator), territory);
}

QString grantedAuthority(const crypto::Certificate &root)
{
    return text("<TrustServiceProviderList><TrustServiceProvider><TSPInformation><TSPName><Name xml:lang=\"en\">Nord"
                "</Name></TSPName></TSPInformation><TSPServices><TSPService><ServiceInformation><ServiceTypeIdentifier>"
                "http://uri.etsi.org/TrstSvc/Svctype/CA/QC</ServiceTypeIdentifier>%1<ServiceStatus>"
                "http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/granted</ServiceStatus><StatusStartingTime>"
                "2020-01-01T00:00:00Z</StatusStartingTime></ServiceInformation></TSPService></TSPServices>"
                "</TrustServiceProvider></TrustServiceProviderList>")
        .arg(identity(root));
}

QByteArray trustedList(const QString &territory, const QString &pointers, const QString &services,
                       const QString &nextUpdate)
{
    return text("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TrustServiceStatusList "
                "xmlns=\"http://uri.etsi.org/02231/v2#\" TSLTag=\"http://uri.etsi.org/19612/TSLTag\">"
                "<SchemeInformation><TSLVersionIdentifier>5</TSLVersionIdentifier><TSLSequenceNumber>7"
                "</TSLSequenceNumber><SchemeTerritory>%1</SchemeTerritory>%2<ListIssueDateTime>2026-11-01T12:00:00Z"
                "</ListIssueDateTime><NextUpdate><dateTime>%3</dateTime></NextUpdate></SchemeInformation>%4"
                "<ds:Signature xmlns:ds=\"%5\"><ds:SignedInfo><ds:CanonicalizationMethod "
                "Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"/><ds:SignatureMethod "
                "Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#rsa-sha256\"/><ds:Reference URI=\"\">"
                "<ds:Transforms><ds:Transform Algorithm=\"%5enveloped-signature\"/><ds:Transform "
                "Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"/></ds:Transforms><ds:DigestMethod "
                "Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/><ds:DigestValue/></ds:Reference>"
                "</ds:SignedInfo><ds:SignatureValue/><ds:KeyInfo><ds:X509Data><ds:X509Certificate/></ds:X509Data>"
                "</ds:KeyInfo></ds:Signature></TrustServiceStatusList>\n")
        .arg(territory, pointers, nextUpdate, services, kXmlDsig)
        .toUtf8();
}

QByteArray TrustedListLab::contentOf(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

crypto::Certificate TrustedListLab::makeOperator(const QString &name) const
{
    const bool made = runs(text("openssl"),
                           {text("req"), text("-x509"), text("-newkey"), text("rsa:2048"), text("-noenc"),
                            text("-subj"), text("/CN=") + name, text("-keyout"), path(name + text(".key")),
                            text("-out"), path(name + text(".crt"))});
    return made ? crypto::Certificate::fromPem(contentOf(name + text(".crt"))).value_or(crypto::Certificate())
                : crypto::Certificate();
}

bool TrustedListLab::write(const QString &name, const QByteArray &xml, const QString &signer) const
{
    QFile plain(path(text("unsigned.xml")));
    if (!plain.open(QIODevice::WriteOnly | QIODevice::Truncate) || plain.write(xml) != xml.size())
        return false;
    plain.close();
    return runs(text("xmlsec1"),
                {text("--sign"), text("--privkey-pem"),
                 path(signer + text(".key")) + u',' + path(signer + text(".crt")), text("--output"), path(name),
                 plain.fileName()});
}

} // namespace countersign::test
