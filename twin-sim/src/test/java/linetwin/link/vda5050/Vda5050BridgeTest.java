package linetwin.link.vda5050;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import linetwin.link.vda5050.HeardAgvs.Said;
import org.junit.jupiter.api.Test;

/** The AGVs of a line as VDA 5050 tells them: three of them for a working day on the roads of the teaching line. */
class Vda5050BridgeTest {
    private static final Vda5050Names NAMES = new Vda5050Names("uagv", "linetwin");
    private static final int HOURS = 10;

    private final HeardAgvs agvs = new HeardAgvs(NAMES);

    @Test
    void allThatIsSaidKeepsToTheOfficialSchemas() {
        OfficialSchemas schemas = OfficialSchemas.required();
        agvs.hear("teaching/agv-roads", HOURS);
        agvs.pass(Duration.ofSeconds(30));
        Said will = agvs.lastWill("agvs-1");
        agvs.bridge().close();

        List<Said> all = new ArrayList<>(agvs.said());
        all.add(will);
        Set<String> subjects = new TreeSet<>();
        for (Said said : all) {
            subjects.add(said.subject());
            assertThat(schemas.mistakes(said.subject(), said.message()))
                    .as("%s %s", said.topic(), said.message())
                    .isEmpty();
        }
        assertThat(subjects).containsExactly("connection", "instantActions", "order", "state", "visualization");
        assertThat(schemas.mistakes("factsheet", factsheet())).isEmpty();
    }

    private JsonNode factsheet() {
        return HeardAgvs.read(
                        new Headers(NAMES, "agvs-1", () -> Instant.EPOCH).next(Subject.FACTSHEET, Factsheet.of("agvs")))
                .message();
    }

    @Test
    void messagesAreNumberedByTopicAndAGoodByeComesInsteadOfTheLastWill() {
        agvs.hear("teaching/agv-roads", 2);
        Said will = agvs.lastWill("agvs-1");
        agvs.bridge().close();

        Map<String, Long> last = new HashMap<>();
        for (Said said : agvs.said()) {
            long number = said.message().get("headerId").asLong();
            assertThat(number).isEqualTo(last.getOrDefault(said.topic(), 0L) + 1);
            last.put(said.topic(), number);
            assertThat(said.topic()).startsWith("uagv/v3/linetwin/" + said.serial() + "/");
            assertThat(said.message().get("version").asText()).isEqualTo("3.0.0");
            assertThat(said.message().get("timestamp").asText()).isEqualTo("2026-12-01T08:00:00.007Z");
        }
        assertThat(will.topic()).isEqualTo("uagv/v3/linetwin/agvs-1/connection");
        assertThat(will.message().get("connectionState").asText()).isEqualTo("CONNECTION_BROKEN");
        assertThat(will.isRetained()).isTrue();
        assertThat(will.qos()).isEqualTo(1);
        List<Said> goodbye = agvs.said("agvs-1", "connection");
        assertThat(goodbye.get(goodbye.size() - 1)
                        .message()
                        .get("connectionState")
                        .asText())
                .isEqualTo("OFFLINE");
        assertThat(agvs.closed()).hasSize(3);
    }

    /** A master control may believe the orders: each update begins where the base before ended, and the AGV drives as it says. */
    @Test
    void anAgvDrivesWhereItsOrdersLead() {
        agvs.hear("teaching/agv-roads", HOURS);

        int picks = 0;
        for (String serial : List.of("agvs-1", "agvs-2", "agvs-3")) {
            OrderBook book = new OrderBook();
            for (Said said : agvs.said()) {
                if (said.serial().equals(serial) && said.subject().equals("order")) {
                    book.order(said.message());
                } else if (said.serial().equals(serial) && said.subject().equals("state")) {
                    book.state(said.message());
                }
            }
            picks += book.finished();
        }
        assertThat(picks).isGreaterThan(50);
    }

    @Test
    void aStateIsSaidWhenItChangesAndBeforeThirtySecondsArePast() {
        agvs.hear("teaching/agv-roads", 1);
        int before = agvs.said("agvs-1", "state").size();
        agvs.pass(Duration.ofSeconds(10));
        assertThat(agvs.said("agvs-1", "state")).hasSize(before);
        agvs.pass(Duration.ofSeconds(19));
        assertThat(agvs.said("agvs-1", "state")).hasSize(before + 1);
        assertThat(agvs.said("agvs-1", "visualization")).hasSize(2);
        Said shown = agvs.said("agvs-1", "visualization").get(1);
        assertThat(shown.message().get("referenceStateHeaderId").asLong()).isEqualTo(before + 1);

        List<Said> states = agvs.said("agvs-1", "state");
        for (int i = 1; i < before; i++) {
            assertThat(changing(states.get(i).message()))
                    .isNotEqualTo(changing(states.get(i - 1).message()));
        }
    }

    private static JsonNode changing(JsonNode state) {
        return ((ObjectNode) state.deepCopy()).without(List.of("headerId", "timestamp", "mobileRobotPosition"));
    }

    @Test
    void aNameThatIsNoLevelOfATopicIsRefused() {
        assertThatThrownBy(() -> new Vda5050Names("a/b", "linetwin"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the interface name is 'a/b'; must be 1 to 64 letters, digits, '_', '-', '.' or ':'");
    }

    /** What a master control knows of one AGV. */
    private static final class OrderBook {
        private final Map<Long, String> nodes = new HashMap<>();
        private final Map<Long, String> edges = new HashMap<>();
        private final Set<String> done = new HashSet<>();
        private String id = "";
        private long update;
        private long base;

        void order(JsonNode order) {
            if (order.get("orderUpdateId").asLong() == 0) {
                assertThat(order.get("orderId").asText()).isNotEqualTo(id);
                nodes.clear();
                edges.clear();
                id = order.get("orderId").asText();
                base = 0;
            } else {
                assertThat(order.get("orderId").asText()).isEqualTo(id);
                assertThat(order.get("orderUpdateId").asLong()).isEqualTo(update + 1);
                nodes.keySet().removeIf(sequence -> sequence > base);
                edges.keySet().removeIf(sequence -> sequence > base);
            }
            update = order.get("orderUpdateId").asLong();
            JsonNode first = order.get("nodes").get(0);
            assertThat(first.get("sequenceId").asLong()).isEqualTo(base);
            assertThat(first.get("released").asBoolean()).isTrue();
            if (update > 0) {
                assertThat(first.get("nodeId").asText()).isEqualTo(nodes.get(base));
            }
            order.get("edges")
                    .forEach(edge -> edges.put(
                            edge.get("sequenceId").asLong(), edge.get("edgeId").asText()));
            for (JsonNode node : order.get("nodes")) {
                long sequence = node.get("sequenceId").asLong();
                nodes.put(sequence, node.get("nodeId").asText());
                base = node.get("released").asBoolean() ? Math.max(base, sequence) : base;
            }
        }

        void state(JsonNode state) {
            assertThat(state.get("orderId").asText()).isEqualTo(id);
            if (id.isEmpty()) {
                return;
            }
            long at = state.get("lastNodeSequenceId").asLong();
            assertThat(at).isLessThanOrEqualTo(base);
            assertThat(state.get("lastNodeId").asText()).isEqualTo(nodes.get(at));
            state.get("nodeStates")
                    .forEach(node -> assertThat(node.get("nodeId").asText())
                            .isEqualTo(nodes.get(node.get("sequenceId").asLong())));
            state.get("edgeStates")
                    .forEach(edge -> assertThat(edge.get("edgeId").asText())
                            .isEqualTo(edges.get(edge.get("sequenceId").asLong())));
            if (state.get("driving").asBoolean()) {
                assertThat(state.get("nodeStates").get(0).get("released").asBoolean())
                        .isTrue();
            }
            for (JsonNode action : state.get("actionStates")) {
                if (action.get("actionStatus").asText().equals("FINISHED")) {
                    done.add(Objects.requireNonNull(action.get("actionId")).asText());
                }
            }
        }

        int finished() {
            return done.size();
        }
    }
}
