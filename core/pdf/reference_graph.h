// Who refers to whom in a file, backwards: from what a revision wrote to everything that leads there. The difference
// analysis of a file with many revisions then walks those paths and nothing else (difference.h).
// It grows with each revision and forgets no edge of an earlier one, so that it errs only towards more paths.
#pragma once

#include "core/pdf/document.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <vector>

namespace countersign::pdf {

// Numbers from which something that was touched can be reached.
struct Reached {
    QSet<quint32> any; // by whatever key; paths end at pages, which are compared each on its own
    QSet<quint32>
        asField; // by what the fields of a form are judged by: not through /Parent and /P, and through /Kids only
    // where the kid itself is reached so
    bool isWhole = true; // false: an object stream of an earlier revision was touched, and nothing can be told
};

class ReferenceGraph
{
public:
    // Every object of the document. False: there are too many edges to keep.
    [[nodiscard]] bool addAll(const Document &document);
    // Those that a revision names, as they are from then on.
    [[nodiscard]] bool add(const Document &document, const QSet<quint32> &numbers);

    // Of a revision that keeps the pages (Document::keepsPages).
    [[nodiscard]] Reached reachedFrom(const QSet<quint32> &touched, const Document &before,
                                      const Document &after) const;
    // Numbers of the objects that refer to this one, in no order; one may come twice.
    [[nodiscard]] QList<quint32> referrersOf(quint32 number) const;

private:
    enum class Way : quint8 {
        Plain,
        Upwards, // /Parent or /P of a dictionary
        Kids, // an entry of /Kids, or of a list that is an object of its own
        Within, // an object in its object stream
    };
    struct Edge {
        quint32 to = 0, from = 0;
        Way way = Way::Plain;
    };

    void addObject(const Document &document, quint32 number, std::vector<Edge> &edges) const;
    template <typename Visit> void forEachEdgeInto(quint32 number, const Visit &visit) const;

    std::vector<Edge> m_first; // by `to`
    QHash<quint32, QList<Edge>> m_later;
    qsizetype m_count = 0;
};

} // namespace countersign::pdf
