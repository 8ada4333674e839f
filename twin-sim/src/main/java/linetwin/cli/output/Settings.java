package linetwin.cli.output;

import linetwin.cli.option.DurationArgument;
import linetwin.sim.experiment.Experiment;
import linetwin.sim.experiment.ExperimentResult;
import linetwin.sim.scenario.RunPlan;

/** The settings of an experiment in words. */
final class Settings {
    private Settings() {}

    static String text(ExperimentResult result) {
        Experiment experiment = result.experiment();
        String settings = text(experiment.withReplications(result.replications()));
        return result.isInterrupted() ? settings + interrupted(experiment.replications()) : settings;
    }

    /** What follows the settings of an experiment that was to have so many replications. */
    static String interrupted(int planned) {
        return " (interrupted; " + planned + " replications were planned)";
    }

    static String text(Experiment experiment) {
        return text(
                new RunPlan(experiment.replications(), experiment.warmUp(), experiment.duration(), experiment.seed()));
    }

    static String text(RunPlan plan) {
        String warmUp = plan.warmUp().isZero()
                ? "from the start"
                : "after a warm-up of " + DurationArgument.text(plan.warmUp());
        return plan.replications() + " replications of " + DurationArgument.text(plan.duration()) + " " + warmUp
                + ", seed " + plan.seed();
    }
}
