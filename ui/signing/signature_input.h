// How a signature is made: typed in the handwriting face, drawn, or taken from a photo.
//
// Object names: signMethods, signTyped, signPad, signPadClear, signPhotoChoose, signPhotoStrength, signKeep, signForget.
#pragma once

#include "core/flow/local_signing.h"
#include "ui/pages/page_source.h"

#include <QImage>
#include <QWidget>

#include <optional>

class QLineEdit;
class QSlider;
class QStackedWidget;

namespace countersign::ui {

class Button;
class CheckBox;
class Label;
class SignaturePad;
class Tabs;

void paintFitted(QPainter &painter, const QRectF &rect, const QImage &image);

// A signature is rarely the full name: "J. Wiśniewska".
[[nodiscard]] QString usualSignature(const QString &name);

class SignatureInput : public QWidget
{
    Q_OBJECT
public:
    explicit SignatureInput(QWidget *parent = nullptr);
    void setName(const QString &name); // what is typed at first
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] flow::SignatureLook look() const;
    void loadPhoto(const QString &path);
    // What was kept from an earlier time: a name is typed already, a picture has a place of its own. Nothing: forgotten.
    void setKept(const std::optional<flow::SignatureLook> &kept);
    [[nodiscard]] bool wantsKeeping() const; // this one, for the next time
    void offerKeeping(bool offer); // false: where keeping it is what the page is about
    [[nodiscard]] bool showsKept() const; // as it was kept, nothing new
    void clear(); // what was drawn and the photo

Q_SIGNALS:
    void changed();
    void forgetAsked(); // of what was kept

private:
    void updatePhoto(); // on the pool
    void showInk(const QImage &ink);
    void addTabs(bool withKept);

    Tabs *m_tabs;
    QStackedWidget *m_stack;
    QLineEdit *m_typed;
    SignaturePad *m_pad;
    Label *m_photoText;
    QWidget *m_photoPreview;
    QSlider *m_strength;
    QImage m_photo, m_photoInk;
    int m_photoRound = 0; // which photo it is
    bool m_photoIsMade = false; // ink is being made on the pool …
    bool m_photoIsStale = false; // … and should be made again after that
    QByteArray m_keptPng;
    QImage m_keptPicture;
    flow::SignatureLook::Method m_keptMethod = flow::SignatureLook::Method::Drawn;
    QString m_keptText;
    bool m_offersKeeping = true;
    CheckBox *m_keep;
    QWidget *m_keptPreview;
};

} // namespace countersign::ui
