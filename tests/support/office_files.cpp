#include "tests/support/office_files.h"

#include <QtEndian>

namespace countersign::test {

static quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    for (const char c : bytes) {
        crc ^= static_cast<quint8>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? (crc >> 1) ^ 0xedb88320 : crc >> 1;
    }
    return ~crc;
}

QByteArray zipOf(const QList<std::pair<QByteArray, QByteArray>> &members)
{
    const auto le16 = [](int v) {
        QByteArray b(2, 0);
        qToLittleEndian(quint16(v), b.data());
        return b;
    };
    const auto le32 = [](qint64 v) {
        QByteArray b(4, 0);
        qToLittleEndian(quint32(v), b.data());
        return b;
    };
    QByteArray out, directory;
    for (const auto &[name, content] : members) {
        const QByteArray common = le16(20) + le16(0) + le16(0) + le16(0) + le16(0x21) + le32(crcOf(content))
            + le32(content.size()) + le32(content.size()) + le16(int(name.size())) + le16(0);
        directory += "PK\x01\x02" + le16(20) + common + le16(0) + le16(0) + le16(0) + le32(0) + le32(out.size()) + name;
        out += "PK\x03\x04" + common + name + content;
    }
    return out + directory + "PK\x05\x06" + le16(0) + le16(0) + le16(int(members.size())) + le16(int(members.size()))
        + le32(directory.size()) + le32(out.size()) + le16(0);
}

QByteArray paragraphXml(const QString &runs) { return "<w:p>" + runs.toUtf8() + "</w:p>"; }
QString runXml(const QString &text)
{
    return QStringLiteral("<w:r><w:t xml:space=\"preserve\">%1</w:t></w:r>").arg(text.toHtmlEscaped());
}

// `body`: paragraphs of WordprocessingML; `header`: the same for the pages' head.
QByteArray docxOf(const QByteArray &body, const QByteArray &header)
{
    const QByteArray ns = R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")"
                          R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")";
    const QByteArray reference = header.isEmpty()
        ? QByteArray()
        : QByteArray(R"(<w:sectPr><w:headerReference w:type="default" r:id="h1"/></w:sectPr>)");
    QList<std::pair<QByteArray, QByteArray>> members{
        {"[Content_Types].xml",
         R"(<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>)"},
        {"_rels/.rels",
         R"(<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>)"},
        {"word/document.xml",
         R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document)" + ns + "><w:body>" + body + reference
             + "</w:body></w:document>"}};
    if (!header.isEmpty()) {
        members.append(std::pair<QByteArray, QByteArray>{
            "word/_rels/document.xml.rels",
            R"(<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="h1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>)"});
        members.append(std::pair<QByteArray, QByteArray>{
            "word/header1.xml",
            R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:hdr)" + ns + ">" + header + "</w:hdr>"});
    }
    return zipOf(members);
}

QByteArray odtOf(const QByteArray &paragraphs)
{
    const QByteArray ns =
        R"( xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3")";
    return zipOf(
        {{"mimetype", "application/vnd.oasis.opendocument.text"},
         {"content.xml",
          R"(<?xml version="1.0" encoding="UTF-8"?><office:document-content)" + ns + "><office:body><office:text>"
              + paragraphs + "</office:text></office:body></office:document-content>"},
         {"META-INF/manifest.xml",
          R"(<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>)"}});
}

} // namespace countersign::test
