// EU trusted lists, written here after ETSI TS 119 612 and signed by the xmlsec1 program.
#include "core/crypto/authority.h"
#include "core/crypto/trusted_list.h"
#include "openssl_tool.h"

#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace countersign::crypto;

namespace {

const Time kNow = Time::fromIso(QStringLiteral("2026-11-22T10:00:00.000Z"));
const QString kGranted = QStringLiteral("http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/granted");
const QString kWithdrawn = QStringLiteral("http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/withdrawn");
const QString kCaQc = QStringLiteral("http://uri.etsi.org/TrstSvc/Svctype/CA/QC");
const QString kQtst = QStringLiteral("http://uri.etsi.org/TrstSvc/Svctype/TSA/QTST");
const QString kUse = QStringLiteral("http://uri.etsi.org/TrstSvc/TrustedList/SvcInfoExt/");

struct Service {
    QString type;
    QString status;
    QString since;
    Certificate certificate;
    QStringList uses;
    QString history; // status of an older instance
};

QString base64(const Certificate &certificate) { return QString::fromLatin1(certificate.der().toBase64()); }

QString identity(const Certificate &certificate)
{
    return QStringLiteral("<ServiceDigitalIdentity><DigitalId><X509Certificate>%1</X509Certificate></DigitalId>"
                          "<DigitalId><X509SubjectName>CN=x</X509SubjectName></DigitalId></ServiceDigitalIdentity>")
        .arg(base64(certificate));
}

QString written(const Service &service)
{
    QString uses;
    for (const QString &one : service.uses)
        uses +=
            QStringLiteral("<Extension Critical=\"true\"><AdditionalServiceInformation><URI xml:lang=\"en\">%1</URI>"
                           "</AdditionalServiceInformation></Extension>")
                .arg(kUse + one);
    QString history;
    if (!service.history.isEmpty())
        history = QStringLiteral("<ServiceHistory><ServiceHistoryInstance><ServiceTypeIdentifier>%1"
                                 "</ServiceTypeIdentifier>%2<ServiceStatus>%3</ServiceStatus><StatusStartingTime>"
                                 "2016-06-30T22:00:00Z</StatusStartingTime></ServiceHistoryInstance></ServiceHistory>")
                      .arg(service.type, identity(service.certificate), service.history);
    return QStringLiteral("<TSPService><ServiceInformation><ServiceTypeIdentifier>%1</ServiceTypeIdentifier>"
                          "<ServiceName><Name xml:lang=\"pl\">Usługa</Name><Name xml:lang=\"en\">Service</Name>"
                          "</ServiceName>%2<ServiceStatus>%3</ServiceStatus><StatusStartingTime>%4</StatusStartingTime>"
                          "<ServiceInformationExtensions>%5</ServiceInformationExtensions></ServiceInformation>%6"
                          "</TSPService>")
        .arg(service.type, identity(service.certificate), service.status, service.since, uses, history);
}

} // namespace

class TestTrustedList : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    Certificate m_operator; // signs the lists
    Certificate m_stranger;
    QList<Certificate> m_services;
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    // A self-signed certificate and its key, in NAME.crt and NAME.key.
    Certificate make(const QString &name, const QString &newKey = QStringLiteral("rsa:2048")) const
    {
        QStringList arguments{QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey")};
        if (newKey.startsWith(QLatin1String("P-")))
            arguments << QStringLiteral("ec") << QStringLiteral("-pkeyopt")
                      << QStringLiteral("ec_paramgen_curve:") + newKey;
        else
            arguments << newKey;
        const auto made =
            openssl(arguments
                    + QStringList{QStringLiteral("-noenc"), QStringLiteral("-subj"), QStringLiteral("/C=PL/CN=") + name,
                                  QStringLiteral("-keyout"), m_folder.filePath(name + QStringLiteral(".key")),
                                  QStringLiteral("-out"), m_folder.filePath(name + QStringLiteral(".crt"))});
        if (made.exitCode != 0)
            qWarning("%s", made.output.constData());
        return Certificate::fromPem(readFile(m_folder.filePath(name + QStringLiteral(".crt")))).value_or(Certificate());
    }

    // The signature as an empty template: what is signed, and how.
    static QString signatureTemplate(const QString &references, const QString &method, const QString &object = {})
    {
        return QStringLiteral("<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" Id=\"sig\"><ds:SignedInfo>"
                              "<ds:CanonicalizationMethod Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"/>"
                              "<ds:SignatureMethod Algorithm=\"%1\"/>%2</ds:SignedInfo><ds:SignatureValue/>"
                              "<ds:KeyInfo><ds:X509Data><ds:X509Certificate/></ds:X509Data></ds:KeyInfo>%3"
                              "</ds:Signature>")
            .arg(method, references, object);
    }
    static QString reference(const QString &uri, const QStringList &transforms,
                             const QString &digest = QStringLiteral("http://www.w3.org/2001/04/xmlenc#sha256"))
    {
        QString list;
        for (const QString &one : transforms)
            list += one.startsWith(u'<') ? one : QStringLiteral("<ds:Transform Algorithm=\"%1\"/>").arg(one);
        return QStringLiteral("<ds:Reference URI=\"%1\"><ds:Transforms>%2</ds:Transforms><ds:DigestMethod "
                              "Algorithm=\"%3\"/><ds:DigestValue/></ds:Reference>")
            .arg(uri, list, digest);
    }
    static QString wholeDocument()
    {
        return reference(QString(),
                         {QStringLiteral("http://www.w3.org/2000/09/xmldsig#enveloped-signature"),
                          QStringLiteral("http://www.w3.org/2001/10/xml-exc-c14n#")});
    }
    static QString rsaSha256() { return QStringLiteral("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"); }

    struct ListParts {
        QList<Service> services;
        QString version = QStringLiteral("5");
        QString nextUpdate = QStringLiteral("2027-05-01T00:00:00Z");
        QString issued = QStringLiteral("2026-11-01T12:00:00Z");
        QString pointer;
        QString signature; // empty: the usual one
        QString prolog;
    };
    static QByteArray list(const ListParts &parts)
    {
        QString services;
        for (const Service &one : parts.services)
            services += written(one);
        const QString next = parts.nextUpdate.isEmpty()
            ? QStringLiteral("<NextUpdate/>")
            : QStringLiteral("<NextUpdate><dateTime>%1</dateTime></NextUpdate>").arg(parts.nextUpdate);
        return QStringLiteral(
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n%1<TrustServiceStatusList "
                   "xmlns=\"http://uri.etsi.org/02231/v2#\" Id=\"list\" TSLTag=\"http://uri.etsi.org/19612/TSLTag\">\n"
                   "<SchemeInformation><TSLVersionIdentifier>%2</TSLVersionIdentifier><TSLSequenceNumber>77"
                   "</TSLSequenceNumber><SchemeOperatorName><Name xml:lang=\"pl\">Narodowe Centrum</Name><Name "
                   "xml:lang=\"en\">National Centre</Name></SchemeOperatorName><SchemeTerritory>PL</SchemeTerritory>%3"
                   "<ListIssueDateTime>%4</ListIssueDateTime>%5</SchemeInformation>\n<TrustServiceProviderList>"
                   "<TrustServiceProvider><TSPInformation><TSPName><Name xml:lang=\"en\">Certifier "
                   "S.A.</Name></TSPName>"
                   "</TSPInformation><TSPServices>%6</TSPServices></TrustServiceProvider></TrustServiceProviderList>\n"
                   "%7</TrustServiceStatusList>\n")
            .arg(parts.prolog, parts.version, parts.pointer, parts.issued, next, services,
                 parts.signature.isEmpty() ? signatureTemplate(wholeDocument(), rsaSha256()) : parts.signature)
            .toUtf8();
    }
    QByteArray sign(const QByteArray &xml, const QString &name = QStringLiteral("operator")) const
    {
        if (!writeFile(path("in.xml"), xml))
            return {};
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral("xmlsec1"),
                      {QStringLiteral("--sign"), QStringLiteral("--privkey-pem"),
                       m_folder.filePath(name + QStringLiteral(".key")) + QLatin1Char(',')
                           + m_folder.filePath(name + QStringLiteral(".crt")),
                       QStringLiteral("--id-attr:Id"), QStringLiteral("TrustServiceProviderList"),
                       QStringLiteral("--id-attr:Id"), QStringLiteral("SignedProperties"), QStringLiteral("--output"),
                       path("out.xml"), path("in.xml")});
        if (!process.waitForFinished(60'000) || process.exitCode() != 0) {
            qWarning("xmlsec1: %s", process.readAll().constData());
            return {};
        }
        return readFile(path("out.xml"));
    }
    Service service(int which, const QString &type, const QString &status = kGranted,
                    const QStringList &uses = {}) const
    {
        return {.type = type,
                .status = status,
                .since = QStringLiteral("2020-01-01T00:00:00Z"),
                .certificate = m_services.at(which),
                .uses = uses,
                .history = {}};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_operator = make(QStringLiteral("operator"));
        m_stranger = make(QStringLiteral("stranger"));
        QVERIFY(!m_operator.isNull() && !m_stranger.isNull());
        for (int i = 0; i < 4; ++i)
            m_services.append(make(QStringLiteral("service%1").arg(i), QStringLiteral("P-256")));
    }

    void aList()
    {
        const QString pointer =
            QStringLiteral(
                "<PointersToOtherTSL><OtherTSLPointer><ServiceDigitalIdentities>%1</ServiceDigitalIdentities>"
                "<TSLLocation>https://example.eu/lotl.xml</TSLLocation><AdditionalInformation>"
                "<OtherInformation><SchemeTerritory>EU</SchemeTerritory></OtherInformation><OtherInformation>"
                "<ns:MimeType xmlns:ns=\"http://uri.etsi.org/02231/v2/additionaltypes#\">"
                "application/vnd.etsi.tsl+xml</ns:MimeType></OtherInformation></AdditionalInformation>"
                "</OtherTSLPointer><OtherTSLPointer><TSLLocation>file:///etc/passwd</TSLLocation>"
                "</OtherTSLPointer></PointersToOtherTSL>")
                .arg(identity(m_stranger));
        const QByteArray xml =
            sign(list({.services = {service(0, kCaQc), service(1, kQtst), service(0, kCaQc)}, .pointer = pointer}));
        QVERIFY(!xml.isEmpty());
        const auto read = readTrustedList(xml, {m_stranger, m_operator}, kNow);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
        QCOMPARE(read->territory, QStringLiteral("PL"));
        QCOMPARE(read->operatorName, QStringLiteral("National Centre"));
        QCOMPARE(read->sequence, quint64(77));
        QCOMPARE(read->issued, Time::fromIso(QStringLiteral("2026-11-01T12:00:00Z")));
        QCOMPARE(read->nextUpdate, Time::fromIso(QStringLiteral("2027-05-01T00:00:00Z")));
        QVERIFY(!read->isOutdated);
        QCOMPARE(read->signedBy, m_operator);
        QCOMPARE(read->services.size(), 3);
        QCOMPARE(read->services.first().provider, QStringLiteral("Certifier S.A."));
        QCOMPARE(read->services.first().name, QStringLiteral("Service"));
        QCOMPARE(read->signatureAnchors(), QList<Certificate>{m_services.at(0)});
        QCOMPARE(read->timestampAnchors(), QList<Certificate>{m_services.at(1)});
        QCOMPARE(read->pointers.size(), 1);
        QCOMPARE(read->pointers.first().territory, QStringLiteral("EU"));
        QCOMPARE(read->pointers.first().url, QStringLiteral("https://example.eu/lotl.xml"));
        QCOMPARE(read->pointers.first().mimeType, QStringLiteral("application/vnd.etsi.tsl+xml"));
        QCOMPARE(read->pointers.first().operators, QList<Certificate>{m_stranger});
    }

    void whichServicesCount_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("since");
        QTest::addColumn<QStringList>("uses");
        QTest::addColumn<QString>("history");
        QTest::addColumn<bool>("counts");
        const QString since = QStringLiteral("2020-01-01T00:00:00Z");
        const auto use = [](const char *name) { return QLatin1String(name); };
        QTest::newRow("granted") << kCaQc << kGranted << since << QStringList() << "" << true;
        QTest::newRow("withdrawn") << kCaQc << kWithdrawn << since << QStringList() << "" << false;
        QTest::newRow("withdrawn, once granted") << kCaQc << kWithdrawn << since << QStringList() << kGranted << false;
        QTest::newRow("granted, once withdrawn") << kCaQc << kGranted << since << QStringList() << kWithdrawn << true;
        QTest::newRow("not yet") << kCaQc << kGranted << "2027-01-01T00:00:00Z" << QStringList() << "" << false;
        QTest::newRow("no date") << kCaQc << kGranted << "soon" << QStringList() << "" << false;
        QTest::newRow("for signatures") << kCaQc << kGranted << since << QStringList{use("ForeSignatures")} << ""
                                        << true;
        QTest::newRow("for seals") << kCaQc << kGranted << since << QStringList{use("ForeSeals")} << "" << true;
        QTest::newRow("for websites alone")
            << kCaQc << kGranted << since << QStringList{use("ForWebSiteAuthentication")} << "" << false;
        QTest::newRow("for websites and seals")
            << kCaQc << kGranted << since << QStringList{use("ForWebSiteAuthentication"), use("ForeSeals")} << ""
            << true;
        QTest::newRow("another type") << "http://uri.etsi.org/TrstSvc/Svctype/CA/PKC" << kGranted << since
                                      << QStringList() << "" << false;
        QTest::newRow("status with a tail")
            << kCaQc << kGranted + QStringLiteral("-not") << since << QStringList() << "" << false;
    }
    void whichServicesCount()
    {
        QFETCH(QStringList, uses);
        QFETCH(bool, counts);
        const auto fetched = [](const char *column) {
            return *static_cast<QString *>(QTest::qData(column, qMetaTypeId<QString>()));
        };
        const QByteArray xml = sign(list({.services = {{.type = fetched("type"),
                                                        .status = fetched("status"),
                                                        .since = fetched("since"),
                                                        .certificate = m_services.at(0),
                                                        .uses = uses,
                                                        .history = fetched("history")}}}));
        const auto read = readTrustedList(xml, {m_operator}, kNow);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
        QCOMPARE(read->signatureAnchors().size(), counts ? 1 : 0);
        QCOMPARE(read->passedOver, counts ? 0 : 1);
    }

    void outdated()
    {
        const QByteArray old =
            sign(list({.services = {service(0, kCaQc)}, .nextUpdate = QStringLiteral("2026-11-22T09:59:59Z")}));
        QVERIFY(readTrustedList(old, {m_operator}, kNow)->isOutdated);
        QVERIFY(!readTrustedList(old, {m_operator}, kNow.plusSeconds(-60))->isOutdated);
        const QByteArray closed = sign(list({.services = {service(0, kCaQc)}, .nextUpdate = QString()}));
        QVERIFY(!readTrustedList(closed, {m_operator}, kNow)->isOutdated);
    }

    void signatures_data()
    {
        QTest::addColumn<QString>("signature");
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("good");
        const QString envelope = QStringLiteral("http://www.w3.org/2000/09/xmldsig#enveloped-signature");
        const QString exclusive = QStringLiteral("http://www.w3.org/2001/10/xml-exc-c14n#");
        const QString more = QStringLiteral("http://www.w3.org/2001/04/xmldsig-more#");
        const QString sha512 = QStringLiteral("http://www.w3.org/2001/04/xmlenc#sha512");
        const QString rsa = QStringLiteral("operator");
        const QString whole = wholeDocument();
        QTest::newRow("RSA SHA-256") << signatureTemplate(whole, more + QStringLiteral("rsa-sha256")) << rsa << true;
        QTest::newRow("RSA SHA-512, digest SHA-512") << signatureTemplate(
            reference(QString(), {envelope, exclusive}, sha512), more + QStringLiteral("rsa-sha512"))
                                                     << rsa << true;
        QTest::newRow("ECDSA") << signatureTemplate(whole, more + QStringLiteral("ecdsa-sha256"))
                               << QStringLiteral("curve") << true;
        const QString properties =
            QStringLiteral("<ds:Object><xades:QualifyingProperties xmlns:xades=\"http://uri.etsi.org/01903/v1.3.2#\" "
                           "Target=\"#sig\"><xades:SignedProperties Id=\"props\"><xades:SignedSignatureProperties>"
                           "<xades:SigningTime>2026-11-01T12:00:00Z</xades:SigningTime>"
                           "</xades:SignedSignatureProperties></xades:SignedProperties></xades:QualifyingProperties>"
                           "</ds:Object>");
        QTest::newRow("XAdES with SignedProperties")
            << signatureTemplate(whole + reference(QStringLiteral("#props"), {exclusive}), rsaSha256(), properties)
            << rsa << true;
        QTest::newRow("SHA-1") << signatureTemplate(whole, QStringLiteral("http://www.w3.org/2000/09/xmldsig#rsa-sha1"))
                               << rsa << false;
        QTest::newRow("digest SHA-1") << signatureTemplate(
            reference(QString(), {envelope, exclusive}, QStringLiteral("http://www.w3.org/2000/09/xmldsig#sha1")),
            rsaSha256()) << rsa << false;
        QTest::newRow("not the whole document")
            << signatureTemplate(reference(QStringLiteral("#props"), {exclusive}), rsaSha256(), properties) << rsa
            << false;
        QTest::newRow("XPath leaves something out") << signatureTemplate(
            reference(QString(),
                      {envelope,
                       QStringLiteral("<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\">"
                                      "<ds:XPath xmlns:t=\"http://uri.etsi.org/02231/v2#\">"
                                      "not(ancestor-or-self::t:TrustServiceProviderList)</ds:XPath>"
                                      "</ds:Transform>")}),
            rsaSha256()) << rsa << false;
    }
    void signatures()
    {
        QFETCH(QString, signature);
        QFETCH(QString, key);
        QFETCH(bool, good);
        const Certificate curve = make(QStringLiteral("curve"), QStringLiteral("P-256"));
        const QByteArray xml = sign(list({.services = {service(0, kCaQc)}, .signature = signature}), key);
        QVERIFY(!xml.isEmpty()); // the program signs it all the same
        const auto read = readTrustedList(xml, {m_operator, curve}, kNow);
        QCOMPARE(bool(read), good);
        if (!good)
            QCOMPARE(read.error().code, ErrorCode(TrustedListError::SignatureWrong));
    }

    void forgeries()
    {
        const QByteArray good = sign(list({.services = {service(0, kCaQc), service(1, kCaQc, kWithdrawn)}}));
        QVERIFY(readTrustedList(good, {m_operator}, kNow));
        const auto code = [&](const QByteArray &xml) {
            const auto read = readTrustedList(xml, {m_operator}, kNow);
            return read ? ErrorCode() : read.error().code;
        };
        const auto changed = [&good](const QByteArray &from, const QByteArray &to) {
            QByteArray xml = good;
            return xml.contains(from) ? xml.replace(from, to) : QByteArray();
        };
        QCOMPARE(code(changed("withdrawn", "granted")), ErrorCode(TrustedListError::SignatureWrong));
        QCOMPARE(code(changed("<SchemeTerritory>PL", "<SchemeTerritory>DE")),
                 ErrorCode(TrustedListError::SignatureWrong));
        QCOMPARE(code(changed(base64(m_services.at(0)).toLatin1(), base64(m_services.at(2)).toLatin1())),
                 ErrorCode(TrustedListError::SignatureWrong));
        QCOMPARE(code(list({.services = {service(0, kCaQc)}, .signature = QStringLiteral(" ")})),
                 ErrorCode(TrustedListError::NotSigned));
        // a stranger's good signature, also under the operator's own certificate
        const QByteArray strange = sign(list({.services = {service(0, kCaQc)}}), QStringLiteral("stranger"));
        QCOMPARE(code(strange), ErrorCode(TrustedListError::OperatorUnknown));
        QByteArray disguised = strange;
        // (xmlsec1 breaks the base64 into lines; what stands between the tags is exchanged whole)
        const qsizetype from = disguised.lastIndexOf("<ds:X509Certificate>") + 20;
        disguised.replace(from, disguised.indexOf("</ds:X509Certificate>", from) - from, m_operator.der().toBase64());
        QCOMPARE(code(disguised), ErrorCode(TrustedListError::SignatureWrong));
        QCOMPARE(readTrustedList(good, {}, kNow).error().code, ErrorCode(TrustedListError::OperatorUnknown));
        // a second signature, a wrapped list
        const qsizetype at = good.indexOf("<ds:Signature");
        const QByteArray signature = good.mid(at, good.indexOf("</ds:Signature>") + 15 - at);
        QCOMPARE(code(QByteArray(good).insert(at, signature)), ErrorCode(TrustedListError::SignatureWrong));
        QByteArray wrapped = list({.services = {service(3, kCaQc)}, .signature = QStringLiteral("<Extra>@</Extra>")});
        wrapped.replace("@", good.mid(good.indexOf("<TrustServiceStatusList")));
        QCOMPARE(code(wrapped), ErrorCode(TrustedListError::NotSigned));
    }

    void hostileInput()
    {
        const auto code = [&](const QByteArray &xml) {
            const auto read = readTrustedList(xml, {m_operator}, kNow);
            return read ? ErrorCode() : read.error().code;
        };
        QCOMPARE(code({}), ErrorCode(TrustedListError::NotXml));
        QCOMPARE(code("nothing"), ErrorCode(TrustedListError::NotXml));
        QCOMPARE(code("<html/>"), ErrorCode(TrustedListError::NotATrustedList));
        QCOMPARE(code("<TrustServiceStatusList/>"), ErrorCode(TrustedListError::NotATrustedList)); // no namespace
        const ListParts plain{.services = {service(0, kCaQc)}};
        for (const QString &prolog : {QStringLiteral("<!DOCTYPE TrustServiceStatusList>"),
                                      QStringLiteral("<!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d \"&b;&b;\">]>"),
                                      QStringLiteral("<!DOCTYPE a SYSTEM \"file:///etc/passwd\">")}) {
            ListParts parts = plain;
            parts.prolog = prolog;
            QCOMPARE(code(list(parts)), ErrorCode(TrustedListError::NotXml));
        }
        ListParts version = plain;
        version.version = QStringLiteral("4");
        QCOMPARE(code(sign(list(version))), ErrorCode(TrustedListError::NotATrustedList));
        ListParts undated = plain;
        undated.issued = QStringLiteral("yesterday");
        QCOMPARE(code(sign(list(undated))), ErrorCode(TrustedListError::Malformed));
        ListParts never = plain;
        never.nextUpdate = QStringLiteral("never");
        QCOMPARE(code(sign(list(never))), ErrorCode(TrustedListError::Malformed));
        const QByteArray good = sign(list(plain));
        QByteArray other = good;
        QCOMPARE(code(other.replace("encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\"")),
                 ErrorCode(TrustedListError::NotXml));
        QCOMPARE(code(good + "<more/>"), ErrorCode(TrustedListError::NotXml));
        QCOMPARE(code(good + "words"), ErrorCode(TrustedListError::NotXml));
        ListParts many = plain;
        many.pointer = QStringLiteral("<PointersToOtherTSL>")
            + QStringLiteral("<OtherTSLPointer><TSLLocation>http://a.eu/</TSLLocation></OtherTSLPointer>").repeated(201)
            + QStringLiteral("</PointersToOtherTSL>");
        QCOMPARE(code(list(many)), ErrorCode(TrustedListError::TooLarge));
        ListParts longName = plain;
        longName.version = QString(5000, u'5');
        QCOMPARE(code(list(longName)), ErrorCode(TrustedListError::TooLarge));
        // cut anywhere, nothing is believed and nothing breaks; deep nesting neither
        for (qsizetype size = 0; size < good.size() - 1; size += 97)
            QVERIFY(!readTrustedList(QByteArrayView(good).first(size), {m_operator}, kNow));
        QVERIFY(code(QByteArray("<a>").repeated(100'000)) != ErrorCode());
        QByteArray deep = good;
        deep.replace("<TrustServiceProviderList>",
                     "<TrustServiceProviderList>" + QByteArray("<a>").repeated(100'000)
                         + QByteArray("</a>").repeated(100'000));
        QVERIFY(code(deep) != ErrorCode());
    }
};

QTEST_GUILESS_MAIN(TestTrustedList)
#include "tst_trusted_list.moc"
