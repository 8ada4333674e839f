package linetwin.link.vda5050;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import linetwin.link.mqtt.wire.Outgoing;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.LineRun;
import linetwin.sim.line.telling.Reporting;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenarios;

/** What the AGVs of a simulated line say by VDA 5050, without a broker, while the clock of the wall is moved by hand. */
public final class HeardAgvs {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final List<Said> said = new ArrayList<>();
    private final Map<String, Supplier<Outgoing>> wills = new HashMap<>();
    private final List<String> closed = new ArrayList<>();
    private Instant now = Instant.parse("2026-12-01T08:00:00.007Z");
    private Instant ticked = Instant.EPOCH;
    private final Vda5050Bridge bridge;

    /** One message. */
    public record Said(String topic, JsonNode message, int qos, boolean isRetained) {
        public String subject() {
            return topic.substring(topic.lastIndexOf('/') + 1);
        }

        public String serial() {
            return topic.split("/", -1)[3];
        }
    }

    public HeardAgvs(Vda5050Names names) {
        bridge = new Vda5050Bridge(names, () -> now, this::open);
    }

    private AgvWay open(String serialNumber, Supplier<Outgoing> lastWill, Runnable whenUp) {
        wills.put(serialNumber, lastWill);
        return new AgvWay() {
            private boolean isUp;

            @Override
            public void publish(Outgoing message) {
                said.add(read(message));
                isUp = true;
            }

            @Override
            public void close() {
                closed.add(serialNumber + isUp);
            }
        };
    }

    static Said read(Outgoing message) {
        try {
            return new Said(
                    message.topic(),
                    MAPPER.readTree(message.payload()),
                    message.delivery().qos(),
                    message.delivery().retained());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets a line run for so many hours, and says all that its telemetry tells. */
    void hear(String scenario, int hours) {
        hear(scenario, hours, Reporting.forRecording(), bridge);
    }

    /** The same, while the clock of the wall shows the time of the line; gives the last states of its AGVs by id. */
    public Map<String, StateMessage> hearInItsOwnTime(String scenario, int hours) {
        Map<String, StateMessage> last = new HashMap<>();
        hear(scenario, hours, Reporting.atPace(4), message -> {
            now = message.header().simTime();
            if (message instanceof StateMessage state && state.agv() != null) {
                last.put(state.header().source().cell(), state);
            }
            bridge.accept(message);
            if (Duration.between(ticked, now).toSeconds() >= 10) {
                ticked = now;
                bridge.tick();
            }
        });
        return last;
    }

    private void hear(String scenario, int hours, Reporting reporting, TelemetrySink sink) {
        LineRun run = LineRun.start(Scenarios.find(scenario).line(), new RunSeed(1, 0));
        Address plant = Address.ofPlant("linetwin", "workbench");
        sink.accept(
                new DescriptionMessage(new Header(run.runId(), plant, 1, run.simTime(), null), run.description(null)));
        run.publishTo(sink, reporting);
        run.runUntil(hours * 3_600L * Ticks.PER_SECOND);
        run.flush();
        run.report(sink);
    }

    Vda5050Bridge bridge() {
        return bridge;
    }

    void pass(Duration time) {
        now = now.plus(time);
        bridge.tick();
    }

    Said lastWill(String serial) {
        return read(Objects.requireNonNull(wills.get(serial)).get());
    }

    public List<Said> said() {
        return said;
    }

    List<Said> said(String serial, String subject) {
        return said.stream()
                .filter(each -> each.serial().equals(serial) && each.subject().equals(subject))
                .toList();
    }

    List<String> closed() {
        return closed;
    }
}
