// Stopping reminders (RFC 8058): the address that a reminder's List-Unsubscribe names, and the small page behind it.
// A GET shows a button and changes nothing, because mail scanners follow links.
#pragma once

#include "app/relay/http_message.h"
#include "app/relay/pages.h"
#include "app/relay/relay_keys.h"

namespace countersign::relay {

// <public-url>/u/<link_id b64>/<mac hex>?l=<language>
[[nodiscard]] QString stopRemindersUrl(const QString &publicUrl, const RelayKeys &keys, const QByteArray &link,
                                       const QString &language);

// In the language that the query names, or else the browser. No script; it looks like the signer's notices.
enum class StopPage { Question, Done, BrokenLink };
[[nodiscard]] Response stopRemindersPage(const Request &request, StopPage which, const PageLook &look);

} // namespace countersign::relay
