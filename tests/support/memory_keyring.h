// A keyring that forgets with the test.
#pragma once

#include "core/store/keyring.h"

namespace countersign::test {

class MemoryKeyring final : public store::Keyring
{
public:
    [[nodiscard]] Result<std::optional<Secret>> get(const QString &name) override
    {
        const auto found = secrets.find(name);
        return found == secrets.end() ? std::optional<Secret>() : std::optional<Secret>(found->second);
    }
    [[nodiscard]] Result<void> put(const QString &name, const Secret &secret) override
    {
        secrets[name] = secret;
        return {};
    }
    [[nodiscard]] Result<void> remove(const QString &name) override
    {
        secrets.erase(name);
        return {};
    }

    std::map<QString, Secret> secrets;
};

} // namespace countersign::test
