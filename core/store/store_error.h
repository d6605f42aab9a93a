// What can go wrong in what is kept.
#pragma once

#include "core/base/result.h"

namespace countersign::store {

enum class StoreError {
    HeldByOther, // another program has this workspace open
    NotAWorkspace, // the folder holds none
    AlreadyThere, // a workspace cannot be made in a folder that has one
    Damaged, // the database failed its check; it was set aside and the detail names where
    DatabaseMissing, // the workspace's folder is there, its database is not (after one was set aside)
    TooNew, // written by a later version of the program
    MigrationFailed, // nothing changed; the copy made before is kept
    Database, // an I/O error, a full disk; nothing of the change was kept
    Conflict, // somebody else changed the stream meanwhile: read it again
    Refused, // the event does not fit the envelope; the cause says why
    NotFound,
    MissingFile, // an event names a file that the vault does not hold
    AlteredFile, // a file in the vault is not what its name says
    BrokenChain, // the journal was altered; the detail names the operation
    UnknownDevice, // an operation signed by a device this workspace does not know
    BadSignature,
    KeyMissing, // the keyring has no such key
    NoKeychain, // the system offers no keychain
    KeychainRefused, // the user or the system said no
    WrongPassphrase,
    BrokenKeyFile,
    BadName, // of a secret, a sealed file or a hash
    Stopped, // the caller asked to stop
    Broken, // an I/O error before: nothing more is written until the workspace is opened anew
};
inline std::string_view errorModule(StoreError) { return "store"; }

} // namespace countersign::store
