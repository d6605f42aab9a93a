// Small pages in a column, numbered; the one in view is ringed. Clicking goes there.
#pragma once

#include "ui/pages/page_source.h"

#include <QListView>
#include <QPointer>

namespace countersign::ui {

class PageThumbs : public QListView
{
    Q_OBJECT
public:
    explicit PageThumbs(QWidget *parent = nullptr);
    void setSource(PageSource *source);
    void setCurrentPage(int page); // without chosen()
    // Marks drawn on a page's picture, e.g. where fields are.
    using Marks = std::function<void(QPainter &painter, int page, const QTransform &toView)>;
    void setMarks(Marks marks);

Q_SIGNALS:
    void chosen(int page); // by the person

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    class Model;
    class Delegate;
    Model *m_model;
    Delegate *m_delegate;
    bool m_setting = false;
};

} // namespace countersign::ui
