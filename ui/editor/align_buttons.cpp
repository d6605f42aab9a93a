#include "ui/editor/align_buttons.h"

#include "ui/kit/button.h"

#include <QGridLayout>

namespace countersign::ui {

AlignButtons::AlignButtons(FieldCanvas &canvas, QWidget *parent) : QWidget(parent)
{
    auto *aligns = new QGridLayout(this);
    aligns->setContentsMargins({});
    aligns->setSpacing(6);
    const struct {
        Arrangement arrangement;
        const char *icon;
        QString name, words;
    } kinds[] = {
        {Arrangement::Left, "align-start-vertical", QStringLiteral("Left"), tr("Align left edges")},
        {Arrangement::Centre, "align-center-vertical", QStringLiteral("Centre"), tr("Align middles")},
        {Arrangement::Right, "align-end-vertical", QStringLiteral("Right"), tr("Align right edges")},
        {Arrangement::DistributeAcross, "align-horizontal-distribute-center", QStringLiteral("Across"),
         tr("Distribute across")},
        {Arrangement::Top, "align-start-horizontal", QStringLiteral("Top"), tr("Align upper edges")},
        {Arrangement::Middle, "align-center-horizontal", QStringLiteral("Middle"), tr("Align at the same height")},
        {Arrangement::Bottom, "align-end-horizontal", QStringLiteral("Bottom"), tr("Align lower edges")},
        {Arrangement::DistributeDown, "align-vertical-distribute-center", QStringLiteral("Down"),
         tr("Distribute down")},
        {Arrangement::SameSize, "scan", QStringLiteral("Size"), tr("Make them the same size")},
    };
    int place = 0;
    for (const auto &kind : kinds) {
        auto *button = Button::iconOnly(QString::fromLatin1(kind.icon), kind.words, Button::Kind::Plain);
        button->setObjectName(QStringLiteral("propAlign") + kind.name);
        aligns->addWidget(button, place / 5, place % 5);
        ++place;
        connect(button, &QPushButton::clicked, this,
                [&canvas, arrangement = kind.arrangement] { canvas.arrange(arrangement); });
    }
}

} // namespace countersign::ui
