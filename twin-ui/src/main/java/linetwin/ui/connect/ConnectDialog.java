package linetwin.ui.connect;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.model.telemetry.ConnectionTrouble;
import linetwin.ui.connect.ConnectViewModel.Attempt;
import linetwin.ui.connect.ConnectViewModel.Passwords;
import linetwin.ui.control.Buttons;
import linetwin.ui.text.Texts;

/** The form to choose a broker with; it closes when the broker is reached, and says why if it is not. */
public final class ConnectDialog extends VBox {
    private static final double ROW_HEIGHT = 26;
    private static final int MOST_LINES = 6;

    private final ConnectViewModel model;
    private final Texts texts;
    private final Supplier<Optional<Path>> askForMapping;
    private final TextField address = field("connect-address");
    private final CheckBox tls = new CheckBox();
    private final TextField user = field("connect-user");
    private final PasswordField password = new PasswordField();
    private final TextField trustStore = field("connect-trust-store");
    private final PasswordField trustPassword = new PasswordField();
    private final TextField mapping = field("connect-mapping");
    private final GridPane form = new GridPane();

    /**
     * An empty form.
     *
     * @param askForMapping lets the user choose a file
     */
    public ConnectDialog(
            ConnectViewModel model, Texts texts, Supplier<Optional<Path>> askForMapping, Runnable onClose) {
        super(12);
        this.model = model;
        this.texts = texts;
        this.askForMapping = askForMapping;
        setId("connect-dialog");
        getStyleClass().addAll("panel", "dialog");
        setMaxSize(560, USE_PREF_SIZE);
        password.setId("connect-password");
        trustPassword.setId("connect-trust-password");
        tls.setId("connect-tls");
        address.textProperty().bindBidirectional(model.addressProperty());
        tls.selectedProperty().bindBidirectional(model.tlsProperty());
        user.textProperty().bindBidirectional(model.userProperty());
        trustStore.textProperty().bindBidirectional(model.trustStoreProperty());
        mapping.textProperty().bindBidirectional(model.mappingProperty());
        mapping.promptTextProperty().bind(texts.of("connect.mappingHint"));
        address.setPromptText("host:1883");
        getChildren().addAll(words("connect.title", "dialog-title"), form(), recent(), message(), buttons(onClose));
        model.attemptProperty().map(Attempt::stage).subscribe(stage -> {
            if (stage == Attempt.Stage.CONNECTED) {
                onClose.run();
            }
        });
    }

    private GridPane form() {
        form.getStyleClass().add("form");
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        form.getColumnConstraints().addAll(new ColumnConstraints(), fields);
        addRow("connect.address", address);
        tls.textProperty().bind(texts.of("connect.tlsHint"));
        addRow("connect.tls", tls);
        addRow("connect.user", user);
        addRow("connect.password", password);
        addRow("connect.trustStore", trustStore);
        addRow("connect.trustPassword", trustPassword);
        addRow("connect.mapping", mapping, mappingWithChoice());
        trustStore.disableProperty().bind(tls.selectedProperty().not());
        trustPassword.disableProperty().bind(tls.selectedProperty().not());
        return form;
    }

    private HBox mappingWithChoice() {
        Button choose = Buttons.ofWords(
                "connect-mapping-choose",
                texts.of("connect.choose"),
                () -> askForMapping.get().map(Path::toString).ifPresent(mapping::setText));
        choose.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(mapping, Priority.ALWAYS);
        return new HBox(6, mapping, choose);
    }

    private void addRow(String key, Node field) {
        addRow(key, field, field);
    }

    /** @param row with the field in it */
    private void addRow(String key, Node field, Node row) {
        Label name = words(key, "form-name");
        name.setLabelFor(field);
        field.accessibleTextProperty().bind(texts.of(key));
        form.addRow(form.getRowCount(), name, row);
    }

    private VBox recent() {
        ListView<RecentBroker> list = new ListView<>(model.recent());
        list.setId("connect-recent");
        list.getStyleClass().add("dense");
        list.setFixedCellSize(ROW_HEIGHT);
        list.prefHeightProperty()
                .bind(Bindings.size(model.recent()).multiply(ROW_HEIGHT).add(4));
        list.setMinHeight(USE_PREF_SIZE);
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.choose(chosen);
            }
        });
        VBox box = new VBox(4, words("connect.recent", "form-name"), list);
        box.visibleProperty().bind(Bindings.isNotEmpty(model.recent()));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private Label message() {
        Label message = new Label();
        message.setId("connect-message");
        message.getStyleClass().add("form-message");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        message.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messageOf(model.attemptProperty().get()),
                        model.attemptProperty(),
                        texts.languageProperty()));
        message.managedProperty().bind(message.textProperty().isNotEmpty());
        return message;
    }

    private String messageOf(Attempt attempt) {
        return switch (attempt.stage()) {
            case NONE, CONNECTED -> "";
            case CONNECTING -> texts.now("connect.connecting");
            case FAILED -> texts.now("connect.failed", reasonOf(attempt));
        };
    }

    /** What has no words of its own is told as it came. */
    private String reasonOf(Attempt attempt) {
        return attempt.trouble() == ConnectionTrouble.OTHER
                ? firstOf(attempt.reason())
                : texts.now("trouble." + attempt.trouble().name());
    }

    /** A mapping may have many mistakes. */
    private String firstOf(String reason) {
        List<String> lines = reason.lines().toList();
        return lines.size() <= MOST_LINES
                ? reason
                : String.join("\n", lines.subList(0, MOST_LINES))
                        + "\n"
                        + texts.now("connect.more", lines.size() - MOST_LINES);
    }

    private HBox buttons(Runnable onClose) {
        Button cancel = Buttons.ofWords("connect-cancel", texts.of("connect.cancel"), onClose);
        cancel.setCancelButton(true);
        Button connect = Buttons.ofWords("connect-go", texts.of("connect.go"), this::connect);
        connect.getStyleClass().add("accent");
        connect.setDefaultButton(true);
        connect.disableProperty().bind(model.attemptProperty().map(now -> now.stage() == Attempt.Stage.CONNECTING));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new HBox(8, words("connect.note", "form-name"), gap, cancel, connect);
    }

    private void connect() {
        model.connect(new Passwords(password.getText(), trustPassword.getText()));
        password.clear();
        trustPassword.clear();
    }

    private Label words(String key, String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMinWidth(USE_PREF_SIZE);
        label.textProperty().bind(texts.of(key));
        return label;
    }

    private static TextField field(String id) {
        TextField field = new TextField();
        field.setId(id);
        return field;
    }
}
