package linetwin.sim.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.util.List;
import linetwin.sim.live.BrokerUnderTest.Kind;
import linetwin.sim.live.FaultDrill.Row;
import org.junit.jupiter.api.Test;

/** The drill with short faults; {@link FaultDrill} itself is for people. */
class FaultsTest {
    private static final Duration SHORT = Duration.ofSeconds(3);

    @Test
    void withMosquittoTheRecorderLosesNothingAndTheWindowKnowsWhatItLost() throws Exception {
        assumeThat(Kind.MOSQUITTO.isInstalled())
                .as("mosquitto is not installed")
                .isTrue();

        List<Row> rows = new FaultDrill(SHORT).rows(Kind.MOSQUITTO, List.of(Fault.values()));

        assertThat(rows).allMatch(Row::isAccountedFor);
        assertThat(rows)
                .filteredOn(row -> row.fault() != Fault.BROKER_KILLED) // between two of its saves it may forget some
                .allMatch(row -> row.recorder().lost() == 0);
        assertThat(rows)
                .filteredOn(row -> row.fault() == Fault.GARBAGE)
                .allMatch(row -> row.window().refused() > 100);
    }

    @Test
    void withABrokerThatForgetsWhatIsLostIsCounted() throws Exception {
        List<Row> rows = new FaultDrill(SHORT)
                .rows(Kind.EMBEDDED, List.of(Fault.BROKER_KILLED, Fault.BROKER_FROZEN, Fault.GARBAGE));

        assertThat(rows).allMatch(Row::isAccountedFor);
    }
}
