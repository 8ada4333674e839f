package linetwin.cli.option;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import linetwin.link.broker.BrokerSettings;
import linetwin.link.broker.BrokerTls;
import linetwin.link.broker.access.UsersFile;
import linetwin.link.secret.KeyStoreFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where the embedded broker listens, and whom it admits. */
public final class ListenOptions {
    private final Map<String, String> environment;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address of this machine, 0.0.0.0 for all; beyond ${DEFAULT-VALUE}, the default, it needs"
                    + " --users.")
    private String listen = "127.0.0.1";

    @Option(
            names = "--users",
            paramLabel = "FILE",
            description = "Admits only the users in the file, which 'broker add-user' makes.")
    private @Nullable Path users;

    @Option(
            names = "--tls-key-store",
            paramLabel = "FILE",
            description = "Encrypts with the key and certificate in this key store; its password comes from"
                    + " --tls-key-store-password-file, from the environment variable " + TlsOptions.KEY_STORE_VARIABLE
                    + ", or is asked for.")
    private @Nullable Path keyStore;

    @Option(
            names = "--tls-key-store-password-file",
            paramLabel = "FILE",
            description = "A file whose first line is the password of that key store.")
    private @Nullable Path keyStorePasswordFile;

    @Option(
            names = "--client-auth",
            paramLabel = "FILE",
            description =
                    "Asks clients for certificates for which one in this key store vouches; its password comes from"
                            + " the environment variable " + TlsOptions.TRUST_STORE_VARIABLE + ", or is asked for.")
    private @Nullable Path clients;

    public ListenOptions(Map<String, String> environment) {
        this.environment = environment;
    }

    public BrokerSettings settings(int port) {
        BrokerSettings settings = BrokerSettings.loopback(port);
        if (users != null) {
            settings = settings.withUsers(new UsersFile(users).read());
        }
        if (keyStore != null) {
            settings = settings.withTls(tls(keyStore));
        } else if (clients != null || keyStorePasswordFile != null) {
            throw new InputException("--client-auth and --tls-key-store-password-file are of no use without TLS.\n"
                    + "Maybe --tls-key-store is missing.");
        }
        return settings.on(listen);
    }

    private BrokerTls tls(Path ownFile) {
        KeyStoreFile own =
                TlsOptions.storeOf(ownFile, keyStorePasswordFile, TlsOptions.KEY_STORE_VARIABLE, environment);
        return new BrokerTls(
                own,
                Optional.ofNullable(clients)
                        .map(file -> TlsOptions.storeOf(file, null, TlsOptions.TRUST_STORE_VARIABLE, environment)));
    }
}
