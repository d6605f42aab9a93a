#include "ui/create/create_screen.h"

#include "ui/create/create_body.h"

namespace countersign::ui {

CreateScreen::CreateScreen(OfficeSession &session, QWidget *parent) : Screen(parent)
{
    setObjectName(QStringLiteral("createScreen"));
    m_body = std::make_unique<Body>(*this, session);
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

void CreateScreen::goToStep(int step) { m_body->goTo(step); }

} // namespace countersign::ui
