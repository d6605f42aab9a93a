#include "ui/verify/fact_row.h"

#include "ui/kit/icons.h"
#include "ui/kit/layout.h"
#include "ui/kit/style.h"

#include <QPainter>

namespace countersign::ui {

Role roleOf(Tone tone)
{
    switch (tone) {
    case Tone::Ok: return Role::Ok;
    case Tone::Warning: return Role::Warning;
    case Tone::Bad: return Role::Bad;
    case Tone::Neutral: return Role::Second;
    }
    return Role::Second;
}

QString iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Ok: return QStringLiteral("check");
    case Tone::Warning: return QStringLiteral("triangle-alert");
    case Tone::Bad: return QStringLiteral("x");
    case Tone::Neutral: return QStringLiteral("minus");
    }
    return {};
}

FactRow::FactRow(const Fact &fact, const QString &objectName, QWidget *parent) : QWidget(parent), m_tone(fact.tone)
{
    setObjectName(objectName);
    setProperty("tone", int(fact.tone)); // for tests and tools: colour is not all that tells
    setAccessibleName(fact.title + QStringLiteral(". ") + fact.sentence);
    auto *text = column(this, 2, {scaled(34), 10, 0, 10});
    text->addWidget(new Label(fact.title, TextSize::Body, Role::Text, Weight::Strong));
    auto *sentence = new Label(fact.sentence, TextSize::Small, Role::Second);
    sentence->setWordWrap(true);
    text->addWidget(sentence);
}

void FactRow::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const Role role = roleOf(m_tone);
    const QRectF mark(0, 9, scaled(24), scaled(20));
    paintRounded(p, mark, 6, color(softOf(role), palette()));
    const double side = scaled(14);
    paintIcon(p, QRectF(mark.center().x() - side / 2, mark.center().y() - side / 2, side, side), iconOf(m_tone),
              color(role, palette()));
    p.setPen(color(Role::Border, palette()));
    p.drawLine(QPointF(0, height() - 0.5), QPointF(width(), height() - 0.5));
}

} // namespace countersign::ui
