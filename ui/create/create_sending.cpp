// The wizard's end: what the pages will look like, what is missing, off it goes; or kept for the next time.
#include "core/flow/deals.h"
#include "core/flow/preparation.h"
#include "core/flow/preview.h"
#include "core/flow/routing.h"
#include "core/flow/templates.h"
#include "core/flow/workspace_setup.h"
#include "ui/board/deal_menu.h"
#include "ui/create/create_body.h"
#include "ui/kit/button.h"
#include "ui/pages/answer.h"
#include "ui/words/error_words.h"

#include <QDateTime>
#include <QMenu>

namespace countersign::ui {

void CreateScreen::Body::check()
{
    m_checkStep->setChecking();
    m_look = {};
    const int generation = m_generation;
    asked(m_session,
          [id = m_draft.id, stop = m_look.get_token()](flow::Office &o) { return flow::checkDraft(o, id, stop); })
        .then(this,
              [this, generation,
               stop = m_look.get_token()](const Result<std::vector<domain::PreflightFinding>> &findings) {
                  if (generation != m_generation || m_step != 4)
                      return;
                  if (stop.stop_requested() && stop != m_look.get_token())
                      return; // another one has begun
                  if (!findings)
                      return m_checkStep->setProblem(sentenceFor(findings.error()));
                  // Values that were put into the text have moved its fields: what the other steps show is read again.
                  load(m_draft.id, [this, findings = *findings] {
                      if (m_step == 4)
                          showFindings(findings);
                  });
              });
}

void CreateScreen::Body::showFindings(const std::vector<domain::PreflightFinding> &findings)
{
    m_checkStep->setFindings(findings);
    if (!m_screen.isVisible())
        return; // left while they were looked for
    if (m_checkStep->isGreen())
        m_continue->setFocus(Qt::OtherFocusReason);
    else
        m_checkStep->focusFirst();
}

void CreateScreen::Body::send()
{
    m_isSending = true;
    m_stop = {};
    m_continue->setBusy(m_stop);
    const int generation = m_generation;
    const domain::EnvelopeId id = m_draft.id;
    asked(m_session, [id, stop = m_stop.get_token()](flow::Office &o) {
        return flow::send(o, id, stop);
    }).then(this, [this, generation, id](const Result<void> &sent) {
        if (generation != m_generation)
            return;
        m_isSending = false;
        m_continue->setBusy(false);
        if (!sent && sent.error().is(flow::FlowError::Stopped)) {
            Q_EMIT m_screen.toastRequested(
                {CreateScreen::tr("Stopped. Nothing was sent; it is a draft as before."), Role::Second, {}, {}});
            return;
        }
        if (!sent) {
            problem(CreateScreen::tr("It was not sent"), sent.error());
            return check();
        }
        m_isSent = true;
        Q_EMIT m_screen.finished(id);
    });
}

void CreateScreen::Body::preview(bool on)
{
    m_fields->editor().setPreview(on);
    m_look.request_stop(); // of the one before
    if (!on)
        return;
    m_look = {};
    save([this, stop = m_look.get_token()] {
        const int generation = m_generation;
        asked(m_session, [id = m_draft.id, stop](flow::Office &o) {
            return flow::previewDraft(o, id, QDateTime::currentDateTime().offsetFromUtc() / 60, stop);
        }).then(this, [this, generation, stop](const Result<std::vector<QByteArray>> &pages) {
            if (generation != m_generation || stop.stop_requested())
                return;
            if (pages)
                m_fields->editor().showExact(*pages);
            else
                m_fields->editor().showExactProblem(pages.error());
        });
    });
}

void CreateScreen::Body::keep(domain::PartyId party, const domain::Contact &contact)
{
    const int generation = m_generation;
    asked(m_session, [contact](flow::Office &o) {
        return flow::saveContact(o, contact);
    }).then(this, [this, generation, party](const Result<domain::ContactId> &saved) {
        if (generation != m_generation)
            return;
        if (saved)
            m_parties->contactSaved(party, *saved);
        else // the party stays on the document; only the address book refused
            Q_EMIT m_screen.toastRequested(
                {CreateScreen::tr("Not kept in the contacts: %1").arg(sentenceFor(saved.error())),
                 Role::Warning,
                 {},
                 {}});
    });
}

void CreateScreen::Body::jump(const domain::PreflightFinding &finding, QPoint at)
{
    const PreflightLine line = lineFor(finding, m_draft);
    if (!line.settings.isEmpty()) {
        Q_EMIT m_screen.settingsRequested(line.settings);
        return;
    }
    if (jumpToRecord(finding, at))
        return;
    goTo(int(line.step), [this, finding, step = line.step] {
        const auto show = [this, finding, step] {
            if (m_screen.isVisible() && m_step == int(step))
                page(m_step).focusOn(finding);
        };
        QList<QByteArray> hashes;
        for (const domain::Document &d : m_draft.documents)
            hashes << d.latest().sha256;
        if (step == WizardStep::Fields && hashes != m_pdfHashes)
            m_afterPdfs = show; // they are being read
        else
            show();
    });
}

// What a document's text asks for is in a contact or in a deal.
bool CreateScreen::Body::jumpToRecord(const domain::PreflightFinding &finding, QPoint at)
{
    if (finding.issue != domain::PreflightIssue::MissingValue || finding.field)
        return false;
    if (finding.detail.startsWith(QLatin1String("deal."))) {
        if (m_draft.deal)
            Q_EMIT m_screen.dealRequested(*m_draft.deal);
        else
            chooseDeal(at);
        return true;
    }
    if (!finding.detail.startsWith(QLatin1String("contact.")))
        return false;
    for (const domain::Party &party : m_draft.parties)
        if (party.side == domain::Side::Theirs && party.act == domain::PartyAct::Sign) {
            if (party.contact)
                Q_EMIT m_screen.contactRequested(*party.contact);
            return party.contact.has_value();
        }
    return false;
}

void CreateScreen::Body::chooseDeal(QPoint at)
{
    auto *menu = new QMenu(&m_screen);
    menu->setObjectName(QStringLiteral("createDeals"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    DealMenu::fill(menu, m_session, m_draft.deal, [this](std::optional<domain::DealId> deal) {
        const int generation = m_generation;
        asked(m_session, [id = m_draft.id, deal](flow::Office &o) {
            return flow::assignToDeal(o, id, deal);
        }).then(this, [this, generation](const Result<void> &assigned) {
            if (generation != m_generation)
                return;
            if (!assigned)
                return problem(CreateScreen::tr("The deal could not be chosen"), assigned.error());
            m_problem->hide();
            if (m_step == 4)
                check();
        });
    });
    menu->popup(at);
}

void CreateScreen::Body::keepAsTemplate()
{
    // What is on the page now is what is kept.
    save([this] {
        const int generation = m_generation;
        std::stop_source stop;
        m_template->setBusy(stop);
        asked(m_session, [id = m_draft.id, name = m_draft.title, stop = stop.get_token()](flow::Office &o) {
            return flow::saveAsTemplate(o, id, name, stop);
        }).then(this, [this, generation, name = m_draft.title](const Result<domain::TemplateId> &kept) {
            m_template->setBusy(false);
            if (generation != m_generation)
                return;
            if (!kept && kept.error().is(flow::FlowError::Stopped))
                return;
            if (!kept)
                return problem(CreateScreen::tr("The template could not be saved"), kept.error());
            Q_EMIT m_screen.toastRequested(
                {CreateScreen::tr("“%1” is a template now. Rename it under Templates.").arg(name), Role::Ok, {}, {}});
        });
    });
}

} // namespace countersign::ui
