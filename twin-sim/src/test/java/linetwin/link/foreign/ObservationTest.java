package linetwin.link.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import linetwin.link.recording.RecordingWriter;
import linetwin.link.recording.Rotation;
import linetwin.link.recording.format.RecordingHeader;
import linetwin.link.recording.verify.Verification;
import linetwin.model.history.LineHistory;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.Window;
import linetwin.model.state.Cause;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.ClockMessage;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.sim.scenario.mapping.Mappings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two presses whose clocks, messages and broker do not keep to what one would wish; times in seconds after six, here. */
class ObservationTest {
    private static final Instant SIX = Instant.parse("2026-01-05T06:00:00Z");
    private static final long SECOND = 1_000_000;

    private static final String PRESSES = """
        schema: linetwin-mapping/1
        name: two-presses
        plant: {enterprise: ex, site: east}
        plan: {rate: 60 /h, ideal-takt: 60 s}
        areas:
          a:
            elements:
              one: {as: M1, cycle: 60 s}
              two: {as: M2, cycle: 60 s}
              out: {kind: sink}
        messages:
          - topic: w/{station}/state
            time: {at: /ts, unit: ms}
            state: {at: /s, names: {RUN: WORKING, DOWN: FAILED}}
            silent-after: 90 s
          - topic: w/{station}/count
            time: {at: /ts, unit: ms}
            counters: {processed: {at: /n}}
        """;

    @TempDir
    private Path folder;

    private final LineHistory history = LineHistory.keepingAll();
    private final List<Message> said = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private Translator translator = new Translator(presses(), "1", new Ear());

    private ForeignLine presses() {
        try {
            Path file = Files.createTempFile("presses", ".yaml");
            try {
                return Mappings.read(Files.writeString(file, PRESSES));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void listensFromSix() {
        translator.tick(SIX);
    }

    @Test
    void runBeginsWhenItBeginsToListenAndNothingIsKnownYet() {
        assertThat(said.get(0))
                .isInstanceOfSatisfying(
                        DescriptionMessage.class,
                        description ->
                                assertThat(description.description().start()).isEqualTo(SIX));
        assertThat(last("one").state()).isEqualTo(StationState.NOT_OBSERVED);
        assertThat(last("one").cause()).isEqualTo(new Cause(Cause.NOT_HEARD, "one"));
    }

    @Test
    void secondsReadAsMillisecondsAreRefusedWithTheUnitThatIsLikelier() {
        translator.accept("w/M1/state", "{\"ts\": 1767592800, \"s\": \"RUN\"}".getBytes(UTF_8), SIX);

        assertThat(rejected)
                .containsExactly(
                        "w/M1/state: /ts is 1970-01-21T10:59:52.800Z, 20438 d before the clock here; must be within"
                                + " 24 h. Maybe unit: s is meant");
        assertThat(last("one").state()).isEqualTo(StationState.NOT_OBSERVED);
    }

    @Test
    void whatTheBrokerHadKeptForAWeekTellsWhatIsNow() {
        translator.acceptRetained("w/M1/state", state(-7 * 86_400, "RUN"), SIX.plusSeconds(2));
        say(60, 60, "M1", "RUN");

        assertThat(rejected).isEmpty();
        assertThat(last("one").since()).isEqualTo(SIX.plusSeconds(2));
        assertThat(last("one").times())
                .isEqualTo(times(StationState.NOT_OBSERVED, 2).plus(StationState.WORKING, 58 * SECOND));
    }

    @Test
    void clockOf1990IsRefusedByNameAndChargesNobody() {
        say(0, 0, "M2", "RUN");
        translator.accept("w/M1/state", "{\"ts\": 631152000000, \"s\": \"RUN\"}".getBytes(UTF_8), SIX.plusSeconds(5));
        say(10, 10, "M2", "RUN");

        assertThat(rejected)
                .hasSize(1)
                .first()
                .asString()
                .startsWith("w/M1/state: /ts is 1990-01-01T00:00:00Z, 13153 d before");
        assertThat(last("two").times()).isEqualTo(times(StationState.WORKING, 10));
        assertThat(last("out").times()).isEqualTo(times(StationState.WORKING, 10));
    }

    /** Eight hours ahead, standing still, half an hour behind, of 1990, or in order: it is all the same to the other one. */
    @ParameterizedTest
    @ValueSource(strings = {"good", "ahead", "stands", "behind", "1990", "none"})
    void clockOfOneStationNeverChangesTheTimesOfAnother(String kind) {
        for (int second = 0; second <= 300; second += 10) {
            long stated = switch (kind) {
                case "ahead" -> second + 8 * 3_600;
                case "stands" -> 0;
                case "behind" -> second - 1_800;
                case "1990" -> second - 36L * 365 * 86_400;
                default -> second;
            };
            if (!kind.equals("none")) {
                say(second, stated, "M1", second % 40 == 0 ? "DOWN" : "RUN");
            }
            say(second, second, "M2", second % 60 == 0 ? "DOWN" : "RUN");
            translator.tick(SIX.plusSeconds(second + 1));
        }

        assertThat(last("two").times())
                .as("down for the first of every six tenths of a minute")
                .isEqualTo(times(StationState.FAILED, 50).plus(StationState.WORKING, 250 * SECOND));
        assertThat(last("out").times()).isEqualTo(times(StationState.WORKING, 300));
    }

    @Test
    void stationEightHoursAheadHasItsOwnTimesAndItsNameIsTold() {
        say(0, 8 * 3_600, "M1", "RUN");
        say(60, 8 * 3_600 + 60, "M1", "DOWN");
        say(90, 8 * 3_600 + 90, "M1", "RUN");

        assertThat(last("one").times())
                .isEqualTo(times(StationState.WORKING, 60).plus(StationState.FAILED, 30 * SECOND));
        assertThat(notices).hasSize(1).first().asString().startsWith("M1: its clock is 8 h ahead of the one here");
    }

    @Test
    void stationThatFallsSilentIsNotObservedSinceItSpokeLastUntilItSpeaksAgain() {
        say(0, 0, "M1", "RUN");
        say(0, 0, "M2", "RUN");
        for (int second = 1; second <= 200; second++) {
            translator.tick(SIX.plusSeconds(second));
            if (second % 30 == 0) {
                say(second, second, "M2", second == 60 ? "DOWN" : "RUN");
            }
        }

        assertThat(last("one").state()).isEqualTo(StationState.NOT_OBSERVED);
        assertThat(last("one").since()).isEqualTo(SIX);
        assertThat(last("one").cause()).isEqualTo(new Cause(Cause.SILENT, "one"));
        assertThat(notices).containsExactly("M1: has said nothing for 91 s; what it does is not observed");

        say(200, 200, "M1", "RUN");
        say(230, 230, "M1", "RUN");
        assertThat(last("one").times())
                .isEqualTo(times(StationState.NOT_OBSERVED, 200).plus(StationState.WORKING, 30 * SECOND));
        assertThat(last("two").times().micros(StationState.NOT_OBSERVED)).isZero();
    }

    @Test
    void whileTheBrokerOfTheLineIsAwayItsClockStandsAndNoStationIsCharged() {
        say(0, 0, "M1", "RUN");
        say(0, 0, "M2", "DOWN");
        translator.tick(SIX.plusSeconds(60));
        translator.sourceLost(SIX.plusSeconds(60));
        assertThat(lastStatus()).isEqualTo(RunStatus.OFFLINE);
        long clocks = clocks();
        translator.tick(SIX.plusSeconds(61));
        translator.tick(SIX.plusSeconds(300));
        assertThat(clocks()).isEqualTo(clocks);

        translator.sourceFound(SIX.plusSeconds(360));
        assertThat(lastStatus()).isEqualTo(RunStatus.ONLINE);
        assertThat(last("one").state()).isEqualTo(StationState.NOT_OBSERVED);
        assertThat(last("one").cause()).isEqualTo(new Cause(Cause.SOURCE_LOST, "one"));
        say(360, 360, "M1", "RUN");
        say(390, 390, "M1", "RUN");
        say(390, 390, "M2", "DOWN");
        say(420, 420, "M2", "DOWN");

        // it is noticed within 5 s that a broker no longer answers, so that what was before is believed
        assertThat(last("one").times())
                .isEqualTo(times(StationState.WORKING, 55 + 30).plus(StationState.NOT_OBSERVED, 305 * SECOND));
        assertThat(last("two").times())
                .isEqualTo(times(StationState.FAILED, 55 + 30).plus(StationState.NOT_OBSERVED, 335 * SECOND));
        LineKpis kpis = history.kpis(Window.RUN).orElseThrow();
        assertThat(kpis.output().plannedMicros()).isEqualTo(85 * SECOND);
        assertThat(kpis.notObservedFraction()).isEqualTo(640.0 / 840);
    }

    @Test
    void lineThatIsAnnouncedAgainWhileItsBrokerIsAwayIsOffline() {
        say(0, 0, "M1", "RUN");
        translator.sourceLost(SIX.plusSeconds(60));
        translator.announceAgain();

        assertThat(lastStatus()).isEqualTo(RunStatus.OFFLINE);
    }

    @Test
    void silenceLossAndWrongClocksKeepToTheContract() {
        for (int second = 0; second <= 400; second += 10) {
            if (second < 100 || second > 300) {
                say(second, second + 8 * 3_600, "M1", second % 40 == 0 ? "DOWN" : "RUN");
            }
            say(second, second - 3, "M2", second % 60 == 0 ? "DOWN" : "RUN");
            translator.tick(SIX.plusSeconds(second + 5));
            if (second == 350) {
                translator.sourceLost(SIX.plusSeconds(356));
                translator.sourceFound(SIX.plusSeconds(359));
            }
        }
        translator.end();

        Path file = folder.resolve("presses.jsonl");
        try (RecordingWriter writer = RecordingWriter.create(file, RecordingHeader.ofBroker("1"), Rotation.NEVER)) {
            said.forEach(writer::accept);
        }
        assertThat(Verification.of(file).findings()).isEmpty();
    }

    private void say(long arrived, long stated, String station, String word) {
        translator.accept("w/" + station + "/state", state(stated, word), SIX.plusSeconds(arrived));
    }

    private static byte[] state(long stated, String word) {
        return "{\"ts\": %d, \"s\": \"%s\"}"
                .formatted(SIX.plusSeconds(stated).toEpochMilli(), word)
                .getBytes(UTF_8);
    }

    private static StateTimes times(StationState state, long seconds) {
        return StateTimes.zero().plus(state, seconds * SECOND);
    }

    private StateMessage last(String element) {
        return said.stream()
                .filter(StateMessage.class::isInstance)
                .map(StateMessage.class::cast)
                .filter(state -> state.header().source().cell().equals(element))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private RunStatus lastStatus() {
        return said.stream()
                .filter(StatusMessage.class::isInstance)
                .map(StatusMessage.class::cast)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .status();
    }

    private long clocks() {
        return said.stream().filter(ClockMessage.class::isInstance).count();
    }

    private final class Ear implements TelemetryListener {
        @Override
        public void onMessage(Message message) {
            said.add(message);
            history.accept(message);
        }

        @Override
        public void onRejected(String topic, String reason) {
            rejected.add(reason);
        }

        @Override
        public void onRemarked(String topic, String kind, String remark) {
            notices.add(remark);
        }

        @Override
        public void onConnection(boolean connected, String detail) {}
    }
}
