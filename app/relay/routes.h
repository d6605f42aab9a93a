// Which request means what: a pure function of method and path. Paths are compared as they were sent; a percent sign in
// an API path is no route.
#pragma once

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
    FetchBlob,
    PostDeliveries,
    Changes,
};

struct RouteMatch {
    Route route = Route::Unknown;
    QByteArray link; // 16 bytes, where the path names one
    QString hash; // hex
};

[[nodiscard]] RouteMatch matchRoute(const QByteArray &method, const QByteArray &path);
[[nodiscard]] std::int64_t bodyLimitOf(Route route);
[[nodiscard]] const char *routeName(Route route); // for the log

} // namespace countersign::relay
