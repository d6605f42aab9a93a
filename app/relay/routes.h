// Which request means what: a pure function of method and path. Paths are compared as they were sent; a percent sign in
// an API path is no route.
#pragma once

#include "core/base/uuid.h"

#include <QByteArray>
#include <QString>

#include <cstdint>

namespace countersign::relay {

enum class Route {
    Unknown,
    MethodNotAllowed,
    Health,
    Page, // everything static
    LinkOpen,
    LinkBlob,
    LinkPutBlob,
    LinkAnswer,
    LinkQuestion,
    LinkSendCode,
    LinkCheckCode,
    RemindersPage,
    StopReminders,
    Enrol,
    Session,
    BlobHead,
    BlobPut,
    PutLink,
    PutCompletion,
    CancelLink,
    EraseLink,
    UnlockLink,
    FetchAnswer,
    FetchQuestions,
    PutReply,
    FetchBlob,
    PostDeliveries,
    TryDelivery,
    PutFinished,
    VerifyOffer,
    VerifyLookup,
    VerifyFile,
    Changes,
    Join,
    JournalPush,
    JournalRead,
    MembersState,
    MembersRead,
    Invite,
    WaitingJoins,
    Lease,
    VaultPut,
    VaultGet,
    BlobGet,
};

// Of a PDF that is sent to be judged. What one address may have in hand (ServerLimits) is a little more.
constexpr std::int64_t kMostVerified = 12 * 1024 * 1024;

struct RouteMatch {
    Route route = Route::Unknown;
    QByteArray link = {}; // 16 bytes, where the path names one
    QString hash = {}; // hex
    Uuid question = {};
};

[[nodiscard]] RouteMatch matchRoute(const QByteArray &method, const QByteArray &path);
[[nodiscard]] QByteArray allowedMethods(const QByteArray &path); // of a path that the method does not fit
[[nodiscard]] std::int64_t bodyLimitOf(Route route);
[[nodiscard]] const char *routeName(Route route); // for the log

} // namespace countersign::relay
