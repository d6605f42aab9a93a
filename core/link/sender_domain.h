// Whether mail of a domain is likely to be believed by whoever receives it: what the domain says in DNS about who may send for
// it (SPF, RFC 7208), how its mail is signed (DKIM, RFC 6376) and what to do with the rest (DMARC, RFC 7489). The records are read
// and judged, no mail is sent; a receiver may see it otherwise.
#pragma once

#include "core/link/link_error.h"

#include <QByteArrayList>
#include <QString>

#include <functional>

namespace countersign::link {

enum class RecordState {
    Good,
    Weak, // there, and it forbids nobody anything, or receivers will not understand it
    Missing,
    Unknown, // could not be asked, or (DKIM) the relay does not say under which name
};

struct SenderDomain {
    QString domain;
    RecordState spf = RecordState::Unknown;
    RecordState dkim = RecordState::Unknown;
    RecordState dmarc = RecordState::Unknown;
};

// The TXT records of a name, each joined out of its strings; none where there is no such name.
using TxtLookup = std::function<Result<QByteArrayList>(const QString &name)>;

// Waits for answers, each at most `timeoutMs`: not for the window's thread. `server`: an address like 127.0.0.1:5353; empty: the
// system's own.
[[nodiscard]] TxtLookup systemTxtLookup(int timeoutMs = 5000, const QString &server = {});

// BadRequest: no domain. An empty `dkimSelector` leaves DKIM unknown.
[[nodiscard]] Result<SenderDomain> checkSenderDomain(const QString &domain, const QString &dkimSelector,
                                                     const TxtLookup &lookup);

// Of the records alone.
[[nodiscard]] RecordState judgeSpf(const QByteArrayList &records);
[[nodiscard]] RecordState judgeDkim(const QByteArrayList &records);
[[nodiscard]] RecordState judgeDmarc(const QByteArrayList &records);

} // namespace countersign::link
