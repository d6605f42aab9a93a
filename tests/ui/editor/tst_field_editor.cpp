#include "core/pdf/fonts.h"
#include "tests/support/watched_test.h"
#include "tests/ui/office/ui_office.h"
#include "ui/editor/field_editor.h"
#include "ui/editor/field_palette.h"
#include "ui/kit/button.h"
#include "ui/kit/choice_field.h"

#include <QListView>
#include <QScrollBar>
#include <QSettings>
#include <QSpinBox>
#include <QStandardPaths>

using namespace countersign;
using namespace countersign::ui;

namespace {

EditorContext contextForTwo(domain::DocumentId document)
{
    const SystemClock clock;
    domain::Requisites ours{.name = QStringLiteral("Nord Biuro sp. z o.o."),
                            .taxNumber = QStringLiteral("NIP 584-27-41-903")};
    ours.address = {QStringLiteral("ul. Długa 12"), QStringLiteral("80-827"), QStringLiteral("Gdańsk"),
                    QStringLiteral("PL")};
    domain::Requisites theirs{.name = QStringLiteral("Müller & Söhne GmbH"),
                              .taxNumber = QStringLiteral("DE 301 882 114")};
    EditorContext context{.title = QStringLiteral("Service agreement"), .documents = {document}};
    context.parties = {{.id = domain::PartyId::fresh(clock),
                        .side = domain::Side::Ours,
                        .group = QStringLiteral("Nord Biuro"),
                        .person = QStringLiteral("Joanna Wiśniewska"),
                        .initials = QStringLiteral("NB"),
                        .requisites = ours},
                       {.id = domain::PartyId::fresh(clock),
                        .side = domain::Side::Theirs,
                        .group = QStringLiteral("Müller & Söhne"),
                        .person = QStringLiteral("Klaus Müller"),
                        .initials = QStringLiteral("MS"),
                        .requisites = theirs}};
    return context;
}

} // namespace

class TestFieldEditor : public QObject
{
    Q_OBJECT
    std::unique_ptr<FieldEditor> m_editor;
    domain::DocumentId m_document;
    EditorContext m_context;

    QPoint onPage(int page, double x, double y) // paper points -> viewport
    {
        const QRectF rect = m_editor->canvas().pageRect(page);
        return (rect.topLeft() + QPointF(x, y) * m_editor->canvas().pixelsPerPoint()).toPoint();
    }
    QWidget *view() { return m_editor->canvas().viewport(); }
    const domain::Field &field(int n) { return m_editor->fields()[std::size_t(n)]; }
    void place(const char *palette, int page, double x, double y)
    {
        auto *button = m_editor->findChild<PaletteButton *>(QString::fromLatin1(palette));
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(m_editor->canvas().isPlacing());
        QTest::mouseMove(view(), onPage(page, x, y));
        QTest::mouseClick(view(), Qt::LeftButton, {}, onPage(page, x, y));
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = Qt::AltModifier)
    {
        QTest::mousePress(view(), Qt::LeftButton, modifiers, from);
        for (int i = 1; i <= 4; ++i) {
            QMouseEvent move(QEvent::MouseMove, from + (to - from) * i / 4,
                             view()->mapToGlobal(from + (to - from) * i / 4), Qt::NoButton, Qt::LeftButton, modifiers);
            QCoreApplication::sendEvent(view(), &move);
        }
        QTest::mouseRelease(view(), Qt::LeftButton, modifiers, to);
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        QSettings().remove(QStringLiteral("editor"));
        m_document = domain::DocumentId::fresh(SystemClock());
        m_context = contextForTwo(m_document);
        m_editor = std::make_unique<FieldEditor>();
        test::showLarge(*m_editor);
        m_editor->open(m_context, {test::UiOffice::contract()}, {});
        QTRY_VERIFY_WITH_TIMEOUT(m_editor->source().isOpen(), 30'000);
        QCOMPARE(m_editor->source().count(), 3);
    }
    void cleanup() { m_editor.reset(); }

    void clickingPlacesWhatWasTaken()
    {
        place("palette_ours0_signature", 0, 150, 500);
        QCOMPARE(m_editor->fields().size(), std::size_t(1));
        QCOMPARE(field(0).kind, domain::FieldKind::Signature);
        QCOMPARE(field(0).party, m_context.parties[0].id);
        QCOMPARE(field(0).document, m_document);
        QCOMPARE(field(0).page, 0);
        // User space has its origin at the bottom left: 500 points down an A4 page is about 342 points up.
        QVERIFY(qAbs(field(0).rect.center().y() - 342) < 8);
        QVERIFY(qAbs(field(0).rect.center().x() - 150) < 8);
        QVERIFY(!m_editor->canvas().isPlacing());
        QVERIFY(m_editor->set().isSelected(field(0).id));
    }

    void aChoiceAndAFileCanBeAskedFor()
    {
        place("palette_theirs0_choice", 0, 150, 300);
        place("palette_theirs0_attachment", 0, 150, 400);
        QCOMPARE(m_editor->fields().size(), std::size_t(2));
        QCOMPARE(field(0).kind, domain::FieldKind::Choice);
        QVERIFY(field(0).options.size() >= 2); // what the other side chooses from, to be written over
        QCOMPARE(field(1).kind, domain::FieldKind::Attachment);
        QVERIFY(!field(1).label.isEmpty());
        QVERIFY(!m_editor->findChild<PaletteButton *>(QStringLiteral("palette_ours0_attachment")));
    }

    void theSmallPagesGiveWayToThePage()
    {
        auto *thumbs = m_editor->findChild<QWidget *>(QStringLiteral("editorThumbs"));
        QVERIFY(thumbs->isVisible());
        m_editor->resize(900, 700);
        QVERIFY(!thumbs->isVisible());
        m_editor->resize(1440, 900);
        QVERIFY(thumbs->isVisible());
    }

    void draggingFromThePalettePlacesToo()
    {
        auto *button = m_editor->findChild<PaletteButton *>(QStringLiteral("palette_theirs0_stamp"));
        QVERIFY(button);
        const QPoint target = button->mapFromGlobal(view()->mapToGlobal(onPage(0, 300, 300)));
        QTest::mousePress(button, Qt::LeftButton, {}, button->rect().center());
        for (int i = 1; i <= 4; ++i) {
            const QPoint at = button->rect().center() + (target - button->rect().center()) * i / 4;
            QMouseEvent move(QEvent::MouseMove, at, button->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                             Qt::NoModifier);
            QCoreApplication::sendEvent(button, &move);
        }
        QTest::mouseRelease(button, Qt::LeftButton, {}, target);
        QCOMPARE(m_editor->fields().size(), std::size_t(1));
        QCOMPARE(field(0).kind, domain::FieldKind::Stamp);
        QCOMPARE(field(0).party, m_context.parties[1].id);
    }

    void theKeyboardAloneIsEnough()
    {
        auto *button = m_editor->findChild<PaletteButton *>(QStringLiteral("palette_ours0_date"));
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Return);
        QCOMPARE(m_editor->fields().size(), std::size_t(1));
        QTRY_VERIFY_WITH_TIMEOUT(m_editor->canvas().hasFocus(), 30'000);
        const QRectF before = field(0).rect;
        QTest::keyClick(&m_editor->canvas(), Qt::Key_Right);
        QTest::keyClick(&m_editor->canvas(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(&m_editor->canvas(), Qt::Key_Up);
        QCOMPARE(qRound(field(0).rect.x() - before.x()), 11);
        QCOMPARE(qRound(field(0).rect.y() - before.y()), 1); // up is up in user space
        QTest::keyClick(&m_editor->canvas(), Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(m_editor->fields().size(), std::size_t(2));
        QTest::keyClick(&m_editor->canvas(), Qt::Key_Tab);
        QTest::keyClick(&m_editor->canvas(), Qt::Key_Delete);
        QVERIFY(m_editor->fields().size() <= 2);
        m_editor->history().setIndex(0);
        QVERIFY(m_editor->fields().empty());
    }

    void movingSizingAndUndo()
    {
        place("palette_ours0_signature", 0, 150, 400);
        const QRectF start = field(0).rect;
        drag(onPage(0, 150, 400), onPage(0, 210, 460));
        QVERIFY(qAbs(field(0).rect.x() - start.x() - 60) < 2);
        QVERIFY(qAbs(field(0).rect.y() - start.y() + 60) < 2);
        QCOMPARE(field(0).rect.size(), start.size());
        const QRectF moved = field(0).rect;
        const QRectF shown = m_editor->canvas().viewOf(field(0)).adjusted(-6, -6, 6, 6);
        drag(shown.bottomRight().toPoint(), shown.bottomRight().toPoint() + QPoint(40, 30));
        QVERIFY(field(0).rect.width() > moved.width() + 15);
        QVERIFY(field(0).rect.height() > moved.height() + 10);
        QVERIFY(qAbs(field(0).rect.x() - moved.x()) < 1); // the other edges stay
        m_editor->history().undo();
        QCOMPARE(field(0).rect, moved);
        m_editor->history().undo();
        QCOMPARE(field(0).rect, start);
    }

    void aFieldCanBeCarriedToAnotherPage()
    {
        place("palette_ours0_stamp", 0, 200, 700);
        m_editor->canvas().verticalScrollBar()->setValue(
            int(m_editor->canvas().verticalScrollBar()->value() + m_editor->canvas().pageRect(1).top() - 400));
        drag(m_editor->canvas().viewOf(field(0)).center().toPoint(), onPage(1, 200, 120));
        QCOMPARE(field(0).page, 1);
        QVERIFY(qAbs(m_editor->canvas().paperOf(field(0)).center().y() - 120) < 6);
    }

    void rubberBandShiftAndAlign()
    {
        place("palette_ours0_signature", 0, 130, 300);
        place("palette_ours0_date", 0, 180, 400);
        place("palette_theirs0_signature", 0, 420, 310);
        m_editor->set().select({});
        drag(onPage(0, 10, 240), onPage(0, 300, 440), Qt::NoModifier);
        QCOMPARE(m_editor->set().selection().size(), 2);
        QTest::mouseClick(view(), Qt::LeftButton, Qt::ShiftModifier,
                          m_editor->canvas().viewOf(field(2)).center().toPoint());
        QCOMPARE(m_editor->set().selection().size(), 3);
        auto *align = m_editor->findChild<Button *>(QStringLiteral("propAlignLeft"));
        QVERIFY(align && align->isVisible());
        QTest::mouseClick(align, Qt::LeftButton);
        QCOMPARE(qRound(field(0).rect.x()), qRound(field(1).rect.x()));
        QCOMPARE(qRound(field(0).rect.x()), qRound(field(2).rect.x()));
        test::shootBoth(*m_editor, QStringLiteral("editor-multi"));
    }

    void propertiesSpeakMillimetresFromTheTopLeft()
    {
        place("palette_theirs0_signature", 0, 300, 400);
        auto *x = m_editor->findChild<QDoubleSpinBox *>(QStringLiteral("propX"));
        auto *y = m_editor->findChild<QDoubleSpinBox *>(QStringLiteral("propY"));
        x->setValue(120);
        y->setValue(254);
        const QRectF paper = m_editor->canvas().paperOf(field(0));
        QVERIFY(qAbs(paper.x() - 120 * kPointsPerMm) < 0.5);
        QVERIFY(qAbs(paper.y() - 254 * kPointsPerMm) < 0.5);
        auto *all = m_editor->findChild<Button *>(QStringLiteral("propAllPages"));
        QTest::mouseClick(all, Qt::LeftButton);
        QCOMPARE(m_editor->fields().size(), std::size_t(3));
        QCOMPARE(field(2).page, 2);
    }

    void aGridIsShownSnappedToAndRemembered()
    {
        auto *grid = m_editor->findChild<Button *>(QStringLiteral("editorGrid"));
        auto *step = m_editor->findChild<QDoubleSpinBox *>(QStringLiteral("editorGridStep"));
        auto *unit = m_editor->findChild<ComboBox *>(QStringLiteral("editorGridUnit"));
        QVERIFY(grid && step && unit && !grid->isChecked() && !step->isVisible());
        const QImage without = view()->grab().toImage();
        QTest::keyClick(&m_editor->canvas(), Qt::Key_G, Qt::ControlModifier);
        QVERIFY(grid->isChecked() && step->isVisible());
        step->setValue(10);
        QVERIFY(view()->grab().toImage() != without); // there are lines now
        place("palette_theirs0_text", 0, 151, 333);
        const double mm10 = 10 * kPointsPerMm;
        const auto offGrid = [&] {
            const QPointF corner = m_editor->canvas().paperOf(field(0)).topLeft() / mm10;
            return std::max(std::abs(corner.x() - std::round(corner.x())),
                            std::abs(corner.y() - std::round(corner.y())));
        };
        QVERIFY2(offGrid() < 1e-6, qPrintable(QString::number(offGrid())));
        const QPoint middle = m_editor->canvas().viewOf(field(0)).center().toPoint();
        drag(middle, middle + QPoint(57, 71), Qt::NoModifier);
        QVERIFY2(offGrid() < 1e-6, qPrintable(QString::number(offGrid())));
        const QPoint there = m_editor->canvas().viewOf(field(0)).center().toPoint();
        drag(there, there + QPoint(13, 17)); // Alt: free
        QVERIFY(offGrid() > 1e-3);
        test::shootBoth(*m_editor, QStringLiteral("editor-grid"));

        unit->setCurrentIndex(1);
        Q_EMIT unit->activated(1);
        QCOMPARE(m_editor->canvas().grid().unit, SnapGrid::Unit::Points);
        QCOMPARE(step->value(), 28.0); // the same lines, as near as points have them
        FieldEditor another;
        QCOMPARE(another.canvas().grid(), m_editor->canvas().grid());
        QTest::keyClick(&m_editor->canvas(), Qt::Key_G, Qt::ControlModifier);
        QVERIFY(!m_editor->canvas().grid().isOn);
    }

    void theTabOrderIsReadOrChosen()
    {
        place("palette_theirs0_text", 0, 430, 300);
        place("palette_theirs0_date", 0, 430, 200);
        place("palette_theirs0_signature", 0, 430, 600);
        place("palette_common_date", 0, 150, 100);
        FieldCanvas &canvas = m_editor->canvas();
        QCOMPARE(canvas.numberOf(field(0)), 2); // the date stands above it
        QCOMPARE(canvas.numberOf(field(1)), 1);
        auto *order = m_editor->findChild<Button *>(QStringLiteral("editorOrder"));
        QTest::mouseClick(order, Qt::LeftButton);
        QVERIFY(canvas.isOrdering());
        const auto click = [&](int n) {
            QTest::mouseClick(view(), Qt::LeftButton, {}, canvas.viewOf(field(n)).center().toPoint());
        };
        click(2);
        click(0);
        click(3); // nobody goes through what is filled when it is sent
        QCOMPARE(canvas.numberOf(field(2)), 1);
        QCOMPARE(canvas.numberOf(field(0)), 2);
        QCOMPARE(canvas.numberOf(field(1)), 3);
        QVERIFY(!field(3).tabIndex);
        test::shootBoth(*m_editor, QStringLiteral("editor-tab-order"));
        QTest::keyClick(&canvas, Qt::Key_Escape);
        QVERIFY(!canvas.isOrdering() && !order->isChecked());
        // The same in the panel, by keyboard.
        m_editor->set().select({field(1).id});
        auto *number = m_editor->findChild<QSpinBox *>(QStringLiteral("propOrder"));
        QVERIFY(number && number->isVisible());
        QCOMPARE(number->value(), 3);
        number->setValue(1);
        QCOMPARE(canvas.numberOf(field(1)), 1);
        QCOMPARE(canvas.numberOf(field(2)), 2);
        m_editor->history().undo();
        QCOMPARE(canvas.numberOf(field(2)), 1);
        canvas.setFocus();
        m_editor->set().select({});
        QList<domain::FieldKind> walked;
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(&canvas, Qt::Key_Tab);
            walked << m_editor->set().selected().front().kind;
        }
        using enum domain::FieldKind;
        QCOMPARE(walked, QList({Signature, Text, Date, Date}));
        QTest::mouseClick(order, Qt::LeftButton);
        QTest::mouseClick(m_editor->findChild<Button *>(QStringLiteral("editorOrderAsRead")), Qt::LeftButton);
        for (const domain::Field &f : m_editor->fields())
            QVERIFY(!f.tabIndex);
        QCOMPARE(canvas.numberOf(field(1)), 1);
    }

    void numbersHaveAFormat()
    {
        const FieldMould mould{.kind = domain::FieldKind::Number,
                               .party = m_context.parties[0].id,
                               .label = QStringLiteral("Amount"),
                               .value = QStringLiteral("1234567.5"),
                               .options = {}};
        m_editor->canvas().placeInMiddle(mould);
        auto *format = m_editor->findChild<ComboBox *>(QStringLiteral("propNumberFormat"));
        auto *decimals = m_editor->findChild<ComboBox *>(QStringLiteral("propDecimals"));
        QVERIFY(format && format->isVisible() && decimals && !decimals->isVisible());
        const auto choose = [](ComboBox *box, const QVariant &value) {
            const int at = box->findData(value);
            QVERIFY(at >= 0);
            box->setCurrentIndex(at);
            Q_EMIT box->activated(at);
        };
        choose(format, QStringLiteral("#.##0,00"));
        QCOMPARE(field(0).style.format, QStringLiteral("#.##0,00"));
        QCOMPARE(m_context.preview(field(0), {}), QStringLiteral("1.234.567,50"));
        QVERIFY(decimals->isVisible());
        choose(decimals, 3);
        QCOMPARE(m_context.preview(field(0), {}), QStringLiteral("1.234.567,500"));
        choose(decimals, 0);
        QCOMPARE(field(0).style.format, QStringLiteral("#.##0"));
        QCOMPARE(m_context.preview(field(0), {}), QStringLiteral("1.234.567,5")); // never rounded
        QCOMPARE(format->value().toString(), QStringLiteral("#.##0,00")); // still that row of the list
        test::shootBoth(*m_editor, QStringLiteral("editor-number"));
        choose(format, QString());
        QCOMPARE(m_context.preview(field(0), {}), QStringLiteral("1234567.5"));
    }

    void aFieldHasAFace()
    {
        m_editor->canvas().placeInMiddle({.kind = domain::FieldKind::Text,
                                          .party = m_context.parties[0].id,
                                          .label = QStringLiteral("Place"),
                                          .value = QStringLiteral("Zażółć gęślą jaźń"),
                                          .options = {}});
        auto *fonts = m_editor->findChild<ComboBox *>(QStringLiteral("propFont"));
        QVERIFY(fonts && fonts->isVisible());
        QCOMPARE(fonts->count(), int(pdf::fieldFaces().size()));
        const auto paper = [this] {
            m_editor->setPreview(true);
            const QImage seen = m_editor->canvas().viewport()->grab().toImage();
            m_editor->setPreview(false);
            m_editor->set().select({field(0).id}); // a preview has no selection
            return seen;
        };
        QList<QImage> looks{paper()};
        for (int i = 1; i < fonts->count(); ++i) {
            fonts->setCurrentIndex(i);
            Q_EMIT fonts->activated(i);
            QCOMPARE(field(0).style.family, pdf::fieldFaces()[i].name);
            const QImage look = paper();
            QVERIFY2(!looks.contains(look), qPrintable(fonts->itemText(i))); // each is drawn in its own
            looks.append(look);
        }
        test::shootBoth(*m_editor, QStringLiteral("editor-font"));
        m_editor->history().undo();
        QCOMPARE(field(0).style.family, pdf::fieldFaces()[fonts->count() - 2].name);
    }

    void placesFoundInTheTextAreOneClickAway()
    {
        auto *found = m_editor->findChild<Button *>(QStringLiteral("foundPlace"));
        QVERIFY(found);
        QTRY_VERIFY_WITH_TIMEOUT(found->isVisible() && found->text().contains(QLatin1Char('3')), 30'000);
        QTest::mouseClick(found, Qt::LeftButton);
        QCOMPARE(m_editor->fields().size(), std::size_t(3));
        for (const domain::Field &f : m_editor->fields()) {
            QCOMPARE(f.page, 2);
            QVERIFY(f.kind == domain::FieldKind::Signature || f.kind == domain::FieldKind::Date);
        }
        QSet<domain::PartyId> signers;
        for (const domain::Field &f : m_editor->fields())
            if (f.kind == domain::FieldKind::Signature)
                signers.insert(f.party);
        QCOMPARE(signers.size(), 2); // left is ours, right is theirs
        QVERIFY(!found->isVisible());
        m_editor->history().undo(); // all of them at once
        QVERIFY(m_editor->fields().empty());
    }

    void pictures()
    {
        place("palette_ours0_signature", 0, 150, 560);
        place("palette_ours0_stamp", 0, 240, 610);
        place("palette_common_date", 0, 430, 88);
        place("palette_theirs0_text", 0, 430, 640);
        place("palette_theirs0_signature", 0, 430, 562);
        QTest::mouseMove(view(), onPage(0, 500, 760));
        QTest::qWait(400);
        test::shootBoth(*m_editor, QStringLiteral("editor"));
        m_editor->setPreview(true);
        test::shootBoth(*m_editor, QStringLiteral("editor-preview"));
        m_editor->setPreview(false);
        m_editor->set().select({});
        test::shootBoth(*m_editor, QStringLiteral("editor-list"));
    }
};

COUNTERSIGN_WATCHED_TEST(TestFieldEditor)
#include "tst_field_editor.moc"
