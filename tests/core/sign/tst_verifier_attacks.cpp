// Each family of attacks against a file of our own: refused, and for the right reason. And what is allowed stays allowed,
// because a verifier that refuses everything is none.
#include "attack_makers.h"
#include "core/crypto/authority.h"
#include "core/sign/pades_signer.h"
#include "core/domain/verdict_json.h"
#include "core/sign/verifier.h"
#include "tests/core/pdf/pdf_samples.h"

#include <QRegularExpression>
#include <QTest>

using namespace countersign;
using namespace countersign::attacks;

namespace {

const Time kNow = Time::fromIso(QStringLiteral("2026-11-22T10:00:00.000Z"));

using Attack = std::function<QByteArray(const QByteArray &)>;

// The field of a further signature whose look is other words, over those that were signed.
QByteArray sneak(const QByteArray &pdf, const char *flags, const char *place = "70 690 400 730")
{
    QByteArray page = objectIn(pdf, Page);
    return append(
        pdf,
        {{Page, page.replace("/Annots[", "/Annots[40 0 R ").replace("/Annots [", "/Annots [40 0 R ")},
         {Form, objectIn(pdf, Form).replace("9 0 R]", "9 0 R 40 0 R]")},
         {40,
          QByteArray("<</Type/Annot/Subtype/Widget/FT/Sig/T(Third)/F ") + flags + "/P 3 0 R/Rect[" + place
              + "]/AP<</N 41 0 R>>>>"},
         {41, formXObject("1 g 0 0 330 40 re f 0 g BT /F1 24 Tf 2 10 Td (Pay EUR 84,600.00) Tj ET", "0 0 330 40")}});
}

QString told(const Result<domain::Verdict> &verdict)
{
    if (!verdict)
        return QStringLiteral("unreadable: ") + verdict.error().detail
            + (verdict.error().causes.empty() ? QString() : verdict.error().causes.front().detail);
    QStringList words{domain::nameOf(verdict->indication)};
    for (const domain::SignatureVerdict &s : verdict->signatures) {
        words << QStringLiteral("[") + s.field << domain::nameOf(s.indication) << domain::nameOf(s.subIndication);
        for (const domain::Finding &f : s.errors)
            words << QStringLiteral("E:") + f.code + u'(' + f.detail + u')';
        for (const domain::Finding &f : s.warnings)
            words << QStringLiteral("W:") + f.code;
        for (const domain::Change &c : s.changes)
            words << (c.isPermitted ? QStringLiteral("ok:") : QStringLiteral("BAD:")) + domain::nameOf(c.kind) + u'('
                    + c.object + u' ' + c.after + u')';
        words << QStringLiteral("]");
    }
    for (const domain::Finding &f : verdict->warnings)
        words << QStringLiteral("w:") + f.code;
    return words.join(u' ');
}

} // namespace

class VerifierAttacksTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<crypto::SigningKey> m_key;
    crypto::Certificate m_root;
    QHash<int, QByteArray> m_signed; // by certification

    QByteArray sign(const QByteArray &pdf, const QString &field, pdf::Certification certification,
                    std::optional<pdf::FieldLock> lock = {})
    {
        const auto document = pdf::Document::open(pdf);
        if (!document)
            qFatal("%s", qPrintable(document.error().detail));
        pdf::SlotRequest slot{.fieldName = field, .signedAt = kNow, .certification = certification, .lock = lock};
        const auto done = sign::signPades(*document, {.slot = slot, .digest = {}}, *m_key);
        if (!done)
            qFatal("%s %s", qPrintable(done.error().detail),
                   done.error().causes.empty() ? "" : qPrintable(done.error().causes.front().detail));
        return *done;
    }
    Result<domain::Verdict> judge(const QByteArray &pdf)
    {
        return sign::verify(pdf, {.anchors = {m_root}, .at = kNow});
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto authority = crypto::Authority::create(
            {.organization = QStringLiteral("Nord Biuro"), .keyKind = crypto::KeyKind::EcP256}, kNow);
        QVERIFY(authority);
        auto issued = authority->issuePerson(
            {.name = QStringLiteral("Joanna Wiśniewska"), .keyKind = crypto::KeyKind::EcP256}, kNow);
        QVERIFY(issued);
        m_root = authority->certificate();
        m_key = issued->signingKey();
        for (int level = 0; level <= 3; ++level)
            m_signed[level] = sign(plainForm(), QStringLiteral("First"), static_cast<pdf::Certification>(level));
    }

    void refused_data()
    {
        QTest::addColumn<int>("certification");
        QTest::addColumn<Attack>("attack");
        // A change's kind, an error's code, or "unreadable"; several are allowed, separated by "|".
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, int certification, const char *reason, Attack attack) {
            QTest::newRow(name) << certification << std::move(attack) << QString::fromLatin1(reason);
        };

        // Incremental saving
        row("content replaced", 0, "pageContentChanged", [](const QByteArray &pdf) {
            return append(pdf, {{Content, evilContent()}});
        });
        row("page names other content", 3, "pageContentChanged", [](const QByteArray &pdf) {
            return append(
                pdf, {{Page, objectIn(pdf, Page).replace("/Contents 4 0 R", "/Contents 40 0 R")}, {40, evilContent()}});
        });
        row("font replaced", 2, "pageContentChanged|fieldAltered", [](const QByteArray &pdf) {
            return append(
                pdf, {{Font, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[52/eight]>>>>"}});
        });
        row("page added", 2, "pageAdded", [](const QByteArray &pdf) {
            return append(pdf,
                          {{Pages, "<</Type/Pages/Kids[3 0 R 40 0 R]/Count 2>>"},
                           {40, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>"}});
        });
        row("page removed", 2, "pageRemoved|pageContentChanged", [](const QByteArray &pdf) {
            return append(pdf, {{Pages, "<</Type/Pages/Kids[]/Count 0>>"}});
        });
        row("another catalog", 0, "pageContentChanged|catalogChanged", [](const QByteArray &pdf) {
            const QByteArray page = objectIn(pdf, Page).replace("/Contents 4 0 R", "/Contents 43 0 R");
            return append(pdf,
                          {{40, "<</Type/Catalog/Pages 41 0 R/AcroForm 5 0 R>>"},
                           {41, "<</Type/Pages/Kids[42 0 R]/Count 1>>"},
                           {42, page},
                           {43, evilContent()}})
                .replace("/Size 80/Root 1 0 R", "/Size 80/Root 40 0 R");
        });
        row("JavaScript at opening", 2, "catalogChanged", [](const QByteArray &pdf) {
            return append(pdf,
                          {{Catalog, with(objectIn(pdf, Catalog), "/OpenAction<</S/JavaScript/JS(app.alert(1))>>")}});
        });
        row("layers", 2, "catalogChanged", [](const QByteArray &pdf) {
            return append(pdf, {{Catalog, with(objectIn(pdf, Catalog), "/OCProperties<</OCGs[]/D<<>>>>")}});
        });

        // Updates a lenient reader repairs
        row("object without xref, trailer or end", 0, "bytesOutsideRevisions|unreadable",
            [](const QByteArray &pdf) { return pdf + "4 0 obj\n" + evilContent() + "\nendobj\n"; });
        row("update without xref", 0, "bytesOutsideRevisions|unreadable", [](const QByteArray &pdf) {
            return pdf + "4 0 obj\n" + evilContent() + "\nendobj\n" + trailerOf(pdf) + "startxref\n"
                + QByteArray::number(lastXref(pdf)) + "\n%%EOF\n";
        });
        row("update without trailer", 0, "bytesOutsideRevisions|unreadable", [](const QByteArray &pdf) {
            const QByteArray out = pdf + "4 0 obj\n" + evilContent() + "\nendobj\n";
            return out + xrefRows({{Content, pdf.size()}}) + "startxref\n" + QByteArray::number(out.size())
                + "\n%%EOF\n";
        });
        row("update without end", 0, "bytesOutsideRevisions|unreadable", [](const QByteArray &pdf) {
            QByteArray out = append(pdf, {{Content, evilContent()}});
            return out.left(out.lastIndexOf("%%EOF"));
        });
        row("update without startxref", 0, "bytesOutsideRevisions|unreadable", [](const QByteArray &pdf) {
            QByteArray out = append(pdf, {{Content, evilContent()}});
            return out.left(out.lastIndexOf("startxref"));
        });
        row("startxref still says the old one", 0, "bytesOutsideRevisions|unreadable", [](const QByteArray &pdf) {
            const QByteArray out = append(pdf, {{Content, evilContent()}});
            return out.left(out.lastIndexOf("startxref")) + "startxref\n" + QByteArray::number(lastXref(pdf))
                + "\n%%EOF\n";
        });
        row("hidden in a comment", 0, "bytesOutsideRevisions|unreadable",
            [](const QByteArray &pdf) { return pdf + "%4 0 obj " + evilContent().replace('\n', ' ') + " endobj\n"; });
        row("object the xref does not name, under a used number", 0, "bytesOutsideRevisions|unreadable",
            [](const QByteArray &pdf) {
                QByteArray out = append(pdf, {{50, "(harmless)"}});
                const QByteArray hidden = "4 0 obj\n" + evilContent() + "\nendobj\n";
                const qsizetype at = out.lastIndexOf("xref\n50");
                const qint64 old = lastXref(out);
                out.insert(at, hidden);
                return out.replace("startxref\n" + QByteArray::number(old),
                                   "startxref\n" + QByteArray::number(old + hidden.size()));
            });
        row("xref entry into the signature's place", 0, "bytesOutsideRevisions|pageContentChanged|unreadable",
            [](const QByteArray &pdf) {
                const qint64 hole = holeOf(pdf).start;
                return QByteArray(pdf + xrefRows({{Content, hole}}) + trailerOf(pdf) + "startxref\n"
                                  + QByteArray::number(pdf.size()) + "\n%%EOF\n");
            });
        row("xref entry back to an old object", 0, "bytesOutsideRevisions|pageContentChanged",
            [](const QByteArray &pdf) {
                return QByteArray(pdf + xrefRows({{Content, pdf.indexOf("11 0 obj")}}) + trailerOf(pdf) + "startxref\n"
                                  + QByteArray::number(pdf.size()) + "\n%%EOF\n");
            });

        // Signature forgery and wrapping
        row("contents empty", 0, "not-cms|byte-range|unreadable|noSignature", [](QByteArray pdf) {
            const Hole hole = holeOf(pdf);
            return pdf.replace(hole.start, hole.end - hole.start, QByteArray(hole.end - hole.start, ' '));
        });
        row("contents zero", 0, "not-cms", [](const QByteArray &pdf) { return withContents(pdf, {}); });
        row("contents not hexadecimal", 0,
            "not-cms|byte-range|cms-damaged|unreadable|signature-wrong|digest-mismatch|bytes-after-cms|signature-"
            "removed",
            [](QByteArray pdf) { return pdf.replace(holeOf(pdf).start + 40, 2, "zz"); });
        row("contents as a literal string", 0, "byte-range|unreadable|not-cms|noSignature", [](QByteArray pdf) {
            const Hole hole = holeOf(pdf);
            pdf[hole.start - 1] = '(';
            pdf[hole.end] = ')';
            return pdf;
        });
        row("null ByteRange", 0, "byte-range|unreadable|noSignature", [](QByteArray pdf) {
            const qsizetype at = pdf.indexOf("/ByteRange");
            const qsizetype end = pdf.indexOf(']', at);
            return pdf.replace(at, end + 1 - at, QByteArray("/ByteRange null").leftJustified(end + 1 - at));
        });
        row("ByteRange leaves a gap", 0, "byte-range", [](QByteArray pdf) {
            // Moves the second range's start behind some bytes that the attacker may then choose.
            const qsizetype at = pdf.indexOf("/ByteRange");
            const qsizetype open = pdf.indexOf('[', at), end = pdf.indexOf(']', at);
            const QList<QByteArray> n = pdf.mid(open + 1, end - open - 1).simplified().split(' ');
            const QByteArray range = n[0] + ' ' + n[1] + ' ' + QByteArray::number(n[2].toLongLong() + 1) + ' '
                + QByteArray::number(n[3].toLongLong() - 1);
            return pdf.replace(open + 1, end - open - 1, range.leftJustified(end - open - 1));
        });
        row("ByteRange overlaps", 0, "byte-range", [](QByteArray pdf) {
            const qsizetype at = pdf.indexOf("/ByteRange");
            const qsizetype open = pdf.indexOf('[', at), end = pdf.indexOf(']', at);
            const QList<QByteArray> n = pdf.mid(open + 1, end - open - 1).simplified().split(' ');
            const QByteArray range = n[0] + ' ' + n[1] + ' ' + QByteArray::number(n[2].toLongLong() - 1) + ' '
                + QByteArray::number(n[3].toLongLong() + 1);
            return pdf.replace(open + 1, end - open - 1, range.leftJustified(end - open - 1));
        });
        row("a key twice in the signature", 2, "byte-range", [](const QByteArray &pdf) {
            const QByteArray when = "/M (D:20261122100000Z)";
            return QByteArray(pdf).replace(when, QByteArray("/Type /Sig").leftJustified(when.size()));
        });
        row("two ByteRanges", 0, "byte-range|bytesOutsideRevisions|unreadable|fieldAltered", [](const QByteArray &pdf) {
            const QRegularExpression reference(QStringLiteral("/V (\\d+) 0 R"));
            const int value = reference.match(QString::fromLatin1(objectIn(pdf, First))).captured(1).toInt();
            return append(pdf, {{value, with(objectIn(pdf, value), "/ByteRange[0 1 2 3]")}});
        });
        row("signature dictionary exchanged", 0, "fieldAltered|byte-range", [](const QByteArray &pdf) {
            const QRegularExpression reference(QStringLiteral("/V (\\d+) 0 R"));
            const int value = reference.match(QString::fromLatin1(objectIn(pdf, First))).captured(1).toInt();
            QByteArray field = objectIn(pdf, First);
            field.replace("/V " + QByteArray::number(value) + " 0 R", "/V 40 0 R");
            return append(pdf, {{First, field}, {40, objectIn(pdf, value)}});
        });
        row("an old signature shown in a second field", 0, "fieldAltered", [](const QByteArray &pdf) {
            const QRegularExpression reference(QStringLiteral("/V (\\d+) 0 R"));
            const QByteArray value = reference.match(QString::fromLatin1(objectIn(pdf, First))).captured(0).toLatin1();
            return append(pdf, {{Second, with(objectIn(pdf, Second), value)}});
        });
        row("an old signature in a new field", 0, "fieldAltered", [](const QByteArray &pdf) {
            const QRegularExpression reference(QStringLiteral("/V (\\d+) 0 R"));
            const QByteArray value = reference.match(QString::fromLatin1(objectIn(pdf, First))).captured(0).toLatin1();
            return append(pdf,
                          {{Form, objectIn(pdf, Form).replace("9 0 R]", "9 0 R 40 0 R]")},
                           {40, "<</Type/Annot/Subtype/Widget/FT/Sig/T(Third)/Rect[0 0 0 0]" + value + ">>"}});
        });

        // The CMS
        row("bytes behind the CMS", 0, "bytes-after-cms",
            [](QByteArray pdf) { return pdf.replace(holeOf(pdf).end - 8, 8, "deadbeef"); });
        row("a signed attribute twice", 0, "cms-duplicate-attribute", [](const QByteArray &pdf) {
            const QByteArray cms = contentsOf(pdf);
            // ContentInfo / [0] / SignedData / signerInfos / SignerInfo / signedAttrs
            return withContents(pdf, derReplaced(cms, 0, {1, 0, 4, 0, 3}, [](const QByteArray &attributes) {
                                    const Der set = derAt(attributes, 0);
                                    const Der first = derAt(attributes, set.header);
                                    const QByteArray content = attributes.mid(set.header, set.length);
                                    return derItem(attributes[0], content + content.left(first.header + first.length));
                                }));
        });
        row("an attribute with two values", 0, "cms-duplicate-attribute|cms-attribute-malformed",
            [](const QByteArray &pdf) {
                return withContents(pdf,
                                    derReplaced(contentsOf(pdf), 0, {1, 0, 4, 0, 3, 1, 1}, [](const QByteArray &set) {
                                        const Der item = derAt(set, 0);
                                        const QByteArray value = set.mid(item.header, item.length);
                                        return derItem(set[0], value + value);
                                    }));
            });
        row("two signers", 0, "cms-signer-count", [](const QByteArray &pdf) {
            return withContents(pdf, derReplaced(contentsOf(pdf), 0, {1, 0, 4}, [](const QByteArray &set) {
                                    const Der item = derAt(set, 0);
                                    const QByteArray value = set.mid(item.header, item.length);
                                    return derItem(set[0], value + value);
                                }));
        });
        row("no signed attributes", 0, "cms-no-signed-attributes", [](const QByteArray &pdf) {
            return withContents(
                pdf, derReplaced(contentsOf(pdf), 0, {1, 0, 4, 0, 3}, [](const QByteArray &) { return QByteArray(); }));
        });
        row("signature value exchanged", 0, "signature-wrong", [](QByteArray pdf) {
            QByteArray cms = contentsOf(pdf);
            const Der whole = derAt(cms, 0);
            cms[whole.end() - 1] = static_cast<char>(cms[whole.end() - 1] ^ 1);
            return withContents(pdf, cms);
        });

        // Forms
        row("look of a filled field forged", 2, "fieldAltered", [](const QByteArray &pdf) {
            return append(pdf, {{AmountLook, formXObject("BT /F1 12 Tf 2 5 Td (900) Tj ET")}});
        });
        row("value and look differ", 2, "fieldAltered", [](const QByteArray &pdf) {
            return append(
                pdf,
                {{Amount, objectIn(pdf, Amount).replace("/V(100)", "/V(200)").replace("/N 11 0 R", "/N 40 0 R")},
                 {40, formXObject("BT /F1 12 Tf 2 5 Td (900) Tj ET")}});
        });
        row("check box looks checked, and is not", 2, "fieldAltered", [](const QByteArray &pdf) {
            return append(pdf, {{Agree, objectIn(pdf, Agree).replace("/AS/Off", "/AS/Yes")}});
        });
        row("look of a check box's state forged", 2, "fieldAltered", [](const QByteArray &pdf) {
            return append(pdf, {{OffLook, objectIn(pdf, YesLook)}});
        });
        row("field moved", 2, "fieldAltered", [](const QByteArray &pdf) {
            return append(pdf, {{Amount, objectIn(pdf, Amount).replace("72 500 300 520", "72 695 300 725")}});
        });
        row("field added", 2, "fieldAltered", [](const QByteArray &pdf) {
            QByteArray page = objectIn(pdf, Page);
            return append(pdf,
                          {{Page, page.replace("/Annots[", "/Annots[40 0 R ").replace("/Annots [", "/Annots [40 0 R ")},
                           {Form, objectIn(pdf, Form).replace("9 0 R]", "9 0 R 40 0 R]")},
                           {40, "<</Type/Annot/Subtype/Widget/FT/Tx/T(New)/F 4/Rect[72 690 400 730]/V(Pay EUR 1)>>"}});
        });
        row("field filled under no changes", 1, "fieldFilled", [](const QByteArray &pdf) {
            return append(
                pdf,
                {{Amount, objectIn(pdf, Amount).replace("/V(100)", "/V(200)").replace("/N 11 0 R", "/N 40 0 R")},
                 {40, formXObject("BT /F1 12 Tf 2 5 Td (200) Tj ET")}});
        });
        row("viewers asked to draw anew", 2, "fieldAltered", [](const QByteArray &pdf) {
            return append(pdf, {{Form, with(objectIn(pdf, Form), "/NeedAppearances true")}});
        });
        row("certification taken away", 2, "catalogChanged", [](const QByteArray &pdf) {
            QByteArray catalog = objectIn(pdf, Catalog);
            const qsizetype at = catalog.indexOf("/Perms");
            const qsizetype end = catalog.indexOf(">>", at) + 2;
            return append(pdf, {{Catalog, catalog.remove(at, end - at)}});
        });

        // Evil annotations and sneaky signatures
        const QByteArray over = "/F 4/P 3 0 R/Rect[70 690 400 730]";
        row("annotation where none may be", 2, "annotationChanged", [over](const QByteArray &pdf) {
            return annotate(pdf, "<</Type/Annot/Subtype/FreeText/Contents(Pay EUR 84,600.00)" + over + ">>");
        });
        for (const char *kind : {"FreeText", "Stamp", "Redact", "Square", "Ink", "Watermark", "Highlight", "Text"}) {
            row(QByteArray("a painting ").append(kind).append(" over the amount").constData(), 3,
                "annotation-covers-content", [over, kind](const QByteArray &pdf) {
                    return annotate(
                        pdf, QByteArray("<</Type/Annot/Subtype/") + kind + over + "/AP<</N 41 0 R>>>>",
                        formXObject("1 g 0 0 330 40 re f 0 g BT /F1 24 Tf 2 10 Td (Pay EUR 84,600.00) Tj ET",
                                    "0 0 330 40"));
                });
        }
        row("a FreeText viewers draw themselves", 3, "annotation-covers-content", [over](const QByteArray &pdf) {
            return annotate(pdf,
                            "<</Type/Annot/Subtype/FreeText/Contents(Pay EUR 84,600.00)/DA(/F1 24 Tf)" + over + ">>");
        });
        row("annotation over a filled field", 3, "annotation-covers-content", [](const QByteArray &pdf) {
            return annotate(pdf, "<</Type/Annot/Subtype/Stamp/F 4/P 3 0 R/Rect[72 500 300 520]/AP<</N 41 0 R>>>>",
                            formXObject("1 g 0 0 228 20 re f"));
        });
        row("new visible signature field on a certified file", 2, "signatureAdded", [](const QByteArray &pdf) {
            QByteArray page = objectIn(pdf, Page);
            return append(pdf,
                          {{Page, page.replace("/Annots[", "/Annots[40 0 R ").replace("/Annots [", "/Annots [40 0 R ")},
                           {Form, objectIn(pdf, Form).replace("9 0 R]", "9 0 R 40 0 R]")},
                           {40, "<</Type/Annot/Subtype/Widget/FT/Sig/T(Third)/F 4/Rect[72 690 400 730]>>"}});
        });
        for (const char *flags :
             {"4", "1", "36", "288"}) { // Invisible hides no widget; NoView may print, or show on hovering
            row(QByteArray("field of a further signature over the amount, flags ").append(flags).constData(), 0,
                "signature-covers-content", [flags](const QByteArray &pdf) { return sneak(pdf, flags); });
            row(QByteArray("the same on a certified file, flags ").append(flags).constData(), 3,
                "signature-covers-content", [flags](const QByteArray &pdf) { return sneak(pdf, flags); });
            row(QByteArray("the same where only forms may be filled, flags ").append(flags).constData(), 2,
                "signatureAdded", [flags](const QByteArray &pdf) { return sneak(pdf, flags); });
        }
        row("a trailer with two roots", 0, "bytesOutsideRevisions", [](const QByteArray &pdf) {
            return append(pdf, {{40, "<</Type/Catalog/Pages 2 0 R/AcroForm 5 0 R>>"}}, "/Root 40 0 R");
        });
        row("bytes before the header", 0, "byte-range", [](const QByteArray &pdf) { return "a line\n" + pdf; });
        row("/Prev into itself", 0, "unreadable", [](const QByteArray &pdf) {
            const QByteArray out = append(pdf, {{40, "(x)"}});
            return QByteArray(out).replace("/Prev " + QByteArray::number(lastXref(pdf)) + ">>",
                                           "/Prev " + QByteArray::number(lastXref(out)) + ">>");
        });
        row("/Prev beyond the file", 0, "unreadable", [](const QByteArray &pdf) {
            return append(pdf, {{40, "(x)"}})
                .replace("/Prev " + QByteArray::number(lastXref(pdf)) + ">>", "/Prev 9999999>>");
        });
        row("/Prev before the file", 0, "unreadable", [](const QByteArray &pdf) {
            return append(pdf, {{40, "(x)"}})
                .replace("/Prev " + QByteArray::number(lastXref(pdf)) + ">>", "/Prev -17>>");
        });
        row("/Prev to an object", 0, "unreadable", [](const QByteArray &pdf) {
            return append(pdf, {{40, "(x)"}})
                .replace("/Prev " + QByteArray::number(lastXref(pdf)) + ">>",
                         "/Prev " + QByteArray::number(pdf.indexOf("4 0 obj")) + ">>");
        });
        row("/Prev by reference", 0, "unreadable", [](const QByteArray &pdf) {
            return append(pdf, {{40, QByteArray::number(lastXref(pdf))}})
                .replace("/Prev " + QByteArray::number(lastXref(pdf)) + ">>", "/Prev 40 0 R>>");
        });
        row("/Prev forward, to a section nothing else leads to", 0, "unreadable", [](const QByteArray &pdf) {
            // Written in this order: the newest section, and the one its /Prev names, which goes on to the signed part.
            const QByteArray later = append(pdf, {{Content, evilContent()}});
            const QByteArray empty = "xref\n0 0\ntrailer\n<</Size 80/Root 1 0 R/Prev 0000000000>>\n";
            const qint64 shift = empty.size();
            QByteArray out = pdf + empty + "4 0 obj\n" + evilContent() + "\nendobj\n";
            const qint64 second = out.size();
            out += xrefRows({{Content, pdf.size() + shift}}) + trailerOf(pdf) + "startxref\n"
                + QByteArray::number(pdf.size()) + "\n%%EOF\n";
            return out.replace("/Prev 0000000000", "/Prev " + QByteArray::number(second).rightJustified(10, '0'));
        });
        row("empty signature field given a look", 2, "fieldAltered", [](const QByteArray &pdf) {
            return append(pdf,
                          {{Second, with(objectIn(pdf, Second), "/AP<</N 40 0 R>>")},
                           {40, formXObject("BT /F1 12 Tf (Signed by the board) Tj ET", "0 0 180 60")}});
        });
    }

    void refused()
    {
        QFETCH(int, certification);
        QFETCH(Attack, attack);
        QFETCH(QString, reason);
        const QByteArray forged = attack(m_signed[certification]);
        QVERIFY(forged != m_signed[certification]);
        const auto verdict = judge(forged);
        QStringList reasons;
        if (!verdict) {
            reasons << QStringLiteral("unreadable");
        } else {
            QVERIFY2(verdict->indication != domain::Indication::TotalPassed, qPrintable(told(verdict)));
            if (verdict->signatures.empty())
                reasons << QStringLiteral("noSignature");
            for (const domain::SignatureVerdict &signature : verdict->signatures) {
                for (const domain::Finding &error : signature.errors)
                    reasons << error.code;
                for (const domain::Change &change : signature.changes)
                    if (!change.isPermitted)
                        reasons << domain::nameOf(change.kind);
            }
        }
        const QStringList wanted = reason.split(u'|');
        const bool right =
            std::any_of(reasons.cbegin(), reasons.cend(), [&](const QString &r) { return wanted.contains(r); });
        QVERIFY2(right, qPrintable(told(verdict)));
    }

    void allowed_data()
    {
        QTest::addColumn<int>("certification");
        QTest::addColumn<Attack>("change");
        QTest::addColumn<QString>("warning");
        const auto row = [](const char *name, int certification, const char *warning, Attack change) {
            QTest::newRow(name) << certification << std::move(change) << QString::fromLatin1(warning);
        };
        const Attack fill = [](const QByteArray &pdf) {
            return append(
                pdf,
                {{Amount, objectIn(pdf, Amount).replace("/V(100)", "/V(200)").replace("/N 11 0 R", "/N 40 0 R")},
                 {40, formXObject("BT /F1 12 Tf 2 5 Td (200) Tj ET")}});
        };
        row("nothing", 1, "", [](const QByteArray &pdf) { return pdf; });
        row("a CMS with indefinite lengths", 2, "cms-not-der", [](const QByteArray &pdf) {
            const QByteArray cms = contentsOf(pdf);
            const Der whole = derAt(cms, 0);
            return withContents(pdf,
                                QByteArray("\x30\x80", 2) + cms.mid(whole.header, whole.length) + QByteArray(2, '\0'));
        });
        row("a field filled", 2, "", fill);
        row("a field filled, not certified", 0, "", fill);
        row("a check box checked", 2, "", [](const QByteArray &pdf) {
            return append(pdf,
                          {{Agree, objectIn(pdf, Agree).replace("/AS/Off", "/AS/Yes").replace("/V/Off", "/V/Yes")}});
        });
        row("a note beside the words", 3, "", [](const QByteArray &pdf) {
            return annotate(pdf, "<</Type/Annot/Subtype/Text/Contents(A question)/F 4/P 3 0 R/Rect[500 600 520 620]>>");
        });
        row("a translucent highlight over the words", 3, "annotation-over-content", [](const QByteArray &pdf) {
            return annotate(
                pdf,
                "<</Type/Annot/Subtype/Highlight/F 4/P 3 0 R/Rect[70 690 400 730]"
                "/QuadPoints[70 730 400 730 70 690 400 690]/AP<</N 41 0 R>>>>",
                stream("/Type/XObject/Subtype/Form/BBox[0 0 330 40]/Resources<</ExtGState<</G<</BM/Multiply>>>>>>",
                       "/G gs 1 1 0 rg 0 0 330 40 re f"));
        });
        row("a further signature beside the words", 0, "",
            [](const QByteArray &pdf) { return sneak(pdf, "4", "70 200 400 240"); });
        row("a further signature nobody ever sees", 0, "", [](const QByteArray &pdf) { return sneak(pdf, "2"); });
        row("a field filled that paints over words", 2, "field-covers-content", [](const QByteArray &pdf) {
            // The field was there, over the words, when it was signed; only its look is new.
            return append(
                pdf,
                {{Amount, objectIn(pdf, Amount).replace("/V(100)", "/V(200)").replace("/N 11 0 R", "/N 40 0 R")},
                 {40, formXObject("1 g 0 0 228 20 re f 0 g BT /F1 12 Tf 2 5 Td (200) Tj ET")}});
        });
    }

    void allowed()
    {
        QFETCH(int, certification);
        QFETCH(Attack, change);
        QFETCH(QString, warning);
        QByteArray base = m_signed[certification];
        if (warning == QLatin1String("field-covers-content")) {
            QByteArray form = plainForm();
            base = sign(form.replace("72 500 300 520", "72 695 300 715"), QStringLiteral("First"),
                        pdf::Certification::FormFilling);
        }
        const auto verdict = judge(change(base));
        QVERIFY(verdict);
        QVERIFY2(verdict->indication == domain::Indication::TotalPassed, qPrintable(told(verdict)));
        const auto &warnings = verdict->signatures.at(0).warnings;
        const bool warned =
            std::any_of(warnings.begin(), warnings.end(), [&](const auto &f) { return f.code == warning; });
        QVERIFY2(warning.isEmpty() || warned, qPrintable(told(verdict)));
    }

    // FieldMDP: each signature's lock holds against everything later, and binds nobody before it.
    void locksHold()
    {
        const pdf::FieldLock lock{.action = pdf::FieldLock::Action::Include, .fields = {QStringLiteral("Amount")}};
        const QByteArray first = sign(plainForm(), QStringLiteral("First"), pdf::Certification::FormFilling);
        const QByteArray both = sign(first, QStringLiteral("Second"), pdf::Certification::None, lock);
        QCOMPARE(judge(both)->indication, domain::Indication::TotalPassed);
        const QByteArray filled =
            append(both,
                   {{Amount, objectIn(both, Amount).replace("/V(100)", "/V(200)").replace("/N 11 0 R", "/N 40 0 R")},
                    {40, formXObject("BT /F1 12 Tf 2 5 Td (200) Tj ET")}});
        const auto verdict = judge(filled);
        QVERIFY(verdict);
        QCOMPARE(verdict->indication, domain::Indication::TotalFailed);
        QVERIFY2(verdict->signatures.at(0).modificationsPermitted, qPrintable(told(verdict)));
        QVERIFY2(!verdict->signatures.at(1).modificationsPermitted, qPrintable(told(verdict)));
    }

    // ISO 32000-2, table 236: a field's /Lock with /P binds the whole document from its signature on.
    void lockPermissionBindsTheDocument()
    {
        QByteArray form = plainForm();
        const QByteArray was = "/T(First)/F 4/P 3 0 R/Rect[72 100 250 160]";
        const QByteArray is = was + "/Lock<</Type/SigFieldLock/Action/Include/Fields[(Agree)]/P 1>>";
        QMap<int, QByteArray> changed{{First, objectIn(form, First).replace(was, is)}};
        form = append(form, changed, {});
        const QByteArray done = sign(form, QStringLiteral("First"), pdf::Certification::None);
        QCOMPARE(judge(done)->indication, domain::Indication::TotalPassed);
        const QByteArray filled =
            append(done,
                   {{Amount, objectIn(done, Amount).replace("/V(100)", "/V(200)").replace("/N 11 0 R", "/N 40 0 R")},
                    {40, formXObject("BT /F1 12 Tf 2 5 Td (200) Tj ET")}});
        const auto verdict = judge(filled);
        QVERIFY2(verdict && verdict->indication == domain::Indication::TotalFailed, qPrintable(told(verdict)));
    }

    // An object in an object stream changes when the stream is overwritten, although its own entry does not.
    void hiddenInAnObjectStream()
    {
        namespace samples = pdf::samples;
        const QByteArray done =
            sign(samples::make({.xref = samples::Xref::Stream}), QStringLiteral("ours"), pdf::Certification::None);
        QVERIFY(judge(done)->indication == domain::Indication::TotalPassed);
        const auto document = pdf::Document::open(done);
        QVERIFY(document);
        const pdf::XrefEntry font = document->xref().entries.value(5);
        QCOMPARE(font.type, pdf::XrefEntry::Type::Compressed);
        const auto number = static_cast<int>(font.offset);
        const QByteArray header = "5 0 10 80 ";
        const QByteArray bodies =
            QByteArray("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[49/nine]>>>>")
                .leftJustified(80)
            + pdf::serialise(document->object({10, 0}));
        const QByteArray data = header + bodies;
        const QByteArray forged =
            append(done,
                   {{number,
                     "<</Type/ObjStm/N 2/First " + QByteArray::number(header.size()) + "/Length "
                         + QByteArray::number(data.size()) + ">>\nstream\n" + data + "\nendstream"}});
        const auto verdict = judge(forged);
        QVERIFY2(!verdict || verdict->indication == domain::Indication::TotalFailed, qPrintable(told(verdict)));
    }

    // Whoever hides a signature of the file, in whatever way, is found out: alone, and with a signature of their own on top.
    void aHiddenSignatureFails_data()
    {
        QTest::addColumn<Attack>("hide");
        const auto row = [](const char *name, Attack hide) { QTest::newRow(name) << std::move(hide); };
        row("value taken out of the field", [](const QByteArray &pdf) {
            return append(pdf, {{First, withoutValue(objectIn(pdf, First))}});
        });
        row("field taken out of the form", [](const QByteArray &pdf) {
            return append(pdf, {{Form, objectIn(pdf, Form).replace("8 0 R ", "")}});
        });
        row("field is null", [](const QByteArray &pdf) { return append(pdf, {{First, "null"}}); });
        row("field made a text field", [](const QByteArray &pdf) {
            return append(pdf,
                          {{First, objectIn(pdf, First).replace("/FT/Sig", "/FT/Tx").replace("/FT /Sig", "/FT /Tx")}});
        });
        row("another form", [](const QByteArray &pdf) {
            return append(pdf,
                          {{Catalog, objectIn(pdf, Catalog).replace("/AcroForm 5 0 R", "/AcroForm 40 0 R")},
                           {40, "<</Fields[9 0 R]>>"}});
        });
        row("no form", [](const QByteArray &pdf) {
            return append(pdf,
                          {{Catalog, objectIn(pdf, Catalog).replace("/AcroForm 5 0 R", "")},
                           {Page, objectIn(pdf, Page).replace("8 0 R", "")}});
        });
        row("another catalog", [](const QByteArray &pdf) {
            return append(pdf, {{40, "<</Type/Catalog/Pages 2 0 R>>"}})
                .replace("/Size 80/Root 1 0 R", "/Size 80/Root 40 0 R");
        });
        for (const char *trailer : {"", "/Prev 0", "/Prev null"}) {
            row(QByteArray("a new beginning, trailer with \"").append(trailer).append('"').constData(),
                [trailer](const QByteArray &pdf) {
                    return startAnew(pdf, {{First, withoutValue(objectIn(pdf, First))}, {Content, evilContent()}},
                                     trailer);
                });
        }
        row("/Prev past the signed revision", [](const QByteArray &pdf) {
            const QByteArray out = startAnew(pdf, {{First, withoutValue(objectIn(pdf, First))}}, "/Prev 1234567890");
            return QByteArray(out).replace("1234567890",
                                           QByteArray::number(lastXref(plainForm())).rightJustified(10, '0'));
        });
        row("its own state of the file damaged", [](const QByteArray &pdf) {
            QByteArray out = startAnew(pdf, {{First, withoutValue(objectIn(pdf, First))}}, "");
            const qsizetype at = out.indexOf("trailer", holeOf(pdf).end);
            return out.replace(at, 7, "rubbish");
        });
    }
    void aHiddenSignatureFails()
    {
        QFETCH(Attack, hide);
        const QByteArray forged = hide(m_signed[0]);
        QByteArray onTop = forged;
        if (const auto document = pdf::Document::open(forged); document && document->field(QStringLiteral("Second")))
            onTop = sign(forged, QStringLiteral("Second"), pdf::Certification::None);
        for (const QByteArray &file : {forged, onTop}) {
            const auto verdict = judge(file);
            QVERIFY2(verdict && verdict->indication == domain::Indication::TotalFailed, qPrintable(told(verdict)));
            const auto lost = std::find_if(verdict->signatures.begin(), verdict->signatures.end(), [](const auto &s) {
                return std::any_of(s.errors.begin(), s.errors.end(),
                                   [](const auto &e) { return e.code == QLatin1String("signature-removed"); });
            });
            QVERIFY2(lost != verdict->signatures.end(), qPrintable(told(verdict)));
            QCOMPARE(lost->indication, domain::Indication::TotalFailed);
            if (QByteArray(QTest::currentDataTag()).contains("damaged"))
                continue; // whose it was cannot be read any more
            QCOMPARE(lost->field, QStringLiteral("First"));
            QCOMPARE(lost->signer.commonName, QStringLiteral("Joanna Wiśniewska"));
            QVERIFY(lost->isIntact);
            QCOMPARE(sign::extractSigned(file, QStringLiteral("First")).value_or(QByteArray()), m_signed[0]);
        }
        if (onTop != forged) { // the signature on top fits its own bytes: only the whole file is refused
            const auto verdict = judge(onTop);
            QVERIFY2(std::any_of(verdict->signatures.begin(), verdict->signatures.end(),
                                 [](const auto &s) { return s.field == QLatin1String("Second") && s.isIntact; }),
                     qPrintable(told(verdict)));
        }
    }

    // The same field, another's signature in it.
    void aReplacedSignatureFails()
    {
        const QByteArray emptied = append(m_signed[0], {{First, withoutValue(objectIn(m_signed[0], First))}});
        const auto verdict = judge(sign(emptied, QStringLiteral("First"), pdf::Certification::None));
        QVERIFY(verdict);
        QCOMPARE(verdict->indication, domain::Indication::TotalFailed);
        QCOMPARE(verdict->signatures.size(), std::size_t(2));
        QCOMPARE(verdict->signatures[0].indication, domain::Indication::TotalFailed);
        QCOMPARE(verdict->signatures[1].indication, domain::Indication::TotalPassed);
    }

    // Usage rights are signed by a viewer's maker and shown by no field: they are no signature that somebody took out. The
    // same bytes without the catalog that says so are.
    void usageRightsAreNoHiddenSignature()
    {
        for (const bool isUsageRights : {true, false}) {
            const QByteArray catalog =
                isUsageRights ? with(formObjects()[Catalog], "/Perms<</UR3 40 0 R>>") : formObjects()[Catalog];
            const QByteArray range = "/ByteRange[0 1111111111 2222222222 3333333333]";
            QByteArray base = append(plainForm(),
                                     {{Catalog, catalog},
                                      {40,
                                       "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached" + range
                                           + "/Contents<3003020100000000>>>"}});
            const qsizetype open = base.lastIndexOf("<3003"), close = base.indexOf('>', open) + 1;
            const auto digits = [](qsizetype number) { return QByteArray::number(number).rightJustified(10, '0'); };
            base.replace("1111111111", digits(open))
                .replace("2222222222", digits(close))
                .replace("3333333333", digits(base.size() - close));
            const auto verdict = judge(sign(base, QStringLiteral("First"), pdf::Certification::None));
            QVERIFY(verdict);
            QVERIFY2(verdict->indication
                         == (isUsageRights ? domain::Indication::TotalPassed : domain::Indication::TotalFailed),
                     qPrintable(told(verdict)));
        }
    }

    // A signed file that lies within another as an attachment counts from its own start: none of this file's signatures.
    void aSignedAttachmentIsNoHiddenSignature()
    {
        QMap<int, QByteArray> attached{{40, stream("/Type/EmbeddedFile", m_signed[0])}};
        const QByteArray base = append(plainForm(), attached);
        const auto verdict = judge(sign(base, QStringLiteral("First"), pdf::Certification::FormFilling));
        QVERIFY(verdict);
        QVERIFY2(verdict->indication == domain::Indication::TotalPassed, qPrintable(told(verdict)));
    }

    void whatWasSignedIsGivenBackExactly()
    {
        const QByteArray once = m_signed[2];
        const QByteArray twice = sign(once, QStringLiteral("Second"), pdf::Certification::None);
        QCOMPARE(*sign::extractSigned(twice, QStringLiteral("First")), once);
        QCOMPARE(*sign::extractSigned(twice, QStringLiteral("Second")), twice);
        QVERIFY(!sign::extractSigned(twice, QStringLiteral("Third")));
    }
};

QTEST_GUILESS_MAIN(VerifierAttacksTest)
#include "tst_verifier_attacks.moc"
