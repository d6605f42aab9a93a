#include "core/pdf/security_store.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace countersign::pdf {

namespace {

constexpr int kMaxItems = 4000;
constexpr qint64 kMaxBytes = 128LL * 1024 * 1024;

// ISO 32000-2, 7.9.4
Time readDate(const QByteArray &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^D:(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(?:Z|([+-])(\\d\\d)'?(\\d\\d)?)?"));
    const auto match = pattern.match(QString::fromLatin1(text.left(40)));
    if (!match.hasMatch())
        return {};
    const auto part = [&match](int i) { return match.captured(i).toInt(); };
    int offset = part(8) * 3600 + part(9) * 60;
    if (match.captured(7) == QLatin1String("-"))
        offset = -offset;
    const QDateTime utc(QDate(part(1), part(2), part(3)), QTime(part(4), part(5), part(6)), QTimeZone::utc());
    return utc.isValid() ? Time{utc.toMSecsSinceEpoch() - offset * 1000LL} : Time{};
}

// Decodes each stream once, however many arrays name it.
class Reader
{
public:
    explicit Reader(const Document &document) : m_document(document) { }

    QList<QByteArray> items(const Dictionary &dictionary, QByteArrayView key)
    {
        QList<QByteArray> result;
        for (const Object &entry : m_document.value(dictionary, key).array()) {
            if (++m_items > kMaxItems) {
                isComplete = false;
                break;
            }
            if (const QByteArray bytes = stream(entry); !bytes.isEmpty())
                result.append(bytes);
        }
        return result;
    }
    QByteArray stream(const Object &entry)
    {
        const Reference reference = entry.toReference();
        if (!reference.isNull())
            if (const auto known = m_known.constFind(reference); known != m_known.cend())
                return *known;
        const Object object = m_document.resolve(entry);
        QByteArray bytes;
        if (object.isStream() && m_bytes < kMaxBytes) {
            if (auto decoded = m_document.decodedStream(object))
                bytes = std::move(*decoded);
        } else if (object.isString() && m_bytes < kMaxBytes) {
            bytes = object.bytes(); // some writers put strings where streams belong
        }
        m_bytes += bytes.size();
        if (bytes.isEmpty() || m_bytes > kMaxBytes) {
            isComplete = false;
            return {};
        }
        if (!reference.isNull())
            m_known.insert(reference, bytes);
        return bytes;
    }

    bool isComplete = true;

private:
    const Document &m_document;
    QHash<Reference, QByteArray> m_known;
    int m_items = 0;
    qint64 m_bytes = 0;
};

// One of the three kinds of items: its array in the store, and in a /VRI entry.
struct Kind {
    const char *storeKey;
    const char *vriKey;
    QList<QByteArray> SecurityStore::*inStore;
    QList<QByteArray> SignatureValidation::*inVri;
};
constexpr Kind kKinds[] = {
    {"Certs", "Cert", &SecurityStore::certificates, &SignatureValidation::certificates},
    {"OCSPs", "OCSP", &SecurityStore::ocspResponses, &SignatureValidation::ocspResponses},
    {"CRLs", "CRL", &SecurityStore::revocationLists, &SignatureValidation::revocationLists},
};

// A dictionary or array that is an object of its own or lies directly in its parent.
struct Part {
    Reference reference;
    Object value;
};

class StoreWriter
{
public:
    explicit StoreWriter(RevisionWriter &writer) : m_writer(writer), m_reader(writer.document())
    {
        const Object written = m_writer.currentCatalog()["DSS"];
        m_store.reference = written.toReference();
        m_store.value = m_writer.currentValue(written);
        if (!m_store.value.isDictionary())
            m_store = {{}, Dictionary()};
        const Dictionary &store = m_store.value.dictionary();
        for (int kind = 0; kind < 3; ++kind)
            note(kind, m_writer.currentValue(store[kKinds[kind].storeKey]).array());
        const Dictionary entries = m_writer.currentValue(store["VRI"]).dictionary();
        for (const Dictionary::Entry &entry : entries) {
            const Dictionary vri = m_writer.currentValue(entry.value).dictionary();
            for (int kind = 0; kind < 3; ++kind)
                note(kind, m_writer.currentValue(vri[kKinds[kind].vriKey]).array());
        }
    }

    bool add(const SecurityStore &additions)
    {
        Dictionary store = m_store.value.dictionary();
        bool changed = false;
        for (int kind = 0; kind < 3; ++kind) {
            QList<QByteArray> wanted = additions.*kKinds[kind].inStore;
            // Whatever a /VRI entry names stands in the store itself too (5.4.2.2).
            for (const SignatureValidation &vri : additions.vri)
                wanted += vri.*kKinds[kind].inVri;
            changed = addTo(store, kKinds[kind].storeKey, kind, wanted) || changed;
        }
        if (!additions.vri.isEmpty()) {
            Part entries = partOf(store, "VRI");
            Dictionary dictionary = entries.value.dictionary();
            bool entriesChanged = false;
            QList<QByteArray> keys = additions.vri.keys();
            std::sort(keys.begin(), keys.end()); // the same input makes the same file
            for (const QByteArray &key : std::as_const(keys))
                entriesChanged = addVri(dictionary, key, additions.vri[key]) || entriesChanged;
            if (entriesChanged)
                changed = put(store, "VRI", entries.reference, dictionary) || changed;
        }
        if (!changed)
            return false;
        if (!m_store.reference.isNull()) {
            m_writer.replace(m_store.reference, store);
            return true;
        }
        store.set("Type", Object::name("DSS"));
        Dictionary catalog = m_writer.currentCatalog();
        catalog.set("DSS", m_writer.add(store));
        m_writer.replace(m_writer.document().catalogReference(), catalog);
        return true;
    }

private:
    void note(int kind, const Array &array)
    {
        for (const Object &entry : array) {
            const Reference reference = entry.toReference();
            if (reference.isNull() || m_known[kind].size() > kMaxItems)
                continue;
            if (const QByteArray bytes = m_reader.stream(entry); !bytes.isEmpty())
                m_known[kind].insert(bytes, reference);
        }
    }
    Reference streamFor(int kind, const QByteArray &der)
    {
        auto found = m_known[kind].constFind(der);
        if (found == m_known[kind].cend())
            found = m_known[kind].insert(der, m_writer.addStream({}, der));
        return *found;
    }
    Part partOf(const Dictionary &parent, QByteArrayView key)
    {
        return {parent[key].toReference(), m_writer.currentValue(parent[key])};
    }
    // True when the parent itself had to change.
    bool put(Dictionary &parent, const QByteArray &key, Reference reference, const Object &value)
    {
        if (!reference.isNull()) {
            m_writer.replace(reference, value);
            return true;
        }
        parent.set(key, value);
        return true;
    }
    bool addTo(Dictionary &parent, const QByteArray &key, int kind, const QList<QByteArray> &items)
    {
        Part part = partOf(parent, key);
        Array array = part.value.array();
        bool changed = false;
        for (const QByteArray &der : items) {
            if (der.isEmpty())
                continue;
            const Object entry(streamFor(kind, der));
            if (array.contains(entry))
                continue;
            array.append(entry);
            changed = true;
        }
        return changed && put(parent, key, part.reference, array);
    }
    bool addVri(Dictionary &entries, const QByteArray &key, const SignatureValidation &wanted)
    {
        Part part = partOf(entries, key);
        Dictionary vri = part.value.dictionary();
        bool changed = false;
        for (int kind = 0; kind < 3; ++kind)
            changed = addTo(vri, kKinds[kind].vriKey, kind, wanted.*kKinds[kind].inVri) || changed;
        if (!changed)
            return false;
        if (!wanted.madeAt.isNull())
            vri.set("TU", Object::string(pdfDate(wanted.madeAt)));
        return put(entries, key, part.reference, vri);
    }

    RevisionWriter &m_writer;
    Reader m_reader;
    Part m_store;
    QHash<QByteArray, Reference> m_known[3]; // by content
};

QByteArray paddedContents(const Document &document, const SignatureValue &signature)
{
    const Object value = signature.valueReference.isNull()
        ? document.value(document.object(signature.fieldReference).dictionary(), "V")
        : document.object(signature.valueReference);
    return document.value(value.dictionary(), "Contents").bytes();
}

} // namespace

SecurityStore readSecurityStore(const Document &document)
{
    SecurityStore store;
    const Dictionary dss = document.value(document.catalog(), "DSS").dictionary();
    if (dss.isEmpty())
        return store;
    Reader reader(document);
    for (const Kind &kind : kKinds)
        store.*kind.inStore = reader.items(dss, kind.storeKey);
    int entries = 0;
    const Dictionary vris = document.value(dss, "VRI").dictionary();
    for (const Dictionary::Entry &entry : vris) {
        const Dictionary vri = document.resolve(entry.value).dictionary();
        if (entry.key == "Type" || vri.isEmpty())
            continue;
        if (++entries > kMaxItems) {
            reader.isComplete = false;
            break;
        }
        SignatureValidation one;
        for (const Kind &kind : kKinds)
            one.*kind.inVri = reader.items(vri, kind.vriKey);
        one.madeAt = readDate(document.value(vri, "TU").bytes());
        if (vri.contains("TS"))
            one.timestamp = reader.stream(vri["TS"]);
        store.vri.insert(entry.key.toUpper(), one);
    }
    store.isComplete = reader.isComplete;
    return store;
}

Result<bool> writeSecurityStore(RevisionWriter &writer, const SecurityStore &additions)
{
    return StoreWriter(writer).add(additions);
}

QByteArray vriKey(QByteArrayView contents)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(contents.toByteArray());
    return hash.result().toHex().toUpper();
}

QByteArray vriKey(const Document &document, const SignatureValue &signature)
{
    return vriKey(paddedContents(document, signature));
}

std::optional<SignatureValidation> vriOf(const SecurityStore &store, const Document &document,
                                         const SignatureValue &signature)
{
    for (const QByteArray &key : {vriKey(document, signature), vriKey(signature.contents)})
        if (const auto found = store.vri.constFind(key); found != store.vri.cend())
            return *found;
    return std::nullopt;
}

} // namespace countersign::pdf
