#include "ui/contacts/contacts_screen.h"

#include "ui/contacts/companies_pane.h"
#include "ui/contacts/contacts_pane.h"
#include "ui/kit/button.h"
#include "ui/kit/layout.h"
#include "ui/kit/search_field.h"
#include "ui/kit/tabs.h"
#include "ui/kit/title_line.h"

#include <QStackedWidget>

namespace countersign::ui {

ContactsScreen::ContactsScreen(const Desk &desk, QWidget *parent)
    : Screen(parent),
      m_tabs(new Tabs),
      m_search(new SearchField(tr("Search names, firms, numbers"))),
      m_pages(new QStackedWidget),
      m_contacts(new ContactsPane(desk)),
      m_companies(new CompaniesPane(desk))
{
    setObjectName(QStringLiteral("contactsScreen"));
    auto *line = new TitleLine(tr("Contacts"));
    auto *create = new Button(tr("New contact"), Button::Kind::Primary, QStringLiteral("plus"));
    create->setObjectName(QStringLiteral("contactsNew"));
    m_search->setObjectName(QStringLiteral("contactsSearch"));
    line->addAction(m_search);
    line->addAction(create);
    m_tabs->setObjectName(QStringLiteral("contactsTabs"));
    m_tabs->addTab(QStringLiteral("contacts"), tr("Contacts"));
    m_tabs->addTab(QStringLiteral("companies"), tr("Our companies"));
    m_pages->addWidget(m_contacts);
    m_pages->addWidget(m_companies);

    auto *layout = column(this, 0);
    layout->addWidget(line);
    auto *tabsLine = row(nullptr, 0, {scaled(kMargin), 0, scaled(kMargin), scaled(12)});
    tabsLine->addWidget(m_tabs, 1);
    layout->addLayout(tabsLine);
    layout->addWidget(new HairLine);
    layout->addWidget(m_pages, 1);

    connect(m_tabs, &Tabs::currentChanged, this, [this, create](int index) {
        m_pages->setCurrentIndex(index);
        create->setText(index == 0 ? tr("New contact") : tr("New company"));
        current()->search(m_search->text());
    });
    connect(create, &Button::clicked, this, [this] { current()->startNew(); });
    connect(m_search, &SearchField::searched, this, [this](const QString &words) { current()->search(words); });
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

RecordPane *ContactsScreen::current() const { return static_cast<RecordPane *>(m_pages->currentWidget()); }

} // namespace countersign::ui
