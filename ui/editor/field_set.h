// The fields being edited: every change is an undoable command over field ids. Holds no widgets and knows no pages.
#pragma once

#include "core/base/clock.h"
#include "core/domain/field.h"

#include <QAbstractListModel>
#include <QList>
#include <QUndoStack>

#include <functional>
#include <optional>
#include <vector>

namespace countersign::ui {

class FieldSet : public QObject
{
    Q_OBJECT
public:
    explicit FieldSet(QObject *parent = nullptr);

    void reset(std::vector<domain::Field> fields); // forgets the history and the selection
    [[nodiscard]] const std::vector<domain::Field> &fields() const { return m_fields; }
    [[nodiscard]] const domain::Field *field(domain::FieldId id) const;
    [[nodiscard]] domain::FieldId freshId() const;

    void add(std::vector<domain::Field> fields, const QString &text); // and selects them
    void remove(const QList<domain::FieldId> &ids, const QString &text);
    // Replaces those with the same ids. Changes with the same non-zero `merge` that follow each other at once are one
    // step of undo (nudging, typing into a property).
    void change(std::vector<domain::Field> after, const QString &text, int merge = 0);
    QUndoStack &history() { return m_history; }

    [[nodiscard]] const QList<domain::FieldId> &selection() const { return m_selection; }
    [[nodiscard]] bool isSelected(domain::FieldId id) const { return m_selection.contains(id); }
    [[nodiscard]] std::vector<domain::Field> selected() const; // in the order of selecting
    void select(const QList<domain::FieldId> &ids);
    void toggle(domain::FieldId id);

Q_SIGNALS:
    void changed(); // after any change of the fields, undo and redo included
    void aboutToInsert(int row);
    void inserted();
    void aboutToRemove(int row);
    void removed();
    void replaced(int row);
    void wasReset();
    void selectionChanged();

private:
    friend class FieldCommand;
    void insertAt(int row, const domain::Field &field);
    void removeAt(int row);
    void replaceAt(int row, const domain::Field &field);
    [[nodiscard]] int rowOf(domain::FieldId id) const;
    void tidySelection();

    std::vector<domain::Field> m_fields;
    QList<domain::FieldId> m_selection;
    QUndoStack m_history;
    SystemClock m_clock; // ids only
};

// The fields as a list, for a list view and for accessibility tools: "Signature, Müller & Söhne, page 1".
class FieldListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    struct Description {
        QString title, second, icon;
    };
    using Describe = std::function<Description(const domain::Field &)>;
    FieldListModel(FieldSet &set, Describe describe, QObject *parent = nullptr);
    enum { FieldIdRole = Qt::UserRole + 1 }; // QString
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] domain::FieldId idAt(const QModelIndex &index) const;
    void refresh(); // descriptions changed (a party was renamed)

private:
    FieldSet &m_set;
    Describe m_describe;
};

} // namespace countersign::ui
