package linetwin.cli.option;

import java.nio.file.Path;
import java.util.Map;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.link.secret.KeyStoreFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say by which certificates a client and a broker know each other. */
final class TlsOptions {
    static final String TRUST_STORE_VARIABLE = "LINETWIN_TRUST_STORE_PASSWORD";
    static final String KEY_STORE_VARIABLE = "LINETWIN_KEY_STORE_PASSWORD";

    private final Map<String, String> environment;

    @Option(
            names = "--trust-store",
            paramLabel = "FILE",
            description =
                    "Key store with the certificates to trust instead of those of the Java runtime; its password comes"
                            + " from --trust-store-password-file, from the environment variable " + TRUST_STORE_VARIABLE
                            + ", or is asked for.")
    private @Nullable Path trustStore;

    @Option(
            names = "--trust-store-password-file",
            paramLabel = "FILE",
            description = "A file whose first line is the password of the trust store.")
    private @Nullable Path trustStorePasswordFile;

    @Option(
            names = "--key-store",
            paramLabel = "FILE",
            description =
                    "Key store with the certificate to show to a broker that asks for one; its password comes from"
                            + " --key-store-password-file, from the environment variable " + KEY_STORE_VARIABLE
                            + ", or is asked for.")
    private @Nullable Path keyStore;

    @Option(
            names = "--key-store-password-file",
            paramLabel = "FILE",
            description = "A file whose first line is the password of the key store.")
    private @Nullable Path keyStorePasswordFile;

    TlsOptions(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The same way to the broker with these certificates. */
    MqttSettings apply(MqttSettings settings) {
        MqttSettings applied = settings;
        if (trustStore != null) {
            applied = applied.withTrustStore(store(trustStore, trustStorePasswordFile, TRUST_STORE_VARIABLE));
        }
        if (keyStore != null) {
            applied = applied.withKeyStore(store(keyStore, keyStorePasswordFile, KEY_STORE_VARIABLE));
        }
        return applied;
    }

    private KeyStoreFile store(Path file, @Nullable Path passwordFile, String variable) {
        return storeOf(file, passwordFile, variable, environment);
    }

    static KeyStoreFile storeOf(
            Path file, @Nullable Path passwordFile, String variable, Map<String, String> environment) {
        return new KeyStoreFile(
                file, new PasswordSource("key store " + file, variable, environment).find(passwordFile));
    }
}
