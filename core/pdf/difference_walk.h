// The walk behind difference.h: both versions of the object graph at once. Internal to core/pdf.
#pragma once

#include "core/pdf/difference.h"
#include "core/pdf/page_cover.h"

#include <QHash>
#include <QSet>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace countersign::pdf {

// A document timestamp by its kind or by its /SubFilter: some wrote /Sig (ETSI EN 319 142-1, 5.4.3).
[[nodiscard]] bool isTimestampValue(const Document &document, const Object &value);

// Whether no viewer ever shows an annotation with these flags (12.5.3, table 167). Hidden does that. NoView does not where
// the annotation is printed, or shows itself under the pointer (ToggleNoView). Invisible only concerns annotations of
// unknown kinds: a widget or a stamp is shown all the same.
[[nodiscard]] inline bool isNeverShown(qint64 flags)
{
    constexpr qint64 kHidden = 2, kPrint = 4, kNoView = 32, kToggleNoView = 256;
    return (flags & kHidden) != 0 || ((flags & kNoView) != 0 && (flags & (kPrint | kToggleNoView)) == 0);
}

// Whether a form XObject draws more than what lies below shows through; `countText` and `countStrokes` say what counts.
[[nodiscard]] bool streamPaints(const Document &document, const Object &stream, bool countStrokes,
                                bool countText = true);

// A field's value as people read it.
[[nodiscard]] QString fieldValueText(const Document &document, const Object &value, qsizetype longest = 400);

// For messages: a string's text, or a line of syntax.
[[nodiscard]] QString changeText(const Object &object);

class ReferenceGraph;
struct Reached;

// For a walk along these paths only: what nothing touched can be reached from is the same on both sides. Nothing: a walk
// through everything.
struct DifferencePaths {
    const ReferenceGraph *graph = nullptr;
    const Reached *reached = nullptr;
};

class DifferenceWalk
{
public:
    DifferenceWalk(const Document &before, const Document &after, const QSet<quint32> &touched,
                   const DifferenceOptions &options, DifferencePaths paths = {});
    [[nodiscard]] Difference run();

private:
    // Pages are always judged on their own. Whatever else has rules of its own (fields, annotations, the catalog) is passed
    // over only where it cannot be drawn from.
    enum class Reach : quint8 { Everything, UpToRuled };
    // Where the walk is, for what it reports.
    struct Site {
        ChangeKind kind = ChangeKind::Catalog;
        int page = -1;
        quint32 object = 0; // the innermost indirect object
        QString path; // where it began; the rest is the trail
        QString field;
        int trail = -1; // index in m_trail
        Reach reach = Reach::Everything;
    };
    struct Item {
        Object before, after;
        Site site;
    };

    // difference.cpp: the rules for trailer, catalog and pages
    void markRuled(const Document &document);
    [[nodiscard]] QList<int> pagesToMark(const Document &document);
    void trailer();
    void catalog();
    void pages();
    void page(int index);
    void annotations(int index, const Page &before, const Page &after);
    void info();
    void metadata(const Object &before, const Object &after);
    [[nodiscard]] bool validationDataIsSound(const Object &store) const;
    void permissions(const Dictionary &before, const Dictionary &after);
    [[nodiscard]] bool annotationDiffers(const Object &before, const Object &after) const;
    [[nodiscard]] bool actsHarmlessly(const Dictionary &annotation) const;
    [[nodiscard]] bool actionsDiffer(const Dictionary &before, const Dictionary &after) const;
    void describe(); // texts of changed pages
    // `drawn`: the annotation or widget that shows the change, to see what it lies on.
    void report(ChangeLevel level, const Site &site, const QString &before = {}, const QString &after = {},
                const QRectF &rect = {}, const Object &drawn = {});

    // difference_cover.cpp: what lies on top of what was there
    [[nodiscard]] PageCover &coverOf(int page);
    // `paints`: whether it may hide what it lies on.
    [[nodiscard]] Cover coverBy(const Document &document, int page, const Object &annotation, bool &paints);
    void noteCover(Change &change, const Object &annotation);

    // difference_graph.cpp: the walk itself
    void same(const Object &before, const Object &after,
              const Site &site); // no difference is allowed from here on down
    void drain();
    void sameValue(const Object &before, const Object &after, const Site &site, int depth);
    [[nodiscard]] bool differs(const Object &before, const Object &after,
                               Reach reach = Reach::Everything) const; // deep
    [[nodiscard]] bool isTouched(quint32 number);
    [[nodiscard]] bool leadsNowhere(quint32 number) const; // nothing touched, that is
    [[nodiscard]] QList<int> pagesReached(const Document &document) const; // rising
    int step(int trail, const QByteArray &key);
    [[nodiscard]] QString pathOf(const Site &site) const;
    void attribute(); // names every page that shows a changed object

    // difference_form.cpp
    void form();
    // What a field passes on to its kids.
    struct Inherited {
        QString name;
        QByteArray type;
        Object oldValue, newValue; // V
        Object options; // Opt
        qint64 flags = 0; // Ff
        bool hasNewValue = false;
    };
    void fieldList(const Object &before, const Object &after, const Inherited &inherited, int depth);
    void field(const Object &before, const Object &after, Inherited inherited, int depth);
    void fieldKey(const QByteArray &key, const Dictionary &before, const Dictionary &after, const Site &site,
                  bool isSignature, bool wasSigned, bool &filled);
    void newField(const Object &field, const QString &prefix);
    void signatureValue(const Dictionary &before, const Dictionary &after, const Site &site);
    [[nodiscard]] QList<Object> collectFields(const Document &document) const;
    [[nodiscard]] bool appearanceIsSound(const Object &appearance) const;
    // difference_looks.cpp: whether what is shown is what is said
    [[nodiscard]] bool looksAreHonest(const Dictionary &before, const Dictionary &after, const Inherited &inherited,
                                      QString &shown) const;
    // Whether a text or choice field shows what it says, as far as its fonts can be read.
    [[nodiscard]] bool showsItsValue(const Dictionary &before, const Dictionary &after, const Inherited &inherited,
                                     QString &shown) const;
    [[nodiscard]] bool richTextSays(const Object &richText, const Object &value) const;
    [[nodiscard]] bool isSameLook(const Object &was, const Object &now, QString &shown) const;
    // Whether a check box or radio button shows the state its value says, with the looks it had.
    [[nodiscard]] bool buttonIsHonest(const Dictionary &before, const Dictionary &after,
                                      const Inherited &inherited) const;
    // A signature belongs to one field, and to the revision that made it (12.8.1).
    [[nodiscard]] bool isNewValue(const Object &written);
    [[nodiscard]] bool isLocked(const QString &name) const;
    [[nodiscard]] bool isJudged(quint32 field) const;
    [[nodiscard]] bool isNewName(const QString &name); // once only
    [[nodiscard]] int pageShowing(const Object &widget) const; // -1: none
    [[nodiscard]] bool isShownOn(const Document &document, int page, quint32 widget) const;
    [[nodiscard]] std::pair<int, QRectF> placeOf(const Object &field, const Dictionary &dictionary) const;

    const Document m_before, m_after;
    const QSet<quint32> m_touched;
    const DifferenceOptions m_options;
    const DifferencePaths m_paths;
    QList<FieldLock> m_locks;

    QSet<quint32> m_ruled; // judged by rules of their own, so not walked again from elsewhere
    QSet<quint32> m_newWidgets; // of new signature fields
    QSet<quint32> m_judgedFields; // and their widgets
    QSet<quint32> m_judgedAnew; // below a field with a new value
    QSet<quint32> m_earlierFields; // all of them, in a walk along paths
    QHash<quint32, int> m_widgetPages;
    QHash<quint32, bool> m_looseContainers;
    QSet<quint32> m_newValues; // of signatures made in this revision
    std::map<int, PageCover> m_covers; // by page
    std::vector<std::pair<int, QByteArray>> m_trail; // step before, key
    std::optional<QSet<QString>> m_names; // of fields, the new ones too
    QSet<quint32> m_visited;
    QSet<QPair<quint32, quint32>> m_visitedPairs;
    QHash<quint32, QList<quint32>> m_parents; // who refers to an object, as far as walked
    std::vector<Item> m_queue;
    Difference m_result;
};

} // namespace countersign::pdf
