// What the composition root hands in. Owned by the Office; destroyed last to first.
#pragma once

#include "core/base/clock.h"
#include "core/base/disk.h"
#include "core/crypto/trust_network.h"
#include "core/flow/evidence_words.h"
#include "core/link/relay_port.h"
#include "core/mail/smtp_delivery.h"
#include "core/store/workspace_store.h"

#include <QString>

#include <functional>
#include <memory>

namespace countersign::flow {

// Connects to the relay at an address; called when the workspace has one and whenever it changes.
using RelayConnector =
    std::function<std::unique_ptr<link::RelayPort>(const QString &url, const store::WorkspaceStore &store)>;

// The words of the evidence page in a language; core has English only.
using EvidenceSpeaker = std::function<EvidenceWords(const QString &language)>;

// Hands one mail to the office's own mail server. Blocks until the server's word.
using MailCarrier = std::function<mail::SendResult(const mail::SmtpAccess &access, const mail::Mail &message)>;

struct Ports {
    std::unique_ptr<Clock> clock;
    std::unique_ptr<Disk> disk;
    std::unique_ptr<store::Keyring> keyring;
    std::unique_ptr<store::WorkspaceStore> store;
    std::unique_ptr<link::RelayPort> relay; // null until the office joined one
    std::unique_ptr<crypto::TrustNetwork>
        network; // timestamp and revocation authorities; null: signatures are B-B only
    RelayConnector connectRelay;
    MailCarrier sendMail; // by the office's own server; empty: this program cannot
    EvidenceSpeaker evidenceWords; // may be empty: English
    QString workerProgram; // countersign-cli: hostile files are opened in its worker process only
    QString ownPages; // hash of the signer's page that this program knows; empty: none
    bool isAutomating = false; // the automation's own commits do not start it again
    std::vector<domain::StageId>
        automationChain; // the stages a card has come through without a person, while rules run
};

} // namespace countersign::flow
