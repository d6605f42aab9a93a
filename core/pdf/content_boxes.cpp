#include "core/pdf/content_boxes.h"

#include "core/pdf/content_operators.h"
#include "core/pdf/drawn_path.h"
#include "core/pdf/font_widths.h"

#include <QTransform>

#include <algorithm>
#include <cmath>
#include <deque>
#include <map>
#include <vector>

namespace countersign::pdf {

namespace {

constexpr qsizetype kMaxBoxes = 50'000;
constexpr int kMaxForms = 12; // nested
constexpr std::size_t kMaxSaved = 256;
constexpr int kMaxFormRuns = 2000; // forms that draw forms that draw forms
constexpr int kMaxOperators = 1'000'000;

template <std::size_t N> bool isAny(const QByteArray &op, const char *const (&words)[N])
{
    return std::any_of(std::begin(words), std::end(words), [&op](const char *word) { return op == word; });
}

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
    void giveUp() { m_boxes.isComplete = false; }
    [[nodiscard]] ContentBoxes boxes() const { return m_boxes; }

private:
    struct State {
        QTransform ctm;
        const FontWidths *font = nullptr;
        double size = 0, scale = 1, leading = 0, rise = 0, letterGap = 0, wordGap = 0;
        bool isInvisible = false; // Tr 3: neither filled nor stroked, as OCR layers are
    };
    struct Lines { // 9.4.1: the matrices of one text object
        QTransform text, line;

        void start(const QTransform &matrix) { text = line = matrix; }
        void next(double x, double y) { start(QTransform::fromTranslate(x, y) * line); }
    };
    bool textState(const QByteArray &op, const QList<Object> &operands, const Dictionary &resources, State &state);
    bool textShown(const QByteArray &op, const QList<Object> &operands, State &state, Lines &lines);
    void show(const QByteArray &bytes, const State &state, QTransform &text);
    const FontWidths *fontOf(const Dictionary &resources, const QByteArray &name);
    void add(QList<QRectF> &to, const QRectF &box);
    void draw(const Object &object, const Dictionary &resources, const State &state, int depth);
    void paint(const DrawnPath &path);

    const Document &m_document;
    std::map<quint32, FontWidths> m_fonts;
    std::deque<FontWidths> m_direct;
    ContentBoxes m_boxes;
    int m_formRuns = 0, m_operators = 0;
};

const FontWidths *BoxReader::fontOf(const Dictionary &resources, const QByteArray &name)
{
    const Object written = m_document.value(resources, "Font").dictionary()[name];
    const quint32 number = written.toReference().number;
    if (const auto known = m_fonts.find(number); number != 0 && known != m_fonts.end())
        return &known->second;
    FontWidths widths = FontWidths::read(m_document, m_document.resolve(written).dictionary());
    return number != 0 ? &m_fonts.emplace(number, std::move(widths)).first->second
                       : &m_direct.emplace_back(std::move(widths));
}

void BoxReader::add(QList<QRectF> &to, const QRectF &box)
{
    if (!std::isfinite(box.x()) || !std::isfinite(box.y()) || box.width() <= 0.1 || box.height() <= 0.1
        || box.width() >= 1e6 || box.height() >= 1e6)
        return;
    if (m_boxes.letters.size() + m_boxes.pictures.size() >= kMaxBoxes)
        giveUp();
    else
        to.append(box);
}

void BoxReader::show(const QByteArray &bytes, const State &state, QTransform &text)
{
    const int step = state.font ? state.font->codeBytes : 1;
    for (qsizetype i = 0; i + step <= bytes.size(); i += step) {
        quint32 code = static_cast<unsigned char>(bytes[i]);
        if (step == 2)
            code = code << 8 | static_cast<unsigned char>(bytes[i + 1]);
        const double width = (state.font ? state.font->of(code) : 500) / 1000 * state.size * state.scale;
        const char c = step == 1 ? bytes[i] : 'x';
        const bool rules = c == '_' || c == '.' || c == '-' || c == ' ' || c == '\xa0' || c == '\x85';
        if (!rules && !state.isInvisible && width != 0)
            add(m_boxes.letters,
                (text * state.ctm).mapRect(QRectF(0, state.rise - 0.2 * state.size, width, state.size)));
        const double gap = state.letterGap + (c == ' ' ? state.wordGap : 0);
        text = QTransform::fromTranslate(width + gap * state.scale, 0) * text;
    }
}

void BoxReader::draw(const Object &object, const Dictionary &resources, const State &state, int depth)
{
    const Dictionary &dictionary = object.dictionary();
    if (m_document.value(dictionary, "Subtype").isName("Image")) {
        add(m_boxes.pictures, state.ctm.mapRect(QRectF(0, 0, 1, 1)));
        return;
    }
    if (!m_document.value(dictionary, "Subtype").isName("Form"))
        return;
    if (++m_formRuns > kMaxFormRuns || depth >= kMaxForms) {
        giveUp();
        return;
    }
    QList<Object> numbers;
    for (const Object &number : m_document.value(dictionary, "Matrix").array())
        numbers.append(m_document.resolve(number));
    const Object own = m_document.value(dictionary, "Resources");
    if (const auto inner = m_document.decodedStream(object))
        read(*inner, own.isDictionary() ? own.dictionary() : resources, matrixOf(numbers) * state.ctm, depth + 1);
    else
        giveUp();
}

void BoxReader::paint(const DrawnPath &path)
{
    const DrawnPath::Meaning meaning = path.meaning();
    if (meaning != DrawnPath::Meaning::Nothing) // a shape as thin as a hair is still seen
        add(meaning == DrawnPath::Meaning::Letters ? m_boxes.letters : m_boxes.pictures,
            path.box().adjusted(-0.2, -0.2, 0.2, 0.2));
}

bool BoxReader::textState(const QByteArray &op, const QList<Object> &operands, const Dictionary &resources,
                          State &state)
{
    const double last = operands.isEmpty() ? 0 : operands.last().toReal();
    if (op == "TL")
        state.leading = last;
    else if (op == "Tz")
        state.scale = last / 100;
    else if (op == "Ts")
        state.rise = last;
    else if (op == "Tc")
        state.letterGap = last;
    else if (op == "Tw")
        state.wordGap = last;
    else if (op == "Tr")
        state.isInvisible = last == 3;
    else if (op == "Tf" && operands.size() >= 2) {
        state.font = fontOf(resources, operands[operands.size() - 2].bytes());
        state.size = last;
    } else
        return false;
    return true;
}

bool BoxReader::textShown(const QByteArray &op, const QList<Object> &operands, State &state, Lines &lines)
{
    const auto number = [&operands](qsizetype fromEnd) {
        return operands.size() > fromEnd ? operands[operands.size() - 1 - fromEnd].toReal() : 0.0;
    };
    if (op == "BT") {
        lines.start({});
    } else if (op == "Tm" && operands.size() >= 6) {
        lines.start(matrixOf(operands.mid(operands.size() - 6)));
    } else if (op == "Td" || op == "TD") {
        if (op == "TD")
            state.leading = -number(0);
        lines.next(number(1), number(0));
    } else if (op == "T*") {
        lines.next(0, -state.leading);
    } else if ((op == "Tj" || op == "'" || op == "\"") && !operands.isEmpty()) {
        if (op == "\"") {
            state.wordGap = number(2);
            state.letterGap = number(1);
        }
        if (op != "Tj")
            lines.next(0, -state.leading);
        show(operands.last().bytes(), state, lines.text);
    } else if (op == "TJ" && !operands.isEmpty()) {
        for (const Object &piece : operands.last().array()) {
            if (piece.isString())
                show(piece.bytes(), state, lines.text);
            else
                lines.text =
                    QTransform::fromTranslate(-piece.toReal() / 1000 * state.size * state.scale, 0) * lines.text;
        }
    } else {
        return false;
    }
    return true;
}

void BoxReader::read(const QByteArray &content, const Dictionary &resources, const QTransform &base, int depth)
{
    static constexpr const char *kShapes[] = {"m", "l", "c", "v", "y", "re", "h"};
    static constexpr const char *kPaints[] = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s"};
    static constexpr const char *kClips[] = {"W", "W*"};
    ContentOperators operators(content);
    const QList<Object> &operands = operators.operands();
    State state;
    state.ctm = base;
    std::vector<State> saved;
    Lines lines;
    DrawnPath path;
    bool clips = false; // what is drawn next shows in this path's shape
    while (m_boxes.isComplete && operators.next()) {
        const QByteArray &op = operators.name();
        if (++m_operators > kMaxOperators)
            giveUp();
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
        } else if (isAny(op, kShapes)) {
            path.add(op, operands, state.ctm);
        } else if (isAny(op, kClips)) {
            clips = true;
        } else if (op == "n" || isAny(op, kPaints)) {
            if (op != "n" || clips)
                paint(path);
            path.clear();
            clips = false;
        } else if (op == "Do" && !operands.isEmpty()) {
            draw(m_document.resolve(m_document.value(resources, "XObject").dictionary()[operands.last().bytes()]),
                 resources, state, depth);
        } else if (op == "ID") { // an inline image
            add(m_boxes.pictures, state.ctm.mapRect(QRectF(0, 0, 1, 1)));
        } else if (!textState(op, operands, resources, state)) {
            textShown(op, operands, state, lines);
        }
    }
}

} // namespace

ContentBoxes contentBoxes(const Document &document, int index)
{
    BoxReader reader(document);
    const auto page = document.page(index);
    const auto content = document.pageContent(index);
    if (page && content)
        reader.read(*content, page->resources.dictionary(), {}, 0);
    else
        reader.giveUp();
    return reader.boxes();
}

ContentBoxes formBoxes(const Document &document, const Object &form)
{
    BoxReader reader(document);
    if (const auto content = document.decodedStream(form))
        reader.read(*content, document.value(document.resolve(form).dictionary(), "Resources").dictionary(), {}, 0);
    else
        reader.giveUp();
    return reader.boxes();
}

} // namespace countersign::pdf
