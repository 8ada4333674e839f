package linetwin.cli.session;

import java.util.function.Consumer;
import java.util.function.Function;
import linetwin.sim.experiment.Watch;

/**
 * An experiment that somebody waits for: a bar shows how far it is, and Ctrl-C ends it after the replications that are
 * being run, so that what is finished is still printed.
 */
public final class AttendedRun {
    private AttendedRun() {}

    /**
     * Runs an experiment, prints what it found, and gives that back.
     *
     * @param steps replications in all, or the best guess
     */
    public static <T> T of(String task, long steps, Function<Watch, T> experiment, Consumer<T> printer) {
        try (StopSignal signal = new StopSignal()) {
            T result;
            try (Progress progress = Progress.of(task, steps)) {
                result = experiment.apply(watch(progress, signal));
            }
            printer.accept(result);
            return result;
        }
    }

    /** Runs an experiment whose result is not for printing. */
    public static <T> T result(String task, long steps, Function<Watch, T> experiment) {
        try (StopSignal signal = new StopSignal();
                Progress progress = Progress.of(task, steps)) {
            return experiment.apply(watch(progress, signal));
        }
    }

    private static Watch watch(Progress progress, StopSignal signal) {
        return new Watch() {
            @Override
            public void onDone() {
                progress.step();
            }

            @Override
            public void onPlanned(long replications) {
                progress.expect(replications);
            }

            @Override
            public boolean isStopped() {
                return signal.isReceived();
            }
        };
    }
}
