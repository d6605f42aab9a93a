#include "ui/signing/queue_line.h"

#include "ui/kit/button.h"
#include "ui/kit/layout.h"

namespace countersign::ui {

QueueLine::QueueLine(QWidget *parent)
    : Ground(Role::Surface, parent),
      m_place(new Label({}, TextSize::Body, Role::Text, Weight::Strong)),
      m_previous(Button::iconOnly(QStringLiteral("chevron-left"), tr("Previous document"))),
      m_next(Button::iconOnly(QStringLiteral("chevron-right"), tr("Next document"))),
      m_acts(row())
{
    setObjectName(QStringLiteral("queueLine"));
    setEdges(Qt::BottomEdge);
    m_place->setObjectName(QStringLiteral("queuePlace"));
    m_previous->setObjectName(QStringLiteral("queuePrevious"));
    m_next->setObjectName(QStringLiteral("queueNext"));
    auto *line = row(this, kRelated, {16, 6, 12, 7});
    line->addWidget(m_place);
    line->addWidget(m_previous);
    line->addWidget(m_next);
    line->addStretch(1);
    line->addLayout(m_acts);
    connect(m_previous, &QPushButton::clicked, this, [this] { Q_EMIT stepAsked(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT stepAsked(1); });
}

void QueueLine::setPlace(int row, int rows)
{
    //: which document of the queue is shown, as in "1 of 2"
    m_place->setText(tr("%1 of %2").arg(row + 1).arg(rows));
    m_previous->setEnabled(row > 0);
    m_next->setEnabled(row + 1 < rows);
}

} // namespace countersign::ui
