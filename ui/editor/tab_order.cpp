#include "ui/editor/tab_order.h"

#include "core/pdf/reading_order.h"

#include <algorithm>

namespace countersign::ui {

std::vector<domain::Field> tabOrder(const std::vector<domain::Field> &fields, domain::PartyId party,
                                    const PlaceOf &placeOf)
{
    std::vector<domain::Field> theirs;
    std::vector<pdf::OrderedPlace> places;
    for (const domain::Field &field : fields) {
        if (field.party != party)
            continue;
        const FieldPlace place = placeOf(field);
        theirs.push_back(field);
        places.push_back({place.page, place.paper, field.tabIndex.value_or(0)});
    }
    std::vector<domain::Field> ordered;
    for (const std::size_t index : pdf::goingOrder(places))
        ordered.push_back(theirs[index]);
    return ordered;
}

std::vector<domain::Field> movedInOrder(const std::vector<domain::Field> &fields, domain::FieldId id, int position,
                                        const PlaceOf &placeOf)
{
    const auto is = [id](const domain::Field &field) { return field.id == id; };
    const auto found = std::find_if(fields.begin(), fields.end(), is);
    if (found == fields.end())
        return {};
    std::vector<domain::Field> ordered = tabOrder(fields, found->party, placeOf);
    ordered.erase(std::find_if(ordered.begin(), ordered.end(), is));
    const int at = std::clamp(position - 1, 0, static_cast<int>(ordered.size()));
    ordered.insert(ordered.begin() + at, *found);
    for (std::size_t i = 0; i < ordered.size(); ++i)
        ordered[i].tabIndex = static_cast<int>(i) + 1;
    return ordered;
}

std::vector<domain::Field> inReadingOrder(const std::vector<domain::Field> &fields)
{
    std::vector<domain::Field> chosen;
    for (domain::Field field : fields)
        if (field.tabIndex) {
            field.tabIndex.reset();
            chosen.push_back(std::move(field));
        }
    return chosen;
}

} // namespace countersign::ui
