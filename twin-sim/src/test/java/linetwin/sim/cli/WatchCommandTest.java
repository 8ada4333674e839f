package linetwin.sim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import linetwin.sim.broker.BrokerSettings;
import linetwin.sim.broker.EmbeddedBroker;
import org.junit.jupiter.api.Test;

class WatchCommandTest {
    private final List<URI> shown = new ArrayList<>();
    private final Console console = new Console(new FakeWindow(true, settings -> shown.add(settings.broker())));

    @Test
    void windowOpensOnTheBrokerThatWasNamed() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.loopback(0))) {
            assertThat(console.run("watch", "--broker", broker.uri().toString()))
                    .isEqualTo(ExitStatus.OK);

            assertThat(shown).containsExactly(broker.uri());
        }
    }

    @Test
    void windowStaysClosedIfThereIsNoBroker() {
        assertThat(console.run("watch", "--broker", "tcp://127.0.0.1:1")).isEqualTo(ExitStatus.WRONG_INPUT);

        assertThat(console.err()).startsWith("linetwin: the broker tcp://127.0.0.1:1 is not there");
        assertThat(shown).isEmpty();
    }
}
