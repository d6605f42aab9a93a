// Object names: templatesScreen, templatesTabs (tab_inUse, tab_archived), templatesSearch, and the pane's.
#pragma once

#include "ui/kit/screen.h"
#include "ui/models/desk.h"

namespace countersign::ui {

class SearchField;
class Tabs;
class TemplatesPane;

class TemplatesScreen : public Screen
{
    Q_OBJECT
public:
    explicit TemplatesScreen(const Desk &desk, QWidget *parent = nullptr);
    [[nodiscard]] QString title() const override { return tr("Templates"); }
    void open(const ScreenRequest &request) override;

private:
    TemplatesPane *m_pane;
    Tabs *m_tabs;
    SearchField *m_search;
};

} // namespace countersign::ui
