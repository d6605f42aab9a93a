// Object names: contactsScreen, contactsTabs (tab_contacts, tab_companies), contactsSearch, contactsNew, contactsImport,
// contactsExport (its menu: exportVcard, exportCsv), and the panes' (import_pane.h).
#pragma once

#include "ui/kit/screen.h"
#include "ui/models/desk.h"

class QStackedWidget;

namespace countersign::ui {

class Button;
class CompaniesPane;
class ContactsPane;
class ImportPane;
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

    void showContact(domain::ContactId id); // its record, in the panel
    // Shows what is in the file; nothing is saved yet.
    void importFile(const QString &path);
    enum class Format { Vcard, Csv };
    void exportTo(const QString &path, Format format); // whatever its ending

private:
    [[nodiscard]] RecordPane *current() const;
    void write(const std::vector<domain::Contact> &contacts, const QString &path, Format format);
    Desk m_desk;
    Tabs *m_tabs;
    SearchField *m_search;
    QStackedWidget *m_pages;
    ContactsPane *m_contacts;
    CompaniesPane *m_companies;
    ImportPane *m_import;
    Button *m_importButton;
    Button *m_exportButton;
};

} // namespace countersign::ui
