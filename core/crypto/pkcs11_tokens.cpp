// What is there: installed modules, readers, tokens, keys and certificates.
#include "core/crypto/pkcs11_module.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace countersign::crypto {

namespace {

constexpr qint64 kMaxConfiguration = 64 * 1024;

// The folders p11-kit reads (pkcs11.conf(5)); its files name the modules an administrator wants used.
const char *const kConfigurationFolders[] = {"/etc/pkcs11/modules", "/usr/share/p11-kit/modules",
                                             "/usr/local/share/p11-kit/modules", "/opt/homebrew/share/p11-kit/modules"};

QStringList libraryFolders()
{
#if defined(Q_OS_WIN)
    const QString programs = qEnvironmentVariable("ProgramFiles", QStringLiteral("C:/Program Files"));
    return {qEnvironmentVariable("SystemRoot", QStringLiteral("C:/Windows")) + QStringLiteral("/System32"),
            programs + QStringLiteral("/OpenSC Project/OpenSC/pkcs11"), programs + QStringLiteral("/SoftHSM2/lib"),
            programs + QStringLiteral("/Yubico/Yubico PIV Tool/bin"),
            programs + QStringLiteral("/Certum/proCertum CardManager")};
#elif defined(Q_OS_MACOS)
    return {QStringLiteral("/Library/OpenSC/lib"), QStringLiteral("/usr/local/lib"),
            QStringLiteral("/opt/homebrew/lib"), QStringLiteral("/usr/local/lib/softhsm"),
            QStringLiteral("/opt/homebrew/lib/softhsm")};
#else
    QStringList folders;
    const QString base[] = {QStringLiteral("/usr/lib"), QStringLiteral("/usr/lib64"), QStringLiteral("/usr/local/lib")};
    for (const QString &folder : base) {
        folders.append(folder);
        for (const QString &sub : QDir(folder).entryList({QStringLiteral("*-linux-gnu*")}, QDir::Dirs))
            folders.append(folder + QLatin1Char('/') + sub);
    }
    for (const QString &folder : QStringList(folders))
        for (const char *sub : {"/pkcs11", "/p11-kit-1", "/softhsm"})
            folders.append(folder + QLatin1String(sub));
    return folders;
#endif
}

// OpenSC first, then the makers whose cards our users hold (qualified signatures in Poland, Germany, Brazil, the Baltics,
// Russia) and the usual tokens. Without prefix and suffix.
const char *const kLibraryNames[] = {
    "opensc-pkcs11", "onepin-opensc-pkcs11", "softhsm2",       "ykcs11",     "eToken",  "eTPKCS11",  "IDPrimePKCS11",
    "iidp11",        "cryptoCertum3PKCS",    "SimplySignPKCS", "cvP11",      "cmP11",   "enigmap11", "ASEP11",
    "rtpkcs11ecp",   "jcPKCS11-2",           "siecap11",       "beidpkcs11", "asepkcs", "cryptoki"};

QStringList fileNames(const char *name)
{
#if defined(Q_OS_WIN)
    return {QLatin1String(name) + QStringLiteral(".dll")};
#elif defined(Q_OS_MACOS)
    return {QLatin1String(name) + QStringLiteral(".dylib"),
            QStringLiteral("lib") + QLatin1String(name) + QStringLiteral(".dylib"),
            QLatin1String(name) + QStringLiteral(".so")};
#else
    return {QLatin1String(name) + QStringLiteral(".so"),
            QStringLiteral("lib") + QLatin1String(name) + QStringLiteral(".so")};
#endif
}

// "module: PATH" of one p11-kit file, unless the file takes the module away from signing programs.
QString moduleOf(const QString &configuration)
{
    QFile file(configuration);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMaxConfiguration)
        return {};
    QString module;
    for (const QByteArray &raw : file.readAll().split('\n')) {
        const QByteArray line = raw.trimmed();
        const QByteArray value = line.mid(line.indexOf(':') + 1).trimmed();
        if (line.startsWith("module:"))
            module = QString::fromUtf8(value);
        else if (line.startsWith("trust-policy:") && value == "yes")
            return {}; // anchors only, no keys
        else if (line.startsWith("enable-in:"))
            return {}; // meant for other programs
    }
    return module;
}

bool sameLibrary(const QStringList &known, const QString &path)
{
    const QString own = QFileInfo(path).canonicalFilePath();
    return std::any_of(known.begin(), known.end(),
                       [&own](const QString &one) { return QFileInfo(one).canonicalFilePath() == own; });
}

} // namespace

QStringList installedTokenModules()
{
    QStringList found;
    const QStringList folders = libraryFolders();
    const auto take = [&found](const QString &path) {
        if (QFileInfo(path).isFile() && !sameLibrary(found, path))
            found.append(path);
    };
    for (const char *folder : kConfigurationFolders) {
        const QDir configurations(QString::fromLatin1(folder));
        for (const QString &name : configurations.entryList({QStringLiteral("*.module")}, QDir::Files, QDir::Name)) {
            const QString module = moduleOf(configurations.filePath(name));
            if (QFileInfo(module).isAbsolute())
                take(module);
            else if (!module.isEmpty() && !module.contains(QLatin1Char('/')))
                for (const QString &where : folders)
                    take(where + QLatin1Char('/') + module);
        }
    }
    for (const char *name : kLibraryNames)
        for (const QString &file : fileNames(name))
            for (const QString &where : folders)
                take(where + QLatin1Char('/') + file);
    return found;
}

Result<TokenInfo> readToken(const Pkcs11Module &module, CK_SLOT_ID slot)
{
    CK_TOKEN_INFO raw{};
    if (const CK_RV told = module.call().C_GetTokenInfo(slot, &raw); told != CKR_OK)
        return tokenFailure(told, "C_GetTokenInfo");
    TokenInfo token{.module = module.path(),
                    .slot = slot,
                    .label = paddedText(raw.label, sizeof raw.label),
                    .manufacturer = paddedText(raw.manufacturerID, sizeof raw.manufacturerID),
                    .model = paddedText(raw.model, sizeof raw.model),
                    .serial = paddedText(raw.serialNumber, sizeof raw.serialNumber)};
    const auto has = [&raw](CK_FLAGS flag) { return (raw.flags & flag) != 0; };
    token.isReady = has(CKF_TOKEN_INITIALIZED);
    token.hasPin = has(CKF_USER_PIN_INITIALIZED) || has(CKF_PROTECTED_AUTHENTICATION_PATH);
    token.needsPin = has(CKF_LOGIN_REQUIRED);
    token.asksPinItself = has(CKF_PROTECTED_AUTHENTICATION_PATH);
    token.pinFewLeft = has(CKF_USER_PIN_COUNT_LOW);
    token.pinLastTry = has(CKF_USER_PIN_FINAL_TRY);
    token.pinLocked = has(CKF_USER_PIN_LOCKED);
    TokenUri uri;
    uri.token = token.label;
    uri.manufacturer = token.manufacturer;
    uri.model = token.model;
    uri.serial = token.serial;
    uri.modulePath = token.module;
    token.uri = uri.toString();
    return token;
}

Result<TokenModule> readTokenModule(const QString &path)
{
    CS_TRY(const auto module, Pkcs11Module::load(path));
    TokenModule result{.path = path,
                       .description = paddedText(module->info().libraryDescription, 32),
                       .manufacturer = paddedText(module->info().manufacturerID, 32),
                       .readers = {}};
    CS_TRY(const QList<CK_SLOT_ID> ids, module->slotIds(false));
    for (const CK_SLOT_ID id : ids) {
        CK_SLOT_INFO raw{};
        if (module->call().C_GetSlotInfo(id, &raw) != CKR_OK)
            continue; // unplugged in between
        TokenSlot reader{.description = paddedText(raw.slotDescription, sizeof raw.slotDescription),
                         .isRemovable = (raw.flags & CKF_REMOVABLE_DEVICE) != 0,
                         .token = {}};
        if (raw.flags & CKF_TOKEN_PRESENT)
            if (auto token = readToken(*module, id))
                reader.token = std::move(*token);
        result.readers.append(std::move(reader));
    }
    return result;
}

Result<QList<TokenCertificate>> readCertificates(const Pkcs11Session &session)
{
    CS_TRY(const QList<CK_OBJECT_HANDLE> objects, session.find({.kind = CKO_CERTIFICATE, .label = {}, .id = {}}));
    QList<TokenCertificate> certificates;
    for (const CK_OBJECT_HANDLE object : objects) {
        const CK_ULONG type = session.number(object, CKA_CERTIFICATE_TYPE).value_or(CKC_X_509);
        if (type != CKC_X_509)
            continue;
        // Some cards pad what they store to their block size.
        QByteArray der = session.bytes(object, CKA_VALUE);
        auto certificate = Certificate::fromDer(der);
        while (!certificate && der.endsWith('\0')) {
            der.chop(1);
            if (!der.endsWith('\0'))
                certificate = Certificate::fromDer(der);
        }
        if (certificate)
            certificates.append({.certificate = std::move(*certificate),
                                 .id = session.bytes(object, CKA_ID),
                                 .label = QString::fromUtf8(session.bytes(object, CKA_LABEL))});
    }
    return certificates;
}

Result<QList<TokenKey>> listTokenKeys(const TokenInfo &token, const Secret &pin)
{
    CS_TRY(auto module, Pkcs11Module::load(token.module));
    CS_TRY(const TokenInfo now, readToken(*module, static_cast<CK_SLOT_ID>(token.slot)));
    if (now.serial != token.serial || now.label != token.label)
        return fail(TokenError::TokenRemoved, QStringLiteral("another token is in the reader"));
    CS_TRY(Pkcs11Session session, Pkcs11Session::open(std::move(module), static_cast<CK_SLOT_ID>(token.slot)));
    if (!pin.isEmpty())
        CS_CHECK(session.login(pin));

    CS_TRY(TokenUri base, TokenUri::parse(now.uri));
    base.type = QStringLiteral("private");
    QList<TokenKey> keys;
    const auto uriOf = [&base](const QByteArray &id, const QString &label) {
        TokenUri uri = base;
        if (!id.isEmpty())
            uri.id = id;
        else if (!label.isEmpty())
            uri.object = label;
        return uri.toString();
    };
    CS_TRY(const QList<CK_OBJECT_HANDLE> objects, session.find({.kind = CKO_PRIVATE_KEY, .label = {}, .id = {}}));
    for (const CK_OBJECT_HANDLE object : objects) {
        if (!session.flag(object, CKA_SIGN, true))
            continue;
        TokenKey key{.label = QString::fromUtf8(session.bytes(object, CKA_LABEL)),
                     .id = session.bytes(object, CKA_ID),
                     .isKeySeen = true};
        key.uri = uriOf(key.id, key.label);
        keys.append(std::move(key));
    }
    CS_TRY(const QList<TokenCertificate> certificates, readCertificates(session));
    for (const TokenCertificate &one : certificates) {
        const auto own = std::find_if(keys.begin(), keys.end(), [&one](const TokenKey &key) {
            return key.certificate.isNull() && (key.id.isEmpty() ? key.label == one.label : key.id == one.id);
        });
        if (own != keys.end()) {
            own->certificate = one.certificate;
        } else if (!one.certificate.isCa()) {
            // Its key may well be there behind the PIN; after the PIN it is somebody else's certificate.
            const bool isOpen = !pin.isEmpty() || !now.needsPin;
            if (!isOpen)
                keys.append({.uri = uriOf(one.id, one.label),
                             .label = one.label,
                             .id = one.id,
                             .certificate = one.certificate,
                             .isKeySeen = false});
        }
    }
    return keys;
}

} // namespace countersign::crypto
