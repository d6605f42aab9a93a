// Drawing with a pen: how hard it presses is how thick the ink is. A mouse does without.
#include "tests/ui/office/ui_office.h"
#include "ui/signing/signature_pad.h"

#include <QPointingDevice>
#include <QSignalSpy>
#include <QTabletEvent>

using namespace countersign;
using namespace countersign::ui;

class TestSignaturePad : public QObject
{
    Q_OBJECT
    std::unique_ptr<SignaturePad> m_pad;
    QPointingDevice m_pen{QStringLiteral("pen"),
                          1,
                          QInputDevice::DeviceType::Stylus,
                          QPointingDevice::PointerType::Pen,
                          QInputDevice::Capability::Position | QInputDevice::Capability::Pressure,
                          1,
                          1};

    void send(QEvent::Type type, QPointF at, double pressure)
    {
        const bool isDown = type != QEvent::TabletRelease;
        QTabletEvent event(type, &m_pen, at, m_pad->mapToGlobal(at), pressure, 0, 0, 0, 0, 0, Qt::NoModifier,
                           type == QEvent::TabletMove ? Qt::NoButton : Qt::LeftButton,
                           isDown ? Qt::LeftButton : Qt::NoButton);
        QCoreApplication::sendEvent(m_pad.get(), &event);
        QVERIFY(event.isAccepted()); // or a mouse would draw it again
    }
    // A level line; its height on paper is how thick the ink is.
    int thickness(double pressure)
    {
        m_pad->clear();
        send(QEvent::TabletPress, {30, 60}, pressure);
        for (int x = 40; x <= 200; x += 10)
            send(QEvent::TabletMove, {double(x), 60}, pressure);
        send(QEvent::TabletRelease, {200, 60}, 0);
        return m_pad->image().height();
    }

private Q_SLOTS:
    void init()
    {
        m_pad = std::make_unique<SignaturePad>();
        test::theme();
        m_pad->resize(260, 120);
        m_pad->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pad.get()));
    }

    void pressureIsTheThicknessOfTheInk()
    {
        const int light = thickness(0.1), usual = thickness(0.5), hard = thickness(1.0);
        QVERIFY2(light > 0 && usual > light * 3 / 2 && hard > usual * 3 / 2,
                 qPrintable(QStringLiteral("%1 %2 %3").arg(light).arg(usual).arg(hard)));
    }

    void pressureMayChangeWithinAStroke()
    {
        send(QEvent::TabletPress, {30, 60}, 0.05);
        for (int x = 40; x <= 200; x += 10)
            send(QEvent::TabletMove, {double(x), 60}, x / 200.0);
        send(QEvent::TabletRelease, {200, 60}, 0);
        const QImage ink = m_pad->image();
        const auto inkAt = [&](int x) {
            int rows = 0;
            for (int y = 0; y < ink.height(); ++y)
                rows += qAlpha(ink.pixel(x, y)) > 128;
            return rows;
        };
        QVERIFY(inkAt(ink.width() * 4 / 5) > inkAt(ink.width() / 5) * 5 / 4);
    }

    void aPenThatHoversDrawsNothing()
    {
        QSignalSpy changes(m_pad.get(), &SignaturePad::changed);
        send(QEvent::TabletMove, {50, 50}, 0);
        send(QEvent::TabletMove, {90, 50}, 0);
        QVERIFY(m_pad->isEmpty());
        send(QEvent::TabletPress, {50, 50}, 0.4);
        send(QEvent::TabletRelease, {50, 50}, 0);
        QVERIFY(!m_pad->isEmpty()); // a dot is a stroke, too
        QCOMPARE(changes.size(), 1);
    }
};

QTEST_MAIN(TestSignaturePad)
#include "tst_signature_pad.moc"
