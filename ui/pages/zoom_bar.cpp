#include "ui/pages/zoom_bar.h"

#include "ui/kit/button.h"
#include "ui/kit/layout.h"

namespace countersign::ui {

ZoomBar::ZoomBar(PageView &view, const QString &prefix, QWidget *parent) : QWidget(parent)
{
    auto *out = Button::iconOnly(QStringLiteral("zoom-out"), tr("Zoom out"));
    auto *in = Button::iconOnly(QStringLiteral("zoom-in"), tr("Zoom in"));
    m_percent = new Button(QStringLiteral("100 %"), Button::Kind::Quiet);
    m_percent->setToolTip(tr("Fit the width"));
    out->setObjectName(prefix + QStringLiteral("ZoomOut"));
    in->setObjectName(prefix + QStringLiteral("ZoomIn"));
    m_percent->setObjectName(prefix + QStringLiteral("ZoomFit"));
    auto *line = row(this, 0);
    line->addWidget(out);
    line->addWidget(m_percent);
    line->addWidget(in);
    connect(out, &QPushButton::clicked, &view, &PageView::zoomOut);
    connect(in, &QPushButton::clicked, &view, &PageView::zoomIn);
    connect(m_percent, &QPushButton::clicked, &view, [&view] { view.setFit(PageView::Fit::Width); });
    const auto show = [this](double zoom) {
        //: zoom of the pages
        QString percent = tr("%1 %").arg(qRound(zoom * 100));
        percent.replace(QLatin1Char(' '), QChar::Nbsp); // never in two lines
        m_percent->setText(percent);
        m_percent->setAccessibleName(tr("Zoom %1 percent, fit the width").arg(qRound(zoom * 100)));
    };
    connect(&view, &PageView::zoomChanged, this, show);
    show(view.zoom());
}

} // namespace countersign::ui
