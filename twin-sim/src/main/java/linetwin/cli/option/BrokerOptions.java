package linetwin.cli.option;

import java.nio.file.Path;
import java.util.Map;
import linetwin.link.mqtt.wire.MqttLogin;
import linetwin.link.mqtt.wire.MqttSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which broker is meant and who asks; a password never stands among the arguments. */
public final class BrokerOptions {
    public static final String PASSWORD_VARIABLE = "LINETWIN_PASSWORD";

    private static final String DEFAULT_BROKER = "tcp://127.0.0.1:1883";

    private final Map<String, String> environment;

    @Option(
            names = "--broker",
            paramLabel = "ADDRESS",
            description = "Such as tcp://host:1883, or ssl://host:8883 for TLS (default " + DEFAULT_BROKER + ").")
    private @Nullable String broker;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "User of the broker; the password comes from --password-file, from the environment variable "
                    + PASSWORD_VARIABLE + ", or is asked for.")
    private @Nullable String user;

    @Option(names = "--password-file", paramLabel = "FILE", description = "A file whose first line is the password.")
    private @Nullable Path passwordFile;

    @Mixin
    private final TlsOptions tls;

    private @Nullable MqttLogin login;

    public BrokerOptions(Map<String, String> environment) {
        this.environment = environment;
        this.tls = new TlsOptions(environment);
    }

    /** Whether a broker was named. */
    public boolean isGiven() {
        return broker != null;
    }

    /** The way to the broker for a client of the given id. */
    public MqttSettings settings(String clientId) {
        return settings(clientId, broker);
    }

    /** The way to another broker as the same user; without an address, to the same broker. */
    public MqttSettings settings(String clientId, @Nullable String address) {
        String given = address == null ? broker : address;
        MqttSettings settings = tls.apply(MqttSettings.of(given == null ? DEFAULT_BROKER : given, clientId));
        if (user != null) {
            return settings.withLogin(login(user));
        }
        if (passwordFile != null) {
            throw new InputException("--password-file is of no use without a user.\nMaybe --user is missing.");
        }
        return settings;
    }

    /** Asked for once, however many connections are made. */
    private MqttLogin login(String name) {
        if (login == null) {
            var source = new PasswordSource("user '" + name + "'", PASSWORD_VARIABLE, environment);
            login = new MqttLogin(name, source.require(passwordFile));
        }
        return login;
    }
}
