package linetwin.model.kpi.fleet;

import static linetwin.model.state.StationState.BLOCKED;
import static linetwin.model.state.StationState.STARVED;
import static linetwin.model.state.StationState.WORKING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import linetwin.model.state.Cause;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.LineSketch;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.StopDescription;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.value.Text;
import org.junit.jupiter.api.Test;

/** A station to which a kit and clips are brought; times in seconds. */
class PartLackTest {
    private static final Instant START = LineSketch.START;
    private static final Address TRIM =
            Address.ofPlant("linetwin", "test").withLine("welding", "line").withCell("framing");
    private static final PartLack.Key KIT = new PartLack.Key("framing", "kit");
    private static final PartLack.Key CLIPS = new PartLack.Key("framing", "clips");

    private final PartLack lacks = new PartLack(withParts(LineSketch.twoStations()), START.plusSeconds(10));
    private long seq;

    private static LineDescription withParts(LineDescription line) {
        List<ElementDescription> elements = line.elements().stream()
                .map(element -> element.id().equals("framing")
                        ? new ElementDescription(
                                element.id(),
                                element.kind(),
                                element.title(),
                                element.area(),
                                element.places(),
                                element.capacity(),
                                element.idealCycleMicros(),
                                element.routes(),
                                element.joins(),
                                element.within(),
                                List.of(
                                        new StopDescription("kit", Text.of("kit")),
                                        new StopDescription("clips", Text.of("clips"))))
                        : element)
                .toList();
        return new LineDescription(
                line.scenario(),
                line.seed(),
                line.start(),
                line.plant(),
                line.jobsPerHour(),
                line.idealTaktMicros(),
                line.areas(),
                elements,
                line.variants(),
                line.colours(),
                line.baseline());
    }

    private Header header(long at) {
        return new Header("run", TRIM, ++seq, START.plusSeconds(at), null);
    }

    private void event(long at, StationState to, Cause cause) {
        lacks.accept(new EventMessage(
                header(at), List.of(new LineEvent.StateChanged("framing", START.plusSeconds(at), WORKING, to, cause))));
    }

    private void state(long now, StationState state, Cause cause, long since) {
        lacks.accept(new StateMessage(
                header(now),
                state,
                START.plusSeconds(since),
                cause,
                List.of(),
                Counters.ZERO,
                StateTimes.zero(),
                null));
    }

    private static Cause lackOf(String part) {
        return new Cause(part, "framing");
    }

    @Test
    void theTimeWithoutAPartIsCountedByPart() {
        event(20, STARVED, lackOf("kit"));
        event(50, WORKING, Cause.NONE);
        event(60, STARVED, lackOf("clips"));
        event(70, STARVED, lackOf("kit"));

        assertThat(lacks.microsUntil(START.plusSeconds(100)))
                .containsEntry(KIT, 60_000_000L)
                .containsEntry(CLIPS, 10_000_000L)
                .hasSize(2);
    }

    @Test
    void whatWasBeforeTheSpanAndWaitingForElseDoNotCount() {
        event(2, STARVED, lackOf("kit"));
        event(15, BLOCKED, new Cause(Cause.NO_ROOM, "buffer"));
        event(20, STARVED, new Cause(Cause.NO_ITEM, "bodies"));
        event(30, STARVED, new Cause("kit", "elsewhere"));

        assertThat(lacks.microsUntil(START.plusSeconds(100))).containsExactly(Map.entry(KIT, 5_000_000L));
    }

    @Test
    void aLackThatIsToldAgainGoesOn() {
        event(20, STARVED, lackOf("kit"));
        event(25, STARVED, lackOf("kit"));
        event(10, WORKING, Cause.NONE); // late: it was before

        assertThat(lacks.microsUntil(START.plusSeconds(40))).containsEntry(KIT, 20_000_000L);
        assertThat(lacks.microsUntil(START.plusSeconds(5))).isEmpty();
    }

    @Test
    void aStateBeginsItAndAnOldOneHealsWhatLostEventsLeft() {
        state(30, STARVED, lackOf("kit"), 12);
        state(40, WORKING, Cause.NONE, 35); // young: its event may still come
        assertThat(lacks.microsUntil(START.plusSeconds(50))).containsEntry(KIT, 38_000_000L);
        state(200, WORKING, Cause.NONE, 35);
        assertThat(lacks.microsUntil(START.plusSeconds(300))).containsEntry(KIT, 23_000_000L);
    }
}
