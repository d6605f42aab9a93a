// The pages with their fields, to be placed, moved and sized with mouse, pen or keys.
//
// Keys: Tab and Shift+Tab go through the fields; arrows nudge by 1 pt, with Shift by 10; Ctrl with arrows sizes; Delete
// removes; Ctrl+D duplicates; Ctrl+A selects all of the page; Escape lets go. While a field is being placed: click or
// Enter places it, Shift keeps it in hand, Escape puts it away. While the order of tabbing is chosen, each field shows its
// number; clicking one after the other numbers them, plus and minus move the selected one, Escape ends it.
#pragma once

#include "ui/editor/editor_context.h"
#include "ui/editor/field_geometry.h"
#include "ui/editor/field_set.h"
#include "ui/editor/snap_grid.h"
#include "ui/editor/tab_order.h"
#include "ui/pages/page_view.h"

namespace countersign::ui {

// What a click places: everything but its id, document, page and rectangle.
struct FieldMould {
    domain::FieldKind kind = domain::FieldKind::Text;
    domain::PartyId party;
    QString label;
    QString value;
    QStringList options;
};

class FieldCanvas : public PageView
{
    Q_OBJECT
public:
    explicit FieldCanvas(FieldSet &set, QWidget *parent = nullptr);
    ~FieldCanvas() override;

    void setContext(const EditorContext &context);
    [[nodiscard]] const EditorContext &context() const { return m_context; }
    void setPreview(bool preview); // fields as they will look, nothing to be grabbed
    [[nodiscard]] bool isPreview() const { return m_preview; }

    void setGrid(const SnapGrid &grid);
    [[nodiscard]] const SnapGrid &grid() const { return m_grid; }

    void setOrdering(bool ordering); // numbers on the fields, chosen by clicking
    [[nodiscard]] bool isOrdering() const { return m_isOrdering; }
    [[nodiscard]] std::vector<domain::Field> orderOf(domain::PartyId party) const;
    [[nodiscard]] int numberOf(const domain::Field &field) const; // in its party's order, from 1
    void moveInOrder(domain::FieldId id, int position); // from 1
    void orderAsRead(); // forgets what was chosen

    void take(const FieldMould &mould); // into the hand: a ghost follows the pointer until it is placed
    void putAway();
    [[nodiscard]] bool isPlacing() const { return m_mould.has_value(); }
    // A drag that began elsewhere (the palette keeps the mouse): the ghost follows, and releasing places.
    void dragOver(QPoint global);
    bool dropAt(QPoint global); // false when it is not over a page
    void placeInMiddle(const FieldMould &mould); // for the keyboard: on the current page, selected

    void placeOnPage(const FieldMould &mould, int page, QRectF paper);
    void duplicateSelected();
    void deleteSelected();
    void copyToPages(const QList<int> &pages); // of the same document, beside the one it is on
    void arrange(Arrangement arrangement);
    void show(domain::FieldId id); // selects it and scrolls to it

    [[nodiscard]] int pageOf(const domain::Field &field) const; // index in the source; -1 when it has no page
    [[nodiscard]] QRectF paperOf(const domain::Field &field) const;
    [[nodiscard]] QRectF viewOf(const domain::Field &field) const; // in the viewport, for tests and tools
    void moveTo(domain::FieldId id, const QRectF &paper, int merge = 0); // as typed into the properties

Q_SIGNALS:
    void placingEnded(); // placed or put away
    void propertiesAsked(); // Enter or a double click on a field
    void orderingEnded(); // by Escape

protected:
    void paintAbove(QPainter &painter) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    enum class Drag { None, Press, Move, Resize, Band };
    struct Held { // a field as it was when the drag began
        domain::Field field;
        QRectF view;
    };
    void paintField(QPainter &painter, const domain::Field &field, const QRectF &rect, bool selected, bool ghost) const;
    void paintFilled(QPainter &painter, const domain::Field &field, const QRectF &rect) const;
    [[nodiscard]] const domain::Field *fieldAt(QPointF view) const;
    [[nodiscard]] Qt::Edges handleAt(QPointF view) const;
    [[nodiscard]] std::vector<QRectF> othersOn(int page, const QList<domain::FieldId> &except) const; // paper
    [[nodiscard]] double tolerance() const; // of snapping, in points
    [[nodiscard]] double step() const { return m_grid.isOn ? m_grid.points() : 0; }
    [[nodiscard]] FieldPlace placeOf(const domain::Field &field) const;
    [[nodiscard]] QList<domain::FieldId> walk() const; // all fields as Tab goes through them, page by page
    void numberNext(domain::FieldId id);
    void paintNumbers(QPainter &painter) const;
    [[nodiscard]] domain::Field made(const FieldMould &mould, int page, const QRectF &paper) const;
    void moveGhost(QPointF view);
    void dragFields(QPointF view, Qt::KeyboardModifiers modifiers);
    void nudge(QPointF by, bool size);
    void updateCursor(QPointF view);

    FieldSet &m_set;
    EditorContext m_context;
    bool m_preview = false;
    SnapGrid m_grid;
    bool m_isOrdering = false;
    QHash<domain::PartyId, int> m_numbered; // by clicking, since ordering began

    std::optional<FieldMould> m_mould;
    int m_ghostPage = -1;
    QRectF m_ghost; // paper
    std::vector<Guide> m_guides; // paper of m_guidePage
    int m_guidePage = -1;

    Drag m_drag = Drag::None;
    QPointF m_pressed, m_pointer;
    Qt::Edges m_edges;
    std::vector<Held> m_held;
    std::vector<domain::Field> m_moved; // what the fields would be if the mouse were released now
    QRectF m_band;
    QList<domain::FieldId> m_bandBase;
    bool m_deselectOnRelease = false;
};

} // namespace countersign::ui
