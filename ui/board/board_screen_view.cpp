// What a member has made of the board: its view, saved ones, tabs and filters.
#include "core/flow/lists.h"
#include "ui/board/board_line.h"
#include "ui/board/board_rows.h"
#include "ui/board/board_screen.h"
#include "ui/board/card_delegate.h"
#include "ui/board/card_table.h"
#include "ui/board/selection_bar.h"
#include "ui/kit/search_field.h"
#include "ui/words/error_words.h"

#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

namespace countersign::ui {

namespace {
const QString kViewName = QStringLiteral("board");
}

void BoardScreen::readView()
{
    m_viewOf = m_desk.facts.me().id;
    m_desk.session.run([](flow::Office &office) { return flow::viewSettings(office, kViewName); })
        .then(this, [this, member = m_viewOf](const QByteArray &json) {
            if (member != m_desk.facts.me().id)
                return;
            m_view = BoardViewSettings::fromJson(json);
            m_view.follow(m_desk.facts.stages());
            showView();
            ask();
        });
}

void BoardScreen::setView(const BoardViewSettings &view)
{
    const bool asksAnew = view.grouping != m_view.grouping || view.layout != m_view.layout;
    if (view.layout != m_view.layout) { // what was chosen there is not seen here
        m_rows->clearSelection();
        m_table->clearSelection();
        m_bar->setSelected({});
    }
    m_view = view;
    m_view.follow(m_desk.facts.stages());
    m_keeping->start();
    showView();
    if (asksAnew)
        ask();
    else
        reload();
}

void BoardScreen::keepView()
{
    m_desk.session
        .run([json = m_view.toJson()](flow::Office &office) { return flow::saveViewSettings(office, kViewName, json); })
        .then(this, [this](const Result<void> &kept) {
            if (!kept)
                Q_EMIT toastRequested(
                    {tr("The view is not kept. %1").arg(sentenceFor(kept.error())), Role::Warning, {}, {}});
        });
}

void BoardScreen::keepFocus(const std::function<void()> &change)
{
    const auto isHere = [this] {
        const QWidget *focused = window()->focusWidget();
        return focused && m_pages->isAncestorOf(focused);
    };
    const bool wasHere = isHere();
    change();
    if (wasHere && !isHere())
        setFocus(Qt::OtherFocusReason);
}

void BoardScreen::showView()
{
    m_delegate->setLook(m_view.density, m_view.cardFields);
    keepFocus([this] { m_rows->setView(m_view); });
    m_rows->refresh(); // its cards may have other heights now, or other names
    m_table->setView(m_view);
    m_pages->setCurrentIndex(m_view.layout == BoardLayout::Columns    ? ColumnsPage
                                 : m_view.layout == BoardLayout::List ? ListPage
                                                                      : OverviewPage);
    m_line->setView(m_view);
}

void BoardScreen::tabChosen(int index)
{
    const int saved = index - static_cast<int>(domain::kLastCardView) - 1;
    const QString words = m_query.words;
    if (saved >= 0 && saved < static_cast<int>(m_view.saved.size())) {
        m_query = m_view.saved[static_cast<std::size_t>(saved)].query;
        const QSignalBlocker quiet(m_search);
        m_search->setText(m_query.words);
    } else {
        m_query = {};
        m_query.view = static_cast<domain::CardView>(std::clamp(index, 0, static_cast<int>(domain::kLastCardView)));
        m_query.words = words;
    }
    if (m_view.layout == BoardLayout::Overview) {
        BoardViewSettings next = m_view; // a tab shows documents
        next.layout = BoardLayout::Columns;
        setView(next);
    }
    m_line->setQuery(m_query);
    ask();
}

void BoardScreen::setFilter(const domain::CardQuery &filter)
{
    const domain::CardView view = m_query.view;
    const QString words = m_query.words;
    m_query = filter;
    m_query.view = view;
    m_query.words = words;
    m_line->setQuery(m_query);
    ask();
}

void BoardScreen::showExactly(const domain::CardQuery &query)
{
    {
        const QSignalBlocker quiet(m_search);
        m_search->clear();
    }
    m_query = query;
    m_line->showTab(static_cast<int>(query.view));
    m_line->setQuery(m_query);
    BoardViewSettings next = m_view;
    next.layout = BoardLayout::List;
    setView(next); // asks anew
    m_table->setFocus(Qt::OtherFocusReason);
}

void BoardScreen::saveView(const QString &name)
{
    BoardViewSettings next = m_view;
    SavedFilter filter{.name = name, .query = m_query};
    filter.query.me = {};
    filter.query.now = {};
    next.saved.push_back(std::move(filter));
    setView(next);
    m_line->chooseTab(m_line->tabs() - 1);
}

void BoardScreen::search(const QString &words)
{
    if (m_query.words == words)
        return;
    m_query.words = words;
    if (m_view.layout == BoardLayout::Overview && !words.isEmpty()) {
        BoardViewSettings next = m_view;
        next.layout = BoardLayout::List;
        setView(next);
    }
    ask();
}

} // namespace countersign::ui
