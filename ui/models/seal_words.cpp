#include "ui/models/seal_words.h"

#include "core/flow/sealing.h"
#include "ui/words/error_words.h"

#include <QCoreApplication>

namespace countersign::ui {

namespace {

class SealText
{
    Q_DECLARE_TR_FUNCTIONS(SealText)
};

ErrorCode codeOf(const flow::SealProblem::Code &kept)
{
    ErrorCode code;
    code.module = std::string_view(kept.module.constData(), static_cast<std::size_t>(kept.module.size()));
    code.value = kept.value;
    return code;
}

} // namespace

QString whySealFailed(const QString &kept)
{
    const flow::SealProblem problem = flow::sealProblemOf(kept);
    if (problem.codes.empty())
        return problem.detail;
    Error error{codeOf(problem.codes.back()), {}, {}};
    for (auto outer = problem.codes.rbegin() + 1; outer != problem.codes.rend(); ++outer)
        error = std::move(error).as(codeOf(*outer));
    return sentenceFor(error);
}

QString afterSealFailed(const QString &kept)
{
    for (const flow::SealProblem::Code &one : flow::sealProblemOf(kept).codes)
        if (const ErrorCode code = codeOf(one);
            code == flow::FlowError::NoTimestamp || code == flow::FlowError::NoValidationData)
            return SealText::tr("It is tried again by itself.");
    return SealText::tr("Put that right, then try the seal again from the document's page.");
}

} // namespace countersign::ui
