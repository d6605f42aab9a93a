#include "core/pdf/tagging.h"

namespace countersign::pdf {

namespace {

constexpr int kMaxDepth = 32;

// Appends key → value at the end of a number tree (7.9.7) whose keys are all smaller; limits on the way are widened.
Result<void> appendToNumberTree(RevisionWriter &writer, Reference node, qint64 key, const Object &value)
{
    for (int depth = 0; depth < kMaxDepth; ++depth) {
        Dictionary dictionary = writer.current(node).dictionary();
        const Array limits = writer.currentValue(dictionary["Limits"]).array();
        if (limits.size() == 2)
            dictionary.set("Limits", Array{limits[0], Object::integer(key)});
        const Object kids = writer.currentValue(dictionary["Kids"]);
        if (!kids.isArray() || kids.array().isEmpty()) {
            const Object &written = dictionary["Nums"];
            Array numbers = writer.currentValue(written).array();
            numbers.append(Object::integer(key));
            numbers.append(value);
            if (written.isReference())
                writer.replace(written.toReference(), numbers);
            else
                dictionary.set("Nums", numbers);
            writer.replace(node, dictionary);
            return {};
        }
        writer.replace(node, dictionary);
        node = kids.array().last().toReference();
        if (node.isNull())
            break;
    }
    return fail(PdfError::Damaged, QStringLiteral("a parent tree that is no tree"));
}

void appendKid(RevisionWriter &writer, Reference parent, Reference kid)
{
    Dictionary dictionary = writer.current(parent).dictionary();
    const Object written = dictionary["K"];
    const Object kids = writer.currentValue(written);
    if (written.isReference() && kids.isArray()) {
        Array list = kids.array();
        list.append(kid);
        writer.replace(written.toReference(), list);
        return;
    }
    Array list = kids.isArray() ? kids.array() : written.isNull() ? Array() : Array{written};
    list.append(kid);
    dictionary.set("K", list);
    writer.replace(parent, dictionary);
}

// The /Document element directly below the root, else the root itself.
Reference elementToHangOn(const RevisionWriter &writer, Reference root)
{
    const Object written = writer.current(root).dictionary()["K"];
    const Object kids = writer.currentValue(written);
    const Array list = kids.isArray() ? kids.array() : Array{written};
    for (const Object &kid : list)
        if (kid.isReference() && writer.currentValue(kid).dictionary()["S"].isName("Document"))
            return kid.toReference();
    return root;
}

// A key of the parent tree nobody uses, and where the tree and the new element hang.
struct Place {
    Reference parents; // the parent tree
    qint64 key = 0;
    Reference parent; // of the element
};

Result<Place> makePlace(RevisionWriter &writer)
{
    const Reference root = writer.currentCatalog()["StructTreeRoot"].toReference();
    Dictionary tree = writer.current(root).dictionary();
    if (tree.isEmpty())
        return fail(PdfError::Damaged, QStringLiteral("no structure tree where /StructTreeRoot points"));
    Reference parents = tree["ParentTree"].toReference();
    if (parents.isNull()) { // absent, or written directly
        parents = writer.reserve();
        const Dictionary direct = writer.currentValue(tree["ParentTree"]).dictionary();
        writer.replace(parents, direct.isEmpty() ? Dictionary{{"Nums", Array()}} : direct);
        tree.set("ParentTree", parents);
    }
    qint64 key = writer.currentValue(tree["ParentTreeNextKey"]).toInteger(-1);
    if (key < 0) { // without it the greatest key is the tree's upper limit
        Object at(parents);
        for (int depth = 0; depth < kMaxDepth; ++depth) {
            const Dictionary node = writer.currentValue(at).dictionary();
            const Array numbers = writer.currentValue(node["Nums"]).array();
            if (numbers.size() >= 2)
                key = writer.currentValue(numbers[numbers.size() - 2]).toInteger(-1);
            const Array kids = writer.currentValue(node["Kids"]).array();
            if (kids.isEmpty())
                break;
            at = kids.last();
        }
        ++key;
    }
    tree.set("ParentTreeNextKey", Object::integer(key + 1));
    writer.replace(root, tree);
    return Place{parents, key, elementToHangOn(writer, root)};
}

// The element at its place, and `known` (the element, or a list of such) under the place's key.
Result<Reference> addElement(RevisionWriter &writer, const Place &place, Dictionary element, bool inList)
{
    element.set("Type", Object::name("StructElem"));
    element.set("P", place.parent);
    const Reference reference = writer.add(element);
    appendKid(writer, place.parent, reference);
    CS_CHECK(
        appendToNumberTree(writer, place.parents, place.key, inList ? Object(Array{reference}) : Object(reference)));
    return reference;
}

void orderByStructure(Dictionary &page)
{
    if (!page.contains("Tabs"))
        page.set("Tabs", Object::name("S"));
}

} // namespace

bool isTagged(const Document &document)
{
    const Dictionary catalog = document.catalog();
    return document.value(document.value(catalog, "MarkInfo").dictionary(), "Marked").toBool()
        && catalog["StructTreeRoot"].isReference();
}

Result<void> tagWidget(RevisionWriter &writer, Reference widget, Reference page, const QString &alternative)
{
    CS_TRY(const Place place, makePlace(writer));
    const Dictionary what{{"Type", Object::name("OBJR")}, {"Obj", widget}, {"Pg", page}};
    CS_CHECK(addElement(writer, place,
                        {{"S", Object::name("Form")}, {"Pg", page}, {"Alt", Object::text(alternative)}, {"K", what}},
                        false));
    Dictionary annotation = writer.current(widget).dictionary();
    annotation.set("StructParent", Object::integer(place.key));
    writer.replace(widget, annotation);
    Dictionary pageDictionary = writer.current(page).dictionary();
    orderByStructure(pageDictionary);
    writer.replace(page, pageDictionary);
    return {};
}

Result<void> tagNewPage(RevisionWriter &writer, Reference page)
{
    CS_TRY(const Place place, makePlace(writer));
    CS_CHECK(addElement(writer, place,
                        {{"S", Object::name("P")}, {"Pg", page}, {"K", Object::integer(kPageContentMark)}}, true));
    Dictionary pageDictionary = writer.current(page).dictionary();
    pageDictionary.set("StructParents", Object::integer(place.key));
    orderByStructure(pageDictionary);
    writer.replace(page, pageDictionary);
    return {};
}

} // namespace countersign::pdf
