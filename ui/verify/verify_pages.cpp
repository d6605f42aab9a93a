// The verdict's pages: now, and as they were signed, side by side or one; what changed is marked on them.
#include "core/flow/verification_client.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/list_row.h"
#include "ui/kit/style.h"
#include "ui/kit/tabs.h"
#include "ui/pages/answer.h"
#include "ui/pages/worker.h"
#include "ui/verify/verify_body.h"
#include "ui/verify/word_marks.h"
#include "ui/words/day_words.h"
#include "ui/words/error_words.h"
#include "ui/words/verdict_words.h"

#include <QLocale>
#include <QPainter>
#include <QScrollBar>

namespace countersign::ui {

void VerifyScreen::Body::openSigned(int signature)
{
    const auto &s = m_verdict.signatures[std::size_t(signature)];
    const std::optional<Time> when = s.provenTime ? s.provenTime : s.claimedTime;
    m_signedChip->setLook(
        {QStringLiteral("shield-check"),
         when ? VerifyScreen::tr("As signed on %1").arg(QLocale().toString(when->toUtc().date(), dayFormat()))
              : VerifyScreen::tr("As signed"),
         Role::Ok});
    if (m_signedOf == signature)
        return;
    m_signedOf = signature;
    const int generation = m_generation;
    onPool([pdf = m_pdf, field = s.field, sha256 = s.signedRevisionSha256] {
        return flow::signedPartApart(workerSetup(), pdf, field, sha256);
    }).then(this, [this, generation, signature](const Result<QByteArray> &bytes) {
        if (generation != m_generation || m_signedOf != signature)
            return;
        if (bytes)
            m_signedSource->open({*bytes});
        else
            Q_EMIT m_screen.toastRequested({sentenceFor(bytes.error()), Role::Bad, {}, {}});
    });
}

void VerifyScreen::Body::remakeTabs()
{
    delete m_tabs;
    m_tabs = new Tabs;
    m_tabs->setObjectName(QStringLiteral("verifyViews"));
    for (View view : m_views)
        switch (view) {
        case View::Change: m_tabs->addTab(QStringLiteral("change"), VerifyScreen::tr("Changes")); break;
        case View::Pages: m_tabs->addTab(QStringLiteral("pages"), VerifyScreen::tr("All pages")); break;
        case View::Signed: m_tabs->addTab(QStringLiteral("signed"), VerifyScreen::tr("As signed")); break;
        }
    m_tabRow->addWidget(m_tabs);
    QObject::connect(m_tabs, &Tabs::currentChanged, this, [this](int index) { setView(m_views[std::size_t(index)]); });
}

void VerifyScreen::Body::choose(View view)
{
    const auto it = std::find(m_views.begin(), m_views.end(), view);
    if (it == m_views.end())
        return;
    m_tabs->setCurrent(int(it - m_views.begin()));
    setView(view);
}

void VerifyScreen::Body::setView(View view)
{
    m_view = view;
    const bool forbidden = !m_changes.empty() && !m_changes.front().change.isPermitted;
    m_nowChip->setLook(
        forbidden ? ChipLook{QStringLiteral("triangle-alert"), VerifyScreen::tr("As the file shows now"), Role::Bad}
                  : ChipLook{QStringLiteral("file-text"), VerifyScreen::tr("As the file shows now"), Role::Second});
    const bool hasSigned = m_signedOf >= 0;
    m_signedPane->setVisible(view == View::Signed || (view == View::Change && hasSigned));
    m_nowPane->setVisible(view != View::Signed);
    const bool changes = view == View::Change && !m_changes.empty();
    m_changeLabel->setVisible(changes);
    m_previous->setVisible(changes && m_changes.size() > 1);
    m_next->setVisible(changes && m_changes.size() > 1);
    if (changes)
        goToChange(std::max(0, m_change));
    m_nowView->viewport()->update();
    m_signedView->viewport()->update();
}

void VerifyScreen::Body::goToChange(int index)
{
    if (m_changes.empty())
        return;
    m_change = std::clamp(index, 0, int(m_changes.size()) - 1);
    const Shown &shown = m_changes[std::size_t(m_change)];
    // The first tab, where there are changes. What the signatures forbid is counted apart from what they allow.
    const bool isAllowed = shown.change.isPermitted;
    m_tabs->setText(0,
                    (isAllowed ? VerifyScreen::tr("Allowed change %1 of %2") : VerifyScreen::tr("Change %1 of %2"))
                        .arg(isAllowed ? m_change - m_forbidden + 1 : m_change + 1)
                        .arg(isAllowed ? int(m_changes.size()) - m_forbidden : m_forbidden));
    m_changeLabel->setText(sentenceFor(shown.change));
    m_changeLabel->setToolTip(m_changeLabel->text());
    m_previous->setEnabled(m_change > 0);
    m_next->setEnabled(m_change + 1 < int(m_changes.size()));
    if (m_list->currentIndex().row() != m_change)
        m_list->setCurrentIndex(m_listModel->index(m_change, 0));
    if (m_verdict.signatures[std::size_t(shown.signature)].isIntact)
        openSigned(shown.signature);
    if (shown.change.rect.isEmpty() && m_signedOf == shown.signature)
        m_words->want(shown.change.page);
    for (PageView *view : {m_signedView, m_nowView}) {
        m_syncing = true;
        if (shown.change.page >= 0) {
            const std::vector<QRectF> places = placesOf(shown.change, view == m_nowView);
            if (places.empty())
                view->goToPage(shown.change.page);
            else
                view->ensureShown(shown.change.page, places.front());
        }
        m_syncing = false;
        view->viewport()->update();
    }
}

// Where a change is to be marked: its own place, or the words that differ on its page.

std::vector<QRectF> VerifyScreen::Body::placesOf(const domain::Change &change, bool now) const
{
    if (!change.rect.isEmpty())
        return {change.rect};
    const WordMarks::Places words = m_words->at(change.page);
    return now ? words.now : words.was;
}

void VerifyScreen::Body::paintMarks(QPainter &painter, int page, const QTransform &toView, bool now) const
{
    if (m_view != View::Change)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette light = paletteFor(false); // paper is white in every theme
    for (std::size_t i = 0; i < m_changes.size(); ++i) {
        const domain::Change &c = m_changes[i].change;
        if (c.page != page)
            continue;
        const bool current = int(i) == m_change;
        const Role role = now && !c.isPermitted ? Role::Bad : Role::Ok;
        QColor fill = color(role, light);
        painter.setPen(QPen(fill, current ? 1.6 : 1));
        fill.setAlpha(current ? 34 : 16);
        painter.setBrush(fill);
        const std::vector<QRectF> places = placesOf(c, now);
        for (const QRectF &place : places)
            painter.drawRoundedRect(toView.mapRect(place).adjusted(-3, -2, 3, 2), 3, 3);
        if (!c.isPermitted && c.rect.isEmpty() && m_words->at(page).isEmpty()) { // somewhere on this page
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(toView.mapRect(pdf::visibleBox((now ? m_nowSource : m_signedSource)->box(page)))
                                 .adjusted(1, 1, -1, -1));
        }
    }
    painter.restore();
}

void VerifyScreen::Body::syncScroll(PageView *from, PageView *to)
{
    if (m_syncing || m_view != View::Change)
        return;
    m_syncing = true;
    to->verticalScrollBar()->setValue(from->verticalScrollBar()->value());
    m_syncing = false;
}

} // namespace countersign::ui
