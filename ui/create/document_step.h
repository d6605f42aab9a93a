// Step 1: the files. Object names: createDocument, documentDrop, documentChoose, documentTitle, documentRow0 …,
// documentReplace0 …, documentRemove0 …, documentProgress, documentStart0 …; and the contents cards'.
#pragma once

#include "core/flow/intake.h"
#include "core/flow/merging.h"
#include "ui/create/step_page.h"
#include "ui/kit/messages.h"

#include <QStringList>

class QVBoxLayout;

namespace countersign::ui {

class DropZone;
class ProgressInPlace;
class TextField;

class DocumentStep : public StepPage
{
    Q_OBJECT
public:
    explicit DocumentStep(QWidget *parent = nullptr);
    void load(const domain::Envelope &draft, const DraftDesk &desk) override;
    [[nodiscard]] domain::DraftEdited edit() const override;
    [[nodiscard]] QString reasonNot() const override;
    void focusFirst() override;
    void focusOn(const domain::PreflightFinding &finding) override;
    // What was found inside the files, for those whose id is in the draft; each gets a card of choices.
    void setFound(const std::vector<flow::DocumentRemarks> &found);
    void setBusy(const QString &sentence, bool canCancel = false); // empty: done
    [[nodiscard]] ProgressInPlace *progress() const { return m_progress; }
    // What a newer file changed; it stays until the person closes it.
    void showChanges(const QString &name, const flow::Replaced &replaced, const QByteArray &pdf);
    // What a new document may begin with, besides files: a template, or a document of before used again.
    struct Start {
        domain::TemplateId fromTemplate; // null: a document
        domain::EnvelopeId like;
        QString name;
        QString second; // files, or whom it was for
    };
    void setStarts(const std::vector<Start> &starts);

Q_SIGNALS:
    void cancelAsked(); // of what setBusy(…, canCancel) showed
    void filesChosen(const QStringList &paths);
    void replaceAsked(countersign::domain::DocumentId document, const QString &path);
    void removeAsked(countersign::domain::DocumentId document);
    void cleanAsked(countersign::domain::DocumentId document, const countersign::pdf::IntakeChoices &choices);
    void templateChosen(const countersign::domain::TemplateId &id);
    void likeChosen(const countersign::domain::EnvelopeId &id);
    void keepAsked(countersign::domain::DocumentId document);

private:
    void showContents();
    void showStarts();

    domain::Envelope m_draft;
    std::vector<Start> m_starts;
    QWidget *m_startsBox;
    QVBoxLayout *m_startsColumn;
    bool m_busy = false;
    DropZone *m_drop;
    TextField *m_title;
    QWidget *m_files;
    QVBoxLayout *m_fileColumn;
    std::vector<flow::DocumentRemarks> m_found;
    QWidget *m_contentsBox;
    QVBoxLayout *m_contents;
    QVBoxLayout *m_changes;
    ProgressInPlace *m_progress;
};

} // namespace countersign::ui
