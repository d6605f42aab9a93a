#include "ui/signing/photo_ink.h"

#include "core/pdf/images.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace countersign::ui {
namespace {

constexpr int kLongest = 1400; // pixels; a signature in a document needs no more

// The paper's brightness around each pixel: the brighter part of blocks, smoothed between them.
std::vector<float> paperLight(const QImage &grey, int blocks)
{
    const int w = grey.width(), h = grey.height();
    const int bw = std::max(1, (w + blocks - 1) / blocks), bh = std::max(1, (h + blocks - 1) / blocks);
    const int nx = (w + bw - 1) / bw, ny = (h + bh - 1) / bh;
    std::vector<float> light(std::size_t(nx * ny));
    std::vector<uchar> values;
    for (int by = 0; by < ny; ++by)
        for (int bx = 0; bx < nx; ++bx) {
            values.clear();
            for (int y = by * bh; y < std::min(h, (by + 1) * bh); y += 2)
                for (int x = bx * bw; x < std::min(w, (bx + 1) * bw); x += 2)
                    values.push_back(grey.constScanLine(y)[x]);
            const auto bright = values.begin() + std::ptrdiff_t(values.size() * 4 / 5);
            std::nth_element(values.begin(), bright, values.end());
            light[std::size_t(by * nx + bx)] = *bright;
        }
    std::vector<float> out(std::size_t(w) * std::size_t(h));
    for (int y = 0; y < h; ++y) {
        const float fy = std::clamp((y + 0.5f) / bh - 0.5f, 0.f, float(ny - 1));
        const int y0 = int(fy), y1 = std::min(ny - 1, y0 + 1);
        for (int x = 0; x < w; ++x) {
            const float fx = std::clamp((x + 0.5f) / bw - 0.5f, 0.f, float(nx - 1));
            const int x0 = int(fx), x1 = std::min(nx - 1, x0 + 1);
            const float tx = fx - x0, ty = fy - y0;
            const auto at = [&](int bx, int by) { return light[std::size_t(by * nx + bx)]; };
            out[std::size_t(y) * std::size_t(w) + std::size_t(x)] =
                (at(x0, y0) * (1 - tx) + at(x1, y0) * tx) * (1 - ty) + (at(x0, y1) * (1 - tx) + at(x1, y1) * tx) * ty;
        }
    }
    return out;
}

} // namespace

QImage inkFromPhoto(const QImage &photo, double strength)
{
    if (photo.isNull())
        return {};
    QImage source = pdf::fitted(photo, QSize(kLongest, kLongest)).convertToFormat(QImage::Format_ARGB32);
    if (photo.hasAlphaChannel()) { // already cut out: keep as it is
        bool transparent = false;
        for (int y = 0; y < source.height() && !transparent; y += 3) {
            const auto *line = reinterpret_cast<const QRgb *>(source.constScanLine(y));
            for (int x = 0; x < source.width() && !transparent; x += 3)
                transparent = qAlpha(line[x]) < 40;
        }
        if (transparent)
            return pdf::trimmed(source);
    }
    const QImage grey = source.convertToFormat(QImage::Format_Grayscale8);
    const std::vector<float> paper = paperLight(grey, 12);
    const double from = 0.10 + 0.35 * std::clamp(strength, 0.0, 1.0); // relative darkness where ink begins
    const double full = from + 0.18;
    QImage ink(source.size(), QImage::Format_ARGB32);
    qint64 inkPixels = 0;
    for (int y = 0; y < source.height(); ++y) {
        const auto *in = reinterpret_cast<const QRgb *>(source.constScanLine(y));
        const uchar *g = grey.constScanLine(y);
        auto *out = reinterpret_cast<QRgb *>(ink.scanLine(y));
        for (int x = 0; x < source.width(); ++x) {
            const double base = std::max(40.f, paper[std::size_t(y) * std::size_t(source.width()) + std::size_t(x)]);
            const double darkness = 1 - g[x] / base;
            const int alpha = int(255 * std::clamp((darkness - from) / (full - from), 0.0, 1.0));
            inkPixels += alpha > 128;
            // Levelled with the paper's light, and a little darker: pencil and pale pens stay readable.
            const double level = 255.0 / base * 0.8;
            out[x] = qRgba(std::min(255, int(qRed(in[x]) * level)), std::min(255, int(qGreen(in[x]) * level)),
                           std::min(255, int(qBlue(in[x]) * level)), alpha);
        }
    }
    if (inkPixels < 30)
        return {};
    return pdf::trimmed(ink);
}

} // namespace countersign::ui
