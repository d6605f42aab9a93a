// The columns of the board, from left to right: changed, ordered (stage_row.h), added, removed (stage_removal.h).
// Object names: stagesAdd.
#pragma once

#include "ui/models/desk.h"
#include "ui/settings/settings_page.h"

namespace countersign::ui {

class Button;
class StageRemoval;

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
    StageRemoval *m_removal;
};

} // namespace countersign::ui
