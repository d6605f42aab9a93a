#include "core/pdf/worker_service.h"

#include "core/pdf/findings.h"
#include "core/pdf/form_fill.h"
#include "core/pdf/image_pages.h"
#include "core/pdf/making_error.h"
#include "core/pdf/normalise.h"
#include "core/pdf/renderer.h"
#include "core/pdf/signature_slot.h"
#include "core/pdf/text.h"

#include <QCborArray>
#include <QSet>

#include <array>
#include <exception>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#else
#include <unistd.h>
#endif

namespace countersign::pdf {

namespace {

QString key(const char *name) { return QString::fromLatin1(name); }

QCborArray packRect(const QRectF &rect) { return {rect.x(), rect.y(), rect.width(), rect.height()}; }

QCborArray packBoxes(const std::vector<PageBox> &boxes)
{
    QCborArray packed;
    for (const PageBox &box : boxes)
        packed.append(QCborMap{{key("media"), packRect(box.mediaBox)},
                               {key("crop"), packRect(box.cropBox)},
                               {key("rotate"), box.rotate},
                               {key("unit"), box.userUnit}});
    return packed;
}

bool isLinearised(const Document &document)
{
    // Linearised files begin with their parameter dictionary (annex F.3.3); it is only ever the first object.
    return document.bytes().first(std::min<qsizetype>(document.bytes().size(), 1024)).indexOf("/Linearized") >= 0;
}

bool needsNormalising(const Document &document)
{
    if (document.headerOffset() != 0 || document.pageCount() == 0 || isLinearised(document))
        return true;
    const QList<XrefSection> &sections = document.xref().sections;
    for (const XrefSection &section : sections)
        if (section.kind == XrefKind::Hybrid || section.kind != sections.constFirst().kind || section.duplicates)
            return true;
    constexpr qint64 kMostGaps = 50'000; // they would all have to be filled before the first signature
    if (qint64(document.xref().highestNumber) - document.xref().entries.size() > kMostGaps)
        return true;
    // What this reader cannot read it would lose; others may repair it.
    const auto &entries = document.xref().entries;
    for (auto it = entries.cbegin(); it != entries.cend(); ++it)
        if (it->type != XrefEntry::Type::Free && !document.readObject(Reference{it.key(), it->generation}))
            return true;
    // A page that stands in the tree twice, or is no object of its own, cannot get fields of its own.
    QSet<quint32> seen;
    for (int i = 0; i < document.pageCount(); ++i) {
        const auto page = document.page(i);
        if (!page || page->reference.isNull() || seen.contains(page->reference.number))
            return true;
        seen.insert(page->reference.number);
    }
    // Cycles and wrong counts: readers disagree about which pages there are.
    const Object root = document.catalog()["Pages"];
    return !root.isReference()
        || document.value(document.object(root.toReference()).dictionary(), "Count").toInteger(-1)
        != document.pageCount();
}

Result<QCborMap> describe(const Document &document, std::vector<Finding> findings, bool normalised)
{
    CS_TRY(const std::vector<PageBox> boxes, pageBoxes(document));
    if (boxes.empty())
        return fail(PdfError::Damaged, QStringLiteral("no pages"));
    const std::vector<Finding> within = findingsIn(document);
    findings.insert(findings.end(), within.begin(), within.end());
    QCborArray names;
    for (const Finding finding : findings)
        names.append(static_cast<int>(finding));
    return QCborMap{{key("ok"), true},
                    {key("normalised"), normalised},
                    {key("signed"), hasSignatures(document)},
                    {key("pages"), document.pageCount()},
                    {key("boxes"), packBoxes(boxes)},
                    {key("findings"), names}};
}

Result<QCborMap> takeIn(const QByteArray &bytes)
{
    const auto strict = Document::open(bytes);
    // Without a password only the permissions are protected: taking them away is the owner's to decide, not ours.
    if (strict && strict->isEncrypted())
        return fail(PdfError::Encrypted, QStringLiteral("protected against changes"));
    if (strict && (hasSignatures(*strict) || !needsNormalising(*strict))) {
        auto described = describe(*strict, {}, false);
        if (described || hasSignatures(*strict))
            return described;
    }
    if (!strict) {
        const ErrorCode code = strict.error().code;
        if (code == ErrorCode(PdfError::Empty) || code == ErrorCode(PdfError::Encrypted)
            || code == ErrorCode(PdfError::NotPdf) || code == ErrorCode(PdfError::TooLarge))
            return fail(strict.error());
    }
    if (looksSigned(bytes)) // repairing would rewrite what the signature covers
        return fail(strict ? Error{PdfError::Damaged, QStringLiteral("a signed file that needs repair"), {}}
                           : strict.error());
    std::vector<Finding> findings;
    if (strict && isLinearised(*strict))
        findings.push_back(Finding::Linearised);
    CS_TRY(const Normalised clean, normalise(bytes));
    if (!strict || clean.repaired)
        findings.push_back(Finding::Repaired);
    CS_TRY(const Document document, Document::open(clean.pdf));
    if (needsNormalising(document))
        return fail(PdfError::Damaged, QStringLiteral("beyond repair"));
    CS_TRY(QCborMap described, describe(document, std::move(findings), true));
    described.insert(key("pdf"), clean.pdf);
    return described;
}

} // namespace

struct WorkerService::State {
    std::optional<PageImages> pages;

    Result<QCborMap> open(const QByteArray &bytes)
    {
        pages.reset();
        std::vector<PageBox> boxes;
        const auto strict = Document::open(bytes);
        if (strict) {
            if (auto read = pageBoxes(*strict))
                boxes = std::move(*read);
        } else if (strict.error().is(PdfError::Empty) || strict.error().is(PdfError::NotPdf)
                   || strict.error().is(PdfError::Encrypted)) {
            return fail(strict.error());
        }
        CS_TRY(PageImages opened, PageImages::open(bytes, boxes));
        if (opened.boxes().empty())
            boxes.clear(); // the readers disagree about the number of pages
        QCborArray sizes;
        for (int i = 0; i < opened.pageCount(); ++i)
            sizes.append(QCborArray{opened.pageSize(i).width(), opened.pageSize(i).height()});
        const int count = opened.pageCount();
        pages = std::move(opened);
        return QCborMap{
            {key("ok"), true}, {key("pages"), count}, {key("sizes"), sizes}, {key("boxes"), packBoxes(boxes)}};
    }

    Result<QCborMap> render(const QCborMap &request) const
    {
        if (!pages)
            return fail(MakingError::NotRendered, QStringLiteral("no file is open"));
        CS_TRY(
            const QImage image,
            pages->renderPage(static_cast<int>(request[key("page")].toInteger()), request[key("scale")].toDouble(1)));
        QCborMap answer = packImage(image);
        answer.insert(key("ok"), true);
        return answer;
    }

    Result<QCborMap> text(const QCborMap &request) const
    {
        if (!pages)
            return fail(MakingError::NotRendered, QStringLiteral("no file is open"));
        CS_TRY(const PageText text, pageText(*pages, static_cast<int>(request[key("page")].toInteger())));
        QCborArray words;
        for (const Word &word : text.words) {
            QCborArray letters;
            for (const QRectF &letter : word.letters)
                letters.append(packRect(letter));
            words.append(QCborMap{{key("text"), word.text},
                                  {key("rect"), packRect(word.rect)},
                                  {key("letters"), letters},
                                  {key("space"), word.spaceAfter}});
        }
        return QCborMap{{key("ok"), true}, {key("words"), words}};
    }

    Result<QCborMap> answer(const QCborMap &request)
    {
        const QString act = request[key("act")].toString();
        const QByteArray data = request[key("data")].toByteArray();
        if (act == key("intake"))
            return takeIn(data);
        if (act == key("open"))
            return open(data);
        if (act == key("render"))
            return render(request);
        if (act == key("text"))
            return text(request);
        if (act == key("image")) {
            CS_TRY(const QImage image, decodeImage(data));
            const int most = static_cast<int>(qBound(qint64(1), request[key("most")].toInteger(2400), qint64(10'000)));
            return QCborMap{{key("ok"), true}, {key("png"), encodePng(fitted(image, {most, most}))}};
        }
        if (act == key("pictures")) {
            CS_TRY(const QByteArray pdf, imagesToPdf(data));
            return QCborMap{{key("ok"), true}, {key("pdf"), pdf}};
        }
        return fail(MakingError::WorkerRefused, QStringLiteral("unknown act"));
    }
};

WorkerService::WorkerService() : m_state(std::make_unique<State>()) { }
WorkerService::~WorkerService() = default;

QCborMap WorkerService::answer(const QCborMap &request)
{
    try { // a bomb that meets the memory limit arrives as bad_alloc
        auto answer = m_state->answer(request);
        return answer ? *answer : packError(answer.error());
    } catch (const std::exception &e) {
        return packError({PdfError::TooLarge, QString::fromUtf8(e.what()), {}});
    }
}

namespace {
#ifdef Q_OS_WIN
qint64 readSome(int file, char *to, qint64 most) { return _read(file, to, static_cast<unsigned>(most)); }
qint64 writeSome(int file, const char *from, qint64 most)
{
    return _write(file, from, static_cast<unsigned>(std::min<qint64>(most, 1 << 30)));
}
#else
qint64 readSome(int file, char *to, qint64 most) { return ::read(file, to, static_cast<std::size_t>(most)); }
qint64 writeSome(int file, const char *from, qint64 most)
{
    return ::write(file, from, static_cast<std::size_t>(most));
}
#endif
} // namespace

namespace {

QCborMap answerWith(const std::function<Result<QCborMap>(const QCborMap &)> &act, const QCborMap &request)
{
    try {
        auto answer = act(request);
        return answer ? *answer : packError(answer.error());
    } catch (const std::exception &e) {
        return packError({PdfError::TooLarge, QString::fromUtf8(e.what()), {}});
    }
}

} // namespace

int serveWorker(int input, int output, const WorkerActs &acts)
{
#ifdef Q_OS_WIN
    _setmode(input, _O_BINARY);
    _setmode(output, _O_BINARY);
#endif
    WorkerService service;
    QByteArray buffer;
    std::array<char, 256 * 1024> chunk;
    for (;;) {
        auto request = unpackMessage(buffer);
        if (!request)
            return 2;
        if (!*request) {
            const qint64 count = readSome(input, chunk.data(), qint64(chunk.size()));
            if (count <= 0)
                return count == 0 && buffer.isEmpty() ? 0 : 2;
            buffer.append(chunk.data(), count);
            continue;
        }
        const auto act = acts.constFind((*request)->value(key("act")).toString());
        const QByteArray answer =
            packMessage(act == acts.constEnd() ? service.answer(**request) : answerWith(*act, **request));
        for (qint64 sent = 0; sent < answer.size();) {
            const qint64 count = writeSome(output, answer.constData() + sent, answer.size() - sent);
            if (count <= 0)
                return 3;
            sent += count;
        }
    }
}

} // namespace countersign::pdf
