// The inside of the queue screen: loads the queue and the chosen document, watches what was seen, and signs.
#pragma once

#include "core/domain/card.h"
#include "core/flow/local_signing.h"
#include "ui/kit/messages.h"
#include "ui/models/office_session.h"
#include "ui/pages/page_view.h"
#include "ui/signing/queue_model.h"
#include "ui/signing/queue_screen.h"
#include "ui/signing/sign_panel.h"
#include "ui/signing/signed_look.h"

class QHBoxLayout;
class QStackedWidget;

namespace countersign::ui {

class Chip;
class ListView;
class QueueLine;

// A QObject so that its connections end with it, before the widgets go.
class QueueScreen::Body : public QObject
{
public:
    Body(QueueScreen &screen, OfficeSession &session);
    void reload();
    void select(domain::EnvelopeId id);

private:
    struct Desk { // what one look into the office brings
        domain::Member me;
        std::vector<domain::Company> companies;
        std::vector<domain::Card> queue;
        domain::PadesLevel level = domain::PadesLevel::B;
        std::optional<flow::SignatureLook> kept; // my own signature, from an earlier time
    };
    // A key that was opened for signing, and what it was to sign: kept while the signatory decides about an obstacle.
    struct Attempt {
        std::vector<domain::EnvelopeId> envelopes;
        bool withStamp = false; // where a document asks for one
        std::shared_ptr<const flow::SignatoryKey> key; // shared: the lane signs with it, the panel may try again
        bool isAdopted = false; // "it is mine" was answered
        std::optional<domain::PadesLevel> level; // the signatory's own, lower one
    };
    struct Opened {
        domain::Envelope envelope;
        std::vector<QByteArray> pdfs;
        QByteArray stamp;
    };
    void show(const Desk &desk);
    void openCurrent();
    void show(const Opened &opened);
    void refreshSeen();
    void refreshCounts();
    void refreshLook();
    void forgetSignature();
    void paintFields(QPainter &painter, int page, const QTransform &toView) const;
    void sign(Attempt attempt);
    struct Signing;
    void signedOrNot(const Signing &result, bool one);
    void askAbout(const Signing &result);
    [[nodiscard]] static QString signedSoFar(const Signing &result);
    [[nodiscard]] std::vector<domain::EnvelopeId> lookedThrough() const; // and to be signed, not approved
    void act(const QString &progress, const QString &done, std::function<Result<void>(flow::Office &)> work);
    void leaveCurrent(); // chooses the next one
    void step(int by);
    bool eventFilter(QObject *watched, QEvent *event) override;
    void arrange();
    [[nodiscard]] domain::EnvelopeId current() const;

    QueueScreen &m_screen;
    OfficeSession &m_session;
    Desk m_desk;
    domain::Envelope m_envelope;
    std::optional<domain::PartyId> m_party; // whose turn we take
    QSet<domain::EnvelopeId> m_toSign; // of those that were opened
    std::optional<domain::EnvelopeId> m_wanted;
    int m_generation = 0;
    bool m_busy = false;
    std::stop_source m_stop; // of the signing that goes on

    QueueModel *m_model;
    QWidget *m_left;
    QueueLine *m_line; // instead of it
    bool m_isNarrow = false;
    QHBoxLayout *m_allRow;
    ListView *m_list;
    Label *m_count;
    Button *m_signAll;
    QStackedWidget *m_stack;
    Label *m_title;
    Chip *m_pageChip;
    Banner *m_problem;
    PageView *m_pages;
    PageSource *m_source;
    SignedLook *m_look;
    Banner *m_lookProblem;
    SignPanel *m_panel;
};

} // namespace countersign::ui
