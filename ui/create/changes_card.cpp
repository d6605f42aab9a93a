#include "ui/create/changes_card.h"

#include "ui/editor/field_geometry.h"
#include "ui/kit/button.h"
#include "ui/kit/layout.h"
#include "ui/pages/page_source.h"
#include "ui/pages/page_view.h"

#include <QPainter>

namespace countersign::ui {

ChangesCard::ChangesCard(const QString &name, const flow::Replaced &replaced, const QByteArray &pdf, QWidget *parent)
    : Card(parent),
      m_changes(replaced.changes),
      m_source(new PageSource(this)),
      m_pages(new PageView)
{
    setObjectName(QStringLiteral("changesCard"));
    m_pages->setObjectName(QStringLiteral("changesPages"));
    auto *layout = column(this, kRelated);
    auto *head = row(nullptr, kRelated);
    auto *title = new Label(tr("What changed in %1").arg(name), TextSize::PanelTitle, Role::Text, Weight::Strong);
    title->setElides(true);
    head->addWidget(title, 1);
    auto *further = new Button(tr("Next place"), Button::Kind::Plain, QStringLiteral("chevron-down"));
    further->setObjectName(QStringLiteral("changesNext"));
    auto *close = Button::iconOnly(QStringLiteral("x"), tr("Close"));
    close->setObjectName(QStringLiteral("changesClose"));
    head->addWidget(further);
    head->addWidget(close);
    layout->addLayout(head);
    QString words = m_changes.empty() ? tr("To the eye the pages are the same.")
                                      : tr("%n place(s) are marked.", nullptr, static_cast<int>(m_changes.size()));
    words += QLatin1Char(' ')
        + (replaced.lost.empty() ? tr("The fields stayed beside their text.")
                                 : tr("%n field(s) lost the text they stood beside: look where they lie now.", nullptr,
                                      static_cast<int>(replaced.lost.size())));
    auto *facts = new Label(words, TextSize::Small, replaced.lost.empty() ? Role::Second : Role::Warning);
    facts->setWordWrap(true);
    layout->addWidget(facts);
    m_pages->setMinimumHeight(scaled(420));
    m_pages->setGround(Role::Sunken);
    m_pages->setSource(m_source);
    layout->addWidget(m_pages);
    further->setVisible(m_changes.size() > 1);
    m_pages->setOverlay(
        [this](QPainter &painter, int page, const QTransform &toView) { paintChanges(painter, page, toView); });
    connect(close, &Button::clicked, this, &ChangesCard::closed);
    connect(further, &Button::clicked, this, &ChangesCard::next);
    connect(m_pages, &PageView::loaded, this, [this] {
        m_shown = m_changes.size(); // the first one next
        next();
    });
    m_source->open({pdf});
}

void ChangesCard::next()
{
    if (m_changes.empty())
        return;
    m_shown = m_shown + 1 >= m_changes.size() ? 0 : m_shown + 1;
    const flow::ChangedPlace &place = m_changes[m_shown];
    if (place.page < m_source->count())
        m_pages->ensureShown(place.page, toUser(m_source->box(place.page), place.paper));
    m_pages->viewport()->update();
}

void ChangesCard::paintChanges(QPainter &painter, int page, const QTransform &toView) const
{
    const QPalette light = paletteFor(false); // paper is white in the dark, too
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_changes.size(); ++i) {
        if (m_changes[i].page != page)
            continue;
        QColor fill = color(Role::Warning, light);
        painter.setPen(QPen(fill, i == m_shown ? 2.4 : 1.2));
        fill.setAlpha(i == m_shown ? 60 : 28);
        painter.setBrush(fill);
        const QRectF rect = toView.mapRect(toUser(m_source->box(page), m_changes[i].paper)).adjusted(-2, -2, 2, 2);
        painter.drawRoundedRect(rect, 3, 3);
    }
    painter.restore();
}

} // namespace countersign::ui
