// Telling an office's own server by webhook: a rule's action, delivered by the relay's outbox and signed with a secret
// that the office and its server share. The relay reads the body, so it holds ids and a state, never names or titles.
#pragma once

#include "core/flow/commit.h"
#include "core/store/tasks.h"

namespace countersign::flow {

inline const QString kPostWebhookTask = QStringLiteral("webhook.post");

// BadAddress where the address is not https, or the secret has not 24 to 64 bytes.
[[nodiscard]] Result<void> addWebhook(Commit &commit, const Office &office, const domain::Envelope &envelope,
                                      const QString &url, const QByteArray &secret);
// Whether a rule may be saved with this address and secret.
[[nodiscard]] bool isWebhook(const QString &url, const QByteArray &secret);
// A fresh secret of 43 characters, to be copied to the office's server.
[[nodiscard]] Secret newWebhookSecret();

[[nodiscard]] Result<void> postWebhook(Office &office, const store::Task &task);

} // namespace countersign::flow
