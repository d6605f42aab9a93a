#include "ui/settings/stage_row.h"

#include "ui/kit/button.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/layout.h"
#include "ui/kit/style.h"
#include "ui/kit/text_field.h"
#include "ui/models/office_facts.h"

#include <QLineEdit>
#include <QMenu>
#include <QPainter>

namespace countersign::ui {

namespace {

struct NamedColor {
    const char *code;
    const char *name;
};
constexpr NamedColor kColors[] = {
    {"#7C8696", QT_TRANSLATE_NOOP("countersign::ui::StageRow", "Grey")},
    {"#7C5CFC", QT_TRANSLATE_NOOP("countersign::ui::StageRow", "Violet")},
    {"#2F4FD0", QT_TRANSLATE_NOOP("countersign::ui::StageRow", "Blue")},
    {"#0F766E", QT_TRANSLATE_NOOP("countersign::ui::StageRow", "Teal")},
    {"#C2660C", QT_TRANSLATE_NOOP("countersign::ui::StageRow", "Orange")},
    {"#B7791F", QT_TRANSLATE_NOOP("countersign::ui::StageRow", "Ochre")},
    {"#1A7F4B", QT_TRANSLATE_NOOP("countersign::ui::StageRow", "Green")},
    {"#B42318", QT_TRANSLATE_NOOP("countersign::ui::StageRow", "Red")},
};

QIcon swatch(const QString &code)
{
    QPixmap picture(32, 32);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRounded(painter, QRectF(6, 6, 20, 20), 6, QColor(code));
    return QIcon(picture);
}

class ColorButton final : public QAbstractButton
{
public:
    explicit ColorButton(const QString &code) : m_color(code)
    {
        setFixedSize(scaled(32), scaled(32));
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::TabFocus);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double inset = scaled(9);
        paintRounded(painter, QRectF(rect()).adjusted(inset, inset, -inset, -inset), scaled(4), m_color);
        if (hasFocus())
            paintFocusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), scaled(kControlRadius));
    }

private:
    QColor m_color;
};

} // namespace

StageRow::StageRow(const domain::Stage &stage, std::size_t number, std::size_t count, const QString &reasonNot,
                   QWidget *parent)
    : QWidget(parent),
      m_stage(stage),
      m_line(row(this, kGrid)),
      m_acts(new QWidget)
{
    const QString name = QStringLiteral("stage_%1_").arg(number);
    auto *who = new QWidget;
    auto *naming = row(who, kGrid);
    auto *acts = row(m_acts, kGrid);
    auto *paint = new ColorButton(stage.color);
    paint->setObjectName(name + QStringLiteral("color"));
    paint->setAccessibleName(tr("Colour of “%1”").arg(nameOf(stage)));
    paint->setToolTip(tr("Colour"));
    auto *words = new TextField;
    words->setName(name + QStringLiteral("name"));
    words->edit()->setAccessibleName(tr("Name of the stage"));
    words->setText(nameOf(stage));
    auto *meaning = new ComboBox;
    meaning->setObjectName(name + QStringLiteral("meaning"));
    meaning->setAccessibleName(tr("What “%1” means").arg(nameOf(stage)));
    meaning->addChoice(tr("In progress"), int(domain::StageMeaning::InProgress), QStringLiteral("circle-dashed"));
    meaning->addChoice(tr("Success"), int(domain::StageMeaning::Success), QStringLiteral("circle-check"));
    meaning->addChoice(tr("Failure"), int(domain::StageMeaning::Failure), QStringLiteral("circle-x"));
    meaning->setValue(int(stage.meaning));
    naming->addWidget(paint);
    naming->addWidget(words, 1);
    acts->addWidget(meaning, 1);
    m_line->addWidget(who, 1);
    m_line->addWidget(m_acts);
    const auto addAct = [&](const char *icon, const QString &does, const char *act, const QString &reason) {
        auto *button = Button::iconOnly(QString::fromLatin1(icon), does);
        button->setObjectName(name + QString::fromLatin1(act));
        button->setReasonNot(reasonNot.isEmpty() ? reason : reasonNot);
        acts->addWidget(button);
        return button;
    };
    auto *up = addAct("arrow-up", tr("Move to the left"), "up", number == 0 ? tr("It is the first one.") : QString());
    auto *down = addAct("arrow-down", tr("Move to the right"), "down",
                        number + 1 == count ? tr("It is the last one.") : QString());
    auto *remove = addAct("trash-2", tr("Remove “%1”…").arg(nameOf(stage)), "remove",
                          count == 1 ? tr("A board needs a stage.") : QString());
    paint->setEnabled(reasonNot.isEmpty());
    words->edit()->setEnabled(reasonNot.isEmpty());
    meaning->setEnabled(reasonNot.isEmpty());
    connect(up, &Button::clicked, this, &StageRow::upAsked);
    connect(down, &Button::clicked, this, &StageRow::downAsked);
    connect(remove, &Button::clicked, this, &StageRow::removeAsked);
    connect(words->edit(), &QLineEdit::editingFinished, this, [this, words] {
        const QString now = words->text();
        if (now.isEmpty() || now == nameOf(m_stage)) {
            words->setText(nameOf(m_stage));
            return;
        }
        domain::Stage changed = m_stage;
        changed.name = now;
        Q_EMIT edited(changed);
    });
    connect(meaning, &QComboBox::activated, this, [this, meaning] {
        domain::Stage changed = m_stage;
        changed.meaning = domain::StageMeaning(meaning->value().toInt());
        if (changed != m_stage)
            Q_EMIT edited(changed);
    });
    connect(paint, &QAbstractButton::clicked, this,
            [this, paint] { offerColors(paint->mapToGlobal(QPoint(0, paint->height()))); });
}

void StageRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() - m_acts->sizeHint().width() < scaled(200);
    m_line->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_line->setContentsMargins(0, 0, 0, isNarrow ? kGroup : 0); // which two lines belong together
}

void StageRow::offerColors(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("stageColors"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const NamedColor &one : kColors) {
        const QString code = QString::fromLatin1(one.code);
        QAction *act = menu->addAction(swatch(code), tr(one.name));
        connect(act, &QAction::triggered, this, [this, code] {
            domain::Stage changed = m_stage;
            changed.color = code;
            Q_EMIT edited(changed);
        });
    }
    menu->popup(at);
}

} // namespace countersign::ui
