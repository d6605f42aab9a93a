// What reading a database through from end to end comes to.
#pragma once

namespace countersign::store {

enum class FileCheck {
    Whole,
    Damaged,
    Stopped, // before the end: nothing is known
};

} // namespace countersign::store
