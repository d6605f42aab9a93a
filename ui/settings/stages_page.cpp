#include "ui/settings/stages_page.h"

#include "core/flow/workspace_setup.h"
#include "ui/kit/button.h"
#include "ui/kit/text_field.h"
#include "ui/kit/style.h"
#include "ui/words/error_words.h"

#include <QLineEdit>
#include <QMenu>
#include <QPainter>

namespace countersign::ui {

namespace {

const QStringList kColors{QStringLiteral("#7C8696"), QStringLiteral("#7C5CFC"), QStringLiteral("#2F4FD0"),
                          QStringLiteral("#0F766E"), QStringLiteral("#C2660C"), QStringLiteral("#B7791F"),
                          QStringLiteral("#1A7F4B"), QStringLiteral("#B42318")};

QIcon swatch(const QString &name)
{
    QPixmap picture(32, 32);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRounded(painter, QRectF(6, 6, 20, 20), 6, QColor(name));
    return QIcon(picture);
}

class ColorButton final : public QAbstractButton
{
public:
    explicit ColorButton(const QString &name) : m_color(name)
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

StagesPage::StagesPage(const Desk &desk, QWidget *parent)
    : SettingsPage(tr("Stages of the board"),
                   tr("Columns from left to right. Cards move by themselves as people sign; the names are yours."),
                   parent),
      m_desk(desk),
      m_rows(column(nullptr, kRelated)),
      m_add(new Button(tr("Add a stage"), Button::Kind::Plain, QStringLiteral("plus")))
{
    m_add->setObjectName(QStringLiteral("stagesAdd"));
    page()->addLayout(m_rows);
    page()->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &Button::clicked, this, [this] {
        domain::Stage stage;
        stage.name = tr("New stage");
        stage.order = m_desk.facts.stages().empty() ? 0 : m_desk.facts.stages().back().order + 1;
        save({stage});
    });
    connect(&desk.facts, &OfficeFacts::changed, this, &StagesPage::reload);
    reload();
}

void StagesPage::reload()
{
    const QString reason = m_desk.facts.reasonNot(domain::Act::Manage, {domain::Object::Stages, {}, {}});
    const QString focused = focusWidget() ? focusWidget()->objectName() : QString();
    clearLayout(m_rows);
    m_add->setReasonNot(reason);
    const auto stages = m_desk.facts.stages();
    for (std::size_t i = 0; i < stages.size(); ++i) {
        const domain::Stage &stage = stages[i];
        const QString name = QStringLiteral("stage_%1_").arg(i);
        auto *line = new QWidget;
        auto *layout = row(line, kGrid);
        auto *paint = new ColorButton(stage.color);
        paint->setObjectName(name + QStringLiteral("color"));
        paint->setAccessibleName(tr("Colour of “%1”").arg(nameOf(stage)));
        paint->setToolTip(tr("Colour"));
        auto *words = new TextField;
        words->setName(name + QStringLiteral("name"));
        words->edit()->setAccessibleName(tr("Name of the stage"));
        words->setText(nameOf(stage));
        auto *up = Button::iconOnly(QStringLiteral("arrow-up"), tr("Move to the left"));
        auto *down = Button::iconOnly(QStringLiteral("arrow-down"), tr("Move to the right"));
        up->setObjectName(name + QStringLiteral("up"));
        down->setObjectName(name + QStringLiteral("down"));
        layout->addWidget(paint);
        layout->addWidget(words, 1);
        layout->addWidget(up);
        layout->addWidget(down);
        m_rows->addWidget(line);
        paint->setEnabled(reason.isEmpty());
        words->edit()->setEnabled(reason.isEmpty());
        up->setReasonNot(!reason.isEmpty() ? reason : i == 0 ? tr("It is the first one.") : QString());
        down->setReasonNot(!reason.isEmpty() ? reason : i + 1 == stages.size() ? tr("It is the last one.") : QString());
        connect(up, &Button::clicked, this, [this, i] { swap(i, i - 1); });
        connect(down, &Button::clicked, this, [this, i] { swap(i, i + 1); });
        connect(words->edit(), &QLineEdit::editingFinished, this, [this, words, stage] {
            const QString now = words->text();
            if (now.isEmpty() || now == nameOf(stage)) {
                words->setText(nameOf(stage));
                return;
            }
            domain::Stage changed = stage;
            changed.name = now;
            save({changed});
        });
        connect(paint, &QAbstractButton::clicked, this, [this, paint, stage] {
            auto *menu = new QMenu(this);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            for (const QString &choice : kColors) {
                QAction *act = menu->addAction(swatch(choice), choice);
                connect(act, &QAction::triggered, this, [this, stage, choice] {
                    domain::Stage changed = stage;
                    changed.color = choice;
                    save({changed});
                });
            }
            menu->popup(paint->mapToGlobal(QPoint(0, paint->height())));
        });
        if (!focused.isEmpty())
            if (auto *again = line->findChild<QWidget *>(focused))
                again->setFocus();
    }
}

void StagesPage::swap(std::size_t a, std::size_t b)
{
    auto stages = m_desk.facts.stages();
    if (a >= stages.size() || b >= stages.size())
        return;
    std::swap(stages[a].order, stages[b].order);
    if (stages[a].order == stages[b].order) // never numbered apart: number all
        for (std::size_t i = 0; i < stages.size(); ++i)
            stages[i].order = static_cast<int>(i == a ? b : i == b ? a : i);
    else
        stages = {stages[a], stages[b]};
    save(std::move(stages));
}

void StagesPage::save(std::vector<domain::Stage> stages)
{
    m_desk.session
        .run([stages = std::move(stages)](flow::Office &office) -> Result<void> {
            for (const domain::Stage &stage : stages)
                CS_CHECK(flow::saveStage(office, stage));
            return {};
        })
        .then(this, [this](const Result<void> &saved) {
            if (!saved)
                Q_EMIT toastRequested({sentenceFor(saved.error()), Role::Bad, {}, {}});
        });
}

} // namespace countersign::ui
