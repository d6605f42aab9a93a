// The interactive form's fields (ISO 32000-2, 12.7).
#include "core/pdf/document.h"

#include <QSet>

#include <vector>

namespace countersign::pdf {

namespace {

constexpr int kMaxFieldDepth = 32;

struct Pending {
    Object node;
    Field inherited; // name, type, value, flags, defaultAppearance of the parents
    int depth = 0;
};

} // namespace

QList<Field> Document::fields() const
{
    QList<Field> result;
    const Dictionary form = value(catalog(), "AcroForm").dictionary();
    const Object roots = value(form, "Fields");
    QSet<Reference> visited;
    std::vector<Pending> stack;
    Field base;
    base.defaultAppearance = value(form, "DA").bytes();
    for (auto root = roots.array().crbegin(); root != roots.array().crend(); ++root)
        stack.push_back({*root, base, 0});
    while (!stack.empty() && result.size() < limits().fields) {
        Pending at = std::move(stack.back());
        stack.pop_back();
        const Reference reference = at.node.toReference();
        if (!reference.isNull()) {
            if (visited.contains(reference))
                continue;
            visited.insert(reference);
        }
        const Dictionary dictionary = resolve(at.node).dictionary();
        if (dictionary.isEmpty() || at.depth > kMaxFieldDepth)
            continue;
        Field field = at.inherited;
        if (dictionary.contains("T")) {
            const QString part = value(dictionary, "T").toText();
            field.name = field.name.isEmpty() ? part : field.name + u'.' + part;
        }
        if (dictionary.contains("FT"))
            field.type = value(dictionary, "FT").bytes();
        if (dictionary.contains("V"))
            field.value = value(dictionary, "V");
        if (dictionary.contains("Ff"))
            field.flags = value(dictionary, "Ff").toInteger();
        if (dictionary.contains("DA"))
            field.defaultAppearance = value(dictionary, "DA").bytes();
        // Kids with a name are fields of their own; kids without are this field's widgets (12.7.4.1).
        const Object kids = value(dictionary, "Kids");
        bool hasFields = false;
        QList<Reference> widgets;
        for (const Object &kid : kids.array()) {
            if (resolve(kid).dictionary().contains("T"))
                hasFields = true;
            else if (kid.isReference())
                widgets.append(kid.toReference());
        }
        if (hasFields) {
            for (auto kid = kids.array().crbegin(); kid != kids.array().crend(); ++kid)
                stack.push_back({*kid, field, at.depth + 1});
            continue;
        }
        field.reference = reference;
        field.dictionary = dictionary;
        field.widgets = widgets;
        if (widgets.isEmpty() && !reference.isNull()
            && (value(dictionary, "Subtype").isName("Widget") || dictionary.contains("Rect")))
            field.widgets.append(reference);
        result.append(std::move(field));
    }
    return result;
}

std::optional<Field> Document::field(const QString &fullName) const
{
    for (Field &field : fields())
        if (field.name == fullName)
            return std::move(field);
    return std::nullopt;
}

} // namespace countersign::pdf
