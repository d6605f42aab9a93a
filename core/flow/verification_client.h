// Strangers' files are judged in the worker process: a file that crashes, hangs or blows up the checker costs one clear
// error here (VerifierStopped) and nothing else.
#pragma once

#include "core/flow/verification.h"
#include "core/pdf/worker_client.h"

namespace countersign::flow {

// Each call starts a process of its own and waits for it: call on the pool. A refusal is the reader's error (PdfError).
// Stopped, with the process, when that is asked for meanwhile.
[[nodiscard]] Result<domain::Verdict> verifyApart(const pdf::WorkerSetup &worker, const QByteArray &pdf,
                                                  const KnownGround &ground, Time at, const std::stop_token &stop = {});
// Exactly the bytes that were signed; `sha256` as in sign::extractSigned.
[[nodiscard]] Result<QByteArray> signedPartApart(const pdf::WorkerSetup &worker, const QByteArray &pdf,
                                                 const QString &signatureField, const QByteArray &sha256 = {});

} // namespace countersign::flow
