package linetwin.link.broker;

import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import java.util.Locale;
import linetwin.link.broker.access.TopicRights;
import linetwin.link.broker.access.User;
import linetwin.link.broker.access.Users;
import linetwin.link.broker.room.RareWarnings;
import linetwin.model.telemetry.CommandMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.ReplyMessage;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.json.JsonCodec;
import linetwin.model.telemetry.json.TelemetryFormatException;
import linetwin.model.telemetry.limit.Excerpt;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.message.impl.CoreMessage;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTInterceptor;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTUtil;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers commands of users who may not command, in the place of the publisher whom they do not reach: MQTT 3.1.1 has no word
 * for a refusal, and the broker drops such messages in silence.
 */
final class RefusedCommands implements MQTTInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(RefusedCommands.class);
    private static final RareWarnings WARNINGS = new RareWarnings(LOG);
    private static final int AT_LEAST_ONCE = 1;

    private final JsonCodec json = new JsonCodec();
    private final ActiveMQServer server;
    private final Users users;
    private final TopicRights rights;

    RefusedCommands(ActiveMQServer server, Users users) {
        this.server = server;
        this.users = users;
        this.rights = new TopicRights(users);
    }

    /** Lets everything pass: the security manager drops it afterwards. */
    @Override
    public boolean intercept(MqttMessage packet, RemotingConnection connection) {
        if (packet instanceof MqttPublishMessage publish) {
            String topic = publish.variableHeader().topicName();
            UserSecurity.nameOf(connection.getSubject())
                    .flatMap(users::find)
                    .filter(user -> !rights.mayPublish(user.name(), topic))
                    .ifPresent(user -> refuse(user, topic, ByteBufUtil.getBytes(publish.payload())));
        }
        return true;
    }

    private void refuse(User user, String topic, byte[] payload) {
        String role = user.role().name().toLowerCase(Locale.ROOT);
        WARNINGS.warn("Dropped what {} '{}' published on {}", role, user.name(), Excerpt.of(topic));
        if (read(topic, payload) instanceof CommandMessage command) {
            String error = "user '" + user.name() + "' is a " + role + " and may not command the run";
            publish(new ReplyMessage(command.header(), command.id(), false, error));
        }
    }

    /** The message, or nothing that anybody could answer. */
    private @Nullable Message read(String topic, byte[] payload) {
        try {
            return json.decode(Topic.parse(topic), payload);
        } catch (TelemetryFormatException | IllegalArgumentException e) {
            return null;
        }
    }

    private void publish(ReplyMessage reply) {
        byte[] payload = json.encode(reply);
        CoreMessage message = new CoreMessage(server.getStorageManager().generateID(), payload.length);
        message.setAddress(SimpleString.of(MQTTUtil.getCoreAddressFromMqttTopic(
                reply.topic().toString(), server.getConfiguration().getWildcardConfiguration())));
        message.setType(org.apache.activemq.artemis.api.core.Message.BYTES_TYPE);
        message.putIntProperty(MQTTUtil.MQTT_QOS_LEVEL_KEY, AT_LEAST_ONCE);
        message.getBodyBuffer().writeBytes(payload);
        try {
            server.getPostOffice().route(message, true);
        } catch (Exception e) { // Artemis declares no narrower one; the sender waits for the answer in vain
            LOG.warn("A refused command could not be answered", e);
        }
    }
}
