// A searched list of records with a panel at the right that edits the chosen one: the frame of contacts, companies, members.
//
// Object names, from the given prefix: <prefix>List, <prefix>Panel, <prefix>Save, <prefix>Remove, <prefix>Empty,
// <prefix>Problem.
#pragma once

#include "core/base/result.h"
#include "ui/kit/messages.h"
#include "ui/models/desk.h"
#include "ui/models/record_models.h"

#include <QFuture>
#include <QPointer>
#include <QVariant>
#include <QWidget>

#include <optional>

class QStackedWidget;
class QVBoxLayout;

namespace countersign::ui {

class Banner;
class Button;
class ListView;
class SidePanel;

class RecordPane : public QWidget
{
    Q_OBJECT
public:
    RecordPane(const Desk &desk, const QString &prefix, QWidget *parent = nullptr);

    void search(const QString &words);
    void begin(); // a new record, unless the panel says first that it has what is not saved
    virtual void reload() = 0;

Q_SIGNALS:
    void toastRequested(const countersign::ui::ToastMessage &message);
    void counted(int records);

protected:
    // From the constructor of the pane: rows, words for an empty list.
    void setRows(QAbstractItemModel *model, const QString &iconName, const QString &emptyHeadline,
                 const QString &emptyText, const QString &newWords);
    virtual void startNew() = 0;
    // What the panel shows; null form: panel closed.
    virtual void edit(const QModelIndex &sourceIndex) = 0;
    virtual void save() = 0;
    virtual void remove() { }
    void openPanel(const QString &title, const QString &subtitle, QWidget *form, bool isRemovable,
                   const QString &reasonNot);
    void closePanel();
    // After the flow step: the panel closes or says what is wrong.
    void finished(const Result<void> &outcome, const QString &done);
    void setSaving(bool saving);
    void refresh();
    void addAbove(QWidget *widget); // over the list; takes it
    void setTone(Role tone); // of the avatars; Ours by default
    [[nodiscard]] SidePanel *panel() const { return m_panel; }

    Desk m_desk;

private:
    // False, once, where the panel has what was typed and not saved: it says so, and stays.
    [[nodiscard]] bool mayLeave();

    RecordFilter m_filter;
    class RowsForView;
    RowsForView *m_shown;
    QStackedWidget *m_pages;
    QVBoxLayout *m_above;
    ListView *m_list;
    SidePanel *m_panel;
    Banner *m_problem;
    QPointer<QWidget> m_form; // in the panel
    bool m_isEditable = false;
    QVariantList m_asOpened; // what its inputs said then
    std::optional<QVariantList> m_warnedOf; // what they said when the person was told
    Button *m_save;
    Button *m_remove;
    Button *m_new = nullptr;
    QString m_prefix;
    bool m_sure = false; // the second click removes
};

} // namespace countersign::ui
