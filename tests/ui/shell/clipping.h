// Words that do not fit where they stand: found by asking each label and button how much room its words want.
#pragma once

#include "ui/kit/button.h"
#include "ui/kit/layout.h"
#include "ui/kit/typography.h"
#include "ui/pages/page_view.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QCheckBox>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTranslator>

#include <algorithm>

namespace countersign::test {

// "New document" -> "Ñéw döcümént~~~~~". Placeholders, tags and patterns of files stay.
class PseudoLocale : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        if (QByteArray(context).startsWith("Q") || text.contains(QLatin1String("*.")))
            return {};
        QString out;
        for (const QChar c : text) {
            static const QString plain = QStringLiteral("aeouyAEOUYcnsz"), accented = QStringLiteral("åéöüýÅÉÖÜÝçñšž");
            const auto at = plain.indexOf(c);
            const bool isMark = !out.isEmpty() && out.endsWith(QLatin1Char('%')); // %n
            out += at < 0 || isMark ? c : accented[at];
        }
        // Like German and Russian: short words grow most.
        const qsizetype more = text.size() < 12 ? text.size() * 6 / 10 + 1 : text.size() * 4 / 10;
        for (qsizetype i = 0; i < more; ++i)
            out += QLatin1Char(i % 6 == 5 ? ' ' : '~');
        return out;
    }
};

// Whole words of the pseudo-locale, not a name within its sentence.
inline bool isOfTheProgram(const QString &text) { return text.endsWith(QLatin1Char('~')); }

inline QString nameOf(const QWidget *widget)
{
    QString name = QString::fromLatin1(widget->metaObject()->className()).section(QLatin1String("::"), -1);
    if (!widget->objectName().isEmpty())
        name += QLatin1Char(' ') + widget->objectName();
    for (const QWidget *up = widget->parentWidget(); up; up = up->parentWidget())
        if (!up->objectName().isEmpty())
            return name + QStringLiteral(" in ") + up->objectName();
    return name;
}

// Pixels that its words lack; 0 where they fit.
inline QSize lacking(const QWidget *widget)
{
    const auto most = [](int a, int b) { return std::max(0, a - b); };
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        if (label->text().isEmpty())
            return {};
        const QRect room = label->contentsRect();
        if (label->wordWrap())
            return {0, most(label->heightForWidth(label->width()), label->height() + 1)};
        // Titles and names of the office's own may be cut short: they have a tooltip or their page. Words of the program,
        // which the pseudo-locale marks, may not.
        const auto *ours = qobject_cast<const ui::Label *>(label);
        if (ours && ours->minimumSizeHint().width() < ours->sizeHint().width() && !isOfTheProgram(ours->text()))
            return {};
        return {most(label->fontMetrics().size(0, label->text()).width(), room.width() + 1),
                most(label->fontMetrics().height(), room.height() + 1)};
    }
    if (const auto *check = qobject_cast<const QCheckBox *>(widget)) { // its words go on in a second line
        int longest = 0;
        const QStringList words = check->text().split(QLatin1Char(' '));
        for (const QString &word : words)
            longest = std::max(longest, check->fontMetrics().horizontalAdvance(word));
        const int around =
            check->sizeHint().width() - check->fontMetrics().size(Qt::TextShowMnemonic, check->text()).width();
        return {most(longest + around, check->width() + 1), most(check->sizeHint().height(), check->height() + 1)};
    }
    if (const auto *button = qobject_cast<const ui::Button *>(widget)) {
        if (button->text().isEmpty() || button->showsIconOnly()) // its words are its tooltip
            return {};
        // Words may go on in a second line; a single word may not be cut.
        int longest = 0;
        const QStringList words = button->text().split(QLatin1Char(' '));
        for (const QString &word : words)
            longest = std::max(longest, button->fontMetrics().horizontalAdvance(word));
        const int around =
            button->sizeHint().width() - button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width();
        return {most(longest + around - ui::scaled(12), button->width() + 1),
                most(button->sizeHint().height(), button->height() + 1)};
    }
    return {};
}

// Out of its parent, where nothing scrolls it into view.
inline bool isCutByParent(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    if (!parent || widget->isWindow())
        return false;
    const auto *area = qobject_cast<const QAbstractScrollArea *>(parent->parentWidget());
    if (area && area->viewport() == parent)
        return false;
    const QRect room = parent->rect().adjusted(-1, -1, 1, 1);
    return !room.contains(widget->geometry()) && !widget->geometry().isEmpty();
}

// Each fault in a sentence; empty where everything can be read.
inline QStringList cutIn(const QWidget *window)
{
    QStringList faults;
    const auto all = window->findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (!widget->isVisible())
            continue;
        const bool hasWords = qobject_cast<const QLabel *>(widget) || qobject_cast<const QAbstractButton *>(widget);
        if (!hasWords)
            continue;
        QString words;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            words = label->text();
        else
            words = static_cast<const QAbstractButton *>(widget)->text();
        const QSize less = lacking(widget);
        if (less.width() > 0 || less.height() > 0)
            faults.append(QStringLiteral("%1 “%2” lacks %3 × %4 px")
                              .arg(nameOf(widget), words.left(60))
                              .arg(less.width())
                              .arg(less.height()));
        else if (isCutByParent(widget))
            faults.append(QStringLiteral("%1 “%2” leaves its parent").arg(nameOf(widget), words.left(60)));
    }
    // What is scrolled down only has no way to be seen beyond the right edge.
    for (const auto *area : window->findChildren<QScrollArea *>())
        if (area->isVisible() && area->widget() && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff
            && area->widget()->width() > area->viewport()->width() + 1)
            faults.append(QStringLiteral("%1 is %2 px wide in a place of %3")
                              .arg(nameOf(area->widget()))
                              .arg(area->widget()->width())
                              .arg(area->viewport()->width()));
    // Pages are as wide as their place, which leaves nothing to scroll sideways.
    for (const auto *view : window->findChildren<ui::PageView *>())
        if (view->isVisible() && view->source() && view->source()->isOpen()
            && view->horizontalScrollBar()->maximum() > 0)
            faults.append(QStringLiteral("%1 is scrolled sideways").arg(nameOf(view)));
    faults.removeDuplicates();
    return faults;
}

} // namespace countersign::test
