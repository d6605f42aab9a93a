#include "core/crypto/pkcs11_module.h"

#include <QFileInfo>
#include <QHash>
#include <QLibrary>
#include <QMutex>

#include <cstring>

namespace countersign::crypto {

namespace {

constexpr CK_ULONG kMaxSlots = 256;
constexpr CK_ULONG kMaxAttribute = 64 * 1024;
constexpr qsizetype kMaxObjects = 1000;

struct ValueName {
    CK_RV value;
    const char *name;
};
#define CS_CKR(name)                                                                                                   \
    ValueName { name, #name }
constexpr ValueName kValueNames[] = {
    CS_CKR(CKR_CANCEL),
    CS_CKR(CKR_HOST_MEMORY),
    CS_CKR(CKR_SLOT_ID_INVALID),
    CS_CKR(CKR_GENERAL_ERROR),
    CS_CKR(CKR_FUNCTION_FAILED),
    CS_CKR(CKR_ARGUMENTS_BAD),
    CS_CKR(CKR_CANT_LOCK),
    CS_CKR(CKR_ATTRIBUTE_TYPE_INVALID),
    CS_CKR(CKR_ATTRIBUTE_VALUE_INVALID),
    CS_CKR(CKR_DATA_INVALID),
    CS_CKR(CKR_DATA_LEN_RANGE),
    CS_CKR(CKR_DEVICE_ERROR),
    CS_CKR(CKR_DEVICE_MEMORY),
    CS_CKR(CKR_DEVICE_REMOVED),
    CS_CKR(CKR_FUNCTION_CANCELED),
    CS_CKR(CKR_FUNCTION_NOT_SUPPORTED),
    CS_CKR(CKR_KEY_HANDLE_INVALID),
    CS_CKR(CKR_KEY_SIZE_RANGE),
    CS_CKR(CKR_KEY_TYPE_INCONSISTENT),
    CS_CKR(CKR_KEY_FUNCTION_NOT_PERMITTED),
    CS_CKR(CKR_MECHANISM_INVALID),
    CS_CKR(CKR_MECHANISM_PARAM_INVALID),
    CS_CKR(CKR_OBJECT_HANDLE_INVALID),
    CS_CKR(CKR_OPERATION_ACTIVE),
    CS_CKR(CKR_OPERATION_NOT_INITIALIZED),
    CS_CKR(CKR_PIN_INCORRECT),
    CS_CKR(CKR_PIN_INVALID),
    CS_CKR(CKR_PIN_LEN_RANGE),
    CS_CKR(CKR_PIN_EXPIRED),
    CS_CKR(CKR_PIN_LOCKED),
    CS_CKR(CKR_SESSION_CLOSED),
    CS_CKR(CKR_SESSION_COUNT),
    CS_CKR(CKR_SESSION_HANDLE_INVALID),
    CS_CKR(CKR_TOKEN_NOT_PRESENT),
    CS_CKR(CKR_TOKEN_NOT_RECOGNIZED),
    CS_CKR(CKR_USER_NOT_LOGGED_IN),
    CS_CKR(CKR_USER_PIN_NOT_INITIALIZED),
    CS_CKR(CKR_USER_ANOTHER_ALREADY_LOGGED_IN),
    CS_CKR(CKR_USER_TYPE_INVALID),
    CS_CKR(CKR_BUFFER_TOO_SMALL),
    CS_CKR(CKR_CRYPTOKI_NOT_INITIALIZED),
    CS_CKR(CKR_FUNCTION_REJECTED),
};
#undef CS_CKR

QString nameOf(CK_RV value)
{
    for (const ValueName &one : kValueNames)
        if (one.value == value)
            return QString::fromLatin1(one.name);
    return QStringLiteral("CKR_0x%1").arg(static_cast<qulonglong>(value), 0, 16);
}

TokenError meaning(CK_RV value)
{
    switch (value) {
    case CKR_PIN_INCORRECT:
    case CKR_PIN_INVALID:
    case CKR_PIN_LEN_RANGE: return TokenError::PinWrong;
    case CKR_PIN_LOCKED: return TokenError::PinLocked;
    case CKR_PIN_EXPIRED: return TokenError::PinExpired;
    case CKR_USER_PIN_NOT_INITIALIZED: return TokenError::PinNotSet;
    case CKR_MECHANISM_INVALID:
    case CKR_MECHANISM_PARAM_INVALID:
    case CKR_KEY_TYPE_INCONSISTENT:
    case CKR_KEY_SIZE_RANGE:
    case CKR_KEY_FUNCTION_NOT_PERMITTED:
    case CKR_FUNCTION_NOT_SUPPORTED: return TokenError::MechanismUnsupported;
    case CKR_CANCEL:
    case CKR_FUNCTION_CANCELED:
    case CKR_FUNCTION_REJECTED: return TokenError::Cancelled;
    default: return meansRemoved(value) ? TokenError::TokenRemoved : TokenError::Device;
    }
}

// The modules in use, by file. The only static of these files, because C_Initialize is one for the process anyhow.
struct Loaded {
    CK_FUNCTION_LIST *functions = nullptr;
    bool isOurs = false; // started here, so ended here; else somebody else's to end
    int users = 0;
};
struct AllLoaded {
    QMutex mutex;
    QHash<QString, Loaded> byFile;
};
AllLoaded &allLoaded()
{
    static AllLoaded all;
    return all;
}

Result<Loaded> start(const QString &file)
{
    // The code stays mapped for good: modules that start threads do not survive unloading.
    QLibrary library(file);
    library.setLoadHints(QLibrary::ResolveAllSymbolsHint | QLibrary::PreventUnloadHint);
    if (!library.load())
        return fail(TokenError::ModuleBroken, library.errorString());
    const auto getFunctions = reinterpret_cast<CK_RV (*)(CK_FUNCTION_LIST **)>(library.resolve("C_GetFunctionList"));
    Loaded module;
    if (!getFunctions || getFunctions(&module.functions) != CKR_OK || !module.functions
        || module.functions->version.major != 2)
        return fail(TokenError::ModuleBroken, QStringLiteral("no PKCS#11 module of version 2: ") + file);
    CK_C_INITIALIZE_ARGS arguments{};
    arguments.flags = CKF_OS_LOCKING_OK; // used by several threads, with the system's own locks
    const CK_RV started = module.functions->C_Initialize(&arguments);
    if (started != CKR_OK && started != CKR_CRYPTOKI_ALREADY_INITIALIZED)
        return fail(TokenError::ModuleBroken, QStringLiteral("C_Initialize: ") + nameOf(started));
    module.isOurs = started == CKR_OK;
    return module;
}

} // namespace

bool meansRemoved(CK_RV value)
{
    // A token that went and came back has new sessions, new handles and nobody logged in.
    return value == CKR_DEVICE_REMOVED || value == CKR_TOKEN_NOT_PRESENT || value == CKR_TOKEN_NOT_RECOGNIZED
        || value == CKR_SESSION_HANDLE_INVALID || value == CKR_SESSION_CLOSED || value == CKR_SLOT_ID_INVALID
        || value == CKR_USER_NOT_LOGGED_IN || value == CKR_KEY_HANDLE_INVALID || value == CKR_OBJECT_HANDLE_INVALID;
}

tl::unexpected<Error> tokenFailure(CK_RV value, const char *where)
{
    return fail(meaning(value), QLatin1String(where) + QLatin1String(": ") + nameOf(value));
}

QString paddedText(const unsigned char *text, std::size_t size)
{
    // Blank-padded and not terminated; some modules fill with zeros all the same.
    const void *end = std::memchr(text, 0, size);
    const auto length = end ? static_cast<const unsigned char *>(end) - text : static_cast<std::ptrdiff_t>(size);
    QString words = QString::fromUtf8(reinterpret_cast<const char *>(text), length);
    while (words.endsWith(QLatin1Char(' ')))
        words.chop(1);
    return words;
}

Result<std::shared_ptr<Pkcs11Module>> Pkcs11Module::load(const QString &path)
{
    const QFileInfo file(path);
    if (path.isEmpty() || !file.isAbsolute() || !file.isFile())
        return fail(TokenError::ModuleMissing, path); // never by name: the loader would search folders
    const std::shared_ptr<Pkcs11Module> module(new Pkcs11Module);
    module->m_path = path;
    module->m_file = file.canonicalFilePath();

    AllLoaded &all = allLoaded();
    {
        const QMutexLocker locker(&all.mutex);
        auto known = all.byFile.find(module->m_file);
        if (known == all.byFile.end()) {
            CS_TRY(const Loaded started, start(module->m_file));
            known = all.byFile.insert(module->m_file, started);
        }
        ++known->users;
        module->m_functions = known->functions;
    }
    if (const CK_RV told = module->call().C_GetInfo(&module->m_info); told != CKR_OK)
        return fail(TokenError::ModuleBroken, QStringLiteral("C_GetInfo: ") + nameOf(told));
    return module;
}

Pkcs11Module::~Pkcs11Module()
{
    if (!m_functions)
        return;
    // Ended under the lock, so that nobody starts it in between and finds it dead.
    AllLoaded &all = allLoaded();
    const QMutexLocker locker(&all.mutex);
    const auto own = all.byFile.find(m_file);
    if (own == all.byFile.end() || --own->users > 0)
        return;
    if (own->isOurs)
        m_functions->C_Finalize(nullptr);
    all.byFile.erase(own);
}

Result<QList<CK_SLOT_ID>> Pkcs11Module::slotIds(bool withTokenOnly) const
{
    const CK_BBOOL present = withTokenOnly ? CK_TRUE : CK_FALSE;
    // The number may grow between the two calls when a reader is plugged in.
    for (int attempt = 0; attempt < 3; ++attempt) {
        CK_ULONG count = 0;
        if (const CK_RV told = call().C_GetSlotList(present, nullptr, &count); told != CKR_OK)
            return tokenFailure(told, "C_GetSlotList");
        count = std::min(count + 4, kMaxSlots);
        std::vector<CK_SLOT_ID> ids(count);
        const CK_RV told = call().C_GetSlotList(present, ids.data(), &count);
        if (told == CKR_BUFFER_TOO_SMALL)
            continue;
        if (told != CKR_OK)
            return tokenFailure(told, "C_GetSlotList");
        ids.resize(std::min<std::size_t>(count, ids.size()));
        return QList<CK_SLOT_ID>(ids.begin(), ids.end());
    }
    return fail(TokenError::Device, QStringLiteral("C_GetSlotList: ever more readers"));
}

Result<Pkcs11Session> Pkcs11Session::open(std::shared_ptr<Pkcs11Module> module, CK_SLOT_ID slot)
{
    Pkcs11Session session;
    session.m_slot = slot;
    if (const CK_RV opened =
            module->call().C_OpenSession(slot, CKF_SERIAL_SESSION, nullptr, nullptr, &session.m_handle);
        opened != CKR_OK)
        return tokenFailure(opened, "C_OpenSession");
    session.m_module = std::move(module);
    return session;
}

Pkcs11Session::Pkcs11Session(Pkcs11Session &&other) noexcept
    : m_module(std::move(other.m_module)),
      m_slot(other.m_slot),
      m_handle(std::exchange(other.m_handle, CK_INVALID_HANDLE))
{
}

Pkcs11Session::~Pkcs11Session()
{
    if (m_module && m_handle != CK_INVALID_HANDLE)
        m_module->call().C_CloseSession(m_handle);
}

Result<void> Pkcs11Session::login(const Secret &pin, Login kind)
{
    CS_TRY(const TokenInfo before, readToken(*m_module, m_slot));
    if (kind == Login::ForSession) {
        if (!before.needsPin)
            return {};
        if (!before.hasPin)
            return fail(TokenError::PinNotSet);
        CK_SESSION_INFO state{};
        if (call().C_GetSessionInfo(m_handle, &state) == CKR_OK && state.state == CKS_RO_USER_FUNCTIONS)
            return {};
    }
    if (before.pinLocked)
        return fail(TokenError::PinLocked);
    if (pin.isEmpty() && !before.asksPinItself)
        return fail(TokenError::PinNeeded);
    std::vector<unsigned char> copy(pin.data(), pin.data() + pin.size()); // the C API is not const
    const CK_USER_TYPE user = kind == Login::ForSession ? CKU_USER : CKU_CONTEXT_SPECIFIC;
    const CK_RV told = call().C_Login(m_handle, user, copy.empty() ? nullptr : copy.data(), copy.size());
    wipeMemory(copy.data(), copy.size());
    if (told == CKR_OK || told == CKR_USER_ALREADY_LOGGED_IN)
        return {};
    if (meaning(told) != TokenError::PinWrong)
        return tokenFailure(told, "C_Login");
    // Only now do the flags know of this try.
    const auto after = readToken(*m_module, m_slot);
    const TokenError code = !after ? TokenError::PinWrong
        : after->pinLocked         ? TokenError::PinLocked
        : after->pinLastTry        ? TokenError::PinWrongLastTry
        : after->pinFewLeft        ? TokenError::PinWrongFewLeft
                                   : TokenError::PinWrong;
    return fail(code, QStringLiteral("C_Login: ") + nameOf(told));
}

Result<QList<CK_OBJECT_HANDLE>> Pkcs11Session::find(const Match &match) const
{
    CK_OBJECT_CLASS kind = match.kind.value_or(0);
    QByteArray label = match.label.value_or(QByteArray());
    QByteArray id = match.id.value_or(QByteArray());
    std::vector<CK_ATTRIBUTE> wanted;
    if (match.kind)
        wanted.push_back({CKA_CLASS, &kind, sizeof kind});
    if (match.label)
        wanted.push_back({CKA_LABEL, label.data(), static_cast<CK_ULONG>(label.size())});
    if (match.id)
        wanted.push_back({CKA_ID, id.data(), static_cast<CK_ULONG>(id.size())});
    if (const CK_RV told = call().C_FindObjectsInit(m_handle, wanted.data(), wanted.size()); told != CKR_OK)
        return tokenFailure(told, "C_FindObjectsInit");
    QList<CK_OBJECT_HANDLE> found;
    CK_RV told = CKR_OK;
    while (found.size() < kMaxObjects) {
        CK_OBJECT_HANDLE some[32];
        CK_ULONG count = 0;
        told = call().C_FindObjects(m_handle, some, 32, &count);
        if (told != CKR_OK || count == 0 || count > 32)
            break;
        for (CK_ULONG i = 0; i < count; ++i)
            found.append(some[i]);
    }
    call().C_FindObjectsFinal(m_handle);
    if (told != CKR_OK)
        return tokenFailure(told, "C_FindObjects");
    return found;
}

QByteArray Pkcs11Session::bytes(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type) const
{
    CK_ATTRIBUTE attribute{type, nullptr, 0};
    if (call().C_GetAttributeValue(m_handle, object, &attribute, 1) != CKR_OK
        || attribute.ulValueLen == CK_UNAVAILABLE_INFORMATION || attribute.ulValueLen == 0
        || attribute.ulValueLen > kMaxAttribute)
        return {};
    QByteArray value(static_cast<qsizetype>(attribute.ulValueLen), '\0');
    attribute.pValue = value.data();
    if (call().C_GetAttributeValue(m_handle, object, &attribute, 1) != CKR_OK
        || attribute.ulValueLen > static_cast<CK_ULONG>(value.size()))
        return {};
    value.truncate(static_cast<qsizetype>(attribute.ulValueLen));
    return value;
}

std::optional<CK_ULONG> Pkcs11Session::number(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type) const
{
    const QByteArray value = bytes(object, type);
    CK_ULONG number = 0;
    if (value.size() != sizeof number)
        return std::nullopt;
    std::memcpy(&number, value.constData(), sizeof number);
    return number;
}

bool Pkcs11Session::flag(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type, bool ifAbsent) const
{
    const QByteArray value = bytes(object, type);
    return value.size() == 1 ? value.at(0) != CK_FALSE : ifAbsent;
}

} // namespace countersign::crypto
