#include "ui/signing/signed_look.h"

#include "core/flow/preview.h"
#include "ui/pages/answer.h"

#include <QDateTime>

namespace countersign::ui {

namespace {
constexpr int kSoonMs = 350; // after the last letter of a typed name
}

SignedLook::SignedLook(OfficeSession &session, PageView &pages, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_pages(pages)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &SignedLook::make);
}

void SignedLook::show(domain::EnvelopeId envelope, const flow::SignatureLook &look, bool withStamp,
                      const KeyChoice &key)
{
    if (envelope != m_envelope)
        clear();
    m_envelope = envelope;
    m_look = look;
    m_withStamp = withStamp;
    m_key = key;
    ++m_generation;
    m_soon.start();
}

void SignedLook::clear()
{
    ++m_generation;
    m_soon.stop();
    m_envelope = {};
    m_pages.setCover(nullptr);
    delete std::exchange(m_shown, nullptr);
    delete std::exchange(m_next, nullptr);
}

void SignedLook::make()
{
    const int generation = m_generation;
    const int offset = QDateTime::currentDateTime().offsetFromUtc() / 60;
    asked(m_session, [id = m_envelope, look = m_look, stamp = m_withStamp, key = m_key, offset](flow::Office &o) {
        return flow::previewSigning(o,
                                    {.envelope = id,
                                     .look = look,
                                     .withStamp = stamp,
                                     .key = {},
                                     .passphrase = {},
                                     .utcOffsetMinutes = offset,
                                     .level = {},
                                     .stop = {}},
                                    key.holder, key.certificateSha256);
    }).then(this, [this, generation](const Result<std::vector<QByteArray>> &pdfs) {
        if (generation != m_generation)
            return;
        if (pdfs)
            drawThenShow(*pdfs);
        else
            Q_EMIT failed(pdfs.error());
    });
}

void SignedLook::drawThenShow(const std::vector<QByteArray> &pdfs)
{
    delete std::exchange(m_next, new PageSource(this));
    PageSource *next = m_next;
    const int generation = m_generation;
    const auto scale = [this] { return m_pages.pixelsPerPoint() * m_pages.devicePixelRatioF(); };
    const auto here = [this] { return std::max(0, m_pages.currentPage()); };
    connect(next, &PageSource::opened, this, [=] { (void)next->page(here(), scale()); });
    connect(next, &PageSource::pageReady, this, [=, this] {
        if (generation != m_generation || next != m_next || next->page(here(), scale()).isNull())
            return;
        m_next = nullptr;
        m_pages.setCover(next);
        if (PageSource *before = std::exchange(m_shown, next))
            before->deleteLater();
        Q_EMIT shown();
    });
    connect(next, &PageSource::failed, this, [this, generation](const Error &error) {
        if (generation == m_generation)
            Q_EMIT failed(error);
    });
    next->open(pdfs);
}

} // namespace countersign::ui
