#include "ui/kit/keys.h"

#include <QAbstractButton>
#include <QAction>
#include <QVariant>

#include <algorithm>
#include <utility>

namespace countersign::ui {

namespace {

constexpr const char *kProperty = "countersignKeys";

QString plain(QString words)
{
    words.remove(QLatin1Char('&'));
    if (words.endsWith(QStringLiteral("…")))
        words.chop(1);
    return words;
}

class Collector
{
public:
    explicit Collector(const QWidget *without) : m_without(without) { }

    void look(const QWidget *widget)
    {
        if (widget == m_without || !widget->isEnabled())
            return;
        for (const QObject *child : widget->children())
            if (const auto *shortcut = qobject_cast<const QShortcut *>(child); shortcut && shortcut->isEnabled())
                add(shortcut->whatsThis(), {shortcut->key()});
        for (const QAction *action : widget->actions())
            if (action->isEnabled() && action->isVisible())
                add(plain(action->text()), action->shortcuts());
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            add(button->accessibleName().isEmpty() ? plain(button->text()) : button->accessibleName(),
                {button->shortcut()});
        const QVariantList described = widget->property(kProperty).toList();
        for (const QVariant &one : described) {
            const QVariantList parts = one.toList();
            QList<QKeySequence> keys;
            for (qsizetype i = 1; i < parts.size(); ++i)
                keys.append(parts[i].value<QKeySequence>());
            add(parts.constFirst().toString(), keys);
        }
        for (const QObject *child : widget->children())
            if (const auto *inner = qobject_cast<const QWidget *>(child);
                inner && inner->isVisible() && !inner->isWindow())
                look(inner);
    }
    std::vector<KeyWords> take() { return std::move(m_all); }

private:
    void add(const QString &does, QList<QKeySequence> keys)
    {
        keys.removeIf([this](const QKeySequence &k) { return k.isEmpty() || m_seen.contains(k); });
        if (does.isEmpty() || keys.isEmpty())
            return;
        m_seen += keys;
        const auto same = std::find_if(m_all.begin(), m_all.end(), [&](const KeyWords &k) { return k.does == does; });
        if (same != m_all.end())
            same->keys += keys;
        else
            m_all.push_back({does, keys});
    }
    const QWidget *m_without;
    QList<QKeySequence> m_seen;
    std::vector<KeyWords> m_all;
};

} // namespace

QShortcut *addKeys(QWidget *widget, const QKeySequence &keys, const QString &does, std::function<void()> act,
                   Qt::ShortcutContext context)
{
    auto *shortcut = new QShortcut(keys, widget);
    shortcut->setContext(context);
    shortcut->setWhatsThis(does);
    QObject::connect(shortcut, &QShortcut::activated, widget, std::move(act));
    return shortcut;
}

void describeKeys(QWidget *widget, const std::vector<KeyWords> &keys)
{
    QVariantList all = widget->property(kProperty).toList(); // a derived widget adds its own
    for (const KeyWords &one : keys) {
        QVariantList parts{one.does};
        for (const QKeySequence &k : one.keys)
            parts.append(QVariant::fromValue(k));
        all.append(QVariant(parts));
    }
    widget->setProperty(kProperty, all);
}

std::vector<KeyWords> keysOf(const QWidget *root, const QWidget *without)
{
    Collector collector(without);
    collector.look(root);
    return collector.take();
}

} // namespace countersign::ui
