#include "ui/board/deal_menu.h"

#include "core/flow/deals.h"

#include <QCollator>
#include <QMenu>
#include <QPointer>
#include <QScreen>

#include <algorithm>

namespace countersign::ui {

namespace {

constexpr std::size_t kAtHand = 12; // the last changed

std::vector<domain::Deal> openDeals(const flow::Office &office)
{
    std::vector<domain::Deal> deals = flow::deals(office);
    const std::vector<domain::Stage> stages = office.pipelineStages();
    std::erase_if(deals, [&](const domain::Deal &deal) {
        return std::any_of(stages.begin(), stages.end(), [&](const domain::Stage &stage) {
            return stage.id == deal.stage && stage.meaning != domain::StageMeaning::InProgress;
        });
    });
    if (deals.size() > kAtHand) { // the others by name: nobody knows when they changed
        QCollator collator;
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        std::sort(deals.begin() + kAtHand, deals.end(),
                  [&collator](const auto &a, const auto &b) { return collator.compare(a.title, b.title) < 0; });
    }
    return deals;
}

} // namespace

void DealMenu::fill(QMenu *menu, OfficeSession &session, std::optional<domain::DealId> now, const Chosen &chosen)
{
    const auto load = [menu = QPointer<QMenu>(menu), &session, now, chosen] {
        session.run([](flow::Office &office) { return openDeals(office); })
            .then(menu.data(), [menu, now, chosen](const std::vector<domain::Deal> &deals) {
                menu->clear();
                for (QMenu *before : menu->findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly))
                    before->deleteLater();
                const auto add = [&](QMenu *place, const QString &words, const QString &name,
                                     std::optional<domain::DealId> deal) {
                    QAction *act = place->addAction(words);
                    act->setObjectName(name);
                    act->setCheckable(true);
                    act->setChecked(now == deal);
                    QObject::connect(act, &QAction::triggered, menu, [chosen, deal] { chosen(deal); });
                };
                if (now)
                    add(menu, tr("No deal"), QStringLiteral("deal_none"), std::nullopt);
                QMenu *place = menu;
                for (std::size_t i = 0; i < deals.size(); ++i) {
                    const domain::Deal &deal = deals[i];
                    if (i == kAtHand)
                        place = menu->addMenu(tr("More deals"));
                    // An ampersand would mark a letter.
                    add(place, QString(deal.title).replace(QLatin1Char('&'), QStringLiteral("&&")),
                        QStringLiteral("deal_") + deal.id.toString(), deal.id);
                }
                if (deals.empty())
                    menu->addAction(tr("No open deals"))->setEnabled(false);
                if (const int below = menu->geometry().bottom() - menu->screen()->availableGeometry().bottom();
                    menu->isVisible() && below > 0) // it has grown since it came up
                    menu->move(menu->pos() - QPoint(0, below));
            });
    };
    menu->addAction(tr("Looking for deals"))->setEnabled(false); // an empty menu would not come up
    QObject::connect(menu, &QMenu::aboutToShow, menu, load);
}

} // namespace countersign::ui
