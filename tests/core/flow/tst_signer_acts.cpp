// What a client does besides signing: passing the document on, asking, proving a code, attaching files; and what the
// office does about it.
#include "core/crypto/digest.h"
#include "core/flow/heartbeat.h"
#include "core/flow/intake.h"
#include "core/flow/link_sending.h"
#include "core/flow/ports.h"
#include "core/flow/question_answering.h"
#include "core/flow/reminding.h"
#include "core/flow/resending.h"
#include "core/flow/routing.h"
#include "core/flow/webhook_calling.h"
#include "tests/core/flow/stories.h"
#include "tests/support/story.h"

#include <QBuffer>
#include <QImage>
#include <QTest>
#include <QUrl>

#include <functional>

using namespace countersign;
using namespace countersign::test;

namespace {

template <typename T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(*result);
}

const domain::Party &client(const domain::Envelope &envelope)
{
    for (const domain::Party &party : envelope.parties)
        if (party.side == domain::Side::Theirs)
            return party;
    qFatal("no client");
}

// Sent with the client as `change` makes them, signed by our side, with the client since now.
domain::EnvelopeId atTheClient(Story &story, const std::function<void(domain::Party &)> &change,
                               domain::DraftEdited edit = {})
{
    const domain::EnvelopeId id = story.draft();
    domain::Envelope envelope = must(story.office().envelope(id));
    for (domain::Party &party : envelope.parties)
        if (party.side == domain::Side::Theirs)
            change(party);
    edit.parties = envelope.parties;
    edit.fields = edit.fields ? edit.fields : std::optional(envelope.fields);
    if (auto edited = flow::editDraft(story.office(), id, edit); !edited)
        qFatal("%s", qPrintable(edited.error().detail));
    if (auto sent = flow::send(story.office(), id); !sent)
        qFatal("%s", qPrintable(sent.error().detail));
    story.directorSigns(id);
    beat(story);
    return id;
}

struct Page { // of the signer, by hand
    Page(Story &s, const wire::DeliveryPayload &mail, const QByteArray &accessCode = {}) : story(s)
    {
        const QUrl url(mail.url);
        link =
            QByteArray::fromBase64(url.path().section(QLatin1Char('/'), -1).toLatin1(), QByteArray::Base64UrlEncoding);
        const QString fragment = url.fragment();
        hasMark = fragment.endsWith(QLatin1String(".c"));
        const Secret shared(QByteArrayView(QByteArray::fromBase64(fragment.section(QLatin1Char('.'), 1, 1).toLatin1(),
                                                                  QByteArray::Base64UrlEncoding)));
        wire::OpenReply reply;
        reply.wrapped = stored().upload.wrapped;
        reply.manifest = stored().upload.manifest;
        auto result = link::openLink(link, shared, Secret(QByteArrayView(accessCode)), reply);
        isOpen = result.has_value();
        if (result)
            opened = std::move(*result);
    }
    MemoryRelay::Link &stored() { return story.relay().links[link]; }
    wire::AnswerContent content(const QString &kind)
    {
        wire::AnswerContent answer;
        answer.attempt = newUuid(*story.office().ports().clock);
        answer.manifestHash = opened.secrets.manifestHash;
        answer.kind = kind;
        answer.consentVersion = opened.manifest.consentVersion;
        answer.consentTextSha256 = QString::fromLatin1(crypto::sha256(opened.manifest.consentText.toUtf8()).toHex());
        for (const wire::LinkField &field : opened.manifest.fields)
            if (field.kind != QLatin1String("attachment"))
                answer.values.insert(field.id, QStringLiteral("PO 4711"));
        for (const wire::LinkDocument &document : opened.manifest.documents)
            answer.shown.append(document.sha256);
        answer.signature = wire::Mark{.method = QStringLiteral("drawn"), .text = {}, .png = picture("PNG"), .font = {}};
        return answer;
    }
    void answer(const wire::AnswerContent &answer, std::int64_t codeChecked = 0)
    {
        stored().answer =
            wire::StoredAnswer{.post = must(link::sealAnswer(opened.secrets, opened.manifest.receptionKey, answer)),
                               .received = story.time().msSinceEpoch / 1000,
                               .address = QStringLiteral("203.0.113.7"),
                               .agent = QStringLiteral("Test browser"),
                               .codeChannel = codeChecked ? QStringLiteral("sms") : QString(),
                               .codeChecked = codeChecked};
        story.relay().note(link, QStringLiteral("answered"));
    }
    static QByteArray picture(const char *format)
    {
        QImage image(400, 120, QImage::Format_RGB32);
        image.fill(Qt::white);
        for (int x = 20; x < 380; ++x)
            for (int y = 55; y < 60; ++y)
                image.setPixel(x, y, qRgb(20, 30, 90));
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, format);
        return bytes;
    }

    Story &story;
    QByteArray link;
    link::OpenedLink opened;
    bool hasMark = false;
    bool isOpen = false;
};

} // namespace

class SignerActsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDelegateSignsInstead()
    {
        Story story;
        const domain::EnvelopeId id = atTheClient(story, [](domain::Party &party) { party.mayDelegate = true; });
        Page first(story, mailsOf(story, QStringLiteral("invitation")).front());
        QVERIFY(first.opened.manifest.mayDelegate);
        wire::AnswerContent answer = first.content(QStringLiteral("delegated"));
        answer.signature.reset();
        answer.reason = QStringLiteral("She has the power of attorney");
        answer.delegate =
            wire::Delegate{QStringLiteral("Eva Braun-Klein"), QStringLiteral("eva@mueller.example"), {}, {}};
        first.answer(answer);
        beat(story);
        beat(story);

        const domain::Envelope envelope = must(story.office().envelope(id));
        QCOMPARE(client(envelope).name, QStringLiteral("Eva Braun-Klein"));
        QCOMPARE(client(envelope).state, domain::PartyState::Turn);
        QVERIFY(!client(envelope).mayDelegate);
        QVERIFY(first.stored().isReplaced);
        const auto events = eventsOf<domain::PartyDelegated>(story, id);
        QCOMPARE(events.size(), 1u);
        QCOMPARE(events.front().evidence.signerName.isEmpty(), false);
        QVERIFY(events.front().evidence.signerName != QStringLiteral("Eva Braun-Klein"));

        const auto invitations = mailsOf(story, QStringLiteral("invitation"));
        QCOMPARE(invitations.size(), 2u);
        const auto fresh = std::find_if(invitations.begin(), invitations.end(), [](const auto &mail) {
            return mail.to == QLatin1String("eva@mueller.example");
        });
        QVERIFY(fresh != invitations.end());
        Page second(story, *fresh);
        QVERIFY(second.isOpen);
        QVERIFY(second.link != first.link);
        QVERIFY(!second.opened.manifest.mayDelegate); // no chains
        second.answer(second.content(QStringLiteral("signed")));
        settle(story);
        QCOMPARE(domain::stateOf(must(story.office().envelope(id))), domain::EnvelopeState::Completed);
    }

    void nobodyDelegatesWithoutLeave()
    {
        Story story;
        const domain::EnvelopeId id = atTheClient(story, [](domain::Party &) {});
        Page page(story, mailsOf(story, QStringLiteral("invitation")).front());
        wire::AnswerContent answer = page.content(QStringLiteral("delegated"));
        answer.delegate = wire::Delegate{QStringLiteral("Eva"), QStringLiteral("eva@mueller.example"), {}, {}};
        page.answer(answer);
        beat(story);
        QVERIFY(eventsOf<domain::PartyDelegated>(story, id).empty());
        const auto remarks = eventsOf<domain::Commented>(story, id);
        QCOMPARE(remarks.size(), 1u);
        QVERIFY(remarks.front().text.startsWith(QStringLiteral("answer-refused: ")));
        QCOMPARE(mailsOf(story, QStringLiteral("invitation")).size(), 1u);
    }

    void aQuestionReachesTheOffice()
    {
        Story story;
        const domain::EnvelopeId id = atTheClient(story, [](domain::Party &) {});
        Page page(story, mailsOf(story, QStringLiteral("invitation")).front());
        wire::QuestionContent question{.id = newUuid(*story.office().ports().clock),
                                       .manifestHash = page.opened.secrets.manifestHash,
                                       .text = QStringLiteral("Is the price with VAT?"),
                                       .language = QStringLiteral("de")};
        const auto post = must(link::sealQuestion(page.opened.secrets, page.opened.manifest.receptionKey, question));
        page.stored().questions.push_back({post, 1, QStringLiteral("203.0.113.7"), QStringLiteral("Test browser")});
        story.relay().note(page.link, QStringLiteral("question"));
        story.relay().changes.back().detail = question.id.toString();
        beat(story);
        const auto asked = eventsOf<domain::QuestionAsked>(story, id);
        QCOMPARE(asked.size(), 1u);
        QCOMPARE(asked.front().text, question.text);
        QCOMPARE(client(must(story.office().envelope(id))).state, domain::PartyState::Turn);

        // Answered: sealed for the page, said by the link's way, and nobody reads it between.
        QVERIFY(flow::answersOnPage(must(story.office().envelope(id)), client(must(story.office().envelope(id))),
                                    story.time()));
        QVERIFY(!flow::answerQuestion(story.office(), id, question.id, {}, QStringLiteral("  ")));
        QVERIFY(!flow::answerQuestion(story.office(), id, question.id, {},
                                      QString(wire::kMaxReplyText + 1, QLatin1Char('x'))));
        QVERIFY(flow::answerQuestion(story.office(), id, question.id, {}, QStringLiteral(" With VAT. ")));
        story.relay().isAway = true;
        std::ignore = flow::heartbeat(story.office());
        QVERIFY(page.stored().replies.empty());
        story.relay().isAway = false;
        story.time() = story.time().plusSeconds(3600);
        beat(story);
        QCOMPARE(page.stored().replies.size(), 1u);
        const auto reply = link::openReply(page.opened.secrets, page.stored().replies.front());
        QVERIFY(reply.has_value());
        QCOMPARE(reply->text, QStringLiteral("With VAT."));
        QCOMPARE(reply->question, question.text);
        QCOMPARE(reply->from, story.office().me().name);
        const auto notices = mailsOf(story, QStringLiteral("replied-") + question.id.toString());
        QCOMPARE(notices.size(), 1u);
        QVERIFY(notices.front().text.isEmpty() && !notices.front().url.isEmpty());
        const auto told = eventsOf<domain::MessageSent>(story, id);
        QCOMPARE(told.size(), 1u);
        QVERIFY(told.front().to.empty() && told.front().question == question.id);

        // Somebody without the link's secret cannot put words into a client's mouth.
        wire::QuestionPost forged = post;
        forged.ct[forged.ct.size() - 1] = static_cast<char>(forged.ct.back() ^ 1);
        forged.id = newUuid(*story.office().ports().clock);
        page.stored().questions.push_back({forged, 2, {}, {}});
        story.relay().note(page.link, QStringLiteral("question"));
        story.relay().changes.back().detail = forged.id.toString();
        beat(story);
        QCOMPARE(eventsOf<domain::QuestionAsked>(story, id).size(), 1u);
    }

    void anAnswerAfterTheEndGoesByMail()
    {
        Story story;
        const domain::EnvelopeId id = atTheClient(story, [](domain::Party &) {});
        flow::Commit commit(story.office());
        const Uuid question = newUuid(*story.office().ports().clock);
        commit.by({}).add(id.value,
                          domain::QuestionAsked{.party = client(must(story.office().envelope(id))).id,
                                                .question = question,
                                                .text = QStringLiteral("Why?")});
        QVERIFY(commit.save());
        QVERIFY(flow::cancel(story.office(), id, QStringLiteral("another version comes")));
        beat(story);
        QVERIFY(
            flow::answerQuestion(story.office(), id, question, QStringLiteral("Your question"), QStringLiteral("So.")));
        beat(story);
        const auto mails = mailsOf(story, QStringLiteral("message"));
        QCOMPARE(mails.size(), 1u);
        QCOMPARE(mails.front().text, QStringLiteral("So."));
        QCOMPARE(mails.front().to, client(must(story.office().envelope(id))).email);
    }

    void whoIsReachedByBothHearsItTwice()
    {
        Story story;
        const domain::EnvelopeId id = atTheClient(story, [](domain::Party &party) {
            party.channel = domain::Channel::EmailAndSms;
            party.phone = QStringLiteral("+48 600 100 200");
        });
        const auto mails = mailsOf(story, QStringLiteral("invitation"));
        const auto sms = mailsOf(story, QStringLiteral("invitation-sms"));
        QCOMPARE(mails.size(), 1u);
        QCOMPARE(sms.size(), 1u);
        QCOMPARE(mails.front().url, sms.front().url); // one link
        QCOMPARE(mails.front().to, client(must(story.office().envelope(id))).email);
        QCOMPARE(sms.front().to, QStringLiteral("+48600100200"));
        QVERIFY(Page(story, sms.front()).isOpen);
        beat(story); // what became of them
        QVERIFY(client(must(story.office().envelope(id))).link->isDelivered);

        // The number is wrong: that stands on the card, whatever the mail did, until a new link goes out.
        const domain::Party party = client(must(story.office().envelope(id)));
        const QString key = QString::fromLatin1(party.link->linkId.toHex()) + QLatin1Char(':') + party.id.toString()
            + QStringLiteral(":invitation");
        story.relay().note(party.link->linkId, QStringLiteral("delivery_failed"), key + QStringLiteral("-sms"));
        story.relay().changes.back().detail = QStringLiteral("no such number");
        story.relay().note(party.link->linkId, QStringLiteral("delivered"), key);
        beat(story);
        QVERIFY(client(must(story.office().envelope(id))).link->deliveryFailed);
        QCOMPARE(client(must(story.office().envelope(id))).link->deliveryProblem, QStringLiteral("no such number"));
        QVERIFY(!flow::resend(story.office(), id, party.id, {.email = party.email, .phone = QString()}));
        QVERIFY(flow::resend(story.office(), id, party.id,
                             {.email = party.email, .phone = QStringLiteral("+48600100201")}));
        beat(story);
        QVERIFY(!client(must(story.office().envelope(id))).link->deliveryFailed);
        QCOMPARE(mailsOf(story, QStringLiteral("invitation-sms")).size(), 2u);

        QCOMPARE(flow::remind(story.office(), id).value_or(0), 1);
        beat(story);
        QCOMPARE(mailsOf(story, QStringLiteral("reminder-1")).size(), 1u);
        QCOMPARE(mailsOf(story, QStringLiteral("reminder-1-sms")).size(), 1u);
    }

    void anAnswerWithoutItsCodeIsRefused()
    {
        Story story;
        const domain::EnvelopeId id = atTheClient(story, [](domain::Party &party) {
            party.authentication = domain::Authentication::SmsCode;
            party.phone = QStringLiteral("+49 30 1234567");
        });
        Page page(story, mailsOf(story, QStringLiteral("invitation")).front());
        QVERIFY(page.stored().upload.code);
        QCOMPARE(page.stored().upload.code->channel, QStringLiteral("sms"));
        page.answer(page.content(QStringLiteral("signed"))); // a relay that forgot to ask
        beat(story);
        QCOMPARE(client(must(story.office().envelope(id))).state, domain::PartyState::Turn);
        page.answer(page.content(QStringLiteral("signed")), 1'790'000'123);
        settle(story);
        const domain::Envelope done = must(story.office().envelope(id));
        QCOMPARE(domain::stateOf(done), domain::EnvelopeState::Completed);
        QVERIFY(client(done).evidence->codeChecked);
        QCOMPARE(client(done).evidence->codeChecked->msSinceEpoch, 1'790'000'123'000);
    }

    void anAccessCodeIsNeededToOpen()
    {
        Story story;
        const domain::EnvelopeId id = atTheClient(story, [](domain::Party &party) {
            party.authentication = domain::Authentication::AccessCode;
            party.accessCode = "tulip 42";
        });
        const wire::DeliveryPayload mail = mailsOf(story, QStringLiteral("invitation")).front();
        QVERIFY(!Page(story, mail).isOpen);
        QVERIFY(!Page(story, mail, "tulip 43").isOpen);
        Page page(story, mail, "tulip 42");
        QVERIFY(page.isOpen);
        QVERIFY(page.hasMark);
        page.answer(page.content(QStringLiteral("signed")));
        story.reopen(); // the office opens it out of its journal
        settle(story);
        QCOMPARE(domain::stateOf(must(story.office().envelope(id))), domain::EnvelopeState::Completed);
    }

    void attachedFilesAreKept()
    {
        Story story;
        domain::FieldId wanted;
        domain::DraftEdited edit;
        const domain::EnvelopeId id = story.draft();
        domain::Envelope envelope = must(story.office().envelope(id));
        wanted = domain::FieldId::fresh(*story.office().ports().clock);
        envelope.fields.push_back({.id = wanted,
                                   .document = envelope.documents.front().id,
                                   .party = client(envelope).id,
                                   .kind = domain::FieldKind::Attachment,
                                   .page = 0,
                                   .rect = {320, 120, 160, 28},
                                   .label = QStringLiteral("Identity card")});
        edit.fields = envelope.fields;
        QVERIFY(flow::editDraft(story.office(), id, edit));
        QVERIFY(flow::send(story.office(), id));
        story.directorSigns(id);
        beat(story);
        Page page(story, mailsOf(story, QStringLiteral("invitation")).front());
        const auto attach = [&](wire::AnswerContent &answer, const QByteArray &bytes, const QString &name,
                                const QString &type) {
            wire::Attachment attachment{.field = wanted.toString(), .name = name, .type = type};
            for (const link::SealedChunk &chunk : must(link::sealAttachment(page.link, bytes, attachment)))
                story.relay().blobs.insert(chunk.address, chunk.sealed);
            answer.attachments.push_back(attachment);
        };
        // Required, and not there.
        page.answer(page.content(QStringLiteral("signed")));
        beat(story);
        QCOMPARE(client(must(story.office().envelope(id))).state, domain::PartyState::Turn);
        // What is no PDF is not kept as one.
        wire::AnswerContent bad = page.content(QStringLiteral("signed"));
        attach(bad, "MZ\x90 not a document", QStringLiteral("card.pdf"), QStringLiteral("application/pdf"));
        page.answer(bad);
        beat(story);
        QCOMPARE(client(must(story.office().envelope(id))).state, domain::PartyState::Turn);

        const QByteArray card = Story::contract();
        wire::AnswerContent good = page.content(QStringLiteral("signed"));
        attach(good, card, QStringLiteral("../../card.pdf"), QStringLiteral("application/pdf"));
        attach(good, Page::picture("JPG"), QStringLiteral("back.jpg"), QStringLiteral("image/jpeg"));
        page.answer(good);
        settle(story);
        const domain::Party party = client(must(story.office().envelope(id)));
        QCOMPARE(party.state, domain::PartyState::Acted);
        QCOMPARE(party.files.size(), 2u);
        QCOMPARE(party.files[0].name, QStringLiteral("card.pdf"));
        QCOMPARE(must(story.office().ports().store->vault().get(party.files[0].sha256)), card);
        QVERIFY(QImage::fromData(must(story.office().ports().store->vault().get(party.files[1].sha256))).width()
                == 400);
        QCOMPARE(party.answers.value(wanted.toString()), QStringLiteral("card.pdf, back.jpg"));
    }

    void remindersAreGivenToTheRelayAhead()
    {
        Story story;
        domain::DraftEdited edit;
        edit.reminderDays = std::vector<int>{7, 3, 300};
        const domain::EnvelopeId id = atTheClient(
            story, [](domain::Party &) {}, edit);
        Page page(story, mailsOf(story, QStringLiteral("invitation")).front());
        std::vector<std::int64_t> due;
        for (const wire::Delivery &delivery : page.stored().upload.deliveries)
            if (delivery.kind == QLatin1String("reminder"))
                due.push_back(delivery.notBefore);
        const std::int64_t now = story.time().msSinceEpoch / 1000;
        QCOMPARE(due, (std::vector<std::int64_t>{now + 3 * 86400, now + 7 * 86400})); // 300 days: it has run out

        story.relay().note(page.link, QStringLiteral("reminders_stopped"));
        beat(story);
        QVERIFY(client(must(story.office().envelope(id))).link->wantsNoReminders);
        QVERIFY(flow::remind(story.office(), id).error().is(flow::FlowError::NobodyToRemind));
        domain::DraftEdited never;
        never.reminderDays = std::vector<int>{0};
        QVERIFY(!flow::editDraft(story.office(), id, never));
    }

    void aLockedLinkIsUnlocked()
    {
        Story story;
        const domain::EnvelopeId id = atTheClient(story, [](domain::Party &) {});
        Page page(story, mailsOf(story, QStringLiteral("invitation")).front());
        story.relay().note(page.link, QStringLiteral("locked"));
        story.relay().changes.back().detail = QStringLiteral("code");
        beat(story);
        domain::Party party = client(must(story.office().envelope(id)));
        QVERIFY(party.link->isLocked);
        story.relay().isAway = true;
        QVERIFY(flow::unlockLink(story.office(), id, party.id).error().is(flow::FlowError::RelayUnreachable));
        story.relay().isAway = false;
        QVERIFY(flow::unlockLink(story.office(), id, party.id));
        QVERIFY(page.stored().isUnlocked);
        party = client(must(story.office().envelope(id)));
        QVERIFY(!party.link->isLocked);
    }

    void whoeverHasALinkHearsOfTheEnd()
    {
        for (const char *end : {"cancelled", "expired", "declined"}) {
            Story story;
            const domain::EnvelopeId id = story.draft();
            domain::Envelope envelope = must(story.office().envelope(id));
            domain::Party second = client(envelope); // signs beside the first
            second.id = domain::PartyId::fresh(*story.office().ports().clock);
            second.name = QStringLiteral("Second Signer");
            second.email = QStringLiteral("second@mueller.example");
            domain::Field field = envelope.fields.back();
            field.id = domain::FieldId::fresh(*story.office().ports().clock);
            field.kind = domain::FieldKind::Signature;
            field.party = second.id;
            field.rect = {320, 90, 160, 60};
            domain::DraftEdited edit;
            edit.parties = envelope.parties;
            edit.parties->push_back(second);
            edit.fields = envelope.fields;
            edit.fields->push_back(field);
            edit.deadline = story.time().plusSeconds(5 * 86400);
            QVERIFY(flow::editDraft(story.office(), id, edit));
            QVERIFY(flow::send(story.office(), id));
            story.directorSigns(id);
            beat(story);
            const auto invitations = mailsOf(story, QStringLiteral("invitation"));
            QCOMPARE(invitations.size(), 2u);
            if (QByteArray(end) == "cancelled") {
                QVERIFY(flow::cancel(story.office(), id, QStringLiteral("withdrawn")));
            } else if (QByteArray(end) == "expired") {
                story.time() = story.time().plusSeconds(6 * 86400);
            } else {
                const auto first = std::find_if(invitations.begin(), invitations.end(), [](const auto &mail) {
                    return mail.to != QLatin1String("second@mueller.example");
                });
                Page page(story, *first);
                wire::AnswerContent answer = page.content(QStringLiteral("declined"));
                answer.signature.reset();
                page.answer(answer);
            }
            settle(story);
            const auto notices = mailsOf(story, QLatin1String(end));
            QCOMPARE(notices.size(), QByteArray(end) == "declined" ? 1u : 2u); // who declined knows
            for (const auto &notice : notices)
                QVERIFY(QByteArray(end) != "declined" || notice.to == QLatin1String("second@mueller.example"));
        }
    }

    void aRuleCallsAWebhook()
    {
        Story story;
        const domain::EnvelopeId id = atTheClient(story, [](domain::Party &) {});
        const domain::Envelope envelope = must(story.office().envelope(id));
        for (const auto &[url, secret] : {std::pair(QStringLiteral("http://crm.example/x"), QByteArray(32, 's')),
                                          std::pair(QStringLiteral("https://crm.example/x"), QByteArray("short"))}) {
            flow::Commit commit(story.office());
            QVERIFY(flow::addWebhook(commit, story.office(), envelope, url, secret)
                        .error()
                        .is(flow::FlowError::BadAddress));
        }
        flow::Commit commit(story.office());
        commit.by({});
        QVERIFY(flow::addWebhook(commit, story.office(), envelope, QStringLiteral("https://crm.example/x"),
                                 QByteArray(32, 's')));
        QVERIFY(commit.save());
        beat(story);
        const auto calls = mailsOf(story, QStringLiteral("event"));
        QCOMPARE(calls.size(), 1u);
        QCOMPARE(calls.front().to, QStringLiteral("https://crm.example/x"));
        QCOMPARE(calls.front().secret, QByteArray(32, 's'));
        QVERIFY(calls.front().text.contains(id.toString()));
        QVERIFY(calls.front().text.contains(QStringLiteral("in_signing")));
        for (const QString &secretWord :
             {envelope.title, envelope.number, client(envelope).name, client(envelope).email})
            QVERIFY(!calls.front().text.contains(secretWord)); // the relay reads it
        // A failure is seen on the card.
        const QString key = *std::find_if(story.relay().mails.keyBegin(), story.relay().mails.keyEnd(),
                                          [](const QString &k) { return k.endsWith(QLatin1String(":event")); });
        story.relay().note({}, QStringLiteral("delivery_failed"), key);
        story.relay().changes.back().detail = QStringLiteral("The webhook answered 404.");
        beat(story);
        const auto remarks = eventsOf<domain::Commented>(story, id);
        QCOMPARE(remarks.back().text, QStringLiteral("webhook-failed: The webhook answered 404."));
    }

    void aCorrectedAddressReplacesTheLink()
    {
        Story story;
        const domain::EnvelopeId id = atTheClient(story, [](domain::Party &) {});
        Page page(story, mailsOf(story, QStringLiteral("invitation")).front());
        const domain::PartyId party = client(must(story.office().envelope(id))).id;
        QVERIFY(flow::resend(story.office(), id, party, {.email = QStringLiteral("new@mueller.example")}));
        beat(story);
        QVERIFY(page.stored().isCancelled);
        QVERIFY(page.stored().isReplaced);
    }
};

QTEST_MAIN(SignerActsTest)
#include "tst_signer_acts.moc"
