#include "core/pdf/content_balance.h"
#include "core/pdf/form_fill.h"
#include "core/pdf/form_looks.h"
#include "core/pdf/page_geometry.h"
#include "core/pdf/prepared_parts.h"
#include "core/pdf/reading_order.h"
#include "core/pdf/signature_slot.h"
#include "core/pdf/tagging.h"

#include <QHash>

namespace countersign::pdf {

namespace {

constexpr qint64 kReadOnly = 1, kRequired = 1 << 1; // Ff, every kind (table 226)
constexpr qint64 kMultiline = 1 << 12, kCombo = 1 << 17;
constexpr qint64 kPrint = 4; // F of an annotation (table 167)

QByteArray number(double value) { return QByteArray::number(value, 'f', 4); }

QByteArray defaultAppearance(const PdfField &field)
{
    const QColor &c = field.colour;
    return '/' + resourceOfFont(field.font) + ' ' + QByteArray::number(field.points) + " Tf " + number(c.redF()) + ' '
        + number(c.greenF()) + ' ' + number(c.blueF()) + " rg";
}

// Writes one revision. Looks are drawn together first, so that nothing is written when one of them fails.
class Preparing
{
public:
    Preparing(const Document &document, const PreparedRequest &request)
        : m_document(document),
          m_request(request),
          m_writer(document)
    {
    }

    Result<QByteArray> run()
    {
        CS_CHECK(readPages());
        planEvidence();
        planFields();
        m_existing = looksLeftToReader(m_document);
        for (const MissingLook &look : m_existing)
            m_existingLooks << m_sheet.add(look.spec);
        CS_CHECK(planFooters());
        CS_TRY(m_forms, m_sheet.graft(m_writer));
        addEvidencePages();
        addFields();
        dressExisting();
        CS_CHECK(changePages());
        CS_CHECK(tagWidgets());
        changeForm();
        m_writer.fillNumberGaps();
        return m_writer.finish();
    }

private:
    struct PageChange {
        Page page;
        PageBox box;
        Array annotations;
        int footer = -1; // index in the sheet
        bool isOrdered = false; // somebody chose an order of tabbing
    };
    struct NewWidget {
        Reference widget, page;
        QString alternative;
    };
    struct Planned { // of one of the request's fields
        const PdfField *field = nullptr;
        int look = -1, second = -1; // in the sheet; second: the checked state
    };

    Result<void> readPages()
    {
        if (!m_document.catalog()["Pages"].isReference())
            return fail(PdfError::Damaged, QStringLiteral("the page tree is no object of its own"));
        for (int i = 0; i < m_document.pageCount(); ++i) {
            CS_TRY(const Page page, m_document.page(i));
            if (page.reference.isNull())
                return fail(PdfError::Damaged, QStringLiteral("page %1 is no object of its own").arg(i));
            m_pages.push_back({page, pageBox(m_document, page), {}, -1});
        }
        return {};
    }

    int totalPages() const { return static_cast<int>(m_pages.size()) + (m_request.evidence ? m_layout.pages : 0); }

    void planEvidence()
    {
        if (!m_request.evidence)
            return;
        m_layout = layOutEvidence(*m_request.evidence, static_cast<int>(m_request.parties.size()));
        for (int i = 0; i < m_layout.pages; ++i)
            m_evidenceLooks << m_sheet.add(
                {m_layout.pageSize, 0, evidencePageLook(*m_request.evidence, i, m_layout.pages)});
        for (std::size_t i = 0; i < m_layout.blocks.size(); ++i)
            m_blockLooks << m_sheet.add(
                {m_layout.blocks[i].rect.size(), 0, evidenceLook(waitingBlock(m_request.parties[i]))});
    }

    void planFields()
    {
        for (const PdfField &field : m_request.fields) {
            const int rotate = m_pages[static_cast<std::size_t>(field.page)].box.rotate;
            Planned planned{&field};
            if (field.kind == FieldKind::Checkbox) {
                planned.look = m_sheet.add({field.rect.size(), rotate, CheckLook{.checked = false}});
                planned.second = m_sheet.add({field.rect.size(), rotate, CheckLook{.checked = true}});
            } else {
                planned.look = m_sheet.add({field.rect.size(), rotate, emptyLook(field)});
            }
            m_planned.push_back(planned);
        }
    }

    Result<void> planFooters()
    {
        if (m_request.footer.isEmpty())
            return {};
        const auto footer = [&](int index, double width) {
            const QString text = m_request.footer.arg(index + 1).arg(totalPages());
            return m_sheet.add({QSizeF(width, kFooterHeight), 0,
                                TextLook{.text = text,
                                         .font = FontRole::Text,
                                         .points = 6.5,
                                         .colour = QColor(0x6b, 0x72, 0x80),
                                         .align = Qt::AlignHCenter | Qt::AlignVCenter,
                                         .multiline = false}});
        };
        for (std::size_t i = 0; i < m_pages.size(); ++i) {
            const double width = displaySize(m_pages[i].box).width();
            if (width >= 60) // a page narrower than that has no room for it
                m_pages[i].footer = footer(static_cast<int>(i), width - 2 * kFooterInset);
        }
        for (int i = 0; m_request.evidence && i < m_layout.pages; ++i)
            m_evidenceFooters << footer(static_cast<int>(m_pages.size()) + i,
                                        m_layout.pageSize.width() - 2 * kFooterInset);
        return {};
    }

    Reference form(int look) const { return m_forms[static_cast<std::size_t>(look)]; }

    // Places the footer at the lower edge a reader sees, upright, in points of paper.
    static QByteArray footerContent(const PageBox &box, const QByteArray &name)
    {
        const QSizeF size = displaySize(box);
        // Form space (y up, points) -> display (y down) -> user space.
        const QTransform place =
            QTransform(1, 0, 0, -1, kFooterInset, size.height() - kFooterInset + 2) * displayToUser(box);
        return "/Artifact <</Type /Pagination /Subtype /Footer>> BDC q " + number(place.m11()) + ' '
            + number(place.m12()) + ' ' + number(place.m21()) + ' ' + number(place.m22()) + ' ' + number(place.dx())
            + ' ' + number(place.dy()) + " cm /" + name + " Do Q EMC\n"; // no part of the text (14.8.2.2)
    }

    void addEvidencePages()
    {
        if (!m_request.evidence)
            return;
        const Reference root = m_document.catalog()["Pages"].toReference();
        Object pages = m_writer.current(root);
        Array kids = m_writer.currentValue(pages.dictionary()["Kids"]).array();
        for (int i = 0; i < m_layout.pages; ++i) {
            Dictionary names{{"Body", form(m_evidenceLooks[i])}};
            QByteArray content = isTagged(m_document)
                ? "/P <</MCID " + QByteArray::number(kPageContentMark) + ">> BDC q /Body Do Q EMC\n"
                : QByteArray("q /Body Do Q\n");
            const PageBox box{
                .mediaBox = QRectF(QPointF(), m_layout.pageSize), .cropBox = {}, .rotate = 0, .userUnit = 1};
            if (!m_evidenceFooters.isEmpty()) {
                names.set("Footer", form(m_evidenceFooters[i]));
                content += footerContent(box, "Footer");
            }
            // Everything a page could inherit is said here: the tree's root may turn or crop its pages.
            const Dictionary page{{"Type", Object::name("Page")},
                                  {"Parent", root},
                                  {"MediaBox", Object::rect(box.mediaBox)},
                                  {"CropBox", Object::rect(box.mediaBox)},
                                  {"Rotate", Object::integer(0)},
                                  {"Resources", Dictionary{{"XObject", names}}},
                                  {"Contents", m_writer.addStream({}, content)}};
            const Reference reference = m_writer.add(page);
            m_evidencePages << reference;
            kids << reference;
        }
        pages.editDictionary()->set("Kids", kids);
        pages.editDictionary()->set("Count", Object::integer(m_document.pageCount() + m_layout.pages));
        m_writer.replace(root, pages);
    }

    Dictionary widget(const QString &name, const QString &label, const QRectF &rect, Reference page, int rotate) const
    {
        Dictionary made{{"Type", Object::name("Annot")}, {"Subtype", Object::name("Widget")}, {"T", Object::text(name)},
                        {"Rect", Object::rect(rect)},    {"F", Object::integer(kPrint)},      {"P", page}};
        if (!label.isEmpty())
            made.set("TU", Object::text(label));
        if (rotate != 0)
            made.set("MK", Dictionary{{"R", Object::integer(rotate)}});
        return made;
    }

    // The order of /Annots is the order of going through them where /Tabs says nothing else (ISO 32000-2, 12.5.1).
    std::vector<std::size_t> tabOrder() const
    {
        std::vector<OrderedPlace> places;
        for (const Planned &planned : m_planned) {
            const PdfField &field = *planned.field;
            const PageBox &box = m_pages[static_cast<std::size_t>(field.page)].box;
            places.push_back({field.page, userToDisplay(box).mapRect(field.rect), field.order});
        }
        return goingOrder(places);
    }

    void addFields()
    {
        for (const std::size_t index : tabOrder()) {
            const Planned &planned = m_planned[index];
            const PdfField &field = *planned.field;
            PageChange &page = m_pages[static_cast<std::size_t>(field.page)];
            page.isOrdered = page.isOrdered || field.order > 0;
            Dictionary made =
                widget(formFieldFor(m_request, field), field.label, field.rect, page.page.reference, page.box.rotate);
            made.set("AP", Dictionary{{"N", form(planned.look)}});
            if (becomesSignature(m_request, field))
                makeSignature(made, isFirstPlace(m_request, field) ? field.partyKey : QString());
            else
                makeFilled(made, planned);
            addWidget(page.annotations, made, page.page.reference);
        }
        for (const PdfParty &party : m_request.parties) {
            if (!party.signs || signaturePlace(m_request, party.key))
                continue;
            Dictionary made =
                widget(signatureFieldName(party.key), party.displayName, QRectF(), m_pages.front().page.reference, 0);
            const Dictionary nothing{{"Type", Object::name("XObject")},
                                     {"Subtype", Object::name("Form")},
                                     {"BBox", Object::rect(QRectF(0, 0, 0, 0))}};
            made.set("AP", Dictionary{{"N", m_writer.addStream(nothing, {})}});
            makeSignature(made, party.key);
            addWidget(m_pages.front().annotations, made, m_pages.front().page.reference);
        }
        for (std::size_t i = 0; i < m_layout.blocks.size() && m_request.evidence; ++i) {
            const EvidenceLayout::Block &block = m_layout.blocks[i];
            const PdfParty &party = m_request.parties[i];
            Dictionary made =
                widget(evidenceFieldName(party.key), party.displayName, block.rect, m_evidencePages[block.page], 0);
            made.set("FT", Object::name("Tx"));
            made.set("Ff", Object::integer(kReadOnly | kMultiline));
            made.set("DA", Object::string("/Helv 7 Tf 0 g"));
            made.set("AP", Dictionary{{"N", form(m_blockLooks[static_cast<qsizetype>(i)])}});
            addWidget(m_evidenceAnnotations[block.page], made, m_evidencePages[block.page]);
        }
        for (int i = 0; i < m_evidencePages.size(); ++i) {
            Object page = m_writer.current(m_evidencePages[i]);
            page.editDictionary()->set("Annots", m_evidenceAnnotations.value(i));
            m_writer.replace(m_evidencePages[i], page);
        }
    }

    void addWidget(Array &annotations, const Dictionary &made, Reference page)
    {
        const Reference reference = m_writer.add(made);
        annotations << reference;
        m_newFields << reference;
        const Object &label = made["TU"];
        m_newWidgets.push_back({reference, page, (label.isNull() ? made["T"] : label).toText()});
    }

    // A file described for assistive technology stays so.
    Result<void> tagWidgets()
    {
        if (!isTagged(m_document))
            return {};
        for (const Reference page : std::as_const(m_evidencePages))
            CS_CHECK(tagNewPage(m_writer, page));
        for (const NewWidget &widget : m_newWidgets)
            CS_CHECK(tagWidget(m_writer, widget.widget, widget.page, widget.alternative));
        return {};
    }

    void makeSignature(Dictionary &made, const QString &partyKey)
    {
        made.set("FT", Object::name("Sig"));
        if (partyKey.isEmpty())
            return;
        Array names;
        const QStringList locked = lockedFields(m_request, partyKey);
        for (const QString &name : locked)
            names << Object::text(name);
        if (names.isEmpty())
            return;
        made.set("Lock",
                 m_writer.add(Dictionary{{"Type", Object::name("SigFieldLock")},
                                         {"Action", Object::name("Include")},
                                         {"Fields", names}})); // 12.7.5.5: an indirect reference
    }

    void makeFilled(Dictionary &made, const Planned &planned)
    {
        const PdfField &field = *planned.field;
        qint64 flags = (field.readOnly ? kReadOnly : 0) | (field.required ? kRequired : 0);
        if (isMark(field.kind)) {
            // Filling adds the look of a new state and chooses it; the looks that are there stay as they were signed.
            made.set("FT", Object::name("Btn"));
            made.set("Ff", Object::integer(flags));
            made.set("AP", Dictionary{{"N", Dictionary{{"Off", form(planned.look)}}}});
            made.set("AS", Object::name("Off"));
            made.set("V", Object::name("Off"));
            return;
        }
        if (field.kind == FieldKind::Checkbox) {
            const bool on = field.value == QLatin1String("true");
            made.set("FT", Object::name("Btn"));
            made.set("Ff", Object::integer(flags));
            made.set("AP", Dictionary{{"N", Dictionary{{"Off", form(planned.look)}, {"Yes", form(planned.second)}}}});
            made.set("AS", Object::name(on ? "Yes" : "Off"));
            made.set("V", Object::name(on ? "Yes" : "Off"));
            return;
        }
        made.set("DA", Object::string(defaultAppearance(field)));
        if (field.align & Qt::AlignHCenter)
            made.set("Q", Object::integer(1));
        else if (field.align & Qt::AlignRight)
            made.set("Q", Object::integer(2));
        if (!field.value.isEmpty())
            made.set("V", Object::text(field.value));
        if (field.kind == FieldKind::Choice) {
            Array options;
            for (const QString &option : field.options)
                options << Object::text(option);
            made.set("FT", Object::name("Ch"));
            made.set("Opt", options);
            made.set("Ff", Object::integer(flags | kCombo));
            return;
        }
        if (field.multiline || field.kind == FieldKind::Details)
            flags |= kMultiline;
        made.set("FT", Object::name("Tx"));
        made.set("Ff", Object::integer(flags));
    }

    Result<void> changePages()
    {
        for (PageChange &change : m_pages) {
            if (change.annotations.isEmpty() && change.footer < 0)
                continue;
            Object page = m_writer.current(change.page.reference);
            Dictionary &dictionary = *page.editDictionary();
            if (!change.annotations.isEmpty())
                dictionary.set("Annots", m_document.value(dictionary, "Annots").array() + change.annotations);
            // "As in the array" (ISO 32000-2, table 31); a tagged page keeps the order of its structure, which is the same.
            if (change.isOrdered && !isTagged(m_document))
                dictionary.set("Tabs", Object::name("A"));
            if (change.footer >= 0)
                addFooter(change, dictionary);
            m_writer.replace(change.page.reference, page);
        }
        return {};
    }

    void addFooter(const PageChange &change, Dictionary &page)
    {
        Dictionary resources = change.page.resources.dictionary();
        Dictionary names = m_document.value(resources, "XObject").dictionary();
        QByteArray name = "CountersignFooter";
        while (names.contains(name))
            name += 'x';
        names.set(name, form(change.footer));
        resources.set("XObject", names);
        page.set("Resources", resources);

        const auto original = m_document.pageContent(change.page.index);
        const ContentBalance balance = original ? balanceOf(*original) : ContentBalance{};
        const QByteArray footer = footerContent(change.box, name);
        Array contents;
        const Object existing = m_document.value(page, "Contents");
        if (existing.isArray())
            contents = existing.array();
        else if (page["Contents"].isReference())
            contents << page["Contents"];
        if (balance.missing > 0) {
            // It takes back more than it saved. Readers ignore that, and would not once we saved something before it: so
            // the footer goes first and the original stays as it is.
            contents.prepend(m_writer.addStream({}, footer, false));
        } else {
            contents.prepend(m_writer.addStream({}, "q\n", false));
            QByteArray after("\n");
            for (int i = 0; i < balance.open + 1; ++i)
                after += "Q ";
            contents << m_writer.addStream({}, after + '\n' + footer, false);
        }
        page.set("Contents", contents);
    }

    // Readers will no longer be asked to draw the fields that were there: what they would have shown is drawn now.
    void dressExisting()
    {
        for (std::size_t i = 0; i < m_existing.size(); ++i) {
            Object widget = m_writer.current(m_existing[i].widget);
            if (!widget.isDictionary())
                continue;
            widget.editDictionary()->set("AP", Dictionary{{"N", form(m_existingLooks[static_cast<qsizetype>(i)])}});
            m_writer.replace(m_existing[i].widget, widget);
        }
    }

    void changeForm()
    {
        Dictionary catalog = m_writer.currentCatalog();
        const Object existing = catalog["AcroForm"];
        Dictionary form = m_writer.currentValue(existing).dictionary();
        Array fields = m_document.value(form, "Fields").array();
        for (const Reference &field : std::as_const(m_newFields))
            fields << field;
        form.set("Fields", fields);
        form.set("SigFlags", Object::integer(3)); // signatures exist; append only (table 225)
        form.remove("NeedAppearances"); // a reader would draw its own over ours, and break the signature
        form.remove("XFA"); // a second form beside this one, which signatures cannot cover
        Dictionary resources = m_document.value(form, "DR").dictionary();
        Dictionary fonts = m_document.value(resources, "Font").dictionary();
        QList<FontRole> faces{FontRole::Text};
        for (const PdfField &field : m_request.fields)
            if (!faces.contains(field.font))
                faces << field.font;
        for (const FontRole face : std::as_const(faces)) {
            const QByteArray name = resourceOfFont(face);
            if (fonts.contains(name))
                continue;
            fonts.set(name,
                      m_writer.add(Dictionary{{"Type", Object::name("Font")},
                                              {"Subtype", Object::name("Type1")},
                                              {"BaseFont", Object::name(standardFont(face))},
                                              {"Encoding", Object::name("WinAnsiEncoding")}}));
            resources.set("Font", fonts);
            form.set("DR", resources);
        }
        if (!form.contains("DA"))
            form.set("DA", Object::string("/Helv 0 Tf 0 g"));
        if (existing.isReference()) {
            m_writer.replace(existing.toReference(), form);
        } else {
            catalog.set("AcroForm", m_writer.add(form));
            m_writer.replace(m_document.catalogReference(), catalog);
        }
    }

    const Document &m_document;
    const PreparedRequest &m_request;
    RevisionWriter m_writer;
    AppearanceSheet m_sheet;
    std::vector<Reference> m_forms;
    std::vector<PageChange> m_pages;
    std::vector<Planned> m_planned;
    EvidenceLayout m_layout;
    std::vector<MissingLook> m_existing;
    QList<int> m_existingLooks, m_evidenceLooks, m_blockLooks, m_evidenceFooters;
    QList<Reference> m_evidencePages, m_newFields;
    std::vector<NewWidget> m_newWidgets;
    QHash<int, Array> m_evidenceAnnotations;
};

} // namespace

Result<QByteArray> writePrepared(const Document &document, const PreparedRequest &request)
{
    std::vector<Error> errors = checkPrepared(document, request);
    if (!errors.empty()) {
        Error first = std::move(errors.front());
        for (std::size_t i = 1; i < errors.size(); ++i)
            first.causes.push_back(std::move(errors[i]));
        return fail(std::move(first));
    }
    return Preparing(document, request).run();
}

} // namespace countersign::pdf
