#include "ui/settings/settings_screen.h"

#include "ui/contacts/companies_pane.h"
#include "ui/kit/button.h"
#include "ui/kit/icons.h"
#include "ui/kit/layout.h"
#include "ui/kit/list_row.h"
#include "ui/kit/style.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/title_line.h"
#include "ui/settings/appearance_page.h"
#include "ui/settings/automation_page.h"
#include "ui/settings/backup_page.h"
#include "ui/settings/certificates_page.h"
#include "ui/settings/delivery_page.h"
#include "ui/settings/desktops_page.h"
#include "ui/settings/members_pane.h"
#include "ui/settings/profile_page.h"
#include "ui/settings/signing_page.h"
#include "ui/settings/stages_page.h"
#include "ui/settings/trust_page.h"

#include <QPainter>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace countersign::ui {

namespace {

// Names of pages as pills; long ones in two lines.
class NavRow final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool selected = option.state & QStyle::State_Selected;
        const QRectF box = QRectF(option.rect).adjusted(0.5, 1.5, -0.5, -1.5);
        const double radius = scaled(kControlRadius);
        if (selected)
            paintRounded(*painter, box, radius, color(Role::AccentSoft));
        else if (option.state & QStyle::State_MouseOver)
            paintRounded(*painter, box, radius, color(isDark() ? Role::Surface : Role::Sunken));
        if (selected && (option.state & QStyle::State_HasFocus))
            paintFocusRing(*painter, box, radius);
        const int size = scaled(16);
        const Role ink = selected ? Role::Accent : Role::Second;
        paintIcon(*painter, QRectF(box.x() + scaled(10), box.center().y() - size / 2.0, size, size),
                  index.data(IconRole).toString(), color(ink));
        painter->setFont(ui::font(TextSize::Body, Weight::Medium));
        painter->setPen(color(ink));
        painter->drawText(option.rect.adjusted(scaled(36), 0, -scaled(8), 0),
                          Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, index.data().toString());
        painter->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *view = qobject_cast<const QListView *>(option.widget);
        const int width = view ? view->viewport()->width() : scaled(200);
        const QRect words =
            QFontMetrics(ui::font(TextSize::Body, Weight::Medium))
                .boundingRect(QRect(0, 0, width - scaled(44), 1000), Qt::TextWordWrap, index.data().toString());
        return {width, std::max(scaled(34), words.height() + scaled(14))};
    }
};

} // namespace

SettingsScreen::SettingsScreen(const Desk &desk, Preferences &preferences, QWidget *parent)
    : Screen(parent),
      m_list(new ListView),
      m_rows(new QStandardItemModel(this)),
      m_pages(new QStackedWidget),
      m_new(new Button({}, Button::Kind::Primary, QStringLiteral("plus")))
{
    setObjectName(QStringLiteral("settingsScreen"));
    auto *line = new TitleLine(tr("Settings"));
    m_new->setObjectName(QStringLiteral("settingsNew"));
    line->addAction(m_new);
    m_list->setObjectName(QStringLiteral("settingsPages"));
    m_list->setAccessibleName(tr("Pages of the settings"));
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new NavRow(this));
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setFixedWidth(scaled(220));
    auto *layout = column(this, 0);
    layout->addWidget(line);
    layout->addWidget(new HairLine);
    auto *body = row(nullptr, 0);
    auto *nav = column(nullptr, 0, {scaled(12), scaled(8), scaled(12), scaled(8)});
    nav->addWidget(m_list);
    body->addLayout(nav);
    body->addWidget(new HairLine(Qt::Vertical));
    body->addWidget(m_pages, 1);
    layout->addLayout(body, 1);

    add(QStringLiteral("profile"), QStringLiteral("id-card"), tr("My profile"), new ProfilePage(desk));
    add(QStringLiteral("companies"), QStringLiteral("building-2"), tr("Our companies"), new CompaniesPane(desk));
    add(QStringLiteral("members"), QStringLiteral("user-cog"), tr("Members"), new MembersPane(desk));
    add(QStringLiteral("board"), QStringLiteral("square-kanban"), tr("Stages of the board"), new StagesPage(desk));
    add(QStringLiteral("rules"), QStringLiteral("zap"), tr("Rules"), new AutomationPage(desk));
    add(QStringLiteral("certificates"), QStringLiteral("award"), tr("Certificates"), new CertificatesPage(desk));
    add(QStringLiteral("signatures"), QStringLiteral("clock"), tr("Signatures and time"), new SigningPage(desk));
    add(QStringLiteral("trust"), QStringLiteral("shield-check"), tr("Whom we trust"), new TrustPage(desk));
    add(QStringLiteral("delivery"), QStringLiteral("send"), tr("Delivery"), new DeliveryPage(desk));
    add(QStringLiteral("desktops"), QStringLiteral("monitor"), tr("Desktops"), new DesktopsPage(desk));
    add(QStringLiteral("backup"), QStringLiteral("archive"), tr("Backup and restore"), new BackupPage(desk));
    add(QStringLiteral("appearance"), QStringLiteral("palette"), tr("Appearance and language"),
        new AppearancePage(preferences));
    connect(m_list, &ListView::currentRowChanged, this, [this](const QModelIndex &index) {
        m_pages->setCurrentIndex(index.row());
        auto *pane = qobject_cast<RecordPane *>(m_pages->currentWidget());
        m_new->setVisible(pane);
        if (pane) {
            m_new->setText(qobject_cast<MembersPane *>(pane) ? tr("New member") : tr("New company"));
            pane->reload();
        }
    });
    connect(m_new, &Button::clicked, this, [this] {
        if (auto *pane = qobject_cast<RecordPane *>(m_pages->currentWidget()))
            pane->begin();
    });
    m_new->hide();
    showPage(QStringLiteral("profile"));
}

void SettingsScreen::open(const ScreenRequest &) { m_list->setFocus(Qt::OtherFocusReason); }

void SettingsScreen::add(const QString &page, const QString &iconName, const QString &words, QWidget *widget)
{
    auto *item = new QStandardItem(words);
    item->setData(iconName, IconRole);
    item->setData(page, Qt::UserRole + 1);
    m_rows->appendRow(item);
    if (auto *plain = qobject_cast<SettingsPage *>(widget)) {
        m_pages->addWidget(new ScrollArea(plain));
        connect(plain, &SettingsPage::toastRequested, this, &Screen::toastRequested);
    } else {
        m_pages->addWidget(widget);
        connect(qobject_cast<RecordPane *>(widget), &RecordPane::toastRequested, this, &Screen::toastRequested);
    }
}

void SettingsScreen::showPage(const QString &page)
{
    for (int i = 0; i < m_rows->rowCount(); ++i)
        if (m_rows->item(i)->data(Qt::UserRole + 1).toString() == page)
            m_list->setCurrentIndex(m_rows->index(i, 0));
}

} // namespace countersign::ui
