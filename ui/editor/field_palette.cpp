#include "ui/editor/field_palette.h"

#include "ui/kit/icons.h"
#include "ui/kit/layout.h"
#include "ui/kit/style.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/typography.h"
#include "ui/words/trade_words.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace countersign::ui {

QString iconOf(domain::FieldKind kind)
{
    using enum domain::FieldKind;
    switch (kind) {
    case Signature: return QStringLiteral("signature");
    case Initials: return QStringLiteral("pen-line");
    case Stamp: return QStringLiteral("stamp");
    case Date: return QStringLiteral("calendar");
    case Text: return QStringLiteral("type");
    case Details: return QStringLiteral("building-2");
    case Number: return QStringLiteral("hash");
    case Checkbox: return QStringLiteral("square-check");
    case Choice: return QStringLiteral("list-checks");
    case Attachment: return QStringLiteral("paperclip");
    case MergeValue: return QStringLiteral("braces");
    }
    return {};
}

PaletteButton::PaletteButton(const FieldMould &mould, Role tone, const QString &text, QWidget *parent)
    : QAbstractButton(parent),
      m_mould(mould),
      m_tone(tone)
{
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setToolTip(tr("Click, then click on the page; or drag it there. Enter places it in the middle."));
}

QSize PaletteButton::sizeHint() const { return {scaled(140), scaled(34)}; }

void PaletteButton::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const QRectF r = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool armed = isChecked();
    paintRounded(p, r, kControlRadius,
                 color(armed              ? softOf(m_tone)
                           : underMouse() ? Role::Background
                                          : Role::Surface,
                       palette()),
                 color(armed ? m_tone : Role::Border, palette()));
    const int side = scaled(16);
    const int y = (height() - side) / 2;
    const Role ink = m_tone;
    paintIcon(p, QRectF(scaled(10), y, side, side), iconOf(m_mould.kind), color(ink, palette()));
    p.setFont(ui::font(TextSize::Body, Weight::Medium));
    p.setPen(color(Role::Text, palette()));
    const QRect words(scaled(34), 0, width() - scaled(34) - scaled(28), height());
    p.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
               p.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    paintIcon(p, QRectF(width() - scaled(24), y, side, side), QStringLiteral("grip-vertical"),
              color(Role::Third, palette()));
    if (hasFocus())
        paintFocusRing(p, QRectF(rect()), kControlRadius);
}

void PaletteButton::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->pos();
    m_dragging = false;
    setDown(true);
}

void PaletteButton::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    if (!m_dragging && (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        m_dragging = true;
        Q_EMIT taken();
    }
    if (m_dragging)
        Q_EMIT dragged(event->globalPosition().toPoint());
}

void PaletteButton::mouseReleaseEvent(QMouseEvent *event)
{
    setDown(false);
    if (event->button() != Qt::LeftButton)
        return;
    if (m_dragging)
        Q_EMIT dropped(event->globalPosition().toPoint());
    else if (rect().contains(event->pos()))
        Q_EMIT taken();
    m_dragging = false;
}

void PaletteButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT enterPressed();
    else
        QAbstractButton::keyPressEvent(event);
}

FieldPalette::FieldPalette(FieldCanvas &canvas, QWidget *parent) : QWidget(parent), m_canvas(canvas)
{
    setObjectName(QStringLiteral("editorPalette"));
    m_inner = new QWidget;
    m_column = column(m_inner, kRelated, {14, kGroup, 14, kGroup});
    auto *scroll = new ScrollArea(m_inner);
    scroll->setGround(Role::Surface);
    column(this, 0)->addWidget(scroll);
    setFixedWidth(scaled(224));
    connect(&canvas, &FieldCanvas::placingEnded, this, [this] {
        for (PaletteButton *b : std::as_const(m_buttons))
            b->setChecked(false);
    });
}

void FieldPalette::setContext(const EditorContext &context)
{
    using domain::FieldKind;
    clearLayout(m_column);
    m_buttons.clear();
    const auto mould = [](FieldKind kind, domain::PartyId party, const QString &value = {}) {
        return FieldMould{.kind = kind, .party = party, .value = value};
    };
    int ours = 0, theirs = 0;
    for (const EditorParty &p : context.parties) {
        const bool our = p.side == domain::Side::Ours;
        std::vector<std::pair<FieldMould, QString>> items;
        if (p.act == domain::PartyAct::Sign)
            items.emplace_back(mould(FieldKind::Signature, p.id), nameOf(FieldKind::Signature));
        if (our || !p.requisites.taxNumber.isEmpty() || p.group != p.person) // a private person has no stamp
            items.emplace_back(mould(FieldKind::Stamp, p.id), nameOf(FieldKind::Stamp));
        items.emplace_back(mould(FieldKind::Details, p.id), nameOf(FieldKind::Details));
        items.emplace_back(mould(FieldKind::Date, p.id), tr("Date of signing"));
        if (!our) {
            FieldMould asked = mould(FieldKind::Text, p.id);
            asked.label = tr("Name and position");
            items.emplace_back(asked, tr("Asked value"));
            FieldMould box = mould(FieldKind::Checkbox, p.id);
            box.label = tr("I agree");
            items.emplace_back(box, nameOf(FieldKind::Checkbox));
            FieldMould choice = mould(FieldKind::Choice, p.id);
            choice.label = tr("Choose one");
            choice.options = {tr("Yes"), tr("No")};
            items.emplace_back(choice, nameOf(FieldKind::Choice));
            if (p.act == domain::PartyAct::Sign) { // who only approves sends no files
                FieldMould file = mould(FieldKind::Attachment, p.id);
                file.label = tr("Please attach");
                items.emplace_back(file, nameOf(FieldKind::Attachment));
            }
        }
        if (p.act == domain::PartyAct::Sign)
            items.emplace_back(mould(FieldKind::Initials, p.id), nameOf(FieldKind::Initials));
        //: heading over what one side fills in, e.g. "Nord Biuro (ours)"
        addGroup((our ? tr("%1 (ours)") : tr("%1 (theirs)")).arg(p.group), our ? Role::Ours : Role::Theirs,
                 our ? QStringLiteral("ours%1").arg(ours++) : QStringLiteral("theirs%1").arg(theirs++), items);
    }
    const domain::PartyId nobody;
    addGroup(
        tr("Common"), Role::Third, QStringLiteral("common"),
        {{mould(FieldKind::Text, nobody), nameOf(FieldKind::Text)},
         {mould(FieldKind::Date, nobody), nameOf(FieldKind::Date)},
         {mould(FieldKind::Number, nobody, QStringLiteral("{{envelope.number}}")), nameOf(FieldKind::Number)},
         {mould(FieldKind::MergeValue, nobody, QStringLiteral("{{contact.name}}")), nameOf(FieldKind::MergeValue)}});
    m_column->addStretch(1);
}

void FieldPalette::focusOn(domain::FieldKind kind, domain::PartyId party)
{
    for (PaletteButton *button : std::as_const(m_buttons))
        if (button->mould().kind == kind && button->mould().party == party)
            return button->setFocus(Qt::OtherFocusReason);
}

void FieldPalette::addGroup(const QString &heading, Role tone, const QString &name,
                            const std::vector<std::pair<FieldMould, QString>> &items)
{
    static const QHash<domain::FieldKind, QString> ids{{domain::FieldKind::Signature, QStringLiteral("signature")},
                                                       {domain::FieldKind::Initials, QStringLiteral("initials")},
                                                       {domain::FieldKind::Stamp, QStringLiteral("stamp")},
                                                       {domain::FieldKind::Date, QStringLiteral("date")},
                                                       {domain::FieldKind::Text, QStringLiteral("text")},
                                                       {domain::FieldKind::Details, QStringLiteral("details")},
                                                       {domain::FieldKind::Number, QStringLiteral("number")},
                                                       {domain::FieldKind::Checkbox, QStringLiteral("checkbox")},
                                                       {domain::FieldKind::Choice, QStringLiteral("choice")},
                                                       {domain::FieldKind::Attachment, QStringLiteral("attachment")},
                                                       {domain::FieldKind::MergeValue, QStringLiteral("merge")}};
    if (m_column->count() > 0)
        m_column->addSpacing(kRelated);
    auto *label = new SectionLabel(heading, tone);
    label->setElides(true);
    m_column->addWidget(label);
    for (const auto &[mould, text] : items) {
        auto *button = new PaletteButton(mould, tone == Role::Third ? Role::Second : tone, text);
        button->setObjectName(QStringLiteral("palette_%1_%2").arg(name, ids.value(mould.kind)));
        //: what a palette button places, and for whom
        button->setAccessibleName(tr("Place %1 for %2").arg(text, heading));
        m_column->addWidget(button);
        m_buttons << button;
        connect(button, &PaletteButton::taken, this, [this, button] {
            const bool putBack = button->isChecked();
            m_canvas.putAway();
            if (putBack)
                return;
            m_canvas.take(button->mould());
            button->setChecked(true);
        });
        connect(button, &PaletteButton::dragged, this, [this](QPoint global) { m_canvas.dragOver(global); });
        connect(button, &PaletteButton::dropped, this, [this](QPoint global) { m_canvas.dropAt(global); });
        connect(button, &PaletteButton::enterPressed, this, [this, button] {
            m_canvas.putAway();
            m_canvas.placeInMiddle(button->mould());
        });
    }
}

} // namespace countersign::ui
