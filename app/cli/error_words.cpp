#include "app/cli/error_words.h"

#include "core/crypto/authority_folder.h"
#include "core/crypto/path.h"
#include "core/crypto/timestamp.h"
#include "core/crypto/token_error.h"
#include "core/crypto/trust_network.h"
#include "ui/words/error_words.h"

#include <QStringList>

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

QString wordsFor(const ErrorCode &code)
{
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

QString innermostWords(const Error &error)
{
    for (const Error &cause : error.causes)
        if (QString found = innermostWords(cause); !found.isEmpty())
            return found;
    return wordsFor(error.code);
}

void collectDetails(const Error &error, QStringList *details)
{
    for (const Error &cause : error.causes)
        collectDetails(cause, details);
    if (error.causes.empty() && !error.detail.isEmpty() && !details->contains(error.detail))
        *details += error.detail;
}

} // namespace

QString sentenceFor(const Error &error)
{
    // Several causes are several tries (one timestamp authority after the other): the whole says more than any of them.
    QString sentence = error.causes.size() > 1 ? wordsFor(error.code) : QString();
    if (sentence.isEmpty())
        sentence = innermostWords(error);
    QStringList details;
    collectDetails(error, &details);
    if (details.isEmpty() && !error.detail.isEmpty())
        details += error.detail;
    QString all = details.mid(0, 8).join(QStringLiteral("; "));
    all.replace(QLatin1Char('\n'), QLatin1Char(' '));
    if (sentence.isEmpty())
        return !all.isEmpty()
            ? all
            : QStringLiteral("This did not work (%1 %2).")
                  .arg(QString::fromLatin1(error.code.module.data(), static_cast<qsizetype>(error.code.module.size())))
                  .arg(error.code.value);
    return all.isEmpty() ? sentence : QStringLiteral("%1 (%2)").arg(sentence, all);
}

} // namespace countersign::cli
