#include "core/flow/relay_failure.h"

#include "core/flow/office.h"
#include "core/link/link_error.h"

namespace countersign::flow {

Error relayFailure(Error error)
{
    const bool mayPass = error.is(link::LinkError::Unreachable) || error.is(link::LinkError::Stopped);
    const QString detail = error.detail;
    return std::move(error).as(mayPass ? FlowError::RelayUnreachable : FlowError::NoRelay, detail);
}

} // namespace countersign::flow
