#include "app/cli/extend_command.h"

#include "app/cli/console.h"
#include "app/cli/output_check.h"
#include "app/cli/progress.h"
#include "core/link/trust_http.h"

namespace countersign::cli {

ExtendCommand::ExtendCommand(CLI::App &cli)
    : Command(cli.add_subcommand("extend", "add timestamps and validation data to the signatures of a PDF")),
      m_pdf(app()),
      m_level(app(), domain::PadesLevel::T)
{
    app().add_option("-o,--output", m_output, "the extended PDF; may be the input")->required()->type_name(kFile);
}

int ExtendCommand::run()
{
    if (const auto may = mayWriteTo(app(), m_output, "input"); !may)
        return complain(fromArgument(m_output), may.error(), kRefused);
    auto document = m_pdf.open();
    if (!document)
        return complain(document.error().about, document.error().error, document.error().exitCode);
    const auto request = m_level.load();
    if (!request)
        return complain(request.error().about, request.error().error, request.error().exitCode);
    Progress progress(QStringLiteral("Asking the authorities"));
    progress.reach(0);
    link::TrustHttp network;
    const SystemClock clock;
    const auto extended = sign::extendToFile(fromArgument(m_output), *std::move(document), *request, network, clock);
    if (!extended)
        return complain(isAboutDisk(extended.error()) ? fromArgument(m_output) : m_pdf.name(), extended.error(),
                        kRefused);
    return kDone;
}

} // namespace countersign::cli
