#include "ui/templates/templates_screen.h"

#include "ui/kit/layout.h"
#include "ui/kit/search_field.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/tabs.h"
#include "ui/kit/title_line.h"
#include "ui/templates/templates_pane.h"

namespace countersign::ui {

TemplatesScreen::TemplatesScreen(const Desk &desk, QWidget *parent)
    : Screen(parent),
      m_pane(new TemplatesPane(desk)),
      m_tabs(new Tabs),
      m_search(new SearchField(tr("Search names and files")))
{
    setObjectName(QStringLiteral("templatesScreen"));
    m_search->setObjectName(QStringLiteral("templatesSearch"));
    m_tabs->setObjectName(QStringLiteral("templatesTabs"));
    m_tabs->addTab(QStringLiteral("inUse"), tr("In use"));
    m_tabs->addTab(QStringLiteral("archived"), tr("Put away"));
    auto *line = new TitleLine(tr("Templates"));
    line->addAction(m_search);
    auto *layout = column(this, 0);
    layout->addWidget(line);
    auto *tabsLine = row(nullptr, 0, {scaled(kMargin), 0, scaled(kMargin), scaled(12)});
    tabsLine->addWidget(m_tabs, 1);
    layout->addLayout(tabsLine);
    layout->addWidget(new HairLine);
    layout->addWidget(m_pane, 1);
    connect(m_tabs, &Tabs::currentChanged, this, [this](int index) { m_pane->setArchived(index == 1); });
    connect(m_search, &SearchField::searched, m_pane, &RecordPane::search);
    connect(m_pane, &RecordPane::toastRequested, this, &Screen::toastRequested);
    connect(m_pane, &TemplatesPane::documentRequested, this, &Screen::documentRequested);
    connect(m_pane, &TemplatesPane::createRequested, this, [this] { Q_EMIT createRequested({}); });
}

void TemplatesScreen::open(const ScreenRequest &) { m_pane->reload(); }

} // namespace countersign::ui
