package linetwin.link.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import linetwin.link.broker.access.Role;
import linetwin.link.broker.access.Users;
import linetwin.link.secret.Password;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.CommandMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.ReplyMessage;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.model.telemetry.json.JsonCodec;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a viewer, an operator, a trainer and a publisher can and can't do at one broker. */
class RolesTest {
    private static final int AT_LEAST_ONCE = 1;
    private static final Address PLANT = Address.ofPlant("linetwin-demo", "liangjiang");
    private static final Topic COMMAND = new Topic(PLANT, MessageClass.COMMAND);
    private static final Header HEADER = new Header("run", PLANT, 1, Instant.EPOCH, Instant.EPOCH);

    private static EmbeddedBroker broker;

    private final JsonCodec json = new JsonCodec();
    private final Queue<String> heardByLine = new ConcurrentLinkedQueue<>();
    private final Queue<String> heardByOther = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void start() {
        Users users = Users.none();
        for (Role role : Role.values()) {
            users = users.with(role.name(), role, password());
        }
        broker = EmbeddedBroker.start(BrokerSettings.loopback(0).withUsers(users));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void nobodyIsAdmittedWithoutTheRightPassword() throws MqttException {
        try (var client = new MqttClient(broker.uri().toString(), "client", new MemoryPersistence())) {
            assertThatThrownBy(client::connect).isInstanceOf(MqttException.class);
            assertThatThrownBy(() -> client.connect(login("VIEWER", "wrong"))).isInstanceOf(MqttException.class);
            assertThatThrownBy(() -> client.connect(login("stranger", "right"))).isInstanceOf(MqttException.class);
        }
    }

    @Test
    void aTrainersCommandReachesTheLine() throws MqttException {
        try (var line = connect(Role.PUBLISHER, heardByLine);
                var trainer = connect(Role.TRAINER, heardByOther)) {
            line.subscribe(COMMAND.toString(), AT_LEAST_ONCE);

            publish(trainer, command());

            await().until(() -> heardByLine.size() == 1);
            disconnect(line, trainer);
        }
    }

    @Test
    void aViewersCommandIsAnsweredByTheBrokerAndDoesNotReachTheLine() throws Exception {
        try (var line = connect(Role.PUBLISHER, heardByLine);
                var viewer = connect(Role.VIEWER, heardByOther);
                var trainer = connect(Role.TRAINER, new ConcurrentLinkedQueue<>())) {
            line.subscribe(COMMAND.toString(), AT_LEAST_ONCE);
            viewer.subscribe(new Topic(PLANT, MessageClass.REPLY).toString(), AT_LEAST_ONCE);

            publish(viewer, command());
            await().until(() -> heardByOther.size() == 1);
            publish(trainer, new CommandMessage(HEADER, "of-the-trainer", new LineCommand.Pause()));
            await().until(() -> heardByLine.size() == 1);

            String error = "user 'VIEWER' is a viewer and may not command the run";
            assertThat(json.decode(
                            new Topic(PLANT, MessageClass.REPLY),
                            heardByOther.remove().getBytes(UTF_8)))
                    .isEqualTo(new ReplyMessage(HEADER, "c-1", false, error));
            assertThat(heardByLine).singleElement().asString().contains("of-the-trainer");
            disconnect(line, viewer, trainer);
        }
    }

    @Test
    void anOperatorClearsStopsRemotelyAndMayCommandNothingElse() throws Exception {
        try (var line = connect(Role.PUBLISHER, heardByLine);
                var operator = connect(Role.OPERATOR, heardByOther)) {
            line.subscribe(COMMAND.toString(), AT_LEAST_ONCE);
            operator.subscribe(new Topic(PLANT, MessageClass.REPLY).toString(), AT_LEAST_ONCE);

            publish(operator, command());
            await().until(() -> heardByOther.size() == 1);
            publish(operator, new CommandMessage(HEADER, "clear", new LineCommand.ClearRemotely("framing")));
            publish(operator, new CommandMessage(HEADER, "resolve", new LineCommand.Resolve("framing", null, null)));
            await().until(() -> heardByLine.size() == 2);

            assertThat(heardByOther)
                    .singleElement()
                    .asString()
                    .contains("user 'OPERATOR' is an operator and may not do more than clear stops remotely");
            assertThat(heardByLine)
                    .satisfiesExactly(
                            first -> assertThat(first).contains("clear-remotely"),
                            second -> assertThat(second).contains("resolve"));
            disconnect(line, operator);
        }
    }

    @Test
    void aLastWillCommandsNothing() throws Exception {
        try (var line = connect(Role.PUBLISHER, heardByLine);
                var trainer = connect(Role.TRAINER, new ConcurrentLinkedQueue<>())) {
            line.subscribe(COMMAND.toString(), AT_LEAST_ONCE);
            var doomed = new MqttClient(broker.uri().toString(), "doomed", new MemoryPersistence());
            MqttConnectOptions options = login("OPERATOR", "right");
            options.setWill(COMMAND.toString(), json.encode(command()), AT_LEAST_ONCE, false);
            doomed.connect(options);
            doomed.disconnectForcibly(0, 1_000, false);
            doomed.close(true);
            publish(trainer, new CommandMessage(HEADER, "of-the-trainer", new LineCommand.Pause()));

            await().until(() -> !heardByLine.isEmpty());
            assertThat(heardByLine).singleElement().asString().contains("of-the-trainer");
            disconnect(line, trainer);
        }
    }

    @Test
    void onlyAPublisherPublishesTelemetry() throws MqttException {
        try (var line = connect(Role.PUBLISHER, heardByLine);
                var viewer = connect(Role.VIEWER, heardByOther);
                var trainer = connect(Role.TRAINER, new ConcurrentLinkedQueue<>())) {
            viewer.subscribe("linetwin/#", AT_LEAST_ONCE);

            publish(viewer, status("viewer"));
            publish(trainer, status("trainer"));
            publish(line, status("line"));

            await().until(() -> !heardByOther.isEmpty());
            assertThat(heardByOther).singleElement().asString().contains("\"version\":\"line\"");
            disconnect(line, viewer, trainer);
        }
    }

    @Test
    void commandsAreForPublishersOnly() throws MqttException {
        try (var viewer = connect(Role.VIEWER, heardByOther)) {
            assertThatThrownBy(() -> viewer.subscribe(COMMAND.toString(), AT_LEAST_ONCE))
                    .isInstanceOf(MqttException.class);
            assertThatThrownBy(() -> viewer.subscribe("linetwin/v1/+/+/_/_/_/command", AT_LEAST_ONCE))
                    .isInstanceOf(MqttException.class);
            disconnect(viewer);
        }
    }

    @Test
    void topicsOutsideTheContractAndThoseOfTheBrokerItselfAreForNobody() throws MqttException {
        try (var line = connect(Role.PUBLISHER, heardByLine);
                var viewer = connect(Role.VIEWER, heardByOther)) {
            viewer.subscribe("#", AT_LEAST_ONCE);
            for (String topic : List.of("somewhere/else", "linetwin/v1/a/b/c", "$sys/mqtt/sessions")) {
                line.publish(topic, new byte[1], AT_LEAST_ONCE, true);
            }
            publish(line, status("line"));

            await().until(() -> !heardByOther.isEmpty());
            assertThat(heardByOther).singleElement().asString().contains("\"version\":\"line\"");
            assertThatThrownBy(() -> viewer.subscribe("$sys/mqtt/#", AT_LEAST_ONCE))
                    .isInstanceOf(MqttException.class);
            disconnect(line, viewer);
        }
    }

    private void publish(MqttClient client, Message message) throws MqttException {
        client.publish(message.topic().toString(), json.encode(message), AT_LEAST_ONCE, false);
    }

    private static Message command() {
        return new CommandMessage(HEADER, "c-1", new LineCommand.Pause());
    }

    private static Message status(String version) {
        return new StatusMessage(HEADER, RunStatus.ONLINE, version);
    }

    private static MqttClient connect(Role role, Queue<String> heard) throws MqttException {
        var client = new MqttClient(broker.uri().toString(), role.name(), new MemoryPersistence());
        client.setCallback(new Collector(heard));
        client.connect(login(role.name(), "right"));
        return client;
    }

    private static void disconnect(MqttClient... clients) throws MqttException {
        for (MqttClient client : clients) {
            client.disconnect();
        }
    }

    private static Password password() {
        return Password.of("right".toCharArray());
    }

    private static MqttConnectOptions login(String user, String password) {
        var options = new MqttConnectOptions();
        options.setUserName(user);
        options.setPassword(password.toCharArray());
        return options;
    }
}
