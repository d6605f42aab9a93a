#include "core/pdf/findings.h"

#include <set>

namespace countersign::pdf {

namespace {

constexpr int kMostObjects = 500'000;
constexpr int kMostDepth = 40;

void look(const Object &object, std::set<Finding> &found, int depth)
{
    if (depth > kMostDepth)
        return;
    if (object.isArray()) {
        for (const Object &item : object.array())
            look(item, found, depth + 1);
        return;
    }
    if (!object.isDictionary() && !object.isStream())
        return;
    const Dictionary &dictionary = object.dictionary();
    const Object &action = dictionary["S"];
    if (action.isName("JavaScript") || dictionary.contains("JS"))
        found.insert(Finding::JavaScript);
    if (action.isName("Launch"))
        found.insert(Finding::LaunchAction);
    if (action.isName("GoToR") || action.isName("ImportData") || action.isName("SubmitForm"))
        found.insert(Finding::ExternalReference);
    if (dictionary["Type"].isName("EmbeddedFile") || dictionary.contains("EF"))
        found.insert(Finding::EmbeddedFiles);
    else if (dictionary["Type"].isName("Filespec") || (object.isStream() && dictionary.contains("F")))
        found.insert(Finding::ExternalReference); // content that lies elsewhere can change after signing
    if (dictionary.contains("XFA"))
        found.insert(Finding::XfaForm);
    for (const Dictionary::Entry &entry : dictionary)
        look(entry.value, found, depth + 1);
}

} // namespace

std::vector<Finding> findingsIn(const Document &document)
{
    std::set<Finding> found;
    int seen = 0;
    const auto &entries = document.xref().entries;
    for (auto it = entries.cbegin(); it != entries.cend() && seen < kMostObjects; ++it, ++seen) {
        if (it->type == XrefEntry::Type::Free)
            continue;
        if (const auto reference = document.referenceOf(it.key()))
            look(document.object(*reference), found, 0);
    }
    const Dictionary catalog = document.catalog();
    const Object open = document.value(catalog, "OpenAction");
    if (open.isDictionary() || catalog.contains("AA"))
        found.insert(Finding::OpenAction);
    if (!document.value(document.value(catalog, "AcroForm").dictionary(), "Fields").array().isEmpty())
        found.insert(Finding::HasForm);
    for (int i = 0; i < std::min(document.pageCount(), 2000); ++i) {
        const auto page = document.page(i);
        if (page && !document.value(page->dictionary, "Annots").array().isEmpty()) {
            found.insert(Finding::HasAnnotations);
            break;
        }
    }
    return {found.begin(), found.end()};
}

} // namespace countersign::pdf
