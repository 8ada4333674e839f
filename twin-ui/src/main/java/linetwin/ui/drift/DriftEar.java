package linetwin.ui.drift;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.sim.forecast.drift.DriftAlarm;
import linetwin.sim.forecast.drift.DriftWatch;
import linetwin.sim.learn.observe.UnfitTelemetryException;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * Hears the shown line beside the screen, on a thread of its own, and holds it against a scenario hour by hour. Whoever delivers is
 * never held up: if the line goes too fast, what waits is forgotten, and the watch begins anew.
 */
final class DriftEar implements TelemetrySink, AutoCloseable {
    private static final RunSeed SEED = new RunSeed(1, 0);
    private static final int MOST_WAITING = 50_000;

    private final BlockingQueue<Message> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread worker = new Thread(this::work, "drift-ear");
    private volatile @Nullable Scenario wanted;
    private volatile List<DriftAlarm> alarms = List.of();
    private volatile boolean isOverrun;

    // guarded by this
    private @Nullable DescriptionMessage announcement;
    private @Nullable Scenario watched;
    private @Nullable DriftWatch watch;
    private @Nullable Learners learners;

    /** Begins to hear. */
    void start() {
        worker.setDaemon(true);
        worker.start();
    }

    @Override
    public void accept(Message message) {
        if (!waiting.offer(message)) {
            isOverrun = true;
        }
    }

    /** Holds the line against this scenario from now on. */
    void hold(Scenario scenario) {
        wanted = scenario;
    }

    /** Since the watch began, the oldest first. */
    List<DriftAlarm> alarms() {
        return alarms;
    }

    private void work() {
        try {
            while (true) {
                hear(waiting.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private synchronized void hear(Message message) {
        if (isOverrun) {
            waiting.clear();
            isOverrun = false;
            begin();
            return;
        }
        if (message instanceof DescriptionMessage description) {
            boolean goesOn = announcement != null && description.continues(announcement);
            announcement = description;
            if (!goesOn) {
                begin();
            }
            return; // that a value was set is a scenario of its own
        }
        if (watched != wanted) {
            begin();
        }
        DriftWatch now = watch;
        Learners since = learners;
        if (now != null && since != null) {
            try {
                since.accept(message);
                now.accept(message);
            } catch (UnfitTelemetryException e) {
                watch = null; // another line than that of the scenario, which forecasts say
            }
        }
    }

    private void begin() {
        alarms = List.of();
        watch = null;
        learners = null;
        watched = wanted;
        Scenario scenario = watched;
        DescriptionMessage known = announcement;
        if (scenario != null && known != null) {
            DriftWatch begun = new DriftWatch(scenario, SEED, this::add);
            begun.accept(known);
            watch = begun;
            learners = new Learners(SEED, known);
        }
    }

    private void add(DriftAlarm alarm) {
        List<DriftAlarm> more = new ArrayList<>(alarms);
        more.add(alarm);
        alarms = List.copyOf(more);
    }

    /** What was heard since a time or somewhat later; empty if nothing was. Waits while the line is looked at. */
    synchronized Optional<Learners.Learner> takeSince(Instant time) {
        return learners == null ? Optional.empty() : learners.takeSince(time);
    }

    @Override
    public void close() {
        worker.interrupt();
    }
}
