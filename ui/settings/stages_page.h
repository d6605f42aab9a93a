// The columns of the board: name, colour, order.
// Object names: stage_<n>_name, stage_<n>_color, stage_<n>_up, stage_<n>_down, stagesAdd.
#pragma once

#include "ui/models/desk.h"
#include "ui/settings/settings_page.h"

namespace countersign::ui {

class Button;

class StagesPage : public SettingsPage
{
    Q_OBJECT
public:
    explicit StagesPage(const Desk &desk, QWidget *parent = nullptr);
    void reload() override;

private:
    void save(std::vector<domain::Stage> stages);
    void swap(std::size_t a, std::size_t b);
    Desk m_desk;
    QVBoxLayout *m_rows;
    Button *m_add;
};

} // namespace countersign::ui
