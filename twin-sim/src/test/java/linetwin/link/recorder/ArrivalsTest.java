package linetwin.link.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.body.RunStatus;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private final Arrivals arrivals = new Arrivals();

    @Test
    void whatIsBetweenTwoNumbersIsMissingUntilItComes() {
        arrive("run", 5, 10);
        assertThat(arrivals.missing()).isEqualTo(4);

        arrive("run", 7, 7, 5, 6);
        assertThat(arrivals.missing()).isEqualTo(2);

        arrive("run", 9, 8);
        assertThat(arrivals.missing()).isZero();
    }

    @Test
    void aNewRunBeginsAnew() {
        arrive("run", 1, 10);
        arrive("next", 1);

        assertThat(arrivals.missing()).isZero();
        assertThat(arrivals.missedOfFormerRuns()).isEqualTo(8);
    }

    private void arrive(String run, long... numbers) {
        for (long number : numbers) {
            Header header = new Header(run, Address.ofPlant("test", "plant"), number, Instant.EPOCH, null);
            arrivals.accept(new StatusMessage(header, RunStatus.ONLINE, "1"));
        }
    }
}
