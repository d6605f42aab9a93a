#include "core/pdf/worker_service.h"

#include "core/pdf/findings.h"
#include "core/pdf/form_fill.h"
#include "core/pdf/form_looks.h"
#include "core/pdf/image_pages.h"
#include "core/pdf/making_error.h"
#include "core/pdf/normalise.h"
#include "core/pdf/office_merge.h"
#include "core/pdf/renderer.h"
#include "core/base/shared_room.h"
#include "core/pdf/signature_slot.h"
#include "core/pdf/text.h"

#include <QCborArray>
#include <QSet>

#include <array>
#include <exception>
#include <optional>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#else
#include <unistd.h>
#endif

namespace countersign::pdf {

namespace {

QString key(const char *name) { return QString::fromLatin1(name); }

int roomOf(const QCborMap &request) { return static_cast<int>(request[key("room")].toInteger(-1)); }

QCborArray packRect(const QRectF &rect) { return {rect.x(), rect.y(), rect.width(), rect.height()}; }

// Ten numbers each, without names: there may be ten thousand pages.
QCborArray packBoxes(const std::vector<PageBox> &boxes)
{
    QCborArray packed;
    for (const PageBox &box : boxes) {
        const QRectF &m = box.mediaBox, &c = box.cropBox;
        packed.append(QCborArray{m.x(), m.y(), m.width(), m.height(), c.x(), c.y(), c.width(), c.height(), box.rotate,
                                 box.userUnit});
    }
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

Result<QCborMap> describe(const Document &document, const std::vector<FindingCount> &findings, bool normalised)
{
    CS_TRY(const std::vector<PageBox> boxes, pageBoxes(document));
    if (boxes.empty())
        return fail(PdfError::Damaged, QStringLiteral("no pages"));
    QCborArray packed;
    for (const FindingCount &found : findings)
        packed.append(QCborArray{static_cast<int>(found.finding), found.count});
    return QCborMap{{key("ok"), true},
                    {key("normalised"), normalised},
                    {key("signed"), hasSignatures(document)},
                    {key("pages"), document.pageCount()},
                    {key("boxes"), packBoxes(boxes)},
                    {key("findings"), packed}};
}

// A form that leaves its looks to the reader gets them before it is flattened: qpdf draws ASCII only.
QByteArray dressed(const QByteArray &bytes)
{
    const auto document = Document::open(bytes);
    if (!document)
        return bytes;
    const std::vector<MissingLook> missing = looksLeftToReader(*document);
    if (missing.empty())
        return bytes;
    RevisionWriter writer(*document);
    AppearanceSheet sheet;
    for (const MissingLook &look : missing)
        sheet.add(look.spec);
    const auto forms = sheet.graft(writer);
    if (!forms)
        return bytes;
    for (std::size_t i = 0; i < missing.size(); ++i) {
        Object widget = writer.current(missing[i].widget);
        widget.editDictionary()->set("AP", Dictionary{{"N", (*forms)[i]}});
        writer.replace(missing[i].widget, widget);
    }
    Dictionary catalog = writer.currentCatalog();
    Dictionary form = writer.currentValue(catalog["AcroForm"]).dictionary();
    form.remove("NeedAppearances");
    catalog.set("AcroForm", form);
    writer.replace(document->catalogReference(), catalog);
    const auto file = writer.finish();
    return file ? *file : bytes;
}

IntakeChoices choicesOf(const QCborMap &request)
{
    const QByteArray password = request[key("password")].toByteArray();
    return {.removeJavaScript = request[key("javascript")].toBool(),
            .removeXfa = request[key("xfa")].toBool(),
            .removeActions = request[key("actions")].toBool(),
            .removeEmbedded = request[key("embedded")].toBool(),
            .removeExternal = request[key("external")].toBool(),
            .flattenForm = request[key("flatten")].toBool(),
            .password = Secret(QByteArrayView(password))};
}

Result<QCborMap> takeIn(const QByteArray &bytes, const IntakeChoices &choices)
{
    const auto strict = Document::open(bytes);
    if (strict && hasSignatures(*strict)) { // kept byte for byte, whatever is inside
        std::vector<FindingCount> findings = findingsIn(*strict);
        findings.push_back({Finding::Signed, 1});
        return describe(*strict, findings, false);
    }
    std::vector<FindingCount> findings;
    if (strict)
        findings = findingsIn(*strict);
    const auto has = [&findings](Finding wanted) {
        return std::any_of(findings.begin(), findings.end(),
                           [wanted](const FindingCount &found) { return found.finding == wanted; });
    };
    const bool flatten = choices.flattenForm && (!strict || has(Finding::HasForm));
    // A protected file is decrypted where its permissions let it be changed, and refused where not.
    const bool something = flatten || !strict || strict->isEncrypted()
        || (choices.removeJavaScript && has(Finding::JavaScript)) || (choices.removeXfa && has(Finding::XfaForm))
        || (choices.removeEmbedded && has(Finding::EmbeddedFiles))
        || ((choices.removeActions || choices.removeExternal)
            && (has(Finding::LaunchAction) || has(Finding::SubmitAction) || has(Finding::OpenAction)
                || has(Finding::ExternalReference)));
    if (strict && !something && !needsNormalising(*strict)) {
        if (auto described = describe(*strict, findings, false))
            return described;
    }
    if (!strict) {
        const ErrorCode code = strict.error().code;
        if (code == ErrorCode(PdfError::Empty) || code == ErrorCode(PdfError::NotPdf)
            || code == ErrorCode(PdfError::TooLarge))
            return fail(strict.error());
    }
    if (looksSigned(bytes, choices.password)) // repairing would rewrite what the signature covers
        return fail(strict ? Error{PdfError::Damaged, QStringLiteral("a signed file that needs repair"), {}}
                           : strict.error());
    if (strict && isLinearised(*strict))
        findings.push_back({Finding::Linearised, 1});
    CS_TRY(const Normalised clean, normalise(flatten ? dressed(bytes) : bytes, choices));
    CS_TRY(const Document document, Document::open(clean.pdf));
    if (needsNormalising(document))
        return fail(PdfError::Damaged, QStringLiteral("beyond repair"));
    if (!strict)
        for (const FindingCount &found : findingsIn(document))
            findings.push_back(found);
    if (clean.decrypted)
        findings.push_back({Finding::Decrypted, 1});
    if ((!strict && !clean.decrypted) || clean.repaired)
        findings.push_back({Finding::Repaired, 1});
    if (flatten && has(Finding::HasForm))
        findings.push_back({Finding::Flattened, 1});
    if (clean.removed > 0)
        findings.push_back({Finding::Removed, clean.removed});
    CS_TRY(QCborMap described, describe(document, findings, true));
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
                   || strict.error().is(PdfError::Encrypted) || strict.error().is(PdfError::ForCertificates)) {
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
        std::optional<QRect> clip;
        if (const QCborArray sides = request[key("clip")].toArray(); sides.size() == 4)
            clip = QRect(static_cast<int>(sides[0].toInteger()), static_cast<int>(sides[1].toInteger()),
                         static_cast<int>(sides[2].toInteger()), static_cast<int>(sides[3].toInteger()));
        CS_TRY(const QImage image,
               pages->renderPage(static_cast<int>(request[key("page")].toInteger()), request[key("scale")].toDouble(1),
                                 clip));
        QCborMap answer = packImage(image, roomOf(request));
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
        QByteArray data = request[key("data")].toByteArray();
        if (const qint64 left = request[key("left")].toInteger(); left > 0) {
            data = QByteArray(std::min(left, SharedRoom::kBytes), Qt::Uninitialized);
            if (!takeFrom(roomOf(request), data.data(), data.size()))
                return fail(MakingError::WorkerRefused, QStringLiteral("nothing was left to be read"));
        }
        if (act == key("intake"))
            return takeIn(data, choicesOf(request));
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
        if (act == key("merge")) {
            QMap<QString, QString> values;
            const QCborMap given = request[key("values")].toMap();
            for (auto it = given.begin(); it != given.end(); ++it)
                values.insert(it.key().toString(), it.value().toString());
            CS_TRY(const MergedOffice merged, mergeOffice(data, values));
            return QCborMap{
                {key("ok"), true}, {key("file"), merged.file}, {key("tags"), QCborArray::fromStringList(merged.tags)}};
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
