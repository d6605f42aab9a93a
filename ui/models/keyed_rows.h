// Rows known by id. set() brings the rows to a new state by removing, moving, inserting and changing single rows, so that
// views keep their selection and scroll position.
#pragma once

#include <QAbstractListModel>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace countersign::ui {

template <typename T, typename Key> class KeyedRows : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        return value(m_rows[static_cast<std::size_t>(index.row())], role);
    }

    void set(std::vector<T> rows)
    {
        for (int i = static_cast<int>(m_rows.size()) - 1; i >= 0; --i) {
            const Key key = keyOf(m_rows[static_cast<std::size_t>(i)]);
            if (std::none_of(rows.begin(), rows.end(), [&](const T &row) { return keyOf(row) == key; })) {
                beginRemoveRows({}, i, i);
                m_rows.erase(m_rows.begin() + i);
                endRemoveRows();
            }
        }
        for (int i = 0; i < static_cast<int>(rows.size()); ++i) {
            T &row = rows[static_cast<std::size_t>(i)];
            const auto from =
                std::find_if(m_rows.begin() + i, m_rows.end(), [&](const T &old) { return keyOf(old) == keyOf(row); });
            if (from == m_rows.end()) {
                beginInsertRows({}, i, i);
                m_rows.insert(m_rows.begin() + i, std::move(row));
                endInsertRows();
                continue;
            }
            const int at = static_cast<int>(from - m_rows.begin());
            if (at != i) {
                beginMoveRows({}, at, at, {}, i);
                std::rotate(m_rows.begin() + i, from, from + 1);
                endMoveRows();
            }
            T &old = m_rows[static_cast<std::size_t>(i)];
            if (!(old == row)) {
                old = std::move(row);
                Q_EMIT this->dataChanged(this->index(i), this->index(i));
            }
        }
    }

    [[nodiscard]] const T *at(const QModelIndex &index) const
    {
        return index.isValid() && index.model() == this ? &m_rows[static_cast<std::size_t>(index.row())] : nullptr;
    }
    [[nodiscard]] QModelIndex indexOf(const Key &key) const
    {
        const auto it = std::find_if(m_rows.begin(), m_rows.end(), [&](const T &row) { return keyOf(row) == key; });
        return it == m_rows.end() ? QModelIndex() : index(static_cast<int>(it - m_rows.begin()));
    }
    [[nodiscard]] const std::vector<T> &rows() const { return m_rows; }
    // After the language changed: every word is asked for again.
    void wordsChanged()
    {
        if (!m_rows.empty())
            Q_EMIT this->dataChanged(index(0), index(rowCount() - 1));
    }

protected:
    [[nodiscard]] virtual Key keyOf(const T &row) const = 0;
    [[nodiscard]] virtual QVariant value(const T &row, int role) const = 0;

private:
    std::vector<T> m_rows;
};

} // namespace countersign::ui
