#include "ui/contacts/contacts_screen.h"

#include "core/base/disk.h"
#include "core/flow/office.h"
#include "ui/contacts/companies_pane.h"
#include "ui/contacts/contacts_pane.h"
#include "ui/contacts/import_pane.h"
#include "ui/kit/button.h"
#include "ui/kit/file_dialogs.h"
#include "ui/kit/layout.h"
#include "ui/kit/search_field.h"
#include "ui/kit/tabs.h"
#include "ui/kit/title_line.h"
#include "ui/pages/answer.h"
#include "ui/words/error_words.h"

#include <QFileDialog>
#include <QMenu>
#include <QStackedWidget>

namespace countersign::ui {

ContactsScreen::ContactsScreen(const Desk &desk, QWidget *parent)
    : Screen(parent),
      m_desk(desk),
      m_tabs(new Tabs),
      m_search(new SearchField(tr("Search names, firms, numbers"))),
      m_pages(new QStackedWidget),
      m_contacts(new ContactsPane(desk)),
      m_companies(new CompaniesPane(desk)),
      m_import(new ImportPane(desk)),
      m_importButton(new Button(tr("Import"), Button::Kind::Plain, QStringLiteral("file-down"))),
      m_exportButton(new Button(tr("Export"), Button::Kind::Plain, QStringLiteral("file-up")))
{
    setObjectName(QStringLiteral("contactsScreen"));
    auto *line = new TitleLine(tr("Contacts"));
    auto *create = new Button(tr("New contact"), Button::Kind::Primary, QStringLiteral("plus"));
    create->setObjectName(QStringLiteral("contactsNew"));
    m_search->setObjectName(QStringLiteral("contactsSearch"));
    line->addAction(m_search);
    m_importButton->setObjectName(QStringLiteral("contactsImport"));
    m_exportButton->setObjectName(QStringLiteral("contactsExport"));
    line->addAction(m_importButton);
    line->addAction(m_exportButton);
    line->addAction(create);
    m_tabs->setObjectName(QStringLiteral("contactsTabs"));
    m_tabs->addTab(QStringLiteral("contacts"), tr("Contacts"));
    m_tabs->addTab(QStringLiteral("companies"), tr("Our companies"));
    m_pages->addWidget(m_contacts);
    m_pages->addWidget(m_companies);
    m_pages->addWidget(m_import);

    auto *layout = column(this, 0);
    layout->addWidget(line);
    auto *tabsLine = row(nullptr, 0, {scaled(kMargin), 0, scaled(kMargin), scaled(12)});
    tabsLine->addWidget(m_tabs, 1);
    layout->addLayout(tabsLine);
    layout->addWidget(new HairLine);
    layout->addWidget(m_pages, 1);

    connect(m_tabs, &Tabs::currentChanged, this, [this, create](int index) {
        m_pages->setCurrentIndex(index);
        m_importButton->setVisible(index == 0);
        m_exportButton->setVisible(index == 0);
        create->setText(index == 0 ? tr("New contact") : tr("New company"));
        current()->search(m_search->text());
    });
    connect(create, &Button::clicked, this, [this] { current()->begin(); });
    connect(m_search, &SearchField::searched, this, [this](const QString &words) { current()->search(words); });
    connect(m_importButton, &Button::clicked, this, [this] {
        auto *dialog = newOpenDialog(this, tr("Choose a file with contacts"),
                                     tr("Contacts (*.vcf *.csv *.txt *.tsv);;All files (*)"));
        dialog->setObjectName(QStringLiteral("importDialog"));
        connect(dialog, &QFileDialog::fileSelected, this, &ContactsScreen::importFile);
        dialog->open();
    });
    connect(m_exportButton, &Button::clicked, this, [this] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        const auto add = [&](const QString &words, const QString &name, const QString &file, Format format) {
            QAction *act = menu->addAction(words);
            act->setObjectName(name);
            connect(act, &QAction::triggered, this, [this, file, format] {
                auto *dialog = newSaveDialog(this, tr("Save the contacts"), file);
                dialog->setObjectName(QStringLiteral("exportDialog"));
                connect(dialog, &QFileDialog::fileSelected, this,
                        [this, format](const QString &path) { exportTo(path, format); });
                dialog->open();
            });
        };
        add(tr("vCard, for address books"), QStringLiteral("exportVcard"), QStringLiteral("contacts.vcf"),
            Format::Vcard);
        add(tr("CSV, for spreadsheets"), QStringLiteral("exportCsv"), QStringLiteral("contacts.csv"), Format::Csv);
        menu->popup(m_exportButton->mapToGlobal(QPoint(0, m_exportButton->height() + 4)));
    });
    connect(m_import, &ImportPane::toastRequested, this, &Screen::toastRequested);
    connect(m_import, &ImportPane::opened, this, [this] {
        m_importButton->setBusy(false);
        m_tabs->setCurrent(0);
        m_pages->setCurrentWidget(m_import);
    });
    connect(m_import, &ImportPane::notOpened, this, [this] { m_importButton->setBusy(false); });
    connect(m_import, &ImportPane::closed, this, [this] {
        m_pages->setCurrentIndex(m_tabs->current());
        m_contacts->reload();
    });
    connect(m_contacts, &ContactsPane::documentRequested, this, &Screen::documentRequested);
    int index = 0;
    for (RecordPane *pane : {static_cast<RecordPane *>(m_contacts), static_cast<RecordPane *>(m_companies)}) {
        connect(pane, &RecordPane::toastRequested, this, &Screen::toastRequested);
        connect(pane, &RecordPane::counted, this, [this, index](int records) { m_tabs->setCount(index, records); });
        pane->reload();
        ++index;
    }
}

void ContactsScreen::open(const ScreenRequest &)
{
    m_contacts->reload();
    m_companies->reload();
}

void ContactsScreen::showContact(domain::ContactId id)
{
    m_tabs->setCurrent(0);
    m_pages->setCurrentWidget(m_contacts);
    m_desk.session.run([](flow::Office &office) { return office.contacts(); })
        .then(this, [this, id](const std::vector<domain::Contact> &contacts) {
            for (const domain::Contact &contact : contacts)
                if (contact.id == id)
                    return m_contacts->show(contact);
        });
}

void ContactsScreen::importFile(const QString &path)
{
    m_importButton->setBusy(true);
    // The office is asked, not the list: the list may be about to be read again.
    m_desk.session.run([](flow::Office &office) { return office.contacts(); })
        .then(this, [this, path](const std::vector<domain::Contact> &known) { m_import->read(path, known); });
}

void ContactsScreen::exportTo(const QString &path, Format format)
{
    m_desk.session.run([](flow::Office &office) { return office.contacts(); })
        .then(this,
              [this, path, format](const std::vector<domain::Contact> &contacts) { write(contacts, path, format); });
}

void ContactsScreen::write(const std::vector<domain::Contact> &contacts, const QString &path, Format format)
{
    onPool([contacts, path, format] {
        return LocalDisk().writeDurably(path, format == Format::Csv ? toCsv(contacts) : toVcard(contacts));
    }).then(this, [this, path, count = static_cast<int>(contacts.size())](const Result<void> &written) {
        Q_EMIT toastRequested(
            written ? ToastMessage{tr("%n contact(s) are in %1.", nullptr, count).arg(path), Role::Ok, {}, {}}
                    : ToastMessage{sentenceFor(written.error()), Role::Bad, {}, {}});
    });
}

RecordPane *ContactsScreen::current() const
{
    if (m_tabs->current() == 0)
        return m_contacts;
    return m_companies;
}

} // namespace countersign::ui
