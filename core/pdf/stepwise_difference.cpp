#include "core/pdf/stepwise_difference.h"

#include "core/pdf/difference_walk.h"
#include "core/pdf/reference_graph.h"

#include <algorithm>
#include <utility>

namespace countersign::pdf {

struct StepwiseDifference::Paths {
    ReferenceGraph graph;
};

StepwiseDifference::StepwiseDifference(RevisionHistory history) : m_history(std::move(history)) { }
StepwiseDifference::~StepwiseDifference() = default;

Result<Difference> StepwiseDifference::to(int revision)
{
    const bool isFirst = m_next < 0;
    if (isFirst) {
        CS_TRY(const Document first, m_history.asOf(revision - 1));
        m_paths = std::make_unique<Paths>();
        if (!m_paths->graph.addAll(first))
            m_paths.reset();
    }
    if (!isFirst && revision != m_next)
        m_paths.reset();
    m_next = revision + 1;
    if (m_paths) {
        CS_TRY(auto difference, alongPaths(revision));
        if (difference) {
            ++m_shortSteps;
            return *std::move(difference);
        }
    }
    return compareRevisions(m_history, revision - 1, revision);
}

Result<std::optional<Difference>> StepwiseDifference::alongPaths(int revision)
{
    const QSet<quint32> touched = m_history.numbersAfter(revision - 1, revision);
    CS_TRY(const Document before, m_history.asOf(revision - 1));
    CS_TRY(const Document after, m_history.asOf(revision));
    if (!m_paths->graph.add(after, touched)) {
        m_paths.reset();
        return std::optional<Difference>();
    }
    if (!before.keepsPages(after, touched))
        return std::optional<Difference>();
    const Reached reached = m_paths->graph.reachedFrom(touched, before, after);
    if (!reached.isWhole) {
        m_paths.reset();
        return std::optional<Difference>();
    }
    const QSet<quint32> tree = before.pageTree();
    if (std::any_of(tree.cbegin(), tree.cend(), [&](quint32 number) { return reached.any.contains(number); }))
        return std::optional<Difference>(); // what pages inherit
    after.takePages(before);
    Difference difference = DifferenceWalk(before, after, touched, {}, {&m_paths->graph, &reached}).run();
    if (difference.level() == ChangeLevel::Other)
        return std::optional<Difference>(); // the whole walk tells of every page it concerns
    return std::optional(std::move(difference));
}

} // namespace countersign::pdf
