// A further desktop of an office as a process of its own, made to be killed: tst_killed_desktops runs itself as this.
//   join FOLDER URL CODE      asks to come in, waits to be let in, fetches the office
//   work FOLDER SEED BEATS    acts at random and beats in turn; what stands in its journal it says on stdout:
//                             "did word TEXT", "did draft TITLE", "did send TITLE"
//   [--kill STEP@LABEL@N[@torn]]   see kill_point.h; the steps are "join" and "fetch"; "open", "act" and "beat"
#pragma once

#include "core/flow/office.h"
#include "core/flow/opening.h"

#include <QStringList>

namespace countersign::test::desk {

[[nodiscard]] flow::OfficeSetup setupOf(const QString &folder);
// A contract that we approve and a client signs; the client's address is made of the title.
[[nodiscard]] Result<void> draft(flow::Office &office, const QString &title);
// What of it is not done yet.
[[nodiscard]] Result<void> sendAndApprove(flow::Office &office, domain::EnvelopeId envelope);
[[nodiscard]] QString clientOf(const QString &title);

// Returns the process's exit code; what went wrong is on stderr.
int run(const QStringList &arguments);

} // namespace countersign::test::desk
