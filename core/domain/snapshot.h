// A reduced envelope as CBOR: what a projection keeps so that it need not reduce the journal for every look. Contains
// the secrets of links, so it is kept sealed.
#pragma once

#include "core/domain/event.h"

#include <QCborMap>

namespace countersign::domain {

// One CBOR map of at most `most` bytes, without tags and of a sane depth. MalformedEvent.
Result<QCborMap> readMap(const QByteArray &cbor, qsizetype most);

QByteArray encodeEnvelope(const Envelope &envelope); // the rules of encodeBody()
Result<Envelope> decodeEnvelope(const QByteArray &cbor);

} // namespace countersign::domain
