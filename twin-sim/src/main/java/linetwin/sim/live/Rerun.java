package linetwin.sim.live;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import linetwin.model.telemetry.body.RunSnapshot;
import linetwin.sim.engine.CommandRefusedException;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.LineRun;

/** Brings the present of a run about again, by doing the same to the same line. */
public final class Rerun {
    private static final long PIECE = Ticks.of(Duration.ofHours(1));

    private final LineRun run;
    private final long begin;
    private final long end;
    private final DoublePredicate goesOn;

    private Rerun(LineRun run, long end, DoublePredicate goesOn) {
        this.run = run;
        this.begin = run.now();
        this.end = end;
        this.goesOn = goesOn;
    }

    /**
     * A run in the same present.
     *
     * @param line that the other run is of; it must warm up as long as the snapshot says
     * @param goesOn is told how much is done, 0..1, about once per simulated hour; whether to go on
     * @throws IllegalArgumentException if the line is another one, so that it does not come to the same present
     * @throws CancellationException if it shall not go on
     */
    public static LineRun of(PerformedLine line, RunSnapshot snapshot, DoublePredicate goesOn) {
        try {
            LineRun run = line.begin(snapshot.seed());
            PerformedCommands performed = new PerformedCommands(line, run);
            Rerun rerun = new Rerun(run, Math.addExact(run.now(), Ticks.of(snapshot.elapsed())), goesOn);
            for (RunSnapshot.Deed deed : snapshot.deeds()) {
                rerun.runUntil(Math.addExact(rerun.begin, Ticks.of(deed.at())));
                performed.perform(deed.command());
            }
            rerun.runUntil(rerun.end);
            requireSame(run, snapshot);
            return run;
        } catch (CommandRefusedException | ArithmeticException e) {
            throw new IllegalArgumentException("what was done to the line can't be done again: " + e.getMessage(), e);
        }
    }

    private void runUntil(long tick) {
        while (run.now() < tick) {
            run.runUntil(Math.min(tick, run.now() + PIECE));
            if (!goesOn.test((double) (run.now() - begin) / (end - begin))) {
                throw new CancellationException("the rerun was stopped");
            }
        }
    }

    private static void requireSame(LineRun run, RunSnapshot snapshot) {
        Fingerprint fingerprint = new Fingerprint();
        run.report(fingerprint);
        if (!fingerprint.text().equals(snapshot.fingerprint())) {
            throw new IllegalArgumentException(
                    "the line '" + run.description(null).scenario()
                            + "' here is not that of the run: it does not come to the same present");
        }
    }
}
