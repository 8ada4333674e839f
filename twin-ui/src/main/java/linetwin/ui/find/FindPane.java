package linetwin.ui.find;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linetwin.ui.control.WrappedLabel;
import linetwin.ui.find.FindViewModel.Found;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** The field and what is found: arrows choose, Enter goes there. */
public final class FindPane extends VBox {
    private static final double WIDTH = 760;
    private static final double HEIGHT = 520;
    private static final double KIND_WIDTH = 84;

    private final FindViewModel model;
    private final Texts texts;
    private final Runnable onClose;
    private final TextField field = new TextField();
    private final ListView<Hit> list = new ListView<>();

    /** @param onClose takes it from the screen */
    public FindPane(FindViewModel model, Texts texts, Runnable onClose) {
        super(10);
        this.model = model;
        this.texts = texts;
        this.onClose = onClose;
        setId("find-pane");
        getStyleClass().addAll("panel", "dialog");
        setMaxSize(WIDTH, HEIGHT);
        field.setId("find-field");
        field.promptTextProperty().bind(texts.of("find.prompt"));
        field.accessibleTextProperty().bind(texts.of("find.title"));
        field.textProperty().bindBidirectional(model.queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        list.setId("find-list");
        list.getStyleClass().addAll("dense", "find-list");
        list.accessibleTextProperty().bind(texts.of("find.results"));
        list.setCellFactory(view -> new HitCell());
        list.setFocusTraversable(false);
        list.setPlaceholder(placeholder());
        list.setOnMouseClicked(click -> choose());
        VBox.setVgrow(list, Priority.ALWAYS);
        model.foundProperty().subscribe(this::show);
        field.sceneProperty().subscribe(now -> field.requestFocus()); // whoever opens it types at once
        getChildren().addAll(field, list, footer());
    }

    private Label placeholder() {
        Label words = new WrappedLabel("find-nothing", "placeholder");
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        this::wordsOfNothing, model.foundProperty(), texts.languageProperty()));
        return words;
    }

    private String wordsOfNothing() {
        int searched = model.foundProperty().get().searched();
        if (searched == 0) {
            return texts.now("find.noLine");
        }
        String query = model.queryProperty().get().strip();
        return query.isEmpty() ? texts.now("find.hint") : texts.now("find.nothing", query, searched);
    }

    private Label footer() {
        Label words = new WrappedLabel("find-footer", "panel-title");
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            Found found = model.foundProperty().get();
                            return found.leftOut() > 0
                                    ? texts.now("find.more", found.leftOut())
                                    : texts.now("find.keys");
                        },
                        model.foundProperty(),
                        texts.languageProperty()));
        return words;
    }

    private void show(Found found) {
        list.getItems().setAll(found.hits());
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void steer(KeyEvent key) {
        int before = list.getSelectionModel().getSelectedIndex();
        switch (key.getCode()) {
            case DOWN -> select(before + 1);
            case UP -> select(before - 1);
            case PAGE_DOWN -> select(before + 10);
            case PAGE_UP -> select(before - 10);
            case ENTER -> choose();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void select(int index) {
        int last = list.getItems().size() - 1;
        int next = Math.max(0, Math.min(last, index));
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - 3));
    }

    private void choose() {
        Hit hit = list.getSelectionModel().getSelectedItem();
        if (hit != null) {
            onClose.run();
            hit.onChosen().run();
        }
    }

    /** Kind, name and detail on one line. */
    private final class HitCell extends ListCell<Hit> {
        private final Label kind = new Label();
        private final Label name = new Label();
        private final Label detail = new Label();
        private final HBox all = new HBox(10, kind, name, detail);

        HitCell() {
            kind.getStyleClass().add("find-kind");
            kind.setMinWidth(KIND_WIDTH);
            name.getStyleClass().add("find-name");
            name.setMinWidth(USE_PREF_SIZE);
            detail.getStyleClass().add("find-detail");
            detail.setMinWidth(0);
            setPrefWidth(0); // as wide as the list
        }

        @Override
        protected void updateItem(@Nullable Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            if (empty || hit == null) {
                setGraphic(null);
            } else {
                kind.setText(texts.now(hit.kind().textKey()));
                name.setText(hit.name());
                detail.setText(hit.detail());
                setGraphic(all);
            }
        }
    }
}
