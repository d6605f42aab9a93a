#include "ui/create/document_step.h"

#include "ui/create/changes_card.h"
#include "ui/create/contents_card.h"
#include "ui/kit/button.h"
#include "ui/kit/file_dialogs.h"
#include "ui/kit/icons.h"
#include "ui/kit/layout.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/text_field.h"
#include "ui/pages/drop_zone.h"
#include "ui/pages/icon_mark.h"

#include <QLocale>

namespace countersign::ui {

bool isEmpty(const domain::DraftEdited &e)
{
    return !e.title && !e.message && !e.deadline && !e.company && !e.parties && !e.steps && !e.fields
        && !e.reminderDays;
}

DocumentStep::DocumentStep(QWidget *parent) : StepPage(parent)
{
    setObjectName(QStringLiteral("createDocument"));
    auto *inner = new QWidget;
    auto *centre = row(inner, 0, {kMargin, 28, kMargin, kMargin});
    auto *box = new QWidget;
    box->setMaximumWidth(scaled(720));
    auto *all = column(box, kGroup);
    centre->addStretch(1);
    centre->addWidget(box, 8);
    centre->addStretch(1);

    all->addWidget(new Label(tr("What is to be signed?"), TextSize::Headline, Role::Text, Weight::Strong));
    m_drop = new DropZone(QStringLiteral("file-plus"), tr("Drop files here"),
                          tr("PDF, DOCX, ODT, RTF, JPEG or PNG. Several files travel together in one document."),
                          tr("Choose files"), tr("Documents (*.pdf *.docx *.odt *.rtf *.jpg *.jpeg *.png)"),
                          QStringLiteral("documentChoose"));
    m_drop->setObjectName(QStringLiteral("documentDrop"));
    m_drop->setMany(true);
    m_files = new QWidget;
    m_fileColumn = column(m_files, kRelated);
    all->addWidget(m_files);
    m_files->hide();
    all->addWidget(m_drop);
    m_progress = new ProgressInPlace;
    m_progress->setObjectName(QStringLiteral("documentProgress"));
    all->addWidget(m_progress);
    m_contentsBox = new QWidget;
    m_contents = column(m_contentsBox, kRelated);
    m_contentsBox->hide(); // empty, it would be a gap
    all->addWidget(m_contentsBox);
    m_changes = column(nullptr, kRelated);
    all->addLayout(m_changes);
    m_title = new TextField(tr("Title"));
    m_title->setName(QStringLiteral("documentTitle"));
    m_title->setHint(tr("Everybody who signs sees it."));
    m_title->hide();
    all->addWidget(m_title);
    m_startsBox = new QWidget;
    m_startsColumn = column(m_startsBox, kRelated);
    m_startsBox->hide();
    all->addWidget(m_startsBox);
    all->addStretch(1);
    column(this, 0)->addWidget(new ScrollArea(inner));

    connect(m_drop, &DropZone::filesChosen, this, &DocumentStep::filesChosen);
    connect(m_title, &TextField::edited, this, &StepPage::edited);
    connect(m_progress, &ProgressInPlace::cancelled, this, &DocumentStep::cancelAsked);
}

void DocumentStep::load(const domain::Envelope &draft, const DraftDesk &)
{
    const bool other = draft.id != m_draft.id;
    if (other)
        clearLayout(m_changes);
    if (other || !m_title->control()->hasFocus())
        m_title->setText(draft.title);
    m_draft = draft;
    m_title->setVisible(!draft.documents.empty());
    m_files->setVisible(!draft.documents.empty());
    m_drop->setCompact(!draft.documents.empty());
    clearLayout(m_fileColumn);
    const QLocale locale;
    int n = 0;
    for (const domain::Document &d : draft.documents) {
        auto *card = new Card;
        card->setObjectName(QStringLiteral("documentRow%1").arg(n));
        auto *line = row(card, 12);
        auto *mark = new IconMark(QStringLiteral("file-text"), Role::Accent, 20);
        line->addWidget(mark);
        auto *words = column(nullptr, 0);
        auto *name = new Label(d.name, TextSize::Body, Role::Text, Weight::Medium);
        name->setElides(true);
        words->addWidget(name);
        const int pages = d.revisions.empty() ? 0 : d.latest().pages;
        const QString count = pages == 1 ? tr("1 page") : tr("%n pages", nullptr, pages);
        words->addWidget(new Label(
            d.revisions.empty() ? count : count + QStringLiteral(" · ") + locale.formattedDataSize(d.latest().size, 0),
            TextSize::Small, Role::Second));
        line->addLayout(words, 1);
        auto *replace =
            Button::iconOnly(QStringLiteral("refresh-cw"), tr("Put a newer file in the place of %1").arg(d.name));
        replace->setObjectName(QStringLiteral("documentReplace%1").arg(n));
        line->addWidget(replace);
        connect(replace, &QPushButton::clicked, this, [this, id = d.id] {
            auto *dialog = newOpenDialog(this, tr("Choose the newer file"),
                                         tr("Documents (*.pdf *.docx *.odt *.rtf *.jpg *.jpeg *.png)"));
            dialog->setObjectName(QStringLiteral("replaceDialog"));
            connect(dialog, &QFileDialog::fileSelected, this,
                    [this, id](const QString &path) { Q_EMIT replaceAsked(id, path); });
            dialog->open();
        });
        auto *remove = Button::iconOnly(QStringLiteral("trash-2"), tr("Take %1 out").arg(d.name));
        remove->setObjectName(QStringLiteral("documentRemove%1").arg(n++));
        line->addWidget(remove);
        m_fileColumn->addWidget(card);
        connect(remove, &QPushButton::clicked, this, [this, id = d.id] { Q_EMIT removeAsked(id); });
    }
    showContents();
    m_startsBox->setVisible(draft.documents.empty() && !m_starts.empty());
}

void DocumentStep::showChanges(const QString &name, const flow::Replaced &replaced, const QByteArray &pdf)
{
    clearLayout(m_changes);
    auto *card = new ChangesCard(name, replaced, pdf);
    m_changes->addWidget(card);
    connect(card, &ChangesCard::closed, this, [this] { clearLayout(m_changes); });
}

void DocumentStep::setStarts(const std::vector<Start> &starts)
{
    m_starts = starts;
    showStarts();
}

void DocumentStep::showStarts()
{
    clearLayout(m_startsColumn);
    bool isAfterTemplates = false;
    int n = 0;
    for (const Start &start : m_starts) {
        const bool isTemplate = !start.fromTemplate.isNull();
        if (n == 0 && isTemplate) {
            m_startsColumn->addWidget(new SectionLabel(tr("Or from a template")));
        } else if (!isTemplate && !isAfterTemplates) {
            if (n > 0)
                m_startsColumn->addSpacing(kRelated);
            m_startsColumn->addWidget(new SectionLabel(tr("Or like a recent document")));
            isAfterTemplates = true;
        }
        auto *card = new Card;
        card->setObjectName(QStringLiteral("documentStart%1").arg(n++));
        card->setClickable(true);
        card->setAccessibleName(start.name);
        card->setAccessibleDescription(start.second);
        auto *line = row(card, 12);
        line->addWidget(
            new IconMark(isTemplate ? QStringLiteral("files") : QStringLiteral("file-clock"), Role::Accent, 18));
        auto *words = column(nullptr, 0);
        auto *name = new Label(start.name, TextSize::Body, Role::Text, Weight::Medium);
        name->setElides(true);
        words->addWidget(name);
        if (!start.second.isEmpty()) {
            auto *second = new Label(start.second, TextSize::Small, Role::Second);
            second->setElides(true);
            words->addWidget(second);
        }
        line->addLayout(words, 1);
        line->addWidget(new IconMark(QStringLiteral("chevron-right"), Role::Third, 16), 0, Qt::AlignVCenter);
        connect(card, &Card::clicked, this, [this, start] {
            if (m_busy)
                return;
            if (start.fromTemplate.isNull())
                Q_EMIT likeChosen(start.like);
            else
                Q_EMIT templateChosen(start.fromTemplate);
        });
        m_startsColumn->addWidget(card);
    }
    m_startsBox->setVisible(m_draft.documents.empty() && !m_starts.empty());
}

domain::DraftEdited DocumentStep::edit() const
{
    domain::DraftEdited e;
    if (!m_draft.id.isNull() && m_title->text() != m_draft.title)
        e.title = m_title->text();
    return e;
}

QString DocumentStep::reasonNot() const
{
    if (m_busy)
        return tr("The files are still being read.");
    return m_draft.documents.empty() ? tr("Add a file first.") : QString();
}

void DocumentStep::focusFirst()
{
    if (!m_draft.documents.empty())
        m_title->control()->setFocus();
    else
        m_drop->findChild<Button *>()->setFocus();
}

// A file that is too much is replaced or taken out; everything else here is said in the title.
void DocumentStep::focusOn(const domain::PreflightFinding &finding)
{
    using enum domain::PreflightIssue;
    if (finding.issue != TooManyPages && finding.issue != PackageTooLarge && finding.issue != TooManyDocuments)
        return focusFirst();
    for (std::size_t i = 0; i < m_draft.documents.size(); ++i) {
        if (finding.document && m_draft.documents[i].id != *finding.document)
            continue;
        const QString name =
            finding.document ? QStringLiteral("documentReplace%1") : QStringLiteral("documentRemove%1");
        if (auto *button = findChild<Button *>(name.arg(i)))
            return button->setFocus();
    }
}

void DocumentStep::setFound(const std::vector<flow::DocumentRemarks> &found)
{
    m_found = found;
    showContents();
}

void DocumentStep::showContents()
{
    clearLayout(m_contents);
    int n = 0;
    for (const domain::Document &document : m_draft.documents) {
        const auto found =
            std::find_if(m_found.begin(), m_found.end(), [&](const auto &one) { return one.document == document.id; });
        if (found == m_found.end() || !ContentsCard::isNeeded(*found))
            continue;
        auto *card = new ContentsCard(n++, document.name, *found);
        const bool hasFields = std::any_of(m_draft.fields.begin(), m_draft.fields.end(),
                                           [&](const domain::Field &f) { return f.document == document.id; });
        if (hasFields)
            card->setReasonNot(tr("Fields lie on this document already. Take them off first."));
        m_contents->addWidget(card);
        connect(card, &ContentsCard::cleanAsked, this,
                [this, card, id = document.id] { Q_EMIT cleanAsked(id, card->choices()); });
        connect(card, &ContentsCard::keepAsked, this, [this, id = document.id] { Q_EMIT keepAsked(id); });
    }
    m_contentsBox->setVisible(n > 0);
}

void DocumentStep::setBusy(const QString &sentence, bool canCancel)
{
    m_busy = !sentence.isEmpty();
    m_busy ? m_progress->start(sentence, canCancel) : m_progress->stop();
    for (QWidget *part : {static_cast<QWidget *>(m_drop), m_files, m_contentsBox, m_startsBox})
        part->setEnabled(!m_busy); // one after the other
    Q_EMIT edited();
}

} // namespace countersign::ui
