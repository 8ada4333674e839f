package linetwin.link.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import linetwin.link.recording.RawRecording;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.sim.scenario.mapping.Mappings;
import org.junit.jupiter.api.Test;

/** The worked examples, each on messages as such lines send them. */
class MappingExamplesTest {
    private final Map<String, StateMessage> states = new HashMap<>();
    private final List<Cause> causes = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();

    /** 31 bottles filled, one of them faulty; the reason comes before the state. */
    @Test
    void packMlTagsOnTopicsOfTheirOwn() {
        play("packml-tags");

        assertThat(state("filler").state()).isEqualTo(StationState.FAILED);
        assertThat(state("filler").cause()).isEqualTo(new Cause("jam", "filler"));
        assertThat(state("filler").counters().processed()).isEqualTo(31);
        assertThat(state("filler").counters().scrapped()).isEqualTo(1);
        assertThat(state("capper").state()).isEqualTo(StationState.STARVED);
    }

    @Test
    void documentsOfAnMtConnectAgent() {
        play("mtconnect-agent");

        assertThat(state("mill").state()).isEqualTo(StationState.MINOR_STOP);
        assertThat(state("mill").counters().processed()).isEqualTo(3);
        assertThat(state("mill").times().micros(StationState.WORKING)).isEqualTo(300_000_000);
        assertThat(state("lathe").state()).isEqualTo(StationState.NOT_OBSERVED);
    }

    /** A warning is no failure; of the two vehicles the last word counts, unless one works, and one is gone in the end. */
    @Test
    void vehiclesOfVda5050() {
        play("vda5050-vehicles");

        assertThat(causes).extracting(Cause::reason).contains("localisation", "e-stop");
        assertThat(state("vehicles").state()).isEqualTo(StationState.NOT_OBSERVED);
        assertThat(state("vehicles").counters().processed()).isEqualTo(1);
        assertThat(state("vehicles").times().micros(StationState.WORKING)).isEqualTo(200_000_000);
        assertThat(state("vehicles").times().micros(StationState.FAILED)).isEqualTo(90_000_000);
    }

    /** The sorting line fails with its item, which is not finished by that. */
    @Test
    void stationsOfATrainingFactory() {
        play("training-factory");

        assertThat(state("processing").counters().processed()).isEqualTo(1);
        assertThat(state("processing").times().micros(StationState.WORKING)).isEqualTo(50_000_000);
        assertThat(state("sorting").state()).isEqualTo(StationState.FAILED);
        assertThat(state("sorting").counters().processed()).isZero();
    }

    @Test
    void messagesOfTheUnitedManufacturingHub() {
        play("umh-line");

        assertThat(state("press").state()).isEqualTo(StationState.WORKING);
        assertThat(state("press").counters().processed()).isEqualTo(2);
        assertThat(state("oven").cause()).isEqualTo(new Cause("equipment", "oven"));
        assertThat(state("oven").counters().processed()).isEqualTo(2);
        assertThat(state("oven").counters().scrapped()).isEqualTo(1);
    }

    /** 66 elements, of which the buffer has no state, out of four entries, and one row of messages for all stations. */
    @Test
    void stationsThatAreAlike() {
        play("alike-stations");

        assertThat(state("a-op01").state()).isEqualTo(StationState.BLOCKED);
        assertThat(state("a-op01").counters().processed()).isEqualTo(2);
        assertThat(state("b-op30").state()).isEqualTo(StationState.FAILED);
        assertThat(state("oven-4").counters().processed()).isEqualTo(1);
        assertThat(state("a-op02").state()).isEqualTo(StationState.NOT_OBSERVED);
        assertThat(states).hasSize(65);
    }

    private StateMessage state(String station) {
        return Objects.requireNonNull(states.get(station), station);
    }

    private void play(String example) {
        Translator translator =
                new Translator(Mappings.read(Path.of("../scenarios/mappings/" + example + ".yaml")), "1", new Ear());
        RawRecording.read(
                Path.of("src/test/resources/linetwin/link/foreign/" + example + ".jsonl"),
                message -> translator.accept(message.topic(), message.payload(), message.at()),
                rejected::add);
        assertThat(rejected).isEmpty();
    }

    private final class Ear implements TelemetryListener {
        @Override
        public void onMessage(Message message) {
            if (message instanceof StateMessage state) {
                states.put(state.header().source().cell(), state);
                causes.add(state.cause());
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
