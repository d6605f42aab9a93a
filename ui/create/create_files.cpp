// The wizard's files: taken in, replaced, cleaned, and their pages for the editor; what a document can be begun with.
#include "core/base/disk.h"
#include "core/flow/lists.h"
#include "core/flow/merging.h"
#include "core/flow/templates.h"
#include "ui/create/contents_card.h"
#include "ui/create/create_body.h"
#include "ui/pages/answer.h"

#include <QApplication>
#include <QFileInfo>
#include <QPointer>

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

void CreateScreen::Body::begin(std::function<Result<domain::EnvelopeId>(flow::Office &, const std::stop_token &)> how)
{
    m_problem->hide();
    m_document->setBusy(CreateScreen::tr("Filling in the document"), true);
    m_stop = {};
    const int generation = m_generation;
    asked(m_session, [how = std::move(how), stop = m_stop.get_token()](flow::Office &o) {
        return how(o, stop);
    }).then(this, [this, generation](const Result<domain::EnvelopeId> &made) {
        m_document->setBusy({});
        if (generation != m_generation)
            return;
        if (!made && made.error().is(flow::FlowError::Stopped))
            return Q_EMIT m_screen.toastRequested(
                {CreateScreen::tr("Stopped. Nothing was made."), Role::Second, {}, {}});
        if (!made)
            return problem(CreateScreen::tr("The document could not be made"), made.error());
        resume(*made);
    });
}

bool CreateScreen::Body::takesFiles() const { return !m_isAdding && !m_isSending && !m_isSent; }

void CreateScreen::Body::setAdding(const QString &sentence)
{
    m_isAdding = !sentence.isEmpty();
    m_document->setBusy(sentence, true);
    m_isAdding ? m_adding->start(sentence, true) : m_adding->stop();
    refresh();
}

// What the page has is saved first: the draft comes back with the files in it.
void CreateScreen::Body::takeIn(const QStringList &paths)
{
    if (takesFiles() && !paths.isEmpty())
        save([this, paths] { readIn(paths); });
}

void CreateScreen::Body::takeIn(std::vector<flow::IncomingFile> files)
{
    if (takesFiles() && !files.empty())
        save([this, files = std::move(files)] { addFiles(files); });
}

void CreateScreen::Body::readIn(const QStringList &paths)
{
    m_problem->hide();
    m_stop = {};
    setAdding(paths.size() == 1 ? CreateScreen::tr("Reading %1").arg(QFileInfo(paths.first()).fileName())
                                : CreateScreen::tr("Reading %n files", nullptr, int(paths.size())));
    const int generation = m_generation;
    onPool([paths, stop = m_stop.get_token()]() -> Result<std::vector<flow::IncomingFile>> {
        std::vector<flow::IncomingFile> files;
        for (const QString &path : paths) {
            if (stop.stop_requested())
                return fail(flow::FlowError::Stopped);
            CS_TRY(QByteArray bytes, LocalDisk().readAll(path, kMostBytes));
            files.push_back({QFileInfo(path).fileName(), std::move(bytes)});
        }
        return files;
    }).then(this, [this, generation](const Result<std::vector<flow::IncomingFile>> &files) {
        if (generation != m_generation)
            return;
        if (files)
            return addFiles(*files);
        notAdded({}, files.error());
    });
}

void CreateScreen::Body::addFiles(std::vector<flow::IncomingFile> files)
{
    m_problem->hide();
    if (!m_isAdding)
        m_stop = {};
    QStringList names;
    for (const flow::IncomingFile &file : files)
        names << file.name;
    setAdding(names.size() == 1 ? CreateScreen::tr("Checking and converting %1").arg(names.first())
                                : CreateScreen::tr("Checking and converting"));
    const int generation = m_generation;
    const flow::IntakeWatch watch{.stop = m_stop.get_token(), .progress = countOn({m_adding, m_document->progress()})};
    asked(m_session, [files = std::move(files), draft = m_draft.id, watch](flow::Office &o) {
        return draft.isNull() ? flow::takeIn(o, files, watch) : flow::addDocuments(o, draft, files, watch);
    }).then(this, [this, generation, names](const Result<flow::TakenIn> &taken) {
        if (generation != m_generation)
            return;
        setAdding({});
        if (!taken) {
            const QString &refused = taken.error().detail; // of several, the one that was
            return notAdded(names.contains(refused) ? refused : names.first(), taken.error());
        }
        m_found.insert(m_found.end(), taken->documents.begin(), taken->documents.end());
        m_document->setFound(m_found);
        const bool hasChoices = std::any_of(taken->documents.begin(), taken->documents.end(), &ContentsCard::isNeeded);
        load(taken->envelope, [this, names, hasChoices] { filesAdded(names, hasChoices); });
    });
}

void CreateScreen::Body::notAdded(const QString &name, const Error &error)
{
    setAdding({});
    if (error.is(flow::FlowError::Stopped))
        Q_EMIT m_screen.toastRequested({CreateScreen::tr("Stopped. Nothing was added."), Role::Second, {}, {}});
    else
        problem(name.isEmpty() ? CreateScreen::tr("The file could not be added")
                               : CreateScreen::tr("%1 could not be added").arg(name),
                error);
}

void CreateScreen::Body::showFilesAnew()
{
    if (m_step == 2)
        loadPdfs();
    if (m_step == 4)
        check();
}

// On the first step the list says it; elsewhere a message does, and what became of the fields.
void CreateScreen::Body::filesAdded(const QStringList &names, bool hasChoices)
{
    if (m_step == 0)
        return m_document->focusFirst();
    showFilesAnew();
    QStringList words{names.size() == 1 ? CreateScreen::tr("%1 was added.").arg(names.first())
                                        : CreateScreen::tr("%n files were added.", nullptr, int(names.size()))};
    if (!m_draft.fields.empty())
        words << CreateScreen::tr("The fields stay where they are; the new pages have none yet.");
    if (!hasChoices)
        return Q_EMIT m_screen.toastRequested({words.join(QLatin1Char(' ')), Role::Ok, {}, {}});
    words << CreateScreen::tr("Look at what is inside: some of it can be taken out.");
    Q_EMIT m_screen.toastRequested(
        {words.join(QLatin1Char(' ')), Role::Warning, CreateScreen::tr("Look"), [this] { goTo(0); }});
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
        if (const auto then = std::exchange(m_afterPdfs, nullptr))
            then();
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
    if (!takesFiles())
        return;
    save([this, document, path] {
        m_problem->hide();
        m_stop = {};
        const QString name = QFileInfo(path).fileName();
        setAdding(CreateScreen::tr("Reading %1").arg(name));
        const int generation = m_generation;
        onPool([path] {
            return LocalDisk().readAll(path, kMostBytes);
        }).then(this, [this, generation, document, name](const Result<QByteArray> &bytes) {
            if (generation != m_generation)
                return;
            if (bytes)
                return putInPlace(document, {name, *bytes, {}});
            notChanged(CreateScreen::tr("The file could not be replaced"), bytes.error());
        });
    });
}

void CreateScreen::Body::putInPlace(domain::DocumentId document, const flow::IncomingFile &file)
{
    struct Fresh {
        flow::Replaced replaced;
        QByteArray pdf;
    };
    setAdding(CreateScreen::tr("Checking and converting %1").arg(file.name));
    const int generation = m_generation;
    flow::IntakeWatch watch{.stop = m_stop.get_token(), .progress = {}};
    // What is counted are the pages that are compared, once the file is converted.
    watch.progress = [body = QPointer<Body>(this), generation,
                      sentence = CreateScreen::tr("Looking for what changed in %1").arg(file.name),
                      count = countOn({m_adding, m_document->progress()})](int done, int all) {
        if (done == 0)
            QMetaObject::invokeMethod(
                qApp,
                [body, generation, sentence] {
                    if (body && body->m_generation == generation && body->m_isAdding)
                        body->setAdding(sentence);
                },
                Qt::QueuedConnection);
        count(done, all);
    };
    asked(m_session, [id = m_draft.id, document, file, watch](flow::Office &o) -> Result<Fresh> {
        CS_TRY(flow::Replaced replaced, flow::replaceDocument(o, id, document, file, watch));
        CS_TRY(QByteArray pdf, o.pdf(replaced.after));
        return Fresh{std::move(replaced), std::move(pdf)};
    }).then(this, [this, generation, document, name = file.name](const Result<Fresh> &fresh) {
        if (generation != m_generation)
            return;
        if (!fresh)
            return notChanged(CreateScreen::tr("The file could not be replaced"), fresh.error());
        setAdding({});
        std::erase_if(m_found, [document](const auto &one) { return one.document == document; });
        m_found.push_back({document, fresh->replaced.remarks});
        m_document->setFound(m_found);
        load(m_draft.id, [this, name, fresh = *fresh] {
            m_document->showChanges(name, fresh.replaced, fresh.pdf);
            showFilesAnew();
        });
    });
}

void CreateScreen::Body::clean(domain::DocumentId document, const pdf::IntakeChoices &choices)
{
    if (!takesFiles())
        return;
    m_problem->hide();
    m_stop = {};
    setAdding(CreateScreen::tr("Taking it out"));
    const int generation = m_generation;
    const domain::EnvelopeId id = m_draft.id;
    asked(m_session, [id, document, choices, stop = m_stop.get_token()](flow::Office &o) {
        return flow::cleanDocument(o, id, document, choices, stop);
    }).then(this, [this, generation, id, document](const Result<flow::DocumentRemarks> &cleaned) {
        if (generation != m_generation)
            return;
        if (!cleaned)
            return notChanged(CreateScreen::tr("It could not be taken out"), cleaned.error());
        setAdding({});
        std::erase_if(m_found, [document](const auto &one) { return one.document == document; });
        m_found.push_back(*cleaned);
        m_document->setFound(m_found);
        load(id, [this] { showFilesAnew(); });
    });
}

void CreateScreen::Body::notChanged(const QString &headline, const Error &error)
{
    setAdding({});
    if (error.is(flow::FlowError::Stopped))
        Q_EMIT m_screen.toastRequested({CreateScreen::tr("Stopped. The document is as it was."), Role::Second, {}, {}});
    else
        problem(headline, error);
}

} // namespace countersign::ui
