// Reads the includes of the house and says which of them break the rules of ARCHITECTURE.md, "Floors": arrows point down
// only, and a library is included by the folder it belongs to and by no other.
#pragma once

#include <QString>
#include <QStringList>

namespace countersign::test {

// "path:line: why" for everything in ROOT/core, ROOT/ui and ROOT/app that breaks a rule, in the order of paths.
QStringList brokenFloors(const QString &root);

// How many sources were read: a test that reads nothing passes everything.
int sourcesIn(const QString &root);

} // namespace countersign::test
