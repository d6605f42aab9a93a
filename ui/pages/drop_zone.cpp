#include "ui/pages/drop_zone.h"

#include "ui/kit/button.h"
#include "ui/kit/file_dialogs.h"
#include "ui/kit/icons.h"
#include "ui/kit/layout.h"
#include "ui/kit/style.h"
#include "ui/pages/icon_mark.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace countersign::ui {

DropZone::DropZone(const QString &iconName, const QString &headline, const QString &text, const QString &buttonText,
                   const QString &filter, const QString &buttonName, QWidget *parent)
    : QWidget(parent),
      m_filter(filter)
{
    setAcceptDrops(true);
    m_icon = new IconMark(iconName, Role::Third, 32);
    m_headline = new Label(headline, TextSize::PanelTitle, Role::Text, Weight::Strong);
    m_headline->setAlignment(Qt::AlignCenter);
    m_text = new Label(text, TextSize::Small, Role::Second);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_button = new Button(buttonText, Button::Kind::Plain, QStringLiteral("folder"));
    m_button->setObjectName(buttonName);
    auto *all = column(this, kRelated, {kGroup, kGroup, kGroup, kGroup});
    all->addStretch(1);
    all->addWidget(m_icon, 0, Qt::AlignHCenter);
    all->addWidget(m_headline);
    all->addWidget(m_text);
    all->addSpacing(kGrid);
    auto *line = row(nullptr, 0);
    line->addStretch(1);
    line->addWidget(m_button);
    line->addStretch(1);
    all->addLayout(line);
    all->addStretch(1);
    setMinimumHeight(scaled(200));
    connect(m_button, &QPushButton::clicked, this, &DropZone::choose);
}

void DropZone::setCompact(bool compact)
{
    m_icon->setVisible(!compact);
    m_text->setVisible(!compact);
    m_headline->setTextSize(compact ? TextSize::Small : TextSize::PanelTitle,
                            compact ? Weight::Medium : Weight::Strong);
    setMinimumHeight(scaled(compact ? 96 : 200));
}

void DropZone::choose()
{
    auto *dialog = newOpenDialog(window(), tr("Choose a file"), m_filter);
    if (m_many)
        dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &DropZone::filesChosen);
    dialog->open();
}

QStringList DropZone::pathsOf(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    return paths;
}

void DropZone::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    QPen pen(color(m_over ? Role::Accent : Role::Border, palette()), m_over ? 2 : 1.5);
    pen.setDashPattern({5, 4});
    p.setPen(pen);
    p.setBrush(color(m_over ? Role::AccentSoft : Role::Surface, palette()));
    p.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kBannerRadius, kBannerRadius);
}

void DropZone::dragEnterEvent(QDragEnterEvent *event)
{
    if (pathsOf(event->mimeData()).isEmpty())
        return;
    m_over = true;
    event->acceptProposedAction();
    update();
}

void DropZone::dragLeaveEvent(QDragLeaveEvent *)
{
    m_over = false;
    update();
}

void DropZone::dropEvent(QDropEvent *event)
{
    m_over = false;
    update();
    QStringList paths = pathsOf(event->mimeData());
    if (!m_many)
        paths = paths.mid(0, 1);
    event->acceptProposedAction();
    if (!paths.isEmpty())
        Q_EMIT filesChosen(paths);
}

} // namespace countersign::ui
