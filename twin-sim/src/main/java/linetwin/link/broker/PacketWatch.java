package linetwin.link.broker;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.handler.codec.mqtt.MqttDecoder;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnection;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerConnectionPlugin;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.jspecify.annotations.Nullable;

/** Sees the packets of each client before the broker does, on the thread of its channel. */
abstract class PacketWatch implements ActiveMQServerConnectionPlugin {
    private @Nullable ActiveMQServer broker;

    @Override
    public final void registered(ActiveMQServer started) {
        broker = started;
    }

    /** Called before the first packet of a connection is read. */
    @Override
    public final void afterCreateConnection(RemotingConnection connection) {
        if (broker != null && connection.getTransportConnection() instanceof NettyConnection netty) {
            Channel channel = netty.getNettyChannel();
            String decoder = channel.pipeline().context(MqttDecoder.class).name();
            channel.pipeline().addAfter(decoder, getClass().getName(), handler(broker, connection, channel));
        }
    }

    /** What sees the packets of one connection. */
    abstract ChannelHandler handler(ActiveMQServer started, RemotingConnection connection, Channel channel);
}
