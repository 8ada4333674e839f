package linetwin.link.broker;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttTopicSubscription;
import io.netty.handler.codec.mqtt.MqttUnsubscribeMessage;
import io.netty.util.ReferenceCountUtil;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import linetwin.link.broker.access.TopicRights;
import linetwin.link.broker.room.FairShare;
import linetwin.link.broker.room.RareWarnings;
import linetwin.link.broker.room.Subscriptions;
import linetwin.model.telemetry.limit.Excerpt;
import linetwin.model.telemetry.limit.MqttCharacters;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.slf4j.LoggerFactory;

/**
 * Keeps topics out that do harm to subscribers, or to the broker: Artemis passes all on. Who publishes, or leaves a last will, on
 * a topic with a control character is disconnected (MQTT 3.1.1, sections 1.5.3 and 3.3.2), since many clients fall over it; so is
 * who names a topic or a filter of very many levels, which Artemis walks down on its stack. What is to be retained beyond the room
 * for it is acknowledged and dropped, and so is what is published under {@code $}: those topics are the broker's own, and no
 * subscription that begins with a wildcard may see them [MQTT-4.7.2-1].
 */
final class TopicGate extends PacketWatch {
    private static final RareWarnings WARNINGS = new RareWarnings(LoggerFactory.getLogger(TopicGate.class));
    private static final String BAD_CHARACTERS = "characters that MQTT does not allow";
    private static final int MOST_LEVELS = 128;
    private static final int MOST_FILTERS = 1_000;

    /** Each brings a message that several match once more. */
    private static final int MOST_WILDCARDS = 64;

    /** Which nobody else can keep a client from. */
    private static final int FILTERS_ALWAYS = 2;

    private static final int MOST_CHARACTERS_OF_A_FILTER = 1_024;

    private final FairShare share;
    private final Optional<TopicRights> rights;

    /**
     * A gate.
     *
     * @param share of the room for subscriptions and retained messages
     * @param rights of users; empty where everybody may do everything
     */
    TopicGate(FairShare share, Optional<TopicRights> rights) {
        this.share = share;
        this.rights = rights;
    }

    private static boolean isDeep(String topic) {
        return topic.chars().filter(c -> c == '/').limit(MOST_LEVELS).count() == MOST_LEVELS;
    }

    @Override
    ChannelHandler handler(ActiveMQServer started, RemotingConnection connection, Channel channel) {
        return new Keeper();
    }

    /** Looks at the topics of one client before the broker does. */
    private final class Keeper extends ChannelInboundHandlerAdapter {
        private final Set<String> filters = new HashSet<>();

        @Override
        public void channelRead(ChannelHandlerContext context, Object packet) throws Exception {
            if (packet instanceof MqttMessage message && message.decoderResult().isFailure()) {
                super.channelRead(context, packet);
            } else if (packet instanceof MqttPublishMessage publish) {
                publish(context, publish);
            } else if (packet instanceof MqttConnectMessage connect
                    && connect.variableHeader().isWillFlag()) {
                connect(context, connect);
            } else if (packet instanceof MqttSubscribeMessage subscribe) {
                List<String> asked = subscribe.payload().topicSubscriptions().stream()
                        .map(MqttTopicSubscription::topicFilter)
                        .toList();
                look(context, asked, subscribe, hasRoomFor(asked));
            } else if (packet instanceof MqttUnsubscribeMessage unsubscribe) {
                unsubscribe.payload().topics().forEach(filters::remove);
                look(context, unsubscribe.payload().topics(), unsubscribe, true);
            } else {
                super.channelRead(context, packet);
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) throws Exception {
            if (Porter.nameOf(context.channel()).isEmpty()) {
                share.leave(Porter.publisherOf(context.channel()));
            }
            super.channelInactive(context);
        }

        private boolean hasRoomFor(List<String> asked) {
            boolean hasRoom = true;
            for (String filter : asked) {
                hasRoom &= !filters.add(filter) || share.takeSubscription(filter);
            }
            return hasRoom || filters.size() <= FILTERS_ALWAYS;
        }

        private void look(ChannelHandlerContext context, List<String> named, MqttMessage message, boolean hasRoom)
                throws Exception {
            Optional<String> deep = named.stream().filter(TopicGate::isDeep).findFirst();
            if (deep.isPresent()) {
                refuse(context, deep.get(), "more than " + MOST_LEVELS + " levels", message);
            } else if (named.stream().anyMatch(filter -> filter.length() > MOST_CHARACTERS_OF_A_FILTER)) {
                refuse(context, named.get(0), "more than " + MOST_CHARACTERS_OF_A_FILTER + " characters", message);
            } else if (filters.size() > MOST_FILTERS) {
                refuse(context, named.get(0), "more than " + MOST_FILTERS + " filters before it", message);
            } else if (filters.stream().filter(Subscriptions::isWild).count() > MOST_WILDCARDS) {
                refuse(
                        context,
                        named.get(0),
                        "more than " + MOST_WILDCARDS + " filters with wildcards before it",
                        message);
            } else if (!hasRoom) {
                refuse(context, named.get(0), "no room for more subscriptions", message);
            } else {
                super.channelRead(context, message);
            }
        }

        private void publish(ChannelHandlerContext context, MqttPublishMessage message) throws Exception {
            String topic = message.variableHeader().topicName();
            if (!MqttCharacters.areGood(topic)) {
                refuse(context, topic, BAD_CHARACTERS, message);
            } else if (isDeep(topic)) {
                refuse(context, topic, "more than " + MOST_LEVELS + " levels", message);
            } else if (isOfTheBroker(topic)) {
                WARNINGS.warn(
                        "Dropped what was published on {}, since topics under $ are the broker's own",
                        Excerpt.of(topic));
                OwnPackets.acknowledge(context, message);
                ReferenceCountUtil.release(message);
            } else if (message.fixedHeader().isRetain()
                    && !mayRetain(context, topic, message.payload().readableBytes())) {
                OwnPackets.acknowledge(context, message);
                ReferenceCountUtil.release(message);
            } else {
                super.channelRead(context, message);
            }
        }

        /** Who may not publish there is counted nowhere: the security manager drops it afterwards. */
        private boolean mayRetain(ChannelHandlerContext context, String topic, int bytes) {
            boolean isAllowed = rights.isEmpty()
                    || Porter.nameOf(context.channel())
                            .filter(name -> rights.get().mayPublish(name, topic))
                            .isPresent();
            if (!isAllowed || share.retain(topic, bytes, Porter.publisherOf(context.channel()))) {
                return true;
            }
            WARNINGS.warn(
                    "Dropped what was to be retained on {}, since the broker retains as much as it has room for",
                    Excerpt.of(topic));
            return false;
        }

        private void connect(ChannelHandlerContext context, MqttConnectMessage message) throws Exception {
            String topic = message.payload().willTopic();
            byte[] will = message.payload().willMessageInBytes();
            if (!MqttCharacters.areGood(topic)) {
                refuse(context, topic, BAD_CHARACTERS, message);
            } else if (isDeep(topic)) {
                refuse(context, topic, "more than " + MOST_LEVELS + " levels", message);
            } else {
                boolean isKept = !message.variableHeader().isWillRetain()
                        || will == null
                        || mayRetain(context, topic, Math.max(1, will.length));
                super.channelRead(context, isOfTheBroker(topic) || !isKept ? OwnPackets.withoutWill(message) : message);
            }
        }

        private static boolean isOfTheBroker(String topic) {
            return topic.startsWith("$");
        }

        private static void refuse(ChannelHandlerContext context, String topic, String what, MqttMessage message) {
            WARNINGS.warn("Disconnected a client that used the topic {}, which has {}", Excerpt.of(topic), what);
            ReferenceCountUtil.release(message);
            var unused = context.close();
        }
    }
}
