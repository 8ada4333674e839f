package linetwin.ui.trainer;

import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linetwin.ui.control.Buttons;
import linetwin.ui.parameter.ParameterNames;
import linetwin.ui.text.Texts;
import linetwin.ui.trainer.ParametersViewModel.Change;

/** What was changed on the running line, by whomever, each to be taken back where the former value is known. */
final class ChangeList extends VBox {
    private static final double HEIGHT = 110;

    private final ParametersViewModel model;
    private final Texts texts;
    private final VBox entries = new VBox(4);

    ChangeList(ParametersViewModel model, Texts texts) {
        super(3);
        this.model = model;
        this.texts = texts;
        setId("trainer-changes");
        Label title = Words.label("trainer-changes-title", texts.of("changes.title"));
        title.getStyleClass().add("parameter-heading");
        ScrollPane scroll = new ScrollPane(entries);
        scroll.setId("trainer-changes-list");
        scroll.accessibleTextProperty().bind(texts.of("changes.title"));
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HEIGHT);
        scroll.getStyleClass().add("edge-to-edge");
        getChildren().addAll(title, scroll);
        Stream.of(model.lineProperty(), texts.languageProperty())
                .forEach(observed -> observed.subscribe(now -> list()));
        model.changes().addListener((ListChangeListener<Change>) change -> list());
    }

    private void list() {
        setVisible(!model.changes().isEmpty());
        setManaged(isVisible());
        model.lineProperty().get().ifPresent(line -> {
            ParameterNames names = ParameterNames.of(line, texts);
            entries.getChildren()
                    .setAll(model.changes().stream()
                            .map(change -> entry(change, names))
                            .toList());
        });
    }

    private HBox entry(Change change, ParameterNames names) {
        String id = change.parameter().path().replaceAll("[.*]+", "-");
        String name = names.whole(change.parameter());
        Label what = new Label(change.former()
                .map(former -> texts.now("changes.fromTo", name, former, change.value()))
                .orElseGet(() -> texts.now("changes.to", name, change.value())));
        what.setId("trainer-change-" + id);
        what.setWrapText(true);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        HBox entry = new HBox(6, what);
        if (change.canBeTakenBack()) {
            Button back = Buttons.ofWords("trainer-back-" + id, texts.of("changes.back"), () -> model.takeBack(change));
            back.getStyleClass().add("small");
            entry.getChildren().add(back);
        }
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }
}
