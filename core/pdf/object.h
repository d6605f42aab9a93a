// PDF objects as values (ISO 32000-2, 7.3). Copying is cheap: arrays, dictionaries and streams share their content until
// one copy changes. Reals keep the text they were written with, strings and names are bytes, dictionaries keep their order,
// so an object that was only read is written back as it was.
// A stream's raw bytes usually lie in the (mapped) file; the stream keeps that file alive.
// Thread-safe as Qt's own implicitly shared values are: different copies in different threads.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QExplicitlySharedDataPointer>
#include <QHashFunctions>
#include <QList>
#include <QRectF>
#include <QString>

#include <compare>
#include <memory>

namespace countersign::pdf {

struct Reference {
    quint32 number = 0; // 0 is nobody: object 0 is always free
    quint16 generation = 0;

    friend auto operator<=>(const Reference &, const Reference &) = default;
    [[nodiscard]] bool isNull() const { return number == 0; }
};
inline size_t qHash(const Reference &r, size_t seed = 0)
{
    return ::qHash((quint64(r.number) << 16) | r.generation, seed);
}

class Dictionary;
struct ObjectData;

class Object
{
public:
    enum class Kind : quint8 { Null, Bool, Integer, Real, Name, String, Array, Dictionary, Stream, Reference };

    Object();
    Object(const Object &);
    Object(Object &&) noexcept;
    Object &operator=(const Object &);
    Object &operator=(Object &&) noexcept;
    ~Object();
    Object(Reference reference);
    Object(const QList<Object> &array);
    Object(const Dictionary &dictionary);

    static Object boolean(bool value);
    static Object integer(qint64 value);
    static Object real(double value);
    static Object realText(const QByteArray &text); // a number as written: "0.10", "-.5"
    static Object name(const QByteArray &decoded); // without the slash, #xx already decoded
    static Object string(const QByteArray &bytes, bool asHex = false);
    static Object text(
        const QString &text); // a text string: PDFDocEncoding when ASCII, else UTF-16BE with a mark (7.9.2.2)
    static Object rect(const QRectF &rect); // [llx lly urx ury]
    static Object stream(const Dictionary &dictionary,
                         const QByteArray &rawBytes); // raw: as they lie in the file, encoded
    static Object streamView(const Dictionary &dictionary, QByteArrayView rawBytes,
                             std::shared_ptr<const void> keepAlive);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] bool isNull() const { return m_kind == Kind::Null; }
    [[nodiscard]] bool isBool() const { return m_kind == Kind::Bool; }
    [[nodiscard]] bool isInteger() const { return m_kind == Kind::Integer; }
    [[nodiscard]] bool isNumber() const { return m_kind == Kind::Integer || m_kind == Kind::Real; }
    [[nodiscard]] bool isName() const { return m_kind == Kind::Name; }
    [[nodiscard]] bool isName(QByteArrayView value) const { return m_kind == Kind::Name && m_text == value; }
    [[nodiscard]] bool isString() const { return m_kind == Kind::String; }
    [[nodiscard]] bool isHexString() const { return m_kind == Kind::String && m_flag; }
    [[nodiscard]] bool isArray() const { return m_kind == Kind::Array; }
    [[nodiscard]] bool isDictionary() const { return m_kind == Kind::Dictionary; }
    [[nodiscard]] bool isStream() const { return m_kind == Kind::Stream; }
    [[nodiscard]] bool isReference() const { return m_kind == Kind::Reference; }

    // Each returns its default when the object is of another kind; nothing here can fail.
    [[nodiscard]] bool toBool(bool otherwise = false) const { return isBool() ? m_flag : otherwise; }
    [[nodiscard]] qint64 toInteger(qint64 otherwise = 0) const; // a real is cut off
    [[nodiscard]] double toReal(double otherwise = 0) const;
    [[nodiscard]] Reference toReference() const;
    [[nodiscard]] QByteArray bytes() const { return m_text; } // of a name or string; of a real its text
    [[nodiscard]] QString toText() const; // a string read as a text string (7.9.2.2); a name as UTF-8
    // Of a temporary by value (both share their data): a loop over document.value(…).array() must not outlive its object.
    [[nodiscard]] const QList<Object> &array() const &; // empty when not an array
    [[nodiscard]] QList<Object> array() &&;
    [[nodiscard]] const Dictionary &dictionary() const &; // of a dictionary or stream, else empty
    [[nodiscard]] Dictionary dictionary() &&;
    [[nodiscard]] QByteArrayView rawBytes() const; // of a stream, valid as long as a copy of this object lives
    [[nodiscard]] QList<Object> *editArray(); // null when not an array; detaches
    [[nodiscard]] Dictionary *editDictionary(); // of a dictionary or stream; null otherwise; detaches

    // By value: numbers by their number, dictionaries regardless of order, streams by dictionary and raw bytes.
    friend bool operator==(const Object &a, const Object &b) { return equals(a, b); }

private:
    static bool equals(const Object &a, const Object &b);

    Kind m_kind = Kind::Null;
    bool m_flag = false;
    union {
        qint64 m_integer = 0; // of a reference: number << 16 | generation
        double m_real;
    };
    QByteArray m_text;
    QExplicitlySharedDataPointer<ObjectData> m_data;
};

using Array = QList<Object>;

// Keys are names without the slash. Looking up is linear: PDF dictionaries are small.
class Dictionary
{
public:
    struct Entry {
        QByteArray key;
        Object value;
    };

    Dictionary() = default;
    Dictionary(std::initializer_list<Entry> entries) : m_entries(entries) { }

    [[nodiscard]] const Object &value(QByteArrayView key) const &; // null when absent
    [[nodiscard]] Object value(QByteArrayView key) && { return std::as_const(*this).value(key); }
    [[nodiscard]] const Object &operator[](QByteArrayView key) const & { return value(key); }
    [[nodiscard]] Object operator[](QByteArrayView key) && { return std::as_const(*this).value(key); }
    [[nodiscard]] bool contains(QByteArrayView key) const;
    [[nodiscard]] bool isEmpty() const { return m_entries.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_entries.size(); }
    void set(const QByteArray &key, const Object &value); // replaces in place, or appends; a null value removes
    void append(const QByteArray &key, const Object &value)
    {
        m_entries.append({key, value});
    } // unchecked: for parsers
    bool remove(QByteArrayView key);
    [[nodiscard]] auto begin() const { return m_entries.cbegin(); }
    [[nodiscard]] auto end() const { return m_entries.cend(); }

    friend bool operator==(const Dictionary &a, const Dictionary &b) { return equals(a, b); }

private:
    static bool equals(const Dictionary &a, const Dictionary &b);
    QList<Entry> m_entries;
};

// Appends the object as PDF syntax. A stream gets /Length from its raw bytes.
void write(QByteArray &out, const Object &object);
[[nodiscard]] QByteArray serialise(const Object &object);
// "12 0 obj … endobj" with a line end after it.
void writeIndirect(QByteArray &out, Reference reference, const Object &object);

// Text strings (7.9.2.2): UTF-16BE or UTF-8 with a mark, else PDFDocEncoding.
[[nodiscard]] QString decodeText(QByteArrayView bytes);
[[nodiscard]] QByteArray encodeText(const QString &text);

} // namespace countersign::pdf
