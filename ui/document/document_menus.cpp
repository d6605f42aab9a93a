// The document page's two menus: what can be downloaded, and the rarer acts.
#include "core/base/disk.h"
#include "core/flow/deals.h"
#include "core/flow/routing.h"
#include "core/flow/templates.h"
#include "ui/board/deal_menu.h"
#include "ui/document/document_screen.h"
#include "ui/document/evidence_report.h"
#include "ui/document/journal_pane.h"
#include "ui/kit/button.h"
#include "ui/kit/file_dialogs.h"
#include "ui/kit/icons.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/text_field.h"
#include "ui/models/deep_link.h"
#include "ui/pages/answer.h"
#include "ui/words/error_words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace countersign::ui {

void DocumentScreen::fillMenus()
{
    m_downloads->clear();
    m_acts->clear();
    const bool several = m_envelope->documents.size() > 1;
    for (int d = 0; d < static_cast<int>(m_envelope->documents.size()); ++d) {
        const domain::Document &document = m_envelope->documents[static_cast<std::size_t>(d)];
        const int last = static_cast<int>(document.revisions.size()) - 1;
        const auto add = [&](const QString &words, const QString &name, int revision) {
            QAction *action = m_downloads->addAction(icon(QStringLiteral("file-down"), Role::Second),
                                                     several ? tr("%1: %2").arg(document.name, words) : words);
            action->setObjectName(several ? name + QString::number(d) : name);
            connect(action, &QAction::triggered, this, [this, d, revision] { download(d, revision); });
        };
        add(m_envelope->isCompleted ? tr("The signed document") : tr("As it is now"), QStringLiteral("downloadLatest"),
            last);
        if (last > 0)
            add(tr("The original"), QStringLiteral("downloadOriginal"), 0);
    }

    m_downloads->addSeparator();
    QAction *evidence = m_downloads->addAction(icon(QStringLiteral("file-badge"), Role::Second), tr("The evidence"));
    evidence->setObjectName(QStringLiteral("downloadEvidence"));
    connect(evidence, &QAction::triggered, this, &DocumentScreen::downloadEvidence);

    for (int d = 0; d < static_cast<int>(m_envelope->documents.size()); ++d) { // each file has its own
        const domain::Document &document = m_envelope->documents[static_cast<std::size_t>(d)];
        const QString words = tr("Verify its signatures");
        QAction *verify = m_acts->addAction(icon(QStringLiteral("shield-check"), Role::Second),
                                            several ? tr("%1: %2").arg(document.name, words) : words);
        verify->setObjectName(QStringLiteral("moreVerify") + (several ? QString::number(d) : QString()));
        const int last = static_cast<int>(document.revisions.size()) - 1;
        connect(verify, &QAction::triggered, this, [this, d, last] {
            withPdf(d, last,
                    [this](const QString &name, const QByteArray &pdf) { Q_EMIT verifyBytesRequested(name, pdf); });
        });
    }

    QAction *paper = m_acts->addAction(icon(QStringLiteral("printer"), Role::Second), tr("Print…"));
    paper->setObjectName(QStringLiteral("morePrint"));
    paper->setEnabled(!m_envelope->documents.empty());
    connect(paper, &QAction::triggered, this, &DocumentScreen::print);

    QAction *copy = m_acts->addAction(icon(QStringLiteral("link"), Role::Second), tr("Copy the link for colleagues"));
    copy->setObjectName(QStringLiteral("moreCopyLink"));
    connect(copy, &QAction::triggered, this, [this] {
        QGuiApplication::clipboard()->setText(linkTo(m_id));
        Q_EMIT toastRequested(
            {tr("Copied. The link opens this document for members of the office."), Role::Ok, {}, {}});
    });

    const domain::Member &me = m_desk.facts.me();
    const QString noTemplate =
        m_desk.facts.reasonNot(domain::Act::Create, {domain::Object::Template, me.id, me.department});
    QAction *keep = m_acts->addAction(icon(QStringLiteral("copy-plus"), Role::Second), tr("Save as a template"));
    keep->setObjectName(QStringLiteral("moreTemplate"));
    keep->setEnabled(noTemplate.isEmpty() && !m_envelope->documents.empty());
    keep->setToolTip(noTemplate);
    connect(keep, &QAction::triggered, this, [this] {
        act(
            tr("Saving the template"),
            [id = m_id, name = m_envelope->title](flow::Office &office) -> Result<void> {
                CS_CHECK(flow::saveAsTemplate(office, id, name));
                return {};
            },
            tr("“%1” is a template now. Rename it under Templates.").arg(m_envelope->title));
    });
    QMenu *deals = m_acts->addMenu(icon(QStringLiteral("handshake"), Role::Second), tr("Put to a deal"));
    deals->menuAction()->setObjectName(QStringLiteral("moreDeals"));
    DealMenu::fill(deals, m_desk.session, m_envelope->deal, [this](std::optional<domain::DealId> deal) {
        act(
            tr("Putting to a deal"),
            [id = m_id, deal](flow::Office &office) { return flow::assignToDeal(office, id, deal); },
            deal ? tr("It is part of the deal now.") : tr("It is part of no deal now."));
    });
    if (m_envelope->deal) {
        QAction *deal = m_acts->addAction(icon(QStringLiteral("handshake"), Role::Second), tr("Go to its deal"));
        deal->setObjectName(QStringLiteral("moreDeal"));
        connect(deal, &QAction::triggered, this, [this] { Q_EMIT dealRequested(*m_envelope->deal); });
    }

    const domain::Target target{domain::Object::Envelope, m_envelope->owner, m_envelope->department};
    const QString reason = m_desk.facts.reasonNot(domain::Act::Edit, target);
    QMenu *responsible = m_acts->addMenu(icon(QStringLiteral("user-cog"), Role::Second), tr("Responsible"));
    responsible->menuAction()->setObjectName(QStringLiteral("moreResponsible"));
    responsible->setEnabled(reason.isEmpty());
    responsible->menuAction()->setToolTip(reason);
    for (const domain::Member &member : m_desk.facts.members()) {
        if (!member.isActive)
            continue;
        QAction *choose = responsible->addAction(member.name);
        choose->setCheckable(true);
        choose->setChecked(member.id == m_envelope->responsible);
        connect(choose, &QAction::triggered, this, [this, to = member.id, name = member.name] {
            act(
                tr("Handing over"),
                [id = m_id, to](flow::Office &office) { return flow::changeResponsible(office, id, to); },
                tr("%1 is responsible now.").arg(name));
        });
    }
    if (!domain::isOver(domain::stateOf(*m_envelope))) {
        m_acts->addSeparator();
        QAction *cancel = m_acts->addAction(icon(QStringLiteral("ban"), Role::Bad), tr("Cancel the document…"));
        cancel->setObjectName(QStringLiteral("moreCancel"));
        cancel->setEnabled(reason.isEmpty());
        cancel->setToolTip(reason);
        connect(cancel, &QAction::triggered, this, [this] {
            m_reason->clear();
            m_cancelCard->show();
            m_reason->setFocus();
        });
    }
    m_acts->setToolTipsVisible(true);
}

void DocumentScreen::withPdf(int document, int revision, std::function<void(const QString &, const QByteArray &)> then)
{
    const domain::Document &d = m_envelope->documents[static_cast<std::size_t>(document)];
    const QByteArray sha256 = d.revisions[static_cast<std::size_t>(revision)].sha256;
    m_desk.session.run([sha256](flow::Office &office) { return office.pdf(sha256); })
        .then(this, [this, name = d.name, then = std::move(then)](const Result<QByteArray> &pdf) {
            if (pdf)
                then(name, *pdf);
            else
                Q_EMIT toastRequested({sentenceFor(pdf.error()), Role::Bad, {}, {}});
        });
}

void DocumentScreen::download(int document, int revision)
{
    const bool isSigned = m_envelope->isCompleted && revision > 0; // beside its original, under a name of its own
    withPdf(document, revision, [this, isSigned](const QString &name, const QByteArray &pdf) {
        saveAs(isSigned ? tr("%1 - signed.pdf").arg(QFileInfo(name).completeBaseName()) : name, pdf);
    });
}

void DocumentScreen::downloadEvidence()
{
    const pdf::Report report = evidenceReport(*m_envelope, m_events, m_journal->names(), m_desk.clock.now());
    const QString name = tr("%1 - evidence.pdf").arg(m_envelope->title);
    m_download->setBusy(true);
    onPool([report] { return pdf::makeReport(report); }).then(this, [this, name](const Result<QByteArray> &pdf) {
        m_download->setBusy(false);
        if (pdf)
            saveAs(name, *pdf);
        else
            Q_EMIT toastRequested({sentenceFor(pdf.error()), Role::Bad, {}, {}});
    });
}

void DocumentScreen::saveAs(const QString &name, const QByteArray &pdf)
{
    auto *dialog = newSaveDialog(this, tr("Save the document"), name, tr("PDF documents (*.pdf)"));
    dialog->setObjectName(QStringLiteral("saveDialog"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, pdf](const QString &path) {
        onPool([path, pdf] {
            return LocalDisk().writeDurably(path, pdf);
        }).then(this, [this, path](const Result<void> &saved) {
            Q_EMIT toastRequested(saved ? ToastMessage{tr("Saved as %1").arg(path), Role::Ok, {}, {}}
                                        : ToastMessage{sentenceFor(saved.error()), Role::Bad, {}, {}});
        });
    });
    dialog->open();
}

} // namespace countersign::ui
