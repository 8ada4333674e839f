package linetwin.link.mqtt.session;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import linetwin.link.broker.BrokerSettings;
import linetwin.link.broker.EmbeddedBroker;
import linetwin.link.broker.access.Role;
import linetwin.link.broker.access.Users;
import linetwin.link.mqtt.wire.BrokerAccessException;
import linetwin.link.mqtt.wire.MqttLogin;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.link.secret.Password;
import linetwin.sim.live.LocalServer;
import org.junit.jupiter.api.Test;

class BrokerCheckTest {
    @Test
    void aBrokerThatIsNotThereIsNamed() {
        String broker = "tcp://127.0.0.1:" + LocalServer.unusedPort();

        assertThatThrownBy(() -> BrokerCheck.require(MqttSettings.of(broker, "client")))
                .isInstanceOf(BrokerAccessException.class)
                .hasMessage("the broker " + broker + " is not there: nothing listens on port "
                        + broker.replaceFirst(".*:", "") + ".\nMaybe it is not started, or uses another port.");
    }

    @Test
    void anUnknownHostIsNamed() {
        assertThatThrownBy(() -> BrokerCheck.require(MqttSettings.of("tcp://plant.invalid", "client")))
                .isInstanceOf(BrokerAccessException.class)
                .hasMessage("the broker tcp://plant.invalid:1883 can't be found: no host is named 'plant.invalid'.\n"
                        + "Maybe the name is misspelt.");
    }

    @Test
    void aServerThatHangsUpIsNoBroker() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var answering = new Thread(() -> hangUp(server));
            answering.start();
            String broker = "tcp://127.0.0.1:" + server.getLocalPort();

            assertThatThrownBy(() -> BrokerCheck.require(MqttSettings.of(broker, "client")))
                    .isInstanceOf(BrokerAccessException.class)
                    .hasMessageStartingWith("the broker " + broker + " closed the connection: ")
                    .hasMessageEndingWith(
                            "\nMaybe something else than a broker listens there, or it wants ssl:// instead of tcp://.");
            answering.join();
        }
    }

    @Test
    void aWrongAndAMissingPasswordAreToldApart() {
        Users line = Users.none().with("line", Role.PUBLISHER, Password.of("right".toCharArray()));
        try (var broker = EmbeddedBroker.start(BrokerSettings.loopback(0).withUsers(line))) {
            var nobody = MqttSettings.of(broker.uri().toString(), "client");

            assertThatThrownBy(() -> BrokerCheck.require(nobody.withLogin(login("wrong"))))
                    .isInstanceOf(BrokerAccessException.class)
                    .hasMessage("the broker " + broker.uri() + " refuses user 'line'.\nMaybe the password is another.");
            assertThatThrownBy(() -> BrokerCheck.require(nobody))
                    .isInstanceOf(BrokerAccessException.class)
                    .hasMessage("the broker " + broker.uri()
                            + " asks for a user and a password.\nMaybe --user is missing.");
            assertThatCode(() -> BrokerCheck.require(nobody.withLogin(login("right"))))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void whoMayOnlyWatchIsToldSoBeforePublishing() {
        Users users = Users.none()
                .with("line", Role.PUBLISHER, Password.of("right".toCharArray()))
                .with("anna", Role.VIEWER, Password.of("right".toCharArray()));
        try (var broker = EmbeddedBroker.start(BrokerSettings.loopback(0).withUsers(users))) {
            var nobody = MqttSettings.of(broker.uri().toString(), "client");
            var anna = nobody.withLogin(new MqttLogin("anna", Password.of("right".toCharArray())));

            assertThatCode(() -> BrokerCheck.requirePublisher(nobody.withLogin(login("right"))))
                    .doesNotThrowAnyException();
            assertThatCode(() -> BrokerCheck.require(anna)).doesNotThrowAnyException();
            assertThatThrownBy(() -> BrokerCheck.requirePublisher(anna))
                    .isInstanceOf(BrokerAccessException.class)
                    .hasMessage("the broker " + broker.uri() + " does not let user 'anna' receive commands, as who"
                            + " publishes must.\nMaybe another user is meant, or the role must be publisher.");
        }
    }

    @Test
    void tlsToABrokerWithoutItIsNamed() {
        try (var broker = EmbeddedBroker.start(BrokerSettings.loopback(0))) {
            String encrypted = "ssl://127.0.0.1:" + broker.port();

            assertThatThrownBy(() -> BrokerCheck.require(MqttSettings.of(encrypted, "client")))
                    .isInstanceOf(BrokerAccessException.class)
                    .hasMessage("the broker " + encrypted + " does not speak TLS: the broker ended the connection.\n"
                            + "Maybe tcp:// is meant, or another port.");
        }
    }

    private static MqttLogin login(String password) {
        return new MqttLogin("line", Password.of(password.toCharArray()));
    }

    private static void hangUp(ServerSocket server) {
        try {
            server.accept().close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
