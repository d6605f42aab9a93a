#include "ui/pages/page_thumbs.h"

#include "ui/kit/layout.h"
#include "ui/kit/style.h"
#include "ui/kit/theme.h"
#include "ui/kit/typography.h"

#include <QAbstractListModel>
#include <QPainter>
#include <QStyledItemDelegate>

namespace countersign::ui {
namespace {
constexpr int kThumbWidth = 70; // before scaling
}

class PageThumbs::Model : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;
    void setSource(PageSource *source)
    {
        beginResetModel();
        if (m_source)
            m_source->disconnect(this);
        m_source = source;
        endResetModel();
        if (!source)
            return;
        connect(source, &PageSource::opened, this, [this] {
            beginResetModel();
            endResetModel();
        });
        connect(source, &PageSource::pageReady, this,
                [this](int page) { Q_EMIT dataChanged(index(page), index(page)); });
    }
    [[nodiscard]] PageSource *source() const { return m_source; }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() || !m_source ? 0 : m_source->count();
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        if (role == Qt::DisplayRole)
            return QString::number(index.row() + 1);
        if (role == Qt::AccessibleTextRole)
            return PageThumbs::tr("Page %1").arg(index.row() + 1);
        return {};
    }

private:
    QPointer<PageSource> m_source;
};

class PageThumbs::Delegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    Marks marks;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const auto *model = static_cast<const Model *>(index.model());
        const QSizeF paper = model->source()->size(index.row());
        const double most = scaled(kThumbWidth);
        const double height = paper.isEmpty() ? most : most * std::min(2.0, paper.height() / paper.width());
        return {scaled(kThumbWidth) + 2 * kGrid, qRound(height) + 2 * kGrid + scaled(22)};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        auto *source = static_cast<const Model *>(index.model())->source();
        const QSizeF paper = source->size(index.row());
        const double scale = scaled(kThumbWidth) / std::max(1.0, paper.width());
        const QSizeF size(scaled(kThumbWidth), std::min(paper.height() * scale, scaled(kThumbWidth) * 2.0));
        const QRectF page(option.rect.x() + std::round((option.rect.width() - size.width()) / 2),
                          option.rect.y() + kGrid, size.width(), std::round(size.height()));
        const bool current = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintRounded(*painter, page.adjusted(-0.5, -0.5, 0.5, 0.5), 2, Qt::white, color(Role::Border, option.palette));
        const double ratio = painter->device()->devicePixelRatioF();
        if (const QImage image = source->page(index.row(), scale * ratio); !image.isNull()) {
            painter->setRenderHint(QPainter::SmoothPixmapTransform);
            painter->drawImage(page, image);
        }
        if (marks) {
            painter->setClipRect(page);
            marks(*painter, index.row(),
                  pdf::userToDisplay(source->box(index.row()), scale) * QTransform::fromTranslate(page.x(), page.y()));
            painter->setClipping(false);
        }
        if (current) {
            painter->setPen(QPen(color(Role::Accent, option.palette), 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(page.adjusted(-3, -3, 3, 3), 3, 3);
        }
        if (option.state & QStyle::State_HasFocus)
            paintFocusRing(*painter, QRectF(option.rect).adjusted(1, 0, -1, 0), 4);
        painter->setFont(ui::font(TextSize::Small, current ? Weight::Strong : Weight::Regular));
        painter->setPen(color(current ? Role::Accent : Role::Third, option.palette));
        painter->drawText(QRectF(option.rect.x(), page.bottom() + kGrid, option.rect.width(), scaled(18)),
                          Qt::AlignCenter, index.data().toString());
        painter->restore();
    }
};

PageThumbs::PageThumbs(QWidget *parent) : QListView(parent), m_model(new Model(this)), m_delegate(new Delegate(this))
{
    setModel(m_model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSpacing(kGrid);
    setUniformItemSizes(false);
    setSelectionMode(SingleSelection);
    setAccessibleName(tr("Page thumbnails"));
    setFixedWidth(scaled(kThumbWidth) + 6 * kGrid + 10);
    viewport()->setAutoFillBackground(false);
    setAutoFillBackground(false);
}

void PageThumbs::setSource(PageSource *source) { m_model->setSource(source); }

void PageThumbs::setMarks(Marks marks)
{
    m_delegate->marks = std::move(marks);
    viewport()->update();
}

void PageThumbs::setCurrentPage(int page)
{
    m_setting = true;
    setCurrentIndex(m_model->index(page));
    m_setting = false;
}

void PageThumbs::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_setting && current.isValid())
        Q_EMIT chosen(current.row());
}

} // namespace countersign::ui
