// The wizard's files: taken in, replaced, cleaned, and their pages for the editor; what a document can be begun with.
#include "core/base/disk.h"
#include "core/flow/lists.h"
#include "core/flow/merging.h"
#include "core/flow/templates.h"
#include "ui/create/create_body.h"
#include "ui/pages/answer.h"

#include <QFileInfo>

namespace countersign::ui {
namespace {

constexpr qint64 kMostBytes = 200LL * 1024 * 1024;

} // namespace

void CreateScreen::Body::offerStarts()
{
    const int generation = m_generation;
    asked(m_session, [](flow::Office &o) {
        constexpr std::size_t kMostTemplates = 6, kMostRecent = 4;
        std::vector<DocumentStep::Start> starts;
        std::vector<domain::Template> templates = flow::templates(o);
        for (const domain::Template &t : templates) {
            if (t.isArchived || starts.size() == kMostTemplates)
                continue;
            QStringList files;
            for (const domain::TemplateDocument &document : t.documents)
                files << (document.source ? document.source->name : document.name);
            starts.push_back({t.id, {}, t.name, files.join(QStringLiteral(", "))});
        }
        domain::CardQuery mine;
        mine.responsible = o.me().id;
        const auto recent = flow::list(o, mine, domain::CardOrder::Created, true, 0, 20);
        std::size_t shown = 0;
        for (const domain::Card &card : recent ? recent->cards : std::vector<domain::Card>{}) {
            if (card.state == domain::EnvelopeState::Draft || shown == kMostRecent)
                continue;
            starts.push_back({{}, card.id, card.title, card.otherSide});
            ++shown;
        }
        return starts;
    }).then(this, [this, generation](const std::vector<DocumentStep::Start> &starts) {
        if (generation == m_generation)
            m_document->setStarts(starts);
    });
}

void CreateScreen::Body::begin(std::function<Result<domain::EnvelopeId>(flow::Office &)> how)
{
    m_problem->hide();
    m_document->setBusy(CreateScreen::tr("Filling in the document"));
    const int generation = m_generation;
    asked(m_session, std::move(how)).then(this, [this, generation](const Result<domain::EnvelopeId> &made) {
        m_document->setBusy({});
        if (generation != m_generation)
            return;
        if (!made)
            return problem(CreateScreen::tr("The document could not be made"), made.error());
        resume(*made);
    });
}

void CreateScreen::Body::takeIn(const QStringList &paths)
{
    m_problem->hide();
    m_document->setBusy(paths.size() == 1 ? CreateScreen::tr("Reading %1").arg(QFileInfo(paths.first()).fileName())
                                          : CreateScreen::tr("Reading %n files", nullptr, int(paths.size())));
    const int generation = m_generation;
    onPool([paths]() -> Result<std::vector<flow::IncomingFile>> {
        std::vector<flow::IncomingFile> files;
        for (const QString &path : paths) {
            CS_TRY(QByteArray bytes, LocalDisk().readAll(path, kMostBytes));
            files.push_back({QFileInfo(path).fileName(), std::move(bytes)});
        }
        return files;
    }).then(this, [this, generation](const Result<std::vector<flow::IncomingFile>> &files) {
        if (generation != m_generation)
            return;
        if (files)
            return takeIn(*files);
        m_document->setBusy({});
        problem(CreateScreen::tr("The file could not be added"), files.error());
    });
}

void CreateScreen::Body::takeIn(std::vector<flow::IncomingFile> files)
{
    if (files.empty())
        return;
    m_problem->hide();
    m_document->setBusy(CreateScreen::tr("Checking and converting %1").arg(files.front().name));
    const int generation = m_generation;
    const domain::EnvelopeId draft = m_draft.id;
    const QString name = files.front().name;
    asked(m_session, [files = std::move(files), draft](flow::Office &o) -> Result<flow::TakenIn> {
        if (draft.isNull())
            return flow::takeIn(o, files);
        flow::TakenIn taken{.envelope = draft, .remarks = {}, .documents = {}};
        for (const flow::IncomingFile &file : files) {
            CS_TRY(flow::DocumentRemarks added, flow::addDocument(o, draft, file));
            taken.documents.push_back(std::move(added));
        }
        return taken;
    }).then(this, [this, generation, name](const Result<flow::TakenIn> &taken) {
        if (generation != m_generation)
            return;
        m_document->setBusy({});
        if (!taken)
            return problem(CreateScreen::tr("%1 could not be added").arg(name), taken.error());
        m_found.insert(m_found.end(), taken->documents.begin(), taken->documents.end());
        m_document->setFound(m_found);
        load(taken->envelope, [this] { m_document->focusFirst(); });
    });
}

void CreateScreen::Body::loadPdfs()
{
    QList<QByteArray> hashes;
    for (const domain::Document &d : m_draft.documents)
        hashes << d.latest().sha256;
    if (hashes == m_pdfHashes)
        return;
    const int generation = m_generation;
    asked(m_session, [hashes](flow::Office &o) -> Result<std::vector<QByteArray>> {
        std::vector<QByteArray> pdfs;
        for (const QByteArray &hash : hashes) {
            CS_TRY(QByteArray pdf, o.pdf(hash));
            pdfs.push_back(std::move(pdf));
        }
        return pdfs;
    }).then(this, [this, generation, hashes](const Result<std::vector<QByteArray>> &pdfs) {
        if (generation != m_generation)
            return;
        if (!pdfs)
            return problem(CreateScreen::tr("The pages could not be read"), pdfs.error());
        m_pdfHashes = hashes;
        m_fields->setPdfs(*pdfs);
    });
}

void CreateScreen::Body::remove(domain::DocumentId document)
{
    const int generation = m_generation;
    const domain::EnvelopeId id = m_draft.id;
    save([this, generation, id, document] {
        asked(m_session, [id, document](flow::Office &o) {
            return flow::removeDocument(o, id, document);
        }).then(this, [this, generation, id](const Result<void> &removed) {
            if (generation != m_generation)
                return;
            if (!removed)
                return problem(CreateScreen::tr("It could not be taken out"), removed.error());
            load(id);
        });
    });
}

void CreateScreen::Body::replace(domain::DocumentId document, const QString &path)
{
    struct Fresh {
        QString name;
        flow::Replaced replaced;
        QByteArray pdf;
    };
    const int generation = m_generation;
    const QString name = QFileInfo(path).fileName();
    m_problem->hide();
    m_document->setBusy(CreateScreen::tr("Reading %1").arg(name));
    save([this, generation, document, path, name] {
        asked(m_session, [id = m_draft.id, document, path, name](flow::Office &o) -> Result<Fresh> {
            CS_TRY(const QByteArray bytes, LocalDisk().readAll(path, kMostBytes));
            CS_TRY(flow::Replaced replaced, flow::replaceDocument(o, id, document, name, bytes));
            CS_TRY(QByteArray pdf, o.pdf(replaced.after));
            return Fresh{name, std::move(replaced), std::move(pdf)};
        }).then(this, [this, generation](const Result<Fresh> &fresh) {
            m_document->setBusy({});
            if (generation != m_generation)
                return;
            if (!fresh)
                return problem(CreateScreen::tr("The file could not be replaced"), fresh.error());
            load(m_draft.id,
                 [this, fresh = *fresh] { m_document->showChanges(fresh.name, fresh.replaced, fresh.pdf); });
        });
    });
}

void CreateScreen::Body::clean(domain::DocumentId document, const pdf::IntakeChoices &choices)
{
    m_document->setBusy(CreateScreen::tr("Taking it out"));
    const int generation = m_generation;
    const domain::EnvelopeId id = m_draft.id;
    asked(m_session, [id, document, choices](flow::Office &o) {
        return flow::cleanDocument(o, id, document, choices);
    }).then(this, [this, generation, id, document](const Result<flow::DocumentRemarks> &cleaned) {
        if (generation != m_generation)
            return;
        m_document->setBusy({});
        if (!cleaned)
            return problem(CreateScreen::tr("It could not be taken out"), cleaned.error());
        std::erase_if(m_found, [document](const auto &one) { return one.document == document; });
        m_found.push_back(*cleaned);
        m_document->setFound(m_found);
        load(id);
    });
}

} // namespace countersign::ui
