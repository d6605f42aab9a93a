// What a desktop that is let into an office must have and the journal does not hold: keys, all of it secret. Bytes, big-endian
// numbers, in Secret from end to end (never JSON, whose strings are not wiped): docs/formats/journal-exchange.md.
#pragma once

#include "core/base/secret.h"
#include "core/domain/ids.h"
#include "core/flow/office.h"

#include <map>

namespace countersign::flow {

struct JoinPackage {
    domain::WorkspaceId workspace;
    domain::MemberId member;
    QByteArray root; // SHA-256 of the office's first statement
    std::map<quint32, Secret> keys; // of the workspace, by epoch; 32 bytes each
    std::map<QString, Secret> secrets; // of the key ring, by name
    std::map<QString, Secret> files; // sealed files, by name
};

[[nodiscard]] Secret encode(const JoinPackage &package);
// NoRelay: not of this shape, without keys, or with names that no office gives away.
[[nodiscard]] Result<JoinPackage> decodeJoinPackage(const Secret &bytes);

} // namespace countersign::flow
