// The queue's acts: signing one or many, what to ask when something is in the way, approving and rejecting.
#include "core/flow/local_signing.h"
#include "core/flow/own_signature.h"
#include "ui/pages/answer.h"
#include "ui/signing/queue_body.h"
#include "ui/words/error_words.h"

#include <QDateTime>

namespace countersign::ui {

// What became of signing, and what to say about it.
struct QueueScreen::Body::Signing {
    Attempt attempt; // what is left of it
    std::optional<flow::KeyFacts> key;
    std::vector<domain::EnvelopeId> done;
    std::optional<Error> error;
    std::optional<flow::SignatureLook> kept; // for the next time
    std::optional<Error> notKept;
};

void QueueScreen::Body::act(const QString &progress, const QString &done,
                            std::function<Result<void>(flow::Office &)> work)
{
    const domain::EnvelopeId id = current();
    if (id.isNull() || m_busy)
        return;
    m_busy = true;
    m_panel->setBusy(true, progress);
    asked(m_session, std::move(work)).then(this, [this, id, done](const Result<void> &result) {
        m_busy = false;
        m_panel->setBusy(false);
        if (result) {
            m_panel->backToSigning();
            Q_EMIT m_screen.toastRequested({done, Role::Ok, {}, {}});
            Q_EMIT m_screen.signedOne(id);
        } else {
            m_panel->showProblem(sentenceFor(result.error()));
        }
        reload();
    });
}

void QueueScreen::Body::sign(Attempt attempt)
{
    if (attempt.envelopes.empty() || m_busy || attempt.envelopes.front().isNull())
        return;
    m_busy = true;
    m_stop = {};
    const bool one = attempt.envelopes.size() == 1;
    m_panel->showProblem({});
    m_panel->setBusy(true, QueueScreen::tr("Signing"),
                     !one || attempt.level.value_or(m_desk.level) > domain::PadesLevel::B);
    const flow::SignatureLook look = m_panel->signature().look();
    const bool keeps = m_panel->signature().wantsKeeping();
    const KeyChoice choice = m_panel->key().choice();
    Secret secret = m_panel->key().passphrase();
    m_panel->key().forgetPassphrase(); // from here on it lives in the Secret alone
    const int offset = QDateTime::currentDateTime().offsetFromUtc() / 60;
    asked(m_session,
          [=, stop = m_stop.get_token(), tell = countOn({m_panel->progress()}), secret = std::move(secret),
           attempt = std::move(attempt)](flow::Office &o) {
              Signing out{.attempt = attempt, .key = {}, .done = {}, .error = {}};
              if (!out.attempt.key) {
                  const auto place = placeOf(choice);
                  auto opened = place ? flow::openKey(*place, secret) : Result<flow::SignatoryKey>(fail(place.error()));
                  if (!opened) {
                      out.error = opened.error();
                      return out;
                  }
                  out.attempt.key = std::make_shared<const flow::SignatoryKey>(std::move(*opened));
              }
              const flow::SignatoryKey &key = *out.attempt.key;
              out.key = key.facts();
              const auto owner = out.attempt.isAdopted ? flow::adoptKey(o, key) : flow::checkOwner(o, *out.key);
              if (!owner) {
                  out.error = owner.error();
                  return out;
              }
              for (const domain::EnvelopeId id : attempt.envelopes) {
                  if (stop.stop_requested()) {
                      out.error = Error{flow::FlowError::Stopped};
                      break;
                  }
                  tell(static_cast<int>(out.done.size()), static_cast<int>(attempt.envelopes.size()));
                  const auto done = flow::signLocally(o,
                                                      {.envelope = id,
                                                       .look = look,
                                                       .withStamp = attempt.withStamp,
                                                       .utcOffsetMinutes = offset,
                                                       .level = attempt.level,
                                                       .stop = stop},
                                                      key);
                  if (!done) { // in the middle of one, it fails in the words of whatever was stopped
                      out.error =
                          stop.stop_requested() ? Error(done.error()).as(flow::FlowError::Stopped) : done.error();
                      break;
                  }
                  out.done.push_back(id);
                  std::erase(out.attempt.envelopes, id);
              }
              if (keeps && !out.done.empty()) {
                  if (const auto kept = flow::keepOwnSignature(o, look); kept)
                      out.kept = look;
                  else
                      out.notKept = kept.error();
              }
              return out;
          })
        .then(this, [this, one](const Signing &result) { signedOrNot(result, one); });
}

void QueueScreen::Body::signedOrNot(const Signing &result, bool one)
{
    m_busy = false;
    m_panel->setBusy(false);
    if (result.key && !(result.error && result.error->is(flow::FlowError::KeyOfAnother)))
        m_panel->key().remember(*result.key);
    if (result.error)
        askAbout(result);
    else
        Q_EMIT m_screen.toastRequested({one ? QueueScreen::tr("Signed.")
                                            : QueueScreen::tr("%n documents signed.", nullptr, int(result.done.size())),
                                        Role::Ok,
                                        {},
                                        {}});
    if (result.kept)
        m_panel->signature().setKept(result.kept);
    if (result.notKept)
        Q_EMIT m_screen.toastRequested(
            {QueueScreen::tr("Your signature was not kept: %1").arg(sentenceFor(*result.notKept)),
             Role::Warning,
             {},
             {}});
    for (const domain::EnvelopeId id : result.done)
        Q_EMIT m_screen.signedOne(id);
    reload();
}

void QueueScreen::Body::forgetSignature()
{
    asked(m_session, [](flow::Office &o) {
        return flow::keepOwnSignature(o, {});
    }).then(this, [this](const Result<void> &forgotten) {
        if (forgotten)
            m_panel->signature().setKept(std::nullopt);
        else
            m_panel->showProblem(sentenceFor(forgotten.error()));
    });
}

QString QueueScreen::Body::signedSoFar(const Signing &result)
{
    const std::size_t done = result.done.size();
    return done == 0
        ? QueueScreen::tr("Nothing was signed.")
        : QueueScreen::tr("%1 of %2 documents were signed.").arg(done).arg(done + result.attempt.envelopes.size());
}

void QueueScreen::Body::askAbout(const Signing &result)
{
    using flow::FlowError;
    const Error &error = *result.error;
    const bool isStopped = error.is(FlowError::Stopped);
    // What was signed leaves the queue, and the panel turns to another document: the news must outlast that.
    if (!result.done.empty())
        Q_EMIT m_screen.toastRequested({isStopped ? QueueScreen::tr("Stopped. %1").arg(signedSoFar(result))
                                                  : signedSoFar(result) + QLatin1Char(' ') + sentenceFor(error),
                                        Role::Warning,
                                        {},
                                        {}});
    if (isStopped) {
        m_panel->showProblem(result.done.empty() ? QueueScreen::tr("Stopped. Nothing was signed.") : QString());
    } else if (error.is(FlowError::NotYourKey)) {
        m_panel->ask(
            {.headline = QueueScreen::tr("Is this key yours?"),
             .text = QueueScreen::tr("It names %1; %2 issued it. Once you say that it is yours, nobody else of "
                                     "the office can sign with it.")
                         .arg(result.key->commonName, result.key->issuer),
             .said = {},
             .mainAnswer = QueueScreen::tr("It is mine: sign"),
             .otherAnswer = QueueScreen::tr("Choose another key")},
            [this, attempt = result.attempt]() mutable {
                attempt.isAdopted = true;
                sign(std::move(attempt));
            });
    } else if (error.is(FlowError::NoTimestamp) || error.is(FlowError::NoValidationData)) {
        const bool isTime = error.is(FlowError::NoTimestamp);
        m_panel->ask(
            {.headline = isTime ? QueueScreen::tr("No timestamp could be had")
                                : QueueScreen::tr("What proves it later could not be had"),
             .text = signedSoFar(result) + QLatin1Char(' ')
                 + QueueScreen::tr("You can wait and try again later, or sign now without: the signature is as "
                                   "binding, but its time is only this computer's word."),
             .said = otherSideWords(error),
             .mainAnswer = QueueScreen::tr("Sign without a timestamp"),
             .otherAnswer = QueueScreen::tr("Wait")},
            [this, attempt = result.attempt]() mutable {
                attempt.level = domain::PadesLevel::B;
                sign(std::move(attempt));
            });
    } else if (result.key && !error.is(FlowError::KeyOfAnother)) {
        m_panel->showProblem(sentenceFor(error));
    } else {
        m_panel->showKeyProblem(
            error.is(FlowError::KeyOfAnother) && result.key
                ? QueueScreen::tr("This key belongs to %1, not to you. Choose your own.").arg(result.key->commonName)
                : sentenceFor(error));
    }
}

} // namespace countersign::ui
