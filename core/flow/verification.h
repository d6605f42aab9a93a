// Step 8: read only.
#pragma once

#include "core/domain/verdict.h"
#include "core/flow/office.h"

#include <optional>

namespace countersign::flow {

// In this process: for files of our own, and inside the worker (verification_client.h is for strangers' files).
// Judges any PDF; trust anchors are the workspace's own root, the office's further anchors, those of trusted lists it
// imported and, where the office wants it, the system's.
// Runs without touching the store: may be called on a pool thread with anchors fetched before.
Result<domain::Verdict> verifyPdf(const QByteArray &pdf, const std::vector<QByteArray> &anchorsDer, Time at);
std::vector<QByteArray> trustAnchors(const Office &office);

// What the office itself knows about a file: whom it trusts, and copies of its own that the file may be altered from.
struct KnownGround {
    std::vector<QByteArray> anchors; // DER
    std::vector<QByteArray> timestampAnchors; // trusted for time besides those
    std::vector<QByteArray> revocationLists; // DER; of the own authority, once it took something back
    std::vector<QByteArray> ownCopies; // candidates, by size alone: the file itself is not looked into here
};
KnownGround groundFor(const Office &office, const QByteArray &pdf);
// The verdict on that ground: an overwritten file of our own is told page by page what it showed before.
Result<domain::Verdict> verifyPdf(const QByteArray &pdf, const KnownGround &ground, Time at);

// Exactly the bytes that were signed (0..end of the signed revision); `sha256` as in sign::extractSigned.
Result<QByteArray> extractSigned(const QByteArray &pdf, const QString &signatureField, const QByteArray &sha256 = {});

} // namespace countersign::flow
