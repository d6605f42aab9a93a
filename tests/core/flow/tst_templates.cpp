// Stories of templates: kept from a document, made into the next one, values put into the text.
#include "core/flow/intake.h"
#include "core/flow/merging.h"
#include "core/flow/ports.h"
#include "core/flow/preparation.h"
#include "core/flow/preview.h"
#include "core/flow/routing.h"
#include "core/flow/templates.h"
#include "core/flow/workspace_setup.h"
#include "core/pdf/worker_client.h"
#include "tests/core/flow/stories.h"
#include "tests/core/pdf/making_samples.h"
#include "tests/support/office_files.h"

#include <chrono>
#include <stop_token>
#include <thread>

using namespace countersign;
using namespace countersign::test;

namespace {

QString textOf(Story &story, const QByteArray &sha256)
{
    const auto pdf = story.office().pdf(sha256);
    pdf::WorkerClient worker({.program = story.office().ports().workerProgram});
    const auto opened = pdf ? worker.open(*pdf) : fail(pdf.error());
    QString text;
    for (int page = 0; opened && page < opened->pages; ++page)
        if (const auto words = worker.pageText(page))
            text += words->plain() + QLatin1Char('\n');
    return text;
}

QRectF wordAt(Story &story, const QByteArray &sha256, const QString &word)
{
    pdf::WorkerClient worker({.program = story.office().ports().workerProgram});
    if (worker.open(*story.office().pdf(sha256)))
        if (const auto text = worker.pageText(0))
            for (const pdf::Word &found : text->words)
                if (found.text == word)
                    return found.rect;
    return {};
}

QByteArray agreement()
{
    const auto paragraph = [](const QString &text) { return paragraphXml(runXml(text)); };
    QByteArray body = paragraph(QStringLiteral("Agreement {{envelope.number}} between {{company.name}}"));
    // As a word processor splits what was typed in one go.
    body +=
        paragraphXml(runXml(QStringLiteral("and {{contact.")) + runXml(QStringLiteral("name}}, {{contact.company}}")));
    body += paragraph(QStringLiteral("{{company.details}}"));
    body += paragraph(QStringLiteral("Signature:"));
    return docxOf(body);
}

// A draft from the word processor's file, with both sides and a field beside "Signature:".
domain::EnvelopeId draftOf(Story &story)
{
    flow::Office &office = story.office();
    const auto taken = flow::takeIn(office, {{QStringLiteral("Agreement.docx"), agreement(), {}}});
    if (!taken)
        qFatal("%s", qPrintable(taken.error().detail));
    const domain::Envelope envelope = *office.envelope(taken->envelope);
    domain::DraftEdited edit;
    domain::Envelope next = envelope;
    const auto members = office.members();
    const auto director = std::find_if(members.begin(), members.end(),
                                       [&](const auto &member) { return member.id == story.people().director; });
    next.parties = {flow::partyOf(*director, office.companies().front(), *office.ports().clock),
                    flow::partyOf(office.contacts().front(), *office.ports().clock)};
    domain::applyDefaultRoute(next);
    edit.title = QStringLiteral("Agreement with {{contact.company}}");
    edit.message = QStringLiteral("Please sign.");
    edit.deadline = std::optional(story.time().plusSeconds(14 * 86400));
    edit.parties = next.parties;
    edit.steps = next.steps;
    edit.company = story.people().company;
    const QRectF word = wordAt(story, envelope.documents.front().latest().sha256, QStringLiteral("Signature:"));
    const auto field = [&](const domain::Party &party, double x) {
        return domain::Field{.id = domain::FieldId::fresh(*office.ports().clock),
                             .document = envelope.documents.front().id,
                             .party = party.id,
                             .kind = domain::FieldKind::Signature,
                             .rect = QRectF(x, word.y() - 60, 150, 50)};
    };
    edit.fields = {field(next.parties[0], 80), field(next.parties[1], 300)};
    if (const auto edited = flow::editDraft(office, taken->envelope, edit); !edited)
        qFatal("%s", qPrintable(edited.error().detail));
    return taken->envelope;
}

} // namespace

class TemplatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoClicksToASentDocument()
    {
        Story story;
        flow::Office &office = story.office();
        const domain::EnvelopeId first = draftOf(story);
        QVERIFY(flow::renewMerged(office, first)); // Klaus's name is on the pages now
        const auto id = flow::saveAsTemplate(office, first, QStringLiteral("Agreement"));
        QVERIFY2(id, id ? "" : qPrintable(id.error().detail));

        // Nothing of the contact stays in it, neither in the parties nor on its pages.
        const domain::Template kept = *flow::templateOf(office, *id);
        QCOMPARE(kept.parties.size(), 2u);
        QCOMPARE(kept.parties[0].member, std::optional(story.people().director));
        QVERIFY(kept.parties[1].name.isEmpty() && !kept.parties[1].contact && kept.parties[1].email.isEmpty());
        const QString blank = textOf(story, kept.documents.front().pdf.sha256);
        QVERIFY2(blank.contains(QStringLiteral("{{contact.name}}")), qPrintable(blank));
        QVERIFY(!blank.contains(QString::fromUtf8("Müller")));
        QCOMPARE(kept.deadlineDays, 14);

        domain::Contact other = office.contacts().front();
        other.id = {};
        other.givenName = QStringLiteral("Olga");
        other.surname = QString::fromUtf8("Żmijewska");
        other.email = QStringLiteral("olga@zm.example");
        other.company.name = QString::fromUtf8("Żmijewska Meble");
        const domain::ContactId contact = *flow::saveContact(office, other);

        const auto sent = flow::sendFromTemplate(office, {.id = *id, .contact = contact});
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().detail));
        QVERIFY(sent->isSent);
        const domain::Envelope envelope = *office.envelope(sent->envelope);
        QCOMPARE(envelope.fromTemplate, std::optional(*id));
        QCOMPARE(envelope.title, QString::fromUtf8("Agreement with Żmijewska Meble"));
        QCOMPARE(*envelope.deadline, story.time().plusSeconds(14 * 86400));
        QCOMPARE(envelope.parties[1].email, QStringLiteral("olga@zm.example"));
        const QString text = textOf(story, envelope.documents.front().latest().sha256);
        QVERIFY2(text.contains(QStringLiteral("Agreement ") + envelope.number), qPrintable(text));
        QVERIFY2(text.contains(QString::fromUtf8("and Olga Żmijewska, Żmijewska Meble")), qPrintable(text));
        QVERIFY(!text.contains(QStringLiteral("{{")));

        // The details take five lines where one stood: the signature went down with its words.
        const QByteArray original = envelope.documents.front().revisions.front().sha256;
        const QRectF word = wordAt(story, original, QStringLiteral("Signature:"));
        const QRectF before = wordAt(story, kept.documents.front().pdf.sha256, QStringLiteral("Signature:"));
        QVERIFY(before.y() - word.y() > 20);
        for (const domain::Field &field : envelope.fields)
            QVERIFY(std::abs(field.rect.y() - (word.y() - 60)) < 0.01);

        QCOMPARE(flow::usualTemplate(office, contact), std::optional(*id));
        QCOMPARE(flow::usualTemplate(office, story.people().client), std::optional(*id)); // the last one of all
    }

    void aMissingValueIsALine()
    {
        Story story;
        flow::Office &office = story.office();
        const auto id = flow::saveAsTemplate(office, draftOf(story), QStringLiteral("Agreement"));
        QVERIFY(id);
        domain::Contact other = office.contacts().front();
        other.id = {};
        other.company = {};
        const domain::ContactId contact = *flow::saveContact(office, other);
        const auto sent = flow::sendFromTemplate(office, {.id = *id, .contact = contact});
        QVERIFY(sent);
        QVERIFY(!sent->isSent);
        QStringList missing;
        const auto findings = flow::checkDraft(office, sent->envelope);
        QVERIFY(findings);
        for (const domain::PreflightFinding &finding : *findings)
            if (finding.issue == domain::PreflightIssue::MissingValue)
                missing << finding.detail;
        QCOMPARE(missing, QStringList{QStringLiteral("contact.company")});

        // Once it is known, the pages are made anew by themselves.
        domain::Envelope envelope = *office.envelope(sent->envelope);
        QVERIFY(!envelope.isPrepared);
        domain::DraftEdited edit;
        edit.parties = envelope.parties;
        edit.parties->back().companyName = QStringLiteral("Solo");
        QVERIFY(flow::editDraft(office, envelope.id, edit));
        const auto gone = flow::send(office, envelope.id);
        QVERIFY2(gone, gone ? "" : qPrintable(gone.error().detail));
        QVERIFY(textOf(story, office.envelope(envelope.id)->documents.front().latest().sha256)
                    .contains(QStringLiteral("Solo")));
    }

    // Whole or not at all: the values are in the text when the document is there, and asked to stop, it never was.
    void makingOneIsOneAct()
    {
        Story story;
        flow::Office &office = story.office();
        const domain::EnvelopeId first = draftOf(story);
        const auto id = flow::saveAsTemplate(office, first, QStringLiteral("Agreement"));
        const flow::TemplateUse use{.id = *id, .contact = story.people().client};
        const auto draft = flow::createFromTemplate(office, use);
        QVERIFY2(draft, draft ? "" : qPrintable(draft.error().detail));
        const domain::Envelope envelope = *office.envelope(*draft);
        QVERIFY(textOf(story, envelope.documents.front().latest().sha256).contains(QString::fromUtf8("Klaus Müller")));
        QCOMPARE(office.ports().store->events(draft->value)->size(), 2u);
        QCOMPARE(*flow::renewMerged(office, *draft), 0); // nothing is left to do
        QCOMPARE(envelope.fields.size(), 2u);

        const std::size_t before = office.cards().size();
        std::stop_source early;
        early.request_stop();
        QVERIFY(flow::createFromTemplate(office, use, early.get_token()).error().is(flow::FlowError::Stopped));
        QVERIFY(flow::createLike(office, first, early.get_token()).error().is(flow::FlowError::Stopped));
        QVERIFY(flow::sendFromTemplate(office, use, early.get_token()).error().is(flow::FlowError::Stopped));
        QVERIFY(flow::previewDraft(office, *draft, 0, early.get_token()).error().is(flow::FlowError::Stopped));
        QVERIFY(flow::checkDraft(office, *draft, early.get_token()).error().is(flow::FlowError::Stopped));
        QVERIFY(flow::send(office, *draft, early.get_token()).error().is(flow::FlowError::Stopped));
        // While the word processor runs.
        std::stop_source late;
        std::jthread watch([&late] {
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            late.request_stop();
        });
        QVERIFY(flow::createFromTemplate(office, use, late.get_token()).error().is(flow::FlowError::Stopped));
        QCOMPARE(office.cards().size(), before);
        QVERIFY(!office.envelope(*draft)->isPrepared);
        QVERIFY(flow::send(office, *draft));
    }

    // A number that somebody else took meanwhile is not the number in the text.
    void theNumberInTheTextIsTheOneItGets()
    {
        Story story;
        flow::Office &office = story.office();
        const auto id = flow::saveAsTemplate(office, draftOf(story), QStringLiteral("Agreement"));
        const auto draft = flow::createFromTemplate(office, {.id = *id, .contact = story.people().client});
        QVERIFY(draft);
        QVERIFY(flow::send(office, story.draft())); // takes the number
        QVERIFY(flow::send(office, *draft));
        const domain::Envelope envelope = *office.envelope(*draft);
        QVERIFY(textOf(story, envelope.documents.front().latest().sha256)
                    .contains(QStringLiteral("Agreement ") + envelope.number));
    }

    void valuesOfFieldsArePutInOnce()
    {
        Story story;
        flow::Office &office = story.office();
        const domain::EnvelopeId id = story.draft();
        domain::DraftEdited edit;
        edit.fields = office.envelope(id)->fields;
        domain::Field field = edit.fields->front();
        field.id = domain::FieldId::fresh(*office.ports().clock);
        field.kind = domain::FieldKind::MergeValue;
        field.party = {};
        field.rect = QRectF(60, 60, 200, 16);
        field.value = QStringLiteral("{{contact.name}} / {{deal.amount}}");
        edit.fields->push_back(field);
        QVERIFY(flow::editDraft(office, id, edit));
        const auto findings = *flow::checkDraft(office, id);
        QCOMPARE(findings.size(), 1u);
        QCOMPARE(findings.front().issue, domain::PreflightIssue::MissingValue);
        QCOMPARE(findings.front().field, std::optional(field.id));
        QCOMPARE(findings.front().detail, QStringLiteral("deal.amount"));
        edit.fields->back().value = QStringLiteral("{{contact.name}} / {{envelope.date}}");
        QVERIFY(flow::editDraft(office, id, edit));
        QVERIFY(flow::send(office, id));
        story.time() = story.time().plusSeconds(5 * 86400); // the day it was prepared stays
        const auto fields = office.envelope(id)->fields;
        const auto kept = std::find_if(fields.begin(), fields.end(), [&](const auto &f) { return f.id == field.id; });
        QCOMPARE(kept->value, QString::fromUtf8("Klaus Müller / 22 November 2026"));
        QVERIFY(textOf(story, office.envelope(id)->documents.front().latest().sha256).contains(kept->value));
    }

    void aNewerFileKeepsTheFields()
    {
        Story story;
        flow::Office &office = story.office();
        const domain::EnvelopeId id = draftOf(story);
        const domain::Envelope before = *office.envelope(id);
        const auto paragraph = [](const char *text) { return paragraphXml(runXml(QString::fromUtf8(text))); };
        const QByteArray longer = docxOf(paragraph("A clause that is new") + paragraph("and one more") + paragraph("")
                                         + paragraph("Signature:"));
        const auto replaced =
            flow::replaceDocument(office, id, before.documents.front().id, {QStringLiteral("v2.docx"), longer, {}});
        QVERIFY2(replaced, replaced ? "" : qPrintable(replaced.error().detail));
        QVERIFY(replaced->lost.empty());
        QVERIFY(!replaced->changes.empty());
        for (const flow::ChangedPlace &place : replaced->changes)
            QVERIFY(place.page == 0 && QRectF(0, 0, 900, 900).contains(place.paper) && !place.paper.isEmpty());
        const domain::Envelope after = *office.envelope(id);
        QCOMPARE(after.documents.size(), 1u);
        QCOMPARE(after.documents.front().id, before.documents.front().id);
        QCOMPARE(after.documents.front().latest().sha256, replaced->after);
        const QRectF word = wordAt(story, replaced->after, QStringLiteral("Signature:"));
        QCOMPARE(after.fields.size(), 2u);
        for (const domain::Field &field : after.fields)
            QVERIFY(std::abs(field.rect.y() - (word.y() - 60)) < 0.01);
        QVERIFY(
            !flow::replaceDocument(office, id, before.documents.front().id, {QStringLiteral("x.pdf"), "%PDF-1.7", {}}));
        QCOMPARE(*office.envelope(id), after);
    }

    // Whenever the person asks to stop: before it begins, or while the pages are compared.
    void aNewerFileCanBeStopped()
    {
        Story story;
        flow::Office &office = story.office();
        const domain::EnvelopeId id = draftOf(story);
        const domain::Envelope before = *office.envelope(id);
        const std::size_t events = office.events(id.value)->size();
        const QByteArray newer = pdf::samples::makePdf(QList<pdf::samples::PageSample>(3));
        const auto replace = [&](const flow::IntakeWatch &watch) {
            return flow::replaceDocument(office, id, before.documents.front().id, {QStringLiteral("v2.pdf"), newer, {}},
                                         watch);
        };
        const auto nothingChanged = [&] {
            QCOMPARE(*office.envelope(id), before);
            QCOMPARE(office.events(id.value)->size(), events);
        };
        std::stop_source early;
        early.request_stop();
        const auto notBegun = replace({.stop = early.get_token(), .progress = {}});
        QVERIFY(!notBegun && notBegun.error().is(flow::FlowError::Stopped));
        nothingChanged();

        std::stop_source late;
        std::vector<int> pages;
        const auto stopped = replace({.stop = late.get_token(), .progress = [&](int done, int all) {
                                          pages.push_back(done);
                                          QCOMPARE(all, 3);
                                          if (done == 1)
                                              late.request_stop();
                                      }});
        QVERIFY(!stopped && stopped.error().is(flow::FlowError::Stopped));
        QCOMPARE(pages, (std::vector<int>{0, 1}));
        nothingChanged();

        // Stopped or not before: the next try goes through.
        const auto replaced = replace({});
        QVERIFY2(replaced, replaced ? "" : qPrintable(replaced.error().detail));
        QCOMPARE(office.envelope(id)->documents.front().latest().sha256, replaced->after);
    }

    // The same for a conversion that is under way: its process ends, and nothing is left of it.
    void aConversionThatIsStoppedLeavesNothing()
    {
        Story story;
        flow::Office &office = story.office();
        const domain::EnvelopeId id = draftOf(story);
        const domain::Envelope before = *office.envelope(id);
        std::stop_source stop;
        std::jthread person([&stop] { // LibreOffice takes longer to come up
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            stop.request_stop();
        });
        const auto replaced =
            flow::replaceDocument(office, id, before.documents.front().id, {QStringLiteral("v2.docx"), agreement(), {}},
                                  {.stop = stop.get_token(), .progress = {}});
        QVERIFY(!replaced && replaced.error().is(flow::FlowError::Stopped));
        QCOMPARE(*office.envelope(id), before);
    }

    void takingOutCanBeStopped()
    {
        Story story;
        flow::Office &office = story.office();
        const auto taken = flow::takeIn(office, {{QStringLiteral("Offer.pdf"), Story::contract(), {}}});
        QVERIFY(taken);
        const domain::Envelope before = *office.envelope(taken->envelope);
        std::stop_source stop;
        stop.request_stop();
        const auto cleaned = flow::cleanDocument(office, taken->envelope, before.documents.front().id,
                                                 {.flattenForm = true}, stop.get_token());
        QVERIFY(!cleaned && cleaned.error().is(flow::FlowError::Stopped));
        QCOMPARE(*office.envelope(taken->envelope), before);
    }

    void archivedOnesAreNotUsed()
    {
        Story story;
        flow::Office &office = story.office();
        const auto id = flow::saveAsTemplate(office, story.draft(), QStringLiteral("  One  "));
        QCOMPARE(flow::templateOf(office, *id)->name, QStringLiteral("One"));
        QVERIFY(flow::renameTemplate(office, *id, QStringLiteral("Two")));
        QVERIFY(flow::renameTemplate(office, *id, QStringLiteral("  ")).error().is(flow::FlowError::BadRecord));
        QVERIFY(flow::archiveTemplate(office, *id));
        QVERIFY(flow::createFromTemplate(office, {.id = *id}).error().is(flow::FlowError::NoTemplate));
        QVERIFY(!flow::usualTemplate(office, story.people().client));
        QVERIFY(flow::archiveTemplate(office, *id, false));
        QVERIFY(flow::createFromTemplate(office, {.id = *id}));

        // All of it is in the journal, and comes out of it again.
        comesOutOfTheJournal(story);
        story.reopen();
        QCOMPARE(flow::templates(story.office()).front().name, QStringLiteral("Two"));
    }

    void rightsAreAsked()
    {
        Story story;
        flow::Office &office = story.office();
        const auto id = flow::saveAsTemplate(office, story.draft(), QStringLiteral("One"));
        QVERIFY(id);
        // A signatory sees templates, and neither makes nor edits them.
        office.actAs(story.people().director);
        QCOMPARE(flow::templates(office).size(), 1u);
        QVERIFY(flow::renameTemplate(office, *id, QStringLiteral("Mine")).error().is(flow::FlowError::NotAllowed));
        QVERIFY(flow::archiveTemplate(office, *id).error().is(flow::FlowError::NotAllowed));
        QVERIFY(flow::createFromTemplate(office, {.id = *id}).error().is(flow::FlowError::NotAllowed));
        const domain::EnvelopeId envelope = office.cards().front().id;
        QVERIFY(flow::saveAsTemplate(office, envelope, QStringLiteral("x")).error().is(flow::FlowError::NotAllowed));
    }
};

QTEST_MAIN(TemplatesTest)
#include "tst_templates.moc"
