package linetwin.link.broker;

import io.netty.channel.Channel;
import io.netty.handler.codec.mqtt.MqttDecoder;
import linetwin.model.telemetry.limit.Limits;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnection;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerConnectionPlugin;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/**
 * Lets no client, known or not, fill the memory with one packet: Artemis would collect up to 256 MiB of each before it looks
 * at it. The longest payload of the contract fits in with the longest topic of MQTT; who is not let in yet may say less.
 */
final class PacketLimit implements ActiveMQServerConnectionPlugin {
    private static final int MAX_PACKET_BYTES = Limits.PAYLOAD_BYTES + (1 << 17);

    /** Of one who is not let in yet: login and last will. */
    private static final int MAX_CONNECT_BYTES = 1 << 16;

    /** Called before the first packet of a connection is read. */
    @Override
    public void afterCreateConnection(RemotingConnection connection) {
        if (connection.getTransportConnection() instanceof NettyConnection netty) {
            limit(netty.getNettyChannel(), MAX_CONNECT_BYTES);
        }
    }

    /** Lets a client that is let in send what the contract allows. */
    static void widen(Channel channel) {
        limit(channel, MAX_PACKET_BYTES);
    }

    private static void limit(Channel channel, int bytes) {
        channel.pipeline().replace(MqttDecoder.class, MqttDecoder.class.getName() + bytes, new MqttDecoder(bytes));
    }
}
