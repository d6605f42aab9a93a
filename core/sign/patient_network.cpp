#include "core/sign/patient_network.h"

namespace countersign::sign {

namespace {

constexpr int kMaxQuestions = 300;

} // namespace

Result<QByteArray> PatientNetwork::ask(const crypto::TrustQuery &query)
{
    using crypto::TrustNetworkError;
    if (const auto silent = m_silent.constFind(query.url); silent != m_silent.cend())
        return fail(*silent);
    if (++m_asked > kMaxQuestions)
        return fail(TrustNetworkError::Stopped, QStringLiteral("too many places to ask"));
    auto answer = m_network.ask(query);
    if (!answer && answer.error().is(TrustNetworkError::TimedOut))
        m_silent.insert(query.url, answer.error());
    return answer;
}

} // namespace countersign::sign
