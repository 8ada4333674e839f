package linetwin.link.broker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import linetwin.link.broker.access.BrokerException;
import linetwin.link.broker.access.LoginDesk;
import linetwin.link.broker.access.TopicRights;
import linetwin.link.broker.room.FairShare;
import linetwin.link.broker.room.Room;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running MQTT broker (3.1.1 and 5) inside this process: Apache Artemis, in memory, without files.
 *
 * <p>Retained messages and durable sessions live as long as the broker. Safe for use by several threads.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);

    private final EmbeddedActiveMQ artemis;
    private final Porter porter;
    private final FairShare share;
    private final Entrance entrance;
    private final URI uri;

    private EmbeddedBroker(
            EmbeddedActiveMQ artemis, Porter porter, FairShare share, Entrance entrance, BrokerSettings settings) {
        this.artemis = artemis;
        this.porter = porter;
        this.share = share;
        this.entrance = entrance;
        uri = URI.create(settings.scheme() + "://" + settings.uriHost() + ":" + entrance.port());
    }

    /**
     * Starts a broker and returns when it has answered on its port; fails with a {@link BrokerException}, or with a
     * {@link linetwin.link.secret.SecretException} if a key store can't be used.
     */
    public static EmbeddedBroker start(BrokerSettings settings) {
        settings.tls().ifPresent(BrokerTls::requireUsable);
        PortCheck.requireFree(settings);
        return start(settings, Room.of(Runtime.getRuntime().maxMemory()));
    }

    static EmbeddedBroker start(BrokerSettings settings, Room room) {
        var artemis = new EmbeddedActiveMQ();
        var porter =
                new Porter(settings.users().map(LoginDesk::new), new ClientIds(room.sessions()), room.connections());
        var share = new FairShare(room, ArtemisConfiguration.MAX_MESSAGES_PER_SUBSCRIBER);
        try {
            return new EmbeddedBroker(artemis, porter, share, listen(artemis, settings, porter, share), settings);
        } catch (Exception e) { // Artemis declares no narrower one
            share.close();
            porter.close();
            stop(artemis);
            throw new BrokerException(
                    "the embedded broker did not start on " + settings.place() + ": " + e.getMessage(), e);
        }
    }

    /**
     * Starts a broker on this port, or if somebody listens there already on the next free one above it; fails as
     * {@link #start(BrokerSettings)} does.
     */
    public static EmbeddedBroker startNear(BrokerSettings usual) {
        return start(PortCheck.isInUse(usual) ? PortCheck.nextFree(usual).orElse(usual) : usual);
    }

    private static Entrance listen(EmbeddedActiveMQ artemis, BrokerSettings settings, Porter porter, FairShare share)
            throws Exception {
        Configuration configuration = ArtemisConfiguration.of(settings);
        settings.users()
                .ifPresent(users ->
                        artemis.setSecurityManager(new UserSecurity(users, configuration.getWildcardConfiguration())));
        configuration.registerBrokerPlugin(new PacketLimit());
        configuration.registerBrokerPlugin(
                new Goodbyes()); // of these the last to come is the first to hear of a packet
        configuration.registerBrokerPlugin(new Inflow(share));
        configuration.registerBrokerPlugin(new TopicGate(share, settings.users().map(TopicRights::new)));
        settings.users().ifPresent(users -> configuration.registerBrokerPlugin(new CommandGate(users)));
        configuration.registerBrokerPlugin(porter);
        configuration.registerBrokerPlugin(share);
        configuration.registerBrokerPlugin(new ConnectionNames());
        artemis.setConfiguration(configuration).start();
        ActiveMQServer server = artemis.getActiveMQServer();
        server.getRemotingService().addIncomingInterceptor(new PayloadLimit());
        if (!(server.getRemotingService().getAcceptor(ArtemisConfiguration.ACCEPTOR) instanceof NettyAcceptor acceptor)
                || !acceptor.isStarted()) { // Artemis reports success even then
            throw new IllegalStateException("nothing takes connections there");
        }
        var entrance = new Entrance(acceptor, settings);
        try {
            proveAnswer(new InetSocketAddress(settings.address(), entrance.port()), settings);
        } catch (IOException e) {
            entrance.close();
            throw e;
        }
        return entrance;
    }

    private static void proveAnswer(InetSocketAddress address, BrokerSettings settings) throws IOException {
        if (settings.tls().isPresent()) {
            ConnectProbe.reach(address);
        } else {
            ConnectProbe.connect(address);
        }
    }

    /** The address for clients, such as {@code tcp://127.0.0.1:1883}. */
    public URI uri() {
        return uri;
    }

    /** The port in use, also where any free one was asked for. */
    public int port() {
        return uri.getPort();
    }

    @Override
    public void close() {
        share.close();
        porter.close();
        entrance.close();
        stop(artemis);
    }

    private static void stop(EmbeddedActiveMQ artemis) {
        try {
            artemis.stop();
        } catch (Exception e) { // nothing is left to be saved: the broker keeps everything in memory
            LOG.warn("The embedded broker did not stop cleanly", e);
        }
    }
}
