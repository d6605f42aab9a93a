#include "ui/editor/found_fields.h"

#include <QRegularExpression>

#include <algorithm>

namespace countersign::ui {
namespace {

using domain::FieldKind;

std::optional<FieldKind> kindOfTag(const QString &kind)
{
    static const QHash<QString, FieldKind> kinds{
        {QStringLiteral("signature"), FieldKind::Signature}, {QStringLiteral("initials"), FieldKind::Initials},
        {QStringLiteral("stamp"), FieldKind::Stamp},         {QStringLiteral("date"), FieldKind::Date},
        {QStringLiteral("text"), FieldKind::Text},           {QStringLiteral("number"), FieldKind::Number},
        {QStringLiteral("checkbox"), FieldKind::Checkbox},   {QStringLiteral("choice"), FieldKind::Choice},
        {QStringLiteral("details"), FieldKind::Details}};
    const auto it = kinds.find(kind);
    return it == kinds.end() ? std::nullopt : std::optional(*it);
}

// What a word before, above or below a ruled line asks for.
std::optional<FieldKind> kindOfWord(const QString &word)
{
    static const QRegularExpression signature(
        QStringLiteral("^(signature|signed|podpis\\w*|unterschrift|unterzeichnet|assinatura|assinado|подпис\\w*)\\b"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression date(QStringLiteral("^(date|dat[ay]|datum|дата)\\b"),
                                         QRegularExpression::CaseInsensitiveOption
                                             | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression stamp(
        QStringLiteral("^(stamp|seal|pieczęć|piecz[aą]tka|stempel|carimbo|печать|м\\.п\\.|m\\.p\\.)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QString bare = word;
    while (!bare.isEmpty() && !bare.front().isLetter())
        bare.remove(0, 1);
    if (bare.contains(signature))
        return FieldKind::Signature;
    if (bare.contains(date))
        return FieldKind::Date;
    if (bare.contains(stamp))
        return FieldKind::Stamp;
    return std::nullopt;
}

bool isRuled(const QString &text)
{
    static const QRegularExpression ruled(QStringLiteral("[_…‥]{4,}|…{2,}|\\.{6,}"));
    return text.contains(ruled);
}

const EditorParty *first(const EditorContext &context, domain::Side side)
{
    for (const EditorParty &p : context.parties)
        if (p.side == side)
            return &p;
    return nullptr;
}

// Tags name the party in many ways; a number counts through the signers.
domain::PartyId partyOfTag(const QString &name, const EditorContext &context)
{
    static const QStringList ours{QStringLiteral("us"), QStringLiteral("ours"), QStringLiteral("we"),
                                  QStringLiteral("company"), QStringLiteral("sender")};
    static const QStringList theirs{QStringLiteral("client"),   QStringLiteral("them"),      QStringLiteral("theirs"),
                                    QStringLiteral("customer"), QStringLiteral("recipient"), QStringLiteral("signer")};
    bool isNumber = false;
    const int number = name.toInt(&isNumber);
    if (isNumber && number >= 1 && number <= int(context.parties.size()))
        return context.parties[std::size_t(number - 1)].id;
    const EditorParty *p = ours.contains(name) ? first(context, domain::Side::Ours)
        : theirs.contains(name)                ? first(context, domain::Side::Theirs)
                                               : nullptr;
    return p ? p->id : domain::PartyId{};
}

} // namespace

std::vector<FoundField> findFields(const pdf::PageText &text, int page, const pdf::PageBox &box,
                                   const EditorContext &context)
{
    std::vector<FoundField> found;
    for (const pdf::TextTag &tag : pdf::findFieldTags(text)) {
        const auto kind = kindOfTag(tag.kind);
        if (!kind)
            continue;
        const QRectF at = toPaper(box, tag.place.rect);
        QRectF rect(QPointF(), usualSize(*kind));
        // Where it stands: the tag's left edge, resting on its base line.
        rect.moveBottomLeft(QPointF(at.left(), at.bottom() + 2));
        if (*kind == FieldKind::Text || *kind == FieldKind::Date || *kind == FieldKind::Number)
            rect.moveCenter({rect.center().x(), at.center().y()});
        found.push_back({FieldMould{.kind = *kind, .party = partyOfTag(tag.party, context), .label = tag.label}, page,
                         keptOnPaper(rect, pdf::displaySize(box)), true, tag.place.text});
    }

    struct Line {
        QRectF paper;
        QString word;
    };
    std::vector<Line> words;
    for (const pdf::Word &w : text.words)
        words.push_back({toPaper(box, w.rect), w.text});
    const double middle = pdf::displaySize(box).width() / 2;
    std::vector<FoundField> lines;
    for (const Line &rule : words) {
        if (!isRuled(rule.word) || rule.paper.width() < 24)
            continue;
        std::optional<FieldKind> kind = kindOfWord(rule.word); // "Podpis:________" in one word
        QString said = rule.word;
        double nearest = 1e9;
        for (const Line &w : words) {
            const auto k = kindOfWord(w.word);
            if (!k || &w == &rule)
                continue;
            const double dy = w.paper.center().y() - rule.paper.center().y();
            const bool before = std::abs(dy) < rule.paper.height() * 0.8 && w.paper.right() <= rule.paper.left() + 4
                && rule.paper.left() - w.paper.right() < 90;
            const bool around = std::abs(dy) < 26 && w.paper.right() > rule.paper.left() - 12
                && w.paper.left() < rule.paper.right() + 12;
            if (!before && !around)
                continue;
            const double distance = before ? rule.paper.left() - w.paper.right() : 100 + std::abs(dy);
            if (distance < nearest) {
                nearest = distance;
                kind = k;
                said = w.word;
            }
        }
        if (!kind)
            continue;
        QRectF rect(QPointF(), usualSize(*kind));
        if (*kind == FieldKind::Signature || *kind == FieldKind::Date)
            rect.setWidth(std::clamp(rule.paper.width(), 70.0, rect.width() + 40));
        rect.moveBottomLeft(QPointF(rule.paper.left(), rule.paper.bottom()));
        lines.push_back({FieldMould{.kind = *kind}, page, keptOnPaper(rect, pdf::displaySize(box)), false, said});
    }
    // Whose line it is: left and right of the sheet, as contracts have it; one below the other: ours first.
    const auto *us = first(context, domain::Side::Ours), *them = first(context, domain::Side::Theirs);
    const bool bothColumns =
        std::any_of(lines.begin(), lines.end(), [&](const auto &l) { return l.paper.center().x() < middle; })
        && std::any_of(lines.begin(), lines.end(), [&](const auto &l) { return l.paper.center().x() > middle; });
    QHash<int, int> ofKind;
    for (FoundField &l : lines) {
        const bool ours = bothColumns ? l.paper.center().x() < middle : ofKind[int(l.mould.kind)]++ % 2 == 0;
        const EditorParty *whose = ours ? (us ? us : them) : (them ? them : us);
        if (whose)
            l.mould.party = whose->id;
        found.push_back(l);
    }
    return found;
}

std::vector<FoundField> notYetPlaced(const std::vector<FoundField> &found, const FieldSet &set,
                                     const FieldCanvas &canvas)
{
    std::vector<FoundField> left;
    for (const FoundField &f : found)
        if (std::none_of(set.fields().begin(), set.fields().end(), [&](const domain::Field &placed) {
                return placed.kind == f.mould.kind && canvas.pageOf(placed) == f.page
                    && canvas.paperOf(placed).intersects(f.paper);
            }))
            left.push_back(f);
    return left;
}

} // namespace countersign::ui
