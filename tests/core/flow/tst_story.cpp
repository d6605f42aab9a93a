// The main job as stories: an envelope travels from a dropped file to a sealed PDF.
#include "core/flow/heartbeat.h"
#include "core/flow/intake.h"
#include "core/flow/link_sending.h"
#include "core/flow/local_signing.h"
#include "core/flow/opening.h"
#include "core/flow/ports.h"
#include "core/flow/preparation.h"
#include "core/flow/routing.h"
#include "core/flow/verification.h"
#include "tests/core/flow/stories.h"

#include <QTest>

using namespace countersign;
using test::settle;
using test::Story;

namespace {

QByteArray finished(Story &story, domain::EnvelopeId id)
{
    const auto envelope = story.office().envelope(id);
    return *story.office().pdf(envelope->documents.front().latest().sha256);
}

} // namespace

class StoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // As a version before this one left it when it was killed between the two.
    void whatWasOnlyPreparedIsStillSent()
    {
        Story story;
        const domain::EnvelopeId id = story.draft();
        flow::Commit commit(story.office());
        const auto ready = flow::addPrepared(commit, story.office(), id);
        QVERIFY(ready && ready->isPrepared);
        QVERIFY(commit.save());
        story.reopen();
        QVERIFY(!story.office().envelope(id)->isSent);
        const auto findings = flow::checkDraft(story.office(), id);
        QVERIFY(findings && findings->empty());
        QVERIFY(flow::send(story.office(), id));
        QVERIFY(story.office().envelope(id)->isSent);
        QCOMPARE(test::eventsOf<domain::Prepared>(story, id).size(), std::size_t(1));
        story.directorSigns(id);
    }

    void theMainJob()
    {
        Story story;
        const domain::EnvelopeId id = story.draft();
        const auto findings = flow::checkDraft(story.office(), id);
        QVERIFY(findings);
        for (const auto &finding : *findings)
            QVERIFY2(!finding.blocks, qPrintable(QString::number(static_cast<int>(finding.issue)) + finding.detail));
        QVERIFY(flow::send(story.office(), id));
        QCOMPARE(story.stageRoleOf(id), QStringLiteral("with our signatory"));
        QCOMPARE(story.office().queueOf(story.people().director).size(), 1u);
        QVERIFY(story.relay().mails.isEmpty()); // the client hears nothing before our side has signed

        story.directorSigns(id);
        QCOMPARE(story.stageRoleOf(id), QStringLiteral("sent to client"));
        settle(story);
        QCOMPARE(story.relay().mails.size(), 1);

        story.clientAnswers();
        settle(story);
        QCOMPARE(story.stageRoleOf(id), QStringLiteral("signed"));
        const auto envelope = story.office().envelope(id);
        QCOMPARE(domain::stateOf(*envelope), domain::EnvelopeState::Completed);
        QCOMPARE(story.relay().mails.size(), 2); // invitation and completion
        QVERIFY(story.relay().links.first().completion);

        const QByteArray pdf = finished(story, id);
        const auto verdict = flow::verifyPdf(pdf, flow::trustAnchors(story.office()), story.time());
        QVERIFY(verdict);
        QCOMPARE(verdict->signatures.size(), 2u);
        for (const auto &signature : verdict->signatures) {
            for (const auto &error : signature.errors)
                qWarning() << signature.field << error.code << error.detail;
            for (const auto &change : signature.changes)
                if (!change.isPermitted)
                    qWarning() << "not permitted:" << static_cast<int>(change.kind) << change.object << change.page;
        }
        QCOMPARE(verdict->indication, domain::Indication::TotalPassed);
        QCOMPARE(verdict->signatures[0].certification, 2);
        QCOMPARE(verdict->signatures[0].modificationLevel, domain::ModificationLevel::FormFilling);
        QVERIFY(verdict->signatures[0].isTrusted);
        QCOMPARE(verdict->signatures[1].coverage, domain::Coverage::WholeFile);

        QVERIFY(flow::verifyJournal(story.office()));
        const auto before = story.office().ports().store->dumpProjections();
        QVERIFY(flow::rebuildFromJournal(story.office()));
        QCOMPARE(*story.office().ports().store->dumpProjections(), *before);
    }

    void anUnreachableRelayDelaysAndLosesNothing()
    {
        Story story;
        const domain::EnvelopeId id = story.draft();
        QVERIFY(flow::send(story.office(), id));
        story.relay().isAway = true;
        story.directorSigns(id);
        const auto away = flow::heartbeat(story.office());
        QVERIFY(away);
        QVERIFY(!away->relayReached);
        QVERIFY(story.relay().mails.isEmpty());
        const auto cards = story.office().cards();
        QCOMPARE(cards.front().need, domain::Need::LinkNotPosted);

        story.reopen(); // the office went home
        story.relay().isAway = false;
        settle(story);
        QCOMPARE(story.relay().mails.size(), 1);
    }

    // Each call to a relay that says nothing takes its half a minute.
    void aSilentRelayIsAskedForOneTaskOfABeat()
    {
        Story story;
        const auto callsOfABeat = [&story] {
            story.relay().callsWhileAway = 0;
            const auto away = flow::heartbeat(story.office());
            return away && !away->relayReached ? story.relay().callsWhileAway : -1;
        };
        const auto signOne = [&story] {
            const domain::EnvelopeId id = story.draft();
            return flow::send(story.office(), id) && (story.directorSigns(id), true);
        };
        story.relay().isAway = true;
        QVERIFY(signOne());
        const int ofOne = callsOfABeat();
        QVERIFY(ofOne > 0);
        QVERIFY(signOne() && signOne() && signOne());
        QCOMPARE(callsOfABeat(), ofOne);

        story.relay().isAway = false;
        settle(story);
        QCOMPARE(story.relay().links.size(), 4);
    }

    void lostAnswersOfTheRelayDoubleNothing()
    {
        Story story;
        const domain::EnvelopeId id = story.draft();
        QVERIFY(flow::send(story.office(), id));
        story.directorSigns(id);
        story.relay().losesAnswers = true;
        settle(story);
        story.relay().losesAnswers = false;
        settle(story);
        QCOMPARE(story.relay().mails.size(), 1);
        QCOMPARE(story.relay().links.size(), 1);
    }

    // The relay committed it and the word was lost: the office must not go on asking for ever, nor send the file again.
    void aCompletionWhoseReplyWasLostIsPostedOnce_data()
    {
        QTest::addColumn<bool>("isOther");
        QTest::newRow("the same again") << false;
        QTest::newRow("made before something else happened to the card") << true;
    }
    void aCompletionWhoseReplyWasLostIsPostedOnce()
    {
        QFETCH(bool, isOther);
        Story story;
        const domain::EnvelopeId id = story.draft();
        QVERIFY(flow::send(story.office(), id));
        story.directorSigns(id);
        settle(story);
        const int uploadsBefore = story.relay().uploads;
        story.clientAnswers();
        story.relay().lostCompletions = 2;
        for (int i = 0; i < 4 && !story.relay().links.first().completion; ++i)
            test::beat(story);
        QVERIFY(story.relay().links.first().completion);
        if (isOther)
            story.relay().links.first().completion->completion += 'x';
        settle(story);
        QCOMPARE(story.relay().mails.size(), 2);
        QCOMPARE(story.relay().uploads - uploadsBefore,
                 static_cast<int>(story.relay().links.first().completion->chunks.size()));
        const auto left = story.office().ports().store->tasks().pendingFor(id);
        QVERIFY(left);
        for (const store::Task &task : *left)
            QVERIFY2(task.kind != flow::kPostCompletionTask, qPrintable(task.kind + task.lastError));
    }

    void aClientDeclines()
    {
        Story story;
        const domain::EnvelopeId id = story.draft();
        QVERIFY(flow::send(story.office(), id));
        story.directorSigns(id);
        settle(story);
        story.clientAnswers(QStringLiteral("declined"), QStringLiteral("The price is wrong"));
        settle(story);
        QCOMPARE(story.stageRoleOf(id), QStringLiteral("declined"));
        QCOMPARE(domain::stateOf(*story.office().envelope(id)), domain::EnvelopeState::Declined);
    }

    void cancellingKillsTheLink()
    {
        Story story;
        const domain::EnvelopeId id = story.draft();
        QVERIFY(flow::send(story.office(), id));
        story.directorSigns(id);
        settle(story);
        QVERIFY(flow::cancel(story.office(), id, QStringLiteral("sent by mistake")));
        settle(story);
        QCOMPARE(story.stageRoleOf(id), QStringLiteral("cancelled"));
        QVERIFY(story.relay().links.first().isCancelled);
    }

    void onlyTheSignatorySigns()
    {
        Story story;
        const domain::EnvelopeId id = story.draft();
        QVERIFY(flow::send(story.office(), id));
        const flow::LocalSignature attempt{.envelope = id,
                                           .look = {.text = QStringLiteral("A. Nowak")},
                                           .key = {.file = story.people().directorKey},
                                           .passphrase = Story::passphrase()};
        const auto asEmployee = flow::signLocally(story.office(), attempt);
        QVERIFY(!asEmployee);
        QVERIFY(asEmployee.error().is(flow::FlowError::NotYourTurn));

        story.office().actAs(story.people().director);
        flow::LocalSignature wrong = attempt;
        wrong.passphrase = Secret(QByteArrayView("wrong"));
        const auto refused = flow::signLocally(story.office(), wrong);
        QVERIFY(!refused);
        QVERIFY(refused.error().is(flow::FlowError::WrongPassphrase));
        QCOMPARE(story.office().envelope(id)->documents.front().revisions.size(), 2u); // nothing changed
    }

    void badFilesAreRefusedAndChangeNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no pdf") << QByteArray("just some words\n");
        QTest::newRow("cut off") << Story::contract().left(700);
    }
    void badFilesAreRefusedAndChangeNothing()
    {
        QFETCH(QByteArray, bytes);
        Story story;
        const auto taken = flow::takeIn(story.office(), {{QStringLiteral("file.pdf"), bytes}});
        QVERIFY(!taken);
        QVERIFY(taken.error().is(flow::FlowError::FileRefused));
        QVERIFY(story.office().cards().empty());
    }

    void aMissingPieceBlocksSending()
    {
        Story story;
        const domain::EnvelopeId id = story.draft();
        domain::DraftEdited edit;
        edit.fields = std::vector<domain::Field>{};
        QVERIFY(flow::editDraft(story.office(), id, edit));
        const auto sent = flow::send(story.office(), id);
        QVERIFY(!sent);
        QVERIFY(sent.error().is(flow::FlowError::PreflightBlocks));
        QVERIFY(!story.office().envelope(id)->isPrepared);
    }

    void changesAfterSigningAreFound()
    {
        Story story;
        const domain::EnvelopeId id = story.draft();
        QVERIFY(flow::send(story.office(), id));
        story.directorSigns(id);
        settle(story);
        story.clientAnswers();
        settle(story);
        QByteArray overwritten = finished(story, id);
        overwritten[overwritten.indexOf("stream") + 20] = 'X';
        const auto verdict = flow::verifyPdf(overwritten, flow::trustAnchors(story.office()), story.time());
        QVERIFY(verdict);
        QCOMPARE(verdict->indication, domain::Indication::TotalFailed);
        for (const auto &signature : verdict->signatures)
            QVERIFY(!signature.isIntact);
    }
};

QTEST_MAIN(StoryTest)
#include "tst_story.moc"
