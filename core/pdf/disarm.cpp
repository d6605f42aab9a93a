#define POINTERHOLDER_TRANSITION 4 // std::shared_ptr everywhere
#include "core/pdf/disarm.h"

#include <qpdf/QPDFAcroFormDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <string>
#include <vector>

namespace countersign::pdf {

namespace {

constexpr int kMostDepth = 60;

bool isNamed(QPDFObjectHandle object, const char *name) { return object.isNameAndEquals(name); }

std::string textOf(QPDFObjectHandle object) { return object.isString() ? object.getUTF8Value() : std::string(); }

class Disarming
{
public:
    Disarming(QPDF &file, const IntakeChoices &choices) : m_file(file), m_choices(choices) { }

    int run()
    {
        names();
        catalog();
        for (QPDFObjectHandle &object : m_file.getAllObjects())
            visit(object, 0);
        for (QPDFObjectHandle &page : std::vector<QPDFObjectHandle>(m_file.getAllPages()))
            annotations(page);
        QPDFObjectHandle trailer = m_file.getTrailer();
        visit(trailer, 0);
        return m_removed;
    }

private:
    void drop(QPDFObjectHandle &from, const std::string &key)
    {
        if (!from.hasKey(key))
            return;
        from.removeKey(key);
        ++m_removed;
    }

    // ISO 32000-2, 12.6.4: what an action would do, and whether that is to go.
    bool isUnwanted(QPDFObjectHandle action) const
    {
        if (!action.isDictionary())
            return false;
        QPDFObjectHandle kind = action.getKey("/S");
        if (isNamed(kind, "/JavaScript") || action.hasKey("/JS"))
            return m_choices.removeJavaScript;
        if (isNamed(kind, "/Launch") || isNamed(kind, "/SubmitForm") || isNamed(kind, "/ImportData"))
            return m_choices.removeActions;
        if (isNamed(kind, "/GoToR") || isNamed(kind, "/GoToE") || (isNamed(kind, "/Thread") && action.hasKey("/F")))
            return m_choices.removeActions || m_choices.removeExternal;
        if (isNamed(kind, "/URI")) {
            const std::string uri = textOf(action.getKey("/URI"));
            return (m_choices.removeActions || m_choices.removeExternal)
                && (uri.rfind("file:", 0) == 0 || uri.rfind("\\\\", 0) == 0 || uri.rfind("javascript:", 0) == 0);
        }
        if (isNamed(kind, "/Movie") || isNamed(kind, "/Sound") || isNamed(kind, "/RichMediaExecute")
            || isNamed(kind, "/GoTo3DView") || isNamed(kind, "/Rendition"))
            return m_choices.removeEmbedded;
        return false;
    }

    void names()
    {
        QPDFObjectHandle names = m_file.getRoot().getKey("/Names");
        if (!names.isDictionary())
            return;
        if (m_choices.removeJavaScript)
            drop(names, "/JavaScript");
        if (m_choices.removeEmbedded)
            drop(names, "/EmbeddedFiles");
    }

    void catalog()
    {
        QPDFObjectHandle root = m_file.getRoot();
        if (m_choices.removeEmbedded)
            drop(root, "/Collection"); // a portfolio shows what is no longer there
        if (m_choices.removeActions && root.getKey("/OpenAction").isDictionary()) {
            QPDFObjectHandle kind = root.getKey("/OpenAction").getKey("/S");
            if (!isNamed(kind, "/GoTo")) // where to begin reading is harmless
                drop(root, "/OpenAction");
        }
        QPDFObjectHandle form = root.getKey("/AcroForm");
        if (m_choices.removeXfa && form.isDictionary() && form.hasKey("/XFA")) {
            drop(form, "/XFA");
            root.removeKey("/NeedsRendering");
        }
    }

    void chain(QPDFObjectHandle &holder, const std::string &key)
    {
        QPDFObjectHandle value = holder.getKey(key);
        if (isUnwanted(value)) {
            drop(holder, key);
        } else if (value.isArray()) { // /Next may hold several
            for (int i = value.getArrayNItems() - 1; i >= 0; --i)
                if (isUnwanted(value.getArrayItem(i))) {
                    value.eraseItem(i);
                    ++m_removed;
                }
        }
    }

    void dictionary(QPDFObjectHandle &object)
    {
        for (const char *key : {"/A", "/PA", "/OpenAction", "/Next"})
            if (object.hasKey(key))
                chain(object, key);
        if (QPDFObjectHandle additional = object.getKey("/AA"); additional.isDictionary()) {
            for (const std::string &event : additional.getKeys())
                if (m_choices.removeActions || isUnwanted(additional.getKey(event)))
                    drop(additional, event);
            if (additional.getKeys().empty())
                object.removeKey("/AA");
        }
        if (m_choices.removeJavaScript && object.hasKey("/JS") && !object.hasKey("/S"))
            drop(object, "/JS");
        if (m_choices.removeEmbedded) {
            if (object.getKey("/AF").isArray() || object.getKey("/AF").isDictionary())
                drop(object, "/AF");
            if (object.hasKey("/EF")) {
                drop(object, "/EF");
                object.removeKey("/RF");
            }
        }
        if (m_choices.removeExternal) {
            if (isNamed(object.getKey("/Subtype"), "/Form"))
                drop(object, "/Ref"); // a reference XObject (8.10.4)
            drop(object, "/OPI");
        }
    }

    void visit(QPDFObjectHandle &object, int depth)
    {
        if (depth > kMostDepth)
            return;
        if (object.isArray()) {
            for (QPDFObjectHandle &item : object.getArrayAsVector())
                if (!item.isIndirect())
                    visit(item, depth + 1);
            return;
        }
        if (!object.isDictionary() && !object.isStream())
            return;
        QPDFObjectHandle dict = object.isStream() ? object.getDict() : object;
        if (object.isStream() && m_choices.removeExternal && dict.hasKey("/F")) { // its data lies elsewhere (7.3.8.2)
            drop(dict, "/F");
            dict.removeKey("/FFilter");
            dict.removeKey("/FDecodeParms");
        }
        dictionary(dict);
        for (const std::string &key : dict.getKeys()) {
            QPDFObjectHandle value = dict.getKey(key);
            if (!value.isIndirect())
                visit(value, depth + 1);
        }
    }

    void annotations(QPDFObjectHandle &page)
    {
        if (!m_choices.removeEmbedded)
            return;
        QPDFObjectHandle list = page.getKey("/Annots");
        for (int i = list.isArray() ? list.getArrayNItems() - 1 : -1; i >= 0; --i) {
            QPDFObjectHandle annotation = list.getArrayItem(i);
            if (!annotation.isDictionary())
                continue;
            QPDFObjectHandle kind = annotation.getKey("/Subtype");
            if (isNamed(kind, "/FileAttachment") || isNamed(kind, "/RichMedia") || isNamed(kind, "/Movie")
                || isNamed(kind, "/Sound") || isNamed(kind, "/Screen") || isNamed(kind, "/3D")) {
                list.eraseItem(i);
                ++m_removed;
            }
        }
    }

    QPDF &m_file;
    const IntakeChoices &m_choices;
    int m_removed = 0;
};

} // namespace

int disarm(QPDF &file, const IntakeChoices &choices) { return Disarming(file, choices).run(); }

void flattenForm(QPDF &file)
{
    QPDFAcroFormDocumentHelper form(file);
    if (!form.hasAcroForm())
        return;
    form.generateAppearancesIfNeeded();
    // qpdf flattens every annotation: the others are set aside meanwhile.
    std::vector<QPDFObjectHandle> pages = file.getAllPages();
    std::vector<std::vector<QPDFObjectHandle>> others(pages.size());
    for (std::size_t i = 0; i < pages.size(); ++i) {
        QPDFObjectHandle list = pages[i].getKey("/Annots");
        if (!list.isArray())
            continue;
        std::vector<QPDFObjectHandle> widgets;
        for (QPDFObjectHandle &annotation : list.getArrayAsVector()) {
            const bool widget = annotation.isDictionary() && isNamed(annotation.getKey("/Subtype"), "/Widget");
            (widget ? widgets : others[i]).push_back(annotation);
        }
        pages[i].replaceKey("/Annots", QPDFObjectHandle::newArray(widgets));
    }
    QPDFPageDocumentHelper(file).flattenAnnotations(0, an_invisible | an_hidden);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (others[i].empty())
            pages[i].removeKey("/Annots");
        else
            pages[i].replaceKey("/Annots", QPDFObjectHandle::newArray(others[i]));
    }
    file.getRoot().removeKey("/AcroForm");
}

} // namespace countersign::pdf
