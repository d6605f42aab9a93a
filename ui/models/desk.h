// What every screen of the window is given.
#pragma once

#include "core/base/clock.h"
#include "ui/models/office_facts.h"
#include "ui/models/office_session.h"

namespace countersign::ui {

struct Desk {
    OfficeSession &session;
    OfficeFacts &facts;
    const Clock &clock;
};

} // namespace countersign::ui
