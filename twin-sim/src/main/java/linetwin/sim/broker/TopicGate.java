package linetwin.sim.broker;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectPayload;
import io.netty.handler.codec.mqtt.MqttConnectVariableHeader;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttFixedHeader;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.util.ReferenceCountUtil;
import linetwin.model.telemetry.Excerpt;
import linetwin.model.telemetry.MqttCharacters;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnection;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerConnectionPlugin;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps topics out that do harm to subscribers: Artemis passes all on. Who publishes, or leaves a last will, on a topic with a
 * control character is disconnected (MQTT 3.1.1, sections 1.5.3 and 3.3.2), since many clients fall over it. What is published
 * under {@code $} is acknowledged and dropped: those topics are the broker's own, and no subscription that begins with a
 * wildcard may see them [MQTT-4.7.2-1].
 */
final class TopicGate implements ActiveMQServerConnectionPlugin {
    private static final Logger LOG = LoggerFactory.getLogger(TopicGate.class);

    /** Called before the first packet of a connection is read. */
    @Override
    public void afterCreateConnection(RemotingConnection connection) {
        if (connection.getTransportConnection() instanceof NettyConnection netty) {
            String decoder = netty.getNettyChannel()
                    .pipeline()
                    .context(MqttDecoder.class)
                    .name();
            netty.getNettyChannel().pipeline().addAfter(decoder, TopicGate.class.getName(), new Keeper());
        }
    }

    /** Looks at the topics of one client before the broker does. */
    private static final class Keeper extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object packet) throws Exception {
            if (packet instanceof MqttMessage message && message.decoderResult().isFailure()) {
                super.channelRead(context, packet);
            } else if (packet instanceof MqttPublishMessage publish) {
                publish(context, publish);
            } else if (packet instanceof MqttConnectMessage connect
                    && connect.variableHeader().isWillFlag()) {
                connect(context, connect);
            } else {
                super.channelRead(context, packet);
            }
        }

        private void publish(ChannelHandlerContext context, MqttPublishMessage message) throws Exception {
            String topic = message.variableHeader().topicName();
            if (!MqttCharacters.areGood(topic)) {
                refuse(context, topic, message);
            } else if (isOfTheBroker(topic)) {
                LOG.warn(
                        "Dropped what was published on {}, since topics under $ are the broker's own",
                        Excerpt.of(topic));
                acknowledge(context, message);
                ReferenceCountUtil.release(message);
            } else {
                super.channelRead(context, message);
            }
        }

        private void connect(ChannelHandlerContext context, MqttConnectMessage message) throws Exception {
            String topic = message.payload().willTopic();
            if (!MqttCharacters.areGood(topic)) {
                refuse(context, topic, message);
            } else {
                super.channelRead(context, isOfTheBroker(topic) ? withoutWill(message) : message);
            }
        }

        private static boolean isOfTheBroker(String topic) {
            return topic.startsWith("$");
        }

        private static void refuse(ChannelHandlerContext context, String topic, MqttMessage message) {
            LOG.warn(
                    "Disconnected a client that used the topic {}, which has characters that MQTT does not allow",
                    Excerpt.of(topic));
            ReferenceCountUtil.release(message);
            var unused = context.close();
        }

        /** As section 3.3.5 demands of a message that is not authorised. */
        private static void acknowledge(ChannelHandlerContext context, MqttPublishMessage message) {
            MqttQoS qos = message.fixedHeader().qosLevel();
            if (qos == MqttQoS.AT_LEAST_ONCE || qos == MqttQoS.EXACTLY_ONCE) {
                MqttMessageType type = qos == MqttQoS.AT_LEAST_ONCE ? MqttMessageType.PUBACK : MqttMessageType.PUBREC;
                var unused = context.writeAndFlush(new MqttMessage(
                        new MqttFixedHeader(type, false, MqttQoS.AT_MOST_ONCE, false, 2),
                        MqttMessageIdVariableHeader.from(
                                message.variableHeader().packetId())));
            }
        }

        private static MqttConnectMessage withoutWill(MqttConnectMessage message) {
            MqttConnectVariableHeader header = message.variableHeader();
            MqttConnectPayload payload = message.payload();
            return new MqttConnectMessage(
                    message.fixedHeader(),
                    new MqttConnectVariableHeader(
                            header.name(),
                            header.version(),
                            header.hasUserName(),
                            header.hasPassword(),
                            false,
                            MqttQoS.AT_MOST_ONCE.value(),
                            false,
                            header.isCleanSession(),
                            header.keepAliveTimeSeconds(),
                            header.properties()),
                    new MqttConnectPayload(
                            payload.clientIdentifier(),
                            MqttProperties.NO_PROPERTIES,
                            "",
                            new byte[0],
                            payload.userName(),
                            payload.passwordInBytes()));
        }
    }
}
