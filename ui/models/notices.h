// What a member is told of while they do something else: their turn began, the other side signed or declined, a mail did
// not arrive, a rule wrote to them. Never of what they did themselves.
#pragma once

#include "core/domain/event.h"
#include "ui/models/desk.h"

#include <QHash>

#include <vector>

namespace countersign::ui {

struct Notice {
    enum class Kind { YourTurn, Signed, AllSigned, Declined, DeliveryFailed, SealFailed, Asked, Message };
    Kind kind = Kind::Signed;
    domain::EnvelopeId envelope;
    QString who; // the party or the writer, where there is one
    QString document; // its title
    QString detail; // the reason, the server's words, the message; may be empty

    [[nodiscard]] bool isBad() const
    {
        return kind == Kind::Declined || kind == Kind::DeliveryFailed || kind == Kind::SealFailed;
    }
    friend bool operator==(const Notice &, const Notice &) = default;
};

// Of the events from `known` on (oldest first) those that concern `me`. When everybody has signed, that one says it all.
[[nodiscard]] std::vector<Notice> noticesOf(const domain::Envelope &envelope, const std::vector<domain::Event> &events,
                                            std::size_t known, domain::MemberId me);
[[nodiscard]] QString headlineOf(const Notice &notice); // "Klaus Müller signed"
[[nodiscard]] QString sentenceOf(const Notice &notice); // "Klaus Müller signed “Service agreement”."

// Watches the office from now on; what happened before is not told.
class Notices : public QObject
{
    Q_OBJECT
public:
    explicit Notices(const Desk &desk, QObject *parent = nullptr);
    [[nodiscard]] int unread() const { return m_unread; }
    void recount();

Q_SIGNALS:
    void noticed(const countersign::ui::Notice &notice); // once each, after its event is committed
    void unreadChanged(int documents); // with news the member has not seen

private:
    void look(const QList<Uuid> &streams);
    Desk m_desk;
    Time m_since;
    QHash<Uuid, std::size_t> m_known; // events of a journal that were looked at
    int m_unread = 0;
};

} // namespace countersign::ui

Q_DECLARE_METATYPE(countersign::ui::Notice)
