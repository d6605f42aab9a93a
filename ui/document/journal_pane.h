// What has happened, under tabs: the whole journal, deliveries only, comments with a field to write one, versions of the PDF.
//
// Object names: documentTabs (tab_journal, tab_deliveries, tab_comments, tab_versions), journalList, commentText,
// commentSend, versionsList, journalCheck, journalChecking, journalState.
#pragma once

#include "core/domain/envelope.h"
#include "ui/kit/messages.h"
#include "ui/models/desk.h"
#include "ui/models/timeline_model.h"

#include <QSortFilterProxyModel>
#include <QWidget>

#include <stop_token>

class QListView;
class QStackedWidget;
class QStandardItemModel;

namespace countersign::ui {

class Button;
class ListView;
class Tabs;
class TextField;

class JournalPane : public QWidget
{
    Q_OBJECT
public:
    explicit JournalPane(const Desk &desk, QWidget *parent = nullptr);
    ~JournalPane() override; // gives up a check that goes on
    void show(const domain::Envelope &envelope, const std::vector<domain::Event> &events);
    using QWidget::show;
    [[nodiscard]] const EventNames &names() const { return m_names; } // of the document shown

Q_SIGNALS:
    void revisionChosen(int document, int revision);
    void toastRequested(const countersign::ui::ToastMessage &message);

private:
    void filter();
    void sendComment();
    void checkJournal();
    void journalChecked(const Result<void> &outcome);

    Desk m_desk;
    domain::EnvelopeId m_id;
    EventNames m_names;
    TimelineModel m_model;
    class Filter;
    Filter *m_filter;
    Tabs *m_tabs;
    QStackedWidget *m_pages;
    QListView *m_list;
    QWidget *m_composer;
    TextField *m_comment;
    Button *m_send;
    ListView *m_versions;
    QStandardItemModel *m_versionRows;
    Label *m_state;
    Button *m_check;
    ProgressInPlace *m_checking;
    std::stop_source m_stop; // of the check
};

} // namespace countersign::ui
