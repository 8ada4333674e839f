package linetwin.sim.cli;

import linetwin.sim.experiment.Experiment;

/** The settings of an experiment in words. */
final class Settings {
    private Settings() {}

    static String text(Experiment experiment) {
        String warmUp = experiment.warmUp().isZero()
                ? "from the start"
                : "after a warm-up of " + DurationArgument.text(experiment.warmUp());
        return experiment.replications() + " replications of " + DurationArgument.text(experiment.duration()) + " "
                + warmUp + ", seed " + experiment.seed();
    }
}
