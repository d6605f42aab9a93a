#include "app/cli/fill_command.h"

#include "app/cli/console.h"
#include "app/cli/json_file.h"
#include "app/cli/output_check.h"

namespace countersign::cli {

FillCommand::FillCommand(CLI::App &cli)
    : Command(cli.add_subcommand("fill", "fill the form of a PDF, as far as its signatures allow")),
      m_pdf(app())
{
    app().add_option("-o,--output", m_output, "the filled PDF; may be the input")->required()->type_name(kFile);
    app()
        .add_option("--values", m_values, "values by the fields' names, as JSON (docs/formats/fields.md)")
        ->required()
        ->type_name(kFile);
}

int FillCommand::run()
{
    if (const auto may = mayWriteTo(app(), m_output, "input"); !may)
        return complain(fromArgument(m_output), may.error(), kRefused);
    auto document = m_pdf.open();
    if (!document)
        return complain(document.error().about, document.error().error, document.error().exitCode);
    const auto values = readValues(m_values);
    if (!values)
        return complain(fromArgument(m_values), values.error(), kUnreadable);
    const auto filled = pdf::fillValues(*document, *values);
    if (!filled)
        return complain(m_pdf.name(), filled.error(), kRefused);
    const QByteArrayView appended = QByteArrayView(*filled).sliced(document->size());
    if (const auto written = writeRevision(m_output, *std::move(document), appended); !written)
        return complain(fromArgument(m_output), written.error(), kRefused);
    return kDone;
}

} // namespace countersign::cli
