#include "ui/pages/print_preview.h"

#include "core/base/answer.h"
#include "ui/kit/button.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/file_dialogs.h"
#include "ui/kit/keys.h"
#include "ui/kit/layout.h"
#include "ui/kit/messages.h"
#include "ui/kit/style.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/text_field.h"
#include "ui/kit/typography.h"
#include "ui/pages/answer.h"
#include "ui/pages/page_view.h"
#include "ui/words/error_words.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPointer>
#include <QPrinterInfo>
#include <QThreadPool>

#include <algorithm>

namespace countersign::ui {

// One sheet with its page on it, as large as there is room.
class PrintPreview::SheetView : public QWidget
{
public:
    explicit SheetView(PageSource &source) : m_source(source)
    {
        setMinimumSize(scaled(240), scaled(300));
        setFocusPolicy(Qt::StrongFocus);
        connect(&source, &PageSource::pageReady, this, [this] { update(); });
    }
    void show(int page, const QPageSize &paper, bool fit, bool grey)
    {
        m_page = page;
        m_paper = paper;
        m_fit = fit;
        m_grey = grey;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        if (hasFocus())
            paintFocusRing(painter, rect(), scaled(kControlRadius));
        if (m_page < 0 || m_page >= m_source.count())
            return;
        const Sheet sheet = sheetFor(m_source.size(m_page), m_paper, m_fit, kPrintMargin);
        const QSizeF room = QSizeF(size()) - QSizeF(scaled(24), scaled(24));
        const double scale = std::min(room.width() / sheet.paper.width(), room.height() / sheet.paper.height());
        const QSizeF on(sheet.paper * scale);
        const QRectF paper(QPointF((width() - on.width()) / 2, (height() - on.height()) / 2), on);
        painter.setPen(QPen(color(Role::Border), 1));
        painter.setBrush(Qt::white); // paper is white
        painter.drawRect(paper);
        painter.setClipRect(paper);
        const QRectF target(paper.topLeft() + sheet.page.topLeft() * scale, sheet.page.size() * scale);
        const double pixels = target.width() / std::max(1.0, m_source.size(m_page).width()) * devicePixelRatioF();
        const QImage image = m_source.page(m_page, pixels);
        if (!image.isNull())
            painter.drawImage(target, m_grey ? image.convertToFormat(QImage::Format_Grayscale8) : image);
        else if (const Error *why = m_source.whyNotDrawn(m_page, pixels)) {
            painter.setFont(ui::font(TextSize::Body, Weight::Medium));
            painter.setPen(color(Role::Bad, paletteFor(false)));
            painter.drawText(target.adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap,
                             sentenceForPage(*why));
        }
    }

private:
    PageSource &m_source;
    int m_page = -1;
    QPageSize m_paper{QPageSize::A4};
    bool m_fit = true;
    bool m_grey = false;
};

PrintPreview::PrintPreview(const QString &title, std::vector<QByteArray> pdfs, QWidget *parent)
    : QWidget(parent, Qt::Window),
      m_title(title),
      m_pdfs(std::move(pdfs)),
      m_sheet(new SheetView(m_source)),
      m_before(Button::iconOnly(QStringLiteral("chevron-left"), tr("Previous page"), Button::Kind::Plain)),
      m_next(Button::iconOnly(QStringLiteral("chevron-right"), tr("Next page"), Button::Kind::Plain)),
      m_place(new Label({}, TextSize::Small, Role::Second)),
      m_where(new ChoiceField(tr("Printer"))),
      m_paper(new ChoiceField(tr("Paper"))),
      m_pages(new TextField(tr("Pages"))),
      m_copies(new TextField(tr("Copies"))),
      m_fit(new CheckBox(tr("Fit each page to the paper"))),
      m_grey(new CheckBox(tr("Black and white"))),
      m_problem(new Banner(Role::Bad)),
      m_progress(new ProgressInPlace),
      m_start(new Button(tr("Print"), Button::Kind::Primary, QStringLiteral("printer"))),
      m_lane(std::make_unique<Lane>(QStringLiteral("print")))
{
    setObjectName(QStringLiteral("printPreview"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Print: %1").arg(title));
    resize(scaled(900), scaled(680));
    m_sheet->setObjectName(QStringLiteral("printSheet"));
    m_sheet->setAccessibleName(tr("The sheet as it will be printed"));
    m_before->setObjectName(QStringLiteral("printBefore"));
    m_next->setObjectName(QStringLiteral("printNext"));
    m_where->setName(QStringLiteral("printWhere"));
    m_paper->setName(QStringLiteral("printPaper"));
    m_pages->setName(QStringLiteral("printPages"));
    m_copies->setName(QStringLiteral("printCopies"));
    m_fit->setObjectName(QStringLiteral("printFit"));
    m_grey->setObjectName(QStringLiteral("printGrey"));
    m_problem->setObjectName(QStringLiteral("printProblem"));
    m_progress->setObjectName(QStringLiteral("printProgress"));
    m_start->setObjectName(QStringLiteral("printStart"));
    m_pages->setPlaceholder(tr("All, or such as 1-3, 5"));
    m_copies->setText(QStringLiteral("1"));
    m_fit->setChecked(true);
    m_problem->hide();
    m_where->addChoice(tr("Into a PDF file"), QString());
    for (const auto size : {QPageSize::A4, QPageSize::A3, QPageSize::A5, QPageSize::Letter, QPageSize::Legal})
        m_paper->addChoice(QPageSize::name(size), int(size));
    const bool isMetric = QLocale().measurementSystem() == QLocale::MetricSystem;
    m_paper->setValue(int(isMetric ? QPageSize::A4 : QPageSize::Letter));

    auto *side = new Ground(Role::Surface);
    side->setEdges(Qt::LeftEdge);
    side->setFixedWidth(scaled(288));
    auto *form = column(side, kGroup, {scaled(20), scaled(20), scaled(20), scaled(20)});
    form->addWidget(new Label(tr("Print"), TextSize::ScreenTitle, Role::Text, Weight::Strong));
    for (QWidget *field : std::initializer_list<QWidget *>{m_where, m_paper, m_pages, m_copies, m_fit, m_grey})
        form->addWidget(field);
    form->addStretch(1);
    form->addWidget(m_problem);
    form->addWidget(m_progress);
    auto *acts = row(nullptr, kRelated);
    auto *close = new Button(tr("Close"), Button::Kind::Quiet);
    acts->addWidget(m_start, 1);
    acts->addWidget(close);
    form->addLayout(acts);

    auto *left = column(nullptr, kRelated, {scaled(kMargin), scaled(kMargin), scaled(kMargin), scaled(12)});
    left->addWidget(m_sheet, 1);
    auto *turning = row(nullptr, kRelated);
    turning->addStretch(1);
    turning->addWidget(m_before);
    turning->addWidget(m_place);
    turning->addWidget(m_next);
    turning->addStretch(1);
    left->addLayout(turning);
    auto *layout = row(this, 0);
    layout->addLayout(left, 1);
    layout->addWidget(side);
    describeKeys(this, {{tr("Turn the pages"), {Qt::Key_PageUp, Qt::Key_PageDown}}});

    connect(m_before, &Button::clicked, this, [this] { turn(-1); });
    connect(m_next, &Button::clicked, this, [this] { turn(1); });
    connect(m_pages, &TextField::edited, this, [this] { refresh(); });
    connect(m_copies, &TextField::edited, this, [this] { refresh(); });
    connect(m_paper, &ChoiceField::chosen, this, [this] { refresh(); });
    connect(m_where, &ChoiceField::chosen, this, [this] { refresh(); });
    connect(m_fit, &QCheckBox::toggled, this, [this] { refresh(); });
    connect(m_grey, &QCheckBox::toggled, this, [this] { refresh(); });
    connect(m_start, &Button::clicked, this, &PrintPreview::start);
    connect(close, &Button::clicked, this, &QWidget::close);
    connect(m_progress, &ProgressInPlace::cancelled, this, [this] { m_stop.request_stop(); });
    connect(&m_source, &PageSource::opened, this, [this] {
        refresh();
        m_start->setFocus(); // until now there was nothing to print
    });
    connect(&m_source, &PageSource::failed, this, [this](const Error &error) {
        m_problem->setText(tr("The pages cannot be shown."), sentenceFor(error));
        m_problem->show();
    });
    // The print system may have to ask the network who is there.
    onPool([] {
        return std::pair{QPrinterInfo::availablePrinterNames(), QPrinterInfo::defaultPrinterName()};
    }).then(this, [this](const std::pair<QStringList, QString> &found) {
        for (const QString &name : found.first)
            m_where->addChoice(name, name);
        if (!found.second.isEmpty())
            m_where->setValue(found.second);
        refresh();
    });
    m_source.open(m_pdfs);
    refresh();
}

PrintPreview::~PrintPreview()
{
    m_stop.request_stop();
    // The lane ends after the page under way; that wait belongs to the pool, not to the window.
    QThreadPool::globalInstance()->start([lane = std::shared_ptr<Lane>(std::move(m_lane))] {});
}

std::vector<int> PrintPreview::chosen() const
{
    return pagesOf(m_pages->text(), m_source.count()).value_or(std::vector<int>{});
}

void PrintPreview::refresh()
{
    const std::vector<int> pages = chosen();
    const int copies = m_copies->text().toInt();
    const bool isFile = m_where->value().toString().isEmpty();
    m_copies->setEnabled(!isFile);
    m_pages->setError(m_source.isOpen() && pages.empty() ? tr("Pages are 1 to %1.").arg(m_source.count()) : QString());
    m_copies->setError(!isFile && (copies < 1 || copies > 99) ? tr("Copies are 1 to 99.") : QString());
    m_at = std::clamp(m_at, 0, std::max(0, int(pages.size()) - 1));
    m_before->setEnabled(m_at > 0);
    m_next->setEnabled(m_at + 1 < int(pages.size()));
    //: sheet 2 of 5 that will be printed
    m_place->setText(pages.empty() ? QString() : tr("%1 of %2").arg(m_at + 1).arg(pages.size()));
    m_start->setEnabled(!m_busy && !pages.empty() && (isFile || (copies >= 1 && copies <= 99)));
    m_sheet->show(pages.empty() ? -1 : pages[std::size_t(m_at)],
                  QPageSize(QPageSize::PageSizeId(m_paper->value().toInt())), m_fit->isChecked(), m_grey->isChecked());
}

void PrintPreview::turn(int by)
{
    m_at += by;
    refresh();
}

void PrintPreview::start()
{
    if (!m_where->value().toString().isEmpty())
        return print({});
    if (!m_file.isEmpty())
        return print(m_file);
    auto *dialog =
        newSaveDialog(this, tr("Print into a PDF file"), m_title + QStringLiteral(".pdf"), tr("PDF files (*.pdf)"));
    connect(dialog, &QFileDialog::fileSelected, this, &PrintPreview::print);
    dialog->open();
}

void PrintPreview::print(const QString &file)
{
    PrintRequest request{.pdfs = m_pdfs,
                         .pages = chosen(),
                         .title = m_title,
                         .printer = m_where->value().toString(),
                         .file = file,
                         .paper = QPageSize(QPageSize::PageSizeId(m_paper->value().toInt())),
                         .fit = m_fit->isChecked(),
                         .isGrey = m_grey->isChecked(),
                         .copies = std::max(1, m_copies->text().toInt())};
    m_busy = true;
    m_problem->hide();
    m_stop = std::stop_source();
    m_progress->start(tr("Printing"), true);
    refresh();
    const auto report = [here = QPointer(this), all = int(request.pages.size())](int printed) {
        QMetaObject::invokeMethod(
            qApp,
            [here, printed, all] {
                if (here)
                    here->m_progress->setFraction(double(printed) / std::max(1, all));
            },
            Qt::QueuedConnection);
    };
    Answer(m_lane->run([request = std::move(request), stop = m_stop.get_token(), report] {
        return printPages(request, stop, report);
    })).then(this, [this](const PrintOutcome &outcome) { done(outcome); });
}

void PrintPreview::done(const PrintOutcome &outcome)
{
    m_busy = false;
    m_progress->stop();
    refresh();
    if (outcome.error) {
        m_problem->setText(tr("Not everything was printed."), sentenceFor(*outcome.error));
    } else if (outcome.isRefused) {
        m_problem->setText(tr("It was not printed."),
                           m_where->value().toString().isEmpty()
                               ? tr("The file could not be written. Choose another folder.")
                               : tr("The printer does not take it. See whether it is switched on and connected."));
    } else if (outcome.isStopped) {
        m_problem->setText(tr("Printing was stopped."));
    } else {
        Q_EMIT printed(outcome.printed);
        close();
        return;
    }
    m_problem->show();
}

void PrintPreview::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape: close(); return;
    case Qt::Key_PageDown: m_next->click(); return;
    case Qt::Key_PageUp: m_before->click(); return;
    default: QWidget::keyPressEvent(event);
    }
}

void PrintPreview::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), color(Role::Background)); }

} // namespace countersign::ui
