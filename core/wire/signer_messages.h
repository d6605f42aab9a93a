// What the signer's page and the relay say to each other about opening a link, one-time codes and questions; and the
// questions as a desktop fetches them. Format: docs/formats/link.md.
#pragma once

#include "core/wire/link_messages.h"

namespace countersign::wire {

struct OpenPost {
    QByteArray a; // 32 bytes
    std::optional<QByteArray> grant; // of a checked code
};
[[nodiscard]] QByteArray encode(const OpenPost &value);
[[nodiscard]] Result<OpenPost> decodeOpenPost(const QByteArray &json);

// The answer to opening a link that asks for a code first.
struct CodePrompt {
    QString channel; // email|sms
    QString to; // masked
    QString sender; // the company
    QString language;
    std::optional<std::int64_t> sent, codeExpires; // of the code that is good now
    std::int64_t resendAfter = 0; // all in seconds
    int triesLeft = 0;
    std::int64_t expires = 0; // of the link
    std::int64_t now = 0;
};
[[nodiscard]] QByteArray encode(const CodePrompt &value);
[[nodiscard]] Result<CodePrompt> decodeCodePrompt(const QByteArray &json);

struct CodeSent {
    std::int64_t sent = 0;
    std::int64_t codeExpires = 0;
    std::int64_t resendAfter = 0;
    std::int64_t now = 0;
};
[[nodiscard]] QByteArray encode(const CodeSent &value);
[[nodiscard]] Result<CodeSent> decodeCodeSent(const QByteArray &json);

[[nodiscard]] QByteArray encodeCodeCheck(const QByteArray &code);
[[nodiscard]] Result<QByteArray> decodeCodeCheck(const QByteArray &json); // six digits

struct CodeGrant {
    QByteArray grant; // 32 bytes
    std::int64_t expires = 0;
};
[[nodiscard]] QByteArray encode(const CodeGrant &value);
[[nodiscard]] Result<CodeGrant> decodeCodeGrant(const QByteArray &json);

[[nodiscard]] QByteArray encodeWrongCode(int triesLeft); // an error reply

constexpr qsizetype kMaxSealedQuestion = 16 * 1024;
constexpr int kMaxQuestions = 10; // of one link

struct QuestionPost {
    Uuid id;
    QByteArray enc; // 65 bytes
    QByteArray ct;
};
[[nodiscard]] QByteArray encode(const QuestionPost &value);
[[nodiscard]] Result<QuestionPost> decodeQuestionPost(const QByteArray &json);

struct StoredQuestion {
    QuestionPost post;
    std::int64_t received = 0;
    QString address;
    QString agent;
};
[[nodiscard]] QByteArray encode(const std::vector<StoredQuestion> &value);
[[nodiscard]] Result<std::vector<StoredQuestion>> decodeQuestions(const QByteArray &json);

} // namespace countersign::wire
