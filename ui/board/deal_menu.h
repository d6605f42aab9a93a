// The deals a document can be put to, as a menu: those that are open. The last changed come first, all others by name in a
// menu behind.
// Object names of actions: deal_none, deal_<id>.
#pragma once

#include "core/domain/ids.h"
#include "ui/models/office_session.h"

#include <QCoreApplication>

#include <functional>
#include <optional>

class QMenu;

namespace countersign::ui {

class DealMenu
{
    Q_DECLARE_TR_FUNCTIONS(countersign::ui::DealMenu)
public:
    using Chosen = std::function<void(std::optional<domain::DealId>)>;
    // Asks the office each time the menu comes up. `now`: the deal there is, marked; a menu for several has none.
    static void fill(QMenu *menu, OfficeSession &session, std::optional<domain::DealId> now, const Chosen &chosen);
};

} // namespace countersign::ui
