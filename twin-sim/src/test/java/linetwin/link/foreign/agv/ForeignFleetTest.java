package linetwin.link.foreign.agv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import linetwin.link.foreign.Translator;
import linetwin.link.vda5050.HeardAgvs;
import linetwin.link.vda5050.HeardAgvs.Said;
import linetwin.link.vda5050.Vda5050Names;
import linetwin.model.history.LineHistory;
import linetwin.model.state.AgvTask;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.body.AgvStatus;
import linetwin.model.twin.Mirror;
import linetwin.sim.scenario.mapping.Mappings;
import org.junit.jupiter.api.Test;

/** AGVs that speak VDA 5050, as a twin sees them by the worked example of a mapping. */
class ForeignFleetTest {
    private static final Instant SIX = Instant.parse("2026-01-05T06:00:00Z");
    private static final String ROOT = "uagv/v3/linetwin/";

    private final Mirror mirror = new Mirror(LineHistory.keepingAll());
    private final List<String> rejected = new ArrayList<>();
    private final Map<String, StateMessage> states = new HashMap<>();
    private final Translator translator =
            new Translator(Mappings.read(Path.of("../scenarios/mappings/vda5050-fleet.yaml")), "1", new Twin());

    /** What one program says of its AGVs, another one takes in: the same places and the same times. */
    @Test
    void whatOurAgvsSayComesBack() {
        HeardAgvs agvs = new HeardAgvs(new Vda5050Names("uagv", "linetwin"));
        Map<String, StateMessage> ours = agvs.hearInItsOwnTime("teaching/agv-roads", 6);
        for (Said said : agvs.said()) {
            if (!said.subject().equals("state")) {
                continue; // nothing else was asked for
            }
            translator.accept(
                    said.topic(),
                    said.message().toString().getBytes(UTF_8),
                    Instant.parse(said.message().get("timestamp").asText()));
        }

        assertThat(rejected).isEmpty();
        assertThat(states).containsKeys("agvs-1", "agvs-2", "agvs-3");
        for (String agv : ours.keySet()) {
            AgvStatus here =
                    Objects.requireNonNull(Objects.requireNonNull(ours.get(agv)).agv());
            AgvStatus there = status(agv);
            for (AgvTask task : List.of(AgvTask.LOADED, AgvTask.HANDLING, AgvTask.CHARGING, AgvTask.BROKEN)) {
                assertThat(there.micros(task) / 1e6)
                        .as(agv + " " + task)
                        .isCloseTo(here.micros(task) / 1e6, within(60.0)); // it is told by the second
            }
            assertThat(there.micros(AgvTask.LOADED)).isPositive();
        }
        assertThat(mirror.snapshot().agvs())
                .hasSize(3)
                .allSatisfy(agv -> assertThat(agv.status()).isNotNull());
    }

    @Test
    void whereAnAgvIsComesFromItsPositionOrItsLastNode() {
        state(0, "agvs-1", "yard", ", \"mobileRobotPosition\": {\"x\": 6.5, \"y\": 18, \"localized\": true}", true);
        assertThat(status("agvs-1").x()).isEqualTo(6.5);
        assertThat(status("agvs-1").task()).isEqualTo(AgvTask.EMPTY);
        assertThat(status("agvs-1").nextNode()).isEqualTo("gate");
        assertThat(status("agvs-1").stateOfChargeFraction()).isEqualTo(0.875);

        state(10, "agvs-1", "gate", "", false);
        assertThat(status("agvs-1").x()).isEqualTo(14);
        assertThat(status("agvs-1").task()).isEqualTo(AgvTask.WAITING);
        assertThat(status("agvs-1").micros(AgvTask.EMPTY)).isEqualTo(10_000_000);
        assertThat(rejected).isEmpty();
    }

    @Test
    void anAgvThatIsNotConnectedOrSilentIsNotObserved() {
        state(0, "agvs-1", "yard", "", true);
        state(0, "agvs-2", "parking", "", false);
        send(30, "agvs-1/connection", "\"version\": \"3.0.0\", \"connectionState\": \"CONNECTION_BROKEN\"");
        assertThat(state("agvs-1").state()).isEqualTo(StationState.NOT_OBSERVED);
        assertThat(status("agvs-1").micros(AgvTask.EMPTY)).isEqualTo(30_000_000);

        translator.tick(SIX.plusSeconds(90));
        assertThat(state("agvs-2").state()).isEqualTo(StationState.BLOCKED);
        translator.tick(SIX.plusSeconds(96));
        assertThat(state("agvs-2").state()).isEqualTo(StationState.NOT_OBSERVED);

        state(130, "agvs-1", "gate", "", true);
        assertThat(state("agvs-1").state()).isEqualTo(StationState.WORKING);
        assertThat(state("agvs-1").times().micros(StationState.NOT_OBSERVED)).isEqualTo(100_000_000);
        assertThat(rejected).isEmpty();
    }

    @Test
    void otherVersionsAndWhatTheMappingDoesNotHaveAreRefusedWithOneMessageAndCounted() {
        send(0, "agvs-1/connection", "\"version\": \"2.1.0\", \"connectionState\": \"ONLINE\"");
        translator.accept("uagv/v2/linetwin/agvs-1/state", "{\"version\": \"2.1.0\"}".getBytes(UTF_8), SIX);
        state(1, "agvs-1", "elsewhere", "", true);
        state(2, "agvs-9", "yard", "", true);
        translator.accept(ROOT + "agvs-1/state", "{".getBytes(UTF_8), SIX.plusSeconds(3));

        assertThat(rejected)
                .contains(
                        ROOT
                                + "agvs-1/connection: is of VDA 5050 version '2.1.0' on a topic of 'v3'; only version"
                                + " 3 is read",
                        "uagv/v2/linetwin/agvs-1/state: is of VDA 5050 version '2.1.0' on a topic of 'v2'; only"
                                + " version 3 is read",
                        ROOT + "agvs-1/state: lastNodeId is 'elsewhere', which the mapping has no node for",
                        ROOT + "agvs-9/state: is about AGV 'agvs-9', which the mapping has none of",
                        ROOT + "agvs-1/state: is no JSON");
        assertThat(translator.problems().sentences()).anyMatch(sentence -> sentence.contains("could not be used"));
        assertThat(states).doesNotContainKey("agvs-1");
    }

    private void state(long seconds, String agv, String node, String more, boolean isDriving) {
        send(
                seconds,
                agv + "/state",
                ("\"version\": \"3.0.0\", \"lastNodeId\": \"%s\", \"driving\": %s, \"loads\": [], \"errors\": [],"
                                + " \"actionStates\": [], \"nodeStates\": [{\"nodeId\": \"gate\"}],"
                                + " \"powerSupply\": {\"stateOfCharge\": 87.5, \"charging\": false}%s")
                        .formatted(node, isDriving, more));
    }

    private void send(long seconds, String topic, String fields) {
        translator.accept(ROOT + topic, ('{' + fields + '}').getBytes(UTF_8), SIX.plus(Duration.ofSeconds(seconds)));
    }

    private StateMessage state(String agv) {
        return Objects.requireNonNull(states.get(agv), agv);
    }

    private AgvStatus status(String agv) {
        return Objects.requireNonNull(state(agv).agv());
    }

    private final class Twin implements TelemetryListener {
        @Override
        public void onMessage(Message message) {
            mirror.accept(message, message.header().simTime());
            if (message instanceof StateMessage state && state.agv() != null) {
                states.put(state.header().source().cell(), state);
            }
        }

        @Override
        public void onRejected(String topic, String reason) {
            rejected.add(reason);
        }

        @Override
        public void onConnection(boolean connected, String detail) {}
    }
}
