// Who acts on an envelope, in which step, over which channel; and what they have done so far.
#pragma once

#include "core/domain/ids.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <optional>
#include <vector>

namespace countersign::domain {

enum class Side { Ours, Theirs };
enum class PartyAct { Sign, Approve, ReceiveCopy };
enum class Channel { InApp, Email, Sms, EmailAndSms }; // both: the same link goes by either
constexpr bool usesMail(Channel channel) { return channel == Channel::Email || channel == Channel::EmailAndSms; }
constexpr bool usesSms(Channel channel) { return channel == Channel::Sms || channel == Channel::EmailAndSms; }
enum class Authentication { None, EmailCode, SmsCode, AccessCode };

// What proves one party's act.
struct Evidence {
    QString signerName;
    QString signerRole;
    Channel channel = Channel::InApp;
    Authentication authentication = Authentication::None;
    Time at; // UTC, by our clock for acts in the app, by the relay's for answers
    int utcOffsetMinutes = 0; // of the signer
    QString address; // IP, empty in the app
    QString agent; // browser, or "Countersign desktop 0.1"
    QString method; // typed | drawn | photo
    QString consentVersion;
    QByteArray consentSha256;
    QByteArray shownSha256; // of the PDF that was shown
    QByteArray answerSha256; // of what came back, as stored; empty in the app
    QByteArray certificateSha256; // of the signing certificate; empty for a client without one
    std::optional<Time> codeChecked; // when a one-time code was, by the relay's clock
    friend bool operator==(const Evidence &, const Evidence &) = default;
};

// The link of a party who acts by link. The secrets live in the sealed event body only.
struct LinkProgress {
    QByteArray linkId; // 16 bytes
    QByteArray secret; // S, 32 bytes
    QByteArray documentKey; // DK, 32 bytes
    QByteArray manifestSha256;
    QByteArray packageSha256; // the sealed upload in the vault
    Time expires;
    QString sentTo;
    QByteArray accessCode; // UTF-8; empty: none is needed
    bool isPosted = false; // the relay has it
    bool isDelivered = false;
    QString deliveryProblem; // the server's last words, while not delivered
    bool deliveryFailed = false; // given up
    std::optional<Time> viewed;
    int reminders = 0; // mailed again so often
    bool isLocked = false; // too many wrong codes: until the office unlocks it
    bool wantsNoReminders = false;
    friend bool operator==(const LinkProgress &, const LinkProgress &) = default;
};

// A file a party sent in answer to a field; the bytes are in the vault.
struct ReceivedFile {
    FieldId field;
    QString name; // as their machine called it
    QByteArray sha256;
    qint64 size = 0;
    friend bool operator==(const ReceivedFile &, const ReceivedFile &) = default;
};

enum class PartyState { Waiting, Turn, Acted, Declined };

struct Party {
    PartyId id;
    Side side = Side::Ours;
    PartyAct act = PartyAct::Sign;
    int step = 0; // index into the route
    Channel channel = Channel::InApp;
    Authentication authentication = Authentication::None;
    QString language = QStringLiteral("en");
    std::optional<MemberId> member; // ours
    std::optional<ContactId> contact; // theirs
    // Copied from the record when the party is chosen, so that later edits of the record do not rewrite history:
    QString name;
    QString position;
    QString companyName;
    QString email;
    QString phone;
    bool mayDelegate = false; // to one other person, once
    QByteArray accessCode; // UTF-8, with AccessCode: what the sender tells them by another way

    // Progress, written by reduce() only:
    PartyState state = PartyState::Waiting;
    std::optional<LinkProgress> link;
    std::optional<Evidence> evidence;
    QString declineReason;
    QMap<QString, QString> answers; // field id -> value, of a client
    QByteArray signatureImageSha256; // PNG in the vault
    std::vector<ReceivedFile> files;
    friend bool operator==(const Party &, const Party &) = default;
};

// "+48 601 222-318" -> "+48601222318" (E.164, as the relay sends SMS to it); empty where it is no number with its
// country.
QString internationalNumber(const QString &typed);

// "J. Wiśniewska" -> "JW"; at most two letters, upper case.
QString initialsOf(const QString &name);

} // namespace countersign::domain
