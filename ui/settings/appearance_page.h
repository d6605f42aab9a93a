// Object names: appearance, textSize, reduceMotion, language.
#pragma once

#include "ui/models/preferences.h"
#include "ui/settings/settings_page.h"

namespace countersign::ui {

class AppearancePage : public SettingsPage
{
    Q_OBJECT
public:
    explicit AppearancePage(Preferences &preferences, QWidget *parent = nullptr);
};

} // namespace countersign::ui
