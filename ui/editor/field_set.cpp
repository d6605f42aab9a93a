#include "ui/editor/field_set.h"

#include "ui/kit/list_row.h"

#include <algorithm>

namespace countersign::ui {

// What was there before and after, by row of the vector; a null before is an addition, a null after a removal.
class FieldCommand : public QUndoCommand
{
public:
    struct Edit {
        int row = 0;
        std::optional<domain::Field> before, after;
    };
    FieldCommand(FieldSet &set, std::vector<Edit> edits, const QString &text, int merge)
        : QUndoCommand(text),
          m_set(set),
          m_edits(std::move(edits)),
          m_merge(merge)
    {
    }
    void redo() override
    {
        QList<domain::FieldId> touched;
        // Removals from the last row, so that the rows noted stay right.
        for (auto it = m_edits.rbegin(); it != m_edits.rend(); ++it)
            if (!it->after)
                m_set.removeAt(it->row);
        for (const Edit &e : m_edits) {
            if (e.after && !e.before)
                m_set.insertAt(e.row, *e.after);
            else if (e.after)
                m_set.replaceAt(m_set.rowOf(e.after->id), *e.after);
            if (e.after)
                touched << e.after->id;
        }
        finish(touched);
    }
    void undo() override
    {
        QList<domain::FieldId> touched;
        for (auto it = m_edits.rbegin(); it != m_edits.rend(); ++it)
            if (it->after && !it->before)
                m_set.removeAt(m_set.rowOf(it->after->id));
        for (const Edit &e : m_edits) {
            if (e.before && !e.after)
                m_set.insertAt(e.row, *e.before);
            else if (e.before)
                m_set.replaceAt(m_set.rowOf(e.before->id), *e.before);
            if (e.before)
                touched << e.before->id;
        }
        finish(touched);
    }
    [[nodiscard]] int id() const override { return m_merge == 0 ? -1 : m_merge; }
    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const FieldCommand *>(other);
        if (next->m_edits.size() != m_edits.size())
            return false;
        for (std::size_t i = 0; i < m_edits.size(); ++i)
            if (!m_edits[i].before || !m_edits[i].after || !next->m_edits[i].before
                || next->m_edits[i].before->id != m_edits[i].before->id)
                return false;
        for (std::size_t i = 0; i < m_edits.size(); ++i)
            m_edits[i].after = next->m_edits[i].after;
        return true;
    }

private:
    void finish(const QList<domain::FieldId> &touched)
    {
        m_set.tidySelection();
        if (!touched.isEmpty())
            m_set.select(touched);
        Q_EMIT m_set.changed();
    }
    FieldSet &m_set;
    std::vector<Edit> m_edits;
    int m_merge;
};

FieldSet::FieldSet(QObject *parent) : QObject(parent) { m_history.setUndoLimit(500); }

void FieldSet::reset(std::vector<domain::Field> fields)
{
    m_fields = std::move(fields);
    m_selection.clear();
    m_history.clear();
    Q_EMIT wasReset();
    Q_EMIT selectionChanged();
}

const domain::Field *FieldSet::field(domain::FieldId id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_fields[std::size_t(row)];
}

domain::FieldId FieldSet::freshId() const { return domain::FieldId::fresh(m_clock); }

int FieldSet::rowOf(domain::FieldId id) const
{
    const auto it = std::find_if(m_fields.begin(), m_fields.end(), [&](const domain::Field &f) { return f.id == id; });
    return it == m_fields.end() ? -1 : int(it - m_fields.begin());
}

void FieldSet::add(std::vector<domain::Field> fields, const QString &text)
{
    std::vector<FieldCommand::Edit> edits;
    int row = int(m_fields.size());
    for (domain::Field &f : fields)
        edits.push_back({row++, std::nullopt, std::move(f)});
    if (!edits.empty())
        m_history.push(new FieldCommand(*this, std::move(edits), text, 0));
}

void FieldSet::remove(const QList<domain::FieldId> &ids, const QString &text)
{
    std::vector<FieldCommand::Edit> edits;
    for (std::size_t row = 0; row < m_fields.size(); ++row)
        if (ids.contains(m_fields[row].id))
            edits.push_back({int(row), m_fields[row], std::nullopt});
    if (!edits.empty())
        m_history.push(new FieldCommand(*this, std::move(edits), text, 0));
}

void FieldSet::change(std::vector<domain::Field> after, const QString &text, int merge)
{
    std::vector<FieldCommand::Edit> edits;
    bool differs = false;
    for (domain::Field &f : after) {
        const int row = rowOf(f.id);
        if (row < 0)
            continue;
        differs = differs || m_fields[std::size_t(row)] != f;
        edits.push_back({row, m_fields[std::size_t(row)], std::move(f)});
    }
    if (differs)
        m_history.push(new FieldCommand(*this, std::move(edits), text, merge));
}

std::vector<domain::Field> FieldSet::selected() const
{
    std::vector<domain::Field> out;
    for (domain::FieldId id : m_selection)
        if (const domain::Field *f = field(id))
            out.push_back(*f);
    return out;
}

void FieldSet::select(const QList<domain::FieldId> &ids)
{
    if (ids == m_selection)
        return;
    m_selection = ids;
    Q_EMIT selectionChanged();
}

void FieldSet::toggle(domain::FieldId id)
{
    if (!m_selection.removeOne(id))
        m_selection << id;
    Q_EMIT selectionChanged();
}

void FieldSet::tidySelection()
{
    QList<domain::FieldId> kept;
    for (domain::FieldId id : m_selection)
        if (rowOf(id) >= 0)
            kept << id;
    select(kept);
}

void FieldSet::insertAt(int row, const domain::Field &field)
{
    row = std::clamp(row, 0, int(m_fields.size()));
    Q_EMIT aboutToInsert(row);
    m_fields.insert(m_fields.begin() + row, field);
    Q_EMIT inserted();
}

void FieldSet::removeAt(int row)
{
    if (row < 0)
        return;
    Q_EMIT aboutToRemove(row);
    m_fields.erase(m_fields.begin() + row);
    Q_EMIT removed();
}

void FieldSet::replaceAt(int row, const domain::Field &field)
{
    if (row < 0)
        return;
    m_fields[std::size_t(row)] = field;
    Q_EMIT replaced(row);
}

FieldListModel::FieldListModel(FieldSet &set, Describe describe, QObject *parent)
    : QAbstractListModel(parent),
      m_set(set),
      m_describe(std::move(describe))
{
    connect(&set, &FieldSet::aboutToInsert, this, [this](int row) { beginInsertRows({}, row, row); });
    connect(&set, &FieldSet::inserted, this, [this] { endInsertRows(); });
    connect(&set, &FieldSet::aboutToRemove, this, [this](int row) { beginRemoveRows({}, row, row); });
    connect(&set, &FieldSet::removed, this, [this] { endRemoveRows(); });
    connect(&set, &FieldSet::replaced, this, [this](int row) { Q_EMIT dataChanged(index(row), index(row)); });
    connect(&set, &FieldSet::wasReset, this, [this] {
        beginResetModel();
        endResetModel();
    });
}

int FieldListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_set.fields().size());
}

QVariant FieldListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const domain::Field &f = m_set.fields()[std::size_t(index.row())];
    if (role == FieldIdRole)
        return f.id.toString();
    if (role != Qt::DisplayRole && role != SecondLineRole && role != IconRole && role != Qt::AccessibleTextRole)
        return {};
    const Description d = m_describe(f);
    return role == Qt::DisplayRole ? d.title
        : role == SecondLineRole   ? d.second
        : role == IconRole         ? d.icon
                                   : d.title + QStringLiteral(", ") + d.second;
}

domain::FieldId FieldListModel::idAt(const QModelIndex &index) const
{
    return index.isValid() ? m_set.fields()[std::size_t(index.row())].id : domain::FieldId{};
}

void FieldListModel::refresh()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace countersign::ui
