#include "core/pdf/tagging.h"

#include <QXmlStreamReader>

#include <algorithm>

namespace countersign::pdf {

namespace {

constexpr int kMaxDepth = 32;
constexpr qsizetype kMaxMetadata = 4 * 1024 * 1024;

// Appends key → value at the end of a number tree (7.9.7) whose keys are all smaller; limits on the way are widened.
Result<void> appendToNumberTree(RevisionWriter &writer, Reference node, qint64 key, Reference value)
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

} // namespace

bool isTagged(const Document &document)
{
    const Dictionary catalog = document.catalog();
    return document.value(document.value(catalog, "MarkInfo").dictionary(), "Marked").toBool()
        && catalog["StructTreeRoot"].isReference();
}

Result<void> tagWidget(RevisionWriter &writer, Reference widget, Reference page, const QString &alternative)
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

    const Reference parent = elementToHangOn(writer, root);
    const Reference element =
        writer.add(Dictionary{{"Type", Object::name("StructElem")},
                              {"S", Object::name("Form")},
                              {"P", parent},
                              {"Pg", page},
                              {"Alt", Object::text(alternative)},
                              {"K", Dictionary{{"Type", Object::name("OBJR")}, {"Obj", widget}, {"Pg", page}}}});
    appendKid(writer, parent, element);
    CS_CHECK(appendToNumberTree(writer, parents, key, element));
    Dictionary annotation = writer.current(widget).dictionary();
    annotation.set("StructParent", Object::integer(key));
    writer.replace(widget, annotation);
    Dictionary pageDictionary = writer.current(page).dictionary();
    if (!pageDictionary.contains("Tabs")) {
        pageDictionary.set("Tabs", Object::name("S"));
        writer.replace(page, pageDictionary);
    }
    return {};
}

int archivePart(const Document &document)
{
    const Object metadata = document.value(document.catalog(), "Metadata");
    if (!metadata.isStream() || metadata.rawBytes().size() > kMaxMetadata)
        return 0;
    const auto xmp = document.decodedStream(metadata);
    if (!xmp || xmp->size() > kMaxMetadata || !xmp->contains("pdfaid"))
        return 0;
    static const QString space = QStringLiteral("http://www.aiim.org/pdfa/ns/id/");
    QXmlStreamReader reader(*xmp);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        // As an attribute of rdf:Description, or as an element within it.
        const auto attribute = reader.attributes().value(space, QStringLiteral("part"));
        const int part = !attribute.isEmpty() ? attribute.toInt()
            : reader.namespaceUri() == space && reader.name() == QStringLiteral("part")
            ? reader.readElementText(QXmlStreamReader::SkipChildElements).trimmed().toInt()
            : 0;
        if (part >= 1 && part <= 4)
            return part;
    }
    return 0;
}

namespace {

bool drawsThrough(const RevisionWriter &writer, const Object &object, int depth)
{
    if (depth > 8) // deeper than any appearance of ours
        return true;
    const Object form = writer.currentValue(object);
    const Dictionary &dictionary = form.dictionary();
    const auto value = [&](const Dictionary &in, const char *key) { return writer.currentValue(in[key]); };
    if (value(value(dictionary, "Group").dictionary(), "S").isName("Transparency"))
        return true;
    const Object mask = value(dictionary, "SMask");
    if ((!mask.isNull() && !mask.isName("None")) || value(dictionary, "SMaskInData").toInteger() != 0)
        return true;
    const Dictionary resources = value(dictionary, "Resources").dictionary();
    for (const Dictionary::Entry &entry : value(resources, "ExtGState").dictionary()) {
        const Dictionary state = writer.currentValue(entry.value).dictionary();
        const Object soft = value(state, "SMask"), blend = value(state, "BM");
        if ((!soft.isNull() && !soft.isName("None")) || value(state, "ca").toReal(1) < 1
            || value(state, "CA").toReal(1) < 1
            || (!blend.isNull() && !blend.isName("Normal") && !blend.isName("Compatible")))
            return true;
    }
    const Dictionary objects = value(resources, "XObject").dictionary();
    return std::any_of(objects.begin(), objects.end(),
                       [&](const Dictionary::Entry &entry) { return drawsThrough(writer, entry.value, depth + 1); });
}

} // namespace

bool usesTransparency(const RevisionWriter &writer, const Object &formXObject)
{
    return drawsThrough(writer, formXObject, 0);
}

} // namespace countersign::pdf
