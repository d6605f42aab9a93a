// The pages as they will be once signed, for the queue: made by the code that signs (core/flow/preview.h) on the office's lane,
// made again a moment after the signature or the stamp changed, and put over the pages when they are drawn.
#pragma once

#include "core/flow/local_signing.h"
#include "ui/models/office_session.h"
#include "ui/pages/page_view.h"
#include "ui/signing/key_choice.h"

#include <QTimer>

namespace countersign::ui {

class SignedLook : public QObject
{
    Q_OBJECT
public:
    SignedLook(OfficeSession &session, PageView &pages, QObject *parent = nullptr);

    // Soon; what was asked for before is dropped. Of the key, whose certificate it has is looked at, as far as that is known.
    void show(domain::EnvelopeId envelope, const flow::SignatureLook &look, bool withStamp, const KeyChoice &key);
    void clear(); // at once: the pages as they are
    [[nodiscard]] bool isShown() const { return m_shown != nullptr; }

Q_SIGNALS:
    void shown(); // the pages in view are those that will be signed
    void failed(const countersign::Error &error); // so would signing

private:
    void make();
    void drawThenShow(const std::vector<QByteArray> &pdfs);

    OfficeSession &m_session;
    PageView &m_pages;
    QTimer m_soon;
    domain::EnvelopeId m_envelope;
    flow::SignatureLook m_look;
    bool m_withStamp = false;
    KeyChoice m_key;
    int m_generation = 0;
    PageSource *m_shown = nullptr;
    PageSource *m_next = nullptr; // being drawn; what is shown stays until then
};

} // namespace countersign::ui
