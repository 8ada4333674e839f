package linetwin.sim.learn.observe;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.sim.learn.sample.ElementSamples;
import linetwin.sim.learn.sample.LineObservation;
import linetwin.sim.random.RunSeed;
import org.jspecify.annotations.Nullable;

/**
 * Learns the durations and shares behind the messages of a line, of one run or of several after each other, in memory that does not
 * grow with their number. What was not seen to its end is kept as that.
 *
 * <p>One thread at a time may use it.
 */
public final class LineObserver implements TelemetrySink {
    private final RunSeed seed;
    private final Map<String, ElementSamples> samples = new HashMap<>();
    private final VehicleBook vehicles = new VehicleBook();
    private final SortedSet<String> changed = new TreeSet<>();
    private final List<String> injected = new ArrayList<>();
    private @Nullable DescriptionMessage announcement;
    private @Nullable LineDescription line;
    private @Nullable RunObserver run;
    private @Nullable Instant begin;
    private Instant end = Instant.EPOCH;
    private Duration watched = Duration.ZERO;
    private int runs;
    private long messages;
    private long lost;
    private long doubled;
    private long late;

    /** @param seed of the random numbers by which it chooses what to keep of large samples */
    public LineObserver(RunSeed seed) {
        this.seed = seed;
    }

    /**
     * @throws UnfitTelemetryException if the message describes another line than those before it
     */
    @Override
    public void accept(Message message) {
        if (message instanceof DescriptionMessage description) {
            describe(description);
        } else if (run != null && run.isOf(message)) {
            messages++;
            run.accept(message);
        }
    }

    private void describe(DescriptionMessage message) {
        DescriptionMessage before = announcement;
        if (before != null && message.continues(before)) {
            line = message.description();
            changed.addAll(message.description().changes().keySet());
            return;
        }
        if (line != null) {
            requireSame(line, message.description());
        }
        RunClock clock = run == null
                ? new RunClock(message.description().start(), 0)
                : run.next(message.description().start());
        finishRun();
        announcement = message;
        line = message.description();
        changed.addAll(line.changes().keySet());
        vehicles.clear();
        runs++;
        run = new RunObserver(message, this::samples, vehicles, injected, clock);
    }

    private ElementSamples samples(String element) {
        return samples.computeIfAbsent(element, id -> new ElementSamples(id, seed));
    }

    private static void requireSame(LineDescription known, LineDescription other) {
        Map<String, ElementDescription> elements =
                known.elements().stream().collect(Collectors.toMap(ElementDescription::id, Function.identity()));
        for (ElementDescription element : other.elements()) {
            ElementDescription same = elements.remove(element.id());
            if (same == null || same.kind() != element.kind()) {
                throw another(other, element.id());
            }
        }
        elements.keySet().stream().sorted().findFirst().ifPresent(id -> {
            throw another(other, id);
        });
    }

    private static UnfitTelemetryException another(LineDescription other, String element) {
        return new UnfitTelemetryException(
                "the line '" + other.scenario()
                        + "' is another one than that before it: they differ in '" + element
                        + "'.\nMaybe recordings of different lines were given, or somebody changed the line between two of them.");
    }

    private void finishRun() {
        if (run != null) {
            run.finish();
            begin = begin == null || run.begin().isBefore(begin) ? run.begin() : begin;
            end = run.end().isAfter(end) ? run.end() : end;
            watched = watched.plus(Duration.between(run.begin(), run.end()));
            lost += run.lost();
            doubled += run.doubled();
            late += run.late();
            run = null;
            announcement = null;
        }
    }

    /**
     * All that was learned; what goes on then is cut off, so that nothing more is to be heard.
     *
     * @throws UnfitTelemetryException if nothing was heard that anything can be learned from
     */
    public LineObservation observation() {
        finishRun();
        LineDescription described = line;
        if (described == null || begin == null || messages == 0) {
            throw new UnfitTelemetryException("no line was heard: neither its description nor what it did.\n"
                    + "Maybe it was recorded only after its description, or with a filter of topics.");
        }
        return new LineObservation(
                described,
                samples,
                vehicles.variants(),
                vehicles.colours(),
                new LineObservation.Reception(
                        begin, end, watched, runs, messages, lost, doubled, late, changed, injected));
    }
}
