// Work elsewhere, its answer here: asked(lane, work).then(this, [](const auto &result) { … }).
#pragma once

#include "core/base/answer.h"

#include <QtConcurrentRun>

namespace countersign::ui {

// On an OfficeSession or a Lane.
template <typename Source, typename Work> auto asked(Source &source, Work work)
{
    return Answer(source.run(std::move(work)));
}

// On the thread pool.
template <typename Work> auto onPool(Work work) { return Answer(QtConcurrent::run(std::move(work))); }

} // namespace countersign::ui
