#include "ui/kit/screen.h"

#include "ui/kit/search_field.h"
#include "ui/kit/title_line.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace countersign::ui {

namespace {

bool isInTitle(const QWidget *widget)
{
    while (widget && !qobject_cast<const TitleLine *>(widget))
        widget = widget->parentWidget();
    return widget;
}

bool isField(const QWidget *widget)
{
    const auto *edit = qobject_cast<const QLineEdit *>(widget);
    return (edit && !edit->isReadOnly() && !qobject_cast<const SearchField *>(edit))
        || qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QComboBox *>(widget);
}

} // namespace

void Screen::focusFirst()
{
    QWidget *list = nullptr, *emptyList = nullptr, *field = nullptr, *any = nullptr;
    for (QWidget *at = nextInFocusChain(); at && at != this; at = at->nextInFocusChain()) {
        if (!isAncestorOf(at) || !(at->focusPolicy() & Qt::TabFocus) || !at->isEnabled() || !at->isVisibleTo(this)
            || isInTitle(at))
            continue;
        if (auto *view = qobject_cast<QAbstractItemView *>(at)) {
            const bool hasRows = view->model() && view->model()->rowCount(view->rootIndex()) > 0;
            QWidget *&place = hasRows ? list : emptyList;
            place = place ? place : at;
        } else if (isField(at)) {
            field = field ? field : at;
        } else {
            any = any ? any : at;
        }
    }
    for (QWidget *first : {list, emptyList, field, any})
        if (first)
            return first->setFocus(Qt::OtherFocusReason);
    setFocus(Qt::OtherFocusReason);
}

void Screen::focusLoaded()
{
    if (window()->focusWidget() == this)
        focusFirst();
}

} // namespace countersign::ui
