#include "core/pdf/worker_client.h"

#include "core/pdf/pdf_error.h"
#include "core/base/shared_room.h"
#include "core/pdf/worker_protocol.h"

#include <QCborArray>
#include <QDeadlineTimer>
#include <QProcess>
#include <QProcessEnvironment>

#include <algorithm>
#include <tuple>

namespace countersign::pdf {

namespace {

constexpr double kUsualScale = 1.9; // of a page in a window
constexpr qint64 kWaitMs = 1000,
                 kStoppableWaitMs = 20; // between looks at the time, and at who may not want it any more

QString key(const char *name) { return QString::fromLatin1(name); }

// A word and a rectangle: what a process needs for drawing them is there for the next file.
constexpr char kSomePage[] =
    "%PDF-1.7\n"
    "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
    "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
    "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>\nendobj\n"
    "4 0 obj\n<</Length 46>>stream\nBT /F 9 Tf 9 9 Td (Page) Tj ET 9 30 40 20 re f\nendstream\nendobj\n"
    "5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n"
    "xref\n0 6\n0000000000 65535 f \n0000000009 00000 n \n0000000054 00000 n \n0000000105 00000 n \n0000000216 00000 n "
    "\n0000000309 00000 n \n"
    "trailer<</Size 6/Root 1 0 R>>\nstartxref\n372\n%%EOF\n";

// Taken from the system page by page, while the other side draws, instead of after it.
QImage memoryFor(QSizeF pixels)
{
    constexpr double kMost = 24e6;
    if (!(pixels.width() >= 1 && pixels.height() >= 1 && pixels.width() * pixels.height() <= kMost))
        return {};
    QImage image(qCeil(pixels.width()), qCeil(pixels.height()), QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

QRectF unpackRect(const QCborValue &value)
{
    const QCborArray array = value.toArray();
    return array.size() == 4
        ? QRectF(array[0].toDouble(), array[1].toDouble(), array[2].toDouble(), array[3].toDouble())
        : QRectF();
}

std::vector<PageBox> unpackBoxes(const QCborValue &value)
{
    std::vector<PageBox> boxes;
    const QCborArray array = value.toArray();
    boxes.reserve(static_cast<std::size_t>(array.size()));
    for (const QCborValue item : array) {
        const QCborArray n = item.toArray();
        const auto rect = [&n](qsizetype at) {
            return QRectF(n.at(at).toDouble(), n.at(at + 1).toDouble(), n.at(at + 2).toDouble(),
                          n.at(at + 3).toDouble());
        };
        boxes.push_back({.mediaBox = rect(0),
                         .cropBox = rect(4),
                         .rotate = static_cast<int>(n.at(8).toInteger()),
                         .userUnit = n.at(9).toDouble(1)});
    }
    return boxes;
}

} // namespace

QString findingName(Finding finding)
{
    switch (finding) {
    case Finding::JavaScript: return QStringLiteral("javascript");
    case Finding::XfaForm: return QStringLiteral("xfa_form");
    case Finding::LaunchAction: return QStringLiteral("launch_action");
    case Finding::EmbeddedFiles: return QStringLiteral("embedded_files");
    case Finding::ExternalReference: return QStringLiteral("external_reference");
    case Finding::OpenAction: return QStringLiteral("open_action");
    case Finding::Repaired: return QStringLiteral("repaired");
    case Finding::Linearised: return QStringLiteral("linearised");
    case Finding::HasForm: return QStringLiteral("has_form");
    case Finding::HasAnnotations: return QStringLiteral("has_annotations");
    case Finding::SubmitAction: return QStringLiteral("submit_action");
    case Finding::Signed: return QStringLiteral("signed");
    case Finding::Decrypted: return QStringLiteral("decrypted");
    case Finding::Flattened: return QStringLiteral("flattened");
    case Finding::Removed: return QStringLiteral("removed");
    case Finding::Archive: return QStringLiteral("archive");
    }
    return {};
}

WorkerClient::WorkerClient(WorkerSetup setup) : m_setup(std::move(setup)) { }

WorkerClient::~WorkerClient() { stop(); }

void WorkerClient::stop()
{
    if (!m_process)
        return;
    m_process->closeWriteChannel();
    if (m_process->state() != QProcess::NotRunning && !m_process->waitForFinished(200)) {
        m_process->kill();
        m_process->waitForFinished(5000);
    }
    m_process.reset();
    m_room.reset();
    m_buffer.clear();
}

// Looks: nobody turns an event loop that would say that it ended.
bool WorkerClient::isRunning()
{
    return m_process && !m_process->waitForFinished(0) && m_process->state() == QProcess::Running;
}

Result<void> WorkerClient::ensureStarted()
{
    if (isRunning())
        return {};
    stop();
    m_process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(key("QT_QPA_PLATFORM"), key("offscreen"));
    m_process->setProcessEnvironment(environment);
    m_process->setStandardErrorFile(QProcess::nullDevice());
    m_isUsed = false;
    m_room = std::make_unique<SharedRoom>(); // for this process alone, like the file it is to read
    m_room->lendTo(*m_process);
    m_process->start(m_setup.program, m_setup.arguments);
    if (!m_process->waitForStarted(10'000)) {
        const QString why = m_process->errorString();
        m_process.reset();
        m_room.reset();
        return fail(MakingError::WorkerMissing, why);
    }
    return {};
}

void WorkerClient::prepare() { std::ignore = ensureStarted(); }

void WorkerClient::warmUp(const std::stop_token &enough)
{
    prepare();
    if (enough.stop_requested())
        return;
    if (open(QByteArray(kSomePage)) && !enough.stop_requested())
        std::ignore = renderPage(0, kUsualScale);
    m_opened.clear();
    m_isUsed = false; // by nobody's file but our own
}

Error WorkerClient::gone(bool timedOut)
{
    constexpr int killed = 9, cpuTime = 24; // signals of a process that used up its processor time
    QString detail =
        timedOut ? QStringLiteral("no answer in %1 ms").arg(m_setup.timeoutMs) : QStringLiteral("it ended");
    if (m_process) {
        if (timedOut)
            m_process->kill();
        m_process->waitForFinished(5000);
        if (!timedOut && m_process->exitStatus() == QProcess::CrashExit) {
            detail = QStringLiteral("signal %1").arg(m_process->exitCode());
            timedOut = m_process->exitCode() == killed || m_process->exitCode() == cpuTime;
        } else if (!timedOut) {
            detail = QStringLiteral("exit code %1").arg(m_process->exitCode());
        }
        m_process.reset();
        m_room.reset();
    }
    m_buffer.clear();
    return {timedOut ? MakingError::WorkerTimedOut : MakingError::WorkerCrashed, detail, {}};
}

Result<QCborMap> WorkerClient::call(const QCborMap &request, const std::stop_token &stop)
{
    return exchange(request, {}, stop);
}

Result<QCborMap> WorkerClient::exchange(QCborMap request, const QByteArray &data, const std::stop_token &stop,
                                        const std::function<void()> &meanwhile)
{
    CS_CHECK(ensureStarted());
    m_isUsed = true;
    request.insert(key("room"), m_room->handle());
    if (leaveIn(m_room->handle(), data.constData(), data.size()))
        request.insert(key("left"), data.size());
    else if (!data.isEmpty())
        request.insert(key("data"), data);
    const QDeadlineTimer deadline(m_setup.timeoutMs);
    m_process->write(packMessage(request));
    if (meanwhile && m_process->waitForBytesWritten(kStoppableWaitMs))
        meanwhile();
    for (;;) {
        m_buffer += m_process->readAllStandardOutput();
        auto answer = unpackMessage(m_buffer);
        if (!answer) {
            m_process->kill();
            this->stop();
            return fail(std::move(answer).error());
        }
        if (*answer) {
            if (!data.isEmpty())
                m_room->tidy();
            if (!(**answer).value(key("ok")).toBool())
                return fail(unpackError(**answer));
            return std::move(**answer);
        }
        if (m_process->state() == QProcess::NotRunning)
            return fail(gone(false));
        if (deadline.hasExpired() || stop.stop_requested())
            return fail(gone(true));
        // Waiting to read also writes what is still to be sent.
        m_process->waitForReadyRead(
            static_cast<int>(std::min(deadline.remainingTime(), stop.stop_possible() ? kStoppableWaitMs : kWaitMs)));
    }
}

Result<PdfIntake> WorkerClient::takeInPdf(const QByteArray &bytes, const IntakeChoices &choices,
                                          const std::stop_token &stop)
{
    if (bytes.isEmpty())
        return fail(PdfError::Empty);
    this->stop(); // a fresh process for each stranger's file
    m_opened.clear();
    CS_TRY(const QCborMap answer,
           exchange({{key("act"), key("intake")},
                     {key("password"), choices.password.view().toByteArray()},
                     {key("javascript"), choices.removeJavaScript},
                     {key("xfa"), choices.removeXfa},
                     {key("actions"), choices.removeActions},
                     {key("embedded"), choices.removeEmbedded},
                     {key("external"), choices.removeExternal},
                     {key("flatten"), choices.flattenForm}},
                    bytes, stop));
    this->stop();
    PdfIntake intake{.normalised = answer[key("normalised")].toBool(),
                     .isSigned = answer[key("signed")].toBool(),
                     .pages = static_cast<int>(answer[key("pages")].toInteger()),
                     .boxes = unpackBoxes(answer[key("boxes")]),
                     .findings = {}};
    intake.pdf = intake.normalised ? answer[key("pdf")].toByteArray() : bytes;
    const QCborArray findings = answer[key("findings")].toArray();
    for (const QCborValue value : findings) { // [kind, number]
        const qint64 kind = value.toArray()[0].toInteger(-1);
        if (kind >= 0 && kind <= kLastFinding)
            intake.findings.push_back(
                {static_cast<Finding>(kind),
                 static_cast<int>(qBound(qint64(1), value.toArray()[1].toInteger(1), qint64(1'000'000)))});
    }
    if (intake.pdf.isEmpty() || intake.pages <= 0 || std::ssize(intake.boxes) != intake.pages)
        return fail(MakingError::WorkerCrashed, QStringLiteral("an answer that does not add up"));
    return intake;
}

Result<WorkerClient::Opened> WorkerClient::open(const QByteArray &bytes, const std::stop_token &stop)
{
    if (bytes.isEmpty())
        return fail(PdfError::Empty);
    if (m_isUsed)
        this->stop(); // a fresh process for each stranger's file
    m_opened.clear();
    m_sizes.clear();
    CS_TRY(const QCborMap answer, exchange({{key("act"), key("open")}}, bytes, stop));
    m_opened = bytes;
    Opened opened{.pages = static_cast<int>(answer[key("pages")].toInteger()),
                  .sizes = {},
                  .boxes = unpackBoxes(answer[key("boxes")])};
    const QCborArray sizes = answer[key("sizes")].toArray();
    for (const QCborValue size : sizes)
        opened.sizes.emplace_back(size.toArray()[0].toDouble(), size.toArray()[1].toDouble());
    m_sizes = opened.sizes;
    return opened;
}

// The last page ended the process, or the system did meanwhile: the file is opened in a new one for this page.
Result<void> WorkerClient::openAgain(const std::stop_token &stop)
{
    if (isRunning() || m_opened.isEmpty())
        return {};
    const QByteArray bytes = m_opened;
    const auto opened = open(bytes, stop);
    m_opened = bytes;
    if (!opened)
        return fail(opened.error());
    return {};
}

Result<QImage> WorkerClient::renderPage(int index, double pixelsPerPoint, std::optional<QRect> clip,
                                        const std::stop_token &stop)
{
    CS_CHECK(openAgain(stop));
    QCborMap request{{key("act"), key("render")}, {key("page"), index}, {key("scale"), pixelsPerPoint}};
    if (clip)
        request.insert(key("clip"), QCborArray{clip->x(), clip->y(), clip->width(), clip->height()});
    QImage spare;
    CS_TRY(const QCborMap answer, exchange(request, {}, stop, [&] {
               if (!clip && index >= 0 && index < std::ssize(m_sizes))
                   spare = memoryFor(m_sizes[static_cast<std::size_t>(index)] * pixelsPerPoint);
           }));
    QImage image = unpackImage(answer, m_room->handle(), std::move(spare));
    m_room->tidy();
    if (image.isNull())
        return fail(MakingError::NotRendered, QStringLiteral("page %1").arg(index));
    return image;
}

Result<PageText> WorkerClient::pageText(int index, const std::stop_token &stop)
{
    CS_CHECK(openAgain(stop));
    CS_TRY(const QCborMap answer, call({{key("act"), key("text")}, {key("page"), index}}, stop));
    PageText text{.page = index, .words = {}};
    const QCborArray words = answer[key("words")].toArray();
    for (const QCborValue value : words) {
        const QCborMap map = value.toMap();
        Word word{.text = map[key("text")].toString(),
                  .rect = unpackRect(map[key("rect")]),
                  .letters = {},
                  .spaceAfter = map[key("space")].toBool()};
        const QCborArray letters = map[key("letters")].toArray();
        for (const QCborValue letter : letters)
            word.letters.push_back(unpackRect(letter));
        text.words.push_back(std::move(word));
    }
    return text;
}

Result<QByteArray> WorkerClient::cleanImage(const QByteArray &bytes, int mostPixels)
{
    stop();
    m_opened.clear();
    CS_TRY(const QCborMap answer, exchange({{key("act"), key("image")}, {key("most"), mostPixels}}, bytes));
    stop();
    return answer[key("png")].toByteArray();
}

Result<MergedOffice> WorkerClient::mergeOffice(const QByteArray &file, const QMap<QString, QString> &values,
                                               const std::stop_token &stop)
{
    this->stop();
    m_opened.clear();
    QCborMap given;
    for (auto it = values.begin(); it != values.end(); ++it)
        given.insert(it.key(), it.value());
    CS_TRY(const QCborMap answer, exchange({{key("act"), key("merge")}, {key("values"), given}}, file, stop));
    this->stop();
    MergedOffice merged{.file = answer[key("file")].toByteArray(), .tags = {}};
    for (const QCborValue tag : answer[key("tags")].toArray())
        merged.tags.append(tag.toString());
    return merged;
}

Result<QByteArray> WorkerClient::imagesToPdf(const QByteArray &bytes, const std::stop_token &stop)
{
    this->stop();
    m_opened.clear();
    CS_TRY(const QCborMap answer, exchange({{key("act"), key("pictures")}}, bytes, stop));
    this->stop();
    return answer[key("pdf")].toByteArray();
}

} // namespace countersign::pdf
