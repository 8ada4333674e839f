package linetwin.cli.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.link.recording.MessageDecoder;
import linetwin.link.recording.OnlineLines;
import linetwin.link.recording.format.BrokenLine;
import linetwin.link.recording.format.RecordedMessage;
import linetwin.link.recording.play.Stage;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.fleet.FleetKpis;
import linetwin.model.kpi.fleet.PartLack;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.kpi.vision.InspectionBook;
import linetwin.model.kpi.vision.InspectionLog;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.json.TelemetryFormatException;
import linetwin.model.telemetry.limit.Limits;
import org.jspecify.annotations.Nullable;

/** The KPIs of each run in a recording, from its messages alone. */
public final class ReplayedKpis implements Stage {
    private static final int MOST_RUNS = 1_000;
    private static final int MOST_FINDINGS = 10;

    /** Sources of all runs whose latest message is remembered: of sixteen of the largest lines. */
    private static final int MOST_READINGS = 16 * Limits.ELEMENTS;

    private final MessageDecoder decoder = new MessageDecoder();
    private final Optional<Instant> from;
    private final Map<String, Run> runs = new LinkedHashMap<>();
    private final List<String> findings = new ArrayList<>();
    private long messages;
    private long events;
    private long rejected;
    private int readings;
    private final OnlineLines online = new OnlineLines();

    /**
     * What is to be measured.
     *
     * @param from time on the line, for runs that were heard before; empty for the begin of each run
     */
    public ReplayedKpis(Optional<Instant> from) {
        this.from = from;
    }

    /**
     * The KPIs of a run.
     *
     * @param to time on the line of its last message
     * @param fleets of AGVs on roads
     * @param lack for how many microseconds stations were starved of a part; only of a line with such fleets
     * @param inspections what cameras found in that time
     */
    public record Result(
            String run,
            LineDescription line,
            Instant from,
            Instant to,
            LineKpis kpis,
            List<FleetKpis> fleets,
            Map<PartLack.Key, Long> lack,
            InspectionLog inspections) {}

    /** The runs of which a description and a message of an element were heard, in the order of their first messages. */
    public List<Result> results() {
        return runs.entrySet().stream()
                .flatMap(run -> run.getValue().result(run.getKey()).stream())
                .toList();
    }

    public long messages() {
        return messages;
    }

    public long events() {
        return events;
    }

    /** Lines and messages that could not be read. */
    public long rejected() {
        return rejected;
    }

    /** Whether the last that the run of a line said of itself is that it goes on. */
    public boolean isGoingOn() {
        return !online.isEmpty();
    }

    /** What is wrong with the first of them. */
    public List<String> findings() {
        return List.copyOf(findings);
    }

    @Override
    public void showing(int number) {
        // the only one: there are no jumps here
    }

    @Override
    public void broken(BrokenLine line) {
        reject(line.toString());
    }

    @Override
    public void play(RecordedMessage recorded) {
        Message message;
        try {
            message = decoder.decode(recorded);
        } catch (TelemetryFormatException | IllegalArgumentException e) {
            reject(recorded.position() + ": " + e.getMessage());
            return;
        }
        messages++;
        String id = message.header().run();
        if (message instanceof EventMessage event) {
            events += event.events().size();
        }
        online.accept(message);
        if (runs.containsKey(id) || runs.size() < MOST_RUNS) {
            runs.computeIfAbsent(id, key -> new Run()).accept(message, recorded);
        }
    }

    private void reject(String finding) {
        rejected++;
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    /** The latest readings of one run. */
    private final class Run {
        private final Map<Topic, Message> latest = new LinkedHashMap<>();
        private @Nullable LineDescription line;
        private @Nullable LineTotals begin;
        private @Nullable Instant first;
        private Instant reached = Instant.EPOCH;
        private @Nullable PartLack lack;
        private @Nullable InspectionBook inspections;

        void accept(Message message, RecordedMessage recorded) {
            Instant simTime = message.header().simTime();
            first = first == null ? simTime : first;
            if (begin == null && from.isPresent()) {
                readBegin(from.get().isBefore(first) ? first : from.get(), simTime);
            }
            reached = simTime.isAfter(reached) ? simTime : reached;
            if (message instanceof DescriptionMessage description) {
                line = description.description();
                watchLack(description.description());
                inspections = inspections == null ? new InspectionBook(description.description()) : inspections;
            } else if (message instanceof StateMessage || message instanceof LevelMessage) {
                remember(message, recorded);
            }
            if (lack != null) {
                lack.accept(message);
            }
            if (inspections != null && message instanceof EventMessage told) {
                told.events().forEach(inspections::accept);
            }
        }

        private void watchLack(LineDescription described) {
            if (lack == null && !described.fleets().isEmpty()) {
                lack = new PartLack(described, from.orElse(described.start()));
            }
        }

        /** Before its first message nothing is known of a run. */
        private void readBegin(Instant at, Instant simTime) {
            if (simTime.isAfter(at)) {
                begin = totals(at);
            }
        }

        private void remember(Message message, RecordedMessage recorded) {
            boolean isKnown = latest.containsKey(message.topic());
            if (!isKnown && readings == MOST_READINGS) {
                reject(recorded.position() + ": is of one source more than the " + MOST_READINGS
                        + " that a recording may have");
                return;
            }
            readings += isKnown ? 0 : 1;
            latest.merge(message.topic(), message, Run::newer);
        }

        private static Message newer(Message known, Message other) {
            return other.header().seq() > known.header().seq() ? other : known;
        }

        private @Nullable LineTotals totals(Instant at) {
            return line == null
                    ? null
                    : LineTotals.read(line, at, sink -> latest.values().forEach(sink::accept));
        }

        Optional<Result> result(String run) {
            LineDescription described = line;
            LineTotals end = totals(reached);
            if (described == null || end == null || latest.isEmpty()) {
                return Optional.empty();
            }
            LineTotals start = begin == null ? LineTotals.atStart(described) : begin;
            return Optional.of(new Result(
                    run,
                    described,
                    start.at(),
                    reached,
                    LineKpis.between(start, end),
                    FleetKpis.between(start, end),
                    lack == null ? Map.of() : lack.microsUntil(reached),
                    inspectionsSince(start.at())));
        }

        private InspectionLog inspectionsSince(Instant start) {
            return inspections == null ? InspectionLog.EMPTY : inspections.log().between(start, reached.plusNanos(1));
        }
    }
}
