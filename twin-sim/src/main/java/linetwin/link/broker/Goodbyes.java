package linetwin.link.broker;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttReasonCodeAndPropertiesVariableHeader;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTReasonCodes;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTStateManager;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/**
 * Forgets the last will of a client as soon as its goodbye is read [MQTT-3.14.4-3]. Artemis does so on another thread, and if
 * the end of the connection gets there first it publishes the will of a client that took leave, which would make a finished
 * run look like one that died.
 */
final class Goodbyes extends PacketWatch {
    @Override
    ChannelHandler handler(ActiveMQServer started, RemotingConnection connection, Channel channel) {
        return new Ear(started, connection);
    }

    /** Hears the goodbye of one client on the thread that will hear the end of its connection. */
    private static final class Ear extends ChannelInboundHandlerAdapter {
        private final ActiveMQServer server;
        private final RemotingConnection connection;

        Ear(ActiveMQServer server, RemotingConnection connection) {
            this.server = server;
            this.connection = connection;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object packet) throws Exception {
            if (packet instanceof MqttMessage message && isGoodbye(message)) {
                forgetLastWill();
            }
            super.channelRead(context, packet);
        }

        private static boolean isGoodbye(MqttMessage message) {
            return message.decoderResult().isSuccess()
                    && message.fixedHeader().messageType() == MqttMessageType.DISCONNECT
                    && !(message.variableHeader() instanceof MqttReasonCodeAndPropertiesVariableHeader header
                            && header.reasonCode() == MQTTReasonCodes.DISCONNECT_WITH_WILL_MESSAGE);
        }

        private void forgetLastWill() throws Exception {
            MQTTStateManager clients = MQTTStateManager.getInstance(server);
            String client = connection.getClientID();
            if (client != null && clients.getConnectedClient(client) == connection) {
                clients.getSessionState(client).setWill(false);
            }
        }
    }
}
