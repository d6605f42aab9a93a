#include "app/relay/ip_address.h"

#include <boost/asio/ip/address.hpp>

#include <algorithm>
#include <optional>

namespace countersign::relay {

namespace {

namespace ip = boost::asio::ip;

// Null where it is no address.
std::optional<ip::address> parsed(const QString &text)
{
    boost::system::error_code error;
    const ip::address address = ip::make_address(text.toStdString(), error);
    if (error)
        return std::nullopt;
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        return ip::make_address_v4(ip::v4_mapped, address.to_v6());
    return address;
}

} // namespace

IpAddress ipAddress(const QString &text)
{
    const auto address = parsed(text);
    if (!address)
        return {};
    return {true, address->is_loopback(), QString::fromStdString(address->to_string())};
}

QString shareOf(const QString &address)
{
    const auto known = parsed(address);
    if (!known)
        return address;
    if (known->is_v4())
        return QString::fromStdString(known->to_string());
    ip::address_v6::bytes_type bytes = known->to_v6().to_bytes();
    std::fill(bytes.begin() + 8, bytes.end(), 0);
    return QString::fromStdString(ip::make_address_v6(bytes).to_string()) + QStringLiteral("/64");
}

} // namespace countersign::relay
