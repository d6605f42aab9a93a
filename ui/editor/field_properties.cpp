#include "ui/editor/field_properties.h"

#include "ui/editor/align_buttons.h"
#include "ui/editor/field_palette.h"
#include "ui/editor/found_card.h"
#include "ui/editor/style_properties.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/icons.h"
#include "ui/kit/layout.h"
#include "ui/kit/list_row.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/text_field.h"
#include "ui/pages/icon_mark.h"
#include "ui/words/trade_words.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace countersign::ui {
namespace {

// Typing into one property is one step of undo; each property has its own.
enum Merge { MergeRect = 10, MergeLabel, MergeValue, MergeOptions, MergeOther };

class Labelled : public FieldFrame
{
public:
    Labelled(const QString &label, QWidget *control) : FieldFrame(label, control, nullptr) { }
};

QDoubleSpinBox *millimetres(const QString &prefix, const QString &name, const QString &objectName)
{
    auto *box = new QDoubleSpinBox;
    box->setPrefix(prefix + QLatin1Char(' '));
    box->setDecimals(1);
    box->setRange(0, 5000);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setKeyboardTracking(false);
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setObjectName(objectName);
    box->setMinimumWidth(scaled(58));
    return box;
}

} // namespace

FieldProperties::FieldProperties(FieldSet &set, FieldCanvas &canvas, QWidget *parent)
    : QWidget(parent),
      m_set(set),
      m_canvas(canvas)
{
    setObjectName(QStringLiteral("editorProperties"));
    setFixedWidth(scaled(272));
    auto *inner = new QWidget;
    auto *all = column(inner, kGroup, {16, 16, 16, 16});

    // ---- the selection -------------------------------------------------------------------------------------------------
    m_one = new QWidget;
    auto *one = column(m_one, 12);
    auto *head = row(nullptr, kRelated);
    m_icon = new IconMark({}, Role::Text, 18);
    m_title = new Label({}, TextSize::PanelTitle, Role::Text, Weight::Strong);
    m_title->setElides(true);
    m_chip = new Chip;
    head->addWidget(m_icon);
    head->addWidget(m_title, 1);
    head->addWidget(m_chip);
    one->addLayout(head);

    m_single = new QWidget;
    auto *single = column(m_single, 12);
    m_label = new TextField(tr("Label"));
    m_label->setName(QStringLiteral("propLabel"));
    m_value = new TextField(tr("Text"));
    m_value->setName(QStringLiteral("propValue"));
    m_merge = new ChoiceField(tr("Shows"));
    m_merge->setName(QStringLiteral("propMerge"));
    m_options = new TextField(tr("Options, separated by commas"));
    m_options->setName(QStringLiteral("propOptions"));
    const auto mergeTokens = [this] {
        m_merge->addChoice(tr("Document number"), QStringLiteral("{{envelope.number}}"));
        m_merge->addChoice(tr("Document title"), QStringLiteral("{{envelope.title}}"));
        m_merge->addChoice(tr("Client's name"), QStringLiteral("{{contact.name}}"));
        m_merge->addChoice(tr("Client's company"), QStringLiteral("{{contact.company}}"));
        m_merge->addChoice(tr("Our company"), QStringLiteral("{{company.name}}"));
        m_merge->addChoice(tr("Our bank account"), QStringLiteral("{{company.bank}}"));
        m_merge->addChoice(tr("Our details"), QStringLiteral("{{company.details}}"));
        m_merge->addChoice(tr("Client's details"), QStringLiteral("{{contact.details}}"));
        m_merge->addChoice(tr("Our signatory"), QStringLiteral("{{signatory.name}}"));
        m_merge->addChoice(tr("Deal's title"), QStringLiteral("{{deal.title}}"));
        m_merge->addChoice(tr("Deal's amount"), QStringLiteral("{{deal.amount}}"));
        m_merge->addChoice(tr("Day of sending"), QStringLiteral("{{envelope.date}}"));
    };
    mergeTokens();
    for (QWidget *w : {static_cast<QWidget *>(m_label), static_cast<QWidget *>(m_value),
                       static_cast<QWidget *>(m_merge), static_cast<QWidget *>(m_options)})
        single->addWidget(w);
    one->addWidget(m_single);

    m_party = new ChoiceField(tr("Filled in by"));
    m_party->setName(QStringLiteral("propParty"));
    one->addWidget(m_party);
    m_required = new CheckBox(tr("Required"));
    m_required->setObjectName(QStringLiteral("propRequired"));
    one->addWidget(m_required);
    m_multiline = new CheckBox(tr("Several lines"));
    m_multiline->setObjectName(QStringLiteral("propMultiline"));
    one->addWidget(m_multiline);
    m_style = new StyleProperties(
        [this](const QString &name, const std::function<void(domain::Field &)> &change) { edit(name, 0, change); });
    one->addWidget(m_style);
    m_order = new QSpinBox;
    m_order->setKeyboardTracking(false);
    m_orderFrame = new Labelled(tr("Place in the tab order"), m_order);
    m_orderFrame->setName(QStringLiteral("propOrder"));
    one->addWidget(m_orderFrame);

    m_page = new Label({}, TextSize::Small, Role::Second);
    one->addWidget(m_page);
    auto *grid = new QWidget;
    auto *numbers = new QGridLayout(grid);
    numbers->setContentsMargins({});
    numbers->setSpacing(6);
    m_x = millimetres(tr("X"), tr("From the left, in millimetres"), QStringLiteral("propX"));
    m_y = millimetres(tr("Y"), tr("From the top, in millimetres"), QStringLiteral("propY"));
    //: width
    m_w = millimetres(tr("W"), tr("Width in millimetres"), QStringLiteral("propW"));
    //: height
    m_h = millimetres(tr("H"), tr("Height in millimetres"), QStringLiteral("propH"));
    int at = 0;
    for (QDoubleSpinBox *box : {m_x, m_y, m_w, m_h}) {
        numbers->addWidget(box, at / 2, at % 2);
        ++at;
        connect(box, &QDoubleSpinBox::valueChanged, this, [this] { applyRect(); });
    }
    auto *rects = new QWidget;
    auto *rectColumn = column(rects, kGrid);
    rectColumn->addWidget(grid);
    rectColumn->addWidget(new Label(tr("millimetres from the top left"), TextSize::Meta, Role::Third));
    one->addWidget(rects);

    m_align = new AlignButtons(canvas);
    one->addWidget(m_align);

    auto *acts = row(nullptr, 6);
    auto *everywhere = new Button(tr("All pages"), Button::Kind::Plain, QStringLiteral("copy-plus"));
    everywhere->setObjectName(QStringLiteral("propAllPages"));
    everywhere->setToolTip(tr("Copy to the same place on all other pages of this file"));
    auto *duplicate = Button::iconOnly(QStringLiteral("copy"), tr("Duplicate (Ctrl+D)"), Button::Kind::Plain);
    duplicate->setObjectName(QStringLiteral("propDuplicate"));
    auto *remove = Button::iconOnly(QStringLiteral("trash-2"), tr("Delete (Del)"), Button::Kind::Plain);
    remove->setObjectName(QStringLiteral("propDelete"));
    acts->addWidget(everywhere);
    acts->addStretch(1);
    acts->addWidget(duplicate);
    acts->addWidget(remove);
    one->addLayout(acts);
    m_pages = new TextField(tr("Copy to pages"));
    m_pages->setName(QStringLiteral("propPages"));
    m_pages->setHint(tr("Such as 2, 4-7; then Enter"));
    one->addWidget(m_pages);
    all->addWidget(m_one);

    // ---- no selection --------------------------------------------------------------------------------------------------
    m_none = new QWidget;
    auto *none = column(m_none, kRelated);
    none->addWidget(new Label(tr("Fields"), TextSize::PanelTitle, Role::Text, Weight::Strong));
    m_emptyHint =
        new Label(tr("Click something on the left, then click where it belongs. Arrow keys move by one point."),
                  TextSize::Small, Role::Second);
    m_emptyHint->setWordWrap(true);
    none->addWidget(m_emptyHint);
    m_listModel = new FieldListModel(
        set,
        [&canvas](const domain::Field &f) {
            return FieldListModel::Description{canvas.context().caption(f),
                                               canvas.context().whereabouts(f, std::max(0, canvas.pageOf(f))),
                                               iconOf(f.kind)};
        },
        this);
    m_list = new ListView;
    m_list->setObjectName(QStringLiteral("fieldList"));
    m_list->setAccessibleName(tr("All fields"));
    m_list->setModel(m_listModel);
    m_list->setItemDelegate(new ListRow(m_list));
    m_list->setMinimumHeight(scaled(300));
    none->addWidget(m_list, 1);
    all->addWidget(m_none);

    m_foundCard = new FoundCard(set, canvas);
    all->addWidget(m_foundCard);
    all->addStretch(1);

    auto *scroll = new ScrollArea(inner);
    scroll->setGround(Role::Surface);
    column(this, 0)->addWidget(scroll);

    // ---- acts ----------------------------------------------------------------------------------------------------------
    connect(m_label, &TextField::edited, this,
            [this](const QString &text) { edit(tr("Label"), MergeLabel, [&](domain::Field &f) { f.label = text; }); });
    connect(m_value, &TextField::edited, this,
            [this](const QString &text) { edit(tr("Text"), MergeValue, [&](domain::Field &f) { f.value = text; }); });
    connect(m_merge, &ChoiceField::chosen, this, [this](const QVariant &value) {
        edit(tr("Merge value"), 0, [&](domain::Field &f) { f.value = value.toString(); });
    });
    connect(m_options, &TextField::edited, this, [this](const QString &text) {
        edit(tr("Options"), MergeOptions, [&](domain::Field &f) {
            f.options.clear();
            for (const QString &option : text.split(QLatin1Char(','), Qt::SkipEmptyParts))
                f.options << option.trimmed();
        });
    });
    connect(m_party, &ChoiceField::chosen, this, [this](const QVariant &value) {
        const auto id = domain::PartyId::fromString(value.toString()).value_or(domain::PartyId{});
        edit(tr("Filled in by"), 0, [&](domain::Field &f) { f.party = id; });
    });
    connect(m_required, &QCheckBox::clicked, this,
            [this](bool on) { edit(tr("Required"), 0, [&](domain::Field &f) { f.isRequired = on; }); });
    connect(m_multiline, &QCheckBox::clicked, this,
            [this](bool on) { edit(tr("Several lines"), 0, [&](domain::Field &f) { f.isMultiline = on; }); });
    connect(m_order, &QSpinBox::valueChanged, this, [this](int position) {
        if (!m_refreshing && m_set.selection().size() == 1)
            m_canvas.moveInOrder(m_set.selection().first(), position);
    });
    connect(everywhere, &QPushButton::clicked, this, [this] {
        const auto selected = m_set.selected();
        if (selected.empty() || !m_canvas.source())
            return;
        QList<int> pages;
        const int document = m_canvas.source()->place(std::max(0, m_canvas.pageOf(selected.front()))).document;
        for (int i = 0; i < m_canvas.source()->count(); ++i)
            if (m_canvas.source()->place(i).document == document)
                pages << i;
        m_canvas.copyToPages(pages);
    });
    connect(m_pages, &TextField::edited, this, [this] { m_pages->setError({}); });
    connect(m_pages, &TextField::accepted, this, [this] {
        const auto selected = m_set.selected();
        if (selected.empty() || !m_canvas.source())
            return;
        const PageSource &source = *m_canvas.source();
        const int document = source.place(std::max(0, m_canvas.pageOf(selected.front()))).document;
        QList<int> ofDocument;
        for (int i = 0; i < source.count(); ++i)
            if (source.place(i).document == document)
                ofDocument << i;
        const auto wanted = pagesIn(m_pages->text(), static_cast<int>(ofDocument.size()));
        m_pages->setError(wanted ? QString() : tr("This file has %n page(s).", nullptr, int(ofDocument.size())));
        if (!wanted)
            return;
        QList<int> pages;
        for (const int page : *wanted)
            pages << ofDocument[page];
        m_pages->setText({});
        m_canvas.copyToPages(pages);
    });
    connect(duplicate, &QPushButton::clicked, &canvas, &FieldCanvas::duplicateSelected);
    connect(remove, &QPushButton::clicked, &canvas, &FieldCanvas::deleteSelected);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { m_canvas.show(m_listModel->idAt(index)); });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        m_canvas.show(m_listModel->idAt(index));
        m_canvas.setFocus();
    });
    connect(&set, &FieldSet::selectionChanged, this, &FieldProperties::refresh);
    connect(&set, &FieldSet::changed, this, &FieldProperties::refresh);
    connect(&set, &FieldSet::wasReset, this, &FieldProperties::refresh);
    refresh();
}

void FieldProperties::setContext(const EditorContext &context)
{
    m_party->clear();
    //: a field that belongs to nobody: it is filled when the document is prepared
    m_party->addChoice(tr("Common: when it is sent"), QString());
    for (const EditorParty &p : context.parties)
        m_party->addChoice(p.person.isEmpty() || p.person == p.group ? p.group : tr("%1 (%2)").arg(p.person, p.group),
                           p.id.toString());
    m_listModel->refresh();
    refresh();
}

void FieldProperties::setFound(std::vector<FoundField> found) { m_foundCard->setFound(std::move(found)); }

void FieldProperties::focusFirst()
{
    if (m_one->isVisible())
        (m_label->isVisible() ? m_label->control() : static_cast<QWidget *>(m_x))->setFocus();
    else
        m_list->setFocus();
}

void FieldProperties::focusOptions()
{
    if (m_options->isHidden())
        focusFirst();
    else
        m_options->control()->setFocus();
}

void FieldProperties::edit(const QString &text, int merge, const std::function<void(domain::Field &)> &change)
{
    if (m_refreshing)
        return;
    auto after = m_set.selected();
    const auto kept = m_set.selection();
    for (domain::Field &f : after)
        change(f);
    m_set.change(std::move(after), text, merge);
    m_set.select(kept);
}

void FieldProperties::applyRect()
{
    if (m_refreshing || m_set.selection().size() != 1)
        return;
    m_canvas.moveTo(m_set.selection().first(),
                    QRectF(m_x->value() * kPointsPerMm, m_y->value() * kPointsPerMm,
                           std::max(1.0, m_w->value()) * kPointsPerMm, std::max(1.0, m_h->value()) * kPointsPerMm),
                    MergeRect);
}

void FieldProperties::refresh()
{
    m_refreshing = true;
    const auto selected = m_set.selected();
    const bool single = selected.size() == 1;
    m_one->setVisible(!selected.empty());
    m_none->setVisible(selected.empty());
    m_emptyHint->setVisible(m_set.fields().empty());
    m_list->setVisible(!m_set.fields().empty());
    if (!selected.empty()) {
        const domain::Field &f = selected.front();
        const EditorContext &context = m_canvas.context();
        const Role tone = context.tone(f);
        const EditorParty *party = context.party(f.party);
        const bool sameParty =
            std::all_of(selected.begin(), selected.end(), [&](const auto &s) { return s.party == f.party; });
        m_icon->setIcon(single ? iconOf(f.kind) : QStringLiteral("layers"), sameParty ? tone : Role::Second);
        m_title->setText(single ? nameOf(f.kind) : tr("%n fields", nullptr, int(selected.size())));
        m_chip->setVisible(sameParty && party);
        if (party)
            m_chip->setLook({{}, party->group, tone});
        m_single->setVisible(single);
        using enum domain::FieldKind;
        m_label->setVisible(single);
        m_label->setLabel(party && party->side == domain::Side::Theirs
                                  && (hasText(f.kind) || f.kind == Choice || f.kind == Attachment)
                              ? tr("What the client is asked")
                              : tr("Label"));
        if (m_label->text() != f.label)
            m_label->setText(f.label);
        m_label->setPlaceholder(nameOf(f.kind));
        m_value->setVisible(single && (f.kind == Text || f.kind == Number || (f.kind == Date && f.party.isNull()))
                            && f.kind != MergeValue);
        m_value->setLabel(party ? tr("Filled in beforehand") : tr("Text"));
        if (m_value->text() != f.value)
            m_value->setText(f.value);
        m_merge->setVisible(single && f.kind == MergeValue);
        if (f.kind == MergeValue)
            m_merge->setValue(f.value);
        m_options->setVisible(single && f.kind == Choice);
        if (!m_options->control()->hasFocus())
            m_options->setText(f.options.join(QStringLiteral(", ")));
        if (sameParty)
            m_party->setValue(f.party.isNull() ? QString() : f.party.toString());
        else
            m_party->combo()->setCurrentIndex(-1);
        const bool allRequired =
            std::all_of(selected.begin(), selected.end(), [](const auto &s) { return s.isRequired; });
        m_required->setChecked(allRequired);
        m_required->setVisible(!f.party.isNull());
        m_multiline->setVisible(single && f.kind == Text);
        m_multiline->setChecked(f.isMultiline);
        m_style->show(selected);
        const int places = single && party ? static_cast<int>(m_canvas.orderOf(f.party).size()) : 0;
        m_orderFrame->setVisible(places > 1);
        if (places > 1) {
            m_order->setRange(1, places);
            //: the place of a field among all of its party, as in "2 of 5"
            m_order->setSuffix(tr(" of %1").arg(places));
            m_order->setValue(m_canvas.numberOf(f));
        }
        const int page = m_canvas.pageOf(f);
        m_page->setVisible(single);
        m_page->setText(m_canvas.source() && page >= 0
                            ? tr("Page %1 of %2").arg(page + 1).arg(m_canvas.source()->count())
                            : QString());
        const QRectF paper = m_canvas.paperOf(f);
        m_x->parentWidget()->parentWidget()->setVisible(single);
        if (single) {
            const std::pair<QDoubleSpinBox *, double> values[] = {
                {m_x, paper.x()}, {m_y, paper.y()}, {m_w, paper.width()}, {m_h, paper.height()}};
            for (const auto &[box, points] : values)
                if (std::abs(box->value() - points / kPointsPerMm) > 0.05)
                    box->setValue(points / kPointsPerMm);
        }
        m_align->setVisible(selected.size() > 1);
    }
    m_foundCard->refresh();
    m_refreshing = false;
}

} // namespace countersign::ui
