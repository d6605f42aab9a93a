// The deals of one stage, newest change on top.
#pragma once

#include "core/flow/deals.h"
#include "ui/models/keyed_rows.h"

#include <QMetaType>

namespace countersign::ui {

class DealModel : public KeyedRows<flow::DealLine, domain::DealId>
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1, LineRole }; // text; flow::DealLine
    static const QString kMimeType; // ids as text, one a line
    using KeyedRows::KeyedRows;

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override { return {kMimeType}; }
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }

protected:
    [[nodiscard]] domain::DealId keyOf(const flow::DealLine &line) const override { return line.deal.id; }
    [[nodiscard]] QVariant value(const flow::DealLine &line, int role) const override;
};

// "12 500,50 EUR" as the window's language groups.
[[nodiscard]] QString moneyWords(const domain::Money &money);
// The sum of what has an amount, by currency: "48 600,00 EUR + 1 200,00 PLN"; empty where nothing has one.
[[nodiscard]] QString sumWords(const std::vector<flow::DealLine> &lines);

} // namespace countersign::ui

Q_DECLARE_METATYPE(countersign::flow::DealLine)
