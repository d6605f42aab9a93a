#include "core/pdf/content_text.h"

#include "core/pdf/content_operators.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace countersign::pdf {

namespace {

constexpr qsizetype kMaxText = 20'000;
constexpr int kMaxForms = 12; // nested
constexpr int kMaxRange = 65'536;

struct FontMap {
    QHash<quint32, QString> characters;
    int codeBytes = 1;
    bool isReliable = false;
};

quint32 codeOf(const QByteArray &bytes)
{
    quint32 code = 0;
    for (const char c : bytes.left(4))
        code = code << 8 | static_cast<unsigned char>(c);
    return code;
}

QString utf16(const QByteArray &bytes)
{
    QString text;
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2)
        text += QChar(static_cast<char16_t>(static_cast<unsigned char>(bytes[i]) << 8
                                            | static_cast<unsigned char>(bytes[i + 1])));
    return text;
}

// ToUnicode CMaps (9.10.3): bfchar and bfrange.
FontMap readMap(const QByteArray &cmap, bool composite)
{
    FontMap map;
    map.codeBytes = composite ? 2 : 1;
    Parser parser(cmap, nullptr);
    QList<Object> operands;
    while (!parser.lexer().atEnd()) {
        const qint64 at = parser.lexer().position();
        const Token token = parser.lexer().next();
        if (token.kind == Token::Kind::End)
            break;
        if (token.kind == Token::Kind::Keyword) {
            if (token.bytes == "endbfchar") {
                for (qsizetype i = 0; i + 1 < operands.size(); i += 2)
                    map.characters.insert(codeOf(operands[i].bytes()), utf16(operands[i + 1].bytes()));
            } else if (token.bytes == "endbfrange") {
                for (qsizetype i = 0; i + 2 < operands.size(); i += 3) {
                    const quint32 first = codeOf(operands[i].bytes());
                    const quint32 last = std::min(codeOf(operands[i + 1].bytes()), first + kMaxRange);
                    const Object &target = operands[i + 2];
                    QString text = utf16(target.bytes());
                    for (quint32 code = first; code <= last && map.characters.size() < kMaxRange; ++code) {
                        if (target.isArray()) {
                            map.characters.insert(code, utf16(target.array().value(code - first).bytes()));
                        } else if (!text.isEmpty()) {
                            map.characters.insert(code, text);
                            text.back() = QChar(text.back().unicode() + 1);
                        }
                    }
                }
            } else if (token.bytes == "endcodespacerange" && !operands.isEmpty() && !operands[0].bytes().isEmpty()) {
                map.codeBytes = static_cast<int>(std::min<qsizetype>(4, operands[0].bytes().size()));
            }
            operands.clear();
            continue;
        }
        parser.lexer().seek(at);
        auto object = parser.object();
        if (!object)
            parser.lexer().seek(std::max(at + 1, parser.lexer().position()));
        else if (operands.size() < 1000)
            operands.append(*object);
    }
    return map;
}

// The character of a glyph's name (Adobe Glyph List, what Latin forms use); nothing when it is not known here.
std::optional<QString> characterOf(const QByteArray &glyph)
{
    static const QHash<QByteArray, char16_t> kNames = {{"zero", u'0'},
                                                       {"one", u'1'},
                                                       {"two", u'2'},
                                                       {"three", u'3'},
                                                       {"four", u'4'},
                                                       {"five", u'5'},
                                                       {"six", u'6'},
                                                       {"seven", u'7'},
                                                       {"eight", u'8'},
                                                       {"nine", u'9'},
                                                       {"space", u' '},
                                                       {"period", u'.'},
                                                       {"comma", u','},
                                                       {"hyphen", u'-'},
                                                       {"colon", u':'},
                                                       {"semicolon", u';'},
                                                       {"slash", u'/'},
                                                       {"parenleft", u'('},
                                                       {"parenright", u')'},
                                                       {"quotesingle", u'\''},
                                                       {"grave", u'`'},
                                                       {"bullet", u'\u2022'},
                                                       {"Euro", u'\u20ac'},
                                                       {"percent", u'%'},
                                                       {"ampersand", u'&'},
                                                       {"at", u'@'},
                                                       {"underscore", u'_'},
                                                       {"plus", u'+'},
                                                       {"equal", u'='},
                                                       {"quotedbl", u'"'},
                                                       {"dollar", u'$'},
                                                       {"asterisk", u'*'},
                                                       {"exclam", u'!'},
                                                       {"question", u'?'},
                                                       {"quoteright", u'\u2019'},
                                                       {"quoteleft", u'\u2018'},
                                                       {"endash", u'\u2013'},
                                                       {"emdash", u'\u2014'},
                                                       {"breve", u'\u02d8'},
                                                       {"caron", u'\u02c7'}};
    if (glyph.size() == 1)
        return QString(QLatin1Char(glyph[0]));
    if (const auto known = kNames.constFind(glyph); known != kNames.cend())
        return QString(QChar(*known));
    bool ok = false;
    if (glyph.startsWith("uni") && glyph.size() == 7)
        if (const ushort code = glyph.mid(3).toUShort(&ok, 16); ok)
            return QString(QChar(code));
    return std::nullopt;
}

// What of the graphics state says whether text can be seen.
struct Ink {
    bool isInvisible = false; // Tr 3, and 7, which only clips
    bool isFaint = false; // its colour
    bool isTransparent = false;
};

class TextReader
{
public:
    // `seenOnly`: without text that is drawn invisibly, as under scanned pages.
    TextReader(const Document &document, bool seenOnly) : m_document(document), m_seenOnly(seenOnly) { }

    void read(const QByteArray &content, const Dictionary &resources, int depth);
    [[nodiscard]] QString text() const { return m_shown.text.simplified(); }
    [[nodiscard]] ShownText shown() const
    {
        ShownText result = m_shown;
        result.text = text();
        return result;
    }

private:
    void show(const QByteArray &bytes, const FontMap *font);
    const FontMap *fontOf(const Dictionary &resources, const QByteArray &name);
    void look(const QByteArray &op, const QList<Object> &operands, const Dictionary &resources);

    const Document &m_document;
    const bool m_seenOnly;
    QHash<quint32, FontMap> m_fonts; // by object number
    FontMap m_direct;
    ShownText m_shown;
    Ink m_ink;
};

const FontMap *TextReader::fontOf(const Dictionary &resources, const QByteArray &name)
{
    const Object written = m_document.value(resources, "Font").dictionary()[name];
    const quint32 number = written.toReference().number;
    if (number != 0 && m_fonts.contains(number))
        return &m_fonts[number];
    const Dictionary font = m_document.resolve(written).dictionary();
    const bool composite = m_document.value(font, "Subtype").isName("Type0");
    if (m_shown.fonts.size() < 100)
        m_shown.fonts.append(written);
    FontMap map;
    map.codeBytes = composite ? 2 : 1;
    if (const auto cmap = m_document.decodedStream(font["ToUnicode"]))
        map = readMap(*cmap, composite);
    const Object encoding = m_document.value(font, "Encoding");
    // The glyphs of a Type 3 font are drawings, which may show anything.
    map.isReliable = (!map.characters.isEmpty() || (!composite && !font.isEmpty()))
        && !m_document.value(font, "Subtype").isName("Type3");
    if (map.characters.isEmpty() && !composite) { // 9.6.5: a standard encoding, with differences
        quint32 code = 0;
        for (const Object &item : m_document.value(encoding.dictionary(), "Differences").array()) {
            if (item.isInteger())
                code = static_cast<quint32>(std::clamp<qint64>(item.toInteger(), 0, 255));
            else if (item.isName() && code < 256)
                map.characters.insert(code++, characterOf(item.bytes()).value_or(QString()));
        }
    }
    if (number == 0) {
        m_direct = map;
        return &m_direct;
    }
    return &*m_fonts.insert(number, map);
}

void TextReader::show(const QByteArray &bytes, const FontMap *font)
{
    if (m_seenOnly && m_ink.isInvisible)
        return;
    m_shown.isReliable = m_shown.isReliable && font && font->isReliable;
    const int step = font ? font->codeBytes : 1;
    for (qsizetype i = 0; i + step <= bytes.size() && m_shown.text.size() < kMaxText; i += step) {
        if (m_ink.isFaint || m_ink.isTransparent)
            ++m_shown.faint;
        const quint32 code = codeOf(bytes.mid(i, step));
        const auto found = font ? font->characters.constFind(code) : QHash<quint32, QString>::const_iterator();
        if (font && found != font->characters.cend()) {
            m_shown.text += *found;
            m_shown.isReliable = m_shown.isReliable && !found->isEmpty();
        } else if (step == 1) {
            m_shown.text += QChar(static_cast<char16_t>(code));
        } else {
            m_shown.isReliable = false; // a glyph without a character
        }
    }
}

void TextReader::look(const QByteArray &op, const QList<Object> &operands, const Dictionary &resources)
{
    static constexpr const char *kShapes[] = {"m", "l", "c", "v", "y", "re", "sh", "ID"};
    if (std::any_of(std::begin(kShapes), std::end(kShapes), [&op](const char *shape) { return op == shape; })) {
        ++m_shown.shapes;
    } else if (op == "Tr") {
        const qint64 mode = operands.isEmpty() ? 0 : operands.last().toInteger();
        m_ink.isInvisible = mode == 3 || mode == 7;
    } else if (op == "g" || op == "rg" || op == "k" || op == "sc" || op == "scn") {
        constexpr double kPaper = 0.85;
        m_ink.isFaint = brightnessOf(operands).value_or(1) > kPaper;
    } else if (op == "gs" && !operands.isEmpty()) {
        const Dictionary states = m_document.value(resources, "ExtGState").dictionary();
        const Dictionary state = m_document.value(states, operands.last().bytes()).dictionary();
        if (state.contains("ca"))
            m_ink.isTransparent = m_document.value(state, "ca").toReal(1) < 0.3;
    }
}

void TextReader::read(const QByteArray &content, const Dictionary &resources, int depth)
{
    if (depth > kMaxForms)
        return;
    ContentOperators operators(content);
    const QList<Object> &operands = operators.operands();
    QByteArray fontName;
    double size = 0;
    std::vector<Ink> saved;
    while (m_shown.text.size() < kMaxText && operators.next()) {
        const QByteArray &op = operators.name();
        const Object last = operators.last();
        look(op, operands, resources);
        if (op == "q" && saved.size() < 256) {
            saved.push_back(m_ink);
        } else if (op == "Q" && !saved.empty()) {
            m_ink = saved.back();
            saved.pop_back();
        } else if (op == "Tf" && operands.size() >= 2) {
            fontName = operands[operands.size() - 2].bytes();
            size = std::abs(last.toReal());
        } else if (op == "Tj" || op == "'" || op == "\"") {
            if (op != "Tj")
                m_shown.text += u' ';
            show(last.bytes(), fontOf(resources, fontName));
        } else if (op == "TJ") {
            const FontMap *font = fontOf(resources, fontName);
            for (const Object &item : last.array()) {
                if (item.isString())
                    show(item.bytes(), font);
                else if (item.toReal() < -200) // a gap as wide as a space
                    m_shown.text += u' ';
            }
        } else if (op == "Td" || op == "TD" || op == "T*" || op == "ET" || op == "Tm") {
            // Some writers place every letter: a step along the line, no wider than two letters, ends no word.
            const bool step = (op == "Td" || op == "TD") && operands.size() == 2 && last.toReal() == 0
                && operands[0].toReal() >= 0 && operands[0].toReal() < 2 * size;
            if (!step && !m_shown.text.endsWith(u' '))
                m_shown.text += u' ';
        } else if (op == "Do") {
            const Object form = m_document.resolve(m_document.value(resources, "XObject").dictionary()[last.bytes()]);
            if (m_document.value(form.dictionary(), "Subtype").isName("Form")) {
                const Object own = m_document.value(form.dictionary(), "Resources");
                if (const auto inner = m_document.decodedStream(form))
                    read(*inner, own.isDictionary() ? own.dictionary() : resources, depth + 1);
            } else {
                ++m_shown.shapes;
            }
        }
    }
}

} // namespace

QString contentText(const Document &document, int index)
{
    const auto page = document.page(index);
    const auto content = document.pageContent(index);
    if (!page || !content)
        return {};
    TextReader reader(document, false);
    reader.read(*content, page->resources.dictionary(), 0);
    return reader.text();
}

ShownText formText(const Document &document, const Object &form)
{
    const auto content = document.decodedStream(form);
    if (!content)
        return {.text = {}, .isReliable = false};
    TextReader reader(document, true);
    reader.read(*content, document.value(document.resolve(form).dictionary(), "Resources").dictionary(), 0);
    return reader.shown();
}

} // namespace countersign::pdf
