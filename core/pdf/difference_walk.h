// The walk behind difference.h: both versions of the object graph at once. Internal to core/pdf.
#pragma once

#include "core/pdf/difference.h"

#include <QHash>
#include <QSet>

#include <optional>
#include <utility>
#include <vector>

namespace countersign::pdf {

class DifferenceWalk
{
public:
    DifferenceWalk(const Document &before, const Document &after, const QSet<quint32> &touched, const DifferenceOptions &options);
    [[nodiscard]] Difference run();

private:
    // Where the walk is, for what it reports.
    struct Site {
        ChangeKind kind = ChangeKind::Catalog;
        int page = -1;
        quint32 object = 0; // the innermost indirect object
        QString path;
        QString field;
    };
    struct Item {
        Object before, after;
        Site site;
    };

    // difference.cpp: the walk itself, trailer, catalog, pages
    void trailer();
    void catalog();
    void pages();
    void page(int index);
    void annotations(int index, const Page &before, const Page &after);
    void info();
    void metadata(const Object &before, const Object &after);
    [[nodiscard]] bool validationDataIsSound(const Object &store) const;
    void permissions(const Dictionary &before, const Dictionary &after);
    void same(const Object &before, const Object &after, const Site &site); // no difference is allowed from here on down
    void drain();
    void sameValue(const Object &before, const Object &after, const Site &site, QString &path, int depth);
    [[nodiscard]] bool differs(const Object &before, const Object &after) const; // deep; for parts that may differ
    [[nodiscard]] bool isTouched(quint32 number) const;
    void attribute(); // names every page that shows a changed object
    void describe(); // texts of changed pages

    // difference_form.cpp
    void form();
    // What a field passes on to its kids.
    struct Inherited {
        QString name;
        QByteArray type;
        Object oldValue, newValue; // V
    };
    void fieldList(const Object &before, const Object &after, const Inherited &inherited, int depth);
    void field(const Object &before, const Object &after, Inherited inherited, int depth);
    void fieldKey(const QByteArray &key, const Dictionary &before, const Dictionary &after, const Site &site, bool isSignature,
                  bool wasSigned, bool &filled);
    void newField(const Object &field, const QString &prefix);
    void signatureValue(const Dictionary &before, const Dictionary &after, const Site &site);
    void collectFields(const Document &document);
    [[nodiscard]] bool appearanceIsSound(const Object &appearance) const;
    // Whether a text field's new appearance shows what the field says, as far as its fonts can be read.
    [[nodiscard]] bool showsItsValue(const Dictionary &before, const Dictionary &after, const Object &oldValue, const Object &newValue,
                                     QString &shown) const;
    [[nodiscard]] bool isLocked(const QString &name) const;
    [[nodiscard]] std::pair<int, QRectF> placeOf(const Object &field, const Dictionary &dictionary) const;

    void report(ChangeLevel level, const Site &site, const QString &before = {}, const QString &after = {}, const QRectF &rect = {});

    const Document m_before, m_after;
    const QSet<quint32> m_touched;
    const DifferenceOptions m_options;
    QList<FieldLock> m_locks;

    QSet<quint32> m_ruled; // judged by rules of their own, so not walked again from elsewhere
    QSet<quint32> m_newWidgets; // of new signature fields
    QSet<quint32> m_judgedFields; // and their widgets
    QHash<quint32, int> m_widgetPages;
    QSet<quint32> m_visited;
    QSet<QPair<quint32, quint32>> m_visitedPairs;
    QHash<quint32, QList<quint32>> m_parents; // who refers to an object, as far as walked
    std::vector<Item> m_queue;
    Difference m_result;
};

} // namespace countersign::pdf
