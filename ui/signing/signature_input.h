// How a signature is made: typed in the handwriting face, drawn, or taken from a photo.
//
// Object names: signMethods, signTyped, signPad, signPadClear, signPhotoChoose, signPhotoStrength.
#pragma once

#include "core/flow/local_signing.h"
#include "ui/pages/page_source.h"

#include <QImage>
#include <QWidget>

class QLineEdit;
class QSlider;
class QStackedWidget;

namespace countersign::ui {

class Button;
class Label;
class SignaturePad;
class Tabs;

// Draws a typed name so that it fills a rectangle as the signed page will show it.
void paintTyped(QPainter &painter, const QRectF &rect, const QString &text);
void paintFitted(QPainter &painter, const QRectF &rect, const QImage &image);

class SignatureInput : public QWidget
{
    Q_OBJECT
public:
    explicit SignatureInput(QWidget *parent = nullptr);
    void setName(const QString &name); // what is typed at first
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] flow::SignatureLook look() const;
    void paint(QPainter &painter, const QRectF &rect) const; // as it will be on the page
    void loadPhoto(const QString &path);

Q_SIGNALS:
    void changed();

private:
    void updatePhoto();

    Tabs *m_tabs;
    QStackedWidget *m_stack;
    QLineEdit *m_typed;
    SignaturePad *m_pad;
    Label *m_photoText;
    QWidget *m_photoPreview;
    QSlider *m_strength;
    QImage m_photo, m_photoInk;
    mutable QImage m_drawn; // of the pad, until it changes
};

} // namespace countersign::ui
