// What changes the look of a signed file without changing a signed byte: things laid over words, or taken away from over
// them, and fields that show other than they say. And what people honestly do with forms and notes stays allowed.
#include "attack_makers.h"
#include "core/crypto/authority.h"
#include "core/sign/pades_signer.h"
#include "core/domain/verdict_json.h"
#include "core/sign/verifier.h"

#include <QTest>

using namespace countersign;
using namespace countersign::attacks;

namespace {

using Objects = QMap<int, QByteArray>;
using Attack = std::function<QByteArray(const QByteArray &)>;

const Time kNow = Time::fromIso(QStringLiteral("2026-11-22T10:00:00.000Z"));
const QByteArray kAmount = "/F 4/P 3 0 R/Rect[150 692 260 722]"; // over "48,600.00"
const QByteArray kCorner = "/F 4/P 3 0 R/Rect[550 800 560 810]";

Objects formWith(const Objects &changed)
{
    Objects objects = formObjects();
    for (auto it = changed.cbegin(); it != changed.cend(); ++it)
        objects[it.key()] = it.value();
    return objects;
}

// With these annotations (objects 40 and on) in front of the others, and looks beside them.
QByteArray annotated(const QByteArray &pdf, const QList<QByteArray> &annotations, const Objects &beside = {})
{
    Objects objects = beside;
    QByteArray list;
    int number = 40;
    for (const QByteArray &annotation : annotations) {
        list += QByteArray::number(number) + " 0 R ";
        objects[number++] = annotation;
    }
    QByteArray page = objectIn(pdf, Page);
    objects[Page] = page.replace("/Annots[", "/Annots[" + list).replace("/Annots [", "/Annots [" + list);
    return append(pdf, objects);
}

QByteArray note(const QByteArray &kind, const QByteArray &more)
{
    return "<</Type/Annot/Subtype/" + kind + more + ">>";
}

QByteArray whiteSheet() { return formXObject("1 g 0 0 228 20 re f"); }

// The amount's field as it is, with these replaced.
QByteArray amount(const QByteArray &pdf, const QList<std::pair<QByteArray, QByteArray>> &replaced)
{
    QByteArray field = objectIn(pdf, Amount);
    for (const auto &[from, to] : replaced)
        field.replace(from, to);
    return field;
}

QByteArray withLook(const QByteArray &pdf, const QByteArray &look, const Objects &beside = {})
{
    Objects objects = beside;
    objects[Amount] = amount(pdf, {{"/N 11 0 R", "/N 90 0 R"}});
    objects[90] = look;
    return append(pdf, objects);
}

QByteArray filled(const QByteArray &pdf, const QByteArray &value, const QByteArray &shown)
{
    return append(pdf,
                  {{Amount, amount(pdf, {{"/V(100)", "/V(" + value + ")"}, {"/N 11 0 R", "/N 90 0 R"}})},
                   {90, formXObject("BT /F1 12 Tf 2 5 Td (" + shown + ") Tj ET")}});
}

// A choice among values with names, showing "Germany".
Objects countries(const QByteArray &flags)
{
    return formWith({{Amount,
                      "<</Type/Annot/Subtype/Widget/FT/Ch/T(Amount)/F 4/P 3 0 R/Rect[72 500 300 520]/V(DE)/Ff " + flags
                          + "/Opt[[(DE)(Germany)][(PL)(Poland)][(BR)(Brazil)]]/DA(/F1 12 Tf 0 g)/AP<</N 11 0 R>>>>"},
                     {AmountLook, formXObject("BT /F1 12 Tf 2 5 Td (Germany) Tj ET")}});
}

QByteArray chosen(const QByteArray &pdf, const QByteArray &value, const QByteArray &shown)
{
    return append(pdf,
                  {{Amount, amount(pdf, {{"/V(DE)", "/V" + value}, {"/N 11 0 R", "/N 90 0 R"}})},
                   {90, formXObject("BT /F1 12 Tf 2 5 Td (" + shown + ") Tj ET")}});
}

QString told(const domain::Verdict &verdict)
{
    QStringList words{domain::nameOf(verdict.indication)};
    for (const domain::SignatureVerdict &s : verdict.signatures) {
        for (const domain::Finding &f : s.errors)
            words << QStringLiteral("E:") + f.code;
        for (const domain::Finding &f : s.warnings)
            words << QStringLiteral("W:") + f.code;
        for (const domain::Change &c : s.changes)
            words << (c.isPermitted ? QStringLiteral("ok:") : QStringLiteral("BAD:")) + domain::nameOf(c.kind) + u'('
                    + c.object + u' ' + c.before + QStringLiteral(" -> ") + c.after + u')';
    }
    return words.join(u' ');
}

} // namespace

class LookAttacksTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<crypto::SigningKey> m_key;
    crypto::Certificate m_root;

    QByteArray sign(const Objects &objects, int certification)
    {
        const auto document = pdf::Document::open(fileOf(objects));
        if (!document)
            qFatal("%s", qPrintable(document.error().detail));
        const pdf::SlotRequest slot{.fieldName = QStringLiteral("First"),
                                    .signedAt = kNow,
                                    .certification = static_cast<pdf::Certification>(certification)};
        const auto done = sign::signPades(*document, {.slot = slot, .digest = {}}, *m_key);
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
        return *done;
    }
    domain::Verdict judge(const QByteArray &pdf)
    {
        auto verdict = sign::verify(pdf, {.anchors = {m_root}, .at = kNow});
        if (!verdict)
            qFatal("unreadable: %s", qPrintable(verdict.error().detail));
        return *verdict;
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
    }

    void refused_data()
    {
        QTest::addColumn<Objects>("base");
        QTest::addColumn<int>("certification");
        QTest::addColumn<QString>("reason"); // an error's code, or a forbidden change's kind
        QTest::addColumn<Attack>("attack");
        const auto row = [](const char *name, int certification, const char *reason, Attack attack,
                            const Objects &base = formObjects()) {
            QTest::newRow(name) << base << certification << QString::fromLatin1(reason) << std::move(attack);
        };
        const char *covers = "annotation-covers-content";

        // Laid over words
        const QByteArray stamp = note("Stamp", kAmount + "/AP<</N 90 0 R>>");
        row("a decoy in front of the stamp", 3, covers, [=](const QByteArray &pdf) {
            return annotated(pdf, {note("Text", kCorner), stamp}, {{90, whiteSheet()}});
        });
        row("a hidden twin without a number in front of the stamp", 3, covers, [=](const QByteArray &pdf) {
            const QByteArray twins = QByteArray(stamp).replace("/F 4", "/F 2") + stamp;
            return append(pdf,
                          {{Page, objectIn(pdf, Page).replace("/Annots[", "/Annots[" + twins)}, {90, whiteSheet()}});
        });
        row("hundreds of decoys in front of the stamp", 3, covers, [=](const QByteArray &pdf) {
            QList<QByteArray> notes(300, note("Text", kCorner));
            notes.append(note("Stamp", kAmount + "/AP<</N 390 0 R>>"));
            return annotated(pdf, notes, {{390, whiteSheet()}});
        });
        row("a part of one line", 3, covers, [=](const QByteArray &pdf) {
            return annotated(pdf, {stamp}, {{90, whiteSheet()}});
        });
        row("strips that cover little each", 3, covers, [](const QByteArray &pdf) {
            QList<QByteArray> strips;
            for (int y = 698; y < 716; ++y)
                strips.append(note("Square",
                                   "/IC[1 1 1]/C[1 1 1]/F 4/P 3 0 R/Rect[72 " + QByteArray::number(y) + " 280 "
                                       + QByteArray::number(y + 1) + "]"));
            return annotated(pdf, strips);
        });
        for (const auto &[kind, way] : {std::pair("Ink", "/InkList[[150 705 200 715 280 705]]/BS<</W 20>>"),
                                        std::pair("Line", "/L[150 705 280 705]/BS<</W 20>>"),
                                        std::pair("Polygon", "/IC[1 1 1]/Vertices[150 690 280 690 280 725 150 725]")})
            row(QByteArray(kind).append(" drawn outside its rectangle").constData(), 3, covers,
                [kind = QByteArray(kind), way = QByteArray(way)](const QByteArray &pdf) {
                    return annotated(pdf, {note(kind, kCorner + way)});
                });
        row("a link with a look", 3, covers, [](const QByteArray &pdf) {
            return annotated(pdf, {note("Link", kAmount + "/AP<</N 90 0 R>>")}, {{90, whiteSheet()}});
        });
        row("a link with a border like a wall", 3, covers, [](const QByteArray &pdf) {
            return annotated(pdf, {note("Link", kAmount + "/C[1 1 1]/Border[0 0 200]")});
        });
        row("a black highlight", 3, covers, [](const QByteArray &pdf) {
            return annotated(pdf,
                             {note("Highlight", kCorner + "/C[0 0 0]/QuadPoints[150 722 260 722 150 692 260 692]")});
        });
        row("a multiplied black sheet", 3, covers, [](const QByteArray &pdf) {
            return annotated(
                pdf, {note("Stamp", kAmount + "/AP<</N 90 0 R>>")},
                {{90,
                  stream("/Type/XObject/Subtype/Form/BBox[0 0 228 20]/Resources<</ExtGState<</G<</BM/Multiply>>>>>>",
                         "/G gs 0 0 228 20 re f")}});
        });
        row("a popup with a look", 3, covers, [](const QByteArray &pdf) {
            return annotated(pdf, {note("Popup", kAmount + "/AP<</N 90 0 R>>")}, {{90, whiteSheet()}});
        });
        row(
            "over words drawn as shapes", 3, covers,
            [=](const QByteArray &pdf) {
                return annotated(pdf, {stamp}, {{90, whiteSheet()}});
            },
            formWith({{Content,
                       stream("",
                              "160 695 m 160 715 165 720 170 715 c 175 700 l 170 695 l 160 695 l f "
                              "180 695 m 190 720 200 690 195 700 c 185 700 l f")}}));
        row(
            "over the last of very many words", 3, covers,
            [=](const QByteArray &pdf) {
                return annotated(pdf, {stamp}, {{90, whiteSheet()}});
            },
            formWith({{Content,
                       stream("",
                              "BT /F1 1 Tf 10 10 Td (" + QByteArray(60'000, 'x') + ") Tj ET "
                                  + "BT /F1 24 Tf 72 700 Td (Pay EUR 48,600.00) Tj ET")}}));
        row(
            "over a scanned page", 3, covers,
            [=](const QByteArray &pdf) {
                return annotated(pdf, {stamp}, {{90, whiteSheet()}});
            },
            formWith({{Content, stream("", "q 595 0 0 842 0 0 cm /Im Do Q")},
                      {Page,
                       "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 10 0 R>>"
                       "/XObject<</Im 14 0 R>>>>/Annots[6 0 R 7 0 R 8 0 R 9 0 R]>>"},
                      {14,
                       stream("/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray",
                              "\x80")}}));
        row("a further signature's field over a part of the words", 0, "signature-covers-content",
            [](const QByteArray &pdf) {
                return annotated(pdf, {"<</Type/Annot/Subtype/Widget/FT/Sig/T(Third)" + kAmount + "/AP<</N 90 0 R>>>>"},
                                 {{90, whiteSheet()}, {Form, objectIn(pdf, Form).replace("9 0 R]", "9 0 R 40 0 R]")}});
            });
        row(
            "a further signature's field on two pages", 0, "fieldAltered",
            [](const QByteArray &pdf) {
                const QByteArray field = "<</Type/Annot/Subtype/Widget/FT/Sig/T(Third)/F 4/P 3 0 R"
                                         "/Rect[350 692 450 722]/AP<</N 90 0 R>>>>";
                QByteArray second = objectIn(pdf, 15);
                return annotated(pdf, {field},
                                 {{90, whiteSheet()},
                                  {15, with(second, "/Annots[40 0 R]")},
                                  {Form, objectIn(pdf, Form).replace("9 0 R]", "9 0 R 40 0 R]")}});
            },
            formWith(
                {{Pages, "<</Type/Pages/Kids[3 0 R 15 0 R]/Count 2>>"},
                 {15,
                  "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 16 0 R/Resources<</Font<</F1 10 0 R>>>>>>"},
                 {16, stream("", "BT /F1 24 Tf 350 700 Td (48,600) Tj ET")}}));

        // Taken away from over words
        const char *uncovers = "annotation-uncovers-content";
        const Objects stamped =
            formWith({{Page,
                       "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 10 0 R>>>>"
                       "/Annots[6 0 R 7 0 R 8 0 R 9 0 R 14 0 R]>>"},
                      {14, stamp},
                      {90, whiteSheet()}});
        row(
            "a stamp removed", 3, uncovers,
            [](const QByteArray &pdf) {
                return append(pdf, {{Page, objectIn(pdf, Page).replace(" 14 0 R", "")}});
            },
            stamped);
        row(
            "a stamp hidden", 3, uncovers,
            [](const QByteArray &pdf) {
                return append(pdf, {{14, objectIn(pdf, 14).replace("/F 4", "/F 2")}});
            },
            stamped);
        row(
            "a stamp moved", 3, uncovers,
            [](const QByteArray &pdf) {
                return append(pdf, {{14, objectIn(pdf, 14).replace("150 692 260 722", "150 292 260 322")}});
            },
            stamped);

        // Notes that act
        for (const char *action : {"/JavaScript/JS(app.alert\\(1\\))", "/Launch/F(calc.exe)",
                                   "/SubmitForm/F(https://x)", "/Hide/T(Amount)", "/SetOCGState/State[/OFF]"})
            row(QByteArray("a link that does more than go somewhere: ").append(action).constData(), 3,
                "annotationChanged", [action = QByteArray(action)](const QByteArray &pdf) {
                    return annotated(pdf,
                                     {note("Link", kCorner + "/A<</S/URI/URI(https://x)/Next<</S" + action + ">>>>")});
                });

        // Fields that show other than they say
        const char *altered = "fieldAltered";
        const auto look = [&](const char *name, const QByteArray &content, const Objects &beside = {},
                              const QByteArray &resources = "/Font<</F1 10 0 R>>") {
            row(name, 2, "fieldAltered", [=](const QByteArray &pdf) {
                return withLook(
                    pdf, stream("/Type/XObject/Subtype/Form/BBox[0 0 228 20]/Resources<<" + resources + ">>", content),
                    beside);
            });
        };
        look("a shape beside the same letters", "BT /F1 12 Tf 2 5 Td (100) Tj ET 0 0 9 9 re f");
        look("a shape beside letters of no font", "BT /F9 12 Tf 2 5 Td (100) Tj ET 0 0 9 9 re f");
        look("invisible letters under a shape", "BT /F1 12 Tf 3 Tr 2 5 Td (100) Tj ET 0 0 m 9 9 l 9 0 l f");
        look("invisible letters alone", "BT /F1 12 Tf 3 Tr 2 5 Td (100) Tj ET");
        look("letters that only clip", "BT /F1 12 Tf 7 Tr 2 5 Td (100) Tj ET");
        look("letters outside the look's box", "BT /F1 12 Tf 2 500 Td (100) Tj ET");
        look("the first digit outside the look's box", "BT /F1 12 Tf -8 5 Td (100) Tj ET");
        look("white letters", "1 g BT /F1 12 Tf 2 5 Td (100) Tj ET");
        look("glyphs that lie", "BT /F9 12 Tf 2 5 Td (100) Tj ET",
             {{91,
               "<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/CharProcs<<>>/FirstChar 48"
               "/LastChar 49/Widths[1 1]/Encoding<</Differences[48/zero/one]>>>>"}},
             "/Font<</F9 91 0 R>>");
        look("a font that came with the look", "BT /F9 12 Tf 2 5 Td (100) Tj ET",
             {{91,
               "<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+Lies/FirstChar 48/LastChar 49/Widths[500 500]"
               "/FontDescriptor 92 0 R>>"},
              {92, "<</Type/FontDescriptor/FontName/ABCDEF+Lies/FontFile2 93 0 R>>"},
              {93, stream("", "glyphs")}},
             "/Font<</F9 91 0 R>>");
        row("a value changed under its look", 2, altered, [](const QByteArray &pdf) {
            return append(pdf, {{Amount, amount(pdf, {{"/V(100)", "/V(900)"}})}});
        });
        row("filled honestly, and then the value alone put back", 2, altered, [](const QByteArray &pdf) {
            const QByteArray once = filled(pdf, "900", "900");
            return append(once, {{Amount, amount(once, {{"/V(900)", "/V(100)"}})}});
        });
        row("a digit more than the value", 2, altered,
            [](const QByteArray &pdf) { return filled(pdf, "200", "2000"); });
        row("a digit less than the value", 2, altered,
            [](const QByteArray &pdf) { return filled(pdf, "2000", "200"); });
        row("a picture where the value should be", 2, altered, [](const QByteArray &pdf) {
            return append(pdf,
                          {{Amount, amount(pdf, {{"/V(100)", "/V(900)"}, {"/N 11 0 R", "/N 90 0 R"}})},
                           {90, formXObject("0 0 m 5 9 l 9 0 l f")}});
        });
        row("a look under the pointer", 2, altered, [](const QByteArray &pdf) {
            return append(pdf,
                          {{Amount, amount(pdf, {{"/N 11 0 R", "/N 11 0 R/R 90 0 R/D 90 0 R"}})},
                           {90, formXObject("BT /F1 12 Tf 2 5 Td (900) Tj ET")}});
        });
        row(
            "a value changed under the looks of its field's places", 2, altered,
            [](const QByteArray &pdf) {
                return append(pdf, {{14, objectIn(pdf, 14).replace("/V(100)", "/V(900)")}});
            },
            formWith(
                {{Form, "<</Fields[14 0 R 7 0 R 8 0 R 9 0 R]/DA(/F1 12 Tf 0 g)/DR<</Font<</F1 10 0 R>>>>>>"},
                 {14, "<</FT/Tx/T(Amount)/V(100)/DA(/F1 12 Tf 0 g)/Kids[6 0 R]>>"},
                 {Amount,
                  "<</Type/Annot/Subtype/Widget/Parent 14 0 R/F 4/P 3 0 R/Rect[72 500 300 520]/AP<</N 11 0 R>>>>"}}));
        row("rich text that says other than the value", 2, altered, [](const QByteArray &pdf) {
            return append(pdf, {{Amount, with(objectIn(pdf, Amount), "/RV(<body><p>900</p></body>)")}});
        });
        row(
            "a field of no kind", 2, altered,
            [](const QByteArray &pdf) { return withLook(pdf, formXObject("BT /F1 12 Tf 2 5 Td (900) Tj ET")); },
            formWith({{Amount, formObjects()[Amount].replace("/FT/Tx", "")}}));
        row(
            "another choice's name", 2, altered, [](const QByteArray &pdf) { return chosen(pdf, "(PL)", "Brazil"); },
            countries("131072"));
        row(
            "a check box that shows its cross when off", 2, altered,
            [](const QByteArray &pdf) {
                return append(pdf,
                              {{Agree, objectIn(pdf, Agree).replace("/Yes 12 0 R", "/Yes 12 0 R/Off 90 0 R")},
                               {90, formXObject("BT /F1 12 Tf 2 5 Td (X) Tj ET", "0 0 18 18")}});
            },
            formWith({{Agree, formObjects()[Agree].replace("/Off 13 0 R", "")}}));
        row("a check box whose value is other words", 2, altered, [](const QByteArray &pdf) {
            return append(pdf,
                          {{Agree, objectIn(pdf, Agree).replace("/V/Off", "/V(Off)").replace("/AS/Off", "/AS/Yes")}});
        });
    }

    void refused()
    {
        QFETCH(Objects, base);
        QFETCH(int, certification);
        QFETCH(QString, reason);
        QFETCH(Attack, attack);
        const QByteArray before = sign(base, certification);
        QCOMPARE(domain::nameOf(judge(before).indication), QStringLiteral("TOTAL_PASSED"));
        const domain::Verdict verdict = judge(attack(before));
        QVERIFY2(verdict.indication != domain::Indication::TotalPassed, qPrintable(told(verdict)));
        QStringList reasons;
        for (const domain::SignatureVerdict &signature : verdict.signatures) {
            for (const domain::Finding &error : signature.errors)
                reasons << error.code;
            for (const domain::Change &change : signature.changes)
                if (!change.isPermitted)
                    reasons << domain::nameOf(change.kind);
        }
        QVERIFY2(reasons.contains(reason), qPrintable(told(verdict)));
    }

    void allowed_data()
    {
        QTest::addColumn<Objects>("base");
        QTest::addColumn<int>("certification");
        QTest::addColumn<Attack>("change");
        const auto row = [](const char *name, int certification, Attack change, const Objects &base = formObjects()) {
            QTest::newRow(name) << base << certification << std::move(change);
        };
        row(
            "a choice by its name", 2, [](const QByteArray &pdf) { return chosen(pdf, "(PL)", "Poland"); },
            countries("131072"));
        row(
            "a choice by its value", 2, [](const QByteArray &pdf) { return chosen(pdf, "(PL)", "PL"); },
            countries("131072"));
        row(
            "a list that shows all there is", 2,
            [](const QByteArray &pdf) { return chosen(pdf, "(PL)", "Germany Poland Brazil"); }, countries("0"));
        row(
            "two of a list", 2,
            [](const QByteArray &pdf) { return chosen(pdf, "[(PL)(BR)]", "Germany Poland Brazil"); },
            countries("2097152"));
        for (const auto &[value, shown] :
             {std::pair("2026-11-22", "22.11.2026"), std::pair("2026-11-22", "11/22/26"),
              std::pair("2026-11-22", "22 November 2026"), std::pair("0.5", "50.00 %"),
              std::pair("1234.567", "1,234.57"), std::pair("1234.567", "1.234,57 EUR"), std::pair("1000", "1 000"),
              std::pair("-5", "\\(5.00\\)"), std::pair("600123456", "600 123 456"),
              std::pair("A long sentence in a small place", "A long sentence in a")})
            row(QByteArray(value).append(" shown as ").append(shown).constData(), 2,
                [value = QByteArray(value), shown = QByteArray(shown)](const QByteArray &pdf) {
                    return filled(pdf, value, shown);
                });
        row("the same look written otherwise", 2, [](const QByteArray &pdf) {
            return withLook(pdf, formXObject("/Tx BMC q BT 0 g /F1 12 Tf 2 5 Td [(1)20(00)] TJ ET Q EMC"));
        });
        row(
            "a value with a look for the first time", 2,
            [](const QByteArray &pdf) {
                return append(pdf,
                              {{Amount, with(objectIn(pdf, Amount), "/AP<</N 90 0 R>>")},
                               {90, formXObject("BT /F1 12 Tf 2 5 Td (100) Tj ET")}});
            },
            formWith({{Amount, formObjects()[Amount].replace("/AP<</N 11 0 R>>", "")}}));
        row("a link to a page, and its shut popup", 3, [](const QByteArray &pdf) {
            return annotated(pdf, {note("Link", kAmount + "/A<</S/GoTo/D[3 0 R/Fit]>>"), note("Popup", kAmount)});
        });
        row("a note that is taken away again", 3, [](const QByteArray &pdf) {
            const QByteArray once =
                annotated(pdf, {note("FreeText", "/F 4/P 3 0 R/Rect[300 300 400 320]/Contents(hi)")});
            return append(once, {{Page, objectIn(once, Page).replace("40 0 R ", "")}});
        });
        row(
            "a further signature beside a line to sign on", 0,
            [](const QByteArray &pdf) {
                return annotated(pdf,
                                 {"<</Type/Annot/Subtype/Widget/FT/Sig/T(Third)/F 4/P 3 0 R/Rect[140 195 400 225]"
                                  "/AP<</N 90 0 R>>>>"},
                                 {{90, whiteSheet()}, {Form, objectIn(pdf, Form).replace("9 0 R]", "9 0 R 40 0 R]")}});
            },
            formWith({{Content,
                       stream("",
                              "BT /F1 12 Tf 72 200 Td (Signature: ______________________) Tj ET "
                              "72 240 400 0.5 re f 60 180 480 80 re S")}}));
    }

    void allowed()
    {
        QFETCH(Objects, base);
        QFETCH(int, certification);
        QFETCH(Attack, change);
        const domain::Verdict verdict = judge(change(sign(base, certification)));
        QVERIFY2(verdict.indication == domain::Indication::TotalPassed, qPrintable(told(verdict)));
    }

    // Two fields of one name: each verdict's own bytes.
    void whatWasSignedIsToldApart()
    {
        const QByteArray signedOnce = sign(formObjects(), 0);
        const domain::Verdict verdict = judge(signedOnce);
        const QByteArray &hash = verdict.signatures.at(0).signedRevisionSha256;
        const QByteArray later = append(signedOnce, {{70, "(more)"}});
        QCOMPARE(*sign::extractSigned(later, QStringLiteral("First"), hash), signedOnce);
        QVERIFY(!sign::extractSigned(later, QStringLiteral("First"), QByteArray(32, 'x')));
    }
};

QTEST_GUILESS_MAIN(LookAttacksTest)
#include "tst_look_attacks.moc"
