// Whom the office believes when it checks signatures: its own root, further authorities, the system's, EU trusted lists.
// Object names: trustAdd, anchor_<n>, anchor_<n>_remove, trustSystem, trustSystemCount, listAdd, list_<n>, list_<n>_remove.
#pragma once

#include "ui/models/desk.h"
#include "ui/settings/settings_page.h"

namespace countersign::ui {

class Button;
class CheckBox;

class TrustPage : public SettingsPage
{
    Q_OBJECT
public:
    explicit TrustPage(const Desk &desk, QWidget *parent = nullptr);
    void reload() override;
    // As chosen in the dialogs; from tests too.
    void addAnchorsFrom(const QString &path);
    void importList(const QString &listPath, const QString &operatorsPath);

private:
    void askForList();
    void showAnchors();
    void run(std::function<Result<QString>(flow::Office &)> work); // the answer is what to say
    QWidget *line(const QString &name, const QString &headline, const QString &about, const QString &removeWords,
                  std::function<void()> onRemove);

    Desk m_desk;
    QVBoxLayout *m_anchors;
    QVBoxLayout *m_lists;
    Button *m_add;
    Button *m_addList;
    CheckBox *m_system;
    Label *m_systemCount;
};

} // namespace countersign::ui
