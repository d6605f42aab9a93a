// Inside core/crypto: a loaded PKCS#11 module and what it takes to speak to it. Only these files include its header.
#pragma once

#include "core/crypto/pkcs11.h"
#include "core/crypto/pkcs11_uri.h"

#include <p11-kit/pkcs11.h>

#include <memory>
#include <vector>

namespace countersign::crypto {

// What a return value means for the user; anything unforeseen is Device with the value's name.
[[nodiscard]] tl::unexpected<Error> tokenFailure(CK_RV value, const char *where);
[[nodiscard]] bool meansRemoved(CK_RV value);

class Pkcs11Module
{
public:
    // One user of a library file; the first starts it for the process, the last ends it (see pkcs11.h). Thread-safe.
    [[nodiscard]] static Result<std::shared_ptr<Pkcs11Module>> load(const QString &path);
    ~Pkcs11Module();
    Pkcs11Module(const Pkcs11Module &) = delete;
    Pkcs11Module &operator=(const Pkcs11Module &) = delete;

    [[nodiscard]] const CK_FUNCTION_LIST &call() const { return *m_functions; }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const CK_INFO &info() const { return m_info; }
    [[nodiscard]] Result<QList<CK_SLOT_ID>> slotIds(bool withTokenOnly) const;

private:
    Pkcs11Module() = default;
    QString m_path; // as asked for
    QString m_file; // what that is without links
    CK_FUNCTION_LIST *m_functions = nullptr;
    CK_INFO m_info{};
};

// A read-only session; closing the last one of a token logs out.
class Pkcs11Session
{
public:
    [[nodiscard]] static Result<Pkcs11Session> open(std::shared_ptr<Pkcs11Module> module, CK_SLOT_ID slot);
    Pkcs11Session(Pkcs11Session &&other) noexcept;
    Pkcs11Session &operator=(Pkcs11Session &&) = delete;
    ~Pkcs11Session();

    [[nodiscard]] const CK_FUNCTION_LIST &call() const { return m_module->call(); }
    [[nodiscard]] CK_SESSION_HANDLE handle() const { return m_handle; }
    [[nodiscard]] CK_SLOT_ID slot() const { return m_slot; }

    // One try; see TokenError for what comes back. ForOneSignature goes between C_SignInit and C_Sign, for keys with
    // CKA_ALWAYS_AUTHENTICATE.
    enum class Login { ForSession, ForOneSignature };
    [[nodiscard]] Result<void> login(const Secret &pin, Login kind = Login::ForSession);

    struct Match {
        std::optional<CK_OBJECT_CLASS> kind;
        std::optional<QByteArray> label;
        std::optional<QByteArray> id;
    };
    [[nodiscard]] Result<QList<CK_OBJECT_HANDLE>> find(const Match &match) const; // at most 1000
    // Empty for attributes the object has not, hides or makes longer than 64 KiB.
    [[nodiscard]] QByteArray bytes(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type) const;
    [[nodiscard]] std::optional<CK_ULONG> number(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type) const;
    [[nodiscard]] bool flag(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type, bool ifAbsent) const;

private:
    Pkcs11Session() = default;
    std::shared_ptr<Pkcs11Module> m_module;
    CK_SLOT_ID m_slot = 0;
    CK_SESSION_HANDLE m_handle = CK_INVALID_HANDLE;
};

[[nodiscard]] Result<TokenInfo> readToken(const Pkcs11Module &module, CK_SLOT_ID slot);
[[nodiscard]] QString paddedText(const unsigned char *text, std::size_t size); // blank-padded fields

struct TokenCertificate {
    Certificate certificate;
    QByteArray id;
    QString label;
};
[[nodiscard]] Result<QList<TokenCertificate>> readCertificates(const Pkcs11Session &session);

} // namespace countersign::crypto
