package linetwin.link.recording.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.fleet.AgvKpis;
import linetwin.model.kpi.fleet.FleetKpis;
import linetwin.model.kpi.fleet.PartLack;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.state.AgvTask;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.twin.AgvView;
import linetwin.model.twin.Mirror;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.LineRun;
import linetwin.sim.line.telling.Reporting;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What AGVs tell, seen by those who know nothing but their messages. */
class AgvVerificationTest {
    private static final String SCENARIO = "teaching/agv-roads";
    private static final String AGV = "/agvs-2/state";

    @TempDir
    private Path folder;

    @Test
    void whatAFleetOfAgvsTellsKeepsToTheContract() throws IOException {
        Verification verification = Verification.strictly(recorded().file());

        assertThat(verification.findings()).isEmpty();
        assertThat(verification.messages()).isGreaterThan(1_000);
    }

    @Test
    void twoAgvsOnOneEdgeAreFound() throws IOException {
        // the last reports of all AGVs are of one instant, at the end of the run
        Consumer<ObjectNode> goes =
                payload -> agv(payload).put("edge", "narrow").put("nextNode", "gate");
        Path file = recorded()
                .changeLast("/agvs-1/state", goes)
                .changeLast(AGV, goes)
                .write();

        assertThat(Verification.of(file).findings())
                .anySatisfy(finding -> assertThat(finding.message())
                        .isEqualTo("agvs-2 and agvs-1 are both on edge 'narrow', which is for one AGV at a time"));
    }

    @Test
    void chargeBeyondItsBoundsIsFound() throws IOException {
        assertFound(
                payload -> agv(payload).put("stateOfChargeFraction", 1.01),
                Rule.SCHEMA,
                "must be a number from 0 to 1");
    }

    @Test
    void nodeThatTheRoadsDoNotHaveIsFound() throws IOException {
        assertFound(
                payload -> agv(payload).put("lastNode", "nowhere"),
                Rule.SCHEMA,
                "lastNode is 'nowhere', which the described roads do not have");
    }

    @Test
    void taskTimesThatDoNotAddUpAreFound() throws IOException {
        assertFound(
                payload -> ((ObjectNode) agv(payload).get("timesMicros")).put("IDLE", 1),
                Rule.STATE_TIMES,
                "the times of its tasks add up to");
    }

    @Test
    void deliveriesThatFallAreFound() throws IOException {
        assertFound(
                payload -> agv(payload).put("lateDeliveries", 1_000_000),
                Rule.COUNTERS,
                "lateDeliveries is 1000000, more than all deliveries");
    }

    /** Shares add up, the bins that were brought are those that were used, and the mirror has every AGV. */
    @Test
    void theFiguresOfAFleetComeFromItsMessagesAlone() {
        LineRun run = LineRun.start(Scenarios.find(SCENARIO).line(), new RunSeed(5, 0));
        List<Message> messages = new ArrayList<>();
        LineDescription line = run.description(null);
        Mirror mirror = new Mirror(messages::add);
        mirror.accept(
                new DescriptionMessage(
                        new Header(run.runId(), Address.ofPlant("linetwin", "workbench"), 1, run.simTime(), null),
                        line),
                Instant.EPOCH);
        run.publishTo(message -> mirror.accept(message, Instant.EPOCH), Reporting.forRecording());
        run.runUntil(20 * 3_600 * Ticks.PER_SECOND);
        run.flush();
        run.report(message -> mirror.accept(message, Instant.EPOCH));

        LineTotals end = LineTotals.read(line, run.simTime(), sink -> messages.forEach(sink::accept));
        FleetKpis fleet = FleetKpis.between(LineTotals.atStart(line), end).get(0);
        assertThat(fleet.agvs()).hasSize(3);
        for (AgvKpis agv : fleet.agvs()) {
            assertThat(Arrays.stream(AgvTask.values())
                            .mapToDouble(task -> agv.share(task).value())
                            .sum())
                    .isCloseTo(1, within(1e-12));
        }
        double bins = LineKpis.between(LineTotals.atStart(line), end).output().completed()
                * (1 / 8.0 + 1 / 10.0 + 1 / 12.0 + 1 / 10.0);
        assertThat((double) fleet.together().deliveries()).isCloseTo(bins, within(12.0));
        assertThat(mirror.snapshot().agvs())
                .extracting(AgvView::status)
                .allSatisfy(status -> assertThat(status).isNotNull());
        assertThat(mirror.snapshot().reception().foreign()).isZero();
    }

    /** The time starved of parts, part by part, is the time starved less that for want of bodies. */
    @Test
    void starvedTimeByPartIsWhatTheEventsSay() {
        LineRun run = LineRun.start(Scenarios.find(SCENARIO).line(), new RunSeed(5, 0));
        LineDescription line = run.description(null);
        PartLack lack = new PartLack(line, line.start());
        run.publishTo(lack, Reporting.forRecording());
        run.runUntil(40 * 3_600 * Ticks.PER_SECOND);
        run.flush();
        Map<PartLack.Key, Long> micros = lack.microsUntil(run.simTime());

        // nothing but its own part can starve the first station, since bodies are always waiting
        LineTotals end = LineTotals.read(line, run.simTime(), run::report);
        long starved =
                Objects.requireNonNull(end.stations().get("seats")).times().micros(StationState.STARVED);
        assertThat(starved).isPositive();
        assertThat(micros).containsEntry(new PartLack.Key("seats", "seat-set"), starved);
    }

    /** A reader of an earlier version knows no fleets: it counts AGVs among foreign sources, and its line is whole. */
    @Test
    void whoKnowsNoFleetsGoesOnWithoutThem() {
        LineRun run = LineRun.start(Scenarios.find(SCENARIO).line(), new RunSeed(5, 0));
        Mirror mirror = new Mirror();
        mirror.accept(
                new DescriptionMessage(
                        new Header(run.runId(), Address.ofPlant("linetwin", "workbench"), 1, run.simTime(), null),
                        run.description(null).withFleets(List.of())),
                Instant.EPOCH);
        List<StateMessage> agvs = new ArrayList<>();
        run.publishTo(
                message -> {
                    mirror.accept(message, Instant.EPOCH);
                    if (message instanceof StateMessage state && state.agv() != null) {
                        agvs.add(state);
                    }
                },
                Reporting.forRecording());
        run.runUntil(3_600 * Ticks.PER_SECOND);
        run.flush();

        assertThat(mirror.snapshot().reception().foreign())
                .isEqualTo(agvs.size())
                .isPositive();
        assertThat(mirror.snapshot().stations())
                .allSatisfy(station -> assertThat(station.activity()).isNotNull());
    }

    private void assertFound(Consumer<ObjectNode> change, Rule rule, String message) throws IOException {
        Path file = recorded().change(AGV, change).write();

        assertThat(Verification.of(file).findings()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.message()).contains(message);
        });
    }

    private static ObjectNode agv(JsonNode payload) {
        return (ObjectNode) payload.get("agv");
    }

    private RecordedRun recorded() throws IOException {
        return RecordedRun.of(folder.resolve("run.jsonl"), SCENARIO, 3, 0, 4);
    }
}
