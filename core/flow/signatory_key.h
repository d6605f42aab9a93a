// The key a signatory signs with, wherever it lives: a file, a card or token, a store of the system. The private key never
// leaves its place; what is opened here signs once or many times under one passphrase or PIN, where the key allows that.
#pragma once

#include "core/flow/office.h"

namespace countersign::crypto {
class SigningKey;
}

namespace countersign::flow {

struct KeyPlace {
    enum class Kind { File, Token, SystemStore } kind = Kind::File;
    QByteArray file; // PKCS#12, or PEM with the key in it
    QByteArray certificateFile; // PEM or DER, where the PEM file has the key alone
    QString address; // PKCS#11 URI (RFC 7512), or the system store's own id
};

struct KeyFacts { // for the "Key" card
    QString commonName;
    Time notAfter;
    QByteArray certificateSha256;
    QString issuer;
};

// Opened. Move-only; one thread at a time.
class SignatoryKey
{
public:
    explicit SignatoryKey(std::unique_ptr<crypto::SigningKey> key);
    SignatoryKey(SignatoryKey &&) noexcept;
    SignatoryKey &operator=(SignatoryKey &&) noexcept;
    ~SignatoryKey();

    [[nodiscard]] KeyFacts facts() const;
    [[nodiscard]] QByteArray certificateDer() const;
    [[nodiscard]] crypto::SigningKey &key() const { return *m_key; }

private:
    std::unique_ptr<crypto::SigningKey> m_key;
};

// Blocks for cards and keychains: never on the window's thread. WrongPassphrase for files; KeyNotUsable with the cause
// (a token's or a store's own error among them) for everything else.
[[nodiscard]] Result<SignatoryKey> openKey(const KeyPlace &place, const Secret &passphraseOrPin);

// A key and its certificate that can be chosen.
struct OfferedKey {
    KeyPlace place;
    KeyFacts facts;
    bool canSign = true; // false: an expired certificate, one for other uses, or a kind of key that cannot be used
};

// Cards and tokens that are there now, as far as they show themselves without a PIN.
struct TokenFacts {
    QString label;
    QString maker; // manufacturer and model
    QString serial;
    QString reader;
    QString module; // path of the library that speaks with it
    bool isReady = true;
    bool needsPin = true;
    bool asksPinItself = false; // a keypad on the reader
    enum class Pin { Fine, FewLeft, LastTry, Locked } pin = Pin::Fine;
    std::vector<OfferedKey> keys; // empty where a token shows nothing without its PIN
    std::optional<Error> problem; // it is there and could not be read
};
struct ModuleFacts {
    QString path;
    QString description;
    int readers = 0;
    int tokens = 0;
    std::optional<Error> problem;
};
struct TokenSurvey {
    std::vector<ModuleFacts> modules;
    std::vector<TokenFacts> tokens;
};
// Asks every PKCS#11 module of this system and `more` (paths the user named). Blocks, maybe seconds.
[[nodiscard]] TokenSurvey surveyTokens(const QStringList &more, Time now);

// What the system's own stores offer; an empty list where there is no store.
[[nodiscard]] Result<std::vector<OfferedKey>> systemKeys(Time now);

// From now on this is one of the member's own keys: they opened it. KeyOfAnother, KeyRevoked.
[[nodiscard]] Result<void> adoptKey(Office &office, const SignatoryKey &key);
// KeyRevoked; NotYourKey: it must be adopted first; KeyOfAnother. A member without any certificate may use whatever names nobody else.
[[nodiscard]] Result<void> checkOwner(const Office &office, const KeyFacts &key);

} // namespace countersign::flow
