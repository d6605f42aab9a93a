// The static side: the signer's page, the integrity page and their files, read once at the start. A request is looked
// up by its exact name, so no path can lead out of the folder. Immutable after load(), thread-safe.
#pragma once

#include "app/relay/http_message.h"
#include "app/relay/relay_error.h"

#include <QByteArrayList>
#include <QHash>

namespace countersign::relay {

// What a page that the relay writes by itself links to look like the signer's: addresses below the public one.
struct PageLook {
    QByteArrayList stylesheets;
    QByteArray mark; // a picture; empty where there are no pages
};

class Pages
{
public:
    // A missing folder is no error: the relay then serves its API and says at page addresses what is missing.
    [[nodiscard]] static Result<Pages> load(const QString &folder, bool isHttps);

    [[nodiscard]] Response get(const Request &request) const;
    // SHA-256 of the list "<sha-256>  <path>\n" of all files but the compressed copies, in the order of their paths: what
    // `sha256sum` prints for the same files, hashed. Two builds of one source have the same.
    [[nodiscard]] QByteArray fingerprint() const;
    [[nodiscard]] PageLook look() const; // what index.html links
    [[nodiscard]] bool isEmpty() const { return m_files.isEmpty(); }

    // On every response, the API's too.
    static void addSecurityHeaders(Response &response, bool isHttps);

private:
    // One file in one of its codings, with the headers that go with it.
    struct Coded {
        QByteArray bytes; // none: the file is not there in this coding
        std::shared_ptr<const SentFile> file; // of the larger ones
        QByteArray tag; // in quotes
        QByteArray lines, linesUnchanged; // of the answer with the bytes, and of the one that says "as before" (304)
    };
    struct File {
        QByteArray type;
        Coded plain, gzip, brotli;
        QByteArray etag; // without quotes and coding
        bool isImmutable = false;
    };
    static void prepare(File &file, bool isHttps);
    [[nodiscard]] static Response send(const File &file, const Request &request);

    QHash<QByteArray, File> m_files; // by path below the folder, without a leading slash
    bool m_isHttps = false;
};

} // namespace countersign::relay
