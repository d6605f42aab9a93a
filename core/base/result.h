// Expected failures travel as values. Error{code, detail, causes}; every module has its own code enum.
// Codes and details stay in core (details are for logs and developers, in English, never secret);
// the words for people are made once, in ui/words.
#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace countersign {

// One value of a module's enum. The module names itself by `std::string_view errorModule(ItsEnum)`, found by ADL.
struct ErrorCode {
    std::string_view module;
    int value = 0;

    ErrorCode() = default;
    template <typename E>
    requires std::is_enum_v<E> ErrorCode(E e) : module(errorModule(e)), value(static_cast<int>(e)) { }
    friend bool operator==(const ErrorCode &, const ErrorCode &) = default;
};

struct Error {
    ErrorCode code;
    QString detail; // English, for the log; no secrets, no names of people
    std::vector<Error> causes;

    // The same failure as seen one floor up: `failure.as(FlowError::SealFailed, "sealing")`.
    [[nodiscard]] Error as(ErrorCode outer, QString outerDetail = {}) &&
    {
        Error e{outer, std::move(outerDetail), {}};
        e.causes.push_back(std::move(*this));
        return e;
    }
    [[nodiscard]] bool is(ErrorCode wanted) const
    {
        if (code == wanted)
            return true;
        for (const Error &cause : causes)
            if (cause.is(wanted))
                return true;
        return false;
    }
};

template <typename T> using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail), {}});
}
[[nodiscard]] inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

} // namespace countersign

// Leave the function with the failure of an expression, or go on with its value.
//   CS_TRY(auto bytes, readAll(path));
#define CS_TRY_JOIN2(a, b) a##b
#define CS_TRY_JOIN(a, b) CS_TRY_JOIN2(a, b)
#define CS_TRY(declaration, expression) CS_TRY_IMPL(CS_TRY_JOIN(csResult, __LINE__), declaration, expression)
#define CS_TRY_IMPL(name, declaration, expression)                                                                     \
    auto name = (expression);                                                                                          \
    if (!name)                                                                                                         \
        return ::countersign::fail(std::move(name).error());                                                           \
    declaration = std::move(*name)
// The same for Result<void>.
#define CS_CHECK(expression)                                                                                           \
    do {                                                                                                               \
        if (auto csCheck = (expression); !csCheck)                                                                     \
            return ::countersign::fail(std::move(csCheck).error());                                                    \
    } while (false)
