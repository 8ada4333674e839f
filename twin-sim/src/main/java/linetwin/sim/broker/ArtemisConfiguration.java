package linetwin.sim.broker;

import java.util.Map;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** How Artemis is set up: MQTT only, everything in memory, bounded, and no files. */
final class ArtemisConfiguration {
    static final String ACCEPTOR = "mqtt";

    /** A subscriber that stays away loses its oldest messages beyond these. */
    private static final long MAX_MESSAGES_PER_SUBSCRIBER = 100_000;

    /** Artemis looks for dead connections this often; its default of 2 s would delay a last will too long. */
    private static final long DEAD_CONNECTION_CHECK_MILLIS = 250;

    private static final int SESSION_EXPIRY_SECONDS = 3_600;

    private ArtemisConfiguration() {}

    static Configuration of(BrokerSettings settings) throws Exception {
        var configuration = new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(settings.login().isPresent())
                .setJMXManagementEnabled(false)
                .setMessageCounterEnabled(false)
                .setGracefulShutdownEnabled(false)
                .setConnectionTtlCheckInterval(DEAD_CONNECTION_CHECK_MILLIS)
                .setAddressSettings(Map.of("#", addressSettings()));
        return configuration.addAcceptorConfiguration(ACCEPTOR, acceptorUri(settings));
    }

    private static String acceptorUri(BrokerSettings settings) {
        return "tcp://" + settings.uriHost() + ":" + settings.port()
                + "?protocols=MQTT;defaultMqttSessionExpiryInterval=" + SESSION_EXPIRY_SECONDS;
    }

    /** When the memory is full a publisher is refused, and resends: paging, the default, would write files. */
    private static AddressSettings addressSettings() {
        return new AddressSettings()
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.FAIL)
                .setDefaultRingSize(MAX_MESSAGES_PER_SUBSCRIBER);
    }
}
