// The inside of the wizard: one draft, five pages over it, and the saves between them.
#pragma once

#include "ui/create/check_step.h"
#include "ui/create/create_screen.h"
#include "ui/create/delivery_step.h"
#include "ui/create/document_step.h"
#include "ui/create/fields_step.h"
#include "ui/create/parties_step.h"
#include "ui/kit/messages.h"
#include "ui/kit/title_line.h"

#include <array>
#include <functional>
#include <stop_token>

class QStackedWidget;
class QTimer;

namespace countersign::ui {

class Button;

// A QObject so that its connections end with it, before the widgets go.
class CreateScreen::Body : public QObject
{
public:
    Body(CreateScreen &screen, OfficeSession &session);

    void start();
    void takeIn(const QStringList &paths);
    void takeIn(std::vector<flow::IncomingFile> files);
    [[nodiscard]] bool takesFiles() const; // now, wherever in the wizard
    void resume(domain::EnvelopeId id);
    void goTo(int step, std::function<void()> then = {});
    void leave();
    [[nodiscard]] domain::EnvelopeId draft() const { return m_isSent ? domain::EnvelopeId() : m_draft.id; }

private:
    struct Loaded {
        domain::Envelope envelope;
        DraftDesk desk;
    };
    void load(domain::EnvelopeId id, std::function<void()> then = {});
    void show(const Loaded &loaded);
    // Saves what the current page changed, reloads, and goes on; on failure says so and stays.
    void save(std::function<void()> then = {});
    void enter(int step);
    void loadPdfs();
    void readIn(const QStringList &paths);
    void addFiles(std::vector<flow::IncomingFile> files);
    void filesAdded(const QStringList &names, bool hasChoices);
    void notAdded(const QString &name, const Error &error);
    void setAdding(const QString &sentence); // empty: done
    void offerStarts();
    void begin(std::function<Result<domain::EnvelopeId>(flow::Office &, const std::stop_token &)> how);
    void preview(bool on);
    void check();
    void showFindings(const std::vector<domain::PreflightFinding> &findings);
    void send();
    void primary(); // Continue, or Send on the last step
    void remove(domain::DocumentId document);
    void replace(domain::DocumentId document, const QString &path);
    void putInPlace(domain::DocumentId document, const flow::IncomingFile &file);
    void showFilesAnew(); // on the page that is open, after the files of the draft have changed
    void notChanged(const QString &headline, const Error &error); // or stopped, and then it is no problem
    void clean(domain::DocumentId document, const pdf::IntakeChoices &choices);
    void keepAsTemplate();
    void keep(domain::PartyId party, const domain::Contact &contact);
    void jump(const domain::PreflightFinding &finding, QPoint at);
    bool jumpToRecord(const domain::PreflightFinding &finding, QPoint at); // false: its place is not a record
    void chooseDeal(QPoint at);
    void problem(const QString &headline, const Error &error);
    void refresh();
    [[nodiscard]] StepPage &page(int step) const { return *m_steps[std::size_t(step)]; }
    [[nodiscard]] int firstOpenStep() const;

    CreateScreen &m_screen;
    OfficeSession &m_session;
    domain::Envelope m_draft;
    DraftDesk m_desk;
    int m_generation = 0; // answers for another draft are dropped
    int m_step = 0;
    bool m_isSaving = false;
    bool m_isSending = false;
    bool m_isSent = false;
    bool m_isAdding = false; // files: or putting one in another's place, or taking out what is inside
    std::stop_source m_stop; // of that, and of a draft that is being made or sent
    std::stop_source m_look; // of a preview, or of the check in the last step
    QList<QByteArray> m_pdfHashes; // of what the editor shows
    std::function<void()> m_afterPdfs; // once it shows those of this draft
    std::vector<flow::DocumentRemarks> m_found; // inside the files that were added in this sitting

    TitleLine *m_title;
    StepTitle *m_stepTitle;
    Button *m_undo, *m_redo, *m_template, *m_preview, *m_continue;
    Banner *m_problem;
    QWidget *m_addingRow; // on the steps whose page has no place for it
    ProgressInPlace *m_adding;
    QStackedWidget *m_stack;
    DocumentStep *m_document;
    PartiesStep *m_parties;
    FieldsStep *m_fields;
    DeliveryStep *m_delivery;
    CheckStep *m_checkStep;
    std::array<StepPage *, 5> m_steps{};
    QTimer *m_autosave;
};

} // namespace countersign::ui
