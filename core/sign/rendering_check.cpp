#include "core/sign/rendering_check.h"

#include "core/pdf/picture_difference.h"
#include "core/sign/verifier_parts.h"

#include <algorithm>
#include <map>

namespace countersign::sign {

namespace {

constexpr double kMaskMargin = 3; // points: borders are drawn across a rectangle's edge

// One signed revision as the renderer shows it.
struct Shown {
    std::unique_ptr<pdf::WorkerClient> worker;
    int pages = 0;
    std::vector<pdf::PageBox> boxes;
    std::vector<domain::SignatureVerdict *> signatures;
};

Result<Shown> show(QByteArrayView bytes, const RenderingOptions &options)
{
    Shown shown;
    shown.worker = std::make_unique<pdf::WorkerClient>(options.worker);
    CS_TRY(auto opened, shown.worker->open(QByteArray::fromRawData(bytes.data(), bytes.size())));
    shown.pages = opened.pages;
    shown.boxes = std::move(opened.boxes);
    return shown;
}

QList<QRect> masksOf(const domain::SignatureVerdict &signature, int page, const pdf::PageBox &box, double scale)
{
    QList<QRect> masks;
    const QTransform toDisplay = pdf::userToDisplay(box, scale);
    for (const domain::Change &change : signature.changes)
        if (change.isPermitted && change.page == page && !change.rect.isEmpty())
            masks.append(toDisplay.mapRect(change.rect.adjusted(-kMaskMargin, -kMaskMargin, kMaskMargin, kMaskMargin))
                             .toAlignedRect());
    return masks;
}

void tell(domain::SignatureVerdict &signature, domain::Change change)
{
    change.kind = domain::ChangeKind::Rendering;
    change.level = domain::ModificationLevel::Other;
    change.isPermitted = false;
    signature.changes.push_back(std::move(change));
    signature.modificationLevel = domain::ModificationLevel::Other;
    signature.modificationsPermitted = false;
    worsen(signature, domain::Indication::TotalFailed, domain::SubIndication::SigConstraintsFailure);
}

Result<void> comparePage(Shown &then, int page, const QImage &now, const pdf::PageBox &box, double scale)
{
    CS_TRY(const QImage before, then.worker->renderPage(page, scale));
    const QTransform toUser = pdf::displayToUser(box, scale);
    for (domain::SignatureVerdict *signature : then.signatures)
        for (const QRect &place : pdf::pictureDifferences(before, now, masksOf(*signature, page, box, scale)))
            tell(*signature, {.page = page, .rect = toUser.mapRect(QRectF(place))});
    return {};
}

} // namespace

Result<void> compareRendering(domain::Verdict &verdict, const pdf::Document &document, const RenderingOptions &options)
{
    const QList<pdf::SignatureValue> values = pdf::signatures(document);
    domain::Verdict judged = verdict;
    std::map<qint64, Shown> revisions; // by where they end
    for (domain::SignatureVerdict &signature : judged.signatures) {
        const auto value =
            std::find_if(values.cbegin(), values.cend(), [&](const auto &v) { return v.fieldName == signature.field; });
        if (value == values.cend() || !value->rangeIsExact || value->coversWholeFile || signature.revision < 0)
            continue;
        auto known = revisions.find(value->coveredEnd);
        if (known == revisions.end()) {
            CS_TRY(Shown shown, show(document.bytes().first(static_cast<qsizetype>(value->coveredEnd)), options));
            known = revisions.emplace(value->coveredEnd, std::move(shown)).first;
        }
        known->second.signatures.push_back(&signature);
    }
    if (revisions.empty())
        return {};
    CS_TRY(Shown now, show(document.bytes(), options));
    const int pages = std::min(now.pages, options.maxPages);
    for (int page = 0; page < pages; ++page) {
        if (options.stop.stop_requested())
            return fail(pdf::PdfError::Stopped);
        CS_TRY(const QImage picture, now.worker->renderPage(page, options.pixelsPerPoint));
        const pdf::PageBox box = static_cast<std::size_t>(page) < now.boxes.size()
            ? now.boxes[static_cast<std::size_t>(page)]
            : pdf::PageBox();
        for (auto &[end, then] : revisions)
            if (page < then.pages)
                CS_CHECK(comparePage(then, page, picture, box, options.pixelsPerPoint));
    }
    for (auto &[end, then] : revisions)
        for (domain::SignatureVerdict *signature : then.signatures) {
            if (then.pages != now.pages)
                tell(*signature, {.page = std::min(then.pages, now.pages)});
            if (pages < now.pages)
                addWarning(*signature, "pages-not-compared", QString::number(now.pages - pages));
        }
    if (std::any_of(judged.signatures.begin(), judged.signatures.end(),
                    [](const auto &signature) { return signature.indication == domain::Indication::TotalFailed; }))
        judged.indication = domain::Indication::TotalFailed;
    verdict = std::move(judged);
    return {};
}

} // namespace countersign::sign
