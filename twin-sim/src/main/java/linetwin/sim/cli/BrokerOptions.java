package linetwin.sim.cli;

import java.io.Console;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import linetwin.sim.mqtt.MqttLogin;
import linetwin.sim.mqtt.MqttSettings;
import linetwin.sim.mqtt.TrustStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which broker is meant and who asks; a password never stands among the arguments. */
final class BrokerOptions {
    static final String PASSWORD_VARIABLE = "LINETWIN_PASSWORD";
    static final String TRUST_STORE_VARIABLE = "LINETWIN_TRUST_STORE_PASSWORD";

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

    @Option(
            names = "--trust-store",
            paramLabel = "FILE",
            description =
                    "Key store with the certificates to trust instead of those of the Java runtime; its password is"
                            + " in the environment variable " + TRUST_STORE_VARIABLE + ".")
    private @Nullable Path trustStore;

    BrokerOptions(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Whether a broker was named. */
    boolean isGiven() {
        return broker != null;
    }

    /** The way to the broker for a client of the given id. */
    MqttSettings settings(String clientId) {
        return settings(clientId, broker);
    }

    /** The way to another broker as the same user; without an address, to the same broker. */
    MqttSettings settings(String clientId, @Nullable String address) {
        String given = address == null ? broker : address;
        MqttSettings settings = trusting(MqttSettings.of(given == null ? DEFAULT_BROKER : given, clientId));
        if (user != null) {
            return settings.withLogin(login(user));
        }
        if (passwordFile != null) {
            throw new InputException("--password-file is of no use without a user.\nMaybe --user is missing.");
        }
        return settings;
    }

    private MqttSettings trusting(MqttSettings settings) {
        if (trustStore == null) {
            return settings;
        }
        String password = environment.getOrDefault(TRUST_STORE_VARIABLE, "");
        return settings.withTrustStore(new TrustStore(trustStore, password::toCharArray));
    }

    private MqttLogin login(String name) {
        if (passwordFile != null) {
            return MqttLogin.fromFile(name, passwordFile);
        }
        Optional<Console> terminal = Terminal.find();
        if (terminal.isPresent() && !environment.containsKey(PASSWORD_VARIABLE)) {
            char[] password = terminal.get().readPassword("Password of %s: ", name);
            return new MqttLogin(name, () -> password == null ? new char[0] : password.clone());
        }
        return MqttLogin.fromEnvironment(name, PASSWORD_VARIABLE, environment);
    }
}
