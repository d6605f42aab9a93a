#include "core/pdf/content_boxes.h"

#include "core/pdf/content_operators.h"

#include <QHash>
#include <QTransform>

#include <algorithm>
#include <cmath>
#include <vector>

namespace countersign::pdf {

namespace {

constexpr qsizetype kMaxBoxes = 5000;
constexpr int kMaxForms = 12; // nested
constexpr int kMaxSaved = 256;
constexpr int kMaxFormRuns = 2000; // forms that draw forms that draw forms

struct FontSize {
    int codeBytes = 1;
    int firstChar = 0;
    QList<double> widths; // thousandths of an em; empty: unknown
};

QTransform matrixOf(const QList<Object> &numbers)
{
    if (numbers.size() != 6)
        return {};
    return {numbers[0].toReal(), numbers[1].toReal(), numbers[2].toReal(),
            numbers[3].toReal(), numbers[4].toReal(), numbers[5].toReal()};
}

class BoxReader
{
public:
    explicit BoxReader(const Document &document) : m_document(document) { }

    void read(const QByteArray &content, const Dictionary &resources, const QTransform &base, int depth);
    [[nodiscard]] QList<QRectF> boxes() const { return m_boxes; }

private:
    struct State {
        QTransform ctm;
        const FontSize *font = nullptr;
        double size = 0, scale = 1, leading = 0, rise = 0;
        bool isInvisible = false; // Tr 3: neither filled nor stroked, as OCR layers are
    };
    void show(const QByteArray &bytes, State &state, QTransform &text);
    const FontSize *fontOf(const Dictionary &resources, const QByteArray &name);
    void add(const QRectF &box, const QTransform &transform);
    void draw(const Object &object, const Dictionary &resources, const State &state, int depth);

    const Document &m_document;
    QHash<quint32, FontSize> m_fonts;
    FontSize m_direct;
    QList<QRectF> m_boxes;
    int m_formRuns = 0;
};

const FontSize *BoxReader::fontOf(const Dictionary &resources, const QByteArray &name)
{
    const Object written = m_document.value(resources, "Font").dictionary()[name];
    const quint32 number = written.toReference().number;
    if (number != 0 && m_fonts.contains(number))
        return &m_fonts[number];
    const Dictionary font = m_document.resolve(written).dictionary();
    FontSize size;
    size.codeBytes = m_document.value(font, "Subtype").isName("Type0") ? 2 : 1;
    size.firstChar = static_cast<int>(m_document.value(font, "FirstChar").toInteger());
    if (size.codeBytes == 1)
        for (const Object &width : m_document.value(font, "Widths").array())
            if (size.widths.size() < 256)
                size.widths.append(m_document.resolve(width).toReal());
    if (number == 0) {
        m_direct = size;
        return &m_direct;
    }
    return &*m_fonts.insert(number, size);
}

void BoxReader::add(const QRectF &box, const QTransform &transform)
{
    if (m_boxes.size() >= kMaxBoxes)
        return;
    const QRectF mapped = transform.mapRect(box);
    if (std::isfinite(mapped.x()) && std::isfinite(mapped.y()) && mapped.width() > 0.1 && mapped.height() > 0.1
        && mapped.width() < 1e6 && mapped.height() < 1e6)
        m_boxes.append(mapped);
}

void BoxReader::show(const QByteArray &bytes, State &state, QTransform &text)
{
    const int step = state.font ? state.font->codeBytes : 1;
    double width = 0;
    for (qsizetype i = 0; i + step <= bytes.size(); i += step) {
        double glyph = 500;
        if (step == 1 && state.font && !state.font->widths.isEmpty())
            glyph = state.font->widths.value(static_cast<unsigned char>(bytes[i]) - state.font->firstChar, 500);
        width += glyph / 1000 * state.size * state.scale;
    }
    const bool rule = step == 1 && std::all_of(bytes.cbegin(), bytes.cend(), [](char c) {
                          return c == '_' || c == '.' || c == '-' || c == ' ' || c == '\xa0' || c == '\x85';
                      });
    if (!rule && !state.isInvisible && width != 0)
        add(QRectF(0, state.rise - 0.2 * state.size, width, state.size), text * state.ctm);
    text = QTransform::fromTranslate(width, 0) * text;
}

void BoxReader::draw(const Object &object, const Dictionary &resources, const State &state, int depth)
{
    const Dictionary &dictionary = object.dictionary();
    if (m_document.value(dictionary, "Subtype").isName("Image")) {
        add(QRectF(0, 0, 1, 1), state.ctm);
        return;
    }
    if (!m_document.value(dictionary, "Subtype").isName("Form") || ++m_formRuns > kMaxFormRuns)
        return;
    QList<Object> numbers;
    for (const Object &number : m_document.value(dictionary, "Matrix").array())
        numbers.append(m_document.resolve(number));
    const Object own = m_document.value(dictionary, "Resources");
    if (const auto inner = m_document.decodedStream(object))
        read(*inner, own.isDictionary() ? own.dictionary() : resources, matrixOf(numbers) * state.ctm, depth + 1);
}

void BoxReader::read(const QByteArray &content, const Dictionary &resources, const QTransform &base, int depth)
{
    if (depth > kMaxForms)
        return;
    ContentOperators operators(content);
    const QList<Object> &operands = operators.operands();
    State state;
    state.ctm = base;
    std::vector<State> saved;
    QTransform text, line;
    const auto number = [&operands](qsizetype fromEnd) {
        return operands.size() > fromEnd ? operands[operands.size() - 1 - fromEnd].toReal() : 0.0;
    };
    const auto nextLine = [&](double x, double y) {
        line = QTransform::fromTranslate(x, y) * line;
        text = line;
    };
    while (m_boxes.size() < kMaxBoxes && operators.next()) {
        const QByteArray &op = operators.name();
        if (op == "q") {
            if (saved.size() < kMaxSaved)
                saved.push_back(state);
        } else if (op == "Q") {
            if (!saved.empty()) {
                state = saved.back();
                saved.pop_back();
            }
        } else if (op == "cm" && operands.size() >= 6) {
            state.ctm = matrixOf(operands.mid(operands.size() - 6)) * state.ctm;
        } else if (op == "BT") {
            text = line = QTransform();
        } else if (op == "Tm" && operands.size() >= 6) {
            text = line = matrixOf(operands.mid(operands.size() - 6));
        } else if (op == "Td") {
            nextLine(number(1), number(0));
        } else if (op == "TD") {
            state.leading = -number(0);
            nextLine(number(1), number(0));
        } else if (op == "T*") {
            nextLine(0, -state.leading);
        } else if (op == "TL") {
            state.leading = number(0);
        } else if (op == "Tz") {
            state.scale = number(0) / 100;
        } else if (op == "Ts") {
            state.rise = number(0);
        } else if (op == "Tr") {
            state.isInvisible = number(0) == 3;
        } else if (op == "Tf" && operands.size() >= 2) {
            state.font = fontOf(resources, operands[operands.size() - 2].bytes());
            state.size = number(0);
        } else if ((op == "Tj" || op == "'" || op == "\"") && !operands.isEmpty()) {
            if (op != "Tj")
                nextLine(0, -state.leading);
            show(operands.last().bytes(), state, text);
        } else if (op == "TJ" && !operands.isEmpty()) {
            const Object &pieces = operands.last();
            for (const Object &piece : pieces.array()) {
                if (piece.isString())
                    show(piece.bytes(), state, text);
                else
                    text = QTransform::fromTranslate(-piece.toReal() / 1000 * state.size * state.scale, 0) * text;
            }
        } else if (op == "Do" && !operands.isEmpty()) {
            draw(m_document.resolve(m_document.value(resources, "XObject").dictionary()[operands.last().bytes()]),
                 resources, state, depth);
        } else if (op == "ID") { // an inline image
            add(QRectF(0, 0, 1, 1), state.ctm);
        }
    }
}

} // namespace

QList<QRectF> contentBoxes(const Document &document, int index)
{
    const auto page = document.page(index);
    const auto content = document.pageContent(index);
    if (!page || !content)
        return {};
    BoxReader reader(document);
    reader.read(*content, page->resources.dictionary(), {}, 0);
    return reader.boxes();
}

bool coversAny(const QRectF &cover, const QList<QRectF> &boxes)
{
    return std::any_of(boxes.cbegin(), boxes.cend(), [&cover](const QRectF &box) {
        const QRectF common = cover.intersected(box);
        return common.width() * common.height() * 4 >= box.width() * box.height();
    });
}

} // namespace countersign::pdf
