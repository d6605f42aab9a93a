#include "ui/signing/signature_input.h"

#include "core/base/disk.h"
#include "core/pdf/fonts.h"
#include "core/pdf/images.h"
#include "ui/kit/button.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/file_dialogs.h"
#include "ui/kit/layout.h"
#include "ui/kit/style.h"
#include "ui/kit/tabs.h"
#include "ui/kit/typography.h"
#include "ui/pages/answer.h"
#include "ui/pages/worker.h"
#include "ui/signing/photo_ink.h"
#include "ui/signing/signature_pad.h"
#include "ui/words/error_words.h"

#include <QLineEdit>
#include <QPainter>
#include <QSlider>
#include <QStackedWidget>
#include <QStyleFactory>

namespace countersign::ui {
namespace {

constexpr QColor kInk(0x1B, 0x2A, 0x86);

// Paper with the photo's ink on it.
class InkPreview : public QWidget
{
public:
    const QImage *image = nullptr;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        paintRounded(p, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kCardRadius, Qt::white,
                     color(Role::Border, palette()));
        if (image && !image->isNull())
            paintFitted(p, QRectF(rect()).adjusted(12, 8, -12, -8), *image);
    }
};

// The line one types into looks like the paper it will be on.
class TypedLine : public QLineEdit
{
public:
    TypedLine()
    {
        setFrame(false);
        setFixedHeight(scaled(64));
        setAttribute(Qt::WA_MacShowFocusRect, false);
        // The kit's style paints a field in the theme's colours; this one is paper, painted below.
        QStyle *plain = QStyleFactory::create(QStringLiteral("fusion"));
        plain->setParent(this);
        setStyle(plain);
        restyle();
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        {
            QPainter p(this);
            p.setRenderHint(QPainter::Antialiasing);
            paintRounded(p, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kCardRadius, Qt::white,
                         color(hasFocus() ? Role::Accent : Role::Border));
            if (hasFocus())
                paintFocusRing(p, QRectF(rect()), kCardRadius);
        }
        QLineEdit::paintEvent(event);
    }
    void changeEvent(QEvent *event) override
    {
        QLineEdit::changeEvent(event);
        if (event->type() == QEvent::PaletteChange && palette().color(QPalette::Text) != kInk)
            restyle();
    }

private:
    void restyle()
    {
        QFont face = pdf::font(pdf::FontRole::Handwriting, 22);
        face.setPixelSize(scaled(32));
        setFont(face);
        QPalette paper = paletteFor(false); // paper is white in every theme
        paper.setColor(QPalette::Base, Qt::transparent);
        paper.setColor(QPalette::Text, kInk);
        setPalette(paper);
        setTextMargins(scaled(10), 0, scaled(10), 0);
    }
};

} // namespace

void paintFitted(QPainter &painter, const QRectF &rect, const QImage &image)
{
    if (image.isNull())
        return;
    const QSizeF size = QSizeF(image.size()).scaled(rect.size(), Qt::KeepAspectRatio);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(rect.center() - QPointF(size.width() / 2, size.height() / 2), size), image);
}

QString usualSignature(const QString &name)
{
    const QStringList parts = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return parts.size() < 2 ? name : parts.first().left(1) + QStringLiteral(". ") + parts.last();
}

SignatureInput::SignatureInput(QWidget *parent) : QWidget(parent)
{
    m_tabs = new Tabs;
    m_tabs->setObjectName(QStringLiteral("signMethods"));
    addTabs(false);
    m_stack = new QStackedWidget;
    m_stack->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);

    auto *typePage = new QWidget;
    m_typed = new TypedLine;
    m_typed->setObjectName(QStringLiteral("signTyped"));
    m_typed->setAccessibleName(tr("Your signature, typed"));
    m_typed->setMaxLength(80);
    column(typePage, 0)->addWidget(m_typed);
    m_stack->addWidget(typePage);

    auto *drawPage = new QWidget;
    auto *draw = column(drawPage, kGrid);
    m_pad = new SignaturePad;
    auto *clear = new Button(tr("Clear"), Button::Kind::Quiet, QStringLiteral("eraser"));
    clear->setObjectName(QStringLiteral("signPadClear"));
    draw->addWidget(m_pad);
    auto *clearRow = row(nullptr, 0);
    clearRow->addStretch(1);
    clearRow->addWidget(clear);
    draw->addLayout(clearRow);
    m_stack->addWidget(drawPage);

    auto *photoPage = new QWidget;
    auto *photo = column(photoPage, kRelated);
    auto *preview = new InkPreview;
    preview->setFixedHeight(scaled(96));
    preview->image = &m_photoInk;
    m_photoPreview = preview;
    photo->addWidget(preview);
    m_photoText = new Label(tr("Sign on white paper, take a photo, and choose it here. The paper is removed."),
                            TextSize::Small, Role::Second);
    m_photoText->setWordWrap(true);
    photo->addWidget(m_photoText);
    m_strength = new QSlider(Qt::Horizontal);
    m_strength->setObjectName(QStringLiteral("signPhotoStrength"));
    m_strength->setAccessibleName(tr("How much of the background is removed"));
    m_strength->setToolTip(m_strength->accessibleName());
    m_strength->setRange(0, 100);
    m_strength->setValue(35);
    m_strength->hide();
    photo->addWidget(m_strength);
    auto *choose = new Button(tr("Choose a photo"), Button::Kind::Plain, QStringLiteral("image"));
    choose->setObjectName(QStringLiteral("signPhotoChoose"));
    auto *chooseRow = row(nullptr, 0);
    chooseRow->addWidget(choose);
    chooseRow->addStretch(1);
    photo->addLayout(chooseRow);
    m_stack->addWidget(photoPage);

    auto *keptPage = new QWidget;
    auto *kept = column(keptPage, kGrid);
    auto *keptPreview = new InkPreview;
    keptPreview->setFixedHeight(scaled(96));
    keptPreview->image = &m_keptPicture;
    m_keptPreview = keptPreview;
    kept->addWidget(keptPreview);
    auto *forget = new Button(tr("Forget it"), Button::Kind::Quiet, QStringLiteral("trash-2"));
    forget->setObjectName(QStringLiteral("signForget"));
    auto *forgetRow = row(nullptr, 0);
    forgetRow->addStretch(1);
    forgetRow->addWidget(forget);
    kept->addLayout(forgetRow);
    m_stack->addWidget(keptPage);
    connect(forget, &QPushButton::clicked, this, &SignatureInput::forgetAsked);
    m_keep = new CheckBox(tr("Keep it for the next time"));
    m_keep->setObjectName(QStringLiteral("signKeep"));
    m_keep->setToolTip(tr("On this computer only, encrypted"));

    auto *all = column(this, kRelated);
    all->addWidget(m_tabs);
    all->addWidget(m_stack);
    all->addWidget(m_keep);

    // The stack is as high as what it shows, so that the panel does not jump for the tallest.
    const auto fit = [this](int index) {
        for (int i = 0; i < m_stack->count(); ++i)
            m_stack->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                              i == index ? QSizePolicy::Preferred : QSizePolicy::Ignored);
        m_stack->setCurrentIndex(index);
        m_keep->setVisible(m_offersKeeping && index != 3);
        m_stack->updateGeometry();
        Q_EMIT changed();
    };
    connect(m_tabs, &Tabs::currentChanged, this, fit);
    m_tabs->setCurrent(0);
    fit(0);
    connect(m_typed, &QLineEdit::textChanged, this, &SignatureInput::changed);
    connect(m_pad, &SignaturePad::changed, this, &SignatureInput::changed);
    connect(clear, &QPushButton::clicked, m_pad, &SignaturePad::clear);
    connect(m_strength, &QSlider::valueChanged, this, &SignatureInput::updatePhoto);
    connect(choose, &QPushButton::clicked, this, [this] {
        auto *dialog = newOpenDialog(window(), tr("Choose a photo"), tr("Pictures (*.png *.jpg *.jpeg)"));
        connect(dialog, &QFileDialog::fileSelected, this, &SignatureInput::loadPhoto);
        dialog->open();
    });
}

void SignatureInput::setName(const QString &name) { m_typed->setText(name); }

bool SignatureInput::isEmpty() const
{
    switch (m_tabs->current()) {
    case 1: return m_pad->isEmpty();
    case 2: return m_photoInk.isNull();
    case 3: return m_keptPng.isEmpty();
    default: return m_typed->text().trimmed().isEmpty();
    }
}

flow::SignatureLook SignatureInput::look() const
{
    using Method = flow::SignatureLook::Method;
    switch (m_tabs->current()) {
    case 1: return {.method = Method::Drawn, .png = pdf::encodePng(m_pad->image())};
    case 2: return {.method = Method::Photo, .png = pdf::encodePng(m_photoInk)};
    case 3: return {.method = m_keptMethod, .png = m_keptPng};
    default: return {.method = Method::Typed, .text = m_typed->text().trimmed()};
    }
}

void SignatureInput::addTabs(bool withKept)
{
    m_tabs->clear();
    m_tabs->addTab(QStringLiteral("type"), tr("Type"));
    m_tabs->addTab(QStringLiteral("draw"), tr("Draw"));
    m_tabs->addTab(QStringLiteral("photo"), tr("Photo"));
    if (withKept)
        //: one's own signature, kept from an earlier time
        m_tabs->addTab(QStringLiteral("kept"), tr("Kept"));
}

void SignatureInput::setKept(const std::optional<flow::SignatureLook> &kept)
{
    const bool isPicture = kept && !kept->png.isEmpty();
    const auto picture = isPicture ? pdf::decodeImage(kept->png) : Result<QImage>(QImage());
    m_keptPicture = picture ? *picture : QImage();
    m_keptPng = m_keptPicture.isNull() ? QByteArray() : kept->png;
    m_keptMethod = isPicture ? kept->method : m_keptMethod;
    m_keptText = kept && !isPicture ? kept->text : QString();
    m_keep->setChecked(false);
    m_keptPreview->update();
    if (kept && !isPicture)
        m_typed->setText(kept->text);
    const int before = m_tabs->current();
    addTabs(!m_keptPng.isEmpty());
    m_tabs->setCurrent(!m_keptPng.isEmpty() ? 3 : before == 3 ? 0 : before); // forgotten: typing is always there
    Q_EMIT m_tabs->currentChanged(m_tabs->current()); // clear() was silent
}

bool SignatureInput::wantsKeeping() const { return m_keep->isChecked() && m_tabs->current() != 3; }

void SignatureInput::offerKeeping(bool offer)
{
    m_offersKeeping = offer;
    m_keep->setVisible(offer && m_tabs->current() != 3);
}

bool SignatureInput::showsKept() const
{
    return m_tabs->current() == 3
        || (m_tabs->current() == 0 && !m_keptText.isEmpty() && m_typed->text().trimmed() == m_keptText);
}

void SignatureInput::clear()
{
    m_pad->clear();
    ++m_photoRound;
    m_photo = {};
    m_photoInk = {};
    m_photoPreview->update();
    Q_EMIT changed();
}

void SignatureInput::loadPhoto(const QString &path)
{
    m_photoText->setRole(Role::Second);
    m_photoText->setText(tr("Reading the photo…"));
    const int round = ++m_photoRound;
    // A photo is a stranger's file like any other: the worker decodes it and hands back clean pixels.
    onPool([path]() -> Result<QImage> {
        CS_TRY(const QByteArray bytes, LocalDisk().readAll(path, 40LL * 1024 * 1024));
        pdf::WorkerClient worker(workerSetup());
        CS_TRY(const QByteArray clean, worker.cleanImage(bytes, 1600));
        return pdf::decodeImage(clean);
    }).then(this, [this, round](const Result<QImage> &image) {
        if (round != m_photoRound)
            return; // another one was chosen, or none any more
        if (!image) {
            m_photoText->setRole(Role::Bad);
            m_photoText->setText(sentenceFor(image.error()));
            return;
        }
        m_photo = *image;
        m_photoInk = {};
        m_strength->show();
        updatePhoto();
    });
}

// What is shown is what will be signed: the earlier ink, until the newer is there. A slider asks faster than ink is made.
void SignatureInput::updatePhoto()
{
    m_photoIsStale = true;
    if (m_photoIsMade || m_photo.isNull())
        return;
    m_photoIsStale = false;
    m_photoIsMade = true;
    onPool([photo = m_photo, strength = m_strength->value() / 100.0] {
        return inkFromPhoto(photo, strength);
    }).then(this, [this, round = m_photoRound](const QImage &ink) {
        m_photoIsMade = false;
        if (round == m_photoRound)
            showInk(ink);
        if (m_photoIsStale)
            updatePhoto();
    });
}

void SignatureInput::showInk(const QImage &ink)
{
    m_photoInk = ink;
    const bool found = !m_photoInk.isNull();
    m_photoText->setRole(found ? Role::Second : Role::Bad);
    m_photoText->setText(
        found ? tr("Move the slider if paper is left, or if ink is missing.")
              : tr("No ink was found in this photo. Move the slider to the left, or take it in better light."));
    m_photoPreview->update();
    Q_EMIT changed();
}

} // namespace countersign::ui
