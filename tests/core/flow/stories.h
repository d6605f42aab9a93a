// What several stories ask for.
#pragma once

#include "core/flow/heartbeat.h"
#include "core/flow/opening.h"
#include "core/flow/ports.h"
#include "tests/support/story.h"

#include <QTest>

namespace countersign::test {

inline void beat(Story &story)
{
    const auto outcome = flow::heartbeat(story.office());
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
}

// Heartbeats until nothing more is due; waiting tasks become due as the story's clock goes on.
inline void settle(Story &story)
{
    for (int i = 0; i < 12; ++i) {
        beat(story);
        story.time() = story.time().plusSeconds(60);
    }
}

inline std::vector<wire::DeliveryPayload> mailsOf(Story &story, const QString &what)
{
    std::vector<wire::DeliveryPayload> mails;
    for (auto it = story.relay().mails.cbegin(); it != story.relay().mails.cend(); ++it)
        if (it.key().endsWith(QLatin1Char(':') + what))
            mails.push_back(it.value());
    return mails;
}

// All that is shown comes out of the journal again, whose hashes and signatures hold.
inline void comesOutOfTheJournal(Story &story)
{
    const QByteArray shown = *story.office().ports().store->dumpProjections();
    QVERIFY(flow::rebuildFromJournal(story.office()));
    QCOMPARE(*story.office().ports().store->dumpProjections(), shown);
    QVERIFY(flow::verifyJournal(story.office()));
}

template <typename Body> std::vector<Body> eventsOf(Story &story, domain::EnvelopeId id)
{
    std::vector<Body> found;
    const auto events = story.office().events(id.value);
    for (const domain::Event &event : events ? *events : std::vector<domain::Event>{})
        if (const auto *body = std::get_if<Body>(&event.body))
            found.push_back(*body);
    return found;
}

inline domain::StageId stageNamed(Story &story, domain::StageRole role)
{
    for (const domain::Stage &stage : story.office().stages())
        if (stage.role == role)
            return stage.id;
    return {};
}

} // namespace countersign::test
