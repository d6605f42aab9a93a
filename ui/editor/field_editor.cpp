#include "ui/editor/field_editor.h"

#include "ui/editor/editor_bar.h"
#include "ui/editor/field_palette.h"
#include "ui/kit/keys.h"
#include "ui/kit/layout.h"
#include "ui/kit/messages.h"
#include "ui/kit/surfaces.h"
#include "ui/pages/zoom_bar.h"
#include "ui/words/error_words.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QStackedWidget>

namespace countersign::ui {
namespace {
constexpr int kPagesSearched = 60; // for tags and lines; a contract's signatures are not on page 300
}

FieldEditor::FieldEditor(QWidget *parent)
    : QWidget(parent),
      m_source(new PageSource(this)),
      m_exactSource(new PageSource(this))
{
    setObjectName(QStringLiteral("fieldEditor"));
    m_canvas = new FieldCanvas(m_set);
    m_palette = new FieldPalette(*m_canvas);
    m_thumbs = new PageThumbs;
    m_thumbs->setObjectName(QStringLiteral("editorThumbs"));
    m_properties = new FieldProperties(m_set, *m_canvas);
    m_zoom = new ZoomBar(*m_canvas, QStringLiteral("editor"));
    m_exact = new PageView;
    m_exact->setObjectName(QStringLiteral("editorExact"));
    m_exact->setAccessibleName(tr("The pages as they will be signed"));
    m_exactZoom = new ZoomBar(*m_exact, QStringLiteral("editorExact"));
    m_exactZoom->hide();
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(m_exact);
    m_problem = new Banner(Role::Bad);
    m_problem->setObjectName(QStringLiteral("editorProblem"));
    m_problem->hide();

    auto *middle = new QWidget;
    auto *middleRow = row(middle, 0);
    middleRow->addWidget(m_thumbs);
    auto *pages = new QWidget;
    auto *pageColumn = column(pages, 0);
    pageColumn->addWidget(m_problem);
    pageColumn->addWidget(m_stack, 1);
    auto *foot = new Ground(Role::Background);
    foot->setEdges(Qt::TopEdge);
    auto *footRow = row(foot, 0, {kRelated, 2, kRelated, 2});
    m_bar = new EditorBar(*m_canvas);
    footRow->addWidget(m_bar, 1);
    footRow->addWidget(m_zoom);
    footRow->addWidget(m_exactZoom);
    m_foot = foot;
    foot->installEventFilter(this);
    pageColumn->addWidget(foot);
    middleRow->addWidget(pages, 1);

    auto *left = new Ground(Role::Surface);
    left->setEdges(Qt::RightEdge);
    column(left, 0, {0, 0, 1, 0})->addWidget(m_palette);
    auto *right = new Ground(Role::Surface);
    right->setEdges(Qt::LeftEdge);
    column(right, 0, {1, 0, 0, 0})->addWidget(m_properties);
    auto *line = row(this, 0);
    line->addWidget(left);
    line->addWidget(middle, 1);
    line->addWidget(right);

    m_canvas->setSource(m_source);
    m_thumbs->setSource(m_source);
    m_thumbs->setMarks([this](QPainter &painter, int page, const QTransform &toView) {
        for (const domain::Field &f : m_set.fields())
            if (m_canvas->pageOf(f) == page) {
                QColor ink = color(m_canvas->context().tone(f), paletteFor(false));
                painter.setPen(Qt::NoPen);
                ink.setAlpha(170);
                painter.setBrush(ink);
                painter.drawRect(toView.mapRect(f.rect));
            }
    });
    connect(m_thumbs, &PageThumbs::chosen, m_canvas, &PageView::goToPage);
    connect(m_canvas, &PageView::currentPageChanged, m_thumbs, &PageThumbs::setCurrentPage);
    connect(m_canvas, &FieldCanvas::propertiesAsked, m_properties, &FieldProperties::focusFirst);
    connect(&m_set, &FieldSet::changed, this, [this] {
        m_thumbs->viewport()->update();
        Q_EMIT fieldsChanged();
    });
    connect(m_source, &PageSource::failed, this, [this](const Error &error) {
        m_problem->setText(tr("The pages cannot be shown."), sentenceFor(error));
        m_problem->show();
    });
    connect(m_source, &PageSource::opened, this, [this] {
        m_problem->hide();
        m_thumbs->setCurrentPage(std::max(0, m_canvas->currentPage()));
        m_properties->setContext(m_canvas->context());
        lookForFields();
        if (const auto show = std::exchange(m_toShow, nullptr))
            show();
    });
    connect(m_source, &PageSource::textReady, this, [this](int page, const pdf::PageText &text) {
        const auto found = findFields(text, page, m_source->box(page), m_canvas->context());
        m_found.insert(m_found.end(), found.begin(), found.end());
        if (++m_textsRead < std::min(kPagesSearched, m_source->count()))
            m_source->readText(m_textsRead);
        m_properties->setFound(m_found);
    });
    const auto onCanvas = [this](const QKeySequence &keys, const QString &does, auto act) {
        addKeys(this, keys, does, act, Qt::WidgetWithChildrenShortcut);
    };
    onCanvas(QKeySequence::Undo, tr("Undo"), [this] { m_set.history().undo(); });
    onCanvas(QKeySequence::Redo, tr("Redo"), [this] { m_set.history().redo(); });
    if (QKeySequence(QKeySequence::Redo) != QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z))
        onCanvas(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), tr("Redo"), [this] { m_set.history().redo(); });
    onCanvas(QKeySequence(Qt::CTRL | Qt::Key_G), tr("Grid"), [this] { m_bar->toggleGrid(); });
    describeKeys(
        m_canvas,
        {{tr("Go through the fields"), {Qt::Key_Tab, QKeySequence(Qt::SHIFT | Qt::Key_Tab)}},
         {tr("Move the field"), {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down}},
         {tr("Move it further"), {QKeySequence(Qt::SHIFT | Qt::Key_Left), QKeySequence(Qt::SHIFT | Qt::Key_Right)}},
         {tr("Make it wider, narrower"),
          {QKeySequence(Qt::CTRL | Qt::Key_Right), QKeySequence(Qt::CTRL | Qt::Key_Left)}},
         {tr("What the field is like"), {Qt::Key_Return}},
         {tr("Choose every field of the page"), {QKeySequence(Qt::CTRL | Qt::Key_A)}},
         {tr("Its place in the tab order, while that is chosen"), {Qt::Key_Plus, Qt::Key_Minus}},
         {tr("The same field again"), {QKeySequence(Qt::CTRL | Qt::Key_D)}},
         {tr("Remove the field"), {Qt::Key_Delete}}});
    m_properties->setFound({});
}

FieldEditor::~FieldEditor() = default;

// Where the pages are narrow or letters large, the zoom goes below: the bar beside it would be a tower.
bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_foot && event->type() == QEvent::Resize)
        static_cast<QBoxLayout *>(m_foot->layout())
            ->setDirection(m_foot->width() < scaled(330) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    return QWidget::eventFilter(watched, event);
}

// The page has the first right to the room, the small ones of it the last.
void FieldEditor::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int left = width() - m_palette->minimumWidth() - m_properties->minimumWidth() - m_thumbs->minimumWidth();
    m_thumbs->setVisible(left >= scaled(320));
}

void FieldEditor::open(const EditorContext &context, const std::vector<QByteArray> &pdfs,
                       std::vector<domain::Field> fields)
{
    std::erase_if(fields, [&](const domain::Field &f) { return !f.party.isNull() && !context.party(f.party); });
    m_canvas->setContext(context);
    m_palette->setContext(context);
    m_properties->setContext(context);
    if (fields != m_set.fields())
        m_set.reset(std::move(fields));
    if (pdfs != m_pdfs || !m_source->isOpen()) {
        m_pdfs = pdfs;
        m_source->open(pdfs);
    } else {
        lookForFields(); // whose a place is depends on the parties
    }
}

void FieldEditor::lookForFields()
{
    m_found.clear();
    m_textsRead = 0;
    m_properties->setFound({});
    m_source->readText(0);
}

void FieldEditor::whenOpen(std::function<void()> act)
{
    if (m_source->isOpen())
        act();
    else
        m_toShow = std::move(act);
}

void FieldEditor::showField(domain::FieldId id)
{
    whenOpen([this, id] {
        m_canvas->show(id);
        m_canvas->setFocus();
    });
}

void FieldEditor::showOptions(domain::FieldId id)
{
    whenOpen([this, id] {
        m_canvas->show(id);
        m_properties->focusOptions();
    });
}

void FieldEditor::showDocument(domain::DocumentId id)
{
    whenOpen([this, id] {
        const auto &documents = m_canvas->context().documents;
        const auto at = std::find(documents.begin(), documents.end(), id) - documents.begin();
        const int page = m_source->indexOf({static_cast<int>(at), 0});
        if (page >= 0)
            m_canvas->goToPage(page);
        m_canvas->setFocus();
    });
}

void FieldEditor::offerSignature(domain::PartyId party)
{
    whenOpen([this, party] { m_palette->focusOn(domain::FieldKind::Signature, party); });
}

void FieldEditor::setPreview(bool preview)
{
    m_canvas->setPreview(preview);
    m_palette->setEnabled(!preview);
    m_bar->setEnabled(!preview);
    m_bar->endOrdering();
    if (preview)
        return;
    m_problem->hide();
    const bool wasExact = m_stack->currentWidget() == m_exact;
    m_stack->setCurrentWidget(m_canvas);
    if (wasExact)
        m_canvas->setFocus(Qt::OtherFocusReason); // the keys go on working
    m_exactZoom->hide();
    m_zoom->show();
    m_exactSource->close();
}

void FieldEditor::showExact(const std::vector<QByteArray> &pdfs)
{
    if (!isPreview())
        return; // it was switched off meanwhile
    m_problem->hide();
    const int page = std::max(0, m_canvas->currentPage());
    const double zoom = m_canvas->zoom();
    connect(
        m_exact, &PageView::loaded, this,
        [this, page, zoom] {
            m_exact->setZoom(zoom);
            m_exact->goToPage(page);
            m_stack->setCurrentWidget(m_exact);
            m_exact->setFocus(Qt::OtherFocusReason);
            m_zoom->hide();
            m_exactZoom->show();
        },
        Qt::SingleShotConnection);
    m_exact->setSource(m_exactSource);
    m_exactSource->open(pdfs);
}

void FieldEditor::showExactProblem(const Error &error)
{
    if (!isPreview())
        return;
    m_problem->setText(tr("This is a sketch: the pages cannot be written yet."), sentenceFor(error));
    m_problem->show();
}

} // namespace countersign::ui
