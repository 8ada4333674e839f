package linetwin.link.broker;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import linetwin.link.broker.room.Room;
import linetwin.link.secret.KeyStoreFile;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** How Artemis is set up: MQTT only, everything in memory, bounded, and no files. */
final class ArtemisConfiguration {
    static final String ACCEPTOR = "mqtt";

    /** A subscriber that stays away loses its oldest messages beyond these. */
    static final long MAX_MESSAGES_PER_SUBSCRIBER = 100_000;

    /** Artemis looks for dead connections this often; its default of 2 s would delay a last will too long. */
    private static final long DEAD_CONNECTION_CHECK_MILLIS = 250;

    /** There is a queue for each retained message and each filter; Artemis begins with 32 kB for each. */
    private static final int FIRST_PLACES_IN_A_QUEUE = 64;

    /** A topic is forgotten that long after it was first named, and made again when it is needed; Artemis looks every 30 s. */
    private static final long TOPIC_MILLIS = 5_000;

    private static final long TOPICS_LOOK_MILLIS = 1_000;

    /** Enough for 500 a second where an answer takes 4 s; Artemis would send 65 535, which nobody could drop any more. */
    private static final int MOST_UNCONFIRMED = 2_000;

    private static final int SESSION_EXPIRY_SECONDS = 3_600;

    private ArtemisConfiguration() {}

    static Configuration of(BrokerSettings settings) {
        return new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(settings.users().isPresent())
                .setSecurityInvalidationInterval(TimeUnit.DAYS.toMillis(365)) // users do not change while it runs
                .setJMXManagementEnabled(false)
                .setMessageCounterEnabled(false)
                .setGracefulShutdownEnabled(false)
                .setAddressQueueScanPeriod(TOPICS_LOOK_MILLIS)
                .setConnectionTtlCheckInterval(DEAD_CONNECTION_CHECK_MILLIS)
                .setAddressSettings(Map.of("#", addressSettings()))
                .addAcceptorConfiguration(
                        new TransportConfiguration(NettyAcceptorFactory.class.getName(), acceptor(settings), ACCEPTOR));
    }

    private static Map<String, Object> acceptor(BrokerSettings settings) {
        Map<String, Object> acceptor = new HashMap<>();
        acceptor.put(TransportConstants.HOST_PROP_NAME, settings.address().getHostAddress());
        acceptor.put(TransportConstants.PORT_PROP_NAME, settings.port());
        acceptor.put(TransportConstants.PROTOCOLS_PROP_NAME, "MQTT");
        acceptor.put(
                TransportConstants.HTTP_UPGRADE_ENABLED_PROP_NAME, true); // it is given connections, and listens not
        acceptor.put(TransportConstants.CONNECTIONS_ALLOWED, Room.MOST_CONNECTIONS);
        acceptor.put("defaultMaximumInFlightPublishMessages", MOST_UNCONFIRMED);
        acceptor.put("topicAliasMaximum", 0); // what a topic stands for must be seen to be checked
        acceptor.put("defaultMqttSessionExpiryInterval", SESSION_EXPIRY_SECONDS);
        // MQTT 3.1.1 knows no refusal: what may not be published is acknowledged and dropped (its section 3.3.5)
        acceptor.put("closeMqttConnectionOnPublishAuthorizationFailure", false);
        settings.tls().ifPresent(tls -> encrypt(acceptor, tls));
        return acceptor;
    }

    /** Artemis blanks out passwords wherever it shows these. */
    private static void encrypt(Map<String, Object> acceptor, BrokerTls tls) {
        acceptor.put(TransportConstants.SSL_ENABLED_PROP_NAME, true);
        acceptor.put(TransportConstants.ENABLED_PROTOCOLS_PROP_NAME, "TLSv1.2,TLSv1.3");
        acceptor.put(
                TransportConstants.KEYSTORE_PATH_PROP_NAME, tls.own().file().toString());
        acceptor.put(TransportConstants.KEYSTORE_TYPE_PROP_NAME, tls.own().type());
        acceptor.put(TransportConstants.KEYSTORE_PASSWORD_PROP_NAME, password(tls.own()));
        tls.clients().ifPresent(clients -> {
            acceptor.put(TransportConstants.NEED_CLIENT_AUTH_PROP_NAME, true);
            acceptor.put(
                    TransportConstants.TRUSTSTORE_PATH_PROP_NAME, clients.file().toString());
            acceptor.put(TransportConstants.TRUSTSTORE_TYPE_PROP_NAME, clients.type());
            acceptor.put(TransportConstants.TRUSTSTORE_PASSWORD_PROP_NAME, password(clients));
        });
    }

    private static String password(KeyStoreFile store) {
        return store.password().map(password -> new String(password.reveal())).orElse("");
    }

    /** When the memory is full a publisher is refused, and resends: paging, the default, would write files. */
    private static AddressSettings addressSettings() {
        return new AddressSettings()
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.FAIL)
                .setAutoDeleteAddressesSkipUsageCheck(
                        true) // or a topic that nobody asked for by its name stays for ever
                .setAutoDeleteAddressesDelay(TOPIC_MILLIS)
                .setInitialQueueBufferSize(FIRST_PLACES_IN_A_QUEUE)
                .setDefaultRingSize(MAX_MESSAGES_PER_SUBSCRIBER);
    }
}
