package linetwin.ui.whatif;

import java.util.List;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.scenario.Scenario;

/** What is under way of what the user has asked for. */
sealed interface Stage {
    /** Nothing; runs can be asked for. */
    record Idle() implements Stage {}

    /** The line is asked for its present, from which these variants will be run, the baseline first. */
    record Asking(Scenario scenario, List<Variant> variants, RunPlan plan) implements Stage {}

    /** Variants are run; of all of them together, so many replications are finished. */
    record Running(WhatIfRun run, int finished) implements Stage {}

    default boolean isIdle() {
        return this instanceof Idle;
    }
}
