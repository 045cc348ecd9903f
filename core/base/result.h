// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <utility>
#include <variant>

namespace kjc {

// The success of something that has nothing to return.
struct Done {
    friend bool operator==(const Done &, const Done &) = default;
};

// A value or an Error; must be looked at. value() and error() assert that the right one is there.
template <typename T>
class [[nodiscard]] Result
{
public:
    using Value = T;

    Result(T value) : m_data(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_data(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return m_data.index() == 0; }
    [[nodiscard]] bool ok() const { return m_data.index() == 0; }

    const T &value() const &
    {
        Q_ASSERT(ok());
        return std::get<0>(m_data);
    }
    T &value() &
    {
        Q_ASSERT(ok());
        return std::get<0>(m_data);
    }
    T &&value() &&
    {
        Q_ASSERT(ok());
        return std::get<0>(std::move(m_data));
    }
    const Error &error() const
    {
        Q_ASSERT(!ok());
        return std::get<1>(m_data);
    }
    T valueOr(T fallback) const { return ok() ? std::get<0>(m_data) : std::move(fallback); }

private:
    std::variant<T, Error> m_data;
};

// Leaves the current function with the error of `expr`, a Result whose value is not wanted.
#define KJC_TRY(expr)                                                                                                  \
    do {                                                                                                               \
        if (auto kjcTried = (expr); !kjcTried)                                                                         \
            return kjcTried.error();                                                                                   \
    } while (false)

// Binds the value of the Result `expr` to a new variable, or leaves the current function with its error.
#define KJC_TRY_ASSIGN(variable, expr)                                                                                 \
    auto variable##Tried = (expr);                                                                                     \
    if (!variable##Tried)                                                                                              \
        return variable##Tried.error();                                                                                \
    auto variable = std::move(variable##Tried).value()

} // namespace kjc
