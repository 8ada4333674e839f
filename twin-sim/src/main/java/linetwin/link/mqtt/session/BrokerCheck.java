package linetwin.link.mqtt.session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import linetwin.link.mqtt.wire.BrokerAccessException;
import linetwin.link.mqtt.wire.Greeting;
import linetwin.link.mqtt.wire.LinkListener;
import linetwin.link.mqtt.wire.MqttLink;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.link.mqtt.wire.Patience;
import linetwin.model.telemetry.ConnectionTrouble;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.Topic;

/** Whether a broker is there and admits a user, found out by connecting once. */
public final class BrokerCheck {
    private static final String COMMANDS = Topic.ROOT + "/+/+/_/_/_/" + MessageClass.COMMAND.level();

    private BrokerCheck() {}

    /** Fails with a {@link BrokerAccessException} that says why the broker can't be used; disturbs no session. */
    public static void require(MqttSettings settings) {
        visit(settings, List.of());
    }

    /**
     * The same for a client that publishes telemetry. Since MQTT 3.1.1 can't refuse a message, it is asked whether the user may
     * receive commands, which a broker with roles lets only publishers do.
     */
    public static void requirePublisher(MqttSettings settings) {
        require(settings);
        try {
            visit(settings, List.of(COMMANDS));
        } catch (BrokerAccessException e) {
            if (e.trouble() != ConnectionTrouble.NOT_ALLOWED) {
                throw e;
            }
            throw new BrokerAccessException(
                    ConnectionTrouble.NOT_ALLOWED,
                    "the broker " + settings.broker() + " does not let "
                            + settings.login()
                                    .map(login -> "user '" + login.user() + "'")
                                    .orElse("anybody")
                            + " receive commands, as who publishes must.\n"
                            + "Maybe another user is meant, or the role must be publisher.",
                    e);
        }
        TrialWill.complaint(settings).ifPresent(complaint -> {
            throw new BrokerAccessException(ConnectionTrouble.OTHER, complaint);
        });
    }

    private static void visit(MqttSettings settings, List<String> filters) {
        visit(settings, new Greeting(Optional::empty, filters));
    }

    static void visit(MqttSettings settings, Greeting greeting) {
        visitAs(settings.forClient("linetwin-check-" + UUID.randomUUID()), greeting);
    }

    static void visitAs(MqttSettings visitor, Greeting greeting) {
        MqttLink.open(visitor, greeting, new Silent(), Patience.ofVisitor()).close();
    }

    /** A visitor listens to nothing and does not mind being disconnected. */
    private static final class Silent implements LinkListener {
        @Override
        public void onMessage(String topic, byte[] payload) {}

        @Override
        public void onLost(MqttLink link, String reason, boolean byBroker) {}
    }
}
