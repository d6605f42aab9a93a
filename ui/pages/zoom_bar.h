// Out, how far, in: for a title line or floating over the pages.
#pragma once

#include "ui/pages/page_view.h"

namespace countersign::ui {

class Button;
class Label;

class ZoomBar : public QWidget
{
    Q_OBJECT
public:
    // `prefix` names the buttons: prefix + "ZoomOut", "ZoomIn", "ZoomFit".
    ZoomBar(PageView &view, const QString &prefix, QWidget *parent = nullptr);

private:
    Button *m_percent;
};

} // namespace countersign::ui
