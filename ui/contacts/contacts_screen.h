// Object names: contactsScreen, contactsTabs (tab_contacts, tab_companies), contactsSearch, contactsNew, and the panes'.
#pragma once

#include "ui/kit/screen.h"
#include "ui/models/desk.h"

class QStackedWidget;

namespace countersign::ui {

class CompaniesPane;
class ContactsPane;
class RecordPane;
class SearchField;
class Tabs;

class ContactsScreen : public Screen
{
    Q_OBJECT
public:
    explicit ContactsScreen(const Desk &desk, QWidget *parent = nullptr);
    [[nodiscard]] QString title() const override { return tr("Contacts"); }
    void open(const ScreenRequest &request) override;

private:
    [[nodiscard]] RecordPane *current() const;
    Tabs *m_tabs;
    SearchField *m_search;
    QStackedWidget *m_pages;
    ContactsPane *m_contacts;
    CompaniesPane *m_companies;
};

} // namespace countersign::ui
