// What is done to one card or to many: each through its flow step, one after the other, so that the office's lane is free
// between them. A refusal keeps the others going and says why. Moves, deals and handing over can be taken back: from the
// message that tells of them, or one after the other, the last one first.
#pragma once

#include "ui/kit/messages.h"
#include "ui/models/desk.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace countersign::ui {

class CardActs : public QObject
{
    Q_OBJECT
public:
    explicit CardActs(const Desk &desk, QObject *parent = nullptr);

    struct Subject { // as the card was when the person acted
        domain::EnvelopeId id;
        QString title;
        domain::StageId stage;
        quint64 stageVersion = 0;
        std::optional<domain::DealId> deal = {};
    };
    using Subjects = std::vector<Subject>;
    [[nodiscard]] static Subject subjectOf(const domain::Card &card);

    void move(const Subjects &cards, domain::StageId to, bool canBeUndone = true);
    void remind(const Subjects &cards);
    void changeResponsible(const Subjects &cards, domain::MemberId to);
    void cancel(const Subjects &cards, const QString &reason);
    void exportTo(const Subjects &cards, const QString &folder);
    void markSeen(const Subjects &cards);
    void assignToDeal(const Subjects &cards, std::optional<domain::DealId> deal, bool canBeUndone = true);
    void saveAsTemplate(const Subject &card);

    void undo(); // the last that was not taken back yet, by an act of its own; says why where that is refused

    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    void stop(); // after the one that is being done

Q_SIGNALS:
    void toastRequested(const countersign::ui::ToastMessage &message);
    void moved(const countersign::domain::EnvelopeId &card); // the last of a move, once all are done
    void progressed(const QString &sentence, int done, int all); // after each of several
    void finished();

private:
    using Work = std::function<Result<void>(flow::Office &)>;
    struct Outcome {
        Subjects done;
        std::vector<std::pair<Subject, Error>> refused;
    };
    void run(const QString &doing, Subjects cards, std::function<Work(const Subject &)> work,
             std::function<void(const Outcome &)> then);
    void next();
    void say(const Outcome &outcome, const QString &done, const QString &refusedOne, ToastMessage message = {});
    void offerUndo(ToastMessage &message, std::function<void()> takeBack);
    void undo(int number);
    void takeBack(const Subjects &cards, domain::StageId from);
    void giveBack(const std::vector<std::pair<Subject, std::optional<domain::DealId>>> &cards,
                  std::optional<domain::DealId> from);
    void handBack(const std::vector<std::pair<Subject, domain::MemberId>> &cards, domain::MemberId from);

    Desk m_desk;
    bool m_isBusy = false;
    bool m_isStopped = false;
    QString m_doing;
    Subjects m_cards;
    std::size_t m_at = 0;
    std::function<Work(const Subject &)> m_work;
    std::function<void(const Outcome &)> m_then;
    Outcome m_outcome;
    struct Undo {
        int number;
        std::function<void()> takeBack;
    };
    std::vector<Undo> m_undos; // oldest first
    int m_lastUndo = 0;
};

} // namespace countersign::ui
