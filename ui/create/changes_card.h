// What a newer file of a document changed, drawn on its pages. Object names: changesCard, changesPages, changesClose,
// changesNext.
#pragma once

#include "core/flow/merging.h"
#include "ui/kit/surfaces.h"

namespace countersign::ui {

class PageSource;
class PageView;

class ChangesCard : public Card
{
    Q_OBJECT
public:
    ChangesCard(const QString &name, const flow::Replaced &replaced, const QByteArray &pdf, QWidget *parent = nullptr);

Q_SIGNALS:
    void closed();

private:
    void paintChanges(QPainter &painter, int page, const QTransform &toView) const;
    void next();

    std::vector<flow::ChangedPlace> m_changes;
    std::size_t m_shown = 0;
    PageSource *m_source;
    PageView *m_pages;
};

} // namespace countersign::ui
