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
    void resume(domain::EnvelopeId id);
    void goTo(int step, std::function<void()> then = {});
    void leave();

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
    void offerStarts();
    void begin(std::function<Result<domain::EnvelopeId>(flow::Office &)> how);
    void preview(bool on);
    void check();
    void showFindings(const std::vector<domain::PreflightFinding> &findings);
    void send();
    void primary(); // Continue, or Send on the last step
    void remove(domain::DocumentId document);
    void replace(domain::DocumentId document, const QString &path);
    void clean(domain::DocumentId document, const pdf::IntakeChoices &choices);
    void keepAsTemplate();
    void keep(domain::PartyId party, const domain::Contact &contact);
    void jump(const domain::PreflightFinding &finding, WizardStep step);
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
    QList<QByteArray> m_pdfHashes; // of what the editor shows
    std::vector<flow::DocumentRemarks> m_found; // inside the files that were added in this sitting

    TitleLine *m_title;
    StepTitle *m_stepTitle;
    Button *m_undo, *m_redo, *m_template, *m_preview, *m_continue;
    Banner *m_problem;
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
