package linetwin.ui.whatif;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.model.kpi.LineFigure;
import linetwin.sim.experiment.Comparison;
import linetwin.sim.experiment.Comparisons;
import linetwin.sim.experiment.FigureChange;
import linetwin.sim.scenario.RunPlan;

/**
 * What runs of variants have shown so far.
 *
 * @param variants as they were run, the baseline first
 * @param plan as it was to be run
 * @param presentAt the time on the running line from whose present all runs went on; empty if they began with an empty line
 */
record WhatIfResult(List<Variant> variants, RunPlan plan, Optional<Instant> presentAt, Comparisons comparisons) {
    /** What is shown of each comparison: efficiency by all definitions, time, stock, quality and energy. */
    static final List<LineFigure> FIGURES = List.of(
            LineFigure.GOOD_PER_PLANNED_HOUR,
            LineFigure.GOOD_PER_LABOUR_HOUR,
            LineFigure.OEE_INDEX,
            LineFigure.LEAD_TIME,
            LineFigure.WORK_IN_PROCESS,
            LineFigure.FIRST_TIME_THROUGH,
            LineFigure.ENERGY_PER_VEHICLE);

    WhatIfResult {
        variants = List.copyOf(variants);
    }

    int replications() {
        return comparisons.baseline().replications();
    }

    boolean isWhole() {
        return replications() == plan.replications();
    }

    /** The variants that are compared with the baseline. */
    List<Variant> others() {
        return variants.subList(1, variants.size());
    }

    /** What a variant changes, by the number that it has among {@link #others}; figures that the line lacks are left out. */
    List<FigureChange> changesOf(int other) {
        Comparison comparison = comparisons.comparisons().get(other);
        return FIGURES.stream()
                .flatMap(figure -> comparison.findChange(figure).stream())
                .toList();
    }

    Optional<FigureChange> findChange(int other, LineFigure figure) {
        return comparisons.comparisons().get(other).findChange(figure);
    }
}
