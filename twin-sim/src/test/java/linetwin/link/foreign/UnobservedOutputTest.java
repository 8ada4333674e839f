package linetwin.link.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import linetwin.model.kpi.StationKpis;
import linetwin.model.kpi.Window;
import linetwin.model.kpi.loss.LineLossTree;
import linetwin.model.kpi.loss.LossTree;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.sim.scenario.mapping.Mappings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An hour of a press that makes one good part a minute, at its ideal takt; from 20 to 40 minutes nobody hears it, and then its
 * counter has gone on. By what was observed it makes 60 an hour, at an OEE of 100 %.
 */
class UnobservedOutputTest {
    private static final Instant SIX = Instant.parse("2026-01-05T06:00:00Z");
    private static final int GAP_FROM = 1_200;
    private static final int GAP_UNTIL = 2_400;

    private static final String PRESS = """
        schema: linetwin-mapping/1
        name: one-press
        plant: {enterprise: ex, site: east}
        plan: {rate: 60 /h, ideal-takt: 60 s}
        areas:
          a:
            direct-operators: 2
            elements:
              one: {as: M1, cycle: 60 s}
              out: {kind: sink}
        messages:
          - topic: w/{station}/state
            state: {at: /s, names: {RUN: WORKING, DOWN: FAILED}}
            silent-after: 90 s
          - topic: w/{station}/count
            counters: {processed: {at: /n}}
        """;

    @TempDir
    private Path folder;

    private final LineHistory history = LineHistory.keepingAll();
    private final List<Message> said = new ArrayList<>();
    private final Translator translator = new Translator(press(), "1", new Ear());

    private static ForeignLine press() {
        try {
            Path file = Files.createTempFile("press", ".yaml");
            try {
                return Mappings.read(Files.writeString(file, PRESS));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void whatACounterMissedInAGapIsInNoRate(boolean isSourceLost, boolean isStateFirst) {
        run(isSourceLost, isStateFirst);

        LineKpis kpis = history.kpis(Window.RUN).orElseThrow();
        assertThat(kpis.output().good()).as("they were made all the same").isEqualTo(60);
        assertThat(kpis.output().notObserved()).isCloseTo(20, within(3L));
        assertThat(kpis.output().plannedMicros() / 1e6).isCloseTo(2_400, within(120.0));
        assertThat(kpis.output().jobsPerHour()).isCloseTo(60, within(1.5));
        assertThat(kpis.oee().index().value()).isCloseTo(1, within(0.025));
        assertThat(kpis.oee().quality().value()).isEqualTo(1);
        assertThat(kpis.doneFraction()).as("done and plan are of the same time").isCloseTo(1, within(0.025));
        StationKpis press = kpis.findStation("one").orElseThrow();
        assertThat(press.oeeIndex().value()).isCloseTo(1, within(0.025));
        assertThat(press.processedPerPlannedHour()).isCloseTo(60, within(1.5));
        assertThat(kpis.output().vehiclesPerLabourHour()).as("two operators").isCloseTo(30, within(0.75));
        assertThat(kpis.notObservedFraction()).isCloseTo(1 / 3.0, within(0.04));
    }

    @Test
    void lossesAddUpToTheSameOee() {
        run(true, true);

        LineKpis kpis = history.kpis(Window.RUN).orElseThrow();
        LineTotals end = history.totals().orElseThrow();
        LossTree tree = LineLossTree.between(history.memory().orElseThrow(), LineTotals.atStart(end.line()), end)
                .orElseThrow();
        assertThat((double) tree.goodMicros() / tree.plannedMicros())
                .isCloseTo(kpis.oee().index().value(), within(1e-6));
        assertThat(tree.goodMicros() + tree.rejectedMicros() + tree.slowMicros() + tree.lostMicros())
                .isEqualTo(tree.plannedMicros());
        assertThat(tree.notObservedMicros() / 1e6).isCloseTo(1_200, within(120.0));
    }

    /** The shift before had nothing to do with the gap. */
    @Test
    void anHourWithoutAGapHasNoneOfIt() {
        run(true, true);
        for (int second = 3_660; second <= 7_200; second += 60) {
            count(second, second / 60);
            state(second);
        }

        LineKpis hour = history.kpisSince(SIX.plusSeconds(3_600)).orElseThrow();
        assertThat(hour.output().notObserved()).isZero();
        assertThat(hour.output().jobsPerHour()).isCloseTo(60, within(1.5));
    }

    @Test
    void theMessagesKeepToTheContract() {
        run(true, false);
        translator.end();

        Path file = folder.resolve("press.jsonl");
        try (RecordingWriter writer = RecordingWriter.create(file, RecordingHeader.ofBroker("1"), Rotation.NEVER)) {
            said.forEach(writer::accept);
        }
        assertThat(Verification.of(file).findings()).isEmpty();
    }

    private void run(boolean isSourceLost, boolean isStateFirst) {
        state(0);
        count(0, 0);
        for (int second = 1; second <= 3_600; second++) {
            if (second == GAP_FROM && isSourceLost) {
                translator.sourceLost(SIX.plusSeconds(second));
            }
            if (second == GAP_UNTIL && isSourceLost) {
                translator.sourceFound(SIX.plusSeconds(second));
            }
            boolean isHeard = second < GAP_FROM || second > GAP_UNTIL;
            if (isHeard && second % 60 == (isStateFirst ? 0 : 15)) {
                state(second);
            }
            if (isHeard && second % 60 == 10) {
                count(second, second / 60);
            }
            translator.tick(SIX.plusSeconds(second));
        }
        count(3_600, 60);
    }

    private void state(int second) {
        translator.accept("w/M1/state", "{\"s\": \"RUN\"}".getBytes(UTF_8), SIX.plusSeconds(second));
    }

    private void count(int second, int items) {
        translator.accept("w/M1/count", "{\"n\": %d}".formatted(items).getBytes(UTF_8), SIX.plusSeconds(second));
    }

    private final class Ear implements TelemetryListener {
        @Override
        public void onMessage(Message message) {
            said.add(message);
            history.accept(message);
        }

        @Override
        public void onRejected(String topic, String reason) {
            throw new AssertionError(reason);
        }

        @Override
        public void onConnection(boolean connected, String detail) {}
    }
}
