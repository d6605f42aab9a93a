#include "core/store/search_index.h"

#include "core/store/excerpt.h"
#include "core/store/sql.h"

#include <QSet>
#include <QStringList>

namespace countersign::store {

using namespace domain;

namespace {

constexpr int kMostText = 400'000; // of one file
// What one call of indexNext() does: a few hundredths of a second.
constexpr std::size_t kMostEnvelopes = 32;
constexpr qsizetype kMuchText = 60'000;
constexpr std::size_t kMostExcerpts = 24; // each reads a whole text: as many as a screen shows

// Returns the characters of its texts.
qsizetype writeEntry(Database &database, qint64 row, const QString &title, const QString &number,
                     const QString &parties)
{
    QString text;
    Query words(database,
                "SELECT t.text FROM originals o JOIN document_texts t ON t.sha256 = o.sha256 WHERE o.envelope = ? "
                "ORDER BY o.sha256",
                row);
    while (words.next())
        text += words.text(0) + QLatin1Char('\n');
    Query(database, "DELETE FROM search WHERE rowid = ?", row).run();
    Query(database, "INSERT INTO search (rowid, title, number, parties, text) VALUES (?, ?, ?, ?, ?)", row, title,
          number, parties, text)
        .run();
    return text.size();
}

} // namespace

void indexEnvelope(Database &database, qint64 row, const Envelope &envelope)
{
    QString parties;
    for (const Party &party : envelope.parties)
        parties += party.name + QLatin1Char(' ') + party.companyName + QLatin1Char('\n');
    for (const Document &document : envelope.documents)
        parties += document.name + QLatin1Char('\n'); // a file's name is a name, too
    writeEntry(database, row, envelope.title, envelope.number, parties);
}

void keepText(Database &database, const QByteArray &sha256, const QString &text)
{
    Query(database, "INSERT OR REPLACE INTO document_texts (sha256, text, told_to) VALUES (?, ?, 0)", sha256,
          text.left(kMostText))
        .run();
}

bool indexNext(Database &database)
{
    QByteArray sha256;
    qint64 last = 0;
    {
        Query untold(database, "SELECT sha256, told_to FROM document_texts WHERE told_to IS NOT NULL LIMIT 1");
        if (!untold.next())
            return false;
        sha256 = untold.blob(0);
        last = untold.integer(1);
    }
    struct Entry {
        qint64 row;
        QString title, number, parties;
    };
    std::vector<Entry> entries;
    {
        Query query(
            database,
            "SELECT s.rowid, s.title, s.number, s.parties FROM originals o JOIN search s ON s.rowid = o.envelope "
            "WHERE o.sha256 = ? AND o.envelope > ? ORDER BY o.envelope LIMIT ?",
            sha256, last, kMostEnvelopes);
        while (query.next())
            entries.push_back({query.integer(0), query.text(1), query.text(2), query.text(3)});
    }
    qsizetype written = 0;
    std::size_t told = 0;
    while (told < entries.size() && written < kMuchText) {
        const Entry &entry = entries[told++];
        written += writeEntry(database, entry.row, entry.title, entry.number, entry.parties);
    }
    const bool isDone = told == entries.size() && entries.size() < kMostEnvelopes;
    Query(database, "UPDATE document_texts SET told_to = ? WHERE sha256 = ?",
          isDone ? std::nullopt : std::optional(entries[told - 1].row), sha256)
        .run();
    return true;
}

QString matchOf(const QString &words)
{
    QStringList terms;
    const QStringList typed = words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (QString word : typed)
        terms << QLatin1Char('"') + word.remove(QLatin1Char('"')).remove(QChar(0)) + QStringLiteral("\"*");
    terms.removeAll(QStringLiteral("\"\"*"));
    return terms.mid(0, 20).join(QLatin1Char(' '));
}

std::vector<Hit> findWords(Database &database, const QString &words, int most)
{
    std::vector<Hit> hits;
    const QString match = matchOf(words);
    if (match.isEmpty())
        return hits;
    // By row and not by rank: a rank needs every match, and "a" is the beginning of a word nearly everywhere.
    QSet<qint64> known;
    static const char *const kFind = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?";
    {
        Query named(database, kFind, QStringLiteral("{title number parties} : (") + match + QLatin1Char(')'), most);
        while (named.next()) {
            hits.push_back({named.integer(0), {}});
            known.insert(hits.back().row);
        }
    }
    const std::size_t byName = hits.size();
    if (static_cast<int>(hits.size()) < most) {
        Query any(database, kFind, match, most);
        while (any.next() && static_cast<int>(hits.size()) < most)
            if (!known.contains(any.integer(0)))
                hits.push_back({any.integer(0), {}});
    }
    for (std::size_t i = byName; i < std::min(hits.size(), byName + kMostExcerpts); ++i) {
        Query found(database, "SELECT text FROM search WHERE rowid = ?", hits[i].row);
        if (found.next())
            hits[i].text = excerptOf(found.text(0), words);
    }
    return hits;
}

std::optional<QByteArray> originalWithoutText(Database &database)
{
    // Files that nobody names any more are not wanted either.
    Query query(
        database,
        "SELECT w.sha256 FROM texts_wanted w WHERE EXISTS (SELECT 1 FROM originals o WHERE o.sha256 = w.sha256) "
        "ORDER BY w.position LIMIT 1");
    return query.next() ? std::optional(query.blob(0)) : std::nullopt;
}

} // namespace countersign::store
