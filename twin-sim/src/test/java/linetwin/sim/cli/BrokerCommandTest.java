package linetwin.sim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import linetwin.sim.broker.BrokerSettings;
import linetwin.sim.broker.EmbeddedBroker;
import org.junit.jupiter.api.Test;

class BrokerCommandTest {
    @Test
    void brokerRunsUntilItIsStopped() throws Exception {
        Console console = Console.withoutDisplay();
        CompletableFuture<Integer> status = new CompletableFuture<>();
        Thread command = new Thread(() -> status.complete(console.run("broker", "--port", "0")));

        command.start();
        await().until(() -> console.out().contains("MQTT broker on tcp://127.0.0.1:"));
        assertThat(status).isNotDone();
        command.interrupt();

        assertThat(status.get()).isEqualTo(ExitStatus.OK);
    }

    @Test
    void portThatIsTakenIsSaid() {
        Console console = Console.withoutDisplay();
        try (EmbeddedBroker other = EmbeddedBroker.start(BrokerSettings.loopback(0))) {
            int status = console.run("broker", "--port", Integer.toString(other.port()));

            assertThat(status).isEqualTo(ExitStatus.WRONG_INPUT);
            assertThat(console.err()).startsWith("linetwin: port " + other.port() + " is in use on 127.0.0.1.\n");
        }
    }
}
