package linetwin.link.broker;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttReasonCodeAndPropertiesVariableHeader;
import io.netty.util.AttributeKey;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import linetwin.link.broker.access.Login;
import linetwin.link.broker.access.LoginDesk;
import linetwin.link.broker.access.LoginDesk.Answer;
import linetwin.link.broker.room.RareWarnings;
import linetwin.model.telemetry.limit.Excerpt;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTStateManager;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnection;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets clients in: who does not say who he is soon is disconnected, passwords are compared elsewhere than on the threads of those
 * who are in, and a client id is its user's own.
 */
final class Porter extends PacketWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Porter.class);
    private static final RareWarnings WARNINGS = new RareWarnings(LOG);

    /** The name under which a channel was admitted. */
    private static final AttributeKey<String> NAME = AttributeKey.valueOf(Porter.class, "name");

    private static final int CONNECT_SECONDS = 5;
    private static final int WRONG_SECONDS = 1;

    private static final String EVERYBODY = "";

    private final Optional<LoginDesk> logins;
    private final ClientIds ids;
    private final int mostConnections;
    private final Strangers strangers = new Strangers();
    private final Map<String, Integer> connections = new HashMap<>();

    /**
     * A porter.
     *
     * @param logins compares passwords; empty where nobody is asked
     * @param ids that clients may use
     * @param mostConnections at once, and half of them of one user
     */
    Porter(Optional<LoginDesk> logins, ClientIds ids, int mostConnections) {
        this.logins = logins;
        this.mostConnections = mostConnections;
        this.ids = ids;
    }

    /** The name under which a client was admitted; empty if it was not, or nobody is asked. */
    static Optional<String> nameOf(RemotingConnection connection) {
        return connection.getTransportConnection() instanceof NettyConnection netty
                ? nameOf(netty.getNettyChannel())
                : Optional.empty();
    }

    static Optional<String> nameOf(Channel channel) {
        return Optional.ofNullable(channel.attr(NAME).get());
    }

    /** Who publishes on a channel: a user, or where nobody is asked the connection. */
    static String publisherOf(Channel channel) {
        return nameOf(channel).orElseGet(() -> "connection " + channel.id().asLongText());
    }

    @Override
    ChannelHandler handler(ActiveMQServer started, RemotingConnection connection, Channel channel) {
        return new Door(started, channel);
    }

    private static boolean add(Map<String, Integer> counts, String key, int most) {
        synchronized (counts) {
            if (counts.getOrDefault(key, 0) >= most) {
                return false;
            }
            counts.merge(key, 1, Integer::sum);
            return true;
        }
    }

    private static void subtract(Map<String, Integer> counts, String key) {
        synchronized (counts) {
            int left = counts.getOrDefault(key, 0) - 1;
            if (left > 0) {
                counts.put(key, left);
            } else {
                counts.remove(key);
            }
        }
    }

    @Override
    public void close() {
        logins.ifPresent(LoginDesk::close);
    }

    /** Stands before one client, on the thread of its channel. */
    private final class Door extends ChannelInboundHandlerAdapter {
        private final ActiveMQServer broker;
        private final Queue<Object> held = new ArrayDeque<>();
        private boolean isGreeted;
        private boolean isIn;
        private boolean isDurable;

        Door(ActiveMQServer broker, Channel channel) {
            this.broker = broker;
            strangers.add(channel);
            var unusedClosing = channel.closeFuture().addListener(closed -> forgetHeld());
            var unusedHurry = channel.eventLoop()
                    .schedule(
                            () -> {
                                if (!isGreeted) {
                                    var unused = channel.close();
                                }
                            },
                            CONNECT_SECONDS,
                            TimeUnit.SECONDS);
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object packet) throws Exception {
            if (!isGreeted && packet instanceof MqttConnectMessage connect) {
                isGreeted = true;
                receive(context, connect);
            } else if (packet instanceof MqttConnectMessage || !isGreeted) { // [MQTT-3.1.0-1] and [MQTT-3.1.0-2]
                ReferenceCountUtil.release(packet);
                var unused = context.close();
            } else if (!isDurable && packet instanceof MqttMessage goodbye && isToBeKept(goodbye)) { // [MQTT-3.14.2-2]
                var unused = context.close();
            } else if (!isIn) {
                context.channel().config().setAutoRead(false); // what follows waits where it is
                held.add(packet);
            } else {
                super.channelRead(context, packet);
            }
        }

        private void receive(ChannelHandlerContext context, MqttConnectMessage connect) {
            String user = connect.payload().userName();
            byte[] password = connect.payload().passwordInBytes();
            if (logins.isEmpty()) {
                admit(context, connect, "");
            } else if (user == null
                    || password == null
                    || !connect.decoderResult().isSuccess()) {
                passOn(context, connect); // to be refused
            } else {
                Channel channel = context.channel();
                strangers.known(channel); // his place is at the desk now
                logins.get()
                        .check(
                                new Login(
                                        user,
                                        new String(password, StandardCharsets.UTF_8),
                                        Strangers.addressOf(channel)),
                                channel::isActive,
                                answer -> soon(context, () -> answered(context, connect, answer)));
            }
        }

        private static void soon(ChannelHandlerContext context, Runnable task) {
            try {
                context.executor().execute(task);
            } catch (RejectedExecutionException e) {
                // the broker has stopped, and he who waited is gone
            }
        }

        private void answered(ChannelHandlerContext context, MqttConnectMessage connect, Answer answer) {
            switch (answer) {
                case RIGHT -> admit(context, connect, connect.payload().userName());
                case WRONG -> later(context, () -> passOn(context, connect));
                case BUSY -> later(context, () -> Refusal.UNAVAILABLE.answer(context, connect));
            }
        }

        /** So that whoever guesses, and waits for the answer, does not guess often; a stranger meanwhile. */
        private void later(ChannelHandlerContext context, Runnable task) {
            if (context.channel().isActive()) {
                strangers.add(context.channel());
                var unused = context.executor().schedule(task, WRONG_SECONDS, TimeUnit.SECONDS);
            }
        }

        private void admit(ChannelHandlerContext context, MqttConnectMessage connect, String user) {
            if (!context.channel().isActive()) {
                return;
            }
            if (!countConnection(context.channel(), user)) {
                Refusal.UNAVAILABLE.answer(context, connect);
                return;
            }
            String given = connect.payload().clientIdentifier();
            String id = given == null || given.isEmpty() ? UUID.randomUUID().toString() : given;
            isDurable = isDurable(connect.variableHeader());
            Optional<String> complaint = ids.take(id, user, isDurable, this::isInUse);
            if (complaint.isPresent()) {
                WARNINGS.warn("Refused the client id {}{}: {}", Excerpt.of(id), by(user), complaint.get());
                Refusal.CLIENT_ID.answer(context, connect);
                return;
            }
            if (!user.isEmpty()) {
                context.channel().attr(NAME).set(user);
            }
            passOn(context, connect);
        }

        private static boolean isDurable(MqttConnectVariableHeader header) {
            return !header.isCleanSession() || isKeptForLong(header.properties());
        }

        /** Whether a goodbye asks for what its client did not ask for at first, and was not counted for. */
        private static boolean isToBeKept(MqttMessage packet) {
            return packet.variableHeader() instanceof MqttReasonCodeAndPropertiesVariableHeader goodbye
                    && isKeptForLong(goodbye.properties());
        }

        private static boolean isKeptForLong(MqttProperties properties) {
            return properties.getProperty(MqttProperties.SESSION_EXPIRY_INTERVAL)
                            instanceof MqttProperties.IntegerProperty expiry
                    && expiry.value() != 0;
        }

        private static String by(String user) {
            return user.isEmpty() ? "" : " to user '" + user + "'";
        }

        private boolean countConnection(Channel channel, String user) {
            return countConnection(channel, EVERYBODY, mostConnections)
                    && (user.isEmpty() || countConnection(channel, user, Math.max(1, mostConnections / 2)));
        }

        private boolean countConnection(Channel channel, String key, int most) {
            boolean isIn = add(connections, key, most);
            if (isIn) {
                var unused = channel.closeFuture().addListener(closed -> subtract(connections, key));
            }
            return isIn;
        }

        private boolean isInUse(String id) {
            try {
                MQTTStateManager states = MQTTStateManager.getInstance(broker);
                return states.getSessionStates().containsKey(id) || states.isClientConnected(id);
            } catch (Exception e) { // Artemis declares no narrower one
                throw new IllegalStateException("the broker does not know its sessions", e);
            }
        }

        private void passOn(ChannelHandlerContext context, MqttConnectMessage connect) {
            strangers.known(context.channel());
            isIn = true;
            context.channel().config().setAutoRead(true); // before the inflow, which may shut it
            context.fireChannelRead(connect);
            for (Object packet = held.poll(); packet != null; packet = held.poll()) {
                context.fireChannelRead(packet);
            }
            PacketLimit.widen(context.channel()); // which hands on what is read already
        }

        private void forgetHeld() {
            for (Object packet = held.poll(); packet != null; packet = held.poll()) {
                ReferenceCountUtil.release(packet);
            }
        }
    }
}
