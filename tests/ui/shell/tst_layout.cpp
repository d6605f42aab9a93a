// Every screen with words that are half as long again, at the usual size of text and twice as large: nothing is cut.
#include "tests/support/watched_test.h"
#include "tests/ui/kit/shots.h"
#include "tests/ui/shell/walk.h"
#include "ui/kit/button.h"
#include "ui/kit/typography.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QCheckBox>
#include <QScrollArea>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTranslator>

using namespace countersign;
using namespace countersign::ui;

namespace {

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
bool isOfTheProgram(const QString &text) { return text.endsWith(QLatin1Char('~')); }

QString nameOf(const QWidget *widget)
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
QSize lacking(const QWidget *widget)
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
        const auto *ours = qobject_cast<const Label *>(label);
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
    if (const auto *button = qobject_cast<const Button *>(widget)) {
        if (button->text().isEmpty() || button->showsIconOnly()) // its words are its tooltip
            return {};
        // Words may go on in a second line; a single word may not be cut.
        int longest = 0;
        const QStringList words = button->text().split(QLatin1Char(' '));
        for (const QString &word : words)
            longest = std::max(longest, button->fontMetrics().horizontalAdvance(word));
        const int around =
            button->sizeHint().width() - button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width();
        return {most(longest + around - scaled(12), button->width() + 1),
                most(button->sizeHint().height(), button->height() + 1)};
    }
    return {};
}

// Out of its parent, where nothing scrolls it into view.
bool isCutByParent(const QWidget *widget)
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

QStringList cutIn(const QWidget *window)
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
    faults.removeDuplicates();
    return faults;
}

} // namespace

class TestLayout : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::Walk> m_walk;
    PseudoLocale m_long;
    int m_percent = 0;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QCoreApplication::installTranslator(&m_long));
        QVERIFY(MainWindow::tr("Board").size() > 6);
        m_walk = std::make_unique<test::Walk>();
    }
    void cleanupTestCase()
    {
        m_walk.reset();
        test::theme().setTextScale(1);
    }

    void noticesWhatIsCut()
    {
        QWidget window;
        auto *label =
            new Label(QStringLiteral("Words that do not fit"), TextSize::Body, Role::Text, Weight::Regular, &window);
        label->setGeometry(0, 0, 40, 20);
        auto *outside = new Label(QStringLiteral("x"), TextSize::Body, Role::Text, Weight::Regular, &window);
        window.resize(100, 100);
        outside->setGeometry(90, 0, 60, 20);
        // What elides may do so with what people wrote, not with what the program says.
        for (const auto &[text, y] :
             {std::pair(QStringLiteral("A long title of a document"), 40), std::pair(MainWindow::tr("Board"), 70)}) {
            auto *elided = new Label(text, TextSize::Body, Role::Text, Weight::Regular, &window);
            elided->setElides(true);
            elided->setGeometry(0, y, 40, 20);
        }
        window.show();
        QCOMPARE(cutIn(&window).size(), 3);
    }

    void nothingIsCut_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<QString>("place");
        const QStringList places = m_walk->places();
        for (const int percent : {100, 200})
            for (const QString &place : places)
                QTest::addRow("%d %s", percent, qPrintable(place)) << percent << place;
    }
    void nothingIsCut()
    {
        QFETCH(int, percent);
        QFETCH(QString, place);
        if (std::exchange(m_percent, percent) != percent) {
            test::theme().setTextScale(percent / 100.0);
            m_walk->open(); // as the program does after the setting
        }
        m_walk->goTo(place);
        QStringList faults = cutIn(m_walk->window.get());
        // What gives way to large text is the layout, never the edge of the screen.
        if (m_walk->window->width() > 1440)
            faults.append(QStringLiteral("the window became %1 px wide").arg(m_walk->window->width()));
        QString file = place;
        file.replace(QLatin1Char(':'), QLatin1Char('-'));
        QVERIFY(tests::shoot(*m_walk->window, QStringLiteral("pseudo-%1-%2").arg(percent).arg(file)));
        QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
    }
};

COUNTERSIGN_WATCHED_TEST(TestLayout)
#include "tst_layout.moc"
