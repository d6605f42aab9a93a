// One piece of work's share of the network. Files name the places to ask, and a hostile or an old one may name many that
// never answer: whoever was silent once is not waited for again, and the number of questions is limited.
#pragma once

#include "core/crypto/trust_network.h"

#include <QHash>

namespace countersign::sign {

// Not thread-safe. The network behind it must outlive it.
class PatientNetwork final : public crypto::TrustNetwork
{
public:
    explicit PatientNetwork(crypto::TrustNetwork &network) : m_network(network) { }
    [[nodiscard]] Result<QByteArray> ask(const crypto::TrustQuery &query) override;

private:
    crypto::TrustNetwork &m_network;
    QHash<QString, Error> m_silent; // by address
    int m_asked = 0;
};

} // namespace countersign::sign
