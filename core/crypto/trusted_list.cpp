#include "core/crypto/trusted_list.h"

#include "core/crypto/xml_signature.h"

#include <QUrl>
#include <QXmlStreamReader>

#include <algorithm>

namespace countersign::crypto {

namespace {

constexpr qsizetype kMaxSize = 64 * 1024 * 1024; // the largest members' lists have about ten
constexpr int kMaxServices = 20'000;
constexpr int kMaxPointers = 200;
constexpr int kMaxCertificates = 50; // of one service or pointer
constexpr qsizetype kMaxText = 4096;
constexpr qsizetype kMaxCertificateText = 64 * 1024;

const QLatin1String kTsl("http://uri.etsi.org/02231/v2#");
const QLatin1String kCaQc("http://uri.etsi.org/TrstSvc/Svctype/CA/QC");
const QLatin1String kQtst("http://uri.etsi.org/TrstSvc/Svctype/TSA/QTST");
const QLatin1String kGranted("http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/granted");
const QLatin1String kForSignatures("http://uri.etsi.org/TrstSvc/TrustedList/SvcInfoExt/ForeSignatures");
const QLatin1String kForSeals("http://uri.etsi.org/TrstSvc/TrustedList/SvcInfoExt/ForeSeals");
const QLatin1String kForWebsites("http://uri.etsi.org/TrstSvc/TrustedList/SvcInfoExt/ForWebSiteAuthentication");

Time toTime(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return {};
    if (time.timeSpec() == Qt::LocalTime) // no zone: TS 119 612, 5.1.3 says UTC
        time.setTimeSpec(Qt::UTC);
    return Time{time.toMSecsSinceEpoch()};
}

void addOnce(QList<Certificate> *list, const QList<Certificate> &more)
{
    for (const Certificate &one : more)
        if (!list->contains(one))
            list->append(one);
}

// Reads the known paths of the schema from the top; everything else is skipped, the signature too.
class ListReader
{
public:
    ListReader(QByteArrayView xml, Time now) : m_reader(QByteArray::fromRawData(xml.data(), xml.size())), m_now(now) { }

    Result<TrustedList> read()
    {
        QString encoding;
        while (!m_reader.atEnd() && !m_reader.isStartElement()) {
            m_reader.readNext();
            if (m_reader.isStartDocument())
                encoding = m_reader.documentEncoding().toString();
            if (m_reader.isDTD()) // the one thing libxml2 must never see is an entity
                return fail(TrustedListError::NotXml, QStringLiteral("a document type declaration"));
        }
        if (m_reader.hasError())
            return fail(TrustedListError::NotXml, m_reader.errorString());
        // One encoding, so that the signature's reader cannot see other words than this one.
        if (!encoding.isEmpty() && encoding.compare(QLatin1String("UTF-8"), Qt::CaseInsensitive) != 0)
            return fail(TrustedListError::NotXml, QStringLiteral("not in UTF-8"));
        if (!is("TrustServiceStatusList"))
            return fail(TrustedListError::NotATrustedList);
        while (m_reader.readNextStartElement()) {
            if (is("SchemeInformation"))
                readScheme();
            else if (is("TrustServiceProviderList"))
                each("TrustServiceProvider", [this] { readProvider(); });
            else
                m_reader.skipCurrentElement();
        }
        while (!m_reader.atEnd()) // to the last byte: nothing else may follow
            m_reader.readNext();
        if (m_reader.hasError() && !m_isTooLarge)
            return fail(TrustedListError::NotXml, m_reader.errorString());
        if (m_isTooLarge)
            return fail(TrustedListError::TooLarge);
        if (m_version != 5 && m_version != 6) // TS 119 612 v2.1.1 and v2.3.1
            return fail(TrustedListError::NotATrustedList, QStringLiteral("version %1").arg(m_version));
        if (m_list.issued.isNull() || m_list.territory.isEmpty() || m_isMalformed)
            return fail(TrustedListError::Malformed);
        m_list.isOutdated = !m_list.nextUpdate.isNull() && m_list.nextUpdate < m_now;
        return std::move(m_list);
    }

private:
    QXmlStreamReader m_reader;
    Time m_now;
    TrustedList m_list;
    int m_version = 0;
    int m_services = 0;
    bool m_isTooLarge = false;
    bool m_isMalformed = false;

    [[nodiscard]] bool is(const char *name) const
    {
        return m_reader.namespaceUri() == kTsl && m_reader.name() == QLatin1String(name);
    }
    template <typename Act> void each(const char *name, Act act)
    {
        while (m_reader.readNextStartElement()) {
            if (is(name))
                act();
            else
                m_reader.skipCurrentElement();
        }
    }
    QString text(qsizetype limit = kMaxText)
    {
        const QString words = m_reader.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
        if (words.size() > limit)
            tooLarge();
        return words.left(limit);
    }
    void tooLarge()
    {
        m_isTooLarge = true;
        m_reader.raiseError(QStringLiteral("too large"));
    }
    // Names come in several languages: the English one, else the first.
    QString readNames()
    {
        QString best;
        bool isEnglish = false;
        each("Name", [&] {
            const bool english = m_reader.attributes().value(QStringLiteral("http://www.w3.org/XML/1998/namespace"),
                                                             QStringLiteral("lang"))
                == QLatin1String("en");
            const QString words = text();
            if (best.isEmpty() || (english && !isEnglish))
                best = words;
            isEnglish = isEnglish || english;
        });
        return best;
    }
    // ServiceDigitalIdentity: its certificates; other ways to name a key are passed over.
    void readIdentity(QList<Certificate> *certificates)
    {
        each("DigitalId", [&] {
            each("X509Certificate", [&] {
                const QByteArray der = QByteArray::fromBase64(text(kMaxCertificateText).toLatin1());
                if (certificates->size() >= kMaxCertificates)
                    tooLarge();
                else if (auto one = Certificate::fromDer(der); one && !certificates->contains(*one))
                    certificates->append(std::move(*one));
            });
        });
    }

    void readScheme()
    {
        while (m_reader.readNextStartElement()) {
            if (is("TSLVersionIdentifier"))
                m_version = text().toInt();
            else if (is("TSLSequenceNumber"))
                m_list.sequence = text().toULongLong();
            else if (is("SchemeOperatorName"))
                m_list.operatorName = readNames();
            else if (is("SchemeTerritory"))
                m_list.territory = text();
            else if (is("ListIssueDateTime"))
                m_list.issued = toTime(text());
            else if (is("NextUpdate"))
                each("dateTime", [this] {
                    m_list.nextUpdate = toTime(text());
                    m_isMalformed = m_isMalformed || m_list.nextUpdate.isNull();
                });
            else if (is("PointersToOtherTSL"))
                each("OtherTSLPointer", [this] { readPointer(); });
            else
                m_reader.skipCurrentElement();
        }
    }

    void readPointer()
    {
        TrustedListPointer pointer;
        while (m_reader.readNextStartElement()) {
            if (is("ServiceDigitalIdentities"))
                each("ServiceDigitalIdentity", [&] { readIdentity(&pointer.operators); });
            else if (is("TSLLocation"))
                pointer.url = text();
            else if (is("AdditionalInformation"))
                each("OtherInformation", [&] {
                    while (m_reader.readNextStartElement()) {
                        if (is("SchemeTerritory"))
                            pointer.territory = text();
                        else if (m_reader.name() == QLatin1String("MimeType"))
                            pointer.mimeType = text();
                        else
                            m_reader.skipCurrentElement();
                    }
                });
            else
                m_reader.skipCurrentElement();
        }
        const QString scheme = QUrl(pointer.url, QUrl::StrictMode).scheme();
        if (scheme != QLatin1String("http") && scheme != QLatin1String("https"))
            return;
        if (m_list.pointers.size() >= kMaxPointers)
            tooLarge();
        else
            m_list.pointers.append(std::move(pointer));
    }

    void readProvider()
    {
        QString provider;
        while (m_reader.readNextStartElement()) {
            if (is("TSPInformation"))
                each("TSPName", [&] { provider = readNames(); });
            else if (is("TSPServices"))
                each("TSPService", [&] {
                    // ServiceHistory stands beside ServiceInformation: what was granted once does not count.
                    each("ServiceInformation", [&] { readService(provider); });
                });
            else
                m_reader.skipCurrentElement();
        }
    }

    void readService(const QString &provider)
    {
        if (++m_services > kMaxServices)
            return tooLarge();
        TrustedService service{.provider = provider};
        QString type;
        QString status;
        QStringList uses;
        while (m_reader.readNextStartElement()) {
            if (is("ServiceTypeIdentifier"))
                type = text();
            else if (is("ServiceName"))
                service.name = readNames();
            else if (is("ServiceDigitalIdentity"))
                readIdentity(&service.certificates);
            else if (is("ServiceStatus"))
                status = text();
            else if (is("StatusStartingTime"))
                service.grantedSince = toTime(text());
            else if (is("ServiceInformationExtensions"))
                each("Extension",
                     [&] { each("AdditionalServiceInformation", [&] { each("URI", [&] { uses << text(); }); }); });
            else
                m_reader.skipCurrentElement();
        }
        service.kind = type == kQtst ? TrustedService::Kind::QualifiedTimestamping : TrustedService::Kind::QualifiedCa;
        // Without any of the three a certificate is for signatures (TS 119 612, 5.5.9.4 came later than the lists).
        const bool isWebsitesOnly =
            uses.contains(kForWebsites) && !uses.contains(kForSignatures) && !uses.contains(kForSeals);
        const bool isWanted = (type == kCaQc && !isWebsitesOnly) || type == kQtst;
        if (!isWanted || status != kGranted || service.grantedSince.isNull() || service.grantedSince > m_now
            || service.certificates.isEmpty())
            ++m_list.passedOver;
        else
            m_list.services.append(std::move(service));
    }
};

} // namespace

QList<Certificate> TrustedList::signatureAnchors() const
{
    QList<Certificate> anchors;
    for (const TrustedService &one : services)
        if (one.kind == TrustedService::Kind::QualifiedCa)
            addOnce(&anchors, one.certificates);
    return anchors;
}

QList<Certificate> TrustedList::timestampAnchors() const
{
    QList<Certificate> anchors;
    for (const TrustedService &one : services)
        if (one.kind == TrustedService::Kind::QualifiedTimestamping)
            addOnce(&anchors, one.certificates);
    return anchors;
}

Result<TrustedList> readTrustedList(QByteArrayView xml, const QList<Certificate> &operators, Time now)
{
    if (xml.isEmpty() || xml.size() > kMaxSize)
        return fail(xml.isEmpty() ? TrustedListError::NotXml : TrustedListError::TooLarge);
    CS_TRY(TrustedList list, ListReader(xml, now).read());
    CS_TRY(list.signedBy, verifyEnvelopedSignature(xml, operators));
    return list;
}

Result<TrustedList> readTrustedList(QByteArrayView xml, const QList<Certificate> &operators,
                                    const QList<TrustedListPointer> &pointers, Time now)
{
    QList<Certificate> believed = operators;
    for (const TrustedListPointer &pointer : pointers)
        for (const Certificate &certificate : pointer.operators)
            if (!believed.contains(certificate))
                believed.append(certificate);
    CS_TRY(TrustedList list, readTrustedList(xml, believed, now));
    const auto namesItsSigner = [&list](const TrustedListPointer &pointer) {
        return pointer.territory.compare(list.territory, Qt::CaseInsensitive) == 0
            && pointer.operators.contains(list.signedBy);
    };
    if (!operators.contains(list.signedBy) && std::none_of(pointers.cbegin(), pointers.cend(), namesItsSigner))
        return fail(TrustedListError::OperatorUnknown,
                    QStringLiteral("%1 may not sign the list of %2")
                        .arg(list.signedBy.subject().displayName(), list.territory));
    return list;
}

} // namespace countersign::crypto
