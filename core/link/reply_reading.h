// What a relay's answer means to the caller of HttpRelay; its own files only.
#pragma once

#include "core/link/link_error.h"

namespace countersign::link {

template <typename T> Result<T> read(Result<QByteArray> body, Result<T> (*decode)(const QByteArray &))
{
    if (!body)
        return fail(std::move(body).error());
    auto value = decode(*body);
    if (!value)
        return fail(std::move(value.error()).as(LinkError::BadReply));
    return value;
}

inline Result<void> ignoreBody(Result<QByteArray> body)
{
    if (!body)
        return fail(std::move(body).error());
    return {};
}

} // namespace countersign::link
