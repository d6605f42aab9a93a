// Where the worker program lies: beside this program (installed), or in the build tree's bin.
#pragma once

#include "core/pdf/worker_client.h"

namespace countersign::ui {

pdf::WorkerSetup workerSetup();

} // namespace countersign::ui
