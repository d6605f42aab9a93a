// Password protection: the standard security handler (ISO 32000-2, 7.6.3 to 7.6.5), V1, V2, V4 and V5, R2 to R6; RC4 with 40 to
// 128 bits, AES-128 and AES-256. One Crypt is one opened file: the key, which ciphers its streams and strings use, and what
// the one who opened it may do. Cross-reference streams, /ID, the encryption dictionary itself, what lies in object streams
// (they are encrypted as a whole) and the /Contents of a signature are never encrypted.
// Immutable; several threads may use one.
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/pdf/object.h"
#include "core/pdf/pdf_error.h"

#include <functional>
#include <memory>

namespace countersign::pdf {

// 7.6.4.2, table 22. With the owner's password everything is allowed.
struct Permissions {
    bool isOwner = false; // opened with the owner's password, or not encrypted at all
    bool mayModify = true; // bit 4: contents, and with mayAnnotate new form fields
    bool mayAnnotate = true; // bit 6: annotations and form fields
    bool mayFillForms = true; // bit 9: existing form fields, "including signature fields"
    [[nodiscard]] bool maySign() const { return isOwner || mayAnnotate || mayFillForms; }
    [[nodiscard]] bool mayFill() const { return maySign(); } // signing is filling a signature field
    [[nodiscard]] bool mayAddFields() const { return isOwner || (mayAnnotate && mayModify); }
};

class Crypt
{
public:
    // `encrypt` is the resolved encryption dictionary, `firstId` the first string of the trailer's /ID. The password is UTF-8; an
    // empty one stands for files anybody may open. Errors: Encrypted (a password is needed, or a handler other than the
    // standard one), WrongPassword, Unsupported (an unknown version or method), Damaged.
    [[nodiscard]] static Result<std::shared_ptr<const Crypt>> open(const Dictionary &encrypt, QByteArrayView firstId,
                                                                   const Secret &password);

    // Every string and the stream of an indirect object. Damaged when what should be AES is not.
    [[nodiscard]] Result<Object> decrypt(Reference reference, const Object &object) const;
    // The reverse, for objects to be written; streams of a /Crypt filter /Identity stay as they are.
    [[nodiscard]] Result<Object> encrypt(Reference reference, const Object &object) const;

    [[nodiscard]] const Permissions &permissions() const { return m_permissions; }

private:
    enum class Method : quint8 { Identity, Rc4, Aes128, Aes256 };
    using Transform = Result<QByteArray> (Crypt::*)(Reference, Method, QByteArrayView) const;

    [[nodiscard]] Result<void> readMethods(const Dictionary &encrypt, qint64 version);
    [[nodiscard]] static Result<Method> methodOf(const Dictionary &encrypt, const Object &filterName);
    [[nodiscard]] Result<void> unlock(const Dictionary &encrypt, QByteArrayView firstId, const Secret &password);
    [[nodiscard]] Result<bool> unlockOld(const Dictionary &encrypt, QByteArrayView firstId, const Secret &password);
    [[nodiscard]] Result<bool> unlockNew(const Dictionary &encrypt, const Secret &password);
    void readPermissions(qint64 bits, bool isOwner);

    [[nodiscard]] Result<Object> strings(Reference reference, const Object &object, Transform transform,
                                         int depth) const;
    [[nodiscard]] Result<Object> whole(Reference reference, const Object &object, Transform transform) const;
    [[nodiscard]] Method streamMethod(const Dictionary &stream, bool &usesCryptFilter) const;
    [[nodiscard]] Secret objectKey(Reference reference, Method method) const;
    [[nodiscard]] Result<QByteArray> decipher(Reference reference, Method method, QByteArrayView bytes) const;
    [[nodiscard]] Result<QByteArray> encipher(Reference reference, Method method, QByteArrayView bytes) const;

    Secret m_key;
    qint64 m_revision = 0;
    int m_keyBytes = 5;
    Method m_strings = Method::Rc4, m_streams = Method::Rc4;
    Dictionary m_encrypt; // for the crypt filters streams name
    bool m_encryptsMetadata = true;
    Permissions m_permissions;
};

} // namespace countersign::pdf
