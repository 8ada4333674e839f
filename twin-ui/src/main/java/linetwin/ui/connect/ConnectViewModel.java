package linetwin.ui.connect;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import linetwin.link.mqtt.wire.BrokerAccessException;
import linetwin.link.mqtt.wire.MqttLogin;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.link.secret.KeyStoreFile;
import linetwin.link.secret.Password;
import linetwin.model.telemetry.ConnectionTrouble;
import linetwin.ui.source.Background;

/** What the user types about a broker, and how the attempt to connect to it goes. Passwords pass through and are not kept. */
public final class ConnectViewModel {
    private static final String TLS = "ssl://";
    private static final String PLAIN = "tcp://";

    private final Consumer<ChosenBroker> connector;
    private final Background connecting;
    private final StringProperty address = new SimpleStringProperty("");
    private final BooleanProperty tls = new SimpleBooleanProperty();
    private final StringProperty user = new SimpleStringProperty("");
    private final StringProperty trustStore = new SimpleStringProperty("");
    private final StringProperty mapping = new SimpleStringProperty("");
    private final ObservableList<RecentBroker> recent = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Attempt> attempt = new ReadOnlyObjectWrapper<>(Attempt.NONE);

    /**
     * How far the attempt is.
     *
     * @param trouble why it failed; {@link ConnectionTrouble#OTHER} if it did not, too
     * @param reason the same in the words of the program; empty if it did not fail
     */
    public record Attempt(Stage stage, ConnectionTrouble trouble, String reason) {
        static final Attempt NONE = new Attempt(Stage.NONE);

        private Attempt(Stage stage) {
            this(stage, ConnectionTrouble.OTHER, "");
        }

        /** Where it stands. */
        public enum Stage {
            NONE,
            CONNECTING,
            CONNECTED,
            FAILED
        }
    }

    /**
     * Secrets of one attempt.
     *
     * @param user password of the user
     * @param trustStore password of the trust store
     */
    public record Passwords(String user, String trustStore) {
        @Override
        public String toString() {
            return "Passwords[hidden]";
        }
    }

    /**
     * A form that is not filled in.
     *
     * @param connector goes over to a broker, or throws what says why it can't, such as a {@link BrokerAccessException}
     * @param screen does what it is given on the thread of the screen
     */
    public ConnectViewModel(Consumer<ChosenBroker> connector, Executor screen) {
        this.connector = connector;
        connecting = new Background(screen);
    }

    /** Host and port; also with a scheme, which then says whether TLS is meant. */
    public StringProperty addressProperty() {
        return address;
    }

    public BooleanProperty tlsProperty() {
        return tls;
    }

    public StringProperty userProperty() {
        return user;
    }

    /** A file; empty for the certificates that the Java runtime trusts. */
    public StringProperty trustStoreProperty() {
        return trustStore;
    }

    /** A file that says what the messages of the line mean; empty for a line that speaks the contract. */
    public StringProperty mappingProperty() {
        return mapping;
    }

    /** Brokers that were used before, the latest first. */
    public ObservableList<RecentBroker> recent() {
        return recent;
    }

    public ReadOnlyObjectProperty<Attempt> attemptProperty() {
        return attempt.getReadOnlyProperty();
    }

    /** Takes over a broker that was used before. */
    public void choose(RecentBroker broker) {
        tls.set(broker.address().startsWith(TLS));
        address.set(broker.address().substring(broker.address().indexOf("://") + 3));
        user.set(broker.user());
        trustStore.set(broker.trustStore());
        mapping.set(broker.mapping());
        attempt.set(Attempt.NONE);
    }

    /** Begins to connect; what is wrong with the entries is told at once. */
    public void connect(Passwords passwords) {
        try {
            ChosenBroker chosen = new ChosenBroker(settings(passwords), mapping());
            attempt.set(new Attempt(Attempt.Stage.CONNECTING));
            connecting.begin(() -> connectTo(chosen), this::succeed, this::fail);
        } catch (BrokerAccessException | InvalidPathException e) {
            fail(e);
        }
    }

    private MqttSettings settings(Passwords passwords) {
        String typed = address.get().strip();
        String full = typed.contains("://") ? typed : (tls.get() ? TLS : PLAIN) + typed;
        MqttSettings settings = MqttSettings.of(full, "linetwin-watch-" + UUID.randomUUID());
        if (!trustStore.get().isBlank()) {
            settings = settings.withTrustStore(new KeyStoreFile(
                    Path.of(trustStore.get().strip()),
                    Optional.of(passwords.trustStore())
                            .filter(text -> !text.isEmpty())
                            .map(ConnectViewModel::password)));
        }
        return user.get().isBlank()
                ? settings
                : settings.withLogin(new MqttLogin(user.get().strip(), password(passwords.user())));
    }

    private Optional<Path> mapping() {
        return Optional.of(mapping.get().strip())
                .filter(text -> !text.isEmpty())
                .map(Path::of);
    }

    private static Password password(String typed) {
        return Password.of(typed.toCharArray());
    }

    private ChosenBroker connectTo(ChosenBroker chosen) {
        connector.accept(chosen);
        return chosen;
    }

    private void succeed(ChosenBroker chosen) {
        RecentBroker used = new RecentBroker(
                chosen.broker().broker().toString(),
                user.get().strip(),
                trustStore.get().strip(),
                chosen.mapping().map(Path::toString).orElse(""));
        recent.setAll(RecentBroker.with(List.copyOf(recent), used));
        attempt.set(new Attempt(Attempt.Stage.CONNECTED));
    }

    private void fail(Exception why) {
        ConnectionTrouble trouble =
                why instanceof BrokerAccessException refused ? refused.trouble() : ConnectionTrouble.OTHER;
        attempt.set(new Attempt(Attempt.Stage.FAILED, trouble, String.valueOf(why.getMessage())));
    }
}
