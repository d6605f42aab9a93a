// Inside core/pdf's reader only: what the copies of one Document share.
#pragma once

#include "core/pdf/crypt.h"
#include "core/pdf/document.h"

#include <QFile>
#include <QHash>
#include <QSet>

#include <memory>
#include <mutex>
#include <utility>

namespace countersign::pdf {

struct ObjectStream {
    QByteArray data;
    QList<std::pair<quint32, qint64>> objects; // number, offset in data
};

// Remembers the values used last within a budget of memory. Two generations: when the young one is full it becomes the old
// one, and what the old one held is forgotten unless it was asked for meanwhile.
template <typename Key, typename Value> class RecentValues
{
public:
    explicit RecentValues(qsizetype budget) : m_budget(budget / 2) { }

    [[nodiscard]] const Value *find(const Key &key)
    {
        if (const auto it = m_young.constFind(key); it != m_young.cend())
            return &it->first;
        const auto it = m_old.constFind(key);
        if (it == m_old.cend())
            return nullptr;
        auto kept = *it;
        m_old.erase(it);
        return insert(key, kept.first, kept.second);
    }
    const Value *insert(const Key &key, const Value &value, qsizetype cost)
    {
        if (m_used + cost > m_budget && m_used > 0) {
            m_old = std::move(m_young);
            m_young = {};
            m_used = 0;
        }
        m_used += cost;
        return &m_young.insert(key, {value, cost})->first;
    }
    void clear()
    {
        m_young.clear();
        m_old.clear();
        m_used = 0;
    }

private:
    QHash<Key, std::pair<Value, qsizetype>> m_young, m_old;
    qsizetype m_budget = 0, m_used = 0;
};

// What was parsed, by its place in the file: the states of one file that end at different revisions share it, because what
// lies wholly within two of them reads the same in both.
struct ParsedObjects {
    using Place = std::pair<qint64, quint32>; // offset, 0; or offset of the object stream, index in it plus 1
    struct Known {
        Reference reference;
        Object object;
        qint64 end = 0; // nobody whose file ends there or before may use it
    };
    struct KnownStream {
        std::shared_ptr<const ObjectStream> stream; // shared: used outside the lock
        qint64 end = 0;
    };
    // Parsed objects take about eight times the room of their text.
    static constexpr qsizetype kCachedText = 3 * 1024 * 1024;
    static constexpr qsizetype kCachedStreams = 16 * 1024 * 1024;

    std::mutex mutex; // never held while parsing
    RecentValues<Place, Known> objects{kCachedText};
    RecentValues<qint64, KnownStream> streams{kCachedStreams};
};

// How an object was read.
struct ObjectExtent {
    qsizetype cost = 0;
    qint64 end = 0; // in the file
    bool isFixed = true; // by its own bytes alone: no other object had a say in where it ends
};

// What pages inherit from one node of the tree, not resolved.
struct Inherited {
    Object resources, mediaBox, cropBox, rotate;
};

struct PageNode {
    Reference reference;
    qsizetype inherited = 0; // in PageList::inherited
    Dictionary direct; // of a page that is no object of its own
};

struct PageList {
    QList<PageNode> pages;
    QList<Inherited> inherited;
    QHash<quint32, int> numbers; // of the page's object
    QSet<quint32> nodes; // whatever else was read: the tree above the pages, and its lists
};

struct Document::State {
    QByteArrayView bytes;
    std::shared_ptr<const void> keepAlive;
    const QFile *file = nullptr; // the mapped one, kept alive by keepAlive; null for bytes in memory
    ReadLimits limits;
    qint64 headerOffset = 0;
    XrefTable xref;
    Dictionary trailer;
    std::shared_ptr<const Crypt> crypt; // shared with the documents prefix() gives
    Reference encryptReference; // never decrypted itself
    Object encryptDictionary;

    std::shared_ptr<ParsedObjects> parsed = std::make_shared<ParsedObjects>();
    mutable std::mutex mutex; // guards what follows; never held while parsing
    mutable RecentValues<quint32, Object> ownObjects{1024 * 1024}; // what is not fixed
    mutable RecentValues<quint32, std::shared_ptr<const ObjectStream>> ownStreams{4 * 1024 * 1024};
    mutable std::shared_ptr<const PageList> pages;

    [[nodiscard]] Result<void> unlock(const Secret &password, const State *whole);
    [[nodiscard]] Result<Object> read(Reference reference, bool fromObjectStreams) const;
    [[nodiscard]] Result<Object> readPlain(Reference reference, const XrefEntry &entry, bool fromObjectStreams,
                                           ObjectExtent &extent) const;
    [[nodiscard]] Result<Object> readCompressed(Reference reference, const XrefEntry &entry,
                                                ObjectExtent &extent) const;
    [[nodiscard]] Result<ParsedObjects::KnownStream> objectStream(quint32 number) const; // end 0: not fixed
    [[nodiscard]] ParsedObjects::Place placeOf(const XrefEntry &entry) const;
    [[nodiscard]] Object resolve(const Object &object, bool fromObjectStreams = true) const;
    [[nodiscard]] std::shared_ptr<const PageList> pageList() const;
    // The page without walking the whole tree, where /Count leads to it; null when it does not.
    [[nodiscard]] std::optional<std::pair<PageNode, Inherited>> pageByCount(int index) const;
};

} // namespace countersign::pdf
