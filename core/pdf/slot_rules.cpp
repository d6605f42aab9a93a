#include "core/pdf/slot_rules.h"

#include "core/pdf/making_error.h"

#include <algorithm>
#include <cmath>

namespace countersign::pdf {

namespace {

constexpr int kMaxContents = 4 * 1024 * 1024;

FieldLock::Action actionOf(const Object &action)
{
    return action.isName("Include") ? FieldLock::Action::Include
        : action.isName("Exclude")  ? FieldLock::Action::Exclude
                                    : FieldLock::Action::All;
}

Certification levelOf(const Object &p)
{
    switch (p.toInteger()) {
    case 1: return Certification::NoChanges;
    case 2: return Certification::FormFilling;
    case 3: return Certification::Annotations;
    default: return Certification::None;
    }
}

EarlierSignature earlier(const Document &document, const QString &fieldName, const Dictionary &value)
{
    EarlierSignature result{.fieldName = fieldName,
                            .isTimestamp = document.value(value, "Type").isName("DocTimeStamp")};
    for (const Object &item : document.value(value, "Reference").array()) {
        const Dictionary reference = document.resolve(item).dictionary();
        const Object method = document.value(reference, "TransformMethod");
        const Dictionary parameters = document.value(reference, "TransformParams").dictionary();
        if (method.isName("DocMDP")) {
            // Without /P it is 2 (table 257); what is no level is read as the strictest.
            const Object p = document.value(parameters, "P");
            const Certification level = p.isNull() ? Certification::FormFilling : levelOf(p);
            result.permission = level == Certification::None ? Certification::NoChanges : level;
        } else if (method.isName("FieldMDP")) {
            FieldLock lock{.action = actionOf(document.value(parameters, "Action"))};
            for (const Object &name : document.value(parameters, "Fields").array())
                lock.fields.append(document.resolve(name).toText());
            result.lock = lock;
        }
    }
    return result;
}

tl::unexpected<Error> unmet(const char *what)
{
    return fail(PdfError::NotAllowed, QStringLiteral("the field asks for %1").arg(QLatin1String(what)));
}

bool lists(const Document &document, const Object &array, const auto &matches)
{
    const Array &items = array.array();
    return std::any_of(items.cbegin(), items.cend(),
                       [&](const Object &item) { return matches(document.resolve(item)); });
}

// Table 238: which certificates may sign.
Result<void> meetsCertificateSeed(const Document &document, const Dictionary &seed, const SlotRequest &request)
{
    enum : qint64 { kSubject = 1, kIssuer = 2, kOid = 4, kSubjectDn = 8, kKeyUsage = 32, kUrl = 64 };
    const qint64 binding = document.value(seed, "Ff").toInteger();
    const auto listed = [&](const char *key, const QList<QByteArray> &certificates) {
        return lists(document, document.value(seed, key),
                     [&](const Object &der) { return certificates.contains(der.bytes()); });
    };
    if ((binding & kSubject) && seed.contains("Subject") && !listed("Subject", request.signerCertificates.mid(0, 1)))
        return unmet("another signer's certificate");
    if ((binding & kIssuer) && seed.contains("Issuer") && !listed("Issuer", request.signerCertificates))
        return unmet("a certificate of another issuer");
    if (((binding & kOid) && seed.contains("OID")) || ((binding & kSubjectDn) && seed.contains("SubjectDN"))
        || ((binding & kKeyUsage) && seed.contains("KeyUsage")))
        return unmet("a property of the certificate that is not checked here");
    return {};
}

} // namespace

SigningGround SigningGround::read(const Document &document)
{
    SigningGround ground{.fields = document.fields()};
    const auto tighten = [&](Certification level) {
        if (level != Certification::None && (ground.inForce == Certification::None || level < ground.inForce))
            ground.inForce = level;
    };
    for (const Field &field : std::as_const(ground.fields)) {
        if (!field.isSignature() || !field.value.isDictionary())
            continue;
        ground.signatures.push_back(earlier(document, field.name, field.value.dictionary()));
        tighten(ground.signatures.back().permission);
    }
    // The catalog's /Perms may name a signature no field holds.
    const Dictionary permissions = document.value(document.catalog(), "Perms").dictionary();
    tighten(earlier(document, {}, document.value(permissions, "DocMDP").dictionary()).permission);
    return ground;
}

const EarlierSignature *SigningGround::lockerOf(const QString &fieldName) const
{
    for (const EarlierSignature &signature : signatures)
        if (signature.lock && signature.lock->covers(fieldName))
            return &signature;
    return nullptr;
}

Result<void> mayBeSigned(const Document &document, const SlotRequest &request, const SigningGround &ground)
{
    // Offsets count from the header (7.5.2), a ByteRange from the file's first byte: some validators mix them up there, and
    // MuPDF calls such a signature broken.
    if (document.headerOffset() != 0)
        return fail(PdfError::Unsupported, QStringLiteral("bytes before the header: normalise the file first"));
    if (request.contentsBytes < 256 || request.contentsBytes > kMaxContents)
        return fail(PdfError::DoesNotFit, QStringLiteral("an impossible size for /Contents"));
    const Permissions permissions = document.permissions();
    if (!permissions.maySign())
        return fail(PdfError::Protected, QStringLiteral("it forbids signing"));
    if (request.newField && !request.documentTimestamp && !permissions.mayAddFields())
        return fail(PdfError::Protected, QStringLiteral("it forbids new fields"));
    if (request.certification != Certification::None && (request.documentTimestamp || ground.hasSignatures()))
        return fail(PdfError::NotAllowed, QStringLiteral("a certification must be the first signature"));
    // Timestamps are part of long-term validation, which no certification forbids (ETSI EN 319 142-1, 5.5).
    if (request.documentTimestamp)
        return ground.inForce != Certification::None && request.newField && !request.newField->rect.isEmpty()
            ? Result<void>(fail(PdfError::NotAllowed, QStringLiteral("the certification allows no new visible field")))
            : Result<void>();
    if (ground.inForce == Certification::NoChanges)
        return fail(PdfError::NotAllowed, QStringLiteral("the certification allows no further signature"));
    if (ground.inForce != Certification::None && request.newField)
        return fail(PdfError::NotAllowed, QStringLiteral("the certification allows no new field"));
    if (!request.newField) // what is no empty field cannot be locked either
        CS_CHECK(emptyField(ground, request.fieldName));
    if (const EarlierSignature *locker = ground.lockerOf(request.fieldName))
        return fail(
            PdfError::NotAllowed,
            QStringLiteral("the field %1 is locked by the signature %2").arg(request.fieldName, locker->fieldName));
    return {};
}

Result<Field> emptyField(const SigningGround &ground, const QString &name)
{
    const Field *found = nullptr;
    for (const Field &field : ground.fields) {
        if (field.name != name)
            continue;
        if (found)
            return fail(MakingError::DuplicateField, name);
        found = &field;
    }
    if (!found)
        return fail(PdfError::NotFound, QStringLiteral("there is no signature field %1").arg(name));
    if (!found->isSignature() || found->reference.isNull())
        return fail(PdfError::NotFound, QStringLiteral("%1 is no signature field").arg(name));
    if (!found->value.isNull())
        return fail(PdfError::NotAllowed, QStringLiteral("%1 is signed already").arg(name));
    return *found;
}

bool fitsPage(const QRectF &rect, const Page &page)
{
    constexpr double kRounding = 1; // points
    const QRectF &shown = page.cropBox;
    return std::isfinite(rect.x()) && std::isfinite(rect.y()) && rect.width() > 0 && rect.height() > 0
        && rect.width() <= shown.width() + kRounding && rect.height() <= shown.height() + kRounding
        && rect.intersects(shown);
}

QSet<QString> takenNames(const QList<Field> &fields)
{
    QSet<QString> names;
    for (const Field &field : fields)
        for (QString name = field.name; !name.isEmpty(); name.truncate(std::max<qsizetype>(name.lastIndexOf(u'.'), 0)))
            names.insert(name);
    return names;
}

Result<void> changesNothingSigned(const RevisionWriter &writer, const SigningGround &ground)
{
    if (writer.isEmpty() || !ground.hasSignatures())
        return {};
    // Content and pages that come after a signature make it void, certified or not.
    for (const Reference reference : writer.changedReferences()) {
        const Object before = writer.document().object(reference);
        const Object &type = before.dictionary()["Type"];
        if (type.isName("Page") || type.isName("Pages"))
            return fail(PdfError::NotAllowed, QStringLiteral("pages must not change after a signature"));
        if (before.dictionary()["Pages"] != writer.current(reference).dictionary()["Pages"] && type.isName("Catalog"))
            return fail(PdfError::NotAllowed, QStringLiteral("pages must not change after a signature"));
    }
    for (const Field &field : ground.fields) {
        const bool touched = writer.changes(field.reference)
            || std::any_of(field.widgets.cbegin(), field.widgets.cend(),
                           [&](Reference widget) { return writer.changes(widget); });
        if (!touched)
            continue;
        if (ground.inForce == Certification::NoChanges)
            return fail(PdfError::NotAllowed,
                        QStringLiteral("the certification allows no filling of %1").arg(field.name));
        if (const EarlierSignature *locker = ground.lockerOf(field.name))
            return fail(
                PdfError::NotAllowed,
                QStringLiteral("the field %1 is locked by the signature %2").arg(field.name, locker->fieldName));
    }
    return {};
}

std::optional<FieldLock> lockOf(const Document &document, const Dictionary &field)
{
    const Dictionary lock = document.value(field, "Lock").dictionary();
    if (lock.isEmpty())
        return std::nullopt;
    FieldLock result{.action = actionOf(document.value(lock, "Action")),
                     .afterwards = levelOf(document.value(lock, "P"))};
    for (const Object &name : document.value(lock, "Fields").array())
        result.fields.append(document.resolve(name).toText());
    return result;
}

Dictionary lockDictionary(const FieldLock &lock)
{
    static constexpr const char *kActions[] = {"All", "Include", "Exclude"};
    Dictionary dictionary{{"Type", Object::name("SigFieldLock")},
                          {"Action", Object::name(kActions[static_cast<int>(lock.action)])}};
    if (lock.action != FieldLock::Action::All) {
        Array names;
        for (const QString &name : lock.fields)
            names.append(Object::text(name));
        dictionary.set("Fields", names);
    }
    if (lock.afterwards != Certification::None)
        dictionary.set("P", Object::integer(static_cast<int>(lock.afterwards)));
    return dictionary;
}

Result<void> meetsSeedValues(const Document &document, const Dictionary &field, const SlotRequest &request)
{
    const Dictionary seed = document.value(field, "SV").dictionary();
    if (seed.isEmpty())
        return {};
    enum : qint64 { // table 237, /Ff
        kFilter = 1,
        kSubFilter = 2,
        kVersion = 4,
        kReasons = 8,
        kLegal = 16,
        kAddRevInfo = 32,
        kDigest = 64,
        kLockDocument = 128,
        kAppearanceFilter = 256,
    };
    const qint64 binding = document.value(seed, "Ff").toInteger();
    const auto value = [&](const char *key) { return document.value(seed, key); };
    const auto binds = [&](qint64 flag, const char *key) { return (binding & flag) != 0 && seed.contains(key); };
    if (binds(kFilter, "Filter") && !value("Filter").isName("Adobe.PPKLite"))
        return unmet("another signature handler");
    if (binds(kSubFilter, "SubFilter")
        && !lists(document, value("SubFilter"), [&](const Object &o) { return o.isName(request.subFilter); }))
        return unmet("another encoding of the signature (SubFilter)");
    if (binds(kVersion, "V") && value("V").toReal() > 3) // 3 is PDF 2.0's
        return unmet("a newer seed value parser");
    if (binds(kReasons, "Reasons")) {
        const Array reasons = value("Reasons").array();
        const bool none = reasons.isEmpty()
            || (reasons.size() == 1 && document.resolve(reasons.first()).toText() == QStringLiteral("."));
        const bool fits = none
            ? request.reason.isEmpty()
            : lists(document, value("Reasons"), [&](const Object &o) { return o.toText() == request.reason; });
        if (!fits)
            return unmet("one of its own reasons for signing");
    }
    if (binds(kLegal, "LegalAttestation"))
        return unmet("a legal attestation");
    // Revocation data within the signature is what adbe.pkcs7.detached does; PAdES keeps it in the document.
    if (binds(kAddRevInfo, "AddRevInfo") && value("AddRevInfo").toBool() && request.subFilter.startsWith("ETSI"))
        return unmet("revocation information within the signature (AddRevInfo)");
    if (binds(kDigest, "DigestMethod")
        && !lists(document, value("DigestMethod"), [&](const Object &o) { return o.bytes() == request.digestMethod; }))
        return unmet("another digest (DigestMethod)");
    if (binds(kLockDocument, "LockDocument") && (value("LockDocument").isName("true") || value("LockDocument").toBool())
        && request.certification != Certification::NoChanges
        && !(request.lock && request.lock->action == FieldLock::Action::All))
        return unmet("the document to be locked");
    if (binds(kAppearanceFilter, "AppearanceFilter"))
        return unmet("an appearance of its own");
    if (seed.contains("MDP")) {
        const qint64 level = document.value(value("MDP").dictionary(), "P").toInteger(-1);
        if (level == 0 && request.certification != Certification::None)
            return unmet("a signature that certifies nothing");
        if (level >= 1 && level <= 3 && static_cast<qint64>(request.certification) != level)
            return unmet("a certification of another level");
    }
    const Dictionary stamp = value("TimeStamp").dictionary();
    if ((document.value(stamp, "Ff").toInteger() & 1) && !request.willBeTimestamped)
        return unmet("a timestamp");
    return meetsCertificateSeed(document, value("Cert").dictionary(), request);
}

} // namespace countersign::pdf
