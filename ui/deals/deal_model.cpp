#include "ui/deals/deal_model.h"

#include "core/domain/merge_values.h"

#include <QLocale>
#include <QMap>
#include <QMimeData>

namespace countersign::ui {

const QString DealModel::kMimeType = QStringLiteral("application/x-countersign-deals");

Qt::ItemFlags DealModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled : Qt::ItemFlags{};
}

QMimeData *DealModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList ids;
    for (const QModelIndex &index : indexes)
        ids << index.data(IdRole).toString();
    auto *data = new QMimeData;
    data->setData(kMimeType, ids.join(QLatin1Char('\n')).toLatin1());
    return data;
}

QVariant DealModel::value(const flow::DealLine &line, int role) const
{
    switch (role) {
    case IdRole: return line.deal.id.toString();
    case LineRole: return QVariant::fromValue(line);
    case Qt::DisplayRole: return line.deal.title;
    case Qt::AccessibleTextRole: {
        QStringList parts{line.deal.title, line.contact, line.firm,
                          line.deal.amount ? moneyWords(*line.deal.amount) : QString()};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

QString moneyWords(const domain::Money &money) { return domain::moneyText(money, QLocale()); }

QString sumWords(const std::vector<flow::DealLine> &lines)
{
    QMap<QString, qint64> sums;
    for (const flow::DealLine &line : lines)
        if (line.deal.amount)
            sums[line.deal.amount->currency] += line.deal.amount->minor; // each at most 10^15: thousands of them fit
    QStringList words;
    for (auto it = sums.cbegin(); it != sums.cend(); ++it)
        words << moneyWords({it.value(), it.key()});
    return words.join(QStringLiteral(" + "));
}

} // namespace countersign::ui
