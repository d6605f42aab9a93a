#include "core/pdf/object.h"

#include "core/pdf/lexer.h"

#include <QStringDecoder>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace countersign::pdf {

struct ObjectData : QSharedData {
    Array array;
    Dictionary dictionary;
    QByteArray ownRaw; // the raw bytes of a stream made here …
    QByteArrayView raw; // … or where they lie in a file
    std::shared_ptr<const void> keepAlive; // shared: the mapping lives as long as its last reader
};

Object::Object() = default;
Object::Object(const Object &) = default;
Object::Object(Object &&) noexcept = default;
Object &Object::operator=(const Object &) = default;
Object &Object::operator=(Object &&) noexcept = default;
Object::~Object() = default;

Object::Object(Reference reference)
    : m_kind(Kind::Reference),
      m_integer(qint64(reference.number) << 16 | reference.generation)
{
}

Object::Object(const Array &array) : m_kind(Kind::Array), m_data(new ObjectData) { m_data->array = array; }

Object::Object(const Dictionary &dictionary) : m_kind(Kind::Dictionary), m_data(new ObjectData)
{
    m_data->dictionary = dictionary;
}

Object Object::boolean(bool value)
{
    Object o;
    o.m_kind = Kind::Bool;
    o.m_flag = value;
    return o;
}

Object Object::integer(qint64 value)
{
    Object o;
    o.m_kind = Kind::Integer;
    o.m_integer = value;
    return o;
}

Object Object::real(double value)
{
    Object o;
    o.m_kind = Kind::Real;
    o.m_real = std::isfinite(value) ? value : 0.0;
    return o;
}

Object Object::realText(const QByteArray &text)
{
    Object o = real(text.toDouble());
    o.m_text = text;
    return o;
}

Object Object::name(const QByteArray &decoded)
{
    Object o;
    o.m_kind = Kind::Name;
    o.m_text = decoded;
    return o;
}

Object Object::string(const QByteArray &bytes, bool asHex)
{
    Object o;
    o.m_kind = Kind::String;
    o.m_text = bytes;
    o.m_flag = asHex;
    return o;
}

Object Object::text(const QString &text) { return string(encodeText(text)); }

Object Object::rect(const QRectF &r) { return Array{real(r.left()), real(r.top()), real(r.right()), real(r.bottom())}; }

Object Object::stream(const Dictionary &dictionary, const QByteArray &rawBytes)
{
    Object o;
    o.m_kind = Kind::Stream;
    o.m_data = new ObjectData;
    o.m_data->dictionary = dictionary;
    o.m_data->ownRaw = rawBytes;
    o.m_data->raw = o.m_data->ownRaw;
    return o;
}

Object Object::streamView(const Dictionary &dictionary, QByteArrayView rawBytes, std::shared_ptr<const void> keepAlive)
{
    Object o;
    o.m_kind = Kind::Stream;
    o.m_data = new ObjectData;
    o.m_data->dictionary = dictionary;
    o.m_data->raw = rawBytes;
    o.m_data->keepAlive = std::move(keepAlive);
    return o;
}

qint64 Object::toInteger(qint64 otherwise) const
{
    if (m_kind == Kind::Integer)
        return m_integer;
    if (m_kind != Kind::Real || !(std::abs(m_real) < 9.0e18))
        return otherwise;
    return static_cast<qint64>(m_real);
}

double Object::toReal(double otherwise) const
{
    if (m_kind == Kind::Integer)
        return static_cast<double>(m_integer);
    return m_kind == Kind::Real ? m_real : otherwise;
}

Reference Object::toReference() const
{
    if (m_kind != Kind::Reference)
        return {};
    return {static_cast<quint32>(m_integer >> 16), static_cast<quint16>(m_integer & 0xffff)};
}

QString Object::toText() const
{
    if (m_kind == Kind::Name)
        return QString::fromUtf8(m_text);
    return m_kind == Kind::String ? decodeText(m_text) : QString();
}

const Array &Object::array() const &
{
    static const Array none;
    return m_kind == Kind::Array ? m_data->array : none;
}

const Dictionary &Object::dictionary() const &
{
    static const Dictionary none;
    return m_kind == Kind::Dictionary || m_kind == Kind::Stream ? m_data->dictionary : none;
}

Array Object::array() && { return std::as_const(*this).array(); }

Dictionary Object::dictionary() && { return std::as_const(*this).dictionary(); }

QByteArrayView Object::rawBytes() const { return m_kind == Kind::Stream ? m_data->raw : QByteArrayView(); }

Array *Object::editArray()
{
    if (m_kind != Kind::Array)
        return nullptr;
    m_data.detach();
    return &m_data->array;
}

Dictionary *Object::editDictionary()
{
    if (m_kind != Kind::Dictionary && m_kind != Kind::Stream)
        return nullptr;
    m_data.detach(); // `raw` still points into ownRaw's shared buffer, which nobody changes, or into the file
    return &m_data->dictionary;
}

bool Object::equals(const Object &a, const Object &b)
{
    if (a.isNumber() && b.isNumber()) {
        if (a.isInteger() && b.isInteger())
            return a.m_integer == b.m_integer;
        return a.toReal() == b.toReal();
    }
    if (a.m_kind != b.m_kind)
        return false;
    switch (a.m_kind) {
    case Kind::Null: return true;
    case Kind::Bool: return a.m_flag == b.m_flag;
    case Kind::Name:
    case Kind::String: return a.m_text == b.m_text;
    case Kind::Reference: return a.m_integer == b.m_integer;
    case Kind::Array: return a.m_data == b.m_data || a.m_data->array == b.m_data->array;
    case Kind::Dictionary: return a.m_data == b.m_data || a.m_data->dictionary == b.m_data->dictionary;
    case Kind::Stream:
        return a.m_data == b.m_data
            || (a.m_data->dictionary == b.m_data->dictionary && a.m_data->raw.size() == b.m_data->raw.size()
                && (a.m_data->raw.data() == b.m_data->raw.data() || a.m_data->raw == b.m_data->raw));
    case Kind::Integer:
    case Kind::Real: break; // handled above
    }
    return false;
}

const Object &Dictionary::value(QByteArrayView key) const &
{
    static const Object none;
    // From the back: where a broken file writes a key twice, the last one counts.
    for (auto it = m_entries.crbegin(); it != m_entries.crend(); ++it)
        if (it->key == key)
            return it->value;
    return none;
}

bool Dictionary::contains(QByteArrayView key) const
{
    for (const Entry &entry : m_entries)
        if (entry.key == key)
            return true;
    return false;
}

void Dictionary::set(const QByteArray &key, const Object &value)
{
    if (value.isNull()) { // 7.3.7: an entry whose value is null is as good as absent
        remove(key);
        return;
    }
    bool done = false;
    for (qsizetype i = m_entries.size() - 1; i >= 0; --i) {
        if (m_entries[i].key != key)
            continue;
        if (done) {
            m_entries.removeAt(i);
        } else {
            m_entries[i].value = value;
            done = true;
        }
    }
    if (!done)
        m_entries.append({key, value});
}

bool Dictionary::remove(QByteArrayView key)
{
    return m_entries.removeIf([&](const Entry &entry) { return entry.key == key; }) > 0;
}

bool Dictionary::equals(const Dictionary &a, const Dictionary &b)
{
    auto covers = [](const Dictionary &x, const Dictionary &y) {
        for (const Entry &entry : x.m_entries)
            if (!(x.value(entry.key) == y.value(entry.key)))
                return false;
        return true;
    };
    return covers(a, b) && covers(b, a);
}

namespace {

constexpr char kHex[] = "0123456789ABCDEF";

bool isRegularInName(unsigned char c)
{
    return c >= 0x21 && c <= 0x7e && c != '#' && !isDelimiter(static_cast<char>(c));
}

void writeName(QByteArray &out, const QByteArray &name)
{
    out += '/';
    // Nearly all names are written as they are.
    const auto odd = std::find_if_not(name.cbegin(), name.cend(),
                                      [](char c) { return isRegularInName(static_cast<unsigned char>(c)); });
    out.append(name.constData(), odd - name.cbegin());
    for (auto at = odd; at != name.cend(); ++at) {
        const auto c = static_cast<unsigned char>(*at);
        if (isRegularInName(c)) {
            out += *at;
        } else {
            out += '#';
            out += kHex[c >> 4];
            out += kHex[c & 15];
        }
    }
}

void writeString(QByteArray &out, const QByteArray &bytes, bool hex)
{
    if (hex) {
        out += '<';
        out += bytes.toHex().toUpper();
        out += '>';
        return;
    }
    out += '(';
    const auto isSpecial = [](char c) { return c == '(' || c == ')' || c == '\\' || c == '\r' || c == '\n'; };
    for (auto at = bytes.cbegin(); at != bytes.cend();) {
        const auto special = std::find_if(at, bytes.cend(), isSpecial);
        out.append(at, special - at);
        if (special == bytes.cend())
            break;
        out += '\\';
        // A raw CR would be read back as LF (7.3.4.2).
        out += *special == '\r' ? 'r' : *special == '\n' ? 'n' : *special;
        at = special + 1;
    }
    out += ')';
}

void writeReal(QByteArray &out, double value)
{
    // 7.3.3 knows no exponents; five decimals are finer than any device.
    QByteArray text = QByteArray::number(value, 'f', 5);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    out += text == "-0" ? QByteArray("0") : text;
}

// A key that a broken file writes twice: its last value counts (see Dictionary::value), and only that is written. Beyond a
// size no real dictionary has, looking each time would be quadratic; the reader does not notice such ones either.
template <typename Iterator> bool isOverridden(const Dictionary &dictionary, Iterator entry)
{
    return dictionary.size() <= 256
        && std::any_of(std::next(entry), dictionary.end(),
                       [&](const Dictionary::Entry &later) { return later.key == entry->key; });
}

void writeDictionary(QByteArray &out, const Dictionary &dictionary, qsizetype streamLength = -1)
{
    out += "<<";
    for (auto entry = dictionary.begin(); entry != dictionary.end(); ++entry) {
        if ((streamLength >= 0 && entry->key == "Length") || isOverridden(dictionary, entry))
            continue;
        writeName(out, entry->key);
        out += ' ';
        write(out, entry->value);
    }
    if (streamLength >= 0)
        out += "/Length " + QByteArray::number(streamLength);
    out += ">>";
}

} // namespace

void write(QByteArray &out, const Object &object)
{
    switch (object.kind()) {
    case Object::Kind::Null: out += "null"; break;
    case Object::Kind::Bool: out += object.toBool() ? "true" : "false"; break;
    case Object::Kind::Integer: out += QByteArray::number(object.toInteger()); break;
    case Object::Kind::Real: {
        const QByteArray text = object.bytes();
        if (text.isEmpty())
            writeReal(out, object.toReal());
        else
            out += text;
        break;
    }
    case Object::Kind::Name: writeName(out, object.bytes()); break;
    case Object::Kind::String: writeString(out, object.bytes(), object.isHexString()); break;
    case Object::Kind::Array: {
        out += '[';
        bool first = true;
        for (const Object &item : object.array()) {
            if (!first)
                out += ' ';
            first = false;
            write(out, item);
        }
        out += ']';
        break;
    }
    case Object::Kind::Dictionary: writeDictionary(out, object.dictionary()); break;
    case Object::Kind::Stream:
        writeDictionary(out, object.dictionary(), object.rawBytes().size());
        out += "\nstream\n";
        out.append(object.rawBytes());
        out += "\nendstream";
        break;
    case Object::Kind::Reference: {
        const Reference r = object.toReference();
        out += QByteArray::number(r.number) + ' ' + QByteArray::number(r.generation) + " R";
        break;
    }
    }
}

QByteArray serialise(const Object &object)
{
    QByteArray out;
    write(out, object);
    return out;
}

void writeIndirect(QByteArray &out, Reference reference, const Object &object)
{
    out += QByteArray::number(reference.number) + ' ' + QByteArray::number(reference.generation) + " obj\n";
    write(out, object);
    out += "\nendobj\n";
}

QString decodeText(QByteArrayView bytes)
{
    if (bytes.startsWith("\xfe\xff"))
        return QStringDecoder(QStringConverter::Utf16BE).decode(bytes.sliced(2));
    if (bytes.startsWith("\xff\xfe")) // not in the standard, but found
        return QStringDecoder(QStringConverter::Utf16LE).decode(bytes.sliced(2));
    if (bytes.startsWith("\xef\xbb\xbf"))
        return QString::fromUtf8(bytes.sliced(3));
    // PDFDocEncoding (annex D.2) differs from Latin-1 here:
    static constexpr char16_t k18[8] = {0x02d8, 0x02c7, 0x02c6, 0x02d9, 0x02dd, 0x02db, 0x02da, 0x02dc};
    static constexpr char16_t k80[33] = {0x2022, 0x2020, 0x2021, 0x2026, 0x2014, 0x2013, 0x0192, 0x2044, 0x2039,
                                         0x203a, 0x2212, 0x2030, 0x201e, 0x201c, 0x201d, 0x2018, 0x2019, 0x201a,
                                         0x2122, 0xfb01, 0xfb02, 0x0141, 0x0152, 0x0160, 0x0178, 0x017d, 0x0131,
                                         0x0142, 0x0153, 0x0161, 0x017e, 0xfffd, 0x20ac};
    QString text(bytes.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto c = static_cast<unsigned char>(bytes[i]);
        char16_t u = c;
        if (c >= 0x18 && c < 0x20)
            u = k18[c - 0x18];
        else if (c >= 0x80 && c <= 0xa0)
            u = k80[c - 0x80];
        text[i] = QChar(u);
    }
    return text;
}

QByteArray encodeText(const QString &text)
{
    bool ascii = true;
    for (const QChar c : text)
        ascii = ascii && ((c.unicode() >= 0x20 && c.unicode() < 0x7f) || c == u'\n' || c == u'\r' || c == u'\t');
    if (ascii)
        return text.toLatin1();
    QByteArray out("\xfe\xff", 2);
    out.reserve(2 + text.size() * 2);
    for (const QChar c : text) {
        out += static_cast<char>(c.unicode() >> 8);
        out += static_cast<char>(c.unicode() & 0xff);
    }
    return out;
}

} // namespace countersign::pdf
