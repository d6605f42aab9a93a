#include "app/cli/place_command.h"

#include "app/cli/console.h"
#include "app/cli/json_file.h"
#include "app/cli/output_check.h"

namespace countersign::cli {

PlaceCommand::PlaceCommand(CLI::App &cli)
    : Command(cli.add_subcommand("place", "put form fields onto the pages of a PDF that nobody signed yet")),
      m_pdf(app())
{
    app()
        .add_option("-o,--output", m_output, "the PDF with the fields; may be the input")
        ->required()
        ->type_name(kFile);
    app()
        .add_option("--fields", m_fields, "what goes where, as JSON (docs/formats/fields.md)")
        ->required()
        ->type_name(kFile);
}

int PlaceCommand::run()
{
    if (const auto may = mayWriteTo(app(), m_output, "input"); !may)
        return complain(fromArgument(m_output), may.error(), kRefused);
    auto document = m_pdf.open();
    if (!document)
        return complain(document.error().about, document.error().error, document.error().exitCode);
    const auto fields = readPlacements(m_fields);
    if (!fields)
        return complain(fromArgument(m_fields), fields.error(), kUnreadable);
    const auto placed = pdf::placeFields(*document, *fields);
    if (!placed)
        return complain(m_pdf.name(), placed.error(), kRefused);
    const QByteArrayView appended = QByteArrayView(placed->pdf).sliced(document->size());
    if (const auto written = writeRevision(m_output, *std::move(document), appended); !written)
        return complain(fromArgument(m_output), written.error(), kRefused);
    for (const QString &field : placed->names)
        print(field);
    return kDone;
}

} // namespace countersign::cli
