package linetwin.link.broker;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.util.ReferenceCountUtil;
import java.util.Locale;
import java.util.Optional;
import linetwin.link.broker.access.TopicRights;
import linetwin.link.broker.access.User;
import linetwin.link.broker.access.Users;
import linetwin.link.broker.room.RareWarnings;
import linetwin.model.telemetry.CommandMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.ReplyMessage;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.json.JsonCodec;
import linetwin.model.telemetry.json.TelemetryFormatException;
import linetwin.model.telemetry.limit.Excerpt;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.message.impl.CoreMessage;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTUtil;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps commands from a run that their sender may not give, and answers them in the place of the publisher whom they do not reach: MQTT
 * 3.1.1 has no word for a refusal. What else a user may not publish the security manager drops afterwards in silence; here it is told in
 * the log. A last will that is a command is left out, since nobody would read the answer.
 */
final class CommandGate extends PacketWatch {
    private static final Logger LOG = LoggerFactory.getLogger(CommandGate.class);
    private static final RareWarnings WARNINGS = new RareWarnings(LOG);
    private static final int AT_LEAST_ONCE = 1;

    private final JsonCodec json = new JsonCodec();
    private final Users users;
    private final TopicRights rights;

    CommandGate(Users users) {
        this.users = users;
        this.rights = new TopicRights(users);
    }

    @Override
    ChannelHandler handler(ActiveMQServer started, RemotingConnection connection, Channel channel) {
        return new Keeper(started);
    }

    /** Looks at what one client publishes before the broker does. */
    private final class Keeper extends ChannelInboundHandlerAdapter {
        private final ActiveMQServer server;

        Keeper(ActiveMQServer server) {
            this.server = server;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object packet) throws Exception {
            if (packet instanceof MqttMessage message && message.decoderResult().isFailure()) {
                super.channelRead(context, packet);
            } else if (packet instanceof MqttPublishMessage publish) {
                Optional<User> user = userOf(context);
                if (user.isEmpty() || isLetThrough(user.get(), publish)) {
                    super.channelRead(context, publish);
                } else {
                    OwnPackets.acknowledge(context, publish);
                    ReferenceCountUtil.release(publish);
                }
            } else if (packet instanceof MqttConnectMessage connect
                    && connect.variableHeader().isWillFlag()
                    && isCommand(String.valueOf(connect.payload().willTopic()))) {
                super.channelRead(context, OwnPackets.withoutWill(connect));
            } else {
                super.channelRead(context, packet);
            }
        }

        private Optional<User> userOf(ChannelHandlerContext context) {
            return Porter.nameOf(context.channel()).flatMap(users::find);
        }

        /** What is no command passes: the security manager drops it. */
        private boolean isLetThrough(User user, MqttPublishMessage publish) {
            String topic = publish.variableHeader().topicName();
            if (!isCommand(topic)) {
                if (!rights.mayPublish(user.name(), topic)) {
                    warn(user, topic);
                }
                return true;
            }
            Message read = read(topic, ByteBufUtil.getBytes(publish.payload()));
            if (read instanceof CommandMessage command && user.role().mayGive(command.command())) {
                return true;
            }
            warn(user, topic);
            if (read instanceof CommandMessage command) {
                String error = "user '" + user.name() + "' is " + user.role().words() + " and may not "
                        + user.role().denied();
                publish(server, new ReplyMessage(command.header(), command.id(), false, error));
            }
            return false;
        }
    }

    private static void warn(User user, String topic) {
        WARNINGS.warn(
                "Dropped what {} '{}' published on {}",
                user.role().name().toLowerCase(Locale.ROOT),
                user.name(),
                Excerpt.of(topic));
    }

    private static boolean isCommand(String topic) {
        return topic.startsWith(Topic.ROOT + "/") && topic.endsWith("/" + MessageClass.COMMAND.level());
    }

    /** The message, or nothing that anybody could answer. */
    private @Nullable Message read(String topic, byte[] payload) {
        try {
            return json.decode(Topic.parse(topic), payload);
        } catch (TelemetryFormatException | IllegalArgumentException e) {
            return null;
        }
    }

    private void publish(ActiveMQServer server, ReplyMessage reply) {
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
