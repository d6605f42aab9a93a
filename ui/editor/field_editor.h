// The field editor: palette, thumbnails, pages with fields, properties. Everything can be undone.
//
// Object names: fieldEditor, editorCanvas, editorThumbs, editorZoomOut, editorZoomIn, editorZoomFit, editorProblem, editorExact (the
// pages as they will be written); see
// field_palette.h and field_properties.h for theirs.
#pragma once

#include "ui/editor/field_properties.h"
#include "ui/pages/page_thumbs.h"

#include <functional>

class QStackedWidget;

namespace countersign::ui {

class Banner;
class EditorBar;
class ZoomBar;
class FieldPalette;

class FieldEditor : public QWidget
{
    Q_OBJECT
public:
    explicit FieldEditor(QWidget *parent = nullptr);
    ~FieldEditor() override;

    // The PDFs in the order of context.documents. History and selection start anew; the same PDFs are not read again.
    void open(const EditorContext &context, const std::vector<QByteArray> &pdfs, std::vector<domain::Field> fields);
    // Parties changed, documents did not: fields of those that are gone are removed.
    [[nodiscard]] const std::vector<domain::Field> &fields() const { return m_set.fields(); }
    [[nodiscard]] QUndoStack &history() { return m_set.history(); }
    [[nodiscard]] FieldSet &set() { return m_set; }
    [[nodiscard]] FieldCanvas &canvas() { return *m_canvas; }
    [[nodiscard]] PageSource &source() { return *m_source; }
    // These wait for the pages where they are not there yet.
    void showField(domain::FieldId id); // selected, on its page, with the keyboard
    void showOptions(domain::FieldId id); // the same, with the keyboard on what can be chosen from
    void showDocument(domain::DocumentId id); // its first page
    void offerSignature(domain::PartyId party); // the keyboard on what places one for them
    void setPreview(bool preview); // drawn over the pages, at once
    // The pages as the engine itself will write them, in place of the drawn ones; until setPreview(false).
    void showExact(const std::vector<QByteArray> &pdfs);
    void showExactProblem(const Error &error);
    [[nodiscard]] bool isPreview() const { return m_canvas->isPreview(); }

Q_SIGNALS:
    void fieldsChanged(); // after every change, undo and redo included

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void lookForFields();
    void whenOpen(std::function<void()> act);

    FieldSet m_set;
    PageSource *m_source;
    PageSource *m_exactSource;
    PageView *m_exact;
    QStackedWidget *m_stack;
    FieldCanvas *m_canvas;
    FieldPalette *m_palette;
    PageThumbs *m_thumbs;
    FieldProperties *m_properties;
    EditorBar *m_bar;
    QWidget *m_foot = nullptr;
    ZoomBar *m_zoom;
    ZoomBar *m_exactZoom;
    Banner *m_problem;
    std::vector<QByteArray> m_pdfs;
    std::function<void()> m_toShow; // when the pages are there
    std::vector<FoundField> m_found;
    int m_textsRead = 0;
};

} // namespace countersign::ui
