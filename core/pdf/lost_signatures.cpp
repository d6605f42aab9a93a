#include "core/pdf/lost_signatures.h"

#include "core/pdf/lexer.h"

#include <algorithm>
#include <string_view>

namespace countersign::pdf {

namespace {

constexpr qsizetype kMaxLost = 32; // each may open an earlier state of the file
constexpr std::string_view kKey = "/ByteRange";
constexpr auto kKeySize = static_cast<qsizetype>(kKey.size());

// Where the key stands next, or -1. Every byte of every file is looked at: by the machine's own search for the first letter,
// which is three times as fast as skipping through the file by what the key does not hold.
qsizetype nextKey(QByteArrayView bytes, qsizetype from)
{
    const std::string_view text(bytes.data(), static_cast<std::size_t>(bytes.size()));
    const std::size_t found = text.find(kKey, static_cast<std::size_t>(from));
    return found == std::string_view::npos ? -1 : static_cast<qsizetype>(found);
}

// [0 a b c] behind the key, around one hex string of DER at just that place of this very file: a signature that once was
// made over these bytes. A file embedded in this one counts from its own start and does not pass.
std::optional<QList<qint64>> rangeAt(QByteArrayView bytes, qint64 key)
{
    Lexer lexer(bytes, key + kKeySize);
    if (lexer.next().kind != Token::Kind::ArrayOpen)
        return std::nullopt;
    QList<qint64> range;
    for (int i = 0; i < 4; ++i) {
        const Token number = lexer.next();
        if (number.kind != Token::Kind::Integer || number.integer < 0)
            return std::nullopt;
        range.append(number.integer);
    }
    if (lexer.next().kind != Token::Kind::ArrayClose)
        return std::nullopt;
    const qint64 open = range[1], close = range[2], size = bytes.size();
    const bool fits = range[0] == 0 && open < size && close <= size && close - open > 4 && range[3] <= size - close;
    if (!fits || (key >= open && key < close) || key >= close + range[3])
        return std::nullopt;
    if (bytes[open] != '<' || bytes[close - 1] != '>' || !bytes.sliced(open + 1).startsWith("30"))
        return std::nullopt;
    return range;
}

QList<qint64> rangeOf(const Document &document, const Object &value)
{
    QList<qint64> range;
    for (const Object &number : document.value(document.resolve(value).dictionary(), "ByteRange").array())
        range.append(document.resolve(number).toInteger(-1));
    return range;
}

// Usage rights (12.8.2.3, deprecated) are signed by the maker of a viewer, not by anybody who signs the document, and no
// field shows them. Asked of the state that the range ended: what a later revision calls usage rights is its own affair.
bool isUsageRights(const Document &then, const QList<qint64> &range)
{
    const Dictionary permissions = then.value(then.catalog(), "Perms").dictionary();
    return rangeOf(then, permissions["UR3"]) == range || rangeOf(then, permissions["UR"]) == range;
}

class Search
{
public:
    Search(const RevisionHistory &history, const QList<SignatureValue> &known) : m_history(history), m_known(known) { }

    QList<SignatureValue> run()
    {
        inBytes();
        inRevisions();
        std::stable_sort(m_lost.begin(), m_lost.end(),
                         [](const auto &a, const auto &b) { return a.coveredEnd < b.coveredEnd; });
        return std::move(m_lost);
    }

private:
    [[nodiscard]] bool isTold(const QList<qint64> &range) const
    {
        const auto same = [&](const SignatureValue &value) { return value.byteRange == range; };
        return std::any_of(m_known.cbegin(), m_known.cend(), same) || std::any_of(m_lost.cbegin(), m_lost.cend(), same);
    }
    void inBytes();
    void inRevisions();

    const RevisionHistory &m_history;
    const QList<SignatureValue> &m_known;
    QList<SignatureValue> m_lost;
};

// Whatever the cross-reference leads to: a revision it goes past is still there as bytes.
void Search::inBytes()
{
    const Document &document = m_history.document();
    const QByteArrayView bytes = document.bytes();
    for (qsizetype at = nextKey(bytes, 0); at >= 0 && m_lost.size() < kMaxLost; at = nextKey(bytes, at + kKeySize)) {
        const auto range = rangeAt(bytes, at);
        if (!range || isTold(*range))
            continue;
        SignatureValue found{.byteRange = *range};
        found.coveredEnd = (*range)[2] + (*range)[3];
        if (const auto then = document.prefix(found.coveredEnd)) {
            const QList<SignatureValue> values = signatures(*then);
            const auto own = std::find_if(values.cbegin(), values.cend(),
                                          [&](const SignatureValue &value) { return value.byteRange == *range; });
            if (own != values.cend())
                found = *own;
            else if (isUsageRights(*then, *range))
                continue;
        }
        found.coversWholeFile = false;
        found.revision = m_history.revisionEndingAt(found.coveredEnd);
        m_lost.append(std::move(found));
    }
}

// A ByteRange may be written in ways the search above does not know. After a signature that stands, a signature's end is
// a change like any other, and compare() finds it; before the first that does, or when none does, nobody else would.
void Search::inRevisions()
{
    int first = m_history.count() - 1;
    for (const SignatureValue &value : m_known)
        if (value.revision >= 0)
            first = std::min(first, value.revision);
    for (int revision = 0; revision < first; ++revision) {
        const auto then = m_history.asOf(revision);
        if (!then || !then->catalog().contains("AcroForm"))
            continue;
        for (SignatureValue &value : signatures(*then)) {
            // Some programs put an empty signature dictionary where the signature will go.
            if (value.byteRange.size() != 4 || value.contents.isEmpty() || isTold(value.byteRange)
                || m_lost.size() >= kMaxLost)
                continue;
            value.coversWholeFile = false;
            m_lost.append(std::move(value));
        }
    }
}

} // namespace

QList<SignatureValue> lostSignatures(const RevisionHistory &history, const QList<SignatureValue> &known)
{
    return Search(history, known).run();
}

} // namespace countersign::pdf
