package linetwin.sim.cli;

import linetwin.sim.experiment.Experiment;
import linetwin.sim.experiment.ExperimentResult;

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
        String warmUp = experiment.warmUp().isZero()
                ? "from the start"
                : "after a warm-up of " + DurationArgument.text(experiment.warmUp());
        return experiment.replications() + " replications of " + DurationArgument.text(experiment.duration()) + " "
                + warmUp + ", seed " + experiment.seed();
    }
}
