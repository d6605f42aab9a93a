// EU trusted lists (ETSI TS 119 612 v2): which services a member state supervises, signed by its scheme operator. An
// optional import of anchors: issuers of qualified certificates for signatures, and qualified timestamping services.
//
// A list is believed only when its own signature (XML-DSig, enveloped, whole document) is by one of the given operators'
// certificates; the European list of lists names them, and its own operators are published in the Official Journal.
// Hostile input: no DTD, limited size, certificate and service counts, nothing is fetched.
#pragma once

#include "core/crypto/certificate.h"
#include "core/crypto/trust_error.h"

namespace countersign::crypto {

struct TrustedService {
    enum class Kind {
        QualifiedCa, // …/Svctype/CA/QC, for signatures or seals
        QualifiedTimestamping, // …/Svctype/TSA/QTST
    };
    Kind kind = Kind::QualifiedCa;
    QString provider;
    QString name;
    Time grantedSince;
    QList<Certificate> certificates;
};

// Another list this one points to: how the European list of lists names the members' lists.
struct TrustedListPointer {
    QString territory;
    QString url; // http or https
    QString mimeType;
    QList<Certificate> operators; // whoever may sign it
};

struct TrustedList {
    QString territory; // "PL"
    QString operatorName;
    quint64 sequence = 0; // grows with every issue
    Time issued;
    Time nextUpdate; // null in the last issue of a closed list
    QList<TrustedService> services; // granted ones only, without those for websites alone
    QList<TrustedListPointer> pointers;
    Certificate signedBy;
    bool isOutdated = false; // nextUpdate has passed: a warning, as the last known state is better than none
    int passedOver = 0; // services of other types, not granted, not yet granted, or without a readable certificate

    [[nodiscard]] QList<Certificate> signatureAnchors() const; // each once
    [[nodiscard]] QList<Certificate> timestampAnchors() const;
};

// `operators` may sign a list of whatever territory.
[[nodiscard]] Result<TrustedList> readTrustedList(QByteArrayView xml, const QList<Certificate> &operators, Time now);
// So may they here; whom a list of lists points to may sign the list of the very territory named with them, and no other.
[[nodiscard]] Result<TrustedList> readTrustedList(QByteArrayView xml, const QList<Certificate> &operators,
                                                  const QList<TrustedListPointer> &pointers, Time now);

} // namespace countersign::crypto
