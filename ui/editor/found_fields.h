// Places in the text that look like fields: tags such as {{signature:client}}, and lines such as "Podpis: ______" in the
// languages the product speaks. Pure; nothing leaves this computer.
#pragma once

#include "ui/editor/editor_context.h"
#include "ui/editor/field_canvas.h"

namespace countersign::ui {

struct FoundField {
    FieldMould mould;
    int page = 0; // index in the source
    QRectF paper;
    bool isTag = false;
    QString text; // what was found
};

// `page` is the index in the source; the text's own page number is not looked at.
std::vector<FoundField> findFields(const pdf::PageText &text, int page, const pdf::PageBox &box,
                                   const EditorContext &context);

// Those that no field of this kind covers yet.
std::vector<FoundField> notYetPlaced(const std::vector<FoundField> &found, const FieldSet &set,
                                     const FieldCanvas &canvas);

} // namespace countersign::ui
