package linetwin.cli.output;

import linetwin.cli.option.argument.DurationArgument;
import linetwin.sim.experiment.Experiment;
import linetwin.sim.experiment.ExperimentResult;
import linetwin.sim.scenario.RunPlan;

/** The settings of an experiment, and those in words. */
final class Settings {
    private Settings() {}

    /** How a line was run, with the number of replications that was finished. */
    static RunPlan plan(ExperimentResult result) {
        return plan(result.experiment(), result.replications());
    }

    static RunPlan plan(Experiment experiment, int replications) {
        return new RunPlan(replications, experiment.warmUp(), experiment.duration(), experiment.seed());
    }

    static String text(ExperimentResult result) {
        return text(plan(result), result.experiment().replications());
    }

    /** Says so if fewer replications were finished than planned. */
    static String text(RunPlan finished, int planned) {
        return finished.replications() < planned
                ? text(finished) + " (interrupted; " + planned + " replications were planned)"
                : text(finished);
    }

    static String text(RunPlan plan) {
        String warmUp = plan.warmUp().isZero()
                ? "from the start"
                : "after a warm-up of " + DurationArgument.text(plan.warmUp());
        return plan.replications() + " replications of " + DurationArgument.text(plan.duration()) + " " + warmUp
                + ", seed " + plan.seed();
    }
}
