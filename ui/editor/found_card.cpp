#include "ui/editor/found_card.h"

#include "ui/kit/button.h"
#include "ui/kit/layout.h"
#include "ui/pages/icon_mark.h"
#include "ui/words/trade_words.h"

#include <QLocale>

namespace countersign::ui {

FoundCard::FoundCard(FieldSet &set, FieldCanvas &canvas, QWidget *parent) : Card(parent), m_set(set), m_canvas(canvas)
{
    auto *foundColumn = column(nullptr, kRelated);
    auto *foundHead = row(nullptr, kRelated);
    auto *sparkles = new IconMark(QStringLiteral("sparkles"), Role::Ok, 16);
    foundHead->addWidget(sparkles);
    foundHead->addWidget(new Label(tr("Found in the text"), TextSize::Body, Role::Text, Weight::Strong), 1);
    foundColumn->addLayout(foundHead);
    m_text = new Label({}, TextSize::Small, Role::Second);
    m_text->setWordWrap(true);
    foundColumn->addWidget(m_text);
    auto *foundRow = row(nullptr, 0);
    m_place = new Button({}, Button::Kind::Plain);
    m_place->setObjectName(QStringLiteral("foundPlace"));
    foundRow->addWidget(m_place);
    foundRow->addStretch(1);
    foundColumn->addLayout(foundRow);
    column(this, 0)->addLayout(foundColumn);
    connect(m_place, &QPushButton::clicked, this, [this] {
        const auto left = notYetPlaced(m_found, m_set, m_canvas);
        m_set.history().beginMacro(tr("Place what was found"));
        for (const FoundField &f : left)
            m_canvas.placeOnPage(f.mould, f.page, f.paper);
        m_set.history().endMacro();
        m_set.select({});
        refresh();
    });
}

void FoundCard::setFound(std::vector<FoundField> found)
{
    m_found = std::move(found);
    refresh();
}

void FoundCard::refresh()
{
    const auto left = notYetPlaced(m_found, m_set, m_canvas);
    setVisible(!left.empty());
    if (left.empty())
        return;
    QMap<QString, int> kinds;
    for (const FoundField &f : left)
        ++kinds[nameOf(f.mould.kind)];
    QStringList parts;
    for (auto it = kinds.begin(); it != kinds.end(); ++it)
        parts << (it.value() == 1 ? it.key()
                                  : tr("%1 × %2")
                                        .arg(it.value())
                                        .arg(it.key())
                                        .replace(QStringLiteral(" × "), QStringLiteral("\u00a0×\u00a0")));
    m_text->setText(tr("These places look like fields: %1. Nothing leaves this computer.")
                        .arg(QLocale().createSeparatedList(parts)));
    m_place->setText(left.size() == 1 ? tr("Place it") : tr("Place %n fields", nullptr, int(left.size())));
}

} // namespace countersign::ui
