package linetwin.cli.command.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import linetwin.cli.Console;
import linetwin.cli.UsualPort;
import linetwin.cli.option.ExitStatus;
import linetwin.link.broker.BrokerSettings;
import linetwin.link.broker.EmbeddedBroker;
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

    /** As demo does, so that publish and watch can be told which. */
    @Test
    void whoeverNamesNoPortGetsTheNextFreeOneWhereTheUsualOneIsTaken() throws Exception {
        Console console = Console.withoutDisplay();
        try (UsualPort port = UsualPort.take()) {
            Thread command = new Thread(() -> console.run("broker"));
            command.start();
            await().until(() -> console.out().contains("Ctrl-C stops it."));
            command.interrupt();
            command.join();

            assertThat(port.isTaken()).isTrue();
        }
        assertThat(console.err()).isEmpty();
        assertThat(console.out())
                .matches("(?s)Port 1883 is in use, by another broker perhaps; this one listens on port (\\d+)\\.\\R"
                        + "MQTT broker on tcp://127\\.0\\.0\\.1:\\1; Ctrl-C stops it\\.\\R");
    }

    @Test
    void portThatIsTakenIsSaid() {
        Console console = Console.withoutDisplay();
        try (EmbeddedBroker other = EmbeddedBroker.start(BrokerSettings.loopback(0))) {
            int status = console.run("broker", "--port", Integer.toString(other.port()));

            assertThat(status).isEqualTo(ExitStatus.WRONG_INPUT);
            assertThat(console.err()).startsWith("linetwin: port " + other.port() + " is in use on 127.0.0.1, by");
        }
    }

    @Test
    void withoutUsersNobodyElseIsListenedTo() {
        assertRefused("""
                linetwin: a broker without users on 0.0.0.0 would admit everybody on the network.
                Maybe --users is missing, or 127.0.0.1 is meant.
                """, "--listen", "0.0.0.0");
    }

    @Test
    void whatCanNotBeReadIsNamedAndNothingListens() {
        assertRefused("""
                linetwin: there is no users file users.txt.
                Maybe 'broker add-user' is to make it.
                """, "--users", "users.txt");
        assertRefused("""
                linetwin: there is no key store broker.p12.
                """, "--tls-key-store", "broker.p12");
        assertRefused("""
                linetwin: --client-auth and --tls-key-store-password-file are of no use without TLS.
                Maybe --tls-key-store is missing.
                """, "--client-auth", "trust.p12");
    }

    private static void assertRefused(String message, String... options) {
        Console console = Console.withoutDisplay();
        String[] arguments = Stream.concat(Stream.of("broker", "--port", "0"), Stream.of(options))
                .toArray(String[]::new);

        assertThat(console.run(arguments)).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(console.err()).isEqualTo(message);
    }
}
