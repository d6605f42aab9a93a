// One-time codes: six digits to the phone or mailbox the office named, which prove that the signer has it. Times are
// UTC seconds; the rules stand in link_codes.h and the storage keeps them. Thread-safe.
#pragma once

#include "app/relay/relay_keys.h"
#include "app/relay/storage.h"
#include "core/base/clock.h"
#include "core/wire/signer_messages.h"

namespace countersign::relay {

class Codes
{
public:
    Codes(Storage &storage, const RelayKeys &keys, const Clock &clock)
        : m_storage(storage),
          m_keys(keys),
          m_clock(clock)
    {
    }

    // Nothing: the link asks for no code.
    [[nodiscard]] Result<std::optional<CodeState>> state(const QByteArray &link) const
    {
        return m_storage.codeState(link, now());
    }
    // What the page may show before a code was checked.
    [[nodiscard]] Result<wire::CodePrompt> prompt(const LinkRecord &link, const CodeState &state) const;
    // A new code on its way; `sent` is filled in where one was issued.
    [[nodiscard]] Result<CodeIssue> send(const QByteArray &link, const CodeState &state, wire::CodeSent &sent);
    struct Checked {
        CodeCheck check;
        wire::CodeGrant grant; // where it was right
    };
    [[nodiscard]] Result<Checked> check(const QByteArray &link, const QByteArray &code, const Origin &origin);
    // What a grant proves; nothing: it proves nothing (any more).
    [[nodiscard]] Result<std::optional<GrantedCode>> granted(const QByteArray &link, const QByteArray &grant) const;

private:
    [[nodiscard]] std::int64_t now() const { return m_clock.now().msSinceEpoch / 1000; }

    Storage &m_storage;
    const RelayKeys &m_keys;
    const Clock &m_clock;
};

// "j•••@c•••.example", "•••••• 789": enough to recognise one's own, too little to learn another's.
[[nodiscard]] QString masked(const QString &addressOrNumber);

// Six digits, each equally likely.
[[nodiscard]] QByteArray randomCode();

} // namespace countersign::relay
