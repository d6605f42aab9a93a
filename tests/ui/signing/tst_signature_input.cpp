// A signature from a photo: the ink is made off the window's thread, and what is shown is what will be signed.
#include "core/pdf/images.h"
#include "tests/ui/office/ui_office.h"
#include "ui/kit/tabs.h"
#include "ui/signing/photo_ink.h"
#include "ui/signing/signature_input.h"

#include <QLabel>
#include <QPainter>
#include <QSlider>

using namespace countersign;
using namespace countersign::ui;

class TestSignatureInput : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<SignatureInput> m_input;

    QString photo(const char *name, bool withInk)
    {
        QImage image(640, 360, QImage::Format_RGB32);
        image.fill(QColor(236, 234, 228));
        if (withInk) {
            QPainter p(&image);
            p.setRenderHint(QPainter::Antialiasing);
            p.setPen(QPen(QColor(90, 95, 150), 7));
            p.drawPolyline(QPolygonF{{160, 220}, {230, 120}, {300, 230}, {380, 140}, {480, 210}});
        }
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        image.save(path);
        return path;
    }
    QString said()
    {
        QString words;
        for (const QLabel *label : m_input->findChildren<QLabel *>())
            if (label->isVisible())
                words += label->text() + QLatin1Char(' ');
        return words;
    }

private Q_SLOTS:
    void init()
    {
        m_input = std::make_unique<SignatureInput>();
        test::theme();
        m_input->resize(320, 360);
        m_input->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_input.get()));
        m_input->findChild<Tabs *>(QStringLiteral("signMethods"))->setCurrent(2);
    }

    void theLastPlaceOfTheSliderCounts()
    {
        QVERIFY(m_input->isEmpty());
        m_input->loadPhoto(photo("signature.png", true));
        QTRY_VERIFY_WITH_TIMEOUT(!m_input->isEmpty(), 30'000);
        auto *slider = m_input->findChild<QSlider *>(QStringLiteral("signPhotoStrength"));
        for (int value = 36; value <= 60; ++value)
            slider->setValue(value); // quicker than ink is made
        QVERIFY(!m_input->isEmpty()); // the earlier ink, as it is shown
        QImage image(m_folder.filePath(QStringLiteral("signature.png")));
        const QByteArray last = pdf::encodePng(inkFromPhoto(image.convertToFormat(QImage::Format_RGB32), 0.60));
        QTRY_COMPARE_WITH_TIMEOUT(m_input->look().png, last, 30'000);
        QCOMPARE(m_input->look().method, flow::SignatureLook::Method::Photo);
        slider->setValue(20);
        m_input->clear(); // what is still being made for it is not wanted any more
        QTest::qWait(300);
        QVERIFY(m_input->isEmpty());
    }

    void whatIsNoPictureIsSaid()
    {
        const QString path = m_folder.filePath(QStringLiteral("letter.png"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no picture") > 0);
        file.close();
        m_input->loadPhoto(path);
        QTRY_VERIFY_WITH_TIMEOUT(!said().contains(QStringLiteral("Reading the photo")), 30'000);
        QVERIFY(m_input->isEmpty());
        m_input->loadPhoto(photo("empty.png", false));
        QTRY_VERIFY_WITH_TIMEOUT(said().contains(QStringLiteral("No ink was found")), 30'000);
        QVERIFY(m_input->isEmpty());
    }
};

QTEST_MAIN(TestSignatureInput)
#include "tst_signature_input.moc"
