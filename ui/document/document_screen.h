// One document: its pages, the route and how far each party is, the journal, and what can be done now.
//
// Object names: documentScreen, back, screenTitle, documentPrimary (the one thing to do now), documentDownload, documentMore,
// documentPages, route (route_view.h), what moves it on (moving_pane.h), the journal's (journal_pane.h), cancelCard, cancelReason, cancelConfirm, cancelKeep,
// documentProblem (banner); in menus: downloadLatest, downloadOriginal, downloadEvidence, moreVerify, moreResponsible, moreCancel.
#pragma once

#include "core/domain/card.h"
#include "ui/kit/screen.h"
#include "ui/models/desk.h"
#include "ui/pages/page_source.h"

class QMenu;

namespace countersign::ui {

class Banner;
class Button;
class Card;
class JournalPane;
class MovingPane;
class QuestionCard;
class PageView;
class RouteView;
class ScrollArea;
class TextField;
class TitleLine;

class DocumentScreen : public Screen
{
    Q_OBJECT
public:
    explicit DocumentScreen(const Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void open(const ScreenRequest &request) override;
    void focusFirst() override; // the pages

Q_SIGNALS:
    void verifyBytesRequested(const QString &name, const QByteArray &pdf);

private:
    void reload();
    void showEnvelope(const domain::Envelope &envelope, const std::vector<domain::Event> &events);
    void showPages(int document, int revision);
    void offerPrimary(const domain::Card &card);
    void fillMenus();
    void download(int document, int revision);
    void downloadEvidence();
    void print();
    void saveAs(const QString &name, const QByteArray &pdf);
    void withPdf(int document, int revision, std::function<void(const QString &name, const QByteArray &pdf)> then);
    void act(const QString &doing, std::function<Result<void>(flow::Office &)> work, const QString &done);

    Desk m_desk;
    domain::EnvelopeId m_id;
    std::optional<domain::Envelope> m_envelope;
    std::vector<domain::Event> m_events; // oldest first
    QByteArray m_shown; // SHA-256 of the revision on the screen
    QByteArray m_chosen; // of an older one that the person chose; else the latest is shown
    bool m_loading = false;
    bool m_again = false;
    TitleLine *m_line;
    Button *m_primary;
    Button *m_download;
    Button *m_more;
    QMenu *m_downloads;
    QMenu *m_acts;
    Banner *m_problem;
    PageSource m_source;
    PageView *m_pages;
    RouteView *m_route;
    MovingPane *m_moving;
    QuestionCard *m_question;
    ScrollArea *m_side;
    JournalPane *m_journal;
    Card *m_cancelCard;
    TextField *m_reason;
    Button *m_cancel;
    std::function<void()> m_primaryAct;
};

} // namespace countersign::ui
