package linetwin.model.telemetry.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import linetwin.model.state.Cause;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.LeadTimes;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineEvent.Verdict;
import linetwin.model.telemetry.body.VehicleRef;
import linetwin.model.telemetry.json.wire.CanonicalBytes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The quick way to read messages and the way by a tree, which a space at the begin of the payload enforces, are one. */
class CanonicalFormTest {
    private static final int MUTATIONS = 30_000;
    private static final Address LINE = Address.ofPlant("seres", "liangjiang").withLine("welding", "body-1");
    private static final Instant AT = Instant.parse("2026-01-05T06:00:00.000001Z");
    private static final VehicleRef ON_SKID =
            new VehicleRef("LTW00000000000001", "b-1", "skid-7", "88.101/1", "suv", "white");
    private static final VehicleRef WITHOUT =
            new VehicleRef("LTW00000000000002", "b-2", null, "88.101/2", "suv", "red");

    private final JsonCodec codec = new JsonCodec();

    @Test
    void everyKindOfEventIsReadWithoutATree() {
        EventMessage message = allEvents(null);

        assertThat(readWithoutTree(message)).isEqualTo(message);
        assertThat(readWithoutTree(allEvents(AT.plusSeconds(1)))).isEqualTo(allEvents(AT.plusSeconds(1)));
    }

    @Test
    void textBeyondAsciiIsLeftToTheTree() throws TelemetryFormatException {
        EventMessage message =
                new EventMessage(header(null), List.of(new LineEvent.DeliveryLate("framing", AT, "缺料 \"a\"")));

        assertThat(readWithoutTree(message)).isNull();
        assertThat(codec.decode(message.topic(), codec.encode(message))).isEqualTo(message);
    }

    @Test
    void statesAndLevelsAreReadWithoutATree() {
        for (Message message : List.of(state(AT), level())) {
            assertThat(readWithoutTree(message)).hasToString(message.toString());
        }
    }

    @Test
    void mutatedPayloadsAreReadAlikeOnBothWays() {
        Random random = new Random(20260105);
        List<Message> messages = List.of(allEvents(AT), state(null), level());
        int accepted = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            Message message = messages.get(i % messages.size());
            byte[] payload = mutated(codec.encode(message), random);
            String quick = outcome(message, payload);
            assertThat(quick).isEqualTo(outcome(message, withSpace(payload)));
            accepted += quick.equals("refused") ? 0 : 1;
        }
        assertThat(accepted).isGreaterThan(MUTATIONS / 20); // or the test would compare refusals alone
    }

    private @Nullable Message readWithoutTree(Message message) {
        MessageFormat<?> format = MessageFormats.of(message.messageClass());
        return CanonicalBytes.read(codec.encode(message), in -> format.read(message.topic(), in));
    }

    private String outcome(Message message, byte[] payload) {
        try {
            Message decoded = codec.decode(message.topic(), payload);
            return decoded.toString();
        } catch (TelemetryFormatException e) {
            return "refused";
        }
    }

    private static byte[] withSpace(byte[] payload) {
        ByteArrayOutputStream spaced = new ByteArrayOutputStream();
        spaced.write(' ');
        spaced.writeBytes(payload);
        return spaced.toByteArray();
    }

    /** A byte changed, left out, doubled, or replaced by one of those that mean something in JSON. */
    private static byte[] mutated(byte[] whole, Random random) {
        int place = random.nextInt(whole.length);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(whole, 0, place);
        switch (random.nextInt(4)) {
            case 0 -> bytes.write(random.nextInt(256));
            case 1 -> bytes.write("{}[]\",:\\0e-. ".charAt(random.nextInt(13)));
            case 2 -> {
                bytes.write(whole[place]);
                bytes.write(whole[place]);
            }
            default -> {
                // left out
            }
        }
        bytes.write(whole, place + 1, whole.length - place - 1);
        return bytes.toByteArray();
    }

    private static EventMessage allEvents(@Nullable Instant wallTime) {
        List<LineEvent> events = new ArrayList<>();
        events.add(new LineEvent.StateChanged(
                "framing", AT, StationState.WORKING, StationState.FAILED, new Cause("breakdown", "framing")));
        events.add(new LineEvent.VehicleEntered("framing", AT, ON_SKID));
        events.add(new LineEvent.VehicleEntered("framing", AT, ON_SKID));
        events.add(new LineEvent.VehicleLeft("framing", AT, WITHOUT, "respot"));
        events.add(new LineEvent.CycleDone("framing", AT, 58_000_000, WITHOUT, null));
        events.add(new LineEvent.CycleDone("press", AT.plusSeconds(1), 0, null, "door"));
        events.add(new LineEvent.Inspected("gate", AT, ON_SKID, Verdict.REWORK));
        events.add(new LineEvent.Scrapped("gate", AT, ON_SKID, "dent"));
        events.add(new LineEvent.ChangedOver("booth", AT, "white", "red"));
        events.add(new LineEvent.DeliveryLate("trim", AT, "seat"));
        events.add(new LineEvent.AndonCalled("trim", AT, null));
        events.add(new LineEvent.AndonCalled("trim", AT, ON_SKID));
        events.add(new LineEvent.VehicleCompleted("out", AT, ON_SKID, 36_000_000_000L, true, false));
        return new EventMessage(header(wallTime), events);
    }

    private static StateMessage state(@Nullable Instant wallTime) {
        return new StateMessage(
                header(wallTime),
                StationState.FAILED,
                AT,
                new Cause("breakdown", "framing"),
                List.of(ON_SKID, WITHOUT),
                new Counters(9, 8, 1, 0, 7, 540_000_000, 2, 3, wallTime == null ? null : 2L, wallTime == null ? 0 : 4),
                StateTimes.ofMicros(Map.of(StationState.WORKING, 5_000L, StationState.FAILED, 7L)),
                new LeadTimes(2, 90_000_000, new TreeMap<>(Map.of(340, 1L, 351, 1L))),
                37_333L,
                wallTime == null ? null : new StateMessage.Held(2, 8_000));
    }

    private static LevelMessage level() {
        return new LevelMessage(header(AT), 3, 40, new TreeMap<>(Map.of("door", 1, "roof", 2)), 10, 7, 123_456);
    }

    private static Header header(@Nullable Instant wallTime) {
        return new Header("d0f0a1d2-0000-4000-8000-000000000000", LINE, 12, AT, wallTime);
    }
}
