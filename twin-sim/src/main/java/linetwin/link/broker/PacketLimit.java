package linetwin.link.broker;

import io.netty.handler.codec.mqtt.MqttDecoder;
import linetwin.model.telemetry.limit.Limits;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnection;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerConnectionPlugin;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/**
 * Lets no client, known or not, fill the memory with one packet: Artemis would collect up to 256 MiB of each before it looks
 * at it. The longest payload of the contract fits in with the longest topic of MQTT.
 */
final class PacketLimit implements ActiveMQServerConnectionPlugin {
    private static final int MAX_PACKET_BYTES = Limits.PAYLOAD_BYTES + (1 << 17);

    /** Called before the first packet of a connection is read. */
    @Override
    public void afterCreateConnection(RemotingConnection connection) {
        if (connection.getTransportConnection() instanceof NettyConnection netty) {
            netty.getNettyChannel()
                    .pipeline()
                    .replace(MqttDecoder.class, MqttDecoder.class.getName(), new MqttDecoder(MAX_PACKET_BYTES));
        }
    }
}
