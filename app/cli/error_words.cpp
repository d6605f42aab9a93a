#include "app/cli/error_words.h"

#include "core/base/disk.h"
#include "core/crypto/authority_folder.h"
#include "core/crypto/crypto_error.h"
#include "core/crypto/path.h"
#include "core/crypto/timestamp.h"
#include "core/crypto/token_error.h"
#include "core/crypto/trust_network.h"
#include "core/pdf/making_error.h"
#include "core/pdf/pdf_error.h"
#include "ui/words/error_words.h"

#include <QStringList>

#include <algorithm>
#include <iterator>

namespace countersign::cli {

namespace {

// No switch here has a default: a new code without words is a compiler warning.
const char *words(crypto::TokenError error)
{
    using enum crypto::TokenError;
    switch (error) {
    case BadUri: return "This is no PKCS#11 URI that can be used; a PIN must not be part of it.";
    case ModuleMissing: return "There is no PKCS#11 module under this path or name.";
    case ModuleBroken: return "This library is no PKCS#11 module, or it does not start.";
    case TokenNotFound: return "No token that fits is in a reader.";
    case TokenAmbiguous: return "Several tokens fit; name one. The PIN was not tried.";
    case TokenRemoved: return "The token was removed.";
    case PinNeeded: return "The token wants its PIN.";
    case PinWrong: return "The PIN is wrong.";
    case PinWrongFewLeft: return "The PIN is wrong, and only few tries are left.";
    case PinWrongLastTry: return "The PIN is wrong, and the next wrong one locks the token.";
    case PinLocked: return "The token's PIN is locked.";
    case PinExpired: return "The token's PIN has expired; change it with the token's own program.";
    case PinNotSet: return "The token has no PIN yet; set one with the token's own program.";
    case KeyNotFound: return "There is no such key on the token.";
    case KeyAmbiguous: return "Several keys fit; name one by its id or object.";
    case CertificateMissing: return "The token holds no certificate for this key; give it with --chain.";
    case MechanismUnsupported: return "The token cannot make this kind of signature.";
    case Cancelled: return "Cancelled at the reader.";
    case Device: return "The token failed.";
    }
    return "";
}

const char *words(crypto::AuthorityError error)
{
    using enum crypto::AuthorityError;
    switch (error) {
    case Exists: return "This folder already holds an authority.";
    case NotAnAuthority: return "This folder holds no authority.";
    case IndexBroken: return "The authority's index is damaged, or another root's.";
    case Busy: return "Another program works on this authority.";
    case UnknownSerial: return "Nothing with this serial number was issued here.";
    case SerialAmbiguous: return "Several serial numbers begin like this.";
    case AlreadyRevoked: return "This certificate was revoked before.";
    }
    return "";
}

const char *words(crypto::TrustNetworkError error)
{
    using enum crypto::TrustNetworkError;
    switch (error) {
    case BadAddress: return "This is no http or https address.";
    case Unreachable: return "The authority cannot be reached.";
    case TimedOut: return "The authority did not answer in time.";
    case Refused: return "The authority refused.";
    case TooLarge: return "The authority's answer is too large.";
    case TooManyRedirects: return "The authority's address leads on and on.";
    case Stopped: return "Stopped.";
    }
    return "";
}

const char *words(crypto::TimestampError error)
{
    using enum crypto::TimestampError;
    switch (error) {
    case BadResponse: return "The authority's answer is no timestamp response.";
    case Refused: return "The authority refused to give a timestamp.";
    case NotAToken: return "The authority's answer holds no timestamp.";
    case ImprintMismatch: return "The authority stamped something else.";
    case NonceMismatch: return "The authority answered another request.";
    case PolicyMismatch: return "The authority stamped under another policy.";
    case NotByTimestamper: return "The answer was not signed by a timestamping authority.";
    }
    return "";
}

template <typename E> bool isOf(const ErrorCode &code) { return code.module == errorModule(E{}); }

// Where the window's words speak of what only a window has, or would tell a script's author to look elsewhere.
struct OwnWords {
    ErrorCode code;
    const char *sentence;
    bool withDetail = true; // it adds something
};
const OwnWords kOwnWords[] = {
    {DiskError::NotFound, "There is no such file.", false},
    {DiskError::NotReadable, "The file cannot be read."},
    {DiskError::NotAFile, "What is there is no file but a folder, a pipe or a device; it is left alone.", false},
    {pdf::PdfError::Empty, "The file is empty."},
    {pdf::PdfError::Encrypted, "This PDF is locked with a password: give it with --password-file.", false},
    {pdf::PdfError::WrongPassword, "The password does not open this PDF."},
    {pdf::PdfError::NotAllowed, "The PDF, as it was prepared or signed, does not allow this."},
    {pdf::PdfError::NotFound, "The PDF does not have this."},
    {pdf::MakingError::ImageDamaged, "This picture cannot be read: it must be a PNG, JPEG or SVG file."},
    {pdf::MakingError::NoSuchField, "The PDF has no such field."},
    {pdf::MakingError::DuplicateField, "The PDF has a field of this name already."},
    {pdf::MakingError::BadField, "This is not possible for a field."},
    {crypto::CryptoError::WrongPassphrase, "The passphrase does not open this key."},
    {crypto::CryptoError::BrokenKeyFile, "This is no key file, or it is damaged: another passphrase would not help.",
     false},
    {crypto::CryptoError::NoPrivateKey, "There is no private key in this file, or no certificate for it."},
    {crypto::CryptoError::Unsupported,
     "This kind of key cannot be used: use RSA with 2048 bits or more, P-256, P-384, P-521 or Ed25519."},
};

const OwnWords *ownWordsFor(const ErrorCode &code)
{
    const auto *found = std::ranges::find(kOwnWords, code, &OwnWords::code);
    return found == std::end(kOwnWords) ? nullptr : found;
}

QString wordsFor(const ErrorCode &code)
{
    if (const OwnWords *own = ownWordsFor(code))
        return QString::fromUtf8(own->sentence);
    if (isOf<crypto::TokenError>(code))
        return QString::fromUtf8(words(static_cast<crypto::TokenError>(code.value)));
    if (isOf<crypto::AuthorityError>(code))
        return QString::fromUtf8(words(static_cast<crypto::AuthorityError>(code.value)));
    if (isOf<crypto::TrustNetworkError>(code))
        return QString::fromUtf8(words(static_cast<crypto::TrustNetworkError>(code.value)));
    if (isOf<crypto::TimestampError>(code))
        return QString::fromUtf8(words(static_cast<crypto::TimestampError>(code.value)));
    return ui::sentenceFor(code);
}

// The innermost cause that has words; null: none.
const Error *speaker(const Error &error)
{
    for (const Error &cause : error.causes)
        if (const Error *found = speaker(cause))
            return found;
    return wordsFor(error.code).isEmpty() ? nullptr : &error;
}

void collectDetails(const Error &error, QStringList *details)
{
    for (const Error &cause : error.causes)
        collectDetails(cause, details);
    if (error.causes.empty() && !error.detail.isEmpty() && !details->contains(error.detail))
        *details += error.detail;
}

QString detailsOf(const Error &error, const QString &about)
{
    QStringList details;
    collectDetails(error, &details);
    if (details.isEmpty() && !error.detail.isEmpty())
        details += error.detail;
    details.removeAll(about);
    return details.mid(0, 8).join(QStringLiteral("; ")).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

// Several causes are several tries (one timestamp authority after the other): what each of them said.
QString severalSentences(const Error &error)
{
    QStringList tries;
    for (const Error &cause : error.causes) {
        const QString said = sentenceFor(cause);
        tries += said.contains(cause.detail) ? said : cause.detail + QStringLiteral(": ") + said;
    }
    return wordsFor(error.code) + QLatin1Char(' ') + tries.join(QStringLiteral(" / "));
}

} // namespace

QString sentenceFor(const Error &error, const QString &about)
{
    const Error *const said = speaker(error);
    for (const Error *at = &error; said && !at->causes.empty(); at = &at->causes.front())
        if (at->causes.size() > 1 && !wordsFor(at->code).isEmpty())
            return severalSentences(*at);
    const OwnWords *const own = said ? ownWordsFor(said->code) : nullptr;
    const QString sentence = said ? wordsFor(said->code) : QString(),
                  details = own && !own->withDetail ? QString() : detailsOf(error, about);
    if (!sentence.isEmpty())
        return details.isEmpty() ? sentence : QStringLiteral("%1 (%2)").arg(sentence, details);
    if (!details.isEmpty())
        return details;
    return QStringLiteral("This did not work (%1 %2).")
        .arg(QString::fromLatin1(error.code.module.data(), static_cast<qsizetype>(error.code.module.size())))
        .arg(error.code.value);
}

} // namespace countersign::cli
