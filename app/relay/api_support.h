// Small things both halves of the API say in the same way.
#pragma once

#include "app/relay/http_message.h"
#include "app/relay/log.h"
#include "app/relay/relay_error.h"

namespace countersign::relay {

[[nodiscard]] inline bool isJson(const Request &request)
{
    return request.header("content-type").split(';').first().trimmed().toLower() == "application/json";
}

[[nodiscard]] inline Response notJson()
{
    return Response::error(415, "unsupported", QStringLiteral("application/json expected"));
}

// What the sender did wrong, by member name; no values.
[[nodiscard]] inline Response badRequest(const Error &error)
{
    return Response::error(400, "bad_request", error.detail);
}

[[nodiscard]] inline Response storageFailed(const Error &error)
{
    if (error.is(RelayError::MissingBlob))
        return Response::error(400, "missing_blob", error.detail);
    logEvent(LogLevel::Error, "storage", {{QStringLiteral("detail"), error.detail}});
    if (error.is(RelayError::StorageAway)) {
        Response response = Response::error(503, "storage");
        response.headers.emplace_back("Retry-After", "2");
        return response;
    }
    return error.is(RelayError::StorageFull) ? Response::error(507, "full") : Response::error(500, "storage");
}

} // namespace countersign::relay
