// Object names: settingsScreen, settingsPages (list), settingsNewMember, and each page's.
#pragma once

#include "ui/kit/screen.h"
#include "ui/models/desk.h"
#include "ui/models/preferences.h"

class QStackedWidget;
class QStandardItemModel;

namespace countersign::ui {

class Button;
class ListView;
class RecordPane;

class SettingsScreen : public Screen
{
    Q_OBJECT
public:
    SettingsScreen(const Desk &desk, Preferences &preferences, QWidget *parent = nullptr);
    [[nodiscard]] QString title() const override { return tr("Settings"); }
    void open(const ScreenRequest &request) override;
    void showPage(
        const QString
            &page); // "profile", "companies", "members", "board", "rules", "certificates", "signatures", "trust",
    // "delivery", "backup", "appearance"

private:
    void add(const QString &page, const QString &iconName, const QString &words, QWidget *widget);
    ListView *m_list;
    QStandardItemModel *m_rows;
    QStackedWidget *m_pages;
    Button *m_new;
};

} // namespace countersign::ui
