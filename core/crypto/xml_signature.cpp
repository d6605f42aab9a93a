#include "core/crypto/xml_signature.h"

#include "core/crypto/openssl_handles.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <xmlsec/app.h>
#include <xmlsec/base64.h>
#include <xmlsec/crypto.h>
#include <xmlsec/errors.h>
#include <xmlsec/templates.h>
#include <xmlsec/transforms.h>
#include <xmlsec/xmldsig.h>
#include <xmlsec/xmlsec.h>
#include <xmlsec/xmltree.h>

namespace countersign::crypto {

namespace {

constexpr int kMaxKeys = 64; // tried for one list
constexpr int kMaxKeyInfo = 10;

using Document = std::unique_ptr<xmlDoc, ssl::Deleter<xmlFreeDoc>>;
using Context = std::unique_ptr<xmlSecDSigCtx, ssl::Deleter<xmlSecDSigCtxDestroy>>;

void nothing(const char *, int, const char *, const char *, const char *, int, const char *) { }

// libxml2 and libxmlsec1 are started once for the process and kept: their ends are not thread-safe, and nothing of ours
// lives in them. Only this file uses them.
bool isStarted()
{
    static const bool started = [] {
        xmlInitParser();
        const bool good = xmlSecInit() >= 0 && xmlSecCheckVersion() == 1 && xmlSecCryptoAppInit(nullptr) >= 0
            && xmlSecCryptoInit() >= 0;
        // After all of them, as each sets its own: they would print. The result says enough.
        xmlSecErrorsSetCallback(nothing);
        return good;
    }();
    return started;
}

tl::unexpected<Error> wrong(const char *what)
{
    return fail(TrustedListError::SignatureWrong, QString::fromLatin1(what));
}

// What a reference may do: take the signature away and canonicalise. No XPath, no XSLT: nothing of the document may be
// left out of what is signed. Digests and signatures over SHA-1 are not among them.
bool limitTransforms(xmlSecDSigCtx *context)
{
    const xmlSecTransformId canonical[] = {
        xmlSecTransformInclC14NId, xmlSecTransformInclC14NWithCommentsId, xmlSecTransformInclC14N11Id,
        xmlSecTransformExclC14NId, xmlSecTransformExclC14NWithCommentsId, xmlSecTransformInclC14N11WithCommentsId};
    const xmlSecTransformId digests[] = {xmlSecTransformSha256Id, xmlSecTransformSha384Id, xmlSecTransformSha512Id};
    const xmlSecTransformId methods[] = {
        xmlSecTransformRsaSha256Id,    xmlSecTransformRsaSha384Id,    xmlSecTransformRsaSha512Id,
        xmlSecTransformEcdsaSha256Id,  xmlSecTransformEcdsaSha384Id,  xmlSecTransformEcdsaSha512Id,
#ifdef xmlSecTransformRsaPssSha256Id // since libxmlsec1 1.3
        xmlSecTransformRsaPssSha256Id, xmlSecTransformRsaPssSha384Id, xmlSecTransformRsaPssSha512Id,
#endif
    };
    bool good = xmlSecDSigCtxEnableReferenceTransform(context, xmlSecTransformEnvelopedId) >= 0;
    for (const xmlSecTransformId id : canonical)
        good = good && xmlSecDSigCtxEnableReferenceTransform(context, id) >= 0
            && xmlSecDSigCtxEnableSignatureTransform(context, id) >= 0;
    for (const xmlSecTransformId id : digests)
        good = good && xmlSecDSigCtxEnableReferenceTransform(context, id) >= 0;
    for (const xmlSecTransformId id : methods)
        good = good && xmlSecDSigCtxEnableSignatureTransform(context, id) >= 0;
    return good;
}

bool coversTheDocument(xmlSecDSigCtx *context)
{
    for (xmlSecSize i = 0; i < xmlSecPtrListGetSize(&context->signedInfoReferences); ++i) {
        const auto *reference =
            static_cast<xmlSecDSigReferenceCtxPtr>(xmlSecPtrListGetItem(&context->signedInfoReferences, i));
        // URI="" (not an absent one, which leaves the meaning to the application)
        if (reference && reference->status == xmlSecDSigStatusSucceeded && reference->uri && !*reference->uri)
            return true;
    }
    return false;
}

enum class Outcome { Good, Bad, NotWhole };

Outcome check(xmlNode *signature, const Certificate &certificate)
{
    const Context context(xmlSecDSigCtxCreate(nullptr));
    if (!context || !limitTransforms(context.get()))
        return Outcome::Bad;
    context->enabledReferenceUris = xmlSecTransformUriTypeEmpty | xmlSecTransformUriTypeSameDocument;
    const QByteArray &der = certificate.der();
    context->signKey =
        xmlSecCryptoAppKeyLoadMemory(ssl::bytes(QByteArrayView(der)), static_cast<xmlSecSize>(der.size()),
                                     xmlSecKeyDataFormatCertDer, nullptr, nullptr, nullptr);
    const bool isGood = context->signKey && xmlSecDSigCtxVerify(context.get(), signature) >= 0
        && context->status == xmlSecDSigStatusSucceeded;
    ERR_clear_error();
    return !isGood ? Outcome::Bad : coversTheDocument(context.get()) ? Outcome::Good : Outcome::NotWhole;
}

// The certificates the signature carries; only to tell a stranger's good signature from a broken one.
QList<Certificate> carried(xmlNode *signature)
{
    QList<Certificate> certificates;
    xmlNode *keyInfo = xmlSecFindChild(signature, xmlSecNodeKeyInfo, xmlSecDSigNs);
    for (xmlNode *data = keyInfo ? keyInfo->children : nullptr; data; data = data->next) {
        if (!xmlSecCheckNodeName(data, xmlSecNodeX509Data, xmlSecDSigNs))
            continue;
        for (xmlNode *one = data->children; one && certificates.size() < kMaxKeyInfo; one = one->next) {
            if (!xmlSecCheckNodeName(one, xmlSecNodeX509Certificate, xmlSecDSigNs))
                continue;
            xmlChar *text = xmlNodeGetContent(one);
            const QByteArray base64(reinterpret_cast<const char *>(text));
            xmlFree(text);
            if (auto certificate = Certificate::fromDer(QByteArray::fromBase64(base64)))
                certificates.append(std::move(*certificate));
        }
    }
    return certificates;
}

} // namespace

Result<Certificate> verifyEnvelopedSignature(QByteArrayView xml, const QList<Certificate> &trusted)
{
    if (!isStarted())
        return fail(CryptoError::Library, QStringLiteral("libxmlsec1 does not start"));
    // UTF-8 whatever the text declares, so that both readers of these bytes see the same.
    const Document document(xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, "UTF-8",
                                          XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
    xmlNode *root = document ? xmlDocGetRootElement(document.get()) : nullptr;
    if (!root || document->intSubset || document->extSubset)
        return fail(TrustedListError::NotXml);
    xmlNode *signature = nullptr;
    for (xmlNode *child = root->children; child; child = child->next) {
        if (!xmlSecCheckNodeName(child, xmlSecNodeSignature, xmlSecDSigNs))
            continue;
        if (signature)
            return wrong("several signatures");
        signature = child;
    }
    if (!signature)
        return fail(TrustedListError::NotSigned);
    // XAdES refers to its SignedProperties by Id; no Id outside the signature is known to the verifier.
    const xmlChar *ids[] = {reinterpret_cast<const xmlChar *>("Id"), nullptr};
    xmlSecAddIDs(document.get(), signature, ids);

    for (qsizetype i = 0; i < std::min<qsizetype>(trusted.size(), kMaxKeys); ++i) {
        switch (check(signature, trusted.at(i))) {
        case Outcome::Good: return trusted.at(i);
        case Outcome::NotWhole: return wrong("the signature does not cover the whole document");
        case Outcome::Bad: break;
        }
    }
    for (const Certificate &stranger : carried(signature))
        if (check(signature, stranger) == Outcome::Good)
            return fail(TrustedListError::OperatorUnknown, stranger.fingerprintWords());
    return wrong("changed, or signed in a way that is refused");
}

} // namespace countersign::crypto
