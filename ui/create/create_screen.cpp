#include "ui/create/create_screen.h"

#include "ui/create/create_body.h"
#include "ui/pages/drop_veil.h"
#include "ui/pages/drop_zone.h"

#include <QDragEnterEvent>

namespace countersign::ui {

CreateScreen::CreateScreen(OfficeSession &session, QWidget *parent) : Screen(parent)
{
    setObjectName(QStringLiteral("createScreen"));
    m_body = std::make_unique<Body>(*this, session);
    setAcceptDrops(true);
    m_veil = new DropVeil(QStringLiteral("file-plus"), tr("Drop to add to this document"), this);
    connect(m_veil, &DropVeil::filesDropped, this, [this](const QStringList &paths) { m_body->takeIn(paths); });
}

CreateScreen::~CreateScreen() = default;

QString CreateScreen::title() const { return tr("New document"); }

void CreateScreen::open(const ScreenRequest &request)
{
    if (request.envelope && !request.envelope->isNull())
        resume(*request.envelope);
    else if (!request.files.isEmpty())
        startWith(request.files);
    else
        start();
}

void CreateScreen::leave() { m_body->leave(); }

void CreateScreen::start() { m_body->start(); }

void CreateScreen::startWith(const QStringList &paths)
{
    m_body->start();
    m_body->takeIn(paths);
}

void CreateScreen::startWith(const std::vector<flow::IncomingFile> &files)
{
    m_body->start();
    m_body->takeIn(files);
}

void CreateScreen::resume(domain::EnvelopeId draft) { m_body->resume(draft); }

domain::EnvelopeId CreateScreen::draft() const { return m_body->draft(); }

void CreateScreen::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_body->takesFiles() || DropZone::pathsOf(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_veil->offer();
}

void CreateScreen::dragLeaveEvent(QDragLeaveEvent *) { m_veil->leftBelow(); }

// Quicker than the veil came.
void CreateScreen::dropEvent(QDropEvent *event)
{
    m_veil->hide();
    event->acceptProposedAction();
    m_body->takeIn(DropZone::pathsOf(event->mimeData()));
}

void CreateScreen::goToStep(int step) { m_body->goTo(step); }

} // namespace countersign::ui
