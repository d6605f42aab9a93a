// The preview shows what will be signed: pixel by pixel where our side writes.
#include "core/flow/intake.h"
#include "core/flow/preview.h"
#include "core/flow/routing.h"
#include "core/pdf/renderer.h"
#include "tests/core/flow/stories.h"

#include <QTest>

using namespace countersign;
using test::Story;

namespace {

constexpr double kScale = 2; // pixels to a point
constexpr int kPageHeight = 842;

QImage drawn(const QByteArray &pdf, const QRect &points)
{
    const auto pages = pdf::PageImages::open(pdf);
    if (!pages)
        return {};
    const auto page = pages->renderPage(0, kScale);
    const QRect at(int(points.x() * kScale), int((kPageHeight - points.bottom()) * kScale),
                   int(points.width() * kScale), int(points.height() * kScale));
    return page ? page->convertToFormat(QImage::Format_RGB32).copy(at) : QImage();
}

} // namespace

class PreviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhatIsSigned()
    {
        Story story;
        const domain::EnvelopeId id = story.draft();
        const quint64 before = story.office().envelope(id)->version;
        const auto preview = flow::previewDraft(story.office(), id, 60);
        QVERIFY2(preview, preview ? "" : qPrintable(preview.error().detail));
        QCOMPARE(preview->size(), 1u);
        QCOMPARE(story.office().envelope(id)->version, before); // nothing is kept
        QVERIFY(!story.office().envelope(id)->isPrepared);

        QVERIFY(flow::send(story.office(), id));
        story.directorSigns(id);
        const QByteArray real = *story.office().pdf(story.office().envelope(id)->documents.front().latest().sha256);
        const QRect ours(45, 165, 215, 220); // details, signature and date of our side
        const QImage expected = drawn(real, ours);
        QVERIFY(!expected.isNull());
        QCOMPARE(drawn(preview->front(), ours), expected);
        QImage paper(expected.size(), QImage::Format_RGB32);
        paper.fill(Qt::white);
        QVERIFY(expected != paper); // there is something to compare
        // The client's side is filled in the preview, and not yet in the signed file.
        const QRect theirs(315, 195, 210, 70);
        QVERIFY(drawn(preview->front(), theirs) != drawn(real, theirs));
    }

    void whatIsMissingIsSaid()
    {
        Story story;
        const domain::EnvelopeId id = story.draft();
        domain::DraftEdited edit;
        edit.fields = story.office().envelope(id)->fields;
        edit.fields->front().kind = domain::FieldKind::Text;
        edit.fields->front().value = QStringLiteral("no font has this: \u0378");
        QVERIFY(flow::editDraft(story.office(), id, edit));
        const auto preview = flow::previewDraft(story.office(), id, 0);
        QVERIFY(!preview);
        QVERIFY(preview.error().is(flow::FlowError::PreflightBlocks));
    }
};

QTEST_MAIN(PreviewTest)
#include "tst_preview.moc"
