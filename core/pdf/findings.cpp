#include "core/pdf/findings.h"

#include "core/pdf/archive.h"

#include <map>

namespace countersign::pdf {

namespace {

constexpr int kMostObjects = 500'000;
constexpr int kMostDepth = 40;

using Counts = std::map<Finding, int>;

// What an action would do (12.6.4); pages of this file and of the web are harmless.
void lookAtAction(const Dictionary &action, Counts &found)
{
    const Object &kind = action["S"];
    if (kind.isName("JavaScript") || action.contains("JS"))
        ++found[Finding::JavaScript];
    if (kind.isName("Launch"))
        ++found[Finding::LaunchAction];
    else if (kind.isName("SubmitForm") || kind.isName("ImportData"))
        ++found[Finding::SubmitAction];
    else if (kind.isName("GoToR") || kind.isName("GoToE") || (kind.isName("Thread") && action.contains("F")))
        ++found[Finding::ExternalReference];
    else if (kind.isName("RichMediaExecute") || kind.isName("Movie") || kind.isName("Sound"))
        ++found[Finding::EmbeddedFiles];
    if (!kind.isName("URI"))
        return;
    const QByteArray uri = action["URI"].bytes().trimmed().toLower();
    if (uri.startsWith("javascript:"))
        ++found[Finding::JavaScript];
    else if (uri.startsWith("file:") || uri.startsWith("\\\\"))
        ++found[Finding::ExternalReference];
}

void look(const Document &document, const Object &object, Counts &found, int depth)
{
    if (depth > kMostDepth)
        return;
    if (object.isArray()) {
        for (const Object &item : object.array())
            look(document, item, found, depth + 1);
        return;
    }
    if (!object.isDictionary() && !object.isStream())
        return;
    const Dictionary &dictionary = object.dictionary();
    lookAtAction(dictionary, found);
    if (dictionary.contains("AA") && !document.value(dictionary, "AA").dictionary().isEmpty())
        ++found[Finding::OpenAction];
    const Object &type = dictionary["Type"], &subtype = dictionary["Subtype"];
    if (dictionary.contains("EF") || subtype.isName("RichMedia") || subtype.isName("Movie")
        || (subtype.isName("Sound") && !object.isStream()) || subtype.isName("3D"))
        ++found[Finding::EmbeddedFiles];
    else if (type.isName("Filespec") || type.isName("F"))
        ++found[Finding::ExternalReference]; // content that lies elsewhere can change after signing
    if ((object.isStream() && dictionary.contains("F")) || dictionary.contains("OPI")
        || (object.isStream() && subtype.isName("Form") && dictionary.contains("Ref")))
        ++found[Finding::ExternalReference];
    if (dictionary.contains("XFA"))
        ++found[Finding::XfaForm];
    for (const Dictionary::Entry &entry : dictionary)
        look(document, entry.value, found, depth + 1);
}

} // namespace

std::vector<FindingCount> findingsIn(const Document &document)
{
    Counts found;
    int seen = 0;
    const auto &entries = document.xref().entries;
    for (auto it = entries.cbegin(); it != entries.cend() && seen < kMostObjects; ++it, ++seen) {
        if (it->type == XrefEntry::Type::Free)
            continue;
        if (const auto reference = document.referenceOf(it.key()))
            look(document, document.object(*reference), found, 0);
    }
    const Dictionary catalog = document.catalog();
    const Object open = document.value(catalog, "OpenAction");
    if (open.isDictionary() && !document.value(open.dictionary(), "S").isName("GoTo"))
        ++found[Finding::OpenAction];
    if (catalog.contains("Collection"))
        ++found[Finding::EmbeddedFiles];
    const auto fields = document.value(document.value(catalog, "AcroForm").dictionary(), "Fields").array().size();
    if (fields > 0)
        found[Finding::HasForm] = static_cast<int>(fields);
    if (archiveClaim(document))
        found[Finding::Archive] = 1;
    for (int i = 0; i < std::min(document.pageCount(), 2000); ++i) {
        const auto page = document.page(i);
        if (!page)
            continue;
        const auto annotations = document.value(page->dictionary, "Annots").array().size();
        if (annotations > 0)
            found[Finding::HasAnnotations] += static_cast<int>(annotations);
    }
    std::vector<FindingCount> counts;
    for (const auto &[finding, count] : found)
        counts.push_back({finding, count});
    return counts;
}

} // namespace countersign::pdf
