package linetwin.sim.line;

import static linetwin.sim.line.DrawnLine.duration;
import static linetwin.sim.line.DrawnLine.exponential;
import static linetwin.sim.line.DrawnLine.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import linetwin.model.line.resource.Inspector;
import linetwin.model.line.work.CycleTime;
import linetwin.model.line.work.FaultShare;
import linetwin.model.line.work.RobotFault;
import linetwin.model.line.work.RobotGroup;
import linetwin.model.line.work.RobotTool;
import linetwin.model.line.work.StopClock;
import linetwin.model.line.work.StopKind;
import linetwin.model.line.work.StopMode;
import linetwin.model.line.work.Wear;
import linetwin.model.line.work.Work;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineEvent.InspectorReached;
import linetwin.model.telemetry.body.LineEvent.StateChanged;
import linetwin.model.telemetry.body.LineEvent.StationChecked;
import linetwin.model.telemetry.body.LineEvent.WearMissed;
import linetwin.model.telemetry.body.RoundCounts;
import linetwin.model.value.Distribution;
import linetwin.model.value.Text;
import linetwin.sim.engine.CommandRefusedException;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.telling.Reporting;
import org.junit.jupiter.api.Test;

/** A cell of three robots that weld and one that handles: which of them stops it, what wears, and what a round sees of that. */
class RobotStoriesTest {
    private static final List<RobotGroup> ROBOTS = List.of(
            new RobotGroup("spot", new Text("点焊", "Spot"), 3, RobotTool.SPOT_GUN, 0.95),
            new RobotGroup("hand", Text.of("hand"), 1, RobotTool.GRIPPER, 0.6));

    private static final List<FaultShare> FAULTS = List.of(
            new FaultShare("spot", RobotFault.TIP, 0.3),
            new FaultShare("spot-1", RobotFault.PROGRAM, 0.2),
            new FaultShare("hand", RobotFault.GRIPPER, 0.4));

    /**
     * The gun fails every 10 s of work for 1 s; wear sets in after 15 s and makes that a thousand times as often, so that what follows
     * comes from it. At 10 s of work the next failure is 10 s ahead; 5 s of it lie behind the onset and count a thousandth: it comes at
     * 15.005 s of work, at 16.005. The round at 12 found nothing, since there was no wear yet; that at 24 finds it, late.
     */
    @Test
    void aStopThatComesFromWearTellsThatTheLastRoundHadNotFoundIt() {
        List<LineEvent> events = events(
                line(wear(15, 1000, 12, 1), seconds(10), StopClock.WORKING_TIME).run(), 17);

        assertThat(events.stream()
                        .filter(event -> !(event instanceof InspectorReached))
                        .map(RobotStoriesTest::words))
                .startsWith(
                        "WORKING>FAILED at 10.000",
                        "FAILED>WORKING at 11.000",
                        "looked: nothing at 12.000",
                        "missed spot-2 since the round at 12.000 at 16.005",
                        "WORKING>FAILED spot-2 tip at 16.005");
        assertThat(events.stream().filter(WearMissed.class::isInstance)).hasSize(1);
    }

    /** It is at the only station of its round 3 s before that is due, and what it finds is maintained at the robot that wears. */
    @Test
    void anInspectorIsThereBeforeTheRoundIsDueAndWhatItFindsIsMaintained() {
        List<LineEvent> events = events(
                line(wear(15, 2, 18, 1), seconds(10), StopClock.WORKING_TIME).run(), 21);

        // the second failure lies at 17.5 s of work, at 18.5: the round comes first, finds the wear, and maintenance
        // takes 2 s
        assertThat(events.stream().map(RobotStoriesTest::words))
                .containsSubsequence(
                        "patrol at 15.000",
                        "looked: spot-2 at 18.000",
                        "WORKING>MAINTENANCE spot-2 tip at 18.000",
                        "MAINTENANCE>WORKING at 20.000");
        assertThat(events.stream().filter(WearMissed.class::isInstance)).isEmpty();
    }

    /** Stops are at robots by their shares, those of a group equally, and the rest, a tenth, at none. */
    @Test
    void faultsComeInTheirShares() {
        Map<String, Integer> counts = counts(line(Optional.empty(), exponential(10), StopClock.WORKING_TIME), 200_000);

        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(all).isGreaterThan(15_000);
        Map.of("spot-1 tip", 0.1, "spot-2 tip", 0.1, "spot-1 program", 0.2, "hand gripper", 0.4, "", 0.1)
                .forEach((name, share) -> assertThat(counts.getOrDefault(name, 0) / (double) all)
                        .as(name)
                        .isCloseTo(share, within(3 * Math.sqrt(share * (1 - share) / all))));
    }

    /**
     * Wear that is there from the first second triples the stops: two thirds of them come from it and are at its robot; of the rest a
     * tenth is a tip of that robot too: 2/3 + 1/3 x 0.1 = 0.7.
     */
    @Test
    void theRobotThatWearsHasTheStopsThatWearBrings() {
        Map<String, Integer> counts =
                counts(line(wear(0, 3, 1e8, 0), exponential(10), StopClock.WORKING_TIME), 100_000);

        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(counts.getOrDefault("spot-2 tip", 0) / (double) all)
                .isCloseTo(0.7, within(3 * Math.sqrt(0.7 * 0.3 / all)));
    }

    /**
     * Wear sets in after exponential(A) of time since it was removed, which is always at a round, R apart; from then on stops come from
     * it at the rate c = (factor - 1) / M. A round finds it with p. Within the interval of the onset, which is u after its begin with
     * the density e^(-u/A) / (A (1 - e^(-R/A))), the first round is R - u away, so that no stop came before it with
     * E = (e^(-cR) - e^(-R/A)) / ((1 - cA) (1 - e^(-R/A))), and none before each further one with e^(-cR):
     * the share that a round finds first is p E / (1 - (1 - p) e^(-cR)).
     */
    @Test
    void theShareOfWearThatIsFoundInTimeIsTheExactOne() {
        double a = 400;
        double r = 100;
        double c = 2 / 300.0;
        double p = 0.8;
        double e = (Math.exp(-c * r) - Math.exp(-r / a)) / ((1 - c * a) * (1 - Math.exp(-r / a)));
        double exact = p * e / (1 - (1 - p) * Math.exp(-c * r));

        Wear wear = new Wear(
                Text.of("tips changed"),
                exponential(a),
                3,
                new Wear.Rounds(duration(r), p),
                seconds(0),
                Optional.of(new Wear.Site("spot-2", RobotFault.TIP)));
        LineRun run = new DrawnLine()
                .source("cell")
                .station("cell", work(Optional.of(wear), exponential(300), StopClock.CALENDAR_TIME, 0), "sink")
                .sink()
                .run(3);
        run.runUntil(4_000_000 * Ticks.PER_SECOND);
        RoundCounts counts = counts(run);

        long known = counts.inTime() + counts.missed();
        double error = Math.sqrt(exact * (1 - exact) / known);
        assertThat(exact).isCloseTo(0.62, within(0.05));
        assertThat(error).isLessThan(0.006);
        assertThat(counts.inTime() / (double) known).isCloseTo(exact, within(3 * error));
    }

    @Test
    void whoIsSentToLookFindsWhatARoundWouldFindLater() {
        LineRun run =
                line(wear(5, 2, 1000, 1), seconds(100), StopClock.WORKING_TIME).run();
        run.runUntil(8 * Ticks.PER_SECOND);
        List<LineEvent> events = new ArrayList<>();
        run.publishTo(message -> collect(message, events), Reporting.forRecording());

        run.interventions().inspect("cell");
        run.runUntil(20 * Ticks.PER_SECOND);
        run.flush();

        assertThat(events.stream().map(RobotStoriesTest::words))
                .containsSubsequence("sent: spot-2 at 8.000", "WORKING>MAINTENANCE spot-2 tip at 8.000");
        assertThat(counts(run)).isEqualTo(new RoundCounts(1, 1, 0, 0));
    }

    @Test
    void whoeverCantLookSaysWhy() {
        LineRun run =
                line(wear(0, 2, 1000, 1), seconds(100), StopClock.WORKING_TIME).run();
        run.runUntil(Ticks.PER_SECOND);
        run.interventions().inspect("cell");

        assertThatThrownBy(() -> run.interventions().inspect("cell"))
                .isInstanceOf(CommandRefusedException.class)
                .hasMessage("the wear of station 'cell' is found already; its maintenance is called for");
        LineRun sound =
                line(Optional.empty(), seconds(100), StopClock.WORKING_TIME).run();
        assertThatThrownBy(() -> sound.interventions().inspect("cell"))
                .isInstanceOf(CommandRefusedException.class)
                .hasMessage("no rounds pass station 'cell'; nobody looks for wear there");
    }

    private static Optional<Wear> wear(double onset, double factor, double every, double detection) {
        return Optional.of(new Wear(
                Text.of("tips changed"),
                seconds(onset),
                factor,
                new Wear.Rounds(duration(every), detection, Optional.of("patrol")),
                seconds(2),
                Optional.of(new Wear.Site("spot-2", RobotFault.TIP))));
    }

    private static DrawnLine line(Optional<Wear> wear, Distribution timeToStop, StopClock clock) {
        return new DrawnLine()
                .inspector(new Inspector("patrol", Text.of("patrol"), Inspector.Kind.ROBOT, Optional.of(duration(3))))
                .source("cell")
                .station("cell", work(wear, timeToStop, clock, 1), "sink")
                .sink();
    }

    private static Work work(Optional<Wear> wear, Distribution timeToStop, StopClock clock, double repair) {
        StopMode gun = new StopMode(
                        "gun",
                        Text.of("gun"),
                        StopKind.BREAKDOWN,
                        clock,
                        timeToStop,
                        seconds(0),
                        seconds(repair),
                        Optional.empty(),
                        Optional.empty(),
                        wear)
                .at(
                        wear.isPresent() && repair == 1 && timeToStop instanceof Distribution.Constant
                                ? List.of()
                                : FAULTS);
        return new Work(
                CycleTime.of(seconds(1000)),
                Optional.empty(),
                Optional.empty(),
                List.of(gun),
                Optional.empty(),
                Optional.empty(),
                ROBOTS);
    }

    private static List<LineEvent> events(LineRun run, double until) {
        List<LineEvent> events = new ArrayList<>();
        run.publishTo(message -> collect(message, events), Reporting.forRecording());
        run.runUntil(Ticks.ofSeconds(until));
        run.flush();
        return events;
    }

    private static void collect(Message message, List<LineEvent> events) {
        if (message instanceof EventMessage told) {
            told.events().stream()
                    .filter(event -> event.element().equals("cell"))
                    .filter(event -> event instanceof StateChanged change
                            ? change.to() != StationState.STARVED && change.from() != StationState.STARVED
                            : event instanceof StationChecked
                                    || event instanceof WearMissed
                                    || event instanceof InspectorReached)
                    .forEach(events::add);
        }
    }

    private static String words(LineEvent event) {
        double at = event.at().toEpochMilli() / 1e3 - LINE_START;
        String what = "";
        if (event instanceof StateChanged change) {
            String robot = change.cause().robot() == null
                    ? ""
                    : " " + change.cause().robot() + " " + change.cause().fault();
            what = change.from() + ">" + change.to() + robot;
        } else if (event instanceof StationChecked checked) {
            what = (checked.isAsked() ? "sent: " : "looked: ") + (checked.isFound() ? checked.robot() : "nothing");
        } else if (event instanceof WearMissed missed) {
            double last = missed.lastRound() == null ? -1 : missed.lastRound().toEpochMilli() / 1e3 - LINE_START;
            what = "missed " + missed.robot() + " since the round at " + fixed(last);
        } else if (event instanceof InspectorReached reached) {
            what = reached.inspector();
        }
        return what + " at " + fixed(at);
    }

    private static final double LINE_START =
            Instant.parse("2026-01-05T06:00:00Z").toEpochMilli() / 1e3;

    private static String fixed(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }

    /** How often the cell failed, by robot and fault. */
    private static Map<String, Integer> counts(DrawnLine line, double until) {
        Map<String, Integer> counts = new HashMap<>();
        for (LineEvent event : events(line.run(7), until)) {
            if (event instanceof StateChanged change && change.to() == StationState.FAILED) {
                String robot = change.cause().robot();
                counts.merge(robot == null ? "" : robot + " " + change.cause().fault(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static RoundCounts counts(LineRun run) {
        List<RoundCounts> counts = new ArrayList<>();
        run.report(message -> {
            if (message instanceof StateMessage state
                    && state.header().source().cell().equals("cell")) {
                counts.add(state.counters().rounds());
            }
        });
        return counts.get(0);
    }
}
