// A desk over an office, as the main window gives it to its screens.
#pragma once

#include "tests/ui/office/ui_office.h"
#include "ui/models/desk.h"

namespace countersign::test {

struct TestDesk {
    UiOffice office;
    SystemClock clock;
    ui::OfficeFacts facts{office.session()};

    TestDesk()
    {
        facts.reload();
        [this] { QTRY_VERIFY(facts.isLoaded()); }();
    }
    ui::Desk desk() { return {office.session(), facts, clock}; }
};

} // namespace countersign::test
