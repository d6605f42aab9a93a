#include "ui/words/error_words.h"

#include "core/base/disk.h"
#include "core/base/file_lock.h"
#include "core/crypto/authority_error.h"
#include "core/crypto/crypto_error.h"
#include "core/crypto/key_store_error.h"
#include "core/crypto/timestamp_error.h"
#include "core/crypto/token_error.h"
#include "core/crypto/trust_error.h"
#include "core/crypto/trust_network_error.h"
#include "core/domain/event.h"
#include "core/flow/office.h"
#include "core/link/link_error.h"
#include "core/pdf/making_error.h"
#include "core/pdf/pdf_error.h"
#include "core/sign/sign_error.h"
#include "core/store/store_error.h"
#include "core/wire/wire_error.h"

#include <QCoreApplication>

#include <functional>

// No switch here has a default: a new code without words is a compiler warning.
namespace countersign::ui {
namespace {

class ErrorWords
{
    Q_DECLARE_TR_FUNCTIONS(ErrorWords)

public:
    static QString of(DiskError e)
    {
        switch (e) {
        case DiskError::NotFound: return tr("The file is not there any more. Choose it again.");
        case DiskError::NotReadable: return tr("The file cannot be read. Check that you may open it.");
        case DiskError::NotAFile:
        case DiskError::NotWritable:
            return tr("The disk refused to save. Check the free space and your rights; nothing was changed.");
        case DiskError::TooLarge: return tr("The file is too large.");
        }
        return {};
    }
    static QString of(LockError e)
    {
        switch (e) {
        case LockError::HeldByOther: return tr("This workspace is open in another window. Close it there first.");
        case LockError::NotPossible:
            return tr(
                "The workspace's folder cannot be locked. Keep it on a disk of this computer where you may write.");
        }
        return {};
    }
    static QString of(flow::FlowError e)
    {
        using enum flow::FlowError;
        switch (e) {
        case WorkspaceNotFound: return tr("There is no workspace in this folder.");
        case WorkspaceInUse: return tr("This workspace is open in another window. Close it there first.");
        case WorkspaceDamaged:
            return tr("The workspace's database failed its check. It was set aside and nothing was deleted; restore it "
                      "from a backup.");
        case NotAllowed: return tr("Your role does not allow this. Ask an administrator.");
        case UnknownEnvelope: return tr("This document does not exist any more.");
        case NotYourTurn: return tr("It is not your turn to act on this document.");
        case FileRefused: return tr("This file cannot be used.");
        case PreflightBlocks: return tr("Something is still missing. The list of checks names it.");
        case NoCertificate: return tr("There is no signing certificate yet. An administrator issues one in Settings.");
        case WrongPassphrase: return tr("The passphrase does not open this key. Check Caps Lock and try again.");
        case SigningFailed: return tr("The document could not be signed. Nothing was changed.");
        case NoRelay: return tr("No relay is set up, so links cannot be sent. Set it up in Settings.");
        case RelayUnreachable:
            return tr("The relay does not answer. What waits goes out by itself as soon as it does.");
        case AnswerInvalid: return tr("The answer that came back does not fit the document and was not taken over.");
        case SealFailed: return tr("The document could not be sealed. You can try again from its page.");
        case NotSaved: return tr("The disk refused to save. Nothing was changed; check the free space and try again.");
        case Changed: return tr("Somebody else changed this meanwhile. Look at it as it is now and try again.");
        case NobodyToRemind: return tr("There is nobody to remind: no open link waits for an answer.");
        case BadAddress: return tr("This is no address that a link can go to. Check it letter by letter.");
        case BadWebhook:
            return tr("This webhook cannot be called: its address begins with https:// and its secret has 24 to 64 "
                      "characters.");
        case DeadlinePast: return tr("This deadline has already passed. Choose a later day.");
        case RuleCircle:
            return tr("With this, cards would move round and round by themselves. Let the rule move them elsewhere.");
        case KeyNotUsable: return tr("This key cannot be used for signing.");
        case NotYourKey:
            return tr("This key is not known as yours yet. If it is your own, say so once, and it is from then on.");
        case KeyRevoked:
            return tr(
                "The office took this key's certificate back, so it signs nothing any more. Ask for a new one under "
                "Settings, Certificates.");
        case KeyOfAnother: return tr("This key belongs to another member of the office. Choose your own.");
        case BackupFailed: return tr("The copy could not be made. What was there before is untouched.");
        case Stopped: return tr("It was stopped.");
        case NotAnAuthority:
            return tr(
                "This is a person's or a server's certificate. Choose the certificate of the authority behind it.");
        case NoTimestamp: return tr("No timestamp authority gave a usable timestamp. Nothing was changed.");
        case NoValidationData:
            return tr("It could not be found out whether the certificates are still good. Nothing was changed.");
        case NoTemplate: return tr("This template is put away or gone. Choose another one.");
        case NoContact: return tr("There is nobody the document could be for. Choose a contact first.");
        case UnknownDeal: return tr("This deal does not exist any more.");
        case BadRecord: return tr("Something is missing: give it a name first.");
        case VerifierStopped:
            return tr("Checking this file was stopped: it crashed the checker or asked for too much memory or time. Do "
                      "not trust the file.");
        }
        return {};
    }
    static QString of(domain::DomainError e)
    {
        using enum domain::DomainError;
        switch (e) {
        case MalformedEvent: return tr("An entry of the journal cannot be read by this version. Update the program.");
        case NotPossible: return tr("This is no longer possible for this document.");
        case UnknownParty: return tr("This person is not part of the document any more.");
        case UnknownDocument: return tr("This file is not part of the document any more.");
        case NotAllowed: return tr("Your role does not allow this. Ask an administrator.");
        }
        return {};
    }
    static QString of(pdf::PdfError e)
    {
        using enum pdf::PdfError;
        switch (e) {
        case Empty: return tr("The file is empty (0 bytes). Choose another one.");
        case NotPdf: return tr("This is no PDF file, whatever its name says.");
        case Encrypted:
        case WrongPassword:
            return tr("This PDF is locked with a password. Save a copy without the password and try again.");
        case ForCertificates:
            return tr(
                "This PDF is encrypted for the holders of certain certificates, which cannot be opened here. Ask for "
                "a copy without that protection.");
        case Damaged: return tr("This PDF is damaged. Ask for the file again, or print it to a new PDF.");
        case TooLarge: return tr("This PDF is too large or unpacks to more than is reasonable.");
        case Unsupported:
            return tr("This PDF uses something that is not supported. Print it to a new PDF and try again.");
        case NotFound: return tr("This part of the PDF does not exist.");
        case NotAllowed: return tr("The PDF is already signed in a way that forbids this change.");
        case Protected: return tr("The PDF is protected: its owner does not allow this.");
        case DoesNotFit: return tr("The signature is larger than the place kept for it.");
        case NotReadable: return tr("The file cannot be opened. Check that you may read it.");
        case Stopped: return tr("It was stopped.");
        }
        return {};
    }
    static QString of(pdf::MakingError e)
    {
        using enum pdf::MakingError;
        switch (e) {
        case MissingGlyph: return tr("A character cannot be printed: no installed font has it.");
        case TextDoesNotFit: return tr("A text does not fit into its field. Make the field larger.");
        case FontMissing: return tr("A font the program needs is not installed. Reinstall the program.");
        case ImageDamaged: return tr("This picture cannot be read. Choose a PNG or JPEG file.");
        case ImageTooLarge: return tr("This picture is too large. Choose a smaller one.");
        case NoSuchPage: return tr("A field is on a page that does not exist.");
        case NoSuchField: return tr("A field is missing from the PDF.");
        case DuplicateField: return tr("Two fields of the PDF have the same name.");
        case BadField: return tr("A field has no usable size or options.");
        case AlreadySigned: return tr("The PDF is already signed; adding fields would break that signature.");
        case NotRendered: return tr("The page cannot be drawn.");
        case NotSupported: return tr("This kind of file is not accepted. Use PDF, DOCX, ODT, RTF, JPEG or PNG.");
        case ConverterMissing:
            return tr("LibreOffice is needed to convert this file. Install it, or save the file as PDF.");
        case ConverterFailed: return tr("LibreOffice could not convert this file. Save it as PDF and add that.");
        case ConverterTimedOut:
            return tr("Converting took too long and was stopped. Save the file as PDF and add that.");
        case WorkerMissing: return tr("A part of the program could not be started. Reinstall the program.");
        case WorkerCrashed:
            return tr("The file brought the reader down, so it was not opened. Nothing else is affected.");
        case WorkerTimedOut: return tr("Reading the file took too long and was stopped. Nothing else is affected.");
        case WorkerRefused: return tr("The file cannot be opened.");
        }
        return {};
    }
    static QString of(crypto::CryptoError e)
    {
        using enum crypto::CryptoError;
        switch (e) {
        case Library: return tr("The cryptographic library refused to work.");
        case BadInput: return tr("This is no certificate or key of a known form.");
        case BadKey: return tr("The key does not belong to its certificate.");
        case NotAuthentic: return tr("The data was changed on its way, or belongs to somebody else.");
        case WrongPassphrase: return tr("The passphrase does not open this key. Check Caps Lock and try again.");
        case BrokenKeyFile:
            return tr("This is no key file (.p12 or .pfx), or it is damaged. Another passphrase would not help.");
        case NoPrivateKey:
            return tr("There is no signing key in this file, only certificates. Choose the file you got with the "
                      "certificate.");
        case Unsupported: return tr("This kind of key is not supported. Use RSA, P-256, P-384 or P-521.");
        case BadSignature: return tr("The signature is not genuine.");
        }
        return {};
    }
    static QString of(crypto::TokenError e)
    {
        using enum crypto::TokenError;
        switch (e) {
        case BadUri: return tr("This is no address of a key on a card or token. Choose the key again.");
        case ModuleMissing: return tr("The card's driver (PKCS#11 module) is not installed on this computer.");
        case ModuleBroken: return tr("The card's driver (PKCS#11 module) does not start. Install it again.");
        case TokenNotFound: return tr("The card or token is not in its reader. Insert it and try again.");
        case TokenAmbiguous: return tr("Several cards fit, so the PIN was not tried. Leave only one in.");
        case TokenRemoved: return tr("The card or token was taken out. Insert it and try again.");
        case PinNeeded: return tr("The card asks for its PIN.");
        case PinWrong: return tr("The PIN is wrong. More tries are left.");
        case PinWrongFewLeft: return tr("The PIN is wrong, and only few tries are left. Look it up before you go on.");
        case PinWrongLastTry: return tr("The PIN is wrong. One try is left: the next wrong PIN locks the card.");
        case PinLocked: return tr("The PIN is locked. The card's own program unlocks it with the PUK.");
        case PinExpired: return tr("The PIN has to be changed first, with the card's own program.");
        case PinNotSet: return tr("The card has no PIN yet. Set one with the card's own program.");
        case KeyNotFound: return tr("The key is not on this card. Choose the key again.");
        case KeyAmbiguous: return tr("Several keys of the card fit. Choose one.");
        case CertificateMissing: return tr("The card holds the key without its certificate. Ask who issued it.");
        case MechanismUnsupported: return tr("The card cannot make this kind of signature. Choose another key.");
        case Cancelled: return tr("It was cancelled at the reader.");
        case Device: return tr("The card or its reader failed. Take it out, insert it again and try once more.");
        }
        return {};
    }
    static QString of(crypto::KeyStoreError e)
    {
        using enum crypto::KeyStoreError;
        switch (e) {
        case NotFound: return tr("This key is not in the system's key store any more. Choose the key again.");
        case NotAccessible: return tr("The system's key store did not open this key. Check the passphrase.");
        case NotUsable: return tr("The system's key store has this key, but it cannot sign documents.");
        case Failed: return tr("The system's key store failed. Try again.");
        }
        return {};
    }
    static QString of(crypto::TrustStoreError e)
    {
        switch (e) {
        case crypto::TrustStoreError::NotAvailable:
            return tr("This system keeps no list of authorities that can be read.");
        }
        return {};
    }
    static QString of(crypto::TrustedListError e)
    {
        using enum crypto::TrustedListError;
        switch (e) {
        case TooLarge: return tr("This list is larger than any trusted list.");
        case NotXml:
        case NotATrustedList: return tr("This is no EU trusted list (an XML file after ETSI TS 119 612).");
        case NotSigned: return tr("The list is not signed, so it was not taken over.");
        case SignatureWrong: return tr("The list was changed after it was signed. It was not taken over.");
        case OperatorUnknown:
            return tr(
                "The list is signed by somebody else than its operator's certificate says. It was not taken over.");
        case Malformed: return tr("The list lacks something that must be in it. It was not taken over.");
        }
        return {};
    }
    static QString of(crypto::AuthorityError e)
    {
        using enum crypto::AuthorityError;
        switch (e) {
        case Exists: return tr("This folder already holds an authority.");
        case NotAnAuthority: return tr("This folder holds no authority.");
        case IndexBroken: return tr("The authority's index is damaged, or another root's.");
        case Busy: return tr("Another program works on this authority.");
        case UnknownSerial: return tr("Nothing with this serial number was issued here.");
        case SerialAmbiguous: return tr("Several serial numbers begin like this.");
        case AlreadyRevoked: return tr("This certificate was revoked before.");
        }
        return {};
    }
    static QString of(crypto::TrustNetworkError e)
    {
        using enum crypto::TrustNetworkError;
        switch (e) {
        case BadAddress: return tr("This is no web address. It begins with http:// or https://.");
        case Unreachable: return tr("The authority cannot be reached.");
        case TimedOut: return tr("The authority did not answer in time.");
        case Refused: return tr("The authority refused.");
        case TooLarge: return tr("The authority's answer is too large.");
        case TooManyRedirects: return tr("The authority's address leads on and on.");
        case Stopped: return tr("It was stopped.");
        }
        return {};
    }
    static QString of(crypto::TimestampError e)
    {
        using enum crypto::TimestampError;
        switch (e) {
        case BadResponse: return tr("The answer is no timestamp. The address may be another service's.");
        case Refused: return tr("The authority refused to give a timestamp.");
        case NotAToken: return tr("The answer holds no timestamp.");
        case ImprintMismatch: return tr("The authority stamped something else.");
        case NonceMismatch: return tr("The authority answered another request.");
        case PolicyMismatch: return tr("The authority stamped under another policy.");
        case NotByTimestamper: return tr("The answer was not signed by a timestamp authority.");
        }
        return {};
    }
    static QString of(wire::WireError e)
    {
        using enum wire::WireError;
        switch (e) {
        case NotReadable:
        case MissingMember:
        case BadValue: return tr("The relay or the other side sent something that cannot be understood.");
        case UnknownVersion: return tr("This was made by a newer version. Update the program.");
        case TooLarge: return tr("More was sent than is reasonable.");
        }
        return {};
    }
    static QString of(sign::SignError e)
    {
        using enum sign::SignError;
        switch (e) {
        case NotSignable: return tr("This PDF or its signature field does not allow this signature.");
        case KeyRefused: return tr("The key did not sign.");
        case WeakKey: return tr("This key is too weak to sign with. Ask for a certificate with RSA 2048 or stronger.");
        case CertificateNotValid: return tr("The certificate has expired or is not valid yet. Ask for a new one.");
        case UsageForbidden: return tr("This certificate is not meant for signing documents. Choose another key.");
        case DoesNotFit: return tr("The signature is larger than the place kept for it.");
        case NotVerifiable:
            return tr("What was written did not pass its own check and was thrown away. Nothing was changed.");
        case Unreadable: return tr("This is no PDF that can be checked reliably.");
        case NoTimestamp: return tr("No timestamp authority gave a usable timestamp. Nothing was changed.");
        case Revoked: return tr("The certificate has been revoked. Choose another key.");
        case NoValidationData:
            return tr("It could not be found out whether the certificates are still good. Nothing was changed.");
        case NothingToExtend: return tr("This PDF has no signature.");
        }
        return {};
    }
    static QString of(link::LinkError e)
    {
        using enum link::LinkError;
        switch (e) {
        case BadRequest: return tr("The link could not be made from what was entered.");
        case NotAuthentic: return tr("What came back was not made by who it claims, and was not taken over.");
        case NotOurs: return tr("What came back belongs to another document, and was not taken over.");
        case Unreachable: return tr("The relay does not answer. What waits goes out by itself as soon as it does.");
        case Refused: return tr("The relay refused.");
        case Unauthorised:
            return tr("This computer is not connected to the relay, or the code is not valid. Connect it in Settings.");
        case Expired: return tr("The link is past its time or was cancelled.");
        case Conflict: return tr("The relay already has something else under this link.");
        case NotFound: return tr("The relay does not know this link.");
        case BadReply: return tr("The relay's answer cannot be understood. Check its address and version.");
        case Stopped: return tr("It was stopped.");
        }
        return {};
    }
    static QString of(store::StoreError e)
    {
        using enum store::StoreError;
        switch (e) {
        case HeldByOther: return tr("This workspace is open in another window. Close it there first.");
        case NotAWorkspace: return tr("There is no workspace in this folder.");
        case AlreadyThere: return tr("There is already a workspace in this folder.");
        case Damaged:
            return tr("The workspace's database failed its check. It was set aside and nothing was deleted; restore it "
                      "from a backup.");
        case DatabaseMissing: return tr("The workspace's database is missing. Restore it from a backup.");
        case TooNew: return tr("This workspace was written by a newer version. Update the program.");
        case MigrationFailed: return tr("The workspace could not be brought to this version. Nothing was changed.");
        case Database: return tr("The disk refused to save. Nothing was changed; check the free space and try again.");
        case Conflict: return tr("Somebody else changed this meanwhile. Look at it as it is now and try again.");
        case Refused: return tr("This is no longer possible for this document.");
        case NotFound: return tr("This does not exist any more.");
        case MissingFile: return tr("A file of the workspace is missing from its folder. Restore it from a backup.");
        case AlteredFile:
            return tr("A file of the workspace was altered on the disk and is not used. Restore it from a backup.");
        case BrokenChain:
            return tr("The journal was altered and cannot be trusted. Restore the workspace from a backup.");
        case UnknownDevice:
        case BadSignature: return tr("An entry of the journal comes from a computer this workspace does not know.");
        case KeyMissing: return tr("The key of this workspace is not on this computer.");
        case NoKeychain: return tr("This computer offers no keychain. Protect the keys with a passphrase instead.");
        case KeychainRefused: return tr("The system's keychain refused. Unlock it and try again.");
        case WrongPassphrase: return tr("The passphrase is not right. Check Caps Lock and try again.");
        case BrokenKeyFile: return tr("The file with the keys is damaged. Restore it from a backup.");
        case BadName: return tr("A name is not valid.");
        case Stopped: return tr("It was stopped.");
        case Broken:
            return tr("The disk failed while something was being saved, so nothing more is written. Start the program "
                      "again; what was saved before is there.");
        }
        return {};
    }
    static QString ofBusyDatabase()
    {
        return tr(
            "Another program is using this workspace's database, so nothing was changed. Close it and try again.");
    }
};

// The enum's values are all int-sized; a module's name picks the type.
template <typename E> bool matches(const ErrorCode &code, QString &words)
{
    if (code.module != errorModule(E{}))
        return false;
    words = ErrorWords::of(static_cast<E>(code.value));
    return true;
}

template <typename... Es> QString firstMatch(const ErrorCode &code)
{
    QString words;
    (void)(matches<Es>(code, words) || ...);
    return words;
}

// A wrapper says where it happened, its cause says why: these wrappers give way to a cause that has words.
bool isWrapper(const ErrorCode &code)
{
    using flow::FlowError;
    for (const ErrorCode wrapper :
         {ErrorCode(FlowError::FileRefused), ErrorCode(FlowError::SigningFailed), ErrorCode(FlowError::SealFailed),
          ErrorCode(FlowError::AnswerInvalid), ErrorCode(FlowError::NoCertificate), ErrorCode(FlowError::KeyNotUsable),
          ErrorCode(FlowError::BackupFailed), ErrorCode(pdf::MakingError::WorkerRefused),
          ErrorCode(sign::SignError::NotSignable), ErrorCode(sign::SignError::KeyRefused),
          ErrorCode(sign::SignError::Unreadable)})
        if (code == wrapper)
            return true;
    return false;
}

// What was not saved has more than one reason, and each asks for something else.
QString whyNotSaved(const Error &error)
{
    if (!error.is(flow::FlowError::NotSaved))
        return {};
    for (const Error &cause : error.causes) {
        if (cause.is(store::StoreError::HeldByOther)) // while this window has the workspace
            return ErrorWords::ofBusyDatabase();
        if (cause.is(store::StoreError::Broken))
            return sentenceFor(cause.code);
    }
    return {};
}

} // namespace

QString sentenceFor(const ErrorCode &code)
{
    return firstMatch<DiskError, LockError, flow::FlowError, domain::DomainError, pdf::PdfError, pdf::MakingError,
                      crypto::CryptoError, crypto::TokenError, crypto::KeyStoreError, crypto::TrustStoreError,
                      crypto::TrustedListError, crypto::AuthorityError, crypto::TrustNetworkError,
                      crypto::TimestampError, wire::WireError, sign::SignError, link::LinkError, store::StoreError>(
        code);
}

QString sentenceFor(const Error &error)
{
    QString own = whyNotSaved(error);
    if (!own.isEmpty())
        return own;
    own = sentenceFor(error.code);
    if (own.isEmpty() || isWrapper(error.code)) {
        for (const Error &cause : error.causes) {
            QString words = sentenceFor(cause);
            if (!words.isEmpty())
                return words;
        }
    }
    if (own.isEmpty())
        own = QCoreApplication::translate("ErrorWords", "Something unexpected went wrong. Nothing was changed.");
    return own;
}

QStringList otherSideWords(const Error &error)
{
    QStringList said;
    const std::function<void(const Error &)> collect = [&](const Error &one) {
        for (const Error &cause : one.causes)
            collect(cause);
        if (!one.causes.empty() || one.detail.isEmpty())
            return;
        const QString words = sentenceFor(one.code);
        const QString line = words.isEmpty() ? one.detail : words + QLatin1Char(' ') + one.detail;
        if (!said.contains(line) && said.size() < 8)
            said << line.left(400).simplified();
    };
    collect(error);
    return said;
}

bool wasStopped(const Error &error)
{
    return error.is(flow::FlowError::Stopped) || error.is(link::LinkError::Stopped)
        || error.is(crypto::TrustNetworkError::Stopped) || error.is(store::StoreError::Stopped);
}

} // namespace countersign::ui
